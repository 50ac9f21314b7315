/** Checks of a site, and what the program measures of each unit from acts. */

import type { Kysely } from 'kysely';
import { dateOf } from '../../db/acts.ts';
import type { KeyStore } from '../../db/keys.ts';
import { type ReadSubject, readAll } from '../../db/read-all.ts';
import type { Database } from '../../db/schema.ts';
import type { Measurements } from '../../law/indicators/indicator-set.ts';
import { caseTimings } from '../../requests/timing.ts';
import { countCases } from '../../statistics/rules.ts';
import { siteSettings } from '../../units/read.ts';
import { attendanceOf, trainingMeasured } from '../training/rules.ts';
import { listTrainings, staffOn } from '../training/store.ts';
import { assessments } from './fold.ts';
import { programMeasured } from './rules.ts';
import type { CheckState } from './state.ts';

interface Source {
  db: Kysely<Database>;
  keys: KeyStore;
  siteId: string;
  now: Temporal.Instant;
}

/** The latest first. */
export async function listChecks({ db, keys, siteId }: Omit<Source, 'now'>): Promise<ReadSubject<CheckState>[]> {
  const all = await readAll(db, keys, assessments, siteId);
  return all
    .filter(({ state }) => state.plannedOn !== '')
    .sort((a, b) => (a.state.to < b.state.to ? 1 : a.state.to > b.state.to ? -1 : 0));
}

/**
 * What the program measures of each of these units: answers of the period, and attendance from the first day of the
 * period's last year up to its end, since training is owed within a year.
 */
export async function programOf(
  source: Source,
  { set, sources, from, to }: Pick<CheckState, 'set' | 'sources' | 'from' | 'to'>,
  unitIds: readonly string[],
): Promise<Record<string, Measurements>> {
  if (sources.answers === '' && sources.training === '') return {};
  const { db, keys, siteId, now } = source;
  const settings = await siteSettings(db, siteId);
  const last = Temporal.PlainDate.from(to);
  const today = dateOf(now);
  // what is due after today is not overdue
  const day = Temporal.PlainDate.compare(last, today) < 0 ? last : today;
  const period = { from, to: day.toString() };
  const timings = await caseTimings({ db, keys, settings }, siteId, { ...period, unitIds });
  const byUnit = Map.groupBy(timings, ({ unitId }) => unitId);
  const staff = await staffOn(db, siteId, day);
  const sessions = (await listTrainings(db, keys, siteId)).map(({ state }) => state);
  const attendance = attendanceOf(sessions, staff, { from: `${last.year}-01-01`, to });
  return Object.fromEntries(
    unitIds.map((unitId) => {
      const { inTime, late, overdue } = countCases(byUnit.get(unitId) ?? [], period);
      const missed = late.length + overdue.length;
      const trained = trainingMeasured(attendance, unitId);
      const figures = {
        answers: { late: missed, all: inTime.length + missed },
        training: trained && { absent: trained.hits, staff: trained.whole ?? 0 },
      };
      return [unitId, programMeasured(set, sources, figures)];
    }),
  );
}
