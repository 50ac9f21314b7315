import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { findBlob } from '../../src/db/blobs.ts';
import { reportCells } from '../../src/law/report-identities.ts';
import { isSignedBy } from '../../src/reports/revisions/signature.ts';
import { digestOfSnapshot, thaw } from '../../src/reports/snapshot.ts';
import { findReport, revisionsOf } from '../../src/reports/store.ts';
import type { Browser } from '../requests/browser.ts';
import { answered, type County, openCounty } from './bench.ts';
import { unzipped } from './unzipped.ts';

let county: County;
let people: { drafter: Actor; reviewer: Actor; approver: Actor };
let clerk: Browser;
let head: Browser;
let caseId: string;
let report: string;

beforeAll(async () => {
  county = await openCounty();
  people = {
    drafter: await county.person('east', 'jingban', 'drafter', 'gov-office'),
    reviewer: await county.person('east', 'shencha', 'reviewer', 'gov-office'),
    approver: await county.person('east', 'shenqian', 'approver', 'gov-office'),
  };
  await county.person('east', 'town-clerk', 'drafter', 'town');
  await county.person('west', 'other', 'disclosure-office', 'gov-office');
  clerk = await county.signIn('jingban');
  head = await county.signIn('shenqian');
  caseId = await county.request('gov', '2025-02-10', [answered('2025-03-03', 'r3_1')]);
  await county.request('gov-office', '2025-11-10', [], 'legal');
});

afterAll(() => county.close());

async function version(): Promise<string> {
  return String((await findReport(county.office, 'east', report))?.version);
}

async function post(own: Browser, path: string, fields: Record<string, string> = {}): Promise<Response> {
  return own.post(`/office/reports/${report}${path}`, { version: await version(), ...fields });
}

const page = async (own: Browser, path = '') => (await own.get(`/office/reports/${report}${path}`)).text();

