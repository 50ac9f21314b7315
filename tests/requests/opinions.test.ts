/** Third parties and co-makers through their link and code: what opens, what does not, and that it is used once. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/db/acts.ts';
import { deliverSweep } from '../../src/notices/deliver.ts';
import { approveAnswer, draftAnswer, sendAnswer, submitDraft } from '../../src/requests/actions-answer.ts';
import { confirmMending, proposeMending, voidAct } from '../../src/requests/actions-mend.ts';
import { closeRequest, withdrawRequest } from '../../src/requests/actions-receive.ts';
import { consult, noteConsultationReceipt, recordOpinion } from '../../src/requests/actions-wait.ts';
import { findOwnCase } from '../../src/requests/own-case.ts';
import {
  consultOnline,
  type IssuedLink,
  issueLink,
  overrideRefusal,
  revokeLink,
  tellCode,
  tellParty,
} from '../../src/requests/parties/actions.ts';
import { linkDigests } from '../../src/requests/parties/link-code.ts';
import { giveOpinion, openOpinion } from '../../src/requests/parties/own-opinion.ts';
import { sendCode, sendingStates } from '../../src/requests/parties/sending.ts';
import type { Linked } from '../../src/requests/parties/state.ts';
import { recordService } from '../../src/requests/service/actions.ts';
import { waitingRequests } from '../../src/requests/waiting.ts';
import { siteSettings } from '../../src/units/read.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import { dayOf } from '../../src/web/moments.ts';
import { atDesk } from '../../src/web/routes.ts';
import { openRequests, PASSWORD, type RequestsBench } from './bench.ts';

let bench: RequestsBench;
beforeAll(async () => {
  bench = await openRequests();
}, 60_000);
afterAll(() => bench.close());

const today = () => dayOf(Temporal.Now.instant());
const question = { name: '青山矿业有限公司', information: '2025年矿山安全检测报告', interest: '商业秘密' };

/** A case of today in which somebody was asked with a link. */
async function asked(who: Linked = 'third-party', siteId = 'east') {
  const clerk = bench.someone(siteId);
  const { id, number, code } = await bench.register(clerk, {}, today().toString());
  const link = await bench.at(clerk, (desk) => consultOnline(desk, id, { ...question, who }));
  return { clerk, id, number, queryCode: code, link };
}

const open = (link: Pick<IssuedLink, 'token' | 'code'>, siteId = 'east') =>
  openOpinion(bench, { siteId, token: link.token, code: link.code }, today());
const give = (link: IssuedLink, id: string, consents = false) =>
  giveOpinion(bench, { siteId: 'east', token: link.token, code: link.code }, { id, consents, text: '含有工艺参数' });

