/** An order to answer again: what the applicant does from outside belongs to the round that runs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as answer from '../../src/requests/actions-answer.ts';
import { askClarification } from '../../src/requests/actions-wait.ts';
import { decideReconsideration, lodgeReconsideration, orderAnswer } from '../../src/requests/after/remedy-actions.ts';
import { supplement, withdraw } from '../../src/requests/own-case.ts';
import { day, openRequests, type RequestsBench } from './bench.ts';

let bench: RequestsBench;
beforeAll(async () => {
  bench = await openRequests();
}, 60_000);
afterAll(() => bench.close());

const decision = { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '纸质' } as const;

test('whoever is asked to clarify after an order clarifies online, and may withdraw', async () => {
  const clerk = bench.someone('east');
  const { id, number, code } = await bench.register(clerk);
  const ticket = { siteId: 'east', number, code };
  await bench.on('2026-03-04', clerk, async (desk) => {
    await answer.draftAnswer(desk, id, { decision: { ...decision, documents: [...decision.documents] } });
    await answer.submitDraft(desk, id);
  });
  await bench.on('2026-03-04', bench.someone('east', 'approver'), (desk) => answer.approveAnswer(desk, id));
  await bench.on('2026-03-04', clerk, (desk) => answer.sendAnswer(desk, id));
  expect([await supplement(bench, ticket, id, '东岭村'), await withdraw(bench, ticket, id, '')]).toEqual([
    false,
    false,
  ]);
  await bench.on('2026-03-05', clerk, (desk) => lodgeReconsideration(desk, id, { body: '示范市人民政府' }));
  await bench.on('2026-03-06', clerk, (desk) => decideReconsideration(desk, id, { result: 'revoked' }));
  await bench.on('2026-03-06', clerk, (desk) => orderAnswer(desk, id, { by: 'reconsideration' }));
  expect(await supplement(bench, ticket, id, '东岭村')).toBe(false);
  await bench.on('2026-03-06', clerk, (desk) =>
    askClarification(desk, id, { items: ['哪个村'], replyBy: day('2026-03-27') }),
  );
  expect([await supplement(bench, ticket, id, '东岭村'), await supplement(bench, ticket, id, '')]).toEqual([
    true,
    false,
  ]);
  expect([await withdraw(bench, ticket, id, ''), await withdraw(bench, ticket, id, '')]).toEqual([true, false]);
});

test('an order names no last day centuries away', async () => {
  const clerk = bench.someone('east');
  const { id } = await bench.register(clerk);
  await bench.on('2026-03-10', clerk, async (desk) => {
    await answer.draftAnswer(desk, id, { decision: { ...decision, documents: [...decision.documents] } });
    await answer.submitDraft(desk, id);
  });
  await bench.on('2026-03-10', bench.someone('east', 'approver'), (desk) => answer.approveAnswer(desk, id));
  await bench.on('2026-03-11', clerk, (desk) => answer.sendAnswer(desk, id));
  await bench.on('2026-03-20', clerk, (desk) => lodgeReconsideration(desk, id, { body: '示范市人民政府' }));
  await bench.on('2026-04-20', clerk, (desk) => decideReconsideration(desk, id, { result: 'revoked' }));
  const far = bench.on('2026-04-21', clerk, (desk) =>
    orderAnswer(desk, id, { by: 'reconsideration', within: { until: '9999-12-31' } }),
  );
  await expect(far).rejects.toMatchObject({ status: 409, text: { zh: expect.stringContaining('请核对年份') } });
});
