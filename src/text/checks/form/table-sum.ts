import type { Line } from '../lines.ts';
import { type Place, rule } from '../rule.ts';
import { emptyCell, type Table, type TableCell } from '../tables.ts';
import { withoutParts } from './coded-rows.ts';
import { listsOf } from './double-tables.ts';
import { type Figure, tolerance } from './figures.ts';
import { firstBehind } from './table-context.ts';
import {
  amountIn,
  columnFigures,
  evenRows,
  hasTotals,
  isAdded,
  isMaybeTotalHead,
  isOfAll,
  isTotalHead,
  Row,
} from './table-parts.ts';
import { type Entry, readings } from './table-readings.ts';

const add = (figures: readonly (Figure | null)[]) => figures.reduce((total, figure) => total + (figure?.value ?? 0), 0);

function wrong(cell: TableCell, sum: number, decimals: number): Place {
  const right = Number(sum.toFixed(decimals));
  return {
    span: cell.span,
    reason: {
      zh: `合计数“${cell.text}”与各项之和${right}不符。`,
      en: `The total is given as ${cell.text}; the items add up to ${right}.`,
    },
  };
}

/** Two levels of numbers, or sums of other rows among the items: then a total is not the plain sum. */
const isNested = (rows: readonly Row[]) =>
  new Set(
    rows
      .filter(({ kind }) => kind !== 'total')
      .map(({ level }) => level)
      .filter((level) => level > 0),
  ).size > 1;

function judge(
  total: TableCell,
  own: Figure | null,
  entries: readonly Entry[],
  before: Figure | null = null,
): Place | null {
  const figures = entries.flatMap(({ row, figure }) => (row.kind === 'item' && figure ? [figure] : []));
  if (!own || figures.length < 2) return null;
  const near = tolerance([own, ...figures]);
  if (Math.abs(add(figures) - own.value) <= near) return null;
  const lists = readings(entries);
  if (lists.some((list) => Math.abs(add(list) - own.value) <= near)) return null;
  // '本年收入合计', what was left over and '收入总计'
  if (before && lists.some((list) => Math.abs(add(list) + before.value - own.value) <= near)) return null;
  return wrong(total, add(lists.at(-1) ?? figures), Math.max(own.decimals, ...figures.map(({ decimals }) => decimals)));
}

