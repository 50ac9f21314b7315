/** `gongkai demo`: loads the demonstration county into an empty database and prints its accounts, once. */
import { connect } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { loadDemo } from '../demo/load.ts';
import type { Io } from './command.ts';
import { withDatabase } from './database.ts';

export async function run(_argv: readonly string[], io: Io): Promise<number> {
  return withDatabase(io.config, async ({ urls, keysFolder }) => {
    const office = connect(urls.office, { name: 'gongkai demo' });
    try {
      const known = await office.selectFrom('office.sites').select('site_id').executeTakeFirst();
      if (known) {
        io.err('There is a site already; the demonstration county is loaded into an empty database only.');
        return 1;
      }
      io.out('Loading the demonstration county …');
      const demo = await loadDemo({ office, keys: fileKeys(keysFolder), now: Temporal.Now.instant() });
      io.out(
        `Loaded ${demo.documents} documents, ${demo.requests} requests and ${demo.reports} annual reports. Accounts (shown once, loopback only):`,
      );
      for (const { site, username, password, what } of demo.accounts)
        io.out(`  ${site.padEnd(8)} ${username.padEnd(14)} ${password}  ${what}`);
      return 0;
    } finally {
      await office.destroy();
    }
  });
}
