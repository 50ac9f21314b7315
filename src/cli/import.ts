/**
 * `gongkai import PATH… --as ACCOUNT [--json]`: makes a draft of each file, or of each text in a folder, in the name of
 * an account. Each file is one transaction. Exit code 0, or 1 when a file was refused, or 2 when the call was not
 * understood: no such account, one that drafts for no unit, no such path.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { connect } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { ImportRefused } from '../files/refused.ts';
import { type Io, Usage } from './command.ts';
import { withDatabase } from './database.ts';
import { type Drafted, draftFile, type ImportDeps } from './import/draft-file.ts';
import { type Drafter, findDrafter } from './import/drafter.ts';
import { filesOf } from './import/files.ts';
import { asJson, asText, type Outcome } from './import/print.ts';

const USAGE =
  'usage: gongkai import PATH… --as ACCOUNT [--json]    (ACCOUNT, or SITE/ACCOUNT where two sites share a name)';

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { paths, account, json } = readOptions(argv);
  const files = await filesOf(paths);
  return withDatabase(io.config, async ({ urls, keysFolder }) => {
    const office = connect(urls.office, { name: 'gongkai import', max: 2 });
    try {
      const deps: ImportDeps = { office, keys: fileKeys(keysFolder), now: Temporal.Now.instant() };
      const drafter = await findDrafter(office, account, deps.now);
      return await importAll(deps, drafter, files, (outcome) => {
        for (const line of json ? [asJson(outcome)] : asText(outcome)) io.out(line);
      });
    } finally {
      await office.destroy();
    }
  });
}

function readOptions(argv: readonly string[]): { paths: string[]; account: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { as: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    if (positionals.length === 0 || !values.as) throw new Usage(USAGE);
    return { paths: positionals, account: values.as, json: values.json };
  } catch (cause) {
    throw new Usage(cause instanceof Usage ? USAGE : `${(cause as Error).message}\n${USAGE}`);
  }
}

/** One after the other, each told as soon as it is done. A file that is refused does not hold up the next. */
export async function importAll(
  deps: ImportDeps,
  drafter: Drafter,
  files: readonly string[],
  tell: (outcome: Outcome) => void,
): Promise<number> {
  let refused = 0;
  for (const file of files) {
    const result = await draftOrRefuse(deps, drafter, file);
    if (result instanceof ImportRefused) refused += 1;
    tell({ file, result });
  }
  return refused === 0 ? 0 : 1;
}

async function draftOrRefuse(deps: ImportDeps, drafter: Drafter, file: string): Promise<Drafted | ImportRefused> {
  try {
    return await draftFile(deps, drafter, file, await readFile(file));
  } catch (cause) {
    if (cause instanceof ImportRefused) return cause;
    throw cause;
  }
}
