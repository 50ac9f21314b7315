/** 移交: what is open with somebody who leaves, and who goes on with it. */
import { z } from 'zod';
import { ROLE_NAMES } from '../units/messages.ts';
import { fields, problemsOf } from '../units/office-forms.ts';
import { ableToTakeOver, listStaff, type StaffMember } from '../units/staff.ts';
import { Card, DataTable, Notice } from '../web/components.tsx';
import { holds } from '../web/duties.ts';
import { ErrorSummary, type Problem, readForm, Select, says, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { forbidden } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { handOver } from './handover-actions.ts';
import { handoverWords as words } from './handover-messages.ts';
import { OpenWith } from './handover-open.tsx';
import { type ListedHandover, listHandovers } from './handover-store.ts';

const PATH = '/office/handovers';

export function handoversPage(context: OfficeContext): Promise<Response> {
  return page(context, context.c.req.query('leaver') ?? '', {}, []);
}

async function page(
  context: OfficeContext,
  leaverId: string,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang, deps, site, now, c } = context;
  const staff = await listStaff(deps.office, site.siteId, dayOf(now));
  const leaver = staff.find(({ id }) => id === leaverId);
  const past = await listHandovers(deps.office, site.siteId);
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {c.req.query('done') && problems.length === 0 ? <Notice tone="good">{words.done[lang]}</Notice> : null}
      <p className="text-secondary">{words.lead[lang]}</p>
      <form method="get" action={href(lang, PATH)} className="row align-items-end">
        <div className="col-md-6">
          <Select name="leaver" label={words.leaver} value={leaverId} options={optionsOf(staff)} empty={words.choose} />
        </div>
        <div className="col-md-3 mb-3">
          <button type="submit" className="btn btn-outline-primary w-100">
            {words.next[lang]}
          </button>
        </div>
      </form>
      {leaver ? (
        <>
          {await OpenWith({ context, leaver })}
          <HandoverForm context={context} leaver={leaver} staff={staff} typed={typed} problems={problems} />
        </>
      ) : null}
      <Card title={words.past[lang]}>
        <DataTable
          caption={words.past[lang]}
          columns={[
            { head: words.leaver[lang], cell: (row: ListedHandover) => row.leaver, tight: true },
            { head: words.successor[lang], cell: (row) => row.successor, tight: true },
            { head: words.leavesOn[lang], cell: (row) => row.leavesOn, tight: true },
          ]}
          rows={past}
          rowKey={(row) => row.id}
          empty={words.none}
        />
      </Card>
    </>,
  );
}

function optionsOf(staff: readonly StaffMember[]) {
  return staff.map(({ id, name, post, roles }) => ({
    value: id,
    label: [name, post, ...new Set(roles.map(({ unitName }) => unitName))].filter(Boolean).join(' · '),
  }));
}

function HandoverForm(props: {
  context: OfficeContext;
  leaver: StaffMember;
  staff: readonly StaffMember[];
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { context, leaver, staff, ...shared } = props;
  const { lang, now, session } = context;
  const endsRoles = holds(session.appointments, 'role.grant').length > 0;
  const others = ableToTakeOver(staff).filter(({ id }) => id !== leaver.id);
  const held = (role: (typeof leaver.roles)[number]) => `${role.unitName} ${ROLE_NAMES[role.role][lang]}`;
  return (
    <Card title={`${words.title[lang]} · ${leaver.name}`}>
      <p>
        {words.roles[lang]}：{leaver.roles.map(held).join('、') || words.noRoles[lang]}
      </p>
      <form method="post" action={href(lang, PATH)}>
        <input type="hidden" name="leaverId" value={leaver.id} />
        <Select
          {...shared}
          name="successorId"
          label={words.successor}
          options={optionsOf(others)}
          empty={words.choose}
          required
        />
        <TextField
          {...shared}
          name="leavesOn"
          type="date"
          label={words.leavesOn}
          hint={words.leavesHint}
          value={dayOf(now).toString()}
          required
        />
        <TextArea {...shared} name="ground" label={words.ground} rows={2} required />
        {endsRoles ? null : <p className="text-secondary">{words.askSecurity[lang]}</p>}
        <button type="submit" className="btn btn-primary">
          {(endsRoles ? words.endsRoles : words.keepsRoles)[lang]}
        </button>
      </form>
    </Card>
  );
}

const schema = z.object({
  leaverId: z.uuid(says(words.needPerson)),
  successorId: z.uuid(says(words.needPerson)),
  leavesOn: fields.date,
  ground: fields.ground,
});

export async function takeHandover(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, String(form.typed.leaverId ?? ''), form.typed, form.problems);
  // whoever may end the roles does both at once
  const [as] = [
    ...holds(context.session.appointments, 'role.grant'),
    ...holds(context.session.appointments, 'work.hand-over'),
  ];
  if (!as) throw forbidden();
  const problems = await problemsOf(() => context.work(as, (desk) => handOver(desk, form.value)));
  if (problems.length > 0) return page(context, form.value.leaverId, form.typed, problems);
  return seeOther(href(context.lang, `${PATH}?done=yes`));
}
