/** What a person may see, by a few words: cases, reports, units and people. */
import { type Kysely, sql } from 'kysely';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import { isFromOutside } from '../oversight/evaluators/masked.ts';
import type { ScopeKind } from '../reports/scopes.ts';
import { casesAbout } from '../requests/by-content.ts';
import { applicantIndex } from '../requests/query-code.ts';
import { DOCUMENTS_OF_IDENTITY, type Stage as RequestStage } from '../requests/state.ts';
import { holds, reach } from '../web/duties.ts';
import type { Holding } from '../web/waiting.ts';

export interface Sought {
  db: Kysely<Database>;
  keys: KeyStore;
  siteId: string;
  person: Holding;
  words: string;
}

/** Hits shown of each kind; one more is looked for, to say that there are more. */
export const MOST = 10;

export const wordsOf = (typed: string) => typed.split(/\s+/u).filter(Boolean);

const like = (words: string) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

export interface FoundRequest {
  id: string;
  number: string;
  stage: RequestStage;
  unitName: string;
}

/** Of so many of the newest cases a part of the number is enough; of older ones it is asked for whole. */
export const NEWEST_BY_PART = 20_000;

/** By the receipt number or a part of it, by the applicant's whole number of identity, or by what is asked for. */
export async function findRequests({ db, keys, siteId, person, words }: Sought): Promise<FoundRequest[]> {
  const units = reach(person.appointments, 'request.read');
  if (units.length === 0) return [];
  const indexes = await applicantIndexes(keys, words);
  const about = await casesAbout({ db, keys }, siteId, units, askable(words));
  const mine = units === 'all' ? [] : [...units];
  const { rows } = await sql<{ id: string; number: string; stage: RequestStage; unit_name: string }>`
    select r.id, r.number, r.stage, u.short_name as unit_name
    from (select id from office.requests where site_id = ${siteId} and number = ${words}
      union select id from office.requests where site_id = ${siteId} and applicant_index = any (${indexes}::text[])
      union select unnest(${about}::uuid[])
      union select id from (select id, number from office.requests where site_id = ${siteId} and ${/\d/u.test(words)}::boolean
        order by lodged_on desc, id desc limit ${NEWEST_BY_PART}) newest where number ilike ${like(words)}) f
    join office.requests r on r.site_id = ${siteId} and r.id = f.id
    join office.units u on u.site_id = r.site_id and u.id = r.unit_id
    where (${units === 'all'}::boolean or r.unit_id = any (${mine}::uuid[]) or r.handler_unit_id = any (${mine}::uuid[]))
    order by r.lodged_on desc, r.number desc limit ${MOST + 1}`.execute(db);
  return rows.map(({ unit_name, ...row }) => ({ ...row, unitName: unit_name }));
}

/** Words that a request may hold; a number or a single character says nothing of what is asked for. */
function askable(typed: string): string[] {
  const words = wordsOf(typed);
  return words.some((word) => /\p{L}{2}/u.test(word)) ? words : [];
}

/** What the blind index is for this number of identity, of whatever document; none for what can be no such number. */
async function applicantIndexes(keys: KeyStore, words: string): Promise<string[]> {
  const number = words.replaceAll(/\s/g, '');
  if (!/^[0-9A-Za-z()（）-]{6,30}$/.test(number)) return [];
  const nobody = { name: '', contactPerson: '', phone: '', email: '', address: '', postcode: '', fax: '' };
  return Promise.all(
    DOCUMENTS_OF_IDENTITY.map((document) => applicantIndex(keys, { ...nobody, identity: { document, number } })),
  );
}

export interface FoundReport {
  id: string;
  scope: ScopeKind;
  year: number;
  unitName: string;
}

/** By year or part of the unit's name. */
export async function findReports({ db, siteId, person, words }: Sought): Promise<FoundReport[]> {
  const units = reach(person.appointments, 'report.read');
  if (units.length === 0) return [];
  const mine = units === 'all' ? [] : [...units];
  const { rows } = await sql<{ id: string; scope: ScopeKind; year: number; unit_name: string }>`
    select r.id, r.scope, r.year, u.name as unit_name
    from office.reports r join office.units u on u.site_id = r.site_id and u.id = r.unit_id
    where r.site_id = ${siteId} and (${units === 'all'}::boolean or r.unit_id = any (${mine}::uuid[]))
      and (r.year || '年度报告' ilike ${like(words)} or u.name || r.year || '年度报告' ilike ${like(words)})
    order by r.year desc, u.sort_key limit ${MOST + 1}`.execute(db);
  return rows.map(({ unit_name, ...row }) => ({ ...row, unitName: unit_name }));
}

export interface FoundUnit {
  id: string;
  name: string;
  code: string;
}

/** Units are public: everybody finds them. */
export async function findUnits({ db, siteId, words }: Sought): Promise<FoundUnit[]> {
  const { rows } = await sql<FoundUnit>`select id, name, code from office.units
    where site_id = ${siteId} and (name ilike ${like(words)} or short_name ilike ${like(words)}
      or code ilike ${like(words)} or sort_key ilike ${like(words)})
    order by sort_key limit ${MOST + 1}`.execute(db);
  return rows;
}

export interface FoundPerson {
  id: string;
  name: string;
  post: string;
  phone: string;
  units: string;
}

const SITE_WIDE = ['account.open', 'role.grant', 'account.secure', 'audit.read'] as const;

/** Colleagues: of the site for its administrators and the disclosure office, of one's own units for everybody else; none for who comes from outside. */
export async function findPeople(
  { db, siteId, person, words }: Sought,
  today: Temporal.PlainDate,
): Promise<FoundPerson[]> {
  const { appointments } = person;
  const everybody =
    SITE_WIDE.some((duty) => holds(appointments, duty).length > 0) || reach(appointments, 'document.read') === 'all';
  const mine = appointments.map(({ unitId }) => unitId);
  if (isFromOutside(person) || (!everybody && mine.length === 0)) return [];
  const { rows } = await sql<FoundPerson>`
    select p.id, p.name, p.post, p.phone, coalesce(string_agg(distinct u.short_name, '、'), '') as units
    from office.persons p
    left join office.appointments a on a.site_id = p.site_id and a.person_id = p.id
      and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on > ${today}::date)
    left join office.units u on u.site_id = a.site_id and u.id = a.unit_id
    where p.site_id = ${siteId} and (p.name ilike ${like(words)} or replace(p.sort_key, ' ', '') ilike ${like(words)})
      and (${everybody}::boolean or exists (select from office.appointments b
        where b.site_id = p.site_id and b.person_id = p.id and b.unit_id = any (${mine}::uuid[])
          and b.starts_on <= ${today}::date and (b.ends_on is null or b.ends_on > ${today}::date)))
    group by p.id, p.name, p.post, p.phone, p.sort_key order by p.sort_key limit ${MOST + 1}`.execute(db);
  return rows;
}
