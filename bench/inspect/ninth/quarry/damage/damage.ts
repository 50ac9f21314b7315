/** Faults that are made out of a page's own paragraphs. Each returns the lines with the fault within ⟦ ⟧, or nothing. */
import { Converter } from 'opencc-js';
import type { Difficulty } from '../../../corpus.ts';
import type { Chance } from '../make/chance.ts';
import { MISDECODINGS } from './codes.ts';

type Damage = (lines: readonly string[], c: Chance) => string[] | undefined;

const isProse = (line: string) => line.length > 45 && !line.includes('\t') && /。$/.test(line) && !line.includes('⟦');
const toTraditional = Converter({ from: 'cn', to: 'tw' });
const toHongKong = Converter({ from: 'cn', to: 'hk' });

function proseOf(lines: readonly string[]): number[] {
  return lines.flatMap((line, at) => (isProse(line) ? [at] : []));
}

/** Changes one paragraph of prose. */
function onProse(change: (line: string, c: Chance) => string | undefined): Damage {
  return (lines, c) => {
    const places = proseOf(lines);
    if (places.length === 0) return undefined;
    const at = c.pick(places);
    const changed = change(lines[at] ?? '', c);
    return changed === undefined ? undefined : lines.map((line, index) => (index === at ? changed : line));
  };
}

/** Changes one stretch between two commas or stops, of the given length. */
function onStretch(change: (part: string, c: Chance) => string, least: number, most: number): Damage {
  return onProse((line, c) => {
    const parts = line.split(/(?<=[，。；、：])/);
    const places = parts.flatMap((part, at) => {
      const length = part.replace(/[，。；、：]$/, '').length;
      return length >= least && length <= most && /^[一-龥]+[，。；、：]?$/.test(part) ? [at] : [];
    });
    if (places.length === 0) return undefined;
    const at = c.pick(places);
    return parts
      .map((part, index) => {
        if (index !== at) return part;
        const words = part.replace(/[，。；、：]$/, '');
        return `⟦${change(words, c)}⟧${part.slice(words.length)}`;
      })
      .join('');
  });
}

const whole =
  (change: (text: string) => string): Damage =>
  (lines, c) =>
    onProse((line) => `⟦${change(line)}⟧`)(lines, c);
const misread = (name: string) => MISDECODINGS[name] as (text: string) => string;
const changed = (change: (text: string) => string): ((part: string) => string) => change;

const differing =
  (change: (text: string) => string, damage: (change: (text: string) => string) => Damage): Damage =>
  (lines, c) => {
    const result = damage(change)(lines, c);
    const marked = /⟦(.+?)⟧/.exec(result?.join('\n') ?? '')?.[1] ?? '';
    const differences = [...marked].filter((letter) => TRADITIONAL_ONLY(letter)).length;
    return differences >= 2 ? result : undefined;
  };
const toSimple = Converter({ from: 'tw', to: 'cn' });
const TRADITIONAL_ONLY = (letter: string) => toSimple(letter) !== letter;

/** Some of the characters only, as a conversion table with gaps leaves them. */
const mixed = (text: string) => [...text].map((letter, at) => (at % 3 === 1 ? letter : toTraditional(letter))).join('');

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words after which no sentence can end. */
const OPEN = /^(和|对|由|在|将|与|把|为|以及|并|及|或者|按照|通过|被|从)$/;

/** Breaks a paragraph off within a word, or after a word that needs another; what follows is lost too if it is the last. */
const cut =
  (withinWord: boolean, last: boolean): Damage =>
  (lines, c) => {
    const places = proseOf(lines);
    const at = last ? places.at(-1) : c.pick(places);
    if (at === undefined) return undefined;
    const line = lines[at] ?? '';
    const ends = [...words.segment(line)].flatMap(({ segment, index }) =>
      withinWord && /^[一-龥]{2,3}$/.test(segment)
        ? [index + 1]
        : !withinWord && OPEN.test(segment)
          ? [index + segment.length]
          : [],
    );
    const late = ends.filter((end) => end > line.length / 3);
    if (late.length === 0) return undefined;
    const end = c.pick(late);
    const start = line.slice(0, end).search(/[^，。；：、]*[，；：、]?[^，。；：、]{1,5}$/);
    return [
      ...lines.slice(0, at),
      `${line.slice(0, start)}⟦${line.slice(start, end)}⟧`,
      ...(last ? [] : lines.slice(at + 1)),
    ];
  };

const repeat =
  (place: (from: number, count: number, c: Chance) => number, part: (line: string) => string): Damage =>
  (lines, c) => {
    const places = proseOf(lines);
    if (places.length === 0) return undefined;
    const from = c.pick(places);
    const to = place(from, lines.length, c);
    const copy = part(lines[from] ?? '');
    if (copy.length < 30 || to <= from || to > lines.length) return undefined;
    return [...lines.slice(0, to), `⟦§${copy}⟧`, ...lines.slice(to)];
  };

