/** Releases and withdrawals at random while readers ask two processes: what each may still show, and must show by now. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createProgram, type Program } from '../../src/app.ts';
import { releaseDocument } from '../../src/documents/actions.ts';
import { withdrawDocument } from '../../src/documents/actions-leave.ts';
import { type County, NOW } from '../documents/county.ts';
import { drawFrom } from '../replay/draw.ts';

export interface SoakResult {
  changes: number;
  pages: number;
  /** milliseconds after its withdrawal was acknowledged at which a text was last asked for and still shown */
  latestWithdrawn: number;
  /** milliseconds after its release was acknowledged at which a text was last asked for and not yet shown */
  latestMissing: number;
  /** what was shown or missing longer than allowed */
  wrong: string[];
}

interface Known {
  id: string;
  marker: string;
  slug: string;
  /** performance.now() of the acknowledgement; null while it has not happened */
  released: number | null;
  withdrawing: boolean;
  withdrawn: number | null;
}

const MARKER = /记号[0-9a-f]{12}终/g;
const textOf = (marker: string) => `${marker}的内容`;
/** Pages that show all that is public here. */
const LISTS = ['/columns/normative', '/feed.xml'];
const READERS = 8;
const WRITERS = 4;
const RECENT = 60;
/** Beyond this many public documents a writer withdraws, so that all stand on the first page of every list. */
const MOST_PUBLIC = 10;

/** @param allowedMs how long after its acknowledgement a change may be unseen */
export async function soak(
  county: County,
  { changes, allowedMs, seed }: { changes: number; allowedMs: number; seed: number },
): Promise<SoakResult> {
  const faults: unknown[] = [];
  const program = (): Program =>
    createProgram({
      urls: county.database.urls,
      keysFolder: county.keysFolder,
      now: () => NOW,
      report: (error) => faults.push(error),
    });
  const programs = [program(), program()];
  const byMarker = new Map<string, Known>();
  const open = () => recent().filter((one) => one.released !== null && !one.withdrawing);
  const result: SoakResult = { changes: 0, pages: 0, latestWithdrawn: 0, latestMissing: 0, wrong: [] };
  let begun = 0;
  // the public ones and those that left last
  const recent = () => [...byMarker.values()].slice(-RECENT);

  async function write(draw: ReturnType<typeof drawFrom>): Promise<void> {
    while (begun < changes) {
      begun += 1;
      const standing = open();
      if (standing.length >= MOST_PUBLIC || (standing.length > 0 && draw.chance(0.4)))
        await withdraw(draw.pick(standing));
      else await release();
      result.changes += 1;
    }
  }

  async function release(): Promise<void> {
    const marker = `记号${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}终`;
    const id = await county.approved({ title: `办法${marker}`, body: `<p>${textOf(marker)}</p>` });
    const one: Known = { id, marker, slug: '', released: null, withdrawing: false, withdrawn: null };
    byMarker.set(marker, one);
    const { state } = await county.as('drafter', (desk) => releaseDocument(desk, id));
    one.slug = state.slug ?? '';
    one.released = performance.now();
  }

  async function withdraw(one: Known): Promise<void> {
    one.withdrawing = true;
    await county.as('approver', (desk) => withdrawDocument(desk, one.id, '演练'));
    one.withdrawn = performance.now();
  }

  async function read(which: number, draw: ReturnType<typeof drawFrom>): Promise<void> {
    const { app } = programs[which % programs.length] as Program;
    while (begun < changes) {
      const some = recent().filter((one) => one.slug !== '');
      const path =
        some.length > 0 && draw.chance(0.5) ? `/documents/${draw.pick(some).slug}` : draw.pick(['/', ...LISTS]);
      const asked = performance.now();
      const response = await app.request(`http://east.test${path}`, { headers: { host: 'east.test' } });
      judge(path, asked, await response.text());
      result.pages += 1;
      // a kept page is answered without waiting: let those who write, and what the database tells, have their turn
      await nextTurn();
    }
  }

  function judge(path: string, asked: number, body: string): void {
    const shown = new Set(body.match(MARKER));
    for (const marker of shown) {
      const one = byMarker.get(marker);
      // what stays of a withdrawn document names its title; its text is gone
      const isOwnGone = one && path === `/documents/${one.slug}` && !body.includes(textOf(marker));
      if (!one || one.withdrawn === null || one.withdrawn >= asked || isOwnGone) continue;
      const late = asked - one.withdrawn;
      result.latestWithdrawn = Math.max(result.latestWithdrawn, late);
      if (late > allowedMs) result.wrong.push(`${path} shows ${marker} ${Math.round(late)} ms late`);
    }
    if (!LISTS.includes(path)) return;
    for (const one of open()) {
      if (shown.has(one.marker) || one.released === null || one.released >= asked) continue;
      const late = asked - one.released;
      result.latestMissing = Math.max(result.latestMissing, late);
      if (late > allowedMs) result.wrong.push(`${path} lacks ${one.marker} ${Math.round(late)} ms late`);
    }
  }

  try {
    await Promise.all([
      ...Array.from({ length: WRITERS }, (_, i) => write(drawFrom(seed + i))),
      ...Array.from({ length: READERS }, (_, i) => read(i, drawFrom(seed + 100 + i))),
    ]);
  } finally {
    await Promise.all(programs.map((one) => one.close()));
  }
  if (faults.length > 0) throw new AggregateError(faults, 'the program met faults');
  return result;
}
