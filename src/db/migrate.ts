/**
 * Brings a database to this program's schema: the numbered files of `migrations/` once and in order, each in a
 * transaction, its digest kept in `migration.applied`.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../config.ts';

/** The database and the program do not belong together; the message says which of the two is to be changed. */
export class MigrationRefused extends Error {}

/** A file of `migrations/` as a database remembers it. */
export interface Applied {
  readonly number: number;
  readonly name: string;
  /** SHA-256 of the file, hex. */
  readonly digest: string;
}

interface Step extends Applied {
  readonly sql: string;
}

const folder = join(projectRoot, 'src', 'db', 'migrations');

/**
 * Migrates as the owner and returns the names of the files that were run; an empty list when nothing was due.
 * `through` is the number of the last file to be run, for a backup of an earlier schema.
 */
export async function migrate(
  ownerUrl: string,
  from: string = folder,
  through = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const steps = (await readSteps(from)).filter((step) => step.number <= through);
  return withLock(ownerUrl, async (client) => {
    const due = pending(steps, await readApplied(client));
    for (const step of due) await apply(client, step);
    return due.map((step) => step.name);
  });
}

/** The names of the files that `migrate` would run. */
export async function due(ownerUrl: string, from: string = folder): Promise<string[]> {
  const steps = await readSteps(from);
  return withLock(ownerUrl, async (client) => pending(steps, await readApplied(client)).map((step) => step.name));
}

/** The files of this program, in order. */
export async function knownMigrations(): Promise<Applied[]> {
  return (await readSteps(folder)).map(({ number, name, digest }) => ({ number, name, digest }));
}

/** One migrating process at a time; the lock ends with the session. */
async function withLock<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'gongkai migrate' });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtextextended('gongkai migration', 0))");
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The files still to be run. Refuses when a file that was run has changed, or when the database is ahead. */
export function pending<S extends Applied>(steps: readonly S[], applied: readonly Applied[]): S[] {
  for (const done of applied) {
    const file = steps.find((step) => step.number === done.number);
    if (!file) {
      throw new MigrationRefused(
        `The database was migrated by a newer program: it holds ${done.name}, which this one does not know. Nothing was changed. ` +
          'Start that program: bring its release into this folder (git pull, or unpack it as before), then npm start.',
      );
    }
    if (file.digest !== done.digest) {
      throw new MigrationRefused(
        `The migration ${file.name} has changed since it was run on this database. Restore the file and put the change into a new one.`,
      );
    }
  }
  const last = Math.max(0, ...applied.map((done) => done.number));
  const due = steps.filter((step) => !applied.some((done) => done.number === step.number));
  const late = due.find((step) => step.number < last);
  if (late)
    throw new MigrationRefused(`The migration ${late.name} comes before ones that were already run. Renumber it.`);
  return due;
}

async function readSteps(from: string): Promise<Step[]> {
  const names = (await readdir(from)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  const steps = await Promise.all(
    names.map(async (name): Promise<Step> => {
      const sql = await readFile(join(from, name), 'utf8');
      return { number: Number(name.slice(0, 4)), name, sql, digest: createHash('sha256').update(sql).digest('hex') };
    }),
  );
  const twice = steps.find((step, index) => steps[index + 1]?.number === step.number);
  if (twice) throw new MigrationRefused(`Two migrations have the number of ${twice.name}. Renumber one of them.`);
  return steps;
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  await client.query(`
    create schema if not exists migration;
    create table if not exists migration.applied (
      number integer primary key,
      name text not null,
      digest text not null,
      applied_at timestamptz not null default clock_timestamp()
    )`);
  const found = await client.query<Applied>('select number, name, digest from migration.applied order by number');
  return found.rows;
}

async function apply(client: pg.Client, step: Step): Promise<void> {
  try {
    await client.query('begin');
    await client.query(step.sql);
    await client.query('insert into migration.applied (number, name, digest) values ($1, $2, $3)', [
      step.number,
      step.name,
      step.digest,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The migration ${step.name} failed and was undone: ${reason}`, { cause });
  }
}
