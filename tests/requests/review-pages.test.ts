/** The pages of review: chains and rows of the report, the guided path, the legal reviewer's form, the register. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { submitDraft } from '../../src/requests/actions-answer.ts';
import { siteSettings } from '../../src/units/read.ts';
import type { Role } from '../../src/web/duties.ts';
import { morning, openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import type { Browser } from './browser.ts';
import { pageForm } from './page-form.ts';

let moment = morning('2026-03-02');
let bench: RequestsBench;
let clerk: Actor;
const staff = new Map<Role, Browser>();

beforeAll(async () => {
  bench = await openRequests(() => moment);
  clerk = bench.someone('east');
  for (const role of ['drafter', 'approver', 'legal-reviewer', 'system-admin'] as const) {
    moment = morning('2026-03-02');
    await bench.staff('east', role, role);
    const browser = bench.browser('east');
    // the store of sessions keeps the world's time
    moment = Temporal.Now.instant();
    await browser.post('/sign-in', { username: role, password: PASSWORD });
    staff.set(role, browser);
  }
  moment = morning('2026-03-10');
}, 60_000);
afterAll(() => bench.close());

const by = (role: Role): Browser => {
  const browser = staff.get(role);
  if (!browser) throw new Error(`nobody is ${role}`);
  return browser;
};
const read = async (role: Role, path: string) =>
  (await (await by(role).get(path)).text()).replaceAll('<!-- -->', '').replaceAll('&amp;', '&');

describe('chains and rows', () => {
  const CHAINS = '/office/request-chains';
  const settings = () => siteSettings(bench.office, 'east');
  const form = async (action: string) => pageForm(await read('system-admin', CHAINS), action);

  test('are the system administrator’s alone', async () => {
    for (const role of ['drafter', 'approver', 'legal-reviewer'] as const)
      expect((await by(role).get(CHAINS)).status).toBe(403);
    expect((await by('system-admin').get(CHAINS)).status).toBe(200);
  });

  test('are added once for a unit and outcome, and ended', async () => {
    const typed = (await form(CHAINS)).fill({ unit: 'town-a', group: 'withheld', opinion: 'yes', leaderUnit: 'gov' });
    expect((await by('system-admin').post(CHAINS, typed)).headers.get('location')).toBe(`${CHAINS}?done=added`);
    expect((await settings()).requestChains).toEqual([
      { unit: 'town-a', group: 'withheld', opinion: true, opinionUnit: null, leaderUnit: 'gov' },
    ]);
    const again = (await form(CHAINS)).fill({ unit: 'town-a', group: 'withheld', opinion: 'no' });
    const refused = await by('system-admin').post(CHAINS, again);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('请先终止原有的一项')]);
    const strange = await by('system-admin').post(CHAINS, { ...again, group: '', leaderUnit: 'nowhere' });
    expect([strange.status, await strange.text()]).toEqual([422, expect.stringContaining('没有这个单位')]);
    const end = (await form(`${CHAINS}/end`)).fill({});
    expect((await by('system-admin').post(`${CHAINS}/end`, end)).status).toBe(303);
    expect((await settings()).requestChains).toEqual([]);
  });

  test('send custom outcomes to the row that was chosen, and nothing else', async () => {
    const typed = (await form(`${CHAINS}/rows`)).fill({ WITHDRAWN: 'r3_6_1' });
    expect((await by('system-admin').post(`${CHAINS}/rows`, typed)).status).toBe(303);
    expect((await settings()).law.reportRows).toMatchObject({ WITHDRAWN: 'r3_6_1', OTHER: 'r3_6_3' });
    const wrong = await by('system-admin').post(`${CHAINS}/rows`, { ...typed, OTHER: 'r3_7' });
    expect(wrong.status).toBe(422);
  });
});

describe('an outcome that is found by questions', () => {
  const INTERNAL =
    'standing.open~petition.no~publication.no~reissue.no~excessive.no~fee.no~repeated.no~clarity.clear~already-public.no~held.yes~responsible.yes~special-register.no~needs-producing.no~secret.no~third-party.no~internal.internal~severable.no';
  let id = '';
  const at = (path: string) => `/office/requests/${id}${path}`;

  beforeAll(async () => {
    ({ id } = await bench.register(clerk));
  });

  test('asks one question after another, with its article, and wants an answer', async () => {
    expect(await read('drafter', at('/guide'))).toContain('申请是否仍需办理');
    const next = await by('drafter').get(at('/guide?path=&asked=standing&answer=open'));
    expect(next.headers.get('location')).toBe(at('/guide?path=standing.open'));
    const page = await read('drafter', at('/guide?path=standing.open'));
    expect(page).toContain('依据：条例第三十九条第一款');
    expect((await by('drafter').get(at('/guide?path=standing.open&asked=petition'))).status).toBe(422);
    expect(await read('drafter', at('/guide?path=standing.open~petition.maybe'))).toContain('信访、投诉、举报');
    expect((await by('legal-reviewer').get(at('/guide'))).status).toBe(403);
  });

  test('stands on the draft form and is kept with the draft; another outcome was not guided', async () => {
    const end = await read('drafter', at(`/guide?path=${INTERNAL}`));
    expect(end).toContain(at(`/draft?decision=r3_3_5&path=${INTERNAL}`));
    const form = pageForm(
      await read('drafter', at(`/draft?decision=r3_3_5&path=${INTERNAL}`)),
      at('/draft'),
      'version',
    );
    expect(form.values).toMatchObject({ decision: 'r3_3_5', path: INTERNAL });
    const ground = '该信息是本机关年度考核的内部记录，属于人事管理方面的内部事务信息，不对外产生影响';
    await by('drafter').post(at('/draft'), form.fill({ matter: '人事管理', ground }));
    const { draft } = (await bench.state('east', id)).state;
    expect([draft?.path?.length, draft?.path?.at(-1)]).toEqual([17, { question: 'severable', answer: 'no' }]);
    expect(await read('drafter', at('/preview'))).toContain('办理结果的引导过程');

    const other = await read('drafter', at(`/draft?decision=r3_5_1&path=${INTERNAL}`));
    expect(other).toContain('办理结果未经引导确定');
  });

  test('goes to the legal reviewer, whose opinion the approver reads beside the letter', async () => {
    await bench.on('2026-03-10', clerk, (desk) => submitDraft(desk, id));
    const page = await read('legal-reviewer', at(''));
    expect(page).not.toContain('id="approve"');
    const action = at('/give-opinion');
    const bare = await by('legal-reviewer').post(action, pageForm(page, action).fill({ result: 'object' }));
    expect([bare.status, await bare.text()]).toEqual([409, expect.stringContaining('须写明意见和依据')]);
    const typed = pageForm(page, action).fill({ result: 'object', opinion: '考核等次已经公示' });
    expect((await by('approver').post(action, typed)).status).toBe(403);
    expect((await by('legal-reviewer').post(action, typed)).status).toBe(303);
    const preview = await read('approver', at('/preview'));
    for (const said of ['考核等次已经公示', '有不同意见', '预留文号', '办理结果的引导过程'])
      expect(preview).toContain(said);
    const approve = at('/approve');
    const form = pageForm(await read('approver', at('')), approve);
    expect(() => form.fill({})).toThrow();
    expect((await by('approver').post(approve, form.fill({ remarks: '公示的只是等次' }))).status).toBe(303);
  });

  test('has its number in the register of its unit', async () => {
    const register = await read('drafter', '/office/request-numbers?year=2026');
    expect(register).toContain((await bench.state('east', id)).state.reservation?.number);
    expect(register).toContain('预留');
    expect(await read('drafter', '/office/request-numbers?year=2031')).toContain('没有编过文号');
    expect((await by('system-admin').get('/office/request-numbers')).status).toBe(403);
  });

  test('no page failed', () => {
    expect(bench.faults).toEqual([]);
  });
});
