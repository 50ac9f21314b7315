/** Heads of columns without what stood below them. Pure. */
import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { isForm, isMeantEmpty } from './hollow-tables.ts';
import { CELL, signsOf } from './line-signs.ts';
import { beginsIn, unitsOf } from './units.ts';

/** What columns are called. */
const NAMES_OF_COLUMNS = /^(?:序号|编号|姓名|户主|名称|.{0,4}名称|项目|单位|金额|数量|面积|地址|时间|备注|标准|电话)$/u;
/** What columns are named by, beside a caption or words that point back. */
const COLUMN =
  /^(?:序号|编号|姓名|户主|[镇村站组校]名|.{0,4}名称|项目|单位|金额|数量|面积|地址|时间|日期|备注|标准|电话|得分|分值|评委|[户人件]数|职务|岗位|规格|开工|完工|负责人|联系人|.{0,2}项)$/u;
const HEADED = /^(?:附?表|附件)|表(?:[（(][^）)]*[）)])?$|(?:见|如)下表|如下/u;
const WORDS = /^[\u4e00-\u9fff]{2,5}(?:、[\u4e00-\u9fff]{2,5}){2,}$/u;

const SPEAKS_BACK = /^(?:以上|上述|上列|可以看出|从以上|由此可见)/u;
const BACK = unitsOf('以上可从由');
const HEAD_CELL = /^\p{Script=Han}{2,8}(?:[（(][\p{Script=Han}%％/a-zA-Z\d²³]{1,8}[）)])?$/u;
/** with a unit, or the number of a row */
const OF_COLUMN = /[）)]$|^(?:序号|编号|备注|单价|数量|金额|得分|人数|户数|面积)$/u;
const ENDS_AS_COLUMN = /[）)]$|[码绩次由否纳号名称位址间期价费型人况注目类别份积果分额数量率色体计置项标准]$/u;

/** The first of the groups that the rows of a table are parted into, in a line of its own: '人员经费'. */
const GROUP =
  /^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])?(?!.*[表下列示]$)[\u4e00-\u9fff]{2,12}$/u;

/** '包含以下要素：' above, '1.索引号：…' below: the columns themselves are spoken of, no rows belong there. */
export function speaksOfColumns(text: string, start: number, end: number): boolean {
  if (/(?:要素|字段|栏目|表头)[^\n]{0,8}\n\s*$/u.test(text.slice(Math.max(0, start - 40), start))) return true;
  const columns = text
    .slice(start, end)
    .split(/[\t\n]/u, 30)
    .map((cell) => cell.trim());
  return columns.some(
    (cell) =>
      cell.length > 1 &&
      new RegExp(`\\n\\s*\\d[.．、]${RegExp.escape(cell)}[：:]`, 'u').test(text.slice(end, end + 300)),
  );
}

/** Asks of each line whether it names columns, and no row or nothing that could be one stands below. */
export function columnsAlone(reading: Reading): (i: number) => boolean {
  const { text, lines } = reading;
  const signs = signsOf(reading);
  const isTabbed = (i: number) => ((signs[i] ?? 0) & CELL) !== 0 && lines[i]?.text.includes('\t') === true;
  return (i) => {
    const [before, line, next] = [lines[i - 1], lines[i], lines[i + 1]];
    if (!line) return false;
    if (isTabbed(i))
      return (
        !isTabbed(i - 1) &&
        !isTabbed(i + 1) &&
        !(next && GROUP.test(next.text) && isTabbed(i + 2) && /\t.*\d/u.test(lines[i + 2]?.text ?? '')) &&
        (isHeadAlone(text, line, before) || isBelowCaption(text, before, line, next))
      );
    const isSpokenOf = i > 0 && next !== undefined && beginsIn(next.text, BACK) && line.text.includes('、');
    return isSpokenOf && SPEAKS_BACK.test(next.text) && WORDS.test(line.text) && isNamed(text, before, line, next, 3);
  };
}

/** The head of a table, and no row below. */
function isHeadAlone(text: string, line: Line, before: Line | undefined): boolean {
  const cells = line.text.split('\t');
  const isHead = cells.length > 2 && cells.every((cell) => HEAD_CELL.test(cell.trim()));
  if (!isHead) return false;
  const named = cells.filter((cell) => NAMES_OF_COLUMNS.test(cell.trim())).length;
  // most are called as columns are, and one is of nothing else or has a unit
  const isSure =
    cells.some((cell) => OF_COLUMN.test(cell.trim())) &&
    cells.filter((cell) => ENDS_AS_COLUMN.test(cell.trim())).length * 3 >= cells.length * 2;
  if (named < 2 && !isSure) return false;
  return (
    !speaksOfColumns(text, ...line.span) &&
    !isForm(text, line.span[0]) &&
    !isMeantEmpty(text, line.span[1]) &&
    !/填写|签到|签名|表头|格式|顺序/u.test(before?.text ?? '')
  );
}

/** The head of a table below its caption, and sentences below. */
const isBelowCaption = (text: string, before: Line | undefined, line: Line, next: Line | undefined): boolean =>
  before !== undefined && next !== undefined && HEADED.test(before.text) && isNamed(text, before, line, next, 1);

/** Words of which so many name columns, in no form. */
function isNamed(text: string, before: Line | undefined, line: Line, next: Line, least: number): boolean {
  if (line.text.length > 60) return false;
  const cells = line.text.split(/[\t、]/u);
  const named = cells.filter((cell) => COLUMN.test(cell.trim())).length;
  const isSure = least === 1 && cells.filter((cell) => ENDS_AS_COLUMN.test(cell.trim())).length * 2 > cells.length;
  if ((named < least && !isSure) || cells.some((cell) => !/^[\u4e00-\u9fff]{2,8}$/u.test(cell.trim()))) return false;
  if (isMeantEmpty(text, line.span[1])) return false;
  return !isForm(text, line.span[0]) && !/填写|签到|签名|样[表式]|空白/u.test(`${before?.text}${next.text}`);
}
