/** What the pages of a session share. */
import { read } from '../../db/acts.ts';
import { idParam } from '../../units/office-forms.ts';
import { personNames } from '../../units/read.ts';
import { type UnitNames, unitNames } from '../../units/unit-names.ts';
import { holds, reach } from '../../web/duties.ts';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { isFromOutside, maskedTraining, namesFor, staffFor } from '../evaluators/masked.ts';
import { trainings } from './fold.ts';
import type { StaffOfUnit } from './rules.ts';
import type { TrainingState } from './state.ts';
import { staffOn } from './store.ts';

export interface TrainingView {
  id: string;
  state: TrainingState;
  version: number;
  units: UnitNames;
  /** units whose people this person sees by name */
  seen: readonly string[];
  /** of the units of the session: the staff of that day, and whoever came */
  staff: readonly StaffOfUnit[];
  persons: ReadonlyMap<string, string>;
  keeps: boolean;
}

/** Reads the session of the address. @throws Refusal not-found */
export async function readTraining(context: OfficeContext): Promise<TrainingView> {
  const { deps, site, session } = context;
  const id = idParam(context);
  const loaded = await read(deps.office, deps.keys, trainings, { siteId: site.siteId, id });
  if (!loaded || loaded.state.on === '') throw notFound();
  const { state, version } = loaded;
  const within = reach(session.appointments, 'inspection.read');
  const seen = state.unitIds.filter((unitId) => within === 'all' || within.includes(unitId));
  const ofDay = staffFor(session, await staffOn(deps.office, site.siteId, Temporal.PlainDate.from(state.on)));
  const present = state.present ?? [];
  const persons = namesFor(
    session,
    await personNames(deps.office, site.siteId, [
      ...state.history.map(({ personId }) => personId),
      ...present.map(({ personId }) => personId),
    ]),
  );
  const isKnown = ({ personId, unitId }: { personId: string; unitId: string }) =>
    ofDay.some((one) => one.personId === personId && one.unitId === unitId);
  const later = present
    .filter((one) => !isKnown(one))
    .map((one) => ({ ...one, name: persons.get(one.personId) ?? '' }));
  return {
    id,
    state: isFromOutside(session) ? maskedTraining(state) : state,
    version,
    units: await unitNames(context),
    seen,
    staff: [...ofDay, ...later].filter(({ unitId }) => seen.includes(unitId)),
    persons,
    keeps: holds(session.appointments, 'inspection.keep').length > 0,
  };
}
