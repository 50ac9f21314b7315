/** What the pages of a check share. */
import { read } from '../../db/acts.ts';
import type { Measurements } from '../../law/indicators/indicator-set.ts';
import { idParam } from '../../units/office-forms.ts';
import { personNames } from '../../units/read.ts';
import { type UnitNames, unitNames } from '../../units/unit-names.ts';
import { holds, permits } from '../../web/duties.ts';
import { forbidden, notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { assessments } from './fold.ts';
import type { CheckedUnit, CheckState } from './state.ts';
import { programOf } from './store.ts';

export interface CheckView {
  id: string;
  /** with the units alone that this person may see */
  state: CheckState;
  version: number;
  units: UnitNames;
  persons: ReadonlyMap<string, string>;
  /** what the program measures, by unit; as it was on the day of closing where the check is closed */
  program: Readonly<Record<string, Measurements>>;
  keeps: boolean;
}

/** Reads the check of the address: inspectors see all of it, a unit where it is checked or checks. @throws Refusal */
export async function readCheck(context: OfficeContext): Promise<CheckView> {
  const { deps, site, session, now } = context;
  const id = idParam(context);
  const loaded = await read(deps.office, deps.keys, assessments, { siteId: site.siteId, id });
  if (!loaded || loaded.state.plannedOn === '') throw notFound();
  const { state, version } = loaded;
  const keeps = holds(session.appointments, 'inspection.keep').length > 0;
  const may = (unitId: string | null) =>
    unitId !== null && permits(session.appointments, 'inspection.read', unitId) !== null;
  const seen = keeps ? state.units : state.units.filter(({ unitId, checkerId }) => may(unitId) || may(checkerId));
  if (seen.length === 0) throw forbidden();
  const ids = seen.map(({ unitId }) => unitId);
  return {
    id,
    state: { ...state, units: seen },
    version,
    units: await unitNames(context),
    persons: await personNames(deps.office, site.siteId, [
      ...seen.map(({ entered }) => entered?.personId ?? null),
      ...state.withdrawn.map(({ personId }) => personId),
    ]),
    program:
      state.closed?.program ??
      (await programOf({ db: deps.office, keys: deps.keys, siteId: site.siteId, now }, state, ids)),
    keeps,
  };
}

/** The checked unit of the address. @throws Refusal not-found */
export function checkedUnit({ c }: OfficeContext, { state }: CheckView): CheckedUnit {
  const found = state.units.find(({ unitId }) => unitId === c.req.param('unit'));
  if (!found) throw notFound();
  return found;
}
