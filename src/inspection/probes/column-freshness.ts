import { text } from '../../web/language.ts';
import { STANDING } from './columns.ts';
import { isBefore } from './dates.ts';
import { type ProbeLimits, probe, type Seen } from './probe.ts';
import { byColumn, Posts, type Update, type UpdateNote, updateNote } from './updates.ts';

/** Columns by their last update: news 14 days, notices and policies 6 months, others by a setting. */
export const columnFreshness = probe<UpdateNote>({
  id: 'column-freshness',
  version: 3,
  indicators: ['W4.1', 'W4.2', 'D1.4', 'D1.5', 'D1.6', 'D1.9'],
  counted: ['W4.1', 'W4.2', 'D1.4', 'D1.5', 'D1.6', 'D1.9'],
  note: updateNote,
  judge(notes, { history, today, limits, isWhole }) {
    const posts = new Posts(notes, history, today);
    const pages = notes.filter(({ note }) => note.kind === 'column' && note.column && !STANDING.has(note.column.kind));
    const columns = byColumn(pages.map(({ ref, note }) => posts.update(ref, note))).filter((one) => !isBlank(one));
    const undated = new Set<Seen['where']>(columns.filter((one) => one.undated > 0).map(({ ref }) => ref));
    const seen = columns
      .flatMap((column) => judged(column, today, limits))
      .map((one) =>
        // posts whose own pages were not read may be newer
        isWhole || !undated.has(one.where) ? one : { ...one, verdict: 'unknown' as const },
      );
    const count = (indicator: string) => columns.filter((one) => indicatorsOf(one).includes(indicator)).length;
    return {
      seen,
      looked: Object.fromEntries(this.indicators.map((id) => [id, count(id)]).filter(([, at]) => at !== 0)),
    };
  },
});

/** Blank columns are counted by a probe of their own. */
function isBlank({ posts, newest, note }: Update): boolean {
  return posts === 0 && newest === null && (note.saysEmpty || note.said < 20);
}

function indicatorsOf({ note }: Update): string[] {
  switch (note.column?.kind) {
    case 'news':
      return ['W4.1', 'D1.4'];
    case 'notices':
      return ['W4.1', 'D1.9'];
    case 'policy':
      return ['W4.1', 'D1.5'];
    case 'interpretation':
      return ['W4.2', 'D1.6'];
    case 'service-figures':
      return [];
    default:
      return ['W4.2', 'D1.9'];
  }
}

function judged(column: Update, today: Temporal.PlainDate, limits: ProbeLimits): Seen[] {
  const kind = column.note.column?.kind;
  const [limit, zh, en] =
    kind === 'news'
      ? [today.subtract({ days: limits.newsDays }), `${limits.newsDays}天`, `${limits.newsDays} days`]
      : kind === 'notices' || kind === 'policy' || kind === 'interpretation'
        ? [
            today.subtract({ months: limits.noticeMonths }),
            `${limits.noticeMonths}个月`,
            `${limits.noticeMonths} months`,
          ]
        : [today.subtract({ months: limits.otherMonths }), `${limits.otherMonths}个月`, `${limits.otherMonths} months`];
  if (column.newest && !isBefore(column.newest, limit)) return [];
  const since = column.newest?.toString();
  const what = since
    ? text(
        `“${column.name}”栏目超过${zh}没有更新，最近一次是${since}`,
        `'${column.name}' has not been updated for ${en}: last on ${since}`,
      )
    : text(
        `“${column.name}”栏目的信息没有发布日期，视为没有更新`,
        `'${column.name}' shows no dates: it counts as not updated`,
      );
  return indicatorsOf(column).map((indicator) => ({
    indicator,
    verdict: 'fail',
    what,
    where: column.ref,
    excerpt: column.name,
    isVisual: true,
  }));
}
