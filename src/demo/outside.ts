/** People from outside: an evaluator who is reading now, and a superior inspector whose days are over. */
import { type Desk, dateOf, TIME_ZONE } from '../db/acts.ts';
import { type NewOutsider, proposeOutsider } from '../units/outsiders/actions.ts';
import { confirmProposal, handOut } from '../units/proposal-actions.ts';
import type { Role } from '../web/duties.ts';
import type { County } from './county.ts';
import { personName } from './people.ts';

type Told = Omit<NewOutsider, 'unitIds' | 'from' | 'until' | 'name' | 'phone'> & {
  /** codes */
  units: readonly string[];
  /** calendar days before the day of loading on which it began, and days that it lasts */
  ago: number;
  lasts: number;
  what: string;
};

const OUTSIDERS: readonly Told[] = [
  {
    username: 'ceping',
    kind: 'third-party',
    body: '云州市政务公开测评中心（虚构）',
    purpose: '受县政务公开办委托开展年度第三方测评',
    scope: 'units',
    units: ['mzj', 'chengguan', 'liuhe'],
    ago: 6,
    lasts: 30,
    what: '外部测评员（首次登录须修改密码）',
  },
  {
    username: 'ducha',
    kind: 'superior',
    body: '云州市人民政府办公室',
    purpose: '上年度政府信息公开工作督查',
    scope: 'site',
    units: ['gov-office'],
    ago: 70,
    lasts: 20,
    what: '上级督查员（使用期限已届满）',
  },
];

/** Lets them in by two administrators, where the site has these; says their accounts. */
export async function letOutsidersIn(desk: Desk, county: County, password: () => string): Promise<County['accounts']> {
  const [security, system] = [await holder(desk, 'security-admin'), await holder(desk, 'system-admin')];
  if (!security || !system) return [];
  const accounts = [];
  for (const [i, { units, ago, lasts, what, ...given }] of OUTSIDERS.entries()) {
    const from = dateOf(desk.now).subtract({ days: ago });
    const now = from.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '09:00' }).toInstant();
    const as = (actor: Desk['actor']): Desk => ({ ...desk, now, actor });
    const personId = await proposeOutsider(as(security), {
      ...given,
      name: personName(county.siteId, 120 + i),
      phone: '',
      unitIds: units.flatMap((code) => county.staff.get(code)?.unitId ?? []),
      from: from.toString(),
      until: from.add({ days: lasts }).toString(),
    });
    const { id } = await desk.tx
      .selectFrom('office.proposals')
      .select('id')
      .where('site_id', '=', county.siteId)
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    await confirmProposal(as(system), id);
    const secret = password();
    await handOut(as(security), id, secret);
    accounts.push({ username: given.username, password: secret, what });
  }
  return accounts;
}

async function holder({ tx, actor }: Desk, role: Role): Promise<Desk['actor'] | null> {
  const row = await tx
    .selectFrom('office.appointments')
    .select(['person_id', 'unit_id'])
    .where('site_id', '=', actor.siteId)
    .where('role', '=', role)
    .executeTakeFirst();
  return row ? { ...actor, personId: row.person_id, unitId: row.unit_id, role } : null;
}
