import { expect, it } from 'vitest';
import { figureFindings } from '../../documents/checks/figures.ts';
import type { Measurements } from '../../law/indicators/indicator-set.ts';
import { WEBSITE_2019 } from '../../law/indicators/set-2019.ts';
import { documentText } from '../../text/html.ts';
import { ranking } from '../rounds/ranking.ts';
import { idsOf } from '../rounds/rules.ts';
import type { RoundState } from '../rounds/state.ts';
import { bulletinHtml, bulletinTables, figuresOf, references, refuseText, usualLead } from './bulletin.ts';
import { mainProblems, trendRound, yearsOf } from './trend.ts';

const clean = Object.fromEntries(idsOf(WEBSITE_2019).map((id) => [id, { hits: 0, unknown: 0, whole: 100 }]));

/** A closed round; `found` by unit, null: not measured. */
function round(found: Readonly<Record<string, Measurements | null>>, to = '2026-03-31'): RoundState {
  const subjects = Object.entries(found).map(([unitId, more]) => ({
    unitId,
    lot: unitId,
    isDrawn: true,
    personId: null,
    measuring: more && { measured: { ...clean, ...more }, skipped: [], remarks: '', on: to, personId: null },
  }));
  return {
    title: `${to}批次`,
    from: '2026-01-01',
    to,
    set: WEBSITE_2019,
    unitIds: subjects.map(({ unitId }) => unitId),
    share: 1,
    seed: '甲',
    begunOn: to,
    closedOn: to,
    subjects,
  } as unknown as RoundState;
}

const some = round({
  a: { 'D4.3': { hits: 10, unknown: 0 } },
  b: {},
  c: { 'D4.3': { hits: 2, unknown: 5 } },
  d: null,
  e: { 'D4.3': { hits: 10, unknown: 0 }, 'D1.5': { hits: 0, unknown: 0 } },
});

it('ranks those of whom everything is known, equal points alike, and leaves the others without a rank', () => {
  expect(ranking(some).map(({ unitId, rank }) => [unitId, rank])).toEqual([
    ['b', 1],
    ['a', 2],
    ['e', 2],
    ['c', null],
    ['d', null],
  ]);
});

it('takes means of known points alone, and says how many rounds stand behind a year', () => {
  const [a, b] = ranking(some).map(({ score }) => score?.points ?? 0);
  const trend = trendRound('1', some);
  expect(trend.mean).toBe(Math.round((((b ?? 0) * 2 + (a ?? 0)) / 3) * 100) / 100);
  const other = trendRound('2', round({ a: {}, c: {} }, '2025-12-31'));
  const open = trendRound('3', round({ a: { 'D4.3': { hits: 0, unknown: 9 } } }, '2025-09-30'));
  expect(yearsOf([open, other, trend], 'a')).toMatchObject([
    { year: 2025, known: 1, measured: 2 },
    { year: 2026, known: 1, measured: 1 },
  ]);
  expect(yearsOf([other], 'd')).toEqual([{ year: 2025, mean: null, known: 0, measured: 0 }]);
  expect(trendRound('4', round({ d: null })).mean).toBeNull();
});

it('names what was found at most units first, and nothing that was only not judged', () => {
  const problems = mainProblems(
    round({
      a: { 'D4.3': { hits: 1, unknown: 0 }, 'D1.5': { hits: 9, unknown: 0 }, 'D1.7': { hits: 0, unknown: 4 } },
      b: { 'D4.3': { hits: 1, unknown: 0 } },
    }),
    8,
  );
  expect(problems.map(({ id, units, hits }) => [id, units, hits])).toEqual([
    ['D4.3', 2, 2],
    ['D1.5', 1, 9],
  ]);
});

it('fills figures in from the round, and refuses those that are typed or unknown', () => {
  const known = references(some);
  expect(known).toContainEqual({ name: '抽查单位数', value: '5' });
  expect(known).toContainEqual({ name: '未查清单位数', value: '1' });
  expect(refuseText('抽查{{抽查单位数}}个，请于2026年5月1日前整改。', known)).toBeNull();
  expect(refuseText('共抽查 5 个单位', known)?.zh).toContain('5 个单位');
  expect(refuseText('平均 93.5 分', known)).not.toBeNull();
  expect(refuseText('共抽查 5 个单位', known)?.zh).toContain('{{抽查单位数}}');
  expect(refuseText('平均 93.5 分', known)?.zh).toContain('与检查数据都不相同');
  expect(refuseText('共有五个单位', known)).not.toBeNull();
  expect(refuseText('请分别处理，由办公室分管。', known)).toBeNull();
  expect(refuseText('{{名次}}', known)?.zh).toContain('名次');
  const input = {
    state: some,
    earlier: [],
    nameOf: (id: string) => `<${id}>`,
    lead: '抽查{{抽查单位数}}个',
    demands: '',
  };
  const html = bulletinHtml(input);
  expect(html).toContain('<p>抽查5个</p>');
  expect(html).toContain('&lt;a&gt;');
  expect(html).not.toContain('工作要求');
  for (const part of bulletinTables(input)) expect(html).toContain(part);
  expect(figureFindings(documentText('通报', html), figuresOf(input))).toEqual([]);
});

it('says of a veto that it stands though other things are unknown, and counts each unit once', () => {
  const state = round({
    a: { 'W4.3': { hits: 5, unknown: 0 }, 'D4.3': { hits: 0, unknown: 5 } },
    b: { 'W4.3': { hits: 0, unknown: 5 } },
    c: {},
  });
  const input = { state, earlier: [], nameOf: (id: string) => `单位${id}`, lead: usualLead(state), demands: '' };
  const said = documentText('通报', bulletinHtml(input));
  expect(said).toContain('已检查3个：合格1个，不合格1个，结论待定1个；其中2个尚有指标未查清');
  expect(bulletinTables(input)[1]).toMatch(/单位b<\/td><td>待定<.*单位a<\/td><td>不合格</s);
});
