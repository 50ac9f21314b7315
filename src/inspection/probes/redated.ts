import { text } from '../../web/language.ts';
import type { Redated } from './freshness.ts';
import { probe, type Seen } from './probe.ts';
import { Posts, type UpdateNote, updateNote } from './updates.ts';

const SAID: Readonly<Record<Exclude<Redated, 'list'>, [string, string]>> = {
  'shown-earlier': ['此前显示的日期更早', 'an earlier date was shown before'],
  'seen-earlier': ['在显示的日期之前已经公开', 'it was public before the date it shows'],
  address: ['网址中的日期早得多', 'its address names a much earlier day'],
  future: ['日期在检查日之后', 'its date lies ahead'],
};

/**
 * Posts that were given a newer date. What an earlier crawl saw proves it; an address with an older day or a date ahead
 * only gives cause to look: the veto for forgery needs a person.
 */
export const redatedPosts = probe<UpdateNote>({
  id: 'redated-posts',
  version: 2,
  indicators: ['W1.5'],
  counted: ['W1.5'],
  note: updateNote,
  judge(notes, { history, today }) {
    const posts = new Posts(notes, history, today);
    const told = new Set<string>();
    let looked = 0;
    const seen = notes.flatMap(({ ref, note }): Seen[] => {
      const update = posts.update(ref, note);
      looked += update.posts;
      return update.redated.flatMap(({ to, title, how, shown, day }): Seen[] => {
        if (how === 'list' || told.has(to)) return [];
        told.add(to);
        const [zh, en] = SAID[how];
        return [
          {
            indicator: 'W1.5',
            verdict: how === 'shown-earlier' || how === 'seen-earlier' ? 'fail' : 'unknown',
            what: text(
              `《${title}》显示的日期为${shown}，${zh}${day ? `：${day}` : ''}`,
              `'${title}' is dated ${shown}, but ${en}${day ? `: ${day}` : ''}`,
            ),
            where: ref,
            excerpt: to,
          },
        ];
      });
    });
    return { seen, looked: looked > 0 ? { 'W1.5': looked } : {} };
  },
});
