/** A Word document: its text, and what a reader of the printed page does not see. */
import { inspectDocx } from '../zip.ts';
import { type Piece, type PieceLine, piece, present } from './piece.ts';
import { besidePiece, propertyPiece, readXml, textsIn, xmlParts } from './xml.ts';

/** Throws ImportRefused for what is no sound Word document. */
export function docxPieces(bytes: Buffer): Piece[] {
  inspectDocx(bytes);
  const parts = xmlParts(bytes);
  const body = readWord(parts.get('word/document.xml') ?? '');
  const others = (pattern: RegExp) => [...parts].filter(([name]) => pattern.test(name)).map(([, xml]) => readWord(xml));
  const margins = others(/^word\/(?:header|footer)\d*\.xml$/);
  const notes = others(/^word\/(?:footnotes|endnotes)\.xml$/);
  const comments = others(/^word\/comments\.xml$/);
  const every = [body, ...margins, ...notes];
  return present([
    piece('text', null, body.seen),
    piece(
      'beside',
      { zh: '页眉页脚', en: 'header and footer' },
      margins.flatMap(({ seen }) => seen),
    ),
    piece(
      'beside',
      { zh: '脚注尾注', en: 'notes' },
      notes.flatMap(({ seen }) => seen),
    ),
    piece(
      'beside',
      { zh: '批注', en: 'comments' },
      comments.flatMap(({ seen }) => seen),
    ),
    piece(
      'beside',
      { zh: '修订中已删除的文字', en: 'text deleted in revisions' },
      every.flatMap(({ deleted }) => deleted),
    ),
    piece(
      'beside',
      { zh: '隐藏文字', en: 'hidden text' },
      every.flatMap(({ hidden }) => hidden),
    ),
    besidePiece({ zh: '修订人、批注人', en: 'names of those who revised' }, authorsOf([...parts.values()])),
    besidePiece({ zh: '图表数据', en: 'data of charts' }, chartTexts(parts)),
    propertyPiece(parts),
  ]);
}

interface WordText {
  seen: PieceLine[];
  deleted: PieceLine[];
  hidden: PieceLine[];
}

/** Where a run's text goes. */
type Layer = keyof WordText;

/** A line for each paragraph, one for each row of a table. */
function readWord(xml: string): WordText {
  const result: WordText = { seen: [], deleted: [], hidden: [] };
  const line: Record<Layer, string> = { seen: '', deleted: '', hidden: '' };
  let paragraph = 0;
  let begins = 0;
  let [tables, deleted, fallback, cells] = [0, 0, 0, 0];
  let run = { hidden: false, inText: false };
  const layer = (): Layer => (deleted > 0 ? 'deleted' : run.hidden ? 'hidden' : 'seen');
  const write = (text: string) => {
    line[layer()] += text;
  };
  const end = () => {
    for (const key of ['seen', 'deleted', 'hidden'] as const) {
      const text = line[key]
        .replace(/[^\S\t]+/g, ' ')
        .replace(/ ?\t ?/g, '\t')
        .replace(/^ +| *[\t ]*$/g, '');
      result[key].push({ text, place: { paragraph: begins } });
      line[key] = '';
    }
    begins = paragraph + 1;
  };
  begins = 1;
  readXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'];
      if (name === 'Fallback') fallback += 1;
      if (fallback > 0) return;
      if (name === 'tbl' && ++tables === 1) end();
      else if (name === 'tr') cells = 0;
      else if (name === 'tc' && tables === 1 && ++cells > 1) line.seen += '\t';
      else if (name === 'p') paragraph += 1;
      else if (name === 'del' || name === 'moveFrom') deleted += 1;
      else if (name === 'r') run = { hidden: false, inText: false };
      else if ((name === 'vanish' || name === 'webHidden') && !/^(?:0|false|off)$/.test(value ?? '')) run.hidden = true;
      else if (name === 't' || name === 'delText') run.inText = true;
      else if (name === 'tab' || name === 'br' || name === 'cr') write(' ');
      else if (name === 'noBreakHyphen') write('-');
    },
    text(text) {
      if (fallback === 0 && run.inText) write(text);
    },
    close(name) {
      if (name === 'Fallback') fallback -= 1;
      if (fallback > 0) return;
      if (name === 't' || name === 'delText') run.inText = false;
      else if (name === 'del' || name === 'moveFrom') deleted -= 1;
      else if (name === 'p' && tables === 0) end();
      else if (name === 'p') write(' ');
      else if (name === 'tr' && tables === 1) end();
      else if (name === 'tbl') tables -= 1;
    },
  });
  end();
  return result;
}

function authorsOf(parts: readonly string[]): string[] {
  const authors = new Set<string>();
  for (const xml of parts)
    for (const [, author = ''] of xml.matchAll(/\bw(?:15)?:author="([^"]{1,200})"/g)) authors.add(author);
  return [...authors];
}

const CHART_TEXT = new Set(['v', 't']);

function chartTexts(parts: ReadonlyMap<string, string>): string[] {
  return [...parts]
    .filter(([name]) => /charts\/chart\d*\.xml$/.test(name))
    .flatMap(([, xml]) => textsIn(xml, CHART_TEXT));
}
