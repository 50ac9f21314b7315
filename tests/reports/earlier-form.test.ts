/** A report of a year before 2021: entered, checked, submitted, approved and printed in the form of that time. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import {
  approveReport,
  beginReport,
  enterFigures,
  submitReport,
  takeBackReport,
  writeTexts,
} from '../../src/reports/actions.ts';
import { enteredCells } from '../../src/reports/cells.ts';
import { compile, siteFrame } from '../../src/reports/compile.ts';
import { snapshotNow } from '../../src/reports/revisions/acts.ts';
import { digestOfSnapshot } from '../../src/reports/snapshot.ts';
import { findReport } from '../../src/reports/store.ts';
import type { Browser } from '../requests/browser.ts';
import { answered, type County, openCounty } from './bench.ts';

let county: County;
let drafter: Actor;
let approver: Actor;
let clerk: Browser;
let report: string;

beforeAll(async () => {
  county = await openCounty();
  drafter = await county.person('east', 'town-clerk', 'drafter', 'town');
  approver = await county.person('east', 'town-head', 'approver', 'town');
  clerk = await county.signIn('town-clerk');
  await county.request('town', '2020-03-02', [answered('2020-03-20', 'r3_6_1')]);
  await county.request('town', '2020-03-03', [answered('2020-03-20', 'r3_6_3')], 'legal');
  await county.request('town', '2020-12-20', []);
  const place = { scope: 'unit', unitId: county.unit('town'), year: 2020 } as const;
  report = await county.at(drafter, (desk) => beginReport(desk, place));
}, 60_000);

afterAll(async () => {
  expect(county.faults).toEqual([]);
  await county.close();
});

const page = async (path = '') => (await clerk.get(`/office/reports/${report}${path}`)).text();

it('shows the tables of that time, with one row for what ended otherwise', async () => {
  const shown = await page();
  expect(shown).toContain('国办公开办函〔2019〕60号');
  for (const label of [
    '对外公开总数量',
    '其他对外管理服务事项',
    '政府集中采购',
    '五、政府信息公开工作存在的主要问题及改进情况',
  ])
    expect(shown).toContain(label);
  for (const label of ['现行有效件数', '不再处理其政府信息公开申请']) expect(shown).not.toContain(label);
  expect(await page('/cells/t3/r3_6/total')).toContain('2件申请');
  expect((await clerk.get(`/office/reports/${report}/cells/t3/r3_6_1/total`)).status).toBe(404);
});

it('takes fewer items than last year as a negative change, and no figure of the later form', async () => {
  const version = String((await findReport(county.office, 'east', report))?.version);
  const given = {
    'value-t2.licence.change': '-3',
    'source-t2.licence.change': '事项目录',
    'value-t2.regulation.issued': '4',
  };
  expect((await clerk.post(`/office/reports/${report}/content`, { version, ...given })).status).toBe(303);
  const stored = await findReport(county.office, 'east', report);
  expect(Object.entries(stored?.figures ?? {}).map(([cell, { value }]) => [cell, value])).toEqual([
    ['t2.licence.change', -3],
  ]);
  const later = { cell: 't2.fee.amount', value: 1, source: '台账' };
  await expect(county.at(drafter, (desk) => enterFigures(desk, report, [later]))).rejects.toThrow();
  const negative = { cell: 't2.licence.decisions', value: -1, source: '台账' };
  await expect(county.at(drafter, (desk) => enterFigures(desk, report, [negative]))).rejects.toThrow();
});

it('is submitted, approved under its own form and read back as it was', async () => {
  const figures = enteredCells('2019').map((cell) => ({
    cell,
    value: cell.endsWith('.change') ? -3 : 7,
    source: '台账',
  }));
  await county.at(drafter, (desk) => enterFigures(desk, report, figures));
  const text = '<p>其他处理{{t3.r3_6.total}}件，采购{{t2.procurement.amount}}万元。</p>';
  await county.at(drafter, (desk) => writeTexts(desk, report, { 1: text, 5: '<p>无</p>', 6: '<p>无</p>' }));
  const submit = () =>
    county.at(drafter, (desk) => submitReport(desk, report, { declared: { explanation: '规章由上级填报' } }));
  await submit();
  // the compiler takes it back from the page, and hands it in again
  expect(await page()).toContain('收回修改');
  const [, version = ''] = /name="version" value="(\d+)"/.exec(await page()) ?? [];
  expect((await clerk.post(`/office/reports/${report}/take-back`, { version })).status).toBe(303);
  expect((await findReport(county.office, 'east', report))?.stage).toBe('draft');
  await expect(county.at(drafter, (desk) => takeBackReport(desk, report))).rejects.toThrow();
  await submit();
  const state = await findReport(county.office, 'east', report);
  const frame = await siteFrame(county.office, 'east');
  const place = { scope: 'unit', unitId: county.unit('town'), year: 2020 } as const;
  const counted = await compile(county.office, frame, place, Temporal.PlainDate.from('2026-03-02'));
  expect(counted.checks.filter(({ holds, severity }) => !holds && severity === 'error')).toEqual([]);
  const digest = digestOfSnapshot(await snapshotNow(county.office, 'east', counted, state?.texts ?? {}));
  await county.at(approver, (desk) => approveReport(desk, report, digest));
  const { snapshot } = (await findReport(county.office, 'east', report)) ?? {};
  expect(snapshot?.form).toBe('国办公开办函〔2019〕60号');
  expect(snapshot?.texts[1]).toContain('其他处理2件，采购7万元');
  expect(snapshot?.cells).toMatchObject({
    't3.r3_6.natural': 1,
    't3.r3_6.legal': 1,
    't3.r3_7.total': 2,
    't2.licence.change': -3,
  });
  await expect(county.at(drafter, (desk) => takeBackReport(desk, report))).rejects.toThrow();
  expect(await page()).toContain('审定，数据和文字已固定');
  expect(await page('/revisions/1')).toContain('政府集中采购');
});

it('carries its open cases into the year of the later form, which compares no figure of table two with it', async () => {
  const frame = await siteFrame(county.office, 'east');
  const place = { scope: 'unit', unitId: county.unit('town'), year: 2021 } as const;
  const next = await compile(county.office, frame, place, Temporal.PlainDate.from('2026-03-02'));
  expect(next.figures.report.form).toBe('2021');
  expect(next.figures.report.t3.r2.natural).toBe(1);
  expect(next.checks.some(({ id }) => id === 'P2')).toBe(false);
  expect(next.checks.filter(({ id, holds }) => id === 'P1' && !holds)).toEqual([]);
});

it.each(['docx', 'xlsx', 'pdf'])('is downloaded as .%s', async (extension) => {
  const answer = await clerk.get(`/office/reports/${report}/report.${extension}`);
  expect(answer.status).toBe(200);
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5000);
});
