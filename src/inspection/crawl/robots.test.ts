import { describe, expect, it } from 'vitest';
import { readRobots } from './robots.ts';

const allows = (content: string, path: string) => readRobots(content, 'GongkaiInspection').allows(path);

describe('robots.txt', () => {
  it('lets the longest rule decide, and Allow where two are equally long', () => {
    const content = 'User-agent: *\nDisallow: /a\nAllow: /a/open\nDisallow: /b/x\nAllow: /b/x\n';
    expect(allows(content, '/a/secret')).toBe(false);
    expect(allows(content, '/a/open/1')).toBe(true);
    expect(allows(content, '/b/x')).toBe(true);
    expect(allows(content, '/')).toBe(true);
  });

  it('keeps to its own group where there is one, and joins groups of one name', () => {
    const content =
      'User-agent: *\nDisallow: /\n\nUser-agent: gongkaiinspection\nUser-agent: other\nDisallow: /a\n\nUser-agent: GongkaiInspection\nDisallow: /b';
    expect(allows(content, '/c')).toBe(true);
    expect(allows(content, '/a')).toBe(false);
    expect(allows(content, '/b')).toBe(false);
  });

  it('reads stars, ends, comments and characters in either form', () => {
    const content = 'User-agent: * # all\nDisallow: /*.php$\nDisallow: /政策/\nDisallow: /p?id=*&x # query\n';
    expect(allows(content, '/a/b.php')).toBe(false);
    expect(allows(content, '/a/b.php?x')).toBe(true);
    expect(allows(content, '/%e6%94%bf%E7%AD%96/1')).toBe(false);
    expect(allows(content, '/p?id=3&x')).toBe(false);
  });

  it('takes an empty Disallow, an empty file and a page of HTML as no rule', () => {
    for (const content of ['User-agent: *\nDisallow:', '', '<html><body>404</body></html>', '\ufeffUser-agent: *'])
      expect(allows(content, '/a')).toBe(true);
  });

  it('tells the delay and the sitemaps', () => {
    const robots = readRobots('Sitemap: https://a.cn/map.xml\nUser-agent: *\nCrawl-delay: 2.5', 'x');
    expect(robots.delay).toBe(2.5);
    expect(robots.sitemaps).toEqual(['https://a.cn/map.xml']);
  });

  it('is not slow on a rule of many stars', () => {
    const begun = performance.now();
    allows(`User-agent: *\nDisallow: /${'*a'.repeat(12)}$`, `/${'a'.repeat(300)}b`);
    allows(`User-agent: *\nDisallow: /${'*'.repeat(5000)}x$`, `/${'a'.repeat(2000)}b`);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
