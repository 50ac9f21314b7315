/** Paragraphs and tables as a plain PDF: the look of a copy, not of a letter. */
import { literal } from './literal.ts';
import { printCopy } from './pdf.ts';

export type PlainBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'table'; rows: readonly (readonly string[])[] };

const TEMPLATE = String.raw`
#let blocks = json(bytes(sys.inputs.blocks))
#set document(title: none, author: (), date: none)
#set page(paper: "a4", margin: 20mm)
#set text(font: ("Noto Serif SC", "Libertinus Serif", "DejaVu Sans Mono"), size: 12pt, lang: "zh", ligatures: false)
#set par(leading: 8pt, spacing: 10pt)
#set table(stroke: 0.5pt, inset: 4pt)
#show regex("[!-~\\p{Latin}]{20,}"): run => run.text.clusters().join(h(0pt))
#let lines(value) = value.split("\n").join(linebreak())
#for block in blocks {
  if block.kind == "table" {
    set text(size: 10pt)
    table(columns: (1fr,) * block.columns, ..block.cells.map(lines))
  } else if block.kind == "heading" { par(text(weight: "bold", size: 14pt, lines(block.text))) }
  else { par(lines(block.text)) }
}
`;

/** @throws Error when Typst refuses */
export function drawPlain(blocks: readonly PlainBlock[]): Promise<Uint8Array> {
  return printCopy(TEMPLATE, { blocks: JSON.stringify(blocks.map(forTemplate)) });
}

function forTemplate(block: PlainBlock) {
  if (block.kind !== 'table') return { ...block, text: literal(block.text) };
  const columns = Math.max(1, ...block.rows.map((row) => row.length));
  const cells = block.rows.flatMap((row) => Array.from({ length: columns }, (_, at) => literal(row[at] ?? '')));
  return { kind: block.kind, columns, cells };
}
