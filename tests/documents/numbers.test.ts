import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDocument } from '../../src/documents/actions.ts';
import { withdrawDocument } from '../../src/documents/actions-leave.ts';
import { type County, openCounty } from './county.ts';

let county: County;
beforeAll(async () => {
  county = await openCounty();
});
afterAll(() => county.close());

class Interrupted extends Error {}

const serialOf = (indexNumber: string | null) => Number(indexNumber?.split('-').at(-1));
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
async function serials(): Promise<number[]> {
  const rows = await county.published.selectFrom('published.documents').select('index_number').execute();
  return rows.map((row) => serialOf(row.index_number)).sort((a, b) => a - b);
}

describe('index numbers', () => {
  it('have no gap and no double under 50 concurrent releases of which every fifth fails', async () => {
    const ids: string[] = [];
    for (const i of upTo(50)) ids.push(await county.approved({ title: `第${i}号通知` }));
    const released = await Promise.allSettled(
      ids.map((id, i) =>
        county.as('drafter', async (desk) => {
          await releaseDocument(desk, id);
          if (i % 5 === 0) throw new Interrupted();
        }),
      ),
    );
    const failures = released.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(failures).toHaveLength(10);
    for (const failure of failures) expect(failure).toBeInstanceOf(Interrupted);
    expect(await serials()).toEqual(upTo(40));

    const failed = ids.filter((_, i) => i % 5 === 0);
    await Promise.all(failed.map((id) => county.as('drafter', (desk) => releaseDocument(desk, id))));
    expect(await serials()).toEqual(upTo(50));
  }, 60_000);

  it('are never given again after a withdrawal, and belong to a unit and a year', async () => {
    const id = await county.approved();
    const { state } = await county.as('drafter', (desk) => releaseDocument(desk, id));
    expect(state.indexNumber).toBe('one/2026-00051');
    await county.as('approver', (desk) => withdrawDocument(desk, id, '撤回'));
    const next = await county.approved();
    const after = await county.as('drafter', (desk) => releaseDocument(desk, next));
    expect(after.state.indexNumber).toBe('one/2026-00052');
    const later = await county.approved();
    const now = Temporal.Instant.from('2026-12-31T16:00:00Z');
    const newYear = await county.as('drafter', (desk) => releaseDocument(desk, later), { now });
    expect(newYear.state).toMatchObject({ indexNumber: 'one/2027-00001', slug: 'one-2027-00001' });
  });

  it('are given once to a document that two persons release at the same moment', async () => {
    const id = await county.approved();
    const results = await Promise.allSettled(
      upTo(4).map(() => county.as('drafter', (desk) => releaseDocument(desk, id))),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const next = await county.approved();
    const { state } = await county.as('drafter', (desk) => releaseDocument(desk, next));
    expect(state.indexNumber).toBe('one/2026-00054');
  });
});
