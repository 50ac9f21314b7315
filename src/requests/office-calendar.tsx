/** The working-day calendar: what is loaded, and adding to it in two steps. For the disclosure office. */
import { z } from 'zod';
import { fields, siteVersion } from '../units/office-forms.ts';
import { siteSettings } from '../units/read.ts';
import type { SiteSettings } from '../units/settings.ts';
import { addToCalendar } from '../units/site-actions.ts';
import { type CalendarEntry, calendarAt } from '../units/site-calendar.ts';
import { Card, Facts, Notice } from '../web/components.tsx';
import { ErrorSummary, type FormResult, type Problem, readForm, says, type Typed } from '../web/forms.tsx';
import { href, text } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { enteredDay, enteredYear } from './calendar-entries.ts';
import { movesOf } from './calendar-moves.ts';
import {
  CALENDAR,
  Confirmation,
  CountyDays,
  DayForm,
  LoadedYears,
  MovedDeadlines,
  YearForm,
} from './office-calendar-view.tsx';
import { openCases } from './store.ts';

const title = text('工作日历', 'Working-day calendar');
const lead = text(
  '工作日按国务院办公厅公布的放假安排计算，本县自行安排的放假、上班日另行登记。载入前会列出所有将变动的在办期限；已办结的申请件和已发出的文书不受影响。',
  'Working days follow the State Council’s notices; days of the county’s own are laid over them. Before anything is recorded, every open deadline that moves is listed. Closed cases and issued letters stay as they are.',
);

const steps = {
  step: z.enum(['preview', 'edit', 'confirm']).default('preview'),
  version: fields.version.default(0),
};
const badYear = says(text('请填写四位数的年份', 'Give a year of four digits'));
const daySchema = z.object({
  ...steps,
  date: fields.date,
  kind: z.enum(['off', 'working']),
  why: fields.needed('请填写事由', 'Give the reason', 100),
  ground: fields.needed('请填写依据', 'Give the ground'),
});
const yearSchema = z.object({
  ...steps,
  year: z
    .string()
    .trim()
    .regex(/^\d{4}$/, badYear)
    .transform(Number),
  notice: fields.needed('请填写通知文号', 'Give the number of the notice', 100),
  off: fields.needed('请填写放假日期', 'Give the days off', 20_000),
  makeup: fields.optional(20_000),
  replace: z.array(z.string()).default([]),
});

export const calendarRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: CALENDAR, duty: 'calendar.keep', act: null, handle: (context) => page(context) },
  { method: 'post', path: `${CALENDAR}/days`, duty: 'calendar.keep', act: 'site.changed', handle: takeDay },
  { method: 'post', path: `${CALENDAR}/years`, duty: 'calendar.keep', act: 'site.changed', handle: takeYear },
];

async function takeDay(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, daySchema);
  return take(context, `${CALENDAR}/days`, form, ({ date, kind, why, ground }, settings) => {
    const entered = { date, working: kind === 'working', why, notice: ground };
    const checked = enteredDay(entered, calendarAt(settings.calendar, null));
    return 'problems' in checked ? checked.problems : { kind: 'county', day: checked.value, importedAt: context.now };
  });
}

async function takeYear(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, yearSchema);
  return take(context, `${CALENDAR}/years`, form, ({ replace, ...entered }, settings) => {
    const whole = { ...entered, replace: replace.includes('yes') };
    const checked = enteredYear(whole, calendarAt(settings.calendar, null));
    return 'problems' in checked ? checked.problems : { kind: 'year', year: checked.value, importedAt: context.now };
  });
}

/** Wrong: shown again. Right: what it moves is listed; confirmed: it is recorded. */
async function take<T extends { step: string; version: number }>(
  context: OfficeContext,
  action: string,
  form: FormResult<T>,
  check: (value: T, settings: SiteSettings) => CalendarEntry | Problem[],
): Promise<Response> {
  if (!form.ok) return page(context, form.typed, form.problems);
  const { step, version } = form.value;
  // the version first: what changes after it is a conflict when this is confirmed
  const current = await siteVersion(context);
  const settings = await siteSettings(context.deps.office, context.site.siteId);
  const entry = check(form.value, settings);
  if (Array.isArray(entry)) return page(context, form.typed, entry);
  if (step === 'edit') return page(context, form.typed);
  if (step === 'preview') return preview(context, { action, typed: form.typed, version: current }, settings, entry);
  await context.work(context.demand(''), (desk) => addToCalendar(desk, entry, version));
  return seeOther(`${href(context.lang, CALENDAR)}?saved=1`);
}

async function page(context: OfficeContext, typed: Typed = {}, problems: readonly Problem[] = []): Promise<Response> {
  const { lang, site, deps } = context;
  const { calendar: entries } = await siteSettings(deps.office, site.siteId);
  return officePage(
    context,
    { title: title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {context.c.req.query('saved') ? <Notice tone="good">{text('日历已更新。', 'Saved.')[lang]}</Notice> : null}
      <p className="text-secondary">{lead[lang]}</p>
      <CountyDays entries={entries} />
      <DayForm typed={typed} problems={problems} />
      <YearForm typed={typed} problems={problems} />
      <LoadedYears entries={entries} calendar={calendarAt(entries, null)} />
    </>,
  );
}

async function preview(
  context: OfficeContext,
  again: { action: string; typed: Typed; version: number },
  settings: SiteSettings,
  entry: CalendarEntry,
): Promise<Response> {
  const { lang, site, deps, now } = context;
  const changed = { ...settings, calendar: [...settings.calendar, entry] };
  const cases = await openCases({ db: deps.office }, site.siteId);
  return officePage(
    context,
    { title: title[lang], back: href(lang, CALENDAR) },
    <>
      <Notice>
        {text('尚未载入。请核对下列内容后确认。', 'Nothing is recorded yet. Check this, then confirm.')[lang]}
      </Notice>
      <Card title={text('拟载入的内容', 'What is to be added')[lang]}>
        <Facts items={factsOf(entry).map(([name, value]) => [name[lang], value] as const)} />
      </Card>
      <MovedDeadlines {...movesOf(cases, [settings, changed], dayOf(now))} />
      <Confirmation {...again} />
    </>,
  );
}

function factsOf(entry: CalendarEntry) {
  const off = text('放假', 'Days off');
  const working = text('上班', 'Working days');
  const ground = text('依据', 'Ground');
  if (entry.kind === 'county') {
    const { date, why, notice } = entry.day;
    return [[entry.day.working ? working : off, `${date} ${why}`] as const, [ground, notice] as const];
  }
  const { year, notice } = entry.year;
  const listed = (days: typeof entry.year.off) =>
    Object.entries(days)
      .map(([name, dates]) => `${name}：${dates.join('、')}`)
      .join('；');
  return [
    [text('年份', 'Year'), String(year)] as const,
    [ground, notice] as const,
    [off, listed(entry.year.off)] as const,
    [working, listed(entry.year.makeup)] as const,
  ];
}
