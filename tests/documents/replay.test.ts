/** Whatever a county's people try, in whatever order, the rows are what the acts say. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, load, record } from '../../src/db/acts.ts';
import {
  amendDocument,
  approveDocument,
  clearDocument,
  draftDocument,
  editDocument,
  releaseDocument,
  returnDocument,
  submitDocument,
} from '../../src/documents/actions.ts';
import { repealDocument, withdrawDocument } from '../../src/documents/actions-leave.ts';
import { documents } from '../../src/documents/fold.ts';
import { Refusal } from '../../src/web/refusal.ts';
import { CONTENT, type County, NOW, openCounty, PEOPLE, REVIEW } from './county.ts';

let county: County;
beforeAll(async () => {
  county = await openCounty();
});
afterAll(() => county.close());

/** The newest act that is no voiding one and still stands is declared mistaken. */
async function voidNewest(desk: Desk, id: string): Promise<void> {
  const loaded = await load(desk, documents, { siteId: desk.actor.siteId, id });
  const newest = loaded.acts.findLast(
    (act) => act.voids === null && !loaded.acts.some((other) => other.voids === act.seq),
  );
  if (newest) await record(desk, documents, loaded, { kind: 'void', voids: newest.seq, ground: '误操作' });
}

const TRIES: Record<string, (desk: Desk, id: string) => Promise<unknown>> = {
  edit: (desk, id) => editDocument(desk, id, { title: `改于${desk.now}`, columns: ['notices'] }),
  submit: (desk, id) => submitDocument(desk, id),
  return: (desk, id) => returnDocument(desk, id, '请补充'),
  clear: (desk, id) => clearDocument(desk, id, REVIEW),
  hold: (desk, id) => clearDocument(desk, id, { verdict: 'not-publish', basis: '涉及隐私', checklist: [] }),
  approve: (desk, id) => approveDocument(desk, id),
  release: (desk, id) => releaseDocument(desk, id),
  amend: (desk, id) => amendDocument(desk, id, '更正'),
  withdraw: (desk, id) => withdrawDocument(desk, id, '有误'),
  repeal: (desk, id) => repealDocument(desk, id, { on: Temporal.PlainDate.from('2026-05-01'), by: '新办法' }),
  void: voidNewest,
};
// the way to the public is tried more often, or few histories would get there
const LIKELY = ['submit', 'clear', 'approve', 'release', 'submit', 'clear', 'approve', 'release', 'amend'];

it('replays 60 random histories with refusals, voided acts and amendments', async () => {
  const step = fc.record({
    name: fc.constantFrom(...PEOPLE),
    what: fc.constantFrom(...LIKELY, ...Object.keys(TRIES)),
    hours: fc.nat({ max: 48 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 5, maxLength: 25 }), async (isApproved, steps) => {
      // by chance alone few would come as far as an approval
      const id = isApproved
        ? await county.approved()
        : await county.as('drafter', (desk) => draftDocument(desk, county.unit, CONTENT));
      let now = NOW;
      for (const { name, what, hours } of steps) {
        now = now.add({ hours });
        await county
          .as(name, (desk) => (TRIES[what] as (typeof TRIES)[string])(desk, id), { now })
          .catch((error) => {
            if (!(error instanceof Refusal)) throw error;
          });
      }
    }),
    { numRuns: 60, seed: 20_260_302 },
  );
  const result = await county.replayed();
  expect(result.differences.filter((d) => d.table !== 'acts')).toEqual([]);
  expect(result.subjects).toBe(60);
  expect(await county.shown()).toContain(CONTENT.title.slice(0, 4));
}, 120_000);
