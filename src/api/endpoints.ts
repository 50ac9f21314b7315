/** The endpoints: the one table from which routes, the OpenAPI description and the page for people are made. */
import { z } from 'zod';
import { type Text, text } from '../web/language.ts';
import type { PublicContext } from '../web/routes.ts';
import * as answers from './answers.ts';
import { changeParameters, documentParameters, noParameters, searchParameters } from './parameters.ts';
import * as shapes from './schemas.ts';

export const BASE = '/api/v1';

export interface Endpoint {
  /** below BASE, in the form of OpenAPI */
  path: string;
  name: string;
  summary: Text;
  /** an address that answers on the demonstration county, below BASE */
  example: string;
  parameters: z.ZodObject;
  answer: z.ZodType;
  handle(context: PublicContext, asked: unknown): Promise<unknown>;
}

function endpoint<P extends z.ZodObject, A extends z.ZodType>(given: {
  path: string;
  name: string;
  summary: Text;
  example: string;
  parameters: P;
  answer: A;
  handle(context: PublicContext, asked: z.output<P>): Promise<z.output<A>>;
}): Endpoint {
  return { ...given, handle: (context, asked) => given.handle(context, asked as z.output<P>) };
}

export const ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    path: '/documents',
    name: 'listDocuments',
    summary: text('公开的文件，按发布时间由近到远', 'Public documents, newest first'),
    example: '/documents?kind=normative&limit=5',
    parameters: documentParameters,
    answer: shapes.pageOf(shapes.documentItem, 'DocumentPage'),
    handle: answers.documents,
  }),
  endpoint({
    path: '/documents/{index}',
    name: 'getDocument',
    summary: text(
      '按索引号取一份文件的全文、元数据和附件地址；已撤回的返回 410',
      'One document by its index number: text, metadata and files; 410 once it was withdrawn',
    ),
    example: '/documents',
    parameters: noParameters,
    answer: shapes.document,
    handle: answers.document,
  }),
  endpoint({
    path: '/search',
    name: 'search',
    summary: text('搜索，与站内搜索相同', 'Search, as on the site'),
    example: '/search?q=%E8%A1%A5%E8%B4%B4',
    parameters: searchParameters,
    answer: shapes.searchResult,
    handle: answers.search,
  }),
  endpoint({
    path: '/columns',
    name: 'listColumns',
    summary: text('栏目及各栏目的文件数', 'Columns with the number of documents in each'),
    example: '/columns',
    parameters: noParameters,
    answer: z.object({ items: z.array(shapes.column) }).meta({ id: 'Columns' }),
    handle: answers.columns,
  }),
  endpoint({
    path: '/units',
    name: 'listUnits',
    summary: text('机构及其联系方式', 'Units and how to reach them'),
    example: '/units',
    parameters: noParameters,
    answer: z.object({ items: z.array(shapes.unit) }).meta({ id: 'Units' }),
    handle: answers.units,
  }),
  endpoint({
    path: '/changes',
    name: 'listChanges',
    summary: text(
      '自某一游标之后的发布、修改、废止和撤回，由远到近；保存 next，下次从该处继续',
      'Releases, amendments, repeals and withdrawals after a cursor, oldest first; keep `next` and go on from there',
    ),
    example: '/changes?limit=5',
    parameters: changeParameters,
    answer: z
      .object({
        items: z.array(shapes.change),
        next: z.string().describe('give it as `cursor`, now or later'),
        more: z.boolean().describe('whether there are further changes already'),
      })
      .meta({ id: 'ChangePage' }),
    handle: answers.changes,
  }),
];
