/** Audit records reach a real collector over TCP: in order, each at least once, whatever happens on the way. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect, type DB } from '../../src/db/connect.ts';
import { fileKeys } from '../../src/db/keys.ts';
import type { Database } from '../../src/db/schema.ts';
import { handoverStates } from '../../src/operations/probes-database.ts';
import { auditHandover } from '../../src/operations/syslog/handover.ts';
import { horizon } from '../../src/operations/syslog/horizon.ts';
import type { SweepDeps } from '../../src/web/area.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Collector, openCollector } from './collector.ts';

const NAME = '张三丰';
const NOW = Temporal.Instant.from('2026-03-02T02:00:00Z');

let database: TestDatabase;
let worker: DB;
let office: DB;
let deps: SweepDeps;
let collector: Collector;

beforeAll(async () => {
  database = await freshDatabase();
  worker = connect(database.urls.worker, { max: 4 });
  office = connect(database.urls.office, { max: 4 });
  const keys = fileKeys('/nonexistent');
  deps = {
    now: () => NOW,
    atDesk: (siteId, task) =>
      worker
        .transaction()
        .execute((tx) => task({ tx, keys, now: NOW, actor: { siteId, personId: null, role: 'system', unitId: null } })),
  };
});
afterAll(async () => {
  await worker.destroy();
  await office.destroy();
  await database.drop();
});

let site: string;
let count = 0;
beforeEach(async () => {
  collector = await openCollector();
  site = `site-${++count}`;
  await sql`insert into office.sites (site_id, id, name, short_name, name_en)
    values (${site}, gen_random_uuid(), '县', '县', 'County')`.execute(office);
});
afterEach(() => collector.close());

/** Writes an act with personal data wherever an act can hold some; returns its number. */
async function act(db: Kysely<Database>, kind = 'document.released', siteId = site): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, person_id, role, unit_id, ground, data, sealed)
    values (${siteId}, 'document', gen_random_uuid(), ${kind}, '2026-03-02', gen_random_uuid(), 'approver',
      gen_random_uuid(), ${`应${NAME}申请`}, ${JSON.stringify({ title: NAME, phone: '13800138000' })}::jsonb, '\\x00')
    returning seq`.execute(db);
  return rows[0]?.seq ?? 0;
}
const acts = async (howMany: number) => {
  const seqs: number[] = [];
  for (let i = 0; i < howMany; i++) seqs.push(await act(office));
  return seqs;
};
const received = () => collector.values('seq').map(Number);
const sweep = (options = {}) => auditHandover(collector.address, options);

describe('acts are handed over', () => {
  it('in the order of their numbers, over several connections, and once when nothing goes wrong', async () => {
    const seqs = await acts(12);
    await sweep({ batch: 5 }).run(deps, site);
    expect(received()).toEqual(seqs);
    await sweep().run(deps, site);
    expect(received()).toEqual(seqs);
    const later = await acts(2);
    await sweep().run(deps, site);
    expect(received()).toEqual([...seqs, ...later]);
  });

  it('by number and kind: no name, no ground, no content', async () => {
    await acts(1);
    await sweep().run(deps, site);
    expect(collector.lines).toHaveLength(1);
    expect(collector.lines[0]).toMatch(
      /^<110>1 \S+Z \S+ gongkai - document\.released \[act@32473 site="site-\d+" seq="\d+" kind="document\.released" subject="document" id="[0-9a-f-]{36}" person="[0-9a-f-]{36}" role="approver" unit="[0-9a-f-]{36}" on="2026-03-02"\]$/,
    );
    for (const word of [NAME, '13800138000', '申请']) expect(collector.lines[0]).not.toContain(word);
  });

  it('site by site, each with a place of its own', async () => {
    const own = await acts(2);
    const other = `${site}-other`;
    const theirs = await act(office, 'request.registered', other);
    await sweep().run(deps, site);
    expect(received()).toEqual(own);
    await sweep().run(deps, other);
    expect(received()).toEqual([...own, theirs]);
    expect(collector.values('site').at(-1)).toBe(other);
  });

  it('of a process whose turn it is: a second one at the same time sends nothing twice', async () => {
    const seqs = await acts(30);
    await Promise.all([sweep({ batch: 5 }).run(deps, site), sweep({ batch: 5 }).run(deps, site)]);
    await sweep().run(deps, site);
    expect(received()).toEqual(seqs);
  });
});

describe('an outage', () => {
  it('loses nothing: it goes on where it stopped', async () => {
    const before = await acts(3);
    await sweep().run(deps, site);
    const { address } = collector;
    await collector.close();
    const meanwhile = await acts(3);
    await expect(auditHandover(address).run(deps, site)).rejects.toThrow();
    expect(await waiting()).not.toBeNull();
    collector = await openCollector(Number(new URL(address).port));
    await auditHandover(address).run(deps, site);
    expect([...before, ...received()]).toEqual([...before, ...meanwhile]);
    expect(await waiting()).toBeNull();
  });

  it('in the middle of a batch sends the batch again', async () => {
    const seqs = await acts(20);
    collector.breakAfter(300);
    await expect(sweep().run(deps, site)).rejects.toThrow();
    expect(received()).toEqual([]);
    collector.breakAfter(null);
    await sweep().run(deps, site);
    expect(received()).toEqual(seqs);
  });

  it('is not tried again at once by the same process', async () => {
    const { address } = collector;
    await collector.close();
    await acts(1);
    const own = auditHandover(address, { pauseMs: 400 });
    await expect(own.run(deps, site)).rejects.toThrow();
    collector = await openCollector(Number(new URL(address).port));
    await own.run(deps, site);
    expect(received()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 450));
    await own.run(deps, site);
    expect(received()).toHaveLength(1);
  });

  const waiting = async () => (await handoverStates(office)).find(({ siteId }) => siteId === site)?.waiting;
});

describe('an act that commits behind a later one', () => {
  it('is never passed by: nothing after it is sent before it', async () => {
    const slow = await begin(office);
    const early = await act(slow.tx);
    const late = await act(office);
    expect(early).toBeLessThan(late);
    await sweep().run(deps, site);
    expect(received()).toEqual([]);
    await slow.commit();
    await sweep().run(deps, site);
    expect(received()).toEqual([early, late]);
  });

  it('is waited for a moment, so that a short transaction does not cost a round', async () => {
    const slow = await begin(office);
    const early = await act(slow.tx);
    const late = await act(office);
    const run = sweep().run(deps, site);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await slow.commit();
    await run;
    expect(received()).toEqual([early, late]);
  });

  it('and was given up leaves a gap that is passed', async () => {
    const slow = await begin(office);
    await act(slow.tx);
    const late = await act(office);
    await slow.rollback();
    await sweep().run(deps, site);
    expect(received()).toEqual([late]);
  });

  it('has no part in the horizon of those who only read, or who write later', async () => {
    const last = await act(office);
    const reader = await begin(office);
    await sql`select count(*) from office.acts`.execute(reader.tx);
    expect(await horizon(worker, site, 0)).toBe(last);
    await act(reader.tx);
    expect(await horizon(worker, site, 0)).toBeNull();
    await reader.rollback();
    expect(await horizon(worker, site, 0)).toBe(last);
    expect(await horizon(worker, 'nowhere', 0)).toBe(0);
  });
});

it('over UDP each act is a datagram', async () => {
  const socket = createSocket('udp4');
  const lines: string[] = [];
  socket.on('message', (message) => lines.push(message.toString()));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const seqs = await acts(3);
  await auditHandover(`udp://127.0.0.1:${socket.address().port}`).run(deps, site);
  await expect.poll(() => lines.length).toBe(3);
  expect(lines.map((line) => Number(/seq="(\d+)"/.exec(line)?.[1]))).toEqual(seqs);
  socket.close();
});

/** A transaction that stays open until it is told. */
async function begin(db: DB) {
  const tx = await db.startTransaction().execute();
  return {
    tx,
    commit: () => tx.commit().execute(),
    rollback: () => tx.rollback().execute(),
  };
}
