/**
 * Acts and what is folded from them.
 *
 *   act        who did what, when, on what ground; never changed (留痕)
 *   subject    the thing acts are about: a document, a request, a unit …
 *   aggregate  how one kind of subject is folded from its acts, and which state rows show it
 *   desk       one piece of work: a transaction, an actor, a moment
 *
 * Every change goes through `record`, which demands the transaction, writes the act and refreshes the state rows in it.
 */
import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { KeyStore } from './keys.ts';
import { seal, unseal } from './keys.ts';
import type { Memory } from './memory.ts';
import type { ActRow, Database } from './schema.ts';
import { replaceRows, type StateRow, type StateTable } from './state-rows.ts';

export const TIME_ZONE = 'Asia/Shanghai';

/** Who acts: a person in a role for a unit; the public and the system have no person. */
export interface Actor {
  siteId: string;
  personId: string | null;
  role: string;
  unitId: string | null;
  /** The person in whose place a substitute acts (代理); the act is the substitute's own. */
  onBehalfOf?: string;
}

export interface Act<K extends string = string, D = unknown> {
  seq: number;
  kind: K;
  happenedOn: Temporal.PlainDate;
  recordedAt: Temporal.Instant;
  personId: string | null;
  role: string;
  unitId: string | null;
  /** The person in whose place a substitute acted; absent when nobody's. */
  onBehalfOf?: string;
  ground: string | null;
  data: D;
  /** Decrypted personal data; null when the act has none; 'erased' when its key was destroyed. */
  personal: unknown;
  voids: number | null;
}

export interface NewAct {
  kind: string;
  /** Legal date; today when left out. */
  happenedOn?: Temporal.PlainDate;
  ground?: string | null;
  data?: object;
  personal?: object;
  voids?: number;
}

export interface SubjectRef {
  siteId: string;
  id: string;
}

export interface Aggregate<S> {
  kind: string;
  /** Pure: the state after these acts (voided ones already left out), in the order of recording. */
  fold(acts: readonly Act[], ref: SubjectRef): S;
  /** State tables, each with the column that names the subject. */
  tables: readonly StateTable[];
  /** Pure: the rows of each table for this state; an absent table has none. */
  rows(state: S, ref: SubjectRef): Record<string, readonly StateRow[]>;
  /**
   * Keeps what is derived from the acts with more than the acts, such as calendar and settings: a cache, which replay
   * leaves alone. Called in the transaction of every new act, with voided acts still among them.
   */
  keep?(desk: Desk, state: S, ref: SubjectRef, acts: readonly Act[]): Promise<void>;
}

export interface Desk {
  tx: Transaction<Database>;
  keys: KeyStore;
  now: Temporal.Instant;
  actor: Actor;
  /** Of a long work whose subjects nobody else knows yet. */
  memory?: Memory;
}

/** A loaded and locked subject. */
export interface Loaded<S> {
  ref: SubjectRef;
  state: S;
  acts: readonly Act[];
  /** seq of the newest act; 0 when there is none */
  version: number;
  /** Whether the state rows show all these acts; not yet when the public wrote the last ones. */
  shown: boolean;
}

/** Somebody else changed the subject since the form was opened. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** The legal date of a moment, in the one time zone of the law. */
export function dateOf(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
}

/** Leaves out voided acts and the voiding acts themselves; a voided voiding act brings its act back. */
export function withoutVoided(acts: readonly Act[]): Act[] {
  const voided = new Set<number>();
  // newest first: whether a voiding act stands is known before the act it voids is reached
  for (const act of acts.toSorted((a, b) => b.seq - a.seq)) {
    if (act.voids !== null && !voided.has(act.seq)) voided.add(act.voids);
  }
  return acts.filter((act) => act.voids === null && !voided.has(act.seq));
}

/** All acts of a subject in order, decrypted. Reads only. */
export async function actsOf(db: Kysely<Database>, keys: KeyStore, kind: string, ref: SubjectRef): Promise<Act[]> {
  return (await actsOfEach(db, keys, kind, ref.siteId, [ref.id])).get(ref.id) ?? [];
}

/** The acts of several subjects of a site, by subject; one without acts is absent. */
export async function actsOfEach(
  db: Kysely<Database>,
  keys: Pick<KeyStore, 'find'>,
  kind: string,
  siteId: string,
  ids: readonly string[],
): Promise<Map<string, Act[]>> {
  const rows = await db
    .selectFrom('office.acts')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('subject_id')
    .orderBy('seq')
    .execute();
  const acts = new Map<string, Act[]>();
  for (const [id, own] of Map.groupBy(rows, (row) => row.subject_id)) {
    const key = own.some((row) => row.sealed) ? await keys.find(id) : null;
    acts.set(
      id,
      own.map((row) => actOf(row, key)),
    );
  }
  return acts;
}

