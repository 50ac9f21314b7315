/** The parts of the page of the year. */

import { STANDING_NAMES, STATE_NAMES } from '../plans/messages.ts';
import type { TaskStanding } from '../plans/state.ts';
import { TASK_STATES } from '../plans/state.ts';
import type { SiteFrame } from '../reports/compile.ts';
import type { ListedCase } from '../requests/board/cases.ts';
import { Badge, Card, DataTable } from '../web/components.tsx';
import { permits } from '../web/duties.ts';
import { href } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { linkIf } from './lists.tsx';
import { addressOf, type Place } from './place.ts';
import { durationsOf, inTimeRate, meanText, percentText } from './rules.ts';
import { CASE_FIGURE_NAMES, statisticsWords } from './words.ts';
import { type Figure, Figures } from './year-figures.tsx';
import { REPORT_STANDINGS, type UnitReleases, type YearFigures } from './year-gather.ts';
import { AHEAD, type DueCases } from './year-requests.ts';
import { yearWords as words } from './year-words.ts';

interface Props {
  context: OfficeContext;
  figures: YearFigures;
}

const unitName = (frame: Pick<SiteFrame, 'units'>, id: string, { lang }: OfficeContext): string => {
  const unit = frame.units.find((one) => one.id === id);
  return (lang === 'zh' ? unit?.shortName : unit?.nameEn) ?? '';
};

const URGENCY: readonly TaskStanding[] = ['overdue', 'near', 'to-check', 'passed'];

export function PlansPart({ context: { lang }, figures }: Props) {
  const { tasks, year, place } = figures;
  const path = (state?: string) =>
    `/office/plans?year=${year}${place.scope === 'unit' ? `&unit=${place.unitId}` : ''}${state ? `&state=${state}` : ''}`;
  const shown: Figure[] = [
    { name: words.allTasks[lang], value: tasks.length, path: path() },
    ...TASK_STATES.map((state) => ({
      name: STATE_NAMES[state][lang],
      value: tasks.filter((task) => task.state === state).length,
      path: path(state),
    })),
    ...URGENCY.map((standing) => {
      const value = tasks.filter((task) => task.standing === standing).length;
      return {
        name: STANDING_NAMES[standing][lang],
        value,
        path: path(standing),
        bad: standing === 'overdue' && value > 0,
      };
    }),
  ];
  return (
    <Card title={words.plans[lang]} id="plans">
      {tasks.length === 0 ? <p className="text-secondary mb-0">{words.noTask[lang]}</p> : <Figures figures={shown} />}
    </Card>
  );
}

export function DuePart(props: Props & { frame: SiteFrame; due: DueCases }) {
  const { context, frame, due } = props;
  const { lang } = context;
  const open = due.overdue.length + due.soon.length + due.later.length + due.waiting.length;
  const shown: Figure[] = [
    { name: words.overdue[lang], value: due.overdue.length, path: '#due-list', bad: due.overdue.length > 0 },
    { name: words.dueSoon(AHEAD)[lang], value: due.soon.length, path: '#due-list' },
    { name: words.waiting[lang], value: due.waiting.length, path: '/office/requests' },
    { name: words.openCases[lang], value: open, path: '/office/requests' },
  ];
  const number = (one: ListedCase) =>
    linkIf(context, 'request.read', one.unitId, `/office/requests/${one.id}`, one.number);
  return (
    <Card title={words.due(AHEAD)[lang]} id="due">
      <Figures figures={shown} />
      <div id="due-list">
        <DataTable
          caption={words.due(AHEAD)[lang]}
          columns={[
            { head: statisticsWords.caseNumber[lang], cell: number, tight: true },
            {
              head: statisticsWords.unit[lang],
              cell: (one: ListedCase) => unitName(frame, one.unitId, context),
              tight: true,
            },
            {
              head: statisticsWords.dueOn[lang],
              cell: (one: ListedCase) => one.standing.due?.toString() ?? '',
              tight: true,
            },
            {
              head: words.standing[lang],
              cell: ({ standing }: ListedCase) => <Badge tone={standing.tone}>{standing.words[lang]}</Badge>,
              tight: true,
            },
          ]}
          rows={[...due.overdue, ...due.soon]}
          rowKey={(one) => one.id}
          empty={words.noDue(AHEAD)}
        />
      </div>
    </Card>
  );
}

