/** Founds the sites, units, columns and persons of the demonstration county. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openColumns } from '../catalogue/columns.ts';
import { DEFAULT_COLUMNS } from '../catalogue/default-columns.ts';
import { projectRoot } from '../config.ts';
import type { Desk } from '../db/acts.ts';
import { creditCheckDigit } from '../text/credit-code.ts';
import { enterPerson, grantRole, type NewGrant } from '../units/person-actions.ts';
import type { RequestChain } from '../units/request-chains.ts';
import { foundSite } from '../units/site-actions.ts';
import { foundUnit } from '../units/unit-actions.ts';
import type { UnitKind } from '../units/unit-fold.ts';
import { ACCOUNTS, type DemoAccount, personName } from './people.ts';

export interface DemoUnit {
  site: string;
  code: string;
  name: string;
  short: string;
  en: string;
  kind: UnitKind;
  parent: string | null;
}

/** The three persons who take a unit's documents from draft to release. */
export interface UnitStaff {
  unitId: string;
  drafter: string;
  reviewer: string;
  approver: string;
}

export interface County {
  siteId: string;
  staff: ReadonlyMap<string, UnitStaff>;
  /** Who gives legal opinions where the site's chain asks for one; null where none does. */
  lawyer: { personId: string; unitId: string } | null;
  /** Code of the government itself. */
  government: string;
  /** who keeps the key points: the disclosure office */
  keeper: { personId: string; unitId: string };
  /** who inspects beside the disclosure office; null where nobody does */
  inspector: string | null;
  /** usernames and passwords, printed once */
  accounts: readonly { username: string; password: string; what: string }[];
}

export const SITES = [
  {
    siteId: 'shifan',
    name: '示范县人民政府',
    shortName: '示范县',
    nameEn: 'Shifan County Government',
    hosts: ['*', 'www.shifan.example'],
    idCode: '9900000001',
    office: 'gov-office',
    region: '990021',
  },
  {
    siteId: 'qingxi',
    name: '清溪经济开发区管理委员会',
    shortName: '清溪开发区',
    nameEn: 'Qingxi Economic Development Zone',
    hosts: ['qingxi.localhost', 'www.qingxi.example'],
    idCode: '9900000002',
    office: 'qx-office',
    region: '990071',
  },
] as const;
export type DemoSite = (typeof SITES)[number];

const OPENED = '2023-01-03';

/** Whole refusals are seen by the legal reviewer of the county's office; of a partial one the head decides. */
const CHAINS: readonly RequestChain[] = [
  { unit: null, group: 'withheld', opinion: true, opinionUnit: 'gov-office', leaderUnit: null },
  { unit: null, group: 'partial', opinion: false, opinionUnit: null, leaderUnit: null },
];

