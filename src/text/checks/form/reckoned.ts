/**
 * What a sentence gives of a table only by reckoning: the difference of two rows or columns, the sum of some rows, which
 * row has the most, a rate of two columns. Pure.
 */
import { fits, heldOf, isSame, type MeasuredColumn } from './measured.ts';
import type { Mention } from './row-names.ts';
import type { SaidFigure } from './said-figures.ts';
import { faultOf, type StatedFault, type Statement } from './statement.ts';

export function reckonedFaults(statement: Statement): StatedFault[] {
  const { text } = statement.sentence;
  if (statement.named.length < 2 && !/[比较差最率]/u.test(text)) return [];
  if (statement.distance > 1 && !statement.isPointing) return [];
  return [
    ...(/[比较]/u.test(text) ? differences(statement) : []),
    ...(/差/u.test(text) ? apart(statement) : []),
    ...(statement.named.length > 1 ? sums(statement) : []),
    ...(statement.named.length > 1 && /分别|依次|各[有为]/u.test(text) ? inTurn(statement) : []),
    ...(text.includes('最') ? [...most(statement), ...mostOfNone(statement)] : []),
    ...(text.includes('率') ? rates(statement) : []),
  ];
}

/** Between the second of two and how much it differs by. */
const BY =
  /^(?:片区|线路|方案|项目)?(?:的?[^，。；]{0,6}?)?(?:相比)?[，,]?(?:只|仅|共|要|又|还)?(?:多|少|高|低|长|短|大|小|增加|减少|增长|上升|下降|多出|少出|高出|相差)了?(?:出)?$/u;

/** '同意户数比甲方案多二十四户', '本年受理量只比上年多六件' */
/** '青年组与老年组相差15人' */
function apart({ columns, sentence, named }: Statement): StatedFault[] {
  const { text, figures } = sentence;
  return figures.flatMap((figure): StatedFault[] => {
    const at = named.findLastIndex(({ end }) => end <= figure.start);
    const [first, second] = [named[at - 1], named[at]];
    if (figure.isRough || !first || !second || !/^[与和、跟同]$/u.test(text.slice(first.end, second.start))) return [];
    if (!/^\p{Script=Han}{0,8}(?:相差|差距为?|差)$/u.test(text.slice(second.end, figure.start))) return [];
    const given = columns().flatMap((column): number[] => {
      const [one, other] = [first, second].map(({ named: row }) => heldOf(row, [column])[0]);
      return one && other && fits(one, figure, column.name) > 0 ? [Math.abs(one.value - other.value)] : [];
    });
    return given.length === 0 || given.some((one) => isSame(figure, one))
      ? []
      : [faultOf(sentence, figure, given, 'reckoned')];
  });
}

function differences({ context, columns, sentence, named }: Statement): StatedFault[] {
  const { text, figures } = sentence;
  return figures.flatMap((figure): StatedFault[] => {
    if (figure.isRough || figure.unit === '' || figure.unit === '%') return [];
    const at = Math.max(text.lastIndexOf('比', figure.start), text.lastIndexOf('较', figure.start));
    if (at < 0 || figure.start - at > 24 || figures.some(({ start }) => start > at && start < figure.start)) return [];
    const second = named.find(({ start, end }) => start === at + 1 && end <= figure.start);
    const behind = text.slice(second?.end ?? at + 1, figure.start);
    const measured = columns();
    if (second && BY.test(behind)) {
      const first = named.findLast(({ end }) => end <= at);
      if (!first || first.named === second.named) return [];
      const given = measured.flatMap((column): number[] => {
        const [one, other] = [first, second].map(({ named: row }) => heldOf(row, [column])[0]);
        return one && other && fits(one, figure, column.name) > 0 ? [Math.abs(one.value - other.value)] : [];
      });
      return judge(given, figure);
    }
    // two columns of one row
    const column = measured.find(({ name }) => name.length > 1 && text.startsWith(name, at + 1));
    const [only, ...rest] = context.read.items;
    const row =
      named.find(({ end }) => end <= figure.start)?.named ??
      (only && rest.length === 0 ? { row: only, names: [], unit: null, group: '', short: '' } : undefined);
    const own =
      column && measured.find((one) => one !== column && one.name.length > 1 && text.slice(0, at).includes(one.name));
    if (!column || !own || !row || !BY.test(text.slice(at + 1 + column.name.length, figure.start))) return [];
    const [one, other] = [own, column].map((each) => heldOf(row, [each])[0]);
    return one && other && fits(one, figure, own.name) > 0 ? judge([Math.abs(one.value - other.value)], figure) : [];
  });

  function judge(given: readonly number[], figure: SaidFigure): StatedFault[] {
    const isHeld = context.read.rows.some(({ cells }) =>
      cells.some((cell) => cell.figure && isSame(figure, cell.figure.value)),
    );
    return given.length === 0 || isHeld || given.some((one) => isSame(figure, one))
      ? []
      : [faultOf(sentence, figure, given, 'reckoned')];
  }
}

