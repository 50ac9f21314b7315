/** What of the cases waits for whom: read from what is kept beside their due dates. No personal data are asked for. */
import { type RawBuilder, sql } from 'kysely';
import { calendarAt } from '../units/site-calendar.ts';
import { type Deadline, deadlineOn, type WaitingItem } from '../web/waiting.ts';
import { replyDay } from './after/waiting.ts';
import { freshenWaits } from './board/dues-fresh.ts';
import './board/tables.ts';
import type { ListSource, Reach } from './store.ts';
import { dutyOf, type KeptWait } from './waits.ts';

/**
 * What waits on the cases of these units, whoever may do it; of other cases, the steps of review that a chain gave to one
 * of the units in `reviewing`.
 */
export async function waitingRequests(
  source: ListSource,
  siteId: string,
  reach: Reach,
  reviewing: readonly string[] = [],
): Promise<WaitingItem[]> {
  if (reach.length === 0) return [];
  await freshenWaits(source, siteId);
  const hasOthers =
    reviewing.length > 0 && source.settings.requestChains.some((chain) => chain.opinionUnit ?? chain.leaderUnit);
  const mine = reach === 'all' ? null : sql`any(${[...reach]}::uuid[])`;
  const isOwn: RawBuilder<unknown> = mine ? sql`(r.unit_id = ${mine} or r.handler_unit_id = ${mine})` : sql`true`;
  const { rows } = await sql<Row>`
    select r.id, r.number, r.unit_id, d.waits, ${isOwn} as is_own
    from office.request_dues d join office.requests r on r.site_id = d.site_id and r.id = d.request_id
    where d.site_id = ${siteId} and r.site_id = ${siteId} and d.waits <> '[]'::jsonb
      and (${isOwn} ${hasOthers ? sql`or r.stage = 'approval'` : sql``})`.execute(source.db);
  const itemOf = reader(source);
  return rows.flatMap((row) => {
    const items = row.waits.map((wait) => itemOf(row, wait));
    return row.is_own ? items : items.filter(({ units }) => units.some((unit) => reviewing.includes(unit)));
  });
}

interface Row {
  id: string;
  number: string;
  unit_id: string;
  waits: readonly KeptWait[];
  is_own: boolean;
}

/** Many cases share a last day: its days left are counted once. */
function reader({ settings, today }: ListSource) {
  const calendar = calendarAt(settings.calendar, null);
  const deadlines = new Map<string, Deadline>();
  const lastDay = ({ on, noticed }: KeptWait) =>
    noticed ? (replyDay(noticed, settings.replies, { calendar, settings: settings.law })?.toString() ?? null) : on;
  const deadlineOf = (wait: KeptWait): Deadline | null => {
    const iso = lastDay(wait);
    if (iso === null) return null;
    const known = deadlines.get(iso) ?? deadlineOn(Temporal.PlainDate.from(iso), calendar, today);
    deadlines.set(iso, known);
    return known;
  };
  return ({ id, number, unit_id }: Row, wait: KeptWait): WaitingItem => ({
    area: 'requests',
    step: wait.step,
    id,
    title: number,
    label: number,
    unitId: unit_id,
    waitsFor: dutyOf(wait.step),
    units: wait.units,
    only: null,
    not: wait.not,
    mark: wait.mark,
    since: Temporal.PlainDate.from(wait.since),
    deadline: deadlineOf(wait),
    href: `/office/requests/${id}`,
  });
}
