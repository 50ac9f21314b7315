/** A case as an office page opens it: read, with the clock, and only by those who may. */
import { z } from 'zod';
import { Conflict, type Loaded, read } from '../db/acts.ts';
import type { Clock } from '../law/clock-types.ts';
import { listUnits, siteSettings, type Unit } from '../units/read.ts';
import type { FeeSettings, IntakeSettings, ReplyPeriods } from '../units/settings.ts';
import { type Appointment, type Duty, permits } from '../web/duties.ts';
import type { Text } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { conflict, notFound, Refusal } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { caseClock } from './clock.ts';
import { requests } from './fold.ts';
import { confirmedClock } from './late/clock.ts';
import { lawOfCase } from './law.ts';
import type { CaseFile } from './letter-facts.ts';
import { STEP_DUTY, unitsForAct, unitsForDuty } from './review/rules.ts';
import { RULES } from './rules.ts';
import type { RequestState } from './state.ts';

export interface OfficeCase extends CaseFile {
  id: string;
  loaded: Loaded<RequestState>;
  /** the clock to show: without what was recorded late and waits for a second person */
  confirmed: Clock;
  units: readonly Unit[];
  today: Temporal.PlainDate;
  /** within which the office replies to who reviews its answers */
  replies: ReplyPeriods;
  /** how the site charges */
  fees: FeeSettings;
  /** what follows when an applicant cannot be reached */
  intake: IntakeSettings;
}

/** The appointment under which somebody acts on a case: of its handler or its addressee; approval is the addressee's. */
export function demandCase(context: Pick<OfficeContext, 'session' | 'demand'>, state: Placed, duty: Duty): Appointment {
  return mayOnCase(context, state, duty) ?? context.demand(state.unitId, duty);
}

/** What tells whose case it is. */
type Placed = Pick<RequestState, 'unitId' | 'handlerUnitId'> & Partial<Pick<RequestState, 'review'>>;

export function mayOnCase({ session }: Pick<OfficeContext, 'session'>, state: Placed, duty: Duty): Appointment | null {
  const held = heldFor(session, unitsForDuty(duty, state), duty);
  if (held || duty !== 'request.read') return held;
  const steps = state.review?.steps ?? [];
  return steps.map(({ step, unitId }) => heldFor(session, [unitId], STEP_DUTY[step])).find((one) => one) ?? null;
}

/** The appointment under which somebody may do an act about a case: a step of its review is its own unit's. */
export function mayAct(
  { session }: Pick<OfficeContext, 'session'>,
  state: RequestState,
  kind: ActKind,
): Appointment | null {
  const { duty } = RULES[kind];
  return heldFor(session, unitsForAct(kind, duty, state), duty);
}

export function demandAct(context: Pick<OfficeContext, 'session' | 'demand'>, state: RequestState, kind: ActKind) {
  const { duty } = RULES[kind];
  return mayAct(context, state, kind) ?? context.demand(unitsForAct(kind, duty, state)[0] ?? state.unitId, duty);
}

type ActKind = keyof typeof RULES;

function heldFor({ appointments }: OfficeContext['session'], units: readonly string[], duty: Duty) {
  return units.map((unit) => permits(appointments, duty, unit)).find((held) => held !== null) ?? null;
}

/**
 * Why an act was not recorded, and the case to say so on: as it is now, where somebody else has moved it meanwhile.
 * @throws what is no refusal of the act
 */
export async function refusalOf(
  error: unknown,
  context: OfficeContext,
  file: OfficeCase,
): Promise<{ text: Text; current: OfficeCase }> {
  if (error instanceof Conflict) return { text: conflict().text, current: await officeCase(context) };
  if (error instanceof Refusal && error.status === 409) return { text: error.text, current: file };
  throw error;
}

/** Opens the case of the address `:id`. @throws Refusal not-found or forbidden */
export async function officeCase(context: OfficeContext): Promise<OfficeCase> {
  const { c, site, deps, now } = context;
  // as the database writes it: keys are found by this name
  const id = z.uuid().toLowerCase().safeParse(c.req.param('id'));
  const loaded = id.success ? await read(deps.office, deps.keys, requests, { siteId: site.siteId, id: id.data }) : null;
  if (!id.success || !loaded || loaded.state.number === '') throw notFound();
  demandCase(context, loaded.state, 'request.read');
  const units = await listUnits(deps.office, site.siteId);
  const unit = units.find((one) => one.id === loaded.state.unitId);
  if (!unit) throw notFound();
  const settings = await siteSettings(deps.office, site.siteId);
  const law = lawOfCase(settings, loaded.acts);
  const clock = caseClock(loaded.acts, law);
  return {
    id: id.data,
    loaded,
    state: loaded.state,
    clock,
    confirmed: confirmedClock(loaded.acts, loaded.state, law, clock),
    law,
    unit,
    units,
    today: dayOf(now),
    replies: settings.replies,
    fees: settings.fees,
    intake: settings.intake,
  };
}
