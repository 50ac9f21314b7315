/** The document of an office address, with what its pages need. */
import { z } from 'zod';
import { type Loaded, read } from '../../db/acts.ts';
import { findUnit, listUnits, siteSettings, type Unit } from '../../units/read.ts';
import type { Appointment, Duty } from '../../web/duties.ts';
import { href } from '../../web/language.ts';
import { forbidden, notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { type ActingUnits, actingUnits, permitsOn } from '../chain.ts';
import { documents } from '../fold.ts';
import type { DocumentState } from '../state.ts';

export interface Opened extends Loaded<DocumentState> {
  id: string;
  unit: Unit;
  /** whose duties reach it */
  units: ActingUnits;
  /** names of the units that review and approve it for its own, or '' where the chain names none that exists */
  elsewhere: { review: string | null; approve: string | null };
}

/** Refuses (404) what the site does not have, and (403) what the duty does not reach. */
export async function openedOf(context: OfficeContext, duty: Duty = 'document.read'): Promise<Opened> {
  const id = context.c.req.param('id') ?? '';
  if (!z.uuid().safeParse(id).success) throw notFound();
  const { office, keys } = context.deps;
  const loaded = await read(office, keys, documents, { siteId: context.site.siteId, id });
  const unit = loaded?.state.unitId ? await findUnit(office, context.site.siteId, { id: loaded.state.unitId }) : null;
  if (!loaded || !unit) throw notFound();
  const { chains } = await siteSettings(office, context.site.siteId);
  const known = chains.length > 0 ? await listUnits(office, context.site.siteId) : [];
  const units = actingUnits(chains, known, unit, loaded.state.kind);
  const nameOf = (unitId: string | null) =>
    unitId === unit.id ? null : (known.find((one) => one.id === unitId)?.name ?? '');
  const elsewhere = { review: nameOf(units['document.review']), approve: nameOf(units['document.approve']) };
  const opened = { ...loaded, id, unit, units, elsewhere };
  demandOn(context, opened, duty);
  return opened;
}

/** The appointment under which this person does a duty about the document. @throws Refusal forbidden */
export function demandOn(context: OfficeContext, { units }: Opened, duty: Duty): Appointment {
  const appointment = permitsOn(context.session.appointments, duty, units);
  if (!appointment) throw forbidden();
  return appointment;
}

/** Address of a document's office page, or of one below it. */
export function documentPath(context: Pick<OfficeContext, 'lang'>, id: string, below = ''): string {
  return href(context.lang, `/office/documents/${id}${below && `/${below}`}`);
}

/** Whether the person may do this about the document. */
export function may(context: OfficeContext, duty: Duty, { units }: Opened): boolean {
  return permitsOn(context.session.appointments, duty, units) !== null;
}
