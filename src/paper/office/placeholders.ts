/** Marks such as {{文号}} in the text of a Word file, also where Word has split them over several runs. */
import { all, allOutside, type Element, escaped, type Node, unescaped } from './xml.ts';

export const BODY = '{{正文}}';
const MARK = /\{\{[^{}]*\}\}/g;

/** The plain text of a paragraph; nothing of text boxes in it. */
export function textOf(paragraph: Element): string {
  return piecesOf(paragraph).map(contentOf).join('');
}

/** A text box is drawn inside a paragraph and holds paragraphs of its own. */
function piecesOf(paragraph: Element): Element[] {
  return allOutside(paragraph.kids, 'w:t', 'w:p');
}

function contentOf(run: Element): string {
  return unescaped(run.kids.filter((kid) => typeof kid === 'string').join(''));
}

/** Every mark in the text, in reading order. */
export function marksIn(nodes: readonly Node[]): string[] {
  return all(nodes, 'w:p').flatMap((paragraph) => textOf(paragraph).match(MARK) ?? []);
}

/** Puts values in place of marks; a mark without a value stays. */
export function fillMarks(nodes: readonly Node[], values: Readonly<Record<string, string>>): void {
  for (const paragraph of all(nodes, 'w:p')) fillParagraph(paragraph, values);
}

function fillParagraph(paragraph: Element, values: Readonly<Record<string, string>>): void {
  const pieces = piecesOf(paragraph);
  // from the last to the first: what stands before a mark keeps its place
  for (const match of [...textOf(paragraph).matchAll(MARK)].reverse()) {
    const value = values[match[0]];
    if (value === undefined) continue;
    const end = match.index + match[0].length;
    let at = 0;
    for (const piece of pieces) {
      const content = contentOf(piece);
      const [from, to] = [Math.max(match.index - at, 0), Math.min(end - at, content.length)];
      if (from < to) {
        const isFirst = match.index >= at;
        setText(piece, content.slice(0, from) + (isFirst ? value : '') + content.slice(to));
      }
      at += content.length;
    }
  }
}

function setText(piece: Element, content: string): void {
  piece.open = '<w:t xml:space="preserve">';
  piece.kids = [escaped(content)];
}
