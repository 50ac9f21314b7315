/** Persons and their accounts: enter, change, reset a password, close. For the system administrator. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { dateOf } from '../db/acts.ts';
import { Badge, Card, DataTable, Notice } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { href, type Text } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { ACCOUNT_STATES, formWords, ROLE_NAMES, peopleWords as words } from './messages.ts';
import { fields, idParam, problemsOf } from './office-forms.ts';
import { changePerson, closeAccount, enterPerson, resetPassword } from './person-actions.ts';
import { initialPassword } from './policy.ts';
import { accountState, listStaff, type StaffMember } from './staff.ts';

const ROOT = '/office/people';
const one = `${ROOT}/:id` as const;

export const peopleRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'account.open', act: null, handle: list },
  { method: 'get', path: `${ROOT}/new`, duty: 'account.open', act: null, handle: (c) => newPage(c, {}, []) },
  { method: 'post', path: `${ROOT}/new`, duty: 'account.open', act: 'account.opened', handle: enter },
  { method: 'get', path: one, duty: 'account.open', act: null, handle: (context) => personPage(context, {}, []) },
  { method: 'post', path: one, duty: 'account.open', act: 'person.changed', handle: change },
  { method: 'post', path: `${one}/reset`, duty: 'account.open', act: 'password.reset', handle: reset },
  { method: 'post', path: `${one}/close`, duty: 'account.open', act: 'account.closed', handle: close },
];

async function list(context: OfficeContext): Promise<Response> {
  const { lang, now } = context;
  const staff = await listStaff(context.deps.office, context.site.siteId, dateOf(now));
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
      <DataTable caption={words.list[lang]} columns={columns} rows={staff} rowKey={(p) => p.id} empty={words.none} />
    </>,
  );
}

function roleList(person: StaffMember, { lang }: OfficeContext): string {
  return person.roles
    .map(({ role, unitName }) => `${ROLE_NAMES[role][lang]}${lang === 'zh' ? `（${unitName}）` : ` (${unitName})`}`)
    .join(lang === 'zh' ? '、' : ', ');
}

/** The state of a person's account in words. */
export function State({ person, context }: { person: StaffMember; context: OfficeContext }) {
  if (!person.account) return <>{words.noAccount[context.lang]}</>;
  const state = accountState(person.account, context.now);
  const tone = ({ open: 'good', locked: 'warn', closed: 'plain' } as const)[state];
  return <Badge tone={tone}>{ACCOUNT_STATES[state][context.lang]}</Badge>;
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
            {words.openAccount[lang]}
          </button>
        </div>
      </form>
    </>,
  );
}

function PersonFields({ person, ...shared }: { person?: StaffMember; typed: Typed; problems: readonly Problem[] }) {
  return (
    <>
      <TextField {...shared} name="name" label={words.name} value={person?.name} required />
      <TextField {...shared} name="post" label={words.post} value={person?.post} />
      <TextField {...shared} name="phone" label={words.phone} value={person?.phone} />
    </>
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
  const password = initialPassword(randomBytes(14));
  const as = context.demand('');
  const problems = await problemsOf(() =>
    context.work(as, (desk) => enterPerson(desk, { name, post, phone, account: { username, password } })),
  );
  if (problems.length > 0) return newPage(context, form.typed, problems, Boolean(namesake));
  return secretPage(context, words.opened, { name, username: username.toLowerCase(), password });
}

/** Shows an initial password this once: it is in no act and no table. */
function secretPage(
  context: OfficeContext,
  title: Text,
  given: { name: string; username: string; password: string },
): Response {
  const { lang } = context;
  return officePage(
    context,
    { title: title[lang], back: href(lang, ROOT) },
    <>
      <Notice tone="warn">{words.shownOnce[lang]}</Notice>
      <Card>
        <dl>
          <dt>{words.name[lang]}</dt>
          <dd>{given.name}</dd>
          <dt>{words.username[lang]}</dt>
          <dd>{given.username}</dd>
          <dt>{words.initial[lang]}</dt>
          <dd>
            <code className="fs-2" id="initial-password">
              {given.password}
            </code>
          </dd>
        </dl>
        <a className="btn btn-primary" href={href(lang, ROOT)}>
          {words.list[lang]}
        </a>
      </Card>
    </>,
  );
}

async function personPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang } = context;
  const person = await findStaff(context);
  const action = address(context, person.id);
  const usable = person.account !== null && person.account.status !== 'closed';
  const foreign = usable && person.id !== context.session.personId;
  return officePage(
    context,
    { title: person.name, back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <form method="post" action={action} className="card card-body mb-3">
        <PersonFields person={person} typed={typed} problems={problems} />
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
      {foreign ? (
        <>
          <Card title={words.reset[lang]}>
            <p className="text-secondary">{words.resetHint[lang]}</p>
            <form method="post" action={`${action}/reset`}>
              <button type="submit" className="btn btn-secondary">
                {words.reset[lang]}
              </button>
            </form>
          </Card>
          <Card title={words.close[lang]}>
            <p className="text-secondary">{words.closeHint[lang]}</p>
            <form method="post" action={`${action}/close`}>
              <TextArea name="ground" label={formWords.ground} rows={2} typed={typed} problems={problems} required />
              <button type="submit" className="btn btn-danger">
                {words.close[lang]}
              </button>
            </form>
          </Card>
        </>
      ) : null}
    </>,
  );
}

async function change(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, z.object(facts));
  if (!form.ok) return personPage(context, form.typed, form.problems);
  await context.work(context.demand(''), (desk) => changePerson(desk, person.id, form.value));
  return seeOther(href(context.lang, ROOT));
}

async function reset(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const password = initialPassword(randomBytes(14));
  await context.work(context.demand(''), (desk) => resetPassword(desk, person.id, password));
  const { name, account } = person;
  return secretPage(context, words.resetDone, { name, username: account?.username ?? '', password });
}

async function close(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, z.object({ ground: fields.ground }));
  if (!form.ok) return personPage(context, form.typed, form.problems);
  await context.work(context.demand(''), (desk) => closeAccount(desk, person.id, form.value.ground));
  return seeOther(address(context, person.id));
}

/** The person of the address; refuses (404) when the site has none such. */
export async function findStaff(context: OfficeContext): Promise<StaffMember> {
  const [person] = await listStaff(context.deps.office, context.site.siteId, dateOf(context.now), idParam(context));
  if (!person) throw notFound();
  return person;
}

function address(context: OfficeContext, id: string): string {
  return href(context.lang, `${ROOT}/${id}`);
}
