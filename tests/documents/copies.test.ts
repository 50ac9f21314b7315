/** What was typed and not saved: kept for one person alone, offered once, gone with saving. And who else has it open. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftDocument, editDocument } from '../../src/documents/actions.ts';
import { openingsOf } from '../../src/documents/openings.ts';
import { sweeps } from '../../src/documents/sweeps.ts';
import { CONTENT, type County, openCounty } from './county.ts';
import { type Person, serveOffice, versionIn } from './office.ts';

let county: County;
let serve: ReturnType<typeof serveOffice>;
let drafter: Person;
let colleague: Person;
beforeAll(async () => {
  county = await openCounty(true);
  serve = serveOffice(county);
  drafter = await serve.signIn('drafter-one');
  colleague = await serve.signIn('drafter2-one');
}, 120_000);
afterAll(async () => {
  expect(serve.faults).toEqual([]);
  await county.close();
});

const PDF = new File(['%PDF-1.7 表 %%EOF'], '申请表.pdf', { type: 'application/pdf' });
const draft = () => county.as('drafter', (desk) => draftDocument(desk, county.unit, { ...CONTENT, kind: 'notice' }));
const at = (id: string, below = '') => `/office/documents/${id}${below && `/${below}`}`;
const acts = async () => {
  const row = await county.admin
    .selectFrom('office.acts')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
};
const FIELDS = { kind: 'notice', attribute: 'proactive', 'columns[]': ['notices'], body: '<p>新的正文</p>' };

describe('what was typed into a draft', () => {
  it('is kept without an act, offered to the same person with what differs, and to nobody else', async () => {
    const id = await draft();
    const version = versionIn(await drafter.text(at(id, 'edit')));
    const before = await acts();
    const kept = await drafter.post(at(id, 'copy'), { ...FIELDS, version, title: '打了一半的标题' });
    expect(kept.status).toBe(200);
    expect((await kept.json()).at).toMatch(/^\d\d:\d\d$/);
    expect(await acts()).toBe(before);

    const page = await drafter.text(at(id, 'edit'));
    expect(page).toMatch(/您有 \d\d:\d\d 自动保存的内容/);
    expect(page).toContain('打了一半的标题');
    expect(page).not.toContain('data-autosave');
    expect(await drafter.text(at(id))).toContain('您有尚未保存的内容');
    for (const other of [await colleague.text(at(id, 'edit')), await colleague.text(at(id))])
      expect(other).not.toContain('打了一半的标题');
    expect(await colleague.text(`${at(id, 'compare')}?to=mine`)).not.toContain('打了一半的标题');

    const restored = await drafter.text(`${at(id, 'edit')}?restore=1`);
    expect(restored).toContain('value="打了一半的标题"');
    expect(restored).toContain('&lt;p&gt;新的正文&lt;/p&gt;');
    const saved = await drafter.post(at(id, 'edit'), { ...FIELDS, version, title: '打完的标题' });
    expect(saved.status).toBe(303);
    const after = await drafter.text(at(id, 'edit'));
    expect(after).not.toContain('自动保存的内容');
    expect(after).toContain('打完的标题');
  });

  it('is discarded for good when it is not wanted', async () => {
    const id = await draft();
    await drafter.post(at(id, 'copy'), { ...FIELDS, version: '1', title: '不要的标题' });
    expect((await drafter.post(at(id, 'copy/discard'), {})).headers.get('location')).toBe(at(id, 'edit'));
    expect(await drafter.text(`${at(id, 'edit')}?restore=1`)).not.toContain('不要的标题');
  });

  it('is not offered when it says no more than the draft', async () => {
    const id = await draft();
    const { body, title, number, signedOn, effectiveOn, expiresOn, subjectClass, summary } = CONTENT;
    const { attributeGround } = CONTENT;
    const dates = { signedOn: signedOn ?? '', effectiveOn: effectiveOn ?? '', expiresOn: expiresOn ?? '' };
    const same = { kind: 'notice', title, number: number ?? '', ...dates, subjectClass: subjectClass ?? '' };
    await drafter.post(at(id, 'copy'), {
      ...same,
      summary: summary ?? '',
      attribute: 'proactive',
      attributeGround: attributeGround ?? '',
      'columns[]': CONTENT.columns,
      'channels[]': ['web'],
      body,
    });
    expect(await drafter.text(at(id, 'edit'))).not.toContain('自动保存的内容');
  });

  it('warns when the draft has moved on meanwhile', async () => {
    const id = await draft();
    const version = versionIn(await drafter.text(at(id, 'edit')));
    await drafter.post(at(id, 'copy'), { ...FIELDS, version, title: '我的标题' });
    await county.as('drafter2', (desk) => editDocument(desk, id, { summary: '同事改的概述' }));
    expect(await drafter.text(at(id, 'edit'))).toContain('自动保存以后，此件已有新的改动');
  });

  it('keeps unticked boxes unticked', async () => {
    const id = await draft();
    await drafter.post(at(id, 'copy'), { kind: 'notice', title: '无栏目', body: '<p>甲</p>', version: '1' });
    const restored = await drafter.text(`${at(id, 'edit')}?restore=1`);
    expect(restored).not.toMatch(/value="a20-1"[^>]*checked/);
  });

  it('may be anything a form can send', async () => {
    const id = await draft();
    const odd = { title: '\u0000\ud83d', body: `<p>${'长'.repeat(300_000)}</p>`, kind: 'no-such', 'columns[]': ['x'] };
    expect((await drafter.post(at(id, 'copy'), odd)).status).toBe(200);
    expect((await drafter.get(at(id, 'edit'))).status).toBe(200);
    expect((await drafter.get(`${at(id, 'edit')}?restore=1`)).status).toBe(200);
  });

  it('is forgotten after thirty days', async () => {
    const id = await draft();
    await drafter.post(at(id, 'copy'), { ...FIELDS, version: '1', title: '久未回来' });
    const prune = sweeps.find(({ name }) => name === 'forgotten working copies');
    const later = (days: number) => county.sweepDeps(Temporal.Now.instant().add({ hours: days * 24 }));
    await prune?.run(later(29), 'east');
    expect(await drafter.text(at(id, 'edit'))).toContain('久未回来');
    await prune?.run(later(31), 'east');
    expect(await drafter.text(at(id, 'edit'))).not.toContain('久未回来');
  });
});

describe('a form that is refused', () => {
  it('keeps its files until they are saved with it', async () => {
    const id = await draft();
    const version = versionIn(await drafter.text(at(id, 'edit')));
    const refused = await drafter.post(at(id, 'edit'), { ...FIELDS, version, title: '' }, [PDF]);
    expect(refused.status).toBe(422);
    const digest = /name="uploads\[\]"[^>]*value="([0-9a-f]{64})"/.exec(await refused.text())?.[1] ?? '';
    expect(digest).not.toBe('');
    // the next refusal keeps them as well
    await drafter.post(at(id, 'edit'), { ...FIELDS, version, title: '', 'uploads[]': [digest] });
    const saved = await drafter.post(at(id, 'edit'), { ...FIELDS, version, title: '有附件', 'uploads[]': [digest] });
    expect(saved.status).toBe(303);
    expect(await (await drafter.get(at(id, 'files/0'))).text()).toBe('%PDF-1.7 表 %%EOF');
  });

  it('takes in no file but those that this person uploaded to it', async () => {
    const [id, other] = [await draft(), await draft()];
    const version = versionIn(await drafter.text(at(id, 'edit')));
    const refused = await drafter.post(at(id, 'edit'), { ...FIELDS, version, title: '' }, [PDF]);
    const digest = /name="uploads\[\]"[^>]*value="([0-9a-f]{64})"/.exec(await refused.text())?.[1] ?? '';
    for (const who of [drafter, colleague]) {
      const form = { ...FIELDS, version: versionIn(await who.text(at(other, 'edit'))), title: '借用' };
      await who.post(at(other, 'edit'), { ...form, 'uploads[]': [digest] });
      expect((await who.get(at(other, 'files/0'))).status).toBe(404);
    }
  });

  it('keeps what was typed into a new document, with its files', async () => {
    const form = { ...FIELDS, unitId: county.unit, title: '' };
    expect((await drafter.post('/office/documents/new', form, [PDF])).status).toBe(422);
    const page = await drafter.text('/office/documents/new');
    expect(page).toContain('自动保存的内容');
    expect(await drafter.text('/office/documents/new?restore=1')).toContain('申请表.pdf');
    const discarded = await drafter.post('/office/documents/new/copy/discard', {});
    expect(discarded.headers.get('location')).toBe('/office/documents/new');
    expect(await drafter.text('/office/documents/new')).toContain('data-autosave');
  });

  it('tells an own window from a colleague, and leads to the comparison of both texts', async () => {
    const id = await draft();
    const version = versionIn(await drafter.text(at(id, 'edit')));
    await drafter.post(at(id, 'edit'), { ...FIELDS, version, title: '第一窗口' });
    const own = await (await drafter.post(at(id, 'edit'), { ...FIELDS, version, title: '第二窗口' })).text();
    expect(own).toContain('您在另一窗口已经保存');
    const compared = await drafter.text(`${at(id, 'compare')}?from=latest&to=mine`);
    expect(compared).toMatch(/<del>.*?第一.*?<\/del>/);
    expect(compared).toMatch(/<ins>.*?第二.*?<\/ins>/);

    const late = await (await colleague.post(at(id, 'edit'), { ...FIELDS, version, title: '同事' })).text();
    expect(late).toContain('他人已作修改');
  });
});

describe('who has a document open', () => {
  const beat = async (who: Person, id: string, window: string, more = {}) =>
    (await (await who.post(at(id, 'window'), { window, ...more })).json()) as { others: string[] };
  const [A, B] = ['a'.repeat(16), 'b'.repeat(16)];

  it('is told to everybody else, and of other windows to oneself', async () => {
    const id = await draft();
    expect(await beat(drafter, id, A)).toEqual({ others: [] });
    expect((await beat(drafter, id, B)).others.join()).toMatch(/^您在另一窗口打开了此件（\d\d:\d\d 起）$/);
    expect((await beat(colleague, id, A)).others.join()).toMatch(/^drafter某正在编辑（\d\d:\d\d 起）$/);
    expect(await (await serve.signIn('reviewer-one')).text(at(id))).toContain('drafter某正在编辑');
  });

  it('ends when the window is left, or lapses', async () => {
    const id = await draft();
    await beat(drafter, id, A);
    expect((await beat(colleague, id, B)).others).toHaveLength(1);
    await beat(drafter, id, A, { left: '1' });
    expect((await beat(colleague, id, B)).others).toEqual([]);
    const soon = (seconds: number) =>
      openingsOf(county.office, 'east', `document/${id}`, Temporal.Now.instant().add({ seconds }));
    expect(await soon(60)).toHaveLength(1);
    expect(await soon(120)).toEqual([]);
  });

  it('is asked only by who may edit it, and with a window of the right make', async () => {
    const id = await draft();
    const stranger = await serve.signIn('drafter-two');
    expect((await stranger.post(at(id, 'window'), { window: A })).status).toBe(403);
    expect((await stranger.post(at(id, 'copy'), { title: '外单位' })).status).toBe(403);
    expect((await drafter.post(at(id, 'window'), { window: '<b>' })).status).toBe(422);
  });
});
