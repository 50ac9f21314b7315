/** The review of an answer: who takes which step, and the number that it keeps through all of them. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import {
  approveAnswer,
  draftAnswer,
  returnDraft,
  sendAnswer,
  submitDraft,
  takeBackDraft,
} from '../../src/requests/actions-answer.ts';
import { voidAct } from '../../src/requests/actions-mend.ts';
import { closeRequest, withdrawRequest } from '../../src/requests/actions-receive.ts';
import { askClarification, recordClarification } from '../../src/requests/actions-wait.ts';
import type { Decision } from '../../src/requests/letters/facts.ts';
import { approveStep, giveOpinion } from '../../src/requests/review/actions.ts';
import { numberRegister } from '../../src/requests/review/register-store.ts';
import { waitingRequests } from '../../src/requests/waiting.ts';
import { siteSettings } from '../../src/units/read.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import { day, morning, openRequests, type RequestsBench } from './bench.ts';

let bench: RequestsBench;
let clerk: Actor;
let head: Actor;
let legal: Actor;
let leader: Actor;

const refusal = (id: string) => expect.objectContaining({ name: 'Refusal', id });
const GRANT: Decision = { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '纸质' };
const PUBLIC: Decision = { outcome: 'r3_1', way: 'already-public', where: '县政府网站“征地信息”栏目' };
const WITHHELD: Decision = {
  outcome: 'r3_3_5',
  matter: '人事管理',
  ground: '该信息是本机关工作人员年度考核的内部记录，属于人事管理方面的内部事务信息，不对外产生影响',
};

beforeAll(async () => {
  bench = await openRequests(() => morning('2026-01-05'));
  clerk = bench.someone('east', 'drafter', 'town-a');
  head = bench.someone('east', 'approver', 'town-a');
  leader = bench.someone('east', 'approver', 'gov');
  legal = await bench.staff('east', 'legal-one', 'legal-reviewer', 'town-a');
}, 60_000);
afterEach(() => setChains([]));
afterAll(() => bench.close());

const TOWN = () => ({ unitId: bench.unit('east', 'town-a') });

/** A case of town A with a draft, on 5 March 2026. */
async function drafted(decision: Decision, unit = TOWN(), by = clerk): Promise<string> {
  const { id } = await bench.register(by, unit);
  await bench.on('2026-03-05', by, (desk) => draftAnswer(desk, id, { decision }));
  return id;
}

async function submitted(decision: Decision): Promise<string> {
  const id = await drafted(decision);
  await bench.on('2026-03-06', clerk, (desk) => submitDraft(desk, id));
  return id;
}

const stateOf = async (id: string) => (await bench.state('east', id)).state;

async function setChains(requestChains: unknown[]): Promise<void> {
  await bench.at(bench.system('east'), (desk) => changeSite(desk, { settings: { requestChains } }));
}

async function waits(id: string, reach: readonly string[], reviewing: readonly string[] = []) {
  const settings = await siteSettings(bench.office, 'east');
  const source = { db: bench.office, keys: bench.keys, settings, today: day('2026-03-10') };
  return (await waitingRequests(source, 'east', reach, reviewing))
    .filter((item) => item.id === id)
    .map(({ step, units, waitsFor }) => ({ step, units, waitsFor }));
}

