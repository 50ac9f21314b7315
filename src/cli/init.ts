/**
 * `gongkai init`: founds a county from a filled workbook, or writes the workbook to fill in. What is wrong is printed by
 * sheet, row and column, and then nothing is founded. Initial passwords are shown once or written to a file of one's own.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { dateOf } from '../db/acts.ts';
import { connect } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { placeOf, type SheetProblem } from '../documents/import/sheet-problems.ts';
import { LARGEST_WORKBOOK } from '../documents/import/sheets.ts';
import { accountsCsv } from '../setup/accounts-file.ts';
import { checkWorkbook } from '../setup/check.ts';
import { foundCounty, founder, type NewAccount } from '../setup/found.ts';
import type { CountyPlan } from '../setup/plan.ts';
import { template } from '../setup/template.ts';
import { readWorkbook } from '../setup/workbook.ts';
import type { Language } from '../web/language.ts';
import { Refusal } from '../web/refusal.ts';
import { atDesk } from '../web/routes.ts';
import { type Io, Usage } from './command.ts';
import { withDatabase } from './database.ts';
import { FLAGS, planOfFlags } from './init/flags.ts';

const HELP = [
  'init --template FILE.xlsx                            write the workbook to fill in',
  'init FILE.xlsx [--check] [--accounts OUT.csv] [--english-problems]',
  '                                                     check it, and without --check found the county',
  'init --site ID --name NAME [--short NAME] [--english NAME] [--host HOST] --system NAME --security NAME --audit NAME',
  '     [--accounts OUT.csv]',
  '                                                     found a site with the three administrators, three persons, alone',
].join('\n');

const OPTIONS = {
  ...FLAGS,
  template: { type: 'string' },
  check: { type: 'boolean' },
  accounts: { type: 'string' },
  'english-problems': { type: 'boolean' },
} as const;

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = read(argv);
  const [file] = positionals;
  if (values.template !== undefined) {
    if (file !== undefined || values.site !== undefined || values.check) throw new Usage(HELP);
    return writeTemplate(values.template, io);
  }
  const now = Temporal.Now.instant();
  if (file === undefined) {
    // what belongs to the workbook alone founds no site by accident
    if (values.check || values['english-problems']) throw new Usage(HELP);
    return found(io, planOfFlags(values, dateOf(now), HELP), values.accounts);
  }
  if (positionals.length > 1 || values.site !== undefined) throw new Usage(HELP);
  const { plan, problems } = checkWorkbook(await readWorkbook(await bytesOf(file)), dateOf(now));
  say(io, file, problems, values['english-problems'] ? 'en' : 'zh');
  if (!plan) return 1;
  if (!values.check) return found(io, plan, values.accounts);
  io.out(`${file} can be founded: ${counts(plan)}. Nothing was founded: --check.`);
  return 0;
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch {
    throw new Usage(HELP);
  }
}

async function writeTemplate(file: string, io: Io): Promise<number> {
  await writeFile(file, await template(), { flag: 'wx' }).catch(explained(file));
  io.out(`${file} is written. Fill it in, then: npx gongkai init ${file} --check`);
  return 0;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file).catch(explained(file));
  // a file of any size is named as too large without being read
  if (size > LARGEST_WORKBOOK) throw new Error(`${file} is larger than 5 MB: that is no filled template.`);
  return readFile(file).catch(explained(file));
}

/** Turns what the file system says into a sentence about the file. */
function explained(file: string): (cause: NodeJS.ErrnoException) => never {
  return (cause) => {
    if (cause.code === 'ENOENT') throw new Error(`There is no ${file}.`);
    if (cause.code === 'EEXIST') throw new Error(`${file} is there already; nothing is written over it.`);
    throw new Error(`${file} cannot be used: ${cause.message}`);
  };
}

function say(io: Io, file: string, problems: readonly SheetProblem[], lang: Language): void {
  for (const problem of problems) {
    const place = placeOf(problem)[lang] || file;
    const mark = { zh: { error: '错误', warning: '提示' }, en: { error: 'error', warning: 'warning' } }[lang];
    io.err(`${mark[problem.level]}  ${place}: ${problem.what[lang]}。${problem.remedy[lang]}`);
  }
  const errors = problems.filter(({ level }) => level === 'error').length;
  if (problems.length > 0)
    io.err(`${errors} errors, ${problems.length - errors} warnings.${errors > 0 ? ' Nothing was founded.' : ''}`);
}

function counts({ units, people, chains, days }: CountyPlan): string {
  return `${units.length} units, ${people.length} persons, ${chains.length} chains, ${days.length} county days`;
}

async function found(io: Io, plan: CountyPlan, accountsFile: string | undefined): Promise<number> {
  const began = performance.now();
  // before anything is founded: passwords that could not be written down would be lost
  const file = accountsFile === undefined ? null : await open(accountsFile, 'wx', 0o600).catch(explained(accountsFile));
  try {
    const accounts = await foundIn(io.config, plan);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    io.out(`The site ${plan.site.siteId} is founded in ${seconds} s: ${counts(plan)}.`);
    if (file && accountsFile) await keep(io, accounts, file, accountsFile);
    else print(io, accounts);
    return 0;
  } catch (error) {
    if (accountsFile !== undefined) await rm(accountsFile);
    if (!(error instanceof Refusal)) throw error;
    io.err(`${error.text.zh} / ${error.text.en}`);
    return 1;
  } finally {
    await file?.close();
  }
}

async function keep(io: Io, accounts: readonly NewAccount[], file: FileHandle, name: string): Promise<void> {
  try {
    await file.writeFile(accountsCsv(accounts));
    await file.sync();
    io.out(`The initial passwords are in ${name}, for you alone. Hand them out, then delete the file.`);
  } catch (cause) {
    io.err(`${name} could not be written: ${cause instanceof Error ? cause.message : cause}`);
    print(io, accounts);
  }
}

function print(io: Io, accounts: readonly NewAccount[]): void {
  io.out('Accounts (shown once; each password is changed at the first sign-in):');
  for (const { username, password, name, unit } of accounts)
    io.out(`  ${username.padEnd(16)} ${password}  ${name}  ${unit}`);
}

function foundIn(config: Config, plan: CountyPlan): Promise<NewAccount[]> {
  return withDatabase(config, async ({ urls, keysFolder }) => {
    const office = connect(urls.office, { name: 'gongkai init' });
    const now = () => Temporal.Now.instant();
    const deps = { office, keys: fileKeys(keysFolder), now };
    try {
      return await atDesk(deps, founder(plan.site.siteId), now(), (desk) => foundCounty(desk, plan, randomBytes));
    } finally {
      await office.destroy();
    }
  });
}
