/** Fifty officers at once on the same twenty cases: whoever comes second is told so, and nothing is lost or made up. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { checkDues } from '../../src/requests/board/dues-check.ts';
import type { Role } from '../../src/web/duties.ts';
import { openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import type { Browser } from './browser.ts';

const CASES = 20;
/** cases on which each acts in a round, one after another; all fifty do so at once */
const EACH = 4;
const ROLES: readonly Role[] = ['drafter', 'drafter', 'approver', 'drafter', 'disclosure-office'];

interface Officer extends Actor {
  browser: Browser;
}

interface Answer {
  caseId: string;
  personId: string | null;
  status: number;
  html: string;
}

let bench: RequestsBench;
const officers: Officer[] = [];
const cases: string[] = [];
const accepted: Answer[] = [];

beforeAll(async () => {
  bench = await openRequests();
  const clerk = bench.someone('east');
  const lodged = Temporal.Now.plainDateISO('Asia/Shanghai').subtract({ days: 3 }).toString();
  for (let n = 0; n < CASES; n++) cases.push((await bench.register(clerk, {}, lodged)).id);
  for (let n = 0; n < 50; n++) {
    const username = `officer${n}`;
    const actor = await bench.staff('east', username, ROLES[n % ROLES.length] ?? 'drafter');
    const browser = bench.browser('east');
    const signedIn = await browser.post('/sign-in', { username, password: PASSWORD, back: '/office' });
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/office']);
    officers.push({ ...actor, browser });
  }
}, 300_000);
afterAll(() => bench.close());

const first = () => officers[0] ?? expect.fail('nobody is signed in');

/** What the forms of each case say that they were opened with. */
async function versions(): Promise<Map<string, string>> {
  const opened = new Map<string, string>();
  for (const id of cases) {
    const page = await (await first().browser.get(`/office/requests/${id}`)).text();
    opened.set(id, /name="version" value="(\d+)"/.exec(page)?.[1] ?? expect.fail('the page has no form'));
  }
  return opened;
}

/** Every officer in turn on some cases, all officers at once; two do not begin with the same case. */
async function everybody(
  act: (officer: Officer) => { slug: string; fields: Record<string, string> },
  opened: ReadonlyMap<string, string> | null,
  those: readonly Officer[] = officers,
): Promise<Answer[]> {
  const answers = await Promise.all(
    those.map(async (officer, n) => {
      const own: Answer[] = [];
      for (let i = 0; i < EACH; i++) {
        const caseId = cases[(n * 2 + i) % CASES] ?? '';
        const { slug, fields } = act(officer);
        const version = opened?.get(caseId);
        const sent = { ...fields, ...(version === undefined ? {} : { version }) };
        const response = await officer.browser.post(`/office/requests/${caseId}/${slug}`, sent);
        own.push({ caseId, personId: officer.personId, status: response.status, html: await response.text() });
      }
      return own;
    }),
  );
  accepted.push(...answers.flat().filter(({ status }) => status === 303));
  return answers.flat();
}

const count = (answers: readonly Answer[], status: number) =>
  cases.map((id) => answers.filter((one) => one.caseId === id && one.status === status).length);

const proposal = { workingDays: '10', reason: '需要检索纸质档案' };
const propose = ({ role }: Officer) =>
  role === 'approver'
    ? { slug: 'dispatch', fields: { unitId: bench.unit('east', 'town-a') } }
    : { slug: 'propose-extension', fields: proposal };

test('of all who opened the same form, one acts; the others are told that somebody else just has', async () => {
  const opened = await versions();
  const answers = await everybody(propose, opened);
  expect(count(answers, 303)).toEqual(cases.map(() => 1));
  const refused = answers.filter(({ status }) => status !== 303);
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([409]));
  for (const { html } of refused) expect(html).toContain('此事项刚刚被他人办理，请查看最新情况后再操作。');
  // nor does the form of yesterday do any better
  const late = await everybody(propose, opened, officers.slice(0, 10));
  expect(new Set(late.map(({ status }) => status))).toEqual(new Set([409]));
}, 300_000);

test('what was typed by whoever came second is still in the form', async () => {
  const [id = ''] = cases;
  const { browser } = first();
  const fields = { workingDays: '7', reason: '我写的理由', version: '1' };
  const response = await browser.post(`/office/requests/${id}/propose-extension`, fields);
  expect([response.status, await response.text()]).toEqual([409, expect.stringContaining('我写的理由')]);
});

test('without the version of a form the state decides: one extension a case, and a reason for every refusal', async () => {
  const answers = await everybody(() => ({ slug: 'propose-extension', fields: proposal }), null);
  for (const { status, html, personId } of answers.filter((one) => one.status !== 303)) {
    const { role } = officers.find((one) => one.personId === personId) ?? first();
    // an approver has no such duty
    expect(status).toBe(role === 'approver' ? 403 : 409);
    if (status === 409) expect(html).toContain('答复期限只能延长一次，已提出或者已批准。');
  }
  for (const id of cases) {
    const { acts } = await bench.state('east', id);
    expect(acts.filter(({ kind }) => kind === 'request.extension-proposed')).toHaveLength(1);
  }
}, 300_000);

test('every accepted act is there, by its officer, and nothing else; the state is what the acts replay to', async () => {
  for (const id of cases) {
    const { acts } = await bench.state('east', id);
    const by = acts.slice(1).map(({ personId }) => personId);
    expect(by.sort()).toEqual(accepted.flatMap((one) => (one.caseId === id ? [one.personId] : [])).sort());
  }
  expect((await bench.replayed()).differences).toEqual([]);
  expect(bench.faults).toEqual([]);
  expect(await checkDues(bench.owner)).toEqual({ compared: CASES, wrong: [], stale: 0 });
}, 120_000);
