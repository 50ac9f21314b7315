import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canonical } from './address.ts';
import { decodePage } from './decode.ts';
import { pageLinks } from './links.ts';
import { Novelty } from './novelty.ts';
import { Pace } from './pace.ts';
import { readSitemap, sitemapText } from './sitemap.ts';

describe('the text of a page', () => {
  const GBK = Buffer.from([0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa]);
  const UTF8 = Buffer.from('政务公开');

  it('is what a browser shows: byte order mark, header, declaration, guess', () => {
    expect(decodePage(GBK, 'text/html; charset=GB2312')).toEqual({ html: '政务公开', charset: 'gb18030' });
    expect(decodePage(Buffer.concat([Buffer.from('<meta charset="gbk">'), GBK]), 'text/html').html).toContain(
      '政务公开',
    );
    expect(decodePage(GBK, undefined).html).toBe('政务公开');
    expect(decodePage(UTF8, undefined).charset).toBe('utf-8');
    expect(decodePage(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), UTF8]), 'text/html; charset=gbk').html).toBe(
      '政务公开',
    );
    expect(decodePage(UTF8, 'text/html; charset=nothing-known').html).toBe('政务公开');
  });

  it('is broken where the declaration is wrong, as visitors see it', () => {
    expect(decodePage(UTF8, 'text/html; charset=gbk').html).toMatch(/^鏀垮姟/);
  });
});

describe('links of a page', () => {
  it('are taken once each, under the base, pages apart from parts', () => {
    const html = `<base href="/zw/"><a href="a.html">1</a><a href="./a.html#x">2</a><a href='javascript:x'>3</a>
      <a href="b.pdf">4</a><img src=c.png srcset="d.png 1x, e.png 2x"><script src="/f.js"></script><iframe src="g"></iframe>
      <link rel="stylesheet" href="h.css"><link rel="canonical" href="https://other.cn/"><area href="//other.cn/i">
      <!-- <a href="hidden.html"> --><script>document.write('<a href="written.html">')</script>`;
    const { links } = pageLinks(html, 'https://a.cn/index.html');
    const of = (use: string) =>
      links.filter((one) => one.use === use).map((one) => one.address.replace('https://a.cn', ''));
    expect(of('page')).toEqual(['/zw/a.html', '/zw/g', 'https://other.cn/i']);
    expect(of('part')).toEqual(['/zw/b.pdf', '/zw/c.png', '/zw/d.png', '/zw/e.png', '/f.js', '/zw/h.css']);
  });

  it.each([
    '/a/b.html',
    'c.html',
    './d/e/',
    '../f',
    './../g',
    '/h/./i',
    '/j//k',
    '.l',
    'm?n=1',
    '/政务/',
    '/%2e%2e/o',
    'p:q',
    'x;jsessionid=1',
  ])('are written in the one way: %s', (href) => {
    const page = 'https://a.cn/zw/gk/index.html?at=/x/';
    const address = canonical(href, page);
    expect(pageLinks(`<a href="${href}">`, page).links.map((one) => one.address)).toEqual(address ? [address] : []);
  });

  it('include where a page sends its visitor at once', () => {
    const { links, refresh } = pageLinks('<meta http-equiv="Refresh" content="0; URL=\'/zwgk/\'">', 'https://a.cn/');
    expect(refresh).toBe('https://a.cn/zwgk/');
    expect(links).toEqual([{ address: 'https://a.cn/zwgk/', use: 'page' }]);
  });

  it.each([
    ['<script>window.location.href="/web/index.html";</script>', 'https://a.cn/web/index.html'],
    ["<script>location.replace('main.html')</script>", 'https://a.cn/main.html'],
    ['<script>location="/m/"</script><a href="/x">x</a>', null],
    ['<script>if(a=="/b/")location=c;</script>', null],
  ])('include where a page that is nothing but a script sends its visitor: %s', (html, to) => {
    expect(pageLinks(html, 'https://a.cn/').refresh).toBe(to);
  });
});

describe('a sitemap', () => {
  it('names pages or further sitemaps', () => {
    const pages = '<?xml version="1.0"?><urlset xmlns="x"><url><loc> https://a.cn/?a=1&amp;b=2 </loc></url></urlset>';
    expect(readSitemap(pages)).toEqual({ pages: ['https://a.cn/?a=1&b=2'], maps: [] });
    const index = '<sitemapindex><sitemap><loc>https://a.cn/1.xml</loc></sitemap></sitemapindex>';
    expect(readSitemap(index)).toEqual({ pages: [], maps: ['https://a.cn/1.xml'] });
    expect(readSitemap('https://a.cn/1\nhttps://a.cn/2\n').pages).toHaveLength(2);
    expect(readSitemap('<html><h1>404</h1></html>')).toEqual({ pages: [], maps: [] });
  });
});

it('a sitemap may be a packed file; a broken or endless one is none', () => {
  const packed = gzipSync('https://a.cn/1\n');
  expect(sitemapText(packed)).toBe('https://a.cn/1\n');
  expect(sitemapText(Buffer.from('https://a.cn/2'))).toBe('https://a.cn/2');
  expect(sitemapText(packed.subarray(0, 15))).toBeNull();
  expect(sitemapText(gzipSync(Buffer.alloc(1_001)), 1_000)).toBeNull();
});

describe('pace', () => {
  it('spaces requests to one host, and more where the site asks for it', () => {
    const pace = new Pace(2);
    expect([pace.turn('a', 1000), pace.turn('a', 1000), pace.turn('b', 1000)]).toEqual([0, 500, 0]);
    pace.slow('a', 5);
    expect([pace.turn('a', 3000), pace.turn('a', 3000)]).toEqual([0, 5000]);
    pace.slow('b', 0.1);
    expect([pace.turn('b', 9000), pace.turn('b', 9000)]).toEqual([0, 500]);
  });

  it('leaves a host alone that says so, for a minute at most', () => {
    const pace = new Pace(0);
    pace.rest('a', '3', 1000);
    expect(pace.turn('a', 1000)).toBe(3000);
    pace.rest('b', new Date(100_000).toUTCString(), 90_000);
    expect(pace.turn('b', 90_000)).toBe(10_000);
    pace.rest('c', '86400', 0);
    expect(pace.turn('c', 0)).toBe(60_000);
    pace.rest('d', 'nonsense', 0);
    expect(pace.turn('d', 0)).toBe(0);
  });
});

it('follows no links of pages that say the same again and again', () => {
  const novelty = new Novelty();
  const bytes = Array.from({ length: 12 }, () => novelty.isNew('same digest here', '<p>一</p>', 3));
  expect(bytes.filter(Boolean)).toHaveLength(10);
  const words = Array.from({ length: 60 }, (_, day) =>
    novelty.isNew(`digest ${day} ${day}`, `<a href="?d=${day}">${day}日</a>`, 14),
  );
  expect(words.filter(Boolean)).toHaveLength(50);
  expect(novelty.isNew('digest of a near page', '<a href="?d=1">1日</a>', 3)).toBe(true);
});
