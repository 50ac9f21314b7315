/** The disclosure office's list of a year's reports, reminders, and the last days that it keeps. */
import { z } from 'zod';
import { dateOf } from '../../db/acts.ts';
import { problemsOf } from '../../units/office-forms.ts';
import { changeSite } from '../../units/site-actions.ts';
import { Card, Notice } from '../../web/components.tsx';
import { holds } from '../../web/duties.ts';
import { Choices, ErrorSummary, type Problem, readForm, says, TextField, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { type SiteFrame, siteFrame } from '../compile.ts';
import { MONTH_DAY, type ReportSettingValues } from '../settings.ts';
import { reportSettings } from '../store.ts';
import { remind } from './reminders.ts';
import { firstYearOf, type Line, rollUp } from './rules.ts';
import { begunReports, oldestYear, remindersOf } from './store.ts';
import { RollupCounts, RollupTable } from './table.tsx';
import { rollupWords as words } from './words.ts';

const ROOT = '/office/reports/rollup';

export const rollupRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'report.roll-up', act: null, handle: (context) => rollupPage(context, {}, []) },
  {
    method: 'post',
    path: `${ROOT}/remind`,
    duty: 'report.roll-up',
    act: 'report-reminder.sent',
    handle: sendReminders,
  },
  { method: 'post', path: `${ROOT}/settings`, duty: 'report.roll-up', act: 'site.changed', handle: saveSettings },
];

/** The list on the page of the county's report. */
export async function rollupCard(context: OfficeContext, frame: SiteFrame, year: number) {
  const { lang } = context;
  const shown = await listOf(context, frame, year);
  return (
    <Card
      id="rollup"
      title={words.link[lang]}
      actions={shown.mayRemind ? <a href={`${href(lang, ROOT)}?year=${year}`}>{words.title(year)[lang]}</a> : null}
    >
      <RollupCounts lines={shown.lines} />
      <RollupTable {...shown} />
    </Card>
  );
}

async function listOf({ deps, site, now, session }: OfficeContext, frame: SiteFrame, year: number) {
  const lines = rollUp(frame, year, await begunReports(deps.office, site.siteId, year), dateOf(now));
  const reminders = await remindersOf(deps.office, site.siteId);
  const mayRemind = holds(session.appointments, 'report.roll-up').length > 0;
  return { frame, year, lines, reminders, mayRemind };
}

