/** Headings of a text by their form, and which of them have nothing below. Pure. */
import { isRow, type Line, linesOf } from '../lines.ts';
import type { Span } from '../rule.ts';

const FORMS = [
  /^第[一二三四五六七八九十百]{1,4}[章节](?:[\s\u3000]+(?<title>.{2,20}))?$/u,
  /^[一二三四五六七八九十]{1,3}、(?<title>[^\s，。；]{2,20}?)[：:。]?$/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)](?<title>[^\s，。；]{2,20}?)[：:。]?$/u,
  /^\d{1,2}[.．、]\s*(?<title>[^\s，。；\d][^\s，。；]{1,16}?)[：:]?$/u,
] as const;
/** Marks that open a paragraph of their own, of the same forms but with what they say behind. */
const OPENS = [
  /^第[一二三四五六七八九十百]{1,4}[章节]/u,
  /^[一二三四五六七八九十]{1,3}、/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^\d{1,2}[.．、]/u,
];

/** What sections are named by; items of a list seldom are. */
const NAMES =
  /(?:目标|任务|要求|措施|条件|流程|程序|方式|标准|依据|职责|情况|问题|建议|打算|安排|背景|内容|意义|范围|对象|时间|地点|电话|期限|监督|监督检查|保障|领导|附则|总则|其他|事项|说明|做法|成效|进展|概况|设置|编制|步骤|原则|思路|计划|分工|管理|责任|宣传|收费|形式|渠道|机制|制度|亮点|申请材料|办理材料|所需材料|申报材料|提交材料)$/u;
const INTRO = /[：:]$|目\s*录|如下|包括|下列/u;
const SIGNATURE =
  /^(?:[^，。；：]{2,30}(?:政府|办公室|委员会|局|厅|中心|办)$|\d{4}年\d{1,2}月\d{1,2}日|[（(]?(?:附件|相关链接|此件|联系人))/u;
const LABEL = /^(?<title>\p{Script=Han}{2,8})[：:]$/u;
const NEXT_LABEL = /^\p{Script=Han}{2,8}[：:]/u;

interface Heading {
  level: number;
  title: string;
}

function headingOf(text: string): Heading | null {
  for (const [level, form] of FORMS.entries()) {
    const match = form.exec(text);
    const title = (match?.groups?.title ?? '').trim();
    if (match) return text.endsWith('。') && title.length > 10 ? null : { level, title };
  }
  return null;
}

const levelOf = (text: string) => OPENS.findIndex((form) => form.test(text));

/** Nothing stands below it: another section of its level or a higher one, the signature, or the end. */
function isBare(lines: readonly Line[], level: number, next: Line | undefined): boolean {
  if (!next) return true;
  const other = levelOf(next.text);
  const behind = lines.slice(lines.indexOf(next) + 1);
  const isLast =
    behind.every(({ text }) => /^\d{4}年|^[（(]|^附件|^抄送/u.test(text)) && !isRow(next) && next.text.length < 32;
  return (other >= 0 && other <= level) || (isLast && SIGNATURE.test(next.text));
}

export function bareHeadings(text: string): Span[] {
  const lines = linesOf(text);
  return lines.flatMap((line, i): Span[] => {
    const next = lines[i + 1];
    const before = lines[i - 1];
    if (i === 0 || isRow(line)) return [];
    return isEmptied(line, next) || isBareSection(lines, line, next, before) ? [line.span] : [];
  });
}

/** Forms that are never items of a list: 第三条, 【申请条件】, 问：…？, 办理条件： */
function isEmptied({ text }: Line, next: Line | undefined): boolean {
  const after = next?.text ?? '';
  if (/^第[一二三四五六七八九十百]{1,4}条$/u.test(text)) return !next || /^第.{1,4}[条章]/u.test(after);
  if (/^【\p{Script=Han}{2,10}】$/u.test(text)) return !next || /^【\p{Script=Han}{2,10}】/u.test(after);
  if (/^问[：:].{4,}[？?]$/u.test(text)) return !next || /^问[：:]/u.test(after);
  const label = LABEL.exec(text)?.groups?.title ?? '';
  return (
    NAMES.test(label) &&
    !/如下|下列|包括/u.test(label) &&
    (!next || (NEXT_LABEL.test(after) && !/^(?:其中|一是)/u.test(after)))
  );
}

function isBareSection(lines: readonly Line[], line: Line, next: Line | undefined, before: Line | undefined): boolean {
  const heading = headingOf(line.text);
  if (!heading || !isBare(lines, heading.level, next)) return false;
  if (isHeadOfSentence(lines, line, heading.level)) return true;
  if (!NAMES.test(heading.title)) return false;
  // items that were announced are a list
  if (before && heading.level > 1 && INTRO.test(before.text) && !headingOf(before.text)) return false;
  if (lines.some(({ text }) => /^目\s*录$/u.test(text))) return false;
  const same = lines.filter(({ text }) => levelOf(text) === heading.level);
  if (heading.level === 1 && same.length === 1) return true;
  // of sections some have content; where none has, the line is an item of a list
  return lines.some((other, i) => {
    const one = other === line ? null : headingOf(other.text);
    if (!one || one.level !== heading.level)
      return other !== line && levelOf(other.text) === heading.level && other.text.length > 30;
    const below = lines[i + 1];
    return (one.level < 2 || NAMES.test(one.title)) && !isBare(lines, one.level, below);
  });
}

/** '（二）加强监督。' where the others say more behind their first sentence. */
function isHeadOfSentence(lines: readonly Line[], { text }: Line, level: number): boolean {
  if (!text.endsWith('。') || text.length > 14) return false;
  const same = lines.filter((one) => levelOf(one.text) === level && one.text !== text);
  return same.length > 1 && same.every((one) => /。.{6,}/u.test(one.text));
}
