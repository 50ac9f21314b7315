/** Lets a command use the database, beside a serving process or alone; alone, the embedded server runs for it. */
import { join as joinPath } from 'node:path';
import type { Config } from '../config.ts';
import { due, MigrationRefused, migrate } from '../db/migrate.ts';
import { closeDatabase, type Opened, openDatabase } from '../db/open.ts';
import { join, type Presence, servingName } from '../db/presence.ts';
import type { RoleUrls } from '../db/roles.ts';
import { inTurn } from '../db/turn.ts';

export interface CommandDatabase {
  readonly urls: RoleUrls;
  /** The folder of the keys of personal data. */
  readonly keysFolder: string;
  /** Names of the migrations that were run just now. */
  readonly migrated: readonly string[];
}

export interface Opening {
  /** Leave the schema as it is: for a backup of it, or a restore into an empty database. */
  readonly asItIs?: boolean;
}

/** Runs the work on a migrated database and stops the embedded server afterwards if nobody else uses it. */
export async function withDatabase<T>(
  config: Pick<Config, 'data' | 'databaseUrl'>,
  work: (database: CommandDatabase) => Promise<T>,
  { asItIs = false }: Opening = {},
): Promise<T> {
  const { opened, presence } = await inTurn(config.data, async () => {
    const opened = await openDatabase(config);
    return { opened, presence: await join(opened.urls.worker, `gongkai command ${process.pid}`) };
  });
  const leave = () => leaveDatabase(config, opened, presence);
  const interrupted = () => void leave().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const migrated = asItIs ? [] : await upToDate(opened.urls);
    return await work({ urls: opened.urls, keysFolder: joinPath(config.data, 'keys'), migrated });
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await leave();
  }
}

/** The last one out stops the server, in turn, so that nobody can be just coming in. */
export async function leaveDatabase(
  config: Pick<Config, 'data'>,
  opened: Pick<Opened, 'embedded'>,
  presence: Presence,
): Promise<void> {
  await inTurn(config.data, async () => {
    const { last } = await presence.leave();
    if (last && opened.embedded) await closeDatabase(opened.embedded);
  });
}

/** Migrates, unless a process serves: its code would meet a schema that it does not know. */
async function upToDate(urls: RoleUrls): Promise<string[]> {
  const serving = await servingName(urls.worker);
  if (!serving) return migrate(urls.owner);
  const waiting = await due(urls.owner);
  if (waiting.length === 0) return [];
  throw new MigrationRefused(
    `The database waits for ${waiting.join(', ')}, but ${serving} still serves the old schema. Restart it first.`,
  );
}
