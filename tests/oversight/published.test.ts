/** Closed rounds in public: trends for the office, and a summary that goes the way of every document. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  approveDocument,
  clearDocument,
  editDocument,
  openDocument,
  releaseDocument,
  submitDocument,
} from '../../src/documents/actions.ts';
import { lookAt } from '../../src/documents/checks/look.ts';
import { blocking, keyOf } from '../../src/documents/checks/standing.ts';
import { CHECKLIST } from '../../src/documents/rules.ts';
import { WEBSITE_2019 } from '../../src/law/indicators/set-2019.ts';
import { idsOf } from '../../src/oversight/rounds/rules.ts';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

const ROOT = '/office/inspection';
const CLEAN = Object.fromEntries(
  idsOf(WEBSITE_2019).flatMap((id) => [
    [`${id}.hits`, '0'],
    [`${id}.unknown`, '0'],
    [`${id}.whole`, '100'],
  ]),
);

let office: Office;
let inspector: Clerk;
let last = '';

beforeAll(async () => {
  office = await openOffice();
  inspector = office.as('inspector', 'gov-office');
}, 60_000);

afterAll(async () => {
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

/** A closed round in which both units were measured. */
async function closed(
  title: string,
  from: string,
  to: string,
  found: Record<string, Record<string, string>>,
): Promise<string> {
  const units = { 'unitIds[]': [office.unit('gov-office'), office.unit('town')] };
  const facts = { title, from, to, set: '2019-website', share: '100', seed: '甲', ...units };
  const round = (await inspector.post(`${ROOT}/rounds/new`, facts)).headers.get('location') ?? '';
  for (const [code, more] of Object.entries(found)) {
    const page = `${round}/units/${office.unit(code)}`;
    const fields = { version: versionIn(await inspector.text(page)), ...CLEAN, ...more };
    expect([page, (await inspector.post(page, fields)).status]).toEqual([page, 303]);
  }
  const version = versionIn(await inspector.text(round));
  expect((await inspector.post(`${round}/close`, { version })).status).toBe(303);
  return round.split('/').at(-1) ?? '';
}

it('says that no round is closed yet', async () => {
  expect(await inspector.text(`${ROOT}/trends`)).toContain('还没有已经结束的检查批次');
  expect(await inspector.text(`${ROOT}/bulletins`)).toContain('还没有拟过通报');
});

it('shows points by round and year: ranks of what is known, ranges of what is not, a unit its own line', async () => {
  await closed('2025年第四季度检查', '2025-10-01', '2025-12-31', { 'gov-office': {}, town: { 'D4.3.hits': '10' } });
  last = await closed('2026年第一季度检查', '2026-01-01', '2026-02-28', {
    'gov-office': { 'D4.3.hits': '2', 'D4.3.unknown': '5' },
    town: {},
  });
  const page = await inspector.text(`${ROOT}/trends`);
  expect(page).toContain('第2名');
  expect(page).toMatch(/\d+(?:\.\d+)?–\d+/);
  expect(page).toContain('2025年');
  expect(page).toContain('data:image/svg+xml');
  const own = await office.as('drafter', 'town').text(`${ROOT}/trends`);
  expect(own).toContain('2026年第一季度检查');
  expect(own).not.toContain('人民政府办公室');
});

it('drafts a summary whose figures come from the round, and tells when somebody typed over them', async () => {
  const page = `${ROOT}/bulletins/${last}`;
  const fields = {
    version: '0',
    title: '关于第一季度检查结果的通报',
    lead: '抽查{{抽查单位数}}个。',
    demands: '',
    unitId: office.unit('gov-office'),
    column: 'notices',
  };
  expect(await inspector.text(page)).toContain('{{抽查单位数}}');
  for (const [change, message] of [
    [{ title: '' }, '请填写标题'],
    [{ lead: '共抽查 2 个单位。' }, '请改为引用检查数据'],
    [{ demands: '{{没有的}}' }, '没有名为'],
    [{ column: '' }, '请选择发布栏目'],
  ] as const) {
    const refusal = await inspector.post(page, { ...fields, ...change });
    expect([refusal.status, await refusal.text()]).toEqual([422, expect.stringContaining(message)]);
  }
  expect((await inspector.post(page, { ...fields, unitId: office.unit('town') })).status).toBe(403);
  expect((await inspector.post(page, fields)).status).toBe(303);
  // posted twice: one draft
  expect((await inspector.post(page, fields)).status).toBe(409);
  const list = await inspector.text(`${ROOT}/bulletins`);
  expect(list).toContain('与检查数据一致');
  // the tables are in Chinese whoever looks at them
  expect(await inspector.text(`/en${ROOT}/bulletins`)).toContain('As measured');

  const keeper = await office.as('disclosure-office', 'gov-office').text(`${ROOT}/bulletins`);
  const id = /\/office\/documents\/([0-9a-f-]{36})/.exec(keeper)?.[1] ?? '';
  const { body } = await office.office
    .selectFrom('office.documents')
    .select('body')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(body).toContain('抽查2个。');
  expect(body).toContain('不参加排名');
  const person = await office.person('east', 'jingban', 'drafter', 'gov-office');
  await office.at(person, (desk) => editDocument(desk, id, { body: body.replace('<td>100</td>', '<td>99</td>') }));
  expect(await inspector.text(`${ROOT}/bulletins`)).toContain('与检查数据不一致');

  // the gate stops it until the figure is put back, or somebody says why it may stand
  const facts = { attribute: 'proactive', attributeGround: '《条例》第十九条', signedOn: '2026-03-01' } as const;
  await office.at(person, async (desk) => {
    await editDocument(desk, id, facts);
    await submitDocument(desk, id);
  });
  const reviewer = await office.person('east', 'shencha', 'reviewer', 'gov-office');
  const approver = await office.person('east', 'shenqian', 'approver', 'gov-office');
  const checklist = CHECKLIST.map((item) => item.id);
  const clear = (reasons = {}) =>
    office.at(reviewer, (desk) =>
      clearDocument(desk, id, { verdict: 'publish', basis: '《条例》第十九条', checklist, reasons }),
    );
  await expect(clear()).rejects.toMatchObject({ id: 'document.findings' });
  const { state } = await office.at(reviewer, (desk) => openDocument(desk, id));
  const looked = await lookAt(office.office, 'east', state, Temporal.PlainDate.from('2026-03-01'));
  const [found] = blocking(looked);
  if (!found) throw new Error('nothing was found');
  expect(found.reason.zh).toContain('2026年第一季度检查');
  const { state: cleared } = await clear({ [keyOf(found)]: '复核后更正，另附说明' });
  expect(cleared.clearing?.overruled).toHaveLength(1);
  await office.at(approver, async (desk) => {
    await approveDocument(desk, id);
    await releaseDocument(desk, id);
  });
});

it('is nobody else’s: a town reads its trend and drafts no summary, an open round has none', async () => {
  const town = office.as('drafter', 'town');
  expect((await town.get(`${ROOT}/bulletins`)).status).toBe(403);
  expect((await town.post(`${ROOT}/bulletins/${last}`, {})).status).toBe(403);
  expect((await office.as('inspector', 'gov-office', 'west').get(`${ROOT}/bulletins/${last}`)).status).toBe(404);
});
