/** Layouts written after the reader's rules were finished. Nothing was mended for them except to read less. */

import { layout as known, type Layout, turn } from './layouts-known.ts';
import { docx, run, xlsx } from './office-files.ts';
import { dressed, htmlPage, htmlTable, joined, page, places, plain, unmerged } from './render.ts';
import type { Cell, Rows, Sample } from './sample.ts';

const layout = (name: string, make: (s: Sample) => string | Uint8Array, form: '2019' | '2021' = '2021'): Layout =>
  known(name, make, { form, readable: 'some' });
const parts = (s: Sample, change: (rows: Rows) => Rows) =>
  htmlPage(s, { t2: htmlTable(s.t2), t3: htmlTable(change(s.t3)), t4: htmlTable(s.t4) });
const each = (s: Sample, change: (cell: Cell) => string) => page(dressed(s, change));
const zeros = (text: string) => (text === '0' ? '' : text);

export const FRESH: readonly Layout[] = [
  layout('zeros left blank', (s) => each(s, ({ text, id }) => (id ? zeros(text) : text))),
  layout('zeros as dashes', (s) => each(s, ({ text, id }) => (id && text === '0' ? '—' : text))),
  layout('zeros as strokes', (s) => each(s, ({ text, id }) => (id && text === '0' ? '/' : text))),
  layout('blank zeros copied with tabs', (s) =>
    plain(
      dressed(s, ({ text, id }) => (id ? zeros(text) : text)),
      joined('\t'),
    ),
  ),
  layout('blank zeros copied with spaces', (s) =>
    plain(
      dressed(s, ({ text, id }) => (id ? zeros(text) : text)),
      joined(' '),
    ),
  ),
  layout('blank zeros a cell a line', (s) =>
    plain(
      dressed(s, ({ text, id }) => (id ? zeros(text) : text)),
      joined('\n'),
    ),
  ),
  layout('footnote marks raised beside figures', (s) =>
    page(s, { inner: ({ text, id }) => (id ? `${text}<sup>1</sup>` : text) }),
  ),
  layout('old figures struck out', (s) => page(s, { inner: ({ text, id }) => (id ? `<s>9</s>${text}` : text) })),
  layout('struck out by style', (s) =>
    page(s, { inner: ({ text, id }) => (id ? `<span style="text-decoration:line-through">9</span>${text}` : text) }),
  ),
  layout('hidden digits', (s) =>
    page(s, { inner: ({ text, id }) => (id ? `<span style="display: none">7</span>${text}` : text) }),
  ),
  layout('comments within figures', (s) =>
    page(s, { inner: ({ text }) => `<!--3-->${text}<!--[if gte mso 9]>4<![endif]-->` }),
  ),
  layout('a line break after each digit', (s) =>
    page(s, { inner: ({ text, id }) => (id ? [...text].join('<br>') : text) }),
  ),
  layout('a column of totals first', (s) => parts(s, (rows) => rows.map((row, y) => totalFirst(row, y)))),
  layout('a column lacking in the head', (s) =>
    parts(s, (rows) => rows.map((row, y) => (y === 2 ? row.slice(1) : row))),
  ),
  layout('a cell lacking in some rows', (s) =>
    parts(s, (rows) => rows.map((row, y) => (y % 4 === 0 && y > 3 ? row.slice(0, -1) : row))),
  ),
  layout('a figure too many in a row', (s) =>
    parts(s, (rows) => rows.map((row, y) => (y === 9 ? [...row, { text: '8' }] : row))),
  ),
  layout('a group label without its span', (s) =>
    parts(s, (rows) =>
      rows.map((row) => row.map((cell) => (cell.text.startsWith('（三）') ? { ...cell, rowSpan: 1 } : cell))),
    ),
  ),
  layout('a group label with too long a span', (s) =>
    parts(s, (rows) =>
      rows.map((row) => row.map((cell) => (cell.text.startsWith('（四）') ? { ...cell, rowSpan: 4 } : cell))),
    ),
  ),
  layout('two rows exchanged with their labels', (s) => parts(s, (rows) => swapped(rows, 11, 12))),
  layout('two labels exchanged without their rows', (s) =>
    parts(s, (rows) => rows.map((row, y) => (y === 12 ? relabelled(row, '4.保护第三方合法权益') : row))),
  ),
  layout('a label nobody knows', (s) => each(s, ({ text }) => text.replace('重复申请', '其它情形申请'))),
  layout('labels without numbers', (s) => each(s, ({ text }) => text.replace(/^(?:\d\.|（.）|[一二三四]、)/, ''))),
  layout('numbers in brackets', (s) => each(s, ({ text }) => text.replace(/^(\d)\./, '（$1）'))),
  layout('numbers with the Chinese comma', (s) => each(s, ({ text }) => text.replace(/^(\d)\./, '$1、'))),
  layout('figures in input fields', (s) =>
    page(s, { inner: ({ text, id }) => (id ? `<input value="${text}">` : text) }),
  ),
  layout('figures as pictures', (s) =>
    page(s, { inner: ({ text, id }) => (id ? `<img src="${text}.png" alt="${text}">` : text) }),
  ),
  layout('all tables as pictures', (s) =>
    htmlPage(s, { t2: '<p><img src="2.jpg"></p>', t3: '<img src="3.jpg">', t4: '<img src="4.jpg">' }),
  ),
  layout('a table for each heading row', (s) =>
    htmlPage(s, { t2: s.t2.map((row) => htmlTable([row])).join(''), t3: htmlTable(s.t3), t4: htmlTable(s.t4) }),
  ),
  layout('table three in two halves, the head repeated', (s) => {
    const rows = unspanned(s.t3);
    return htmlPage(s, {
      t2: htmlTable(s.t2),
      t3: htmlTable(rows.slice(0, 14)) + htmlTable([...rows.slice(0, 3), ...rows.slice(14)]),
      t4: htmlTable(s.t4),
    });
  }),
  layout('the tables twice, once for telephones', (s) =>
    page(s).replace('</body>', `${htmlTable(s.t3)}${htmlTable(s.t4)}</body>`),
  ),
  layout('table three twice with other figures', (s) =>
    page(s).replace(
      '</body>',
      `${htmlTable(s.t3.map((row) => row.map((cell) => (cell.id ? { ...cell, text: '1' } : cell))))}</body>`,
    ),
  ),
  layout('no merged cells in the page', (s) => parts(s, unmerged)),
  layout(
    'everything on its side',
    (s) => htmlPage(s, { t2: htmlTable(turn(s.t2)), t3: htmlTable(turn(s.t3)), t4: htmlTable(turn(s.t4)) }),
    '2019',
  ),
  layout('numbers without labels', (s) =>
    plain(s, (rows) => rows.map((row) => row.flatMap(({ id, text }) => (id ? [text] : [])).join(' ')).join('\n')),
  ),
  layout('labels first, then all figures', (s) =>
    plain(s, (rows) =>
      [...rows.flat().filter(({ id }) => !id), ...rows.flat().filter(({ id }) => id)]
        .map(({ text }) => text)
        .join('\n'),
    ),
  ),
  layout('column after column', (s) => plain(s, (rows) => joined('\n')(turn(rows)))),
  layout('page numbers within the text', (s) =>
    plain(s, (rows) =>
      joined('\t')(rows)
        .split('\n')
        .flatMap((line, y) => (y % 9 === 5 ? [line, '4'] : [line]))
        .join('\n'),
    ),
  ),
  layout('semicolons between cells', (s) => plain(s, joined(';'))),
  layout('figures run together', (s) => plain(s, joined(''))),
  layout('spaces before figures of one line', (s) => plain(s, joined('    '))),
  layout('the earlier form with tabs', (s) => plain(s, joined('\t')), '2019'),
  layout('the earlier form in Word', (s) => docx(s), '2019'),
  layout('the earlier form as a workbook', (s) => xlsx(s, { asText: true }), '2019'),
  layout('Word with tracked deletions', (s) =>
    docx(s, {
      runs: (text) => `<w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:id="2">${run(text)}</w:ins>`,
    }),
  ),
  layout('Word with hidden runs', (s) => docx(s, { runs: (text) => run('6', '<w:vanish/>') + run(text) })),
  layout('Word with raised marks', (s) =>
    docx(s, { runs: (text) => run(text) + run('2', '<w:vertAlign w:val="superscript"/>') }),
  ),
  layout('a workbook without merges', (s) => xlsx(s, { merges: false })),
  layout('figures of a workbook as texts', (s) => xlsx(s, { asText: true, blanks: true })),
  layout('fees in yuan', (s) => each(s, ({ text }) => text.replace('单位：万元', '单位：元'))),
  layout('figures with Chinese and letter digits', (s) =>
    each(s, ({ text, id }) => (id ? text.replaceAll('0', 'O').replaceAll('1', 'l') : text)),
  ),
];

function totalFirst(row: readonly Cell[], y: number): Cell[] {
  if (y === 0 || y === 2) return [...row];
  const at = row.findIndex((cell) => cell.id || cell.text === '自然人');
  const total = row.at(-1) as Cell;
  return [...row.slice(0, at), total, ...row.slice(at, -1)];
}

function swapped(rows: Rows, a: number, b: number): Rows {
  return rows.map((row, y) => rows[y === a ? b : y === b ? a : y] ?? row);
}

function relabelled(row: readonly Cell[], text: string): Cell[] {
  return row.map((cell) => (!cell.id && /^\d\./.test(cell.text) ? { ...cell, text } : cell));
}

/** What was merged stands in every place. */
function unspanned(rows: Rows): Rows {
  return places(rows).map((row) =>
    row.map((cell) => ({ text: cell?.text ?? '', ...(cell?.id ? { id: cell.id } : {}) })),
  );
}
