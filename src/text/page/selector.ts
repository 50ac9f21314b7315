/** The selectors of a page's own sheets, as far as an element and what it lies in decide. */
import type { Element } from './page.ts';

interface Compound {
  name: string;
  id: string;
  classes: readonly string[];
  /** must be the parent of the next one, not only somewhere above it */
  isParent: boolean;
}

export interface Selector {
  /** from the left; the last one is the element's own */
  parts: readonly Compound[];
  /** ids, classes and names, each beyond the next: '#a .b' is 1 0100 00 */
  weight: number;
}

const COMPOUND = /^(\*|[a-z][a-z0-9]*)?((?:[.#][\w\u4e00-\u9fff-]+)*)$/i;
/** parts; longer ones are no sheet that a person wrote */
const MOST_PARTS = 8;

/** null for what depends on more than names: states, attributes, siblings. */
export function selectorIn(source: string): Selector | null {
  const words = source
    .replace(/\s*>\s*/g, ' > ')
    .trim()
    .split(/\s+/);
  const parts: Compound[] = [];
  let weight = 0;
  for (const word of words) {
    if (word === '>') {
      const last = parts.at(-1);
      if (!last) return null;
      parts[parts.length - 1] = { ...last, isParent: true };
      continue;
    }
    const match = COMPOUND.exec(word);
    if (!match || word === '' || parts.length === MOST_PARTS) return null;
    const marks = match[2]?.match(/[.#][^.#]+/g) ?? [];
    const classes = marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1));
    const id = marks.find((mark) => mark.startsWith('#'))?.slice(1) ?? '';
    const name = match[1] === '*' ? '' : (match[1] ?? '').toLowerCase();
    weight += (id === '' ? 0 : 10_000) + classes.length * 100 + (name === '' ? 0 : 1);
    parts.push({ name, id, classes, isParent: false });
  }
  return parts.length === 0 ? null : { parts, weight };
}

/** By which a selector is looked up: its last part's id, class or name. */
export function keyOf({ parts }: Selector): string {
  const last = parts.at(-1);
  if (!last) return '*';
  if (last.id !== '') return `#${last.id}`;
  return last.classes[0] === undefined ? last.name || '*' : `.${last.classes[0]}`;
}

/** Keys under which selectors of an element stand. */
export const keysOf = ({ name, attributes }: Element): string[] => [
  '*',
  name,
  ...classesOf(attributes.class).map((one) => `.${one}`),
  ...(attributes.id ? [`#${attributes.id}`] : []),
];

export const classesOf = (value: string | undefined): string[] =>
  value === undefined || value === '' ? [] : value.split(/\s+/).filter(Boolean);

function isOne({ name, attributes }: Element, part: Compound): boolean {
  if (part.name !== '' && part.name !== name) return false;
  if (part.id !== '' && part.id !== attributes.id) return false;
  if (part.classes.length === 0) return true;
  const own = classesOf(attributes.class);
  return part.classes.every((one) => own.includes(one));
}

/** elements above one that are looked at: nothing honest lies deeper */
const MOST_ABOVE = 100;

export function isMeant(element: Element, { parts }: Selector): boolean {
  const own = parts.at(-1);
  if (!own || !isOne(element, own)) return false;
  let at = element.parent;
  let left = MOST_ABOVE;
  for (const part of parts.slice(0, -1).reverse()) {
    while (at && !part.isParent && left > 0 && !isOne(at, part)) {
      at = at.parent;
      left -= 1;
    }
    if (!at || left === 0 || !isOne(at, part)) return false;
    at = at.parent;
  }
  return true;
}
