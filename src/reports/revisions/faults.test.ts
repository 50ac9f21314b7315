import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { digestOfSnapshot, type Snapshot } from '../snapshot.ts';
import { revisionFaults } from './faults.ts';
import { signReport } from './signature.ts';

const snapshot: Snapshot = {
  form: '国办公开办函〔2021〕30号',
  name: '示范县',
  scope: 'government',
  unitId: 'gov',
  year: 2025,
  rules: { remedies: 'lodged', expiredCountsAsRepealed: true, version: 1 },
  cells: { 't3.r1.natural': 3 },
  evidence: {},
  sources: {},
  texts: {},
};

async function signed() {
  const key = randomBytes(32);
  const digest = digestOfSnapshot(snapshot);
  const signature = await signReport({ ensure: async () => key }, 'east', { digest, revision: 1, reason: null });
  return { number: 1, reason: null, digest, snapshot, signature };
}

it('a revision is sound as long as content, digest, key and signature belong together', async () => {
  const revision = await signed();
  const { publicKey } = revision.signature;
  expect(revisionFaults(revision, publicKey)).toEqual([]);
  const changed = { ...snapshot, cells: { 't3.r1.natural': 4 } };
  expect(revisionFaults({ ...revision, snapshot: changed }, publicKey)).toEqual(['digest']);
  const redigested = { ...revision, snapshot: changed, digest: digestOfSnapshot(changed) };
  expect(revisionFaults(redigested, publicKey)).toEqual(['signature']);
});

it('a revision that somebody else signed anew is not the site’s, whatever its own key says', async () => {
  const { signature } = await signed();
  const forged = await signed();
  expect(revisionFaults(forged, signature.publicKey)).toEqual(['key']);
  expect(revisionFaults(forged, null)).toEqual(['key']);
});

it('a revision from before there were signatures is compared with its digest alone', async () => {
  const old = { ...(await signed()), signature: null };
  expect(revisionFaults(old, null)).toEqual([]);
  expect(revisionFaults({ ...old, digest: 'ab'.repeat(32) }, null)).toEqual(['digest']);
});
