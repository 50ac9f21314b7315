/** A web page as its source says it: elements and texts in their order, each with its place. Nothing is run or fetched. */
import { Parser } from 'htmlparser2';
import type { Span } from '../checks/rule.ts';

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  parent: Element | null;
  /** its place among the page's elements; those within it are the ones up to `until` */
  index: number;
  until: number;
  /** of the source, from the first to the last character */
  span: Span;
  /** the page's texts within it: [from, to) */
  texts: Span;
}

export interface TextNode {
  text: string;
  parent: Element | null;
  /** of the source */
  start: number;
}

export interface Page {
  html: string;
  /** in the order in which they begin */
  elements: readonly Element[];
  texts: readonly TextNode[];
}

type Open = { -readonly [K in keyof Element]: K extends 'span' | 'texts' ? [number, number] : Element[K] };

/** Reads any source, however broken; takes time and memory in proportion to it. */
export function parsePage(html: string): Page {
  const elements: Open[] = [];
  const texts: TextNode[] = [];
  const open: Open[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const index = elements.length;
        const { startIndex, endIndex } = parser;
        const element: Open = {
          ...{ name, attributes, parent: open.at(-1) ?? null, index, until: index + 1 },
          ...{ span: [startIndex, endIndex + 1], texts: [texts.length, texts.length] },
        };
        elements.push(element);
        open.push(element);
      },
      ontext(text) {
        const last = texts.at(-1);
        const parent = open.at(-1) ?? null;
        // an entity parts a text in two
        if (last && last.parent === parent && elements.at(-1) === parent) last.text += text;
        else texts.push({ text, parent, start: parser.startIndex });
      },
      onclosetag() {
        const element = open.pop();
        if (!element) return;
        element.until = elements.length;
        element.span[1] = parser.endIndex + 1;
        element.texts[1] = texts.length;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return { html, elements, texts };
}

/** Every element of one of these names. */
export function named(page: Page, ...names: readonly string[]): Element[] {
  return page.elements.filter(({ name }) => names.includes(name));
}

/** The elements within one, without itself. */
export function within(page: Page, { index, until }: Element): readonly Element[] {
  return page.elements.slice(index + 1, until);
}

/** All text within an element, white space made single. */
export function textOf(page: Page, { texts: [from, to] }: Element): string {
  return squeezed(
    page.texts
      .slice(from, to)
      .filter(({ parent }) => parent?.name !== 'script' && parent?.name !== 'style')
      .map(({ text }) => text)
      .join(''),
  );
}

export const squeezed = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The element itself and all that it lies in, from the inside. */
export function* outwards(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = at.parent) yield at;
}

/** What a meta tag says, by its name or property; letters of any case. */
export function metaOf(page: Page, name: string): string | null {
  const wanted = name.toLowerCase();
  const tag = page.elements.find(
    (element) =>
      element.name === 'meta' &&
      (element.attributes.name ?? element.attributes.property)?.trim().toLowerCase() === wanted,
  );
  return tag ? squeezed(tag.attributes.content ?? '') : null;
}

/** The way to an element that a person can follow in the browser's tools: 'div#main > ul.list > li:nth-of-type(3)'. */
export function selectorOf(page: Page, element: Element): string {
  const steps: string[] = [];
  for (const at of outwards(element)) {
    const id = at.attributes.id?.trim();
    if (id && /^[\w-]+$/.test(id)) {
      steps.unshift(`${at.name}#${id}`);
      break;
    }
    steps.unshift(at.name === 'html' || at.name === 'body' || at.name === 'head' ? at.name : step(page, at));
    if (steps.length === 6) break;
  }
  return steps.join(' > ');
}

/** Siblings are counted up to a bound: a page may have a hundred thousand in a row. */
const MOST_SIBLINGS = 2_000;

function step(page: Page, element: Element): string {
  let place = 1;
  const first = element.parent ? element.parent.index + 1 : 0;
  for (let index = first, seen = 0; index < element.index; seen += 1) {
    const sibling = page.elements[index];
    if (!sibling || seen > MOST_SIBLINGS) return element.name;
    if (sibling.name === element.name) place += 1;
    index = sibling.until;
  }
  return `${element.name}:nth-of-type(${place})`;
}
