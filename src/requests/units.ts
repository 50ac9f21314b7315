/** Where a unit stands in relation to another. Pure. */

interface Placed {
  id: string;
  parentId: string | null;
}

/** Whether a unit is the other one or stands below it. */
export function isInside(unitId: string, above: string, units: readonly Placed[]): boolean {
  const seen = new Set<string>();
  for (let at: string | null = unitId; at !== null && !seen.has(at); ) {
    if (at === above) return true;
    seen.add(at);
    const here: string = at;
    at = units.find((unit) => unit.id === here)?.parentId ?? null;
  }
  return false;
}

/** The units inside one, itself first. */
export function unitsInside<U extends Placed>(above: string, units: readonly U[]): U[] {
  return units.filter((unit) => isInside(unit.id, above, units));
}
