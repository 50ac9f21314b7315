/** Which printed row or column a label names. Small differences of writing are known; what could be two rows is none. */
import { fold } from '../../text/script.ts';
import { LINES_3, type Line3 } from './forms.ts';

/** Reports print the same few hundred labels: what was found for one is kept, within bounds. */
function remembered<Found>(find: (label: string) => Found): (label: string) => Found {
  const known = new Map<string, Found>();
  return (label) => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const found = find(label);
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (label.length <= LONGEST_REMEMBERED) known.set(label, found);
    return found;
  };
}
const MOST_REMEMBERED = 5000;
const LONGEST_REMEMBERED = 200;

/** Simplified, half width, without white space, quotation marks, remarks in brackets and punctuation. */
export const bare = remembered((label: string) =>
  fold(label)
    .replace(/[\s\u00a0\u200b]/g, '')
    .replace(/\((?:区分处理的?|单位|含|包括|注)[^)]*\)?/g, '')
    .replace(/[、,.。;；:：·“”"'‘’「」『』〈〉<>《》()（）[\]〔〕*﹡]/g, ''),
);

const NUMBERING = /^\(([一二三四五六七])\)|^([一二三四])[、.．,]|^(\d)[、.．,)]|^\((\d)\)/;

/** The number and the bare name of a label. */
export function parted(label: string): { number: string; name: string } {
  const plain = fold(label).replace(/[\s\u00a0\u200b]/g, '');
  const match = NUMBERING.exec(plain);
  const number = match?.slice(1).find((part) => part !== undefined) ?? '';
  return { number, name: bare(match ? plain.slice(match[0].length) : plain) };
}

/** Ways of writing that differ by more than a slip of the pen. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  r1: ['本年新收政府信息公开申请数', '本年新收申请数量'],
  r2: ['上年结转政府信息公开申请数', '上年度结转政府信息公开申请数量'],
  r3: ['本年度办理结果', '本年办理结果'],
  r3_3_3: ['危及三安全一稳定'],
  r3_5_1: ['信访举报投诉类申请'],
  r3_6_1: ['申请人无正当理由逾期不补正行政机关不再处理其申请'],
  r3_6_2: ['申请人逾期未按收费通知要求缴纳费用行政机关不再处理其申请'],
  r3_7: ['总计', '合计', '总数'],
  r4: ['结转下年度继续办理', '结转下年继续办理'],
};

const NAMES: readonly { line: Line3; names: readonly string[] }[] = LINES_3['2021'].map((line) => ({
  line,
  names: [bare(line.name), ...(OTHER_NAMES[line.id] ?? [])],
}));

/** Names shorter than this must be written exactly. */
const SHORT = 7;

/** The line of table three a label names by itself; null when it names none, two, or one under another number. */
export const lineOf = remembered(namedLine);

function namedLine(label: string): Line3 | null {
  const { number, name } = parted(label);
  if (name === '') return null;
  const exact = NAMES.filter(({ names }) => names.includes(name));
  const near = exact.length > 0 ? exact : nearest(name);
  const [found] = near;
  if (!found || near.length > 1) return null;
  return number === '' || number === found.line.number ? found.line : null;
}

function nearest(name: string): typeof NAMES {
  if (name.length < SHORT) return [];
  const ranked = NAMES.map((one) => ({ one, away: Math.min(...one.names.map((known) => distance(name, known))) }));
  const close = Math.min(...ranked.map(({ away }) => away));
  if (close > Math.max(1, Math.floor(name.length / 8))) return [];
  // a second name nearly as close: nobody can say which was meant
  return ranked.filter(({ away }) => away <= close + 1).map(({ one }) => one);
}

/** How many characters must be put in, left out or changed. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 4) return 99;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}

const COLUMN_NAMES_3: Readonly<Record<string, string>> = {
  自然人: 'natural',
  商业企业: 'enterprise',
  企业: 'enterprise',
  科研机构: 'research',
  社会公益组织: 'welfare',
  公益组织: 'welfare',
  法律服务机构: 'legal',
  法律服务组织: 'legal',
  其他: 'other',
  其它: 'other',
  总计: 'total',
  合计: 'total',
};

/** The column of table three a header names, or null. */
export const column3 = (label: string): string | null => COLUMN_NAMES_3[bare(label)] ?? null;

const COLUMN_NAMES_4: Readonly<Record<string, string>> = {
  结果维持: 'upheld',
  维持: 'upheld',
  结果纠正: 'corrected',
  纠正: 'corrected',
  其他结果: 'otherResult',
  其它结果: 'otherResult',
  尚未审结: 'pending',
  未审结: 'pending',
  总计: 'total',
  合计: 'total',
};
export const column4 = (label: string): string | null => COLUMN_NAMES_4[bare(label)] ?? null;

const GROUP_NAMES_4: Readonly<Record<string, string>> = {
  行政复议: 'review',
  未经复议直接起诉: 'direct',
  直接起诉: 'direct',
  复议后起诉: 'afterReview',
  经复议后起诉: 'afterReview',
  复议后再起诉: 'afterReview',
};
export const group4 = (label: string): string | null => GROUP_NAMES_4[bare(label)] ?? null;

/** The item of Art. 20 that a caption of table two names, as 一; null for what is no such caption. */
export function itemOf(label: string): string | null {
  return /^第?二十条第([一五六八九])项$/.exec(bare(label))?.[1] ?? null;
}
