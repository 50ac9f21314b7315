/**
 * What in a template would reach out of the letter or change it after it was approved: parts, links and fields by which
 * a word processor fetches something when the letter is opened, or writes another day into it.
 */
import { strFromU8 } from 'fflate';
import { type Text, text } from '../../web/language.ts';
import { attributes, type Element, everyElement, isElement, localName, parse, unescaped } from './xml.ts';

const OUTSIDE = text(
  '文件引用了外部的模板、图片、数据等，请改为嵌入或者删除',
  'The file refers to a template, picture or data outside of it. Embed or remove it',
);
const EMBEDDED = text(
  '文件嵌有其他文档或者程序，请删除后重新上传',
  'The file embeds another document or program. Remove it',
);
const FIELD = (name: string) =>
  text(
    `文件含有域“${name}”，打开时会改变文书或者读取外部内容，请删除（页码等可以保留）`,
    `The file holds the field ${name}, which changes the letter or fetches something when it is opened. Remove it (page numbers may stay)`,
  );

/** Kinds of part that a letterhead needs; a web page, vector graphics of the web or a program is none of them. */
const PARTS = /\.(?:xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|odttf|ttf)$/i;
const EMBEDDING =
  /\/(?:aFChunk|oleObject|package|control|activeXControl\w*|subDocument|frame|vbaProject|attachedTemplate)$/i;
/** Elements that take text from elsewhere, by their name in any space. */
const FETCHING: readonly string[] = ['altChunk', 'subDoc', 'mailMerge', 'attachedTemplate', 'OLEObject'];
/** Old pictures may name their source in an attribute, without a relationship. */
const ADDRESS = /^\s*(?:[a-z][a-z0-9+.-]+:|\\\\|\/\/)/i;
const SOURCES: readonly string[] = ['src', 'althref', 'sourceFileName'];
/** What a field may say: numbers of pages and headings, signs and sums of them. Dates of the day are not among them. */
const FIELDS = /^(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|STYLEREF|SEQ|SYMBOL|EQ|=)(?![A-Za-z])/i;

/** What reaches out, or null. @throws RangeError for a part that is no well-formed XML */
export function reachFault(parts: Readonly<Record<string, Uint8Array>>): Text | null {
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.endsWith('/')) continue;
    if (!PARTS.test(name)) return EMBEDDED;
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const elements = everyElement(parse(strFromU8(bytes)));
    const fault = firstOf(elements, faultOf) ?? fieldFault(elements);
    if (fault) return fault;
  }
  return null;
}

function faultOf(element: Element): Text | null {
  const name = localName(element.name);
  const own = attributes(element);
  if (name === 'Relationship') {
    const type = own.get('Type') ?? '';
    if (EMBEDDING.test(type)) return /attachedTemplate$/i.test(type) ? OUTSIDE : EMBEDDED;
    // a hyperlink is followed by whoever clicks, and by nobody else
    const isOutside = own.get('TargetMode')?.toLowerCase() === 'external' || ADDRESS.test(own.get('Target') ?? '');
    return isOutside && !/\/relationships\/hyperlink$/.test(type) ? OUTSIDE : null;
  }
  if (FETCHING.includes(name)) return OUTSIDE;
  for (const [attribute, value] of own)
    if (SOURCES.includes(localName(attribute)) && ADDRESS.test(value)) return OUTSIDE;
  return null;
}

/** The first field that is not one of those let in. An instruction may be split over runs, and fields lie in fields. */
function fieldFault(elements: readonly Element[]): Text | null {
  const open: string[] = [];
  for (const element of elements) {
    const name = localName(element.name);
    if (name === 'fldSimple') {
      const fault = instructionFault(valueAt(element, 'instr'));
      if (fault) return fault;
    } else if (name === 'instrText' || name === 'delInstrText') {
      const at = open.length - 1;
      if (at < 0) return FIELD('?');
      open[at] = `${open[at] ?? ''}${contentOf(element)}`;
    } else if (name === 'fldChar') {
      const type = valueAt(element, 'fldCharType');
      if (type === 'begin') open.push('');
      // a field without a separator ends its instruction at its end
      const instruction = type === 'begin' ? undefined : open.at(-1);
      if (type === 'end') open.pop();
      const fault = instruction === undefined ? null : instructionFault(instruction);
      if (fault) return fault;
    }
  }
  return open.length > 0 ? FIELD('?') : null;
}

function instructionFault(instruction: string): Text | null {
  const said = instruction.trim();
  return FIELDS.test(said) ? null : FIELD(said.split(/\s/)[0]?.slice(0, 20) || '?');
}

function valueAt(element: Element, name: string): string {
  return [...attributes(element)].find(([one]) => localName(one) === name)?.[1] ?? '';
}

const contentOf = ({ kids }: Element) => unescaped(kids.filter((kid) => !isElement(kid)).join(''));

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}
