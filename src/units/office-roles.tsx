/** Granting and ending roles. For the security administrator, and never for himself. */
import { z } from 'zod';
import { dateOf } from '../db/acts.ts';
import { Badge, Card, DataTable, Notice } from '../web/components.tsx';
import { ROLES } from '../web/duties.ts';
import { ErrorSummary, type Problem, readForm, Select, says, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { href, text } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { formWords, peopleWords, ROLE_NAMES, roleWords as words } from './messages.ts';
import { fields, problemsOf } from './office-forms.ts';
import { findStaff } from './office-people.tsx';
import { endRole, grantRole } from './person-actions.ts';
import { appointmentsOf, type HeldAppointment, listUnits, personNames } from './read.ts';
import { inForce, unitInForce } from './rules.ts';
import { listStaff, type StaffMember } from './staff.ts';

const ROOT = '/office/roles';
const one = `${ROOT}/:id` as const;

export const roleRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'role.grant', act: null, handle: list },
  { method: 'get', path: one, duty: 'role.grant', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: one, duty: 'role.grant', act: 'role.granted', handle: grant },
  { method: 'post', path: `${one}/end`, duty: 'role.grant', act: 'role.ended', handle: end },
];

async function list(context: OfficeContext): Promise<Response> {
  const { lang } = context;
  const staff = await listStaff(context.deps.office, context.site.siteId, dateOf(context.now));
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
      <DataTable
        caption={words.list[lang]}
        columns={columns}
        rows={staff}
        rowKey={(p) => p.id}
        empty={peopleWords.none}
      />
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
    held.map((appointment) => appointment.grantedBy),
  );
  return officePage(
    context,
    { title: `${words.list[lang]} · ${person.name}`, back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card title={words.held[lang]}>
        <Held context={context} personId={person.id} held={held} names={names} />
      </Card>
      {person.id === session.personId ? (
        <Notice tone="wait">{words.own[lang]}</Notice>
      ) : (
        <GrantForm context={context} personId={person.id} units={await unitOptions(context)} {...{ typed, problems }} />
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
  const grantor = (a: HeldAppointment) => (a.grantedBy ? names.get(a.grantedBy) : words.system[lang]) ?? '';
  const columns = [
    { head: words.role[lang], cell: (a: HeldAppointment) => ROLE_NAMES[a.role][lang], tight: true },
    { head: words.unit[lang], cell: (a: HeldAppointment) => a.unitName },
    { head: formWords.since[lang], cell: (a: HeldAppointment) => a.startsOn.toString(), tight: true },
    {
      head: formWords.until[lang],
      cell: (a: HeldAppointment) => a.endsOn?.toString() ?? formWords.open[lang],
      tight: true,
    },
    { head: '', cell: (a: HeldAppointment) => <Standing context={context} appointment={a} />, tight: true },
    { head: words.grantedBy[lang], cell: grantor, tight: true },
    {
      head: words.end[lang],
      cell: (a: HeldAppointment) =>
        isPast(a, context) || personId === context.session.personId ? null : (
          <EndForm context={context} personId={personId} appointment={a} />
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

function EndForm(props: { context: OfficeContext; personId: string; appointment: HeldAppointment }) {
  const { context, personId, appointment } = props;
  const { lang } = context;
  const what = `${ROLE_NAMES[appointment.role][lang]} ${appointment.unitName}`;
  return (
    <form method="post" action={`${address(context, personId)}/end`} className="d-flex flex-wrap gap-2">
      <input type="hidden" name="grant" value={appointment.id} />
      <input
        className="form-control w-auto"
        type="date"
        name="endsOn"
        required
        aria-label={`${words.end[lang]} ${what}: ${formWords.until[lang]}`}
        defaultValue={dateOf(context.now).toString()}
      />
      <input
        className="form-control w-auto"
        name="ground"
        required
        placeholder={formWords.ground[lang]}
        aria-label={`${words.end[lang]} ${what}: ${formWords.ground[lang]}`}
      />
      <button type="submit" className="btn btn-danger">
        {words.end[lang]}
      </button>
    </form>
  );
}

async function unitOptions(context: OfficeContext) {
  const units = await listUnits(context.deps.office, context.site.siteId);
  return unitInForce(units, dateOf(context.now)).map((unit) => ({ value: unit.id, label: unit.name }));
}

function GrantForm(props: {
  context: OfficeContext;
  personId: string;
  units: readonly { value: string; label: string }[];
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { context, personId, units, ...shared } = props;
  const { lang } = context;
  const roles = ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role][lang] }));
  return (
    <Card title={words.grant[lang]}>
      <form method="post" action={address(context, personId)}>
        <Select {...shared} name="role" label={words.role} options={roles} empty={words.choose} required />
        <Select {...shared} name="unitId" label={words.unit} options={units} empty={words.choose} required />
        <TextField
          {...shared}
          name="startsOn"
          label={formWords.since}
          type="date"
          value={dateOf(context.now).toString()}
          required
        />
        <TextField {...shared} name="endsOn" label={formWords.until} hint={formWords.untilHint} type="date" />
        <TextArea {...shared} name="ground" label={words.grantGround} rows={2} required />
        <button type="submit" className="btn btn-primary">
          {words.grant[lang]}
        </button>
      </form>
    </Card>
  );
}

const granting = z.object({
  role: z.enum(ROLES, { error: says(text('请选择角色', 'Choose a role')) }),
  unitId: z.uuid({ error: says(text('请选择单位', 'Choose a unit')) }),
  startsOn: fields.date,
  endsOn: fields.optionalDate,
  ground: fields.ground,
});

async function grant(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, granting);
  if (!form.ok) return page(context, form.typed, form.problems);
  const as = context.demand(form.value.unitId);
  const problems = await problemsOf(() => context.work(as, (desk) => grantRole(desk, person.id, form.value)));
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

function address(context: OfficeContext, id: string): string {
  return href(context.lang, `${ROOT}/${id}`);
}
