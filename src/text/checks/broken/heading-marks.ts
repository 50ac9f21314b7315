/** The marks of headings and items: 第一章, 一、, （一）, 1., （1）, ①, 1.2, A., ● … Pure. */

export interface Mark {
  /** marks of one kind count the same things */
  kind: string;
  /** of what it heads: a chapter 0, '一、' 1, '（一）' 2, '1.' 3, '（1）' 4 */
  level: number;
  order: number;
  title: string;
  /** it ends as a sentence does */
  sentence: boolean;
}

const NUMERALS = '一二三四五六七八九十';
const HAN = `[${NUMERALS}]{1,3}`;
const TITLE = '([^\\s，。；：:][^\\s。；]{1,24}?)([：:。]?)';

/** Of each the groups are its order, its title and what ends it. */
const FORMS: readonly (readonly [kind: string, level: number, form: RegExp])[] = [
  ['part', 0, new RegExp(`^第(${HAN}|\\d{1,2})(?:部分|章|篇|编)[\\s\\u3000]*(.{0,20})$`, 'u')],
  ['section', 1, new RegExp(`^第(${HAN}|\\d{1,2})节[\\s\\u3000]*(.{0,20})$`, 'u')],
  ['step', 3, new RegExp(`^第(${HAN})步[：:\\s\\u3000]*${TITLE}$`, 'u')],
  ['first', 1, new RegExp(`^(${HAN})[、.．]\\s*${TITLE}$`, 'u')],
  ['second', 2, new RegExp(`^[（(](${HAN})[）)]\\s*${TITLE}$`, 'u')],
  ['half', 2, new RegExp(`^(${HAN}|\\d{1,2})[）)]\\s*${TITLE}$`, 'u')],
  [
    'dotted',
    2,
    new RegExp(`^(?:\\d{1,2}|${HAN})[.．·](${HAN}|\\d{1,2})(?:[\\s\\u3000]+|(?=[\\u4e00-\\u9fff]{3}))${TITLE}$`, 'u'),
  ],
  ['spaced', 1, new RegExp(`^(${HAN})[ \\u3000]+${TITLE}$`, 'u')],
  ['formal', 1, new RegExp(`^([壹贰叁肆伍陆柒捌玖拾])[、.．\\s\\u3000]+${TITLE}$`, 'u')],
  ['stem', 3, new RegExp(`^([甲乙丙丁戊己庚])、${TITLE}$`, 'u')],
  ['roman', 2, new RegExp(`^([Ⅰ-Ⅻ])[、.．\\s\\u3000]*${TITLE}$`, 'u')],
  ['third', 3, new RegExp(`^(\\d{1,2})[.．、]\\s*(?!\\d)${TITLE}$`, 'u')],
  ['fourth', 4, new RegExp(`^[（(](\\d{1,2})[）)]\\s*${TITLE}$`, 'u')],
  ['letter', 3, new RegExp(`^([A-H])[.．、]\\s*${TITLE}$`, 'u')],
  ['circled', 2, new RegExp(`^([㈠-㈩])\\s*${TITLE}$`, 'u')],
  ['circled-digit', 4, new RegExp(`^([⑴-⒇①-⑳])\\s*${TITLE}$`, 'u')],
  ['bullet', 4, new RegExp(`^[＊●■◆★▲※◎]()\\s*${TITLE}$`, 'u')],
];
const FORMAL = '壹贰叁肆伍陆柒捌玖拾';
/** By the character that a mark begins with: the forms that may begin so. */
const BEGINNINGS: readonly (readonly [characters: string, kinds: readonly string[]])[] = [
  ['第', ['part', 'section', 'step']],
  [NUMERALS, ['first', 'half', 'dotted', 'spaced']],
  ['（(', ['second', 'fourth']],
  ['0123456789０１２３４５６７８９', ['half', 'dotted', 'third']],
  ['甲乙丙丁戊己庚', ['stem']],
  [FORMAL, ['formal']],
  ['ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ', ['roman']],
  ['ABCDEFGH', ['letter']],
  ['㈠㈡㈢㈣㈤㈥㈦㈧㈨', ['circled']],
  ['⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', ['circled-digit']],
  ['＊●■◆★▲※◎', ['bullet']],
];
const formsOf = new Map(
  BEGINNINGS.flatMap(([characters, kinds]) => {
    const forms = FORMS.filter(([kind]) => kinds.includes(kind));
    return [...characters].map((character) => [character.charCodeAt(0), forms] as const);
  }),
);

/** The mark of a heading or of a short item; null where none stands or what follows is more than one sentence. */
export function markOf(written: string): Mark | null {
  const forms = formsOf.get(written.charCodeAt(0));
  if (!forms) return null;
  const text = FULL_WIDTH.test(written) ? written.replace(/[０-９]/g, halfWidth) : written;
  // '二 、 评 委'
  const isSpaced = text.length < 24 && text.includes(' ');
  return (
    formed(text, forms) ??
    (isSpaced ? formed(text.replace(/(?<=[\p{Script=Han}、]) (?=[\p{Script=Han}、])/gu, ''), forms) : null)
  );
}

const FULL_WIDTH = /[０-９]/;
const halfWidth = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

function formed(text: string, forms: typeof FORMS): Mark | null {
  for (const [kind, level, form] of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const [, order = '', title = '', end = ''] = match;
    if (order === '' && title === '') continue;
    return { kind, level, order: orderOf(order), title: title.trim(), sentence: end === '。' };
  }
  return null;
}

/** 十二 → 12; '7' → 7; ㈡, ⑵, ② and B by their place; a bullet follows any other. */
function orderOf(written: string): number {
  if (DIGITS.test(written)) return Number(written);
  if (!NUMERALS.includes(written.charAt(0))) return orderOfSign(written);
  const [tens = '', units = ''] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? (tens ? NUMERALS.indexOf(tens) + 1 : 1) * 10 : 0;
  return ten + (units ? NUMERALS.indexOf(units) + 1 : 0);
}

const DIGITS = /^\d+$/;

function orderOfSign(written: string): number {
  const code = written.codePointAt(0) ?? 0;
  for (const counted of ['甲乙丙丁戊己庚', FORMAL])
    if (written !== '' && counted.includes(written)) return counted.indexOf(written) + 1;
  for (const first of [0x2160, 0x3220, 0x2474, 0x2460, 0x41])
    if (code >= first && code < first + 20) return code - first + 1;
  return 0;
}
