/** What the pages of rounds share. */
import { read } from '../../db/acts.ts';
import type { IndicatorSet } from '../../law/indicators/indicator-set.ts';
import { idParam } from '../../units/office-forms.ts';
import { listUnits, personNames } from '../../units/read.ts';
import { type UnitNames, unitNames } from '../../units/unit-names.ts';
import { holds, permits } from '../../web/duties.ts';
import { forbidden, notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { isFromOutside, maskedRound, namesFor } from '../evaluators/masked.ts';
import { rounds } from './fold.ts';
import { type Ranked, ranking } from './ranking.ts';
import type { RoundState, Subject } from './state.ts';

export interface RoundView {
  id: string;
  state: RoundState;
  version: number;
  /** of those that are seen; ranks are those among all that were drawn */
  ranked: readonly Ranked[];
  /** the same by another version of the set */
  rankedBy(set: IndicatorSet): readonly Ranked[];
  units: UnitNames;
  /** address of a unit's site; '' where it has none */
  websiteOf(unitId: string): string;
  persons: ReadonlyMap<string, string>;
  keeps: boolean;
}

/** Reads the round of the address: inspectors see all of it, a unit that was drawn its own part. @throws Refusal */
export async function readRound(context: OfficeContext): Promise<RoundView> {
  const { deps, site, session } = context;
  const id = idParam(context);
  const loaded = await read(deps.office, deps.keys, rounds, { siteId: site.siteId, id });
  if (!loaded || loaded.state.begunOn === '') throw notFound();
  const keeps = holds(session.appointments, 'inspection.keep').length > 0;
  const { state } = loaded;
  const mine = state.subjects.filter(
    ({ unitId, isDrawn }) => isDrawn && permits(session.appointments, 'inspection.read', unitId),
  );
  if (!keeps && mine.length === 0) throw forbidden();
  const seen = keeps ? state.subjects : mine;
  const ids = new Set(seen.map(({ unitId }) => unitId));
  const rankedBy = (set: IndicatorSet) => ranking(state, set).filter(({ unitId }) => ids.has(unitId));
  const websites = new Map(
    (await listUnits(deps.office, site.siteId)).map((unit) => [unit.id, unit.contact.website ?? '']),
  );
  return {
    id,
    state: isFromOutside(session) ? maskedRound({ ...state, subjects: seen }) : { ...state, subjects: seen },
    version: loaded.version,
    ranked: rankedBy(state.set),
    rankedBy,
    units: await unitNames(context),
    websiteOf: (unitId) => websites.get(unitId) ?? '',
    persons: namesFor(
      session,
      await personNames(deps.office, site.siteId, [
        ...state.withdrawn.map(({ personId }) => personId),
        ...seen.flatMap(({ personId, measuring, entered, program }) => [
          personId,
          ...[measuring, entered, ...program].map((one) => one?.personId ?? null),
        ]),
      ]),
    ),
    keeps,
  };
}

/** The drawn unit of the address. @throws Refusal not-found */
export function subjectOf({ c }: OfficeContext, { state }: RoundView): Subject {
  const found = state.subjects.find(({ unitId, isDrawn }) => isDrawn && unitId === c.req.param('unit'));
  if (!found) throw notFound();
  return found;
}