/** Founds one site with everything in it. `password` makes a new random password. */
export async function foundCounty(desk: Desk, site: DemoSite, password: () => string): Promise<County> {
  await foundSite(desk, {
    name: site.name,
    shortName: site.shortName,
    nameEn: site.nameEn,
    hosts: [...site.hosts],
    settings: { requestChains: CHAINS.filter((chain) => chain.opinionUnit === site.office || !chain.opinion) },
    marks: {
      domain: site.hosts[1],
      idCode: site.idCode,
      icp: '示ICP备00000001号（演示）',
      police: '示公网安备 99000000000001号（演示）',
      organiser: site.name,
      undertaker: `${site.shortName}政务公开工作机构`,
      phone: '0000-5550100',
      registrar: 'https://bszs.conac.cn/',
      findFault: `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${site.idCode}`,
    },
  });
  const units = await readUnits(site.siteId);
  const ids = new Map<string, string>();
  for (const [i, unit] of units.entries())
    ids.set(
      unit.code,
      await foundUnit(desk, unitFacts(site, unit, i, unit.parent ? (ids.get(unit.parent) ?? null) : null)),
    );
  await openColumns(desk, DEFAULT_COLUMNS);

  const staff = new Map<string, UnitStaff>();
  const accounts: { username: string; password: string; what: string }[] = [];
  for (const [i, unit] of units.entries()) {
    // the government itself has no staff of its own: its office acts for it, below
    if (unit.kind === 'government') continue;
    const unitId = ids.get(unit.code) ?? '';
    const enter = async (role: 'drafter' | 'reviewer' | 'approver', n: number) => {
      const own = ACCOUNTS.find((a) => a.site === site.siteId && a.unit === unit.code && a.role === role);
      const grants: NewGrant[] = [{ role, unitId, startsOn: OPENED }];
      return enterWith(desk, personName(site.siteId, i * 3 + n), POSTS[role], grants, own, password, accounts);
    };
    staff.set(unit.code, {
      unitId,
      drafter: await enter('drafter', 0),
      reviewer: await enter('reviewer', 1),
      approver: await enter('approver', 2),
    });
  }
  const office = ids.get(site.office) ?? '';
  const government = units.find((unit) => unit.kind === 'government');
  const acting = staff.get(site.office);
  if (!government || !acting) throw new Error(`${site.siteId} has no government or no office`);
  const governmentId = ids.get(government.code) ?? '';
  for (const role of ['drafter', 'reviewer', 'approver'] as const)
    await grantRole(desk, acting[role], { role, unitId: governmentId, startsOn: OPENED });
  staff.set(government.code, { ...acting, unitId: governmentId });
  const legal = ACCOUNTS.find((one) => one.site === site.siteId && one.role === 'legal-reviewer');
  const lawyer = legal
    ? {
        unitId: office,
        personId: await enterWith(
          desk,
          personName(site.siteId, 110),
          '合法性审查员',
          [{ role: legal.role, unitId: office, startsOn: OPENED }],
          legal,
          password,
          accounts,
        ),
      }
    : null;
  const keeper = { personId: '', unitId: office };
  let inspector: string | null = null;
  for (const [i, account] of ACCOUNTS.filter((a) => a.site === site.siteId && !a.unit).entries()) {
    const grants: NewGrant[] = [{ role: account.role, unitId: office, startsOn: OPENED }];
    const name = personName(site.siteId, 100 + i);
    const personId = await enterWith(desk, name, account.what, grants, account, password, accounts);
    if (account.role === 'disclosure-office') keeper.personId = personId;
    if (account.role === 'inspector') inspector = personId;
  }
  return { siteId: site.siteId, staff, lawyer, government: government.code, keeper, inspector, accounts };
}

const POSTS = { drafter: '经办人', reviewer: '公开（保密）审查员', approver: '审签负责人' } as const;

async function enterWith(
  desk: Desk,
  name: string,
  post: string,
  grants: NewGrant[],
  account: DemoAccount | undefined,
  password: () => string,
  accounts: { username: string; password: string; what: string }[],
): Promise<string> {
  if (!account) return enterPerson(desk, { name, post, grants });
  const secret = password();
  accounts.push({ username: account.username, password: secret, what: account.what });
  return enterPerson(desk, {
    name,
    post,
    grants,
    account: { username: account.username, password: secret, mustChangePassword: false },
  });
}

async function readUnits(siteId: string): Promise<DemoUnit[]> {
  const all = JSON.parse(await readFile(join(projectRoot, 'src/demo/units.json'), 'utf8')) as DemoUnit[];
  return all.filter((unit) => unit.site === siteId);
}

function unitFacts(site: DemoSite, unit: DemoUnit, i: number, parentId: string | null) {
  const serial = String(i + 1).padStart(2, '0');
  const code = `11${site.region}0099${serial}00${serial}X`.slice(0, 17);
  return {
    code: unit.code,
    name: unit.name,
    shortName: unit.short,
    nameEn: unit.en,
    kind: unit.kind,
    parentId,
    creditCode: code + creditCheckDigit(code),
    activeFrom: OPENED,
    contact: {
      address: `示范县政务中路${10 + i}号`,
      hours: '工作日上午8:30—12:00，下午14:30—18:00',
      phone: `0000-55501${serial}`,
      fax: `0000-55502${serial}`,
      email: `${unit.code}@${site.siteId}.example`,
      postcode: '990200',
    },
    reconsideration: [{ name: reviewers(unit.kind === 'government').body, from: OPENED, to: null }],
    courts: [{ name: reviewers(unit.kind === 'government').court, from: OPENED, to: null }],
  };
}

/** Who reviews an act; suits against a county's government begin at the intermediate court (行政诉讼法 Art. 15). */
export function reviewers(isOfGovernment: boolean): { body: string; court: string } {
  return isOfGovernment
    ? { body: '云州市人民政府', court: '云州市中级人民法院' }
    : { body: '示范县人民政府', court: '示范县人民法院' };
}
