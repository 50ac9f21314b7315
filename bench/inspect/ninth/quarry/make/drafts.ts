/** Drafts of pages: a document with an addition, or with damage to its own paragraphs. */
import type { Chance } from './chance.ts';
import { type Addition, type Document, fits } from './document.ts';
import { fill } from './fill.ts';
import { unmarked } from './marks.ts';
import type { Draft } from './press.ts';
import { type Setting, setting } from './setting.ts';
import { lines } from './table.ts';

/** Documents in turn: those used least come first. */
export class Turns {
  private readonly used = new Map<Document, number>();
  private readonly documents: readonly Document[];

  constructor(documents: readonly Document[]) {
    this.documents = documents;
  }

  /** The documents something fits, used least first, ties by chance; later tries go down the list. */
  choose(wanted: (document: Document) => boolean, c: Chance, attempt: number): Document | undefined {
    const ranked = this.documents
      .filter(wanted)
      .map((document) => ({ document, rank: (this.used.get(document) ?? 0) + c.next() / 2 }))
      .sort((one, other) => one.rank - other.rank);
    return ranked[Math.floor(attempt / 8) % ranked.length]?.document;
  }

  use(document: Document): void {
    this.used.set(document, (this.used.get(document) ?? 0) + 1);
  }
}

const iso = (s: Setting) => s.day.toISOString().slice(0, 10);

function written(
  document: Document,
  extra: string | undefined,
  c: Chance,
): { title: string; body: string[]; s: Setting } {
  const s = setting(c, document.months);
  const title = fill(document.title, s);
  const body = lines(document.body, s);
  const place = body.indexOf('~');
  const added = extra === undefined ? [] : lines(extra, s);
  return { title, body: [...body.slice(0, place), ...added, ...body.slice(place + 1)], s };
}

/** A document with what the addition brings, its marked faults labelled with the check. */
export function added(document: Document, extra: Addition | undefined, check: string, c: Chance): Draft {
  if (extra && !fits(extra, document)) return undefined;
  const { title, body, s } = written(document, extra?.text, c);
  const page = unmarked(title, body.join('\n'), check);
  return page && { title, ...page, date: iso(s) };
}

/** A document one of whose paragraphs took damage. */
export function damaged(
  document: Document,
  damage: (lines: readonly string[], c: Chance) => string[] | undefined,
  check: string,
  c: Chance,
): Draft {
  const { title, body, s } = written(document, undefined, c);
  const result = damage(body, c);
  const page = result && unmarked(title, result.join('\n'), check);
  return page && { title, ...page, date: iso(s) };
}
