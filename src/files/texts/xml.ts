import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Bilingual } from '../../text/checks/rule.ts';
import { type Piece, type PieceLine, piece } from './piece.ts';

interface XmlHandler {
  /** names come without their prefix; attributes with theirs */
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

export function readXml(xml: string, { open, text, close }: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(local(name), attributes),
      ontext: (said) => text?.(said),
      onclosetag: (name) => close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** The parts of an office file that are XML, by name. The archive was looked into before. */
export function xmlParts(bytes: Uint8Array): Map<string, string> {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  return new Map(Object.entries(parts).map(([name, part]) => [name, xmlText(part)]));
}

function xmlText(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
  return strFromU8(part);
}

/** Texts of these elements, one a line. */
export function textsIn(xml: string, names: ReadonlySet<string>): string[] {
  const found: string[] = [];
  let depth = 0;
  readXml(xml, {
    open(name) {
      if (!names.has(name)) return;
      if (depth === 0) found.push('');
      depth += 1;
    },
    text(text) {
      if (depth > 0) found[found.length - 1] += text;
    },
    close(name) {
      if (names.has(name)) depth -= 1;
    },
  });
  return found;
}

const PROPERTIES = new Set(
  'title subject creator keywords description lastModifiedBy category contentStatus Company Manager lpwstr lpstr HyperlinkBase'.split(
    ' ',
  ),
);

/** What the file says of itself: title, author, company and the like. */
export function propertyPiece(parts: ReadonlyMap<string, string>): Piece | null {
  const lines = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml'].flatMap((name) =>
    textsIn(parts.get(name) ?? '', PROPERTIES).map((text): PieceLine => ({ text: text.trim(), place: {} })),
  );
  const said = [...new Map(lines.map((line) => [line.text, line])).values()];
  return piece('beside', { zh: '文件属性', en: 'properties of the file' }, said);
}

/** Lines of a part that has no places of its own. */
export const besidePiece = (name: Bilingual, texts: readonly string[]): Piece | null =>
  piece(
    'beside',
    name,
    texts.map((text) => ({ text: text.replace(/\s+/g, ' ').trim(), place: {} })),
  );
