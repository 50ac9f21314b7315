/**
 * Test support: working days from the plain list of days off, with JavaScript dates, apart from the calendar and the
 * clock; and the due date of the plainest cases.
 */
import stateCouncil from './workdays/state-council.json' with { type: 'json' };

const years = stateCouncil as readonly { off: Record<string, string[]>; makeup: Record<string, string[]> }[];
const OFF = new Set(years.flatMap((year) => Object.values(year.off).flat()));
const WORKED = new Set(years.flatMap((year) => Object.values(year.makeup).flat()));

export interface OracleCase {
  start: string;
  /** Consultations: excluded after `asked` up to and including `answered`. */
  pauses: { asked: string; answered: string }[];
  extension: { on: string; length: number } | null;
}

export function oracleWorks(date: string): boolean {
  if (WORKED.has(date)) return true;
  if (OFF.has(date) || (date > '2026-12-31' && date.endsWith('-01-01'))) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export function oracleShift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The date that lies so many working days after `date`. */
export function oracleWorkingDay(date: string, count: number): string {
  let at = date;
  for (let left = count; left > 0; ) {
    at = oracleShift(at, 1);
    if (oracleWorks(at)) left--;
  }
  return at;
}

export function oracleDue({ start, pauses, extension }: OracleCase): string {
  let at = start;
  let used = 0;
  for (;;) {
    const allowed = 20 + (extension && extension.on <= at ? extension.length : 0);
    const asked = pauses.some((pause) => pause.asked <= at && at < pause.answered);
    if (used >= allowed && !asked && oracleWorks(at)) return at;
    at = oracleShift(at, 1);
    const excluded = pauses.some((pause) => pause.asked < at && at <= pause.answered);
    if (oracleWorks(at) && !excluded) used++;
  }
}
