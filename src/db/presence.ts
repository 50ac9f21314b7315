/**
 * Who uses the database, known to the database itself: a session lock ends with its process however that ends. Every
 * user holds a shared lock; the one process that serves holds an exclusive one beside it.
 */
import pg from 'pg';

const [area, using, serving] = [0x676b, 1, 2];

/** Another process already serves this database. */
export class AlreadyServing extends Error {}

export interface Presence {
  /** Settles with the cause when the session breaks without having been left. */
  readonly lost: Promise<Error>;
  /** Ends the presence and says whether nobody else is left. Call it in turn, or a newcomer may be missed. */
  leave(): Promise<{ last: boolean }>;
}

/** Joins as a user of the database; `name` is shown to others, at most 63 bytes. */
export async function join(url: string, name: string): Promise<Presence> {
  return begin(url, name, async () => {});
}

/** Joins as the one that serves. Throws AlreadyServing, naming the other, when there is one. */
export async function joinServing(url: string, name: string): Promise<Presence> {
  return begin(url, name, async (client) => {
    const got = await client.query<{ ok: boolean }>('select pg_try_advisory_lock($1, $2) as ok', [area, serving]);
    if (got.rows[0]?.ok) return;
    throw new AlreadyServing(
      `Gongkai already serves this data: ${(await findServing(client)) ?? 'a process just ending'}.`,
    );
  });
}

/** The name of the process that serves this database, or null. */
export async function servingName(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, application_name: 'gongkai question' });
  await client.connect();
  return findServing(client).finally(() => client.end());
}

async function begin(url: string, name: string, also: (client: pg.Client) => Promise<void>): Promise<Presence> {
  const client = new pg.Client({ connectionString: url, application_name: name, keepAlive: true });
  const { promise: lost, resolve } = Promise.withResolvers<Error>();
  let [left, isLost] = [false, false];
  const lose = (cause: Error) => {
    if (left) return;
    isLost = true;
    resolve(cause);
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('its session ended')));
  await client.connect();
  try {
    await also(client);
    await client.query('select pg_advisory_lock_shared($1, $2)', [area, using]);
  } catch (cause) {
    left = true;
    await client.end();
    throw cause;
  }
  const leave = async () => {
    if (isLost) return { last: false };
    left = true;
    await client.query('select pg_advisory_unlock_all()');
    const got = await client.query<{ ok: boolean }>('select pg_try_advisory_lock($1, $2) as ok', [area, using]);
    await client.end();
    return { last: got.rows[0]?.ok === true };
  };
  return { lost, leave };
}

async function findServing(client: pg.Client): Promise<string | null> {
  const found = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.objsubid = 2 and l.granted
       and l.database = (select oid from pg_database where datname = current_database())`,
    [area, serving],
  );
  return found.rows[0]?.name ?? null;
}
