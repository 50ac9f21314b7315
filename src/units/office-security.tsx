/** One account: lock, unlock, sign-ins, second factor, provincial identity. For the security administrator. */
import { z } from 'zod';
import { type Desk, dateOf } from '../db/acts.ts';
import { Card, DataTable, Facts } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { accountWords as words } from './account-words.ts';
import { actName } from './act-names.ts';
import { GroundForm } from './ground-form.tsx';
import { offeredIdentity, offerIdentity, unlinkIdentity } from './identity-actions.ts';
import { IdentityCard, linking } from './identity-card.tsx';
import { peopleWords } from './messages.ts';
import { moment } from './moment.ts';
import { fields, problemsOf } from './office-forms.ts';
import { lockAccount, unlockAccount } from './person-actions.ts';
import { findStaff, State, WaitingNotice } from './person-parts.tsx';
import { proposeReset } from './proposal-actions.ts';
import { proposalWords } from './proposal-words.ts';
import { listProposals } from './proposals.ts';
import { accountState, type StaffMember, signInHistory } from './staff.ts';

const ROOT = '/office/accounts';
const one = `${ROOT}/:id` as const;

export const securityRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: one, duty: 'account.secure', act: null, handle: (context) => page(context, {}, []) },
  { method: 'post', path: `${one}/lock`, duty: 'account.secure', act: 'account.locked', handle: lock },
  { method: 'post', path: `${one}/unlock`, duty: 'account.secure', act: 'account.unlocked', handle: unlock },
  { method: 'post', path: `${one}/factor`, duty: 'account.secure', act: 'factor.proposed', handle: factor },
  { method: 'post', path: `${one}/reset`, duty: 'account.secure', act: 'password.proposed', handle: reset },
  { method: 'post', path: `${one}/identity`, duty: 'account.secure', act: 'identity.offered', handle: link },
  { method: 'post', path: `${one}/identity/end`, duty: 'account.secure', act: 'identity.unlinked', handle: unlink },
];

async function page(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, site, deps, now } = context;
  const person = await findStaff(context);
  const history = await signInHistory(deps.office, site.siteId, person.id);
  const asked = { waiting: true, personId: person.id, limit: 20 };
  const waiting = await listProposals(deps.office, site.siteId, dateOf(now), asked);
  type Entry = (typeof history)[number];
  const columns = [
    { head: words.moment[lang], cell: (entry: Entry) => moment(entry.recorded_at), tight: true },
    { head: words.what[lang], cell: (entry: Entry) => actName(entry.kind)[lang] },
  ];
  const { account } = person;
  const offered = (await offeredIdentity(deps.office, site.siteId, person.id)) !== null;
  const state = account ? accountState(account, now) : 'closed';
  const own = person.id === context.session.personId;
  return officePage(
    context,
    { title: `${words.list[lang]} · ${person.name}`, back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {waiting.length > 0 ? <WaitingNotice context={context} /> : null}
      <Card>
        <Facts
          items={[
            [peopleWords.username[lang], account?.username],
            [peopleWords.account[lang], <State key="state" person={person} context={context} />],
            [
              words.lockedUntil[lang],
              state === 'locked' ? moment(account?.lockedUntil) || words.lockedForGood[lang] : '',
            ],
            [words.openedOn[lang], account?.openedOn.toString()],
            [words.passwordSet[lang], account ? passwordSet(account, context) : ''],
            [words.factor[lang], (account?.secondFactor ? words.factorOn : words.factorOff)[lang]],
          ]}
        />
      </Card>
      {state === 'closed' || own ? null : <Forms {...{ context, person, state, offered, typed, problems }} />}
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

function passwordSet(account: NonNullable<StaffMember['account']>, { lang }: OfficeContext): string {
  const { passwordSetOn, mustChangePassword } = account;
  return mustChangePassword ? `${passwordSetOn} (${words.initial[lang]})` : passwordSetOn.toString();
}

function Forms(props: {
  context: OfficeContext;
  person: StaffMember;
  state: 'open' | 'locked';
  offered: boolean;
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { context, person, state, offered, typed, problems } = props;
  const shared = { context, typed, problems };
  const action = address(context, person.id);
  const isSystemAdmin = person.roles.some(({ role }) => role === 'system-admin');
  return (
    <>
      {state === 'open' ? (
        <GroundForm
          {...shared}
          action={`${action}/lock`}
          name="ground"
          title={words.lock}
          hint={words.lockHint}
          tone="danger"
        />
      ) : (
        <GroundForm {...shared} action={`${action}/unlock`} name="ground" title={words.unlock} />
      )}
      {person.account?.secondFactor ? (
        <GroundForm
          {...shared}
          action={`${action}/factor`}
          name="factorGround"
          title={proposalWords.proposeFactor}
          hint={proposalWords.proposeFactorHint}
        />
      ) : null}
      {isSystemAdmin ? (
        <GroundForm
          {...shared}
          action={`${action}/reset`}
          name="resetGround"
          title={proposalWords.proposePassword}
          hint={proposalWords.proposePasswordHint}
        />
      ) : null}
      <IdentityCard
        {...shared}
        action={`${action}/identity`}
        since={person.account?.identityOn ?? null}
        offered={offered}
      />
    </>
  );
}

/** Reads one ground, does it, and leads back; what is wrong is shown in the form. */
async function grounded(
  context: OfficeContext,
  name: 'ground' | 'factorGround' | 'resetGround',
  task: (desk: Desk, personId: string, ground: string) => Promise<unknown>,
): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, z.object({ [name]: fields.ground }));
  if (!form.ok) return page(context, form.typed, form.problems);
  const ground = form.value[name] ?? '';
  return doing(context, person, form.typed, (desk) => task(desk, person.id, ground), name);
}

async function doing(
  context: OfficeContext,
  person: StaffMember,
  typed: Typed,
  task: (desk: Desk) => Promise<unknown>,
  ground?: string,
): Promise<Response> {
  const problems = await problemsOf(() => context.work(context.demand(''), task), ground);
  return problems.length > 0 ? page(context, typed, problems) : seeOther(address(context, person.id));
}

function lock(context: OfficeContext): Promise<Response> {
  return grounded(context, 'ground', (desk, id, ground) => lockAccount(desk, id, null, ground));
}

function unlock(context: OfficeContext): Promise<Response> {
  return grounded(context, 'ground', unlockAccount);
}

function factor(context: OfficeContext): Promise<Response> {
  return grounded(context, 'factorGround', (desk, id, ground) => proposeReset(desk, id, 'factor', ground));
}

function reset(context: OfficeContext): Promise<Response> {
  return grounded(context, 'resetGround', (desk, id, ground) => proposeReset(desk, id, 'password', ground));
}

async function link(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  const form = await readForm(context.c, linking);
  if (!form.ok) return page(context, form.typed, form.problems);
  return doing(context, person, form.typed, (desk) => offerIdentity(desk, person.id, form.value.subject));
}

async function unlink(context: OfficeContext): Promise<Response> {
  const person = await findStaff(context);
  return doing(context, person, {}, (desk) => unlinkIdentity(desk, person.id));
}

function address(context: OfficeContext, id: string): string {
  return href(context.lang, `${ROOT}/${id}`);
}