const glue =
  (pattern: RegExp, least: number, separator = ''): Damage =>
  (lines) => {
    const first = lines.findIndex((line, at) => pattern.test(line) && pattern.test(lines[at + 1] ?? ''));
    if (first < 0) return undefined;
    let last = first;
    while (last - first < 6 && pattern.test(lines[last + 1] ?? '')) last += 1;
    if (last - first + 1 < least) return undefined;
    return [...lines.slice(0, first), `⟦${lines.slice(first, last + 1).join(separator)}⟧`, ...lines.slice(last + 1)];
  };

const SIGNATURE = /^.{3,30}$/;
/** The signature, its day and the paragraph before it in one. */
const glueEnd =
  (withDay: boolean): Damage =>
  (lines) => {
    const day = lines.findLastIndex((line) => /^\d{4}年\d+月\d+日$/.test(line));
    const signature = lines[day - 1] ?? '';
    const before = lines[day - 2] ?? '';
    if (day < 3 || !SIGNATURE.test(signature) || /[。：]/.test(signature) || !before.endsWith('。')) return undefined;
    const tail = before.slice(before.lastIndexOf('。', before.length - 2) + 1);
    const head = before.slice(0, before.length - tail.length);
    const glued = `${head}⟦${tail}${signature}${withDay ? lines[day] : ''}⟧`;
    return [...lines.slice(0, day - 2), glued, ...lines.slice(withDay ? day + 1 : day)];
  };
/** A numbered paragraph stands in the one before it. */
const glueHeading: Damage = (lines) => {
  const at = lines.findIndex((line, index) => {
    const before = lines[index - 1] ?? '';
    return index > 1 && CHINESE.test(line) && before.endsWith('。') && !before.includes('\t');
  });
  if (at < 0) return undefined;
  const [before = '', line = ''] = lines.slice(at - 1, at + 1);
  const start = before.search(/[^，。；：]*。$/);
  const end = line.search(/[，。：]/) + 1;
  const glued = `${before.slice(0, start)}⟦${before.slice(start)}${line.slice(0, end)}⟧${line.slice(end)}`;
  return [...lines.slice(0, at - 1), glued, ...lines.slice(at + 1)];
};

const CHINESE = /^([一二三四五六七]、|（[一二三四五六]）|第[一二三四五六七]条)/;
const DIGITS = /^\d[.、]/;
const SHORT = /^(一是|二是|三是|问：|答：|第[一二三四]，|——|.{2,4}家庭：|.{2,9}：)/;

/** How each of these faults happens, from what anybody sees to what hides. */
export const DAMAGES: Record<string, Record<Difficulty, readonly Damage[]>> = {
  'mis-decoded': {
    plain: ['utf8AsGbk', 'gbkAsLatin', 'utf8AsLatin', 'gbkAsUtf8', 'gbkAsBig5'].map((name) => whole(misread(name))),
    ordinary: ['utf8AsGbk', 'gbkAsLatin', 'utf8AsLatin', 'gbkAsBig5', 'gbkAsKorean', 'gbkAsUtf8', 'utf8AsJapanese'].map(
      (name) => onStretch(changed(misread(name)), 8, 24),
    ),
    hard: ['utf8AsGbk', 'gbkAsLatin', 'gbkAsUtf8', 'gbkAsBig5', 'utf8AsLatin', 'gbkAsKorean'].map((name) =>
      onStretch(changed(misread(name)), 4, 7),
    ),
  },
  'traditional-script': {
    plain: [toTraditional, toHongKong, (text: string) => mixed(text)].map((change) => differing(change, whole)),
    ordinary: [toTraditional, toHongKong, mixed].map((change) =>
      differing(change, (to) => onStretch(changed(to), 10, 30)),
    ),
    hard: [toTraditional, toHongKong, mixed].map((change) => differing(change, (to) => onStretch(changed(to), 4, 9))),
  },
  'cut-off': {
    plain: [cut(true, true), cut(false, true), cut(true, true)],
    ordinary: [cut(true, false), cut(false, false)],
    hard: [],
  },
  'duplicate-paragraph': {
    plain: [(from: number) => from + 1, (from: number) => from + 1, (_: number, count: number) => count - 2].map(
      (place) => repeat(place, (line) => line),
    ),
    ordinary: [2, 3, 4].map((away) =>
      repeat(
        (from) => from + away,
        (line) => line,
      ),
    ),
    hard: [
      repeat(
        (from, count) => Math.max(from + 3, count - 3),
        (line) => line,
      ),
      repeat(
        (from) => from + 5,
        (line) => line,
      ),
      repeat(
        (from, count) => (from < 3 ? count : 0),
        (line) => line,
      ),
    ],
  },
  'run-together': {
    plain: [glue(CHINESE, 3), glue(DIGITS, 3), glue(SHORT, 4), glue(CHINESE, 4, ' '), glueEnd(true)],
    ordinary: [glueEnd(true), glueHeading, glueEnd(false), glue(DIGITS, 2), glue(SHORT, 3)],
    hard: [glueHeading, glueEnd(false), glueEnd(true)],
  },
};
