import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { type Cells, countyOfForty, type Filled, workbookOf } from '../../tests/setup/workbook-of-forty.ts';
import { placeOf, type SheetProblem } from '../documents/import/sheet-problems.ts';
import { checkWorkbook } from './check.ts';
import { SHEET_KEYS } from './layout.ts';
import { template } from './template.ts';
import { readWorkbook } from './workbook.ts';

const TODAY = Temporal.PlainDate.from('2026-11-22');

async function check(change: (county: Filled) => void = () => {}) {
  const county = countyOfForty();
  change(county);
  return checkWorkbook(await readWorkbook(await workbookOf(county)), TODAY);
}

const said = (problems: readonly SheetProblem[]) =>
  problems.map((problem) => `${problem.level} ${placeOf(problem).zh}：${problem.what.zh}`);

const unit = (county: Filled, code: string): Cells => {
  const found = county.units.find((one) => one.code === code);
  if (!found) throw new Error(`no unit ${code}`);
  return found;
};

describe('a workbook filled in well', () => {
  test('is a plan of everything that it says, and finds nothing wrong', async () => {
    const { plan, problems } = await check();
    expect(said(problems)).toEqual([]);
    expect(plan?.units).toHaveLength(40);
    expect(plan?.units[0]).toMatchObject({ code: 'gov', kind: 'government', parent: null });
    expect(plan?.units.find(({ code }) => code === 'caizheng')).toMatchObject({
      shortName: '县财政局',
      parent: 'gov',
      activeFrom: '2019-03-01',
      reconsideration: [{ name: '示范县人民政府', from: '2019-03-01', to: null }],
      courts: [{ name: '示范县人民法院', from: '2019-03-01', to: null }],
      contact: { postcode: '990300', hours: '工作日8:30—12:00，14:30—18:00' },
    });
    expect(plan?.people).toHaveLength(39 * 3 - 1 + 4);
    expect(plan?.people.find(({ username }) => username === 'zhengwu')?.grants.map(({ role }) => role)).toEqual([
      'disclosure-office',
      'drafter',
    ]);
    expect(plan?.chains).toContainEqual({ unit: 'yunling', kind: null, reviewUnit: 'gov-office', approveUnit: null });
    expect(plan?.numbers.receiptNumber).toBe('依申请〔{year}〕{unit}-{serial:4}号');
    expect(plan?.numbers.indexNumber).toBe('{code}/{year}-{serial:5}');
    expect(plan?.days).toEqual([
      { date: '2027-04-20', working: false, why: '建县纪念日', notice: '青政办发〔2027〕3号' },
    ]);
    expect(plan?.retention).toEqual({ requestYears: 12 });
  });

  test('founds from the top down, whatever the order of its rows', async () => {
    const { plan } = await check((county) => county.units.reverse());
    expect(plan?.units[0]?.code).toBe('gov');
  });
});

