import { text } from '../../web/language.ts';
import { isBefore, later } from './dates.ts';
import { probe } from './probe.ts';
import { Posts, type UpdateNote, updateNote } from './updates.ts';

/** The home page by the newest post on it; one that is a way in only, by the columns that it leads to. */
export const homeFreshness = probe<UpdateNote>({
  id: 'home-freshness',
  version: 2,
  indicators: ['W3.1'],
  note: updateNote,
  judge(notes, { history, today, limits, isWhole }) {
    const home = notes.find(({ ref }) => ref.isHome);
    const unknown = text('首页没有读到', 'the home page could not be read');
    if (!home)
      return { seen: [{ indicator: 'W3.1', verdict: 'unknown', what: unknown, where: null }], looked: { 'W3.1': 1 } };
    const posts = new Posts(notes, history, today);
    const own = posts.update(home.ref, home.note);
    // a way in only: no post of its own
    const second = own.posts === 0 ? notes.filter(({ ref, note }) => note.kind === 'column' && ref !== home.ref) : [];
    const newest = second.reduce((day, { ref, note }) => later(day, posts.update(ref, note).newest), own.newest);
    if (newest && !isBefore(newest, today.subtract({ days: limits.homeDays })))
      return { seen: [], looked: { 'W3.1': 1 } };
    const what = newest
      ? text(
          `首页超过${limits.homeDays}天没有更新，最近一次是${newest}`,
          `the home page has not been updated for ${limits.homeDays} days: last on ${newest}`,
        )
      : text(
          '首页没有带发布日期的信息，视为没有更新',
          'the home page shows nothing with a date: it counts as not updated',
        );
    return {
      // posts whose own pages were not read may be newer
      seen: [
        {
          indicator: 'W3.1',
          verdict: isWhole || own.undated === 0 ? 'fail' : 'unknown',
          what,
          where: home.ref,
          isVisual: true,
        },
      ],
      looked: { 'W3.1': 1 },
    };
  },
});
