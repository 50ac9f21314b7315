/**
 * A sentence near a table names one of its rows and states a figure of it: '官田村募集最多，有10148元' where the row says
 * 9148. How near the name stands, what stands between, the unit, the column and the place of the sentence tell how surely
 * both are the same figure. Pure.
 */

import {
  closeness,
  fits,
  type Held,
  heldOf,
  isOfOther,
  isSame,
  type MeasuredColumn,
  measureOfUnit,
} from './measured.ts';
import type { Paragraph } from './prose.ts';
import type { Mention } from './row-names.ts';
import type { SaidFigure, Sentence } from './said-figures.ts';
import { FILLERS, isOfOtherName, isOfOwnKind, isUnderOther, tellsOther } from './stated-words.ts';
import { faultOf, type StatedFault, type Statement } from './statement.ts';
import type { TableContext } from './table-context.ts';

/** The name is what something is compared with. */
const COMPARED = /(?:[比较同与和]|高于|低于|多于|少于|超过|不及|仅次于)$/u;
/** Before the name: what it was before, or is for some. */
const OTHERWISE = /另|昨[日天]|前[日天]|以前|此前|过去|原先|原来|曾经|[凭持][证票卡]|凭证|优惠|半价|减免/u;
/** What is said next is of all, not of the row. */
const LEAVES_ROW = /[，,](?:全部|合计|总计|共计|各|其[余他]|[全本该]\p{Script=Han}共)/u;

/** '有24人按定额补助': some of them. */
const isOfSome = (between: string, behind: string) =>
  between.includes('有') &&
  /^\s*\p{Script=Han}{2}/u.test(behind) &&
  !/^\s*(?:参加|参与|报名|参赛|受益|来自)/u.test(behind);

const RUN = /^(?:、|和|与|及|以及|到|至)$/u;

interface Pair {
  figure: SaidFigure;
  mention: Mention;
  /** between name and figure, or the figure before and this one */
  between: string;
  /** from the figure before to this one */
  words: string;
  /** another figure of the same measure stands between */
  isAfterOther: boolean;
  /** any other figure stands between */
  isLater: boolean;
}

function pairsOf({ text }: Sentence, mentions: readonly Mention[], figures: readonly SaidFigure[]): Pair[] {
  return figures.flatMap((figure, i): Pair[] => {
    if (figure.isRough) return [];
    const at = mentions.findLastIndex(({ end }) => end <= figure.start);
    const [mention, former] = [mentions[at] ?? nextTo(figure, mentions, text), mentions[at - 1]];
    // '甲、乙两村30户'
    if (!mention || (former && RUN.test(text.slice(former.end, mention.start)))) return [];
    // '203件准予许可，4件不予许可'
    const clause = text.slice(text.slice(0, mention.start).search(/[^，,、：:]*$/u), mention.start);
    if (/^[，,、]/u.test(text.slice(mention.end)) && /\d/.test(clause)) return [];
    const before = figures.slice(0, i).filter(({ start }) => start >= mention.end);
    const last = before.at(-1);
    const kind = measureOfUnit(figure.unit);
    return [
      {
        figure,
        mention,
        between: mention.start > figure.start ? '' : text.slice(last?.unitEnd ?? mention.end, figure.start),
        words:
          text.slice(Math.max(figures[i - 1]?.unitEnd ?? 0, figure.start - 30), figure.start) +
          (/^\p{Script=Han}{1,4}/u.exec(text.slice(figure.unitEnd))?.[0] ?? ''),
        isLater: before.length > 0,
        isAfterOther: before.some(({ unit }) => measureOfUnit(unit) === kind),
      },
    ];
  });
}

const amountsOf = (meant: readonly Held[]) => meant.map(({ value }) => value);

/** '城关镇得95.2分。一季度城关镇得93.8分': what the table has of the row is said already. */
const isRightElsewhere = (
  { sentences }: Paragraph,
  own: Sentence,
  figure: SaidFigure,
  { name }: Mention,
  amounts: readonly number[],
): boolean =>
  sentences.some(
    (one) =>
      one !== own &&
      one.text.includes(name) &&
      one.figures.some((other) => other.unit === figure.unit && amounts.some((amount) => isSame(other, amount))),
  );

/** '公车运行支出' of the column 公车运行 */
const OF_AMOUNT = /^(?:支出|收入|费用|经费|资金|金额|面积|人数|投资)/u;
/** '护理人员持证12人' where the column is 护理人员 */
const isSomeOfColumn = (between: string, columns: readonly MeasuredColumn[]): boolean =>
  columns.some(({ name }) => {
    const at = name.length > 1 ? between.lastIndexOf(name) : -1;
    const behind = between.slice(at + name.length);
    return at >= 0 && !/[，,为是]/u.test(behind) && behind.replace(FILLERS, '').replace(OF_AMOUNT, '').length > 1;
  });