const JOINED = /^(?:片区|线路|方案|项目)?(?:、|和|与|及|以及)$/u;
const RANGE = /^(?:至|到|—|-|～|~)$/u;
const TOGETHER =
  /^(?:[两二三四五六七八九]?\p{Script=Han}{0,6}?)?(?:合计|总计|共计|一共|总共|合起来|加起来|之和|累计|[共计])\p{Script=Han}{0,6}$/u;

/** '一年级至三年级共461人', '甲村、乙村两村合计30户' */
function sums({ columns, sentence, named }: Statement): StatedFault[] {
  const { text, figures } = sentence;
  return figures.flatMap((figure): StatedFault[] => {
    if (figure.isRough || figure.unit === '' || figure.unit === '%') return [];
    const last = named.findLastIndex(({ end }) => end <= figure.start);
    const run = runTo(named, last, text);
    const end = named[last]?.end ?? 0;
    if (run.length < 2 || !TOGETHER.test(text.slice(end, figure.start))) return [];
    if (figures.some(({ start }) => start >= end && start < figure.start)) return [];
    const given = columns().flatMap((column): number[] => {
      const held = run.map(({ named: row }) => heldOf(row, [column])[0]);
      const [first] = held;
      if (!first || held.includes(undefined) || fits(first, figure, column.name) === 0) return [];
      return [held.reduce((sum, one) => sum + (one?.value ?? 0), 0)];
    });
    return given.length === 0 || given.some((one) => isSame(figure, one))
      ? []
      : [faultOf(sentence, figure, given, 'reckoned')];
  });
}

/** '大塘、三溪分别有60张和45张' */
function inTurn({ columns, sentence, named }: Statement): StatedFault[] {
  const { text, figures } = sentence;
  const at = text.search(/分别|依次|各[有为]/u);
  const before = named.filter(({ end }) => end <= at);
  const run = runTo(before, before.length - 1, text);
  const behind = figures.filter(({ start }) => start > at);
  const [first] = behind;
  if (run.length < 2 || !first || behind.length < run.length || at - (run.at(-1)?.end ?? 0) > 8) return [];
  const listed = behind.slice(0, run.length);
  const isList = listed.every(
    ({ start, isRough }, i) =>
      i === 0 || (!isRough && /^(?:、|和|，|,|与|及)$/u.test(text.slice(listed[i - 1]?.unitEnd, start))),
  );
  if (!isList) return [];
  // the column that most of them are of
  const fitting = columns().flatMap((column) => {
    const held = run.map(({ named: row }) => heldOf(row, [column])[0]);
    if (held.some((one) => one === undefined || fits(one, first, column.name) === 0)) return [];
    const wrong = listed.filter((figure, i) => !isSame(figure, held[i]?.value ?? Number.NaN));
    return [{ held, wrong }];
  });
  const [best, ...more] = fitting.sort((a, b) => a.wrong.length - b.wrong.length);
  if (!best || (more.length > 0 && best.wrong.length === listed.length)) return [];
  return best.wrong.map((figure) => faultOf(sentence, figure, [best.held[listed.indexOf(figure)]?.value ?? 0], 'row'));
}

/** The names joined with each other up to this one. */
function runTo(named: readonly Mention[], last: number, text: string): readonly Mention[] {
  let first = last;
  while (first > 0 && JOINED.test(text.slice(named[first - 1]?.end, named[first]?.start))) first -= 1;
  const [one, other] = [named[last - 1], named[last]];
  return one && other && RANGE.test(text.slice(one.end, other.start)) ? [] : named.slice(Math.max(0, first), last + 1);
}

const GREAT = /^(?:的|站|镇|乡|村|片区|项目|方案|一项)?最(?<sense>[多高大长重少低小短])/u;
const LEAST = /最[少低小短]/u;
/** '金坪镇救助户数最多': what it has most of, between its name and the word. */
const MOST_OF = /^的?(?<of>\p{Script=Han}{2,8}?)最(?<sense>[多高大长重少低小短])(?=$|[，。；、])/u;
/** What a table of amounts does not tell, or another is compared. */
const NOT_OF_AMOUNTS = /[增降减涨跌升幅均每率比]|变化|之一|其中|不/u;

