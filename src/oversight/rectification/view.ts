/** What the pages of findings share: units by name, and a finding with what this person may do with it. */
import { read } from '../../db/acts.ts';
import { idParam } from '../../units/office-forms.ts';
import { personNames } from '../../units/read.ts';
import { type UnitNames, unitNames } from '../../units/unit-names.ts';
import { type Appointment, type Duty, permits } from '../../web/duties.ts';
import { dayOf } from '../../web/moments.ts';
import { forbidden, notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { isFromOutside, maskedFinding, namesFor } from '../evaluators/masked.ts';
import { findings } from './fold.ts';
import { standingOn } from './rules.ts';
import type { FindingState, Standing } from './state.ts';

export interface FindingView {
  id: string;
  state: FindingState;
  version: number;
  standing: Standing;
  units: UnitNames;
  persons: ReadonlyMap<string, string>;
  may(duty: Duty): Appointment | null;
}

/** Reads the finding of the address. @throws Refusal not-found, forbidden */
export async function readFinding(context: OfficeContext): Promise<FindingView> {
  const { deps, site, session, now } = context;
  const id = idParam(context);
  const loaded = await read(deps.office, deps.keys, findings, { siteId: site.siteId, id });
  if (!loaded || loaded.state.foundOn === '') throw notFound();
  const { state } = loaded;
  const may = (duty: Duty) => permits(session.appointments, duty, state.unitId);
  // what was found and not told yet is the inspectors' own
  if (!may('inspection.keep') && (state.stage === 'found' || !may('inspection.read'))) throw forbidden();
  const dueOn = state.dueOn === null ? null : Temporal.PlainDate.from(state.dueOn);
  return {
    id,
    state: isFromOutside(session) ? maskedFinding(state) : state,
    version: loaded.version,
    standing: standingOn({ stage: state.stage, dueOn }, dayOf(now)),
    units: await unitNames(context),
    persons: namesFor(
      session,
      await personNames(
        deps.office,
        site.siteId,
        state.history.map(({ personId }) => personId),
      ),
    ),
    may,
  };
}
