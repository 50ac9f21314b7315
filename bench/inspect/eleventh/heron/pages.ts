import type { Fault, Page } from '../../corpus.ts';
import { seeded } from './numbers.ts';
import { Slots } from './slots.ts';
import { type Use, type Written, written } from './written.ts';

const WITHOUT_PLACE = ['missing-elements', 'validity'];

/** All pages of this author, always the same. */
export function pages(): Page[] {
  return written().flatMap((document, at) => document.uses.map((use, nth) => page(document, use, at, nth)));
}

function page(document: Written, use: Use, at: number, nth: number): Page {
  const id = `heron-${String(at + 1).padStart(3, '0')}-${nth + 1}`;
  const seed = (at + 1) * 101 + nth * 7919;
  const date = published(document, seed);
  const slots = new Slots(seed, date.getTime());
  try {
    const [title = '', ...body] = edited(document, use.edits).map((line) => slots.fill(line));
    const faults: Fault[] = [];
    const bare = (text: string) => stripped(text, use.check ?? '', faults);
    const made = { id, difficulty: use.difficulty, title: bare(title), body: bare(body.join('\n')) };
    if (use.check && WITHOUT_PLACE.includes(use.check)) faults.push({ check: use.check, text: '' });
    if (use.check && faults.length === 0) throw new Error(`no label for ${use.check}`);
    return { ...made, ...(document.kind && { kind: document.kind }), date: date.toISOString().slice(0, 10), faults };
  } catch (error) {
    throw new Error(`${document.title}: ${(error as Error).message}`, { cause: error });
  }
}

/** A working day within the document's years and months. */
function published({ years, months, days }: Written, seed: number): Date {
  const random = seeded(seed * 31 + 5);
  const between = ([low, high]: readonly number[]) =>
    (low ?? 0) + Math.floor(random() * ((high ?? 0) - (low ?? 0) + 1));
  const date = new Date(Date.UTC(between(years), between(months) - 1, between(days)));
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) date.setUTCDate(date.getUTCDate() + (weekday === 0 ? 1 : -1));
  return date;
}

/**
 * Title and lines after the changes: `old => new`, `+3 line` behind the third, `-3` without the third,
 * `/3` nothing after the third, `~3` the fourth glued to the third.
 */
function edited(document: Written, edits: readonly string[]): string[] {
  const marked = document.lines.map((line) => [line]);
  const front: string[] = [];
  let title = document.title;
  for (const edit of edits) {
    const place = /^([-+~])(\d+|e) ?([\s\S]*)$/.exec(edit);
    if (place) {
      const nth = place[2] === 'e' ? marked.length : Number(place[2]);
      if (nth > marked.length) throw new Error(`no line ${nth}`);
      if (place[1] === '+') (nth === 0 ? front : (marked[nth - 1] ?? front)).push(place[3] ?? '');
      else if (place[1] === '-') marked[nth - 1]?.shift();
      else glue(marked, nth);
      continue;
    }
    const [old = '', fresh] = edit.split(/ =>(?: |$)/);
    if (fresh === undefined) throw new Error(`cannot read ${edit}`);
    if (title.includes(old)) title = title.replace(old, () => fresh);
    else {
      const line = marked.find((one) => one[0]?.includes(old));
      if (!line) throw new Error(`${old} stands nowhere`);
      line[0] = (line[0] ?? '').replace(old, () => fresh);
    }
  }
  return [title, ...front, ...marked.flat()];
}

/** Joins the line of that number and the next; the label holds what stands on both sides of the seam. */
function glue(lines: string[][], nth: number): void {
  const [before = ''] = lines[nth - 1] ?? [];
  const [after = ''] = lines[nth] ?? [];
  const tail = /[^，。；：？]*[。；：？]?$/.exec(before)?.[0] ?? '';
  const head = /^.{0,3}[^，。；：？]*[，。；：？]?/.exec(after)?.[0] ?? '';
  lines[nth - 1] = [`${before.slice(0, before.length - tail.length)}⟦${tail}${head}⟧${after.slice(head.length)}`];
  lines[nth] = [];
}

/** The text without the signs ⟦ ⟧ around faults; the faults are added to the list. ⟦other-check!…⟧ is one of another check as well. */
function stripped(text: string, check: string, faults: Fault[]): string {
  return text.replace(/⟦(?:([a-z-]+)!)?([^⟦⟧]*)⟧/g, (_, other: string | undefined, label: string) => {
    faults.push({ check, text: label });
    if (other) faults.push({ check: other, text: WITHOUT_PLACE.includes(other) ? '' : label });
    return label;
  });
}
