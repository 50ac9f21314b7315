import type { Line } from '../lines.ts';
import { rule, type Span } from '../rule.ts';
import { beginsIn, endsIn, unitsOf } from './units.ts';

/** characters, white space not counted: shorter lines repeat by nature */
const SHORTEST = 24;
/** '责任单位：…', '设定依据：…': each item of a list may have the same. A label with a whole paragraph behind it is none. */
const LABELLED = /^[^，。；：:]{2,10}[：:](?!.{40,}。$)/u;
const LABEL = /^[^，。；：:]{2,10}[：:]$/u;
/** The same under another number is the same. */
const NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十百]{1,4}条|(?:另|又|再|补充|重申)[：:])/u;
/** Only a sentence makes a paragraph of fewer characters. */
const SURELY = 30;
/** '（县政府办公室牵头，各乡镇配合）' stands under each task. */
const IN_BRACKETS = /^[（(][^（）()]*[）)]$/;

const ENDS = unitsOf('。；');
const STOPS = unitsOf('。！？');
const MARKS = unitsOf('一二三四五六七八九十（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳第另又再补重');

const isSpace = (unit: number) =>
  unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0xfeff;
/** '。', '！' and '？' */
const isStop = (unit: number) => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f;

/** characters at the end of a paragraph that part it from nearly all others */
const TAIL = 16;

/** A number for the last characters of a part, white space left out: parts that are the same have the same. */
function tailOf(text: string, start: number, end: number): number {
  let [hash, left] = [0, TAIL];
  for (let at = end - 1; at >= start && left > 0; at -= 1) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) continue;
    hash = (Math.imul(hash, 31) + unit) | 0;
    left -= 1;
  }
  return hash;
}

/** What each of several decisions, letters or terms on one page says in the same words. */
const SET_CLAUSE =
  /^(?:如(?:不服|对)本|当事人(?:如)?(?:不服|对)|申请人(?:如)?(?:不服|对)|你(?:单位|[（(]单位[）)])|感谢您|我(?:单位|公司|局)?(?:郑重)?承诺|本(?:人|单位|公司)(?:郑重)?承诺)/u;

const mayCount = ({ text }: Line) =>
  text.length >= SHORTEST && !text.includes('\t') && !text.includes('|') && !IN_BRACKETS.test(text);

function repeated(lines: readonly Line[]): Span[] {
  const seen = new Map<number, Line[]>();
  const found: Span[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || line.text.length < SHORTEST) continue;
    const { text } = line;
    // '运行时间：' above: the same value for another thing
    if (!endsIn(text, STOPS) && LABEL.test(lines[i - 1]?.text ?? '')) continue;
    const begin = beginsIn(text, MARKS) ? (NUMBER.exec(text)?.[0].length ?? 0) : 0;
    const tail = tailOf(text, begin, endsIn(text, ENDS) ? text.length - 1 : text.length);
    const others = seen.get(tail);
    if (!others) {
      seen.set(tail, [line]);
      continue;
    }
    const before = isSetClause(lines, i) ? undefined : sameBefore(line, others, begin > 0);
    // the two are not the same character by character: both are shown
    if (before && before.text !== text) found.push(before.span);
    if (before) found.push(line.span);
    else others.push(line);
  }
  for (const line of lines) {
    const span = withinLine(line);
    if (span) found.push(span);
  }
  return found;
}

/** A set clause whose line above is not the same one: it ends another part of the page. */
const isSetClause = (lines: readonly Line[], i: number): boolean =>
  SET_CLAUSE.test(lines[i]?.text ?? '') && lines[i - 1]?.text !== lines[i]?.text;

function sameBefore(line: Line, others: readonly Line[], isNumbered: boolean): Line | undefined {
  const { text } = line;
  // the same label under the same number is no other item
  const isSame = isNumbered && others.some((other) => other.text === text);
  if (!mayCount(line) || (LABELLED.test(text) && !isSame)) return undefined;
  const bare = bareOf(text);
  const size = endsIn(text, ENDS) ? bare.length + 1 : bare.length;
  if (size < SHORTEST || (size < SURELY && !endsIn(text, STOPS))) return undefined;
  return others.find(
    (other) => bareOf(other.text) === bare && mayCount(other) && (isSame || !LABELLED.test(other.text)),
  );
}

