/** A wrong date is mended by two persons; what was withdrawn comes back corrected; a submitted draft is taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  amendDocument,
  approveDocument,
  clearDocument,
  draftDocument,
  editDocument,
  releaseDocument,
  submitDocument,
  takeBack,
} from '../../src/documents/actions.ts';
import { repealDocument, withdrawDocument } from '../../src/documents/actions-leave.ts';
import { confirmMending, proposeMending, refuseMending } from '../../src/documents/mending.ts';
import { CONTENT, type County, openCounty, REVIEW } from './county.ts';
import { serveOffice, versionIn } from './office.ts';

let county: County;
let serve: ReturnType<typeof serveOffice>;
beforeAll(async () => {
  county = await openCounty(true);
  serve = serveOffice(county);
}, 120_000);
afterAll(async () => {
  expect(serve.faults).toEqual([]);
  const { differences } = await county.replayed();
  expect(differences.filter(({ table }) => table !== 'acts')).toEqual([]);
  await county.close();
});

const day = (iso: string) => Temporal.PlainDate.from(iso);
const published = (id: string) =>
  county.office.selectFrom('published.documents').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** A released normative document whose repeal was registered by its drafter, and the number of that act. */
async function repealed(): Promise<{ id: string; seq: number }> {
  const id = await county.approved();
  await county.as('drafter', (desk) => releaseDocument(desk, id));
  const { acts } = await county.as('drafter', (desk) =>
    repealDocument(desk, id, { on: day('2026-02-01'), by: '新办法', late: '补登' }),
  );
  return { id, seq: acts.at(-1)?.seq ?? 0 };
}

describe('a wrong date of a repeal', () => {
  it('stands until a second person confirms, and then the public page shows the right one', async () => {
    const { id, seq } = await repealed();
    const right = { seq, on: day('2026-03-02'), reason: '月份写错' };
    await county.as('drafter', (desk) => proposeMending(desk, id, right));
    expect(await published(id)).toMatchObject({ repealed_on: day('2026-02-01') });
    const twice = county.as('drafter2', (desk) => proposeMending(desk, id, right));
    await expect(twice).rejects.toMatchObject({ id: 'document.mending' });
    // nobody confirms his own, whatever roles he holds
    const own = county.as('drafter', (desk) => confirmMending(desk, id));
    await expect(own).rejects.toMatchObject({ id: 'document.mending' });
    await county.as('approver', (desk) => confirmMending(desk, id));
    expect(await published(id)).toMatchObject({ repealed_on: day('2026-03-02'), repealed_by: '新办法' });
    const again = county.as('approver', (desk) => confirmMending(desk, id));
    await expect(again).rejects.toMatchObject({ id: 'document.mending' });
  });

  it('is void altogether when no right one is given, and can be registered anew', async () => {
    const { id, seq } = await repealed();
    await county.as('drafter', (desk) => proposeMending(desk, id, { seq, on: null, reason: '误登记' }));
    await county.as('approver', (desk) => confirmMending(desk, id));
    expect(await published(id)).toMatchObject({ repealed_on: null, repealed_by: null });
    await county.as('drafter', (desk) => repealDocument(desk, id, { on: day('2026-03-02'), by: '新办法' }));
  });

  it('stays when the second person refuses, with the reason on record', async () => {
    const { id, seq } = await repealed();
    await county.as('drafter', (desk) => proposeMending(desk, id, { seq, on: null, reason: '误登记' }));
    await county.as('approver', (desk) => refuseMending(desk, id, '日期无误'));
    expect(await published(id)).toMatchObject({ repealed_on: day('2026-02-01') });
    const page = await (await serve.signIn('drafter-one')).text(`/office/documents/${id}`);
    expect(page).toContain('不同意更正');
    expect(page).toContain('日期无误');
  });

  it('cannot be proposed of other acts, nor to the same day', async () => {
    const { id, seq } = await repealed();
    const of = (other: number, on: string) =>
      county.as('drafter', (desk) => proposeMending(desk, id, { seq: other, on: day(on), reason: '有误' }));
    await expect(of(seq - 1, '2026-03-01')).rejects.toMatchObject({ id: 'document.mending' });
    await expect(of(seq, '2026-02-01')).rejects.toMatchObject({ id: 'document.rightDate' });
  });

  it('is proposed and confirmed on the page, each step offered to whom it belongs', async () => {
    const { id } = await repealed();
    const [drafter, leader] = [await serve.signIn('drafter-one'), await serve.signIn('approver-one')];
    const at = `/office/documents/${id}`;
    const open = await drafter.text(at);
    const seq = /name="seq" value="(\d+)"/.exec(open)?.[1] ?? '';
    const empty = await drafter.post(`${at}/mending`, { version: versionIn(open), seq, rightDate: '', mendReason: '' });
    expect(empty.status).toBe(422);
    const form = { version: versionIn(open), seq, rightDate: '2026-03-01', mendReason: '月份写错' };
    expect((await leader.post(`${at}/mending`, form)).status).toBe(403);
    expect((await drafter.post(`${at}/mending`, form)).status).toBe(303);
    expect(await drafter.text(at)).not.toContain('mending/confirm');
    const waiting = await leader.text(at);
    expect(waiting).toContain('废止日期由 2026-02-01 更正为 2026-03-01');
    expect((await drafter.post(`${at}/mending/confirm`, { version: versionIn(waiting) })).status).toBe(403);
    expect((await leader.post(`${at}/mending/confirm`, { version: versionIn(waiting) })).status).toBe(303);
    expect(await published(id)).toMatchObject({ repealed_on: day('2026-03-01') });
  });
});

