import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { approveAnswer, draftAnswer, returnDraft, sendAnswer, submitDraft } from '../../src/requests/actions-answer.ts';
import { confirmMending, proposeMending, refuseMending, voidAct } from '../../src/requests/actions-mend.ts';
import { dispatchRequest, registerRequest } from '../../src/requests/actions-receive.ts';
import {
  approveExtension,
  askClarification,
  lapseClarification,
  proposeExtension,
  recordClarification,
} from '../../src/requests/actions-wait.ts';
import { confirmRequest } from '../../src/requests/intake/actions.ts';
import { day, openRequests, type RequestsBench, submission } from './bench.ts';

let bench: RequestsBench;
let clerk: Actor;
let colleague: Actor;
let head: Actor;
beforeAll(async () => {
  bench = await openRequests();
  clerk = bench.someone('east');
  colleague = bench.someone('east');
  head = bench.someone('east', 'approver');
});
afterAll(() => bench.close());

const clarification = { items: ['指明所涉及的村民小组'], replyBy: day('2026-03-31') };
const grant = {
  decision: { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '纸质' },
} as const;
const decision = () => ({ decision: { ...grant.decision, documents: [...grant.decision.documents] } });
const refusal = (id: string) => expect.objectContaining({ name: 'Refusal', id });

describe('receipt', () => {
  test('nothing but confirmation, dispatch and withdrawal follows an unconfirmed letter', async () => {
    const { id } = await bench.register(clerk, { channel: 'post-plain' });
    const ask = bench.on('2026-03-05', clerk, (desk) => askClarification(desk, id, clarification));
    await expect(ask).rejects.toEqual(refusal('request-clarification-asked'));
    await bench.on('2026-03-05', clerk, (desk) => confirmRequest(desk, id));
    const { state } = await bench.state('east', id);
    expect([state.stage, state.firstReceivedOn]).toEqual(['handling', '2026-03-05']);
    const twice = bench.on('2026-03-06', clerk, (desk) => confirmRequest(desk, id));
    await expect(twice).rejects.toEqual(refusal('request-confirmed'));
  });

  test('a date in the future or before the regulation is refused', async () => {
    for (const date of ['2026-03-04', '2019-05-14']) {
      const lodged = bench.on('2026-03-03', clerk, (desk) =>
        registerRequest(
          desk,
          {
            unitId: bench.unit('east'),
            channel: 'counter',
            applicantKind: 'natural',
            submission: submission(),
            form: 'paper',
            delivery: 'post',
          },
          { happenedOn: day(date) },
        ),
      );
      await expect(lodged, date).rejects.toEqual(refusal('request-registered'));
    }
  });

  test('a case is dispatched inside its addressee and nowhere else', async () => {
    const { id } = await bench.register(clerk, { unitId: bench.unit('east', 'town-a') });
    const out = bench.on('2026-03-04', clerk, (desk) => dispatchRequest(desk, id, bench.unit('east', 'town-b')));
    await expect(out).rejects.toEqual(refusal('request-dispatched'));
  });
});

describe('clarification', () => {
  test('is asked within 7 working days, and once', async () => {
    const { id } = await bench.register(clerk);
    // received on Tuesday 3 March: the seventh working day is Thursday 12 March
    const late = bench.on('2026-03-13', clerk, (desk) => askClarification(desk, id, clarification));
    await expect(late).rejects.toEqual(refusal('request-clarification-asked'));
    await bench.on('2026-03-12', clerk, (desk) => askClarification(desk, id, clarification));
    await bench.on('2026-03-16', clerk, (desk) => recordClarification(desk, id, '东岭村第三村民小组'));
    const again = bench.on('2026-03-17', clerk, (desk) => askClarification(desk, id, clarification));
    await expect(again).rejects.toEqual(refusal('request-clarification-asked'));
  });

  test('lapses only after the day that was named', async () => {
    const { id } = await bench.register(clerk);
    await bench.on('2026-03-10', clerk, (desk) => askClarification(desk, id, clarification));
    const early = bench.on('2026-03-31', clerk, (desk) => lapseClarification(desk, id));
    await expect(early).rejects.toEqual(refusal('request-lapse'));
    await bench.on('2026-04-01', clerk, (desk) => lapseClarification(desk, id));
    const { state } = await bench.state('east', id);
    expect([state.stage, state.outcome, state.answeredOn]).toEqual(['abandoned', 'r3_6_1', '2026-04-01']);
    const wrong = bench.on('2026-04-02', clerk, (desk) => draftAnswer(desk, id, decision()));
    await expect(wrong).rejects.toEqual(refusal('request-outcome'));
  });
});

