/** Runs over addresses and files: files are checked at once, addresses by the sweep, a few at a time. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Desk, load, record } from '../../db/acts.ts';
import type { Sweep } from '../../web/area.ts';
import { text } from '../../web/language.ts';
import { type Checked, checkAddress, checkBytes } from '../check/check-bytes.ts';
import { type CheckActs, kept, PART, RUN, reportChecks } from './fold.ts';
import { oldestRun } from './store.ts';

/** A file with its name. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** Sites answer slowly and together; more at once would be rude to one of them. */
const AT_ONCE = 6;
/** Milliseconds after which a round begins no other part: other sweeps have their turn. */
const ROUND = 10_000;

/** One after the other: each may be large. */
export async function checkFiles(files: readonly GivenFile[]): Promise<Checked[]> {
  const results: Checked[] = [];
  for (const { name, bytes } of files) results.push(kept(await checkBytes(name, bytes)));
  return results;
}

/** Keeps a run; its addresses wait for the sweep. Returns its id. */
export async function keepRun(
  desk: Desk,
  { results, addresses }: { results: readonly Checked[]; addresses: readonly string[] },
): Promise<string> {
  const id = randomUUID();
  const loaded = await load(desk, reportChecks, { siteId: desk.actor.siteId, id });
  const data: CheckActs['report-check.run'] = { results, addresses };
  await record(desk, reportChecks, loaded, { kind: RUN, data });
  if (addresses.length > 0) await sql`select pg_notify('work', ${desk.actor.siteId})`.execute(desk.tx);
  return id;
}

/** Reads the addresses of runs that are not over, part by part: what a round could not finish the next one goes on with. */
export const readAddresses: Sweep = {
  name: 'reports: addresses to check',
  async run({ atDesk }, siteId) {
    const until = performance.now() + ROUND;
    do {
      const run = await atDesk(siteId, ({ tx, keys }) => oldestRun(tx, keys, siteId));
      if (!run) return;
      // outside of any transaction: a slow site holds no lock
      const part = run.waiting.slice(0, AT_ONCE);
      const answers = await Promise.allSettled(part.map(readOne));
      const results = answers.map((one, at) => (one.status === 'fulfilled' ? one.value : stumbledOver(part[at] ?? '')));
      await atDesk(siteId, (desk) => keepPart(desk, run.id, results));
      // told once: what the program stumbles over does not keep the runs behind it waiting for ever
      const fault = answers.find(({ status }) => status === 'rejected');
      if (fault?.status === 'rejected') throw fault.reason;
    } while (performance.now() < until);
  },
};

const stumbledOver = (source: string): Checked => ({
  source,
  report: null,
  reason: text('内容无法读取', 'its content cannot be read'),
});

/** Addresses of inner networks are refused: the server must not be sent there. */
async function readOne(address: string): Promise<Checked> {
  return kept(await checkAddress(address, { inner: false }));
}

/** Two processes may have read the same addresses: what is known already is not kept again. */
async function keepPart(desk: Desk, id: string, results: readonly Checked[]): Promise<void> {
  const loaded = await load(desk, reportChecks, { siteId: desk.actor.siteId, id });
  const fresh = results.filter(({ source }) => loaded.state?.waiting.includes(source));
  if (fresh.length === 0) return;
  const data: CheckActs['report-check.part-read'] = { results: fresh };
  await record(desk, reportChecks, loaded, { kind: PART, data });
}
