/** How what the program measured and what persons entered come together. Pure. */
import type { Measured, Measurements } from '../../law/indicators/indicator-set.ts';
import type { ProgramMeasuring, Subject } from './state.ts';

type Known = Pick<Subject, 'program' | 'entered' | 'corrections'>;

/** The program's newest measuring; null while there is none. */
export const newestOf = ({ program }: Pick<Subject, 'program'>): Subject['program'][number] | null =>
  program.at(-1) ?? null;

/** Whether the program says something of an indicator; what it could not judge at all is left to persons. */
export function isJudged(measured: Measured | undefined): measured is Measured {
  if (!measured) return false;
  const { hits, unknown, whole = Number.POSITIVE_INFINITY, open } = measured;
  return hits > 0 || (!open && unknown < whole);
}

export function isSame(a: Measured, b: Measured): boolean {
  return a.hits === b.hits && a.unknown === b.unknown && a.whole === b.whole && (a.open ?? false) === (b.open ?? false);
}

/** The correction that counts now: none where the program measures something else by now. */
export function correctionOf({ corrections, ...known }: Known, id: string): Known['corrections'][string] | null {
  const correction = corrections[id];
  const measured = newestOf(known)?.measured[id];
  return correction && measured && isSame(correction.instead, measured) ? correction : null;
}

/** What counts by indicator: a correction, else what the program judged, else what a person entered, else the program's unknown. */
export function together(known: Known): Measurements {
  const program = newestOf(known)?.measured ?? {};
  const entered = known.entered?.measured ?? {};
  const ids = new Set([...Object.keys(program), ...Object.keys(entered)]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const [ours, theirs] = [program[id], entered[id]];
      const counts = correctionOf(known, id)?.measured ?? (isJudged(ours) ? ours : (theirs ?? ours));
      return counts ? [[id, counts]] : [];
    }),
  );
}

/** Indicators of which the two newest measurings of the program differ, the older one first. */
export function changed(program: readonly ProgramMeasuring[]): {
  id: string;
  before: Measured | undefined;
  after: Measured | undefined;
  probes: string;
}[] {
  const [before, after] = program.slice(-2);
  if (!before || !after) return [];
  const ids = new Set([...Object.keys(before.measured), ...Object.keys(after.measured)]);
  return [...ids].flatMap((id) => {
    const [old, now] = [before.measured[id], after.measured[id]];
    const isEqual = old && now ? isSame(old, now) : old === now;
    return isEqual ? [] : [{ id, before: old, after: now, probes: newer(id, before, after) }];
  });
}

/** 'site-marks 1 → 2'; '' where the same versions said it. */
function newer(indicator: string, before: ProgramMeasuring, after: ProgramMeasuring): string {
  const of = ({ probes }: ProgramMeasuring) => probes.filter(({ indicators }) => indicators.includes(indicator));
  return of(after)
    .flatMap(({ id, version }) => {
      const old = of(before).find((one) => one.id === id)?.version;
      return old === version ? [] : [`${id} ${old ?? '—'} → ${version}`];
    })
    .join('、');
}
