/** A small unit whose documents are reviewed elsewhere, over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/db/acts.ts';
import { draftDocument, submitDocument } from '../../src/documents/actions.ts';
import type { Chain } from '../../src/units/chains.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import { CONTENT, type County, openCounty, REVIEW } from './county.ts';
import { serveOffice, versionIn } from './office.ts';

let county: County;
let serve: ReturnType<typeof serveOffice>;

beforeAll(async () => {
  county = await openCounty(true);
  serve = serveOffice(county);
}, 120_000);
afterAll(async () => {
  await county.close();
  expect(serve.faults).toEqual([]);
});

const chain = (given: Partial<Chain>): Chain => ({
  unit: null,
  kind: null,
  reviewUnit: null,
  approveUnit: null,
  ...given,
});
const set = (chains: readonly Chain[]) =>
  county.as('everything', (desk: Desk) => changeSite(desk, { settings: { chains } }));

async function submitted(title: string, kind: 'notice' | 'normative' = 'notice'): Promise<string> {
  const id = await county.as('drafter', (desk) => draftDocument(desk, county.unit, { ...CONTENT, title, kind }));
  await county.as('drafter', (desk) => submitDocument(desk, id));
  return id;
}

const VERDICT = { 'checklist[]': [...REVIEW.checklist], verdict: REVIEW.verdict, basis: REVIEW.basis };

describe('notices of unit one, reviewed by unit two', () => {
  test('wait for its reviewer, not for their own; approval stays at home', async () => {
    await set([chain({ unit: 'one', kind: 'notice', reviewUnit: 'two' })]);
    const id = await submitted('委托审查的公告');
    const [own, other, leader] = await Promise.all(
      ['reviewer-one', 'reviewer-two', 'approver-one'].map((name) => serve.signIn(name)),
    );
    expect(await own?.text('/office/documents')).not.toContain('id="waiting-review"');
    expect(await other?.text('/office/documents')).toContain('id="waiting-review"');
    // where it waits is said to whoever looks at it
    expect(await own?.text(`/office/documents/${id}`)).toContain('审查单位');
    const page = `/office/documents/${id}/review`;
    expect((await own?.get(page))?.status).toBe(403);
    const version = versionIn((await other?.text(page)) ?? '');
    expect((await own?.post(page, { version, ...VERDICT }))?.status).toBe(403);
    expect((await other?.post(page, { version, ...VERDICT }))?.status).toBe(303);
    expect((await other?.get(`/office/documents/${id}/approve`))?.status).toBe(403);
    expect(await leader?.text('/office/documents')).toContain('id="waiting-approval"');
    expect((await leader?.get(`/office/documents/${id}/approve`))?.status).toBe(200);
  });

  test('may be sent back by that reviewer; a stranger of unit two reads neither them nor other kinds', async () => {
    await set([chain({ unit: 'one', kind: 'notice', reviewUnit: 'two' })]);
    const [notice, rule] = [await submitted('又一公告'), await submitted('规范性文件', 'normative')];
    const [reviewer, drafter] = [await serve.signIn('reviewer-two'), await serve.signIn('drafter-two')];
    expect((await drafter.get(`/office/documents/${notice}`)).status).toBe(403);
    expect((await reviewer.get(`/office/documents/${rule}`)).status).toBe(403);
    const version = versionIn(await reviewer.text(`/office/documents/${notice}`));
    const back = { version, remarks: '附件缺失' };
    expect((await reviewer.post(`/office/documents/${notice}/return`, back)).status).toBe(303);
    expect((await reviewer.post(`/office/documents/${rule}/return`, back)).status).toBe(403);
    expect(await (await serve.signIn('drafter-one')).text(`/office/documents/${notice}`)).toContain('附件缺失');
  });

  test('wait for nobody while the chain names a unit that is not there, and their page says so', async () => {
    await set([chain({ reviewUnit: 'nowhere' })]);
    const id = await submitted('无人审查的公告');
    const reviewer = await serve.signIn('reviewer-one');
    expect((await reviewer.get(`/office/documents/${id}/review`)).status).toBe(403);
    expect(await reviewer.text(`/office/documents/${id}`)).toContain('审批流程指定的单位不存在');
    await set([]);
    expect((await reviewer.get(`/office/documents/${id}/review`)).status).toBe(200);
  });
});