/** '合计（含串场）' */
const HOLDS_OTHER = /[（(](?:另?含|包括)(?!税)/u;

interface Column {
  at: number;
  /** of each row */
  figures: readonly (Figure | null)[];
}

/** The totals of one column. */
function columnFaults(rows: readonly Row[], { at: column, figures }: Column): Place[] {
  const entries: Entry[] = rows.map((row, i) => ({ row, figure: figures[i] ?? null }));
  return entries.flatMap(({ row, figure }, at): Place[] => {
    const cell = row.cells[column];
    if (!cell || (row.kind !== 'total' && row.kind !== 'subtotal') || HOLDS_OTHER.test(row.cells[0]?.text ?? ''))
      return [];
    const boundary = entries.findLastIndex((entry, i) => i < at && (endsScope(entry.row, row) || isHeading(entry.row)));
    const above = entries.slice(boundary + 1, at);
    const next = entries.findIndex((entry, i) => i > at && (endsScope(entry.row, row) || isHeading(entry.row)));
    const below = entries.slice(at + 1, next < 0 ? undefined : next);
    // a total may also stand before its items
    if (above.length === 0 && boundary >= 0 && isHeading(rows[boundary] ?? row)) return [];
    if (above.length === 0)
      return below[0]?.row.kind === 'of' ? [] : [judge(cell, figure, below)].filter((place) => place !== null);
    const found = judge(cell, figure, above, figures[boundary]);
    return found && !(row.kind === 'subtotal' && below.length > 1 && !judge(cell, figure, below)) ? [found] : [];
  });
}

/** '二、行政处罚' and no figure: what is added begins anew. */
const isHeading = (row: Row) => row.cells.every(({ text }, i) => i === 0 || text === '') && row.level > 0;

const endsScope = (other: Row, { kind }: Row) =>
  other.kind === 'total' || (kind === 'subtotal' && other.kind === 'subtotal');

function columnSums(given: readonly Row[], head: readonly TableCell[]): Place[] {
  if (!given.some(({ kind }) => kind === 'total' || kind === 'subtotal')) return [];
  const rows = isNested(given) ? topRows(given, head) : given;
  if (!rows) return [];
  const judged = head.flatMap(({ text }, at): Column[] => {
    const figures = at > 0 && isAdded(text) ? columnFigures(rows, at) : null;
    return figures && figures.filter(Boolean).length > 2 ? [{ at, figures }] : [];
  });
  const faults = judged.map((column) => columnFaults(rows, column));
  // where no column adds up, the rows are something else than items of one list
  return judged.length > 2 && faults.every((places) => places.length > 0) ? [] : faults.flat();
}

/** Of rows of two levels the upper ones and the totals, where each upper one is the sum of those below it; else null. */
function topRows(rows: readonly Row[], head: readonly TableCell[]): readonly Row[] | null {
  const top = Math.min(...rows.flatMap(({ level }) => (level > 0 ? [level] : [])));
  const isPart = ({ kind, level }: Row) => kind === 'item' && level > top;
  if (rows.some((row) => !isPart(row) && row.kind === 'item' && row.level !== top)) return null;
  const isMade = head.every((_, column) =>
    rows.every((row, at) => {
      const own = row.cells[column]?.figure;
      if (column === 0 || row.kind !== 'item' || row.level !== top || !own) return true;
      const end = rows.findIndex((other, i) => i > at && !isPart(other));
      const parts = rows.slice(at + 1, end < 0 ? undefined : end).map(({ cells }) => cells[column]?.figure ?? null);
      const known = parts.filter((part) => part !== null);
      return (
        parts.length === 0 ||
        (known.length === parts.length && Math.abs(add(parts) - own.value) <= tolerance([own, ...known]))
      );
    }),
  );
  return isMade ? rows.filter((row) => !isPart(row)) : null;
}

/** Whether the first column holds figures too, and no numbers of the rows or years. */
const isOfFigures = (rows: readonly Row[]) =>
  rows.every(
    ({ cells: [cell] }, i) =>
      cell?.figure && (cell.figure.value !== i + 1 || rows.length === 1) && !/^(?:19|20)\d{2}$/.test(cell.text),
  );

/** A column named 'total', or one that is so in nearly every row: the sum of those beside it. */
function rowSums(rows: readonly Row[], head: readonly TableCell[]): Place[] {
  if (head.some(({ text }) => text.includes('其中'))) return [];
  const totals = head.flatMap(({ text }, i) => (isTotalHead(text) ? [i] : []));
  const [named] = totals;
  // a sum and two parts
  if (totals.length > 1 || head.length < 3) return [];
  const columns = head.flatMap(({ text }, i) =>
    isAdded(text) && (i > 0 || isOfFigures(rows)) && columnFigures(rows, i) ? [i] : [],
  );
  if (named !== undefined) return sumsAt(rows, named, columns).places;
  const maybe = head.findIndex(({ text }, i) => i > 0 && isMaybeTotalHead(text));
  if (maybe > 0) {
    const { places, right } = sumsAt(rows, maybe, columns);
    return right > 0 || (rows.length === 1 && /额/.test(head[maybe]?.text ?? '')) ? places : [];
  }
  const last = columns.at(-1);
  if (last === undefined || columns.length < 3) return [];
  // without the name of a total one row alone may be wrong, and two show what the column is
  const { places, right } = sumsAt(rows, last, columns);
  return places.length === 1 && right > 1 ? places : [];
}

/** The sums in this column that are wrong, if they are right in most rows; and how many are right. */
function sumsAt(rows: readonly Row[], at: number, columns: readonly number[]): { places: Place[]; right: number } {
  const left = columns.filter((i) => i < at);
  const group = left.length > 1 ? left : columns.filter((i) => i > at);
  if (group.length < 2) return { places: [], right: 0 };
  const judged = rows.flatMap(({ cells, kind }): { place: Place | null; isItem: boolean }[] => {
    const total = cells[at];
    const own = total?.figure;
    const figures = group.map((i) => cells[i]?.figure ?? null);
    const known = figures.filter((figure) => figure !== null);
    if (!total || !own || known.length < 2) return [];
    const right = Math.abs(add(figures) - own.value) <= tolerance([own, ...known]);
    const decimals = Math.max(own.decimals, ...known.map((figure) => figure.decimals));
    return [{ place: right ? null : wrong(total, add(figures), decimals), isItem: kind === 'item' }];
  });
  const places = judged.flatMap(({ place }) => place ?? []);
  const items = judged.filter(({ isItem }) => isItem);
  const isOther = items.filter(({ place }) => place).length * 2 > items.length && judged.length > 1;
  return { places: isOther ? [] : places, right: judged.length - places.length };
}

/** A label and figures, which are no years: no head of a table. */
const isRow = ([label, ...rest]: readonly TableCell[]): boolean =>
  label !== undefined &&
  /\p{Script=Han}{2}/u.test(label.text) &&
  rest.length > 0 &&
  rest.every(({ text, figure }) => figure !== null && !/^(?:19|20)\d{2}$/.test(text));

/** A subtotal, and a total that may be of lists above, too. */
function ofOne(rows: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] {
  const kinds = rows.map((cells) => new Row(cells).kind);
  return kinds.filter((kind) => kind === 'subtotal').length === 1 ? rows.filter((_, i) => kinds[i] !== 'total') : rows;
}

/** A table may begin with its total, and its head stand below that or nowhere. */
function ordered(table: Table): Table {
  const { head, rows } = table;
  const [first, ...rest] = rows;
  const hasFigures = (cells: readonly TableCell[]) => cells.slice(1).some((cell) => cell.figure ?? amountIn(cell));
  const own = new Row(head);
  if (first && isRow(head) && isRow(first))
    return { ...table, head: head.map(({ start }) => emptyCell(start)), rows: ofOne([head, ...rows]) };
  if (!first || !(own.kind === 'total' || own.level > 0 || isOfAll(head)) || !hasFigures(head)) return table;
  if (!hasFigures(first)) return { ...table, head: first, rows: [head, ...rest] };
  return { ...table, head: head.map(({ start }) => emptyCell(start)), rows: [head, ...rows] };
}

/** The page says that the total holds more than the rows: '下表总数包括未单列的乡镇', '“合计”含往年结转6件'. */
const HOLDS_MORE =
  /(?:合计|总计|总数|全县|全镇)[^。；\n]{0,10}(?:包括(?!各|全部|以上|所列)|含(?!税)|大于)|未单列|未列[入出]|[只仅]列|部分(?:单位|乡镇|项目|科目)|节选|摘[编录]/u;

/** Whether a line right above or below a table says so. */
function holdsMore({ start, end }: Table, lines: readonly Line[]): boolean {
  const above = lines[firstBehind(lines, start) - 1];
  const last = firstBehind(lines, end);
  const below = lines.slice(last, last + 2).find(({ span }) => span[0] > end);
  return [above, below].some((line) => line !== undefined && HOLDS_MORE.test(line.text));
}

function faults(given: Table): Place[] {
  // most tables have no total, and too few columns for one without its name
  if (!hasTotals(given) && (given.head.length < 4 || given.rows.length < 3)) return [];
  const table = ordered(given);
  const even = evenRows(table);
  if (!even) return [];
  const places = [...columnSums(withoutParts(even), table.head), ...rowSums(even, table.head)];
  return places.filter(({ span }, i) => places.findIndex((other) => other.span[0] === span[0]) === i);
}

export const tableSum = rule({
  id: 'table-sum',
  severity: 'high',
  finds: { zh: '表中合计数与各项之和不符。', en: 'A total in a table is not the sum of its items.' },
  ground:
    '《中华人民共和国统计法》第六条、第九条：统计资料应当真实、准确；《政府网站与政务新媒体检查指标》：信息内容应当准确',
  remedy: {
    zh: '逐项核对表中数字，改正有误的一项或者合计数。',
    en: 'Check each figure and correct the item or the total.',
  },
  examples: {
    match: [
      '一、基本支出\t40\n（一）人员\t30\n（二）公用\t10\n二、项目支出\t18\n支出总计\t85',
      '指标\t满分\t甲院\n环境\t120\t96\n设施\t130\t101\n服务\t600\t486\n总得分\t850\t685',
      '岗位\t名额\n教师\t17\n医护\t11\n农技\t6\n总名额\t39',
      '乡镇\t件数\n城关镇\t12\n青山镇\t30\n柳河乡\t5\n合计\t48',
      '| 项目 | 预算（万元） | 决算（万元） |\n|---|---|---|\n| 办公费 | 12.50 | 11.30 |\n| 培训费 | 3.20 | 3.10 |\n| 合计 | 15.70 | 14.60 |',
      '项目\t金额\n总计\t1,250\n道路\t1,000\n桥梁\t200',
      '渠道\t一季度\t二季度\t合计\n网站\t10\t12\t22\n信函\t3\t4\t8\n当面\t1\t1\t2',
      '序号\t单位\t人数\n1\t教育局\t20\n2\t财政局\t15\n小计\t\t36\n3\t公安局\t30\n4\t司法局\t10\n小计\t\t40\n合计\t\t75',
      '镇\t户数\n甲镇\t120\n其中：脱贫户\t20\n乙镇\t80\n合 计\t220',
      '序号\t单位\t人数\n1\t教育局\t20\n2\t财政局\t15\n合计\t36',
      '总面积\t1,286.5亩\n旱地\t512.3亩\n水田\t634.2亩\n园地\t150.0亩',
      '包\t预算\t成交\nA包\t168\t89\nB包\t153\t93\nA、B包合计\t361\t182',
      '单位\t编制数\t在岗数\n办公室\t8\t7\n执法队\t15\t13\n全队\t23\t22',
      '费用\t金额\n设计费\t18293\n监理费\t11105\n工程费\t415298\n总费用\t460543',
      '收入\t金额\t支出\t金额\n经费\t35\t办公\t35\n补助\t29\t差旅\t29\n合计\t64\t合计\t68',
      '编码\t科目\t合计\t基本支出\n\t合计\t90\t51\n208\t社会保障\t50\t50\n20805\t养老\t30\t30\n20808\t抚恤\t20\t20\n210\t卫生\t40\t0',
      '环节\t合格\t不合格\t批次\n生产\t80\t6\t86\n流通\t78\t1\t79\n餐饮\t66\t5\t69',
      '类别\t数量\n规章\t-\n规范性文件\t16\n其他文件\t32\n总计\t50',
    ],
    pass: [
      '节目\t分钟\n独唱\t5\n小品\t12\n合计（含串场）\t21',
      '场地费\t2400\n资料费\t1860\n授课费\t3000\n小计\t7260',
      '项目\t决算数\n接待费\t5.21\n公车费\t19.84\n其中：购置费\t5\n运行费\t14.84\n合计\t25.05',
      '项目\t件数\n一、许可\t\n申请总数\t214\n受理\t209\n二、处罚\t\n警告\t46\n罚款\t388\n宗数合计\t434\n三、强制\t\n查封\t2\n扣押\t17\n合计\t19',
      '下表总数包括未单列的乡镇。\n乡镇\t户数\n甲镇\t47\n乙镇\t40\n全县\t678',
      '科目\t金额\n一、基本支出\t40\n（一）人员\t30\n（二）公用\t10\n二、项目支出\t18\n支出总计\t58',
      '项目\t执行数\n税收\t158\n非税\t112\n本年收入合计\t270\n补助\t241\n上年结转\t37\n收入总计\t548',
      '指标\t限值\t出厂水\t末梢水\n浑浊度（NTU）\t1\t0.21\t0.59\n余氯（mg/L）\t0.05\t0.42\t0.24\n菌落总数（CFU/mL）\t100\t1\t8\n耗氧量（mg/L）\t3\t1.07\t1.77',
      '镇\t类别\t人数\n甲镇\t小学\t30\n乙镇\t小学\t40\n小计\t小学\t70\n甲镇\t初中\t25\n乙镇\t初中\t20\n合计\t初中\t45',
      '村别\t面积\n甲村\t120亩\n乙村\t85亩\n合计\t205亩',
      '环节\t抽检\t合格\t立案\n生产\t80\t76\t1\n流通\t78\t78\t0\n餐饮\t66\t60\t2',
      '采购包\t范围\t供应商\t金额（万元）\t得分\n第1包\t甲镇\t甲公司\t168.40\t91.35\n第2包\t乙镇\t乙公司\t142.80\t88.72\n总计\t\t\t311.20',
      '乡镇\t件数\n城关镇\t12\n青山镇\t30\n柳河乡\t5\n合计\t47',
      '| 项目 | 预算（万元） | 决算（万元） |\n|---|---|---|\n| 办公费 | 12.50 | 11.30 |\n| 培训费 | 3.20 | 3.10 |\n| 合计 | 15.70 | 14.40 |',
      '项目\t金额\n总计\t1,200\n道路\t1,000\n桥梁\t200',
      '序号\t单位\t人数\n1\t教育局\t20\n2\t财政局\t15\n小计\t\t35\n3\t公安局\t30\n4\t司法局\t10\n小计\t\t40\n合计\t\t75',
      '镇\t户数\n甲镇\t120\n其中：脱贫户\t20\n乙镇\t80\n合 计\t200',
      '品名\t单价\t数量\t金额\n桌\t300\t10\t3000\n椅\t100\t20\t2000\n合计\t\t30\t5000',
      '项目\t金额\t占比（%）\n甲\t1\t33.3\n乙\t2\t66.7\n合计\t3\t100',
      '类别\t产值（亿元）\n一产\t12.34\n二产\t45.67\n三产\t23.46\n合计\t81.48',
      '品种\t面积（万亩）\t单产（公斤/亩）\n小麦\t3\t400\n油菜\t5\t180\n合计\t8\t262.5',
      '科目\t金额\n一、收入\t100\n（一）税收\t60\n（二）非税\t40\n二、补助\t50\n总计\t150',
      '编码\t科目\t合计\t基本支出\n\t合计\t90\t50\n208\t社会保障\t50\t50\n20805\t养老\t50\t50\n2080501\t行政单位\t50\t50\n210\t卫生\t40\t0',
      '类\t款\t项\t科目\t金额\n208\t\t\t社会保障\t50\n208\t05\t\t养老\t50\n208\t05\t01\t行政单位\t50\n210\t\t\t卫生\t40\n合计\t\t\t\t90',
      '科目\t金额\t科目\t金额\n工资\t50\t办公费\t20\n奖金\t30\t印刷费\t10\n合计\t80\t公用经费合计\t30',
      '项目\t合计\t基本\t项目\n栏次\t1\t2\t3\n甲\t10\t5\t5\n乙\t20\t15\t5\n丙\t30\t20\t10',
      '序号\t镇\t村\t品目\t台数\t价格\n1\t甲镇\t东村\t拖拉机\t1\t128000\n2\t乙镇\t西村\t旋耕机\t1\t8600\n合计\t\t\t2\t136600',
      '镇\t常住人口\n合计\t300\n其中：城镇\t120\n农村\t100',
      '渠道\t一季度\t二季度\t合计\n网站\t10\t12\t22\n信函\t3\t4\t7',
    ],
  },
  spans: (_text, _context, reading) =>
    reading.tables.flatMap((table) => {
      const found = listsOf(table).flatMap(faults);
      return found.length > 0 && holdsMore(table, reading.lines) ? [] : found;
    }),
});
