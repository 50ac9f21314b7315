import { describe, expect, it } from 'vitest';
import { markProblem } from './marks.ts';

const isWell = (name: string) => (value: string) => markProblem(name, value) === null;

const CASES: readonly [name: string, well: readonly string[], bad: readonly string[]][] = [
  [
    'domain',
    ['www.shifan.gov.cn', 'shifan.gov.cn', 'www.qingxi.example', '示范县.政务'],
    ['https://www.shifan.gov.cn', 'www.shifan.gov.cn/index', 'www.shifan.gov.cn:8443', 'localhost', '10.0.0.1', '*'],
  ],
  ['idCode', ['9900000001'], ['990000000', '99000000011', '99000000O1', '９９００００００００', 'bm99000001']],
  [
    'phone',
    [
      '0000-5550100',
      '(0000) 5550100',
      '（0000）5550100转806',
      '+86 0000 5550100',
      '12345',
      '0000-5550100、0000-5550101',
    ],
    ['5550', '见联系我们', 'www.shifan.gov.cn', '0000-5550100或者值班室', '-5550100', '00005550100000000', '12345、'],
  ],
  [
    'findFault',
    ['https://zfwzzc.example/exposure/jiucuo.html?site_code=9900000001'],
    ['http://zfwzzc.example/', 'zfwzzc.example', 'https://', 'javascript:alert(1)', 'https:zfwzzc.example'],
  ],
];

describe.each(CASES)('%s', (name, well, bad) => {
  it.each(well)('may be %s', (value) => expect(isWell(name)(value)).toBe(true));

  it.each(bad)('may not be %s, and the problem says which and how', (value) => {
    const problem = markProblem(name, value);
    expect(problem?.what.zh).toMatch(/域名|网站标识码|联系电话|网站找错/);
    expect(problem?.what.zh).toContain(value);
    expect(problem?.remedy.zh).not.toBe('');
  });

  it('may be left empty', () => expect(isWell(name)('')).toBe(true));
});

it('marks of free wording are as they are', () => {
  for (const name of ['organiser', 'address', 'icp', 'police']) expect(isWell(name)('示ICP备1号')).toBe(true);
});
