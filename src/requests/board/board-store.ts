/** What the board reads: a page of cases by the place of the last one seen, and how many there are of which kind. */
import { sql } from 'kysely';
import type { WaitReason } from '../../law/clock-types.ts';
import { workingDays } from '../../law/days.ts';
import { addWorkingDays } from '../../law/due.ts';
import { calendarAt } from '../../units/site-calendar.ts';
import { NEAR } from '../standing.ts';
import { OPEN_STAGES, type Stage } from '../state.ts';
import type { ListSource, Reach } from '../store.ts';
import { casesWithDues, hasNumber, isOpen, type ListedCase, ofUnits, readCases, within } from './cases.ts';
import { NOT_URGENT } from './dues.ts';
import { freshenOpen } from './dues-fresh.ts';

/** How urgent an open case is: past its day, within this week, within five working days, later, or not the office's turn. */
export const URGENCIES = ['overdue', 'week', 'near', 'later', 'waiting'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** 'open' by urgency; 'ended' and 'all' by date, the newest first. */
export type Order = 'open' | 'ended' | 'all';

export interface BoardFilter {
  reach: Reach;
  /** addressee or handler */
  unitId?: string | undefined;
  /** somebody who has worked on it */
  personId?: string | undefined;
  order: Order;
  stages: readonly Stage[];
  due?: 'overdue' | 'week' | 'near' | undefined;
  /** whose turn it is: the office's, or what is waited for */
  waitsFor?: WaitReason | 'office' | undefined;
  number?: string | undefined;
}

/** The last case of the page before: its sort key and its id. */
export interface Cursor {
  key: string;
  id: string;
}

export interface BoardPage {
  cases: readonly ListedCase[];
  /** null on the last page */
  next: Cursor | null;
}

export const PAGE = 50;

export interface Board {
  counts: readonly BoardCount[];
  page: BoardPage;
}

/** A board, read at once with what is out of date; where there is any, that is folded and the board read again. */
export async function readBoard(
  source: ListSource,
  siteId: string,
  filter: BoardFilter,
  after: Cursor | null,
): Promise<Board> {
  const read = async () => {
    const [counts, page] = await Promise.all([
      countOpen(source, siteId, filter),
      boardPage(source, siteId, filter, after),
    ]);
    return { counts, page };
  };
  const [folded, board] = await Promise.all([freshenOpen(source, siteId), read()]);
  return folded > 0 ? read() : board;
}

/** The days by which urgency is told. */
function daysOf({ settings, today }: ListSource): { today: string; week: string; near: string } {
  const beyond = addWorkingDays(calendarAt(settings.calendar, null), today, workingDays(NEAR + 1)).date;
  return {
    today: today.toString(),
    week: today.add({ days: 7 - today.dayOfWeek }).toString(),
    near: beyond.subtract({ days: 1 }).toString(),
  };
}

export async function boardPage(
  source: ListSource,
  siteId: string,
  filter: BoardFilter,
  after: Cursor | null,
): Promise<BoardPage> {
  const days = daysOf(source);
  const { reach, unitId, personId, order, stages, due, waitsFor, number } = filter;
  const key = { open: sql`d.urgent_on`, ended: sql`r.answered_on`, all: sql`r.lodged_on` }[order];
  const id = order === 'open' ? sql`d.request_id` : sql`r.id`;
  const direction = order === 'open' ? 'asc' : 'desc';
  const beyond = sql.raw(order === 'open' ? '>' : '<');
  // what is sorted are keys, which indexes hold; whole rows are read for the lines of the page alone
  const found = casesWithDues(source.db, siteId)
    .$if(order === 'open', (query) => query.where(isOpen).where('d.ended_on', 'is', null))
    .$if(order === 'ended', (query) => query.where('r.answered_on', 'is not', null))
    .$if(stages !== OPEN_STAGES, (query) => query.where('r.stage', 'in', [...stages]))
    .where(within(reach))
    .$if(unitId !== undefined, (query) => query.where(ofUnits([unitId ?? ''])))
    .$if(personId !== undefined, (query) => query.where(workedOnBy(siteId, personId ?? '')))
    .$if(due === 'overdue', (query) => query.where(sql<boolean>`d.urgent_on < ${days.today}::date`))
    .$if(due === 'week' || due === 'near', (query) =>
      query.where(
        sql<boolean>`d.urgent_on between ${days.today}::date and ${due === 'week' ? days.week : days.near}::date`,
      ),
    )
    .$if(waitsFor === 'office', (query) => query.where('d.phase', '=', 'running'))
    .$if(waitsFor !== undefined && waitsFor !== 'office', (query) =>
      query.where(sql<boolean>`d.waits_for = ${waitsFor ?? ''}`),
    )
    .$if(number !== undefined, (query) => query.where(hasNumber(number ?? '')))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${key}, ${id}) ${beyond} (${after?.key ?? ''}::date, ${after?.id ?? ''}::uuid)`),
    )
    .select('r.id')
    .orderBy(key, direction)
    .orderBy(id, direction)
    .limit(PAGE + 1);
  const cases = await readCases(
    casesWithDues(source.db, siteId)
      .where(sql<boolean>`r.id = any(array(${found}))`)
      .orderBy(key, direction)
      .orderBy(id, direction),
    source,
  );
  const page = cases.slice(0, PAGE);
  const last = page.at(-1);
  const isMore = cases.length > PAGE && last;
  return { cases: page, next: isMore ? { key: last.sortedBy[order], id: last.id } : null };
}

export interface BoardCount {
  unitId: string;
  waitsFor: WaitReason | 'office';
  urgency: Urgency;
  count: number;
}

/** Open cases by addressee, by whose turn it is and by urgency. 'near' is what is left of it after 'week'. */
export async function countOpen(
  source: ListSource,
  siteId: string,
  { reach, personId }: Pick<BoardFilter, 'reach' | 'personId'>,
): Promise<BoardCount[]> {
  const days = daysOf(source);
  const urgency = sql<Urgency>`case when d.urgent_on = ${NOT_URGENT}::date then 'waiting'
    when d.urgent_on < ${days.today}::date then 'overdue' when d.urgent_on <= ${days.week}::date then 'week'
    when d.urgent_on <= ${days.near}::date then 'near' else 'later' end`;
  const rows = await casesWithDues(source.db, siteId)
    .where(isOpen)
    .where('d.ended_on', 'is', null)
    .where(within(reach))
    .$if(personId !== undefined, (query) => query.where(workedOnBy(siteId, personId ?? '')))
    .select(['r.unit_id', 'd.waits_for', urgency.as('urgency'), sql<number>`count(*)`.as('count')])
    .groupBy(['r.unit_id', 'd.waits_for', 'urgency'])
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    waitsFor: row.waits_for ?? 'office',
    urgency: row.urgency,
    count: row.count,
  }));
}

function workedOnBy(siteId: string, personId: string) {
  return sql<boolean>`exists (select from office.acts a where a.site_id = ${siteId} and a.person_id = ${personId}::uuid
    and a.subject_kind = 'request' and a.subject_id = r.id)`;
}
