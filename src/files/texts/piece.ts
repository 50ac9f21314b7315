/** What a file says, in pieces: its own text, and what hides beside it. Each line knows where in the file it stands. */
import type { Bilingual } from '../../text/checks/rule.ts';

/** Where a line stands, as a person looks for it. */
export interface Place {
  /** of a text or of a page's source, from 1 */
  line?: number;
  /** from 1, of the line's first character */
  column?: number;
  /** of a PDF, from 1 */
  page?: number;
  /** of a Word document, from 1 */
  paragraph?: number;
  sheet?: string;
  /** as Excel counts rows */
  row?: number;
}

export interface PieceLine {
  text: string;
  place: Place;
  /** of a plain text: where in the whole file it begins, in UTF-16 units */
  start?: number;
}

export interface Piece {
  /** 'text' is read from end to end, 'page' is a text with the frame around it, 'tags' are a page's title and keywords, 'beside' is all that has no layout of its own */
  role: 'text' | 'page' | 'sheet' | 'tags' | 'beside';
  /** what it is, when it is not the text itself: '批注', '隐藏工作表“名单”' */
  name: Bilingual | null;
  /** lines that say something, parted by '\n'; cells of a row by tabs */
  text: string;
  /** places of the lines, and where each begins in `text` */
  lines: readonly PlacedLine[];
}

export interface PlacedLine extends Omit<PieceLine, 'text'> {
  at: number;
}

/** A piece of those lines that say something; null when none does. */
export function piece(role: Piece['role'], name: Bilingual | null, given: readonly PieceLine[]): Piece | null {
  const said = given.filter(({ text }) => text.trim() !== '');
  if (said.length === 0) return null;
  let at = 0;
  const lines = said.map(({ text, ...line }) => {
    const placed = { at, ...line };
    at += text.length + 1;
    return placed;
  });
  return { role, name, text: said.map(({ text }) => text).join('\n'), lines };
}

/** Pieces without those that are empty. */
export const present = (pieces: readonly (Piece | null)[]): Piece[] => pieces.filter((one) => one !== null);

/** The line in which a character of a piece's text stands; a piece has at least one. */
export function lineAt({ lines }: Piece, at: number): PlacedLine {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return lines[low] ?? { at: 0, place: {} };
}
