/** What differs between two versions of a document: field by field, and the text by paragraphs and words. Pure. */
import { diffArrays } from 'diff';
import { paragraphs } from '../text/html.ts';
import type { Attachment, Content } from './state.ts';

/** A run of words that stayed, came or went. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}
/** A paragraph, heading, list item or table row, with the runs of its words. */
export type Paragraph = readonly Piece[];

export interface Comparison {
  title: readonly Piece[];
  /** fields other than title, text and attachments that differ */
  fields: readonly (keyof Content)[];
  body: readonly Paragraph[];
  /** the words are the same, but not headings, emphasis, tables or links */
  isFormatOnly: boolean;
  attachments: readonly { kind: Piece['kind']; file: Attachment }[];
}

const APART: readonly (keyof Content)[] = ['title', 'body', 'attachments'];

/** Compares the content of two versions. */
export function compareContent(before: Content, after: Content): Comparison {
  const fields = (Object.keys(CONTENT_FIELDS) as (keyof Content)[]).filter(
    (field) => !APART.includes(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const body = compareTexts(paragraphs(before.body), paragraphs(after.body));
  return {
    title: compareWords(before.title, after.title),
    fields,
    body,
    isFormatOnly: before.body !== after.body && body.every(isSame),
    attachments: compareFiles(before.attachments, after.attachments),
  };
}

/** Whether nothing at all differs. */
export function isEqual({ title, fields, body, isFormatOnly, attachments }: Comparison): boolean {
  const filesStay = attachments.every(({ kind }) => kind === 'same');
  return isSame(title) && fields.length === 0 && body.every(isSame) && !isFormatOnly && filesStay;
}

export function isSame(pieces: Paragraph): boolean {
  return pieces.every(({ kind }) => kind === 'same');
}

/** Every field of the content, in the order of the form. */
const CONTENT_FIELDS: Record<keyof Content, true> = {
  title: true,
  kind: true,
  number: true,
  subjectClass: true,
  columns: true,
  summary: true,
  interprets: true,
  body: true,
  attachments: true,
  attribute: true,
  attributeGround: true,
  signedOn: true,
  effectiveOn: true,
  expiresOn: true,
  publicUntil: true,
  plannedAt: true,
  channels: true,
};

/** Bytes count, not names: a file under another name is the same file. */
function compareFiles(before: readonly Attachment[], after: readonly Attachment[]): Comparison['attachments'] {
  const has = (list: readonly Attachment[], file: Attachment) => list.some((other) => other.digest === file.digest);
  return [
    ...after.map((file) => ({ kind: has(before, file) ? ('same' as const) : ('added' as const), file })),
    ...before.filter((file) => !has(after, file)).map((file) => ({ kind: 'removed' as const, file })),
  ];
}

/** Paragraph by paragraph; one that was changed is compared word by word with what stands in its place. */
export function compareTexts(before: readonly string[], after: readonly string[]): Paragraph[] {
  const result: Paragraph[] = [];
  const runs = runsOf(before, after);
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    const next = runs[i + 1];
    if (!run) continue;
    if (run.kind === 'removed' && next?.kind === 'added') {
      result.push(...pairUp(run.values, next.values));
      i++;
    } else result.push(...run.values.map((text) => [{ kind: run.kind, text }]));
  }
  return result;
}

function pairUp(removed: readonly string[], added: readonly string[]): Paragraph[] {
  const result: Paragraph[] = [];
  for (let i = 0; i < Math.max(removed.length, added.length); i++) {
    const [old, fresh] = [removed[i], added[i]];
    const pieces = old !== undefined && fresh !== undefined ? compareWords(old, fresh) : [];
    if (isAkin(pieces)) {
      result.push(pieces);
      continue;
    }
    if (old !== undefined) result.push([{ kind: 'removed', text: old }]);
    if (fresh !== undefined) result.push([{ kind: 'added', text: fresh }]);
  }
  return result;
}

/** Words shared by chance do not make two paragraphs one. */
function isAkin(pieces: readonly Piece[]): boolean {
  const lengthOf = (kind: Piece['kind']) =>
    pieces.filter((piece) => piece.kind === kind).reduce((sum, piece) => sum + piece.text.length, 0);
  const shared = lengthOf('same');
  return shared > 0 && shared >= Math.max(lengthOf('added'), lengthOf('removed')) / 2;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Two texts word by word, with their punctuation. */
export function compareWords(before: string, after: string): Piece[] {
  return runsOf(wordsOf(before), wordsOf(after)).map(({ kind, values }) => ({ kind, text: values.join('') }));
}

interface Run {
  kind: Piece['kind'];
  values: readonly string[];
}

/** Milliseconds after which two texts count as wholly different: nothing honest takes so long. */
const PATIENCE = 2000;

function runsOf(before: readonly string[], after: readonly string[]): Run[] {
  const changes = diffArrays([...before], [...after], { timeout: PATIENCE });
  if (!changes)
    return [
      { kind: 'removed', values: before },
      { kind: 'added', values: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    values: value,
  }));
}
