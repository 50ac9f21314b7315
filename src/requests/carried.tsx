/** Number and code of a case, carried along in the forms of its own page: never in an address. */
import type { Ticket } from './query-code.ts';

export function Carried({ ticket }: { ticket: Ticket }) {
  return (
    <>
      <input type="hidden" name="number" value={ticket.number} />
      <input type="hidden" name="code" value={ticket.code} />
    </>
  );
}