const bareOf = (text: string) =>
  text
    .replace(/\s/g, '')
    .replace(NUMBER, '')
    .replace(/[。；]$/u, '');

/** Whether two sentences of the line are the same; that is seen without parting it. */
function mayRepeat(text: string): boolean {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && !isStop(text.charCodeAt(end))) end += 1;
    for (let i = 0; i < ends.length; i += 1) {
      const [from, to] = [starts[i] ?? 0, ends[i] ?? 0];
      if (to - from === end - start && text.startsWith(text.slice(from, to), start)) return true;
    }
    if (end > start) {
      starts.push(start);
      ends.push(end);
    }
    start = end + 1;
  }
  return false;
}

/** A sentence, or all of them, that stand twice one after the other in one paragraph. */
function withinLine({ text, span }: Line): Span | null {
  if (text.length < SHORTEST * 2 || !mayRepeat(text) || text.includes('\t')) return null;
  const matches = [...text.matchAll(/[^。！？]+[。！？]?/gu)];
  const sentences = matches.map(([sentence]) => sentence);
  for (let size = 1; size * 2 <= sentences.length; size += 1) {
    for (let i = 0; i + size * 2 <= sentences.length; i += 1) {
      const one = sentences.slice(i, i + size).join('');
      if (one.length < SHORTEST || one !== sentences.slice(i + size, i + size * 2).join('')) continue;
      const start = span[0] + (matches[i]?.index ?? 0);
      return [start, start + one.length * 2];
    }
  }
  return null;
}

const FIRST = '县政府办公室组织各乡镇、各部门开展政务公开培训，全年共举办四期，参加人员二百三十人次。';
const SECOND = '健全政策解读机制，做到政策文件与解读材料同步组织、同步审签、同步发布，方便群众理解。';

export const duplicateParagraph = rule({
  id: 'duplicate-paragraph',
  severity: 'medium',
  finds: { zh: '同一段文字重复出现。', en: 'The same paragraph stands in the text twice.' },
  ground: '《政府网站发展指引》（国办发〔2017〕47号）：发布的信息应当准确、规范',
  remedy: { zh: '核对原件，删去重复的段落。', en: 'Compare with the original and remove the repeated paragraph.' },
  examples: {
    match: [
      `${FIRST}\n${FIRST}`,
      `一、培训\n${FIRST}\n二、解读\n${SECOND}\n三、其他\n${FIRST}`,
      `${SECOND}\n\n　　${SECOND}`,
      `${FIRST}${FIRST}`,
      `各镇抓好落实。${SECOND}${SECOND}`,
      `（一）机制建设。${SECOND}\n（二）队伍建设。\n（一）机制建设。${SECOND}`,
    ],
    pass: [
      '一路\n运行时间：\n6:00—18:30，高峰时段间隔10分钟，中午时段间隔15分钟\n二路\n运行时间：\n6:00—18:30，高峰时段间隔10分钟，中午时段间隔15分钟',
      `${FIRST}\n${SECOND}`,
      '其一\n准予某甲开办。\n如不服本决定，可以自收到之日起六十日内依法申请行政复议。\n其二\n不予某乙许可。\n如不服本决定，可以自收到之日起六十日内依法申请行政复议。',
      '请各单位认真落实。\n请各单位认真落实。',
      `${FIRST}\n${FIRST.replace('四期', '五期')}`,
      '事项甲\n设定依据：《示范省行政许可事项管理条例》第二十三条第一款、第三十条第二款第一项\n事项乙\n设定依据：《示范省行政许可事项管理条例》第二十三条第一款、第三十条第二款第一项',
      '建设专栏。\n（县政府办公室、县行政审批局、县司法局、县财政局牵头，各乡镇人民政府配合）\n开展培训。\n（县政府办公室、县行政审批局、县司法局、县财政局牵头，各乡镇人民政府配合）',
      '示范镇便民服务中心一楼综合窗口（示范大道一号）\t周一至周五\t12345\n示范镇便民服务中心一楼综合窗口（示范大道一号）\t周一至周五\t12345',
    ],
  },
  spans: (_text, _context, { lines }) => repeated(lines),
});
