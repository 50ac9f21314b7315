/** The document of an office address, with what its pages need. */
import { z } from 'zod';
import { type Loaded, read } from '../../db/acts.ts';
import { findUnit, type Unit } from '../../units/read.ts';
import { type Duty, permits } from '../../web/duties.ts';
import { href } from '../../web/language.ts';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { documents } from '../fold.ts';
import type { DocumentState } from '../state.ts';

export interface Opened extends Loaded<DocumentState> {
  id: string;
  unit: Unit;
}

/** Refuses (404) what the site does not have, and (403) what the route's duty does not reach. */
export async function openedOf(context: OfficeContext): Promise<Opened> {
  const id = context.c.req.param('id') ?? '';
  if (!z.uuid().safeParse(id).success) throw notFound();
  const { office, keys } = context.deps;
  const loaded = await read(office, keys, documents, { siteId: context.site.siteId, id });
  const unit = loaded?.state.unitId ? await findUnit(office, context.site.siteId, { id: loaded.state.unitId }) : null;
  if (!loaded || !unit) throw notFound();
  context.demand(unit.id);
  return { ...loaded, id, unit };
}

/** Address of a document's office page, or of one below it. */
export function documentPath(context: Pick<OfficeContext, 'lang'>, id: string, below = ''): string {
  return href(context.lang, `/office/documents/${id}${below && `/${below}`}`);
}

/** Whether the person may do this for the unit. */
export function may(context: OfficeContext, duty: Duty, unitId: string): boolean {
  return permits(context.session.appointments, duty, unitId) !== null;
}
