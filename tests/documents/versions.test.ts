/** Versions compared on their pages, and remarks that name the place. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  amendDocument,
  clearDocument,
  draftDocument,
  editDocument,
  releaseDocument,
  submitDocument,
} from '../../src/documents/actions.ts';
import { CONTENT, type County, openCounty, REVIEW } from './county.ts';
import { type Person, serveOffice, versionIn } from './office.ts';

let county: County;
let serve: ReturnType<typeof serveOffice>;
let drafter: Person;
let reviewer: Person;
let approver: Person;
beforeAll(async () => {
  county = await openCounty(true);
  serve = serveOffice(county);
  drafter = await serve.signIn('drafter-one');
  reviewer = await serve.signIn('reviewer-one');
  approver = await serve.signIn('approver-one');
}, 120_000);
afterAll(async () => {
  expect(serve.faults).toEqual([]);
  await county.close();
});

const at = (id: string, below = '') => `/office/documents/${id}${below && `/${below}`}`;

async function amended(): Promise<string> {
  const id = await county.approved({ number: null, kind: 'document' });
  await county.as('drafter', (desk) => releaseDocument(desk, id));
  await county.as('drafter', (desk) => amendDocument(desk, id, '调整标准'));
  const body = CONTENT.body.replace('300元', '400元');
  await county.as('drafter', (desk) => editDocument(desk, id, { body, effectiveOn: '2026-05-01' }));
  await county.as('drafter', (desk) => submitDocument(desk, id));
  return id;
}

describe('an amendment', () => {
  it('is compared with the released text before reviewer and approver, in words that need no colour', async () => {
    const id = await amended();
    const review = await reviewer.text(at(id, 'review'));
    for (const shown of ['与公开文本相比的改动', '删去：', '新增：', '2026-04-01', '2026-05-01'])
      expect(review).toContain(shown);
    expect(review).toMatch(/<del>.{0,80}300.{0,80}<\/del>/);
    expect(review).toMatch(/<ins>.{0,80}400.{0,80}<\/ins>/);
    await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
    const approval = await approver.text(at(id, 'approve'));
    expect(approval).toContain('与公开文本相比的改动');
    expect(approval).toContain('文字检查');
  });

  it('has no comparison when it is the first release', async () => {
    const id = await county.as('drafter', (desk) => draftDocument(desk, county.unit, { ...CONTENT, kind: 'notice' }));
    await county.as('drafter', (desk) => submitDocument(desk, id));
    expect(await reviewer.text(at(id, 'review'))).not.toContain('与公开文本相比的改动');
  });
});

describe('the comparison of versions', () => {
  it('takes any two that were recorded; what it does not know it passes over', async () => {
    const id = await amended();
    const page = await drafter.text(at(id, 'compare'));
    expect(page).toContain('（公开文本）');
    const seqs = [...new Set([...page.matchAll(/<option value="(\d+)"/g)].map(([, seq]) => seq))];
    expect(seqs).toHaveLength(2);
    const same = await drafter.text(`${at(id, 'compare')}?from=${seqs[0]}&to=${seqs[0]}`);
    expect(same).toContain('两个版本内容相同');
    for (const odd of ['?from=999999&to=x', '?from=mine', '?to=1%27'])
      expect((await drafter.get(at(id, 'compare') + odd)).status).toBe(200);
    expect((await (await serve.signIn('drafter-two')).get(at(id, 'compare'))).status).toBe(403);
  });

  it('shows hostile text as text', async () => {
    const id = await county.as('drafter', (desk) => draftDocument(desk, county.unit, { ...CONTENT, kind: 'notice' }));
    await county.as('drafter', (desk) => editDocument(desk, id, { title: '<img src=x onerror=alert(1)>' }));
    expect(await drafter.text(at(id, 'compare'))).not.toContain('<img src=x');
  });
});

describe('a return', () => {
  it('names the places that it is about, each a way to its field', async () => {
    const id = await amended();
    const version = versionIn(await reviewer.text(at(id)));
    const remarks = { version, remarks: '请修改后再报', 'remark-body': '第二条缺依据', 'remark-number': '  ' };
    expect((await reviewer.post(at(id, 'return'), remarks)).status).toBe(303);
    const edit = await drafter.text(at(id, 'edit'));
    expect(edit).toContain('<a href="#body">正文</a>：');
    expect(edit).toContain('第二条缺依据');
    expect(edit).not.toContain('<a href="#number">发文字号</a>：');
    expect(await drafter.text(at(id))).toContain(`href="${at(id, 'edit')}#body"`);
  });
});
