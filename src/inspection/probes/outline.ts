/** What the probes read of a page: its kind, text, links and dated entries, taken from its source once. */
import { type Element, metaOf, named, outwards, type Page, squeezed, textOf, within } from '../../text/page/page.ts';
import { columnKind } from './columns.ts';
import { dateIn } from './dates.ts';
import { type Column, columnOf, columnOfCrumbs, nameOfDocument, plainName, saysWhenPublished } from './naming.ts';
import type { PageRef } from './page-ref.ts';

export interface Link {
  /** whole address */
  to: string;
  text: string;
  element: Element;
  /** in menus, head or foot of the page */
  isFrame: boolean;
}

/** A link of a list with the date beside it. */
export interface Entry extends Link {
  date: Temporal.PlainDate | null;
}

export interface Outline {
  ref: PageRef;
  page: Page;
  kind: 'home' | 'column' | 'article' | 'other';
  /** of columns, and of articles that say where they stand */
  column: Column | null;
  title: string;
  links: Link[];
  entries: Entry[];
  /** lines that a visitor reads, menus, head and foot left out */
  lines: string[];
  /** menus, head and foot */
  frame: string;
  /** date of publication by tag, else by what stands under the title */
  published: Temporal.PlainDate | null;
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'select', 'textarea']);
const FRAME = new Set(['nav', 'header', 'footer', 'aside']);
const FRAME_NAME =
  /(?:^|[\s_-])(?:nav|menu|header|footer|foot|crumbs?|breadcrumbs?|location|position|friendlink)(?:$|[\s_-])/i;
const BLOCKS = new Set(
  'p div li tr dt dd h1 h2 h3 h4 h5 h6 td th section article body center table ul ol form label'.split(' '),
);
/** an entry lies in one of these, together with its date */
const ROWS = new Set(['li', 'tr', 'dd', 'dt', 'p', 'div', 'article']);
const SHORTEST_TITLE = 5;

export function outlineOf(page: Page, ref: PageRef): Outline {
  const marks = frameMarks(page);
  const links = linksOf(page, ref.address, marks);
  const columnName = metaOf(page, 'ColumnName');
  const articleTitle = metaOf(page, 'ArticleTitle');
  const heading = named(page, 'h1')[0] ?? named(page, 'h2')[0];
  const documentTitle = named(page, 'title')[0];
  const shown = (heading && textOf(page, heading)) || nameOfDocument(documentTitle ? textOf(page, documentTitle) : '');
  const title = articleTitle || (ref.isHome ? shown : columnName && !articleTitle ? columnName : shown);
  const entries = entriesOf(page, links);
  const [lines, frame] = texts(page, marks);
  const name = plainName(shown);
  const own =
    columnOf(columnName, metaOf(page, 'ColumnType'), articleTitle === null ? name : null) ??
    (isBareInMenu({ name, address: ref.address, links, lines }) ? { kind: columnKind(name) ?? 'other', name } : null);
  const kind = ref.isHome
    ? 'home'
    : articleTitle !== null || metaOf(page, 'PubDate') !== null || (!own && saysWhenPublished(lines))
      ? 'article'
      : own || entries.filter(({ date }) => date).length >= 3
        ? 'column'
        : 'other';
  const column = own ?? (kind === 'article' ? columnOfCrumbs([...lines, ...frame], title) : null);
  const published = dateIn(metaOf(page, 'PubDate') ?? '') ?? (kind === 'article' ? shownDate(lines) : null);
  return { ref, page, kind, column, title, links, entries, lines, frame: frame.join('\n'), published };
}

/** characters on a page on which there is nothing yet */
const BARE = 60;

/** A column without tags, told by the menu that names it and by having no link and hardly more than its name: what else a menu leads to may be a text. */
function isBareInMenu({
  name,
  address,
  links,
  lines,
}: Pick<Outline, 'links' | 'lines'> & { name: string; address: string }): boolean {
  if (name === '' || columnKind(name) === 'site' || lines.join('').length > BARE) return false;
  if (links.some(({ isFrame }) => !isFrame)) return false;
  return links.some(({ to, text, isFrame }) => isFrame && to === address && text === name);
}

