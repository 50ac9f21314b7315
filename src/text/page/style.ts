/** What a page's own styles say of an element: its style attribute, and the style sheets that stand in the page. */
import { type Element, named, type Page } from './page.ts';
import { classesOf, isMeant, keyOf, keysOf, type Selector, selectorIn } from './selector.ts';

export type Declarations = Readonly<Record<string, string>>;

interface Rule {
  selector: Selector;
  style: Declarations;
}

export interface Styles {
  /** by what their selector's last part names, in the order of the sheets */
  rules: ReadonlyMap<string, readonly Rule[]>;
  /** '.top' and '#box', of which the page's own sheets say something */
  named: ReadonlySet<string>;
  /** whether sheets in other files say more */
  hasOutside: boolean;
  /** what was worked out already, and how many rules may still be held against elements */
  known: WeakMap<Element, Declarations>;
  left: number;
}

/** characters; longer ones are no sheet that hides a few links */
const LONGEST_SHEET = 200_000;
/** rules under one key, and times that a rule is held against an element of a page: beyond these nothing honest lies */
const MOST_RULES = 300;
const MOST_TRIALS = 300_000;

const kept = new WeakMap<Page, Styles>();

/** Sheets in other files are not known, nor selectors of states, attributes and siblings. */
export function stylesOf(page: Page): Styles {
  const known = kept.get(page);
  if (known) return known;
  const rules = new Map<string, Rule[]>();
  const marks = new Set<string>();
  for (const sheet of named(page, 'style')) {
    const source = page.texts
      .slice(...sheet.texts)
      .map(({ text }) => text)
      .join('')
      .slice(0, LONGEST_SHEET);
    for (const [selectors, body] of rulesOf(withoutBlocks(source))) {
      const style = declarations(body);
      for (const one of selectors.split(',')) {
        for (const [mark] of one.matchAll(/[.#][\w-]+/g)) marks.add(mark);
        const selector = selectorIn(one);
        if (!selector) continue;
        const key = keyOf(selector);
        const same = rules.get(key) ?? [];
        if (same.length < MOST_RULES) same.push({ selector, style });
        rules.set(key, same);
      }
    }
  }
  const hasOutside = named(page, 'link').some(({ attributes }) => /\bstylesheet\b/i.test(attributes.rel ?? ''));
  const styles: Styles = { rules, named: marks, hasOutside, known: new WeakMap(), left: MOST_TRIALS };
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

/** Comments go, and what holds only on paper or on some screens; what holds on every screen stands as if it were not in a block. */
function withoutBlocks(source: string): string {
  const bare = source.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replace(/<!--|-->/g, '');
  let result = '';
  for (let at = 0; at < bare.length; ) {
    const block = bare.indexOf('@', at);
    if (block < 0) return result + bare.slice(at);
    result += bare.slice(at, block);
    at = endOfBlock(bare, block);
    const every = /^@(?:media\s+(?:only\s+)?(?:screen|all)|layer[^{]*|supports[^{]*)\s*\{/i.exec(
      bare.slice(block, block + 200),
    );
    if (every) result += bare.slice(block + every[0].length, at - 1);
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

/** All that holds for an element itself, attributes of the old kind among it; nothing is inherited. */
export function declarationsOf(element: Element, styles: Styles): Declarations {
  const known = styles.known.get(element);
  if (known) return known;
  const style = { ...ofAttributes(element) };
  for (const { style: said } of fitting(element, styles)) Object.assign(style, said);
  if (element.attributes.style) Object.assign(style, declarations(element.attributes.style));
  styles.known.set(element, style);
  return style;
}

/** Rules of the page's sheets that are meant for an element, those that count most last. */
function fitting(element: Element, styles: Styles): Rule[] {
  if (styles.rules.size === 0) return [];
  const found: Rule[] = [];
  for (const key of keysOf(element)) {
    for (const rule of styles.rules.get(key) ?? []) {
      if (styles.left <= 0) break;
      styles.left -= 1;
      if (isMeant(element, rule.selector)) found.push(rule);
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => a.selector.weight - b.selector.weight);
}

function ofAttributes({ name, attributes }: Element): Record<string, string> {
  const { bgcolor, background, color } = attributes;
  return {
    ...(bgcolor && { 'background-color': bgcolor.trim().toLowerCase() }),
    ...(background && { 'background-image': 'url()' }),
    ...(name === 'font' && color && { color: color.trim().toLowerCase() }),
  };
}

/** Whether sheets of other files may say more of an element: it has a name that the page's own do not speak of. */
export function maySayMore({ attributes }: Element, { named: marks, hasOutside }: Styles): boolean {
  if (!hasOutside) return false;
  const own = [...classesOf(attributes.class).map((one) => `.${one}`), ...(attributes.id ? [`#${attributes.id}`] : [])];
  return own.some((mark) => !marks.has(mark));
}

/** A length in pixels: '12px', '-99em', '0', '5'; null for what is none or depends on the window. */
export function pixels(length: string | undefined): number | null {
  const match = /^([+-]?\d*\.?\d+)\s*(px|pt|em|rem|ex)?$/.exec(length?.trim() ?? '');
  if (!match) return null;
  const unit = { em: 16, rem: 16, ex: 8, pt: 4 / 3 }[match[2] ?? ''] ?? 1;
  return Number(match[1]) * unit;
}
