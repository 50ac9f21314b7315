import { DIFFICULTIES, type Difficulty, type Fault, type Kind, type Page, WITHOUT_PLACE } from '../../corpus.ts';
import { daysAfter } from './calendar.ts';
import { seeded } from './seed.ts';
import { fill } from './slots.ts';

const KINDS: readonly Kind[] = ['interpretation', 'disclosure-guide', 'service-guide', 'normative'];

interface Written {
  title: string;
  lines: string[];
}

/** The cells of a row are written with “|” between them. */
function cells(text: string): string {
  return text.replaceAll('|', '\t');
}

/** “&3,8,6”: line 3 and 4 in one, the last 8 and the first 6 characters around the lost break marked. */
function glue(lines: string[], op: string): void {
  const [at = 0, before = 0, after = 0] = op.slice(1).split(',').map(Number);
  const first = lines[at - 1] ?? '';
  const second = lines[at] ?? '';
  const cut = first.length - before;
  lines[at - 1] = `${first.slice(0, cut)}⟦${first.slice(cut)}${second.slice(0, after)}⟧${second.slice(after)}`;
  lines[at] = '\0';
}

function swap(page: Written, op: string): void {
  const [old = '', put = ''] = op.slice(1).replaceAll('¶', '\n').split('=>');
  const at = [page.title, ...page.lines].findIndex((line) => line.includes(old));
  if (at < 0) throw new Error(`not in the page: ${old}`);
  if (at === 0) page.title = page.title.replace(old, put);
  else page.lines[at - 1] = (page.lines[at - 1] ?? '').replace(old, put);
}

/**
 * What makes a variant of a document: “+3 …” a paragraph behind line 3, “=3 …” in place of it, “-3” without it, “~old=>new” other words (¶ ends a paragraph),
 * “&3,8,6” a lost break, “T …” another title. Lines without such a mark go on with the paragraph before.
 */
function vary(page: Written, ops: readonly string[]): void {
  const added = new Map<number, string[]>();
  let last: string[] | undefined;
  for (const op of ops) {
    const found = /^([+=-])(\d+)(?: (.*))?$/.exec(op);
    if (found) {
      const at = Number(found[2]);
      if (at > page.lines.length) throw new Error(`no line ${at}: ${page.title}`);
      if (found[1] !== '+') page.lines[at - 1] = '\0';
      last = added.get(at) ?? [];
      if (found[3] !== undefined) last.push(found[3]);
      added.set(at, last);
    } else if (op.startsWith('&')) glue(page.lines, op);
    else if (op.startsWith('~')) swap(page, op);
    else if (op.startsWith('T ')) page.title = op.slice(2);
    else if (last) last.push(op);
    else throw new Error(`what is this: ${op}`);
  }
  const lines = ['\0', ...page.lines].flatMap((line, at) => [line, ...(added.get(at) ?? [])]);
  page.lines = lines.filter((line) => line !== '\0');
}

function faultsOf(checks: readonly string[], text: string): Fault[] {
  const marked = [...text.matchAll(/⟦([^⟦⟧]*)⟧/g)].map((found) => found[1] ?? '');
  return checks.flatMap((check, i) => {
    if (WITHOUT_PLACE.has(check)) return [{ check, text: '' }];
    const stretch = marked[i] ?? marked[0];
    if (stretch === undefined) throw new Error(`no mark for ${check}: ${text.slice(0, 60)}`);
    return [{ check, text: stretch }];
  });
}

function variant(document: string, head: string, ops: string[], id: string, nth: number): Page {
  const [first = '', ...lines] = document.split('\n');
  const [day = '', second = ''] = first.split(' ');
  const kind = KINDS.find((name) => name === second);
  const title = first.slice(day.length + 1 + (kind ? kind.length + 1 : 0));
  const [difficulty, ...checks] = head.split(' ');
  const written: Written = { title, lines };
  vary(written, ops);
  const date = daysAfter(day, 7 * nth);
  const raw = cells(fill([written.title, ...written.lines].join('\n'), seeded(hash(id)), date));
  const faults = faultsOf(checks, raw);
  const [filled = '', ...body] = raw.replace(/[⟦⟧]/g, '').split('\n');
  return {
    id,
    difficulty: difficultyOf(difficulty),
    title: filled,
    body: body.join('\n'),
    ...(kind && { kind }),
    date,
    faults,
  };
}

function difficultyOf(word: string | undefined): Difficulty {
  const found = DIFFICULTIES.find((name) => name === word);
  if (!found) throw new Error(`no difficulty: ${word}`);
  return found;
}

function hash(text: string): number {
  return [...text].reduce((sum, char) => Math.imul(sum ^ char.charCodeAt(0), 16777619), 2166136261);
}

/** The pages of a text: documents begin with “== ”, their variants with “-- difficulty checks”. */
export function variants(text: string, prefix: string): Page[] {
  return text
    .split('\n== ')
    .slice(1)
    .flatMap((part, i) => {
      const [document = '', ...rest] = part.trimEnd().split('\n-- ');
      return rest.map((entry, nth) => {
        const [head = '', ...ops] = entry.split('\n');
        return variant(document.trimEnd(), head, ops, `pear-${prefix}-${i + 1}-${nth + 1}`, nth);
      });
    });
}
