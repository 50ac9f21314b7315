/** Interpretations to follow, for everybody of the office; and the samples of a site as a card. */
import { unitNames } from '../../units/unit-names.ts';
import { Badge, Card, DataTable } from '../../web/components.tsx';
import { href } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { resultOf } from './rules.ts';
import { listSamples } from './store.ts';
import { sampleWords as words } from './words.ts';

const MOST = 30;

export async function examplesPage(context: OfficeContext): Promise<Response> {
  const { lang, deps, site } = context;
  const units = await unitNames(context);
  const all = (await listSamples(deps.office, deps.keys, site.siteId)).flatMap(({ state }) =>
    state.drawn.filter(({ example }) => example !== null),
  );
  // drawn twice, it is shown once
  const shown = [...new Map(all.map((one) => [one.id, one])).values()];
  return officePage(
    context,
    { title: words.examples[lang], back: href(lang, '/office/assessment') },
    <Card>
      <DataTable
        caption={words.examples[lang]}
        rows={shown}
        rowKey={({ id }) => id}
        empty={words.noExamples}
        columns={[
          {
            head: words.document[lang],
            cell: ({ title, slug }) => (
              <a className="d-inline-block" style={{ minWidth: '12em' }} href={href(lang, `/documents/${slug}`)}>
                {title}
              </a>
            ),
          },
          { head: words.unit[lang], cell: ({ unitId }) => units.nameOf(unitId), tight: true },
          {
            head: words.exampleWhy[lang],
            cell: ({ example }) => (
              <span className="text-break" style={{ whiteSpace: 'pre-line' }}>
                {example?.why}
              </span>
            ),
          },
        ]}
      />
    </Card>,
  );
}

export async function sampleCard(context: OfficeContext, keeps: boolean) {
  const { lang, deps, site } = context;
  const listed = keeps ? (await listSamples(deps.office, deps.keys, site.siteId)).slice(0, MOST) : [];
  return (
    <Card title={words.list[lang]}>
      <p className="d-flex flex-wrap gap-2">
        {keeps ? (
          <>
            <a className="btn btn-primary" href={href(lang, '/office/assessment/samples/new')}>
              {words.draw[lang]}
            </a>
            <a className="btn btn-outline-secondary" href={href(lang, '/office/assessment/samples/rubric')}>
              {words.rubric[lang]}
            </a>
          </>
        ) : null}
        <a className="btn btn-outline-primary" href={href(lang, '/office/assessment/examples')}>
          {words.examples[lang]}
        </a>
      </p>
      {keeps ? (
        <DataTable
          caption={words.list[lang]}
          rows={listed}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            {
              head: words.title[lang],
              cell: ({ id, state }) => (
                <a
                  className="d-inline-block"
                  style={{ minWidth: '10em' }}
                  href={href(lang, `/office/assessment/samples/${id}`)}
                >
                  {state.title}
                </a>
              ),
            },
            { head: words.period[lang], cell: ({ state }) => `${state.from} — ${state.to}`, tight: true },
            {
              head: words.graded[lang],
              cell: ({ state }) =>
                `${state.drawn.filter((one) => resultOf(one, state.rubric).points !== null).length}/${state.drawn.length}`,
              numeric: true,
            },
            {
              head: words.state[lang],
              cell: ({ state }) => (
                <Badge tone={state.closedOn ? 'good' : 'wait'}>
                  {(state.closedOn ? words.closed : words.running)[lang]}
                </Badge>
              ),
              tight: true,
            },
          ]}
        />
      ) : null}
    </Card>
  );
}
