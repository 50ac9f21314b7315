import type { Place, Span } from '../rule.ts';
import type { Formulation } from './lists.ts';

/** So many characters of a formulation must stand in a row before the rest is compared. */
const SEED = 4;
const PUNCTUATION = /[\s，。、；：“”‘’"'《》（）(),;:.]/;

/** Letters of the text that count, and where each stands. */
interface Bare {
  text: string;
  places: readonly number[];
}

function bare(text: string): Bare {
  const places: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (PUNCTUATION.test(character)) continue;
    kept += character;
    places.push(at);
  }
  return { text: kept, places };
}

/** How many characters must be changed, put in or taken out to make the one the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** One character in six may differ, two at least, and it is still meant to be the same. */
const allowed = (length: number) => Math.max(length < 8 ? 1 : 2, Math.floor(length / 6));

/** The window of the text that comes nearest to the wording around this place; null when none is near, or one is right. */
function nearest(text: string, wording: string, seed: number, at: number): { span: Span; off: number } | null {
  const begin = at - seed;
  let best: { span: Span; off: number } | null = null;
  for (let shift = -2; shift <= 2; shift += 1) {
    for (let length = wording.length - 2; length <= wording.length + 2; length += 1) {
      const start = begin + shift;
      if (start < 0 || start + length > text.length) continue;
      const off = distance(text.slice(start, start + length), wording);
      if (!best || off < best.off) best = { span: [start, start + length], off };
    }
  }
  return best;
}

function likeFaults(text: Bare, { wording, source }: Formulation): Place[] {
  const target = bare(wording).text;
  if (target.length < SEED + 2) return [];
  const found = new Map<number, Place>();
  const right = new Set<number>();
  for (let at = text.text.indexOf(target); at >= 0; at = text.text.indexOf(target, at + 1))
    for (let i = 0; i < target.length; i += 1) right.add(at + i);
  for (let seed = 0; seed + SEED <= target.length; seed += SEED) {
    const part = target.slice(seed, seed + SEED);
    for (let at = text.text.indexOf(part); at >= 0; at = text.text.indexOf(part, at + 1)) {
      if (right.has(at)) continue;
      const window = nearest(text.text, target, seed, at);
      if (!window || window.off === 0 || window.off > allowed(target.length)) continue;
      const [from, to] = [text.places[window.span[0]] ?? 0, (text.places[window.span[1] - 1] ?? 0) + 1];
      if (![...found.values()].some((place) => place.span[0] < to && from < place.span[1]))
        found.set(from, { span: [from, to], ...said(wording, source) });
    }
  }
  return [...found.values()];
}

const said = (wording: string, source: string) => ({
  reason: { zh: `与规定表述“${wording}”不一致（${source}）。`, en: `It differs from the fixed wording ${wording}.` },
  remedy: { zh: `核对后写作“${wording}”。`, en: `Check it; the list has ${wording}.` },
});

/** Places where a formulation is written otherwise than in the list, as known wrong or nearly right. */
export function formulationFaults(
  text: string,
  formulations: readonly Formulation[],
  day: Temporal.PlainDate | null,
): Place[] {
  const letters = bare(text);
  return formulations
    .filter(
      ({ from, to }) =>
        (day === null || Temporal.PlainDate.compare(from, day) <= 0) &&
        (to === null || (day !== null && Temporal.PlainDate.compare(day, to) <= 0)),
    )
    .flatMap((formulation) => {
      const known = formulation.wrong.flatMap((wrong): Place[] => {
        const at = text.indexOf(wrong);
        return at < 0 ? [] : [{ span: [at, at + wrong.length], ...said(formulation.wording, formulation.source) }];
      });
      const like = likeFaults(letters, formulation);
      return [
        ...known,
        ...like.filter(({ span }) => !known.some((place) => place.span[0] < span[1] && span[0] < place.span[1])),
      ];
    });
}