describe('a report from its beginning to its release', () => {
  it('is begun once for a place and a year', async () => {
    const begin = () => clerk.post('/office/reports', { place: 'government', year: '2025' });
    const [first, second] = await Promise.all([begin(), begin()]);
    expect([first.status, second.status]).toEqual([303, 303]);
    const location = first.headers.get('location') ?? '';
    expect(second.headers.get('location')).toBe(location);
    report = location.split('/').at(-1) ?? '';
    expect(await (await clerk.get('/office/reports')).text()).toContain(report);
    const shown = await page(clerk);
    expect(shown).toContain('一、总体情况');
    expect(shown).toContain('全部成立');
  });

  it('is closed to a clerk of a town and to another site', async () => {
    const stranger = await county.signIn('town-clerk');
    expect((await stranger.get(`/office/reports/${report}`)).status).toBe(403);
    expect((await stranger.get(`/office/reports/${report}/cells/t3/r1/natural`)).status).toBe(403);
    expect((await post(stranger, '/content', { section1: '甲' })).status).toBe(403);
    expect((await stranger.post('/office/reports', { place: 'county', year: '2025' })).status).toBe(403);
    expect((await (await county.signIn('other', 'west')).get(`/office/reports/${report}`)).status).toBe(404);
  });

  it('refuses a figure without source, a broken number, and one that the system counts', async () => {
    const bare = await post(clerk, '/content', { 'value-t2.licence.decisions': '12' });
    expect(bare.status).toBe(422);
    const text = await bare.text();
    expect(text).toContain('请填写数据来源');
    expect(text).toContain('value="12"');
    const broken = { 'value-t2.penalty.decisions': '1.5', 'source-t2.penalty.decisions': '台账' };
    expect((await post(clerk, '/content', broken)).status).toBe(422);
    await post(clerk, '/content', { 'value-t2.normativeDoc.issued': '9', 'source-t2.normativeDoc.issued': '台账' });
    expect((await findReport(county.office, 'east', report))?.figures).toEqual({});
  });

  it('takes entered figures with their source and shows them behind the cell', async () => {
    const given = {
      'value-t2.licence.decisions': '12',
      'source-t2.licence.decisions': '2025年行政许可台账',
      'value-t2.fee.amount': '3.25',
      'source-t2.fee.amount': '县财政局2026年1月8日来文',
    };
    expect((await post(clerk, '/content', given)).status).toBe(303);
    expect(await page(clerk)).toContain('尚有2项数据未填报');
    expect(await page(clerk, '/cells/t2/fee/amount')).toContain('县财政局2026年1月8日来文');
  });

  it('keeps two texts and a figure of one form with one save, and of a refused form loses none', async () => {
    const texts = { section1: '甲部分', section5: '乙部分' };
    const wrong = await post(clerk, '/content', { ...texts, 'value-t2.penalty.decisions': '3' });
    expect(wrong.status).toBe(422);
    const again = await wrong.text();
    for (const typed of Object.values(texts)) expect(again).toContain(`${typed}</textarea>`);
    const source = { 'value-t2.penalty.decisions': '3', 'source-t2.penalty.decisions': '行政处罚台账' };
    expect((await post(clerk, '/content', { ...texts, ...source })).status).toBe(303);
    const kept = await findReport(county.office, 'east', report);
    expect(kept?.texts).toEqual({ 1: '<p>甲部分</p>', 5: '<p>乙部分</p>' });
    expect(kept?.figures['t2.penalty.decisions']?.value).toBe(3);
    const acts = async () => (await findReport(county.office, 'east', report))?.version;
    const before = await acts();
    await post(clerk, '/content', { ...texts, ...source });
    expect(await acts()).toBe(before);
    await post(clerk, '/content', { section1: '', section5: '' });
    expect((await page(clerk)).match(/<button[^>]*>保存<\/button>/g)).toHaveLength(1);
  });

  it('keeps for whoever typed it what is not saved yet, and asks before anything else is typed', async () => {
    const typed = { section1: '尚未保存的话', 'source-t2.penalty.decisions': '处罚台账' };
    const kept = await post(clerk, '/copy', typed);
    expect([kept.status, await kept.json()]).toEqual([200, { at: expect.any(String) }]);
    expect((await post(await county.signIn('town-clerk'), '/copy', typed)).status).toBe(403);
    const asked = await page(clerk);
    expect([asked.includes('?restore=1'), asked.includes('name="section1"')]).toEqual([true, false]);
    // nobody else sees it
    expect(await page(head)).not.toContain('尚未保存的话');
    const restored = await page(clerk, '?restore=1');
    expect([restored.includes('尚未保存的话'), restored.includes('value="处罚台账"')]).toEqual([true, true]);
    expect((await post(clerk, '/copy/discard')).status).toBe(303);
    expect(await page(clerk)).toContain('name="section1"');
    // what is saved is no news any more
    await post(clerk, '/copy', { section1: '再写' });
    await post(clerk, '/content', { section1: '再写' });
    expect(await page(clerk)).toContain('name="section1"');
    await post(clerk, '/content', { section1: '' });
  });

  it('tells who else has it open', async () => {
    const say = async (window: string, more = {}) =>
      (await post(clerk, '/window', { window: window.repeat(16), ...more })).json();
    expect(await say('a')).toEqual({ others: [] });
    expect(await say('b')).toEqual({ others: [expect.stringContaining('在另一窗口打开着本年度报告')] });
    expect(await page(clerk)).toContain('在另一窗口打开着本年度报告');
    expect((await post(await county.signIn('town-clerk'), '/window', { window: 'c'.repeat(16) })).status).toBe(403);
    await say('a', { left: '1' });
    expect(await say('b', { left: '1' })).toEqual({ others: [] });
  });

  it('cannot be submitted while a text is missing', async () => {
    const refusedPage = await post(clerk, '/submit');
    expect(refusedPage.status).toBe(422);
    expect(await refusedPage.text()).toContain('“一、总体情况”尚未填写');
    const texts = {
      section1: '全年主动公开信息，结转下年度{{t3.r4.total}}件。\n<script>',
      section5: '<p>问题<script>alert(1)</script></p>',
      section6: '无',
    };
    expect((await post(clerk, '/content', texts)).status).toBe(303);
    const shown = await page(clerk);
    expect(shown).not.toContain('alert(1)');
    const open = await post(clerk, '/submit');
    expect(open.status).toBe(422);
    expect(await open.text()).toContain('尚有1项数据未填报');
  });

  it('takes a blank with its reason instead of a number, and never both', async () => {
    const coercion = {
      'blank-t2.coercion.decisions': 'not-supplied',
      'source-t2.coercion.decisions': '执法局尚未报送',
    };
    const both = await post(clerk, '/content', { ...coercion, 'value-t2.coercion.decisions': '3' });
    expect(both.status).toBe(422);
    expect(await both.text()).toContain('不能再填数量');
    const bare = await post(clerk, '/content', { 'blank-t2.coercion.decisions': 'not-supplied' });
    expect(bare.status).toBe(422);
    expect((await post(clerk, '/content', coercion)).status).toBe(303);
    expect((await findReport(county.office, 'east', report))?.figures['t2.coercion.decisions']).toMatchObject({
      value: 0,
      blank: 'not-supplied',
    });
  });

  it('refers to figures of the tables, and warns of one that was typed', async () => {
    expect(await page(clerk)).toContain('结转下年度1件');
    expect(await page(clerk)).toContain('<option value="{{t3.r4.total}}">');
    const text = async (section6: string) => {
      await post(clerk, '/content', { section6 });
      return (await post(clerk, '/submit', { explanation: '' })).text();
    };
    expect(await text('另见{{t9.r1.total}}')).toContain('“{{t9.r1.total}}”不是本报告的数据项');
    const typed = await text('收到信息公开申请2件');
    expect(typed).toContain('2与“表三 一、本年新收政府信息公开申请数量 总计”相同，请改为数据引用');
    expect(await text('收到信息公开申请7件')).toContain('正文为7');
    expect(await text('无')).not.toContain('数据引用</li>');
  });

  it('goes on with a figure not supplied only when somebody says why', async () => {
    const silent = await post(clerk, '/submit', { explanation: ' ' });
    expect(silent.status).toBe(422);
    expect(await silent.text()).toContain('请说明原因');
    const explanation = '执法局系统迁移，数据待补报';
    expect((await post(clerk, '/submit', { explanation })).status).toBe(303);
    expect((await findReport(county.office, 'east', report))?.declared).toEqual({ explanation });
    expect(await page(head)).toContain(explanation);
  });

  it('does not change while it waits for approval', async () => {
    expect((await post(clerk, '/content', { section6: '改' })).status).toBe(422);
    expect((await post(clerk, '/approve', { digest: 'x' })).status).toBe(403);
  });

  it('is approved only as it was shown', async () => {
    const digest = /name="digest" value="([0-9a-f]{64})"/.exec(await page(head))?.[1] ?? '';
    await county.voidAct(caseId, 'request.answered');
    const stale = await post(head, '/approve', { digest });
    expect(stale.status).toBe(422);
    expect(await stale.text()).toContain('报告的数据或文字有变化');
    const fresh = /name="digest" value="([0-9a-f]{64})"/.exec(await page(head))?.[1] ?? '';
    expect((await post(head, '/approve', { digest: fresh })).status).toBe(303);
    expect(await page(head)).toContain(fresh);
  });

  it('keeps what was approved and says what has moved since', async () => {
    const stored = await findReport(county.office, 'east', report);
    if (!stored?.snapshot) throw new Error('not frozen');
    expect(thaw(stored.snapshot).report.t3.r4.total).toBe(2);
    expect(stored.snapshot.texts[1]).toContain('结转下年度2件');
    expect(stored.snapshot.references).toEqual([
      { section: 1, reference: 't3.r4.total', cells: ['t3.r4.total'], value: 2 },
    ]);
    expect(await page(clerk, '/revisions/1')).toContain('{{t3.r4.total}}');
    const moved = await county.request('gov', '2025-12-01');
    const shown = await page(clerk);
    expect(shown).toContain('个数据因案件或文件变化而与现有记录不一致');
    const cell = await page(clerk, '/cells/t3/r1/total');
    expect(cell).toContain('按现有记录应为 3');
    // he may read the requests of his own unit; the government's stands there without a link
    expect(cell.match(/<td class="text-nowrap">(<a href="\/office\/requests\/[^>]*>)?N-east-\d/g)).toHaveLength(2);
    expect(cell.match(/href="\/office\/requests\//g)).toHaveLength(1);
    await county.voidAct(moved, 'request.registered');
    expect(await page(clerk)).not.toContain('不一致');
  });

  it('becomes a document with its Word and Excel files, and takes the way of every document', async () => {
    const made = await post(clerk, '/document');
    expect(made.status).toBe(303);
    const documentId = made.headers.get('location')?.split('/').at(-1) ?? '';
    const rows = await county.office
      .selectFrom('office.document_attachments')
      .select(['name', 'digest'])
      .where('document_id', '=', documentId)
      .orderBy('position')
      .execute();
    expect(rows.map(({ name }) => name)).toEqual([
      'east县人民政府2025年政府信息公开工作年度报告.docx',
      'east县人民政府2025年政府信息公开工作年度报告（统计表）.xlsx',
    ]);
    for (const { digest } of rows) {
      const blob = await findBlob(county.office, 'east', digest);
      expect(Object.values(unzipped(blob?.bytes ?? new Uint8Array())).join()).toContain('3.25');
    }
    await county.release(documentId, people);
    const published = await county.office
      .selectFrom('published.documents')
      .select(['title', 'body', 'kind'])
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow();
    expect(published.kind).toBe('annual-report');
    expect(published.body).toContain('<th colspan="3" rowspan="3">');
    expect(published.body).toContain('<td>3.25</td>'.replace('<td>', '<td colspan="3">'));
    expect(published.body).toContain('<h2>六、其他需要报告的事项</h2>');
    expect(await (await clerk.get('/office/reports')).text()).toContain('已发布');
  });

  it('is corrected by returning, approving anew and amending the same document', async () => {
    const before = (await findReport(county.office, 'east', report))?.documentId;
    expect((await post(head, '/return', { remarks: '' })).status).toBe(422);
    expect((await post(head, '/return', { remarks: '第六部分有误' })).status).toBe(303);
    expect(await page(clerk)).toContain('第六部分有误');
    await post(clerk, '/content', { section6: '收取信息处理费0元。' });
    await post(clerk, '/submit', { explanation: '数据待补报' });
    const digest = /name="digest" value="([0-9a-f]{64})"/.exec(await page(head))?.[1] ?? '';
    expect((await post(head, '/approve', { digest })).status).toBe(303);
    expect((await post(clerk, '/document')).status).toBe(303);
    expect((await findReport(county.office, 'east', report))?.documentId).toBe(before);
    const { stage, body } = await county.office
      .selectFrom('office.documents')
      .select(['stage', 'body'])
      .where('id', '=', before ?? '')
      .executeTakeFirstOrThrow();
    expect(stage).toBe('draft');
    expect(body).toContain('收取信息处理费0元。');
    expect(body).toContain('本报告于2026年3月2日更正：第六部分文字有更正。更正原因：第六部分有误。');
    expect(body).toContain('行政强制本年处理决定数量：未提供');
    const revisions = await revisionsOf(county.office, 'east', report);
    expect(revisions.map(({ number, reason }) => [number, reason])).toEqual([
      [1, null],
      [2, '第六部分有误'],
    ]);
    for (const { number: revision, digest: named, reason, snapshot, signature } of revisions) {
      expect(digestOfSnapshot(snapshot)).toBe(named);
      expect(signature && isSignedBy(signature, { digest: named, revision, reason })).toBe(true);
    }
    const earlier = await (await clerk.get(`/office/reports/${report}/revisions/1`)).text();
    expect(earlier).toContain('签名有效');
    expect(earlier).not.toContain('收取信息处理费0元。');
    const latest = await (await clerk.get(`/office/reports/${report}/revisions/2`)).text();
    expect(latest).toContain('文字有更正：六、其他需要报告的事项');
    const file = await (await clerk.get(`/office/reports/${report}/revisions/2/report.json`)).json();
    expect(file).toMatchObject({ revision: 2, digest: revisions[1]?.digest, signature: revisions[1]?.signature });
    expect((await clerk.get(`/office/reports/${report}/revisions/3`)).status).toBe(404);
    const counted = Object.values(revisions[1]?.snapshot.acts ?? {}).flat();
    expect(counted.length).toBeGreaterThan(1);
  });

  it('leads from every figure of the page to as many facts', async () => {
    const shown = await page(clerk);
    const stored = await findReport(county.office, 'east', report);
    if (!stored?.snapshot) throw new Error('not frozen');
    const { report: figures, behind } = thaw(stored.snapshot);
    for (const { id } of reportCells(figures))
      expect(shown).toContain(`/office/reports/${report}/cells/${id.replaceAll('.', '/')}"`);
    for (const [id, evidence] of behind) {
      const cell = await page(clerk, `/cells/${id.replaceAll('.', '/')}`);
      expect([id, (cell.match(/<tr>/g) ?? []).length - 1]).toEqual([id, evidence.length]);
    }
    expect((await clerk.get(`/office/reports/${report}/cells/t3/r1/nobody`)).status).toBe(404);
    await county.voidAct(caseId, 'request.registered');
    expect(await page(clerk, '/cells/t3/r1/total')).toContain('另有1件在审定之后已作废');
  });
});

describe('a report of a year that still runs', () => {
  it('says that it is a snapshot and is not submitted', async () => {
    const begun = await clerk.post('/office/reports', { place: 'county', year: '2026' });
    report = begun.headers.get('location')?.split('/').at(-1) ?? '';
    const shown = await page(clerk);
    expect(shown).toContain('截至2026-03-02的数据快照');
    expect(shown).not.toContain('/submit"');
    const refusedPage = await post(clerk, '/submit');
    expect(refusedPage.status).toBe(422);
    expect(await refusedPage.text()).toContain('2026年统计期限尚未届满');
    const word = new Uint8Array(await (await clerk.get(`/office/reports/${report}/report.docx`)).arrayBuffer());
    expect(unzipped(word)['word/document.xml']).toContain('2026年度统计数据快照');
  });

  it('takes no entered figures for the county: they are sums', async () => {
    const figure = { 'value-t2.licence.decisions': '1', 'source-t2.licence.decisions': '台账' };
    const answer = await post(clerk, '/content', figure);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('汇总报告的数据由各单位报告相加得出');
  });
});

describe('afterwards', () => {
  it('all acts replay and nothing went wrong unseen', async () => {
    expect((await county.replayed()).differences).toEqual([]);
    expect(county.faults).toEqual([]);
  });
});
