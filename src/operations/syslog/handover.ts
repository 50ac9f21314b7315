/**
 * The sweep that hands the acts of a site over to a collector of audit records, in their order and each at least once:
 * how far it came is kept beside the acts, and moves after the collector has read.
 */
import { hostname } from 'node:os';
import type { Desk } from '../../db/acts.ts';
import type { Sweep } from '../../web/area.ts';
import '../tables.ts';
import { deliver } from './deliver.ts';
import { horizon } from './horizon.ts';
import { auditMessage } from './message.ts';
import { type SyslogTarget, syslogTarget } from './target.ts';

/** Acts handed over in one connection, and connections in one round: other sweeps wait meanwhile. */
const BATCH = 500;
const BATCHES = 20;
/** After a failure the collector is left in peace for so long (ms). */
const PAUSE_MS = 60_000;

export interface HandoverOptions {
  batch?: number;
  pauseMs?: number;
}

/** @throws a plain sentence when the address is none */
export function auditHandover(address: string, options: HandoverOptions = {}): Sweep {
  const target = syslogTarget(address);
  const { batch = BATCH, pauseMs = PAUSE_MS } = options;
  let resumeAt = Number.NEGATIVE_INFINITY;
  return {
    name: 'audit hand-over',
    async run({ atDesk }, siteId) {
      if (performance.now() < resumeAt) return;
      try {
        for (let count = 0; count < BATCHES; count++) {
          if (!(await atDesk(siteId, (desk) => handOver(desk, target, batch)))) return;
        }
      } catch (cause) {
        resumeAt = performance.now() + pauseMs;
        throw cause;
      }
    },
  };
}

/** Hands one batch over; says whether there may be more. */
async function handOver({ tx, now, actor: { siteId } }: Desk, target: SyslogTarget, batch: number): Promise<boolean> {
  await tx
    .insertInto('office.audit_handover')
    .values({ site_id: siteId, seq: 0, handed_at: now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const cursor = await tx
    .selectFrom('office.audit_handover')
    .select('seq')
    .where('site_id', '=', siteId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  // another process is at it
  if (!cursor) return false;
  const last = await horizon(tx, siteId);
  if (last === null || last <= cursor.seq) return false;
  const acts = await tx
    .selectFrom('office.acts')
    .select([
      'seq',
      'kind',
      'subject_kind as subjectKind',
      'subject_id as subjectId',
      'person_id as personId',
      'role',
      'unit_id as unitId',
      'happened_on as happenedOn',
      'recorded_at as recordedAt',
      'voids',
    ])
    .where('site_id', '=', siteId)
    .where('seq', '>', cursor.seq)
    .where('seq', '<=', last)
    .orderBy('seq')
    .limit(batch)
    .execute();
  const host = hostname();
  await deliver(
    target,
    acts.map((act) => auditMessage({ siteId, ...act }, host)),
  );
  await tx
    .updateTable('office.audit_handover')
    .set({ seq: acts.at(-1)?.seq ?? last, handed_at: now.toString() })
    .where('site_id', '=', siteId)
    .execute();
  return acts.length === batch;
}
