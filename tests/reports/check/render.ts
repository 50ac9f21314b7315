/** Ways in which a report's tables come to be published. Pure: rows of cells to text or markup. */
import type { Cell, Rows, Sample } from './sample.ts';

export interface Look {
  /** Markup of what stands in a cell. */
  inner?: (cell: Cell) => string;
  tag?: (cell: Cell, y: number) => string;
  attributes?: string;
}

export function htmlTable(
  rows: Rows,
  { inner = ({ text }) => text, tag = () => 'td', attributes = '' }: Look = {},
): string {
  const cell = (one: Cell, y: number) => {
    const spans = `${(one.colSpan ?? 1) > 1 ? ` colspan="${one.colSpan}"` : ''}${(one.rowSpan ?? 1) > 1 ? ` rowspan="${one.rowSpan}"` : ''}`;
    return `<${tag(one, y)}${spans}>${inner(one)}</${tag(one, y)}>`;
  };
  return `<table ${attributes}>${rows.map((row, y) => `<tr>${row.map((one) => cell(one, y)).join('')}</tr>`).join('\n')}</table>`;
}

export interface Parts {
  t2: string;
  t3: string;
  t4: string;
}

const SECTIONS = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
] as const;

/** A page with the six sections around three tables. */
export function htmlPage(sample: Sample, { t2, t3, t4 }: Parts, head = '<meta charset="utf-8">'): string {
  return `<!DOCTYPE html><html><head>${head}<title>${sample.title}</title></head><body><div class="nav"><a href="/">首页</a></div>
<h1>${sample.title}</h1><p>一、总体情况</p><p>${sample.prose}</p><p>${SECTIONS[0]}</p>${t2}<p>${SECTIONS[1]}</p>${t3}<p>${SECTIONS[2]}</p>${t4}
<p>五、存在的主要问题及改进情况</p><p>公开意识还需加强。</p><p>六、其他需要报告的事项</p><p>无</p></body></html>`;
}

export function page(sample: Sample, look: Look = {}, head?: string): string {
  const parts = { t2: htmlTable(sample.t2, look), t3: htmlTable(sample.t3, look), t4: htmlTable(sample.t4, look) };
  return htmlPage(sample, parts, head);
}

/** Plain text with the tables flattened in their own way. */
export function plain(sample: Sample, flatten: (rows: Rows) => string): string {
  return [
    sample.title,
    '一、总体情况',
    sample.prose,
    SECTIONS[0],
    flatten(sample.t2),
    SECTIONS[1],
    flatten(sample.t3),
    SECTIONS[2],
    flatten(sample.t4),
    '五、存在的主要问题及改进情况',
    '公开意识还需加强。',
  ].join('\n');
}

export const joined =
  (between: string, line = '\n') =>
  (rows: Rows) =>
    rows.map((row) => row.map(({ text }) => text).join(between)).join(line);

/** Changes what stands in cells, figures or labels. */
export function dressed(sample: Sample, change: (cell: Cell) => string): Sample {
  const rows = (table: Rows) => table.map((row) => row.map((cell) => ({ ...cell, text: change(cell) })));
  return { ...sample, t2: rows(sample.t2), t3: rows(sample.t3), t4: rows(sample.t4) };
}

/** Every place of the grid with its cell; covered places hold the cell that covers them. */
export function places(rows: Rows): (Cell | null)[][] {
  const grid: (Cell | null)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x]) x += 1;
      for (let dy = 0; dy < (cell.rowSpan ?? 1); dy += 1)
        for (let dx = 0; dx < (cell.colSpan ?? 1); dx += 1) {
          const line = grid[y + dy];
          if (line) line[x + dx] = cell;
        }
      x += cell.colSpan ?? 1;
    }
  }
  return grid;
}

/** The same table without merged cells: what was merged stands in its first place alone. */
export function unmerged(rows: Rows): Rows {
  const seen = new Set<Cell>();
  return places(rows).map((row) =>
    row.map((cell) => {
      if (!cell || seen.has(cell)) return { text: '' };
      seen.add(cell);
      return { text: cell.text, ...(cell.id ? { id: cell.id } : {}) };
    }),
  );
}
