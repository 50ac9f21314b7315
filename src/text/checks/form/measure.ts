/** What a unit measures; of things counted the unit itself. */
export type Measure = string;

export function measureOf(unit: string): Measure {
  if (unit.includes('元')) return 'money';
  if (PERSONS.has(unit)) return 'persons';
  if (/亩|公顷|平方|㎡/u.test(unit)) return 'area';
  return unit === '公里' || unit === '千米' ? 'length' : unit;
}

const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位', '人次']);
