import { text } from '../../web/language.ts';
import { datesIn, isBefore, later } from './dates.ts';
import { probe } from './probe.ts';

interface Note {
  newest: Temporal.PlainDate | null;
}

const MONTH = /((?:19|20)\d\d)年(?:(\d{1,2})月|第?([一二三四1-4])季度)/g;

/** Figures on services, no older than three months. A table of '2026年10月' is up to date to that month's end. */
export const serviceFigures = probe<Note>({
  id: 'service-figures',
  version: 1,
  indicators: ['D2.5'],
  note({ column, title, lines, entries, published }) {
    if (column?.kind !== 'service-figures' && !/办[事件](?:数据)?统计/.test(title)) return null;
    const body = lines.join('\n');
    const months = [...body.matchAll(MONTH)].map(([, year, month, quarter]) => {
      const at = month ? Number(month) : (['一', '二', '三', '四'].indexOf(quarter ?? '') + 1 || Number(quarter)) * 3;
      return at >= 1 && at <= 12 ? Temporal.PlainDate.from({ year: Number(year), month: at, day: 28 }) : null;
    });
    return {
      newest: [
        ...months,
        ...datesIn(body),
        ...entries.map(({ date }) => date),
        published,
      ].reduce<Temporal.PlainDate | null>(later, null),
    };
  },
  judge(notes, { today, limits, isWhole, hasHome }) {
    const looked = { 'D2.5': 1 };
    const first = notes[0];
    if (!first) {
      const what = text('没有公开办事统计数据', 'there are no figures on services');
      return {
        seen: [{ indicator: 'D2.5', verdict: isWhole && hasHome ? 'fail' : 'unknown', what, where: null }],
        looked,
      };
    }
    const newest = notes.reduce<Temporal.PlainDate | null>((day, { note }) => later(day, note.newest), null);
    if (newest && !isBefore(newest, today.subtract({ months: limits.serviceFigureMonths })))
      return { seen: [], looked };
    const what = text(
      `办事统计数据超过${limits.serviceFigureMonths}个月没有更新`,
      `figures on services are older than ${limits.serviceFigureMonths} months`,
    );
    return {
      seen: [
        {
          indicator: 'D2.5',
          verdict: 'fail',
          what,
          where: first.ref,
          excerpt: newest?.toString() ?? '',
          isVisual: true,
        },
      ],
      looked,
    };
  },
});
