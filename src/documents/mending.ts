/** A wrong date is mended by two persons: one proposes with a ground, another confirms or refuses. Nothing is overwritten. */
import { sql } from 'kysely';
import type { Act, Desk, Loaded } from '../db/acts.ts';
import { record } from '../db/acts.ts';
import { refused } from '../web/refusal.ts';
import { openDocument } from './actions.ts';
import { type DocumentActs, documents } from './fold.ts';
import { mayProposeMending, refuseMender } from './rules.ts';
import type { DocumentState, Mending } from './state.ts';

/** `on`: the right date; null to void the act altogether. */
export interface MendingProposal {
  seq: number;
  on: Temporal.PlainDate | null;
  reason: string;
}

/** Proposes to mend the date of an act; nothing changes until somebody else confirms. */
export async function proposeMending(
  desk: Desk,
  id: string,
  { seq, on, reason }: MendingProposal,
  version?: number,
): Promise<void> {
  const loaded = await openDocument(desk, id, version);
  if (!mayProposeMending(loaded.state, loaded.acts, seq))
    throw refused('document.mending', {
      zh: '此事项不能作废、更正，或者已有待确认的更正。',
      en: 'This act cannot be mended, or a proposal waits already.',
    });
  if (on && loaded.acts.find((one) => one.seq === seq)?.happenedOn.equals(on))
    throw refused('document.rightDate', { zh: '与登记的日期相同。', en: 'This is the date as it stands.' });
  const data: DocumentActs['document.mending-proposed'] = { seq, on: on?.toString() ?? null, reason };
  await record(desk, documents, loaded, { kind: 'document.mending-proposed', data, ground: reason });
}

/** Confirms what another person proposed: voids the act and, where a right date was given, records it anew. */
export async function confirmMending(desk: Desk, id: string, version?: number): Promise<void> {
  const loaded = await openDocument(desk, id, version);
  const { mending, act } = waiting(desk, loaded);
  const voided = await record(desk, documents, loaded, { kind: 'void', voids: act.seq, ground: mending.reason });
  if (mending.on)
    await record(desk, documents, voided, {
      kind: act.kind,
      happenedOn: Temporal.PlainDate.from(mending.on),
      data: act.data as object,
      ground: act.ground,
    });
  await sql`select office.mark_repealed(${desk.actor.siteId}, ${id})`.execute(desk.tx);
}

/** Refuses what another person proposed: the act stands as it is. */
export async function refuseMending(desk: Desk, id: string, reason: string, version?: number): Promise<void> {
  const loaded = await openDocument(desk, id, version);
  waiting(desk, loaded);
  await record(desk, documents, loaded, { kind: 'document.mending-refused', data: { reason }, ground: reason });
}

function waiting(desk: Desk, { ref, state, acts }: Loaded<DocumentState>): { mending: Mending; act: Act } {
  const { mending } = state;
  const problem = refuseMender(mending, desk.actor.personId ?? '');
  if (problem) throw refused('document.mending', problem.text);
  const act = acts.find((one) => one.seq === mending?.seq);
  if (!mending || !act) throw new Error(`a proposal names no act of document ${ref.id}`);
  return { mending, act };
}