describe('an answer that withholds', () => {
  test('waits for the legal reviewer first, who is none of its drafters', async () => {
    const id = await submitted(WITHHELD);
    const town = TOWN().unitId;
    expect(await waits(id, [town])).toEqual([{ step: 'requests.opinion', units: [town], waitsFor: 'request.opinion' }]);
    const early = bench.on('2026-03-09', head, (desk) => approveAnswer(desk, id));
    await expect(early).rejects.toEqual(refusal('request-answer-approved'));
    const own = { ...legal, personId: clerk.personId };
    await expect(
      bench.on('2026-03-09', own, (desk) => giveOpinion(desk, id, { result: 'agree', text: '' })),
    ).rejects.toEqual(refusal('request-opinion-given'));
    await bench.on('2026-03-09', legal, (desk) => giveOpinion(desk, id, { result: 'agree', text: '依据充分' }));
    expect(await waits(id, [town])).toEqual([
      { step: 'requests.approval', units: [town], waitsFor: 'request.approve' },
    ]);
    // whoever gave the opinion does not approve as well
    const twice = bench.on('2026-03-09', { ...head, personId: legal.personId }, (desk) => approveAnswer(desk, id));
    await expect(twice).rejects.toEqual(refusal('request-answer-approved'));
    await bench.on('2026-03-09', head, (desk) => approveAnswer(desk, id));
    expect((await stateOf(id)).review?.done.map(({ step, result }) => [step, result])).toEqual([
      ['opinion', 'agree'],
      ['head', 'approved'],
    ]);
  });

  test('goes on against a legal objection only with reasons', async () => {
    const id = await submitted(WITHHELD);
    const bare = bench.on('2026-03-09', legal, (desk) => giveOpinion(desk, id, { result: 'object', text: '' }));
    await expect(bare).rejects.toEqual(refusal('request-opinion'));
    await bench.on('2026-03-09', legal, (desk) =>
      giveOpinion(desk, id, { result: 'object', text: '考核结果已经公示，不再是内部信息' }),
    );
    const silent = bench.on('2026-03-10', head, (desk) => approveAnswer(desk, id));
    await expect(silent).rejects.toEqual(refusal('request-objection'));
    await bench.on('2026-03-10', head, (desk) => approveAnswer(desk, id, {}, '公示的是等次，所申请的是评语'));
    const { review, stage } = await stateOf(id);
    expect([stage, review?.done.at(-1)?.content]).toEqual(['approved', { text: '公示的是等次，所申请的是评语' }]);
  });

  test('goes back to its drafter from the legal reviewer, and is reviewed anew', async () => {
    const id = await submitted(WITHHELD);
    await bench.on('2026-03-09', legal, (desk) => giveOpinion(desk, id, { result: 'returned', text: '补充依据' }));
    const back = await stateOf(id);
    expect([back.stage, back.returned?.content, back.returned?.personId]).toEqual([
      'drafted',
      { remarks: '补充依据' },
      legal.personId,
    ]);
    expect(await waits(id, [TOWN().unitId])).toMatchObject([{ step: 'requests.returned' }]);
    await bench.on('2026-03-10', clerk, (desk) => submitDraft(desk, id));
    expect((await stateOf(id)).review?.done).toEqual([]);
  });

  test('is taken back by whoever handles it until the first step is taken', async () => {
    const id = await submitted(WITHHELD);
    const { reservation } = await stateOf(id);
    await bench.on('2026-03-09', clerk, (desk) => takeBackDraft(desk, id));
    const back = await stateOf(id);
    expect([back.stage, back.returned, back.reservation]).toEqual(['drafted', null, reservation]);
    expect(await waits(id, [TOWN().unitId])).toMatchObject([{ step: 'requests.draft' }]);
    await bench.on('2026-03-09', clerk, (desk) => submitDraft(desk, id));
    await bench.on('2026-03-09', legal, (desk) => giveOpinion(desk, id, { result: 'agree', text: '依据充分' }));
    const late = bench.on('2026-03-10', clerk, (desk) => takeBackDraft(desk, id));
    await expect(late).rejects.toEqual(refusal('request-draft-taken-back'));
  });

  test('says that an opinion is missing where the unit has no legal reviewer', async () => {
    const other = bench.someone('east', 'drafter', 'town-b');
    const id = await drafted(WITHHELD, { unitId: bench.unit('east', 'town-b') }, other);
    await bench.on('2026-03-06', other, (desk) => submitDraft(desk, id));
    expect((await stateOf(id)).review).toMatchObject({ steps: [{ step: 'head' }], lacksOpinion: true });
  });
});

