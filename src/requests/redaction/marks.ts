/** What is marked in a file that is to go out, and which characters and places of its pages that covers. Pure. */
import type { Decision } from '../letters/facts.ts';

type Withheld = Extract<Decision, { outcome: 'r3_2' }>['withheld'][number];

/** In points from the upper left corner of a page as it is shown. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const SIDES = ['left', 'top', 'right', 'bottom'] as const satisfies readonly (keyof Box)[];

export interface Character {
  text: string;
  box: Box;
  /** Whether a reader of the printed page sees it. */
  isVisible: boolean;
}

export interface PageText {
  /** points */
  width: number;
  height: number;
  characters: readonly Character[];
  /** Whether something is drawn that is no text: what words say in it, no search for words finds. */
  hasPictures: boolean;
}

/** Why a part is withheld, in the words of the answer: what it is, under which article, for what reason. */
export type Ground = Withheld;

/** Articles under which a part may be withheld, as the form offers them. */
export const ARTICLES = ['14', '15', '16-1', '16-2', '16-2-file'] as const satisfies readonly Ground['article'][];

/** Every occurrence of words, or one place of one page (counted from 0). */
export type Mark = Ground & ({ kind: 'words'; words: string } | { kind: 'box'; page: number; box: Box });

/** By which a mark is told from the others, wherever it stands among them. */
export const markText = (mark: Mark): string => JSON.stringify(mark);

export interface Covered {
  /** Places to be blackened, by page. */
  boxes: Box[][];
  /** Characters that stay, by page, in reading order; null stands where something was taken out. */
  kept: (Character | null)[][];
  /** How often each mark covers something, in their order. */
  found: number[];
  /** Words that may not be in the outgoing file in any form. */
  forbidden: string[];
  /** Texts under a marked place that also stand elsewhere, where nobody marked them; pages from 0. */
  elsewhere: { text: string; page: number }[];
}

/** A text as it is compared: without spaces and soft hyphens, ligatures taken apart, wide and small forms made plain. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '');
}

interface Place {
  page: number;
  at: number;
}

/** All visible text as one folded string; for each of its characters, where it stands. */
interface Sequence {
  text: string;
  places: Place[][];
}

function sequence(pages: readonly PageText[]): Sequence {
  let text = '';
  const places: Place[][] = [];
  pages.forEach(({ characters }, page) => {
    characters.forEach((character, at) => {
      if (!character.isVisible) return;
      const plain = folded(character.text);
      text += plain;
      for (let unit = 0; unit < plain.length; unit += 1) places.push([{ page, at }]);
    });
  });
  return { text, places };
}

const LIGATURE = /f[fil]+/g;

/** Some files say of a ligature's letters (ffl) only the first: so that these are found too, each counts as its first. */
function withoutLigatures({ text, places }: Sequence): Sequence {
  const joined: Place[][] = [];
  let at = 0;
  for (const match of text.matchAll(LIGATURE)) {
    joined.push(...places.slice(at, match.index), places.slice(match.index, match.index + match[0].length).flat());
    at = match.index + match[0].length;
  }
  return { text: text.replace(LIGATURE, 'f'), places: [...joined, ...places.slice(at)] };
}

/** Shorter words would be found in too many others once ligatures are made short. */
const SHORTEST_LOOSE = 4;

/** The places of each occurrence, overlapping ones too. */
function occurrences(exact: Sequence, loose: Sequence, words: string): Place[][] {
  const wanted = folded(words);
  const short = wanted.replace(LIGATURE, 'f');
  return short !== wanted && short.length >= SHORTEST_LOOSE ? search(loose, short) : search(exact, wanted);
}

function search({ text, places }: Sequence, wanted: string): Place[][] {
  const found: Place[][] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    found.push(places.slice(at, at + wanted.length).flat());
  return found;
}

/** Stands where something was taken out, so that what is left around it makes no word. */
const GAP = '\ufffc';

