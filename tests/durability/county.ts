/** A small county in a running installation, with documents that wait for nothing but their release. */
import { join } from 'node:path';
import { openColumns } from '../../src/catalogue/columns.ts';
import { DEFAULT_COLUMNS } from '../../src/catalogue/default-columns.ts';
import type { Desk } from '../../src/db/acts.ts';
import { databaseUrl } from '../../src/db/address.ts';
import { connect, type DB } from '../../src/db/connect.ts';
import { locate } from '../../src/db/embedded/folder.ts';
import { runningSocket } from '../../src/db/embedded/server.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { roleUrls } from '../../src/db/roles.ts';
import { keptSecrets } from '../../src/db/secrets.ts';
import { approveDocument, clearDocument, draftDocument, submitDocument } from '../../src/documents/actions.ts';
import { CHECKLIST } from '../../src/documents/rules.ts';
import type { Content } from '../../src/documents/state.ts';
import { enterPerson } from '../../src/units/person-actions.ts';
import { foundSite } from '../../src/units/site-actions.ts';
import { foundUnit } from '../../src/units/unit-actions.ts';
import type { Role } from '../../src/web/duties.ts';

const SITE = 'east';
export const PASSWORD = 'Lantern-4-River';

export interface Prepared {
  id: string;
  version: number;
}

export interface SmallCounty {
  /** The office's connection, which outlives every serving process. */
  office: DB;
  /** Ids of its two units. */
  units: readonly string[];
  username: string;
  documents: readonly Prepared[];
}

/** Founds it in the database of a data folder whose server runs; `url` is the office's of a server of one's own. */
export async function foundSmallCounty(data: string, documents: number, url = officeUrl(data)): Promise<SmallCounty> {
  const office = connect(url, { max: 4 });
  const keys = fileKeys(join(data, 'keys'));
  const at = <T>(actor: Omit<Desk['actor'], 'siteId'>, task: (desk: Desk) => Promise<T>) =>
    office
      .transaction()
      .execute((tx) => task({ tx, keys, now: Temporal.Now.instant(), actor: { ...actor, siteId: SITE } }));
  const system = { personId: null, role: 'system', unitId: null };

  const { units, people } = await at(system, async (desk) => {
    await foundSite(desk, { name: '示范县人民政府', hosts: ['*'] });
    await openColumns(desk, DEFAULT_COLUMNS);
    const units = [
      await foundUnit(desk, { code: 'mzj', name: '示范县民政局', activeFrom: '2020-01-01' }),
      await foundUnit(desk, { code: 'jyj', name: '示范县教育局', activeFrom: '2020-01-01' }),
    ];
    const enter = (role: Role, username?: string) =>
      enterPerson(desk, {
        name: `${role}某`,
        grants: units.map((unitId) => ({ role, unitId, startsOn: '2020-01-01' })),
        ...(username ? { account: { username, password: PASSWORD, mustChangePassword: false } } : {}),
      });
    const people = {
      drafter: await enter('drafter', 'jingban'),
      reviewer: await enter('reviewer'),
      approver: await enter('approver'),
    };
    return { units, people };
  });

  const prepare = (unitId: string, n: number) =>
    at(system, async (desk) => {
      const as = (role: keyof typeof people): Desk => ({
        ...desk,
        actor: { siteId: SITE, personId: people[role], role, unitId },
      });
      const id = await draftDocument(as('drafter'), unitId, content(n));
      await submitDocument(as('drafter'), id);
      await clearDocument(as('reviewer'), id, {
        verdict: 'publish',
        basis: '经逐项审查，可以公开。',
        checklist: CHECKLIST.map((item) => item.id),
      });
      const { version } = await approveDocument(as('approver'), id);
      return { id, version };
    });
  const prepared: Prepared[] = [];
  for (let n = 0; n < documents; n += 4) {
    const some = Array.from({ length: Math.min(4, documents - n) }, (_, i) => prepare(units[i % 2] ?? '', n + i));
    prepared.push(...(await Promise.all(some)));
  }
  return { office, units, username: 'jingban', documents: prepared };
}

function officeUrl(data: string): string {
  const secrets = keptSecrets(data);
  const socket = runningSocket(locate(data).folder);
  if (!secrets || !socket) throw new Error(`no database runs in ${data}`);
  return roleUrls(databaseUrl({ host: socket, port: 5432 }, 'postgres', '', 'gongkai'), secrets.roles).office;
}

function content(n: number): Content {
  return {
    title: `关于第${n + 1}批城乡居民补贴发放情况的公示`,
    body: `<p>现将第${n + 1}批补贴发放情况予以公示，共${n + 40}户。</p>`,
    kind: 'livelihood',
    columns: ['a20-1'],
    number: null,
    signedOn: '2026-01-05',
    effectiveOn: null,
    expiresOn: null,
    publicUntil: null,
    subjectClass: null,
    summary: null,
    attribute: 'proactive',
    attributeGround: '条例第二十条',
    interprets: null,
    channels: ['web'],
    plannedAt: null,
    attachments: [],
  };
}