describe('a chain', () => {
  test('gives steps to other units, whose staff sees the case among its own work', async () => {
    await setChains([{ unit: 'town-a', group: null, opinion: true, opinionUnit: 'town-b', leaderUnit: 'gov' }]);
    const stuck = await drafted(GRANT);
    const nobody = bench.on('2026-03-06', clerk, (desk) => submitDraft(desk, stuck));
    await expect(nobody).rejects.toEqual(refusal('request-review'));

    const adviser = await bench.staff('east', 'legal-two', 'legal-reviewer', 'town-b');
    const id = await submitted(GRANT);
    const [town, justice, county] = ['town-a', 'town-b', 'gov'].map((code) => bench.unit('east', code));
    expect(await waits(id, [justice ?? ''], [justice ?? ''])).toMatchObject([{ step: 'requests.opinion' }]);
    expect(await waits(id, [justice ?? ''])).toEqual([]);
    const wrong = bench.on('2026-03-09', legal, (desk) => giveOpinion(desk, id, { result: 'agree', text: '' }));
    await expect(wrong).rejects.toEqual(refusal('request-opinion-given'));
    await bench.on('2026-03-09', adviser, (desk) => giveOpinion(desk, id, { result: 'agree', text: '' }));

    const last = bench.on('2026-03-09', head, (desk) => approveAnswer(desk, id));
    await expect(last).rejects.toEqual(refusal('request-answer-approved'));
    await bench.on('2026-03-09', head, (desk) => approveStep(desk, id, '请县领导审签'));
    expect(await waits(id, [county ?? ''], [county ?? ''])).toEqual([
      { step: 'requests.leader', units: [county], waitsFor: 'request.approve' },
    ]);
    const again = bench.on('2026-03-10', { ...head, unitId: county ?? null }, (desk) => approveAnswer(desk, id));
    await expect(again).rejects.toEqual(refusal('request-answer-approved'));
    await bench.on('2026-03-10', leader, (desk) => returnDraft(desk, id, '请写明获取方式'));
    expect((await stateOf(id)).stage).toBe('drafted');
    await bench.on('2026-03-10', clerk, (desk) => submitDraft(desk, id));
    await bench.on('2026-03-11', adviser, (desk) => giveOpinion(desk, id, { result: 'agree', text: '' }));
    await bench.on('2026-03-11', head, (desk) => approveStep(desk, id, ''));
    await bench.on('2026-03-11', leader, (desk) => approveAnswer(desk, id));
    expect((await stateOf(id)).stage).toBe('approved');
    expect(town).toBe((await stateOf(id)).unitId);
  });

  test('that was changed since leaves a submitted answer on the steps that it began with', async () => {
    const id = await submitted(WITHHELD);
    await setChains([{ unit: null, group: null, opinion: false, opinionUnit: null, leaderUnit: null }]);
    expect(await waits(id, [TOWN().unitId])).toMatchObject([{ step: 'requests.opinion' }]);
  });

  test('an opinion is not voided under a later approval, nor by who drafted', async () => {
    const id = await submitted(WITHHELD);
    await bench.on('2026-03-09', legal, (desk) => giveOpinion(desk, id, { result: 'agree', text: '' }));
    await bench.on('2026-03-09', head, (desk) => approveAnswer(desk, id));
    const { acts } = await bench.state('east', id);
    const seq = acts.find(({ kind }) => kind === 'request.opinion-given')?.seq ?? 0;
    for (const actor of [clerk, head])
      await expect(bench.on('2026-03-10', actor, (desk) => voidAct(desk, id, { seq, reason: '误登' }))).rejects.toEqual(
        refusal('request-void'),
      );
  });
});

