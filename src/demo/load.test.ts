import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../../tests/support/demo.ts';
import { AREAS } from '../areas.ts';
import { connect, type DB } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { replay } from '../db/replay.ts';
import { OUTCOME_ROWS } from '../law/outcomes.ts';
import { OPEN_STAGES } from '../requests/state.ts';
import { readRequests } from './requests.ts';

let database: DemoDatabase;
let office: DB;

beforeAll(async () => {
  database = await demoDatabase();
  office = connect(database.urls.office);
}, 400_000);

afterAll(async () => {
  await office.destroy();
  await database.drop();
});

describe('the demonstration county', () => {
  it('has 24 units in two sites and 300 documents over three years in every column', async () => {
    const units = await office.selectFrom('office.units').select('code').execute();
    expect(units).toHaveLength(24);
    const released = await office.selectFrom('published.documents').select(['id', 'released_at', 'kind']).execute();
    const documents = released.filter((document) => document.kind !== 'annual-report');
    expect(documents).toHaveLength(300);
    expect(released.length - documents.length).toBe(7);
    const years = new Set(documents.map((d) => d.released_at.toZonedDateTimeISO('Asia/Shanghai').year));
    expect([...years].sort()).toEqual([2024, 2025, 2026]);
    const used = await office.selectFrom('published.document_columns').select('column_code').distinct().execute();
    const leaves = await office
      .selectFrom('published.columns as c')
      .select('c.code')
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('published.columns as d').select('d.code').whereRef('d.parent', '=', 'c.code'))),
      )
      .distinct()
      .execute();
    expect(leaves.map((c) => c.code).filter((code) => !used.some((u) => u.column_code === code))).toEqual([]);
  });

  it('has 120 requests that end in every leaf of the report, and open ones for the board', async () => {
    const rows = await office.selectFrom('office.requests').select(['outcome', 'stage', 'applicant_kind']).execute();
    expect(rows).toHaveLength(120);
    expect([...new Set(rows.flatMap((row) => row.outcome ?? []))].sort()).toEqual([...OUTCOME_ROWS].sort());
    expect(rows.filter((row) => OPEN_STAGES.includes(row.stage)).length).toBeGreaterThanOrEqual(8);
    const planned = (await readRequests()).filter((request) => request.lodged).map((request) => request.outcome);
    for (const leaf of OUTCOME_ROWS) {
      const wanted = planned.filter((outcome) => outcome === leaf).length;
      expect(rows.filter((row) => row.outcome === leaf).length, leaf).toBeGreaterThanOrEqual(wanted);
    }
  });

  it('replays: every state row follows from the acts', async () => {
    const owner = connect(database.urls.owner, { max: 1 });
    const result = await replay(
      owner,
      fileKeys(database.keysFolder),
      AREAS.flatMap((area) => area.aggregates),
    );
    await owner.destroy();
    expect(result.differences).toEqual([]);
    expect(result.acts).toBeGreaterThan(1500);
  }, 60_000);
});
