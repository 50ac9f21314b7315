/** A short soak of kept pages; `npm run bench:soak` is the long one, with its own limits. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type County, openCounty } from '../documents/county.ts';
import { soak } from './soak.ts';

const changes = Number(process.env.GONGKAI_SOAK_CHANGES ?? 120);
// a machine that is busy with other tests may be slow; the long soak measures against one second
const allowedMs = Number(process.env.GONGKAI_SOAK_ALLOWED_MS ?? 5000);

let county: County;
beforeAll(async () => {
  county = await openCounty();
}, 60_000);
afterAll(() => county.close());

it('readers of two processes never see a withdrawn text, and see what was released', async () => {
  const result = await soak(county, { changes, allowedMs, seed: 20_260_301 });
  console.log(
    `${result.changes} changes, ${result.pages} pages read by 8 readers of 2 processes; ` +
      `latest sight of a withdrawn text ${Math.round(result.latestWithdrawn)} ms, ` +
      `latest page without a released one ${Math.round(result.latestMissing)} ms after it was acknowledged`,
  );
  expect(result.wrong).toEqual([]);
  expect(result.changes).toBe(changes);
  expect(result.pages).toBeGreaterThan(changes);
}, 3_600_000);
