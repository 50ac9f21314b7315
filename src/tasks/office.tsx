/** The landing page of the office: what waits for me, by the duties that I hold; an administrator's own screens. */
import type { ReactNode } from 'react';
import type { ListedDocument, Waiting } from '../documents/list-store.ts';
import { waitingFor } from '../documents/list-store.ts';
import { OPEN_STAGES } from '../requests/state.ts';
import { type ListedCase, listCases } from '../requests/store.ts';
import { listUnits, siteSettings } from '../units/read.ts';
import { Badge, Card, DataTable, type TableColumn } from '../web/components.tsx';
import { type Duty, reach } from '../web/duties.ts';
import { href, type Text } from '../web/language.ts';
import { officeFrame } from '../web/messages.ts';
import { dayOf } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { screenWords, taskWords as words } from './messages.ts';
import { holdsAny, waitingCases } from './rules.ts';
import { openExtensions, returnedDrafts } from './store.ts';

/** Rows of each list; the rest is behind its link. */
const SHOWN = 6;

interface Group {
  id: string;
  title: Text;
  count: number;
  /** where the whole list is */
  all: string;
  table: ReactNode;
}

export async function homePage(context: OfficeContext): Promise<Response> {
  const { lang, session } = context;
  const { appointments } = session;
  const [documents, cases] = await Promise.all([
    holdsAny(appointments, 'document.read') ? documentGroups(context) : [],
    holdsAny(appointments, 'request.read') ? caseGroups(context) : [],
  ]);
  const groups = [...documents, ...cases].filter(({ count }) => count > 0);
  const works = holdsAny(appointments, 'document.read', 'request.read');
  return officePage(
    context,
    { title: words.title[lang] },
    <>
      {appointments.length === 0 ? <Card>{words.noRole[lang]}</Card> : null}
      {works && groups.length === 0 ? <Card>{words.nothing[lang]}</Card> : null}
      {groups.length > 1 ? <Counts context={context} groups={groups} /> : null}
      {groups.map(({ id, title, count, all, table }) => (
        <Card key={id} id={id} title={`${title[lang]}（${count}）`}>
          {table}
          {count > SHOWN ? (
            <p className="mt-2 mb-0">
              <a href={href(lang, all)}>{words.all(count)[lang]}</a>
            </p>
          ) : null}
        </Card>
      ))}
      <Screens context={context} />
    </>,
  );
}

function Counts({ context: { lang }, groups }: { context: OfficeContext; groups: readonly Group[] }) {
  return (
    <nav className="row row-cards mb-3" aria-label={words.counts[lang]}>
      {groups.map(({ id, title, count }) => (
        <div className="col-6 col-md-3" key={id}>
          <a className="card card-sm card-link h-100" href={`#${id}`}>
            <span className="card-body">
              <span className="h1 d-block mb-0">{count}</span>
              <span className="text-secondary">{title[lang]}</span>
            </span>
          </a>
        </div>
      ))}
    </nav>
  );
}

const DOCUMENT_GROUPS: readonly { key: keyof Waiting; title: Text; stage: string }[] = [
  { key: 'review', title: words.review, stage: 'review' },
  { key: 'approval', title: words.approval, stage: 'approval' },
  { key: 'release', title: words.release, stage: 'approved' },
  { key: 'drafts', title: words.drafts, stage: 'draft' },
];

async function documentGroups(context: OfficeContext): Promise<Group[]> {
  const { deps, site, session } = context;
  const waiting = await waitingFor(deps.office, site.siteId, session, SHOWN);
  const drafts = waiting.drafts.rows.map((row) => row.id);
  const returned = await returnedDrafts(deps.office, site.siteId, drafts);
  return DOCUMENT_GROUPS.map(({ key, title, stage }) => ({
    id: `documents-${key}`,
    title,
    count: waiting[key].count,
    all: `/office/documents?stage=${stage}`,
    table: (
      <DataTable
        caption={title[context.lang]}
        columns={documentColumns(context, returned)}
        rows={waiting[key].rows}
        rowKey={(row) => row.id}
        empty={words.none}
      />
    ),
  }));
}