async function rollupPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, now, c } = context;
  const frame = await siteFrame(deps.office, site.siteId);
  const last = dateOf(now).year - 1;
  const first = Math.min(last, firstYearOf(frame.settings, await oldestYear(deps.office, site.siteId)) ?? last);
  const years = Array.from({ length: last - first + 1 }, (_, back) => last - back);
  const asked = Number(typed.year ?? c.req.query('year'));
  const year = years.includes(asked) ? asked : last;
  const shown = await listOf(context, frame, year);
  const { unit, government } = frame.settings.due;
  const done = Number(c.req.query('reminded') ?? 0);
  const isLate = shown.lines.some(({ waitsFor, daysLate }) => waitsFor !== null && daysLate > 0);
  return officePage(
    context,
    {
      title: words.title(year)[lang],
      back: href(lang, '/office/reports'),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      {done > 0 ? <Notice tone="good">{words.done(done)[lang]}</Notice> : null}
      {c.req.query('done') === 'saved' ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      <YearLinks {...{ context, years, year }} />
      <p className="text-secondary">{words.lead(words.day(unit)[lang], words.day(government)[lang])[lang]}</p>
      <RollupCounts lines={shown.lines} />
      {shown.mayRemind && isLate ? (
        <form method="post" action={href(lang, `${ROOT}/remind`)} className="mb-3">
          <input type="hidden" name="year" value={year} />
          <input type="hidden" name="place" value="late" />
          <button type="submit" className="btn btn-primary">
            {words.remindLate[lang]}
          </button>
        </form>
      ) : null}
      <div className="mb-3">
        <RollupTable {...shown} />
      </div>
      <SettingsForm {...{ context, frame, typed, problems }} />
    </>,
  );
}

function YearLinks({ context: { lang }, years, year }: { context: OfficeContext; years: number[]; year: number }) {
  if (years.length < 2) return null;
  return (
    <nav className="nav nav-tabs mb-3" aria-label={words.year[lang]}>
      {years.map((one) => (
        <a
          key={one}
          className={`nav-link${one === year ? ' active' : ''}`}
          href={`${href(lang, ROOT)}?year=${one}`}
          aria-current={one === year ? 'page' : undefined}
        >
          {one}
        </a>
      ))}
    </nav>
  );
}

function SettingsForm(props: { context: OfficeContext; frame: SiteFrame; typed: Typed; problems: readonly Problem[] }) {
  const { context, frame, typed, problems } = props;
  const { lang } = context;
  const { due, firstYear, exempt } = frame.settings;
  const shared = { typed, problems };
  const units = frame.units.filter(({ id }) => !frame.government.includes(id));
  return (
    <Card title={words.settings[lang]} id="settings">
      <form method="post" action={href(lang, `${ROOT}/settings`)}>
        <TextField name="unit" label={words.unitDue} hint={words.dueHint} value={due.unit} required {...shared} />
        <TextField
          name="government"
          label={words.governmentDue}
          hint={words.dueHint}
          value={due.government}
          required
          {...shared}
        />
        <TextField
          name="firstYear"
          label={words.firstYear}
          hint={words.firstYearHint}
          value={firstYear === null ? '' : String(firstYear)}
          inputMode="numeric"
          {...shared}
        />
        <details className="mb-3" open={exempt.length > 0}>
          <summary>{words.exempt[lang]}</summary>
          <Choices
            name="exempt"
            label={words.exempt}
            many
            values={exempt}
            options={units.map((unit) => ({ value: unit.code, label: lang === 'zh' ? unit.name : unit.nameEn }))}
            {...shared}
          />
        </details>
        <button type="submit" className="btn btn-primary">
          {words.save[lang]}
        </button>
      </form>
    </Card>
  );
}

const reminding = z.object({
  year: z.coerce.number(says(words.badYear)).int().min(2008, says(words.badYear)).max(2999, says(words.badYear)),
  place: z.string().regex(/^(?:late|county|government|[0-9a-f-]{36})$/, says(words.nothingToRemind)),
});

async function sendReminders(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, reminding);
  if (!form.ok) return rollupPage(context, form.typed, form.problems);
  const { year, place } = form.value;
  let told = 0;
  const problems = await problemsOf(async () => {
    told = await context.work(context.demand(''), (desk) => remind(desk, year, (line) => isMeant(line, place)));
  });
  if (problems.length > 0) return rollupPage(context, form.typed, problems);
  return seeOther(`${href(context.lang, ROOT)}?year=${year}&reminded=${told}`);
}

function isMeant({ scope, unitId, daysLate }: Line, place: string): boolean {
  if (place === 'late') return daysLate > 0;
  return scope === 'unit' ? place === unitId : place === scope;
}

const monthDay = z.string().trim().regex(MONTH_DAY, says(words.badDay));
const settingsForm = z.object({
  unit: monthDay,
  government: monthDay,
  firstYear: z
    .string()
    .trim()
    .regex(/^(?:|20(?:0[89]|[1-9]\d))$/, says(words.badFirstYear))
    .transform((typed) => (typed === '' ? null : Number(typed))),
  exempt: z.array(z.string().max(60)).max(500).default([]),
});

async function saveSettings(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, settingsForm);
  if (!form.ok) return rollupPage(context, form.typed, form.problems);
  const { unit, government, firstYear, exempt } = form.value;
  await context.work(context.demand(''), async (desk) => {
    const { version: _, ...known } = await reportSettings(desk.tx, context.site.siteId);
    const reports: ReportSettingValues = { ...known, due: { unit, government }, firstYear, exempt };
    await changeSite(desk, { settings: { reports } });
  });
  return seeOther(`${href(context.lang, ROOT)}?done=saved`);
}
