/** Personal data of applicants: in part for whoever reads the case, whole for a reason, and the audit sees who looked. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findActs } from '../../src/units/audit.ts';
import { openRequests, PASSWORD, type RequestsBench } from '../requests/bench.ts';
import type { Browser } from '../requests/browser.ts';

const ID = '110101199003070011';
const PHONE = '13912345678';

let bench: RequestsBench;
let clerk: Browser;
let other: Browser;
let address: string;

beforeAll(async () => {
  bench = await openRequests();
  const actor = await bench.staff('east', 'clerk', 'drafter');
  await bench.staff('east', 'other', 'drafter', 'town-b');
  [clerk, other] = [bench.browser('east'), bench.browser('east')];
  await clerk.post('/sign-in', { username: 'clerk', password: PASSWORD });
  await other.post('/sign-in', { username: 'other', password: PASSWORD });
  const { submission } = (await bench.state('east', (await bench.register(actor)).id)).state ?? {};
  if (!submission || submission === 'erased') throw new Error('the bench registers a request with its applicant');
  const applicant = {
    ...submission.applicant,
    identity: { document: 'id-card' as const, number: ID },
    phone: PHONE,
    address: '示范省示范县丰水路17号附3',
    email: 'qiulin@example.com',
  };
  address = `/office/requests/${(await bench.register(actor, { submission: { ...submission, applicant } })).id}`;
}, 120_000);
afterAll(() => bench.close());

test('a case shows numbers and addresses in part', async () => {
  const page = await (await clerk.get(address)).text();
  expect(page).toContain('110*************11');
  expect(page).toContain('139****5678');
  expect(page).toContain('q***@example.com');
  for (const plain of [ID, PHONE, 'qiulin@', '丰水路']) expect(page).not.toContain(plain);
  expect(page).toContain('查看完整信息');
});

test('they are shown whole for a reason, and each look is an act that disturbs nobody', async () => {
  const before = /name="version" value="(\d+)"/.exec(await (await clerk.get(address)).text())?.[1];
  const without = await clerk.post(`${address}/personal`, { ground: ' ' });
  expect(without.status).toBe(422);
  expect(await without.text()).not.toContain(ID);
  const seen = await clerk.post(`${address}/personal`, { ground: '电话告知补正' });
  const page = await seen.text();
  for (const plain of [ID, PHONE, 'qiulin@example.com', '丰水路17号附3']) expect(page).toContain(plain);
  expect(seen.headers.get('cache-control')).toBe('no-store');
  expect(/name="version" value="(\d+)"/.exec(await (await clerk.get(address)).text())?.[1]).toBe(before);
  expect((await clerk.get(`${address}/personal`)).status).toBe(200);
});

test('nobody of another unit sees them', async () => {
  expect((await other.post(`${address}/personal`, { ground: '好奇' })).status).toBeGreaterThanOrEqual(403);
  expect((await other.get(`${address}/personal`)).status).toBeGreaterThanOrEqual(403);
});

test('the audit lists who looked at which case and why, and nothing of what was seen', async () => {
  const number = (await bench.state('east', address.split('/').at(-1) ?? '')).state?.number ?? '';
  const looks = await findActs(bench.office, 'east', { kind: 'personal.unmasked' }, { size: 20 });
  expect(looks).toMatchObject([
    { personName: expect.any(String), role: 'drafter', subjectNumber: number, ground: '电话告知补正' },
  ]);
  expect(JSON.stringify(looks)).not.toContain(ID);
  const about = await findActs(bench.office, 'east', { subject: number }, { size: 20 });
  expect(about.map((line) => line.kind)).toContain('personal.unmasked');
  expect((await bench.replayed()).differences).toEqual([]);
});