describe('what is wrong is said with sheet, row and column', () => {
  const planted: [string, (county: Filled) => void, string][] = [
    [
      'an unknown parent',
      (county) => {
        unit(county, 'caizheng').parent = 'nowhere';
      },
      '机构 · 第11行 · 上级单位代码：没有代码为“nowhere”的单位',
    ],
    [
      'a code used twice',
      (county) => {
        unit(county, 'jiaoyu').code = 'fagai';
      },
      '机构 · 第5行 · 单位代码：单位代码“fagai”与第4行重复',
    ],
    [
      'a code with capitals',
      (county) => {
        unit(county, 'tongji').code = 'TJ';
      },
      '机构 · 第26行 · 单位代码：单位代码“TJ”不符合要求',
    ],
    [
      'a wrong check digit',
      (county) => {
        const one = unit(county, 'gov');
        one.creditCode = `${one.creditCode?.slice(0, 17)}${one.creditCode?.endsWith('A') ? 'B' : 'A'}`;
      },
      '机构 · 第2行 · 统一社会信用代码：统一社会信用代码',
    ],
    [
      'a credit code cut short',
      (county) => {
        unit(county, 'gov').creditCode = '119900';
      },
      '机构 · 第2行 · 统一社会信用代码：统一社会信用代码“119900”不是18位',
    ],
    [
      'an unknown kind',
      (county) => {
        unit(county, 'linye').kind = '部委';
      },
      '机构 · 第28行 · 单位类别：没有“部委”这一单位类别',
    ],
    [
      'a circle of parents',
      (county) => {
        unit(county, 'gov').parent = 'fagai';
      },
      '机构 · 第2行 · 上级单位代码：上级单位形成循环',
    ],
    [
      'no date',
      (county) => {
        unit(county, 'keji').activeFrom = '2019-02-30';
      },
      '机构 · 第6行 · 设立日期：“2019-02-30”不是有效日期',
    ],
    [
      'a name left out',
      (county) => {
        unit(county, 'keji').name = '';
      },
      '机构 · 第6行 · 单位全称：“单位全称”未填写',
    ],
    [
      'one person as two administrators',
      (county) => {
        const [first, second] = county.people;
        Object.assign(second ?? {}, { name: first?.name, username: first?.username });
      },
      '人员 · 第3行 · 角色：系统管理员、安全管理员、审计管理员须由不同人员担任',
    ],
    [
      'no audit administrator',
      (county) => {
        county.people.splice(2, 1);
      },
      '人员：没有审计管理员',
    ],
    [
      'a role for an unknown unit',
      (county) => {
        Object.assign(county.people[4] ?? {}, { unit: 'tax' });
      },
      '人员 · 第6行 · 任职单位代码：“机构”表中没有代码为“tax”的单位',
    ],
    [
      'an unknown role',
      (county) => {
        Object.assign(county.people[4] ?? {}, { role: '秘书' });
      },
      '人员 · 第6行 · 角色：没有“秘书”这一角色',
    ],
    [
      'one account for two persons',
      (county) => {
        Object.assign(county.people[6] ?? {}, { username: county.people[5]?.username });
      },
      '人员 · 第8行 · 账号：账号“gov-office.jb”在第7行属于',
    ],
    [
      'an end before the start',
      (county) => {
        Object.assign(county.people[5] ?? {}, { startsOn: '2026-05-01', endsOn: '2026-04-01' });
      },
      '人员 · 第7行 · 终止日期：终止日期不晚于起始日期',
    ],
    [
      'a pattern without the year',
      (county) => {
        Object.assign(county.numbers[0] ?? {}, { receiptNumber: '{unit}-{serial:4}' });
      },
      '编号规则 · 第3行 · 填写内容：编号规则“{unit}-{serial:4}”不可用',
    ],
    [
      'a chain of an unknown unit',
      (county) => {
        county.chains.push({ unit: 'tax', reviewUnit: 'gov-office' });
      },
      '审签链 · 第4行 · 单位代码：“机构”表中没有代码为“tax”的单位',
    ],
    [
      'a chain said twice',
      (county) => {
        county.chains.push({ unit: 'yunling', reviewUnit: 'caizheng' });
      },
      '审签链 · 第4行 · 单位代码：同一单位、同一信息类别已有一行',
    ],
    [
      'a day said twice',
      (county) => {
        county.calendar.push({ date: '2027年4月20日', working: '上班', why: '补班', notice: '通知' });
      },
      '日历 · 第3行 · 日期：2027-04-20与第2行重复',
    ],
    [
      'years that are no number',
      (county) => {
        county.retention = [{ requestYears: '永久' }];
      },
      '保存期限 · 第2行 · 填写内容：“永久”不是1至100的整数',
    ],
    [
      'a site id with a blank',
      (county) => {
        Object.assign(county.site[0] ?? {}, { siteId: 'qing chuan' });
      },
      '站点 · 第2行 · 填写内容：站点代号“qing chuan”不符合要求',
    ],
    [
      'a host with its scheme',
      (county) => {
        Object.assign(county.site[0] ?? {}, { hosts: 'https://a.example' });
      },
      '站点 · 第6行 · 填写内容：“https://a.example”不是域名',
    ],
    [
      'a domain with its scheme',
      (county) => {
        Object.assign(county.site[0] ?? {}, { domain: 'https://a.example/' });
      },
      '站点 · 第11行 · 填写内容：主域名不是域名：https://a.example/',
    ],
    [
      'a site code cut short',
      (county) => {
        Object.assign(county.site[0] ?? {}, { idCode: '99000' });
      },
      '站点 · 第12行 · 填写内容：网站标识码不是10位数字：99000',
    ],
  ];
  test.each(planted)('%s', async (_, change, expected) => {
    const { plan, problems } = await check(change);
    expect(plan).toBeNull();
    const lines = said(problems);
    expect(
      lines.some((line) => line.startsWith(`error ${expected}`)),
      lines.join('\n'),
    ).toBe(true);
    for (const { remedy } of problems) expect(remedy.zh).not.toBe('');
  });
});

