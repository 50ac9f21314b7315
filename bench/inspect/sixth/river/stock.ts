/** Cuts pages from the written documents and keeps count, so that no paragraph stands on too many pages. */
import { chance } from './chance.ts';
import { type Document, numbered, parse, type Unit } from './document.ts';
import { type Slots, slots } from './slots.ts';

/** part of one document, its headings not yet numbered, the marks of figures still in it */
export interface Cut {
  document: Document;
  s: Slots;
  title: string;
  lines: string[];
  /** after these lines a further paragraph may stand */
  joints: number[];
  units: number[];
}

const LIMIT = 6;
/** characters of the smallest pages */
const SMALLEST = 205;
/** shorter lines (signatures, headings) are no paragraphs */
const PARAGRAPH = 18;

const length = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

function jointsOf(units: readonly Unit[]): number[] {
  const joints: number[] = [];
  let at = -1;
  units.forEach((unit, index) => {
    at += unit.lines.length;
    const last = unit.lines.at(-1) ?? '';
    const next = units[index + 1]?.lines[0] ?? '';
    const closed = /[。！？]$|。”$/.test(last) && !last.includes('\t') && !/如下。?$/.test(last);
    if (closed && index > 0 && !/^第.{1,3}条/.test(last) && !/^(第.{1,3}条|答：|[二三四五六七八九]、)/.test(next))
      joints.push(at);
  });
  return joints;
}

export class Stock {
  readonly #uses = new Map<string, number[]>();
  readonly #texts = new Map<string, number>();
  readonly #documents: readonly Document[];

  constructor(documents: readonly Document[]) {
    this.#documents = documents;
  }

  #usesOf(name: string): number[] {
    const found = this.#uses.get(name) ?? [];
    this.#uses.set(name, found);
    return found;
  }

  #free(lines: readonly string[]): boolean {
    return lines.every((line) => line.length < PARAGRAPH || (this.#texts.get(line) ?? 0) < LIMIT);
  }

  /** cuts worth trying, the least used first; tags: any of them must be the document's (none: all documents) */
  *cuts(seed: number, tags: readonly string[], smallest = SMALLEST): Generator<Cut> {
    const c = chance(seed);
    const weight = (document: Document): number => {
      const uses = this.#usesOf(document.name);
      return uses.reduce((a, b) => a + b, 0) / Math.max(uses.length, 1);
    };
    const fitting = this.#documents.filter((one) => tags.length === 0 || tags.some((tag) => one.tags.includes(tag)));
    const ordered = c.shuffled(fitting).sort((a, b) => weight(a) - weight(b));
    // first with units that were used little, then with any
    for (const cap of [7, 10, Number.POSITIVE_INFINITY]) {
      for (const document of ordered) {
        const s = slots(seed * 7 + document.name.length, document.months);
        yield* this.#windows(document, s, smallest, c.n(0, 9), cap);
      }
    }
    if (smallest > SMALLEST) yield* this.cuts(seed, tags, SMALLEST);
  }

  *#windows(document: Document, s: Slots, smallest: number, turn: number, cap: number): Generator<Cut> {
    const written = parse(document.write(s));
    const uses = this.#usesOf(document.name);
    const found: { score: number; from: number; to: number }[] = [];
    for (let from = 0; from < written.units.length; from += 1) {
      for (let to = from + 1; to < written.units.length; to += 1) {
        const units = written.units.slice(from, to + 1);
        const size = length(units.flatMap((unit) => unit.lines)) + written.title.length;
        if (size < smallest) continue;
        if (size > smallest + 560) break;
        const spent = units.map((_, at) => uses[from + at] ?? 0);
        if (Math.max(...spent) >= cap) continue;
        found.push({
          from,
          to,
          score: Math.max(...spent) * 10 + spent.reduce((a, b) => a + b, 0) + ((from * 3 + to + turn) % 5),
        });
      }
    }
    found.sort((a, b) => a.score - b.score);
    for (const { from, to } of found.slice(0, 6)) {
      const units = written.units.slice(from, to + 1);
      const lines = units.flatMap((unit) => unit.lines);
      if (!this.#free(numbered(lines))) continue;
      yield {
        document,
        s,
        title: written.title,
        lines,
        joints: jointsOf(units),
        units: units.map((_, at) => from + at),
      };
    }
  }

  /** a whole document with a kind, without one of its elements if so asked */
  whole(document: Document, seed: number, without?: string): Cut {
    const s = slots(seed * 7 + 3, document.months);
    const written = parse(document.write(s));
    if (without && !written.units.some((unit) => unit.element === without))
      throw new Error(`${document.name} has no ${without}`);
    const kept = written.units.filter((unit) => unit.element !== without || without === undefined);
    return { document, s, title: written.title, lines: kept.flatMap((unit) => unit.lines), joints: [], units: [] };
  }

  fits(lines: readonly string[]): boolean {
    return this.#free(lines);
  }

  /** the page was made: its documents' units and its paragraphs count */
  use(cut: Cut, lines: readonly string[]): void {
    const uses = this.#usesOf(cut.document.name);
    for (const unit of cut.units) uses[unit] = (uses[unit] ?? 0) + 1;
    for (const line of lines) if (line.length >= PARAGRAPH) this.#texts.set(line, (this.#texts.get(line) ?? 0) + 1);
  }
}
