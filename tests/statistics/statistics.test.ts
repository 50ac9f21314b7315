import { sql } from 'kysely';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { answered } from '../reports/bench.ts';
import { unzipped } from '../reports/unzipped.ts';
import { type Clerk, type Office, openOffice, versionIn } from './bench.ts';

let office: Office;
let keeper: Clerk;
let town: Clerk;
let head: Clerk;
let documentId = '';
const cases: Record<string, string> = {};
const YEAR = 'from=2026-01-01&to=2026-03-01';

beforeAll(async () => {
  office = await openOffice();
  keeper = office.as('disclosure-office', 'gov-office');
  town = office.as('drafter', 'town');
  head = office.as('approver', 'gov-office');
  const people: Record<'drafter' | 'reviewer' | 'approver', Actor> = {
    drafter: await office.person('east', 'jingban', 'drafter', 'gov-office'),
    reviewer: await office.person('east', 'shencha', 'reviewer', 'gov-office'),
    approver: await office.person('east', 'shenqian', 'approver', 'gov-office'),
  };
  documentId = await office.draftNormative(people.drafter, {
    signedOn: '2026-01-10',
    effectiveOn: '2026-02-01',
    expiresOn: '2031-01-31',
  });
  await office.release(documentId, people);
  // five working days; in time
  cases.quick = await office.request('gov', '2026-01-05', [answered('2026-01-12', 'r3_1')]);
  // past the due date
  cases.late = await office.request('town', '2025-12-01', [answered('2026-01-30', 'r3_1')]);
  cases.withdrawn = await office.request('town', '2026-02-02', [['request.withdrawn', '2026-02-04']]);
  cases.open = await office.request('town', '2026-02-24');
  await office.request('town', '2026-01-05', [], 'natural', 'west');
}, 60_000);

