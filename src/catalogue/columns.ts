/** Opening, changing and closing columns. Each shows the site's open columns to the public. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Desk } from '../db/acts.ts';
import { load, record } from '../db/acts.ts';
import { notFound, refused } from '../web/refusal.ts';
import { type ColumnState, columns } from './fold.ts';
import { type Refused, refuseChange, refuseClosing, refuseColumn } from './rules.ts';
import { listColumns } from './store.ts';

/** Opens the columns that a new site begins with, without comparing them with each other. */
export async function openColumns(desk: Desk, list: readonly ColumnState[]): Promise<void> {
  for (const column of list) await open(desk, column);
  await publishColumns(desk);
}

/** Opens one column; returns its id. @throws Refusal for a code in use, an unknown parent, a name that is there already */
export async function openColumn(desk: Desk, column: Omit<ColumnState, 'closedOn'>): Promise<string> {
  const state = { ...column, closedOn: null };
  stopIf(refuseColumn(state, await listColumns(desk.tx, desk.actor.siteId)));
  const id = await open(desk, state);
  await publishColumns(desk);
  return id;
}

/** Changes what is given of a column; its code stays. `version` is that of the form. @throws Refusal, Conflict */
export async function changeColumn(
  desk: Desk,
  id: string,
  change: Partial<Omit<ColumnState, 'code' | 'closedOn'>>,
  version?: number,
): Promise<void> {
  const { loaded, state, others } = await loadAmongOthers(desk, id, version);
  const after = { ...state, ...change };
  stopIf(refuseChange(state, after) ?? refuseColumn(after, others));
  await record(desk, columns, loaded, { kind: 'column.changed', data: change });
  await publishColumns(desk);
}

/** Closes a column. What was listed in it stays public at its own address. @throws Refusal, Conflict */
export async function closeColumn(desk: Desk, id: string, ground: string, version?: number): Promise<void> {
  const { loaded, state, others } = await loadAmongOthers(desk, id, version);
  stopIf(refuseClosing(state, others));
  await record(desk, columns, loaded, { kind: 'column.closed', ground, data: {} });
  await publishColumns(desk);
}

async function open(desk: Desk, column: ColumnState): Promise<string> {
  const id = randomUUID();
  const loaded = await load(desk, columns, { siteId: desk.actor.siteId, id });
  await record(desk, columns, loaded, { kind: 'column.opened', data: column });
  return id;
}

async function loadAmongOthers(desk: Desk, id: string, version?: number) {
  const loaded = await load(desk, columns, { siteId: desk.actor.siteId, id }, version);
  const { state } = loaded;
  if (!state) throw notFound();
  const others = (await listColumns(desk.tx, desk.actor.siteId)).filter((other) => other.id !== id);
  return { loaded, state, others };
}

function stopIf(problem: Refused | null): void {
  if (problem) throw refused(`column.${problem.field}`, problem.text);
}

async function publishColumns(desk: Desk): Promise<void> {
  await sql`select office.publish_columns(${desk.actor.siteId})`.execute(desk.tx);
}
