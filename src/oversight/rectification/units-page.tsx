/** Findings of a period by unit, with every rate's numerator and denominator, and the details as a workbook. */
import { workbook } from '../../paper/sheet.ts';
import { unitNames } from '../../units/unit-names.ts';
import { Card, DataTable } from '../../web/components.tsx';
import { attachment } from '../../web/download.ts';
import { holds, reach } from '../../web/duties.ts';
import { TextField } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { isFromOutside, maskedLine } from '../evaluators/masked.ts';
import { wantedOf } from './list-page.tsx';
import { pageWords as words } from './page-words.ts';
import { detailSheet } from './sheet.ts';
import { figuresByUnit, listFindings, type UnitFigures } from './store.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const SUMS = ['found', 'open', 'overdue', 'closed', 'closedInTime', 'reopened'] as const;

function dateOr(typed: string | undefined, otherwise: Temporal.PlainDate): Temporal.PlainDate {
  return /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(typed ?? '')
    ? Temporal.PlainDate.from(typed ?? '', { overflow: 'constrain' })
    : otherwise;
}

export async function unitsPage(context: OfficeContext): Promise<Response> {
  const { c, lang, deps, site, session, now } = context;
  const today = dayOf(now);
  const from = dateOr(c.req.query('from'), today.with({ month: 1, day: 1 }));
  const to = dateOr(c.req.query('to'), today);
  const units = await unitNames(context);
  // what no unit was told of yet is the inspectors' own
  const which = holds(session.appointments, 'inspection.keep').length > 0 ? 'all' : 'told';
  const counted = { units: reach(session.appointments, 'inspection.read'), which } as const;
  const figures = await figuresByUnit(deps.office, site.siteId, counted, { from, to }, today);
  const sum = (key: (typeof SUMS)[number]) => figures.reduce((all, one) => all + one[key], 0);
  const total = { unitId: '', ...Object.fromEntries(SUMS.map((key) => [key, sum(key)])) } as UnitFigures;
  const rows = figures.length > 1 ? [...figures, total] : figures;
  const count = (key: (typeof SUMS)[number]) => ({
    head: words[key === 'closedInTime' ? 'inTime' : key][lang],
    cell: (one: UnitFigures) => one[key],
    numeric: true,
  });
  return officePage(
    context,
    { title: words.summary[lang], back: href(lang, '/office/inspection') },
    <>
      <form method="get" action={href(lang, '/office/inspection/units')} className="row align-items-end">
        <div className="col-6 col-md-3">
          <TextField name="from" label={words.from} type="date" value={from.toString()} />
        </div>
        <div className="col-6 col-md-3">
          <TextField name="to" label={words.to} type="date" value={to.toString()} />
        </div>
        <div className="col-md-2 mb-3">
          <button type="submit" className="btn btn-outline-primary w-100">
            {words.show[lang]}
          </button>
        </div>
      </form>
      <Card>
        <DataTable
          caption={words.summary[lang]}
          rows={rows}
          rowKey={({ unitId }) => unitId || 'total'}
          empty={words.none}
          columns={[
            {
              head: words.unit[lang],
              cell: ({ unitId }) =>
                unitId ? (
                  <a href={href(lang, `/office/inspection?unit=${unitId}`)}>{units.nameOf(unitId)}</a>
                ) : (
                  <strong>{words.total[lang]}</strong>
                ),
              tight: true,
            },
            ...SUMS.map(count),
            {
              head: words.rate[lang],
              cell: ({ closedInTime, closed }) =>
                closed === 0 ? '—' : `${((closedInTime / closed) * 100).toFixed(1)}%（${closedInTime}/${closed}）`,
              numeric: true,
              tight: true,
            },
          ]}
        />
      </Card>
    </>,
  );
}

export async function detailFile(context: OfficeContext): Promise<Response> {
  const { deps, site, session, now } = context;
  const units = await unitNames(context);
  const keeps = holds(session.appointments, 'inspection.keep').length > 0;
  const all = await listFindings(deps.office, site.siteId, wantedOf(context, units), dayOf(now));
  const told = keeps ? all : all.filter(({ stage }) => stage !== 'found');
  const shown = isFromOutside(session) ? told.map(maskedLine) : told;
  return attachment(await workbook([detailSheet(shown, units.nameOf)]), XLSX, '整改明细.xlsx');
}
