/** The archive package of a case: opened and verified with the machine's own tools. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as answer from '../../src/requests/actions-answer.ts';
import * as remedy from '../../src/requests/after/remedy-actions.ts';
import { recordService } from '../../src/requests/service/actions.ts';
import { openRequests, PASSWORD, type RequestsBench, submission } from './bench.ts';
import type { Browser } from './browser.ts';

const run = promisify(execFile);
const NAME = '欧阳秋霖';
const PAPER = new TextEncoder().encode('%PDF-1.7 复议决定书');

let bench: RequestsBench;
let clerk: Browser;
let stranger: Browser;
let folder: string;
let id: string;

beforeAll(async () => {
  bench = await openRequests();
  folder = await mkdtemp(join(tmpdir(), 'gk-archive-'));
  const actor = await bench.staff('east', 'clerk', 'drafter');
  await bench.staff('east', 'other', 'drafter', 'town-b');
  const head = bench.someone('east', 'approver');
  clerk = bench.browser('east');
  stranger = bench.browser('east');
  await clerk.post('/sign-in', { username: 'clerk', password: PASSWORD });
  await stranger.post('/sign-in', { username: 'other', password: PASSWORD });
  ({ id } = await bench.register(actor, { submission: submission(NAME) }));
  const decision = { outcome: 'r3_1' as const, way: 'provided' as const, documents: ['方案'], form: '纸质' };
  const attachments = [{ name: '方案.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('方案全文') }];
  await bench.on('2026-03-10', actor, (desk) => answer.draftAnswer(desk, id, { decision, attachments }));
  await bench.on('2026-03-10', actor, (desk) => answer.submitDraft(desk, id));
  await bench.on('2026-03-11', head, (desk) => answer.approveAnswer(desk, id));
  await bench.on('2026-03-11', actor, (desk) => answer.sendAnswer(desk, id));
  await bench.on('2026-03-11', actor, (desk) => recordService(desk, id, { way: 'email' }));
  await bench.on('2026-03-20', actor, (desk) => remedy.lodgeReconsideration(desk, id));
  const files = [{ name: '复议决定书.pdf', mediaType: 'application/pdf', bytes: PAPER }];
  await bench.on('2026-04-30', actor, (desk) => remedy.decideReconsideration(desk, id, { result: 'upheld', files }));
});
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

const page = () => `/office/requests/${id}/archive`;

/** Posts for the package and unpacks it with the system's unzip. */
async function unpacked(into: string): Promise<string> {
  const response = await clerk.post(page(), { ground: '移交档案室' });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const file = join(folder, `${into}.zip`);
  await writeFile(file, new Uint8Array(await response.arrayBuffer()));
  await run('unzip', ['-q', file, '-d', join(folder, into)], { env: { ...process.env, LC_ALL: 'C' } });
  return join(folder, into);
}

interface Listed {
  path: string;
  sha256: string;
  name?: string;
  erased?: boolean;
}
const manifest = async (place: string): Promise<{ number: string; files: Listed[] }> =>
  JSON.parse(await readFile(join(place, 'manifest.json'), 'utf8'));

describe('an archive package', () => {
  test('is made for a reason alone, and only for who may see the case', async () => {
    const silent = await clerk.post(page(), { ground: ' ' });
    expect([silent.status, (await silent.text()).includes('请填写制作理由')]).toEqual([422, true]);
    expect((await stranger.post(page(), { ground: '好奇' })).status).toBe(403);
    expect((await stranger.get(page())).status).toBe(403);
  });

  test('opens with unzip and holds what sha256sum confirms, every file once', async () => {
    const place = await unpacked('whole');
    const { stdout } = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: place });
    const checked = stdout.trim().split('\n');
    expect(checked.every((line) => line.endsWith(': OK'))).toBe(true);
    const files = (await readdir(join(place, 'files'))).sort();
    // the attachment; the letter as .pdf and .docx with the facts it was made from; the decision
    expect(files.map((name) => name.slice(name.lastIndexOf('.')))).toEqual(['.bin', '.pdf', '.docx', '.json', '.pdf']);
    expect(checked).toHaveLength(files.length + 5);
    const listed = await manifest(place);
    expect(listed.files.map(({ name }) => name).filter(Boolean)).toEqual(
      expect.arrayContaining(['方案.txt', '复议决定书.pdf', expect.stringMatching(/^答复书（.*）\.pdf$/)]),
    );
    const kept = listed.files.find(({ name }) => name === '复议决定书.pdf');
    expect(new Uint8Array(await readFile(join(place, kept?.path ?? '')))).toEqual(new Uint8Array(PAPER));
  });

  test('tells every act, in words and in lines of JSON, the making of the package too', async () => {
    const place = await unpacked('acts');
    const lines = (await readFile(join(place, 'acts.jsonl'), 'utf8')).trim().split('\n');
    const acts = lines.map((line): { kind: string; subject: string; personal: unknown } => JSON.parse(line));
    expect(acts.filter(({ subject }) => subject === 'request').map(({ kind }) => kind)).toEqual(
      (await bench.state('east', id)).acts.map(({ kind }) => kind),
    );
    expect(acts.at(-1)).toMatchObject({ subject: 'unmasking', kind: 'personal.unmasked', ground: '移交档案室' });
    expect(JSON.stringify(acts[0]?.personal)).toContain(NAME);
    const [html, text, readme] = await Promise.all(
      ['index.html', 'index.txt', 'README.txt'].map((name) => readFile(join(place, name), 'utf8')),
    );
    for (const index of [html, text]) {
      expect(index).toContain(NAME);
      expect(index).toContain('行政复议审结');
      expect(index).toContain('复议决定书.pdf');
    }
    expect(readme).toContain('sha256sum -c SHA256SUMS');
  });

  test('says of erased data that they are erased', async () => {
    await bench.keys.destroy(id);
    const place = await unpacked('erased');
    await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: place });
    const listed = await manifest(place);
    expect(listed.files.filter(({ erased }) => erased)).toHaveLength(5);
    const everything = await Promise.all(
      ['index.html', 'index.txt', 'acts.jsonl', 'manifest.json'].map((name) => readFile(join(place, name), 'utf8')),
    );
    expect(everything.join('\n')).not.toContain(NAME);
    expect(everything[1]).toContain('已销毁');
    expect(everything[2]).toContain('"personal":"erased"');
  });
});
