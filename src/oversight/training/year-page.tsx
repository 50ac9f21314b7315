/** Who of each unit was at no session of a year, with what every rate is made of; the same as a workbook. */
import { workbook } from '../../paper/sheet.ts';
import { fileResponse } from '../../units/file-response.ts';
import { unitNames } from '../../units/unit-names.ts';
import { Card, DataTable } from '../../web/components.tsx';
import { reach } from '../../web/duties.ts';
import { TextField } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { staffFor } from '../evaluators/masked.ts';
import { attendanceOf, type UnitAttendance } from './rules.ts';
import { attendanceSheets } from './sheet.ts';
import { listTrainings, staffOn } from './store.ts';
import { trainingWords as words } from './words.ts';

async function yearOf(context: OfficeContext): Promise<{ year: number; rows: UnitAttendance[] }> {
  const { c, deps, site, session, now } = context;
  const today = dayOf(now);
  const typed = c.req.query('year') ?? '';
  const year = /^(?:19|20|21)\d\d$/.test(typed) ? Number(typed) : today.year;
  const last = Temporal.PlainDate.from({ year, month: 12, day: 31 });
  const day = Temporal.PlainDate.compare(last, today) < 0 ? last : today;
  const sessions = await listTrainings(deps.office, deps.keys, site.siteId);
  const rows = attendanceOf(
    sessions.map(({ state }) => state),
    staffFor(session, await staffOn(deps.office, site.siteId, day)),
    { from: `${year}-01-01`, to: last.toString() },
  );
  const within = reach(session.appointments, 'inspection.read');
  return { year, rows: rows.filter(({ unitId }) => within === 'all' || within.includes(unitId)) };
}

export async function yearPage(context: OfficeContext): Promise<Response> {
  const { lang } = context;
  const { year, rows } = await yearOf(context);
  const units = await unitNames(context);
  const sum = (key: 'staff' | 'attended') => rows.reduce((total, one) => total + one[key], 0);
  const total = { unitId: '', sessions: 0, staff: sum('staff'), attended: sum('attended'), absent: [] };
  return officePage(
    context,
    { title: words.year[lang], back: href(lang, '/office/assessment') },
    <>
      <form method="get" action={href(lang, '/office/assessment/training/year')} className="row align-items-end">
        <div className="col-6 col-md-3">
          <TextField name="year" label={words.which} type="number" value={String(year)} />
        </div>
        <div className="col-6 col-md-9 mb-3 d-flex gap-2">
          <button type="submit" className="btn btn-outline-primary">
            {words.show[lang]}
          </button>
          <a
            className="btn btn-outline-primary"
            href={href(lang, `/office/assessment/training/year.xlsx?year=${year}`)}
          >
            {words.download[lang]}
          </a>
        </div>
      </form>
      <Card>
        <p className="text-secondary">{words.yearNote[lang]}</p>
        <DataTable
          caption={words.year[lang]}
          rows={rows.length > 1 ? [...rows, total] : rows}
          rowKey={({ unitId }) => unitId || 'total'}
          empty={words.noYear}
          columns={[
            {
              head: words.unit[lang],
              cell: ({ unitId }) => (unitId ? units.nameOf(unitId) : <strong>{words.total[lang]}</strong>),
              tight: true,
            },
            { head: words.sessions[lang], cell: ({ unitId, sessions }) => (unitId ? sessions : ''), numeric: true },
            { head: words.attended[lang], cell: ({ attended }) => attended, numeric: true },
            { head: words.staff[lang], cell: ({ staff }) => staff, numeric: true },
            {
              head: words.rate[lang],
              cell: ({ attended, staff }) => `${((attended / staff) * 100).toFixed(1)}%（${attended}/${staff}）`,
              numeric: true,
              tight: true,
            },
            {
              head: words.absent[lang],
              cell: ({ unitId, absent }) =>
                unitId ? absent.map(({ name }) => name).join('、') || words.nobody[lang] : '',
            },
          ]}
        />
      </Card>
    </>,
  );
}

export async function yearFile(context: OfficeContext): Promise<Response> {
  const { year, rows } = await yearOf(context);
  const { nameOf } = await unitNames(context);
  return fileResponse(await workbook(attendanceSheets(rows, nameOf)), 'xlsx', `${year}年度参训情况.xlsx`);
}
