/** Proposing and ending roles. For the security administrator, and never for himself; another administrator confirms. */
import { z } from 'zod';
import { dateOf } from '../db/acts.ts';
import { Badge, Card, DataTable, Notice } from '../web/components.tsx';
import { GRANTED_ROLES } from '../web/duties.ts';
import { ErrorSummary, type Problem, readForm, type Typed } from '../web/forms.tsx';
import { href, type Text, text } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { GrantForm, granting, unitOptions } from './grant-form.tsx';
import { formWords, peopleWords, ROLE_NAMES, roleWords as words } from './messages.ts';
import { fields, problemsOf } from './office-forms.ts';
import { endRole } from './person-actions.ts';
import { findStaff, WaitingNotice } from './person-parts.tsx';
import { proposeProlonging, proposeRole } from './proposal-actions.ts';
import { proposalWords } from './proposal-words.ts';
import { listProposals } from './proposals.ts';
import { appointmentsOf, type HeldAppointment, personNames } from './read.ts';
import { inForce } from './rules.ts';
import { listStaff, type StaffMember } from './staff.ts';
import { findInStaff, StaffPager, StaffSearch } from './staff-search.tsx';

const ROOT = '/office/roles';
const one = `${ROOT}/:id` as const;

export const roleRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'role.grant', act: null, handle: list },
  { method: 'get', path: one, duty: 'role.grant', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: one, duty: 'role.grant', act: 'role.proposed', handle: grant },
  { method: 'post', path: `${one}/prolong`, duty: 'role.grant', act: 'role.proposed', handle: prolong },
  { method: 'post', path: `${one}/end`, duty: 'role.grant', act: 'role.ended', handle: end },
];

async function list(context: OfficeContext): Promise<Response> {
  const { lang } = context;
  const staff = await listStaff(context.deps.office, context.site.siteId, dateOf(context.now));
  const found = await findInStaff(context, staff);
  const columns = [
    {
      head: peopleWords.name[lang],
      cell: (p: StaffMember) => <a href={address(context, p.id)}>{p.name}</a>,
      tight: true,
    },
    { head: peopleWords.post[lang], cell: (p: StaffMember) => p.post },
    { head: peopleWords.roles[lang], cell: (p: StaffMember) => <Roles person={p} context={context} /> },
  ];
  return officePage(
    context,
    { title: words.list[lang] },
    <>
      <p className="text-secondary">{words.lead[lang]}</p>
      <StaffSearch {...{ context, found }} root={ROOT} />
      <DataTable
        caption={words.list[lang]}
        columns={columns}
        rows={found.shown}
        rowKey={(p) => p.id}
        empty={peopleWords.none}
      />
      <StaffPager {...{ context, found }} root={ROOT} />
    </>,
  );
}

function Roles({ person, context }: { person: StaffMember; context: OfficeContext }) {
  return person.roles.map(({ role, unitName }) => (
    <div key={role + unitName}>
      {ROLE_NAMES[role][context.lang]} · {unitName}
    </div>
  ));
}

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, site, deps, session } = context;
  const person = await findStaff(context);
  const held = await appointmentsOf(deps.office, site.siteId, person.id);
  const names = await personNames(
    deps.office,
    site.siteId,
    held.flatMap((appointment) => [appointment.grantedBy, appointment.confirmedBy]),
  );
  const asked = { waiting: true, personId: person.id, limit: 20 };
  const waiting = await listProposals(deps.office, site.siteId, dateOf(context.now), asked);
  return officePage(
    context,
    { title: `${words.list[lang]} · ${person.name}`, back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {waiting.length > 0 ? <WaitingNotice context={context} /> : null}
      <Card title={words.held[lang]}>
        <Held context={context} personId={person.id} held={held} names={names} />
      </Card>
      {person.id === session.personId ? (
        <Notice tone="wait">{words.own[lang]}</Notice>
      ) : (
        <GrantForm
          context={context}
          action={address(context, person.id)}
          roles={GRANTED_ROLES}
          units={await unitOptions(context)}
          {...{ typed, problems }}
        />
      )}
    </>,
  );
}

