/** Behind a figure of a summary: what it counted when it was final, or counts now. */

import { listTasks } from '../plans/store.ts';
import { TaskTable } from '../plans/task-table.tsx';
import { caseTimings } from '../requests/timing.ts';
import { siteSettings } from '../units/read.ts';
import { unitNames } from '../units/unit-names.ts';
import { Notice, Pager } from '../web/components.tsx';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { CaseTable, DocumentTable } from './lists.tsx';
import { documentsById } from './release-store.ts';
import type { Evidence } from './summary-state.ts';
import { readSummary, type SummaryView } from './summary-view.ts';
import { summaryWords as words } from './summary-words.ts';
import { statisticsWords } from './words.ts';

const PAGE = 50;

export async function figurePage(context: OfficeContext): Promise<Response> {
  const { c, lang } = context;
  const view = await readSummary(context);
  const id = c.req.param('figure') ?? '';
  const frozen = view.snapshot.figures.find((one) => one.id === id);
  const live = (await view.figures()).find((one) => one.id === id);
  const figure = frozen ?? live;
  if (!figure) throw notFound();
  const evidence = frozen?.evidence ?? (await live?.evidence()) ?? { kind: 'none', ids: [] };
  const { kind, ids } = evidence;
  const pages = Math.max(1, Math.ceil(ids.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1));
  const shown = { kind, ids: ids.slice((page - 1) * PAGE, page * PAGE) };
  const address = `/office/summaries/${view.id}`;
  const moved = view.state.final && live && live.shown !== figure.shown ? live.shown : null;
  return officePage(
    context,
    { title: words.evidenceOf(figure.name, figure.shown)[lang], back: href(lang, address) },
    <>
      {moved === null ? null : <Notice tone="warn" title={words.moved(moved)[lang]} />}
      {kind === 'none' ? <p>{words.noEvidence[lang]}</p> : await listOf(context, view, shown, ids.length)}
      <Pager {...{ page, pages }} address={(n) => href(lang, `${address}/figures/${id}?page=${n}`)} />
    </>,
  );
}

/** The things themselves as they are now; those that are no longer here are told of. */
async function listOf(context: OfficeContext, view: SummaryView, { kind, ids }: Evidence, total: number) {
  const { deps, site, lang, now } = context;
  const { frame, state } = view;
  const gone = (found: number) =>
    found < ids.length ? <p className="text-secondary">{words.gone(ids.length - found)[lang]}</p> : null;
  if (kind === 'case') {
    const settings = await siteSettings(deps.office, site.siteId);
    const source = { db: deps.office, keys: deps.keys, settings };
    const all = await caseTimings(source, site.siteId, { from: state.from, to: state.to, unitIds: null });
    const cases = all.filter((one) => ids.includes(one.id));
    return (
      <>
        <CaseTable {...{ context, frame, cases }} />
        {gone(cases.length)}
      </>
    );
  }
  if (kind === 'task') {
    const tasks = await listTasks(deps.office, site.siteId, { ids }, dayOf(now));
    const units = await unitNames(context);
    return (
      <>
        <TaskTable {...{ context, units, tasks }} caption={statisticsWords.tasksBehind(total)} withPlan />
        {gone(tasks.length)}
      </>
    );
  }
  const documents = await documentsById(deps.office, site.siteId, ids);
  return (
    <>
      <DocumentTable {...{ context, frame, documents, total }} />
      {gone(documents.length)}
    </>
  );
}
