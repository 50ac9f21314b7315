import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReports } from '../../../src/cli/report-check.ts';
import { checkAddress, checkBytes } from '../../../src/reports/check/check-bytes.ts';
import { isInner } from '../../../src/web/inner-address.ts';
import { xlsx } from './office-files.ts';
import { dressed, page } from './render.ts';
import { sample } from './sample.ts';

const check = async (html: string) => {
  const { report } = await checkBytes('page', Buffer.from(html));
  if (!report) throw new Error('not read');
  return report;
};
const wrong = (report: Awaited<ReturnType<typeof check>>) =>
  report.findings.filter(({ state }) => state === 'wrong').map(({ id, says }) => `${id} ${says.zh}`);

describe('checking a published report', () => {
  it('holds when every identity and every figure of the text agrees, in either form', async () => {
    for (const form of ['2021', '2019'] as const) {
      const report = await check(page(sample(7, form)));
      expect(report).toMatchObject({ verdict: 'holds', form, unread: {} });
      expect(report.findings.filter(({ id }) => id === 'prose')).toHaveLength(4);
    }
  });

  it('says in a sentence which side is what when a figure is changed', async () => {
    const filled = sample(7);
    const changed = dressed(filled, ({ text, id }) => (id === 't3.r3_7.natural' ? String(Number(text) + 2) : text));
    const report = await check(page(changed));
    const total = filled.truth['t3.r3_7.natural'] ?? 0;
    expect(report.verdict).toBe('wrong');
    expect(wrong(report)).toContain(
      `I2 表三 自然人列：“（七）总计”为${total + 2}，各项办理结果之和为${total}，相差2。`,
    );
  });

  it('finds a text that contradicts its table', async () => {
    const filled = sample(7);
    const total = filled.truth['t3.r1.total'] ?? 0;
    const report = await check(
      page({ ...filled, prose: `本年共收到政府信息公开申请${total + 1}件，未发生行政复议。` }),
    );
    expect(wrong(report)[0]).toContain(`正文“本年共收到政府信息公开申请${total + 1}件”与表不一致`);
    expect(wrong(report)).toHaveLength(2);
  });

  it('never says of a blank cell that anything holds', async () => {
    const report = await check(page(dressed(sample(7), ({ text, id }) => (id === 't3.r1.natural' ? '' : text))));
    expect(report.verdict).toBe('not read');
    const touching = report.findings.filter(({ cells }) => cells.includes('t3.r1.natural'));
    expect(touching.map(({ state }) => state)).toEqual(['not read', 'not read']);
  });

  it('refuses a workbook whose merged cells fill more places than it has', async () => {
    const parts = unzipSync(xlsx(sample(7)));
    const name = 'xl/worksheets/sheet1.xml';
    const merges = '<mergeCell ref="A1:GR3000"/>'.repeat(5000);
    parts[name] = strToU8(
      strFromU8(parts[name] ?? new Uint8Array()).replace('</mergeCells>', `${merges}</mergeCells>`),
    );
    const { reason } = await checkBytes('swollen.xlsx', zipSync(parts));
    expect(reason?.zh).toContain('已损坏');
  });

  it('reads no table out of a page that has none', async () => {
    const report = await check('<html><body><p>通知公告</p></body></html>');
    expect(report).toMatchObject({ verdict: 'not read', cells: {} });
  });
});

describe('the command', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-check-'));
    const filled = sample(9);
    await writeFile(join(folder, 'sound.html'), page(filled));
    await writeFile(
      join(folder, 'wrong.html'),
      page(dressed(filled, ({ text, id }) => (id === 't4.review.total' ? '99' : text))),
    );
    await writeFile(join(folder, 'other.txt'), '通知');
  });
  afterAll(() => rm(folder, { recursive: true }));
  const run = async (...argv: string[]) => {
    const lines: string[] = [];
    const code = await checkReports(argv, { out: (line) => lines.push(line), err: (line) => lines.push(line) });
    return { code, lines };
  };

  it('ends with 0, 1 or 2: holds, wrong, not read', async () => {
    expect((await run(join(folder, 'sound.html'))).code).toBe(0);
    expect((await run(join(folder, 'other.txt'))).code).toBe(2);
    const { code, lines } = await run(folder);
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain('表四 行政复议：总计为99');
  });

  it('writes JSON and a workbook', async () => {
    const file = join(folder, 'results.xlsx');
    const { lines } = await run(join(folder, 'sound.html'), '--json', '--xlsx', file);
    expect(JSON.parse(lines.join(''))).toMatchObject([{ report: { verdict: 'holds', year: 2024 } }]);
    await rm(file);
  });
});

describe('addresses', () => {
  it('of inner networks are refused when an office asks', async () => {
    const server = createServer((_, answer) => answer.end(page(sample(3)))).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]']) {
        const { reason } = await checkAddress(`http://${host}:${port}/`, { inner: false });
        expect(reason?.zh).toContain('内部网络');
      }
      expect((await checkAddress(`http://127.0.0.1:${port}/`, { inner: true })).report?.verdict).toBe('holds');
      expect((await checkAddress('file:///etc/passwd', { inner: true })).reason?.zh).toContain('不是http');
    } finally {
      server.close();
    }
  });

  it('are told apart', () => {
    for (const inner of [
      '10.1.2.3',
      '172.20.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      'fe80::1',
      'fd00::1',
      '::',
      '2002:7f00:1::',
    ])
      expect(isInner(inner)).toBe(true);
    for (const outer of ['8.8.8.8', '202.96.128.86', '2001:da8::1', '2400:3200::1']) expect(isInner(outer)).toBe(false);
  });
});
