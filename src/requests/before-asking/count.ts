/** Counting what followed an offer, through the one function of schema `intake` for it. */
import { sql } from 'kysely';
import type { PublicDeps } from '../../web/routes.ts';
import type { PublicUnit } from '../published.ts';
import type { Related } from './related.ts';

/** For which unit an offer counts: the chosen one, or who published the likeliest document. */
export function unitCounted(units: readonly PublicUnit[], chosen: string, looked: readonly Related[]): string | null {
  const wanted = units.find(({ id }) => id === chosen) ?? units.find(({ code }) => code === looked[0]?.unitCode);
  return wanted?.id ?? units[0]?.id ?? null;
}

/** Counts what followed an offer, for a unit and today. */
export async function countOffer(
  { intake }: Pick<PublicDeps, 'intake'>,
  siteId: string,
  unitId: string,
  what: 'found' | 'lodged',
): Promise<void> {
  await sql`select intake.count_offer(${siteId}, ${unitId}, ${what === 'found'})`.execute(intake);
}
