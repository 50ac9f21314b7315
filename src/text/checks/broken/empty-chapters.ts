/** Chapters 二、…三、… without content, also where a heading stands behind a sentence in one line. */
import type { Reading } from '../reading.ts';
import type { Span } from '../rule.ts';
import { SAYS } from './headings.ts';
import { FIRST_MARK, INNER_MARK, signsOf } from './line-signs.ts';
import { isAt, unitsOf } from './units.ts';

const NUMERALS = '一二三四五六七八九十';
/** '二、…' at the start of a line or after the end of a sentence, up to a space or the end of its line. */
const HEADING = new RegExp(`(?<![^。！？\\s|])([${NUMERALS}]{1,3})、([^\\s。；;！？|]{2,40})`, 'uy');
const NUMERAL = unitsOf(NUMERALS);
/** A chapter with less than this below it does not show that the text is made of chapters. */
const REAL_CONTENT = 30;

interface Chapter {
  order: number;
  span: Span;
  /** characters between its heading and the next */
  content: number;
}

/** In a plain list every item is bare; in a text of chapters only the emptied ones are; the last ends with the text. */
export function emptyChapters(reading: Reading): Span[] {
  return runsOf(reading.text, headsIn(reading)).flatMap((run) => {
    const inner = run.slice(0, -1);
    if (!inner.some(({ content }) => content >= REAL_CONTENT)) return [];
    return inner
      .filter(({ content, span }) => content === 0 && !SAYS.test(reading.text.slice(...span)))
      .map(({ span }) => span);
  });
}

function headsIn(reading: Reading): { numeral: string; span: Span }[] {
  const { text, lines } = reading;
  const signs = signsOf(reading);
  const found: { numeral: string; span: Span }[] = [];
  for (const [i, { span }] of lines.entries()) {
    if (!((signs[i] ?? 0) & (FIRST_MARK | INNER_MARK))) continue;
    for (let at = text.indexOf('、', span[0]); at >= 0 && at < span[1]; at = text.indexOf('、', at + 1)) {
      let start = at;
      while (start > at - 3 && isAt(text, start - 1, NUMERAL)) start -= 1;
      if (start === at) continue;
      HEADING.lastIndex = start;
      const match = HEADING.exec(text);
      if (!match) continue;
      found.push({ numeral: match[1] ?? '', span: [start, start + match[0].length] });
      at = start + match[0].length - 1;
    }
  }
  return found;
}

/** Headings numbered one after the other. */
function runsOf(text: string, heads: readonly { numeral: string; span: Span }[]): Chapter[][] {
  const runs: Chapter[][] = [];
  heads.forEach(({ numeral, span }, i) => {
    const below = text.slice(span[1], heads[i + 1]?.span[0] ?? text.length);
    const chapter = { order: orderOf(numeral), span, content: below.replace(/[\s|]+/gu, '').length };
    const run = runs.at(-1);
    if (run && chapter.order === (run.at(-1)?.order ?? 0) + 1) run.push(chapter);
    else runs.push([chapter]);
  });
  return runs;
}

function orderOf(numeral: string): number {
  const [tens = '', units = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? (tens ? NUMERALS.indexOf(tens) + 1 : 1) * 10 : 0;
  return ten + (units ? NUMERALS.indexOf(units) + 1 : 0);
}
