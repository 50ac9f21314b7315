import { chromeOf } from '../../text/page/chrome.ts';
import type { Line } from '../../text/page/line-writer.ts';
import { linesOfPage } from '../../text/page/lines.ts';
import { metaOf, named, type Page, textOf } from '../../text/page/page.ts';
import { type Piece, type PieceLine, piece, present } from './piece.ts';

/** The article of a page with its title; its frame, its head and what its styles hide beside it. */
export function pagePieces(page: Page): Piece[] {
  const { main: whole, isAll, frame: around, hidden } = linesOfPage(page);
  const title = titleOf(page);
  const chrome = chromeOf(whole ?? [], title?.text ?? null);
  const main = whole?.filter((line) => !chrome.has(line));
  const frame = [...around, ...chrome].sort((a, b) => a.start - b.start);
  const lineOf = lineCounter(page.html);
  const placed = ({ text, start }: Line): PieceLine => ({ text, place: { line: lineOf(start) } });
  const repeats =
    title !== null && main?.slice(0, 5).some(({ text }) => text.includes(title.text) || title.text.includes(text));
  const head = ['keywords', 'description'].flatMap((name): PieceLine[] => {
    const text = metaOf(page, name);
    const tag = named(page, 'meta').find(({ attributes }) => attributes.name?.toLowerCase() === name);
    return text && tag ? [{ text, place: { line: lineOf(tag.span[0]) } }] : [];
  });
  const titleLine = title ? [placed(title)] : [];
  return present([
    main ? piece(isAll ? 'page' : 'text', null, [...(repeats ? [] : titleLine), ...main.map(placed)]) : null,
    piece('tags', { zh: '网页标签', en: 'tags of the page' }, [...(main && !repeats ? [] : titleLine), ...head]),
    piece('beside', { zh: '栏目、导航等页面框架', en: 'frame of the page' }, frame.map(placed)),
    piece('beside', { zh: '页面中隐藏的内容', en: 'hidden in the page' }, hidden.map(placed)),
  ]);
}

function titleOf(page: Page): Line | null {
  const [element] = named(page, 'title');
  const text = metaOf(page, 'ArticleTitle') || (element && textOf(page, element));
  return text ? { text, start: element?.span[0] ?? 0 } : null;
}

/** Lines of ascending or any places, counted without starting anew each time. */
function lineCounter(source: string): (at: number) => number {
  const starts = [0];
  for (let next = source.indexOf('\n'); next >= 0; next = source.indexOf('\n', next + 1)) starts.push(next + 1);
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
