/** Figures that a report's text states, each with the cells of the tables it speaks of. */
import { OUTCOME_ROWS } from '../../law/outcomes.ts';
import { fold } from '../../text/script.ts';
import { type Text, text } from '../../web/language.ts';

/** A figure of the text that the tables state too. */
export interface Claim {
  /** The words as they stand, shortened. */
  words: string;
  value: number;
  /** The cells whose sum it should be, all of one year's report. */
  cells: readonly string[];
  what: Text;
  /** The text gives it together with what was carried in. */
  withCarried: boolean;
}

interface Rule {
  pattern: RegExp;
  cells: readonly string[];
  what: Text;
}

const total = (prefix: string) => OUTCOME_ROWS.filter((row) => row.startsWith(prefix)).map((row) => `t3.${row}.total`);

const COUNT = '(?<count>\\d[\\d,]*|[零〇一二两三四五六七八九十]{1,3})';
const UNIT = '(?:件|宗|条|份|起|次|例)(?!以上|左右|余|多)';
/** Nothing that narrows what is counted may stand between a verb and its number. */
const LINK = '(?:的|了|共|为|计|有|达|共计|合计|总计|政府信息公开|政府信息|信息公开|依申请公开|申请|数量|数|:|,){0,8}?';
const REQUESTS = '(?:政府信息公开|政府信息|信息公开|依申请公开(?:政府信息)?)?(?:的)?申请';

function rule(source: string, cells: readonly string[], zh: string, en: string): Rule {
  return { pattern: new RegExp(source, 'gu'), cells, what: text(zh, en) };
}

const RULES: readonly Rule[] = [
  rule(
    `(?:新收到?|共收到|收到|共受理|受理|接收|接到|新增|新受理)(?:各类|的|了)?${REQUESTS}(?:数量)?(?:共计|共|为|总计)?${COUNT}${UNIT}`,
    ['t3.r1.total'],
    '本年新收申请',
    'new requests',
  ),
  rule(
    `(?:上年度?|上一年度?|去年)结转(?:的)?(?:${REQUESTS})?(?:数量)?(?:共计|共|为)?${COUNT}${UNIT}`,
    ['t3.r2.total'],
    '上年结转',
    'carried in',
  ),
  rule(
    `结转(?:至|到)?(?:下一?年度?|次年|明年)(?:继续)?(?:办理|处理)?(?:的)?(?:${REQUESTS})?(?:共计|共|为)?${COUNT}${UNIT}`,
    ['t3.r4.total'],
    '结转下年度',
    'carried out',
  ),
  rule(`(?:办结|已办结|共办结|办理完毕)${LINK}${COUNT}${UNIT}`, ['t3.r3_7.total'], '办结', 'ended'),
  rule(`(?<!不)予以公开${LINK}${COUNT}${UNIT}`, ['t3.r3_1.total'], '予以公开', 'disclosed'),
  rule(`部分公开${LINK}${COUNT}${UNIT}`, ['t3.r3_2.total'], '部分公开', 'disclosed in part'),
  rule(`不予公开${LINK}${COUNT}${UNIT}`, total('r3_3_'), '不予公开', 'withheld'),
  rule(`无法提供${LINK}${COUNT}${UNIT}`, total('r3_4_'), '无法提供', 'cannot be provided'),
  rule(`不予处理${LINK}${COUNT}${UNIT}`, total('r3_5_'), '不予处理', 'not processed'),
  rule(`其他处理${LINK}${COUNT}${UNIT}`, total('r3_6_'), '其他处理', 'otherwise ended'),
  rule(
    `行政复议(?:案件|申请)?(?:共计|共|为|数量)?${COUNT}${UNIT}`,
    ['t4.review.total'],
    '行政复议',
    'reconsiderations',
  ),
  rule(
    `行政诉讼(?:案件)?(?:共计|共|为|数量)?${COUNT}${UNIT}`,
    ['t4.direct.total', 't4.afterReview.total'],
    '行政诉讼',
    'suits',
  ),
  rule(
    `(?:制发|制定|新制发|印发|出台)行政规范性文件(?:共计|共)?${COUNT}${UNIT}`,
    ['t2.normativeDoc.issued'],
    '制发行政规范性文件',
    'normative documents issued',
  ),
  rule(
    `(?:废止)行政规范性文件(?:共计|共)?${COUNT}${UNIT}`,
    ['t2.normativeDoc.repealed'],
    '废止行政规范性文件',
    'normative documents repealed',
  ),
];

