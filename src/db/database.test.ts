import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { connect, type DB, pool } from './connect.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let office: DB;
let officePool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  office = connect(database.urls.office);
  officePool = pool(database.urls.office, { max: 1 });
});
afterAll(async () => {
  await office.destroy();
  await officePool.end();
  await database.drop();
});

async function as(role: keyof TestDatabase['urls'], sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: database.urls[role] });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

const ask = async (sql: string, values: unknown[] = []) => (await officePool.query(sql, values)).rows[0];

describe('values of a connection', () => {
  test('a date is a Temporal.PlainDate, a moment a Temporal.Instant to the microsecond', async () => {
    const row = await ask("select date '2026-02-28' as day, timestamptz '2026-02-28 23:59:59.123456+08' as moment");
    expect(row.day).toEqual(Temporal.PlainDate.from('2026-02-28'));
    expect(String(row.moment)).toBe('2026-02-28T15:59:59.123456Z');
  });

  test('Temporal values are sent as what they are', async () => {
    const row = await ask('select $1::date as day, $2::timestamptz as moment', [
      Temporal.PlainDate.from('2026-10-01'),
      Temporal.Instant.from('2026-10-01T00:00:00Z'),
    ]);
    expect([String(row.day), String(row.moment)]).toEqual(['2026-10-01', '2026-10-01T00:00:00Z']);
  });

  test('bigint is a number, money stays text, arrays follow their items', async () => {
    const row = await ask(
      "select 9007199254740991::bigint as big, 12.30::numeric as yuan, array[1,null]::bigint[] as many, array[date '2026-01-02'] as days",
    );
    expect(row.big).toBe(Number.MAX_SAFE_INTEGER);
    expect(row.yuan).toBe('12.30');
    expect(row.many).toEqual([1, null]);
    expect(row.days.map(String)).toEqual(['2026-01-02']);
  });

  test('a bigint that no number holds is refused instead of rounded', async () => {
    await expect(ask('select 9007199254740993::bigint as big')).rejects.toThrow('too large');
  });
});

describe('roles', () => {
  test('nobody but the owner can create anything, and nobody has temporary tables', async () => {
    for (const role of ['office', 'public', 'intake', 'worker'] as const) {
      for (const sql of ['create temporary table t (x int)', 'create schema s', 'create table public.t (x int)']) {
        await expect(as(role, `begin read write; ${sql}`), `${role}: ${sql}`).rejects.toThrow('permission denied');
      }
    }
  });

  test('a wrong password is refused: the server trusts nobody', async () => {
    const client = new pg.Client({ connectionString: database.urls.office.replace(/:[0-9a-f]+@/, ':wrong@') });
    await expect(client.connect()).rejects.toThrow('password authentication failed');
  });
});

test('acts are never changed, removed or emptied, not even by the owner of the database', async () => {
  const insert = `insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, role, data)
    values ('a', 'unit', gen_random_uuid(), 'unit.entered', '2026-01-05', 'system', '{}')`;
  for (const change of ["update office.acts set kind = 'x'", 'delete from office.acts', 'truncate office.acts'])
    await expect(as('owner', `${insert}; ${change}`), change).rejects.toThrow('acts are never changed or removed');
});

test('a migrated database has nothing left to migrate', async () => {
  expect(await migrate(database.urls.owner)).toEqual([]);
});
