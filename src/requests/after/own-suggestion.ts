/** An applicant suggests that what he was given be disclosed to everybody (Art. 44), through schema `intake`. */
import { sql } from 'kysely';
import { seal } from '../../db/keys.ts';
import type { PublicDeps } from '../../web/routes.ts';
import type { Ticket } from '../query-code.ts';
import { proofOf } from '../query-code.ts';

/** False when it was suggested or decided already, when nothing was disclosed, or the case's key was destroyed. */
export async function suggestDisclosure(
  { intake, keys }: Pick<PublicDeps, 'intake' | 'keys'>,
  ticket: Ticket,
  id: string,
  reason: string,
): Promise<boolean> {
  const key = await keys.find(id);
  if (!key) return false;
  const { rows } = await sql<{ done: boolean }>`
    select intake.suggest_conversion(${ticket.siteId}, ${ticket.number}, ${await proofOf(keys, ticket)},
      ${seal(key, id, { reason })}) as done`.execute(intake);
  return rows[0]?.done ?? false;
}
