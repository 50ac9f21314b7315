/** What the page about the interface says. */
import { type Text, text } from '../web/language.ts';

export const words = {
  title: text('数据接口', 'Data interface'),
  lead: text(
    '本站公开的文件、栏目、机构和变动记录均可由程序读取，无需申请，不记录读取者。全部为只读接口，返回 JSON。',
    'Programs can read the documents, columns, units and changes that this site publishes. No registration, nothing is kept about who reads. Read-only; answers are JSON.',
  ),
  description: text('接口说明（OpenAPI 3.1）', 'Description (OpenAPI 3.1)'),
  endpoints: text('接口', 'Endpoints'),
  address: text('地址', 'Address'),
  use: text('用途', 'For'),
  parameters: text('参数', 'Parameters'),
  none: text('无', 'none'),
  try: text('示例', 'Example'),
  rules: text('约定', 'Rules'),
  paging: text(
    '列表以游标翻页：将返回的 next 作为 cursor 参数再次请求，next 为 null 即为最后一页。变动记录的 next 始终有效，可保存后继续读取。',
    'Lists are paged by cursor: give the "next" of an answer as "cursor"; null is the end. The "next" of the changes is always there: keep it and go on later.',
  ),
  etag: text(
    '每次返回均带 ETag；请求时附 If-None-Match，内容未变则返回 304。',
    'Every answer has an ETag; ask with If-None-Match and an unchanged answer is a 304.',
  ),
  rate: (perMinute: number): Text =>
    text(
      `每个来源每分钟最多 ${perMinute} 次请求，超过返回 429 及 Retry-After。`,
      `At most ${perMinute} requests a minute from one address; beyond that 429 with Retry-After.`,
    ),
  errors: text(
    '出错时返回 application/problem+json，其中 detail 说明哪个参数有误、如何更正。',
    'Mistakes answer application/problem+json, whose "detail" names the parameter and the remedy.',
  ),
  withdrawn: text(
    '已撤回的文件返回 410；请据变动记录删除本地副本。',
    'A withdrawn document answers 410; follow the changes and drop your copy.',
  ),
};
