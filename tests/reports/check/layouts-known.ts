/** Layouts with which the reader was made. */
import { docx, run, xlsx } from './office-files.ts';
import { dressed, htmlPage, htmlTable, joined, page, places, plain, unmerged } from './render.ts';
import { type Rows, type Sample, sample } from './sample.ts';

export interface Layout {
  name: string;
  /** 'all': every figure can be read. 'some': a reader may leave some, but read none wrong. */
  readable: 'all' | 'some';
  sample: Sample;
  bytes: Uint8Array;
}

let seed = 100;
export function layout(
  name: string,
  make: (sample: Sample) => string | Uint8Array,
  { form = '2021', readable = 'all' }: { form?: '2019' | '2021'; readable?: Layout['readable'] } = {},
): Layout {
  seed += 1;
  const filled = sample(seed, form);
  const made = make(filled);
  return { name, readable, sample: filled, bytes: typeof made === 'string' ? Buffer.from(made) : made };
}

const full = (text: string) =>
  text.replace(/[0-9.]/g, (c) => (c === '.' ? '．' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)));
export const turn = (rows: Rows): Rows => {
  const grid = places(rows);
  return (grid[0] ?? []).map((_, x) =>
    grid.flatMap((row) => {
      const cell = row[x];
      return [cell ? { text: cell.text, ...(cell.id ? { id: cell.id } : {}) } : { text: '' }];
    }),
  );
};

export const KNOWN: readonly Layout[] = [
  layout('a plain page', (s) => page(s)),
  layout('the earlier form', (s) => page(s), { form: '2019' }),
  layout('nested spans as WPS writes them', (s) =>
    page(s, {
      inner: ({ text }) =>
        `<p class="MsoNormal"><span style="font-family:仿宋"><span lang="EN-US">${[...text].join('</span><span>')}</span></span></p>`,
    }),
  ),
  layout('heads as th in a thead', (s) => page(s, { tag: (cell, y) => (y < 3 && !cell.id ? 'th' : 'td') })),
  layout('no-break spaces around figures', (s) => page(s, { inner: ({ text }) => `&nbsp;${text}&nbsp;\n` })),
  layout('full-width figures', (s) => page(dressed(s, ({ text, id }) => (id ? full(text) : text)))),
  layout('thousands separators', (s) =>
    page(dressed(s, ({ text, id }) => (id ? text.replace(/^(\d)(\d{3})$/, '$1,$2') : text))),
  ),
  layout('units behind the figures', (s) =>
    page(dressed(s, ({ text, id }) => (id ? `${text}${id === 't2.fee.amount' ? '万元' : '件'}` : text))),
  ),
  layout('one table for all three', (s) => {
    const wide = (rows: Rows, width: number) =>
      rows.map((row) => row.map((cell) => ({ ...cell, colSpan: (cell.colSpan ?? 1) * (60 / width) })));
    const rows = [...wide(s.t2, 4), ...wide(s.t3, 10), ...wide(s.t4, 15)];
    return htmlPage(s, { t2: htmlTable(rows), t3: '', t4: '' });
  }),
  layout('GB 18030', (s) => gb(page(s, {}, '<meta charset="gb2312">'))),
  layout(
    'a layout table around everything',
    (s) => `<table width="100%"><tr><td>菜单</td><td>${page(s)}</td></tr></table>`,
  ),
  layout('table three cut after a page without its head', (s) => {
    const rows = repeated(s.t3);
    const t3 = `${htmlTable(rows.slice(0, 9))}<p>- 3 -</p>${htmlTable(rows.slice(9))}`;
    return htmlPage(s, { t2: htmlTable(s.t2), t3, t4: htmlTable(s.t4) });
  }),
  layout('rows and columns exchanged', (s) =>
    htmlPage(s, { t2: htmlTable(s.t2), t3: htmlTable(turn(s.t3)), t4: htmlTable(turn(s.t4)) }),
  ),
  layout('traditional characters', (s) =>
    page(
      dressed(s, ({ text }) =>
        text
          .replaceAll('总计', '總計')
          .replaceAll('数', '數')
          .replaceAll('关', '關')
          .replaceAll('处', '處')
          .replaceAll('企业', '企業'),
      ),
    ),
  ),
  layout('small differences of labels', (s) =>
    page(
      dressed(s, ({ text }) =>
        text
          .replace('其他法律行政法规', '其他法律、行政法规')
          .replace('（七）总计', '（七）合计')
          .replace('要求行政机关', '要求行政机关：')
          .replace('“三安全一稳定”', '"三安全一稳定"'),
      ),
    ),
  ),
  layout('text copied with tabs', (s) => plain(s, joined('\t'))),
  layout('text copied a cell a line', (s) => plain(s, joined('\n'))),
  layout('text copied with spaces', (s) => plain(s, joined(' '))),
  layout('bars between cells', (s) =>
    plain(s, (rows) => rows.map((row) => `| ${row.map(({ text }) => text).join(' | ')} |`).join('\n')),
  ),
  layout('paragraphs in place of cells', (s) => {
    const flat = (rows: Rows) => rows.map((row) => row.map(({ text }) => `<p>${text}</p>`).join('')).join('');
    return htmlPage(s, { t2: flat(s.t2), t3: flat(s.t3), t4: flat(s.t4) });
  }),
  layout('Word with merged cells', (s) => docx(s)),
  layout('Word with runs cut within figures', (s) =>
    docx(s, { runs: (text) => [...text].map((c) => run(c)).join('') }),
  ),
  layout('Word with table three cut', (s) => docx(s, { cutAfter: 12 })),
  layout('a workbook with merged cells', (s) => xlsx(s)),
  layout('a workbook without merged cells', (s) => xlsx({ ...s, t3: unmerged(s.t3) }, { merges: false }), {
    readable: 'some',
  }),
  layout('a workbook with blank rows, all on one sheet', (s) => xlsx(s, { blanks: true, oneSheet: true })),
];

/** Without merged cells: what was merged stands in every place. */
function repeated(rows: Rows): Rows {
  return places(rows).map((row) =>
    row.map((cell) => ({ text: cell?.text ?? '', ...(cell?.id ? { id: cell.id } : {}) })),
  );
}

/** The bytes of a text in GB 2312, of which only what stands in these pages is needed. */
function gb(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let high = 0xa1; high <= 0xf7; high += 1)
    for (let low = 0xa1; low <= 0xfe; low += 1) table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return Uint8Array.from(
    [...text].flatMap((c) => (c.charCodeAt(0) < 128 ? [c.charCodeAt(0)] : (table.get(c) ?? [63]))),
  );
}
