/** Key points, their tasks and findings by words of their titles. */
import { isFromOutside, maskedLine } from '../oversight/evaluators/masked.ts';
import { listFindings } from '../oversight/rectification/store.ts';
import { listTasks } from '../plans/store.ts';
import { fold } from '../text/script.ts';
import { holds, reach } from '../web/duties.ts';
import { MOST, type Sought, wordsOf } from './find-store.ts';

export interface FoundWork {
  id: string;
  title: string;
  /** what helps to tell it from another: key point, number of the notice */
  beside: string;
  unitId: string;
  path: string;
}

/** Whoever reads key points reads all of the county's. */
export async function findTasks(
  { db, siteId, person, words }: Sought,
  today: Temporal.PlainDate,
): Promise<FoundWork[]> {
  if (holds(person.appointments, 'plan.read').length === 0) return [];
  const holding = textsHolding(words);
  return (await listTasks(db, siteId, {}, today))
    .filter((task) => holding(task.title, task.planTitle, String(task.year)))
    .slice(0, MOST + 1)
    .map(({ id, title, planTitle, year, leadUnitId }) => ({
      id,
      title,
      beside: `${year} ${planTitle}`,
      unitId: leadUnitId,
      path: `/office/plans/tasks/${id}`,
    }));
}

/** As their list shows them: what no unit was told of yet is the inspectors' own, and outsiders read, and try, masked words. */
export async function findFindings(
  { db, siteId, person, words }: Sought,
  today: Temporal.PlainDate,
): Promise<FoundWork[]> {
  const units = reach(person.appointments, 'inspection.read');
  if (units.length === 0) return [];
  const keeps = holds(person.appointments, 'inspection.keep').length > 0;
  const holding = textsHolding(words);
  return (await listFindings(db, siteId, { units }, today))
    .filter(({ stage }) => keeps || stage !== 'found')
    .map((finding) => (isFromOutside(person) ? maskedLine(finding) : finding))
    .filter((finding) => holding(finding.title, finding.notice, finding.place))
    .slice(0, MOST + 1)
    .map(({ id, title, notice, unitId }) => ({
      id,
      title,
      beside: notice,
      unitId,
      path: `/office/inspection/findings/${id}`,
    }));
}

/** Whether some texts together hold every word. */
function textsHolding(typed: string): (...texts: string[]) => boolean {
  const words = wordsOf(typed).map(fold);
  return (...texts) => {
    const text = fold(texts.join(' '));
    return words.length > 0 && words.every((word) => text.includes(word));
  };
}
