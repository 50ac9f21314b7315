/** Pure decisions about checks: what is refused, what counts where checker and program differ, a year's measurements. */
import type { IndicatorSet, Measured, Measurements } from '../../law/indicators/indicator-set.ts';
import { type Score, score } from '../../law/indicators/score.ts';
import { type Text, text } from '../../web/language.ts';
import { inOrder } from '../rounds/ranking.ts';
import { idsOf, refuseMeasuring } from '../rounds/rules.ts';
import { pairUnits } from './pairs.ts';
import type { CheckedUnit, CheckFacts, CheckState, Sources } from './state.ts';

export interface Refused {
  field: string;
  text: Text;
}

const need = (field: string, zh: string, en: string): Refused => ({ field, text: text(zh, en) });

/** @param inForce ids of units in force */
export function refusePlan(facts: CheckFacts, inForce: readonly string[]): Refused | null {
  if (facts.title.trim() === '') return need('title', '请填写考评名称', 'Give the check a title');
  if (facts.to < facts.from) return need('to', '截止日期不能早于起始日期', 'The period ends before it begins');
  if (facts.kind === 'third-party' && facts.body.trim() === '')
    return need('body', '请填写第三方机构名称', 'Name the third party');
  if (facts.unitIds.length === 0) return need('unitIds', '请选择考评范围内的单位', 'Choose the units');
  if (facts.unitIds.some((id) => !inForce.includes(id)))
    return need('unitIds', '所选单位已撤销或者不存在', 'A unit is not in force');
  if (!(facts.share > 0 && facts.share <= 1))
    return need('share', '抽取比例为1%至100%', 'The share lies between 1 and 100 %');
  if (facts.seed.trim() === '') return need('seed', '请填写抽签种子', 'Give a seed');
  const items = new Set(itemsOf(facts.set).map(({ id }) => id));
  for (const field of ['training', 'answers'] as const)
    if (facts.sources[field] !== '' && !items.has(facts.sources[field]))
      return need(field, '指标体系中没有这一项', 'The set has no such item');
  if (facts.sources.training !== '' && facts.sources.training === facts.sources.answers)
    return need('answers', '两项数据不能对应同一指标', 'Two figures cannot stand under one item');
  if (facts.kind === 'cross' && pairUnits(facts.unitIds, facts.seed, facts.before) === null)
    return need('unitIds', '单位太少，无法避开自查和上次的配对，请增加单位', 'Too few units for new pairs');
  return null;
}

/** Deductions and bonus items: what the program may measure of. */
export const itemsOf = ({ deductions, bonus }: IndicatorSet) => [...deductions, ...bonus].flatMap(({ items }) => items);

/** @param byUnit of the checking unit; null for an inspector, who enters for anybody */
export function refuseEntering(
  state: CheckState,
  { unitId, measured, by }: { unitId: string; measured: Measurements; by: 'inspector' | 'unit' },
): Refused | null {
  if (state.closed) return need('check', '此次考评已经结束', 'This check is closed');
  const one = state.units.find((unit) => unit.unitId === unitId);
  if (!one) return need('check', '此单位没有被抽中', 'This unit was not drawn');
  if (by === 'unit' && one.checkerId === null)
    return need('check', '此次考评由检查人员填写', 'Inspectors enter this check');
  if (Object.keys(measured).length === 0)
    return need('enter', '请至少填写一项检查结果', 'Enter what was measured of one item');
  return refuseMeasuring(state.set, { measured, skipped: [] });
}

export function refuseSettling(
  state: CheckState,
  program: Measurements,
  { unitId, item, reason }: { unitId: string; item: string; reason: string },
): Refused | null {
  if (state.closed) return need('reason', '此次考评已经结束', 'This check is closed');
  const one = state.units.find((unit) => unit.unitId === unitId);
  if (!one || !differs(one.entered?.measured[item], program[item]))
    return need('reason', '此项没有不一致', 'Nothing differs here');
  return reason.trim() === '' ? need('reason', '请写明理由', 'Say why') : null;
}

