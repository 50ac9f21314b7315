/**
 * The proof that state follows from acts: every subject is folded anew into the schema `replay` and compared, row by
 * row, with what `office` holds. Needs the owner's connection, since it makes and drops that schema.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Act, Aggregate } from './acts.ts';
import { actsOfEach, withoutVoided } from './acts.ts';
import type { KeyStore } from './keys.ts';
import type { Database } from './schema.ts';
import { insertRows } from './state-rows.ts';

export interface Difference {
  table: string;
  /** 'missing': acts say so and the table does not; 'surplus': the table says so and no act does. */
  kind: 'missing' | 'surplus';
  row: string;
}

export interface ReplayResult {
  subjects: number;
  acts: number;
  differences: Difference[];
}

/** Subjects read and written together. */
const BATCH = 200;

/** Replays all acts of all sites. At most 20 differences per table and kind are returned. */
export async function replay(
  owner: Kysely<Database>,
  keys: KeyStore,
  aggregates: readonly Aggregate<unknown>[],
): Promise<ReplayResult> {
  const result: ReplayResult = { subjects: 0, acts: 0, differences: [] };
  await owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await sql`drop schema if exists replay cascade`.execute(tx);
      await sql`create schema replay`.execute(tx);
      for (const aggregate of aggregates) {
        for (const { name } of aggregate.tables) {
          await sql`create table ${sql.table(`replay.${name}`)}
          (like ${sql.table(`office.${name}`)} including defaults including generated)`.execute(tx);
        }
        const subjects = await tx
          .selectFrom('office.acts')
          .select(['site_id', 'subject_id'])
          .distinct()
          .where('subject_kind', '=', aggregate.kind)
          .execute();
        for (const [siteId, own] of Map.groupBy(subjects, (subject) => subject.site_id)) {
          const ids = own.map((subject) => subject.subject_id);
          for (let at = 0; at < ids.length; at += BATCH) {
            const acts = await actsOfEach(tx, keys, aggregate.kind, siteId, ids.slice(at, at + BATCH));
            result.subjects += acts.size;
            for (const list of acts.values()) result.acts += list.length;
            await refold(tx, aggregate, siteId, acts);
          }
        }
        for (const { name } of aggregate.tables) result.differences.push(...(await compare(tx, name)));
      }
      const known = aggregates.map((aggregate) => aggregate.kind);
      const strangers = await tx
        .selectFrom('office.acts')
        .select('subject_kind')
        .distinct()
        .where('subject_kind', 'not in', known)
        .execute();
      for (const { subject_kind } of strangers)
        result.differences.push({ table: 'acts', kind: 'surplus', row: `no area folds acts about ${subject_kind}` });
      await sql`drop schema replay cascade`.execute(tx);
    });
  return result;
}

/** Folds subjects anew and writes their rows into the schema `replay`. */
async function refold(
  tx: Kysely<Database>,
  aggregate: Aggregate<unknown>,
  siteId: string,
  subjects: ReadonlyMap<string, readonly Act[]>,
): Promise<void> {
  const states = [...subjects].map(([id, acts]) => {
    const ref = { siteId, id };
    return aggregate.rows(aggregate.fold(withoutVoided(acts), ref), ref);
  });
  for (const { name } of aggregate.tables) {
    await insertRows(
      tx,
      `replay.${name}`,
      states.flatMap((rows) => rows[name] ?? []),
    );
  }
}

async function compare(tx: Kysely<Database>, name: string): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [kind, left, right] of [
    ['missing', 'replay', 'office'],
    ['surplus', 'office', 'replay'],
  ] as const) {
    const { rows } = await sql<{ row: string }>`
      select left(to_jsonb(d)::text, 500) as row from (
        select to_jsonb(a) as d from ${sql.table(`${left}.${name}`)} a
        except all
        select to_jsonb(b) from ${sql.table(`${right}.${name}`)} b
      ) x limit 20`.execute(tx);
    for (const { row } of rows) differences.push({ table: name, kind, row });
  }
  return differences;
}