const NONE: readonly Rule[] = [
  rule(
    `(?:未|没有)(?:收到|接到|受理)(?:任何)?(?:公民、法人和其他组织的?|公民的?)?${REQUESTS}(?=[,。;]|$)`,
    ['t3.r1.total'],
    '本年新收申请',
    'new requests',
  ),
  rule(
    '(?:未|没有)(?:发生|收到|产生|被提起)[^,。;\\d]{0,20}?行政复议',
    ['t4.review.total'],
    '行政复议',
    'reconsiderations',
  ),
  rule(
    '(?:未|没有)(?:发生|收到|产生|被提起)[^,。;\\d]{0,26}?行政诉讼',
    ['t4.direct.total', 't4.afterReview.total'],
    '行政诉讼',
    'suits',
  ),
];

/** Part of a whole, another year, another body: not what the tables count. */
const NARROWED =
  /其中|分别|上半年|下半年|季度|截至|同比|较上年|比上年|近[一二三四五]年|各(?:单位|部门|乡镇|镇|街道)|全(?:县|市|区)各|县直|下属|所属|来自|通过|渠道|网络|信函|当面|自然人|法人/;

export function claims(lines: readonly string[]): Claim[] {
  const found: Claim[] = [];
  for (const line of lines) {
    for (const sentence of fold(line)
      .replace(/\s/g, '')
      .split(/[。;!?]/)) {
      if (sentence.length < 4 || sentence.length > 2000) continue;
      found.push(...inSentence(sentence));
    }
  }
  return found;
}

function inSentence(sentence: string): Claim[] {
  const counted = RULES.flatMap(({ pattern, cells, what }) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const value = countOf(match.groups?.count ?? '');
      const before = clauseBefore(sentence, match.index);
      if (value === null || NARROWED.test(before) || /上(?:一)?年度?$|去年$/.test(before)) return [];
      // 上年结转 is a figure of its own, and 结转下年 another
      const withCarried =
        /结转/.test(sentence) && cells[0] === 't3.r1.total' && /(?:含|包括|加上)[^,]*结转/.test(sentence);
      return [{ words: quoted(sentence, match), value, cells, what, withCarried }];
    }),
  );
  const none = NONE.flatMap(({ pattern, cells, what }) =>
    [...sentence.matchAll(pattern)].flatMap((match) =>
      NARROWED.test(clauseBefore(sentence, match.index))
        ? []
        : [{ words: quoted(sentence, match), value: 0, cells, what, withCarried: false }],
    ),
  );
  return [...counted, ...none];
}

/** What stands before a match since the last comma. */
const clauseBefore = (sentence: string, at: number) =>
  sentence.slice(Math.max(0, sentence.lastIndexOf(',', at - 1) + 1), at);

/** The clause a match stands in, up to the match's end. */
function quoted(sentence: string, match: RegExpExecArray): string {
  const end = match.index + match[0].length;
  const words = sentence.slice(sentence.lastIndexOf(',', match.index) + 1, end);
  return words.length > LONGEST_QUOTE ? `…${words.slice(-LONGEST_QUOTE)}` : words;
}
const LONGEST_QUOTE = 40;

const DIGITS = '零一二三四五六七八九';

/** 12, 1,234, 三, 十二, 二十; null for what is none of them. */
function countOf(given: string): number | null {
  if (/^\d[\d,]*$/.test(given)) return Number(given.replaceAll(',', ''));
  const plain = given.replace('〇', '零').replace('两', '二');
  if (plain.length === 1 && plain !== '十') return DIGITS.indexOf(plain);
  const [, tens = '', ones = ''] = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain) ?? [];
  if (!plain.includes('十')) return null;
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
