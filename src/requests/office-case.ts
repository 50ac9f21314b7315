/** A case as an office page opens it: read, with the clock, and only by those who may. */
import { z } from 'zod';
import type { Loaded } from '../db/acts.ts';
import { read } from '../db/acts.ts';
import { listUnits, siteSettings, type Unit } from '../units/read.ts';
import { type Appointment, type Duty, permits } from '../web/duties.ts';
import { dayOf } from '../web/moments.ts';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { caseClock } from './clock.ts';
import { requests } from './fold.ts';
import { lawOfCase } from './law.ts';
import type { CaseFile } from './letter-facts.ts';
import type { RequestState } from './state.ts';

export interface OfficeCase extends CaseFile {
  id: string;
  loaded: Loaded<RequestState>;
  units: readonly Unit[];
  today: Temporal.PlainDate;
}

/** The appointment under which somebody acts on a case: of its handler or its addressee; approval is the addressee's. */
export function demandCase(
  context: Pick<OfficeContext, 'session' | 'demand'>,
  state: Pick<RequestState, 'unitId' | 'handlerUnitId'>,
  duty: Duty,
): Appointment {
  return mayOnCase(context, state, duty) ?? context.demand(state.unitId, duty);
}

export function mayOnCase(
  { session }: Pick<OfficeContext, 'session'>,
  { unitId, handlerUnitId }: Pick<RequestState, 'unitId' | 'handlerUnitId'>,
  duty: Duty,
): Appointment | null {
  const units = duty === 'request.approve' ? [unitId] : [handlerUnitId, unitId];
  return units.map((unit) => permits(session.appointments, duty, unit)).find((held) => held !== null) ?? null;
}

/** Opens the case of the address `:id`. @throws Refusal not-found or forbidden */
export async function officeCase(context: OfficeContext): Promise<OfficeCase> {
  const { c, site, deps, now } = context;
  const id = z.uuid().safeParse(c.req.param('id'));
  const loaded = id.success ? await read(deps.office, deps.keys, requests, { siteId: site.siteId, id: id.data }) : null;
  if (!id.success || !loaded || loaded.state.number === '') throw notFound();
  demandCase(context, loaded.state, 'request.read');
  const units = await listUnits(deps.office, site.siteId);
  const unit = units.find((one) => one.id === loaded.state.unitId);
  if (!unit) throw notFound();
  const law = lawOfCase(await siteSettings(deps.office, site.siteId), loaded.acts);
  const clock = caseClock(loaded.acts, law);
  return { id: id.data, loaded, state: loaded.state, clock, law, unit, units, today: dayOf(now) };
}
