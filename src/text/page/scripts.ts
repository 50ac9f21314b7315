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

/** Characters written as their numbers, words packed into a list, and strings cut in pieces are put together again. */
function unveiled(source: string): string {
  const plain = source
    .replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/String\.fromCharCode\(([\d,\s]{1,20000})\)/g, (_, list: string) =>
      JSON.stringify(String.fromCharCode(...list.split(',').slice(0, 5_000).map(Number))),
    )
    .replace(/(?:%[0-9a-f]{2}){4,}/gi, (escaped) =>
      escaped.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
    .replace(/(['"])\s*\+\s*\1/g, '');
  const packed = /\}\s*\(\s*'((?:[^'\\]|\\.)*)'\s*,\s*(\d+)\s*,\s*(\d+)\s*,\s*'([^']*)'\.split\('\|'\)/.exec(plain);
  return packed ? `${plain}\n${unpacked(packed)}` : plain;
}

/** The common packer: words are replaced by their place in a list. */
function unpacked([, body = '', radix = '10', , words = '']: RegExpExecArray): string {
  const list = words.split('|');
  const base = Math.min(36, Math.max(2, Number(radix)));
  return body.replace(/\b[0-9a-z]+\b/g, (word) => list[Number.parseInt(word, base)] || word).replaceAll("\\'", "'");
}

/** Strings in a script, without their quotes. */
export function stringsIn(source: string): string[] {
  return [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** The HTML that a script writes into the page with a plain string; '' when it writes none. */
export function writtenBy({ source }: Script): string {
  const calls = source.matchAll(/document\.write(?:ln)?\s*\(\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')\s*\)/g);
  return [...calls].flatMap(([, literal = '']) => stringsIn(literal)).join('');
}
