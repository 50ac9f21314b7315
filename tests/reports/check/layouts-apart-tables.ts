/** Rows and columns more, fewer, exchanged; labels otherwise written. */
import {
  begins,
  columnsChanged,
  four,
  inserted,
  isFigures,
  layout,
  nothing,
  seven,
  three,
  two,
  words,
} from './layouts-apart-make.ts';
import type { Layout } from './layouts-known.ts';
import { dressed, htmlTable, page } from './render.ts';
import type { Cell } from './sample.ts';

export const TABLES_APART: readonly Layout[] = [
  // more or fewer rows and columns
  layout(
    'a column of serial numbers',
    three((rows) =>
      rows.map((row, y) =>
        isFigures(row) ? [{ text: String(y) }, ...row] : y === 0 ? [{ text: '序号', rowSpan: 3 }, ...row] : row,
      ),
    ),
  ),
  layout(
    'a column of remarks with figures',
    three((rows) =>
      rows.map((row, y) =>
        isFigures(row) ? [...row, { text: '3' }] : y === 0 ? [...row, { text: '备注', rowSpan: 3 }] : row,
      ),
    ),
  ),
  layout(
    'last year beside this year',
    three((rows) => rows.map((row) => row.flatMap((cell) => (cell.id ? [cell, { text: '2' }] : [cell])))),
  ),
  layout(
    'rows of nothing left out',
    three((rows) => rows.filter((row) => !nothing(row) || begins(row))),
  ),
  layout(
    'a subtotal after every group',
    three((rows) =>
      inserted(
        rows,
        (row) => row.some(({ id }) => id === 't3.r3_3_8.total' || id === 't3.r3_4_3.total'),
        () => [{ text: '小计' }, ...seven('5')],
      ),
    ),
  ),
  layout(
    'a part of a row in a row of its own',
    three((rows) =>
      inserted(
        rows,
        (row) => row.some(({ id }) => id === 't3.r3_1.total'),
        () => [{ text: '其中：主动公开', colSpan: 2 }, ...seven('1')],
      ),
    ),
  ),
  layout(
    'last year in the row beneath',
    three((rows) => inserted(rows, isFigures, () => [{ text: '上年同期', colSpan: 2 }, ...seven('4')])),
  ),
  layout('a quarter’s table before the year’s', (s) => {
    const early = s.t3.map((row) => row.map((cell) => (cell.id ? { ...cell, text: '2' } : cell)));
    return page(s).replace('<p>三、收到', `<p>附：一季度收到和处理申请情况</p>${htmlTable(early)}<p>三、收到`);
  }),
  layout('two units on one page', (s) => {
    const other = s.t3.map((row) =>
      row.map((cell) => (cell.id ? { ...cell, text: String(Number(cell.text) + 1) } : cell)),
    );
    return page(s).replace('</body>', `<h2>某某镇2024年政府信息公开工作年度报告</h2>${htmlTable(other)}</body>`);
  }),
  layout(
    'two columns exchanged with their heads',
    three((rows) => columnsChanged(rows, 2, 4)),
  ),
  layout(
    'the last row first',
    three((rows) => [...rows.slice(0, 3), rows.at(-1) ?? [], ...rows.slice(3, -1)]),
  ),
  layout(
    'the total of a group in a row with its name',
    three((rows) =>
      rows.flatMap((row) => {
        const [group, ...rest] = row;
        return group && /^（[三四五六]）/.test(group.text)
          ? [
              [{ ...group, rowSpan: 1, colSpan: 2 }, ...seven('9')],
              [{ text: '' }, ...rest],
            ]
          : [row];
      }),
    ),
  ),
  layout(
    'no total column',
    three((rows) => rows.map((row, y) => (y === 1 || isFigures(row) ? row.slice(0, -1) : row))),
  ),
  layout(
    'an empty column within',
    three((rows) =>
      rows.map((row) => {
        const at = row.findIndex(({ id }) => id);
        return at < 0 ? row : [...row.slice(0, at), { text: '' }, ...row.slice(at)];
      }),
    ),
  ),
  // table four
  layout(
    'table four with its totals first',
    four((rows) =>
      rows.map((row, y) => {
        const turn = (part: readonly Cell[]) => [part.at(-1) as Cell, ...part.slice(0, -1)];
        return y === 0
          ? row
          : y === 1
            ? [...turn(row.slice(0, 5)), ...row.slice(5)]
            : row.length === 15
              ? [0, 5, 10].flatMap((at) => turn(row.slice(at, at + 5)))
              : [0, 5].flatMap((at) => turn(row.slice(at, at + 5)));
      }),
    ),
  ),
  layout(
    'table four a group a row',
    four((rows) => {
      const last = rows.at(-1) ?? [];
      const head = ['', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => ({ text }));
      return [
        head,
        ...['行政复议', '未经复议直接起诉', '复议后起诉'].map((text, at) => [
          { text },
          ...last.slice(at * 5, at * 5 + 5),
        ]),
      ];
    }),
  ),
  layout(
    'table four without its totals',
    four((rows) =>
      rows.map((row, y) =>
        y === 0 ? row : row.filter((cell, x) => cell.text !== '总计' && !(y === 3 && x % 5 === 4)),
      ),
    ),
  ),
  layout(
    'table four with suits before reconsideration',
    four((rows) => {
      const [top = [], second = [], third = [], last = []] = rows;
      return [
        [top[1] as Cell, top[0] as Cell],
        [...second.slice(5), ...second.slice(0, 5)],
        third,
        [...last.slice(5), ...last.slice(0, 5)],
      ];
    }),
  ),
  layout(
    'table four with a row of last year',
    four((rows) => [...rows, Array.from({ length: 15 }, () => ({ text: '1' }))]),
  ),
  // table two
  layout(
    'table two without the column of repeals',
    two((rows) => rows.map((row) => (row.length === 4 ? row.filter((_, x) => x !== 2) : row))),
  ),
  layout(
    'table two with repeals and validity exchanged',
    two((rows) => rows.map((row) => (row.length === 4 ? [row[0], row[1], row[3], row[2]] : row) as Cell[])),
  ),
  layout('fees in ten thousands and thousands', words('单位：万元', '单位：千元')),
  layout(
    'penalties before licences',
    two((rows) => [...rows.slice(0, 4), ...rows.slice(7, 10), ...rows.slice(4, 7), ...rows.slice(10)]),
  ),
  // labels
  layout('circled numbers', words(/^([1-8])\./g, '')),
  layout('other words for groups', words('不予公开', '不公开')),
  layout('labels cut after eight letters', (s) => page(dressed(s, ({ text, id }) => (id ? text : text.slice(0, 8))))),
  layout('a row called like another', words('其他处理', '不予处理')),
  layout('labels in English', words('总计', 'Total')),
];
