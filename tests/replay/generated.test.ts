/** Ten thousand histories recorded as the program records, then replayed: the tables say what the acts say. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AREAS } from '../../src/areas.ts';
import { openColumns } from '../../src/catalogue/columns.ts';
import { DEFAULT_COLUMNS } from '../../src/catalogue/default-columns.ts';
import { type Desk, load, record } from '../../src/db/acts.ts';
import { connect, type DB } from '../../src/db/connect.ts';
import { fileKeys, type KeyStore } from '../../src/db/keys.ts';
import { replay } from '../../src/db/replay.ts';
import type { Database } from '../../src/db/schema.ts';
import { foundSite } from '../../src/units/site-actions.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { backupStory } from './backup-story.ts';
import { documentStory } from './document-story.ts';
import { type Draw, drawFrom } from './draw.ts';
import { erasureStory } from './erasure-story.ts';
import { feedStory } from './feed-story.ts';
import { findingStory } from './finding-story.ts';
import { letterheadStory } from './letterhead-story.ts';
import { planStory, taskStory } from './plan-story.ts';
import { reportCheckStory } from './report-check-story.ts';
import { reportStory } from './report-story.ts';
import { requestStory } from './request-story.ts';
import { indicatorSetStory, roundStory } from './round-story.ts';
import { handoverStory, personStory, substituteStory, unitStory } from './staff-story.ts';
import { nextAct, PERSONS, type Story } from './story.ts';
import { summaryStory } from './summary-story.ts';

const SEED = 20260302;
const HISTORIES = 10_000;
/** Histories of one transaction, and transactions at a time. */
const BATCH = 50;
const LANES = 6;
const SITES = ['east', 'west'] as const;

/** How many of each hundred, and the acts of the longest. */
const MIX: readonly { share: number; longest: number; story: Story<unknown> }[] = [
  { share: 37, longest: 10, story: documentStory as Story<unknown> },
  { share: 34, longest: 9, story: requestStory as Story<unknown> },
  { share: 1, longest: 6, story: erasureStory as Story<unknown> },
  { share: 6, longest: 6, story: personStory as Story<unknown> },
  { share: 3, longest: 4, story: unitStory as Story<unknown> },
  { share: 1, longest: 2, story: substituteStory as Story<unknown> },
  { share: 1, longest: 1, story: handoverStory as Story<unknown> },
  { share: 4, longest: 14, story: reportStory as Story<unknown> },
  { share: 1, longest: 5, story: reportCheckStory as Story<unknown> },
  { share: 1, longest: 4, story: planStory as Story<unknown> },
  { share: 3, longest: 9, story: taskStory as Story<unknown> },
  { share: 1, longest: 6, story: roundStory as Story<unknown> },
  { share: 1, longest: 3, story: indicatorSetStory as Story<unknown> },
  { share: 2, longest: 8, story: findingStory as Story<unknown> },
  { share: 1, longest: 6, story: summaryStory as Story<unknown> },
  { share: 1, longest: 4, story: backupStory as Story<unknown> },
  { share: 1, longest: 4, story: feedStory as Story<unknown> },
  { share: 1, longest: 5, story: letterheadStory as Story<unknown> },
];

const aggregates = AREAS.flatMap((area) => area.aggregates);

let database: TestDatabase;
let office: DB;
let owner: DB;
let admin: DB;
let folder: string;
let keys: KeyStore;

beforeAll(async () => {
  database = await freshDatabase();
  // thousands of keys, each synced to disk: in memory where the system has such a folder
  folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'gongkai-keys-'));
  keys = fileKeys(folder);
  office = connect(database.urls.office, { max: LANES });
  owner = connect(database.urls.owner, { max: 1 });
  admin = connect(database.adminUrl, { max: 1 });
});

afterAll(async () => {
  await Promise.all([office, owner, admin].map((db) => db.destroy()));
  await database.drop();
  await rm(folder, { recursive: true });
});

function atDesk<T>(siteId: string, personId: string, task: (desk: Desk) => Promise<T>): Promise<T> {
  const actor = { siteId, personId, role: 'drafter', unitId: null };
  return office.transaction().execute((tx) => task({ tx, keys, now: Temporal.Now.instant(), actor }));
}

/** Records one history and returns its number of acts. */
async function live(desk: Desk, { longest, story }: (typeof MIX)[number], draw: Draw): Promise<number> {
  const length = 1 + draw.below(longest);
  let loaded = await load(desk, story.aggregate, { siteId: desk.actor.siteId, id: draw.uuid() });
  while (loaded.acts.length < length) {
    const act = nextAct(story, loaded.acts, loaded.state, draw);
    if (!act) break;
    const actor = { ...desk.actor, personId: draw.pick(PERSONS) };
    loaded = await record({ ...desk, actor }, story.aggregate, loaded, act);
  }
  return loaded.acts.length;
}

