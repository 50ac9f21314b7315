/** The list of documents: what waits for me first, then everything I may read, to be narrowed and searched. */
import { listUnits, type Unit } from '../../units/read.ts';
import { Badge, Card, DataTable, Pager, type TableColumn, type Tone } from '../../web/components.tsx';
import { reach } from '../../web/duties.ts';
import { Select, TextField } from '../../web/forms.tsx';
import { href, type Language, type Text } from '../../web/language.ts';
import { minute } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import {
  type DocumentList,
  type ListedDocument,
  type ListFilter,
  listDocuments,
  scopesOf,
  type Waiting,
  waitingFor,
} from '../list-store.ts';
import { KIND_NAMES } from '../messages.ts';
import { STAGE_NAMES } from '../names.ts';
import { DOCUMENT_KINDS, STAGES, type Stage } from '../state.ts';
import { documentPath } from './opened.ts';
import { fieldWords, listWords as words } from './words.ts';

const PAGE_SIZE = 20;
const WAITING_SHOWN = 6;

export async function listPage(context: OfficeContext): Promise<Response> {
  const { site, session, deps, lang } = context;
  const filter = readFilter(context);
  const page = pageNumber(context);
  const [units, waiting, list, scope] = await Promise.all([
    listUnits(deps.office, site.siteId),
    waitingFor(deps.office, site.siteId, session, WAITING_SHOWN),
    listDocuments(deps.office, site.siteId, session, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    scopesOf(deps.office, site.siteId, session),
  ]);
  const readable = scope('document.read');
  const within = units.filter((unit) => readable === 'all' || readable.some(({ unitId }) => unitId === unit.id));
  const address = (n: number) => listAddress(lang, filter, n);
  return officePage(
    context,
    { title: words.title[lang] },
    <>
      <Commands context={context} />
      {isPlain(filter) && page === 1 ? <WaitingCards context={context} waiting={waiting} /> : null}
      <Card title={words.all[lang]} id="all">
        <FilterForm lang={lang} filter={filter} units={within} />
        <p className="text-secondary">{words.count(list.count)[lang]}</p>
        <DataTable
          stacked
          caption={words.all[lang]}
          columns={columnsOf(context, true)}
          rows={list.rows}
          rowKey={(row) => row.id}
          empty={words.none}
        />
        <Pager page={page} pages={Math.ceil(list.count / PAGE_SIZE)} address={address} />
      </Card>
    </>,
  );
}

function Commands({ context: { lang, session } }: { context: OfficeContext }) {
  const drafts = reach(session.appointments, 'document.draft');
  if (drafts !== 'all' && drafts.length === 0) return null;
  return (
    <p className="btn-list mb-3">
      <a className="btn btn-primary" href={href(lang, '/office/documents/new')}>
        {words.add[lang]}
      </a>
      <a className="btn btn-outline-primary" href={href(lang, '/office/documents/import')}>
        {words.import[lang]}
      </a>
    </p>
  );
}

const WAITING: readonly (readonly [keyof Waiting, Text, Stage])[] = [
  ['review', words.review, 'review'],
  ['approval', words.approval, 'approval'],
  ['release', words.release, 'approved'],
  ['planned', words.planned, 'approved'],
  ['drafts', words.drafts, 'draft'],
];

function WaitingCards({ context, waiting }: { context: OfficeContext; waiting: Waiting }) {
  const { lang } = context;
  const lists = WAITING.filter(([key]) => waiting[key].count > 0);
  if (lists.length === 0) return <Card title={words.waiting[lang]}>{words.nothing[lang]}</Card>;
  return (
    <>
      {lists.map(([key, title, stage]) => (
        <Card key={key} title={`${title[lang]}（${waiting[key].count}）`} id={`waiting-${key}`}>
          <DataTable
            stacked
            caption={title[lang]}
            columns={columnsOf(context, false)}
            rows={waiting[key].rows}
            rowKey={(row) => row.id}
            empty={words.none}
          />
          <More lang={lang} list={waiting[key]} stage={stage} />
        </Card>
      ))}
    </>
  );
}

function More({ lang, list, stage }: { lang: Language; list: DocumentList; stage: Stage }) {
  if (list.count <= list.rows.length) return null;
  return (
    <p className="mt-2 mb-0">
      <a href={listAddress(lang, { stage }, 1)}>{words.more(list.count)[lang]}</a>
    </p>
  );
}

function columnsOf(context: OfficeContext, withStage: boolean): TableColumn<ListedDocument>[] {
  const { lang, now } = context;
  return [
    {
      head: fieldWords.title[lang],
      cell: (row) => (
        <div style={{ minWidth: '12rem' }}>
          <a href={documentPath(context, row.id)}>{row.title || words.untitled[lang]}</a>
          {row.number ? <div className="text-secondary small">{row.number}</div> : null}
          <Plan lang={lang} now={now} row={row} />
        </div>
      ),
    },
    { head: fieldWords.unit[lang], cell: (row) => row.unitName },
    { head: fieldWords.kind[lang], cell: (row) => KIND_NAMES[row.kind][lang], tight: true },
    ...(withStage
      ? [
          {
            head: fieldWords.stage[lang],
            cell: (row: ListedDocument) => <StageBadge lang={lang} stage={row.stage} />,
            tight: true,
          },
        ]
      : []),
    { head: words.changed[lang], cell: (row) => row.changedOn.toString(), tight: true },
  ];
}

/** When an approved document is to be released, and whether that time has passed. */
function Plan({ lang, now, row }: { lang: Language; now: Temporal.Instant; row: ListedDocument }) {
  if (row.stage !== 'approved') return null;
  if (row.attribute !== 'proactive') return <div className="text-secondary small">{words.notProactive[lang]}</div>;
  if (!row.plannedAt) return null;
  const at = minute(row.plannedAt);
  // the sweep comes by every half minute: what is late by more has met a refusal
  const late = Temporal.Instant.compare(row.plannedAt.add({ minutes: 2 }), now) < 0;
  return (
    <div className="small">
      {late ? <Badge tone="bad">{words.overdue(at)[lang]}</Badge> : <Badge tone="wait">{words.due(at)[lang]}</Badge>}
    </div>
  );
}

const TONES: Record<Stage, Tone> = {
  draft: 'plain',
  review: 'wait',
  approval: 'wait',
  approved: 'warn',
  released: 'good',
  withdrawn: 'bad',
  ended: 'plain',
};

export function StageBadge({ lang, stage }: { lang: Language; stage: Stage }) {
  return <Badge tone={TONES[stage]}>{STAGE_NAMES[stage][lang]}</Badge>;
}

function FilterForm({ lang, filter, units }: { lang: Language; filter: ListFilter; units: readonly Unit[] }) {
  const { unitId, stage, kind, search } = filter;
  return (
    <form method="get" action={href(lang, '/office/documents')} className="row g-2 align-items-end">
      <div className="col-12 col-md-4">
        <TextField name="q" label={words.search} type="search" value={search} />
      </div>
      <div className="col-6 col-md-3">
        <Select
          name="unit"
          label={fieldWords.unit}
          value={unitId}
          empty={words.anyUnit}
          options={units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
        />
      </div>
      <div className="col-6 col-md-2">
        <Select
          name="stage"
          label={fieldWords.stage}
          value={stage}
          empty={words.anyStage}
          options={STAGES.map((value) => ({ value, label: STAGE_NAMES[value][lang] }))}
        />
      </div>
      <div className="col-6 col-md-2">
        <Select
          name="kind"
          label={fieldWords.kind}
          value={kind}
          empty={words.anyKind}
          options={DOCUMENT_KINDS.map((value) => ({ value, label: KIND_NAMES[value][lang] }))}
        />
      </div>
      <div className="col-6 col-md-1 mb-3">
        <button type="submit" className="btn w-100">
          {words.filter[lang]}
        </button>
      </div>
    </form>
  );
}

/** What cannot be a filter is none. */
function readFilter({ c }: OfficeContext): ListFilter {
  const unitId = c.req.query('unit');
  const stage = STAGES.find((known) => known === c.req.query('stage'));
  const kind = DOCUMENT_KINDS.find((known) => known === c.req.query('kind'));
  const search = c.req.query('q')?.replaceAll('\0', '').trim().slice(0, 100);
  return {
    ...(unitId && /^[0-9a-f-]{36}$/.test(unitId) ? { unitId } : {}),
    ...(stage ? { stage } : {}),
    ...(kind ? { kind } : {}),
    ...(search ? { search } : {}),
  };
}

const isPlain = (filter: ListFilter) => Object.keys(filter).length === 0;

function pageNumber({ c }: OfficeContext): number {
  const page = Number(c.req.query('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
}

function listAddress(lang: Language, filter: ListFilter, page: number): string {
  const query = new URLSearchParams({
    ...(filter.unitId ? { unit: filter.unitId } : {}),
    ...(filter.stage ? { stage: filter.stage } : {}),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.search ? { q: filter.search } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return `${href(lang, '/office/documents')}${query.size > 0 ? `?${query}` : ''}`;
}
