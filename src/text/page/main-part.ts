/** Which part of a page is what the page is there for. */
import type { Span } from '../checks/rule.ts';
import { type Element, metaOf, type Page } from './page.ts';

/** Parts of a text, never the whole of it. */
const PARTS = new Set(
  'p span strong b em i u font a h1 h2 h3 h4 table thead tbody tr td th caption ul ol li dl dt dd blockquote pre'.split(
    ' ',
  ),
);
const ITEMS = new Set(['li', 'dt', 'dd', 'tr', 'p']);
/** Share of the best part's worth that an inner one may lack and still be taken: a line of dates and buttons stands above many texts. */
const NEARLY = 0.7;
/** characters outside of links, less those in them, or their share of all: a page with less is a list */
const ENOUGH = 200;
const ENOUGH_SHARE = 0.35;

interface MainPart {
  /** its elements: [from, until) */
  range: Span;
  /** nothing is left outside of it: what frame the page has is within */
  isAll: boolean;
}

/** The innermost element in which text outside of links outweighs that in links as nowhere else. */
export function mainPart(page: Page, isSkipped: (index: number) => boolean): MainPart | null {
  const lengths = page.texts.map(({ text, parent }) =>
    isSkipped(parent?.index ?? -1) ? 0 : text.replace(/\s+/g, '').length,
  );
  const links = marked(page, ({ name }) => name === 'a');
  const isLink = (parent: Element | null) => parent !== null && links[parent.index] === 1;
  const within = summed(page, (at) => lengths[at] ?? 0);
  const linked = summed(page, (at, parent) => (isLink(parent) ? (lengths[at] ?? 0) : 0));
  // the date beside a title belongs to the list
  const listed = marked(page, ({ name, index }) =>
    name === 'a'
      ? true
      : ITEMS.has(name) && (linked[index] ?? 0) * 3 >= (within[index] ?? 0) && (linked[index] ?? 0) > 0,
  );
  const value = (at: number, parent: Element | null) =>
    parent !== null && listed[parent.index] === 1 ? -(lengths[at] ?? 0) : (lengths[at] ?? 0);
  const worth = summed(page, value);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const total = page.texts.reduce((sum, { parent }, at) => sum + value(at, parent), 0);
  const wholes = page.elements.filter(({ name }) => !PARTS.has(name));
  const best = wholes.reduce((most, { index }) => Math.max(most, worth[index] ?? 0), total);
  const isArticle = metaOf(page, 'ArticleTitle') !== null || page.elements.some(({ name }) => name === 'article');
  if (all === 0 || best <= 0 || (best < ENOUGH && best < all * ENOUGH_SHARE && !isArticle)) return null;
  const inner = wholes.filter(({ index }) => (worth[index] ?? 0) >= best * NEARLY).at(-1);
  const isAll = !inner || inner.name === 'body' || inner.name === 'html';
  return { range: isAll ? [-1, page.elements.length] : [inner.index, inner.until], isAll };
}

/** For each element what the texts in it are worth together. */
function summed(page: Page, worthOf: (at: number, parent: Element | null) => number): Float64Array {
  const sums = new Float64Array(page.elements.length);
  page.texts.forEach(({ parent }, at) => {
    if (parent) sums[parent.index] = (sums[parent.index] ?? 0) + worthOf(at, parent);
  });
  for (const { index, parent } of page.elements.toReversed())
    if (parent) sums[parent.index] = (sums[parent.index] ?? 0) + (sums[index] ?? 0);
  return sums;
}

/** 1 for each element that the rule names, and for all within it. */
export function marked(page: Page, rule: (element: Element) => boolean): Uint8Array {
  const marks = new Uint8Array(page.elements.length);
  for (const element of page.elements) {
    if ((element.parent && marks[element.parent.index] === 1) || rule(element)) marks[element.index] = 1;
  }
  return marks;
}
