/** Somebody holds the public role's connection and tries everything that could show more than `published`. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const SECRET = '绝密标记七三九';
const DENIED = '42501';

let database: TestDatabase;
let admin: pg.Client;
let attacker: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(
    `insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, role, ground, data)
     values ('a', 'document', gen_random_uuid(), 'document.drafted', '2026-01-05', 'drafter', $1, jsonb_build_object('title', $1::text))`,
    [SECRET],
  );
  await admin.query(
    `insert into office.documents (site_id, id, unit_id, stage, title, body, kind, channels, revision, changed_on)
     values ('a', gen_random_uuid(), gen_random_uuid(), 'draft', $1, $1, 'document', '{web}', 1, '2026-01-05')`,
    [SECRET],
  );
  await admin.query(
    `insert into office.blobs (site_id, digest, media_type, size, bytes) values ('a', 'd', 'text/plain', 1, convert_to($1, 'UTF8'))`,
    [SECRET],
  );
  attacker = new pg.Client({ connectionString: database.urls.public });
  await attacker.connect();
});
afterAll(async () => {
  await attacker.end();
  await admin.end();
  await database.drop();
});

/** The error code, or what was returned. Fails at once where the secret shows in rows, message, detail or hint. */
async function attempt(query: string): Promise<{ code: string } | { rows: unknown[] }> {
  try {
    const { rows } = await attacker.query(query);
    expect(JSON.stringify(rows), query).not.toContain(SECRET);
    return { rows };
  } catch (error) {
    const e = error as pg.DatabaseError;
    expect(`${e.message} ${e.detail} ${e.hint} ${e.where} ${e.internalQuery}`, query).not.toContain(SECRET);
    return { code: e.code ?? 'none' };
  }
}

describe('the public role', () => {
  it('reads no table, view or sequence outside `published`', async () => {
    const { rows } = await admin.query<{ name: string; schema: string; kind: string }>(`
      select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name, n.nspname as schema, c.relkind as kind
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'v', 'm', 'p', 'f', 'S')`);
    expect(rows.length).toBeGreaterThan(20);
    for (const { name, schema, kind } of rows) {
      if (schema === 'published') expect(await attempt(`select * from ${name} limit 1`), name).toHaveProperty('rows');
      else {
        expect(await attempt(`select * from ${name} limit 1`), name).toEqual({ code: DENIED });
        if (kind !== 'S') expect(await attempt(`select count(*) from ${name}`), name).toEqual({ code: DENIED });
      }
    }
  });

  it('changes nothing, not even in `published`', async () => {
    const { rows } = await admin.query<{ name: string; column: string }>(`
      select quote_ident(table_schema) || '.' || quote_ident(table_name) as name, min(column_name) as column
      from information_schema.columns where table_schema in ('published', 'office', 'auth') group by 1`);
    for (const { name, column } of rows) {
      for (const query of [
        `delete from ${name}`,
        `update ${name} set "${column}" = "${column}"`,
        `insert into ${name} default values`,
        `truncate ${name}`,
        `drop table ${name}`,
      ])
        expect((await attempt(query)) as { code: string }, query).toHaveProperty('code');
    }
    for (const query of [
      'create temp table t (a int)',
      'create table published.t (a int)',
      'create schema s',
      'create role r',
    ])
      expect(await attempt(query), query).toHaveProperty('code');
  });

  it('runs no function of ours', async () => {
    const { rows } = await admin.query<{ call: string }>(`
      select quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '(' ||
        (select coalesce(string_agg('null::' || format_type(t, null), ', '), '') from unnest(p.proargtypes) t) || ')' as call
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and p.prorettype <> 'trigger'::regtype`);
    expect(rows.length).toBeGreaterThan(5);
    for (const { call } of rows) expect(await attempt(`select ${call}`), call).toEqual({ code: DENIED });
  });

  it('learns nothing from errors, statistics, files or other sessions', async () => {
    const office = 'office.documents';
    const queries = [
      `select 1/(length(title) - length(title)) from ${office}`,
      `select title::int from ${office}`,
      `select ('x' || title)::date from ${office}`,
      `select * from ${office} where title::regclass is not null`,
      `select query_to_xml('select title from ${office}', true, true, '')`,
      `select table_to_xml('${office}', true, true, '')`,
      `copy ${office} to stdout`,
      `copy published.documents from '/etc/passwd'`,
      `copy (select 1) to program 'id'`,
      `explain analyze select * from ${office}`,
      `select pg_read_file('postgresql.conf')`,
      `select pg_read_binary_file('PG_VERSION')`,
      `select pg_ls_dir('.')`,
      `select lo_import('/etc/passwd')`,
      `set role gongkai_owner`,
      `set role gongkai_office`,
      `set session authorization gongkai_owner`,
      `alter role gongkai_public set search_path = office`,
      `alter role gongkai_public superuser`,
      `grant gongkai_owner to gongkai_public`,
      `lock table ${office}`,
      `do $$ begin perform title from ${office}; end $$`,
      `create function published.f() returns int language sql as 'select 1'`,
      `select dblink('dbname=x', 'select 1')`,
      `load 'plpgsql_check'`,
    ];
    for (const query of queries) expect(await attempt(query), query).toHaveProperty('code');
    for (const query of [
      // these leave out what the role may not read
      `select database_to_xml(true, true, '')`,
      `select schema_to_xml('office', true, true, '')`,
      `select * from pg_stats`,
      `select * from pg_stats_ext`,
      `select query from pg_stat_activity`,
      `select * from pg_prepared_statements`,
      `select * from pg_largeobject_metadata`,
      `select * from information_schema.columns where table_schema in ('office', 'auth')`,
      `select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'published'`,
    ])
      await attempt(query);
    expect(await attempt("select count(*)::int as n from pg_stats where schemaname in ('office', 'auth')")).toEqual({
      rows: [{ n: 0 }],
    });
    expect(await attempt('select * from pg_authid')).toEqual({ code: DENIED });
    expect(await attempt('select * from pg_statistic')).toEqual({ code: DENIED });
  });
});
