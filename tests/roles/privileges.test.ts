/**
 * What each role may do with each object of the database, held against a list in this folder. A new table, view,
 * sequence or function that is not on the list fails here, and so does a privilege that grew.
 */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const ROLES = ['gongkai_office', 'gongkai_worker', 'gongkai_intake', 'gongkai_public'] as const;
const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname !~ '^pg_temp'`;

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

async function lines(query: string): Promise<string[]> {
  const { rows } = await admin.query<{ line: string }>(query);
  return rows.map((row) => row.line);
}

function relationPrivileges(role: string): string {
  const kinds = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'];
  const list = kinds.map((kind) => `case when has_table_privilege('${role}', c.oid, '${kind}') then '${kind}' end`);
  return `coalesce(nullif(concat_ws(',', ${list.join(', ')}), ''), '-')`;
}

describe('privileges', () => {
  it('of every table, view and sequence are as listed', async () => {
    const columns = ROLES.map((role) => `' ${role.slice(8)}=' || ${relationPrivileges(role)}`).join(' || ');
    const found = await lines(`
      select c.relkind::text || ' ' || n.nspname || '.' || c.relname || ':' || ${columns} as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind in ('r', 'v', 'm', 'p', 'f') order by n.nspname collate "C", c.relname collate "C"`);
    const sequences = await lines(`
      select 'S ' || n.nspname || '.' || c.relname || ':' || ${ROLES.map(
        (role) =>
          `' ${role.slice(8)}=' || case when has_sequence_privilege('${role}', c.oid, 'usage,select,update') then 'usable' else '-' end`,
      ).join(' || ')} as line
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind = 'S' order by n.nspname collate "C", c.relname collate "C"`);
    await expect(`${[...found, ...sequences].join('\n')}\n`).toMatchFileSnapshot('relations.txt');
  });

  it('of every function are as listed, and every definer function fixes its search path', async () => {
    const columns = ROLES.map(
      (role) =>
        `' ${role.slice(8)}=' || case when has_function_privilege('${role}', p.oid, 'execute') then 'execute' else '-' end`,
    ).join(' || ');
    const found = await lines(`
      select n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
        || case when p.prosecdef then ' definer' else '' end || ':' || ${columns} as line
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${OURS} order by n.nspname collate "C", p.proname collate "C", 1`);
    await expect(`${found.join('\n')}\n`).toMatchFileSnapshot('functions.txt');
    const open = await lines(`
      select n.nspname || '.' || p.proname as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${OURS} and p.prosecdef and not coalesce(p.proconfig::text like '%search_path=pg_catalog%', false)`);
    expect(open).toEqual([]);
  });

  it('of schemas: the public role enters `published` alone, intake its own', async () => {
    const entered = async (role: string) =>
      lines(`select n.nspname as line from pg_namespace n where ${OURS}
        and has_schema_privilege('${role}', n.oid, 'usage') order by 1`);
    expect(await entered('gongkai_public')).toEqual(['published']);
    expect(await entered('gongkai_intake')).toEqual(['intake']);
    const creating = await lines(`select n.nspname || ' ' || r.rolname as line from pg_namespace n
      cross join pg_roles r where ${OURS} and r.rolname in (${ROLES.map((r) => `'${r}'`).join(', ')})
      and has_schema_privilege(r.oid, n.oid, 'create')`);
    expect(creating).toEqual([]);
  });
});