/** '安乐镇中学120人栽植400株' */
const isBefore = (pair: Pair, figure: SaidFigure, mention: Mention): boolean =>
  pair.mention === mention && pair.figure.start < figure.start && !tellsOther(pair.between, '');

/** '取缔5处，其中大河镇2处' where all that the table sums up is far more. */
function isOfSubset({ read }: TableContext, { text, figures }: Sentence, figure: SaidFigure, start: number): boolean {
  const among = figure.unit === '' || figure.unit === '%' ? -1 : text.lastIndexOf('其中', start);
  const whole = among < 0 ? undefined : figures.findLast(({ end, unit }) => end <= among && unit === figure.unit);
  if (!whole || whole.isRough) return false;
  return read.figures.every(({ sum, items }) => items.length === 0 || (!isSame(whole, sum) && whole.value < sum * 0.6));
}

/** '350万元用于维修', '87分的是傅长林' */
const nextTo = (figure: SaidFigure, mentions: readonly Mention[], text: string): Mention | undefined =>
  mentions.find(
    ({ start }) =>
      start >= figure.unitEnd && /^(?:用于|来自|投向|投入|属于|的?[是为])$/u.test(text.slice(figure.unitEnd, start)),
  );

const ENOUGH = 4;

export function rowFaults({
  context,
  contexts,
  columns: measured,
  paragraph,
  sentence,
  named,
  distance,
  isPointing,
}: Statement): StatedFault[] {
  const mentions = named.filter(({ start }) => !COMPARED.test(sentence.text.slice(0, start)));
  if (mentions.length === 0) return [];
  const pairs = pairsOf(sentence, mentions, sentence.figures);
  if (pairs.length === 0) return [];
  const columns = measured();
  const told = pairs.map((pair) => ({ pair, ...compared(pair, columns) }));
  const right = told.filter(({ isRight }) => isRight).length;
  return told.flatMap(
    ({
      pair: { figure, mention, between, isAfterOther, isLater },
      meant,
      isRight,
      isNamed,
      isExact,
    }): StatedFault[] => {
      if (isRight || meant.length === 0) return [];
      // what it said of the row before was no slip either: it speaks of something else
      if (told.some((one) => isBefore(one.pair, figure, mention) && !one.isRight && one.isExact)) return [];
      if (isOfSubset(context, sentence, figure, mention.start)) return [];
      if (isAfterOther && !isNamed) return [];
      if ((isAfterOther || /[，,]/u.test(between)) && isTotalHere(context, figure)) return [];
      if (LEAVES_ROW.test(between) || (isLater && /[，,]共/u.test(between)) || /^[至到—~-]$/u.test(between)) return [];
      if (isRightElsewhere(paragraph, sentence, figure, mention, amountsOf(meant))) return [];
      if (isSomeOfColumn(between, columns)) return [];
      let rest = between;
      for (const { name, core } of columns) if (core.length > 1) rest = rest.replace(name, '').replace(core, '');
      // '种植黄精76亩' where the row says 黄精
      for (const { text } of mention.named.row.cells)
        if (/^\p{Script=Han}{2,}$/u.test(text)) rest = rest.replace(text, '');
      const known = `${context.table.head.map(({ text }) => text).join('')}${mention.named.row.cells.map(({ text }) => text).join('')}`;
      // '城关镇3个村参加' beside a column of 件
      if (!isExact && isOfOther(sentence.text, figure, known)) return [];
      const amounts = amountsOf(meant);
      if (isPartOf(amounts, figure, sentence.figures)) return [];
      // '平均' may be left out of a head
      const bare = amounts.some((one) => isSlip(figure, one)) ? rest.replace('平均', '') : rest;
      if (tellsOther(figure.unit === '%' ? bare : bare.replace(/占$/u, ''), known)) return [];
      if (OTHERWISE.test(sentence.text.slice(0, mention.start)) && !OTHERWISE.test(known)) return [];
      // '首次体检中，2人需复检': what stands behind it is said of other ones
      const isSubject = /[，,]\s*$/u.test(between) && /^\p{Script=Han}/u.test(sentence.text.slice(figure.unitEnd));
      if (isSubject && !isNamed) return [];
      if (isOfSome(between, sentence.text.slice(figure.unitEnd))) return [];
      if (!isNamed && isUnderOther(sentence.text.slice(0, mention.start), known)) return [];
      if (isOfOtherName(rest, meant, columns)) return [];
      // '每格' where the row or the head says 格
      rest = rest
        .replace(/每(\p{Script=Han}{1,2})/u, (all, one: string) => (known.includes(one) ? '' : all))
        .replace(FILLERS, '');
      if (rowsElsewhere(contexts, context, mention.name).some((amount) => isSame(figure, amount))) return [];
      if (!isNamed && rest.length > 1 && isOfOwnKind(meant, columns, sentence.text)) return [];
      // behind another figure other words tell of another thing
      if (isLater && !isNamed && rest.length > 1) return [];
      const score =
        (rest.length === 0 ? 3 : rest.length <= 2 ? 2 : rest.length <= 8 ? 1 : 0) +
        (isExact ? 1 : 0) +
        (isNamed ? 1 : 0) +
        (distance <= 0 ? 1 : distance > 2 ? -1 : 0) +
        (isPointing ? 1 : 0) +
        (right > 0 ? 1 : 0) +
        (distance === 0 && sentence.text.length < 26 && sentence.figures.length === 1 ? 1 : 0) +
        closeness(figure, amounts) -
        (mention.isLoose ? 1 : 0) -
        (meant.length > 1 ? 1 : 0);
      if (score < ENOUGH) return [];
      return [faultOf(sentence, figure, amounts, 'row')];
    },
  );
}

