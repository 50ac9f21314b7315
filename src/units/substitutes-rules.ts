/** Who may take whose place (代理). Pure. */
import { isOutside, type Role } from '../web/duties.ts';
import type { Text } from '../web/language.ts';
import { text } from '../web/language.ts';
import { grantRefusal, inForce, overlap, type Period } from './rules.ts';

/** An absence that lasts longer is a new appointment, not a substitution. */
const LONGEST_DAYS = 366;

interface Held extends Period {
  id: string;
  role: Role;
  unitId: string;
}

export interface NewSubstitution {
  holderId: string;
  substituteId: string;
  /** the holder's appointments whose place is taken */
  appointments: readonly Held[];
  startsOn: string;
  /** exclusive */
  endsOn: string;
}

export interface Situation {
  today: Temporal.PlainDate;
  /** What the substitute holds, and what the substitute already stands in for. */
  substituteHolds: readonly Held[];
  /** Substitutions of the same holder. */
  others: readonly { appointments: readonly string[]; startsOn: string; endsOn: string }[];
  /** Whether the substitute has an account in use. */
  canSignIn: boolean;
}

export interface Refused {
  field: 'substituteId' | 'appointments' | 'startsOn' | 'endsOn';
  text: Text;
}

const refuse = (field: Refused['field'], zh: string, en: string): Refused => ({ field, text: text(zh, en) });

/** Why this substitution cannot be; null when it can. Three administrators stay three people, also on holiday. */
export function substitutionRefusal(wanted: NewSubstitution, at: Situation): Refused | null {
  const { holderId, substituteId, appointments, startsOn, endsOn } = wanted;
  if (substituteId === holderId) return refuse('substituteId', '不能由本人代理本人', 'Choose somebody else');
  if (!at.canSignIn) return refuse('substituteId', '此人没有可用账号，不能代理', 'This person has no account in use');
  if (appointments.length === 0) return refuse('appointments', '请选择至少一项职责', 'Choose at least one appointment');
  if (startsOn < at.today.toString()) return refuse('startsOn', '开始日期不得早于今天', 'It cannot begin in the past');
  if (endsOn <= startsOn) return refuse('endsOn', '结束日期不得早于开始日期', 'It cannot end before it begins');
  if (daysBetween(startsOn, endsOn) > LONGEST_DAYS)
    return refuse(
      'endsOn',
      '代理不得超过一年；长期不在岗的，应当另行授权',
      'No longer than a year: for longer, appoint somebody',
    );
  if (appointments.some(({ role }) => isOutside(role)))
    return refuse(
      'appointments',
      '外部人员的查阅权限不得由他人代理',
      'What people from outside may read is theirs alone',
    );
  const period = { startsOn, endsOn };
  for (const appointment of appointments) {
    if (!overlap(appointment, period))
      return refuse('appointments', '所选职责在代理期间并不在任', 'The appointment is not held in that period');
    const double = at.others.some((other) => other.appointments.includes(appointment.id) && overlap(other, period));
    if (double)
      return refuse('appointments', '所选职责在该期间已有代理人', 'Somebody takes this place in that period already');
    const held = grantRefusal(at.substituteHolds, { ...period, role: appointment.role, unitId: appointment.unitId });
    if (held) return { field: 'substituteId', text: held };
  }
  return null;
}

/** Whether a substitution is in force on a day, still to come, or over. */
export function substitutionState(period: Period, today: Temporal.PlainDate): 'current' | 'future' | 'past' {
  if (inForce(period, today)) return 'current';
  return period.startsOn > today.toString() && (period.endsOn === null || period.endsOn > period.startsOn)
    ? 'future'
    : 'past';
}

const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