describe('link and code', () => {
  test('of a consultation that was a mistake open nothing of the one that follows', async () => {
    const { id, clerk, link } = await asked();
    const { acts } = await bench.state('east', id);
    const mistaken = acts.find(({ kind }) => kind === 'request.third-party-asked')?.seq ?? 0;
    await bench.at(clerk, (desk) => proposeMending(desk, id, { seq: mistaken, reason: '征求对象有误' }));
    await bench.at(bench.someone('east', 'approver'), (desk) => confirmMending(desk, id));
    expect(await open(link)).toBeNull();
    const right = await bench.at(clerk, (desk) =>
      consultOnline(desk, id, { ...question, name: '乙公司', who: 'third-party' }),
    );
    expect([await open(link), await give(link, id)]).toEqual([null, null]);
    expect((await open(right))?.opinion.one.asked).toMatchObject({ name: '乙公司' });
    // without a link of its own the right one is as closed to the wrong link
    const { id: other, clerk: again, link: wrong } = await asked();
    const seq =
      (await bench.state('east', other)).acts.find(({ kind }) => kind === 'request.third-party-asked')?.seq ?? 0;
    await bench.at(again, (desk) => proposeMending(desk, other, { seq, reason: '征求对象有误' }));
    await bench.at(bench.someone('east', 'approver'), (desk) => confirmMending(desk, other));
    await bench.at(again, (desk) => consult(desk, other, { ...question, name: '乙公司', who: 'third-party' }));
    expect(await open(wrong)).toBeNull();
  });

  test('open the question and nothing of the applicant', async () => {
    const { id, link } = await asked();
    const own = await open(link);
    expect(own).toMatchObject({ id, who: 'third-party', given: null, opinion: { state: 'open', lastDay: null } });
    expect(own?.opinion.one.asked).toEqual(question);
    expect(own?.number).toMatch(/〔\d{4}〕\d+号/);
    const said = JSON.stringify(own);
    for (const secret of ['张三', '110101199003070011', '13800000000', '东岭村']) expect(said).not.toContain(secret);
  });

  test('is typed with small letters and dashes as well', async () => {
    const { link } = await asked();
    const typed = `${link.code.slice(0, 4)}-${link.code.slice(4)}`.toLowerCase();
    expect(await open({ ...link, code: typed })).not.toBeNull();
  });

  test('open nothing with another code, another token, and on another site', async () => {
    const { link } = await asked();
    expect(await open({ ...link, code: 'AAAAAAAA' })).toBeNull();
    expect(await open({ ...link, token: 'A'.repeat(27) })).toBeNull();
    expect(await open(link, 'west')).toBeNull();
    const other = await asked();
    expect(await open({ token: link.token, code: other.link.code })).toBeNull();
    expect(await open(link)).not.toBeNull();
  });

  test('rest after five wrong codes, that link alone', async () => {
    const { link } = await asked();
    const other = await asked();
    await Promise.all(['A', 'B', 'C', 'D', 'E'].map((letter) => open({ ...link, code: letter.repeat(8) })));
    expect(await open(link)).toBeNull();
    expect(await open(other.link)).not.toBeNull();
  });

  test('are stored as digests alone', async () => {
    const { link, id } = await asked();
    const { rows } = await sql<{ line: string }>`select a::text as line from office.acts a
      where subject_id = ${id}`.execute(bench.owner);
    const whole = rows.map(({ line }) => line).join('\n');
    expect(whole).toContain((await linkDigests(bench.keys, link)).tokenDigest);
    expect(whole).not.toContain(link.token);
    expect(whole).not.toContain(link.code);
    expect(Buffer.from(link.token, 'base64url')).toHaveLength(20);
  });

  test('open nothing once revoked, and only the newest once issued again', async () => {
    const { clerk, id, link } = await asked();
    const again = await bench.at(clerk, (desk) => issueLink(desk, id, { who: 'third-party', party: '1' }));
    expect(await open(link)).toBeNull();
    expect(await open(again)).not.toBeNull();
    await bench.at(clerk, (desk) => revokeLink(desk, id, { who: 'third-party', party: '1' }));
    expect(await open(again)).toBeNull();
    expect(await give(again, id)).toBeNull();
  });

  test('stay closed: no voiding brings a link back that was revoked or replaced', async () => {
    const { clerk, id, link } = await asked();
    const again = await bench.at(clerk, (desk) => issueLink(desk, id, { who: 'third-party', party: '1' }));
    await bench.at(clerk, (desk) => revokeLink(desk, id, { who: 'third-party', party: '1' }));
    const { acts } = await bench.state('east', id);
    const [replaced, revoked] = acts.filter(({ kind }) => kind.startsWith('request.party-link')).slice(-2);
    for (const act of [replaced, revoked])
      await expect(
        bench.at(clerk, (desk) => voidAct(desk, id, { seq: act?.seq ?? 0, reason: '误操作' })),
      ).rejects.toMatchObject({ text: { zh: expect.stringContaining('链接不能以作废恢复') } });
    // nor would it, had somebody written such acts
    for (const act of [replaced, revoked])
      await sql`insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, role, data, ground, voids)
        values ('east', 'request', ${id}, 'void', current_date, 'drafter', '{}', '误操作', ${act?.seq})`.execute(
        bench.owner,
      );
    expect([await open(link), await open(again)]).toEqual([null, null]);
  });

  test('are told apart: the code is sealed, shown once, and nobody sees it where it is printed', async () => {
    const { clerk, id } = await asked();
    const whom = { who: 'third-party', party: '1' } as const;
    const tell = () => bench.at(clerk, (desk) => tellCode(desk, id, { ...whom, way: 'phone' }));
    await expect(tell()).rejects.toMatchObject({ id: 'request-consulted' });
    const link = await bench.at(clerk, (desk) => issueLink(desk, id, whom));
    const { acts } = await bench.state('east', id);
    expect(JSON.stringify(acts.map(({ data }) => data))).not.toContain(link.code);
    expect(await tell()).toBe(link.code);
    await expect(tell()).rejects.toMatchObject({ id: 'request-consulted' });
    const { consultations } = (await bench.state('east', id)).state;
    expect(consultations[0]?.link?.told).toEqual({ on: today().toString(), way: 'phone' });
    expect(await open(link)).not.toBeNull();
  });

  test('the code is sent by the site without the link, again on request, three times at the most, and sealed', async () => {
    const { clerk, id } = await asked();
    const whom = { who: 'third-party', party: '1' } as const;
    const send = (to?: string) =>
      bench.at(clerk, (desk) => sendCode(desk, id, { ...whom, way: 'sms', ...(to ? { to } : {}) }));
    await expect(send('13812345678')).rejects.toMatchObject({ id: 'request-consulted' });
    const link = await bench.at(clerk, (desk) => issueLink(desk, id, whom));
    const gone: { to: string; text: string }[] = [];
    const sms = async (message: { to: string; text: string }) => {
      gone.push(message);
      return { state: 'sent' as const };
    };
    const deps = { office: bench.worker, keys: bench.keys, now: () => Temporal.Now.instant() };
    const deliver = () =>
      deliverSweep(() => ({ email: null, sms })).run(
        {
          now: deps.now,
          atDesk: (siteId, task) => atDesk(deps, bench.system(siteId), deps.now(), task),
        },
        'east',
      );
    await expect(send()).rejects.toMatchObject({ text: { zh: expect.stringContaining('没有登记') } });
    // what was given once is not asked for again, nor after the link is issued anew
    for (const to of ['13812345678', '13812345679', undefined]) {
      await send(to);
      await deliver();
    }
    await expect(send()).rejects.toMatchObject({ text: { zh: expect.stringContaining('已发送3次') } });
    expect(gone.map(({ to }) => to)).toEqual(['13812345678', '13812345679', '13812345679']);
    for (const { text } of gone) {
      expect(text).toContain(`${link.code.slice(0, 4)}-${link.code.slice(4)}`);
      expect(text).not.toContain(link.token);
    }
    const { state, acts } = await bench.state('east', id);
    expect([...(await sendingStates(bench.office, 'east', state)).values()]).toEqual(['sent', 'sent', 'sent']);
    expect(JSON.stringify(acts.map(({ data }) => data))).not.toContain('1381234567');
    // the link was replaced meanwhile: what still waits opens nothing and is not sent
    await bench.at(clerk, (desk) => issueLink(desk, id, whom));
    const browser = bench.browser('east');
    await bench.staff('east', 'sender', 'drafter');
    await browser.post('/sign-in', { username: 'sender', password: PASSWORD });
    const page = await (await browser.get(`/office/requests/${id}`)).text();
    expect(page).toContain('不填的，发至已登记的138****5679。');
    expect(page).not.toContain('13812345679');
    await send();
    await bench.at(clerk, (desk) => revokeLink(desk, id, whom));
    await deliver();
    expect(gone).toHaveLength(3);
  });

  test('open nothing once the case ended', async () => {
    const ended = await asked();
    await bench.at(ended.clerk, (desk) => withdrawRequest(desk, ended.id, ''));
    expect(await open(ended.link)).toBeNull();
    expect(await give(ended.link, ended.id)).toBeNull();
  });
});

