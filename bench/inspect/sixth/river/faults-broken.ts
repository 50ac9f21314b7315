/** Text that broke on its way. */

import type { Difficulty } from '../../corpus.ts';
import type { Chance } from './chance.ts';
import { type Changed, type Planting, plantings, turns } from './fault.ts';
import { MISREAD, PINYIN, traditional } from './scripts.ts';
import type { Slots } from './slots.ts';
import type { Cut } from './stock.ts';

const LEVELS: readonly Difficulty[] = ['plain', 'ordinary', 'hard'];

/** a run of Chinese characters of the page, between the lengths given; the line it stands in and where */
function clause(
  cut: Cut,
  c: Chance,
  low: number,
  high: number,
): { at: number; from: number; text: string } | undefined {
  const found = cut.lines.flatMap((line, at) =>
    line.length < 30 || line.includes('\t')
      ? []
      : [...line.matchAll(/[\u4e00-\u9fa5]{4,}/g)]
          .filter(([text]) => text.length >= low)
          .map((match) => ({ at, from: match.index, text: match[0].slice(0, high) })),
  );
  return found.length === 0 ? undefined : c.pick(found);
}

/** one line changed; the fault is the new piece */
function replaced(
  cut: Cut,
  check: string,
  place: { at: number; from: number; text: string },
  by: string,
  fault = by,
): Changed {
  const line = cut.lines[place.at] ?? '';
  return {
    title: cut.title,
    lines: cut.lines.with(place.at, line.slice(0, place.from) + by + line.slice(place.from + place.text.length)),
    faults: [{ check, text: fault }],
  };
}

const WAYS: Readonly<Record<Difficulty, readonly string[]>> = {
  plain: ['utf8AsGbk', 'utf8AsLatin', 'rubbish', 'gbkAsLatin', 'replaced', 'gbkAsUtf8', 'utf8AsGbk', 'rubbish'],
  ordinary: ['utf8AsGbk', 'utf8AsLatin', 'gbkAsLatin', 'gbkAsUtf8', 'utf8AsGbk', 'replaced', 'gbkAsLatin', 'rubbish'],
  hard: ['utf8AsGbk', 'gbkAsLatin', 'replaced', 'utf8AsLatin', 'utf8AsGbk', 'rubbish', 'gbkAsUtf8', 'utf8AsGbk'],
};
const SIZES = { plain: [10, 14], ordinary: [6, 8], hard: [4, 4] } as const;

const misDecoded = turns('mis-decoded', (difficulty, turn) => (cut, c) => {
  const [low, high] = SIZES[difficulty];
  const place = clause(cut, c, low, high);
  const way = MISREAD[WAYS[difficulty][turn] ?? ''];
  if (!place || !way) return undefined;
  return replaced(
    cut,
    'mis-decoded',
    place,
    way(difficulty === 'hard' && turn === 2 ? place.text.slice(0, 1) : place.text),
  );
});

