/** By when the office replies to a reviewing body or a court. Pure. */
import type { Law } from '../../law/clock-types.ts';
import { calendarDays, workingDays } from '../../law/days.ts';
import { addCalendarDays, addWorkingDays, type DatedDue } from '../../law/due.ts';
import { lawArticle, RECONSIDERATION_LAW, RECONSIDERATION_LAW_2023_FROM } from '../../law/remedies.ts';
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
  if (isBefore2024(remedy))
    return addCalendarDays(calendar, from, calendarDays(BEFORE_2024), true, settings.countingStart);
  const length = remedy.isSimplified ? periods.simplified : periods.ordinary;
  return addWorkingDays(calendar, from, workingDays(length), settings.countingStart);
}

/** calendar days: 行政复议法 of 1999, Art. 23; its Art. 40 made working days of five and seven days alone */
const BEFORE_2024 = 10;

/** Whether the copy came before the revised law, which knows simplified procedures, was in force. */
function isBefore2024({ noticedOn }: Pick<Noticed, 'noticedOn'>): boolean {
  return noticedOn !== null && noticedOn < RECONSIDERATION_LAW_2023_FROM;
}

export function replyBasis(remedy: Noticed): Text {
  if (isSuit(remedy)) return text('《行政诉讼法》第六十七条', 'Administrative Litigation Law, Art. 67');
  const article = isBefore2024(remedy) ? 23 : remedy.isSimplified ? 54 : 48;
  const { zh } = lawArticle(RECONSIDERATION_LAW, article);
  return text(zh, `Administrative Reconsideration Law, Art. ${article}`);
}