afterAll(async () => {
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

/** Cells of the row that begins with this head. */
function row(html: string, head: string): string[] {
  const rows = html.match(/<tr>.*?<\/tr>/gs) ?? [];
  const cells = rows.map((one) =>
    (one.match(/<td[^>]*>.*?<\/td>/gs) ?? []).map((cell) => cell.replace(/<[^>]+>/g, '')),
  );
  return cells.find((one) => one[0] === head)?.slice(1) ?? [];
}

describe('statistics', () => {
  it('count requests of the own body and of the county, each rate with numerator and denominator', async () => {
    const text = await keeper.text(`/office/statistics?place=county&${YEAR}`);
    expect(row(text, '上期结转')).toEqual(['0', '1']);
    expect(row(text, '新收申请')).toEqual(['1', '3']);
    expect(row(text, '办结')).toEqual(['1', '3']);
    expect(row(text, '结转下期')).toEqual(['0', '1']);
    expect(row(text, '按期答复率')).toEqual(['100.0%（1/1）', '50.0%（1/2）']);
    expect(row(text, '逾期未答复率')).toEqual(['无', '0.0%（0/1）']);
    expect(row(text, '平均用时（工作日）')[0]).toBe('5.00（5/1）');
    expect(row(text, '用时中位数（工作日）')[0]).toBe('5');
    expect(row(text, '比法定20个工作日压缩')[0]).toBe('75.00%（15/20）');
    expect(row(text, 'east青山镇人民政府').length).toBeGreaterThan(0);
  });

  it("say 'none' where there is nothing to divide by", async () => {
    const text = await keeper.text('/office/statistics?place=county&from=2024-01-01&to=2024-06-30');
    expect(text).toContain('统计期间没有依申请公开件');
    expect(text).toContain('统计期间没有发布信息');
    const own = await keeper.text(`/office/statistics?place=${office.unit('gov-office')}&${YEAR}`);
    expect(row(own, '按期答复率')[0]).toBe('无');
    expect(row(own, '平均用时（工作日）')[0]).toBe('无');
  });

  it('open the cases behind each count', async () => {
    const late = await keeper.text(`/office/statistics/cases?place=county&figure=late&${YEAR}`);
    expect(late).toContain(cases.late);
    expect(late).not.toContain(cases.quick);
    const closed = await town.text(`/office/statistics/cases?place=${office.unit('town')}&figure=closed&${YEAR}`);
    expect(closed).toContain(cases.withdrawn);
    expect(closed).not.toContain(cases.quick);
    expect((await keeper.get('/office/statistics/cases?figure=all')).status).toBe(404);
  });

  it('open the items behind each count', async () => {
    const all = '/office/statistics/documents?place=county&from=2026-01-01&to=2026-12-31';
    expect(await keeper.text(all)).toContain(documentId);
    expect(await keeper.text(`${all}&kind=news`)).toContain('没有符合条件的信息');
    expect(await keeper.text(`${all}&channel=web&year=2026&page=99`)).toContain(documentId);
  });

  it('of another unit, or of the county, open for nobody of a town', async () => {
    for (const place of [office.unit('gov-office'), 'county', 'government', 'x'])
      for (const path of ['/office/statistics', '/office/statistics/cases', '/office/statistics/table.xlsx'])
        expect((await town.get(`${path}?place=${place}`)).status, `${path} ${place}`).toBe(403);
    expect((await town.get('/office/statistics')).status).toBe(200);
    expect((await office.as('reviewer', 'gov-office').get('/office/statistics')).status).toBe(403);
  });

  it('name a wrong period and keep what was typed', async () => {
    const wrong = await keeper.get('/office/statistics?from=2026-03-01&to=2026-02-01');
    expect(wrong.status).toBe(422);
    const text = await wrong.text();
    expect(text).toContain('截止日期不能早于起始日期');
    expect(text).toContain('value="2026-03-01"');
  });

  it('show views of pages, of a unit those of its documents alone, and say that visitors are not counted', async () => {
    const { slug } = await office.office
      .selectFrom('office.documents')
      .select('slug')
      .where('id', '=', documentId)
      .executeTakeFirstOrThrow();
    const rows = [
      { kind: 'document', slug, views: 7 },
      { kind: 'home', slug: '', views: 30 },
    ];
    await office.asIntake(
      sql`select intake.count_visits('east', ${Temporal.Now.plainDateISO('Asia/Shanghai').toString()}::date, ${JSON.stringify(rows)}::jsonb)`,
    );
    const days = `from=2026-01-01&to=${Temporal.Now.plainDateISO('Asia/Shanghai')}`;
    const county = await keeper.text(`/office/statistics?place=county&${days}`);
    expect(row(county, '首页')).toEqual(['30', '81.1%（30/37）']);
    expect(county).toContain('不统计访问人数');
    expect(row(await keeper.text(`/office/statistics?place=${office.unit('gov-office')}&${days}`), '文件页')[0]).toBe(
      '7',
    );
    expect(await town.text(`/office/statistics?${days}`)).toContain('统计期间没有浏览记录');
  });

  it('download as a workbook with numerators and denominators in cells', async () => {
    const answer = await keeper.get(`/office/statistics/table.xlsx?place=county&${YEAR}`);
    const parts = unzipped(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(5);
    const words = Object.values(parts).join('');
    for (const word of ['各单位办理', '页面访问', '分子']) expect(words).toContain(word);
  });
});

describe('the year on one page', () => {
  it('shows what is due, what was answered late, and reports that are not begun', async () => {
    const text = await keeper.text('/office/year/2026');
    expect(text).toContain('2026年政务公开工作一览');
    expect(text).toContain(cases.late === undefined ? '' : '逾期答复');
    expect(text).toContain('2025年度报告编制');
    expect((await head.get('/office/year/2026')).status).toBe(200);
    expect((await keeper.get('/office/year')).headers.get('location')).toBe('/office/year/2026');
  });

  it('is of the own unit for the head of a town, and for no drafter', async () => {
    const text = await office.as('approver', 'town').text('/office/year/2026');
    expect(text).toContain('east青山镇人民政府');
    expect(text).not.toContain('全县汇总');
    expect((await town.get('/office/year/2026')).status).toBe(403);
    for (const year of ['1999', '2099', 'abc']) expect((await keeper.get(`/office/year/${year}`)).status).toBe(404);
  });
});

describe('a summary of work', () => {
  let address = '';
  const texts = {
    overview: '概况{{新收申请}}件',
    disclosure: '公开{{主动公开总数}}件',
    requests: '{{按期答复率}}',
    plans: '{{要点任务总数}}项',
    outlook: '',
  };
  const post = async (who: Clerk, path: string, fields: Record<string, string>) =>
    who.post(`${address}${path}`, { version: versionIn(await keeper.text(address)), title: '总结', ...fields });

  it('is begun of a place that one writes for', async () => {
    const period = { from: '2026-01-01', to: '2026-03-01', title: '' };
    expect((await town.post('/office/summaries', { place: 'county', ...period })).status).toBe(403);
    expect((await head.post('/office/summaries', { place: 'county', ...period })).status).toBe(403);
    const done = await keeper.post('/office/summaries', { place: 'county', ...period });
    expect(done.status).toBe(303);
    address = done.headers.get('location') ?? '';
    expect(await keeper.text(address)).toContain('2026年1月1日至2026年3月1日政务公开工作总结');
    expect((await town.get(address)).status).toBe(403);
    expect((await head.get(address)).status).toBe(200);
  });

  it('names a field that no figure has and keeps the text', async () => {
    const wrong = await post(keeper, '', { ...texts, overview: '共{{收到的}}件', plans: '{{未完' });
    expect(wrong.status).toBe(422);
    const text = await wrong.text();
    expect(text).toContain('没有名为“收到的”的数据项');
    expect(text).toContain('没有成对');
    expect(text).toContain('共{{收到的}}件');
  });

  it('takes a chosen field at the end of a section without recording anything', async () => {
    const answer = await post(keeper, '', { ...texts, insert: 'outlook', 'field-outlook': '平均用时' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('>{{平均用时}}</textarea>');
    expect(await keeper.text(address)).not.toContain('>{{平均用时}}</textarea>');
  });

  it('keeps what was typed and not saved for whoever typed it, until it is saved', async () => {
    expect((await post(keeper, '/copy', { ...texts, outlook: '尚未保存的打算' })).status).toBe(200);
    const offered = await keeper.text(address);
    expect(offered).toContain('自动保存的内容');
    expect(offered).not.toContain('尚未保存的打算');
    expect(await head.text(address)).not.toContain('自动保存的内容');
    const restored = await keeper.text(`${address}?restore=1`);
    expect(restored).toContain('>尚未保存的打算</textarea>');
    const version = versionIn(restored);
    expect((await town.post(`${address}/copy`, { ...texts, version })).status).toBe(403);
    expect((await keeper.post(address, { ...texts, title: '总结', version })).status).toBe(303);
    expect(await keeper.text(address)).not.toContain('自动保存的内容');
    await post(keeper, '/copy', { ...texts, outlook: '算了' });
    expect((await keeper.post(`${address}/copy/discard`, {})).status).toBe(303);
    expect(await keeper.text(address)).not.toContain('自动保存的内容');
  });

  it('is not final while a section is empty', async () => {
    expect((await post(keeper, '', texts)).status).toBe(303);
    const text = await keeper.text(address);
    expect(text).toMatch(/概况<a[^>]*>3<\/a>件/);
    const digest = /name="digest" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? '';
    expect(await (await post(keeper, '/finalise', { digest })).text()).toContain('尚未填写');
    await post(keeper, '', { ...texts, outlook: '继续改进。' });
    expect(await (await post(keeper, '/finalise', { digest })).text()).toContain('请核对后再定稿');
  });

  it('keeps its figures and their cases when it is final, whatever happens later', async () => {
    const digest = /name="digest" value="([0-9a-f]{64})"/.exec(await keeper.text(address))?.[1] ?? '';
    expect((await post(keeper, '/finalise', { digest })).status).toBe(303);
    await office.request('gov', '2026-02-25');
    const text = await keeper.text(address);
    expect(text).toMatch(/概况<a[^>]*>3<\/a>件/);
    expect(text).toContain(digest);
    const figure = await keeper.text(`${address}/figures/received`);
    expect(figure).toContain('定稿之后有变化，现在为4');
    expect(figure).toContain(cases.open);
    expect(await (await post(keeper, '', { ...texts, outlook: 'x' })).text()).toContain('退回修改后才能改动');
  });

  it('is a Word file with the figures in it', async () => {
    const answer = await head.get(`${address}/summary.docx`);
    const buffer = Buffer.from(await answer.arrayBuffer());
    const { value } = await mammoth.extractRawText({ buffer });
    for (const part of ['概况3件', '50.0%（1/2）', '继续改进。', 'SHA-256']) expect(value).toContain(part);
    expect(value).not.toContain('{{');
  });

  it('is reopened with a reason', async () => {
    expect((await post(keeper, '/reopen', { ground: '' })).status).toBe(422);
    expect((await post(keeper, '/reopen', { ground: '补充数据' })).status).toBe(303);
    expect(await keeper.text(address)).toMatch(/概况<a[^>]*>4<\/a>件/);
  });

  it('of a period that is not over is not final', async () => {
    const place = { place: office.unit('town'), from: '2026-01-01', to: '2026-03-02', title: '' };
    const done = await town.post('/office/summaries', place);
    const own = done.headers.get('location') ?? '';
    const page = await town.text(own);
    const digest = /name="digest" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
    const refusal = await town.post(`${own}/finalise`, { version: versionIn(page), digest });
    expect(await refusal.text()).toContain('期间尚未结束');
    expect((await office.as('drafter', 'town', 'west').get(own)).status).toBe(404);
  });
});

it('every row follows from the acts', async () => {
  expect((await office.replayed()).differences).toEqual([]);
});
