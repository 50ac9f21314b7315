/** Mending an act of a request must not take away the second person whom an approval needs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { approveAnswer, draftAnswer, sendAnswer, submitDraft } from '../../src/requests/actions-answer.ts';
import { confirmMending, proposeMending, voidAct } from '../../src/requests/actions-mend.ts';
import { approveExtension, proposeExtension } from '../../src/requests/actions-wait.ts';
import type { Decision } from '../../src/requests/letters/facts.ts';
import { day, openRequests, type RequestsBench } from '../requests/bench.ts';

let bench: RequestsBench;
let drafter: Actor;
let colleague: Actor;
let approver: Actor;
beforeAll(async () => {
  bench = await openRequests();
  drafter = bench.someone('east', 'drafter');
  colleague = bench.someone('east', 'drafter');
  approver = bench.someone('east', 'approver');
});
afterAll(() => bench.close());

const none: Decision = { outcome: 'r3_4_1', way: 'not-held', search: '检索了档案室和业务系统' };

async function seqOf(id: string, kind: string): Promise<number> {
  const { acts } = await bench.state('east', id);
  return acts.findLast((act) => act.kind === kind)?.seq ?? 0;
}

async function drafted(by: Actor, decision = none): Promise<string> {
  const { id } = await bench.register(by);
  await bench.on('2026-03-04', by, (desk) => draftAnswer(desk, id, { decision }));
  return id;
}

/** The same person, holding another role as well. */
const alsoAs = (actor: Actor, role: string): Actor => ({ ...actor, role });

describe('a draft', () => {
  it('keeps its author when a colleague would move its date', async () => {
    const id = await drafted(drafter);
    const seq = await seqOf(id, 'request.drafted');
    await expect(
      bench.on('2026-03-05', colleague, (desk) =>
        proposeMending(desk, id, { seq, happenedOn: day('2026-03-03'), reason: '日期有误' }),
      ),
    ).rejects.toMatchObject({ id: 'request-corrected' });
    await bench.on('2026-03-05', drafter, (desk) => submitDraft(desk, id));
    await expect(
      bench.on('2026-03-05', alsoAs(drafter, 'approver'), (desk) => approveAnswer(desk, id)),
    ).rejects.toMatchObject({ id: 'request-answer-approved' });
  });

  it('cannot be voided under an approval, so that what is sent is what was approved', async () => {
    const id = await drafted(drafter, none);
    await bench.on('2026-03-05', colleague, (desk) => draftAnswer(desk, id, { decision: none }));
    await bench.on('2026-03-05', colleague, (desk) => submitDraft(desk, id));
    await bench.on('2026-03-05', approver, (desk) => approveAnswer(desk, id));
    const seq = await seqOf(id, 'request.drafted');
    await expect(
      bench.on('2026-03-05', drafter, (desk) => voidAct(desk, id, { seq, reason: '不用此稿' })),
    ).rejects.toMatchObject({ id: 'request-void' });
    await bench.on('2026-03-05', drafter, (desk) => sendAnswer(desk, id));
  });
});

describe('an approval', () => {
  it('is neither voided nor recorded anew by a drafter', async () => {
    const id = await drafted(drafter);
    await bench.on('2026-03-05', drafter, (desk) => submitDraft(desk, id));
    await bench.on('2026-03-05', approver, (desk) => approveAnswer(desk, id));
    const seq = await seqOf(id, 'request.answer-approved');
    const mended = { seq, happenedOn: day('2026-03-04'), reason: '日期有误' };
    for (const by of [drafter, alsoAs(drafter, 'approver')]) {
      await expect(bench.on('2026-03-06', by, (desk) => proposeMending(desk, id, mended))).rejects.toThrow();
    }
    await expect(
      bench.on('2026-03-06', drafter, (desk) => voidAct(desk, id, { seq, reason: '不同意' })),
    ).rejects.toMatchObject({ id: 'request-void' });
    expect((await bench.state('east', id)).state.approval?.personId).toBe(approver.personId);
  });

  it('of an extension is not taken over by who proposed it', async () => {
    const { id } = await bench.register(drafter);
    await bench.on('2026-03-04', drafter, (desk) => proposeExtension(desk, id, { workingDays: 10, reason: '需会商' }));
    await bench.on('2026-03-05', approver, (desk) => approveExtension(desk, id));
    const seq = await seqOf(id, 'request.extension-approved');
    const right = { seq, happenedOn: day('2026-03-04'), reason: '日期有误' };
    await bench.on('2026-03-06', colleague, (desk) => proposeMending(desk, id, right));
    const taken = bench.on('2026-03-06', alsoAs(drafter, 'approver'), (desk) => confirmMending(desk, id));
    await expect(taken).rejects.toMatchObject({ id: 'request-void' });
    await bench.on('2026-03-06', approver, (desk) => confirmMending(desk, id));
  });

  it('of an extension is not prepared by moving the proposal into a colleague’s name', async () => {
    const { id } = await bench.register(drafter);
    await bench.on('2026-03-04', drafter, (desk) => proposeExtension(desk, id, { workingDays: 10, reason: '需会商' }));
    const seq = await seqOf(id, 'request.extension-proposed');
    await expect(
      bench.on('2026-03-05', colleague, (desk) =>
        proposeMending(desk, id, { seq, happenedOn: day('2026-03-03'), reason: '日期有误' }),
      ),
    ).rejects.toMatchObject({ id: 'request-corrected' });
  });
});