function actOf(row: Selectable<ActRow>, key: Uint8Array | null): Act {
  return {
    seq: row.seq,
    kind: row.kind,
    happenedOn: row.happened_on,
    recordedAt: row.recorded_at,
    personId: row.person_id,
    role: row.role,
    unitId: row.unit_id,
    ...(row.on_behalf_of === null ? {} : { onBehalfOf: row.on_behalf_of }),
    ground: row.ground,
    data: row.data,
    personal: row.sealed ? (key ? unseal(key, row.subject_id, row.sealed) : 'erased') : null,
    voids: row.voids,
  };
}

/**
 * Locks a subject for the rest of the transaction and folds it. `expected` is the version a form was opened with.
 * @throws Conflict when the subject has moved on since
 */
export async function load<S>(
  desk: Desk,
  aggregate: Aggregate<S>,
  ref: SubjectRef,
  expected?: number,
): Promise<Loaded<S>> {
  const known = desk.memory?.recall(keyOf(aggregate.kind, ref)) as Loaded<S> | undefined;
  if (known && (expected === undefined || expected === known.version)) return known;
  const subject = (await lockSubject(desk, aggregate.kind, ref)) ?? (await makeSubject(desk, aggregate.kind, ref));
  if (expected !== undefined && expected !== subject.version) throw new Conflict(`${aggregate.kind} ${ref.id}`);
  const acts = subject.version === 0 ? [] : await actsOf(desk.tx, desk.keys, aggregate.kind, ref);
  const shown = subject.projected === subject.version;
  return { ref, state: aggregate.fold(withoutVoided(acts), ref), acts, version: subject.version, shown };
}

/** Under which a desk with a memory remembers a subject. */
const keyOf = (kind: string, { siteId, id }: SubjectRef) => `${kind}/${siteId}/${id}`;

function lockSubject(desk: Desk, kind: string, ref: SubjectRef) {
  return desk.tx
    .selectFrom('office.subjects')
    .select(['version', 'projected'])
    .where('site_id', '=', ref.siteId)
    .where('kind', '=', kind)
    .where('id', '=', ref.id)
    .forUpdate()
    .executeTakeFirst();
}