/** points; the edge of a glyph may reach beyond its box */
const MARGIN = 1.5;

/** Boxes over characters: one for each stretch on a line, so that single letters cannot be told by their widths. */
function boxesOver(places: readonly Place[], pages: readonly PageText[]): { page: number; box: Box }[] {
  const boxes: { page: number; box: Box }[] = [];
  for (const { page, at } of places) {
    const box = pages[page]?.characters[at]?.box;
    if (!box) continue;
    const last = boxes.at(-1);
    if (last && last.page === page && isSameLine(last.box, box)) last.box = union(last.box, box);
    else boxes.push({ page, box });
  }
  return boxes.map(({ page, box }) => ({ page, box: grown(box, MARGIN) }));
}

function isSameLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared >= 0.4 * Math.min(a.bottom - a.top, b.bottom - b.top);
}

const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** Whether a box hides so much of a character that it cannot stay in the text: a fifth of it, or its middle. */
function hides(black: Box, { left, top, right, bottom }: Box): boolean {
  const width = Math.min(black.right, right) - Math.max(black.left, left);
  const height = Math.min(black.bottom, bottom) - Math.max(black.top, top);
  const area = (right - left) * (bottom - top);
  if (area > 0) return width > 0 && height > 0 && width * height > 0.2 * area;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x > black.left && x < black.right && y > black.top && y < black.bottom;
}

export function cover(pages: readonly PageText[], marks: readonly Mark[]): Covered {
  const exact = sequence(pages);
  const loose = withoutLigatures(exact);
  const boxes: Box[][] = pages.map(() => []);
  const found = marks.map((mark) => {
    if (mark.kind === 'box') {
      boxes[mark.page]?.push(mark.box);
      return boxes[mark.page] ? 1 : 0;
    }
    const hits = occurrences(exact, loose, mark.words);
    for (const hit of hits) for (const { page, box } of boxesOver(hit, pages)) boxes[page]?.push(box);
    return hits.length;
  });
  const kept = pages.map(({ characters }, page) =>
    characters
      .filter(({ isVisible }) => isVisible)
      .map((character) => ((boxes[page] ?? []).some((box) => hides(box, character.box)) ? null : character)),
  );
  const left = kept.map((characters) => folded(characters.map((one) => one?.text ?? GAP).join('')));
  const under = marks.flatMap((mark) => (mark.kind === 'box' ? textsUnder(pages[mark.page], mark.box) : []));
  const words = marks.flatMap((mark) => (mark.kind === 'words' ? [mark.words.trim()] : []));
  const elsewhere = under.flatMap((text) => {
    const page = left.findIndex((one) => one.includes(folded(text)));
    return page >= 0 ? [{ text, page }] : [];
  });
  const others = under.filter((text) => !elsewhere.some((one) => one.text === text));
  return { boxes, kept, found, forbidden: [...new Set([...words, ...others])], elsewhere };
}

/** Stretches of text under a box, of two characters or more: a single one stands everywhere. */
function textsUnder(page: PageText | undefined, box: Box): string[] {
  const visible = (page?.characters ?? []).filter(({ isVisible }) => isVisible);
  const lines: string[] = [];
  let open = false;
  for (const character of visible) {
    const isUnder = hides(box, character.box);
    if (isUnder) lines.push(open ? `${lines.pop() ?? ''}${character.text}` : character.text);
    open = isUnder;
  }
  return [...new Set(lines.flatMap((line) => line.split(/[\r\n]+/)).map((line) => line.trim()))].filter(
    (line) => folded(line).length > 1,
  );
}

/** The parts of a partial disclosure that marks make: one for each different what, article and reason. */
export function withheldParts(marks: readonly Mark[]): Ground[] {
  const parts = new Map(
    marks.map(({ what, article, reason }) => [JSON.stringify([what, article, reason]), { what, article, reason }]),
  );
  return [...parts.values()];
}
