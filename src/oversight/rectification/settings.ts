/** What a site decides about rectification. No source names a limit: a site sets its own. */
import { workingDays } from '../../law/days.ts';
import { addWorkingDays } from '../../law/due.ts';
import { siteSettings } from '../../units/read.ts';
import { calendarAt } from '../../units/site-calendar.ts';
import { dayOf } from '../../web/moments.ts';
import type { OfficeContext } from '../../web/routes.ts';

/** The last day of the usual limit when a notice goes out today, ISO. */
export async function usualLimit({ deps, site, now }: OfficeContext): Promise<string> {
  const { rectification, calendar } = await siteSettings(deps.office, site.siteId);
  return addWorkingDays(calendarAt(calendar, null), dayOf(now), workingDays(rectification.days)).date.toString();
}