describe('a document number', () => {
  const register = (year = 2026, unitId = TOWN().unitId) => numberRegister(bench.office, 'east', unitId, year);
  const numberOf = async (id: string) => (await stateOf(id)).reservation?.number;

  test('is kept through returns and new drafts, and is the one of the letter', async () => {
    const id = await submitted(GRANT);
    const number = await numberOf(id);
    await bench.on('2026-03-09', head, (desk) => returnDraft(desk, id, '补充'));
    await bench.on('2026-03-09', clerk, (desk) => draftAnswer(desk, id, { decision: PUBLIC }));
    expect(await numberOf(id)).toBe(number);
    await bench.on('2026-03-10', clerk, (desk) => submitDraft(desk, id));
    await bench.on('2026-03-11', head, (desk) => approveAnswer(desk, id));
    await bench.on('2026-03-12', clerk, (desk) => sendAnswer(desk, id));
    const state = await stateOf(id);
    expect([state.answer?.letter.number, state.reservation]).toEqual([number, null]);
    const line = (await register()).lines.find((one) => one.number === number);
    expect(line).toMatchObject({ state: 'used', on: '2026-03-11', kind: 'answer', caseId: id });
  });

  test('is lost by nobody who comes second or fails: two approvals at once, submissions that are rolled back', async () => {
    const before = (await register()).given;
    const ids = await Promise.all(Array.from({ length: 4 }, () => drafted(GRANT)));
    const broken = ids.map((id, i) =>
      bench.on('2026-03-06', clerk, async (desk) => {
        await submitDraft(desk, id);
        if (i % 2 === 1) throw new Error('the connection broke');
      }),
    );
    const settled = await Promise.allSettled(broken);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect((await register()).given).toBe(before + 2);

    const [id = ''] = ids;
    const number = await numberOf(id);
    const { version } = await bench.state('east', id);
    const second = bench.someone('east', 'approver', 'town-a');
    const both = await Promise.allSettled(
      [head, second].map((actor) => bench.on('2026-03-09', actor, (desk) => approveAnswer(desk, id, { version }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await stateOf(id)).approval?.letter.number).toBe(number);

    const { lines, given } = await register();
    expect(given).toBe(before + 2);
    expect(lines).toHaveLength(given);
    expect(new Set(lines.map((line) => line.number)).size).toBe(given);
  });

  test('of another year than the letter is given up on record, and another one taken', async () => {
    const { id } = await bench.register(clerk, TOWN(), '2026-12-25');
    await bench.on('2026-12-30', clerk, (desk) => draftAnswer(desk, id, { decision: GRANT }));
    await bench.on('2026-12-31', clerk, (desk) => submitDraft(desk, id));
    const old = await numberOf(id);
    await bench.on('2027-01-04', head, (desk) => approveAnswer(desk, id));
    const { approval } = await stateOf(id);
    expect(approval?.letter.number).toContain('2027');
    const [first, next] = [await register(2026), await register(2027)];
    expect(first.lines.find((line) => line.number === old)).toMatchObject({ state: 'cancelled', because: 'year' });
    expect(next.lines).toMatchObject([{ number: approval?.letter.number, state: 'reserved' }]);
    expect([first.lines.length, next.lines.length]).toEqual([first.given, next.given]);
  });

  test('is given up when a withdrawn case is closed without a notice', async () => {
    const id = await submitted(GRANT);
    const number = await numberOf(id);
    await bench.on('2026-03-09', clerk, (desk) => withdrawRequest(desk, id, '已经得到'));
    expect(await numberOf(id)).toBe(number);
    await bench.on('2026-03-10', clerk, (desk) => closeRequest(desk, id));
    expect(await numberOf(id)).toBeUndefined();
    const line = (await register()).lines.find((one) => one.number === number);
    expect(line).toMatchObject({ state: 'cancelled', because: 'closed' });
  });

  test('cannot be voided by itself; letters before the answer stand in the same series', async () => {
    const { id } = await bench.register(clerk, TOWN());
    const asked = { items: ['指明所涉及的村民小组'], replyBy: day('2026-03-31') };
    await bench.on('2026-03-05', clerk, (desk) => askClarification(desk, id, asked));
    await bench.on('2026-03-06', clerk, (desk) => recordClarification(desk, id, '东岭村三组'));
    await bench.on('2026-03-06', clerk, (desk) => draftAnswer(desk, id, { decision: GRANT }));
    await bench.on('2026-03-06', clerk, (desk) => submitDraft(desk, id));
    const { acts } = await bench.state('east', id);
    const seq = acts.find(({ kind }) => kind === 'request.number-reserved')?.seq ?? 0;
    await expect(bench.on('2026-03-10', head, (desk) => voidAct(desk, id, { seq, reason: '误登' }))).rejects.toEqual(
      refusal('request-void'),
    );
    const { lines, given } = await register();
    expect(lines).toHaveLength(given);
    expect(lines.filter((line) => line.caseId === id).map(({ kind, state }) => [kind, state])).toEqual([
      ['clarification', 'used'],
      ['answer', 'reserved'],
    ]);
  });

  test('of one unit and site says nothing of another', async () => {
    expect((await register(2026, bench.unit('east'))).lines).toEqual([]);
    expect(await numberRegister(bench.office, 'west', TOWN().unitId, 2026)).toEqual({ lines: [], given: 0 });
  });
});

describe('the row of the report', () => {
  const rowOf = async (id: string) => {
    const query = bench.office.selectFrom('office.requests').select('outcome').where('id', '=', id);
    return (await query.executeTakeFirstOrThrow()).outcome;
  };

  test('is the one that the site set on the day of the answer; the answer itself stays what it is', async () => {
    const answer = async () => {
      const id = await submitted(PUBLIC);
      await bench.on('2026-03-09', head, (desk) => approveAnswer(desk, id));
      await bench.on('2026-03-09', clerk, (desk) => sendAnswer(desk, id));
      return id;
    };
    const usual = await answer();
    const reportRows = { GRANT_ALREADY_PUBLIC: 'r3_6_3', WITHDRAWN: 'r3_6_1' };
    await bench.at(bench.system('east'), (desk) => changeSite(desk, { settings: { reportRows } }));
    const moved = await answer();
    const { id: withdrawn } = await bench.register(clerk, TOWN());
    await bench.on('2026-03-09', clerk, (desk) => withdrawRequest(desk, withdrawn, '已经得到'));
    await bench.at(bench.system('east'), (desk) => changeSite(desk, { settings: { reportRows: {} } }));
    expect([await rowOf(usual), await rowOf(moved), await rowOf(withdrawn)]).toEqual(['r3_1', 'r3_6_3', 'r3_6_1']);
    expect([(await stateOf(moved)).outcome, (await stateOf(withdrawn)).outcome]).toEqual(['r3_1', 'r3_6_3']);
  });
});

test('all of it replays to the same rows', async () => {
  expect((await bench.replayed()).differences).toEqual([]);
});
