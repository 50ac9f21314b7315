/** Rounds of earlier quarters that are closed, and the public summary drafted from the last of them. */
import { type Desk, dateOf, load, TIME_ZONE } from '../db/acts.ts';
import type { Measurements } from '../law/indicators/indicator-set.ts';
import { WEBSITE_2019 } from '../law/indicators/set-2019.ts';
import { draftBulletin } from '../oversight/published/actions.ts';
import { usualLead } from '../oversight/published/bulletin.ts';
import { trendRound } from '../oversight/published/trend.ts';
import { beginRound, closeRound, measure } from '../oversight/rounds/actions.ts';
import { rounds } from '../oversight/rounds/fold.ts';
import { idsOf } from '../oversight/rounds/rules.ts';
import { listUnits } from '../units/read.ts';
import type { County } from './county.ts';

/** Months from the first day of a round's period to the day of loading, the oldest first. */
const BEGUN_AGO = [12, 9, 6];

/** What was found, for one unit after the other; in each round the next one begins. */
const FOUND: readonly Measurements[] = [
  { 'D4.3': { hits: 4, unknown: 0, whole: 140 }, 'D1.7': { hits: 1, unknown: 0, whole: 140 } },
  { 'D4.6': { hits: 3, unknown: 0, whole: 140 } },
  { 'D2.2': { hits: 2, unknown: 0, whole: 140 }, 'D4.3': { hits: 9, unknown: 0, whole: 140 } },
  { 'D1.9': { hits: 2, unknown: 0, whole: 140 }, 'D4.3': { hits: 1, unknown: 4, whole: 140 } },
];

const CLEAN = Object.fromEntries(idsOf(WEBSITE_2019).map((id) => [id, { hits: 0, unknown: 0, whole: 140 }]));

const nine = (on: Temporal.PlainDate) => on.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '09:00' }).toInstant();

export async function closeEarlierRounds(desk: Desk, county: County): Promise<void> {
  const month = dateOf(desk.now).with({ day: 1 });
  const actor = { ...desk.actor, ...county.keeper, role: 'disclosure-office' };
  const unitIds = [...new Set([...county.staff.values()].map(({ unitId }) => unitId))].toSorted();
  const closed = [];
  for (const [at, ago] of BEGUN_AGO.entries()) {
    const from = month.subtract({ months: ago });
    const to = from.add({ months: 3 }).subtract({ days: 1 });
    const on: Desk = { ...desk, actor, now: nine(to.add({ days: 5 })) };
    const until = to.year === from.year ? `${to.month}月` : `${to.year}年${to.month}月`;
    const title = `${from.year}年${from.month}月至${until}网站抽查`;
    const seed = `${county.siteId} ${from}`;
    const facts = { title, from: from.toString(), to: to.toString(), set: WEBSITE_2019, unitIds, share: 0.3, seed };
    const id = await beginRound(on, facts);
    const { subjects } = (await load(on, rounds, { siteId: county.siteId, id })).state;
    for (const [n, { unitId }] of subjects.filter(({ isDrawn }) => isDrawn).entries()) {
      const measured = { ...CLEAN, ...FOUND[(n + at) % FOUND.length] };
      await measure(on, id, { unitId, measured, skipped: [], remarks: '首页及全部一级栏目逐项检查。' });
    }
    await closeRound(on, id, { leaving: false });
    closed.push({ id, state: (await load(on, rounds, { siteId: county.siteId, id })).state, on });
  }
  const last = closed.at(-1);
  if (!last) return;
  const names = new Map((await listUnits(desk.tx, county.siteId)).map(({ id, shortName }) => [id, shortName]));
  await draftBulletin(last.on, {
    roundId: last.id,
    title: `关于${last.state.title}结果的通报`,
    lead: usualLead(last.state),
    demands: '请各单位对照主要问题逐项整改，举一反三，整改情况按整改通知的时限报送。',
    unitId: county.keeper.unitId,
    column: 'notices',
    earlier: closed.slice(0, -1).map(({ id, state }) => trendRound(id, state)),
    nameOf: (id) => names.get(id) ?? '',
  });
}