describe('extension', () => {
  test('is refused after the due date, beyond 20 working days, twice, and by its proposer', async () => {
    const { id } = await bench.register(clerk);
    const propose = (workingDays: number, on: string) =>
      bench.on(on, clerk, (desk) => proposeExtension(desk, id, { workingDays, reason: '需要检索多年度纸质档案' }));
    await expect(propose(21, '2026-03-20')).rejects.toEqual(refusal('request-extension'));
    await expect(propose(20, '2026-04-02')).rejects.toEqual(refusal('request-extension-approved'));
    await propose(20, '2026-03-20');
    await expect(propose(10, '2026-03-20')).rejects.toEqual(refusal('request-extension-proposed'));
    const own = bench.on('2026-03-20', clerk, (desk) => approveExtension(desk, id));
    await expect(own).rejects.toEqual(refusal('request-extension-approved'));
    await bench.on('2026-03-20', head, (desk) => approveExtension(desk, id));
    await expect(propose(10, '2026-03-23')).rejects.toEqual(refusal('request-extension-proposed'));
  });
});

describe('answer', () => {
  test('is not approved by anybody who drafted it, not sent before approval, and returned with remarks', async () => {
    const { id } = await bench.register(clerk);
    await bench.on('2026-03-10', clerk, (desk) => draftAnswer(desk, id, decision()));
    await bench.on('2026-03-10', colleague, (desk) => draftAnswer(desk, id, decision()));
    const early = bench.on('2026-03-10', head, (desk) => approveAnswer(desk, id));
    await expect(early).rejects.toEqual(refusal('request-answer-approved'));
    await bench.on('2026-03-10', clerk, (desk) => submitDraft(desk, id));
    for (const drafter of [clerk, colleague]) {
      const own = bench.on('2026-03-11', drafter, (desk) => approveAnswer(desk, id));
      await expect(own).rejects.toEqual(refusal('request-answer-approved'));
    }
    const unapproved = bench.on('2026-03-11', clerk, (desk) => sendAnswer(desk, id));
    await expect(unapproved).rejects.toEqual(refusal('request-answered'));
    await bench.on('2026-03-11', head, (desk) => returnDraft(desk, id, '附件名称请写全'));
    expect((await bench.state('east', id)).state.returned?.content).toEqual({ remarks: '附件名称请写全' });
  });

  test('a refusal without reasons cannot be submitted', async () => {
    const { id } = await bench.register(clerk);
    const bare = { decision: { outcome: 'r3_3_1', ground: ' ' } } as const;
    await bench.on('2026-03-10', clerk, (desk) => draftAnswer(desk, id, bare));
    const submitted = bench.on('2026-03-10', clerk, (desk) => submitDraft(desk, id));
    await expect(submitted).rejects.toEqual(refusal('request-letter'));
  });
});

