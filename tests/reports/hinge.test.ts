import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { approveReport, beginReport, enterFigures, submitReport, writeTexts } from '../../src/reports/actions.ts';
import { enteredCells } from '../../src/reports/cells.ts';
import { compile, siteFrame, tally } from '../../src/reports/compile.ts';
import { casesOffHinge } from '../../src/reports/hinge/cases.ts';
import { hingeLines, isHinged } from '../../src/reports/hinge/rules.ts';
import { snapshotNow } from '../../src/reports/revisions/acts.ts';
import { digestOfSnapshot } from '../../src/reports/snapshot.ts';
import { closeUnit, foundUnit, succeedUnit } from '../../src/units/unit-actions.ts';
import { answered, type County, openCounty } from './bench.ts';

const TODAY = Temporal.PlainDate.from('2026-03-02');
const TEXTS = { 1: '<p>总体情况。</p>', 5: '<p>问题。</p>', 6: '<p>无。</p>' };

let county: County;
let people: { drafter: Actor; approver: Actor };
let old: string;
let heir: string;
let carried: string;

beforeAll(async () => {
  county = await openCounty();
  people = {
    drafter: await county.person('east', 'town-d', 'drafter', 'town'),
    approver: await county.person('east', 'town-a', 'approver', 'town'),
  };
  old = county.unit('town');
  carried = await county.request('town', '2024-12-12', [], 'legal');
  await county.request('town', '2024-03-04', [answered('2024-03-20', 'r3_1')]);
  await approved(2024);
  const system = county.system('east');
  heir = await county.at(system, (desk) =>
    foundUnit(desk, { code: 'new-town', name: '新青山镇人民政府', kind: 'town', activeFrom: '2025-06-01' }),
  );
  await expect(county.at(system, (desk) => succeedUnit(desk, old, heir, '更名'))).rejects.toThrow();
  await county.at(system, (desk) => closeUnit(desk, old, Temporal.PlainDate.from('2025-06-01'), '撤镇设新镇'));
  await expect(county.at(system, (desk) => succeedUnit(desk, old, old, '更名'))).rejects.toThrow();
  await county.at(system, (desk) => succeedUnit(desk, old, heir, '撤镇设新镇'));
});

afterAll(() => county.close());

async function approved(year: number): Promise<void> {
  const place = { scope: 'unit' as const, unitId: old, year };
  const id = await county.at(people.drafter, async (desk) => {
    const begun = await beginReport(desk, place);
    const figures = enteredCells('2021').filter((cell) => !cell.startsWith('t2.regulation'));
    await enterFigures(
      desk,
      begun,
      figures.map((cell) => ({ cell, value: 0, blank: 'not-applicable' as const, source: '无此项职能' })),
    );
    await writeTexts(desk, begun, TEXTS);
    await submitReport(desk, begun);
    return begun;
  });
  const frame = await siteFrame(county.office, 'east');
  const digest = digestOfSnapshot(
    await snapshotNow(county.office, 'east', await compile(county.office, frame, place, TODAY), TEXTS),
  );
  await county.at(people.approver, (desk) => approveReport(desk, id, digest));
}

async function hinge(year: number) {
  const frame = await siteFrame(county.office, 'east');
  const counted = await tally(county.office, frame, { scope: 'unit', unitId: heir, year }, TODAY);
  const lines = hingeLines(counted.previous.report, counted.figures.report);
  return { lines, counted, loose: await casesOffHinge(county.office, frame, counted, null) };
}

describe('the hinge of a unit that took over from another', () => {
  it('goes on from the frozen report of the closed unit', async () => {
    const { lines, counted, loose } = await hinge(2025);
    expect(counted.before.map(({ name, frozen }) => [name, frozen !== null])).toEqual([
      ['east青山镇人民政府', true],
      ['新青山镇人民政府', false],
    ]);
    expect(lines.find(({ column }) => column === 'legal')).toEqual({ column: 'legal', carriedOut: 1, carriedIn: 1 });
    expect([isHinged(lines), loose]).toEqual([true, []]);
  });

  it('is not reported a second time by the closed unit', async () => {
    const again = { scope: 'unit' as const, unitId: old, year: 2025 };
    await expect(county.at(people.drafter, (desk) => beginReport(desk, again))).rejects.toThrow(/新青山镇人民政府/);
  });

  it('shows both sides and the case when what was frozen is no longer what the records say', async () => {
    const late = await county.request('town', '2024-11-11', [], 'enterprise');
    await county.voidAct(carried, 'request.registered');
    const { lines, loose } = await hinge(2025);
    expect(lines.filter((line) => line.carriedIn !== line.carriedOut)).toEqual([
      { column: 'enterprise', carriedOut: 0, carriedIn: 1 },
      { column: 'legal', carriedOut: 1, carriedIn: 0 },
    ]);
    expect(loose.map(({ id, side, fact }) => [id, side, fact?.unitId ?? null])).toEqual([
      [late, 'carried-in', old],
      [carried, 'carried-out', null],
    ]);
  });

  it('replays', async () => {
    expect((await county.replayed()).differences).toEqual([]);
  });
});
