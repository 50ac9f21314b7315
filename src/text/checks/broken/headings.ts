/** Headings of a text by their form, and which of them have nothing below. Pure. */
import { isRow, type Line } from '../lines.ts';
import type { Span } from '../rule.ts';
import { type Mark, markOf } from './heading-marks.ts';

/** What sections are named by; items of a list seldom are. */
const NAMES =
  /(?:目标|任务|要求|措施|条件|流程|程序|方式|标准|依据|职责|情况|问题|建议|打算|安排|背景|内容|意义|范围|对象|时间|时限|地点|电话|期限|监督|监督检查|保障|领导|附则|总则|其他|事项|说明|做法|成效|进展|概况|设置|编制|步骤|原则|思路|思想|计划|分工|管理|责任|问责|宣传|收费|形式|渠道|机制|制度|亮点|须知|要点|提示|解释|规模|筹措|启示|分析|报表|清单|(?:牵头|责任|主管|实施|承办)单位|申请材料|办理材料|所需材料|申报材料|提交材料)$/u;
const INTRO = /(?<!部门|单位|政府|中心|机构|企业|委员会|同志)[：:]$|目\s*录|如下|包括|下列|^附件/u;
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日/u;
const SIGNER = /^[^，。；：]{2,30}(?:政府|办公室|委员会|局|厅|中心|办)$/u;
/** What stands below the last section. */
const FOOT = /^[（(]?(?:附件|附表|相关链接|此件|抄送|联系人)/u;
const LABEL = /^(?<title>\p{Script=Han}{2,8})[：:]$/u;
const NEXT_LABEL = /^\p{Script=Han}{2,8}[：:]/u;
const QUESTION = /^(?:问题?[一二三四五六七八九十\d]{0,2}|提问)[：:].{4,}[？?]$/u;
const NEXT_QUESTION = /^(?:问题?[一二三四五六七八九十\d]{0,2}|提问)[：:]/u;

/** Marks that open a paragraph of their own. */
const OPENS = [/^[一二三四五六七八九十]{1,3}、/u, /^[（(][一二三四五六七八九十]{1,3}[）)]/u, /^\d{1,2}[.．、]/u];

/** characters of a paragraph; a shorter line may be an item */
const PROSE = 15;

const isProse = (line: Line | undefined) =>
  line !== undefined && line.text.length >= PROSE && /[。；！）)]$/u.test(line.text);
/** Something stands below a heading that is no heading itself. */
const isContent = (line: Line | undefined) =>
  line !== undefined &&
  (isRow(line) ||
    (!markOf(line.text) && /[。；！？：:]$/u.test(line.text) && line.text.length > 4) ||
    line.text.length > 25);

interface Placed {
  line: Line;
  mark: Mark;
  before: Line | undefined;
  next: Line | undefined;
}

export function bareHeadings(lines: readonly Line[]): Span[] {
  const isContents = lines.some(({ text }) => /^目\s*录$/u.test(text));
  const all = lines.flatMap((line, i): Placed[] => {
    const mark = i > 0 && line.text.length <= 48 && !isRow(line) ? markOf(line.text) : null;
    return mark ? [{ line, mark, before: lines[i - 1], next: lines[i + 1] }] : [];
  });
  const marked = isContents ? [] : all.filter((one) => isBareSection(one, all, lines));
  const others = lines.filter(
    (line, i) =>
      i > 0 &&
      line.text.length <= 48 &&
      !isRow(line) &&
      (isEmptied(line, lines[i + 1]) || (!isContents && isPlain(lines, i))),
  );
  return [...marked.map(({ line }) => line.span), ...others.map(({ span }) => span)];
}

