import { type Piece, type PieceLine, piece, present } from './piece.ts';

/** A text's lines without the space around them; of Markdown also without the marks of headings, and its head's title alone. */
export function plainPieces(text: string, markdown = false): Piece[] {
  const lines: PieceLine[] = [];
  let begins = 0;
  let inHead = markdown && text.startsWith('---\n');
  for (const [index, line] of text.split('\n').entries()) {
    const marks = inHead ? HEAD : markdown ? HEADING : INDENT;
    const indent = marks.exec(line)?.[0].length ?? line.length;
    const bare = line.slice(indent).trimEnd();
    lines.push({ text: bare, start: begins + indent, place: { line: index + 1, column: indent + 1 } });
    if (index > 0 && line === '---') inHead = false;
    begins += line.length + 1;
  }
  return present([piece('text', null, lines)]);
}

const INDENT = /^\s*/;
const HEADING = /^\s*(?:#{1,6}\s+|---+\s*$)?/;
/** All of a head's lines go but what its title says. */
const HEAD = /^(?:title:\s*|(?!title:).*)/;
