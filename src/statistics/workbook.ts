/** The statistics as a workbook: a sheet for items, for requests and for views; rates with numerator and denominator. */
import { outcome } from '../law/outcomes.ts';
import type { Cell } from '../paper/paper.ts';
import { type Sheet, workbook } from '../paper/sheet.ts';
import { siteFrame } from '../reports/compile.ts';
import { CHANNEL_WORDS } from '../requests/messages.ts';
import type { Language } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { download } from './download.ts';
import { gather, type Statistics } from './gather.ts';
import { nameOfPlace, readQuestion } from './place.ts';
import { RELEASE_DIMENSIONS } from './release-store.ts';
import { unitMonths } from './requests-kinds.tsx';
import { byMonth } from './requests-part.tsx';
import {
  CASE_FIGURES,
  type CaseCounts,
  countedBy,
  durationsOf,
  inTimeRate,
  monthsOf,
  NONE,
  overdueRate,
  type Ratio,
} from './rules.ts';
import { CASE_FIGURE_NAMES, DIMENSION_NAMES, VISIT_KIND_NAMES, statisticsWords as words } from './words.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function statisticsXlsx(context: OfficeContext): Promise<Response> {
  const { deps, site } = context;
  const frame = await siteFrame(deps.office, site.siteId);
  const question = readQuestion(context, frame, 'statistics.read');
  const statistics = await gather(context, frame, question);
  const { from, to } = question.period;
  const title = `${nameOfPlace(frame, question.place, 'zh')} ${words.period(from, to).zh}`;
  const bytes = await workbook(statisticsSheets(statistics, title));
  return download({ name: `政务公开统计 ${from}至${to}.xlsx`, mediaType: EXCEL, bytes }, 'statistics.xlsx');
}

const head = (...values: string[]): Cell[] => values.map((value) => ({ value, header: true }));
const row = (...values: (string | number)[]): Cell[] => values.map((value) => ({ value }));

/** Numerator, denominator and quotient in cells of their own, so that they can be calculated with. */
function ratioCells({ n, d }: Ratio): [number, number, number | string] {
  return [n, d, d === 0 ? NONE.zh : Math.round((n / d) * 10_000) / 10_000];
}

/** Pure: `title` says whose figures of which days. The sheets are Chinese, as tables that offices exchange are. */
export function statisticsSheets(statistics: Statistics, title: string, lang: Language = 'zh'): Sheet[] {
  const { releases, visits } = statistics;
  const heading = (columns: number): Cell[] => [{ value: title, colSpan: columns, header: true }];
  const counted = RELEASE_DIMENSIONS.flatMap((by) => [
    head(words.by(DIMENSION_NAMES[by])[lang], words.count[lang]),
    ...releases.by[by].map(({ name, count }) => row(name, count)),
  ]);
  return [
    {
      name: '主动公开',
      widths: [40, 14],
      rows: [heading(2), row(words.total[lang], releases.total), ...counted],
    },
    { name: '依申请公开', widths: [32, 12, 12, 12, 12, 12, 12], rows: [heading(7), ...requestRows(statistics, lang)] },
    ...(statistics.cases.byUnit.length > 0
      ? [unitSheet(statistics, heading(18), lang), unitMonthSheet(statistics, title, lang)]
      : []),
    {
      name: '页面访问',
      widths: [50, 14],
      rows: [
        heading(2),
        row(words.views[lang], visits.total),
        head(words.pageKind[lang], words.views[lang]),
        ...visits.byKind.map(({ kind, views }) => row(VISIT_KIND_NAMES[kind][lang], views)),
        head(words.month[lang], words.views[lang]),
        ...visits.byMonth.map(({ month, views }) => row(month, views)),
        head(words.mostRead[lang], words.views[lang]),
        ...visits.documents.map((one) => row(one.title, one.views)),
      ],
    },
  ];
}

