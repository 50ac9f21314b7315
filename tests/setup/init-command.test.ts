/** `npx gongkai init` as it is run: a template, a check, a founding, with real processes and a real database. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Installation, installAt } from '../start/installation.ts';
import { countyOfForty, workbookOf } from './workbook-of-forty.ts';

let site: Installation;
let data: string;
const file = (name: string) => join(site.folder, name);
const init = (...words: string[]) => site.command(data, 'init', ...words);

beforeAll(() => {
  site = installAt(0o755);
  data = site.newData();
}, 120_000);
afterAll(() => site.remove());

describe('the workbook', () => {
  test('is written once, and never over another file', () => {
    const first = init('--template', '模板.xlsx');
    expect(first).toMatchObject({ code: 0 });
    expect(readFileSync(file('模板.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const again = init('--template', '模板.xlsx');
    expect([again.code, again.out.includes('is there already')]).toEqual([1, true]);
  }, 60_000);

  test('is checked without a database: mistakes by sheet, row and column', async () => {
    const county = countyOfForty();
    Object.assign(county.units[3] ?? {}, { parent: 'nowhere' });
    Object.assign(county.people[1] ?? {}, { username: county.people[0]?.username, name: county.people[0]?.name });
    writeFileSync(file('错误.xlsx'), await workbookOf(county));
    const checked = init('错误.xlsx', '--check');
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('错误  机构 · 第5行 · 上级单位代码: 没有代码为“nowhere”的单位');
    expect(checked.out).toContain('错误  人员 · 第3行 · 角色: 系统管理员、安全管理员、审计管理员须由不同人员担任');
    expect(checked.out).toContain('Nothing was founded');
    expect(init('错误.xlsx', '--check', '--english-problems').out).toContain('row 5');
    expect(existsSync(data)).toBe(false);
  }, 60_000);

  test('must be there, be a workbook, and be meant alone', () => {
    writeFileSync(file('名单.xlsx'), '姓名');
    expect(init('名单.xlsx')).toMatchObject({ code: 1, out: expect.stringContaining('文件不是.xlsx工作簿') });
    expect(init('没有.xlsx')).toMatchObject({ code: 1, out: expect.stringContaining('There is no 没有.xlsx') });
    writeFileSync(file('大.xlsx'), new Uint8Array(6 * 1024 * 1024));
    expect(init('大.xlsx')).toMatchObject({ code: 1, out: expect.stringContaining('larger than 5 MB') });
    expect(init('名单.xlsx', '模板.xlsx').code).toBe(2);
    expect(init('--no-such-flag').code).toBe(2);
    expect(init().code).toBe(2);
  }, 60_000);
});

describe('the county', () => {
  test('is founded once; the passwords go to a file for its owner alone', async () => {
    writeFileSync(file('示范县.xlsx'), await workbookOf(countyOfForty()));
    expect(init('示范县.xlsx', '--check')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing was founded'),
    });
    writeFileSync(file('有.csv'), '别人的文件');
    expect(init('示范县.xlsx', '--accounts', '有.csv')).toMatchObject({
      code: 1,
      out: expect.stringContaining('there already'),
    });

    const founded = init('示范县.xlsx', '--accounts', '账号.csv');
    // both at once: what it said is the reason when it failed
    expect([founded.code, founded.out]).toEqual([
      0,
      expect.stringMatching(/founded in [\d.]+ s: 40 units, 120 persons, 2 chains, 1 county days/),
    ]);
    expect(statSync(file('账号.csv')).mode & 0o777).toBe(0o600);
    const lines = readFileSync(file('账号.csv'), 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(121);
    for (const line of lines.slice(1)) expect(founded.out).not.toContain(line.split(',')[4]?.replaceAll('"', ''));

    const again = init('示范县.xlsx', '--accounts', '再次.csv');
    expect([again.code, again.out.includes('该站点已建立')]).toEqual([1, true]);
    expect(existsSync(file('再次.csv'))).toBe(false);
    expect(site.command(data, 'verify').out).toContain('all acts replay');
  }, 120_000);
});

describe('a site alone', () => {
  const flags = ['--site', 'alone', '--name', '独县人民政府', '--system', '甲', '--security', '乙', '--audit', '丙'];

  test('is founded from flags; the passwords of its administrators go to a file too', () => {
    const place = site.newData();
    const alone = (...words: string[]) => site.command(place, 'init', ...flags, ...words);
    for (const wrong of [['--check'], ['--template', '独.xlsx'], ['--english-problems']]) {
      const refused = alone(...wrong);
      expect(refused.code).toBe(2);
      expect(refused.out).not.toContain('    at ');
    }
    expect([existsSync(place), existsSync(file('独.xlsx'))]).toEqual([false, false]);

    expect(alone('--accounts', '独.csv')).toMatchObject({
      code: 0,
      out: expect.stringContaining('The site alone is founded'),
    });
    expect(readFileSync(file('独.csv'), 'utf8').trim().split('\r\n')).toHaveLength(4);
  }, 120_000);
});
