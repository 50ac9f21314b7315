import { type Piece, piece, present } from './piece.ts';

/** A text's lines without the space around them. */
export function plainPieces(text: string): Piece[] {
  let begins = 0;
  const lines = text.split('\n').map((line, index) => {
    const indent = line.length - line.trimStart().length;
    const start = begins + indent;
    begins += line.length + 1;
    return { text: line.trim(), start, place: { line: index + 1, column: indent + 1 } };
  });
  return present([piece('text', null, lines)]);
}
