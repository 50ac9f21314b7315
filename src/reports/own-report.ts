/** The report that somebody may write. */
import { idParam } from '../units/office-forms.ts';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { findReport } from './store.ts';

/** The id of the report of the address, which whoever asks may compile. @throws Refusal not-found, forbidden */
export async function ownReport(context: OfficeContext): Promise<string> {
  const id = idParam(context);
  const stored = await findReport(context.deps.office, context.site.siteId, id);
  if (!stored) throw notFound();
  context.demand(stored.unitId);
  return id;
}
