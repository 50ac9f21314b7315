/** The sessions of a site as a card, the latest first. */
import { Badge, Card, DataTable } from '../../web/components.tsx';
import { href } from '../../web/language.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { wordsFor } from '../evaluators/masked.ts';
import { listTrainings } from './store.ts';
import { trainingWords as words } from './words.ts';

const MOST = 30;

export async function trainingCard(context: OfficeContext, keeps: boolean) {
  const { lang, deps, site } = context;
  const said = wordsFor(context.session);
  const sessions = (await listTrainings(deps.office, deps.keys, site.siteId)).slice(0, MOST);
  return (
    <Card title={words.list[lang]}>
      <p className="d-flex flex-wrap gap-2">
        {keeps ? (
          <a className="btn btn-primary" href={href(lang, '/office/assessment/training/new')}>
            {words.hold[lang]}
          </a>
        ) : null}
        <a className="btn btn-outline-primary" href={href(lang, '/office/assessment/training/year')}>
          {words.year[lang]}
        </a>
      </p>
      <DataTable
        caption={words.list[lang]}
        rows={sessions}
        rowKey={({ id }) => id}
        empty={words.none}
        columns={[
          { head: words.on[lang], cell: ({ state }) => state.on, tight: true },
          {
            head: words.title[lang],
            cell: ({ id, state }) => (
              <>
                <a
                  className="d-inline-block"
                  style={{ minWidth: '10em' }}
                  href={href(lang, `/office/assessment/training/${id}`)}
                >
                  {said(state.title)}
                </a>{' '}
                {state.cancelled ? <Badge tone="warn">{words.cancelled[lang]}</Badge> : null}
              </>
            ),
          },
          { head: words.lecturer[lang], cell: ({ state }) => said(state.lecturer), tight: true },
          { head: words.hours[lang], cell: ({ state }) => state.hours, numeric: true },
          { head: words.units[lang], cell: ({ state }) => state.unitIds.length, numeric: true },
          { head: words.came[lang], cell: ({ state }) => state.present?.length ?? '—', numeric: true },
        ]}
      />
    </Card>
  );
}
