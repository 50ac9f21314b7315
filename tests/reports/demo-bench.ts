/** The demonstration county with hands on it: whoever drafts and approves plays cases and mends them. For tests only. */
import type { Desk } from '../../src/db/acts.ts';
import { connect, type DB } from '../../src/db/connect.ts';
import { fileKeys, type KeyStore } from '../../src/db/keys.ts';
import type { County } from '../../src/demo/county.ts';
import type { DemoEvent, DemoRequest } from '../../src/demo/request-data.ts';
import type { Played } from '../../src/demo/request-plays.ts';
import { playRequest } from '../../src/demo/requests.ts';
import { confirmMending, proposeMending } from '../../src/requests/actions-mend.ts';
import { atDesk } from '../../src/web/routes.ts';
import { demoDatabase } from '../support/demo.ts';

export const SITE = 'shifan';
export const TODAY = Temporal.PlainDate.from('2026-08-03');
export const NOW = TODAY.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '16:00' }).toInstant();
export const on = (iso: string) => ({ happenedOn: Temporal.PlainDate.from(iso) });

export type Bench = Awaited<ReturnType<typeof openBench>>;

export async function openBench() {
  const database = await demoDatabase();
  const office = connect(database.urls.office, { max: 2 });
  const keys = fileKeys(database.keysFolder);
  const county = await staffOf(office);
  return {
    office,
    keys,
    county,
    ...hands(office, keys, county),
    async close() {
      await office.destroy();
      await database.drop();
    },
  };
}

/** Who drafts and who approves at each unit, as the demonstration has appointed them. */
async function staffOf(office: DB): Promise<County> {
  const rows = await office
    .selectFrom('office.appointments as a')
    .innerJoin('office.units as u', (join) => join.onRef('u.site_id', '=', 'a.site_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['a.role', 'a.person_id', 'u.code', 'u.id'])
    .where('a.site_id', '=', SITE)
    .execute();
  const staff: County['staff'] = new Map(
    [...Map.groupBy(rows, ({ code }) => code)].map(([code, of]) => {
      const holder = (role: string) => of.find((one) => one.role === role)?.person_id ?? '';
      const [drafter, reviewer, approver] = ['drafter', 'reviewer', 'approver'].map(holder) as [string, string, string];
      return [code, { unitId: of[0]?.id ?? '', drafter, reviewer, approver }];
    }),
  );
  const legal = rows.find(({ role }) => role === 'legal-reviewer');
  const lawyer = legal ? { personId: legal.person_id, unitId: legal.id } : null;
  return {
    siteId: SITE,
    staff,
    lawyer,
    government: 'gov',
    keeper: { personId: '', unitId: '' },
    inspector: null,
    accounts: [],
  };
}

export const answered = (after: number): DemoEvent => ({
  kind: 'answered',
  after,
  ground: '',
  content: '现提供《农村低保资金发放台账》',
});

function hands(office: DB, keys: KeyStore, county: County) {
  function at<T>(unit: string, role: 'drafter' | 'approver', task: (desk: Desk) => Promise<T>): Promise<T> {
    const { unitId, ...persons } = county.staff.get(unit) as { unitId: string; drafter: string; approver: string };
    const actor = { siteId: SITE, personId: persons[role], role, unitId };
    return atDesk({ office, keys, now: () => NOW }, actor, NOW, task);
  }

  let serial = 900;

  /** A case of the civil affairs bureau, played through its events. Returns its id. */
  async function play(
    lodged: string,
    events: readonly DemoEvent[],
    more: Partial<DemoRequest> = {},
    earlier: ReadonlyMap<string, Played> = new Map(),
  ): Promise<string> {
    serial += 1;
    const request: DemoRequest = {
      key: `m${serial}`,
      unit: 'mzj',
      applicant: { kind: 'natural', name: `申请人${serial}` },
      channel: 'counter',
      description: '申请公开2024年农村低保资金发放台账',
      form: 'paper',
      delivery: 'counter',
      lodged,
      events,
      outcome: 'r3_1',
      ...more,
    };
    const system = { siteId: SITE, personId: null, role: 'system', unitId: null };
    const { id } = await atDesk({ office, keys, now: () => NOW }, system, NOW, (desk) =>
      playRequest(desk, county, request, earlier),
    );
    return id;
  }

  /** Declares an act mistaken, or gives it another date, as one proposes and another confirms. */
  async function mend(id: string, kind: string, happenedOn?: string): Promise<void> {
    const { seq } = await office
      .selectFrom('office.acts')
      .select('seq')
      .where('site_id', '=', SITE)
      .where('subject_id', '=', id)
      .where('kind', '=', kind)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    const proposal = { seq: Number(seq), reason: '登记有误', ...(happenedOn ? on(happenedOn) : {}) };
    await at('mzj', 'drafter', (desk) => proposeMending(desk, id, proposal));
    await at('mzj', 'approver', (desk) => confirmMending(desk, id));
  }

  return { at, play, mend, serial: () => serial };
}
