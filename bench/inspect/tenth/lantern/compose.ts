/** Makes pages out of documents and ways, taking each written paragraph as seldom as it can. */
import type { Difficulty, Page } from '../../corpus.ts';
import { workingDay } from './dates.ts';
import type { Document, Line } from './documents.ts';
import { Filler } from './fill.ts';
import { unmarked } from './marks.ts';
import { between, type Random, seeded } from './random.ts';
import type { Way } from './ways.ts';

const ENOUGH = 212;
/** Pages a written paragraph may stand on. */
const MOST = 5;
const HEADINGS = '一二三四五六七八九';

/** Whether a text brings numbering of its own, which a document's would cross. */
const numbered = (text: string) => /(^|\n|⟦|。|“)[（【]?[一二三四五六七]+[、）]/.test(text);

export class Composer {
  readonly #documents: Document[];
  readonly #uses = new Map<string, number>();

  constructor(documents: Document[]) {
    this.#documents = documents;
  }

  /** How often each written paragraph was used. */
  get uses(): ReadonlyMap<string, number> {
    return this.#uses;
  }

  /** A page with a way of going wrong, with something that only looks like one, or with neither. */
  page(id: string, difficulty: Difficulty, way?: Way): Page {
    for (let attempt = 0; attempt < 60; attempt++) {
      const page = this.#attempt(id, difficulty, seeded(`${id} ${attempt}`), way);
      if (page !== undefined) return page;
    }
    throw new Error(`no page for ${id}: ${way?.text}`);
  }

  #used(text: string): number {
    return this.#uses.get(text) ?? 0;
  }

  /** Documents whose paragraphs were used least, those first. */
  #document(random: Random, way: Way | undefined): Document {
    const suits = this.#documents.filter(
      ({ group, genre, lines }) =>
        (way === undefined || way.suits.length === 0 || way.suits.includes(group) || way.suits.includes(genre)) &&
        !(way !== undefined && numbered(way.text) && lines.some(({ kind }) => kind === 'heading')) &&
        lines.every(({ kind, text }) => kind === 'paragraph' || text.length <= 20 || this.#used(text) < MOST),
    );
    const worn = (document: Document) => {
      const uses = document.lines.filter(({ kind }) => kind === 'paragraph').map(({ text }) => this.#used(text));
      const least = uses.sort((left, right) => left - right).slice(0, 3);
      const fixed = document.lines.filter(({ kind, text }) => (kind === 'fixed' || kind === 'row') && text.length > 20);
      return Math.max(
        least.reduce((sum, count) => sum + count / least.length, random()),
        ...fixed.map(({ text }) => this.#used(text)),
      );
    };
    const ranked = suits
      .map((document) => ({ document, wear: worn(document) }))
      .sort((left, right) => left.wear - right.wear);
    const best = ranked[0];
    if (best === undefined) throw new Error(`no document for ${way?.text}`);
    return best.document;
  }

  #lines(random: Random, document: Document, taken: number): Line[] {
    const free = document.lines
      .filter(({ kind, text }) => kind === 'paragraph' && this.#used(text) < MOST)
      .map((line) => ({ line, rank: this.#used(line.text) + random() * 0.9 }))
      .sort((left, right) => left.rank - right.rank);
    const chosen = new Set(
      document.lines.filter(({ kind }) => kind === 'row' || kind === 'fixed' || kind === 'signature'),
    );
    let length = [...chosen].reduce((sum, { text }) => sum + text.length, taken);
    const enough = ENOUGH + between(random, 0, 20);
    for (const [count, { line }] of free.entries()) {
      if (length >= enough && count >= 1) break;
      chosen.add(line);
      length += line.text.length;
    }
    return document.lines.filter((line) => chosen.has(line) || line.kind === 'heading');
  }

  #attempt(id: string, difficulty: Difficulty, random: Random, way: Way | undefined): Page | undefined {
    const document = this.#document(random, way);
    const chosen = this.#lines(random, document, way?.text.length ?? 0);
    const lines = counted(headed(chosen));
    const filler = new Filler(random, workingDay(random, document.months));
    filler.prepare([document.title, ...document.lines.map(({ text }) => text), way?.text ?? ''].join('\n'));
    const placed = way === undefined ? lines : withWay(lines, way);
    const title = way?.where === 'title' ? way.text : document.title;
    const marked = filler.fill(`${title}\n${placed.map(({ text }) => text).join('\n')}`);
    const { text, faults } = unmarked(marked, way?.check ?? '');
    const [head = '', ...body] = text.split('\n');
    const once = faults.every((fault) => text.split(fault.text).length === 2);
    if (!once || text.length < 201) return undefined;
    for (const line of chosen) this.#uses.set(line.text, this.#used(line.text) + 1);
    const date = filler.day.toISOString().slice(0, 10);
    return { id, difficulty, title: head, body: body.join('\n'), date, faults };
  }
}

/** Numbers the headings and leaves out those with nothing below. */
function headed(lines: Line[]): Line[] {
  const kept = lines.filter(({ kind }, place) => {
    const next = lines[place + 1]?.kind;
    return kind !== 'heading' || (next !== undefined && next !== 'heading' && next !== 'signature');
  });
  let count = 0;
  return kept.map((line) => (line.kind === 'heading' ? { ...line, text: `${HEADINGS[count++]}、${line.text}` } : line));
}

/** Steps, years and cases count on without a gap where a page leaves one out. */
function counted(lines: Line[]): Line[] {
  let count = 0;
  return lines.map((line) => {
    const text = line.text.replace(/^(案例|第)[一二三四](：|步|年|个讲)/, (_, before: string, after: string) => {
      return before + (HEADINGS[count++] ?? '') + after;
    });
    return { ...line, text };
  });
}

function withWay(lines: Line[], way: Way): Line[] {
  if (way.where === 'title') return lines;
  const body = lines.filter(({ kind }) => kind !== 'signature');
  const signature = lines.filter(({ kind }) => kind === 'signature');
  const own: Line = { kind: 'fixed', text: way.text };
  if (way.where === 'end') return [...body, own];
  if (way.where === 'paragraph') return [...body, own, ...signature];
  const last = body.findLastIndex(({ kind }) => kind === 'paragraph');
  return [
    ...body.map((line, place) => (place === last ? { ...line, text: line.text + way.text } : line)),
    ...signature,
  ];
}
