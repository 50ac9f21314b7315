/** Looking acts up. For the audit administrator, who sees who did what and never content. */
import { dateOf } from '../db/acts.ts';
import { ActionForm, Badge, Card, DataTable } from '../web/components.tsx';
import { ROLES } from '../web/duties.ts';
import { readForm, Select, TextField } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { actName, subjectName } from './act-names.ts';
import { type AuditLine, actKinds, COUNTED, countActs, findActs } from './audit.ts';
import { actsCsv, actsSheet, roleOf, SHEET_LINES } from './audit-export.ts';
import { type AuditQuery, auditQuery, filterOf } from './audit-filter.ts';
import { auditWords as words } from './audit-words.ts';
import { recordExport } from './exports.ts';
import { fileResponse } from './file-response.ts';
import { moment } from './moment.ts';
import { listUnits } from './read.ts';
import { OTHER_ROLES, roleName } from './role-names.ts';
import { listStaff } from './staff.ts';

const ROOT = '/office/audit';
const PAGE = 50;

export const auditRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'audit.read', act: null, handle: page },
  { method: 'post', path: `${ROOT}/xlsx`, duty: 'audit.read', act: 'acts.exported', handle: exportSheet },
  { method: 'post', path: `${ROOT}/csv`, duty: 'audit.read', act: 'acts.exported', handle: exportCsv },
];

