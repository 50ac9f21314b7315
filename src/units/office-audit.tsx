/** Looking acts up. For the audit administrator, who sees who did what and never content. */
import { z } from 'zod';
import { dateOf } from '../db/acts.ts';
import { Badge, DataTable, Pager } from '../web/components.tsx';
import { ROLES } from '../web/duties.ts';
import { Select, TextField } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { actName, subjectName } from './act-names.ts';
import { type AuditFilter, type AuditLine, actKinds, findActs } from './audit.ts';
import { ROLE_NAMES, auditWords as words } from './messages.ts';
import { moment } from './moment.ts';
import { listStaff } from './staff.ts';

const ROOT = '/office/audit';
const PAGE = 50;

export const auditRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'audit.read', act: null, handle: page },
];

// a hand-made address with nonsense in it searches as if that part were absent
const query = z.object({
  person: z.uuid().optional().catch(undefined),
  kind: z.string().min(1).max(80).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
type Query = z.infer<typeof query>;

async function page(context: OfficeContext): Promise<Response> {
  const { lang, site, deps } = context;
  const asked = query.parse(context.c.req.query());
  const { lines, total } = await findActs(deps.office, site.siteId, filterOf(asked), {
    number: asked.page,
    size: PAGE,
  });
  return officePage(
    context,
    { title: words.title[lang] },
    <>
      <p className="text-secondary">{words.lead[lang]}</p>
      <SearchForm
        context={context}
        asked={asked}
        people={await listStaff(deps.office, site.siteId, dateOf(context.now))}
        kinds={await actKinds(deps.office, site.siteId)}
      />
      <p>{words.count(total)[lang]}</p>
      <Acts context={context} lines={lines} />
      <Pager page={asked.page} pages={Math.ceil(total / PAGE)} address={(number) => address(context, asked, number)} />
    </>,
  );
}

function filterOf(asked: Query): AuditFilter {
  return {
    ...(asked.person ? { personId: asked.person } : {}),
    ...(asked.kind ? { kind: asked.kind } : {}),
    ...(asked.from ? { from: Temporal.PlainDate.from(asked.from) } : {}),
    ...(asked.to ? { to: Temporal.PlainDate.from(asked.to) } : {}),
  };
}

function SearchForm(props: {
  context: OfficeContext;
  asked: Query;
  people: readonly { id: string; name: string }[];
  kinds: readonly string[];
}) {
  const { context, asked, people, kinds } = props;
  const { lang } = context;
  const persons = people.map((person) => ({ value: person.id, label: person.name }));
  const names = kinds.map((kind) => ({ value: kind, label: actName(kind)[lang] }));
  return (
    <form method="get" action={href(lang, ROOT)} className="row g-2 align-items-end mb-3">
      <div className="col-sm-6 col-lg-3">
        <Select name="person" label={words.person} options={persons} empty={words.anybody} value={asked.person} />
      </div>
      <div className="col-sm-6 col-lg-3">
        <Select name="kind" label={words.kind} options={names} empty={words.anything} value={asked.kind} />
      </div>
      <div className="col-6 col-lg-2">
        <TextField name="from" label={words.from} type="date" value={asked.from} />
      </div>
      <div className="col-6 col-lg-2">
        <TextField name="to" label={words.to} type="date" value={asked.to} />
      </div>
      <div className="col-lg-2 mb-3">
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
    {
      head: words.person[lang],
      cell: (line: AuditLine) => line.personName ?? roleName(line.role, context),
      tight: true,
    },
    { head: words.role[lang], cell: (line: AuditLine) => roleName(line.role, context), tight: true },
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

function Subject({ line, context }: { line: AuditLine; context: OfficeContext }) {
  return (
    <>
      {subjectName(line.subjectKind)[context.lang]} {line.subjectNumber ?? <code>{line.subjectId.slice(0, 8)}</code>}
    </>
  );
}

function roleName(role: string, { lang }: OfficeContext): string {
  const known = ROLES.find((name) => name === role);
  if (known) return ROLE_NAMES[known][lang];
  return (
    { system: words.system, public: words.public, applicant: words.applicant, 'signed-in': words.signedIn }[role]?.[
      lang
    ] ?? role
  );
}

function address(context: OfficeContext, asked: Query, number: number): string {
  const given = Object.entries({ ...asked, page: String(number) }).filter(([, value]) => value !== undefined);
  return `${href(context.lang, ROOT)}?${new URLSearchParams(given as [string, string][])}`;
}
