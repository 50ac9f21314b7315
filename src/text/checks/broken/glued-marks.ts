/** Numbered headings and items that stand amid a line where one of their own should begin. Pure. */

import { allMatches } from '../all-matches.ts';
import type { Line } from '../lines.ts';
import { isInlineList } from './glued-heads.ts';
import {
  CELL,
  FIRST_MARK,
  INNER_ARTICLE,
  INNER_MARK,
  INNER_ORDINAL,
  INNER_QUESTION,
  SAID,
  STOP,
} from './line-signs.ts';

const NUMERALS = '一二三四五六七八九十';
const HAN = '[\\u4e00-\\u9fff]';
/** Behind the mark of a heading or an item. */
const TITLE = `(?=${HAN}{2}|[“《]${HAN})`;
const FORMS: readonly (readonly [kind: string, form: string, needs: number])[] = [
  ['first', `[${NUMERALS}]{1,3}、${TITLE}`, INNER_MARK | FIRST_MARK],
  ['second', `[（(][${NUMERALS}]{1,3}[）)]${TITLE}`, INNER_MARK | FIRST_MARK],
  ['third', `(?<![\\d.．])\\d{1,2}[.．、]${TITLE}`, INNER_MARK | FIRST_MARK],
  ['fourth', `[（(]\\d{1,2}[）)]${TITLE}`, INNER_MARK | FIRST_MARK],
  ['part', `第[${NUMERALS}]{1,2}(?:部分|阶段|步)[ \\u3000：:，,]?(?=${HAN}{2})`, INNER_ORDINAL | FIRST_MARK],
  [
    'said',
    `[${NUMERALS}]是(?<!(?:议题|问题|事项|环节|部分|步骤|任务|难点|重点|亮点|看点|案例|方案|条件|情形|原因|标段|第).是)(?=${HAN}{2})`,
    SAID,
  ],
  ['circled', `[①-⑩](?=${HAN}{2})`, INNER_MARK | FIRST_MARK],
];
/** All of them: no two begin at one place, and none lies in another. */
const ANY_FORM = new RegExp(FORMS.map(([, form]) => `(${form})`).join('|'), 'gu');
const ORDER = new RegExp(`[${NUMERALS}]+|\\d+|[①-⑩]`, 'u');
/** What makes a numeral part of the word before it: 周二、周三, 独一无二、, 第一、第二产业, 统一、. */
const IN_WORD: Readonly<Record<string, RegExp>> = {
  first: /[周第期初十月日高大小闰其无再落连反暮竖拣前后星礼老百千零〇]$/u,
  second: /(?:[第条款项、及和或至与照据]|规定|附件|表|图|式|类|之|见|述|级|属于|适用|[享承接]受)$/u,
  third: /(?:[\d.．、:：年月日第版图表号卷条约达为共至增降约近超过含占每计]|附件|[A-Za-z])$/u,
  fourth: /(?:[第条款项、及和或至与照据式图表附件]|规定|[A-Za-z\d])$/u,
  part: /(?:[在按进入及和与、至到的将于分是为]|规定)$/u,
  said: /(?:[第其之周期初十、万唯统]|星期|附[件表]|材料|[方议]案)$/u,
  circled: /[、和及第]$/u,
};
const AFTER: Readonly<Record<string, RegExp>> = {
  first: /^[一二三四五六七八九十](?!是)|^(?:等奖|季度|产业|年级|中全会|类地区)/u,
  second: /^(?:[项款目之的型级类站号期班桥]|规定|所列|中规定|和第)/u,
  fourth: /^(?:[项款目之的]|规定)/u,
  part: /^(?:的|为|是|[，、])/u,
};

interface Mark {
  kind: string;
  order: number;
  at: number;
  end: number;
  /** what stands before it: a line's beginning, a character of a word, the end of a sentence, something else */
  after: 'line' | 'word' | 'sentence' | 'other';
}

function orderOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(written);
  if (circled >= 0) return circled + 1;
  const [tens = '', units = ''] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? (tens ? NUMERALS.indexOf(tens) + 1 : 1) * 10 : 0;
  return ten + (units ? NUMERALS.indexOf(units) + 1 : 0);
}

