import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Conflict } from '../../src/db/acts.ts';
import { keepBlob } from '../../src/db/blobs.ts';
import {
  amendDocument,
  approveDocument,
  clearDocument,
  draftDocument,
  editDocument,
  releaseDocument,
  returnDocument,
  submitDocument,
  voidDraft,
} from '../../src/documents/actions.ts';
import { repealDocument, withdrawDocument } from '../../src/documents/actions-leave.ts';
import { Refusal } from '../../src/web/refusal.ts';
import { CONTENT, type County, NOW, openCounty, REVIEW } from './county.ts';

let county: County;
beforeAll(async () => {
  county = await openCounty();
});
afterAll(() => county.close());

const published = (id: string) =>
  county.published.selectFrom('published.documents').selectAll().where('id', '=', id).executeTakeFirst();
const stageOf = async (id: string) =>
  (await county.office.selectFrom('office.documents').select('stage').where('id', '=', id).executeTakeFirst())?.stage;
const draft = (content = {}) =>
  county.as('drafter', (desk) => draftDocument(desk, county.unit, { ...CONTENT, ...content }));
async function refusalOf(task: Promise<unknown>): Promise<string> {
  const error = await task.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof Refusal) return error.id;
  throw error ?? new Error('it was not refused');
}

describe('the life of a document with three persons', () => {
  it('goes from draft to the public in one piece: text, columns, file, words, index number', async () => {
    const bytes = Buffer.from('%PDF-1.7 附件');
    const id = await county.as('drafter', async (desk) => {
      const blob = await keepBlob(desk, 'application/pdf', bytes);
      return draftDocument(desk, county.unit, { ...CONTENT, attachments: [{ name: '申请表.pdf', ...blob }] });
    });
    await county.as('drafter', (desk) => submitDocument(desk, id));
    await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
    await county.as('approver', (desk) => approveDocument(desk, id));
    expect(await published(id)).toBeUndefined();
    await county.as('drafter', (desk) => releaseDocument(desk, id));
    expect(await published(id)).toMatchObject({
      title: CONTENT.title,
      body: expect.stringContaining('300元'),
      unit_code: 'one',
      slug: expect.stringMatching(/^one-2026-\d{5}$/),
      released_at: NOW,
      amended_at: null,
      revision: 1,
    });
    const files = await county.published
      .selectFrom('published.files')
      .selectAll()
      .where('document_id', '=', id)
      .execute();
    expect(files.map((file) => Buffer.from(file.bytes).toString())).toEqual([bytes.toString()]);
    const columns = await county.published
      .selectFrom('published.document_columns')
      .select('column_code')
      .where('document_id', '=', id)
      .orderBy('position')
      .execute();
    expect(columns.map((row) => row.column_code)).toEqual(['normative', 'a20-1']);
  });

  it('keeps the public version while an amendment is under way, and its number and first date afterwards', async () => {
    const id = await county.approved();
    const first = await county.as('drafter', (desk) => releaseDocument(desk, id));
    const later = NOW.add({ hours: 48 });
    await county.as('drafter2', (desk) => amendDocument(desk, id, '更正补贴标准'), { now: later });
    await county.as('drafter2', (desk) => editDocument(desk, id, { body: '<p>补贴350元</p>' }), { now: later });
    expect(await published(id)).toMatchObject({ body: expect.stringContaining('300元'), revision: 1 });
    await county.as('drafter2', (desk) => submitDocument(desk, id), { now: later });
    await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW), { now: later });
    await county.as('approver', (desk) => approveDocument(desk, id), { now: later });
    expect(await published(id)).toMatchObject({ body: expect.stringContaining('300元') });
    await county.as('drafter2', (desk) => releaseDocument(desk, id), { now: later });
    expect(await published(id)).toMatchObject({
      body: '<p>补贴350元</p>',
      revision: 2,
      change_note: '更正补贴标准',
      index_number: first.state.indexNumber,
      slug: first.state.slug,
      released_at: NOW,
      amended_at: later,
    });
  });

  it('withdraws the text from every published table and leaves a page with the reason', async () => {
    const secret = '不该公开的一段话';
    const id = await county.approved({ body: `<p>${secret}</p>`, summary: secret, number: '示政发〔2026〕99号' });
    await county.as('drafter', (desk) => releaseDocument(desk, id));
    expect(await county.shown()).toContain(secret);
    await county.as('approver', (desk) => withdrawDocument(desk, id, '数据有误'));
    expect(await county.shown()).not.toContain(secret);
    expect(await published(id)).toMatchObject({ body: '', withdrawn_reason: '数据有误', withdrawn_at: NOW });
    const words = await county.admin
      .selectFrom('published.words')
      .select('part')
      .where('document_id', '=', id)
      .execute();
    expect(words).toEqual([]);
    expect(await refusalOf(county.as('drafter', (desk) => releaseDocument(desk, id)))).toBe('document.document');
  });

  it('withdraws also what is being amended', async () => {
    const id = await county.approved();
    await county.as('drafter', (desk) => releaseDocument(desk, id));
    await county.as('drafter', (desk) => amendDocument(desk, id, '补充'));
    await county.as('approver', (desk) => withdrawDocument(desk, id, '停止执行'));
    expect(await published(id)).toMatchObject({ body: '' });
  });

  it('marks a repealed normative document on its public page', async () => {
    const id = await county.approved();
    await county.as('drafter', (desk) => releaseDocument(desk, id));
    const on = Temporal.PlainDate.from('2026-03-01');
    const repeal = { on, by: '示政发〔2026〕8号' };
    const early = county.as('drafter', (desk) => repealDocument(desk, id, repeal));
    expect(await refusalOf(early), 'a past day without a reason').toBe('document.late');
    await county.as('drafter', (desk) => repealDocument(desk, id, { ...repeal, late: '文件送达较晚' }));
    expect(await published(id)).toMatchObject({ repealed_by: '示政发〔2026〕8号', repealed_on: on });
    expect(await refusalOf(county.as('drafter', (desk) => repealDocument(desk, id, { on, by: '再次' })))).toBe(
      'document.repeal',
    );
  });

  it('goes back with remarks from review, from approval and before release', async () => {
    const id = await draft();
    for (const reach of ['review', 'approval', 'approved'] as const) {
      await county.as('drafter', (desk) => submitDocument(desk, id));
      if (reach !== 'review') await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
      if (reach === 'approved') await county.as('approver', (desk) => approveDocument(desk, id));
      const back = await county.as('approver', (desk) => returnDocument(desk, id, '请核对附件'));
      expect(back.state).toMatchObject({ stage: 'draft', clearing: null, approval: null });
      expect(back.state.returned).toMatchObject({ remarks: '请核对附件', from: reach });
    }
  });

  it('keeps verdict, basis and checklist of a review that does not clear, and sends the document back', async () => {
    const id = await draft();
    await county.as('drafter', (desk) => submitDocument(desk, id));
    const review = { verdict: 'not-publish', basis: '含公民身份号码，须去标识', checklist: ['state-secret'] } as const;
    const after = await county.as('reviewer', (desk) => clearDocument(desk, id, review));
    expect(after.state).toMatchObject({ stage: 'draft', clearing: null });
    expect(after.acts.at(-1)?.data).toMatchObject(review);
  });

  it('cleans the text that it is given', async () => {
    const id = await draft({ body: '<p onclick="x()">甲<script>alert(1)</script></p>' });
    const after = await county.as('drafter', (desk) => editDocument(desk, id, { body: '<p>乙<iframe></iframe></p>' }));
    expect(after.state.body).toBe('<p>乙</p>');
    expect(after.acts[0]?.data).toMatchObject({ content: { body: '<p>甲</p>' } });
  });

  it('records nothing when nothing changed', async () => {
    const id = await draft();
    const after = await county.as('drafter', (desk) => editDocument(desk, id, { ...CONTENT }));
    expect(after.acts).toHaveLength(1);
  });

  it('gives no second number and no second public copy of a document that is on request or withheld', async () => {
    const id = await county.approved({ attribute: 'on-request', attributeGround: '条例第十六条' });
    expect(await refusalOf(county.as('drafter', (desk) => releaseDocument(desk, id)))).toBe('document.document');
    expect(await stageOf(id)).toBe('approved');
  });

  it('voids a draft, whose acts stay, and never something that was public', async () => {
    const id = await draft();
    await county.as('drafter', (desk) => voidDraft(desk, id, '重复录入'));
    expect(await stageOf(id)).toBeUndefined();
    expect(await refusalOf(county.as('drafter', (desk) => submitDocument(desk, id)))).toBe('not-found');
    const released = await county.approved();
    await county.as('drafter', (desk) => releaseDocument(desk, released));
    await county.as('drafter', (desk) => amendDocument(desk, released, '更正'));
    expect(await refusalOf(county.as('drafter', (desk) => voidDraft(desk, released, '重复')))).toBe('document.stage');
  });
});