/** Records every batch that this lane takes from the rest; each batch has a seed of its own. */
async function lane(batches: number[]): Promise<number> {
  let acts = 0;
  for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
    const draw = drawFrom(SEED + batch);
    acts += await atDesk(draw.pick(SITES), draw.pick(PERSONS), async (desk) => {
      let count = 0;
      for (let i = 0; i < BATCH; i++) count += await live(desk, pickStory(draw), draw);
      return count;
    });
  }
  return acts;
}

function pickStory(draw: Draw): (typeof MIX)[number] {
  let ticket = draw.below(100);
  for (const one of MIX) {
    ticket -= one.share;
    if (ticket < 0) return one;
  }
  throw new RangeError('the shares are less than a hundred');
}

describe(`${HISTORIES} histories`, () => {
  test('with back-dated and voided acts and voided voids replay without a difference', async () => {
    for (const siteId of SITES) {
      await atDesk(siteId, PERSONS[0] ?? '', async (desk) => {
        await foundSite(desk, { name: `${siteId}县`, hosts: [`${siteId}.test`] });
        await openColumns(desk, DEFAULT_COLUMNS);
      });
    }
    const batches = Array.from({ length: HISTORIES / BATCH }, (_, i) => i);
    const counts = await Promise.all(Array.from({ length: LANES }, () => lane(batches)));
    const recorded = counts.reduce((sum, count) => sum + count, 0);

    const told = await replay(owner, keys, aggregates);
    expect(told.differences).toEqual([]);
    expect(told.subjects).toBeGreaterThan(HISTORIES);
    expect(told.acts).toBeGreaterThan(recorded);

    const { rows } = await sql<Record<'voids' | 'voided_voids' | 'back_dated', number>>`
      select count(*) filter (where voids is not null) as voids,
        count(*) filter (where voids in (select seq from office.acts where voids is not null)) as voided_voids,
        count(*) filter (where happened_on < (select max(b.happened_on) from office.acts b where b.site_id = a.site_id
          and b.subject_kind = a.subject_kind and b.subject_id = a.subject_id and b.seq < a.seq)) as back_dated
      from office.acts a`.execute(admin);
    expect(rows[0]?.voids).toBeGreaterThan(2000);
    expect(rows[0]?.voided_voids).toBeGreaterThan(150);
    expect(rows[0]?.back_dated).toBeGreaterThan(3000);
  }, 900_000);

  test('one cell changed behind the acts is named, in whichever table', async () => {
    const changed: string[] = [];
    for (const { tables } of aggregates) {
      for (const { name, key } of tables) {
        await spoil(admin, name, key);
        changed.push(name);
      }
    }
    const { differences } = await replay(owner, keys, aggregates);
    const named = (kind: 'missing' | 'surplus') =>
      differences.filter((one) => one.kind === kind).map(({ table }) => table);
    expect(named('missing')).toEqual(changed);
    expect(named('surplus')).toEqual(changed);
  }, 300_000);

  test('a row taken away and an act about something that no area knows are named', async () => {
    await sql`delete from office.units where ctid = (select ctid from office.units limit 1)`.execute(admin);
    await sql`insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, role)
      values ('east', 'stranger', gen_random_uuid(), 'stranger.came', '2026-01-01', 'system')`.execute(admin);
    const { differences } = await replay(owner, keys, aggregates);
    expect(differences.filter(({ table }) => table === 'units').length).toBeGreaterThan(0);
    expect(differences).toContainEqual(
      expect.objectContaining({ table: 'acts', row: expect.stringContaining('stranger') }),
    );
  }, 300_000);
});

/** Changes one cell of one row; the table must have a row for that. */
async function spoil(db: Kysely<Database>, table: string, key: string): Promise<void> {
  const { rows: columns } = await sql<{ name: string; type: string }>`
    select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
    where a.attrelid = ${`office.${table}`}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.attname not in ('site_id', ${key}) and not exists (select from pg_constraint c
        where c.conrelid = a.attrelid and c.contype = 'c' and a.attnum = any(c.conkey))
    order by a.attnum`.execute(db);
  const column = columns.find(({ type }) => type in OTHER);
  if (!column) throw new Error(`no column of ${table} can be changed`);
  const { numAffectedRows } = await sql`update office.${sql.ref(table)} set ${sql.ref(column.name)} = ${sql.raw(
    OTHER[column.type as keyof typeof OTHER].replaceAll('$', `"${column.name}"`),
  )} where ctid = (select ctid from office.${sql.ref(table)} limit 1)`.execute(db);
  expect(numAffectedRows, `rows of ${table}`).toBe(1n);
}

/** Another value of a type. */
const OTHER = {
  text: "coalesce($, '') || '?'",
  integer: 'coalesce($, 0) + 77',
  uuid: 'gen_random_uuid()',
  date: "coalesce($, date '2020-01-01') + 1",
  boolean: 'not $',
} as const;
