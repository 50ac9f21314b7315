import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { createServer as createTls } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crawl } from '../../src/inspection/crawl/crawl.ts';
import { readPages, readVisits } from '../../src/inspection/crawl/read.ts';
import { needChromium } from '../support/chromium.mjs';
import { listening, type Served, site } from './site.ts';

let folder: string;
const closing: { close(): Promise<void> }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crawl-'));
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((one) => one.close()));
  rmSync(folder, { recursive: true });
});

async function serving(pages: Parameters<typeof site>[0]): Promise<Served> {
  const served = await site(pages);
  closing.push(served);
  return served;
}

function visits() {
  return [...readVisits(folder)].map((visit) => ({ ...visit, path: new URL(visit.address).pathname }));
}

describe('a crawl', () => {
  it('reads pages and asks for the head of what pages are made of', async () => {
    const served = await serving({
      '/': '<a href="/a.html">a</a><img src="/i.png"><a href="/f.pdf">f</a>',
      '/a.html': '甲',
      '/i.png': 'x',
    });
    const summary = await crawl(folder, served.address);
    expect(summary).toMatchObject({ pages: 2, ended: 'all' });
    expect(served.asked).toEqual([
      '/robots.txt',
      '/sitemap.xml',
      '/',
      '/a.html',
      'HEAD /i.png',
      'HEAD /f.pdf',
      '/f.pdf',
    ]);
    expect(visits().map(({ path, status }) => [path, status])).toEqual(
      expect.arrayContaining([
        ['/f.pdf', 404],
        ['/i.png', 200],
        ['/a.html', 200],
      ]),
    );
    const [first] = [...readPages(folder)];
    expect(first).toMatchObject({
      html: expect.stringContaining('a.html'),
      page: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('does what robots.txt says and reads the sitemaps that it names', async () => {
    const map = (path: string) => `<urlset><url><loc>${path}</loc></url></urlset>`;
    const served: Served = await serving({
      '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /inner/\nSitemap: /map.xml'),
      '/map.xml': (_, response) => response.end(map(`${served.address}only-in-map.html`)),
      '/': '<a href="/inner/a.html">a</a>',
      '/only-in-map.html': '乙',
    });
    await crawl(folder, served.address);
    expect(served.asked).toContain('/only-in-map.html');
    expect(served.asked).not.toContain('/inner/a.html');
    expect(visits().find(({ path }) => path === '/inner/a.html')).toMatchObject({ failure: 'robots' });
  });

  it('asks for nothing where robots.txt cannot be had', async () => {
    const served = await serving({ '/robots.txt': (_, response) => response.writeHead(500).end(), '/': '甲' });
    await crawl(folder, served.address);
    expect(served.asked).toEqual(['/robots.txt']);
  });

  it('stays within its hosts, by links, redirects and sitemaps, and asks others only when told', async () => {
    const other = await serving({ '/': '<a href="/deeper.html">x</a>' });
    const served = await serving({
      '/': `<a href="${other.address}">x</a><a href="/away">y</a><img src="${other.address}i.png">`,
      '/away': (_, response) => response.writeHead(302, { location: `${other.address}away` }).end(),
      '/sitemap.xml': (_, response) => response.end(`${other.address}mapped.html`),
    });
    await crawl(folder, served.address);
    expect(other.asked).toEqual([]);
    rmSync(folder, { recursive: true });
    await crawl(folder, served.address, { outside: true });
    // another inner address than the one that was chosen is refused, however it came
    expect(other.asked).toEqual([]);
    expect(
      visits()
        .filter((visit) => visit.use === 'outside')
        .map((visit) => visit.failure),
    ).toEqual(['inner', 'inner', 'inner', 'inner']);
    rmSync(folder, { recursive: true });
    await crawl(folder, served.address, { hosts: [new URL(other.address).host] });
    expect(other.asked).toContain('/deeper.html');
  });

  it('follows redirects a limited number of times and ends in a circle', async () => {
    const to = (location: string) => (_: unknown, response: import('node:http').ServerResponse) =>
      response.writeHead(301, { location }).end();
    const served = await serving({ '/': to('/a'), '/a': to('/b'), '/b': to('/') });
    await crawl(folder, served.address);
    expect(served.asked.filter((path) => path === '/')).toHaveLength(1);
    expect(visits()).toHaveLength(3);
  });

  it('reads compressed pages and pages in GB 18030', async () => {
    const chinese = Buffer.concat([
      Buffer.from('<meta charset="gb2312"><a href="/z.html">'),
      Buffer.from([0xd5, 0xfe, 0xce, 0xf1]),
    ]);
    const served = await serving({
      '/': chinese,
      '/z.html': (_, response) =>
        response
          .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html; charset=utf-8' })
          .end(gzipSync('压缩')),
    });
    await crawl(folder, served.address);
    expect([...readPages(folder)].map((page) => page.html)).toEqual([expect.stringContaining('政务'), '压缩']);
  });

  it('survives slow, huge, broken, packed and endless answers while it reads the rest', async () => {
    const html = { 'content-type': 'text/html' };
    const rest = Array.from({ length: 30 }, (_, index) => `<a href="/good/${index}.html">g</a>`).join('');
    const served = await serving({
      '/': `<a href="/drip">1</a><a href="/never">2</a><a href="/huge">3</a><a href="/reset">4</a><a href="/bomb">5</a><a href="/loop/">6</a><a href="/half">7</a>${rest}`,
      '/drip': (request, response) => {
        response.writeHead(200, html);
        const timer = setInterval(() => response.write('.'), 50);
        request.on('close', () => clearInterval(timer));
      },
      '/never': () => undefined,
      '/huge': (_, response) => {
        response.writeHead(200, html);
        const more = (): unknown =>
          response.destroyed
            ? null
            : response.write('x'.repeat(65_536))
              ? setImmediate(more)
              : response.once('drain', more);
        more();
      },
      '/reset': (request) => request.socket.destroy(),
      '/half': (request, response) => {
        response.writeHead(200, { ...html, 'content-length': 1000 });
        response.write('half');
        setTimeout(() => request.socket.destroy(), 20);
      },
      '/bomb': (_, response) =>
        response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
      '/loop/': '<a href="a/">a</a>',
      ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`/good/${index}.html`, `好${index}`])),
    });
    const summary = await crawl(folder, served.address, { limits: { wait: 1_500, pageBytes: 200_000 }, together: 4 });
    expect(summary.ended).toBe('all');
    const last = new Map(visits().map((visit) => [visit.path, visit]));
    expect(last.get('/drip')).toMatchObject({ failure: 'timeout', attempt: 2 });
    expect(last.get('/never')).toMatchObject({ failure: 'timeout', attempt: 2 });
    expect(last.get('/reset')).toMatchObject({ failure: expect.any(String), attempt: 2 });
    expect(last.get('/half')).toMatchObject({ failure: expect.any(String) });
    expect(last.get('/huge')).toMatchObject({ status: 200, page: { cut: true, bytes: 200_000 } });
    expect(last.get('/bomb')).toMatchObject({ status: 200, page: { cut: true } });
    expect([...last].filter(([path, { status }]) => path.startsWith('/good/') && status === 200)).toHaveLength(30);
  });

  it('stops at its limits and says so', async () => {
    const served = await serving({
      '/': '<a href="/1">a</a><a href="/2">b</a>',
      '/1': '<a href="/3">c</a>',
      '/2': 'x',
      '/3': 'y',
    });
    expect(await crawl(folder, served.address, { limits: { pages: 2 }, together: 1 })).toMatchObject({
      pages: 2,
      ended: 'pages',
    });
    rmSync(folder, { recursive: true });
    expect(await crawl(folder, served.address, { limits: { depth: 1 } })).toMatchObject({ pages: 3, ended: 'all' });
  });

  it('keeps to the number of requests a second', async () => {
    const served = await serving({ '/': '<a href="/1">a</a><a href="/2">b</a><a href="/3">c</a>' });
    const begun = performance.now();
    await crawl(folder, served.address, { perSecond: 10 });
    expect(performance.now() - begun).toBeGreaterThan(280);
  });

  it('opens pages in Chromium when asked, and lets it ask no other host', async () => {
    const other = await serving({ '/x.js': 'x' });
    const served = await serving({
      '/': `<meta charset="utf-8"><div id="a"></div><script src="${other.address}x.js"></script><script>document.getElementById('a').innerHTML='<a href="/made.html">由脚本生成</a>'</script>`,
      '/made.html': '丙',
    });
    await crawl(folder, served.address, { render: true }, { chromium: needChromium() });
    expect(served.asked).toContain('/made.html');
    expect(other.asked).toEqual([]);
    expect([...readPages(folder)][0]).toMatchObject({
      page: { rendered: true },
      html: expect.stringContaining('由脚本生成'),
    });
  });
});

