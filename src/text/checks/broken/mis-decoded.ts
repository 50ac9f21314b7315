import type { Reading } from '../reading.ts';
import { merged, rule, type Span, spansOf } from '../rule.ts';
import { needed, needing } from './needing.ts';
import { readAsBig5 } from './read-as-big5.ts';
import { readAsGbk } from './read-as-gbk.ts';

const HAN = '\\p{Script=Han}';
const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/**
 * When GBK text loses one byte, what follows is cut between the wrong bytes, up to the next ASCII character: Bopomofo, box
 * corners, radicals, description signs and stray letters appear amid rare characters. Of each pattern the range of a rare
 * character that every match of it holds.
 */
const UNUSUAL: readonly (readonly [first: number, last: number, pattern: RegExp])[] = [
  // one Bopomofo letter alone, with what it dragged along
  [
    0x3105,
    0x3129,
    new RegExp(
      `(?<=[${HAN}。，、；：,;:]|^)${HAN}{0,2}(?!ㄨ[年月日])[ㄅ-ㄩ](?![ㄅ-ㄩˊˇˋ˙])(?:${HAN}|[┌-╋]|[a-z](?![A-Za-z]))*`,
      'gmu',
    ),
  ],
  [0x2500, 0x257f, new RegExp(`(?<=[${HAN}。，；])[┌-╋](?=[${HAN}a-z])[a-z]?`, 'gu')],
  [0x2e80, 0x2fff, new RegExp(`[${HAN}。，；][⺀-⻳⿰-⿻]${HAN}?`, 'gu')],
  // '?' is what was left of the bracket of an injected reading: the rest of the clause is cut wrongly
  [0x80, 0x1ff, new RegExp(`(?<=${HAN}\\?[a-z]{0,4}[${TONED}][a-z${TONED}]{0,3}\\))${HAN}{2,12}`, 'gu')],
  [0xfffd, 0xfffd, /�+/gu],
  // read as Shift JIS, as EUC-KR, as KOI8-R or Windows-1251, as the code page of DOS
  [
    0xff61,
    0xff9f,
    new RegExp(
      `[\\uff61-\\uff9f]{2,}|${HAN}{0,2}(?:(?<=${HAN})[\\uff61-\\uff9f]|[\\uff61-\\uff9f](?=${HAN}))(?:${HAN}{0,2}[\\uff61-\\uff9f])*${HAN}{0,2}`,
      'gu',
    ),
  ],
  [0xac00, 0xd7a3, new RegExp(`(?<=${HAN})[가-힣]+${HAN}?[가-힣]*|[가-힣]+(?=${HAN})`, 'gu')],
  [
    0x400,
    0x4ff,
    new RegExp(
      `(?<=${HAN})(?=[^\\s，。]{0,12}(?:[\u0430-\u044f][\u0410-\u042f]|[\u2500-\u259f№«»©°†‡‹›™€‰]))[\u0400-\u04ff\u2500-\u25a0№«»©°±µ¶·¤¦§†‡‹›™€‚„‰]{3,}`,
      'gu',
    ),
  ],
  [0x2500, 0x259f, /(?:[\u0393-\u03c6µ][\u2500-\u259f\u00a1-\u00ff\u0192\u20a7\u2310]{1,2}){2,}/gu],
  // UTF-8 read as Latin-1 or Windows-1252
  [
    0x80,
    0x2122,
    /(?:[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,2}){3,}/gu,
  ],
  [
    0x80,
    0x2122,
    /(?:[\u00e3-\u00e9][\u0080-\u00bf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}){2,}/gu,
  ],
  // with a byte of each character lost
  [
    0x80,
    0x2122,
    /(?:[\u00e4-\u00e9][\u0080-\u00bf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,2}){2,}/gu,
  ],
  // GBK read as UTF-8: pairs of bytes became letters of scripts that hardly anybody writes
  [
    0x460,
    0x58f,
    new RegExp(
      `(?<=[${HAN}：，。 \\u3000])(?=[\\u0080-\\u07ff]{2})[\\u0080-\\u07ff]*[\\u0460-\\u058f][\\u0080-\\u07ff]*(?=${HAN})`,
      'gu',
    ),
  ],
  [
    0x80,
    0x2122,
    /\u00c2[\u00a0-\u00bf]|\u00e2\u20ac[\u0080-\u00bf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u2122]?|\u00ef[\u00bc\u00bd\u00bf][\u0080-\u00bf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/gu,
  ],
  [
    0x80,
    0x2122,
    new RegExp(
      `(?<=${HAN})[\u00e4-\u00e9][\u0080-\u00bf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}`,
      'gu',
    ),
  ],
  // a single character of GBK read as Latin-1, amid others that came through
  [
    0x80,
    0x2122,
    new RegExp(`(?<=${HAN}：?)[\u00c0-\u00d6\u00d8-\u00f6][\u00a1-\u00fe](?=${HAN}|[ \u3000，。]|$)`, 'gmu'),
  ],
];

/** GBK read as Latin-1: pairs of letters with accents and signs. */
const LATIN = /(?:[\u00b0-\u00f7][\u00a1-\u00fe]){2,}/gu;

/** The pairs are characters of GB 2312, common ones for the most part. */
function readAsLatin(match: RegExpExecArray): boolean {
  const bytes = new Uint8Array([...match[0]].map((character) => character.charCodeAt(0)));
  return /^[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]+$/.test(new TextDecoder('gb18030').decode(bytes));
}

/** One character lost. */
const LOST = new RegExp(`(?<=${HAN})_(?=${HAN})`, 'gu');

/** Signs of it in characters that any text may hold. */
const USUAL = needing([
  [['锟烫屯'], /(?:锟斤拷?|烫烫烫|屯屯屯)+/gu],
  // what could not be shown became question marks
  [['?'], new RegExp(`(?=\\?)(?<=(?![吗呢么吧啊])${HAN})\\?{3,}(?=(?![批件个条项家户份次元人万名])${HAN})`, 'gu')],
  [['?'], new RegExp(`(?<![?吗呢么吧啊谁哪])\\?{6,}|(?<=${HAN})\\?{2,}${HAN}{1,6}\\?{2,}(?=${HAN})`, 'gu')],
  // the mark of byte order before what follows it; names of a list
  [['锘'], /锘[匡\u7e00-\u7e7f]/gu],
  [['?', '、'], /(?:\?{2,}、){2,}\?{2,}/gu],
  // signs of measures: m², ℃
  [
    ['虏鲁掳锟'],
    /(?=[虏鲁掳锟])(?:(?<=\d[kcm]?m)[虏鲁](?![\u4e00-\u9fff])|(?<=\d)掳(?=[CcFf]|[，。])|(?<=\d|[，。])锟(?=\d))/gu,
  ],
  // characters that stayed written out as numbers
  [['&', '#'], /(?:&#(?!(?:160|8194|8195|12288|xa0|x2002|x2003|x3000);)(?:\d{2,6}|x[0-9a-f]{2,5});)+/giu],
  [['\\%', 'u'], /(?:[\\%]u[0-9a-f]{4}){2,}/giu],
  // as mail and its headers write them
  [['='], /(?:=[0-9A-F]{2}){6,}/gu],
  [['+', '-'], new RegExp(`(?=\\+)(?<=${HAN})\\+[A-Za-z0-9/]{6,}-(?=${HAN})`, 'gu')],
  [['%'], /(?=%)(?<![\w/=?&.%-])%[0-9a-f]{2}(?:%[0-9a-f]{2}){5,}/giu],
]);

/** Whether an underscore is one of a list of search words, or of a title, not one character that was lost. */
function isList(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end < 0 ? text.length : end);
  if (line.indexOf('_') !== line.lastIndexOf('_')) return true;
  return line.length < 40 && (at - start > 2 || !/[，。；：、！？]/u.test(line));
}

/** Whether a rare character stands in the same line. */
function hasUnusual(text: string, at: number, unusual: readonly number[]): boolean {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return unusual.some((place) => place >= start && (end < 0 || place < end));
}

const known = new WeakMap<Reading, readonly Span[]>();

/** Where a text was decoded wrongly. Three checks ask. */
export function garbled(reading: Reading): readonly Span[] {
  const found = known.get(reading) ?? garbledIn(reading);
  known.set(reading, found);
  return found;
}

function garbledIn(reading: Reading): Span[] {
  const { text, unusual } = reading;
  const found = needed(USUAL, reading);
  if (text.includes('_'))
    found.push(...spansOf(text, LOST, (match) => !isList(text, match.index) || hasUnusual(text, match.index, unusual)));
  if (unusual.length > 0) {
    const holds = (first: number, last: number) =>
      unusual.some((at) => text.charCodeAt(at) >= first && text.charCodeAt(at) <= last);
    for (const [first, last, pattern] of UNUSUAL) if (holds(first, last)) found.push(...spansOf(text, pattern));
    found.push(...readAsGbk(text, unusual), ...readAsBig5(text, unusual));
    if (holds(0x80, 0x1ff)) found.push(...spansOf(text, LATIN, readAsLatin));
  }
  return merged(found);
}

export const misDecoded = rule({
  id: 'mis-decoded',
  severity: 'high',
  finds: {
    zh: '出现乱码：文字在编码转换时被破坏。',
    en: 'Garbled characters: the text was broken by a wrong conversion of encodings.',
  },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确、可读',
  remedy: {
    zh: '以正确的编码重新导入原件，逐处核对。',
    en: 'Import the original again in its right encoding and compare each place.',
  },
  examples: {
    match: [
      '合格率з™ѕе€†д№‹д№ќ，门票锘縤三十元，获奖者：??、??、??等三人',
      '做好以下工作。ㄒ唬┘訌娊M織領導',
      '。ㄈ┎紕諔椴',
      '落實好各項要求。⿵娀督查',
      '推進公_透明',
      '改變?yōu)橹鸩脚嘤。',
      '信息锟斤拷公开',
      '关于�印发的通知',
      'æ”¿åºœä¿¡æ¯å…¬å¼€',
      '鏀垮簻淇℃伅鍏紑',
      '鍏充簬鍋氬ソ鏀垮姟鍏紑宸ヤ綔',
      '淇℃伅',
      'ÕþÎñ¹«¿ª¹¤×÷',
      'ä¸­å›½',
      '关于????的通知',
      '&#20013;&#22269;',
      '各镇人民政府&#65292;县直各部门',
      '开展&#8220;回头看&#8221;',
      '标题：\\u653f\\u5e9c',
      '栏目 %E6%94%BF%E5%BA%9C',
      '有关数据由苀數部门提供，要參孮邈妗善，丰儚瓮諒郤局',
      '联系人：çŽ‹èŠ³，åˆè®¡数，第三条ѧУӦµ±按时开放',
      '??????????????\n单位??负责??工作',
      '由盺游淥倓负责，县ﾕﾎｫｿｪ窗口，办理券닷驪菫',
      '标题%u653F%u52A1，=E6=94=BF=E5=BA=9C，由现通+U79OumwRZT8-办理',
    ],
    pass: [
      '注音符号ㄅㄆㄇㄈ是学习国语的工具，“ㄅㄚ”读作巴。',
      '├── 附件\n└── 说明',
      '┌──┬──┐\n│甲│乙│\n└──┴──┘',
      '首页_示范县人民政府',
      '办公邮箱zw_gk@example.gov.cn，文件名为附件_1.docx',
      '（一）加强组织领导。\n（二）落实各项要求。',
      'Café、naïve、Åre与Zürich',
      '联通公司负责县城区域内通信保障和信号覆盖',
      '⻢字旁、⺮字头',
      '是这样吗???请留言，俄文名Россия，参数α、β',
      'https://www.example.gov.cn/search?q=%E6%94%BF%E5%BA%9C',
    ],
  },
  spans: (_text, _context, reading) => garbled(reading),
});
