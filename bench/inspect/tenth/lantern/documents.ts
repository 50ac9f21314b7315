/**
 * Reads the written documents. Their lines: `# ` a heading (numbered as it comes, left out with nothing below it),
 * `| ` a row of a table, `! ` a line that always stands, `> ` the signature; all others are paragraphs, of which a page
 * takes some.
 */
export type LineKind = 'heading' | 'row' | 'fixed' | 'signature' | 'paragraph';

export interface Line {
  kind: LineKind;
  text: string;
}

export interface Document {
  group: string;
  genre: string;
  title: string;
  /** first and last month in which such a page comes out */
  months: [number, number];
  lines: Line[];
}

const SIGNS: Record<string, LineKind> = { '# ': 'heading', '| ': 'row', '! ': 'fixed', '> ': 'signature' };

function line(text: string, first: boolean): Line {
  const kind = SIGNS[text.slice(0, 2)];
  if (kind === 'row') return { kind, text: text.slice(2).split(/ \| ?/).join('\t') };
  if (kind !== undefined) return { kind, text: text.slice(2) };
  const greeting = first && text.endsWith('：') && text.length < 60;
  return { kind: greeting ? 'fixed' : 'paragraph', text };
}

export function parseDocuments(written: string): Document[] {
  return written
    .split(/^= /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trimEnd().split('\n');
      const [kind = '', title = '', months = '1-12'] = head.split(' | ');
      const [group = '', genre = ''] = kind.split(' ');
      const [from = 1, to = 12] = months.split('-').map(Number);
      return { group, genre, title, months: [from, to], lines: lines.map((text, place) => line(text, place === 0)) };
    });
}