function marksOf(text: string, signs: number): Mark[] {
  const found: Mark[] = [];
  for (const match of allMatches(ANY_FORM, text)) {
    const { 0: mark, index } = match;
    const kind = FORMS.find(([, , needs], i) => match[i + 1] !== undefined && signs & needs)?.[0];
    const before = text.slice(Math.max(0, index - 3), index);
    // 统一、唯一、之一、单一、任一
    if (kind === undefined || (mark === '一、' && /[统唯惟之万单专不合划如逐任某每年个]$/u.test(before))) continue;
    const end = index + mark.length;
    if (IN_WORD[kind]?.test(before) || AFTER[kind]?.test(text.slice(end, end + 5))) continue;
    const order = orderOf(ORDER.exec(mark)?.[0] ?? '');
    if (kind === 'third' && isCount(text.slice(end, end + 12), order)) continue;
    found.push({ kind, order, at: index, end, after: index === 0 ? 'line' : behindWhat(before) });
  }
  return found;
}

/** '浙江18、江苏9、广东4': behind a name stands its count, no number of an item. */
function isCount(behind: string, order: number): boolean {
  const next = /^[\u4e00-\u9fff]{1,6}(\d{1,3})(?:[、，。；\s]|$)/u.exec(behind)?.[1];
  return next !== undefined && Number(next) !== order + 1;
}

function behindWhat(before: string): Mark['after'] {
  // '（  ）1.', '____2.': the answer comes in front of its number
  if (/[ \u3000\u00a0（(][）)]$|[_＿□]$/u.test(before)) return 'other';
  if (/[\u4e00-\u9fff》”）)%％]$/u.test(before)) return 'word';
  return /[。！？]$/u.test(before) ? 'sentence' : 'other';
}

/** With what headings begin, and hardly anything that is counted within a sentence. */
const HEADING_WORD =
  '(?:主要|重点|工作|基本|总体|存在|下一步|保障|组织|监督|加强|强化|加大|深化|落实|完善|推进|推动|提高|提升|坚持|健全|建立|严格|严肃|切实|狠抓|突出|规范|抓好|优化|创新|开展|做好|合同|联系方式|申请|办理|政策|附则|其他|有关)';
/** Where a heading, a chapter, an article or a question begins right behind a word, whatever else the text holds. */
const BEHIND_A_WORD = new RegExp(
  `(?=[二三四五六七八九第问])(?:${[
    `(?<=${HAN}{2})(?<![周第期初十月日高大小闰其无再落连反暮竖拣前后星礼老百千零〇张李王赵])[二三四五六七八九]、(?=${HEADING_WORD}${HAN})`,
    `(?<=${HAN}{2})(?<![照据本的和及与在按])第[${NUMERALS}]{1,3}章(?=[ \\u3000]?(?:总则|附则|法律责任|监督|保障|管理|罚则|${HEADING_WORD}))`,
    `(?<=制定本(?:办法|规定|细则|条例|制度|规则|方案)|负责解释|之日起施行)第[${NUMERALS}]{1,3}条(?=[ \\u3000]?${HAN}{2})`,
    `(?<=${HAN}{2}|\\d元)(?<![反提询追设自发学质访盘查责审者友民众疑户信]|(?<!申)请|[持言访询诉请]人|来[信电函])问[:：](?![“「])(?=.{4,}答[:：]|.{4,}[？?]$)`,
  ].join('|')})`,
  'u',
);

/** Names of sections, and the beginnings of sentences that cannot belong to them: 办理时间周一至周五 … */
const NAMED =
  '(?:(?:[\\u4e00-\\u9fff]{0,4})(?:情况|做法|成效|问题|打算|目标|任务|措施|原则|步骤|要求|安排|保障|领导|对象|标准|程序|流程|方式|条件|材料|时限|依据|范围|内容|事项|时间|地点|职责|分工|评价|背景|意义|经过|收费|思想|概况|计划|电话|渠道|须知|结果|资格|说明)(?:周[一二三四五]|每周|工作日|本(?:[县市镇乡次单部局院校事项]|办法|方案)|各(?:单位|部门|乡镇|级|股室|村)|全[县市镇乡](?!的)|我[县市镇局]|凡|对\\d|对(?:全|[\\u4e00-\\u9fff]{2,8}[进开])|(?:根据|按照|依照|依据)[^，。]{4,}[，。]|近年来|近几年|今年以来|去年|截至|20\\d{2}年|年满|具有|符合|申请人|申报人|考试|笔试|面试|古|坚持|以习近平|文件依据|采取|由县|县(?:政府|直|人民|财政|教育)|一是|建立健全|成立|深入贯彻|全面贯彻|认真贯彻|持有?|提交|携带|窗口|免费|网上(?:报名|申请|办理)|现场(?:报名|申请|办理)|登录|中华人民共和国)|(?:[\\u4e00-\\u9fff]{0,4})(?:背景|意义|依据|必要性|经过)为(?:贯彻|进一步|规范|加强|了|落实|深入|切实|做好|全面|推进|加快|提高|保障)[^，。]{2,}，)';
