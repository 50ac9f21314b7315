/**
 * A sentence near a table states what a column of it comes to: '本期处理投诉489件' above a table whose total is 77. What it
 * says before the figure, where it points, the unit and the place tell how surely it means the whole. Pure.
 */
import { matchesOf } from '../searched.ts';
import { closeness, fits, isGeneral, isOfOther, isSame, type MeasuredColumn, measureOfUnit } from './measured.ts';
import type { Paragraph } from './prose.ts';
import { type SaidFigure, Sentence } from './said-figures.ts';
import { FILLERS, tellsOther } from './stated-words.ts';
import { faultOf, type StatedFault, type Statement } from './statement.ts';
import type { TableContext } from './table-context.ts';

/** '共', but not of 公共, 共同 */
const WHOLE = /(?<![公])共(?![同产享建治青])|合计|总|累计|一共|全部|之和/u;
const POINTS = /如下|以下|公[示布告]|下表|上表|见附?表|附表|如表|表[中内]|表\s*\d|名单|明细|清单|详见|[：:]\s*$/u;
/** Not the whole, or of something else. */
const OF_PART =
  /[中内]有|其余|另|剩余|占|主要|部分|重点|平均|节选|分别|第|辖|编制|任务|应|首批|新增|拟|申报|推荐|候选|初审|本次抽|抽查|抽样|典型/gu;
/** What became of it may be less. */
const BECAME =
  /(?<=[，,、][^，。；]{0,12})(?:抽查|抽样|其中(?=[^，。；]{0,12}(?:如下|见))|完成|到位|播种|种植|实际|有效|在岗|参保|录取|中标|落实|办结|实发|收回|合格|主要|部分|较大|重点|代表|典型|择优|最终|经(?:专家)?(?:评审|审核|初审|筛选|评选))/gu;
/** Below the table: it does not show all. */
const PARTIAL =
  /(?:以上|上表|表[中内]|本表|此表|所列)[^。；]{0,12}(?:部分|主要|重点|不含|未含|不包括|未列|未包括|[只仅](?:列|含|包括|反映|统计)|本级|节选|摘)|^\s*(?:其余|余下|剩余|另有|另外|此外)/u;

/** Of when and whether it came about: the table that the same sentence points to is of it too, unless it says of what that is. */
const TIMES = /上年度?|去年|同期|往年|前年|上月|上季度?|计划|任务|目标|预计|拟|已/gu;
const OF_NOW = /今年|本年|本次|此次|实际|完成|本月|本季|\d年/u;

/** '全县有公路2160公里，本次养护路段如下' */
const OF_THIS = /(?<=^[^。；]{0,8}[，,][^。；]{0,4})(?:本次|此次|本期|本批|首批|一期)/u;

/** '2023年受理28件，2024年情况见下表' */
const YEAR = /(?:19|20)\d{2}年/gu;
const OF_YEAR = /(?<=^[^。；]{0,8}[，,])(?:19|20)\d{2}年(?=[^，。；]{0,12}(?:见|如下|下表))/u;

function isOfOtherYear(before: string, behind: string): boolean {
  const year = OF_YEAR.exec(behind)?.[0];
  const years = year === undefined ? null : before.match(YEAR);
  return year !== undefined && years !== null && !years.includes(year);
}

const ENOUGH = 6;
/** how much more is asked of a figure below a table, where other things may be spoken of */
const BELOW = 4;

/** What a column comes to: its totals, else the sum of its items where each has a figure. */
function wholesOf({ read: { figures, items } }: TableContext, { at }: MeasuredColumn): readonly number[] {
  const column = figures[at];
  if (!column) return [];
  if (column.totals.length > 0) return column.totals.map(({ value }) => value);
  return column.items.length === items.length ? [column.sum] : [];
}

/** Whether the table has the figure anywhere. */
const isHeld = ({ read: { rows, figures, items } }: TableContext, figure: SaidFigure): boolean =>
  figure.value === items.length ||
  figure.value === rows.length ||
  rows.some(({ cells }) => cells.some((cell) => cell.figure && isSame(figure, cell.figure.value))) ||
  figures.some(({ sum }) => isSame(figure, sum));

export function wholeFaults(statement: Statement): StatedFault[] {
  const { paragraph, sentence, distance, isPointing } = statement;
  if (distance > 1 && !isPointing) return [];
  const found = sentence.figures.flatMap((figure) => {
    if (figure.isRough || figure.unit === '' || figure.unit === '%') return [];
    const amounts = otherWhole(statement, figure);
    return amounts && !isOwnSum(statement, figure) ? [faultOf(sentence, figure, amounts, 'whole')] : [];
  });
  return found.length > 0 && PARTIAL.test(paragraph.text) ? [] : found;
}