/** Whether two measured the same otherwise; what only one measured is no disagreement. */
export function differs(checker: Measured | undefined, program: Measured | undefined): boolean {
  if (!checker || !program) return false;
  return checker.hits !== program.hits || (checker.whole !== undefined && checker.whole !== program.whole);
}

/** What counts of one unit: the checker's, under it the program's where it measured, unless the checker's was chosen. */
export function counting({ entered, choices }: CheckedUnit, program: Measurements): Measurements {
  const checker = entered?.measured ?? {};
  const ofProgram = Object.entries(program).filter(
    ([item]) => choices[item]?.use !== 'checker' || checker[item] === undefined,
  );
  return { ...checker, ...Object.fromEntries(ofProgram) };
}

export interface Figures {
  /** late or overdue, and all whose day is known */
  answers: { late: number; all: number };
  /** staff who were at no session, and the staff; null where nobody was asked to come */
  training: { absent: number; staff: number } | null;
}

/** The program's figures as measurements: in a deduction what was not done counts, in a bonus what was. */
export function programMeasured(set: IndicatorSet, sources: Sources, { answers, training }: Figures): Measurements {
  const bonus = new Set(set.bonus.flatMap(({ items }) => items.map(({ id }) => id)));
  const of = (item: string, missed: number, whole: number): [string, Measured][] =>
    item === '' ? [] : [[item, { hits: bonus.has(item) ? whole - missed : missed, unknown: 0, whole }]];
  return Object.fromEntries([
    ...of(sources.answers, answers.late, answers.all),
    ...(training ? of(sources.training, training.absent, training.staff) : []),
  ]);
}

/** Several measurements of the same as one: places and wholes are added. */
export function added(all: readonly Measurements[]): Measurements {
  const sum: Record<string, Measured> = {};
  for (const [id, one] of all.flatMap((measured) => Object.entries(measured))) {
    const before = sum[id];
    if (!before) sum[id] = one;
    else
      sum[id] = {
        hits: before.hits + one.hits,
        unknown: before.unknown + one.unknown,
        ...(before.whole === undefined && one.whole === undefined
          ? {}
          : { whole: (before.whole ?? 0) + (one.whole ?? 0) }),
      };
  }
  return sum;
}

export interface YearOfUnit {
  unitId: string;
  /** checks of the year in which something was entered, and in which the unit was drawn */
  entered: number;
  drawn: number;
  score: Score;
  /** among those of whom everything is known; null for the others */
  rank: number | null;
}

/**
 * The score of a year: what the checkers measured is added up, what the program measures is taken of the whole year at
 * once, and the set's weights make one score of it. Items of which the checker's number was chosen stay the checkers'.
 * Who is not wholly known is not ranked, else a unit that nobody checked would come first.
 */
export function yearOf(
  checks: readonly CheckState[],
  set: IndicatorSet,
  program: (unitId: string) => Measurements,
): YearOfUnit[] {
  const known = new Set(idsOf(set));
  const of = Map.groupBy(
    checks.flatMap(({ units }) => units),
    ({ unitId }) => unitId,
  );
  const scored = [...of].map(([unitId, own]) => {
    const checkers = own.flatMap(({ entered }) => (entered ? [entered.measured] : []));
    const chosen = new Set(
      own.flatMap(({ choices }) => Object.keys(choices).filter((item) => choices[item]?.use === 'checker')),
    );
    const ofProgram = Object.entries(program(unitId)).filter(([item]) => !chosen.has(item));
    const measured = { ...added(checkers), ...Object.fromEntries(ofProgram) };
    const within = Object.fromEntries(Object.entries(measured).filter(([id]) => known.has(id)));
    return { unitId, entered: checkers.length, drawn: own.length, score: score(set, within) };
  });
  return inOrder(scored);
}
