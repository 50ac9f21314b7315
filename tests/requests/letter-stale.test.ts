import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { approveAnswer, draftAnswer, returnDraft, sendAnswer, submitDraft } from '../../src/requests/actions-answer.ts';
import { changeUnit } from '../../src/units/unit-actions.ts';
import { openRequests, type RequestsBench } from './bench.ts';

let bench: RequestsBench;
let clerk: Actor;
let head: Actor;
beforeAll(async () => {
  bench = await openRequests();
  clerk = bench.someone('east');
  head = bench.someone('east', 'approver');
});
afterAll(() => bench.close());

const decision = { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '电子' } as const;

test('an answer whose facts changed after approval is not sent until it was approved anew', async () => {
  const { id } = await bench.register(clerk);
  const approve = async () => {
    await bench.on('2026-03-05', clerk, (desk) => submitDraft(desk, id));
    await bench.on('2026-03-05', head, (desk) => approveAnswer(desk, id));
  };
  await bench.on('2026-03-04', clerk, (desk) =>
    draftAnswer(desk, id, { decision: { ...decision, documents: [...decision.documents] } }),
  );
  await approve();
  await bench.on('2026-03-05', bench.system('east'), (desk) =>
    changeUnit(desk, bench.unit('east'), { courts: [{ name: '云州铁路运输法院', from: '2019-01-01', to: null }] }),
  );
  const send = () => bench.on('2026-03-06', clerk, (desk) => sendAnswer(desk, id));
  await expect(send()).rejects.toMatchObject({
    id: 'request-stale',
    text: { zh: expect.stringContaining('管辖法院由“示范县人民法院”变为“云州铁路运输法院”') },
  });
  await bench.on('2026-03-06', head, (desk) => returnDraft(desk, id, '管辖法院已调整，请重新送审'));
  await bench.on('2026-03-06', clerk, (desk) => submitDraft(desk, id));
  await bench.on('2026-03-06', head, (desk) => approveAnswer(desk, id));
  await send();
  expect((await bench.state('east', id)).state.stage).toBe('answered');
});
