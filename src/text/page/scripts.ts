/** What the scripts of a page say, as far as reading tells: nothing is run. */
import { type Element, named, type Page } from './page.ts';

export interface Script {
  element: Element;
  /** its source with the usual disguises taken off */
  source: string;
}

/** characters; libraries in the page are longer, and no such trick is */
const LONGEST = 100_000;

export function inlineScripts(page: Page): Script[] {
  return named(page, 'script')
    .filter(({ attributes }) => !attributes.src && !/json|template/i.test(attributes.type ?? ''))
    .map((element) => ({
      element,
      source: unveiled(
        page.texts
          .slice(...element.texts)
          .map(({ text }) => text)
          .join('')
          .slice(0, LONGEST),
      ),
    }));
}

/** Code within code that is taken out at the most. */
const DEEPEST = 3;

/** Characters written as their numbers, words packed into a list, strings cut in pieces and code kept in strings are put together again. */
export function unveiled(given: string, depth = 0): string {
  const plain = joined(
    given
      .replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/String\.fromCharCode\(([\d,\s]{1,20000})\)/g, (_, list: string) => JSON.stringify(fromCodes(list))),
  ).replace(/(?:%[0-9a-f]{2}){4,}/gi, (escaped) => unescaped(escaped));
  const spelt = plain.includes('fromCharCode')
    ? [...plain.matchAll(CODES)].map(([, list = '']) => JSON.stringify(fromCodes(list)))
    : [];
  const packed = /\}\s*\(\s*'((?:[^'\\]|\\.)*)'\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*'([^']*)'\.split\('\|'\)/.exec(plain);
  const inner =
    depth < DEEPEST ? [...plain.matchAll(RUN)].map(([, literal = '']) => unveiled(wordsOf(literal), depth + 1)) : [];
  return [plain, ...spelt, ...(packed ? [unpacked(packed)] : []), ...inner].join('\n').slice(0, LONGEST);
}

const fromCodes = (list: string) => String.fromCharCode(...list.split(',').slice(0, 5_000).map(Number));
/** Numbers of printable characters, kept to be spelt one by one. */
const CODES = /\[\s*((?:(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6])\s*,\s*){7,2000}\d{2,3})\s*\]/g;

/** A name; begun at its first character alone, so that a run of them is read once. */
const NAME = String.raw`(?<![\w$])([\w$]{1,80})`;
const STRING = String.raw`("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')`;
/** A string that is run as code. */
const RUN = new RegExp(String.raw`(?:\beval|\bFunction|\bsetTimeout|\bsetInterval|\bexecScript)\s*\(\s*${STRING}`, 'g');
const ESCAPED = new RegExp(String.raw`\b(?:unescape|decodeURIComponent|decodeURI)\s*\(\s*${STRING}\s*\)`, 'g');
const CODED = new RegExp(String.raw`(?:\bwindow\.)?\batob\s*\(\s*${STRING}\s*\)`, 'g');
const LIST = new RegExp(
  String.raw`\[\s*(${STRING.replace('(', '(?:')}(?:\s*,\s*${STRING.replace('(', '(?:')}){0,200})\s*\]`,
  'g',
);
const LISTED = new RegExp(String.raw`${NAME}\s*=\s*${LIST.source}`, 'g');
const LISTED_JOINED = new RegExp(String.raw`${LISTED.source}\s*\.\s*join`, 'g');
const NAMED = new RegExp(String.raw`${NAME}\s*=\s*${STRING}(?=\s*[;,\n}])`, 'g');
const JOINED = new RegExp(String.raw`${LIST.source}\s*\.\s*join\s*\(\s*(?:''|"")\s*\)`, 'g');
const PICKED = new RegExp(String.raw`${NAME}\[(\d{1,3})\]`, 'g');
const SPLIT = new RegExp(String.raw`${NAME}(?=\s*\.\s*split\s*\()`, 'g');
const REVERSED = new RegExp(
  String.raw`${STRING}\s*\.\s*split\s*\(\s*(?:''|"")\s*\)\s*\.\s*reverse\s*\(\s*\)\s*\.\s*join\s*\(\s*(?:''|"")\s*\)`,
  'g',
);

const wordsOf = (literal: string) => literal.slice(1, -1).replace(/\\(.)/g, '$1');

function unescaped(text: string): string {
  return text
    .replace(/%u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What is coded in base 64, where it is a text. */
function uncoded(coded: string): string | null {
  if (!/^[A-Za-z0-9+/\s]{4,}={0,2}$/.test(coded)) return null;
  const text = Buffer.from(coded, 'base64').toString('utf8');
  return /^[\t\n\r\x20-\x7e\u4e00-\u9fff]*$/.test(text) ? text : null;
}

/** Strings in pieces, lists and codes as one string each; names that stand for one string as that string. */
function joined(source: string): string {
  const lists = new Map<string, string[]>();
  for (const [, name = '', list = ''] of source.matchAll(LISTED)) lists.set(name, stringsIn(list));
  const values = new Map<string, string>();
  for (const [, name = '', literal = ''] of source.matchAll(NAMED)) values.set(name, wordsOf(literal));
  // `l = ["loc", "ation"].join("")`
  for (const [, name = '', list = ''] of source.matchAll(LISTED_JOINED)) values.set(name, stringsIn(list).join(''));
  const text = (value: string | undefined, whole: string) => (value === undefined ? whole : JSON.stringify(value));
  return source
    .replace(PICKED, (whole, name: string, at: string) => text(lists.get(name)?.[Number(at)], whole))
    .replace(JOINED, (_, list: string) => JSON.stringify(stringsIn(list).join('')))
    .replace(SPLIT, (whole, name: string) => text(values.get(name), whole))
    .replace(REVERSED, (_, literal: string) => JSON.stringify([...wordsOf(literal)].reverse().join('')))
    .replace(/(['"])\s*\+\s*\1/g, '')
    .replace(ESCAPED, (_, literal: string) => JSON.stringify(unescaped(wordsOf(literal))))
    .replace(CODED, (whole, literal: string) => text(uncoded(wordsOf(literal)) ?? undefined, whole))
    .replace(/\[\s*([\w$]+)\s*\](?=\s*[=.[])/g, (whole, name: string) => {
      const value = values.get(name);
      return value === undefined ? whole : `[${JSON.stringify(value)}]`;
    });
}

/** The common packer: words are replaced by their place in a list. */
function unpacked([, body = '', radix = '10', , words = '']: RegExpExecArray): string {
  const list = words.split('|');
  const base = Math.min(36, Math.max(2, Number(radix)));
  return body.replace(/\b[0-9a-z]+\b/g, (word) => list[Number.parseInt(word, base)] || word).replaceAll("\\'", "'");
}

/** Code in attributes that a browser runs: onload, onerror, onclick. */
export function handlers(page: Page): Script[] {
  return page.elements.flatMap((element) =>
    Object.entries(element.attributes)
      .filter(([name, source]) => /^on[a-z]+$/.test(name) && source.length < LONGEST)
      .map(([, source]) => ({ element, source: unveiled(source) })),
  );
}

/** Strings in a script, without their quotes; of a template what stands before its first variable. */
export function stringsIn(source: string): string[] {
  return [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\$]|\\.){0,2000})/g)].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** The HTML that a script writes into the page with a plain string; '' when it writes none. */
export function writtenBy({ source }: Script): string {
  const calls = source.matchAll(/document\.write(?:ln)?\s*\(\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')\s*\)/g);
  return [...calls].flatMap(([, literal = '']) => stringsIn(literal)).join('');
}
