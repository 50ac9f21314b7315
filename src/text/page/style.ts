/** What a page's own styles say of an element: its style attribute, and those style sheets in the page that name it simply. */
import { type Element, named, type Page } from './page.ts';

export type Declarations = Readonly<Record<string, string>>;

/** Declarations by the simple selectors of the page's sheets: 'p', '.far', '#x', 'p.far'. */
export type Styles = ReadonlyMap<string, Declarations>;

const SIMPLE = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i;
/** characters; longer ones are no sheet that hides a few links */
const LONGEST_SHEET = 200_000;

const kept = new WeakMap<Page, Styles>();

/** Sheets in other files are not known, nor selectors that need the tree. */
export function stylesOf(page: Page): Styles {
  const known = kept.get(page);
  if (known) return known;
  const styles = new Map<string, Declarations>();
  for (const sheet of named(page, 'style')) {
    const source = page.texts
      .slice(...sheet.texts)
      .map(({ text }) => text)
      .join('')
      .slice(0, LONGEST_SHEET);
    for (const [selectors, body] of rulesOf(withoutBlocks(source))) {
      for (const selector of selectors.split(',').map((one) => one.trim())) {
        if (selector === '' || !SIMPLE.test(selector)) continue;
        styles.set(selector, { ...styles.get(selector), ...declarations(body) });
      }
    }
  }
  kept.set(page, styles);
  return styles;
}

function* rulesOf(source: string): Generator<[selectors: string, body: string]> {
  for (let at = 0; ; ) {
    const open = source.indexOf('{', at);
    const close = open < 0 ? -1 : source.indexOf('}', open);
    if (close < 0) return;
    yield [source.slice(at, open), source.slice(open + 1, close)];
    at = close + 1;
  }
}

/** Comments go, and what holds only on paper or on some screens. */
function withoutBlocks(source: string): string {
  const bare = source.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replace(/<!--|-->/g, '');
  let result = '';
  for (let at = 0; at < bare.length; ) {
    const block = bare.indexOf('@', at);
    if (block < 0) return result + bare.slice(at);
    result += bare.slice(at, block);
    at = endOfBlock(bare, block);
  }
  return result;
}

function endOfBlock(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    else if (source[at] === '}' && --depth <= 0) return at + 1;
    else if (source[at] === ';' && depth === 0) return at + 1;
  }
  return source.length;
}

/** 'Color : #FFF !important;' → { color: '#fff' } */
export function declarations(body: string): Record<string, string> {
  const result: Record<string, string> = {};
  for (const part of body.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    if (name !== '')
      result[name] = part
        .slice(colon + 1)
        .replace(/!\s*important/i, '')
        .trim()
        .toLowerCase();
  }
  return result;
}

/** All that holds for an element itself; nothing is inherited. */
export function declarationsOf({ name, attributes }: Element, styles: Styles): Declarations {
  const own = attributes.style ? declarations(attributes.style) : {};
  if (styles.size === 0) return own;
  const classes = (attributes.class ?? '').split(/\s+/).filter(Boolean);
  const selectors = [
    name,
    ...classes.flatMap((one) => [`.${one}`, `${name}.${one}`]),
    ...(attributes.id ? [`#${attributes.id}`, `${name}#${attributes.id}`] : []),
  ];
  return Object.assign({}, ...selectors.map((selector) => styles.get(selector)), own);
}

/** A length in pixels: '12px', '-99em', '0', '5'; null for what is none or depends on the window. */
export function pixels(length: string | undefined): number | null {
  const match = /^([+-]?\d*\.?\d+)\s*(px|pt|em|rem|ex)?$/.exec(length?.trim() ?? '');
  if (!match) return null;
  const unit = { em: 16, rem: 16, ex: 8, pt: 4 / 3 }[match[2] ?? ''] ?? 1;
  return Number(match[1]) * unit;
}
