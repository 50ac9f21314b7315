/** The lessons by step, and those of remedies that can become one. */

import { listRemedies } from '../requests/after/store.ts';
import { Card, DataTable } from '../web/components.tsx';
import { href, text } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { keeps, namesOf, ROOT, StateBadge } from './lesson.tsx';
import { isShown } from './rules.ts';
import { listLessons } from './store.ts';
import { lessonWords as words } from './words.ts';

/** remedies on the list, the latest first */
const MOST = 50;

export async function listPage(context: OfficeContext): Promise<Response> {
  const { lang, deps, site, now } = context;
  const today = dayOf(now).toString();
  const all = await listLessons(deps.office, site.siteId);
  const shown = keeps(context) ? all : all.filter((one) => isShown(one, today));
  return officePage(
    context,
    { title: words.list[lang] },
    <>
      <p className="text-secondary">{words.lead[lang]}</p>
      {keeps(context) ? (
        <p>
          <a className="btn btn-primary" href={href(lang, `${ROOT}/new`)}>
            {words.write[lang]}
          </a>
        </p>
      ) : null}
      <Card>
        <DataTable
          caption={words.list[lang]}
          rows={shown}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            {
              head: words.title[lang],
              cell: ({ id, title }) => (
                <a className="d-inline-block" style={{ minWidth: '10em' }} href={href(lang, `${ROOT}/${id}`)}>
                  {title}
                </a>
              ),
            },
            { head: words.steps[lang], cell: ({ steps }) => namesOf(steps, lang) },
            { head: words.changedOn[lang], cell: ({ changedOn }) => changedOn, tight: true },
            {
              head: words.state[lang],
              cell: (one) => <StateBadge lesson={one} {...{ today, lang }} />,
              tight: true,
            },
          ]}
        />
      </Card>
      {keeps(context) ? await remediesCard(context) : null}
    </>,
  );
}

async function remediesCard(context: OfficeContext) {
  const { lang, deps, site } = context;
  const learnt = (await listRemedies(deps.office, site.siteId, 'all')).filter(({ cause }) => cause !== null);
  return (
    <Card title={words.fromRemedies[lang]}>
      <p className="text-secondary">{words.remediesNote[lang]}</p>
      <DataTable
        caption={words.fromRemedies[lang]}
        rows={learnt.slice(0, MOST)}
        rowKey={({ id, position }) => `${id}/${position}`}
        empty={words.noRemedies}
        columns={[
          {
            head: words.case[lang],
            cell: ({ id, number }) => <a href={href(lang, `/office/requests/${id}`)}>{number}</a>,
            tight: true,
          },
          { head: words.decidedOn[lang], cell: ({ decidedOn }) => decidedOn ?? '', tight: true },
          {
            head: text('办理', 'Do')[lang],
            cell: ({ id, position }) => (
              <a href={href(lang, `${ROOT}/new?case=${id}&remedy=${position}`)}>{words.turn[lang]}</a>
            ),
            tight: true,
          },
        ]}
      />
    </Card>
  );
}
