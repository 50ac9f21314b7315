/** Tables that lost what stood in their cells. Pure. */
import type { Cell, Table } from '../tables.ts';
import { beginsIn, unitsOf } from './units.ts';

/** A form has cells to be filled in. */
const FORM =
  /^[^\n，。；]{0,30}(?:申请|登记|报名|审批|反馈|回执|签到|推荐|备案|评分|测评|调查|信息采集|样)表|样式|格式|模板|(?:下表|本表|此表|由)[^，。\n]{2,10}(?:手工?|自行|现场|据实)?填|现场填写|填写后(?:发|寄|交|送|报)回|表样|登记[簿本]|记录[簿本]|签收[单簿]|填写下表|请填|填报说明|格式[为是]|样本|^[^\n，。；]{0,12}回执(?:[（(][^）)\n]*[）)])?[：: \t]*$|签名|签字确认[：:]/mu;

/** Blanks in the sentences around a table: a contract, a letter. */
const TO_BE_WRITTEN = /[_＿]{3,}[\s\S]*[_＿]{3,}/u;

/** Below a table: there is nothing to show, or it is to be written into. */
const MEANT_EMPTY =
  /(?<!备注)为空|空表|^(?:注[：:]|说明[：:]|备注[：:]|本|此|该|我|\d{4}年)[^\n。]{0,30}(?:(?:没有|无)[^\n，。]{0,24}(?:支出|收入|预算|拨款|事项)|未安排|未发生|不涉及)|(?<!申)请[^\n。]{0,12}(?:填|登记)|由[^\n。]{0,12}填|填(?:写|好)后|逐[笔项日]登记/mu;

/** Whether what stands below a table says that it was to be empty. */
export function isMeantEmpty(text: string, end: number): boolean {
  if (namesNext(text, end)) return false;
  const below = text
    .slice(end, end + 80)
    .trimStart()
    .split('\n', 2)
    .filter((line) => !line.includes('\t'));
  return MEANT_EMPTY.test(below.join('\n'));
}

/** The title of the text, or a line right above the table, says that it is a form. */
export function isForm(text: string, start: number): boolean {
  const title = text.slice(0, 80).split('\n')[0] ?? '';
  const above = text
    .slice(Math.max(0, start - 80), start)
    .split('\n')
    .slice(-3)
    .join('\n');
  return FORM.test(title) || FORM.test(above) || (/[_＿]{3}/u.test(text) && TO_BE_WRITTEN.test(text));
}

/** Of the cells below the head and right of the labels, so many may be empty. */
const FILLED = 0.3;
const EMPTY = /^(?:[-—－/／…\s]*|[（(][\s\u3000]*[）)])$/u;
const MAY_BE_EMPTY = unitsOf('-—－/／… \u3000\u00a0（(');
const LABEL = /[\p{Script=Han}\d]/u;
/** Names of columns that hold a value for each row. */
const VALUE =
  /完成|实测|评价|判定|结论|数|金额|结果|产值|面积|比例|情况|单价|价格|得分|成绩|进度|费用|标准|时间|日期|电话|联系/u;
const TO_BE_FILLED = /样表|填写|空白|申请人|签[名字]|____/u;

/** Said below: a form. */
const FORM_BELOW = /^\s*[^\n]{0,12}(?:空白|样式|样表|登记表|登记样)/u;

/** What a dash stands for, said above. */
const DASH_SAYS = /“[-—－/／]+”(?:表示|代表|为|指)/u;

/** White space, or a dash. */
const isEmpty = (cell: Cell | undefined) =>
  cell === undefined || cell.text === '' || (beginsIn(cell.text, MAY_BE_EMPTY) && EMPTY.test(cell.text));
const isLabel = (cell: Cell | undefined) => cell !== undefined && LABEL.test(cell.text);

/** Rows that hold labels and hardly anything else, or a column of figures that is empty from top to bottom. */
export function isHollow(text: string, table: Table): boolean {
  const { start, end } = table;
  const isBare = isNearlyBlank(table);
  if (!isBare && !lacksValues(text, table)) return false;
  if (isMeantEmpty(text, end) || (FORM_BELOW.test(text.slice(end, end + 40)) && !namesNext(text, end))) return false;
  if (DASH_SAYS.test(text.slice(Math.max(0, start - 40), start))) return false;
  return !isForm(text, start) && (isBare || !TO_BE_FILLED.test(text.slice(Math.max(0, start - 40), end)));
}

