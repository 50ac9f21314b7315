/** Pages of one genre: clean paragraphs, lookalikes and tables, and a fault where it would stand. */
import type { Difficulty, Page } from '../corpus.ts';
import { type Genre, genres } from './clean/genres.ts';
import { lookalikes } from './near/lookalikes.ts';
import { fill, pick, type Setting } from './slots.ts';
import { cleanTable } from './tables.ts';
import type { Planted, Way } from './ways.ts';

const NUMERALS = '一二三四五六七八';
const LEAST = 200;

/** So many of them, none twice, in their order. */
function some<T>(at: Setting, from: readonly T[], count: number): T[] {
  const left = from.map((one, n) => ({ one, n }));
  const taken: typeof left = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(at.below(left.length), 1));
  return taken.sort((a, b) => a.n - b.n).map(({ one }) => one);
}

const headed = (text: string) => /(?:^|\n)(?:[（(]?[一二三四五六七\d]+[）)、．.]|第.{1,3}[条章节])/.test(text);

function near(at: Setting, genre: Genre, difficulty: Difficulty, more: number): string[] {
  const fit = lookalikes.filter(({ genres: of }) => of.includes(genre.name));
  const count = { plain: at.below(2), ordinary: 1 + at.below(2), hard: 2 + at.below(2) }[difficulty];
  return some(at, fit, count + more).map(({ text }) => fill(at, text));
}

/** Puts a block at a place of its own, behind the first paragraph. */
const put = (at: Setting, into: string[], block: string, least = 0) =>
  into.splice(least + at.below(into.length + 1 - least), 0, block);

export function page(at: Setting, id: string, difficulty: Difficulty, way: Way | undefined, turn: number): Page {
  const name = way && way.genres.length > 0 ? way.genres[turn % way.genres.length] : undefined;
  const genre = genres.find((one) => one.name === name) ?? pick(at, genres);
  const planted: Planted = way?.make(at) ?? { sign: '', text: '', faults: [] };
  const title = planted.sign === 'T' ? planted.text : fill(at, pick(at, genre.titles));
  const made = planted.made ?? [];
  const free = genre.middle.filter((line) => !made.includes(line.split('｜')[1] ?? ''));
  const numbered = at.below(2) === 0 && !headed(planted.text) && planted.again === undefined;
  const long = at.below(5) === 0;
  const chosen = some(at, way ? free : genre.middle, long ? 7 : 2 + at.below(4));
  const own = genre.name === '规章';
  const middle = chosen.map((line, n) => {
    const [head = '', text = ''] = line.split('｜');
    if (own) return fill(at, `${head}　${text}`);
    return fill(at, numbered ? `${NUMERALS[n]}、${head}⏎${text}` : text);
  });
  if (planted.sign === '+') {
    const n = at.below(middle.length);
    middle[n] += planted.text;
  }
  const head: string[] = [];
  for (const one of near(at, genre, difficulty, long ? 2 : 0)) {
    if (/^[@^]/.test(one)) {
      if (one.startsWith('@')) head.push(one.slice(1));
      else if (planted.sign !== '$') middle.push(one.slice(1));
    } else if (!(numbered && headed(one)) && !(headed(one) && headed(planted.text))) put(at, middle, one, 1);
  }
  if (!way?.genres.length || (planted.text.includes('\t') ? 9 : at.below(10)) < 3) {
    const table = at.below(3) === 0 ? cleanTable(at, genre.name, difficulty) : undefined;
    if (table) put(at, middle, table, 1);
  }
  if (planted.sign === '' && planted.text !== '') {
    const early = at.below(middle.length);
    middle.splice(early + 1, 0, planted.text);
    if (planted.again !== undefined) {
      if (early + 2 >= middle.length)
        middle.push(fill(at, (free.find((line) => !chosen.includes(line)) ?? '').split('｜')[1] ?? ''));
      put(at, middle, planted.again, early + 3 > middle.length ? middle.length : early + 3);
    }
  }
  const opening = fill(at, pick(at, genre.openings));
  const closing = planted.sign === '$' ? planted.text : fill(at, pick(at, genre.closings));
  const parts = [...(planted.sign === '@' ? [planted.text] : []), ...head, opening, ...middle, closing];
  const left = genre.middle.filter((line) => !chosen.includes(line) && free.includes(line));
  while (parts.join('\n').length < LEAST && left.length > 0)
    parts.splice(-1, 0, fill(at, (left.shift() ?? '').split('｜')[1] ?? ''));
  // two tables without a line between would be one
  const body = parts.flatMap((part, n) => {
    const before = parts[n - 1]?.split('\n').at(-1) ?? '';
    return before.includes('\t') && part.split('\n')[0]?.includes('\t') ? ['另有一表附后。', part] : [part];
  });
  return { id, difficulty, title, body: body.join('\n'), date: String(at.date), faults: planted.faults };
}