/** '结余470元；拨付30000元。收入共30470元。': of what stands before it, not of the table, unless it points there. */
function isOwnSum({ paragraph, sentence, isPointing }: Statement, figure: SaidFigure): boolean {
  if (isPointing || POINTS.test(sentence.text.slice(figure.unitEnd))) return false;
  const before = paragraph.text.slice(0, sentence.start - paragraph.start + figure.start);
  const parts = new Sentence(before, 0).figures.filter(({ unit }) => unit === figure.unit);
  return (
    parts.length > 1 &&
    isSame(
      figure,
      parts.reduce((sum, { value }) => sum + value, 0),
    )
  );
}

/** What the whole is that the figure is said of and does not give; null where it gives it, or means something else. */
function otherWhole(statement: Statement, figure: SaidFigure): readonly number[] | null {
  const { context, contexts, paragraph, sentence, named, distance, isPointing } = statement;
  const { text, figures } = sentence;
  const start = clauseStart(text, figure.start);
  const clause = text.slice(start, figure.start);
  const behind = text.slice(figure.unitEnd);
  const next = NEXT.exec(behind)?.[0] ?? '';
  const saysWhole = WHOLE.test(clause);
  const isOfRow = named.some((one) =>
    one.end <= figure.start
      ? one.start >= start || !saysWhole
      : /^\p{Script=Han}{0,3}$/u.test(text.slice(figure.unitEnd, one.start)),
  );
  if (isOfRow || /[每均含]/u.test(clause)) return null;
  const points = POINTS.test(behind) ? 2 : isPointing || POINTS.test(text.slice(0, figure.start)) ? 1 : 0;
  const isBelow = paragraph.start > context.table.start && !isPointing;
  const isNear = !isBelow && distance === 0;
  const said = (saysWhole ? 2 : 0) + points + (isNear ? 1 : 0) + (context.read.totals.length > 0 ? 1 : 0);
  // most sentences near a table neither point to it nor name what it counts
  const isAmong = isNear && isAmongTotals(statement, figure);
  const tells = saysWhole || points > 0 || (isNear && isBrief(paragraph.text, figures)) || isAmong;
  if (!tells && !statement.columns().some((column) => isNamed(column, clause, next))) return null;
  const meant = columnsMeant(statement, figure, clause, next);
  const [first] = meant;
  // a figure of any unit, and nothing that points to the table
  if (!first) return null;
  const others = figures.filter((other) => other !== figure);
  const isShown = others.some((other) => isMeant(context, other, saysWhole));
  if (first.fit < 2 && !first.isNamed && points === 0 && !isShown) return null;
  const known = wordsOf(context, paragraph);
  if (context.read.items.length < 2 && points < 2) return null;
  const now = OF_THIS.exec(behind)?.[0];
  if (now !== undefined && !clause.includes(now)) return null;
  if (points === 2 && isOfOtherYear(text.slice(0, figure.start), behind)) return null;
  const ofTime = (points === 2 && !OF_NOW.test(behind) ? clause.replace(TIMES, '') : clause).replace(
    /累计|^其中/gu,
    '',
  );
  if (tellsOther(ofTime, known) || (first.isNamed ? isInColumns : isHeld)(context, figure, meant)) return null;
  if (matchesOf(ofTime, OF_PART).some(([word]) => !known.includes(word))) return null;
  const isOfResult = (word: string) => !known.includes(word) || (!first.isNamed && first.column.name.includes(word));
  if (matchesOf(behind, BECAME).some(([word]) => isOfResult(word))) return null;
  const isOfThem = /其中/u.test(clause);
  if (isOfThem && !first.isNamed) return null;
  const kind = measureOfUnit(figure.unit);
  const amounts = meant.flatMap(({ wholes }) => wholes);
  const near = closeness(figure, amounts);
  // so far away it is no slip; least of all of what is not written in the table
  if (near < (context.read.totals.length > 0 ? 0 : 1) && points < 2) return null;
  const score =
    said +
    (first.fit === 2 ? 1 : 0) +
    (first.isNamed ? 1 : 0) +
    (meant.length > 1 ? -1 : 0) +
    (first.isNamed || points > 0 || isGeneral(first.column.name) ? 0 : -1) +
    (isOfThem ? -1 : 0) +
    (isBrief(paragraph.text, figures) && isNear ? 2 : 0) +
    (first.isNamed && isBare(clause, first.column) ? 2 : 0) +
    (others.every(({ unit }) => measureOfUnit(unit) !== kind) ? 1 : saysWhole ? 0 : -1) +
    near;
  const isSure =
    meant.length === 1 &&
    first.isNamed &&
    near > 0 &&
    (saysWhole || isBare(clause, first.column)) &&
    (context.read.figures[first.column.at]?.totals.length ?? 0) > 0;
  if (score + (isAmong ? 3 : isShown || isSure ? 2 : isBelow ? -BELOW : 0) < ENOUGH) return null;
  return contexts.some((other) => other !== context && isHeld(other, figure)) ? null : amounts;
}

