/** The score of a year by a county's own indicators, from all its checks. */
import { unitNames } from '../../units/unit-names.ts';
import { Card, DataTable } from '../../web/components.tsx';
import { reach } from '../../web/duties.ts';
import { Select, TextField } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { shownRange } from '../rounds/round-page.tsx';
import { yearOf } from './rules.ts';
import { listChecks, programOf } from './store.ts';
import { checkWords as words } from './words.ts';

export async function yearPage(context: OfficeContext): Promise<Response> {
  const { c, lang, deps, site, session, now } = context;
  const today = dayOf(now);
  const typed = c.req.query('year') ?? '';
  const year = /^(?:19|20|21)\d\d$/.test(typed) ? Number(typed) : today.year;
  const source = { db: deps.office, keys: deps.keys, siteId: site.siteId, now };
  const all = (await listChecks(source)).map(({ state }) => state).filter(({ to }) => to.startsWith(`${year}-`));
  const sets = new Map(all.map(({ set }) => [set.id, set]).reverse() as [string, (typeof all)[number]['set']][]);
  const chosen = sets.get(c.req.query('set') ?? '') ?? all[0]?.set;
  const checks = all.filter(({ set }) => set.id === chosen?.id);
  const [latest] = checks;
  const unitIds = [...new Set(checks.flatMap(({ units }) => units.map(({ unitId }) => unitId)))];
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` };
  const program = latest ? await programOf(source, { ...latest, ...whole }, unitIds) : {};
  const within = reach(session.appointments, 'inspection.read');
  const rows = (latest ? yearOf(checks, latest.set, (unitId) => program[unitId] ?? {}) : []).filter(
    ({ unitId }) => within === 'all' || within.includes(unitId),
  );
  const units = await unitNames(context);
  return officePage(
    context,
    { title: words.year[lang], back: href(lang, '/office/assessment') },
    <>
      <form method="get" action={href(lang, '/office/assessment/checks/year')} className="row align-items-end">
        <div className="col-4 col-md-2">
          <TextField name="year" label={words.which} type="number" value={String(year)} />
        </div>
        <div className="col-8 col-md-5">
          <Select
            name="set"
            label={words.set}
            value={chosen?.id ?? ''}
            options={[...sets.values()].map(({ id, name }) => ({ value: id, label: name[lang] }))}
          />
        </div>
        <div className="col-md-2 mb-3">
          <button type="submit" className="btn btn-outline-primary w-100">
            {words.show[lang]}
          </button>
        </div>
      </form>
      <Card>
        <p className="text-secondary">{words.yearNote[lang]}</p>
        <DataTable
          caption={words.year[lang]}
          rows={rows}
          rowKey={({ unitId }) => unitId}
          empty={words.noYear}
          columns={[
            { head: words.rank[lang], cell: ({ rank }) => rank ?? '', numeric: true },
            { head: words.unit[lang], cell: ({ unitId }) => units.nameOf(unitId), tight: true },
            { head: words.points[lang], cell: ({ rank, score }) => (rank === null ? '' : score.points), numeric: true },
            { head: words.range[lang], cell: ({ score }) => shownRange(score.total), numeric: true },
            { head: words.checks[lang], cell: ({ entered, drawn }) => `${entered}/${drawn}`, numeric: true },
          ]}
        />
      </Card>
    </>,
  );
}
