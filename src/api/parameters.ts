/** What a caller may give. Unknown parameters are refused by name: a filter that was misspelt must not answer for all. */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../documents/state.ts';
import { badParameter } from './cursor.ts';

const limit = z.coerce.number().int().min(1).max(100).default(20).describe('items of one answer, 1–100');
const cursor = z.string().max(300).optional().describe('`next` of the answer before');
const code = (what: string) =>
  z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .optional()
    .describe(what);
const kind = z.enum(DOCUMENT_KINDS).optional();
// the first years of the calendar are none that the database has in Beijing time
const date = z.iso.date().refine((day) => day >= '1900-01-01');

export const documentParameters = z.strictObject({
  unit: code('code of the unit 发布机构'),
  column: code('code of a column 栏目; those below it count too'),
  kind,
  from: date.optional().describe('released on this day or later'),
  to: date.optional().describe('released on this day or earlier'),
  limit,
  cursor,
});

export const searchParameters = z.strictObject({
  q: z.string().trim().min(1).max(300).describe('words, a title, a document number, a question'),
  unit: code('code of the unit'),
  column: code('code of a column'),
  kind,
  year: z.coerce.number().int().min(1950).max(2100).optional().describe('year of release'),
  sort: z.enum(['relevance', 'date']).default('relevance'),
  cursor,
});

export const changeParameters = z.strictObject({ limit, cursor });
export const noParameters = z.strictObject({});

/**
 * The parameters of an address.
 * @throws Refusal parameter.NAME
 */
export function readParameters<T>(schema: z.ZodType<T>, query: Readonly<Record<string, string[]>>): T {
  for (const [name, values] of Object.entries(query))
    if (values.length > 1) throw badParameter(name, '只能出现一次', 'may stand once');
  const read = schema.safeParse(Object.fromEntries(Object.entries(query).map(([name, [value]]) => [name, value])));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw badParameter(issue.keys[0] ?? '', '不存在，请查看接口说明', 'does not exist; see /api/v1/openapi.json');
  const name = String(issue?.path[0] ?? '');
  if (query[name] === undefined) throw badParameter(name, '必须填写', 'is required');
  throw badParameter(name, ...expectedOf(name));
}

/** What a parameter has to be, for the caller who gave it something else. */
function expectedOf(name: string): [zh: string, en: string] {
  const known = EXPECTED[name];
  return known
    ? [`须为${known[0]}`, `has to be ${known[1]}`]
    : ['的值无效，取值范围见 /api/v1/openapi.json', 'is not valid'];
}

const DATE = ['1900年以后的日期，格式如2026-05-01', 'a date after 1900 written like 2026-05-01'] as const;
const CODE = ['字母、数字、下划线和短横组成的代码', 'a code of letters, digits, _ and -'] as const;
const EXPECTED: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  limit: ['1至100的整数', 'a whole number from 1 to 100'],
  kind: [DOCUMENT_KINDS.join('、'), DOCUMENT_KINDS.join(', ')],
  from: DATE,
  to: DATE,
  unit: CODE,
  column: CODE,
  q: ['1至300个字符', '1 to 300 characters'],
  year: ['1950至2100的年份', 'a year from 1950 to 2100'],
  sort: ['relevance（相关度）或者date（发布时间）', 'relevance or date'],
  cursor: ['上一页返回的next值', 'the "next" of the answer before'],
};
