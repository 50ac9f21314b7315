/** The text of a page as lines: one for each paragraph, heading, list item or table row, its cells parted by a tab. */
import type { Span } from '../checks/rule.ts';
import { type Element, metaOf, type Page } from './page.ts';
import { declarationsOf, type Styles, stylesOf } from './style.ts';

export interface Line {
  text: string;
  /** where it begins in the source */
  start: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style noscript template textarea select option svg math iframe object embed head audio video canvas title'.split(
    ' ',
  ),
);

/** Whether a reader of the source, with no regard to style, would take what is in it for text. */
const isSilent = ({ name }: Element) => SILENT.has(name);

/** Which elements are kept from view by the page's own styles. */
export function isUnseen(element: Element, styles: Styles): boolean {
  if ('hidden' in element.attributes) return true;
  const { display, visibility } = declarationsOf(element, styles);
  return display === 'none' || visibility === 'hidden';
}

export interface PageLines {
  /** the text that the page is there for; null for a page of links, which has none of its own */
  main: Line[] | null;
  /** menus, lists of links, foot and all else that is seen */
  frame: Line[];
  /** what styles hide: tabs, menus not yet open, and what strangers hid */
  hidden: Line[];
}

/** Share of a page's plain text that its main part must hold. */
const MOST_OF_IT = 0.6;
/** Share of text outside of links below which a page is a list. */
const LIST = 0.35;

export function linesOfPage(page: Page): PageLines {
  const styles = stylesOf(page);
  const unseen = marked(page, (element) => isUnseen(element, styles));
  const silent = marked(page, isSilent);
  const main = mainPart(page, (index) => unseen[index] === 1 || silent[index] === 1);
  const inMain = (index: number) => main !== null && main[0] <= index && index < main[1];
  const parts = { main: new Writer(), frame: new Writer(), hidden: new Writer() };
  let next = 0;
  const writerOf = (index: number) => (unseen[index] ? parts.hidden : inMain(index) ? parts.main : parts.frame);
  const ends: Element[] = [];
  const closeUntil = (index: number) => {
    for (let top = ends.at(-1); top && top.until <= index; top = ends.at(-1)) {
      ends.pop();
      if (!silent[top.index]) writerOf(top.index).close(top.name);
    }
  };
  for (const element of page.elements) {
    next = writeTexts(element.texts[0]);
    closeUntil(element.index);
    if (!silent[element.index]) writerOf(element.index).open(element.name);
    ends.push(element);
  }
  writeTexts(page.texts.length);
  closeUntil(page.elements.length);
  return { main: main && parts.main.lines(), frame: parts.frame.lines(), hidden: parts.hidden.lines() };

  function writeTexts(until: number): number {
    for (; next < until; next += 1) {
      const node = page.texts[next];
      if (!node) continue;
      const index = node.parent?.index ?? -1;
      if (index >= 0) closeWithin(index);
      if (index < 0 || !silent[index]) writerOf(index).write(node.text, node.start);
    }
    return next;
  }
  /** A text that follows an element means that the element has ended. */
  function closeWithin(parent: number): void {
    for (let top = ends.at(-1); top && top.index > parent; top = ends.at(-1)) {
      ends.pop();
      if (!silent[top.index]) writerOf(top.index).close(top.name);
    }
  }
}

/** 1 for each element that the rule names, and for all within it. */
function marked(page: Page, rule: (element: Element) => boolean): Uint8Array {
  const marks = new Uint8Array(page.elements.length);
  for (const element of page.elements) {
    if ((element.parent && marks[element.parent.index] === 1) || rule(element)) marks[element.index] = 1;
  }
  return marks;
}

/** A paragraph alone is no page. */
const TOO_SMALL = new Set('p span strong b em font td th tr li a'.split(' '));

/** The elements of the innermost one with most of the text outside of links, as [from, until). */
function mainPart(page: Page, isSkipped: (index: number) => boolean): Span | null {
  const plain = new Float64Array(page.elements.length);
  let [all, linked] = [0, 0];
  const inLink = marked(page, ({ name }) => name === 'a');
  for (const { text, parent } of page.texts) {
    const index = parent?.index ?? -1;
    if (isSkipped(index)) continue;
    const length = text.replace(/\s+/g, '').length;
    all += length;
    if (inLink[index]) linked += length;
    else if (parent) plain[index] = (plain[index] ?? 0) + length;
  }
  const isArticle = metaOf(page, 'ArticleTitle') !== null || page.elements.some(({ name }) => name === 'article');
  if (all === 0 || ((all - linked) / all < LIST && !isArticle)) return null;
  for (const { index, parent } of page.elements.toReversed())
    if (parent) plain[parent.index] = (plain[parent.index] ?? 0) + (plain[index] ?? 0);
  let found: Span = [-1, page.elements.length];
  for (const { name, index, until } of page.elements)
    if (!TOO_SMALL.has(name) && (plain[index] ?? 0) >= (all - linked) * MOST_OF_IT) found = [index, until];
  return found;
}

/** Gathers lines as tags open and close. */
class Writer {
  private readonly made: Line[] = [];
  private readonly tables: { row: string[] | null; start: number }[] = [];
  private text = '';
  private start = -1;

  open(name: string): void {
    const table = this.tables.at(-1);
    if (name === 'table') {
      if (!table) this.end();
      this.tables.push({ row: null, start: -1 });
    } else if (name === 'tr' && table && this.tables.length === 1) {
      this.endRow();
      table.row = [];
    } else if ((name === 'td' || name === 'th') && table && this.tables.length === 1) {
      this.endCell();
      table.row ??= [];
      table.row.push('');
    } else if (BLOCKS.has(name)) this.breakLine();
  }

  close(name: string): void {
    if (name === 'table') {
      if (this.tables.length === 1) this.endRow();
      this.tables.pop();
      return;
    }
    if (this.tables.length === 1 && (name === 'td' || name === 'th')) this.endCell();
    else if (this.tables.length === 1 && name === 'tr') this.endRow();
    else if (BLOCKS.has(name)) this.breakLine();
  }

  write(text: string, start: number): void {
    if (this.start < 0 && text.trim() !== '') this.start = start + text.length - text.trimStart().length;
    this.text += text;
  }

  lines(): Line[] {
    while (this.tables.length > 0) this.close('table');
    this.end();
    return this.made;
  }

  /** In a cell the paragraphs of a row stay in its line. */
  private breakLine(): void {
    if (this.tables.length > 0) this.text += ' ';
    else this.end();
  }

  private endCell(): void {
    const table = this.tables[0];
    const row = table?.row;
    if (!table) return;
    if (row && row.length > 0) row[row.length - 1] += tidy(this.text);
    else if (tidy(this.text) !== '') this.made.push({ text: tidy(this.text), start: this.start });
    if (table.start < 0) table.start = this.start;
    this.text = '';
    this.start = -1;
  }

  private endRow(): void {
    this.endCell();
    const table = this.tables[0];
    if (!table) return;
    const text = (table.row ?? []).join('\t').replace(/\t+$/, '');
    if (text.trim() !== '') this.made.push({ text, start: Math.max(0, table.start) });
    table.row = null;
    table.start = -1;
  }

  private end(): void {
    const text = tidy(this.text);
    if (text !== '') this.made.push({ text, start: Math.max(0, this.start) });
    this.text = '';
    this.start = -1;
  }
}

const tidy = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();