async function page(context: OfficeContext): Promise<Response> {
  const { lang, site, deps } = context;
  const asked = auditQuery.parse(context.c.req.query());
  const filter = filterOf(asked);
  const at = asked.before === undefined ? { size: PAGE + 1 } : { before: asked.before, size: PAGE + 1 };
  const [lines, total, form] = await Promise.all([
    findActs(deps.office, site.siteId, filter, at),
    countActs(deps.office, site.siteId, filter),
    choices(context),
  ]);
  const shown = lines.slice(0, PAGE);
  return officePage(
    context,
    { title: words.title[lang] },
    <>
      <p className="text-secondary">{words.lead[lang]}</p>
      <p className="d-flex flex-wrap gap-2">
        <a className="btn btn-secondary" href={`${href(lang, ROOT)}?kind=personal.unmasked`}>
          {words.unmaskings[lang]}
        </a>
        <a className="btn btn-secondary" href={`${href(lang, ROOT)}?kind=session.refused`}>
          {words.refusals[lang]}
        </a>
        <a className="btn btn-secondary" href={`${href(lang, ROOT)}?kind=acts.exported`}>
          {words.exports[lang]}
        </a>
      </p>
      <SearchForm context={context} asked={asked} form={form} />
      <div className="d-flex flex-wrap justify-content-between align-items-center gap-2 mb-2">
        <p className="mb-0">{words.count(total, COUNTED)[lang]}</p>
        <div>
          {(['xlsx', 'csv'] as const).map((format) => (
            <ActionForm
              key={format}
              action={href(lang, `${ROOT}/${format}`)}
              label={words[format][lang]}
              tone="secondary"
            >
              {entriesOf({ ...asked, before: undefined }).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
            </ActionForm>
          ))}
        </div>
      </div>
      <p className="text-secondary small">{words.xlsxHint(SHEET_LINES)[lang]}</p>
      <Card>
        <Acts context={context} lines={shown} />
      </Card>
      <Turns context={context} asked={asked} next={lines.length > PAGE ? shown.at(-1)?.seq : undefined} />
    </>,
  );
}

type Choice = readonly { value: string; label: string }[];

/** What the form offers. */
async function choices({
  deps,
  site,
  now,
  lang,
}: OfficeContext): Promise<Record<'people' | 'kinds' | 'units' | 'roles', Choice>> {
  const [people, kinds, units] = await Promise.all([
    listStaff(deps.office, site.siteId, dateOf(now)),
    actKinds(deps.office, site.siteId),
    listUnits(deps.office, site.siteId),
  ]);
  const named = kinds.map((kind) => ({ value: kind, label: actName(kind)[lang] }));
  return {
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    kinds: named.toSorted((a, b) => a.label.localeCompare(b.label, 'zh-CN')),
    units: units.map((unit) => ({ value: unit.id, label: unit.shortName })),
    roles: [...ROLES, ...Object.keys(OTHER_ROLES)].map((role) => ({ value: role, label: roleName(role)[lang] })),
  };
}

function SearchForm(props: {
  context: OfficeContext;
  asked: AuditQuery;
  form: Record<'people' | 'kinds' | 'units' | 'roles', Choice>;
}) {
  const { asked, form } = props;
  const { lang } = props.context;
  return (
    <form method="get" action={href(lang, ROOT)} className="row g-2 align-items-start mb-3">
      <div className="col-sm-6 col-lg-3">
        <Select
          name="person"
          label={words.person}
          hint={words.personHint}
          options={form.people}
          empty={words.anybody}
          value={asked.person}
        />
      </div>
      <div className="col-sm-6 col-lg-3">
        <Select name="kind" label={words.kind} options={form.kinds} empty={words.anything} value={asked.kind} />
      </div>
      <div className="col-sm-6 col-lg-3">
        <Select name="unit" label={words.unit} options={form.units} empty={words.anyUnit} value={asked.unit} />
      </div>
      <div className="col-sm-6 col-lg-3">
        <Select name="role" label={words.role} options={form.roles} empty={words.anyRole} value={asked.role} />
      </div>
      <div className="col-lg-4">
        <TextField name="subject" label={words.subject} hint={words.subjectHint} value={asked.subject} />
      </div>
      <div className="col-6 col-lg-3">
        <TextField name="from" label={words.from} type="date" value={asked.from} />
      </div>
      <div className="col-6 col-lg-3">
        <TextField name="to" label={words.to} type="date" value={asked.to} />
      </div>
      <div className="col-lg-2 mt-lg-4 pt-lg-3">
        <button type="submit" className="btn btn-primary w-100">
          {words.search[lang]}
        </button>
      </div>
    </form>
  );
}

function Acts({ context, lines }: { context: OfficeContext; lines: readonly AuditLine[] }) {
  const { lang } = context;
  const columns = [
    { head: words.moment[lang], cell: (line: AuditLine) => moment(line.recordedAt), tight: true },
    { head: words.person[lang], cell: (line: AuditLine) => line.personName ?? roleName(line.role)[lang], tight: true },
    { head: words.role[lang], cell: (line: AuditLine) => roleOf(line)[lang], tight: true },
    { head: words.unit[lang], cell: (line: AuditLine) => line.unitName ?? '', tight: true },
    { head: words.kind[lang], cell: (line: AuditLine) => <Kind line={line} context={context} /> },
    { head: words.subject[lang], cell: (line: AuditLine) => <Subject line={line} context={context} />, tight: true },
    { head: words.legal[lang], cell: (line: AuditLine) => line.happenedOn.toString(), tight: true },
    { head: words.ground[lang], cell: (line: AuditLine) => line.ground ?? '' },
  ];
  return (
    <DataTable
      caption={words.title[lang]}
      columns={columns}
      rows={lines}
      rowKey={(line) => String(line.seq)}
      empty={words.none}
    />
  );
}

function Kind({ line, context }: { line: AuditLine; context: OfficeContext }) {
  const name = actName(line.kind)[context.lang];
  return line.voids === null ? name : <Badge tone="warn">{`${name} №${line.voids}`}</Badge>;
}

/** What can be looked up by what is shown of it. */
const FOUND_BY_NAME = ['request', 'unmasking', 'document', 'person', 'unit'];

/** Leads to all acts about the same thing where it has a number or name; ids tell nobody anything and are on no page. */
function Subject({ line, context }: { line: AuditLine; context: OfficeContext }) {
  const name = [subjectName(line.subjectKind)[context.lang], line.subjectNumber].filter(Boolean).join(' ');
  if (!line.subjectNumber || !FOUND_BY_NAME.includes(line.subjectKind)) return name;
  return <a href={addressOf(context, { subject: line.subjectNumber })}>{name}</a>;
}

/** To the newest and to the older ones: pages by seq stay where they are while new acts come. */
function Turns(props: { context: OfficeContext; asked: AuditQuery; next: number | undefined }) {
  const { context, asked, next } = props;
  const { lang } = context;
  if (asked.before === undefined && next === undefined) return null;
  return (
    <nav aria-label={words.pages[lang]} className="d-flex gap-2">
      {asked.before === undefined ? null : (
        <a className="btn btn-secondary" href={addressOf(context, { ...asked, before: undefined })}>
          {words.first[lang]}
        </a>
      )}
      {next === undefined ? null : (
        <a className="btn btn-secondary" rel="next" href={addressOf(context, { ...asked, before: next })}>
          {words.older[lang]}
        </a>
      )}
    </nav>
  );
}

async function askedIn(context: OfficeContext): Promise<AuditQuery> {
  const form = await readForm(context.c, auditQuery);
  return { ...(form.ok ? form.value : auditQuery.parse({})), before: undefined };
}

async function exportSheet(context: OfficeContext): Promise<Response> {
  const { deps, site } = context;
  const asked = await askedIn(context);
  const bytes = await actsSheet(deps.office, site.siteId, filterOf(asked));
  await recorded(context, asked, 'xlsx');
  return fileResponse(bytes, 'xlsx', nameOf(context, 'xlsx'));
}

async function exportCsv(context: OfficeContext): Promise<Response> {
  const { deps, site } = context;
  const asked = await askedIn(context);
  // before the first line leaves: what was begun to be read was handed out
  await recorded(context, asked, 'csv');
  return fileResponse(actsCsv(deps.office, site.siteId, filterOf(asked)), 'csv', nameOf(context, 'csv'));
}

async function recorded(context: OfficeContext, asked: AuditQuery, format: 'xlsx' | 'csv'): Promise<void> {
  await context.work(context.demand(''), (desk) => recordExport(desk, 'acts.exported', { format, asked }));
}

function nameOf(context: OfficeContext, format: string): string {
  return `${words.title.zh}-${dateOf(context.now)}.${format}`;
}

function entriesOf(asked: AuditQuery): [string, string][] {
  return Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
}

function addressOf(context: OfficeContext, asked: AuditQuery): string {
  return `${href(context.lang, ROOT)}?${new URLSearchParams(entriesOf(asked))}`;
}
