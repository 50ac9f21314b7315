/** Persons and their accounts: enter, change, close; propose to open one or to reset its password. For the system administrator. */
import { z } from 'zod';
import { type Desk, dateOf } from '../db/acts.ts';
import { DataTable } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, TextField, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { GrantForm, granting, unitOptions } from './grant-form.tsx';
import { GroundForm } from './ground-form.tsx';
import { formWords, ROLE_NAMES, peopleWords as words } from './messages.ts';
import { fields, problemsOf } from './office-forms.ts';
import { changePerson, closeAccount, enterPerson } from './person-actions.ts';
import { OpenForm, PersonFields } from './person-forms.tsx';
import { findStaff, State, WaitingNotice } from './person-parts.tsx';
import { proposeAccount, proposeReset, proposeRole } from './proposal-actions.ts';
import { proposalWords } from './proposal-words.ts';
import { listProposals } from './proposals.ts';
import { listStaff, type StaffMember } from './staff.ts';
import { findInStaff, StaffPager, StaffSearch } from './staff-search.tsx';

const ROOT = '/office/people';
const one = `${ROOT}/:id` as const;

export const peopleRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'account.open', act: null, handle: list },
  { method: 'get', path: `${ROOT}/new`, duty: 'account.open', act: null, handle: (c) => newPage(c, {}, []) },
  { method: 'post', path: `${ROOT}/new`, duty: 'account.open', act: 'account.proposed', handle: enter },
  { method: 'get', path: one, duty: 'account.open', act: null, handle: (context) => personPage(context, {}, []) },
  { method: 'post', path: one, duty: 'account.open', act: 'person.changed', handle: change },
  { method: 'post', path: `${one}/open`, duty: 'account.open', act: 'account.proposed', handle: open },
  { method: 'post', path: `${one}/reset`, duty: 'account.open', act: 'password.proposed', handle: reset },
  { method: 'post', path: `${one}/factor`, duty: 'account.open', act: 'factor.proposed', handle: factor },
  { method: 'post', path: `${one}/appoint`, duty: 'account.open', act: 'role.proposed', handle: appoint },
  { method: 'post', path: `${one}/close`, duty: 'account.open', act: 'account.closed', handle: close },
];

async function list(context: OfficeContext): Promise<Response> {
  const { lang, now } = context;
  const found = await findInStaff(context, await listStaff(context.deps.office, context.site.siteId, dateOf(now)));
  const columns = [
    { head: words.name[lang], cell: (p: StaffMember) => <a href={address(context, p.id)}>{p.name}</a>, tight: true },
    { head: words.post[lang], cell: (p: StaffMember) => p.post },
    { head: words.username[lang], cell: (p: StaffMember) => p.account?.username ?? '', tight: true },
    { head: words.account[lang], cell: (p: StaffMember) => <State person={p} context={context} />, tight: true },
    { head: words.roles[lang], cell: (p: StaffMember) => roleList(p, context) },
  ];
  return officePage(
    context,
    { title: words.list[lang] },
    <>
      <p>
        <a className="btn btn-primary" href={href(lang, `${ROOT}/new`)}>
          {words.add[lang]}
        </a>
      </p>
      <StaffSearch {...{ context, found }} root={ROOT} />
      <DataTable
        caption={words.list[lang]}
        columns={columns}
        rows={found.shown}
        rowKey={(p) => p.id}
        empty={words.none}
      />
      <StaffPager {...{ context, found }} root={ROOT} />
    </>,
  );
}

function roleList(person: StaffMember, { lang }: OfficeContext): string {
  return person.roles
    .map(({ role, unitName }) => `${ROLE_NAMES[role][lang]}${lang === 'zh' ? `（${unitName}）` : ` (${unitName})`}`)
    .join(lang === 'zh' ? '、' : ', ');
}

const facts = {
  name: fields.needed('请填写姓名', 'Give the name', 60),
  post: fields.optional(60),
  phone: fields.optional(60),
};
const entering = z.object({
  ...facts,
  username: fields.needed('请填写账号', 'Give an account name', 32),
  namesake: z.string().optional(),
});

async function newPage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
  namesake = false,
): Promise<Response> {
  const { lang } = context;
  const shared = { typed, problems };
  return officePage(
    context,
    { title: words.add[lang], back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <form method="post" action={href(lang, `${ROOT}/new`)} className="card card-body">
        <PersonFields {...shared} />
        {namesake ? (
          <label className="form-check" htmlFor="namesake">
            <input className="form-check-input" type="checkbox" id="namesake" name="namesake" value="yes" />
            <span className="form-check-label">{words.namesake[lang]}</span>
          </label>
        ) : null}
        <TextField
          {...shared}
          name="username"
          label={words.username}
          hint={words.usernameHint}
          autoComplete="off"
          required
        />
        <div>
          <button type="submit" className="btn btn-primary">
            {proposalWords.proposeAccount[lang]}
          </button>
        </div>
      </form>
    </>,
  );
}

async function enter(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, entering);
  if (!form.ok) return newPage(context, form.typed, form.problems);
  const { name, post, phone, username, namesake } = form.value;
  const staff = await listStaff(context.deps.office, context.site.siteId, dateOf(context.now));
  if (!namesake && staff.some((person) => person.name === name)) {
    return newPage(context, form.typed, [{ field: 'name', text: words.namesakeFound }], true);
  }
  const as = context.demand('');
  const problems = await problemsOf(() =>
    context.work(as, async (desk) => proposeAccount(desk, await enterPerson(desk, { name, post, phone }), username)),
  );
  if (problems.length > 0) return newPage(context, form.typed, problems, Boolean(namesake));
  return seeOther(href(context.lang, '/office/proposals'));
}

