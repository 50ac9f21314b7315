/** By when the office replies to a reviewing body or a court. Pure. */
import type { Law } from '../../law/clock-types.ts';
import { calendarDays, workingDays } from '../../law/days.ts';
import { addCalendarDays, addWorkingDays, type DatedDue } from '../../law/due.ts';
import type { ReplyPeriods } from '../../units/settings.ts';
import { type Text, text } from '../../web/language.ts';
import { isSuit } from './rules.ts';
import type { CaseRemedy } from './state.ts';

export type Noticed = Pick<CaseRemedy, 'route' | 'isSimplified' | 'noticedOn'>;

/** Null while it is not recorded when the office got the copy. */
export function replyDue(remedy: Noticed, periods: ReplyPeriods, { calendar, settings }: Law): DatedDue | null {
  if (!remedy.noticedOn) return null;
  const from = Temporal.PlainDate.from(remedy.noticedOn);
  if (isSuit(remedy)) return addCalendarDays(calendar, from, calendarDays(periods.suit), true, settings.countingStart);
  const length = remedy.isSimplified ? periods.simplified : periods.ordinary;
  return addWorkingDays(calendar, from, workingDays(length), settings.countingStart);
}

export function replyBasis(remedy: Pick<CaseRemedy, 'route' | 'isSimplified'>): Text {
  if (isSuit(remedy)) return text('《行政诉讼法》第六十七条', 'Administrative Litigation Law, Art. 67');
  const article = remedy.isSimplified ? '五十四' : '四十八';
  return text(
    `《行政复议法》第${article}条`,
    `Administrative Reconsideration Law, Art. ${remedy.isSimplified ? 54 : 48}`,
  );
}
