/** The demonstration requests as they stand in requests.json. */
import { nationalCalendar } from '../law/calendar.ts';
import { workingDays } from '../law/days.ts';
import { addWorkingDays } from '../law/due.ts';
import type { Channel } from '../law/events.ts';
import type { OutcomeRow } from '../law/outcomes.ts';
import type { ApplicantKind } from '../requests/state.ts';

export interface DemoEvent {
  kind: string;
  /** working days from lodging */
  after: number;
  [key: string]: unknown;
}

export interface DemoRequest {
  key: string;
  unit: string;
  applicant: { kind: ApplicantKind; name: string; organisation?: string };
  channel: Channel;
  description: string;
  form: 'paper' | 'electronic' | 'disc' | 'other';
  delivery: 'post' | 'email' | 'counter' | 'web';
  lodged?: string;
  lodgedDaysAgo?: number;
  events: readonly DemoEvent[];
  outcome?: OutcomeRow;
}

/** The working day that lies `after` working days behind the lodging. */
export function dayAfter(lodgedOn: Temporal.PlainDate, after: number): Temporal.PlainDate {
  return after <= 0 ? lodgedOn : addWorkingDays(nationalCalendar, lodgedOn, workingDays(after)).date;
}
