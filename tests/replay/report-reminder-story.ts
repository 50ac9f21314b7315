/** The lives of reminders of a report: urged once and again. */
import type { NewAct } from '../../src/db/acts.ts';
import { type ReminderState, reportReminders } from '../../src/reports/rollup/reminders.ts';
import { SCOPES } from '../../src/reports/scopes.ts';
import type { Story } from './story.ts';

export const reportReminderStory: Story<ReminderState> = {
  aggregate: reportReminders,
  next(_, draw): NewAct {
    const data = {
      scope: draw.pick(SCOPES),
      unitId: draw.uuid(),
      year: 2025,
      waitsFor: 'compile',
      daysLate: draw.below(60),
    };
    return { kind: 'report-reminder.sent', data };
  },
};
