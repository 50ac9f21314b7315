/**
 * The five roles of the database and what the server itself grants them. The owner migrates and is never held by a
 * serving process; what the others may do in each schema is granted by the migrations.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { withRole } from './address.ts';

export const roles = ['owner', 'office', 'public', 'intake', 'worker'] as const;
export type Role = (typeof roles)[number];
export type Passwords = Readonly<Record<Role, string>>;
export type RoleUrls = Readonly<Record<Role, string>>;

export const roleName = (role: Role): string => `gongkai_${role}`;

/** Passwords of 192 random bits, in letters and digits that need no escaping anywhere. */
export function newPasswords(): Passwords {
  const password = () => randomBytes(24).toString('hex');
  return { owner: password(), office: password(), public: password(), intake: password(), worker: password() };
}

/** The five URLs of the database that `adminUrl` names. */
export function roleUrls(adminUrl: string, passwords: Passwords): RoleUrls {
  const url = (role: Role) => withRole(adminUrl, roleName(role), passwords[role]);
  return {
    owner: url('owner'),
    office: url('office'),
    public: url('public'),
    intake: url('intake'),
    worker: url('worker'),
  };
}

/** Which of the five roles the server already knows. Roles belong to the whole server, not to one database. */
export async function existingRoles(adminUrl: string): Promise<Role[]> {
  return withClient(adminUrl, async (client) => {
    const names = roles.map(roleName);
    const found = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
      names,
    ]);
    return roles.filter((role) => found.rows.some((row) => row.rolname === roleName(role)));
  });
}

/**
 * Makes the five login roles where they are missing, sets their passwords, and takes TEMP, CREATE and CONNECT on the
 * database from everybody else. The user of `adminUrl` needs CREATEROLE and must own the database.
 */
export async function ensureRoles(adminUrl: string, passwords: Passwords): Promise<RoleUrls> {
  await withClient(adminUrl, async (client) => {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtextextended('gongkai roles', 0))");
    for (const role of roles) await ensureRole(client, roleName(role), passwords[role]);
    await client.query('alter role gongkai_public set default_transaction_read_only = on');
    await client.query("alter role gongkai_public set statement_timeout = '15s'");
    await client.query("alter role gongkai_intake set statement_timeout = '15s'");
    await client.query('commit');
    await restrictDatabase(client);
  });
  return roleUrls(adminUrl, passwords);
}

/** Grants on the database itself; a cloned database needs them again, since a template does not pass them on. */
export async function restrictDatabase(client: pg.Client): Promise<void> {
  const found = await client.query<{ name: string }>('select current_database() as name');
  const database = client.escapeIdentifier(found.rows[0]?.name ?? '');
  const everyone = roles.map(roleName).join(', ');
  await client.query(`
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${everyone};
    grant create on database ${database} to gongkai_owner;
    revoke all on schema public from public;`);
}

async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const known = await client.query('select from pg_roles where rolname = $1', [name]);
  if (known.rowCount === 0) await client.query(`create role ${name} login noinherit`);
  await client.query(`alter role ${name} password ${client.escapeLiteral(password)}`);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'gongkai roles' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
