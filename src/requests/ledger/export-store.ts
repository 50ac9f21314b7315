/** Reads the cases that a ledger is exported of. */
import { type Kysely, sql } from 'kysely';
import { actsOfEach, withoutVoided } from '../../db/acts.ts';
import type { KeyStore } from '../../db/keys.ts';
import type { Database } from '../../db/schema.ts';
import { listUnits } from '../../units/read.ts';
import { refused } from '../../web/refusal.ts';
import { foldRequest } from '../fold.ts';
import '../tables.ts';
import { caseCells, consultationCells, type ExportedCase, remedyCells } from './export.ts';
import { CASES, CONSULTATIONS, REMEDIES } from './layout.ts';
import { exportWords } from './messages.ts';
import { type Cells, ledgerWorkbook } from './workbook.ts';

type Db = Kysely<Database>;

const MOST = 5000;
/** cases whose acts are read at once */
const AT_ONCE = 500;

export interface Asked {
  reach: 'all' | readonly string[];
  /** of the day of lodging; null: every year */
  year: number | null;
}

/** Years in which cases that may be seen were lodged, newest first. */
export async function yearsOf(db: Db, siteId: string, reach: Asked['reach']): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from lodged_on)::integer as year from office.requests
    where site_id = ${siteId} and ${visible(reach)} order by 1 desc`.execute(db);
  return rows.map(({ year }) => year);
}

const visible = (reach: Asked['reach']) =>
  reach === 'all'
    ? sql<boolean>`true`
    : sql<boolean>`(unit_id = any(${[...reach]}::uuid[]) or handler_unit_id = any(${[...reach]}::uuid[]))`;

/** @throws Refusal too-many above 5,000 */
export async function casesToExport(db: Db, siteId: string, { reach, year }: Asked): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from office.requests where site_id = ${siteId} and ${visible(reach)}
      ${year === null ? sql`` : sql`and lodged_on >= make_date(${year}::integer, 1, 1) and lodged_on < make_date(${year + 1}::integer, 1, 1)`}
    order by lodged_on, number limit ${MOST + 1}`.execute(db);
  if (rows.length > MOST) throw refused('too-many', exportWords.tooMany);
  return rows.map(({ id }) => id);
}

/** @param personal columns of the applicant's are filled: the caller has recorded why */
export async function exportLedger(
  source: { db: Db; keys: KeyStore },
  siteId: string,
  ids: readonly string[],
  personal: boolean,
): Promise<Uint8Array> {
  const units = await listUnits(source.db, siteId);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const cases: Cells[] = [];
  const consultations: Cells[] = [];
  const remedies: Cells[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const part = ids.slice(at, at + AT_ONCE);
    const acts = await actsOfEach(source.db, source.keys, 'request', siteId, part);
    for (const id of part) {
      const own = acts.get(id) ?? [];
      const state = foldRequest(withoutVoided(own));
      const unit = names.get(state.unitId) ?? '';
      const one: ExportedCase = { state, acts: own, unit, handler: names.get(state.handlerUnitId) ?? '' };
      if (state.number === '') continue;
      cases.push(caseCells(one, personal));
      consultations.push(...consultationCells(state, personal));
      remedies.push(...remedyCells(state));
    }
  }
  // what it was joined with may be of another year
  const numbers = new Set(cases.map(({ number = '' }) => number));
  const filled = new Map([
    [CASES.name, cases.map((one) => (numbers.has(one.joins ?? '') ? one : { ...one, joins: '', joinedOn: '' }))],
    [CONSULTATIONS.name, consultations],
    [REMEDIES.name, remedies],
  ]);
  return ledgerWorkbook(
    units.map(({ name }) => name),
    filled,
  );
}