describe('what is refused', () => {
  it.each([
    ['attribute', { attribute: null }],
    ['attributeGround', { attributeGround: ' ' }],
    ['title', { title: ' ' }],
    ['body', { body: '' }],
    ['columns', { columns: [] }],
    ['signedOn', { signedOn: null }],
    ['number', { number: null }],
    ['effectiveOn', { effectiveOn: null }],
    ['expiresOn', { expiresOn: '2026-01-01' }],
    ['interprets', { kind: 'interpretation' }],
    ['columns', { columns: ['no-such-column'] }],
    ['interprets', { interprets: '00000000-0000-4000-8000-000000000000' }],
  ] as const)('submitting without a proper %s', async (field, content) => {
    const id = await draft(content);
    expect(await refusalOf(county.as('drafter', (desk) => submitDocument(desk, id)))).toBe(`document.${field}`);
    expect(await stageOf(id)).toBe('draft');
  });

  it('a review by the one who drafted, or who edited somebody else’s draft', async () => {
    const id = await draft();
    await county.as('everything', (desk) => editDocument(desk, id, { title: '改过的标题' }));
    await county.as('drafter', (desk) => submitDocument(desk, id));
    for (const name of ['drafter', 'everything'] as const)
      expect(await refusalOf(county.as(name, (desk) => clearDocument(desk, id, REVIEW)))).toBe('document.document');
  });

  it('a review without basis, or with an item of the checklist open', async () => {
    const id = await draft();
    await county.as('drafter', (desk) => submitDocument(desk, id));
    const review = (change: object) =>
      refusalOf(county.as('reviewer', (desk) => clearDocument(desk, id, { ...REVIEW, ...change })));
    expect(await review({ basis: ' ' })).toBe('document.basis');
    expect(await review({ checklist: REVIEW.checklist.slice(1) })).toBe('document.checklist');
  });

  it('an approval by drafter or reviewer, and one before the review', async () => {
    const id = await draft();
    await county.as('drafter', (desk) => submitDocument(desk, id));
    expect(await refusalOf(county.as('approver', (desk) => approveDocument(desk, id)))).toBe('document.document');
    await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
    for (const name of ['drafter', 'reviewer'] as const)
      expect(await refusalOf(county.as(name, (desk) => approveDocument(desk, id)))).toBe('document.document');
  });

  it('an edit after submission', async () => {
    const id = await draft();
    await county.as('drafter', (desk) => submitDocument(desk, id));
    expect(await refusalOf(county.as('drafter', (desk) => editDocument(desk, id, { title: '改' })))).toBe(
      'document.stage',
    );
  });

  it('a release before its planned time', async () => {
    const id = await county.approved({ plannedAt: NOW.add({ hours: 1 }).toString() });
    expect(await refusalOf(county.as('drafter', (desk) => releaseDocument(desk, id)))).toBe('document.document');
  });

  it('a form that was opened before somebody else acted', async () => {
    const id = await draft();
    const { version } = await county.as('drafter', (desk) => editDocument(desk, id, { title: '先改' }));
    await county.as('drafter2', (desk) => editDocument(desk, id, { title: '再改' }, version));
    await expect(county.as('drafter', (desk) => editDocument(desk, id, { title: '迟到' }, version))).rejects.toThrow(
      Conflict,
    );
  });

  it('anything from the other site', async () => {
    const id = await county.approved();
    const { west } = county;
    for (const task of [releaseDocument, submitDocument, approveDocument])
      expect(await refusalOf(county.as('drafter', (desk) => task(desk, id), { site: west }))).toBe('not-found');
    expect(await refusalOf(county.as('approver', (desk) => withdrawDocument(desk, id, '越站'), { site: west }))).toBe(
      'not-found',
    );
  });
});

it('replays: every row follows from the acts', async () => {
  const result = await county.replayed();
  expect(result.differences.filter((d) => d.table !== 'acts')).toEqual([]);
  expect(result.acts).toBeGreaterThan(60);
});
