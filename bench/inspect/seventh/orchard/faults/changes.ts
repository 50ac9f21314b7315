import type { Difficulty } from '../../../corpus.ts';
import type { Draft, Way } from '../draft.ts';
import type { Random } from '../random.ts';
import { gbkAs, lostTwice, printable, utf8As } from './encodings.ts';

const way = (check: string, difficulty: Difficulty, change: Way['change'] & {}): Way => ({
  check,
  difficulty,
  tags: [],
  suffix: '',
  insert: [],
  change,
});

/** Places of whole paragraphs of prose. */
const prose = ({ lines }: Draft, least = 40) =>
  [...lines.keys()].filter((at) => !lines[at]?.includes('\t') && (lines[at]?.length ?? 0) >= least);

/** Chinese stretches of a paragraph between its signs, of so many characters. */
function stretches(line: string, least: number, most: number): string[] {
  return (line.match(/[\u4e00-\u9fa5]+/g) ?? []).filter((part) => part.length >= least && part.length <= most);
}

/** Takes a stretch of a paragraph and puts what became of it in its place, marked. */
function spoil(check: string, least: number, most: number, become: (text: string, random: Random) => string) {
  return (draft: Draft, random: Random): boolean => {
    const places = prose(draft).filter((at) => stretches(draft.lines[at] ?? '', least, most).length > 0);
    if (places.length === 0) return false;
    const at = random.pick(places);
    const line = draft.lines[at] ?? '';
    const part = random.pick(stretches(line, least, most));
    const spoilt = become(part, random);
    if (check === 'mis-decoded' && !printable(spoilt)) return false;
    draft.lines[at] = line.replace(part, () => (spoilt.includes('«') ? spoilt : `«${check}:${spoilt}»`));
    return true;
  };
}

/** The same, of the whole paragraph. */
function spoilLine(become: (text: string) => string) {
  return (draft: Draft, random: Random): boolean => {
    const places = prose(draft);
    if (places.length === 0) return false;
    const at = random.pick(places);
    const spoilt = become(draft.lines[at] ?? '');
    if (!printable(spoilt)) return false;
    draft.lines[at] = `«mis-decoded:${spoilt}»`;
    return true;
  };
}

const half = (text: string) => Math.ceil(text.length / 2);
const decoded: Way[] = (
  [
    ['plain', spoilLine((text) => utf8As(text, 'gbk'))],
    ['plain', spoilLine((text) => gbkAs(text, 'windows-1252'))],
    ['plain', spoilLine((text) => gbkAs(text, 'big5'))],
    ['plain', spoilLine(lostTwice)],
    ['plain', spoilLine((text) => gbkAs(text, 'euc-kr'))],
    ['plain', spoilLine((text) => text.replace(/[\u4e00-\u9fa5]/g, '\ufffd\ufffd'))],
    ['plain', spoilLine((text) => utf8As(text, 'windows-1252').replace(/\p{Cc}/gu, ''))],
    ['ordinary', spoil('mis-decoded', 8, 16, (text) => utf8As(text, 'gbk'))],
    ['ordinary', spoil('mis-decoded', 6, 14, (text) => gbkAs(text, 'windows-1252'))],
    ['ordinary', spoil('mis-decoded', 6, 12, (text) => gbkAs(text, 'shift_jis'))],
    ['ordinary', spoil('mis-decoded', 5, 10, lostTwice)],
    ['ordinary', spoil('mis-decoded', 6, 12, (text) => gbkAs(text, 'big5'))],
    ['ordinary', spoil('mis-decoded', 6, 12, (text) => '\ufffd'.repeat(text.length))],
    ['ordinary', spoil('mis-decoded', 8, 14, (text) => gbkAs(text, 'euc-kr'))],
    ['hard', spoil('mis-decoded', 4, 6, (text) => utf8As(text, 'gbk'))],
    ['hard', spoil('mis-decoded', 4, 4, (text) => gbkAs(text, 'windows-1252'))],
    ['hard', spoil('mis-decoded', 4, 9, (text) => `${text.slice(0, 2)}«mis-decoded:锟斤拷»${text.slice(4)}`)],
    ['hard', spoil('mis-decoded', 5, 9, (text) => `${text.slice(0, 2)}«mis-decoded:\ufffd»${text.slice(3)}`)],
    [
      'hard',
      spoil(
        'mis-decoded',
        6,
        12,
        (text) => `${text.slice(0, 4)}«mis-decoded:${gbkAs(text.slice(4, 6), 'big5')}»${text.slice(6)}`,
      ),
    ],
    [
      'hard',
      spoil('mis-decoded', 5, 12, (text) => `${text.slice(0, half(text))}«mis-decoded:â€œ»${text.slice(half(text))}`),
    ],
    [
      'hard',
      spoil(
        'mis-decoded',
        6,
        12,
        (text) => `${text.slice(0, 3)}«mis-decoded:${gbkAs(text.slice(3, 5), 'euc-kr')}»${text.slice(5)}`,
      ),
    ],
  ] as const
).map(([difficulty, change]) => way('mis-decoded', difficulty, change));

const strange = (check: string, text: string, from: number, many: number, sign: (at: number) => string) =>
  text.slice(0, from) +
  `«${check}:${Array.from({ length: many }, (_, at) => sign(at)).join('')}»` +
  text.slice(from + many);

const put = (least: number, many: number, sign: (random: Random, at: number) => string) =>
  spoil('private-use', least, 30, (text, random) =>
    strange('private-use', text, random.int(1, 2), many, (at) => sign(random, at)),
  );
const from = (low: number, high: number) => (random: Random) => String.fromCodePoint(random.int(low, high));
const unseen = (char: string) =>
  spoil('private-use', 6, 30, (text) => `«private-use:${text.slice(0, 2)}${char}${text.slice(2, 4)}»${text.slice(4)}`);

const privateUse: Way[] = (
  [
    ['plain', put(8, 5, from(0xe000, 0xe0ff))],
    ['plain', put(8, 4, from(0xf000, 0xf0ff))],
    ['plain', put(8, 6, from(0xe600, 0xe6ff))],
    ['plain', put(9, 5, (_, at) => (at % 2 ? '\ue011' : '\u0013'))],
    ['plain', put(8, 4, (_, at) => String.fromCodePoint(0xf8f0 + at))],
    ['ordinary', put(6, 2, from(0xe100, 0xe2ff))],
    ['ordinary', put(6, 2, from(0x0e, 0x1a))],
    ['ordinary', put(6, 2, from(0xe7c7, 0xe7f3))],
    ['ordinary', put(6, 2, (_, at) => String.fromCodePoint(0xf0000 + 77 + at))],
    ['ordinary', put(6, 2, from(0xf020, 0xf07f))],
    ['hard', put(5, 1, from(0xe4c6, 0xe5e5))],
    ['hard', unseen('\u0007')],
    ['hard', unseen('\u0001')],
    ['hard', put(5, 1, () => '\u{10fffd}')],
    ['hard', put(5, 1, () => '\uffff')],
    ['hard', unseen('\ue5e5')],
  ] as const
).map(([difficulty, change]) => way('private-use', difficulty, change));

/** Ways that damage what is already on the page. */
export const CHANGES = [...decoded, ...privateUse];
