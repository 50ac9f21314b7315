/** Pages of those who inspect, grade, check and evaluate, most with what they say when something was filled in wrongly. */
import type { Page } from 'playwright-core';
import { linksOn, type PageKind, wrongly } from './page-kinds.ts';

const ID = '[0-9a-f-]{36}';
const ROUND = new RegExp(`^/office/inspection/rounds/${ID}$`);
const FINDING = new RegExp(`^/office/inspection/findings/${ID}$`);
const CHECK = new RegExp(`^/office/assessment/checks/${ID}$`);
const TRAINING = new RegExp(`^/office/assessment/training/${ID}$`);
const UNIT = new RegExp(`/units/${ID}$`);
const RUNNING = 'tr:has-text("进行中")';
const FILING = /\/findings$/;

/** As long as the field lets it be. */
const LONG_TITLE =
  `关于对全县各乡镇人民政府和县政府各部门政策解读材料质量开展年度抽签评查${'及结果通报'.repeat(12)}`.slice(0, 95);

/** Pages of an inspector with a round to run, a sample to grade and a check to enter. */
export async function inspectorKinds(page: Page): Promise<PageKind[]> {
  const [round = ''] = await linksOn(page, '/office/inspection/rounds', ROUND, RUNNING);
  const units = await linksOn(page, round, UNIT);
  const unmeasured = units.at(-1) ?? '';
  // one of them has results of the program, from which findings are filed
  let filing = '';
  for (const unit of units) filing ||= (await linksOn(page, unit, FILING))[0] ?? '';
  const measured = filing.replace(/\/results\/.*/, '');
  const [finding = ''] = await linksOn(page, '/office/inspection', FINDING);
  const [check = ''] = await linksOn(page, '/office/assessment', CHECK, RUNNING);
  const [training = ''] = await linksOn(page, '/office/assessment', TRAINING);
  const checked = (await linksOn(page, check, UNIT)).at(-1) ?? '';
  const sample = await drawSample(page);
  const [document = ''] = await linksOn(page, sample, /\/documents\//);
  return [
    { name: 'my work with something to grade', path: '/office' },
    { name: 'drawing a round again', path: round, acts: wrongly('form[action$="/redraw"]') },
    { name: 'a unit with results of the program', path: measured },
    { name: 'a unit to measure', path: unmeasured, acts: wrongly('form:has([name=remarks])', { input: '-1' }) },
    { name: 'filing of results', path: filing, acts: wrongly('#faults', { untick: true }) },
    { name: 'a finding', path: finding },
    { name: 'a list of findings without any', path: '/office/inspection?stage=withdrawn' },
    { name: 'drawing a check again', path: check, acts: wrongly('form[action$="/redraw"]') },
    { name: 'a unit to check', path: checked, acts: wrongly('form:has([name=remarks])', { input: 'x' }) },
    { name: 'a training session', path: training, acts: wrongly('form[action$="/cancel"]') },
    { name: 'a list to sign', path: `${training}/sign-in` },
    { name: 'correcting a training session', path: `${training}/change`, acts: wrongly('form:has(#title)') },
    { name: 'attendance of a year without any', path: '/office/assessment/training/year?year=2019' },
    { name: 'a sample of a long title', path: sample, acts: wrongly('form[action$="/redraw"]') },
    { name: 'grading', path: document, acts: wrongly('#grade form') },
    { name: 'public on a day before all', path: '/office/inspection/public-on?on=2001-01-01' },
  ];
}

/** Draws a sample that the two inspectors of the county grade. */
async function drawSample(page: Page): Promise<string> {
  await page.goto('/office/assessment/samples/new');
  await page.fill('#title', LONG_TITLE);
  await page.fill('#from', '2024-01-01');
  for (const [at, field] of ['#first', '#second'].entries()) await page.selectOption(field, { index: at + 1 });
  await page.click('main form [type=submit]');
  await page.waitForURL(new RegExp(`/samples/${ID}$`));
  return new URL(page.url()).pathname;
}

/** Pages of somebody from outside, who reads; the first sign-in asks for another password. */
export async function evaluatorKinds(page: Page, password: string): Promise<PageKind[]> {
  await page.goto('/office/password');
  for (const [field, typed] of [
    ['#present', password],
    ['#wanted', `${password}-2`],
    ['#again', `${password}-2`],
  ] as const)
    await page.fill(field, typed);
  await page.click('main form [type=submit]');
  await page.waitForURL((url) => !url.pathname.endsWith('/password'));
  const [round = ''] = await linksOn(page, '/office/inspection/rounds', ROUND);
  const [unit = ''] = await linksOn(page, round, UNIT);
  const [finding = ''] = await linksOn(page, '/office/inspection', FINDING);
  const reversed = async () => {
    await page.fill('#to', '2020-01-01');
    await wrongly('form:has(#to)')(page);
  };
  return [
    { name: 'my work of an evaluator', path: '/office' },
    { name: 'findings for an evaluator', path: '/office/inspection' },
    { name: 'a finding for an evaluator', path: finding },
    { name: 'a round for an evaluator', path: round },
    { name: 'a unit for an evaluator', path: unit },
    {
      name: 'evidence for an evaluator',
      path: '/office/inspection/evidence',
      acts: reversed,
    },
    { name: 'public on a day for an evaluator', path: '/office/inspection/public-on' },
    { name: 'training and assessment for an evaluator', path: '/office/assessment' },
  ];
}

/** Pages of a unit that answers a notice and checks another unit. */
export async function clerkKinds(page: Page): Promise<PageKind[]> {
  const answered = await withForm(page, await linksOn(page, '/office/inspection', FINDING), '/answer');
  const checks = await linksOn(page, '/office', /\/office\/assessment\/checks\/.*\/units\//);
  const crossed = await withForm(page, checks, '/cross');
  return [
    { name: 'answering a notice', path: answered, acts: wrongly('form[action$="/answer"]') },
    { name: 'checking another unit', path: crossed, acts: wrongly('form[action$="/cross"]') },
  ];
}

/** The last of the pages with a form that is sent to such an address; '' for none. */
async function withForm(page: Page, paths: readonly string[], action: string): Promise<string> {
  let found = '';
  for (const path of paths) {
    await page.goto(path);
    if ((await page.locator(`form[action$="${action}"]`).count()) > 0) found = path;
  }
  return found;
}
