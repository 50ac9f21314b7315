/** Units by the names that pages show. */
import { dayOf } from '../web/moments.ts';
import type { OfficeContext } from '../web/routes.ts';
import { listUnits } from './read.ts';
import { unitInForce } from './rules.ts';

export interface UnitChoice {
  id: string;
  name: string;
}

export interface UnitNames {
  /** in force today: those that something may be given to */
  choices: readonly UnitChoice[];
  /** also of units that were closed since */
  nameOf(id: string): string;
}

export async function unitNames({ deps, site, lang, now }: OfficeContext): Promise<UnitNames> {
  const units = await listUnits(deps.office, site.siteId);
  const name = (unit: (typeof units)[number]) => (lang === 'zh' ? unit.shortName : unit.nameEn);
  const names = new Map(units.map((unit) => [unit.id, name(unit)]));
  return {
    choices: unitInForce(units, dayOf(now)).map((unit) => ({ id: unit.id, name: name(unit) })),
    nameOf: (id) => names.get(id) ?? '',
  };
}
