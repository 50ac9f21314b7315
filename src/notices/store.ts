/** What a person's own pages read and write of notices. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { isWithin } from '../documents/chain.ts';
import { type Reader, scopesOf } from '../documents/list-store.ts';
import type { PersonContacts } from '../units/person-fold.ts';
import './tables.ts';

type Db = Kysely<Database>;

export interface Notice {
  id: string;
  step: string;
  daysLeft: number | null;
  label: string;
  href: string;
  area: string;
  subjectId: string;
  unitId: string;
  unitName: string;
  madeAt: Temporal.Instant;
  isRead: boolean;
}

/** A person's notices, the newest first; at most this many. */
export async function noticesOfPerson(
  db: Db,
  siteId: string,
  personId: string,
  { unread, limit, offset }: { unread: boolean; limit: number; offset: number },
): Promise<{ notices: Notice[]; count: number }> {
  const mine = db
    .selectFrom('office.notices as n')
    .where('n.site_id', '=', siteId)
    .where('n.person_id', '=', personId)
    .$if(unread, (query) => query.where('n.read_at', 'is', null));
  const { count } = await mine.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const rows = await mine
    .leftJoin('office.units as u', (join) => join.onRef('u.site_id', '=', 'n.site_id').onRef('u.id', '=', 'n.unit_id'))
    .selectAll('n')
    .select('u.short_name')
    .orderBy('n.made_at', 'desc')
    .orderBy('n.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const notices = rows.map((row) => ({
    id: row.id,
    step: row.step,
    daysLeft: row.days_left,
    label: row.label,
    href: row.href,
    area: row.area,
    subjectId: row.subject_id,
    unitId: row.unit_id,
    unitName: row.short_name ?? '',
    madeAt: row.made_at,
    isRead: row.read_at !== null,
  }));
  return { notices, count };
}

/** Titles of those documents that a reader's duties reach. */
export async function readableTitles(
  db: Db,
  siteId: string,
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const scope = (await scopesOf(db, siteId, reader))('document.read');
  const rows = await db
    .selectFrom('office.documents')
    .select(['id', 'title', 'unit_id', 'kind'])
    .where('site_id', '=', siteId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.filter((row) => isWithin(scope, row.unit_id, row.kind)).map((row) => [row.id, row.title]));
}

export async function unreadCount(db: Db, siteId: string, personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from office.notices
    where site_id = ${siteId} and person_id = ${personId}::uuid and read_at is null`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Where a person wants to be told of work. */
export async function contactsOf(db: Db, siteId: string, personId: string): Promise<PersonContacts | null> {
  const row = await db
    .selectFrom('office.persons')
    .select(['email', 'mobile', 'by_email', 'by_sms'])
    .where('site_id', '=', siteId)
    .where('id', '=', personId)
    .executeTakeFirst();
  return row ? { email: row.email, mobile: row.mobile, byEmail: row.by_email, bySms: row.by_sms } : null;
}

/** Marks one notice of a person as read, or all of them (null). Returns where it leads, if there is one. */
export async function markRead(
  db: Db,
  siteId: string,
  personId: string,
  id: string | null,
  now: Temporal.Instant,
): Promise<string | null> {
  const rows = await db
    .updateTable('office.notices')
    .set({ read_at: sql<string>`coalesce(read_at, ${now}::timestamptz)` })
    .where('site_id', '=', siteId)
    .where('person_id', '=', personId)
    .$if(id !== null, (query) => query.where('id', '=', id ?? ''))
    .$if(id === null, (query) => query.where('read_at', 'is', null))
    .returning('href')
    .execute();
  return rows[0]?.href ?? null;
}
