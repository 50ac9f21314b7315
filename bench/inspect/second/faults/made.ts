/** Faults that machines make out of sound paragraphs. */
import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { Difficulty } from '../../corpus.ts';
import { fill, type Setting } from '../slots.ts';
import { type Planted, type Source, sources, spread, type Ways } from '../ways.ts';

/** `made`: the sections used, where they are more than the source. */
type Break = (
  at: Setting,
  text: string,
  n: number,
  source: Source,
) => Omit<Planted, 'sign' | 'faults'> & { wrong: string };

const COUNT = 27;

function ways(check: string, offset: number, breaks: Record<Difficulty, Break>): Ways {
  const of = (difficulty: Difficulty, from: number) =>
    spread(COUNT, from).map((source, n) => ({
      genres: [source.genre],
      make: (at: Setting): Planted => {
        const { wrong, ...rest } = breaks[difficulty](at, fill(at, source.text), n, source);
        return { sign: '', made: [source.text], ...rest, faults: [{ check, text: wrong }] };
      },
    }));
  return { plain: of('plain', offset), ordinary: of('ordinary', offset + 51), hard: of('hard', offset + 102) };
}

const toTraditional = Converter({ from: 'cn', to: 't' });
const changes = (text: string) => [...toTraditional(text)].filter((char, n) => char !== [...text][n]).length;

/** Converts the first part that is long enough and changes enough. */
function converted(text: string, parts: readonly string[], least: number) {
  const right = parts.find((one) => changes(one) >= least) ?? text;
  const wrong = toTraditional(right);
  return { text: text.replace(right, wrong), wrong };
}

export const traditionalScript = ways('traditional-script', 7, {
  plain: (_, text) => converted(text, [text], 1),
  ordinary: (_, text) => converted(text, text.split('，'), 4),
  hard: (_, text) => converted(text, text.split(/[，。；、：]/), 2),
});

const GLOSS: readonly ((char: string) => string)[] = [
  (char) => `（${pinyin(char)}）`,
  (char) => `(${pinyin(char, { toneType: 'none' })})`,
  (char) => `(${pinyin(char, { toneType: 'num' })})`,
  (char) => `［${pinyin(char)}］`,
  (char) => `（ ${pinyin(char)} ）`,
  (char) => `(${pinyin(char).toUpperCase()})`,
];

/** Glosses so many characters, the first after `from`. */
function glossed(text: string, from: number, count: number, gloss: (char: string) => string) {
  const chars = [...text];
  const at = chars
    .map((char, n) => ({ char, n }))
    .filter(({ char, n }) => n >= from && /\p{Script=Han}/u.test(char) && /\p{Script=Han}/u.test(chars[n + 1] ?? ''))
    .filter((_, n) => n % 3 === 0)
    .slice(0, count)
    .map(({ n }) => n);
  const made = chars.map((char, n) => (at.includes(n) ? char + gloss(char) : char));
  return { text: made.join(''), wrong: made.slice(at[0] ?? 0, (at.at(-1) ?? 0) + 1).join('') };
}

const glossOf = (n: number) => GLOSS[n % GLOSS.length] ?? ((char: string) => char);

export const injectedPinyin = ways('injected-pinyin', 19, {
  plain: (_, text, n) => glossed(text, 3 + (n % 9), 4, (char) => `(${pinyin(char)})`),
  ordinary: (_, text, n) => glossed(text, 5 + (n % 7), 2, n % 2 ? (char) => `（${pinyin(char)}）` : glossOf(n)),
  hard: (_, text, n) => glossed(text, 8 + (n % 6), 1, glossOf(n)),
});

/** Puts characters in after each of these places. */
function inserted(text: string, places: readonly number[], chars: readonly string[]) {
  let result = text;
  for (const [n, place] of [...places.entries()].reverse())
    result = result.slice(0, place) + (chars[n % chars.length] ?? '') + result.slice(place);
  const first = places[0] ?? 0;
  return { text: result, wrong: result.slice(Math.max(0, first - 1), first + 3) };
}

