/** Findings of inspections in several states, and a round whose units are drawn and partly measured. All lies before the day of loading. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../config.ts';
import { type Desk, dateOf, TIME_ZONE } from '../db/acts.ts';
import type { Measurements } from '../law/indicators/indicator-set.ts';
import { WEBSITE_2019 } from '../law/indicators/set-2019.ts';
import { fileFinding, giveNotice, takeStep } from '../oversight/rectification/actions.ts';
import type { FindingFacts } from '../oversight/rectification/state.ts';
import { beginRound, measure, takeOver } from '../oversight/rounds/actions.ts';
import { readGiven } from '../oversight/rounds/results.ts';
import { idsOf } from '../oversight/rounds/rules.ts';
import type { County } from './county.ts';
import { demoResults } from './site-results.ts';

interface DemoFinding extends Omit<FindingFacts, 'unitId' | 'files' | 'sourceNumber'> {
  /** calendar days before the day of loading */
  ago: number;
  /** code of the unit */
  unit: string;
  sourceNumber?: string;
  then: readonly ('noticed' | 'answered' | 'appealed' | 'reopened' | 'passed')[];
}

/** calendar days between one step and the next */
const STEP_DAYS = 2;
const NOTHING = { hits: 0, unknown: 0 };

/** What was found at the units measured, in the order of their lots; every other line was looked at and clean. */
const MEASURED: readonly Measurements[] = [
  { 'D1.7': { hits: 1, unknown: 0 }, 'D4.3': { hits: 6, unknown: 2 }, 'D4.6': { hits: 5, unknown: 0 } },
  { 'D2.2': { hits: 3, unknown: 0 }, 'D2.5': { hits: 1, unknown: 0 }, 'W4.3': { hits: 2, unknown: 1 } },
  { 'W4.3': { hits: 5, unknown: 0 }, 'D1.9': { hits: 5, unknown: 0 } },
];

/** Files the findings of a site and plays what came of them; begins the round of the quarter. */
export async function inspect(desk: Desk, county: County): Promise<void> {
  const all = JSON.parse(await readFile(join(projectRoot, 'src/demo/oversight.json'), 'utf8')) as DemoFinding[];
  const today = dateOf(desk.now);
  const keeper = { ...desk.actor, ...county.keeper, role: 'disclosure-office' };
  const on = (day: Temporal.PlainDate, actor = keeper): Desk => ({ ...desk, now: nine(day), actor });
  for (const { ago, unit, then, ...facts } of all) {
    const staff = county.staff.get(unit);
    if (!staff) continue;
    let day = today.subtract({ days: ago });
    const drafter = { ...desk.actor, personId: staff.drafter, role: 'drafter', unitId: staff.unitId };
    const id = await fileFinding(on(day), { sourceNumber: '', ...facts, unitId: staff.unitId, files: [] });
    for (const step of then) {
      day = day.add({ days: STEP_DAYS });
      const dueOn = day.add({ days: 7 }).toString();
      if (step === 'noticed') await giveNotice(on(day), [id], { dueOn, remarks: '请举一反三，检查同类栏目。' });
      if (step === 'answered') await takeStep(on(day, drafter), id, step, { remarks: '已核实并更正。', files: [] });
      if (step === 'appealed')
        await takeStep(on(day, drafter), id, step, { remarks: '名单由学校提供，已隐去姓名中间字。', files: [] });
      if (step === 'passed') await takeStep(on(day), id, step, { remarks: '复核已更正。', files: [] });
      if (step === 'reopened') await takeStep(on(day), id, step, { remarks: '仍有一个附件打不开。', files: [], dueOn });
    }
  }
  const from = today.with({ day: 1 }).subtract({ months: 3 });
  const unitIds = [...new Set([...county.staff.values()].map(({ unitId }) => unitId))].toSorted();
  const roundId = await beginRound(on(today.subtract({ days: 15 })), {
    title: `${from.year}年${from.month}月至${today.month}月网站抽查`,
    from: from.toString(),
    to: today.toString(),
    set: WEBSITE_2019,
    unitIds,
    share: 0.3,
    seed: `${county.siteId} ${from}`,
  });
  const drawn = await drawnUnits(desk, roundId);
  const clean = Object.fromEntries(idsOf(WEBSITE_2019).map((id) => [id, { ...NOTHING, whole: 140 }]));
  for (const [at, found] of MEASURED.entries()) {
    const unitId = drawn[at];
    if (!unitId) return;
    const measured = { ...clean, ...found };
    await measure(on(today.subtract({ days: 5 })), roundId, {
      unitId,
      measured,
      skipped: [],
      remarks: '首页及全部一级栏目逐项检查。',
    });
  }
  const next = drawn[MEASURED.length];
  if (next) await measureByProgram(on, today, roundId, next);
}

/** What the program measured of the next drawn unit, with a correction; questions that inspectors asked themselves beside it. */
async function measureByProgram(
  on: (day: Temporal.PlainDate) => Desk,
  today: Temporal.PlainDate,
  round: string,
  unitId: string,
) {
  const day = today.subtract({ days: 4 });
  const bytes = Buffer.from(demoResults('https://www.shifan.example/', day));
  const read = await readGiven({ name: 'results.json', bytes, unitNames: [], listedOn: day });
  if ('zh' in read) throw new Error(`the demonstration's results cannot be read: ${read.en}`);
  await takeOver(on(day), round, { unitId, ...read });
  await measure(on(today.subtract({ days: 3 })), round, {
    unitId,
    measured: { 'W1.1': NOTHING, 'W1.2': NOTHING, 'D3.2': NOTHING },
    corrections: {
      'D4.2': { measured: NOTHING, reason: '公安机关备案号在图片中，人工核对已标明' },
    },
    skipped: [],
    remarks: '程序检查后逐项复核。',
  });
}

async function drawnUnits({ tx, actor }: Desk, id: string): Promise<readonly string[]> {
  const row = await tx
    .selectFrom('office.rounds')
    .select('drawn_units')
    .where('site_id', '=', actor.siteId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.drawn_units;
}

const nine = (on: Temporal.PlainDate) => on.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '09:00' }).toInstant();
