/** Lists handed out as files: each is an act of its own, which says what was asked for and how many lines left. */
import { randomUUID } from 'node:crypto';
import { type Aggregate, type Desk, load, record } from '../db/acts.ts';

/** Acts to be looked up, from which no state follows. */
export const exportAggregate: Aggregate<null> = { kind: 'export', tables: [], fold: () => null, rows: () => ({}) };

export type ExportKind = 'accounts.exported' | 'acts.exported';

/** Writes the act about one export. */
export async function recordExport(
  desk: Desk,
  kind: ExportKind,
  data: { format: 'xlsx' | 'csv'; asked: object; lines?: number },
): Promise<void> {
  const subject = await load(desk, exportAggregate, { siteId: desk.actor.siteId, id: randomUUID() });
  await record(desk, exportAggregate, subject, { kind, data });
}
