import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/db/acts.ts';
import { openDocument, releaseDocument } from '../../src/documents/actions.ts';
import { sweeps } from '../../src/documents/sweeps.ts';
import type { SweepDeps } from '../../src/web/area.ts';
import { type County, NOW, openCounty } from './county.ts';

let county: County;
beforeAll(async () => {
  county = await openCounty();
});
afterAll(() => county.close());

const [scheduled, ended] = sweeps;
if (!scheduled || !ended) throw new Error('there are two sweeps');
const due = NOW.add({ hours: 1 });
const plannedAt = due.toString();
const stageOf = async (id: string) =>
  (await county.office.selectFrom('office.documents').select('stage').where('id', '=', id).executeTakeFirst())?.stage;
const shownAt = async (id: string) =>
  (await county.published.selectFrom('published.documents').selectAll().where('id', '=', id).executeTakeFirst())
    ?.released_at;

describe('a scheduled release', () => {
  it('happens at its time, neither before nor on another site, with the system as its actor', async () => {
    const id = await county.approved({ plannedAt });
    const unplanned = await county.approved();
    await scheduled.run(county.sweepDeps(NOW), 'east');
    await scheduled.run(county.sweepDeps(due), 'west');
    expect(await stageOf(id)).toBe('approved');
    await scheduled.run(county.sweepDeps(due), 'east');
    expect(await shownAt(id)).toEqual(due);
    expect(await stageOf(unplanned)).toBe('approved');
    const { acts } = await county.as('drafter', (desk) => openDocument(desk, id));
    expect(acts.at(-1)).toMatchObject({ kind: 'document.released', personId: null, role: 'system' });
  });

  it('is late, not lost, when the worker is killed in the middle of it, and its number is not lost either', async () => {
    const ids = [await county.approved({ plannedAt }), await county.approved({ plannedAt })];
    const deps = county.sweepDeps(due);
    const killed: SweepDeps = {
      ...deps,
      atDesk: (siteId, task) =>
        deps.atDesk(siteId, async (desk) => {
          const result = await task(desk);
          await kill(desk);
          return result;
        }),
    };
    await expect(scheduled.run(killed, 'east')).rejects.toThrow();
    for (const id of ids) expect(await stageOf(id)).toBe('approved');
    expect(await county.shown()).not.toContain(ids[0]);

    await scheduled.run(county.sweepDeps(due.add({ hours: 5 })), 'east');
    for (const id of ids) expect(await shownAt(id)).toEqual(due.add({ hours: 5 }));
    const rows = await county.published.selectFrom('published.documents').select('index_number').execute();
    expect(rows.map((row) => row.index_number).sort()).toEqual(['one/2026-00001', 'one/2026-00002', 'one/2026-00003']);
  });

  it('passes over what another worker holds, and is done by two workers only once', async () => {
    const [held, free] = [await county.approved({ plannedAt }), await county.approved({ plannedAt })];
    await county.as('drafter', async (desk) => {
      await openDocument(desk, held);
      await scheduled.run(county.sweepDeps(due), 'east');
      expect(await stageOf(free)).toBe('released');
      expect(await stageOf(held)).toBe('approved');
    });
    await Promise.all([1, 2, 3].map(() => scheduled.run(county.sweepDeps(due), 'east')));
    expect(await stageOf(held)).toBe('released');
    const { acts } = await county.as('drafter', (desk) => openDocument(desk, held));
    expect(acts.filter((act) => act.kind === 'document.released')).toHaveLength(1);
  });

  it('of a record that was tampered with is refused and reported, and holds up no other', async () => {
    const bad = await county.approved({ plannedAt: NOW.add({ minutes: 1 }).toString() });
    const good = await county.approved({ plannedAt });
    await sql`update office.documents set body = body || '改' where id = ${bad}`.execute(county.admin);
    await expect(scheduled.run(county.sweepDeps(due), 'east')).rejects.toThrow(AggregateError);
    expect(await stageOf(bad)).toBe('approved');
    expect(await stageOf(good)).toBe('released');
  });
});

describe('a notice', () => {
  it('stays public on its last day and ends on the day after', async () => {
    const id = await county.approved({ kind: 'notice', publicUntil: '2026-03-05', body: '<p>公示名单</p>' });
    await county.as('drafter', (desk) => releaseDocument(desk, id));
    await ended.run(county.sweepDeps(Temporal.Instant.from('2026-03-05T15:59:59Z')), 'east');
    expect(await stageOf(id)).toBe('released');
    await ended.run(county.sweepDeps(Temporal.Instant.from('2026-03-05T16:00:00Z')), 'east');
    expect(await stageOf(id)).toBe('ended');
    expect(await county.shown()).not.toContain('公示名单');
    const page = await county.published
      .selectFrom('published.documents')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    expect(page).toMatchObject({ body: '', withdrawn_reason: null });
    expect(page?.withdrawn_at).not.toBeNull();
  });
});

/** Ends the connection as a killed process would, before it commits. */
async function kill(desk: Desk): Promise<void> {
  await sql`select pg_terminate_backend(pg_backend_pid())`.execute(desk.tx);
}
