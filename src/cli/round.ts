/**
 * `gongkai round measure ROUND UNIT --from FOLDER|FILE --as ACCOUNT [--on DAY]`: takes results of an inspection over
 * for a drawn unit, in the name of an inspector. Exit code 0, or 1 when they are refused or their evidence was altered, or
 * 2 when the call was not understood.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { RESULTS_FILE } from '../inspection/output/results-file.ts';
import { verifyFolder } from '../inspection/probes/verify.ts';
import { takeOver } from '../oversight/rounds/actions.ts';
import { readGiven } from '../oversight/rounds/results.ts';
import { findUnit } from '../units/read.ts';
import { Refusal } from '../web/refusal.ts';
import { atDesk, type OfficeDeps } from '../web/routes.ts';
import { type Io, Usage } from './command.ts';
import { withDatabase } from './database.ts';
import { findHolder, type Holder } from './holder.ts';

const USAGE =
  'usage: gongkai round measure ROUND UNIT --from FOLDER|FILE --as ACCOUNT [--on DAY]    (ROUND: the id in its address; UNIT: its code; --on: day of a list of accounts)';

interface Asked {
  round: string;
  unit: string;
  from: string;
  account: string;
  on: string | null;
}

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const asked = readOptions(argv);
  return withDatabase(io.config, async ({ urls, keysFolder }) => {
    const office = connect(urls.office, { name: 'gongkai round', max: 2 });
    try {
      const now = Temporal.Now.instant();
      const deps = { office, keys: fileKeys(keysFolder), now: () => now };
      const lacks = 'inspects nothing: it needs the role of an inspector.';
      const holder = await findHolder(office, asked.account, { duty: 'inspection.keep', lacks }, now);
      return await measureFrom(deps, holder, asked, io);
    } finally {
      await office.destroy();
    }
  });
}

function readOptions(argv: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { from: { type: 'string' }, as: { type: 'string' }, on: { type: 'string' } },
    });
    const [verb, round, unit, ...more] = positionals;
    if (verb !== 'measure' || !round || !unit || more.length > 0 || !values.from || !values.as) throw new Usage(USAGE);
    if (values.on !== undefined && !/^\d{4}-\d\d-\d\d$/.test(values.on)) throw new Usage(USAGE);
    return { round, unit, from: values.from, account: values.as, on: values.on ?? null };
  } catch (cause) {
    throw new Usage(cause instanceof Usage ? USAGE : `${(cause as Error).message}\n${USAGE}`);
  }
}

/** Evidence that is at hand is looked at before anything is taken over. */
export async function measureFrom(
  deps: OfficeDeps,
  holder: Holder,
  asked: Omit<Asked, 'account'>,
  io: Pick<Io, 'out' | 'err'>,
): Promise<number> {
  const { siteId, personId, own } = holder;
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(asked.round))
    throw new Usage(`There is no round ${asked.round}.`);
  const unit = await findUnit(deps.office, siteId, { code: asked.unit });
  if (!unit) throw new Usage(`There is no unit ${asked.unit}.`);
  const { name, bytes, folder } = await given(asked.from);
  const verified = folder === null ? null : await verifyFolder(folder);
  if (verified && 'broken' in verified) {
    io.err(`证据文件已被改动或者缺失：${verified.broken.join('、')} / altered or missing evidence`);
    return 1;
  }
  if (verified && verified.differs.length > 0)
    io.err(`重新判定的结果不同：${verified.differs.join('、')} / something else follows from the evidence`);
  const now = deps.now();
  const today = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const listedOn = asked.on === null ? today : Temporal.PlainDate.from(asked.on);
  const read = await readGiven({ name, bytes, listedOn, unitNames: [unit.name, unit.shortName], verified });
  if ('zh' in read) {
    io.err(`${read.zh} / ${read.en}`);
    return 1;
  }
  const actor = { siteId, personId, role: own.role, unitId: own.unitId };
  try {
    await atDesk(deps, actor, now, (desk) => takeOver(desk, asked.round, { unitId: unit.id, ...read }));
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    io.err(`${cause.text.zh} / ${cause.text.en}`);
    return 1;
  }
  const count = Object.keys(read.measured).length;
  io.out(`已录入${unit.name}的${count}项指标 / ${count} indicators of ${unit.name} were taken over`);
  return 0;
}

/** A folder of an inspection by its results file, or a file as it is. */
async function given(path: string): Promise<{ name: string; bytes: Uint8Array; folder: string | null }> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    const file = isFolder ? join(path, RESULTS_FILE) : path;
    return { name: basename(file), bytes: await readFile(file), folder: isFolder ? path : null };
  } catch (cause) {
    throw new Usage(`${path}: ${(cause as Error).message}`);
  }
}