function requestRows(statistics: Statistics, lang: Language): Cell[][] {
  const { own, county } = statistics.cases;
  const three = (name: string): [string, string, string] => [`${name}：分子`, '分母', '比值'];
  const measures = (['rate', 'overdue', 'mean', 'compression'] as const).map((key) => {
    const names = {
      rate: words.inTimeRate,
      overdue: words.overdueRate,
      mean: words.mean,
      compression: words.compression,
    };
    return row(names[key][lang], ...ratioCells(measured(own)[key]), ...ratioCells(measured(county)[key]));
  });
  return [
    head(words.figure[lang], words.own[lang], '', '', words.county[lang], '', ''),
    ...CASE_FIGURES.map((figure) =>
      row(CASE_FIGURE_NAMES[figure][lang], own[figure].length, '', '', county[figure].length, '', ''),
    ),
    head(words.figure[lang], ...three(words.own[lang]), ...three(words.county[lang])),
    ...measures,
    row(words.median[lang], measured(own).median ?? NONE[lang], '', '', measured(county).median ?? NONE[lang], '', ''),
    head(words.month[lang], CASE_FIGURE_NAMES.received[lang], CASE_FIGURE_NAMES.closed[lang], '', '', '', ''),
    ...byMonth(statistics).map((one) => row(one.month, one.received, one.closed, '', '', '', '')),
    ...kindRows(statistics, lang),
  ];
}

/** Channels of what came in and outcomes of what was closed: count, all of them, share. */
function kindRows({ cases, place }: Statistics, lang: Language): Cell[][] {
  const { received, closed } = place.scope === 'county' ? cases.county : cases.own;
  const share = (name: string, count: number, all: number) =>
    row(name, ...ratioCells({ n: count, d: all }), '', '', '');
  const heads = (name: string) => head(name, words.count[lang], words.total[lang], words.share[lang], '', '', '');
  return [
    heads(words.byChannel[lang]),
    ...countedBy(received, ({ channel }) => channel).map(({ value, count }) =>
      share(CHANNEL_WORDS[value][lang], count, received.length),
    ),
    heads(words.byOutcome[lang]),
    ...countedBy(closed, (one) => one.outcome).map(({ value, count }) =>
      share(outcome(value).name[lang], count, closed.length),
    ),
  ];
}

function unitMonthSheet(statistics: Statistics, title: string, lang: Language): Sheet {
  const months = monthsOf(statistics.period);
  return {
    name: '各单位各月',
    widths: [24, ...months.map(() => 10)],
    landscape: true,
    rows: [
      [{ value: title, colSpan: months.length + 1, header: true }],
      ...(['received', 'closed'] as const).flatMap((figure) => [
        head(`${words.unit[lang]}（${CASE_FIGURE_NAMES[figure][lang]}）`, ...months),
        ...unitMonths(statistics, figure).map(({ name, counts }) =>
          row(name, ...months.map((month) => counts.get(month) ?? 0)),
        ),
      ]),
    ],
  };
}

function measured(counts: CaseCounts) {
  return { ...durationsOf(counts.answered), rate: inTimeRate(counts), overdue: overdueRate(counts) };
}

function unitSheet({ cases }: Statistics, heading: Cell[], lang: Language): Sheet {
  const parts = ['分子', '分母', '比值'];
  const named = (name: string) => parts.map((part) => `${name}（${part}）`);
  return {
    name: '各单位办理',
    widths: [24, ...Array.from({ length: 17 }, () => 11)],
    landscape: true,
    rows: [
      heading,
      head(
        words.unit[lang],
        CASE_FIGURE_NAMES.received[lang],
        CASE_FIGURE_NAMES.closed[lang],
        CASE_FIGURE_NAMES.carriedOut[lang],
        CASE_FIGURE_NAMES.answered[lang],
        ...named(words.inTimeRate[lang]),
        ...named(words.overdueRate[lang]),
        ...named(words.mean[lang]),
        words.median[lang],
        ...named(words.compression[lang]),
      ),
      ...cases.byUnit.map(({ name, counts }) => {
        const { rate, overdue, mean, median, compression } = measured(counts);
        const { received, closed, carriedOut, answered } = counts;
        return row(
          name,
          received.length,
          closed.length,
          carriedOut.length,
          answered.length,
          ...ratioCells(rate),
          ...ratioCells(overdue),
          ...ratioCells(mean),
          median ?? NONE[lang],
          ...ratioCells(compression),
        );
      }),
    ],
  };
}
