/**
 * `gongkai init`: founds a real site in a database without one of that id: its marks come later in the office. Enters the
 * government as its first unit, opens the usual columns, and gives the three administrators their accounts.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { openColumns } from '../catalogue/columns.ts';
import { DEFAULT_COLUMNS } from '../catalogue/default-columns.ts';
import { connect } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { enterPerson } from '../units/person-actions.ts';
import { initialPassword } from '../units/policy.ts';
import { foundSite } from '../units/site-actions.ts';
import { foundUnit } from '../units/unit-actions.ts';
import type { Role } from '../web/duties.ts';
import { Refusal } from '../web/refusal.ts';
import { type Io, Usage } from './command.ts';
import { withDatabase } from './database.ts';

const ADMINISTRATORS = [
  { option: 'system', role: 'system-admin' },
  { option: 'security', role: 'security-admin' },
  { option: 'audit', role: 'audit-admin' },
] as const satisfies readonly { option: string; role: Role }[];

const HELP =
  'init --site ID --name NAME [--short NAME] [--english NAME] [--host HOST] --system NAME --security NAME --audit NAME: ' +
  'the three administrators are three persons';

interface Given {
  siteId: string;
  name: string;
  short: string;
  english: string;
  host: string;
  administrators: readonly { username: string; name: string; role: Role }[];
}

function read(argv: readonly string[]): Given {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: {
      site: text,
      name: text,
      short: text,
      english: text,
      host: text,
      system: text,
      security: text,
      audit: text,
    },
  });
  const administrators = ADMINISTRATORS.map(({ option, role }) => ({
    username: option,
    name: values[option] ?? '',
    role,
  }));
  const { site = '', name = '' } = values;
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(site) || name === '' || administrators.some((one) => one.name === ''))
    throw new Usage(HELP);
  if (new Set(administrators.map((one) => one.name)).size < administrators.length) throw new Usage(HELP);
  return {
    siteId: site,
    name,
    short: values.short ?? name,
    english: values.english ?? name,
    host: values.host ?? '*',
    administrators,
  };
}

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const given = read(argv);
  return withDatabase(io.config, async ({ urls, keysFolder }) => {
    const office = connect(urls.office, { name: 'gongkai init' });
    const actor = { siteId: given.siteId, personId: null, role: 'system', unitId: null };
    try {
      const accounts = await office.transaction().execute(async (tx) => {
        const desk = { tx, keys: fileKeys(keysFolder), now: Temporal.Now.instant(), actor };
        await foundSite(desk, { name: given.name, shortName: given.short, nameEn: given.english, hosts: [given.host] });
        const unitId = await foundUnit(desk, { code: 'gov', name: given.name, kind: 'government' });
        await openColumns(desk, DEFAULT_COLUMNS);
        const made: string[] = [];
        for (const { username, name, role } of given.administrators) {
          const password = initialPassword(randomBytes(32));
          await enterPerson(desk, { name, account: { username, password }, grants: [{ role, unitId }] });
          made.push(`  ${username.padEnd(10)} ${password}  ${name}`);
        }
        return made;
      });
      io.out(
        `The site ${given.siteId} is founded. Accounts (shown once; each password is changed at the first sign-in):`,
      );
      for (const line of accounts) io.out(line);
      return 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      io.err(`${error.text.zh} / ${error.text.en}`);
      return 1;
    } finally {
      await office.destroy();
    }
  });
}
