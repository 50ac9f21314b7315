/** The office's page over reports that others published: files and addresses, kept runs, downloads, refusals. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAddresses } from '../../src/reports/others/run.ts';
import { listRuns } from '../../src/reports/others/store.ts';
import { reportSettings } from '../../src/reports/store.ts';
import type { Browser } from '../requests/browser.ts';
import { type County, openCounty } from './bench.ts';
import { dressed, page } from './check/render.ts';
import { sample } from './check/sample.ts';
import { unzipped } from './unzipped.ts';

const PATH = '/office/reports/check';
let county: County;
let office: Browser;
let clerk: Browser;
let other: Browser;

beforeAll(async () => {
  county = await openCounty();
  await county.person('east', 'gongkaiban', 'disclosure-office', 'gov-office');
  await county.person('east', 'town-clerk', 'drafter', 'town');
  await county.person('west', 'other', 'disclosure-office', 'gov-office');
  office = await county.signIn('gongkaiban');
  clerk = await county.signIn('town-clerk');
  other = await county.signIn('other', 'west');
}, 60_000);

afterAll(async () => {
  expect(county.faults).toEqual([]);
  await county.close();
});

function upload(own: Browser, files: readonly [name: string, content: string][], addresses = ''): Promise<Response> {
  const body = new FormData();
  body.append('addresses', addresses);
  for (const [name, content] of files) body.append('files', new File([content], name));
  return own.ask(PATH, { method: 'POST', body });
}

/** A round of the sweep that reads addresses. */
const read = () =>
  readAddresses.run(
    { now: () => county.now, atDesk: (siteId, task) => county.at(county.system(siteId), task) },
    'east',
  );

const right = page(sample(7));
const wrong = page(dressed(sample(8), ({ text, id }) => (id === 't3.r1.natural' ? String(Number(text) + 1) : text)));
let run: string;

it('checks several files and addresses in one run and says of each in sentences what is wrong', async () => {
  const empty = await upload(office, [['空.html', '']], '');
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('文件“空.html”是空的')]);
  const answer = await upload(
    office,
    [
      ['甲局.html', right],
      ['乙局.html', wrong],
      ['丙局.pdf', '%PDF-1.4 broken'],
    ],
    'http://127.0.0.1:1/report.html\nhttp://10.0.0.8/r.html\nftp://example.com/x\nhttp://127.0.0.1:1/report.html',
  );
  expect(answer.status).toBe(303);
  run = answer.headers.get('location') ?? '';
  // nothing was asked for while the page was waited for
  expect(await (await office.get(run)).text()).toContain('正在读取，还有3个地址');
  expect(await (await office.get(PATH)).text()).toContain('还有3个地址待读取');
  await read();
  const shown = await (await office.get(run)).text();
  expect(shown).toContain('共核对6份：全部相符1份，有误1份，未全部读取4份');
  expect(shown).toContain('相差1。');
  expect(shown).toContain('是本机或者内部网络的地址，不能从这里读取');
  expect(shown).toContain('不是http或者https地址');
  expect(shown).toContain('丙局.pdf');
});

it('keeps the run with who made it, and gives it as JSON and as a workbook', async () => {
  expect(await listRuns(county.office, 'east', 5)).toMatchObject([{ person: 'gongkaiban某', reports: 6 }]);
  expect(await (await office.get(PATH)).text()).toContain(run);
  const json = (await (await office.get(`${run}/results.json`)).json()) as {
    results: { source: string; report: { verdict: string; held: number; cells: object } | null }[];
  };
  expect(json.results.map(({ source }) => source)).toContain('甲局.html');
  const whole = json.results.find(({ source }) => source === '甲局.html')?.report;
  expect(whole?.verdict).toBe('holds');
  expect(whole?.held).toBeGreaterThan(200);
  expect(Object.keys(whole?.cells ?? {})).toHaveLength(200);
  const book = await office.get(`${run}/results.xlsx`);
  const parts = Object.values(unzipped(new Uint8Array(await book.arrayBuffer()))).join();
  expect(parts).toContain('乙局.html');
  expect(parts).toContain('全部相符');
});

it('asks for something to check, and for no more than it can do at once', async () => {
  const nothing = await upload(office, []);
  expect(nothing.status).toBe(422);
  expect(await nothing.text()).toContain('请填写地址或者选择文件');
  const many = Array.from({ length: 41 }, (_, at) => `http://127.0.0.1:1/${at}`).join('\n');
  const refused = await upload(office, [], many);
  expect(refused.status).toBe(422);
  const kept = await refused.text();
  expect(kept).toContain('一次最多核对40份');
  expect(kept).toContain('http://127.0.0.1:1/40');
});

it('remembers the units’ addresses and checks them all at once', async () => {
  const bad = await office.post(`${PATH}/addresses`, { 'address-town': 'example.com/report' });
  expect(bad.status).toBe(422);
  expect(await bad.text()).toContain('value="example.com/report"');
  const saved = await office.post(`${PATH}/addresses`, { 'address-town': 'http://127.0.0.1:1/town.html' });
  expect(saved.status).toBe(303);
  const { addresses, due } = await reportSettings(county.office, 'east');
  expect([addresses, due.unit]).toEqual([{ town: 'http://127.0.0.1:1/town.html' }, '01-31']);
  expect(await (await office.get(PATH)).text()).toContain('核对全部单位（1个地址）');
  const answer = await office.post(PATH, { all: 'yes', addresses: '' });
  await read();
  expect(await (await office.get(answer.headers.get('location') ?? '')).text()).toContain(
    'http://127.0.0.1:1/town.html',
  );
});

it('reads many addresses part by part, each kept as it was read, so that a round that ended goes on with the rest', async () => {
  const addresses = Array.from({ length: 8 }, (_, at) => `http://127.0.0.1:1/${at}.html`).join('\n');
  const id = (await upload(office, [], addresses)).headers.get('location')?.split('/').at(-1) ?? '';
  const kinds = async () => {
    const { rows } = await sql<{ kind: string; n: number }>`
      select kind, jsonb_array_length(data -> 'results') as n from office.acts where subject_id = ${id}::uuid
      order by seq`.execute(county.office);
    return rows.map(({ kind, n }) => [kind, n]);
  };
  // two processes at once ask twice, and keep once
  await Promise.all([read(), read()]);
  expect((await kinds()).reduce((sum, [, n]) => sum + Number(n), 0)).toBe(8);
  expect(await kinds()).toEqual([
    ['report-check.run', 0],
    ['report-check.part-read', 6],
    ['report-check.part-read', 2],
  ]);
  expect(await (await office.get(`${PATH}/${id}`)).text()).not.toContain('正在读取');
});

it('is the disclosure office’s, and a run of one site is nobody else’s', async () => {
  expect((await clerk.get(PATH)).status).toBe(403);
  expect((await upload(clerk, [['甲.html', right]])).status).toBe(403);
  expect((await clerk.get(run)).status).toBe(403);
  for (const path of [run, `${run}/results.json`, `${run}/results.xlsx`])
    expect((await other.get(path)).status).toBe(404);
  expect((await office.get(`${PATH}/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
});

it('replays', async () => {
  expect((await county.replayed()).differences).toEqual([]);
});
