/** Faults that a text shows, as a lesson, a report of checks or a quiz does: they are nobody's mistake on this page. */
import type { Finding } from './rule.ts';

/** Said before what is shown: '把“布置”写成“布署”', '文号误写为“[2022]3号”'. */
const SHOWS =
  /(?:[错误]?写[成作为]|[错误][写用印打标]|误[作为]|[打印标改]成|错[在为]|不(?:能|得|要|应|宜)?写|混淆)[^“”。；，\n]{0,4}$/u;
/** Said behind it: '把“2月30日”写进通知', '“截止目前”是错的'. */
const SHOWN = /^[^“”。；\n]{0,6}(?:写[进入到]|[误错]写|是错|有误|不规范|系笔误|应(?:当|使用|[为改写作]))/u;
/** What is told of a fraud or of pages that were attacked. */
const TOLD =
  /[冒盗]用|假冒|自称|谎称|植入|篡改|改成|兜售|[诈被受]骗|诈骗|假证|举报|查处|打击|捣毁|警惕|澄清|切勿|骗局|取缔|挂(?:上|了)?[^。]{0,2}链接|找[他她]挂/u;
/** A line of a lesson that begins with the wrong form: '× 截止目前　√ 截至目前'; one that asks for the right one. */
const WRONG_FORM = /^[\s　]*(?:[×✗✘❌](?=[\s　])|[（(]?(?:错误|误|错例|反例|病句)[）)]?[：:])/u;
const ASKS = /[？?][\s　]*[（(]?A[.．、）)]|^[\s　]*[A-D][.．、].{0,40}[\s　]+[B-D][.．、]/u;

/** Rules of what is injected: a report may name it. */
const INJECTED = new Set(['injected-brand', 'illicit-offer', 'keyword-stuffing']);
/** What a reader is harmed by wherever it stands, and what has no words of its own. */
const ALWAYS = new Set([
  'resident-id',
  'private-phone',
  'bank-card',
  'passport',
  'home-address',
  'minor',
  'medical',
  'plate',
]);

/** Whether the finding is of a fault that the text shows or tells of, not of one that it has. */
export function isShown(text: string, { rule, span: [from, to] }: Pick<Finding, 'rule' | 'span'>): boolean {
  if (ALWAYS.has(rule)) return false;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const line = text.slice(start, next < 0 ? text.length : next);
  if (WRONG_FORM.test(line) || ASKS.test(line)) return true;
  const open = line.lastIndexOf('“', from - start);
  const close = line.indexOf('”', to - 1 - start);
  if (open < 0 || close < 0 || line.slice(open, from - start).includes('”')) return false;
  const [before, behind] = [line.slice(0, open), line.slice(close + 1)];
  if (SHOWS.test(before) || SHOWN.test(behind)) return true;
  return INJECTED.has(rule) && TOLD.test(sentenceAround(before, behind));
}

/** What stands around a quotation in its sentence. */
const sentenceAround = (before: string, behind: string): string =>
  before.slice(before.search(/[^。！？]*$/u)) + (/^[^。！？]*/u.exec(behind)?.[0] ?? '');
