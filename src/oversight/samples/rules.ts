/** Pure decisions about graded samples, and what comes of the grades. */
import type { Calendar } from '../../law/calendar.ts';
import { workingDays } from '../../law/days.ts';
import { addWorkingDays } from '../../law/due.ts';
import type { Rubric } from '../../units/interpretation-rubric.ts';
import { type Text, text } from '../../web/language.ts';
import { wholeOf } from './rubric.ts';
import type { Candidate, DrawnDocument, Grade, SampleFacts, SampleState } from './state.ts';

export interface Refused {
  field: string;
  text: Text;
}

const need = (field: string, zh: string, en: string): Refused => ({ field, text: text(zh, en) });

export function refuseSample(facts: SampleFacts): Refused | null {
  if (facts.title.trim() === '') return need('title', '请填写评查名称', 'Give the sample a title');
  if (facts.to < facts.from) return need('to', '截止日期不能早于起始日期', 'The period ends before it begins');
  if (!(facts.share > 0 && facts.share <= 1))
    return need('share', '抽取比例为1%至100%', 'The share lies between 1 and 100 %');
  if (facts.seed.trim() === '') return need('seed', '请填写抽签种子', 'Give a seed');
  if (facts.graders[0] === '' || facts.graders[0] === facts.graders[1])
    return need('second', '请选择两名不同的评查人', 'Choose two different persons to grade');
  if (facts.candidates.length === 0)
    return need('from', '这一时期没有公开的解读材料', 'No interpretation was released in this period');
  return null;
}

/** Why this person cannot grade this document so. */
export function refuseGrade(
  state: SampleState,
  {
    documentId,
    points,
    personId,
  }: { documentId: string; points: Readonly<Record<string, number>>; personId: string | null },
): Refused | null {
  if (state.closedOn) return need('grade', '此次评查已经结束', 'This sample is closed');
  if (!state.graders.some((one) => one === personId))
    return need('grade', '只有指定的两名评查人可以评分', 'Only the two graders grade');
  if (!state.drawn.some(({ id }) => id === documentId)) return need('grade', '此材料没有被抽中', 'It was not drawn');
  for (const { id, name, points: most } of state.rubric.elements) {
    const given = points[id];
    if (given === undefined || !Number.isInteger(given) || given < 0 || given > most)
      return need(`points-${id}`, `“${name}”请填写0至${most}的整数`, `A whole number from 0 to ${most}`);
  }
  return null;
}

export function refuseSettling(
  state: SampleState,
  { documentId, points, reason }: { documentId: string; points: number; reason: string },
): Refused | null {
  const one = state.drawn.find(({ id }) => id === documentId);
  if (state.closedOn || !one) return need('points', '此次评查已经结束', 'This sample is closed');
  if (one.grades.length < 2) return need('points', '两名评查人都评分后才能合议', 'Both grade first');
  if (!resultOf(one, state.rubric).isApart)
    return need('points', '两人的评分没有超过允许的差距，以平均分为准', 'The two are near enough: their mean counts');
  const whole = wholeOf(state.rubric);
  if (!Number.isInteger(points) || points < 0 || points > whole)
    return need('points', `请填写0至${whole}的整数`, `A whole number from 0 to ${whole}`);
  if (reason.trim() === '') return need('reason', '请写明合议理由', 'Say why');
  return null;
}

/** Closing needs a result of everything that was drawn. */
export function refuseClosing(state: SampleState): Refused | null {
  if (state.closedOn) return need('close', '此次评查已经结束', 'This sample is closed');
  const open = state.drawn.filter((one) => resultOf(one, state.rubric).points === null).length;
  return open === 0 ? null : need('close', `还有${open}件没有评定`, `${open} have no result yet`);
}

export const totalOf = ({ points }: Pick<Grade, 'points'>): number =>
  Object.values(points).reduce((sum, one) => sum + one, 0);

export interface Result {
  /** null while one of the two has not graded, or they differ too much and nobody settled it */
  points: number | null;
  /** between the two; null while one has not graded */
  difference: number | null;
  isApart: boolean;
}

/** The mean of two grades, or what was settled where they differ by more than the tolerance. */
export function resultOf({ grades, settled }: Pick<DrawnDocument, 'grades' | 'settled'>, rubric: Rubric): Result {
  const [one, other] = grades;
  if (!one || !other) return { points: null, difference: null, isApart: false };
  const difference = Math.abs(totalOf(one) - totalOf(other));
  const isApart = difference > rubric.tolerance;
  if (settled) return { points: settled.points, difference, isApart };
  return { points: isApart ? null : (totalOf(one) + totalOf(other)) / 2, difference, isApart };
}

/** What this person sees of the grades: the other's only once both graded. */
export function gradesFor({ grades }: Pick<DrawnDocument, 'grades'>, personId: string): readonly Grade[] {
  return grades.length === 2 ? grades : grades.filter((one) => one.personId === personId);
}

export interface UnitResult {
  unitId: string;
  drawn: number;
  graded: number;
  /** mean of those with a result; null while none has one */
  mean: number | null;
}

/** By unit, the best first. */
export function resultsByUnit({ drawn, rubric }: Pick<SampleState, 'drawn' | 'rubric'>): UnitResult[] {
  return [...Map.groupBy(drawn, ({ unitId }) => unitId)]
    .map(([unitId, own]) => {
      const points = own.flatMap((one) => resultOf(one, rubric).points ?? []);
      const sum = points.reduce((total, one) => total + one, 0);
      const mean = points.length === 0 ? null : Math.round((sum / points.length) * 10) / 10;
      return { unitId, drawn: own.length, graded: points.length, mean };
    })
    .sort((a, b) => (b.mean ?? -1) - (a.mean ?? -1));
}

/** Whether it was released within the days after what it explains; null where that is not public. */
export function isInTime({ releasedOn, original }: Candidate, days: number, calendar: Calendar): boolean | null {
  if (!original) return null;
  const last = addWorkingDays(calendar, Temporal.PlainDate.from(original.releasedOn), workingDays(days));
  return releasedOn <= last.date.toString();
}