export function RequestsOfYear({ context, figures }: Props) {
  const { lang } = context;
  const { cases, period, place } = figures;
  const { mean, compression } = durationsOf(cases.answered);
  const behind = (figure: 'received' | 'closed' | 'late') =>
    addressOf('/office/statistics/cases', { place, period }, { figure });
  const all = addressOf('/office/statistics', { place, period });
  return (
    <Card title={words.requests[lang]} id="requests">
      <Figures
        figures={[
          { name: CASE_FIGURE_NAMES.received[lang], value: cases.received.length, path: behind('received') },
          { name: CASE_FIGURE_NAMES.closed[lang], value: cases.closed.length, path: behind('closed') },
          {
            name: CASE_FIGURE_NAMES.late[lang],
            value: cases.late.length,
            path: behind('late'),
            bad: cases.late.length > 0,
          },
          {
            name: statisticsWords.inTimeRate[lang],
            value: percentText(inTimeRate(cases))[lang],
            path: `${all}#requests`,
          },
          { name: statisticsWords.mean[lang], value: meanText(mean)[lang], path: `${all}#requests` },
          { name: statisticsWords.compression[lang], value: percentText(compression)[lang], path: `${all}#requests` },
        ]}
      />
    </Card>
  );
}

export function ReleasesByUnit({ context, figures, frame }: Props & { frame: SiteFrame }) {
  const { lang, session } = context;
  const { releases, period, before } = figures;
  const behind = (row: UnitReleases, of: YearFigures['period'], count: number) => {
    const place: Place = { scope: 'unit', unitId: row.unitId };
    if (row.unitId === '' || count === 0 || !permits(session.appointments, 'statistics.read', row.unitId)) return count;
    return <a href={href(lang, addressOf('/office/statistics/documents', { place, period: of }))}>{count}</a>;
  };
  const sum = (key: 'now' | 'before') => releases.reduce((total, row) => total + row[key], 0);
  const total = { unitId: '', now: sum('now'), before: sum('before') };
  const signed = (change: number) => (change > 0 ? `+${change}` : String(change));
  return (
    <Card title={words.releases[lang]} id="releases">
      <DataTable
        caption={words.releases[lang]}
        columns={[
          {
            head: statisticsWords.unit[lang],
            cell: (row: UnitReleases) =>
              row.unitId ? unitName(frame, row.unitId, context) : <strong>{words.total[lang]}</strong>,
          },
          { head: words.thisYear[lang], cell: (row: UnitReleases) => behind(row, period, row.now), numeric: true },
          { head: words.lastYear[lang], cell: (row: UnitReleases) => behind(row, before, row.before), numeric: true },
          { head: words.change[lang], cell: (row: UnitReleases) => signed(row.now - row.before), numeric: true },
        ]}
        rows={releases.length > 0 ? [...releases, total] : []}
        rowKey={(row) => row.unitId}
        empty={words.noRelease}
      />
    </Card>
  );
}

export function ReportsPart({ context: { lang }, figures: { reports } }: Props) {
  return (
    <Card title={words.reports(reports.year)[lang]} id="reports">
      <Figures
        figures={REPORT_STANDINGS.map((standing) => ({
          name: words[standing][lang],
          value: `${reports.states[standing]}/${reports.total}`,
          path: '/office/reports',
        }))}
      />
      <p className="text-secondary mb-0">{words.reportNote(reports.due.unit, reports.due.government)[lang]}</p>
    </Card>
  );
}
