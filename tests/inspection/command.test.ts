/** `gongkai inspect` on files as they are: what it prints, where it says a fault is, and how it ends. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Usage } from '../../src/cli/command.ts';
import { run } from '../../src/cli/inspect.ts';
import { readConfig } from '../../src/config.ts';
import { deletedRun, docxOf, gb18030, hiddenRun, pdfOf, RESIDENT, wordTable, xlsxOf } from './files.ts';
import { governmentPage, SPOILT } from './government-page.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Found {
  file: string;
  rule: string;
  severity: string;
  span: [number, number];
  excerpt: string;
  line?: number;
  column?: number;
  paragraph?: number;
  page?: number;
  sheet?: string;
  row?: number;
  cell?: string;
  part?: { zh: string; en: string } | null;
  reason: { zh: string; en: string };
  remedy: { zh: string; en: string };
}

async function inspect(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    config: readConfig({}, folder),
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  };
  const code = await run(argv, io);
  return { code, out, err };
}

/** Writes a file and inspects it. */
async function findings(name: string, bytes: Buffer | string, ...options: string[]) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { code, out, err } = await inspect(path, '--json', ...options);
  return { code, err, found: out.map((line) => JSON.parse(line) as Found), path };
}

const CLEAN = [
  '示范县财政局关于做好预算公开工作的通知',
  '各镇人民政府，县直各单位：',
  '为规范预算公开工作，现将有关事项通知如下。',
  '请各单位按照规定的时间和内容公开，接受社会监督。',
];
const OFFENDING = `联系人王小明，身份证号${RESIDENT}。`;