/** Whether another figure of the sentence shows that it is about the table. */
const isMeant = (context: TableContext, other: SaidFigure, saysWhole: boolean): boolean =>
  other.value > SMALL
    ? isHeld(context, other)
    : saysWhole && other.value > 1 && COUNTED.test(other.unit) && other.value === context.read.items.length;

/** Whether the sentence states other totals of the table beside it, or its parts behind it. */
function isAmongTotals({ context: { read }, sentence: { figures } }: Statement, figure: SaidFigure): boolean {
  const behind = figures.filter(({ start, unit }) => start > figure.start && unit === figure.unit);
  return (
    figures.some(
      (one) =>
        one.value > SMALL &&
        measureOfUnit(one.unit) !== measureOfUnit(figure.unit) &&
        read.figures.some(({ totals }) => totals.some(({ value }) => isSame(one, value))),
    ) ||
    (behind.length > 1 &&
      read.figures.some(({ items }) => behind.every((one) => items.some(({ value }) => isSame(one, value)))))
  );
}

/** Whether a row of these columns has it. */
const isInColumns = ({ read: { figures } }: TableContext, figure: SaidFigure, meant: readonly Meant[]): boolean =>
  meant.some(
    ({ column, wholes }) =>
      wholes.some((one) => isSame(figure, one)) || figures[column.at]?.values.some((one) => isSame(figure, one)),
  );

/** '户数540户': nothing but the name of the column and words that say nothing else. */
const isBare = (clause: string, { name, core }: MeasuredColumn): boolean =>
  clause.replace('其中', '').replace(name, '').replace(core, '').replace(FILLERS, '').length === 0;

/** '本期处理投诉489件。' and nothing else right above a table */
const isBrief = (text: string, { length }: readonly SaidFigure[]) => length === 1 && text.length < 26;

/** a smaller figure stands in a table by chance */
const SMALL = 9;

/** what parts clauses */
const PARTS = new Uint8Array(0x10000);
for (const unit of '，,、：:') PARTS[unit.charCodeAt(0)] = 1;

function clauseStart(text: string, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) if (PARTS[text.charCodeAt(at)] === 1) return at + 1;
  return 0;
}

/** The words of its heads and labels, and of the lines that lead to it but for the one that is judged. */
const wordsOf = ({ table, read, leads }: TableContext, own: Paragraph): string =>
  [
    ...[...table.head, ...read.rows.flatMap(({ cells }) => cells.slice(0, 2))].map(({ text }) => text),
    ...leads.filter(({ span }) => span[0] !== own.start).map(({ text }) => text),
  ].join(' ');

interface Meant {
  column: MeasuredColumn;
  fit: number;
  wholes: readonly number[];
  isNamed: boolean;
}

/** The columns that the figure may be of: those that are named, else those of its unit, else any. */
function columnsMeant(
  { context, columns, paragraph, sentence }: Statement,
  figure: SaidFigure,
  clause: string,
  next: string,
): readonly Meant[] {
  const isOther = figure.unit === '个' && isOfOther(sentence.text, figure, wordsOf(context, paragraph));
  const fitting = columns().flatMap((column): Meant[] => {
    const fit = isOther ? 0 : fits(column, figure, column.name);
    const wholes = fit > 0 ? wholesOf(context, column) : [];
    return wholes.length > 0 ? [{ column, fit, wholes, isNamed: isNamed(column, clause, next) }] : [];
  });
  const named = fitting.filter((one) => one.isNamed);
  const inFull = named.filter(({ column: { core } }) => isInHalves(core, clause));
  if (inFull.length === 1) return inFull;
  const exact = fitting.filter(({ fit }) => fit === 2);
  return named.length > 0 ? named : exact.length > 0 ? exact : fitting;
}

/** what rows of a list may be counted in */
const COUNTED = /^[个项名人家户件条份处所种位宗批起例篇座场村镇乡]$/u;

/** '完成城建投资' of 完成投资 */
const isInHalves = (core: string, clause: string) =>
  core.length > 3 && clause.includes(core.slice(0, 2)) && clause.includes(core.slice(-2));

/** The words right behind a figure. */
const NEXT = /^\p{Script=Han}{0,6}/u;

function isNamed({ core }: MeasuredColumn, clause: string, next: string): boolean {
  if (core === '男' || core === '女') return new RegExp(`${core}(?:性|生|职工|的)?[有为共]?$`, 'u').test(clause);
  if (core.length > 3 && clause.includes(core.slice(-2)) && /^\p{Script=Han}{4,}$/u.test(core)) return true;
  // a name holds its core
  return core.length > 1 && (clause.includes(core) || next.includes(core));
}