function documentColumns({ lang }: OfficeContext, returned: ReadonlySet<string>): TableColumn<ListedDocument>[] {
  return [
    {
      head: words.document[lang],
      cell: (row) => (
        <>
          <a href={href(lang, `/office/documents/${row.id}`)}>{row.title || words.untitled[lang]}</a>{' '}
          {returned.has(row.id) ? <Badge tone="warn">{words.returned[lang]}</Badge> : null}
        </>
      ),
    },
    { head: words.unit[lang], cell: (row) => row.unitName },
    { head: words.changed[lang], cell: (row) => row.changedOn.toString(), tight: true },
  ];
}

async function caseGroups(context: OfficeContext): Promise<Group[]> {
  const { deps, site, session, lang, now } = context;
  const settings = await siteSettings(deps.office, site.siteId);
  const source = { db: deps.office, keys: deps.keys, settings, today: dayOf(now) };
  const [open, units] = await Promise.all([
    listCases(source, site.siteId, { reach: reach(session.appointments, 'request.read'), stages: OPEN_STAGES }),
    listUnits(deps.office, site.siteId),
  ]);
  const extensions = await openExtensions(
    deps.office,
    site.siteId,
    open.map((one) => one.id),
  );
  const waiting = waitingCases(open, extensions, session.appointments);
  const names = new Map(units.map((unit) => [unit.id, unit.shortName]));
  const group = (id: string, title: Text, cases: readonly ListedCase[]): Group => ({
    id: `requests-${id}`,
    title,
    count: cases.length,
    all: '/office/requests',
    table: (
      <DataTable
        caption={title[lang]}
        columns={caseColumns(context, names)}
        rows={cases.slice(0, SHOWN)}
        rowKey={(row) => row.id}
        empty={words.none}
      />
    ),
  });
  return [
    group('approval', words.requestApproval, waiting.approval),
    group('unconfirmed', words.unconfirmed, waiting.unconfirmed),
    group('due', words.due, waiting.due),
  ];
}

function caseColumns({ lang }: OfficeContext, names: ReadonlyMap<string, string>): TableColumn<ListedCase>[] {
  return [
    {
      head: words.number[lang],
      cell: (row) => <a href={href(lang, `/office/requests/${row.id}`)}>{row.number}</a>,
      tight: true,
    },
    {
      head: words.standing[lang],
      cell: ({ standing }) => <Badge tone={standing.tone}>{standing.words[lang]}</Badge>,
    },
    { head: words.unit[lang], cell: (row) => names.get(row.unitId) ?? '' },
    { head: words.dueOn[lang], cell: ({ standing }) => standing.due?.toString() ?? '', tight: true },
  ];
}

const SCREENS: readonly { path: string; duty: Duty; name: Text; what: Text }[] = [
  { path: '/office/site', duty: 'site.keep', name: officeFrame.site, what: screenWords.site },
  { path: '/office/units', duty: 'unit.keep', name: officeFrame.units, what: screenWords.units },
  { path: '/office/people', duty: 'account.open', name: officeFrame.people, what: screenWords.people },
  { path: '/office/roles', duty: 'role.grant', name: officeFrame.roles, what: screenWords.roles },
  { path: '/office/accounts', duty: 'account.secure', name: officeFrame.security, what: screenWords.security },
  { path: '/office/audit', duty: 'audit.read', name: officeFrame.audit, what: screenWords.audit },
];

/** The screens of an administrator: none shows another's, and none a case. */
function Screens({ context: { lang, session } }: { context: OfficeContext }) {
  const mine = SCREENS.filter(({ duty }) => holdsAny(session.appointments, duty));
  if (mine.length === 0) return null;
  return (
    <Card title={words.screens[lang]} id="screens">
      <ul className="list-unstyled mb-0">
        {mine.map(({ path, name, what }) => (
          <li key={path} className="mb-2">
            <a className="text-decoration-underline" href={href(lang, path)}>
              {name[lang]}
            </a>{' '}
            <span className="text-secondary">{what[lang]}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