describe('clean files print nothing and end with 0:', () => {
  it.each<[string, Buffer | string]>([
    ['clean.txt', CLEAN.join('\n')],
    ['clean-gb.txt', gb18030(CLEAN.join('\r\n'))],
    [
      'clean.html',
      `<html><head><meta charset="utf-8"><title>预算公开通知</title></head><body>${CLEAN.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
    ],
    ['clean-site.html', governmentPage()],
    [
      'clean.docx',
      docxOf({ body: CLEAN, comment: '请核对日期', header: '示范县财政局', note: '本通知自印发之日起执行。' }),
    ],
    [
      'clean.xlsx',
      xlsxOf([
        {
          name: '预算',
          rows: [
            ['项目', '金额（万元）'],
            ['教育', '120'],
            ['卫生', '80.5'],
          ],
        },
      ]),
    ],
    ['clean.pdf', pdfOf(['Notice on the publication of budgets'])],
  ])('%s', async (name, bytes) => {
    const { code, found, err } = await findings(name, bytes);
    expect({ code, found, err }).toEqual({ code: 0, found: [], err: [] });
  });
});

describe('a fault is named with its place', () => {
  it('in a plain text: line, column and span of the file', async () => {
    const text = `${CLEAN[0]}\n\n　　${OFFENDING}\n`;
    const { code, found, path } = await findings('id.txt', text);
    expect(code).toBe(1);
    expect(found).toHaveLength(1);
    const [one] = found;
    expect(one).toMatchObject({ file: path, rule: 'resident-id', severity: 'high', line: 3 });
    expect(text.slice(...(one?.span ?? [0, 0]))).toContain(RESIDENT);
    expect(text.split('\n')[2]?.slice((one?.column ?? 0) - 1)).toMatch(/^1101/);
    expect(one?.reason.zh).toMatch(/。$/);
    expect(one?.remedy.en).toMatch(/\.$/);
  });

  it('in GB 18030, whether or not the page says so', async () => {
    expect(
      (await findings('gb.txt', gb18030(`${CLEAN[0]}\n${OFFENDING}`))).found.map(({ rule, line }) => [rule, line]),
    ).toEqual([['resident-id', 2]]);
    const page = `<html><head><meta charset="gb2312"><title>通知</title></head><body><p>${CLEAN[2]}</p><p>${OFFENDING}</p></body></html>`;
    expect((await findings('gb.html', gb18030(page))).found.map(({ rule }) => rule)).toEqual(['resident-id']);
  });

  it('in a page: line of the source; its hidden text and its code too', async () => {
    const page = `<html><head><title>通知</title></head><body>\n<p>${CLEAN[2]}</p>\n<p>${OFFENDING}</p>\n<div style="display:none">${OFFENDING}<a href="http://x.example/">入口</a></div>\n<p><img src="a.png"></p></body></html>`;
    const { found } = await findings('page.html', page);
    expect(found.map(({ rule, line }) => [rule, line])).toEqual(
      expect.arrayContaining([
        ['resident-id', 3],
        ['resident-id', 4],
        ['hidden-content', 4],
        ['image-text', 5],
      ]),
    );
    expect(found).toHaveLength(4);
  });

  it('in a page of a government site: what was planted, and nothing of its frame', async () => {
    const { found } = await findings('spoilt.html', SPOILT);
    expect(found.map(({ rule }) => rule).sort()).toEqual([
      'empty-link',
      'hidden-content',
      'image-text',
      'resident-id',
      'script-redirect',
    ]);
  });

  it.each<[string, Buffer, string]>([
    ['body', docxOf({ body: [...CLEAN, OFFENDING] }), ''],
    [
      'table',
      docxOf({
        body: [
          ...CLEAN,
          wordTable([
            ['姓名', '身份证号'],
            ['王小明', RESIDENT],
          ]),
        ],
      }),
      '',
    ],
    ['comments', docxOf({ body: CLEAN, comment: OFFENDING }), '批注'],
    ['header', docxOf({ body: CLEAN, header: OFFENDING }), '页眉页脚'],
    ['notes', docxOf({ body: CLEAN, note: OFFENDING }), '脚注尾注'],
    ['deleted', docxOf({ body: [...CLEAN, deletedRun(OFFENDING)] }), '修订中已删除的文字'],
    ['vanished', docxOf({ body: [...CLEAN, hiddenRun(OFFENDING)] }), '隐藏文字'],
    ['properties', docxOf({ body: CLEAN, title: OFFENDING }), '文件属性'],
  ])('in a Word document: %s', async (name, bytes, part) => {
    const { code, found } = await findings(`${name}.docx`, bytes);
    expect(code).toBe(1);
    expect(found.map(({ rule }) => rule)).toEqual(['resident-id']);
    expect(found[0]?.part?.zh ?? '').toBe(part);
    if (part === '') expect(found[0]?.paragraph).toBeGreaterThan(CLEAN.length);
  });

  const sheet = {
    name: '名单',
    rows: [
      ['姓名', '证件号码'],
      ['张某某', '330***********1234'],
    ],
  };
  const offending = [
    ['姓名', '证件号码'],
    ['王小明', RESIDENT],
  ];
  it.each<[string, Buffer, string, string | undefined]>([
    ['sheet', xlsxOf([{ name: '名单', rows: offending }]), '工作表“名单”', 'B'],
    ['hidden sheet', xlsxOf([sheet, { name: '底表', hidden: true, rows: offending }]), '隐藏的工作表“底表”', 'B'],
    [
      'hidden row',
      xlsxOf([
        {
          name: '名单',
          rows: [
            ['姓名', '证件号码'],
            ['!王小明', RESIDENT],
          ],
        },
      ]),
      '隐藏的行，工作表“名单”',
      'B',
    ],
    ['hidden column', xlsxOf([{ name: '名单', rows: offending, hiddenColumns: [2] }]), '隐藏的列，工作表“名单”', 'B'],
    ['comments', xlsxOf([sheet], { comment: OFFENDING }), '批注', undefined],
    ['left over', xlsxOf([sheet], { leftOver: OFFENDING }), '已不显示的残留文字', undefined],
    ['properties', xlsxOf([sheet], { title: OFFENDING }), '文件属性', undefined],
  ])('in a workbook: %s', async (name, bytes, part, cell) => {
    const { found } = await findings(`${name}.xlsx`, bytes);
    expect(found.map((one) => [one.rule, one.part?.zh, one.cell])).toEqual([['resident-id', part, cell]]);
    if (cell) expect(found[0]?.row).toBe(2);
  });

  it('in a PDF: page, and what the file says of itself', async () => {
    const { found } = await findings('id.pdf', pdfOf(['Contact', `ID ${RESIDENT}`]));
    expect(found.map(({ rule, page }) => [rule, page])).toEqual([['resident-id', 1]]);
    const hidden = await findings('subject.pdf', pdfOf(['Contact'], `ID ${RESIDENT}`));
    expect(hidden.found.map(({ rule, part }) => [rule, part?.zh])).toEqual([['resident-id', '文件属性']]);
  });
});

describe('what cannot be read is said, file by file, and ends with 2:', () => {
  it.each<[string, Buffer]>([
    ['empty.txt', Buffer.alloc(0)],
    ['binary.txt', Buffer.from([1, 2, 0, 3, 0, 4])],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['half.docx', docxOf({ body: CLEAN }).subarray(0, 300)],
    ['not.docx', Buffer.from('text')],
    ['half.pdf', pdfOf(['x']).subarray(0, 200)],
    ['picture.pdf', pdfOf([])],
    ['far.xlsx', xlsxOf([{ name: '表', rows: [Array.from({ length: 800 }, (_, at) => `第${at}列`)] }])],
    ['zip.xlsx', Buffer.from('504b0304aaaa', 'hex')],
  ])('%s', async (name, bytes) => {
    const { code, found, err, path } = await findings(name, bytes);
    expect({ code, found }).toEqual({ code: 2, found: [] });
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}: .*\\p{Script=Han}`, 'u'));
  });

  it.each<[string, Buffer, string]>([
    ['old.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), '.xlsx'],
    ['old.wps', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), '.docx'],
    ['paper.ofd', Buffer.from('504b0304aaaa', 'hex'), 'OFD'],
    ['rich.rtf', Buffer.from('{\\rtf1 x}'), 'RTF'],
    ['data.bin', Buffer.from([0, 1, 2, 0, 3]), '不是文字'],
  ])('%s, by what it is', async (name, bytes, said) => {
    const { code, err } = await findings(name, bytes);
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringMatching(new RegExp(`${said}.*没有检查|没有检查.*${said}`))]);
  });

  it('a path that is not there', async () => {
    const { code, err } = await inspect(join(folder, 'nowhere.txt'));
    expect(code).toBe(2);
    expect(err[0]).toContain('没有这个文件');
  });

  it('but a severe finding in another file ends with 1', async () => {
    const inner = join(folder, 'both');
    mkdirSync(join(inner, 'deeper'), { recursive: true });
    writeFileSync(join(inner, 'broken.docx'), 'x');
    writeFileSync(join(inner, 'deeper', 'id.txt'), OFFENDING);
    writeFileSync(join(inner, 'picture.png'), 'x');
    const { code, out, err } = await inspect(inner, '--json');
    expect(code).toBe(1);
    expect(err.map((line) => line.split(': ')[0])).toEqual([join(inner, 'broken.docx')]);
    expect(out.map((line) => (JSON.parse(line) as Found).file)).toEqual([join(inner, 'deeper', 'id.txt')]);
  });

  it('wrong usage', async () => {
    for (const argv of [[], ['--nonsense'], [folder, '--lang', 'fr'], [folder, '--kind', 'poem']])
      await expect(inspect(...argv)).rejects.toThrow(Usage);
    for (const [argv, zh, en] of [
      [['--nonsense'], '没有选项--nonsense。', 'Unknown option'],
      [[folder, '--html'], '选项--html后面要写值', 'argument'],
      [[folder, '--pages', '-5'], '写成--pages=值', 'ambiguous'],
      [[folder, '--json=x'], '选项--json后面不写值', 'does not take'],
      [['ftp://www.shifan.example/'], '只能检查http、https网址', 'http and https'],
      [[folder, '--html', join(folder, 'none', 'a.html')], '没有文件夹', 'there is no folder'],
      [[folder, '--sarif', folder], '是文件夹，请写文件名', 'is a folder'],
      [['--again', folder, '--out', join(folder, 'none', 'a.json')], '没有文件夹', 'there is no folder'],
      [[folder, '--lists', join(folder, 'none.json')], '无法打开', 'cannot be opened'],
      [[''], '请写要检查的文件', 'Name files'],
    ] as const) {
      await expect(inspect(...argv)).rejects.toThrow(zh);
      await expect(inspect(...argv, '--lang', 'en')).rejects.toThrow(en);
    }
    mkdirSync(join(folder, 'nothing'), { recursive: true });
    await expect(inspect(join(folder, 'nothing'))).rejects.toThrow(/nothing里没有可以检查的文件/);
    await expect(inspect(join(folder, 'nothing'), '--lang', 'en')).rejects.toThrow(/nothing to inspect/);
  });
});

