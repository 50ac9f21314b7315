/** What the office of a site does to get better, before the day of loading: training with those who came. */
import { type Desk, dateOf, TIME_ZONE } from '../db/acts.ts';
import { attend, holdTraining } from '../oversight/training/actions.ts';
import type { County } from './county.ts';

const SESSIONS = [
  {
    ago: 150,
    title: '政府信息公开条例和依申请公开办理',
    hours: 3,
    place: '县政府二楼会议室',
    lecturer: '县司法局行政复议应诉负责人',
    // of ten, how many came
    came: 8,
  },
  { ago: 40, title: '政策解读的写法和图解制作', hours: 1.5, place: '县融媒体中心', lecturer: '县融媒体中心', came: 5 },
] as const;

/** Enters the sessions of a site, and who came: some always the same ones, so that the figures do not move. */
export async function train(desk: Desk, county: County): Promise<void> {
  const today = dateOf(desk.now);
  const keeper = { ...desk.actor, ...county.keeper, role: 'disclosure-office' };
  // the government has no staff of its own: its office acts for it
  const staff = [...county.staff].filter(([code]) => code !== county.government).map(([, one]) => one);
  for (const { ago, came, ...facts } of SESSIONS) {
    const day = today.subtract({ days: ago });
    const now = day.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '17:00' }).toInstant();
    const on: Desk = { ...desk, now, actor: keeper };
    const unitIds = staff.map(({ unitId }) => unitId);
    const id = await holdTraining(on, { ...facts, on: day.toString(), unitIds, files: [] });
    const present = staff.flatMap(({ unitId, drafter, reviewer }, at) => [
      ...(at % 10 < came ? [{ unitId, personId: drafter }] : []),
      ...(at % 10 < came - 3 ? [{ unitId, personId: reviewer }] : []),
    ]);
    await attend(on, id, { present, reason: '' });
  }
}
