/**
 * The open tags of a page's source with their attributes, and nothing else of it: as the parser of the content checks
 * reads them, at a fraction of its time, since what lies between the tags is jumped over. Most pages are read for their
 * links alone.
 */
import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** What is in these is no markup. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp']);
const RAW_ENDS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  [...RAW].map((name) => [name, new RegExp(`</${name}(?=[ \\t\\n\\f\\r>])`, 'gi')]),
);

const [TAB, NEWLINE, FEED, RETURN, SPACE] = [9, 10, 12, 13, 32];
const [EXCLAMATION, DOUBLE, SINGLE, DASH, SLASH, EQUAL, GREATER, QUESTION, BRACKET] = [
  33, 34, 39, 45, 47, 61, 62, 63, 91,
];

const isSpace = (code: number) =>
  code === SPACE || code === NEWLINE || code === TAB || code === RETURN || code === FEED;
const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;

/** Calls `see` for each open tag of one of the names, in order. A tag that does not end is none. */
export function eachTag(
  html: string,
  names: ReadonlySet<string>,
  see: (name: string, attributes: Attributes) => void,
): void {
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const code = html.charCodeAt(at + 1);
    if (!isLetter(code)) at = beyond(html, at, code);
    else {
      const tag = tagAt(html, at, names);
      if (tag === null) return;
      if (tag.attributes) see(tag.name, tag.attributes);
      at = tag.end;
      if (!tag.isClosed && RAW.has(tag.name)) at = rawEnd(html, at, tag.name);
    }
    if (at === -1) return;
  }
}

/** Where a comment, declaration or end tag ends; the place after it, -1 where it does not. */
function beyond(html: string, at: number, code: number): number {
  const end = (mark: string, from: number) => {
    const found = html.indexOf(mark, from);
    return found === -1 ? -1 : found + mark.length;
  };
  if (code === SLASH || code === QUESTION) return end('>', at + 2);
  if (code !== EXCLAMATION) return at + 1;
  const next = html.charCodeAt(at + 2);
  if (next === BRACKET) return html.startsWith('CDATA[', at + 3) ? end(']]>', at + 9) : end('>', at + 3);
  if (next !== DASH) return end('>', at + 3);
  // the dashes that open a comment may close it
  return html.charCodeAt(at + 3) === DASH ? end('-->', at + 2) : end('>', at + 4);
}

/** Where the text of a script or the like ends and its end tag begins. */
function rawEnd(html: string, from: number, name: string): number {
  const end = RAW_ENDS[name];
  if (!end) return from;
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

interface Tag {
  name: string;
  /** null for a tag of another name */
  attributes: Attributes | null;
  /** the place after it */
  end: number;
  isClosed: boolean;
}

function tagAt(html: string, start: number, names: ReadonlySet<string>): Tag | null {
  const { length } = html;
  let at = start + 1;
  for (let code = html.charCodeAt(at); at < length && !endsName(code); code = html.charCodeAt(at)) at += 1;
  const name = html.slice(start + 1, at).toLowerCase();
  const attributes: Record<string, string> | null = names.has(name) ? {} : null;
  let isClosed = false;
  let hasEntities = false;
  while (at < length) {
    const code = html.charCodeAt(at);
    if (code === GREATER) {
      const end = at + 1;
      const read = attributes && hasEntities ? attributesOf(html.slice(start, end)) : attributes;
      return { name, attributes: read, end, isClosed };
    }
    if (code === SLASH) isClosed = true;
    if (code === SLASH || isSpace(code)) {
      at += 1;
      continue;
    }
    isClosed = false;
    const from = at;
    at += 1;
    for (let one = html.charCodeAt(at); at < length && one !== EQUAL && !endsName(one); one = html.charCodeAt(at))
      at += 1;
    const to = at;
    at = afterSpace(html, at);
    let value = '';
    if (html.charCodeAt(at) === EQUAL) {
      at = afterSpace(html, at + 1);
      const quote = html.charCodeAt(at);
      const isQuoted = quote === DOUBLE || quote === SINGLE;
      const begin = isQuoted ? at + 1 : at;
      const end = isQuoted ? html.indexOf(quote === DOUBLE ? '"' : "'", begin) : afterValue(html, begin);
      if (end === -1) return null;
      if (attributes) value = html.slice(begin, end);
      at = isQuoted ? end + 1 : end;
    }
    if (!attributes) continue;
    hasEntities ||= value.includes('&');
    const written = html.slice(from, to).toLowerCase();
    if (!Object.hasOwn(attributes, written)) attributes[written] = value;
  }
  return null;
}

const endsName = (code: number) => code === GREATER || code === SLASH || isSpace(code);

function afterSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/** Where a value without quotes ends; -1 where the source does first. */
function afterValue(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === GREATER || isSpace(code)) return at;
  }
  return -1;
}

/** Entities are many and have rules of their own: a tag that holds some is read by the parser. */
function attributesOf(tag: string): Attributes {
  let found: Attributes = {};
  const parser = new Parser({
    onopentag(_, attributes) {
      found = attributes;
    },
  });
  parser.end(tag);
  return found;
}