test('a unit that is not there is said once for all who are to work there', async () => {
  const { problems } = await check((county) => {
    for (const person of county.people.slice(4, 7)) person.unit = 'tax';
  });
  const lines = said(problems).filter((line) => line.includes('代码为“tax”'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('人员 · 第6行');
  expect(lines[0]).toContain('共 3 行');
});

describe('what only may be wrong does not stand in the way', () => {
  test('a unit whose documents nobody can review', async () => {
    const { plan, problems } = await check((county) => county.chains.splice(0, 1));
    expect(plan).not.toBeNull();
    expect(said(problems)).toEqual([
      'warning 人员：示范县云岭镇人民政府（yunling）的文件无法由三人分别起草、审查（yunling）、审签（yunling）',
    ]);
  });

  test('a unit where one person would do two of the three', async () => {
    const { problems } = await check((county) => {
      county.people = county.people.filter(({ username }) => username !== 'linye.sc');
      county.people.push({
        name: county.people.find(({ username }) => username === 'linye.jb')?.name ?? '',
        username: 'linye.jb',
        role: '公开（保密）审查员',
        unit: 'linye',
      });
    });
    expect(said(problems).join()).toContain('示范县林业局（linye）的文件无法由三人分别起草');
  });

  test('a unit without staff, a missing court, namesakes', async () => {
    const { plan, problems } = await check((county) => {
      county.people = county.people.filter(({ unit: of }) => of !== 'xinfang');
      delete unit(county, 'fagai').court;
      Object.assign(county.people[0] ?? {}, { name: '郑开明' });
    });
    expect(plan).not.toBeNull();
    const lines = said(problems).join('\n');
    expect(lines).toContain('示范县信访局（xinfang）没有经办人');
    expect(lines).toContain('机构 · 第4行 · 管辖法院：没有填写行政复议机关或者管辖法院');
    expect(lines).toContain('同名而账号不同');
  });
});

describe('a file that is no filled template', () => {
  test.each(['XFD2', 'A1048576', 'AAA1', '&#88;FD2'])('with a cell at %s does not fill the memory', async (place) => {
    const parts = unzipSync(await template());
    const name = 'xl/worksheets/sheet3.xml';
    const far = `<row r="2"><c r="${place}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`;
    const sheet = strFromU8(parts[name] ?? new Uint8Array()).replace('</sheetData>', far);
    const { problems } = await readWorkbook(zipSync({ ...parts, [name]: strToU8(sheet) }));
    expect(problems.map(({ what }) => what.en)).toEqual(['A cell lies beyond row 9999 or column ZZ']);
  });

  const refused = async (bytes: Uint8Array) => {
    const { plan, problems } = checkWorkbook(await readWorkbook(bytes), TODAY);
    expect(plan).toBeNull();
    return said(problems).join('\n');
  };

  test('is refused with one plain sentence', async () => {
    expect(await refused(new TextEncoder().encode('姓名,职务'))).toContain('文件不是.xlsx工作簿');
    expect(await refused(new Uint8Array())).toContain('文件不是.xlsx工作簿');
    expect(await refused(new Uint8Array(5 * 1024 * 1024 + 1))).toContain('文件超过5 MB');
    expect(await refused((await template()).slice(0, 4000))).toContain('文件不是.xlsx工作簿');
  });

  test('another zip is no workbook', async () => {
    const { zipSync } = await import('fflate');
    expect(await refused(zipSync({ 'a.txt': new Uint8Array(10) }))).toContain('文件不是.xlsx工作簿');
  });

  test('one that would unpack to more than fits is refused unpacked', async () => {
    const { zipSync } = await import('fflate');
    const parts = { '[Content_Types].xml': new Uint8Array(1), 'xl/workbook.xml': new Uint8Array(1) };
    const bomb = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(100 * 1024 * 1024) });
    expect(await refused(bomb)).toContain('文件展开后过大');
  });

  test('an empty template says what is missing, sheet by sheet, and imports none of its examples', async () => {
    const lines = await refused(await template());
    expect(lines).toContain('站点 · 第2行 · 填写内容：“站点代号”未填写');
    expect(lines).toContain('机构：没有填写任何单位');
    expect(lines).toContain('人员：没有系统管理员');
    expect(lines).not.toContain('审签链');
  });

  test('a sheet that was renamed is missed', async () => {
    const { default: write } = await import('write-excel-file/node');
    const bytes = await write([{ sheet: '单位', data: [['单位代码']] }], {}).toBuffer();
    const lines = await refused(bytes);
    expect(SHEET_KEYS.length).toBe(7);
    expect(lines).toContain('机构：缺少工作表“机构”');
  });
});

afterEach(() => {
  expect.hasAssertions();
});
