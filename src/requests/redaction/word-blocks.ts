/** What a reader sees of a Word file, as paragraphs and tables. */
import { strFromU8, unzipSync } from 'fflate';
import { ImportRefused } from '../../files/refused.ts';
import { attribute, childrenOf, type Element, isElement, type Node, parse, unescaped } from '../../paper/office/xml.ts';
import type { PlainBlock } from '../../paper/plain.ts';

/** Deleted and moved text, comments, notes, instructions of fields, and the second of two ways to draw the same. */
const UNSEEN = new Set([
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:sdtPr'],
  ...['w:commentReference', 'w:footnoteReference', 'w:endnoteReference', 'mc:Fallback', 'w:object', 'w:customXmlPr'],
]);

/** The bytes were inspected before. @throws ImportRefused damaged-docx */
export function wordBlocks(bytes: Uint8Array): PlainBlock[] {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name }) => name === 'word/document.xml' || name === 'word/styles.xml',
    });
    const main = parts['word/document.xml'];
    if (!main) throw new ImportRefused('damaged-docx');
    const hidden = parts['word/styles.xml']
      ? hiddenStyles(parse(strFromU8(parts['word/styles.xml'])))
      : new Set<string>();
    return blocks(parse(strFromU8(main)), hidden);
  } catch (cause) {
    if (cause instanceof ImportRefused) throw cause;
    throw new ImportRefused('damaged-docx', cause);
  }
}

type Styles = ReadonlySet<string>;

function blocks(nodes: readonly Node[], hidden: Styles): PlainBlock[] {
  return nodes.filter(isElement).flatMap((element): PlainBlock[] => {
    if (UNSEEN.has(element.name)) return [];
    if (element.name === 'w:p') return [{ kind: 'paragraph', text: textOf(element, hidden) }];
    if (element.name === 'w:tbl') return [{ kind: 'table', rows: rowsOf(element, hidden) }];
    return blocks(element.kids, hidden);
  });
}

function rowsOf(table: Element, hidden: Styles): string[][] {
  return deep(table, 'w:tr')
    .filter(
      (row) => !switchedOn(childrenOf(row, 'w:trPr')[0], 'w:hidden') && !has(childrenOf(row, 'w:trPr')[0], 'w:del'),
    )
    .map((row) => deep(row, 'w:tc').map((cell) => linesOf(cell, hidden).join('\n')));
}

function linesOf(cell: Element, hidden: Styles): string[] {
  return blocks(cell.kids, hidden).map((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.join(' ')).join('\n') : block.text,
  );
}

/** Elements of a name, also within content controls and custom elements, but not within each other. */
function deep(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((kid) =>
    kid.name === name ? [kid] : UNSEEN.has(kid.name) ? [] : deep(kid, name),
  );
}

function textOf(element: Element, hidden: Styles): string {
  return element.kids
    .filter(isElement)
    .map((kid): string => {
      if (UNSEEN.has(kid.name) || (kid.name === 'w:r' && isHidden(kid, hidden))) return '';
      if (kid.name === 'w:t') return kid.kids.map((text) => (isElement(text) ? '' : plain(text))).join('');
      if (kid.name === 'w:tab') return ' ';
      if (kid.name === 'w:br' || kid.name === 'w:cr') return '\n';
      return textOf(kid, hidden);
    })
    .join('');
}

const plain = (text: string) =>
  text.startsWith('<![CDATA[') ? text.slice(9, -3) : text.startsWith('<') ? '' : unescaped(text);

function isHidden(run: Element, hidden: Styles): boolean {
  const look = childrenOf(run, 'w:rPr')[0];
  if (!look) return false;
  const style = childrenOf(look, 'w:rStyle')[0];
  const isWhite = /^f[c-f]f[c-f]f[c-f]$/i.test(attribute(childrenOf(look, 'w:color')[0] ?? look, 'w:val') ?? '');
  return (
    ['w:vanish', 'w:webHidden', 'w:specVanish'].some((name) => switchedOn(look, name)) ||
    isWhite ||
    hidden.has((style && attribute(style, 'w:val')) ?? '')
  );
}

function hiddenStyles(nodes: readonly Node[]): Set<string> {
  const styles = nodes.filter(isElement).flatMap((top) => childrenOf(top, 'w:style'));
  const unseen = styles.filter((style) => switchedOn(childrenOf(style, 'w:rPr')[0], 'w:vanish'));
  return new Set(unseen.map((style) => attribute(style, 'w:styleId') ?? ''));
}

const has = (element: Element | undefined, name: string) =>
  element !== undefined && childrenOf(element, name).length > 0;

function switchedOn(element: Element | undefined, name: string): boolean {
  const found = element && childrenOf(element, name)[0];
  return found !== undefined && !['0', 'false', 'off'].includes(attribute(found, 'w:val') ?? '1');
}
