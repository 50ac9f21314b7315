/** Reads the cases behind a hinge that does not close. */
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Figures } from '../cells.ts';
import { countedFigures, type SiteFrame, type Tally } from '../compile.ts';
import type { CaseFact } from '../facts.ts';
import { casesById } from '../facts-store.ts';
import { periodOf } from '../rules.ts';
import { type Snapshot, thaw } from '../snapshot.ts';
import { type LooseCase, looseCases } from './rules.ts';

/** A case on one side of the hinge, with what its record says now; null when it is in no record any more. */
export type Loose = LooseCase & { fact: CaseFact | null };

/** The cases that only one side of the hinge counts. `frozen`: this report, where it was approved. Reads only. */
export async function casesOffHinge(
  db: Kysely<Database>,
  frame: SiteFrame,
  tally: Pick<Tally, 'place' | 'period' | 'before'>,
  frozen: Snapshot | null,
): Promise<Loose[]> {
  const before: Figures[] = [];
  for (const earlier of tally.before) {
    const period = periodOf(earlier.place.year, Temporal.PlainDate.from(tally.period.to));
    before.push(
      earlier.frozen ? thaw(earlier.frozen) : await countedFigures(db, frame, { place: earlier.place, period }),
    );
  }
  const loose = looseCases(before, frozen ? thaw(frozen) : await countedFigures(db, frame, tally));
  const ids = [...new Set(loose.map(({ id }) => id))];
  const facts = new Map((await casesById(db, frame.siteId, ids)).map((fact) => [fact.id, fact]));
  return loose.map((one) => ({ ...one, fact: facts.get(one.id) ?? null }));
}
