/** Two sites with units and staff on a real database, and the three connections that requests use. For tests only. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Actor, Desk } from '../../src/db/acts.ts';
import { connect } from '../../src/db/connect.ts';
import { fileKeys, seal } from '../../src/db/keys.ts';
import { enterPerson } from '../../src/units/person-actions.ts';
import { foundSite } from '../../src/units/site-actions.ts';
import { foundUnit } from '../../src/units/unit-actions.ts';
import { atDesk } from '../../src/web/routes.ts';
import { freshDatabase } from '../support/database.ts';

export type RequestsBench = Awaited<ReturnType<typeof openRequests>>;

export async function openRequests() {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-keys-'));
  const keys = fileKeys(folder);
  const office = connect(database.urls.office, { max: 6 });
  const published = connect(database.urls.public, { max: 2 });
  const intake = connect(database.urls.intake, { max: 20 });
  const worker = connect(database.urls.worker, { max: 2 });
  const owner = connect(database.urls.owner, { max: 1 });
  const now = () => Temporal.Now.instant();
  const deps = { office, keys, now };
  const at = <T>(actor: Actor, task: (desk: Desk) => Promise<T>, moment = now()) => atDesk(deps, actor, moment, task);
  const units: Record<string, string> = {};
  for (const siteId of ['east', 'west']) {
    units[siteId] = await at({ siteId, personId: null, role: 'system', unitId: null }, async (desk) => {
      await foundSite(desk, { name: `${siteId}县`, hosts: [`${siteId}.test`] });
      return foundUnit(desk, {
        code: 'gov',
        name: `${siteId}县人民政府`,
        kind: 'government',
        activeFrom: '2019-01-01',
      });
    });
  }
  async function lodge(siteId: string) {
    const id = randomUUID();
    const sealed = seal(await keys.ensure(id), id, { applicant: { name: '某' }, description: '某' });
    const digest = await keys.blindIndex(id);
    const { rows } = await sql<{ lodge: string }>`select intake.lodge(${siteId}, ${id}, ${units[siteId]}, 'natural',
      ${digest}, 'paper', 'post', ${digest}, ${sealed})`.execute(intake);
    return { id, number: rows[0]?.lodge ?? '', digest };
  }
  return {
    database,
    keys,
    office,
    published,
    intake,
    worker,
    owner,
    at,
    units,
    lodge,
    enterPerson,
    async close() {
      await Promise.all([office, published, intake, worker, owner].map((db) => db.destroy()));
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}
