/** Two sites with units, columns and staff on a real database, for the tests of documents. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openColumns } from '../../src/catalogue/columns.ts';
import { DEFAULT_COLUMNS } from '../../src/catalogue/default-columns.ts';
import type { Actor, Desk } from '../../src/db/acts.ts';
import { connect, type DB } from '../../src/db/connect.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { type ReplayResult, replay } from '../../src/db/replay.ts';
import { approveDocument, clearDocument, draftDocument, submitDocument } from '../../src/documents/actions.ts';
import { documents } from '../../src/documents/fold.ts';
import { CHECKLIST } from '../../src/documents/rules.ts';
import type { Content } from '../../src/documents/state.ts';
import { enterPerson } from '../../src/units/person-actions.ts';
import { foundSite } from '../../src/units/site-actions.ts';
import { foundUnit } from '../../src/units/unit-actions.ts';
import type { SweepDeps } from '../../src/web/area.ts';
import type { Role } from '../../src/web/duties.ts';
import { freshDatabase } from '../support/database.ts';

export const NOW = Temporal.Instant.from('2026-03-02T02:00:00Z');
export const PASSWORD = 'Lantern-4-River';

export const CONTENT: Content = {
  title: '示范县残疾人就业补贴发放办法',
  body: '<p>第一条　为了促进残疾人就业，制定本办法。</p><table><tr><td>补贴</td><td>300元</td></tr></table>',
  kind: 'normative',
  columns: ['normative', 'a20-1'],
  number: '示政发〔2026〕3号',
  signedOn: '2026-02-20',
  effectiveOn: '2026-04-01',
  expiresOn: '2031-03-31',
  publicUntil: null,
  subjectClass: '劳动、人事、监察',
  summary: '明确补贴的对象、标准和申领程序。',
  attribute: 'proactive',
  attributeGround: '条例第二十条第（一）项',
  interprets: null,
  channels: ['web'],
  plannedAt: null,
  attachments: [],
};

export const REVIEW = {
  verdict: 'publish',
  basis: '经逐项审查，可以公开。',
  checklist: CHECKLIST.map((item) => item.id),
} as const;

export const PEOPLE = ['drafter', 'drafter2', 'reviewer', 'approver', 'everything'] as const;
export type Name = (typeof PEOPLE)[number];
const ROLES_OF: Record<Name, readonly Role[]> = {
  drafter: ['drafter'],
  drafter2: ['drafter'],
  reviewer: ['reviewer'],
  approver: ['approver'],
  everything: ['drafter', 'reviewer', 'approver'],
};

/** A site with two units; each unit has the five persons, whose accounts are called `name-unit`, as in drafter-one. */
export interface Site {
  siteId: string;
  units: Record<'one' | 'two', { id: string; people: Record<Name, string> }>;
}

export type County = Awaited<ReturnType<typeof openCounty>>;

export async function openCounty(withAccounts = false) {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-keys-'));
  const keys = fileKeys(folder);
  const office = connect(database.urls.office, { max: 20 });
  const worker = connect(database.urls.worker, { max: 5 });
  const published = connect(database.urls.public, { max: 2 });
  const owner = connect(database.urls.owner, { max: 1 });
  const admin = connect(database.adminUrl, { max: 1 });

  const at = <T>(db: DB, actor: Actor, now: Temporal.Instant, task: (desk: Desk) => Promise<T>): Promise<T> =>
    db.transaction().execute((tx) => task({ tx, keys, now, actor }));
  const system = (siteId: string): Actor => ({ siteId, personId: null, role: 'system', unitId: null });

  async function found(siteId: string): Promise<Site> {
    return at(office, system(siteId), NOW, async (desk) => {
      await foundSite(desk, { name: `${siteId}县人民政府`, hosts: [`${siteId}.test`] });
      await openColumns(desk, DEFAULT_COLUMNS);
      const unit = async (code: string) => {
        const id = await foundUnit(desk, { code, name: `${siteId}县${code}局`, activeFrom: '2020-01-01' });
        const people = {} as Record<Name, string>;
        for (const name of PEOPLE)
          people[name] = await enterPerson(desk, {
            name: `${name}某`,
            grants: ROLES_OF[name].map((role) => ({ role, unitId: id, startsOn: '2020-01-01' })),
            ...(withAccounts
              ? { account: { username: `${name}-${code}`, password: PASSWORD, mustChangePassword: false } }
              : {}),
          });
        return { id, people };
      };
      return { siteId, units: { one: await unit('one'), two: await unit('two') } };
    });
  }
  const east = await found('east');
  const west = await found('west');

  /** Works as a person of a unit of the site `east`, unless another is given. */
  function as<T>(
    name: Name,
    task: (desk: Desk) => Promise<T>,
    where: { site?: Site; unit?: 'one' | 'two'; now?: Temporal.Instant } = {},
  ): Promise<T> {
    const site = where.site ?? east;
    const { id, people } = site.units[where.unit ?? 'one'];
    const role = ROLES_OF[name][0] ?? 'drafter';
    return at(office, { siteId: site.siteId, personId: people[name], role, unitId: id }, where.now ?? NOW, task);
  }

  return {
    east,
    west,
    office,
    published,
    /** A superuser's connection, to change what no role may. */
    admin,
    as,
    database,
    keysFolder: folder,
    unit: east.units.one.id,
    sweepDeps(now: Temporal.Instant, db: DB = worker): SweepDeps {
      return { now: () => now, atDesk: (siteId, task) => at(db, system(siteId), now, task) };
    },
    /** Brings a new document to `approved` with three persons; returns its id. */
    async approved(content: Partial<Content> = {}): Promise<string> {
      const id = await as('drafter', (desk) => draftDocument(desk, east.units.one.id, { ...CONTENT, ...content }));
      await as('drafter', (desk) => submitDocument(desk, id));
      await as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
      await as('approver', (desk) => approveDocument(desk, id));
      return id;
    },
    /** Every value of every published table of documents, as text. */
    async shown(): Promise<string> {
      const tables = ['documents', 'document_columns', 'files', 'words'];
      const parts = await Promise.all(
        tables.map((name) =>
          sql<{ all: string | null }>`select string_agg(to_jsonb(t)::text, E'\n') as all
            from ${sql.table(`published.${name}`)} t`.execute(admin),
        ),
      );
      return parts.map(({ rows }) => rows[0]?.all ?? '').join('\n');
    },
    replayed: (): Promise<ReplayResult> => replay(owner, keys, [documents as Parameters<typeof replay>[2][number]]),
    async close() {
      await Promise.all([office, worker, published, owner, admin].map((db) => db.destroy()));
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}
