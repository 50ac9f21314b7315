import { expect, it } from 'vitest';
import type { FileFinding, FileResult } from '../check/check-file.ts';
import { findingJson, resultLines, shownPath } from './lines.ts';
import { reportHtml } from './report.tsx';
import { sarifLog } from './sarif.ts';
import { placeWords } from './words.ts';

const both = (zh: string) => ({ zh, en: `${zh}.` });
const finding = (given: Partial<FileFinding>): FileFinding => ({
  rule: 'resident-id',
  severity: 'high',
  span: [3, 21],
  excerpt: '<b>号</b>',
  reason: both('有号码'),
  remedy: both('遮盖'),
  part: null,
  place: { line: 2, column: 4 },
  ...given,
});
const RESULTS: readonly FileResult[] = [
  {
    file: '目录/a b.txt',
    findings: [
      finding({}),
      finding({ span: [30, 48], place: { line: 5, column: 1 } }),
      finding({ rule: 'web-debris', severity: 'low', span: [9, 11] }),
    ],
    unread: null,
  },
  {
    file: 'b.xlsx',
    findings: [finding({ part: both('隐藏的工作表“名单”'), place: { sheet: '名单', row: 7 }, cell: 'C' })],
    unread: null,
  },
  { file: 'c.pdf', findings: [], unread: both('已损坏') },
  { file: 'd.txt', findings: [], unread: null },
];
const today = Temporal.PlainDate.from('2026-05-04');

it.each<[Partial<FileFinding>, string]>([
  [{}, '第2行 第4字'],
  [{ place: { page: 3 } }, '第3页'],
  [{ place: { paragraph: 8 }, part: both('批注') }, '批注 第8段'],
  [{ place: { sheet: '名单', row: 7 }, cell: 'C', part: both('工作表“名单”') }, '工作表“名单” C7'],
  [{ place: {}, part: both('文件属性') }, '文件属性'],
  [{ place: {} }, ''],
])('the place of %j is called %s', (given, words) => expect(placeWords(finding(given)).zh).toBe(words));

it('a person reads file, line and column first, and the part where there is no line', () => {
  expect(resultLines('a.txt', [finding({})], 'zh')[0]).toBe('a.txt:2:4  严重  resident-id');
  expect(resultLines('b.xlsx', RESULTS[1]?.findings.slice(0, 1) ?? [], 'zh')[0]).toBe(
    'b.xlsx 隐藏的工作表“名单” C7  严重  resident-id',
  );
});

it('a program reads one line of JSON', () => {
  const line = findingJson('a.txt', finding({}));
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toMatchObject({
    file: 'a.txt',
    rule: 'resident-id',
    severity: 'high',
    span: [3, 21],
    line: 2,
    column: 4,
  });
});

it('paths are named from where the command runs, those elsewhere whole', () => {
  expect(shownPath('/work/here/a.txt', '/work/here')).toBe('a.txt');
  expect(shownPath('/work/other/a.txt', '/work/here')).toBe('/work/other/a.txt');
});

it('SARIF names every rule, and for each result its file, level and place', () => {
  const log = sarifLog(RESULTS, { version: '1.2.3', language: 'zh' }) as {
    runs: {
      tool: { driver: { rules: { id: string }[] } };
      results: { ruleId: string; ruleIndex: number; level: string; locations: object[] }[];
      invocations: { executionSuccessful: boolean; toolExecutionNotifications: object[] }[];
    }[];
  };
  const [run] = log.runs;
  expect(run?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['resident-id', 'error'],
    ['resident-id', 'error'],
    ['web-debris', 'note'],
    ['resident-id', 'error'],
  ]);
  for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  expect(run?.results[0]?.locations[0]).toMatchObject({
    physicalLocation: {
      artifactLocation: { uri: '%E7%9B%AE%E5%BD%95/a%20b.txt' },
      region: { startLine: 2, startColumn: 4, charOffset: 3, charLength: 18 },
    },
  });
  expect(run?.results[3]?.locations[0]).toMatchObject({ logicalLocations: [{ name: '隐藏的工作表“名单” C7' }] });
  expect(run?.invocations[0]).toMatchObject({ executionSuccessful: false });
  expect(run?.invocations[0]?.toolExecutionNotifications).toHaveLength(1);
});

it('the report puts the severe first, says like things once, escapes what it quotes and names what was not read', () => {
  const html = reportHtml(RESULTS, { today, language: 'zh' });
  expect(html).toContain('2026年5月4日');
  expect(html.indexOf('严重（3处）')).toBeLessThan(html.indexOf('建议修改（1处）'));
  expect(html).not.toContain('<b>号');
  expect(html).toContain('&lt;b&gt;号');
  expect(html.match(/<h4>有号码/g)).toHaveLength(3);
  expect(html).toContain('个人信息保护法');
  expect(html).toMatch(/未能检查的文件.*c\.pdf：已损坏/s);
  expect(reportHtml([], { today, language: 'en' })).toContain('Nothing was found.');
});