/** The row to lock of a subject that has none; of two who make it at once, the second waits for the first. */
async function makeSubject(desk: Desk, kind: string, ref: SubjectRef) {
  await desk.tx
    .insertInto('office.subjects')
    .values({ site_id: ref.siteId, kind, id: ref.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await lockSubject(desk, kind, ref);
  if (!made) throw new Error(`no row to lock for ${kind} ${ref.id}`);
  return made;
}

/** Reads and folds a subject without locking it; null when it has no act. */
export async function read<S>(
  db: Kysely<Database>,
  keys: KeyStore,
  aggregate: Aggregate<S>,
  ref: SubjectRef,
): Promise<Loaded<S> | null> {
  const acts = await actsOf(db, keys, aggregate.kind, ref);
  const last = acts.at(-1);
  return last ? { ref, state: aggregate.fold(withoutVoided(acts), ref), acts, version: last.seq, shown: false } : null;
}

/** The row of an act to come, with its personal data sealed. */
async function rowOf<S>(desk: Desk, aggregate: Aggregate<S>, ref: SubjectRef, act: NewAct) {
  return {
    site_id: ref.siteId,
    subject_kind: aggregate.kind,
    subject_id: ref.id,
    kind: act.kind,
    happened_on: (act.happenedOn ?? dateOf(desk.now)).toString(),
    person_id: desk.actor.personId,
    role: desk.actor.role,
    unit_id: desk.actor.unitId,
    on_behalf_of: desk.actor.onBehalfOf ?? null,
    ground: act.ground ?? null,
    data: JSON.stringify(act.data ?? {}),
    sealed: act.personal ? seal(await desk.keys.ensure(ref.id), ref.id, act.personal) : null,
    voids: act.voids ?? null,
  };
}

/** An act as it would be read back. */
function written(desk: Desk, act: NewAct, { seq, recorded_at }: { seq: number; recorded_at: Temporal.Instant }): Act {
  return {
    seq,
    kind: act.kind,
    happenedOn: act.happenedOn ?? dateOf(desk.now),
    recordedAt: recorded_at,
    personId: desk.actor.personId,
    role: desk.actor.role,
    unitId: desk.actor.unitId,
    ...(desk.actor.onBehalfOf === undefined ? {} : { onBehalfOf: desk.actor.onBehalfOf }),
    ground: act.ground ?? null,
    data: JSON.parse(JSON.stringify(act.data ?? {})),
    personal: act.personal ? JSON.parse(JSON.stringify(act.personal)) : null,
    voids: act.voids ?? null,
  };
}

/**
 * Writes one act about a loaded subject and refreshes its state rows, in the desk's transaction.
 * Returns the subject as it is now.
 */
export async function record<S>(
  desk: Desk,
  aggregate: Aggregate<S>,
  loaded: Loaded<S>,
  act: NewAct,
): Promise<Loaded<S>> {
  const { ref } = loaded;
  const row = await rowOf(desk, aggregate, ref, act);
  const { seq, recorded_at } = await desk.tx
    .with('written', (db) => db.insertInto('office.acts').values(row).returning(['seq', 'recorded_at']))
    .with('moved', (db) =>
      db
        .updateTable('office.subjects')
        .from('written')
        .set((of) => ({ version: of.ref('written.seq'), projected: of.ref('written.seq') }))
        .where('site_id', '=', ref.siteId)
        .where('kind', '=', aggregate.kind)
        .where('id', '=', ref.id),
    )
    .selectFrom('written')
    .select(['seq', 'recorded_at'])
    .executeTakeFirstOrThrow();
  const acts = [...loaded.acts, written(desk, act, { seq, recorded_at })];
  const state = aggregate.fold(withoutVoided(acts), ref);
  const shown = loaded.shown ? aggregate.rows(loaded.state, ref) : null;
  await replaceRows(desk.tx, aggregate.tables, ref, aggregate.rows(state, ref), shown);
  const recorded = { ref, state, acts, version: seq, shown: true };
  desk.memory?.remember(keyOf(aggregate.kind, ref), recorded);
  const keep = async () => aggregate.keep?.(desk, state, ref, acts);
  if (desk.memory) desk.memory.putOff(keyOf(aggregate.kind, ref), keep);
  else await keep();
  return recorded;
}

/** The same for several acts at once: the state rows are written once, after the last. */
export async function recordAll<S>(
  desk: Desk,
  aggregate: Aggregate<S>,
  loaded: Loaded<S>,
  acts: readonly NewAct[],
): Promise<Loaded<S>> {
  const last = acts.at(-1);
  if (!last) return loaded;
  const before = acts.slice(0, -1);
  const rows: Awaited<ReturnType<typeof rowOf>>[] = [];
  for (const act of before) rows.push(await rowOf(desk, aggregate, loaded.ref, act));
  const numbered =
    rows.length === 0
      ? []
      : await desk.tx.insertInto('office.acts').values(rows).returning(['seq', 'recorded_at']).execute();
  // numbers rise in the order of the rows
  const inOrder = numbered.toSorted((a, b) => a.seq - b.seq);
  const earlier = inOrder.flatMap((one, at) => {
    const act = before[at];
    return act ? [written(desk, act, one)] : [];
  });
  return record(desk, aggregate, { ...loaded, acts: [...loaded.acts, ...earlier] }, last);
}

/** Brings the state rows of a subject up to its acts: for acts that the public wrote through `intake`. */
export async function catchUp<S>(desk: Desk, aggregate: Aggregate<S>, ref: SubjectRef): Promise<void> {
  const loaded = await load(desk, aggregate, ref);
  await replaceRows(desk.tx, aggregate.tables, ref, aggregate.rows(loaded.state, ref), null);
  await aggregate.keep?.(desk, loaded.state, ref, loaded.acts);
  await desk.tx
    .updateTable('office.subjects')
    .set({ projected: loaded.version })
    .where('site_id', '=', ref.siteId)
    .where('kind', '=', aggregate.kind)
    .where('id', '=', ref.id)
    .execute();
}

/** Next number of a gap-free series; held by this transaction until it ends. */
export async function nextNumber(desk: Desk, name: string): Promise<number> {
  const { value } = await desk.tx
    .insertInto('office.counters')
    .values({ site_id: desk.actor.siteId, name, value: 1 })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'name']).doUpdateSet({ value: sql`office.counters.value + 1` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}
