/** Runs over addresses and files, a few at a time, and keeps what came of it. */
import { randomUUID } from 'node:crypto';
import { type Desk, load, record } from '../../db/acts.ts';
import { type Checked, checkAddress, checkBytes } from '../check/check-bytes.ts';
import { kept, RUN, reportChecks } from './fold.ts';

/** A report to look at: an address, or a file with its name. */
export type Source = { address: string } | { name: string; bytes: Uint8Array };

/** Sites answer slowly and together; more at once would be rude to one of them. */
const AT_ONCE = 6;

/** What became of each, in the order given. Addresses of inner networks are refused: the server must not be sent there. */
export async function checkSources(sources: readonly Source[]): Promise<Checked[]> {
  const results: Checked[] = [];
  const waiting = sources.entries();
  const work = async () => {
    for (const [at, source] of waiting)
      results[at] =
        'address' in source
          ? await checkAddress(source.address, { inner: false })
          : await checkBytes(source.name, source.bytes);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, sources.length) }, work));
  return results;
}

/** Keeps the results of a run. Returns its id. */
export async function keepRun(desk: Desk, results: readonly Checked[]): Promise<string> {
  const id = randomUUID();
  const loaded = await load(desk, reportChecks, { siteId: desk.actor.siteId, id });
  await record(desk, reportChecks, loaded, { kind: RUN, data: { results: results.map(kept) } });
  return id;
}
