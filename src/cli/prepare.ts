/**
 * A step of `start`, run as a child so that the serving process never holds the passwords of owner and superuser:
 * opens the database, says where the four serving roles find it, waits for the word, migrates.
 */
import { once } from 'node:events';
import pg from 'pg';
import { migrate } from '../db/migrate.ts';
import { type EmbeddedServer, openDatabase } from '../db/open.ts';
import type { RoleUrls } from '../db/roles.ts';
import type { Io } from './command.ts';

export type ServingUrls = Omit<RoleUrls, 'owner'>;

/** First message: the database is open. */
export interface Ready {
  readonly urls: ServingUrls;
  readonly embedded: EmbeddedServer | null;
  readonly notices: readonly string[];
}

/** Second message: it has this program's schema. */
export interface Migrated {
  readonly migrated: readonly string[];
  /** Whether no site has been set up yet. */
  readonly empty: boolean;
}

export async function run(_argv: readonly string[], io: Io): Promise<number> {
  const { urls, ...opened } = await openDatabase(io.config);
  const { owner, ...serving } = urls;
  const answered = once(process, 'message');
  await tell({ urls: serving, ...opened } satisfies Ready);
  await answered;
  const migrated = await migrate(owner);
  await tell({ migrated, empty: await isEmpty(owner) } satisfies Migrated);
  process.disconnect?.();
  return 0;
}

function tell(message: Ready | Migrated): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!process.send) return reject(new Error('prepare is a step of start and is not called by itself.'));
    process.send(message, undefined, undefined, (cause) => (cause ? reject(cause) : resolve()));
  });
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('select from office.sites limit 1')).rowCount === 0;
  } finally {
    await client.end();
  }
}
