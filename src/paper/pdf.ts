import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { type FlowItem, flow } from './flow.ts';
import { layOut } from './grid.ts';
import { literal, mapTexts } from './literal.ts';
import { alignmentOf, type Cell, type Paper } from './paper.ts';
import { letterTemplate } from './template.ts';

export interface Pdf {
  /** PDF/A-2a, tagged. Equal papers give equal bytes. */
  bytes: Uint8Array;
  pages: number;
  /**
   * Graphemes that no font of ours can draw (rare Han from Extension B on, some scripts). Each is printed as its code
   * point, 〔U+2B740〕, so that a name is never silently wrong; the office should complete it by hand or send the .docx.
   */
  missing: string[];
}

const STANDARD = 'a-2a';
let warm: Promise<NodeCompiler> | undefined;
const drawable = new Map<string, boolean>();

/**
 * The paper as PDF. Its only date is the paper's own, so what was approved can be frozen by digest.
 * @throws RangeError for a table whose cells do not make a full rectangle; Error when Typst refuses.
 */
export async function pdf(paper: Paper): Promise<Pdf> {
  const typst = await typesetter();
  const whole = content(paper);
  // Cheapest first: nearly every paper is drawn in one pass, and only a refusal makes us ask which graphemes fail.
  try {
    return { ...print(typst, whole), missing: [] };
  } catch (refusal) {
    const missing = graphemes(whole).filter((grapheme) => !canDraw(typst, grapheme));
    if (missing.length === 0) throw refusal;
    const lacking = new Set(missing);
    return {
      ...print(
        typst,
        mapTexts(whole, (text) => spellMissing(text, lacking)),
      ),
      missing,
    };
  }
}

/**
 * Another Typst source as a plain PDF without a date: a copy, not a letter. `files` exist for it alone, by name.
 * @throws Error when Typst refuses
 */
export async function printCopy(
  source: string,
  inputs: Record<string, string>,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array> {
  const typst = await typesetter();
  // in the folder that Typst takes for its own
  for (const [name, bytes] of files)
    typst.mapShadow(resolve(name), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    return new Uint8Array(typst.pdf(compile(typst, source, inputs), { pdfStandard: '1.7' }));
  } finally {
    for (const name of files.keys()) typst.unmapShadow(resolve(name));
    typst.evictCache(0);
  }
}

/** The one Typst of the process, with our fonts. */
function typesetter(): Promise<NodeCompiler> {
  warm ??= compiler();
  return warm;
}

async function compiler(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const find = createRequire(import.meta.url);
  const folder = (font: string, weight: string) =>
    join(dirname(find.resolve(`@expo-google-fonts/${font}/package.json`)), weight);
  const fontPaths = [
    folder('noto-serif-sc', '400Regular'),
    folder('noto-serif-sc', '700Bold'),
    folder('noto-emoji', '400Regular'),
  ];
  return NodeCompiler.create({ fontArgs: [{ fontPaths }] });
}

function print(typst: NodeCompiler, paper: object): { bytes: Uint8Array; pages: number } {
  const document = compile(typst, letterTemplate, { paper: JSON.stringify(paper) });
  const bytes = new Uint8Array(typst.pdf(document, { pdfStandard: STANDARD }));
  // Typst remembers every compilation; forget those unused for ten papers.
  typst.evictCache(10);
  return { bytes, pages: document.numOfPages };
}

function compile(typst: NodeCompiler, source: string, inputs: Record<string, string>): NodeTypstDocument {
  const outcome = typst.compile({ mainFileContent: source, inputs });
  if (outcome.result) return outcome.result;
  throw new Error(`Typst refused the paper: ${JSON.stringify(outcome.takeError()?.shortDiagnostics)}`);
}

/** PDF/A forbids drawing a missing glyph, so printing the grapheme alone tells exactly whether our fonts have it. */
function canDraw(typst: NodeCompiler, grapheme: string): boolean {
  const known = drawable.get(grapheme);
  if (known !== undefined) return known;
  let can = true;
  try {
    print(typst, { ...EMPTY, items: [{ kind: 'paragraph', text: grapheme }] });
  } catch {
    can = false; // The refusal is the answer.
  }
  drawable.set(grapheme, can);
  return can;
}

const EMPTY = { lang: 'zh', colon: '：', title: '', author: '', date: { year: 2000, month: 1, day: 1 } };

function content(paper: Paper) {
  const { year, month, day } = Temporal.PlainDate.from(paper.signature.date);
  return {
    lang: paper.lang,
    colon: paper.lang === 'zh' ? '：' : ': ',
    title: literal(paper.title),
    author: literal(paper.signature.unit),
    date: { year, month, day },
    items: flow(paper).map(forTemplate),
  };
}

function forTemplate(item: FlowItem) {
  if (item.kind !== 'table') return item;
  const { table } = item;
  const columns = layOut(table.rows)[0]?.length ?? 1;
  return {
    kind: 'table' as const,
    caption: table.caption ?? '',
    widths: table.widths ?? Array.from({ length: columns }, () => 1),
    dense: table.dense ?? false,
    // only a table that says so repeats its heads: what was frozen by digest is printed as it was
    heads: table.rows
      .slice(0, table.heads ?? 0)
      .flat()
      .map((cell) => templateCell(cell, table.dense)),
    cells: table.rows
      .slice(table.heads ?? 0)
      .flat()
      .map((cell) => templateCell(cell, table.dense)),
  };
}

function templateCell(cell: Cell, dense = false) {
  return {
    text: String(cell.value),
    colSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    bold: (cell.header ?? false) && !(dense && alignmentOf(cell) === 'left'),
    align: alignmentOf(cell),
  };
}

function graphemes(value: unknown): string[] {
  const found = new Set<string>();
  mapTexts(value, (text) => {
    for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) found.add(segment);
    return text;
  });
  return [...found];
}

function spellMissing(text: string, missing: ReadonlySet<string>): string {
  const parts = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)];
  return parts.map(({ segment }) => (missing.has(segment) ? codePoints(segment) : segment)).join('');
}

function codePoints(grapheme: string): string {
  const names = [...grapheme].map(
    (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `〔${names.join(' ')}〕`;
}