/** The column that these words name: by all of its name, or as the only one whose name, or what leads to the table, holds them. */
function columnOf({ context, columns }: Statement, of: string): MeasuredColumn | undefined {
  if (NOT_OF_AMOUNTS.test(of)) return undefined;
  const measured = columns();
  const [only, ...more] = measured.filter(({ core }) => core.length > 1 && of.endsWith(core));
  if (only || more.length > 0) return more.length > 0 ? undefined : only;
  const [first, ...others] = measured;
  return first &&
    others.length === 0 &&
    [first.name, ...context.leads.map(({ text }) => text)].some((one) => one.includes(of))
    ? first
    : undefined;
}

/** '青山镇最多' where another row has more. */
function most(statement: Statement): StatedFault[] {
  const { context, columns, sentence } = statement;
  const { text } = sentence;
  const measured = columns();
  return statement.named.flatMap(({ named: row, end, start }): StatedFault[] => {
    const behind = text.slice(end);
    const headed = measured.find(({ core }) => core.length > 1 && behind.replace(/^的/u, '').startsWith(core));
    const after = GREAT.exec(behind.replace(/^的/u, '').slice(headed?.core.length ?? 0));
    const before = /(?<words>\p{Script=Han}{0,6})最(?<sense>[多高大长重少低小短])的?(?:是|为)?$/u.exec(
      text.slice(0, start),
    );
    const of = after || before ? null : MOST_OF.exec(behind);
    const named = of ? columnOf(statement, of.groups?.of ?? '') : undefined;
    const found = named ? of : after?.groups?.sense ? after : before;
    if (!found) return [];
    const words = (after?.groups?.sense ? '' : (before?.groups?.words ?? '')) + behind.slice(0, 8);
    const said = named
      ? [named]
      : headed
        ? [headed]
        : measured.filter(({ core }) => core.length > 1 && words.includes(core));
    const [column, ...more] = said.length > 0 ? said : measured;
    if (!column || more.length > 0) return [];
    const values = context.read.figures[column.at]?.items.map(({ value }) => value) ?? [];
    const own = heldOf(row, [column])[0]?.value;
    if (own === undefined || values.length < 2) return [];
    const best = LEAST.test(found[0]) ? Math.min(...values) : Math.max(...values);
    if (best === own) return [];
    return [
      {
        start: sentence.start + start,
        end: sentence.start + end,
        written: text.slice(start, end),
        right: String(best),
        of: 'reckoned',
      },
    ];
  });
}

/** '高坪乡最多，有36件' right above a table in which nothing is 36. */
function mostOfNone({ context, sentence, named, distance, paragraph }: Statement): StatedFault[] {
  const [figure] = sentence.figures;
  if (!figure || named.length > 0 || distance > 0 || paragraph.start > context.table.start) return [];
  if (!/^[^，。；]{2,12}最[多高大][，,]?(?:有|为|达到|达|是|共)?$/u.test(sentence.text.slice(0, figure.start)))
    return [];
  const amounts = context.read.items.flatMap((row) => row.amounts);
  if (amounts.length < 2 || new Set(amounts.map(({ column }) => column)).size > 1) return [];
  const values = amounts.map(({ value }) => value);
  return values.some((one) => isSame(figure, one))
    ? []
    : [faultOf(sentence, figure, [Math.max(...values)], 'reckoned')];
}

const COUNT = /^(?:批次|件|人|户)?数?量?$/u;
const RATE = /(合格|办结|完成|整改|破案|开工|达标|通过|参保|覆盖|录取|满意)率(?:为|达到|达|是)?\s*$/u;
const BASE = /抽检|抽查|检查|检测|检验|受理|收到|收件|应|总|计划|任务|立案|发现|报名|申请|样品|问卷/u;

/** '合格率为98%' beside a table whose columns 抽检数 and 合格数 make 89 %. */
function rates({ context, sentence }: Statement): StatedFault[] {
  const { names, rows, items } = context.read;
  return sentence.figures.flatMap((figure): StatedFault[] => {
    const stem = figure.unit === '%' ? RATE.exec(sentence.text.slice(0, figure.start))?.[1] : undefined;
    if (stem === undefined) return [];
    const part = names.findIndex((name, at) => at > 1 && name.startsWith(stem) && COUNT.test(name.slice(stem.length)));
    const base = part - 1;
    if (part < 0 || !BASE.test(names[base] ?? '')) return [];
    const share = (all = 0, some = 0) => (all === 0 ? Number.NaN : (some / all) * 100);
    const sum = (column: number) => items.reduce((all, row) => all + (row.at(column) ?? 0), 0);
    const whole = share(sum(base), sum(part));
    const step = 10 ** -(figure.written.split('.')[1]?.length ?? 0);
    const shares = [...rows.map((row) => share(row.at(base), row.at(part))), whole];
    if (shares.some((one) => Math.abs(one - figure.value) < step) || !(whole > 0 && whole <= 100)) return [];
    return [faultOf(sentence, figure, [whole], 'reckoned')];
  });
}
