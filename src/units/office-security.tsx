/** The safety of accounts: locks, failures, last use. For the security administrator. */
import { z } from 'zod';
import { dateOf } from '../db/acts.ts';
import { Card, DataTable, Facts } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, TextArea } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { actName } from './act-names.ts';
import { formWords, peopleWords, securityWords as words } from './messages.ts';
import { moment } from './moment.ts';
import { fields } from './office-forms.ts';
import { lockAccount, unlockAccount } from './person-actions.ts';
import { findStaff, State } from './person-parts.tsx';
import { accountState, listStaff, type StaffMember, signInHistory, signInSummaries } from './staff.ts';

const ROOT = '/office/accounts';
const one = `${ROOT}/:id` as const;

export const securityRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'account.secure', act: null, handle: list },
  { method: 'get', path: one, duty: 'account.secure', act: null, handle: (context) => page(context, []) },
  { method: 'post', path: `${one}/lock`, duty: 'account.secure', act: 'account.locked', handle: lock },
  { method: 'post', path: `${one}/unlock`, duty: 'account.secure', act: 'account.unlocked', handle: unlock },
];

async function list(context: OfficeContext): Promise<Response> {
  const { lang, now, site, deps } = context;
  const staff = await listStaff(deps.office, site.siteId, dateOf(now));
  const signIns = await signInSummaries(deps.office, site.siteId, now.subtract({ hours: 24 * 30 }));
  const last = (p: StaffMember) => signIns.get(p.id)?.last;
  const columns = [
    {
      head: peopleWords.name[lang],
      cell: (p: StaffMember) => <a href={address(context, p.id)}>{p.name}</a>,
      tight: true,
    },
    { head: peopleWords.username[lang], cell: (p: StaffMember) => p.account?.username, tight: true },
    { head: peopleWords.account[lang], cell: (p: StaffMember) => <State person={p} context={context} />, tight: true },
    { head: words.lastUse[lang], cell: (p: StaffMember) => moment(last(p)) || words.never[lang], tight: true },
    { head: words.failures[lang], cell: (p: StaffMember) => signIns.get(p.id)?.failures ?? 0, numeric: true },
    {
      head: words.passwordSet[lang],
      cell: (p: StaffMember) => <PasswordSet person={p} context={context} />,
      tight: true,
    },
  ];
  return officePage(
    context,
    { title: words.list[lang] },
    <DataTable
      caption={words.list[lang]}
      columns={columns}
      rows={staff.filter((person) => person.account !== null)}
      rowKey={(p) => p.id}
      empty={peopleWords.none}
    />,
  );
}

function PasswordSet({ person, context }: { person: StaffMember; context: OfficeContext }) {
  if (!person.account) return null;
  const { passwordSetOn, mustChangePassword } = person.account;
  return (
    <>
      {passwordSetOn.toString()} {mustChangePassword ? `(${words.forced[context.lang]})` : ''}
    </>
  );
}

async function page(context: OfficeContext, problems: readonly Problem[]): Promise<Response> {
  const { lang, site, deps, now } = context;
  const person = await findStaff(context);
  const history = await signInHistory(deps.office, site.siteId, person.id);
  type Entry = (typeof history)[number];
  const columns = [
    { head: words.moment[lang], cell: (entry: Entry) => moment(entry.recorded_at), tight: true },
    { head: words.what[lang], cell: (entry: Entry) => actName(entry.kind)[lang] },
  ];
  const { account } = person;
  const state = account ? accountState(account, now) : 'closed';
  const own = person.id === context.session.personId;
  return officePage(
    context,
    { title: `${words.list[lang]} · ${person.name}`, back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <Facts
          items={[
            [peopleWords.username[lang], account?.username],
            [peopleWords.account[lang], <State key="state" person={person} context={context} />],
            [words.lockedUntil[lang], state === 'locked' ? moment(account?.lockedUntil) : ''],
            [words.passwordSet[lang], <PasswordSet key="set" person={person} context={context} />],
          ]}
        />
      </Card>
      {state === 'closed' || own ? null : <LockForm context={context} person={person} {...{ state, problems }} />}
      <Card title={words.history[lang]}>
        <DataTable
          caption={words.history[lang]}
          columns={columns}
          rows={history}
          rowKey={(entry) => String(entry.seq)}
          empty={words.noHistory}
        />
      </Card>
    </>,
  );
}

function LockForm(props: {
  context: OfficeContext;
  person: StaffMember;
  state: 'open' | 'locked';
  problems: readonly Problem[];
}) {
  const { context, person, state, problems } = props;
  const { lang } = context;
  const [what, path] = state === 'open' ? [words.lock, 'lock'] : [words.unlock, 'unlock'];
  return (
    <Card title={what[lang]}>
      {state === 'open' ? <p className="text-secondary">{words.lockHint[lang]}</p> : null}
      <form method="post" action={`${address(context, person.id)}/${path}`}>
        <TextArea name="ground" label={formWords.ground} rows={2} problems={problems} required />
        <button type="submit" className={`btn btn-${state === 'open' ? 'danger' : 'primary'}`}>
          {what[lang]}
        </button>
      </form>
    </Card>
  );
}

const grounded = z.object({ ground: fields.ground });

async function lock(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, grounded);
  if (!form.ok) return page(context, form.problems);
  await context.work(context.demand(''), (desk) => lockAccount(desk, person.id, null, form.value.ground));
  return seeOther(address(context, person.id));
}

async function unlock(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, grounded);
  if (!form.ok) return page(context, form.problems);
  await context.work(context.demand(''), (desk) => unlockAccount(desk, person.id, form.value.ground));
  return seeOther(address(context, person.id));
}

function address(context: OfficeContext, id: string): string {
  return href(context.lang, `${ROOT}/${id}`);
}
