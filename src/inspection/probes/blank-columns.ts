import { text } from '../../web/language.ts';
import { probe, type Seen } from './probe.ts';
import { byColumn, Posts, type UpdateNote, updateNote } from './updates.ts';

/** characters that a column with content has at least, beside its name */
const LEAST = 20;

/** Columns without content. 'Nothing in the third quarter' is content, 暂无 is not. */
export const blankColumns = probe<UpdateNote>({
  id: 'blank-columns',
  version: 3,
  indicators: ['W4.3', 'D1.9'],
  counted: ['W4.3', 'D1.9'],
  note: updateNote,
  judge(notes, { history, today }) {
    const posts = new Posts(notes, history, today);
    const pages = notes.filter(({ note }) => note.kind === 'column' && note.column);
    const columns = byColumn(pages.map(({ ref, note }) => posts.update(ref, note)));
    const blank = columns.filter(({ posts: count, note }) => {
      if (count > 0) return false;
      // what is asked for or declared is content; an old declaration is a column that stands still
      if (note.declared || note.hasForm) return false;
      return note.saysEmpty ? note.said < 100 : note.said < LEAST && note.links === 0;
    });
    const seen = blank.flatMap(({ ref, name }): Seen[] => {
      const what = text(`“${name}”栏目没有内容`, `'${name}' is blank`);
      return ['W4.3', 'D1.9'].map((indicator) => ({
        indicator,
        verdict: 'fail',
        what,
        where: ref,
        excerpt: name,
        isVisual: true,
      }));
    });
    return { seen, looked: { 'W4.3': columns.length, 'D1.9': columns.length } };
  },
});