const NAMED_AND_GLUED = new RegExp(
  `^(?:第?[一二三四五六七八九十]{1,3}[、章]|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}[.．、])${NAMED}`,
  'u',
);
/** The same behind the end of a sentence. */
const NAMED_INSIDE = new RegExp(
  `(?<=[。！])(?:第?[一二三四五六七八九十]{1,3}[、章]|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}[.．、])${NAMED}`,
  'u',
);

/** Lines that may hold a mark at all, one that is not the first, or what begins behind a word. */
const ANY = FIRST_MARK | INNER_MARK | SAID | INNER_ORDINAL;
const LATER = INNER_MARK | SAID | INNER_ORDINAL;
const BEHIND = INNER_MARK | INNER_ARTICLE | INNER_QUESTION;
const MAY_BE = ANY | BEHIND;

/** Where in each line something begins that should have a line of its own; -1 for a line that is several throughout. */
export function gluedMarks(lines: readonly Line[], signs: Uint32Array): { line: Line; at: number }[] {
  const found: { line: Line; at: number }[] = [];
  let known: ReadonlySet<string> | undefined;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    const these = signs[i] ?? 0;
    if (!line || these & CELL || !(these & MAY_BE)) continue;
    const marks = these & LATER ? marksOf(line.text, these) : [];
    if (marks.some(isBehindWord)) known ??= marksIn(lines, signs);
    const glued = known ? marks.filter((mark) => isGlued(mark, line.text, marks, known ?? new Set())) : [];
    const at = glued.length > 1 ? -1 : (glued[0]?.at ?? beginsBehind(line.text, these));
    if (at !== null) found.push({ line, at });
  }
  return found;
}

/** characters of a mark and what must stand behind it */
const HEAD = 12;

/** Headings that begin a line, or follow another end: what a glued one continues. */
const marksIn = (lines: readonly Line[], signs: Uint32Array): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ text }, i) => {
      const these = signs[i] ?? 0;
      if (!(these & ANY) || these & CELL) return [];
      // where only the first character may be one nothing else is looked at
      return marksOf(these & LATER ? text : text.slice(0, HEAD), these).map(({ kind, order }) => `${kind}${order}`);
    }),
  );

const isBehindWord = ({ after, at }: Mark) => after === 'word' && at >= 2;

function isGlued(mark: Mark, text: string, marks: readonly Mark[], known: ReadonlySet<string>): boolean {
  const { kind, order, at } = mark;
  if (!isBehindWord(mark) || (kind === 'circled' && isInlineList(text, at))) return false;
  const continues = order > 1 && known.has(`${kind}${order - 1}`);
  const begins = order === 1 && known.has(`${kind}2`);
  // within one sentence a list parted by semicolons or commas may begin without a colon
  if (kind !== 'first' && /[；;]/u.test(text.slice(at))) return false;
  return (
    (kind === 'said' && order === 1 ? false : continues || begins) &&
    !isInSentence(text, marks, kind) &&
    !isOfName(mark, text, marks)
  );
}

/** '滨河路（二）……滨河路（一）': the number of one of several that bear the same name. */
const isOfName = ({ kind, at, end }: Mark, text: string, marks: readonly Mark[]): boolean =>
  kind === 'second' &&
  marks.some(
    (other) =>
      other.at !== at &&
      other.kind === kind &&
      text.charAt(other.end) === text.charAt(end) &&
      text.slice(other.at - 2, other.at) === text.slice(at - 2, at),
  );

/** Where a heading, a chapter, an article or a question begins behind a word; null: nowhere. */
function beginsBehind(text: string, signs: number): number | null {
  const behind = signs & BEHIND ? text.search(BEHIND_A_WORD) : -1;
  if (behind > 0) return behind;
  if (signs & INNER_MARK && signs & STOP) {
    const inside = text.search(NAMED_INSIDE);
    if (inside >= 0) return inside;
  }
  const mayBeNamed = text.length >= 28 && signs & FIRST_MARK && text.endsWith('。');
  if (!mayBeNamed || (!text.includes('，') && text.indexOf('。') === text.length - 1)) return null;
  return NAMED_AND_GLUED.test(text) ? 0 : null;
}

/** Items of one kind parted by commas: 一是…，二是… is a sentence. */
function isInSentence(text: string, marks: readonly Mark[], kind: string): boolean {
  const same = marks.filter((mark) => mark.kind === kind && mark.at > 0);
  return same.length > 1 && same.slice(1).some(({ at }) => /[；;，,]$/u.test(text.slice(0, at)));
}
