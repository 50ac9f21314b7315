import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '../../src/paper/sheet.ts';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

let office: Office;
let inspector: Clerk;
let town: Clerk;
let session = '';

const ROOT = '/office/assessment/training';

beforeAll(async () => {
  office = await openOffice();
  inspector = office.as('inspector', 'gov-office');
  town = office.as('drafter', 'town');
  for (const [name, code] of [
    ['jiaren', 'town'],
    ['yiren', 'town'],
    ['bingren', 'gov-office'],
  ] as const)
    await office.person('east', name, 'drafter', code);
  // whoever evaluates for the county from outside is none of the staff that is trained
  const { personId } = await office.person('east', 'wailairen', 'evaluator', 'town');
  const term = { starts_on: '2026-01-01', ends_on: '2026-12-31', ended_on: null };
  const sent = { kind: 'third-party' as const, body: '测评中心', purpose: '第三方测评', role: 'evaluator', units: [] };
  await office.office
    .insertInto('office.outsiders')
    .values({ site_id: 'east', person_id: personId ?? '', ...sent, ...term })
    .execute();
}, 60_000);

afterAll(async () => {
  await office.close();
  expect(office.pageFaults).toEqual([]);
});

const hold = (change: object = {}, files: File[] = []) =>
  inspector.post(
    `${ROOT}/new`,
    {
      title: '依申请公开办理要点',
      on: '2026-02-10',
      hours: '1.5',
      place: '县政府二楼会议室',
      lecturer: '县司法局',
      'unitIds[]': [office.unit('gov-office'), office.unit('town')],
      ...change,
    },
    files,
  );
const post = async (path: string, fields: Record<string, string | readonly string[]>, files: File[] = []) => {
  const version = versionIn(await inspector.text(session));
  return inspector.post(`${session}${path}`, { version, ...fields }, files, 'list');
};
const boxes = (html: string) =>
  [...html.matchAll(/name="present\[\]"[^>]*value="([^"]+)"[^>]*>.*?<span[^>]*>([^<]+)</gs)].map(
    ([, value = '', name = '']) => ({ value, name }),
  );
const boxOf = async (name: string) =>
  boxes(await inspector.text(session)).find((one) => one.name === name)?.value ?? `no ${name}`;

describe('a session', () => {
  it('is entered by inspectors alone, and refused with the field named', async () => {
    expect((await town.post(`${ROOT}/new`, {})).status).toBe(403);
    const refusal = await hold({ on: '2026-03-05', title: '' });
    expect([refusal.status, await refusal.text()]).toEqual([422, expect.stringContaining('请填写培训主题')]);
    const nobody = await (await hold({ on: '2026-03-05', 'unitIds[]': [] })).text();
    expect(nobody).not.toMatch(/name="unitIds\[\]"[^>]*checked|checked[^>]*name="unitIds\[\]"/);
    expect(await (await hold({ on: '2026-03-05' })).text()).toContain('不能晚于今天');
  });

  it('keeps its material, which a unit downloads, and prints its list', async () => {
    const png = Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
      (character) => character.charCodeAt(0),
    );
    const done = await hold({}, [new File([png], '课件.png')]);
    expect([done.status, done.status === 303 ? '' : await done.text()]).toEqual([303, '']);
    session = done.headers.get('location') ?? '';
    const text = await town.text(session);
    expect(text).toContain('课件.png');
    const file = /href="([^"]+\/files\/[0-9a-f]{64})"/.exec(text)?.[1] ?? '';
    expect(new Uint8Array(await (await town.get(file)).arrayBuffer())).toEqual(png);
    const list = await inspector.text(`${session}/sign-in`);
    for (const words of ['培训签到表', 'jiaren某', 'bingren某', '签名']) expect(list).toContain(words);
    expect((await office.as('inspector', 'gov-office', 'west').get(session)).status).toBe(404);
  });

  it('takes who came by ticks, later again with a reason alone', async () => {
    const present = [await boxOf('jiaren某')];
    expect((await post('/attendance', { 'present[]': present })).status).toBe(303);
    const without = await post('/attendance', { 'present[]': present });
    expect([without.status, await without.text()]).toEqual([422, expect.stringContaining('请写明理由')]);
    const both = [...present, await boxOf('bingren某')];
    expect((await post('/attendance', { 'present[]': both, reason: '补录迟到人员' })).status).toBe(303);
    expect(await inspector.text(session)).toContain('补录迟到人员');
    // a unit sees its own people alone
    const seen = await town.text(session);
    expect([seen.includes('jiaren某'), seen.includes('bingren某')]).toEqual([true, false]);
  });

  it('takes a filled list over, all rows or none', async () => {
    const sheet = (rows: string[][]) =>
      workbook([{ name: '签到表', rows: [['单位*', '姓名*'], ...rows].map((row) => row.map((value) => ({ value }))) }]);
    const file = async (rows: string[][]) => new File([(await sheet(rows)).slice()], '签到表.xlsx');
    const good = ['east青山镇人民政府', 'yiren某'];
    const wrong = await post('/import', { importReason: '按签到表更正' }, [await file([good, ['青山镇', '无名']])]);
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('第3行')]);
    expect((await post('/import', { importReason: '按签到表更正' }, [await file([good])])).status).toBe(303);
  });

  it('says who of each unit was at none, with numerator and denominator', async () => {
    const page = await inspector.text(`${ROOT}/year?year=2026`);
    expect(page).toContain('50.0%（1/2）');
    expect(page).toContain('0.0%（0/1）');
    const own = await town.text(`${ROOT}/year?year=2026`);
    expect([own.includes('jiaren某'), own.includes('bingren某')]).toEqual([true, false]);
    expect((await inspector.get(`${ROOT}/year.xlsx?year=2026`)).headers.get('content-type')).toContain('spreadsheet');
    expect(await inspector.text(`${ROOT}/year?year=2024`)).toContain('这一年没有登记培训');
  });

  it('is corrected and declared void by later acts; then it counts no more', async () => {
    const form = { title: '依申请公开办理（更正）', on: '2026-02-11', hours: '2', lecturer: '县司法局' };
    const units = { 'unitIds[]': [office.unit('town')] };
    expect((await post('/change', { ...form, ...units })).status).toBe(422);
    expect((await post('/change', { ...form, ...units, reason: '日期有误' })).status).toBe(303);
    const text = await inspector.text(session);
    for (const words of ['依申请公开办理（更正）', '日期有误', '课件.png']) expect(text).toContain(words);
    expect((await post('/cancel', { cancelReason: '重复登记' })).status).toBe(303);
    expect(await inspector.text(session)).not.toContain(`action="${session}/attendance"`);
    expect(await inspector.text(`${ROOT}/year?year=2026`)).toContain('这一年没有登记培训');
  });
});