/** '春季发放21万份，秋季17.6万份': together they are what the table has. */
function isPartOf(amounts: readonly number[], figure: SaidFigure, figures: readonly SaidFigure[]): boolean {
  const alike = figures.filter(({ unit }) => unit === figure.unit);
  const sum = alike.reduce((all, { value }) => all + value, 0);
  // '共84套' of 36 and 48
  if (
    amounts.length > 1 &&
    isSame(
      figure,
      amounts.reduce((all, one) => all + one, 0),
    )
  )
    return true;
  return alike.length > 1 && amounts.some((one) => Math.abs(sum - one) < Math.abs(one) * 1e-6);
}

const isSlip = ({ value }: SaidFigure, amount: number) => Math.abs(value - amount) < Math.abs(amount) * 0.15;

/** Whether a column comes to it. */
const isTotalHere = ({ read: { figures } }: TableContext, figure: SaidFigure): boolean =>
  figures.some(({ totals, sum }) => [sum, ...totals.map(({ value }) => value)].some((one) => isSame(figure, one)));

/** What rows of that name have in other tables. */
function rowsElsewhere(contexts: readonly TableContext[], own: TableContext, name: string): number[] {
  return contexts.flatMap((context) =>
    context === own
      ? []
      : context.read.rows.flatMap((row) =>
          row.label.includes(name) || name.includes(row.label)
            ? row.cells.flatMap(({ figure }) => figure?.value ?? [])
            : [],
        ),
  );
}

/** Whether the name stands there and is not the end of a longer one, as 水位 of 警戒水位. */
function isWord(words: string, name: string, label: string): boolean {
  const at = words.lastIndexOf(name);
  if (at < 0) return false;
  const before = words.slice(0, at);
  return before.endsWith(label) || name.length > 2 || !/\p{Script=Han}$/u.test(before) || JOINS.test(before);
}

const JOINS = /[的在为是有共和及与度年月中季类项村镇乡县局校量数期日前后内等其计将对从由用自已未完成]$/u;

function compared({ figure, mention, words, between }: Pair, columns: readonly MeasuredColumn[]) {
  const held = heldOf(mention.named, columns);
  const isRight = held.some(({ value }) => isSame(figure, value));
  const named = columns.filter(
    ({ name, core }) => core.length > 1 && (isWord(words, name, mention.name) || isWord(words, core, mention.name)),
  );
  const byLast = named.filter(
    (one) =>
      !named.some(
        (other) =>
          other !== one &&
          (words.lastIndexOf(other.core) > words.lastIndexOf(one.core) ||
            (other.core !== one.core && other.core.includes(one.core))),
      ),
  );
  const fitting = held
    .map((one) => ({ ...one, fit: fits(one, figure, columns.find(({ at }) => at === one.column)?.name ?? '') }))
    .filter(({ fit }) => fit > 0);
  const ofNamed = fitting.filter(({ column }) => byLast.some(({ at }) => at === column));
  const exact = fitting.filter(({ fit }) => fit === 2);
  const meant = byLast.length > 0 ? ofNamed : exact.length > 0 ? exact : fitting;
  const [only] = meant;
  const core = columns.find(({ at }) => at === only?.column)?.core ?? '';
  // '领取药剂1510箱': the one column of that unit
  const last = /\p{Script=Han}{2,}$/u.exec(between)?.[0];
  const isUnderIt =
    meant.length === 1 &&
    only?.fit === 2 &&
    core.length > 1 &&
    (between.endsWith(core) || (last !== undefined && core.endsWith(last)));
  return { isRight, meant, isNamed: ofNamed.length > 0 || isUnderIt, isExact: meant.some(({ fit }) => fit === 2) };
}