/** The line below is the caption of another table. */
const namesNext = (text: string, end: number): boolean => /^\s*[^\n\t]*\n[^\n\t]+\t/u.test(text.slice(end, end + 80));

const lacksValues = (text: string, table: Table): boolean =>
  hasLabelsOnly(table) ||
  hasEmptyColumn(table) ||
  ((hasLabelsByTurns(table) || hasEmptyColumns(table) || endsInLabels(table)) &&
    /^(?:以上|上述|上列)/u.test(text.slice(table.end, table.end + 40).trimStart())) ||
  (hasEmptyEnd(table) && RELIED_ON.test(text.slice(Math.max(0, table.start - 60), table.start)));

/** Hardly a cell right of the labels says anything; of a single row that may be meant. */
function isNearlyBlank({ rows }: Table): boolean {
  if (rows.length < 2) return false;
  let cells = 0;
  for (const row of rows) cells += Math.max(0, row.length - 1);
  return cells > 2 && !says(rows, cells * FILLED);
}

/** Whether more cells than that, right of the labels, say something. */
function says(rows: Table['rows'], most: number): boolean {
  let filled = 0;
  for (const row of rows)
    for (let i = 1; i < row.length; i += 1) {
      if (!isEmpty(row[i])) filled += 1;
      if (filled > most) return true;
    }
  return false;
}

/** Two columns: labels and nothing. */
const hasLabelsOnly = ({ head, rows }: Table): boolean =>
  head.length === 2 &&
  rows.length > 1 &&
  isEmpty(head[1]) &&
  [head, ...rows].every((row) => row.length === 2 && isEmpty(row[1]) && isLabel(row[0]));

/** A label, nothing, a label, nothing. */
const hasLabelsByTurns = ({ head, rows }: Table): boolean =>
  head.length >= 4 &&
  isEmpty(head[1]) &&
  [head, ...rows].every(
    (row) =>
      row.length >= 4 && row.every((cell, i) => (i % 2 === 0 ? cell.text === '' || isLabel(cell) : isEmpty(cell))),
  );

/** Nothing in the last two columns or more, each named by a value. */
const hasEmptyColumns = ({ head, rows }: Table): boolean =>
  head.length > 2 &&
  rows.length > 1 &&
  head.slice(-2).every(({ text }, i) => rows.every((row) => isEmpty(row[head.length - 2 + i])) && VALUE.test(text));

/** A line above says that the table shows something. */
const RELIED_ON = /(?:见(?:下|附|上)?表|如下(?:表)?|下表|结果|情况)[^\n]{0,12}\n(?:[^\n]{0,30}\n)?$/u;

/** Nothing in half of the columns or more, those at the end, and three rows or more whose first cells are filled. */
function hasEmptyEnd({ head, rows }: Table): boolean {
  if (head.length < 3 || rows.length < 3) return false;
  const filled = head.findLastIndex((_, i) => rows.some((row) => !isEmpty(row[i]))) + 1;
  return (
    filled > 0 &&
    filled * 2 <= head.length &&
    rows.every((row) => isLabel(row[0])) &&
    head.every(({ text }) => text !== '' && !/备注|签|意见/u.test(text))
  );
}

/** The last rows, two or more, are labels alone. */
const endsInLabels = ({ head, rows }: Table): boolean =>
  head.length > 2 &&
  rows.length > 1 &&
  rows.slice(-2).every((row) => row.every((cell, i) => i === 0 || isEmpty(cell)) && isLabel(row[0]));

/** No figure anywhere, and nothing in a column that is named by what stands in each of its rows. */
function hasEmptyColumn({ head, rows }: Table): boolean {
  if (rows.length < 2 || rows.some((row) => row.length !== head.length)) return false;
  const isLost = (name: Cell, i: number) => i > 0 && rows.every((row) => isEmpty(row[i])) && VALUE.test(name.text);
  return head.some(isLost) && !rows.some((row) => row.some(({ text }, i) => i > 0 && /\d/.test(text)));
}
