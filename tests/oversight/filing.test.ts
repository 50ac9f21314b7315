import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectSite } from '../../src/inspection/probes/inspect-site.ts';
import { article, column, list, page } from '../crawl/planted/html.ts';
import { type Served, site } from '../crawl/site.ts';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

let office: Office;
let inspector: Clerk;
let served: Served;
let round = '';
const folders: string[] = [];

const pages: Record<string, string> = {
  '/': page('示范县人民政府', '<a href="/news/">工作动态</a><a href="/gone.html">不存在的页面</a>'),
  '/news/': column('工作动态', '工作动态', list([['/news/1.html', '全县春耕备耕工作会议召开情况', '2026-01-05']])),
  '/news/1.html': article('全县春耕备耕工作会议召开情况', '2026-01-05'),
};

async function inspected(day: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'filing-'));
  folders.push(folder);
  const run = inspectSite({
    ...{ folder, start: served.address, crawl: {}, browser: false, linksOnly: false },
    context: { kind: null, today: Temporal.PlainDate.from(day) },
  });
  let step = await run.next();
  while (!step.done) step = await run.next();
  return folder;
}

/** The folder as somebody packs it, under its own name. */
function packed(folder: string, change: (name: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes) {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  return zipSync(
    Object.fromEntries(names.map((name) => [`quarter/${name}`, change(name, readFileSync(join(folder, name)))])),
  );
}

const ROOT = '/office/inspection/rounds';
const unitPage = (of = round) => `${ROOT}/${of}/units/${office.unit('town')}`;
const results = (folder: string) => readFileSync(join(folder, 'results.json'));

async function begin(more: Record<string, string>): Promise<string> {
  const done = await inspector.post(`${ROOT}/new`, {
    ...{ title: '检查批次', from: '2026-01-01', to: '2026-03-31', set: '2019-website', share: '100', seed: '甲' },
    ...more,
    'unitIds[]': [office.unit('town')],
  });
  return done.headers.get('location')?.split('/').at(-1) ?? '';
}

async function give(bytes: Uint8Array, name: string, of = round) {
  const fields = { version: versionIn(await inspector.text(unitPage(of))), listedOn: '2026-03-01' };
  const answer = await inspector.post(
    `${unitPage(of)}/results`,
    fields,
    [new File([new Uint8Array(bytes)], name)],
    'results',
  );
  return { status: answer.status, text: answer.status === 303 ? '' : await answer.text() };
}

const offerPath = async () =>
  /href="([^"]*\/results\/[0-9a-f]{64}\/findings)"/.exec(await inspector.text(unitPage()))?.[1] ?? '';
const valuesOf = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`name="${name}\\[\\]"[^>]*value="([^"]+)"`, 'g'))].map(([, value = '']) => value);

beforeAll(async () => {
  office = await openOffice();
  inspector = office.as('inspector', 'gov-office');
  served = await site(pages);
}, 60_000);

afterAll(async () => {
  await served.close();
  await office.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  expect(office.pageFaults).toEqual([]);
});

describe('evidence that is given with its results', () => {
  it('is judged again; a file alone is marked as not verified, in the table of points too', async () => {
    const folder = await inspected('2026-02-01');
    round = await begin({});
    expect(await give(results(folder), 'results.json')).toEqual({ status: 303, text: '' });
    expect(await inspector.text(unitPage())).toContain('证据未核验');
    expect(await inspector.text(`${ROOT}/${round}`)).toContain('证据未核验');
    const verified = await begin({ verifiedOnly: 'yes' });
    expect(await give(results(folder), 'results.json', verified)).toEqual({
      status: 422,
      text: expect.stringContaining('只录入证据核验一致的结果'),
    });
    const altered = packed(folder, (name, bytes) =>
      name === 'bodies' ? Buffer.concat([bytes, Buffer.from(' ')]) : bytes,
    );
    expect(await give(altered, '证据.zip', verified)).toEqual({ status: 422, text: expect.stringContaining('bodies') });
    // the evidence is whole, but says something else than the results
    const forged = packed(folder, (name, bytes) =>
      name === 'results.json'
        ? Buffer.from(
            Buffer.from(bytes)
              .toString()
              .replace(/("indicator": "D4.3",\s*"verdict": "fail",\s*"hits": )\d+/, '$10'),
          )
        : bytes,
    );
    expect((await give(forged, '证据.zip', verified)).status).toBe(422);
    for (const bytes of [zipSync({ 'results.json': results(folder) }), zipSync({ '甲.txt': Buffer.from('甲') })])
      expect((await give(bytes, '证据.zip', verified)).status).toBe(422);
    expect(await give(Buffer.from('no archive'), '证据.zip', verified)).toEqual({
      status: 422,
      text: expect.stringContaining('压缩包已损坏'),
    });
    expect(await give(packed(folder), '证据.zip', verified)).toEqual({ status: 303, text: '' });
    expect(await inspector.text(unitPage(verified))).toContain('重新判定的结果相同');
    expect(await give(forged, '证据.zip')).toEqual({ status: 303, text: '' });
    expect(await inspector.text(unitPage())).toContain('重新判定的结果不同：D4.3');
  });
});

