/** Rows of which only signs, labels or numbers are left, and heads without rows. Pure. */
import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { type Span, spansOf } from '../rule.ts';
import { isForm } from './hollow-tables.ts';
import { beginsIn, endsIn, unitsOf } from './units.ts';

const SIGN = '(?:[-—－–/／、.…·_＿*＊ \\u3000\\u00a0]|&nbsp;|NULL|null|NaN)';
/** Two rows or more, and no word or figure in any cell. */
const SIGN_ROWS = new RegExp(`^${SIGN}*(?:[\\t｜]${SIGN}*)+\\n(?:${SIGN}*(?:[\\t｜]${SIGN}*)+(?:\\n|$))+`, 'gmu');
const SAYS_WHAT_IT_MEANS = /“[-—－–/／…]+”(?:表示|代表|为|指)/u;

/** Nothing in the cells, and no table above to which the rows would belong. */
export function signRows(text: string): Span[] {
  if (!/[\t｜]/u.test(text) || SAYS_WHAT_IT_MEANS.test(text)) return [];
  return spansOf(text, SIGN_ROWS)
    .map(([start, end]): Span => [start, text[end - 1] === '\n' ? end - 1 : end])
    .filter(([start]) => !isForm(text, start));
}

/** '单位：　　金额：' */
const LABELS_ALONE = /^(?:[\u4e00-\u9fff\d]{1,8}[：:][ \u3000\t]*)+$/u;
const NUMBER_ALONE = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.．、]?$/u;
const SPEAKS_BACK = /^(?:以上|上述|上列|可以看出|从以上|由此可见)/u;
const PROMISES = /(?:名单|如下|以下|下列|人员|单位|对象|结果)[^，。]{0,4}[：:]$/u;
const COLON = unitsOf('：:');
const NUMBERS = unitsOf('123一');
const BACK = unitsOf('以上可从由');

/** Labels or numbers, line after line, and below them words that speak of what they held. */
export function bareLabels({ lines, text }: Reading): Span[] {
  const found: Span[] = [];
  for (let i = 1; i + 1 < lines.length; i += 1) {
    const [first, next] = [lines[i], lines[i + 1]];
    if (!first || !next || first.text.length > 40) continue;
    const form =
      endsIn(first.text, COLON) && LABELS_ALONE.test(first.text)
        ? LABELS_ALONE
        : beginsIn(first.text, NUMBERS) && NUMBER_ALONE.test(first.text) && PROMISES.test(lines[i - 1]?.text ?? '')
          ? NUMBER_ALONE
          : undefined;
    if (!form) continue;
    let end = i;
    while (form.test(lines[end + 1]?.text ?? '')) end += 1;
    const [last, below] = [lines[end], lines[end + 1]?.text ?? ''];
    const isLost = form === NUMBER_ALONE || (beginsIn(below, BACK) && SPEAKS_BACK.test(below));
    if (end > i && last && isLost && !isForm(text, first.span[0]) && !/样[表式]|空白|填写/u.test(below))
      found.push([first.span[0], last.span[1]]);
    i = end;
  }
  return found;
}

/** What columns are named by, beside a caption or words that point back. */
const COLUMN =
  /^(?:序号|编号|姓名|户主|[镇村站组校]名|.{0,4}名称|项目|单位|金额|数量|面积|地址|时间|日期|备注|标准|电话|得分|分值|评委|[户人件]数|职务|岗位|规格|开工|完工|负责人|联系人|.{0,2}项)$/u;
const HEADED = /^(?:附?表|附件)|表(?:[（(][^）)]*[）)])?$|(?:见|如)下表|如下/u;
const WORDS = /^[\u4e00-\u9fff]{2,5}(?:、[\u4e00-\u9fff]{2,5}){2,}$/u;

const isTabbed = (line: Line | undefined) => line?.text.includes('\t') === true;

/** The head of a table below its caption, and sentences below; or the names of columns, and '以上人员……'. */
export function headsBelowCaptions({ lines, text }: Reading): Span[] {
  const found: Span[] = [];
  for (let i = 1; i + 1 < lines.length; i += 1) {
    const [before, line, next] = [lines[i - 1], lines[i], lines[i + 1]];
    if (!line || !next || line.text.length > 60) continue;
    const isHead = isTabbed(line) && !isTabbed(before) && !isTabbed(next) && HEADED.test(before?.text ?? '');
    const isList =
      !isHead &&
      line.text.includes('、') &&
      beginsIn(next.text, BACK) &&
      SPEAKS_BACK.test(next.text) &&
      WORDS.test(line.text);
    if (!isHead && !isList) continue;
    const cells = line.text.split(/[\t、]/u);
    const named = cells.filter((cell) => COLUMN.test(cell.trim())).length;
    if (named < (isList ? 3 : 1) || cells.some((cell) => !/^[\u4e00-\u9fff]{2,8}$/u.test(cell.trim()))) continue;
    if (!isForm(text, line.span[0]) && !/填写|签到|签名|样[表式]|空白/u.test(`${before?.text}${next.text}`))
      found.push(line.span);
  }
  return found;
}