const traditionalScript = turns('traditional-script', (difficulty) => (cut, c) => {
  const least = { plain: 25, ordinary: 9, hard: 4 }[difficulty];
  const lines = cut.lines
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.length > 45 && !line.includes('\t') && !/[⟪#]/.test(line));
  if (lines.length === 0) return undefined;
  const { line, at } = c.pick(lines);
  const sentences = [...line.matchAll(/[^。；，！？：]+[。；，！？]?/g)].map((match) => ({
    at,
    from: match.index,
    text: match[0],
  }));
  const whole = { at, from: 0, text: line };
  const longer = [...line.matchAll(/[^。！？]+[。！？]/g)].map((match) => ({ at, from: match.index, text: match[0] }));
  const place = [...c.shuffled(difficulty === 'plain' ? [whole] : difficulty === 'ordinary' ? longer : sentences)].find(
    ({ text }) => traditional(text).changed >= least && (difficulty !== 'hard' || traditional(text).changed <= 8),
  );
  return place && replaced(cut, 'traditional-script', place, traditional(place.text).text);
});

const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

const pinyin = turns('injected-pinyin', (difficulty, turn) => (cut, c) => {
  const place = clause(cut, c, 8, 30);
  if (!place) return undefined;
  const known = [...place.text]
    .map((sign, at) => ({ sign, at, sound: PINYIN[sign] }))
    .filter(({ at }) => at > 0 && at < place.text.length - 1)
    .filter(({ sound }) => sound);
  const few = known.slice(0, difficulty === 'plain' ? 3 : difficulty === 'ordinary' ? 2 : 1);
  if (few.length < (difficulty === 'plain' ? 3 : 1)) return undefined;
  const [open, close] = turn % 2 === 0 ? ['(', ')'] : ['（', '）'];
  const spoken = (sound: string): string =>
    difficulty === 'hard' && turn % 4 === 0
      ? ` ${sound} `
      : difficulty === 'hard' && turn % 4 === 1
        ? sound.toUpperCase()
        : difficulty !== 'plain' && turn % 4 === 3
          ? bare(sound)
          : sound;
  const faults: string[] = [];
  const text = [...place.text]
    .map((sign, at) => {
      const one = few.find((other) => other.at === at);
      if (!one?.sound) return sign;
      faults.push(`${sign}${open}${spoken(one.sound)}${close}`);
      return faults.at(-1) ?? sign;
    })
    .join('');
  return {
    ...replaced(cut, 'injected-pinyin', place, text),
    faults: faults.map((fault) => ({ check: 'injected-pinyin', text: fault })),
  };
});

const SIGNS = {
  plain: ['\uE000\uE001', '\uE4C6\uE4C6', '\uE863', '\uF06C', '\uE5E5', '\uF0B7', '\uE010\uE011\uE012', '\uF8F0'],
  ordinary: ['\uE5CF', '\u0007', '\uF0D8', '\uE766', '\u000B', '\uF0A8', '\uE78D', '\uE004'],
  hard: ['\u0002', '\uE82E', '\u001F', '\u{F0001}', '\u0378', '\uE33A', '\u0008', '\u{100010}'],
} as const;

const privateUse = turns('private-use', (difficulty, turn) => (cut, c) => {
  const place = clause(cut, c, 8, 12);
  const sign = SIGNS[difficulty][turn];
  if (!place || !sign) return undefined;
  const at = difficulty === 'plain' ? 0 : c.n(2, place.text.length - 2);
  const text = place.text.slice(0, at) + sign + place.text.slice(at);
  return replaced(cut, 'private-use', place, text, text.slice(at, at + sign.length + 2));
});

const dropped = (s: Slots, way: number): string => {
  const [y, m, d] = [s.y, s.n(1, 9), s.n(11, 28)];
  const next = s.n(3, 9);
  return (
    [
      `${y}${m}月${d}日`,
      `${s.short}政办发〔${y}${s.n(11, 98)}号`,
      `${y}${next}1日至${y}1231日`,
      `${String(y).slice(0, 3)}年${m}月${d}日`,
      `${s.short}农发${y}〕${s.n(2, 30)}号`,
      `${y}年${m}${d}日`,
      `${String(y).slice(0, 2)}年${m}月${d}日`,
      `${s.short}政发〔${String(y).slice(0, 3)}〕${s.n(2, 60)}号`,
      `自${y}年${m}月${d}至${y}年12月31日`,
      `${String(y).slice(0, 2)}${String(y).slice(3)}年${m}月${d}日`,
    ][way % 10] ?? ''
  );
};
const DROPPED_LINES: readonly (readonly [lead: string, rest: string, date: boolean])[] = [
  ['本通知自', '起执行，请各单位遵照办理。', true],
  ['根据', '文件的要求，各村要及时上报数据。', false],
  ['统计时间为', '，逾期不再补报。', true],
  ['现场会已经在', '召开，各村负责人参加。', true],
  ['此前印发的', '同时停止执行。', false],
  ['请务必在', '以前完成核对工作。', true],
  ['名册更新到', '，以后变动的另行登记。', true],
  ['按照', '的规定，有关经费列入年度预算。', false],
];

/** which ways of losing characters fit dates, and which fit document numbers */
const DATE_WAYS = { plain: [0, 0, 2, 0, 0, 5], ordinary: [3, 0, 2, 5, 3, 0], hard: [6, 9, 8, 9, 3, 0] } as const;
const NUMBER_WAYS = { plain: [1, 1, 1], ordinary: [4, 1, 4], hard: [7, 4, 7] } as const;

const droppedCharacters = LEVELS.flatMap((difficulty) =>
  plantings('dropped-characters', {
    [difficulty]: DROPPED_LINES.map(
      ([lead, rest, date], turn) =>
        [
          '*',
          (s: Slots) =>
            `${lead}[[${dropped(s, (date ? DATE_WAYS : NUMBER_WAYS)[difficulty][turn % (date ? 6 : 3)] ?? 0)}]]${rest}`,
        ] as const,
    ),
  }),
);

export const BROKEN: Planting[] = [...misDecoded, ...traditionalScript, ...pinyin, ...privateUse, ...droppedCharacters];