it('prints to a person the first of many that say the same, and of the others the places', async () => {
  const path = join(folder, 'many.txt');
  writeFileSync(path, Array.from({ length: 9 }, (_, at) => `第${at + 1}批由XX负责实施。`).join('\n'));
  const { out } = await inspect(path);
  expect(out.filter((line) => line.includes('负责实施'))).toHaveLength(5);
  expect(out.at(-1)).toBe('    另有4处同类问题：6:5、7:5、8:5、9:5');
  expect((await inspect(path, '--json')).out).toHaveLength(9);
  expect((await inspect(path, '--lang', 'en')).out.at(-1)).toBe('    4 more of the same: 6:5, 7:5, 8:5, 9:5');
});

it('says to a person the place, the words, what is wrong and what to do, in either language', async () => {
  const path = join(folder, 'people.txt');
  writeFileSync(path, `${CLEAN[0]}\n${OFFENDING}`);
  const zh = await inspect(path);
  expect(zh.out).toHaveLength(3);
  expect(zh.out[0]).toMatch(/people\.txt:2:\d+ {2}严重 {2}resident-id$/);
  expect(zh.out[1]).toContain(RESIDENT);
  const en = await inspect(path, '--lang', 'en');
  expect(en.out[0]).toContain('severe');
  expect(en.out[2]).toMatch(/^ {4}[A-Z]/);
});

