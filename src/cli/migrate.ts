/** `gongkai migrate`: brings the database to this program's schema. Everything that opens the database does so too. */
import type { Io } from './command.ts';
import { withDatabase } from './database.ts';

export async function run(_argv: readonly string[], io: Io): Promise<number> {
  return withDatabase(io.config, async ({ migrated }) => {
    for (const name of migrated) io.out(`migrated ${name}`);
    io.out('The database has this program’s schema.');
    return 0;
  });
}
