import { describe, expect, it } from 'vitest';
import { canonical, shape, trap } from './address.ts';

const BASE = 'https://www.shifan.gov.cn/zwgk/index.html';

describe('the address that is kept', () => {
  it.each([
    ['../a/b.html#top', 'https://www.shifan.gov.cn/a/b.html'],
    ['//WWW.Shifan.gov.cn:443/x', 'https://www.shifan.gov.cn/x'],
    ['list.jsp;jsessionid=0A1B?page=2', 'https://www.shifan.gov.cn/zwgk/list.jsp?page=2'],
    ['/s?PHPSESSID=9&q=公开', 'https://www.shifan.gov.cn/s?q=%E5%85%AC%E5%BC%80'],
    ['https://user:word@www.shifan.gov.cn/', 'https://www.shifan.gov.cn/'],
    ['  /blank.html\n', 'https://www.shifan.gov.cn/blank.html'],
  ])('of %s is %s', (href, address) => expect(canonical(href, BASE)).toBe(address));

  it.each(['javascript:void(0)', 'mailto:a@b.cn', 'tel:12345', 'data:text/html,x', 'http://', 'https://[::1'])(
    'of %s is none',
    (href) => expect(canonical(href, BASE)).toBeNull(),
  );
});

it('gives addresses that one script makes one shape', () => {
  expect(shape('https://a.cn/list?page=2&id=7')).toBe(shape('https://a.cn/list?id=x&page=300'));
  expect(shape('https://a.cn/art/2024/1/5/art_3.html')).toBe(shape('https://a.cn/art/2023/11/25/art_9981.html'));
  expect(shape('https://a.cn/news/1')).not.toBe(shape('https://a.cn/policy/1'));
});

describe('a trap', () => {
  it.each([
    [`https://a.cn/${'x'.repeat(2000)}`, 'too-long'],
    ['https://a.cn/a/b/a/b/a/b/a/b/', 'repeats'],
    [`https://a.cn/${'abcdefghijklmnopqrstuvwxyz'.split('').join('/')}`, 'repeats'],
    ['https://a.cn/calendar?month=2031-05', 'far-date'],
    ['https://a.cn/rl/1875/04/', 'far-date'],
    ['https://a.cn/rl?riqi=20990101', 'far-date'],
  ])('is known in %s', (address, left) => expect(trap(address, 2026)).toBe(left));

  it.each([
    'https://a.cn/calendar?month=2027-05',
    'https://a.cn/zwgk/2013/06/t20130605_1.html',
    'https://a.cn/plan/2035/index.html',
    'https://a.cn/list?page=2050',
    'https://a.cn/zwgk/fdzdgknr/zwgk/zwgk/1.html',
  ])('is not seen in %s', (address) => expect(trap(address, 2026)).toBeNull());
});
