/** What the office of a site does to get better, before the day of loading: training with those who came, graded interpretations. */
import { type Desk, dateOf, read, TIME_ZONE } from '../db/acts.ts';
import { closeSample, drawSample, grade, setExample, settle } from '../oversight/samples/actions.ts';
import { samples } from '../oversight/samples/fold.ts';
import { resultOf } from '../oversight/samples/rules.ts';
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

/** What the two graders take off each element, in turn; the last pair differs by more than the tolerance. */
const TAKEN_OFF = [
  [
    [0, 2, 3, 4, 0, 0, 0],
    [1, 0, 4, 2, 0, 0, 0],
  ],
  [
    [3, 0, 6, 8, 10, 0, 0],
    [5, 2, 5, 6, 10, 0, 0],
  ],
  [
    [0, 0, 5, 4, 10, 0, 10],
    [6, 4, 9, 10, 10, 0, 10],
  ],
] as const;

/** Draws a sample of a year's interpretations and grades the first of it; where a site has one person to grade, none. */
export async function gradeInterpretations(desk: Desk, county: County): Promise<void> {
  if (county.inspector === null) return;
  const today = dateOf(desk.now);
  const at = (ago: number, personId: string): Desk => ({
    ...desk,
    now: today.subtract({ days: ago }).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '15:00' }).toInstant(),
    actor: { ...desk.actor, ...county.keeper, personId, role: 'disclosure-office' },
  });
  const graders = [county.keeper.personId, county.inspector] as const;
  const from = today.subtract({ years: 1 });
  const id = await drawSample(at(20, graders[0]), {
    title: '年度政策解读质量评查',
    from: from.toString(),
    to: today.subtract({ days: 21 }).toString(),
    share: 0.3,
    seed: `${county.siteId} ${from}`,
    graders,
  });
  const sample = await read(desk.tx, desk.keys, samples, { siteId: county.siteId, id });
  if (!sample) throw new Error('the sample was not drawn');
  const { elements } = sample.state.rubric;
  for (const [n, { id: documentId }] of sample.state.drawn.entries()) {
    for (const [who, off] of (TAKEN_OFF[n % TAKEN_OFF.length] ?? []).entries()) {
      const points = Object.fromEntries(elements.map((one, i) => [one.id, one.points - (off[i] ?? 0)]));
      const remarks = who === 0 ? '要点较清楚，变化部分可以再举例。' : '建议增加图解。';
      await grade(at(12 - who, graders[who] ?? ''), id, { documentId, points, remarks });
    }
    if (n === 0)
      await setExample(at(8, graders[0]), id, { documentId, why: '用问答讲清谁能办、怎么办、多久办好，附图解。' });
  }
  const graded = await read(desk.tx, desk.keys, samples, { siteId: county.siteId, id });
  const apart = graded?.state.drawn.filter((one) => resultOf(one, sample.state.rubric).points === null) ?? [];
  // one stays to be settled where there are two
  for (const { id: documentId } of apart.slice(1))
    await settle(at(7, graders[0]), id, { documentId, points: 66, reason: '合议认为未说明办理渠道，按较低一方调整' });
  if (apart.length === 0) await closeSample(at(7, graders[0]), id);
}
