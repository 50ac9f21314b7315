/** Who is told of what, and when. Pure. */
import type { Reminders } from '../units/settings.ts';
import { type Appointment, DUTIES, type Duty, type Role } from '../web/duties.ts';
import { concerns, type Holding, type Step, type WaitingArea, type WaitingItem } from '../web/waiting.ts';

/** What newly waits and is told; one's own drafts and plain next steps are seen in one's list. */
const TOLD: readonly Step[] = [
  'documents.returned',
  'documents.review',
  'documents.approval',
  'documents.release',
  'documents.mending',
  'requests.mending',
  'requests.confirm',
  'requests.handle',
  'requests.clarified',
  'requests.consulted',
  'requests.silent',
  'requests.presumed',
  'requests.tell-party',
  'requests.lapsed',
  'requests.returned',
  'requests.opinion',
  'requests.approval',
  'requests.leader',
  'requests.extension',
  'requests.send',
  'requests.reply',
  'requests.lesson',
  'reports.returned',
  'reports.approval',
  'reports.document',
  'plans.report',
  'plans.check',
  'inspection.mend',
  'inspection.check',
  'inspection.decide',
  'inspection.grade',
  'inspection.enter',
  'proposals.role',
  'proposals.account',
  'proposals.password',
  'proposals.factor',
  'proposals.outsider',
  'proposals.term',
  'proposals.hand-out',
  'proposals.substitute',
  'retention.confirm',
];

/** What a second person confirms is nobody's before the others': all who may are told. */
const TOLD_TO_ALL: readonly WaitingArea[] = ['proposals', 'retention'];

/** Whom a last day is told to: who does it at a unit, and the head of the unit that it is about. */
const REMINDED: Partial<Record<WaitingArea, { officer: Duty; leader: Duty }>> = {
  requests: { officer: 'request.handle', leader: 'request.approve' },
  reports: { officer: 'report.compile', leader: 'report.approve' },
  plans: { officer: 'plan.report', leader: 'year.read' },
  inspection: { officer: 'inspection.answer', leader: 'year.read' },
};

/** What has waited for more calendar days than this is no news. */
const NEWS_DAYS = 7;

/** One notice to one person. The key is the same however often it is derived. */
export interface NewNotice {
  personId: string;
  key: string;
  step: Step;
  /** of a reminder: working days left, negative when it is over; null: it newly waits */
  daysLeft: number | null;
  item: WaitingItem;
}

/** All notices that follow today from what waits; those that were sent before are among them. */
export function noticesOf(
  items: readonly WaitingItem[],
  holders: readonly Holding[],
  { reminders, today }: { reminders: Reminders; today: Temporal.PlainDate },
): NewNotice[] {
  const notices = items.flatMap((item) => [
    ...news(item, holders, today),
    ...urging(item, holders, today),
    ...reminding(item, holders, reminders),
  ]);
  // two steps of one case may end on the same day: one reminder is enough
  return [...new Map(notices.map((notice) => [`${notice.personId} ${notice.key}`, notice])).values()];
}

function news(item: WaitingItem, holders: readonly Holding[], today: Temporal.PlainDate): NewNotice[] {
  const age = item.since.until(today, { largestUnit: 'day' }).days;
  if (!TOLD.includes(item.step) || age > NEWS_DAYS) return [];
  const key = `wait:${item.step}:${item.id}:${item.mark}`;
  return toldOf(item, holders).map((personId) => ({ personId, key, step: item.step, daysLeft: null, item }));
}

/** Somebody urged it (催办): whoever has the turn is told once of each time, however long it has waited. */
function urging(item: WaitingItem, holders: readonly Holding[], today: Temporal.PlainDate): NewNotice[] {
  const { urged, step, deadline } = item;
  if (!urged || urged.on.until(today, { largestUnit: 'day' }).days > NEWS_DAYS) return [];
  const key = `urged:${item.id}:${urged.mark}`;
  return toldOf(item, holders).map((personId) => ({ personId, key, step, daysLeft: deadline?.left ?? null, item }));
}

/** Persons of the first unit that has any; those who serve the whole site only where no unit has anybody. */
function toldOf(item: WaitingItem, holders: readonly Holding[]): string[] {
  const mine = holders.filter((holder) => concerns(item, holder));
  for (const unit of TOLD_TO_ALL.includes(item.area) ? [] : item.units) {
    const own = mine.filter((holder) => holder.appointments.some((held) => isFor(held, item.waitsFor, unit)));
    if (own.length > 0) return own.map(({ personId }) => personId);
  }
  return mine.map(({ personId }) => personId);
}

function isFor({ role, unitId }: Appointment, duty: Duty, unit: string): boolean {
  const roles: readonly Role[] = DUTIES[duty];
  return unitId === unit && roles.includes(role) && role !== 'disclosure-office';
}

function reminding(item: WaitingItem, holders: readonly Holding[], reminders: Reminders): NewNotice[] {
  const { deadline } = item;
  const duties = REMINDED[item.area];
  if (deadline === null || !duties) return [];
  // a step of review may be another unit's; the case and its last day stay the addressee's
  const units = item.waitsFor === 'request.opinion' || item.waitsFor === duties.leader ? [item.unitId] : item.units;
  const groups: [readonly number[], (held: Appointment) => boolean][] = [
    [reminders.officer, (held) => units.some((unit) => isFor(held, duties.officer, unit))],
    [reminders.leader, (held) => isFor(held, duties.leader, item.unitId)],
    [reminders.office, (held) => held.role === 'disclosure-office'],
  ];
  return groups.flatMap(([days, belongs]) => {
    const passed = passedThreshold(deadline.left, days);
    if (passed === null) return [];
    const key = `due:${item.area}:${item.id}:${deadline.on}:${passed}`;
    return holders
      .filter(({ appointments }) => appointments.some(belongs))
      .map(({ personId }) => ({ personId, key, step: item.step, daysLeft: deadline.left, item }));
  });
}

/** The nearest threshold that has been reached: of 10, 5, 2 with 4 days left it is 5. 'over' past the last day. */
export function passedThreshold(left: number, days: readonly number[]): number | 'over' | null {
  if (left < 0) return 'over';
  const reached = days.filter((day) => left <= day);
  return reached.length > 0 ? Math.min(...reached) : null;
}

/** Minutes until the next try after so many failed ones; null: given up. */
export function nextTry(attempts: number): number | null {
  return [1, 5, 30, 120, 360][attempts - 1] ?? null;
}