/** Forms that are never items of a list: 第三条, 【申请条件】, 问：…？, 办理条件： */
function isEmptied({ text }: Line, next: Line | undefined): boolean {
  const after = next?.text ?? '';
  if (/^第[一二三四五六七八九十百]{1,4}条(?:[（(]\p{Script=Han}{2,10}[）)])?$/u.test(text))
    return !next || /^第.{1,4}[条章]/u.test(after);
  if (/^【\p{Script=Han}{2,10}】$/u.test(text)) return !next || /^【\p{Script=Han}{2,10}】/u.test(after);
  if (QUESTION.test(text)) return !next || NEXT_QUESTION.test(after);
  const label = LABEL.exec(text)?.groups?.title ?? '';
  return (
    NAMES.test(label) &&
    !/如下|下列|包括/u.test(label) &&
    (!next || (NEXT_LABEL.test(after) && !/^(?:其中|一是)/u.test(after)))
  );
}

/** '工作措施', no number before it, right above '工作要求' or the end. */
function isPlain(lines: readonly Line[], i: number): boolean {
  const [line, before, next, below] = [lines[i], lines[i - 1], lines[i + 1], lines[i + 2]];
  const isName = (one: Line | undefined) =>
    one !== undefined && /^\p{Script=Han}{2,8}$/u.test(one.text) && NAMES.test(one.text);
  if (!isName(line) || !isProse(before)) return false;
  return next ? isName(next) && isContent(below) : true;
}

function isBareSection(one: Placed, all: readonly Placed[], lines: readonly Line[]): boolean {
  const { mark, before, next } = one;
  if (mark.sentence) return isHeadOfSentence(one, lines);
  const run = runOf(one, all);
  if (isAnnounced(run)) return false;
  const filled = run.filter((other) => isContent(other.next));
  const following = all.find(({ line }) => line === next);
  if (following && run.includes(following)) {
    if (filled.length === 0) return false;
    const onlyLast = filled.length === 1 && filled[0] === run.at(-1);
    return !onlyLast || run.length === 2 || run.every((other) => NAMES.test(other.mark.title));
  }
  const goesUp = following !== undefined && following.mark.level < mark.level;
  if (!goesUp && !isEnd(lines, next)) return false;
  return NAMES.test(mark.title) && (filled.length > 0 || (before !== undefined && (isProse(before) || isRow(before))));
}

/** Items that were announced are a list: '需要准备：', '附件：1.申请表'. */
function isAnnounced([first]: readonly Placed[]): boolean {
  const before = first?.before;
  if (!first || !before || markOf(before.text) || !INTRO.test(before.text)) return false;
  return first.mark.order < 2 || (first.mark.order === 2 && /1[.．、]/.test(before.text));
}

/** The headings of its form that are numbered one after the other with it. */
function runOf(one: Placed, all: readonly Placed[]): Placed[] {
  const same = all.filter(({ mark }) => mark.kind === one.mark.kind);
  const at = same.indexOf(one);
  let [from, to] = [at, at];
  const step = one.mark.order === 0 ? 0 : 1;
  while (from > 0 && same[from - 1]?.mark.order === (same[from]?.mark.order ?? 0) - step) from -= 1;
  while (same[to + 1]?.mark.order === (same[to]?.mark.order ?? 0) + step) to += 1;
  return same.slice(from, to + 1);
}

/** Nothing but who signed and when, annexes or the foot stands below. */
function isEnd(lines: readonly Line[], next: Line | undefined): boolean {
  if (!next) return true;
  if (isRow(next) || next.text.length > 40) return false;
  if (FOOT.test(next.text)) return true;
  const after = lines[lines.indexOf(next) + 1];
  return DATE.test(next.text) ? !after : SIGNER.test(next.text) && (!after || DATE.test(after.text));
}

/** '（二）加强监督。' where the others say more behind their first sentence. */
function isHeadOfSentence({ line: { text }, next }: Placed, lines: readonly Line[]): boolean {
  const at = OPENS.findIndex((form) => form.test(text));
  const open = OPENS[at];
  if (text.length > 14 || !open || !(next === undefined || OPENS.slice(0, at + 1).some((form) => form.test(next.text))))
    return false;
  const same = lines.filter((one) => one.text !== text && open.test(one.text));
  return same.length > 1 && same.every((one) => /。.{6,}/u.test(one.text));
}
