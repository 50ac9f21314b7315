/** One file inspected: its texts, and the page that it may be. */
import { type FileTexts, readTexts } from '../../files/read-texts.ts';
import { ImportRefused } from '../../files/refused.ts';
import { lineAt, type Piece, type Place } from '../../files/texts/piece.ts';
import { checkText } from '../../text/checks/check-text.ts';
import type { Bilingual, CheckContext, Finding, TextKind } from '../../text/checks/rule.ts';
import { checkPage } from '../../text/page/check-page.ts';
import { guessTextKind } from './kind.ts';
import { NOT_CHECKED, unreadable } from './unreadable.ts';

export interface FileFinding extends Finding {
  /** what it stands in, when that is not the text itself: comments, a hidden sheet, the page's source */
  part: Bilingual | null;
  place: Place;
  /** column letters of a cell */
  cell?: string;
  /** of a page's element */
  selector?: string;
}

export interface FileResult {
  file: string;
  findings: readonly FileFinding[];
  /** why the file or a part of it was not read; null when all of it was */
  unread: Bilingual | null;
}

export interface FileContext extends Omit<CheckContext, 'kind'> {
  /** null: guessed from the title */
  kind: TextKind | null;
}

/** Never throws for what is in the file. */
export async function checkFile(file: string, bytes: Uint8Array, context: FileContext): Promise<FileResult> {
  const unread = unreadable(file, bytes);
  if (unread) return { file, findings: [], unread };
  try {
    const texts = await readTexts(file, bytes);
    return { file, findings: findingsIn(texts, context), unread: unreadPages(texts) };
  } catch (cause) {
    if (!(cause instanceof ImportRefused)) throw cause;
    return { file, findings: [], unread: NOT_CHECKED[cause.reason] ?? cause.words };
  }
}

/** What the checks find in texts; `url` is the address at which a page was fetched. */
export function findingsIn(texts: FileTexts, context: FileContext, url?: string): FileFinding[] {
  const inTexts = texts.pieces.flatMap((piece) => findingsInPiece(piece, context));
  const ofPage = texts.page ? checkPage(texts.page, url === undefined ? {} : { url }) : [];
  return [
    ...inTexts,
    ...ofPage.map(({ line, ...finding }): FileFinding => ({ ...finding, part: PAGE_SOURCE, place: { line } })),
  ];
}

const PAGE_SOURCE: Bilingual = { zh: '网页代码', en: 'source of the page' };

/** Rules about how a text is laid out and hangs together: cells, menus and properties have neither beginning nor end. */
const OF_WHOLE_TEXTS = new Set(
  'cut-off duplicate-paragraph emptied-table empty-section missing-elements run-together traditional-script validity web-debris'.split(
    ' ',
  ),
);
const OF_RUNNING_TEXT = new Set([
  ...OF_WHOLE_TEXTS,
  'date-contradiction',
  'keyword-stuffing',
  'percentage',
  'table-sum',
  'text-table',
]);
/** What a page's frame has by rights: buttons, menus that stand twice, titles cut short. */
const OF_FRAMES = new Set(['cut-off', 'duplicate-paragraph', 'web-debris']);
const NOT_ASKED: Readonly<Record<Piece['role'], ReadonlySet<string>>> = {
  text: new Set(),
  page: OF_FRAMES,
  sheet: OF_WHOLE_TEXTS,
  tags: new Set([...OF_RUNNING_TEXT].filter((id) => id !== 'keyword-stuffing')),
  beside: OF_RUNNING_TEXT,
};

function findingsInPiece(piece: Piece, { kind, ...context }: FileContext): FileFinding[] {
  const known = piece.role === 'text' || piece.role === 'page' ? (kind ?? guessTextKind(piece.text)) : null;
  const skipped = NOT_ASKED[piece.role];
  return checkText(piece.text, { ...context, ...(known && { kind: known }) })
    .filter(({ rule }) => !skipped.has(rule))
    .map((finding) => placed(finding, piece));
}

function placed(finding: Finding, piece: Piece): FileFinding {
  const [from, to] = finding.span;
  const { at, start, place } = lineAt(piece, from);
  const last = lineAt(piece, to);
  return {
    ...finding,
    part: piece.name,
    ...(place.sheet !== undefined && { cell: cellAt(piece.text, from, at) }),
    ...(start !== undefined && { span: [start + from - at, (last.start ?? 0) + to - last.at] }),
    place: { ...place, ...(place.column !== undefined && { column: place.column + from - at }) },
  };
}

/** The letters of the column in which a character of a row stands. */
function cellAt(text: string, at: number, row: number): string {
  let column = text.slice(row, at).split('\t').length;
  let letters = '';
  for (; column > 0; column = Math.floor((column - 1) / 26))
    letters = String.fromCharCode(65 + ((column - 1) % 26)) + letters;
  return letters;
}

function unreadPages({ unread }: FileTexts): Bilingual | null {
  if (!unread || unread.pictures + unread.beyond === 0) return null;
  const { pictures, beyond, pages } = unread;
  if (beyond > 0)
    return {
      zh: `共${pages}页，最后${beyond}页没有检查。请拆分后再检查。`,
      en: `The last ${beyond} of ${pages} pages were not checked. Split the file.`,
    };
  return {
    zh: `共${pages}页，其中${pictures}页只有图片，文字没有检查。请提供可以复制文字的版本。`,
    en: `${pictures} of ${pages} pages are pictures only; their words were not checked. Provide a version with text.`,
  };
}