describe('an opinion', () => {
  test('is given once, by the database’s clock, and is the party’s own act', async () => {
    const { id, link } = await asked();
    expect(await give(link, id)).toBe(true);
    expect(await give(link, id, true)).toBe(false);
    await bench.sweep('east');
    const { state, acts } = await bench.state('east', id);
    expect(state.consultations[0]).toMatchObject({ consents: false, answer: { text: '含有工艺参数' } });
    expect(acts.at(-1)).toMatchObject({ kind: 'request.third-party-answered', role: 'third-party', personId: null });
    expect(acts.at(-1)?.happenedOn.toString()).toBe(today().toString());
    const receipt = await open(link);
    expect(receipt).toMatchObject({ given: { isHere: true }, opinion: { state: 'refused' } });
    const seq = acts.at(-1)?.seq ?? 0;
    const clerk = bench.someone('east', 'approver');
    await expect(bench.at(clerk, (desk) => voidAct(desk, id, { seq, reason: '误填' }))).rejects.toThrow();
    expect((await bench.replayed()).differences).toEqual([]);
  });

  test('given twice at once is one', async () => {
    const { id, link } = await asked('co-maker');
    const done = await Promise.all([true, false, true].map((consents) => give(link, id, consents)));
    expect(done.filter(Boolean)).toHaveLength(1);
    const acts = (await bench.state('east', id)).acts.filter(({ kind }) => kind === 'request.co-maker-answered');
    expect(acts).toHaveLength(1);
  });

  test('that the office recorded is not shown to whoever holds the link', async () => {
    const { clerk, id, link } = await asked();
    const given = { who: 'third-party', party: '1', consents: true, text: '电话答复同意' } as const;
    await bench.at(clerk, (desk) => recordOpinion(desk, id, given));
    const own = await open(link);
    expect(own?.given?.isHere).toBe(false);
    expect(JSON.stringify(own)).not.toContain('电话答复同意');
    expect(await give(link, id)).toBe(false);
  });

  test('shows the last day once the day of receipt is known, and stands beside other parties unseen', async () => {
    const { clerk, id, link } = await asked();
    await bench.at(clerk, (desk) => consult(desk, id, { ...question, name: '白水化工厂', who: 'third-party' }));
    await bench.at(clerk, (desk) => noteConsultationReceipt(desk, id, { who: 'third-party', party: '1' }));
    const own = await open(link);
    expect(own?.opinion.lastDay).not.toBeNull();
    expect(JSON.stringify(own)).not.toContain('白水化工厂');
  });
});

