import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/inspect.ts';
import { readConfig } from '../../src/config.ts';
import type { SiteResults } from '../../src/inspection/probes/run.ts';
import { needChromium } from '../support/chromium.mjs';
import { page } from './planted/html.ts';
import { type Served, site } from './site.ts';

let folder: string;
let served: Served;
const chromium = process.env.CHROMIUM;

beforeAll(async () => {
  process.env.CHROMIUM = needChromium();
  folder = mkdtempSync(join(tmpdir(), 'inspect-site-'));
  // the menu of these pages leads to eight addresses that are not there
  served = await site({
    '/': page(
      '示范县人民政府',
      '<img src="/gone.png"><a href="/1.html">办公室召开会议的情况</a><a href="/3.html">被改的页面内容</a><a href="/2.html">第二篇信息的标题内容</a>',
    ),
    '/1.html': page(
      '会议情况',
      '<p>2026年2月30日，县政府办公室召开会议，研究部署有关工作，各单位负责人参加了会议。</p>',
    ),
    '/3.html': page(
      '被改的页面',
      '<p>bet365亚洲官网 县政府办公室召开会议，研究部署有关工作，各单位负责人参加了会议。</p>',
    ),
    '/2.html': page('清楚的信息', '<p>县政府办公室召开会议，研究部署有关工作，各单位负责人参加了会议。</p>'),
  });
});
afterAll(async () => {
  process.env.CHROMIUM = chromium;
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

async function inspect(...words: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    config: readConfig({}, folder),
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
  };
  return { code: await run(words, io), out, err };
}

describe('gongkai inspect URL', () => {
  it('prints faults of texts, pages and the site, and keeps what proves them', async () => {
    const kept = join(folder, 'kept');
    const { code, out, err } = await inspect(served.address, '--json', '--browser', '--folder', kept);
    const found = out.map(
      (line) => JSON.parse(line) as { file: string; rule: string; severity: string; selector?: string },
    );
    expect(code).toBe(1);
    const rulesOf = (path: string) =>
      found.filter(({ file }) => file === new URL(path, served.address).href).map(({ rule }) => rule);
    expect(rulesOf('/1.html')).toContain('date-contradiction');
    expect(rulesOf('/2.html')).not.toContain('date-contradiction');
    expect(rulesOf('/')).toEqual(
      expect.arrayContaining(['broken-links', 'site-marks', 'accessibility', 'https-and-headers']),
    );
    expect(err.join('\n')).toContain('全部读完');

    const results = JSON.parse(readFileSync(join(kept, 'results.json'), 'utf8')) as SiteResults;
    expect(results.indicators.find(({ indicator }) => indicator === 'D4.3')).toMatchObject({
      verdict: 'fail',
      hits: 9,
      unknown: 0,
    });
    expect(results.indicators.find(({ indicator }) => indicator === 'W2.1')).toMatchObject({ verdict: 'unknown' });
    expect(results.indicators.find(({ indicator }) => indicator === 'W1.3')).toMatchObject({
      verdict: 'fail',
      hits: 1,
    });
    const axe = results.findings.find(({ indicator, excerpt }) => indicator === 'S.access' && excerpt.includes('img'));
    expect(axe).toMatchObject({
      selector: expect.stringContaining('img'),
      evidence: { status: 200, digest: expect.any(String) },
      screenshot: expect.stringMatching(/\.png$/),
    });
    expect(
      readFileSync(join(kept, axe?.screenshot ?? ''))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('goes on in its folder without asking again for what is finished', async () => {
    const before = served.asked.length;
    const { code } = await inspect(served.address, '--json', '--folder', join(folder, 'kept'));
    expect(code).toBe(1);
    expect(served.asked.slice(before).filter((path) => path.endsWith('.html'))).toEqual([]);
  });

  it('judges the evidence again, and says when it was altered', async () => {
    const kept = join(folder, 'kept');
    const { code, out } = await inspect('--again', kept);
    expect({ code, out: out.join('\n') }).toEqual({
      code: 0,
      out: expect.stringContaining('重新判定的结果与原结果相同'),
    });
    expect(out.join('\n')).toContain('按《政府网站检查指标》（2019）：不合格');
    writeFileSync(join(kept, 'asked.json'), '{}');
    const altered = await inspect('--again', kept);
    expect(altered).toMatchObject({ code: 2, out: [expect.stringContaining('asked.json')] });
    await expect(inspect('--again', folder)).rejects.toThrow('没有本版本程序的检查结果');
  });

  it('looks at links alone when asked', async () => {
    const { out } = await inspect(served.address, '--json', '--links');
    expect(out.map((line) => (JSON.parse(line) as { rule: string }).rule)).toEqual(Array(9).fill('broken-links'));
  });

  it.each([
    ['a script', '<script>window.location.href="/web/";</script>'],
    ['a tag', '<meta http-equiv="refresh" content="0;url=/web/">'],
  ])('takes for the home page what the first page leads to by %s', async (_, splash) => {
    const other = await site({ '/': splash, '/web/': page('示范县人民政府', '<a href="/2.html">第二篇信息</a>') });
    const { out, err } = await inspect(other.address, '--json');
    await other.close();
    const marks = out
      .map((line) => JSON.parse(line) as { rule: string; file: string })
      .filter(({ rule }) => rule === 'site-marks');
    expect(new Set(marks.map(({ file }) => new URL(file).pathname))).toEqual(new Set(['/web/']));
    expect(err.join('\n')).not.toContain('--render');
  });

  it('notes a visit for the indicator of reachability', async () => {
    const visits = join(folder, 'visits');
    await inspect(served.address, '--visit', '--folder', visits);
    await inspect('http://127.0.0.1:9/', '--visit', '--folder', visits);
    const lines = readFileSync(join(visits, 'spaced-visits.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { ok: boolean }).ok)).toEqual([true, false]);
  });

  it.each([
    ['does not open', {}, '首页没有正常打开（404）'],
    [
      'shows nothing until its scripts have run',
      { '/': '<title>示范县人民政府</title><div id="app">加载中…</div><script src="/app.js"></script>', '/app.js': '' },
      '--render',
    ],
  ])('calls no site clean or faulty whose home page %s', async (_, pages, said) => {
    const other = await site(pages);
    const { code, out, err } = await inspect(other.address, '--json');
    await other.close();
    const rules = out.map((line) => JSON.parse(line) as { rule: string; severity: string });
    expect([code, rules.filter(({ severity }) => severity === 'high')]).toEqual([2, []]);
    expect(rules.map(({ rule }) => rule)).not.toContain('required-columns');
    expect(err.join('\n')).toContain(said);
  });

  it('says that nothing could be read, and what is no number', async () => {
    const { code, err } = await inspect('http://127.0.0.1:9/');
    expect(code).toBe(2);
    expect(err.join('\n')).toContain('没有读到任何页面');
    await expect(inspect(served.address, '--pages', 'many')).rejects.toThrow('--pages应当是不小于0的数');
  });
});

it('refuses, before it asks for anything, what it could not do', async () => {
  for (const [words, why] of [
    [['--before', join(folder, 'none')], '没有上一次检查的结果'],
    [['--rate='], '--rate应当是不小于0的数'],
    [['--html', join(folder, 'none', 'a.html')], '没有文件夹'],
  ] as const)
    await expect(inspect(served.address, ...words)).rejects.toThrow(why);
});
