/** What an account for somebody from outside needs. Pure. */
import type { Text } from '../../web/language.ts';
import { text } from '../../web/language.ts';

/** Whoever stays longer is asked for anew. */
const LONGEST_DAYS = 366;

export interface Refused {
  field: 'unitIds' | 'from' | 'until' | 'endsOn';
  text: Text;
}

const refuse = (field: Refused['field'], zh: string, en: string): Refused => ({ field, text: text(zh, en) });

export interface Asked {
  /** units to be read */
  unitIds: readonly string[];
  /** ISO dates; `until` is the last day */
  from: string;
  until: string;
}

/** Why such an account cannot be proposed; null when it can. */
export function refuseEngagement(
  { unitIds, from, until }: Asked,
  known: readonly string[],
  today: string,
): Refused | null {
  if (unitIds.length === 0) return refuse('unitIds', '请选择可以查阅的单位', 'Choose the units to be read');
  if (unitIds.some((id) => !known.includes(id)))
    return refuse('unitIds', '所选单位已撤销或者不存在', 'A unit is not in force');
  if (from < today) return refuse('from', '起始日期不得早于今天', 'It cannot begin in the past');
  return refuseEnd(from, until, 'until');
}

/** Why the last day cannot be `until`; null when it can. */
export function refuseEnd(from: string, until: string, field: 'until' | 'endsOn'): Refused | null {
  if (until < from) return refuse(field, '截止日期不得早于起始日期', 'It cannot end before it begins');
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'day' }).days;
  return days < LONGEST_DAYS
    ? null
    : refuse(field, '外部人员账号一次不得超过一年，到期可以另行申请', 'No longer than a year at a time');
}

export type Standing = 'coming' | 'running' | 'over' | 'ended';

/** How an account stands on a day, and how many days are left, today included. */
export function standingOf(
  one: { startsOn: string; endsOn: string; endedOn: string | null },
  today: Temporal.PlainDate,
): { standing: Standing; daysLeft: number } {
  const day = today.toString();
  if (one.endedOn !== null) return { standing: 'ended', daysLeft: 0 };
  if (one.endsOn <= day) return { standing: 'over', daysLeft: 0 };
  const from = one.startsOn > day ? Temporal.PlainDate.from(one.startsOn) : today;
  const daysLeft = from.until(Temporal.PlainDate.from(one.endsOn), { largestUnit: 'day' }).days;
  return { standing: one.startsOn > day ? 'coming' : 'running', daysLeft };
}
