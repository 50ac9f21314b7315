/** What the content checks find on the pages of a site goes the way of all findings: filed, told, looked at again. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recheckFinding } from '../../src/cli/finding.ts';
import { findHolder } from '../../src/cli/holder.ts';
import type { KeyStore } from '../../src/db/keys.ts';
import { inspectSite } from '../../src/inspection/probes/inspect-site.ts';
import { article, column, list, page } from '../crawl/planted/html.ts';
import { type Served, site } from '../crawl/site.ts';
import { type Clerk, type Office, openOffice, versionIn } from '../statistics/bench.ts';

/** A number with a right check digit, of nobody. */
const NUMBER = '11010519491231002X';
const PATH = '/news/1.html';

const published = (about: string) => article('临时救助对象公示', '2026-02-25', `<p>${about}</p>`);
const pages: Record<string, string> = {
  '/': page('示范县人民政府', '<a href="/news/">通知公告</a>'),
  '/news/': column('通知公告', '通知公告', list([[PATH, '临时救助对象公示', '2026-02-25']])),
  [PATH]: published(`李建国，身份证号${NUMBER}，拟救助×××元（待补充）。`),
};

let office: Office;
let inspector: Clerk;
let served: Served;
let keys: KeyStore;
let folder = '';
let results = '';
let path = '';

beforeAll(async () => {
  office = await openOffice();
  inspector = office.as('inspector', 'gov-office');
  await office.person('east', 'xuncha-two', 'inspector', 'gov-office');
  await office.at(office.system('east'), async (desk) => {
    keys = desk.keys;
  });
  served = await site(pages);
  folder = mkdtempSync(join(tmpdir(), 'content-faults-'));
  const run = inspectSite({
    ...{ folder, start: served.address, crawl: {}, browser: false, linksOnly: false },
    context: { kind: null, today: Temporal.PlainDate.from('2026-03-01') },
  });
  let step = await run.next();
  while (!step.done) step = await run.next();
  results = readFileSync(join(folder, 'results.json'), 'utf8');
  const root = '/office/inspection/rounds';
  const begun = await inspector.post(`${root}/new`, {
    ...{ title: '检查批次', from: '2026-01-01', to: '2026-03-31', set: '2019-website', share: '100', seed: '甲' },
    'unitIds[]': [office.unit('town')],
  });
  const unit = `${root}/${begun.headers.get('location')?.split('/').at(-1)}/units/${office.unit('town')}`;
  const fields = { version: versionIn(await inspector.text(unit)), listedOn: '2026-03-01' };
  await inspector.post(`${unit}/results`, fields, [new File([results], 'results.json')], 'results');
  path = /href="([^"]*\/results\/[0-9a-f]{64}\/findings)"/.exec(await inspector.text(unit))?.[1] ?? '';
}, 60_000);

afterAll(async () => {
  await served.close();
  await office.close();
  rmSync(folder, { recursive: true, force: true });
  expect(office.pageFaults).toEqual([]);
});

const box = (html: string, name: string) =>
  new RegExp(`<input[^>]*aria-label="[^"]*${name}[^>]*>`).exec(html)?.[0] ?? '';

it('is kept with its evidence, personal data hidden', () => {
  const { faults } = JSON.parse(results) as { faults: { rule: string; excerpt: string; evidence: object }[] };
  expect(faults.map(({ rule }) => rule).toSorted()).toEqual(['placeholder', 'resident-id']);
  expect(faults.find(({ rule }) => rule === 'resident-id')?.excerpt).toMatch(/^110\*+2X$/);
  for (const secret of [NUMBER, '李建国，身份证']) expect(results).not.toContain(secret);
  expect(faults[0]?.evidence).toMatchObject({ address: new URL(PATH, served.address).href, status: 200 });
});

it('is offered for a person to look at, and filed when that person chose it', async () => {
  const shown = await inspector.text(path);
  expect(shown).toContain('网页内容方面的问题没有预先勾选');
  const chosen = box(shown, '身份证');
  expect(chosen).toContain('value=');
  expect(chosen).not.toContain('checked');
  expect(shown).toMatch(/type="checkbox"[^>]*checked/);
  const key = /value="([0-9a-f]{16})"/.exec(chosen)?.[1] ?? '';
  expect((await inspector.post(path, { 'fault[]': [key] })).status).toBe(303);
  const list = await inspector.text('/office/inspection?source=site-check');
  const id = /findings\/([0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
  const finding = await inspector.text(`/office/inspection/findings/${id}`);
  for (const said of ['resident-id 1', '应答内容SHA-256', PATH]) expect(finding).toContain(said);
  expect(finding).not.toContain(NUMBER);

  const lacks = 'inspects nothing.';
  const holder = await findHolder(office.office, 'east/xuncha-two', { duty: 'inspection.keep', lacks }, office.now);
  const due = office.now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days: 20 }).toString();
  await inspector.post('/office/inspection/notices', { dueOn: due, remarks: '', 'finding[]': [id] });
  const again = async () => {
    const said: string[] = [];
    const deps = { office: office.office, keys, now: () => office.now };
    const code = await recheckFinding(deps, holder, id, { out: (line) => said.push(line) });
    return { code, said: said.join('\n') };
  };
  expect(await again()).toEqual({ code: 1, said: expect.stringMatching(/内容检查resident-id：问题仍然存在/) });
  const before = pages[PATH] ?? '';
  // another fault on the page is another finding
  pages[PATH] = published('李建国，身份证号110***********002X，拟救助×××元（待补充）。');
  expect(await again()).toEqual({ code: 0, said: expect.stringContaining('没有再发现这个问题') });
  delete pages[PATH];
  expect(await again()).toEqual({ code: 1, said: expect.stringContaining('请人工复核') });
  pages[PATH] = before;
});