async function personPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, site, deps, now } = context;
  const person = await findStaff(context);
  const action = address(context, person.id);
  const usable = person.account !== null && person.account.status !== 'closed';
  const foreign = person.id !== context.session.personId;
  const asked = { waiting: true, personId: person.id, limit: 20 };
  const waiting = await listProposals(deps.office, site.siteId, dateOf(now), asked);
  const shared = { typed, problems };
  return officePage(
    context,
    { title: person.name, back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {waiting.length > 0 ? <WaitingNotice context={context} /> : null}
      <form method="post" action={action} className="card card-body mb-3">
        <PersonFields person={person} {...shared} />
        <p>
          {words.username[lang]} <strong>{person.account?.username}</strong> <State person={person} context={context} />{' '}
          {roleList(person, context)}
        </p>
        <div>
          <button type="submit" className="btn btn-primary">
            {formWords.save[lang]}
          </button>
        </div>
      </form>
      {foreign && !person.account ? <OpenForm context={context} action={`${action}/open`} {...shared} /> : null}
      {foreign && usable ? (
        <>
          <GroundForm
            context={context}
            action={`${action}/reset`}
            name="resetGround"
            title={proposalWords.proposePassword}
            hint={proposalWords.proposePasswordHint}
            {...shared}
          />
          {isSecurityAdmin(person) && person.account?.secondFactor ? (
            <GroundForm
              context={context}
              action={`${action}/factor`}
              name="factorGround"
              title={proposalWords.proposeFactor}
              hint={proposalWords.proposeFactorHint}
              {...shared}
            />
          ) : null}
          <GroundForm
            context={context}
            action={`${action}/close`}
            name="closeGround"
            title={words.close}
            hint={words.closeHint}
            tone="danger"
            {...shared}
          />
          <details className="mb-3">
            <summary>{proposalWords.standIn[lang]}</summary>
            <p className="text-secondary mt-2">{proposalWords.standInHint[lang]}</p>
            <GrantForm
              context={context}
              action={`${action}/appoint`}
              roles={['security-admin']}
              units={await unitOptions(context)}
              {...shared}
            />
          </details>
        </>
      ) : null}
    </>,
  );
}

/** Whether the person holds the role that may not be granted by its own holder. */
function isSecurityAdmin(person: StaffMember): boolean {
  return person.roles.some(({ role }) => role === 'security-admin');
}

async function change(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, z.object(facts));
  if (!form.ok) return personPage(context, form.typed, form.problems);
  await context.work(context.demand(''), (desk) => changePerson(desk, person.id, form.value));
  return seeOther(href(context.lang, ROOT));
}

async function open(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, entering.pick({ username: true }));
  if (!form.ok) return personPage(context, form.typed, form.problems);
  return proposing(context, person, form.typed, 'username', (desk) =>
    proposeAccount(desk, person.id, form.value.username),
  );
}

async function reset(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, z.object({ resetGround: fields.ground }));
  if (!form.ok) return personPage(context, form.typed, form.problems);
  return proposing(context, person, form.typed, 'resetGround', (desk) =>
    proposeReset(desk, person.id, 'password', form.value.resetGround),
  );
}

async function factor(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, z.object({ factorGround: fields.ground }));
  if (!form.ok) return personPage(context, form.typed, form.problems);
  return proposing(context, person, form.typed, 'factorGround', (desk) =>
    proposeReset(desk, person.id, 'factor', form.value.factorGround),
  );
}

async function appoint(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, granting);
  if (!form.ok) return personPage(context, form.typed, form.problems);
  return proposing(context, person, form.typed, 'ground', (desk) => proposeRole(desk, person.id, form.value));
}

async function proposing(
  context: OfficeContext,
  person: StaffMember,
  typed: Typed,
  ground: string,
  task: (desk: Desk) => Promise<unknown>,
): Promise<Response> {
  const problems = await problemsOf(() => context.work(context.demand(''), task), ground);
  return problems.length > 0 ? personPage(context, typed, problems) : seeOther(address(context, person.id));
}

async function close(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, z.object({ closeGround: fields.ground }));
  if (!form.ok) return personPage(context, form.typed, form.problems);
  await context.work(context.demand(''), (desk) => closeAccount(desk, person.id, form.value.closeGround));
  return seeOther(address(context, person.id));
}

function address(context: OfficeContext, id: string): string {
  return href(context.lang, `${ROOT}/${id}`);
}
