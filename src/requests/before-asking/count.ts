/** Counting what followed an offer, through the one function of schema `intake` for it. */
import { sql } from 'kysely';
import type { PublicContext } from '../../web/routes.ts';
import { callerBudget } from '../caller-budget.ts';
import type { PublicUnit } from '../published.ts';
import type { Related } from './related.ts';

/** For which unit an offer counts: the chosen one, or who published the likeliest document. */
export function unitCounted(units: readonly PublicUnit[], chosen: string, looked: readonly Related[]): string | null {
  const wanted = units.find(({ id }) => id === chosen) ?? units.find(({ code }) => code === looked[0]?.unitCode);
  return wanted?.id ?? units[0]?.id ?? null;
}

/** One person asks for a few things a day: who presses the button more often says nothing about how many found it. */
const counts = callerBudget(5, 24 * 60 * 60);

/** Counts what followed an offer, for a unit and today; what one caller says too often is not counted. */
export async function countOffer(context: PublicContext, unitId: string, what: 'found' | 'lodged'): Promise<void> {
  if (!(await counts(context))) return;
  const { site, deps } = context;
  await sql`select intake.count_offer(${site.siteId}, ${unitId}, ${what === 'found'})`.execute(deps.intake);
}
