/** As much XML as a part of a Word file needs: read into a tree, changed, and written back with every other byte as it was. */

export interface Element {
  name: string;
  /** The opening tag as it stood. */
  open: string;
  kids: Node[];
}
/** A text, comment or instruction as it stood, or an element. */
export type Node = string | Element;

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+/y;
const NAME = /^<\/?([^\s/>]+)/;

/** @throws RangeError for what is no well-formed XML, or has a document type */
export function parse(source: string): Node[] {
  const top: Element = { name: '', open: '', kids: [] };
  const path = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const token = TOKEN.exec(source)?.[0];
    if (token === undefined || token.startsWith('<!DOCTYPE')) throw new RangeError('no well-formed XML');
    const here = path.at(-1) ?? top;
    const name = NAME.exec(token)?.[1];
    if (!token.startsWith('<') || /^<[!?]/.test(token) || name === undefined) here.kids.push(token);
    else if (token.startsWith('</')) {
      if (path.pop()?.name !== name || path.length === 0) throw new RangeError(`</${name}> closes nothing`);
    } else {
      const element: Element = { name, open: token, kids: [] };
      here.kids.push(element);
      if (!token.endsWith('/>')) path.push(element);
    }
  }
  if (path.length > 1) throw new RangeError(`<${path.at(-1)?.name}> is not closed`);
  return top.kids;
}

export function write(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : writeElement(node))).join('');
}

function writeElement({ name, open, kids }: Element): string {
  if (kids.length === 0 && open.endsWith('/>')) return open;
  return `${open.replace(/\/>$/, '>')}${write(kids)}</${name}>`;
}

export const isElement = (node: Node): node is Element => typeof node !== 'string';

export function childrenOf(element: Element, name?: string): Element[] {
  return element.kids.filter((kid): kid is Element => isElement(kid) && (name === undefined || kid.name === name));
}

/** All elements of a name, at any depth, in reading order. */
export function all(nodes: readonly Node[], name: string): Element[] {
  return nodes.filter(isElement).flatMap((node) => [...(node.name === name ? [node] : []), ...all(node.kids, name)]);
}

/** All elements of a name, in reading order, but those that lie in an element of the other name. */
export function allOutside(nodes: readonly Node[], name: string, other: string): Element[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => [
      ...(node.name === name ? [node] : []),
      ...(node.name === other ? [] : allOutside(node.kids, name, other)),
    ]);
}

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Names as they stand, with their prefix; read in order, so that what stands inside a value is never taken for a name. */
export function attributes({ open }: Element): Map<string, string> {
  const found = [...open.matchAll(ATTRIBUTE)];
  return new Map(found.map(([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]));
}

export function attribute(element: Element, name: string): string | undefined {
  return attributes(element).get(name);
}

/** A name without its prefix: any prefix may stand for any space. */
export const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Every element at any depth, in reading order. */
export function everyElement(nodes: readonly Node[]): Element[] {
  return nodes.filter(isElement).flatMap((node) => [node, ...everyElement(node.kids)]);
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
