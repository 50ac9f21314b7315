/** Checks a workbook and makes the plan of a county from it. Pure: the day and the workbook decide. */
import { inOrder, type SheetProblem } from '../documents/import/sheet-problems.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkPeople } from './check-people.ts';
import { checkChains, checkNumbers, checkRetention } from './check-rules.ts';
import { checkSite } from './check-site.ts';
import { checkStaffing } from './check-staffing.ts';
import { checkUnits } from './check-units.ts';
import { layoutOf, SHEET_KEYS } from './layout.ts';
import type { CountyPlan } from './plan.ts';
import { findings } from './problems.ts';
import type { ReadWorkbook } from './workbook.ts';

const SHEET_NAMES = SHEET_KEYS.map((key) => layoutOf(key).name);

export interface Checked {
  /** null when there are errors */
  plan: CountyPlan | null;
  /** errors first, by sheet and row */
  problems: readonly SheetProblem[];
}

export function checkWorkbook({ lines, problems }: ReadWorkbook, today: Temporal.PlainDate): Checked {
  // a file that could not be read has nothing that could be checked
  if (problems.some(({ sheet }) => sheet === null)) return { plan: null, problems };
  const found = findings(problems);
  const site = checkSite(lines.site, found);
  const units = checkUnits(lines.units, found, today);
  const people = checkPeople(lines.people, units, found, today);
  const numbers = checkNumbers(lines.numbers, found);
  const chains = checkChains(lines.chains, units, found);
  const days = checkCalendar(lines.calendar, found);
  const retention = checkRetention(lines.retention, found);
  const isSound = () => !found.problems.some(({ level }) => level === 'error');
  // who is missing where is worth saying once the rows themselves are right
  if (isSound()) checkStaffing({ units, people, chains }, found, today);
  const plan = isSound() ? { site, units, people, numbers, chains, days, retention } : null;
  return { plan, problems: inOrder(found.problems, SHEET_NAMES) };
}
