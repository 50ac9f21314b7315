import type { Difficulty, Fault, Page } from '../../corpus.ts';
import type { Document, Passage, Snippet } from './parse.ts';
import type { Random } from './random.ts';
import { Slots } from './slots.ts';

/** A written paragraph stands on no more pages than this. */
export const MOST_USES = 5;

/** The least length of a body that is still filled up with passages of its document. */
const ENOUGH = 205;

/** A page before its marks are taken out: paragraphs with slots filled, and the signature apart. */
export interface Draft {
  title: string;
  paragraphs: string[];
  signature: string[];
  slots: Slots;
  /** what it is made of, to give back if the page is not taken */
  passages: Passage[];
}

/** Gives back the passages of a page that is not taken. */
export function release(made: Draft): void {
  for (const passage of made.passages) passage.uses -= 1;
}

/** About how long a text will be with its slots filled. */
const filledLength = (text: string) => text.replace(/\{[^{}]+\}/g, '三三').length;

const free = (passage: Passage) => passage.uses < MOST_USES;

/** How often its passages can still be taken. */
const capacity = ({ passages }: Document) => passages.reduce((sum, { uses }) => sum + MOST_USES - uses, 0);

/** The length of a page of all that is still free. */
const room = ({ openings, passages, signature }: Document) =>
  filledLength(
    [openings.find(free)?.text ?? '', ...passages.filter(free).map(({ text }) => text), ...signature].join('\n'),
  );

/** The documents with some of the tags that still have enough passages for a page. */
export const roomy = (all: readonly Document[], tags: readonly string[]): Document[] =>
  all.filter(
    (document) =>
      (tags.length === 0 || tags.some((tag) => document.tags.includes(tag))) &&
      room(document) >= ENOUGH &&
      document.openings.some(free),
  );

/** One of the least used documents that fit the tags. */
export function host(all: readonly Document[], random: Random, tags: readonly string[]): Document {
  const best = random
    .shuffled(roomy(all, tags))
    .sort((a, b) => capacity(b) - capacity(a))
    .slice(0, 12);
  return random.pick(best);
}

const row = (line: string | undefined) => line?.includes('\t') ?? false;

/** Puts a passage after the first or a later one, never table to table. */
function insert(texts: string[], text: string, random: Random): void {
  const lines = text.split('\n');
  const places = texts
    .map((_, at) => at + 1)
    .filter(
      (at) =>
        !(row(lines[0]) && row(texts[at - 1]?.split('\n').at(-1))) &&
        !(row(lines.at(-1)) && row(texts[at]?.split('\n')[0])),
    );
  texts.splice(random.pick(places), 0, text);
}

/** A page of a document, filled up until it is long enough with what is put into it. */
export function draft(document: Document, random: Random, inserted: readonly Snippet[] = []): Draft {
  const slots = new Slots(random, document.months, Math.max(2021, ...inserted.map(({ since }) => since)));
  const opening = random
    .shuffled(document.openings)
    .sort((a, b) => a.uses - b.uses)
    .find(free);
  const chosen = new Set<Passage>(opening ? [opening] : []);
  const put = inserted.reduce((sum, { passage }) => sum + filledLength(passage.text), 0);
  let length = put + filledLength([opening?.text ?? '', ...document.signature].join('\n'));
  const candidates = random
    .shuffled(document.passages)
    .filter(free)
    .sort((a, b) => a.uses - b.uses);
  while (candidates.length > 0 && (length < ENOUGH || chosen.size < 2)) {
    const size = ({ text }: Passage) => filledLength(text) + 1;
    // the shortest that is enough, so that passages last for more pages
    const enough = candidates.filter((passage) => length + size(passage) >= ENOUGH).sort((x, y) => size(x) - size(y));
    const next = enough[0] ?? candidates[0];
    if (!next) break;
    candidates.splice(candidates.indexOf(next), 1);
    chosen.add(next);
    length += size(next);
  }
  const own = [...(opening ? [opening] : []), ...document.passages.filter((passage) => chosen.has(passage))];
  const passages = [...own, ...inserted.map(({ passage }) => passage)];
  for (const passage of passages) passage.uses += 1;
  const texts = own.map(({ text }) => text);
  for (const snippet of inserted) {
    if (snippet.place === 'inside') insert(texts, snippet.passage.text, random);
  }
  const last = inserted.find(({ place }) => place === 'end');
  if (last) texts.push(last.passage.text);
  const title = inserted.find(({ title }) => title)?.title ?? document.title;
  return {
    title: slots.fill(title),
    paragraphs: texts.flatMap((text) => slots.fill(text).split('\n')),
    signature: last ? [] : document.signature.map((line) => slots.fill(line)),
    slots,
    passages,
  };
}

const MARK = /«(?:([a-z-]+(?:,[a-z-]+)*)=)?([^»]*)»/;

/** Takes the marks out of a text and adds what they name to the faults. */
function unmark(text: string, check: string, faults: Fault[]): string {
  let rest = text;
  for (let mark = MARK.exec(rest); mark; mark = MARK.exec(rest)) {
    const [all, checks = check, inner = ''] = mark;
    faults.push(...checks.split(',').map((name) => ({ check: name, text: inner })));
    rest = rest.replace(all, () => inner);
  }
  return rest;
}

/** The page of a draft; marks without a name are of the check. */
export function page(made: Draft, id: string, difficulty: Difficulty, check = ''): Page {
  const faults: Fault[] = [];
  const title = unmark(made.title, check, faults);
  const body = unmark([...made.paragraphs, ...made.signature].join('\n'), check, faults);
  return { id, difficulty, title, body, date: made.slots.day.iso, faults };
}