function Held(props: {
  context: OfficeContext;
  personId: string;
  held: readonly HeldAppointment[];
  names: ReadonlyMap<string, string>;
}) {
  const { context, held, names, personId } = props;
  const { lang } = context;
  const grantor = (a: HeldAppointment) =>
    [a.grantedBy ? names.get(a.grantedBy) : words.system[lang], a.confirmedBy ? names.get(a.confirmedBy) : '']
      .filter(Boolean)
      .join(lang === 'zh' ? '、' : ', ');
  const columns = [
    { head: words.role[lang], cell: (a: HeldAppointment) => ROLE_NAMES[a.role][lang], tight: true },
    { head: words.unit[lang], cell: (a: HeldAppointment) => a.unitName },
    { head: formWords.since[lang], cell: (a: HeldAppointment) => a.startsOn.toString(), tight: true },
    {
      head: formWords.until[lang],
      cell: (a: HeldAppointment) => a.endsOn?.toString() ?? formWords.open[lang],
      tight: true,
    },
    {
      head: text('状态', 'State')[lang],
      cell: (a: HeldAppointment) => <Standing context={context} appointment={a} />,
      tight: true,
    },
    { head: words.grantedBy[lang], cell: grantor, tight: true },
    {
      head: words.end[lang],
      cell: (a: HeldAppointment) =>
        isPast(a, context) || personId === context.session.personId ? null : (
          <Change context={context} personId={personId} appointment={a} />
        ),
    },
  ];
  return <DataTable caption={words.held[lang]} columns={columns} rows={held} rowKey={(a) => a.id} empty={words.none} />;
}

function periodOf(appointment: HeldAppointment) {
  return { startsOn: appointment.startsOn.toString(), endsOn: appointment.endsOn?.toString() ?? null };
}

function isPast(appointment: HeldAppointment, context: OfficeContext): boolean {
  return appointment.endsOn !== null && Temporal.PlainDate.compare(appointment.endsOn, dateOf(context.now)) <= 0;
}

function Standing({ context, appointment }: { context: OfficeContext; appointment: HeldAppointment }) {
  const { lang } = context;
  if (isPast(appointment, context)) return <Badge>{words.past[lang]}</Badge>;
  if (inForce(periodOf(appointment), dateOf(context.now))) return <Badge tone="good">{words.current[lang]}</Badge>;
  return <Badge tone="wait">{words.future[lang]}</Badge>;
}

/** Ends an appointment, or proposes that one with an end lasts longer. */
function Change(props: { context: OfficeContext; personId: string; appointment: HeldAppointment }) {
  const { appointment } = props;
  return (
    <>
      <DateForm {...props} path="end" label={words.end} tone="danger" />
      {appointment.endsOn ? (
        <DateForm {...props} path="prolong" label={proposalWords.prolong} tone="secondary" />
      ) : null}
    </>
  );
}

function DateForm(props: {
  context: OfficeContext;
  personId: string;
  appointment: HeldAppointment;
  path: 'end' | 'prolong';
  label: Text;
  tone: 'danger' | 'secondary';
}) {
  const { context, personId, appointment, path, label, tone } = props;
  const { lang } = context;
  const what = `${label[lang]} ${ROLE_NAMES[appointment.role][lang]} ${appointment.unitName}`;
  return (
    <form method="post" action={`${address(context, personId)}/${path}`} className="d-flex flex-wrap gap-2 mb-1">
      <input type="hidden" name="grant" value={appointment.id} />
      <input
        className="form-control w-auto"
        type="date"
        name="endsOn"
        required
        aria-label={`${what}: ${formWords.until[lang]}`}
        defaultValue={path === 'end' ? dateOf(context.now).toString() : undefined}
      />
      <input
        className="form-control w-auto"
        name="ground"
        required
        placeholder={formWords.ground[lang]}
        aria-label={`${what}: ${formWords.ground[lang]}`}
      />
      <button type="submit" className={`btn btn-${tone}`}>
        {label[lang]}
      </button>
    </form>
  );
}

async function grant(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, granting);
  if (!form.ok) return page(context, form.typed, form.problems);
  const as = context.demand(form.value.unitId);
  const problems = await problemsOf(() => context.work(as, (desk) => proposeRole(desk, person.id, form.value)));
  return problems.length > 0 ? page(context, form.typed, problems) : seeOther(address(context, person.id));
}

const ending = z.object({ grant: z.uuid(), endsOn: fields.date, ground: fields.ground });

async function end(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, ending);
  if (!form.ok) return page(context, {}, form.problems);
  const { grant: grantId, endsOn, ground } = form.value;
  const as = context.demand('');
  const problems = await problemsOf(() =>
    context.work(as, (desk) => endRole(desk, person.id, grantId, Temporal.PlainDate.from(endsOn), ground)),
  );
  return problems.length > 0 ? page(context, {}, problems) : seeOther(address(context, person.id));
}

async function prolong(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, ending);
  if (!form.ok) return page(context, {}, form.problems);
  const { grant: grantId, endsOn, ground } = form.value;
  const problems = await problemsOf(() =>
    context.work(context.demand(''), (desk) => proposeProlonging(desk, person.id, grantId, endsOn, ground)),
  );
  return problems.length > 0 ? page(context, {}, problems) : seeOther(address(context, person.id));
}

function address(context: OfficeContext, id: string): string {
  return href(context.lang, `${ROOT}/${id}`);
}