/** 1: not seen. 2: menu, head or foot. */
function frameMarks(page: Page): Uint8Array {
  const marks = new Uint8Array(page.elements.length);
  for (const { index, name, parent, attributes } of page.elements) {
    const above = parent ? (marks[parent.index] ?? 0) : 0;
    const isFrame = FRAME.has(name) || FRAME_NAME.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`);
    marks[index] = above === 1 || SILENT.has(name) ? 1 : above === 2 || isFrame ? 2 : 0;
  }
  return marks;
}

function linksOf(page: Page, address: string, marks: Uint8Array): Link[] {
  const base = named(page, 'base')[0]?.attributes.href;
  const from = (base && URL.parse(base, address)?.href) || address;
  return named(page, 'a', 'area').flatMap((element): Link[] => {
    const url = element.attributes.href ? URL.parse(element.attributes.href.trim(), from) : null;
    if (!url || !/^https?:$/.test(url.protocol)) return [];
    url.hash = '';
    const image = within(page, element).find(({ name }) => name === 'img');
    const text =
      textOf(page, element) || element.attributes.title || element.attributes.alt || image?.attributes.alt || '';
    return [{ to: url.href, text: squeezed(text), element, isFrame: marks[element.index] !== 0 }];
  });
}

function entriesOf(page: Page, links: readonly Link[]): Entry[] {
  return links.flatMap((link): Entry[] => {
    if (link.isFrame || link.text.length < SHORTEST_TITLE) return [];
    const row = [...outwards(link.element)].find(({ name }) => ROWS.has(name));
    if (!row) return [];
    const isAlone = within(page, row).filter(({ name }) => name === 'a').length <= 2;
    return [{ ...link, date: isAlone ? dateIn(textOf(page, row).replace(link.text, ' ')) : null }];
  });
}

/** Lines of the page's own part and of its frame. */
function texts(page: Page, marks: Uint8Array): [string[], string[]] {
  const found: [string[], string[]] = [[], []];
  const breaks = named(page, 'br').map(({ span }) => span[0]);
  let broken = 0;
  let [last, kind, line] = [-1, 0, ''];
  const end = () => {
    const said = squeezed(line);
    if (said !== '') found[kind === 2 ? 1 : 0].push(said);
    line = '';
  };
  for (const { text, parent, start } of page.texts) {
    if ((breaks[broken] ?? start) < start) end();
    while ((breaks[broken] ?? start) < start) broken += 1;
    const mark = parent ? (marks[parent.index] ?? 0) : 0;
    if (mark === 1) continue;
    let block = parent;
    while (block && !BLOCKS.has(block.name)) block = block.parent;
    const index = block?.index ?? -1;
    if (index !== last || mark !== kind) end();
    [last, kind] = [index, mark];
    line += text;
  }
  end();
  return found;
}

const DATED = /(?:发布|公开|发文|更新)?(?:日期|时间)\s*[：:]/;

function shownDate(lines: readonly string[]): Temporal.PlainDate | null {
  const line = lines.find((one) => DATED.test(one));
  return line === undefined ? null : dateIn(line.slice(line.search(DATED)));
}

/** characters that a page may show beside its scripts, such as 'loading' */
const MOST_WAITING = 30;

/** Whether the page shows nothing until its scripts have run: as a crawl without a browser saw it, it says nothing of the site. */
export function awaitsScripts({
  page,
  links,
  lines,
  frame,
}: Pick<Outline, 'page' | 'links' | 'lines' | 'frame'>): boolean {
  if (links.length > 0 || named(page, 'script').length === 0) return false;
  if (named(page, 'frame', 'iframe', 'form', 'img', 'meta').some(shows)) return false;
  return squeezed(`${lines.join('')}${frame}`).length <= MOST_WAITING;
}

/** Frames, forms and pictures are there to be seen, and a page that sends its visitor on needs no more. */
function shows({ name, attributes }: Element): boolean {
  return name !== 'meta' || attributes['http-equiv']?.toLowerCase() === 'refresh';
}
