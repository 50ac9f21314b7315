/** The checks of a site as a card, the latest first: all for inspectors, for a unit those in which it has a part. */
import { Badge, Card, DataTable } from '../../web/components.tsx';
import { reach } from '../../web/duties.ts';
import { href } from '../../web/language.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { listChecks } from './store.ts';
import { KIND_NAMES, checkWords as words } from './words.ts';

const MOST = 30;

export async function checkCard(context: OfficeContext, keeps: boolean) {
  const { lang, deps, site, session } = context;
  const within = reach(session.appointments, 'inspection.read');
  const all = await listChecks({ db: deps.office, keys: deps.keys, siteId: site.siteId });
  const mine = all.filter(
    ({ state }) =>
      within === 'all' ||
      state.units.some(({ unitId, checkerId }) => within.includes(unitId) || within.includes(checkerId ?? '')),
  );
  return (
    <Card title={words.list[lang]}>
      <p className="d-flex flex-wrap gap-2">
        {keeps ? (
          <a className="btn btn-primary" href={href(lang, '/office/assessment/checks/new')}>
            {words.plan[lang]}
          </a>
        ) : null}
        <a className="btn btn-outline-primary" href={href(lang, '/office/assessment/checks/year')}>
          {words.year[lang]}
        </a>
      </p>
      <DataTable
        caption={words.list[lang]}
        rows={mine.slice(0, MOST)}
        rowKey={({ id }) => id}
        empty={words.none}
        columns={[
          {
            head: words.title[lang],
            cell: ({ id, state }) => (
              <a
                className="d-inline-block"
                style={{ minWidth: '10em' }}
                href={href(lang, `/office/assessment/checks/${id}`)}
              >
                {state.title}
              </a>
            ),
          },
          { head: words.kind[lang], cell: ({ state }) => KIND_NAMES[state.kind][lang], tight: true },
          { head: words.period[lang], cell: ({ state }) => `${state.from} — ${state.to}`, tight: true },
          {
            head: words.entered[lang],
            cell: ({ state }) => `${state.units.filter(({ entered }) => entered).length}/${state.units.length}`,
            numeric: true,
          },
          {
            head: words.state[lang],
            cell: ({ state }) => (
              <Badge tone={state.closed ? 'good' : 'wait'}>{(state.closed ? words.closed : words.running)[lang]}</Badge>
            ),
            tight: true,
          },
        ]}
      />
    </Card>
  );
}