describe('what failed', () => {
  let id = '';
  const findings = async () => inspector.text('/office/inspection?source=site-check');

  it('is filed with its evidence, each once', async () => {
    round = await begin({});
    expect((await give(packed(await inspected('2026-02-02')), '证据.zip')).status).toBe(303);
    const path = await offerPath();
    const shown = await inspector.text(path);
    const keys = valuesOf(shown, 'fault');
    expect(keys.length).toBeGreaterThan(3);
    expect(shown.match(/type="checkbox"[^>]*checked/g)).toHaveLength(keys.length);
    expect((await inspector.post(path, {})).status).toBe(422);
    const links = /aria-label="[^"]*链接无法打开[^>]*value="([0-9a-f]{16})"/.exec(shown)?.[1] ?? '';
    const twice = [0, 1].map(() => inspector.post(path, { 'fault[]': [links] }));
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([303, 303]);
    const rest = await inspector.text(path);
    expect(valuesOf(rest, 'fault')).toEqual(keys.filter((key) => key !== links));
    expect(rest).toContain('检查日相同的结果已登记1项');
    expect(valuesOf(rest, 'again')).toEqual([]);
    id = /findings\/([0-9a-f-]{36})"/.exec(await findings())?.[1] ?? '';
    expect(new Set((await findings()).match(/findings\/[0-9a-f-]{36}"/g)).size).toBe(1);
    const finding = await inspector.text(`/office/inspection/findings/${id}`);
    for (const said of ['broken-links 2', '应答内容SHA-256', '证据已核验', 'gone.html', '2026-02-02'])
      expect(finding).toContain(said);
    expect(finding).toMatch(/files\/[0-9a-f]{64}">results\.json/);
  });

  it('is not offered to the unit, whose finding tells it what proves it', async () => {
    const town = office.as('drafter', 'town');
    expect((await town.get(await offerPath())).status).toBe(403);
    const due = {
      dueOn: office.now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days: 20 }).toString(),
      remarks: '',
    };
    expect((await inspector.post('/office/inspection/notices', { ...due, 'finding[]': [id] })).status).toBe(303);
    expect(await town.text(`/office/inspection/findings/${id}`)).toContain('应答内容SHA-256');
  });

  it('is looked at again by another inspection of the same day, and no more by the one before', async () => {
    const before = await offerPath();
    expect((await give(packed(await inspected('2026-02-02')), '证据.zip')).status).toBe(303);
    const path = await offerPath();
    expect(path).not.toBe(before);
    const shown = await inspector.text(path);
    expect([valuesOf(shown, 'again'), shown.includes('仍然存在')]).toEqual([[id], true]);
    expect(valuesOf(await inspector.text(before), 'again')).toEqual([]);
  });

  it('is looked at again by the next inspection, which closes nothing', async () => {
    expect((await give(packed(await inspected('2026-02-28')), '证据.zip')).status).toBe(303);
    const path = await offerPath();
    const shown = await inspector.text(path);
    expect(valuesOf(shown, 'again')).toEqual([id]);
    expect(shown).toContain('仍然存在');
    const twice = [0, 1].map(() => inspector.post(path, { 'again[]': [id] }));
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([303, 303]);
    const finding = await inspector.text(`/office/inspection/findings/${id}`);
    expect(finding.split('2026-02-28的网站检查中，这个问题仍然存在')).toHaveLength(2);
    expect(finding).toContain('整改中');
    expect(valuesOf(await inspector.text(path), 'again')).toEqual([]);
  });
});
