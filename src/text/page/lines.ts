/** The text of a page as lines: one for each paragraph, heading, list item or table row, its cells parted by a tab. */
import { type Line, Writer } from './line-writer.ts';
import { mainPart, marked } from './main-part.ts';
import type { Element, Page } from './page.ts';
import { declarationsOf, type Styles, stylesOf } from './style.ts';

const SILENT = new Set(
  'script style noscript template textarea select option svg math iframe object embed head audio video canvas title'.split(
    ' ',
  ),
);

/** Whether a reader of the source, with no regard to style, would take what is in it for text. */
const isSilent = ({ name }: Element) => SILENT.has(name);

const FRAME = new Set(['nav', 'footer']);
const FRAME_NAMES = new Set(
  'nav menu navbar foot footer crumb crumbs breadcrumb breadcrumbs friendlink copyright'.split(' '),
);
/** Some templates call the whole page so: parts that hold more characters than these, and nearly all of the page's. */
const FULL = 400;
const NEARLY_ALL = 0.9;

const isNamedFrame = ({ name, attributes }: Element) =>
  FRAME.has(name) ||
  `${attributes.class ?? ''} ${attributes.id ?? ''}`.split(/\s+/).some((word) => FRAME_NAMES.has(word.toLowerCase()));

/** Menus and foot as the page itself names them. */
function framesOf(page: Page, isSkipped: (index: number) => boolean): Uint8Array {
  const marks = marked(page, isNamedFrame);
  const links = marked(page, ({ name }) => name === 'a');
  let [framed, all] = [0, 0];
  for (const { text, parent } of page.texts) {
    if (!parent || links[parent.index] || isSkipped(parent.index)) continue;
    const length = text.trim().length;
    all += length;
    if (marks[parent.index]) framed += length;
  }
  return framed > FULL && framed > all * NEARLY_ALL ? marked(page, () => false) : marks;
}

/** Which elements are kept from view by the page's own styles. */
function isUnseen(element: Element, styles: Styles): boolean {
  if ('hidden' in element.attributes) return true;
  const { display, visibility } = declarationsOf(element, styles);
  return display === 'none' || visibility === 'hidden';
}

export interface PageLines {
  /** the text that the page is there for; null for a page of links, which has none of its own */
  main: Line[] | null;
  /** the main part is the whole page: what frame it has cannot be told from it */
  isAll: boolean;
  /** menus, lists of links, foot and all else that is seen */
  frame: Line[];
  /** what styles hide: tabs, menus not yet open, and what strangers hid */
  hidden: Line[];
}

export function linesOfPage(page: Page): PageLines {
  const styles = stylesOf(page);
  const unseen = marked(page, (element) => isUnseen(element, styles));
  const silent = marked(page, isSilent);
  const isSkipped = (index: number) => unseen[index] === 1 || silent[index] === 1;
  const frames = framesOf(page, isSkipped);
  const main = mainPart(page, (index) => isSkipped(index) || frames[index] === 1);
  const inMain = (index: number) =>
    main !== null && main.range[0] <= index && index < main.range[1] && frames[index] !== 1;
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
  return {
    main: main && parts.main.lines(),
    isAll: main?.isAll ?? false,
    frame: parts.frame.lines(),
    hidden: parts.hidden.lines(),
  };

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
