/** Who and where a page speaks of: one county, one day, people and offices that stay the same within the page. */
import type { Chance } from './chance.ts';
import { COUNTIES, type County, FIRMS, GIVEN, SURNAMES, VILLAGE_HEADS, VILLAGE_TAILS } from './places.ts';

export interface Setting {
  chance: Chance;
  county: County;
  /** day of publication */
  day: Date;
  /** values remembered by name */
  kept: Map<string, string>;
  person(number: number): string;
  village(number: number): string;
  town(number: number): string;
  firm(number: number): string;
}

/** A list that grows as entries are asked for, none twice. */
function growing(make: () => string): (number: number) => string {
  const made: string[] = [];
  return (number) => {
    while (made.length < number) {
      const next = make();
      if (!made.includes(next)) made.push(next);
    }
    return made[number - 1] ?? '';
  };
}

/** Months of the year in which a page may appear, both ends included. */
export type Months = readonly [number, number];

function dayWithin([first, last]: Months, chance: Chance): Date {
  for (;;) {
    const day = new Date(Date.UTC(2024, 5, 3) + chance.int(0, 860) * 86_400_000);
    const month = day.getUTCMonth() + 1;
    if (month >= first && month <= last) return day;
  }
}

export function setting(chance: Chance, months: Months): Setting {
  const county = chance.pick(COUNTIES);
  return {
    chance,
    county,
    day: dayWithin(months, chance),
    kept: new Map(),
    person: growing(() => chance.pick(SURNAMES) + chance.pick(GIVEN)),
    village: growing(() => `${chance.pick(VILLAGE_HEADS)}${chance.pick(VILLAGE_TAILS)}村`),
    town: growing(() => chance.pick(county.towns)),
    firm: growing(() => `${county.name.slice(0, 2)}${chance.pick(FIRMS)}有限公司`),
  };
}
