/** What an address asks of the past: day, unit, column, within what the person may see. */
import { type UnitNames, unitNames } from '../../units/unit-names.ts';
import { reach } from '../../web/duties.ts';
import { type Problem, problem } from '../../web/forms.tsx';
import { dayOf } from '../../web/moments.ts';
import type { OfficeContext } from '../../web/routes.ts';
import type { Wanted } from './store.ts';
import { pastWords as words } from './words.ts';

export interface AskedPast {
  wanted: Wanted;
  units: UnitNames;
  /** the unit asked for; '' for all in reach */
  unit: string;
  problems: readonly Problem[];
}

export async function askedPast(context: OfficeContext): Promise<AskedPast> {
  const { c, session, now } = context;
  const today = dayOf(now);
  const typed = c.req.query('day') ?? '';
  const given = typed === '' ? today : dayNamed(typed);
  const day = given && Temporal.PlainDate.compare(given, today) <= 0 ? given : null;
  const units = await unitNames(context);
  const within = reach(session.appointments, 'past.read');
  const unit = units.nameOf(c.req.query('unit') ?? '') ? (c.req.query('unit') ?? '') : '';
  const seen = unit === '' ? within : within === 'all' || within.includes(unit) ? [unit] : [];
  const column = c.req.query('column');
  return {
    wanted: { day: day ?? today, units: seen, ...(column ? { column } : {}) },
    units,
    unit,
    problems: day ? [] : [problem('day', words.badDay.zh, words.badDay.en)],
  };
}

function dayNamed(typed: string): Temporal.PlainDate | null {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(typed)) return null;
  try {
    return Temporal.PlainDate.from(typed);
  } catch (error) {
    // 2026-02-30 and its like
    if (error instanceof RangeError) return null;
    throw error;
  }
}