const OWN = ['\ue004', '\ue5e5', '\uf06c', '\uf0b7', '\uf0d8', '\ue863', '\uf8ff', '\ue815', '\uf020'];
const ODD = [
  '\u0007',
  '\u000b',
  '\u001f',
  '\u0378',
  '\u{f0001}',
  '\u0013',
  '\u0002',
  '\ue000',
  '\uf0fc',
  '\u{10fffd}',
  '\u0530',
  '\u0008',
];

export const privateUse = ways('private-use', 31, {
  plain: (_, text, n) => inserted(text, [2, 9 + (n % 5), 18], OWN.slice(n % 7)),
  ordinary: (_, text, n) => inserted(text, [n % 3 === 0 ? 0 : 5 + (n % 8)], [OWN[n % OWN.length] ?? '']),
  hard: (_, text, n) => inserted(text, [n % 4 === 0 ? text.length - 1 : 6 + (n % 11)], [ODD[n % ODD.length] ?? '']),
});

export const duplicateParagraph = ways('duplicate-paragraph', 43, {
  plain: (_, text) => ({ text: `${text}\n${text}`, wrong: text }),
  ordinary: (_, text) => ({ text, again: text, wrong: text }),
  hard: (_, text, n) =>
    n % 3 === 0
      ? { text: text + text, wrong: text }
      : n % 3 === 1
        ? { text, again: `　　${text}`, wrong: text }
        : { text, again: text.replace('，', '， '), wrong: text },
});

const NUMERALS = '一二三四五六';
/** Sections of the same genre, their headings and texts. */
const sections = (at: Setting, { genre }: Source, count: number, turn: number) => {
  const own = sources.filter((one) => one.genre === genre);
  return Array.from({ length: count }, (_, n) => own[(turn + n) % own.length])
    .filter((one) => one !== undefined)
    .map(({ head, text }) => ({ head, text: fill(at, text), source: text }));
};
const tail = (text: string) => text.slice(-6);
/** Items behind a full sentence end may stand in its line: only without its stop are they run together. */
const unstopped = (text: string) => text.replace(/[。；]$/u, '');

export const runTogether = ways('run-together', 55, {
  // the sections of a whole document on one line
  plain: (at, _, n, source) => {
    const own = sections(at, source, 3, n);
    const title = (head: string, m: number) => (head.startsWith('第') ? `${head}　` : `${NUMERALS[m]}、${head}`);
    const text = own
      .map(({ head, text }, m) => `${title(head, m)}${m + 1 < own.length ? unstopped(text) : text}`)
      .join('');
    return {
      text,
      made: own.map((one) => one.source),
      wrong: `${tail(unstopped(own[0]?.text ?? ''))}${title(own[1]?.head ?? '', 1)}`,
    };
  },
  // two of them, otherwise numbered
  ordinary: (at, _, n, source) => {
    const [one, two] = sections(at, source, 2, n);
    if (!one || !two) throw new Error(`a genre without sections ${source.genre}`);
    const mark =
      [
        ['（一）', '（二）'],
        ['1．', '2．'],
        ['第一部分　', '第二部分　'],
        ['（1）', '（2）'],
        ['一、', '二、'],
      ][n % 5] ?? [];
    return {
      made: [one.source, two.source],
      text: `${mark[0]}${one.head}。${unstopped(one.text)}${mark[1]}${two.head}。${two.text}`,
      wrong: `${tail(unstopped(one.text))}${mark[1]}${two.head}`,
    };
  },
  // a heading hangs on the text before it, and its own text on it
  hard: (at, _, n, source) => {
    const [one, two] = sections(at, source, 2, n);
    if (!one || !two) throw new Error(`a genre without sections ${source.genre}`);
    const mark = ['二、', '三、', '（二）', '2、', '第二，'][n % 5] ?? '';
    return {
      made: [one.source, two.source],
      text: mark === '第二，' ? `一、${one.head}${one.text}` : `${unstopped(one.text)}${mark}${two.head}\n${two.text}`,
      wrong:
        mark === '第二，' ? `一、${one.head}${one.text.slice(0, 4)}` : `${tail(unstopped(one.text))}${mark}${two.head}`,
    };
  },
});