describe('over TLS', () => {
  const keys = mkdtempSync(join(tmpdir(), 'crawl-keys-'));
  spawnSync('openssl', [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=127.0.0.1',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-keyout',
    join(keys, 'key'),
    '-out',
    join(keys, 'cert'),
  ]);
  const key = readFileSync(join(keys, 'key'));
  const cert = readFileSync(join(keys, 'cert'));

  it('speaks HTTP/2 with sites that know nothing else', async () => {
    const versions: string[] = [];
    const server = createSecureServer({ key, cert, allowHTTP1: false }, (request, response) => {
      versions.push(request.httpVersion);
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(request.url === '/' ? '<a href="/2.html">2</a>' : '二');
    });
    const served = await listening(server, 'https');
    expect(await crawl(folder, served.address, {}, { ca: cert.toString() })).toMatchObject({ pages: 2 });
    expect(new Set(versions)).toEqual(new Set(['2.0']));
    await served.close();
  });

  it('takes no answer from a site whose certificate nobody vouches for', async () => {
    const served = await listening(
      createTls({ key, cert }, (_, response) => response.end('x')),
      'https',
    );
    await crawl(folder, served.address);
    // robots.txt could not be had either, so nothing was asked for
    expect(visits()).toMatchObject([{ failure: 'robots' }]);
    await served.close();
  });
});
