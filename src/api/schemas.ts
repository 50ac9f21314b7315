/** The shapes of the public interface. Answers are built to them, and the OpenAPI description is made from them. */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../documents/state.ts';
import { UNIT_KINDS } from '../units/unit-fold.ts';

const date = z.iso.date();
const moment = z.iso.datetime().describe('UTC');
const nullable = <T extends z.ZodType>(schema: T, description: string) => schema.nullable().describe(description);
const validity = nullable(
  z.enum(['not-yet', 'in-force', 'expired', 'repealed']),
  '有效性; null: this kind does not bind',
);

export const documentItem = z
  .object({
    indexNumber: z.string().describe('索引号, unique within the site and never reused'),
    title: z.string(),
    number: nullable(z.string(), '发文字号'),
    kind: z.enum(DOCUMENT_KINDS),
    unit: z.object({ code: z.string(), name: z.string() }).describe('发布机构'),
    summary: z.string().nullable(),
    releasedAt: moment,
    changedAt: moment.describe('of the release or of the newest amendment; UTC'),
    validity,
    url: z.url().describe('the page for people'),
    self: z.url().describe('the document in this interface'),
  })
  .meta({ id: 'DocumentItem' });

export const document = documentItem
  .extend({
    columns: z.array(z.string()).describe('codes of the columns 栏目, the main one first'),
    subjectClass: nullable(z.string(), '主题分类'),
    body: z.string().describe('clean HTML'),
    signedOn: date.nullable().describe('成文日期'),
    effectiveOn: date.nullable(),
    expiresOn: date.nullable(),
    publicUntil: date.nullable().describe('last day of a public notice period'),
    repealed: z.object({ on: date, by: z.string() }).nullable(),
    amended: z.object({ at: moment, note: z.string() }).nullable().describe('the newest amendment'),
    interprets: z.url().nullable().describe('page of the document that this one explains'),
    interpretedBy: z.array(z.url()),
    files: z.array(
      z.object({
        name: z.string(),
        mediaType: z.string(),
        size: z.int().describe('bytes'),
        sha256: z.string(),
        url: z.url(),
      }),
    ),
    digest: z.string().describe('SHA-256 of the record that was approved'),
  })
  .meta({ id: 'Document' });

export const column = z
  .object({
    code: z.string(),
    parent: z.string().nullable(),
    name: z.string(),
    nameEn: z.string(),
    description: z.string(),
    type: z.string().describe('ColumnType of 国办发〔2017〕47号'),
    documents: z.int().describe('documents that stand in it now'),
    url: z.url(),
  })
  .meta({ id: 'Column' });

export const unit = z
  .object({
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    nameEn: z.string(),
    kind: z.enum(UNIT_KINDS),
    creditCode: nullable(z.string(), '统一社会信用代码, GB 32100'),
    contact: z.record(z.string(), z.string()).describe('what the disclosure guide gives (条例 Art. 12)'),
    url: z.url(),
  })
  .meta({ id: 'Unit' });

export const change = z
  .object({
    seq: z.int().describe('number of the change within the site: from 1, without gaps'),
    kind: z.enum(['released', 'amended', 'repealed', 'withdrawn']),
    at: moment,
    indexNumber: z.string(),
    url: z.url(),
    self: z.url(),
  })
  .meta({ id: 'Change' });

export const hit = documentItem
  .omit({ summary: true, changedAt: true })
  .extend({ excerpt: z.string() })
  .meta({ id: 'SearchHit' });

export const searchResult = z
  .object({
    total: z.object({ count: z.int(), exact: z.boolean().describe('false: an estimate') }),
    items: z.array(hit),
    next: z.string().nullable(),
  })
  .meta({ id: 'SearchResult' });

export const pageOf = <T extends z.ZodType>(item: T, id: string) =>
  z
    .object({ items: z.array(item), next: z.string().nullable().describe('give it as `cursor`; null: that was all') })
    .meta({ id });

/** RFC 9457 */
export const problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('what is wrong and what to do, in the language of the address'),
    id: z.string().describe('stable name of the mistake'),
  })
  .meta({ id: 'Problem' });