describe('mending', () => {
  test('an act that moves a date waits for an approver who did not propose to mend it', async () => {
    const { id } = await bench.register(clerk, { channel: 'post-plain' });
    await bench.on('2026-03-05', clerk, (desk) => confirmRequest(desk, id));
    const before = await bench.state('east', id);
    const right = { seq: before.acts.at(-1)?.seq ?? 0, happenedOn: day('2026-03-04'), reason: '确认日期登记错误' };
    // nobody does it alone, an approver neither
    const alone: Actor = { ...clerk, role: 'approver' };
    for (const one of [colleague, alone, head])
      await expect(bench.on('2026-03-06', one, (desk) => voidAct(desk, id, right))).rejects.toEqual(
        refusal('request-void'),
      );
    await bench.on('2026-03-06', clerk, (desk) => proposeMending(desk, id, right));
    const waiting = await bench.state('east', id);
    expect(waiting.state.firstReceivedOn).toBe(before.state.firstReceivedOn);
    expect(waiting.state.mending).toMatchObject({ on: '2026-03-04', reason: '确认日期登记错误' });
    for (const one of [alone, colleague])
      await expect(bench.on('2026-03-06', one, (desk) => confirmMending(desk, id))).rejects.toEqual(
        refusal('request-void'),
      );
    const twice = bench.on('2026-03-06', colleague, (desk) => proposeMending(desk, id, right));
    await expect(twice).rejects.toEqual(refusal('request-void'));
    await bench.on('2026-03-06', head, (desk) => confirmMending(desk, id));
    const { state } = await bench.state('east', id);
    expect([state.firstReceivedOn, state.mending]).toEqual(['2026-03-04', null]);
    await expect(bench.on('2026-03-06', head, (desk) => confirmMending(desk, id))).rejects.toEqual(
      refusal('request-void'),
    );
  });

  test('a proposal that is refused leaves everything as it was, and another may follow', async () => {
    const { id } = await bench.register(clerk, { channel: 'post-plain' });
    await bench.on('2026-03-05', clerk, (desk) => confirmRequest(desk, id));
    const { acts, state } = await bench.state('east', id);
    const mistake = { seq: acts.at(-1)?.seq ?? 0, reason: '没有确认过' };
    await bench.on('2026-03-06', clerk, (desk) => proposeMending(desk, id, mistake));
    const own: Actor = { ...clerk, role: 'approver' };
    const refused = bench.on('2026-03-06', own, (desk) => refuseMending(desk, id, '不同意'));
    await expect(refused).rejects.toEqual(refusal('request-void'));
    await bench.on('2026-03-06', head, (desk) => refuseMending(desk, id, '电话记录在案'));
    expect((await bench.state('east', id)).state).toEqual(state);
    await bench.on('2026-03-06', clerk, (desk) => proposeMending(desk, id, mistake));
    await bench.on('2026-03-06', head, (desk) => confirmMending(desk, id));
    expect((await bench.state('east', id)).state.stage).toBe('lodged');
  });

  test('an act on which later ones rest is not voided, but its date can be mended', async () => {
    const { id } = await bench.register(clerk);
    await bench.on('2026-03-10', clerk, (desk) => askClarification(desk, id, clarification));
    await bench.on('2026-03-16', clerk, (desk) => recordClarification(desk, id, '第三村民小组'));
    const asked = (await bench.state('east', id)).acts.find((act) => act.kind === 'request.clarification-asked');
    const mistake = { seq: asked?.seq ?? 0, reason: '日期错误' };
    await expect(bench.on('2026-03-17', clerk, (desk) => proposeMending(desk, id, mistake))).rejects.toEqual(
      refusal('request-void'),
    );
    const right = { ...mistake, happenedOn: day('2026-03-09') };
    await bench.on('2026-03-17', clerk, (desk) => proposeMending(desk, id, right));
    await bench.on('2026-03-17', head, (desk) => confirmMending(desk, id));
    const { state } = await bench.state('east', id);
    expect([state.stage, state.clarification?.askedOn, state.clarification?.clarifiedOn]).toEqual([
      'handling',
      '2026-03-09',
      '2026-03-16',
    ]);
  });

  test("the applicant's own acts are not the office's to void", async () => {
    const { id } = await bench.lodge('east');
    const seq = (await bench.state('east', id)).acts[0]?.seq ?? 0;
    const voided = bench.at(head, (desk) => voidAct(desk, id, { seq, reason: '重复' }));
    await expect(voided).rejects.toEqual(refusal('request-void'));
  });

  test('a registration without later acts is voided, and the case is gone', async () => {
    const { id, number } = await bench.register(clerk);
    const seq = (await bench.state('east', id)).acts[0]?.seq ?? 0;
    await bench.on('2026-03-04', clerk, (desk) => proposeMending(desk, id, { seq, reason: '误登记' }));
    await bench.on('2026-03-04', head, (desk) => confirmMending(desk, id));
    const row = await bench.office.selectFrom('office.requests').select('id').where('id', '=', id).executeTakeFirst();
    expect(row).toBeUndefined();
    expect((await bench.register(clerk)).number).not.toBe(number);
  });
});

test('of two officers who act at once the second is told', async () => {
  const { id } = await bench.register(clerk);
  const { version } = await bench.state('east', id);
  const draft = (who: Actor) => bench.on('2026-03-10', who, (desk) => draftAnswer(desk, id, decision(), { version }));
  const both = await Promise.allSettled([draft(clerk), draft(colleague)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'Conflict' } });
});

test('a case of another site is not found', async () => {
  const { id } = await bench.register(clerk);
  const stranger = bench.someone('west', 'approver');
  const opened = bench.on('2026-03-10', stranger, (desk) => dispatchRequest(desk, id, bench.unit('west')));
  await expect(opened).rejects.toEqual(refusal('not-found'));
});

test('every voided and back-dated history replays to the same rows', async () => {
  await bench.sweep('east');
  const { differences, acts } = await bench.replayed();
  expect(differences).toEqual([]);
  expect(acts).toBeGreaterThan(40);
});