describe('a withdrawn document', () => {
  it('is corrected, passes review and approval again, and is public once more at its address', async () => {
    const id = await county.approved({ number: '示政发〔2026〕41号' });
    const first = await county.as('drafter', (desk) => releaseDocument(desk, id));
    await county.as('approver', (desk) => withdrawDocument(desk, id, '数字有误'));
    const address = `http://east.test/documents/${first.state.slug}`;
    const visit = () => serve.app.request(address, { headers: { host: 'east.test' } });
    expect((await visit()).status).toBe(410);

    await county.as('drafter', (desk) => amendDocument(desk, id, '更正补贴标准'));
    await county.as('drafter', (desk) => editDocument(desk, id, { body: '<p>第一条　补贴400元。</p>' }));
    await county.as('drafter', (desk) => submitDocument(desk, id));
    // until then the address says that it was withdrawn
    expect((await visit()).status).toBe(410);
    await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
    await county.as('approver', (desk) => approveDocument(desk, id));
    const { state } = await county.as('drafter', (desk) => releaseDocument(desk, id));
    expect(state).toMatchObject({ indexNumber: first.state.indexNumber, withdrawn: null, revision: 2 });
    const page = await visit();
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('补贴400元');
    expect(html).not.toContain('300元');
  });

  it('offers its correction on its page', async () => {
    const id = await county.approved({ number: '示政发〔2026〕42号' });
    await county.as('drafter', (desk) => releaseDocument(desk, id));
    await county.as('approver', (desk) => withdrawDocument(desk, id, '数字有误'));
    const drafter = await serve.signIn('drafter-one');
    const page = await drafter.text(`/office/documents/${id}`);
    expect(page).toContain('更正后重新发布');
    const version = versionIn(page);
    const begun = await drafter.post(`/office/documents/${id}/amend`, { version, changeNote: '更正标准' });
    expect(begun.headers.get('location')).toBe(`/office/documents/${id}/edit`);
    expect(await drafter.text(`/office/documents/${id}`)).toContain('正在更正已撤回的文件');
  });
});

describe('a submitted draft', () => {
  const submitted = async () => {
    const id = await county.as('drafter', (desk) => draftDocument(desk, county.unit, { ...CONTENT, kind: 'notice' }));
    await county.as('drafter', (desk) => submitDocument(desk, id));
    return id;
  };

  it('is taken back by its drafter and by nobody else, until the review is decided', async () => {
    const id = await submitted();
    const other = county.as('drafter2', (desk) => takeBack(desk, id));
    await expect(other).rejects.toMatchObject({ id: 'document.stage' });
    const { state } = await county.as('drafter', (desk) => takeBack(desk, id));
    expect(state.stage).toBe('draft');
    await county.as('drafter', (desk) => submitDocument(desk, id));
    await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
    const late = county.as('drafter', (desk) => takeBack(desk, id));
    await expect(late).rejects.toMatchObject({ id: 'document.stage' });
  });

  it('leads from its page back into the form', async () => {
    const id = await submitted();
    const [drafter, colleague] = [await serve.signIn('drafter-one'), await serve.signIn('drafter2-one')];
    const page = await drafter.text(`/office/documents/${id}`);
    expect(page).toContain('收回修改');
    expect(await colleague.text(`/office/documents/${id}`)).not.toContain('收回修改');
    const back = await drafter.post(`/office/documents/${id}/take-back`, { version: versionIn(page) });
    expect(back.headers.get('location')).toBe(`/office/documents/${id}/edit`);
  });
});
