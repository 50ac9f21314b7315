/** Connections whose values are what the program means: dates as Temporal, whole numbers as numbers, money as text. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

export type DB = Kysely<Database>;

const oid = { int8: 20, date: 1082, timestamptz: 1184 } as const;
const textArray: number = 1009;
const arrayOf: Readonly<Record<number, number>> = { 1016: oid.int8, 1182: oid.date, 1185: oid.timestamptz };

const readers: Readonly<Record<number, (text: string) => unknown>> = {
  [oid.date]: (text) => Temporal.PlainDate.from(text),
  [oid.timestamptz]: (text) => Temporal.Instant.from(text),
  [oid.int8]: (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`The database sent ${text}, too large for a safe number.`);
    return value;
  },
};

/** Parsers of one pool; the process-wide defaults of `pg`, which make a local-time Date of a DATE, stay as they are. */
const types: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    const item = format === 'binary' ? undefined : readers[arrayOf[id] ?? id];
    if (!item) return pg.types.getTypeParser(id, format as 'text');
    if (arrayOf[id] === undefined) return item;
    const split: (text: string) => (string | null)[] = pg.types.getTypeParser(textArray, 'text');
    return (text: string) => split(text).map((value) => (value === null ? null : item(value)));
  },
};

/**
 * Begins the text of a statement that each connection parses once and keeps. For the few whose text hardly varies and
 * whose planning costs more than running them.
 */
export const KEPT = '/* kept */';
/** A kept statement takes some 100 KB of its connection. */
const MOST_KEPT = 60;
const keptNames = new Map<string, string>();

function keptName(text: string): string | null {
  const known = keptNames.get(text);
  if (known) return known;
  if (keptNames.size >= MOST_KEPT) return null;
  const name = `kept_${keptNames.size}`;
  keptNames.set(text, name);
  return name;
}

/** Sends Temporal values in their ISO form, which `pg` alone would send as quoted JSON, and names kept statements. */
class TemporalClient extends pg.Client {
  override query(...call: unknown[]): never {
    const [first, given, ...rest] = call;
    const ask = super.query as (...given: unknown[]) => never;
    const values = Array.isArray(given) ? given.map(toSql) : given;
    const name = typeof first === 'string' && first.startsWith(KEPT) ? keptName(first) : null;
    return name === null
      ? ask.call(this, first, values, ...rest)
      : ask.call(this, { name, text: first, values }, ...rest);
  }
}

function toSql(value: unknown): unknown {
  const isTemporal = value instanceof Temporal.PlainDate || value instanceof Temporal.Instant;
  return isTemporal ? value.toString() : value;
}

export interface ConnectOptions {
  /** The most connections of this pool; 10 when absent. */
  readonly max?: number;
  /** What the server lists as the program's name, for `pg_stat_activity`. */
  readonly name?: string;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  readonly onLost?: (cause: Error) => void;
  /** How long an idle connection is kept (ms); 10 s when absent. */
  readonly idle?: number;
  /** Settings of the server for each session, by name. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A pool of `pg` with this project's value types; for LISTEN, locks and hand-written SQL. Close it with `end()`. */
export function pool(url: string, options: ConnectOptions = {}): pg.Pool {
  const made = new pg.Pool({
    connectionString: url,
    Client: TemporalClient,
    types,
    max: options.max ?? 10,
    application_name: options.name ?? 'gongkai',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: options.idle ?? 10_000,
    options: Object.entries(options.settings ?? {})
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  });
  made.on('error', (cause) => options.onLost?.(cause));
  // a connection that breaks while it is lent out fails its next query; unheard, the event would end the process
  made.on('connect', (client) => client.on('error', () => undefined));
  return made;
}

/** A typed connection pool for one role. Close it with `destroy()`. */
export function connect(url: string, options: ConnectOptions = {}): DB {
  const connections = pool(url, options);
  const made = new Kysely<Database>({ dialect: new PostgresDialect({ pool: connections }) });
  const others = new Map<string, DB>();
  opened.set(made, { url, connections, others });
  const end = made.destroy.bind(made);
  made.destroy = async () => {
    await Promise.all([end(), ...others.values().map((other) => other.destroy())]);
  };
  return made;
}

/** A pool to the same database for work with settings of its own: one for each name, ended with the pool it stands beside. */
export function beside(db: DB, options: ConnectOptions & { readonly name: string }): DB {
  const known = opened.get(db);
  if (!known) throw new Error('only beside a pool that connect made');
  const other = known.others.get(options.name) ?? connect(known.url, options);
  known.others.set(options.name, other);
  return other;
}

const opened = new WeakMap<DB, { url: string; connections: pg.Pool; others: Map<string, DB> }>();

/** How many connections a pool has. */
export interface PoolState {
  readonly all: number;
  readonly idle: number;
  /** pieces of work that wait for a connection */
  readonly waiting: number;
}

/** The present state of a pool that `connect` made. */
export function poolState(db: DB): PoolState {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = opened.get(db)?.connections ?? {};
  return { all: totalCount, idle: idleCount, waiting: waitingCount };
}
