/** What is shown of what waits, and how it stands. Pure. */
import { type Appointment, type Duty, holds } from '../web/duties.ts';
import { WAITING_AREAS, type WaitingArea, type WaitingItem } from '../web/waiting.ts';

/** From this many working days left on, something is due soon. */
const SOON = 5;

export type Urgency = 'overdue' | 'soon' | 'calm';

export function urgencyOf({ deadline }: Pick<WaitingItem, 'deadline'>): Urgency {
  if (deadline === null || deadline.left > SOON) return 'calm';
  return deadline.left < 0 ? 'overdue' : 'soon';
}

export interface TodoFilter {
  area: WaitingArea | null;
  urgency: Exclude<Urgency, 'calm'> | null;
  unitId: string | null;
}

/** What an address asks for; what it cannot mean is left out. */
export function filterOf(query: Readonly<Record<string, string>>): TodoFilter {
  const { area, urgency, unit } = query;
  return {
    area: WAITING_AREAS.find((one) => one === area) ?? null,
    urgency: urgency === 'overdue' || urgency === 'soon' ? urgency : null,
    unitId: unit || null,
  };
}

export function matches(item: WaitingItem, { area, urgency, unitId }: TodoFilter): boolean {
  return (
    (area === null || item.area === area) &&
    (urgency === null || urgencyOf(item) === urgency) &&
    (unitId === null || item.unitId === unitId)
  );
}

/** How many pages a list has, and the page that is asked for; one that is not there is the last. */
export function pageOf(asked: string | undefined, count: number, size: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(count / size));
  const wanted = Number(asked ?? 1);
  return { pages, page: Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, pages) : 1 };
}

export function holdsAny(appointments: readonly Appointment[], ...duties: readonly Duty[]): boolean {
  return duties.some((duty) => holds(appointments, duty).length > 0);
}

/** What is in a person's own hand: drafts, all that is bound to a person. Cases and reports belong to units. */
export function boundIn(items: readonly WaitingItem[], personId: string): WaitingItem[] {
  return items.filter(({ only }) => only?.includes(personId));
}

/** The heirs of each, in the order in which they are found; nobody is his own. */
export function successorsOf(handovers: readonly { leaverId: string; successorId: string }[]): Map<string, string[]> {
  const direct = Map.groupBy(handovers, ({ leaverId }) => leaverId);
  const heirs = new Map<string, string[]>();
  for (const leaver of direct.keys()) {
    const found = new Set<string>([leaver]);
    // a set is walked in the order of adding, also over what is added meanwhile
    for (const person of found) for (const { successorId } of direct.get(person) ?? []) found.add(successorId);
    found.delete(leaver);
    heirs.set(leaver, [...found]);
  }
  return heirs;
}
