/** Pages of an invented county, faulty and clean, written without knowledge of the checks. */
import { type Fault, type Page, WITHOUT_PLACE } from '../../corpus.ts';
import { type Base, type Edit, edited, parse } from './base.ts';
import { SOURCES } from './bases/sources.ts';
import { Random } from './random.ts';
import { Slots } from './slots.ts';

/** No written sentence stands on more pages than this, and on no more clean pages than the second. */
const PAGES_OF_A_BASE = 3;
const CLEAN_OF_A_BASE = 2;

export function pages(): Page[] {
  return Object.entries(SOURCES).flatMap(([name, source]) =>
    parse(source).flatMap((base, at) => {
      const clean = Math.min(CLEAN_OF_A_BASE, PAGES_OF_A_BASE - base.edits.length);
      const edits: (Edit | undefined)[] = [
        ...base.edits,
        ...Array.from({ length: Math.max(0, clean) }, () => undefined),
      ];
      return edits.map((edit, turn) => page(`cedar-${name}-${at + 1}-${turn + 1}`, base, edit));
    }),
  );
}

function page(id: string, base: Base, edit: Edit | undefined): Page {
  const random = new Random(id);
  const today = publication(base, random);
  const lines = edit ? edited(base.lines, edit.how) : base.lines;
  const [title = '', ...body] = rendered(lines, new Slots(random, today));
  const marked = `${title}\n${body.join('\n')}`;
  return {
    id,
    difficulty: edit?.difficulty ?? base.difficulty,
    title: unmarked(title),
    body: unmarked(body.join('\n')),
    ...(base.kind && { kind: base.kind }),
    date: today.toISOString().slice(0, 10),
    faults: edit ? labels(marked, edit.checks) : [],
  };
}

function rendered(lines: readonly string[], slots: Slots): string[] {
  return lines.flatMap((line) => {
    const repeated = /^(«?)\|\*(\d+)(\|.*)$/.exec(line);
    if (!repeated) {
      slots.row = 0;
      return slots.fill(cells(line));
    }
    return Array.from({ length: Number(repeated[2]) }, (_, at) => {
      slots.row = at + 1;
      return slots.fill(cells(repeated[3] ?? ''));
    });
  });
}

/** A line that begins with a bar is a row of a table. */
function cells(line: string): string {
  const row = /^(«?)\|(.*)$/.exec(line);
  return row ? `${row[1]}${(row[2] ?? '').replaceAll('|', '\t')}` : line;
}

function labels(marked: string, checks: readonly string[]): Fault[] {
  const texts = [...marked.matchAll(/«([^»]*)»/g)].map((found) => found[1] ?? '');
  return checks.flatMap((check) => (WITHOUT_PLACE.has(check) ? [''] : texts).map((text) => ({ check, text })));
}

function unmarked(text: string): string {
  return text.replace(/[«»]/g, '');
}

function publication(base: Base, random: Random): Date {
  const year = base.year ?? random.int(2023, 2025);
  const date = new Date(Date.UTC(year, random.int(...base.months) - 1, random.int(1, 28)));
  const weekend = [1, 0, 0, 0, 0, 0, -1][date.getUTCDay()] ?? 0;
  return new Date(date.getTime() + weekend * 86_400_000);
}