it('writes a report for paper and one for build servers beside', async () => {
  const path = join(folder, 'out.txt');
  const [html, sarif] = [join(folder, 'report.html'), join(folder, 'report.sarif')];
  writeFileSync(path, `<b>\n${OFFENDING}`);
  const { code } = await inspect(path, '--html', html, '--sarif', sarif);
  expect(code).toBe(1);
  expect(readFileSync(html, 'utf8')).toContain('内容检查报告');
  const log = JSON.parse(readFileSync(sarif, 'utf8')) as { version: string };
  expect(log.version).toBe('2.1.0');
});

describe('the lists that an office keeps', () => {
  const lists = {
    leaders: [{ name: '甄示范', titles: ['县委副书记', '县人民政府县长'], from: '2023-03-01', source: '任免通知' }],
  };
  const text = `${CLEAN[0]}\n县人民政府副县长甄示范主持会议。\n2024年5月6日`;

  it('are read from a file; without them nothing is found', async () => {
    const path = join(folder, 'lists.json');
    writeFileSync(path, JSON.stringify(lists));
    expect((await findings('leader.txt', text, '--lists', path)).found.map(({ rule, line }) => [rule, line])).toEqual([
      ['fixed-wording', 2],
    ]);
    expect((await findings('leader.txt', text)).found).toEqual([]);
  });

  it.each([
    ['no JSON', '{'],
    ['no date', JSON.stringify({ leaders: [{ ...lists.leaders[0], from: '2023-02-30' }] })],
    ['an unknown word', JSON.stringify({ people: [] })],
  ])('are refused with the place when there is %s', async (_, json) => {
    const path = join(folder, 'bad.json');
    writeFileSync(path, json);
    await expect(inspect(join(folder, 'leader.txt'), '--lists', path)).rejects.toThrow(Usage);
  });
});

it('tells all its checks', async () => {
  const { code, out } = await inspect('--rules', '--json');
  expect(code).toBe(0);
  const ids = out.map((line) => (JSON.parse(line) as { rule: string }).rule);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(['resident-id', 'hidden-content']));
  expect((await inspect('--rules')).out.join('\n')).toContain('《');
});