test('opening counts as receipt only where the site says so', async () => {
  const before = await asked();
  await open(before.link);
  expect((await bench.state('east', before.id)).state.consultations[0]?.receivedOn).toBeNull();
  await bench.at(bench.system('west'), (desk) =>
    changeSite(desk, { settings: { parties: { openingIsReceipt: true } } }),
  );
  const after = await asked('third-party', 'west');
  await open(after.link, 'west');
  const own = await open(after.link, 'west');
  expect(own?.opinion.lastDay).not.toBeNull();
  const { acts, state } = await bench.state('west', after.id);
  expect(state.consultations[0]?.receivedOn).toBe(today().toString());
  expect(acts.filter(({ kind }) => kind === 'request.third-party-received')).toHaveLength(1);
});

test('an applicant sees that somebody was asked, and nothing of links, opinions and overrides', async () => {
  const { number, queryCode, link, id } = await asked();
  await give(link, id);
  const own = await findOwnCase(bench, { siteId: 'east', number, code: queryCode });
  const kinds = own?.acts.map(({ kind }) => kind) ?? [];
  expect(kinds).toContain('request.third-party-asked');
  expect(kinds).not.toContain('request.party-link-issued');
  const said = JSON.stringify(own);
  for (const secret of ['青山矿业', '含有工艺参数', (await linkDigests(bench.keys, link)).tokenDigest])
    expect(said).not.toContain(secret);
});

test('the database takes no opinion without a side, without sealed text, or of unbounded length', async () => {
  const { link } = await asked();
  const { tokenDigest, codeDigest } = await linkDigests(bench.keys, link);
  const bad = [
    [null, Buffer.alloc(60)],
    [true, null],
    [true, Buffer.alloc(8)],
    [true, Buffer.alloc(200_001)],
  ] as const;
  for (const [consents, sealed] of bad) {
    const call = sql`select intake.give_opinion('east', ${tokenDigest}, ${codeDigest}, ${consents}, ${sealed})`;
    await expect(call.execute(bench.intake)).rejects.toMatchObject({ code: '23514' });
  }
});

test('what a third party refused goes out only after an override, and the third party is told before the case closes', async () => {
  const { clerk, id, link } = await asked();
  const head = bench.someone('east', 'approver');
  await give(link, id);
  const does = <T>(task: (desk: Desk) => Promise<T>, who = clerk) => bench.at(who, task);
  const waits = async () => {
    await bench.sweep('east');
    const source = {
      db: bench.office,
      keys: bench.keys,
      settings: await siteSettings(bench.office, 'east'),
      today: today(),
    };
    const all = await waitingRequests(source, 'east', 'all');
    return all.filter((one) => one.id === id).map(({ step }) => step);
  };
  expect(await waits()).toEqual(['requests.consulted']);
  const decision = { outcome: 'r3_1', way: 'provided', documents: ['2025年矿山安全检测报告'], form: '纸质' } as const;
  await does((desk) => draftAnswer(desk, id, { decision: { ...decision, documents: [...decision.documents] } }));
  await expect(does((desk) => submitDraft(desk, id))).rejects.toMatchObject({
    text: { zh: expect.stringContaining('第三方不同意公开') },
  });
  await does((desk) =>
    overrideRefusal(desk, id, { party: '1', ground: '矿山下游有三个村取水，不公开将影响群众生命安全' }),
  );
  await expect(does((desk) => overrideRefusal(desk, id, { party: '1', ground: '重复' }))).rejects.toThrow();
  await does((desk) => submitDraft(desk, id));
  await does((desk) => approveAnswer(desk, id), head);
  expect(await waits()).toEqual(['requests.send']);
  await does((desk) => sendAnswer(desk, id));
  await does((desk) => recordService(desk, id, { way: 'direct' }));
  expect(await waits()).toEqual(['requests.tell-party']);
  await expect(does((desk) => closeRequest(desk, id))).rejects.toMatchObject({
    text: { zh: expect.stringContaining('告知第三方') },
  });
  await does((desk) => tellParty(desk, id, { party: '1', disclosed: ['2025年矿山安全检测报告'] }));
  expect(await waits()).toEqual([]);
  const { state } = await bench.state('east', id);
  expect(state.consultations[0]?.override).toMatchObject({
    toldOn: today().toString(),
    letter: { kind: 'third-party-override' },
  });
  await does((desk) => closeRequest(desk, id));
  expect((await bench.replayed()).differences).toEqual([]);
});
