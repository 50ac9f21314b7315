/**
 * `gongkai init --site …`: the smallest site, without a workbook: the government as its first unit, the usual columns,
 * and the three administrators. Everything else is entered in the office.
 */
import { DEFAULT_NUMBERS } from '../../setup/check-rules.ts';
import { SITE_ID } from '../../setup/check-site.ts';
import type { CountyPlan, PlannedPerson } from '../../setup/plan.ts';
import { DEFAULT_RETENTION } from '../../units/settings.ts';
import type { Role } from '../../web/duties.ts';
import { Usage } from '../command.ts';

const ADMINISTRATORS = [
  { option: 'system', role: 'system-admin' },
  { option: 'security', role: 'security-admin' },
  { option: 'audit', role: 'audit-admin' },
] as const satisfies readonly { option: string; role: Role }[];

const text = { type: 'string' } as const;
export const FLAGS = {
  site: text,
  name: text,
  short: text,
  english: text,
  host: text,
  system: text,
  security: text,
  audit: text,
} as const;

type FlagValues = Readonly<Partial<Record<keyof typeof FLAGS, string>>>;

/** The plan that the flags ask for. @throws Usage when something needed is missing */
export function planOfFlags(values: FlagValues, today: Temporal.PlainDate, help: string): CountyPlan {
  const { site: siteId = '', name = '' } = values;
  const people = ADMINISTRATORS.map(({ option, role }): PlannedPerson => {
    const grant = { role, unit: 'gov', startsOn: today.toString(), endsOn: null };
    return { name: values[option] ?? '', post: '', phone: '', username: option, grants: [grant] };
  });
  const names = new Set(people.map((person) => person.name));
  if (!SITE_ID.test(siteId) || name === '' || names.has('') || names.size < people.length) throw new Usage(help);
  const shortName = values.short ?? name;
  const nameEn = values.english ?? name;
  return {
    site: { siteId, name, shortName, nameEn, hosts: [values.host ?? '*'], marks: {} },
    units: [
      {
        code: 'gov',
        name,
        shortName,
        nameEn,
        kind: 'government',
        parent: null,
        creditCode: null,
        activeFrom: today.toString(),
        contact: {},
        reconsideration: [],
        courts: [],
      },
    ],
    people,
    numbers: DEFAULT_NUMBERS,
    chains: [],
    days: [],
    retention: DEFAULT_RETENTION,
  };
}
