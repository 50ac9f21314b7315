/** 我的账号: one's own password, second factor, passkeys and sessions. Open to everybody with an account. */
import { z } from 'zod';
import { assetAddress } from '../web/assets.ts';
import { ActionForm, Badge, Card, DataTable } from '../web/components.tsx';
import { ErrorSummary, type Problem, problem, readForm, TextField } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { browserName } from './browser-name.ts';
import { offeredIdentity } from './identity-actions.ts';
import { moment } from './moment.ts';
import { fields } from './office-forms.ts';
import { ownOf } from './own.ts';
import { acceptOwn, OwnIdentity } from './own-identity.tsx';
import { endSession, listSessions, type OwnSession } from './own-sessions.ts';
import { ownWords as words } from './own-words.ts';
import { addPasskey, changePasskey, listPasskeys, type OwnPasskey, registrationOptions } from './passkeys.ts';
import { parsed } from './posted-json.ts';
import { passwordProblem } from './second-factor.ts';
import { sessionId } from './sessions.ts';
import { accountOf } from './usable.ts';

const ROOT = '/office/my-account';

export const ownRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'signed-in', act: null, handle: (context) => page(context, []) },
  { method: 'get', path: `${ROOT}/passkeys/options`, duty: 'signed-in', act: null, handle: options },
  { method: 'post', path: `${ROOT}/passkeys`, duty: 'signed-in', act: 'passkey.added', handle: add },
  { method: 'post', path: `${ROOT}/passkeys/rename`, duty: 'signed-in', act: 'passkey.renamed', handle: rename },
  { method: 'post', path: `${ROOT}/passkeys/remove`, duty: 'signed-in', act: 'passkey.removed', handle: remove },
  { method: 'post', path: `${ROOT}/sessions/end`, duty: 'signed-in', act: 'session.ended', handle: end },
  { method: 'post', path: `${ROOT}/identity`, duty: 'signed-in', act: 'identity.linked', handle: accept },
];

async function page(context: OfficeContext, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, session } = context;
  const [account, passkeys, sessions, here, offered] = await Promise.all([
    accountOf(deps, session.personId),
    listPasskeys(deps, session.personId),
    listSessions(deps, session.personId),
    sessionId(deps, context.c.req.raw),
    offeredIdentity(deps.office, context.site.siteId, session.personId),
  ]);
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card title={words.password[lang]}>
        <p>
          {words.passwordSet[lang]} {account?.password_set_on.toString()}
        </p>
        <a className="btn btn-secondary" href={href(lang, '/office/password')}>
          {words.change[lang]}
        </a>
      </Card>
      <Card title={words.factor[lang]}>
        <p className="text-secondary">{words.factorHint[lang]}</p>
        <p>
          {account?.second_factor ? (
            <Badge tone="good">{words.factorOn[lang]}</Badge>
          ) : (
            <Badge>{words.factorOff[lang]}</Badge>
          )}
        </p>
        <a className="btn btn-secondary" href={href(lang, `${ROOT}/factor`)}>
          {account?.second_factor ? words.codes[lang] : words.setUp[lang]}
        </a>
      </Card>
      <Passkeys context={context} passkeys={passkeys} problems={problems} />
      <Card title={words.sessions[lang]}>
        <Sessions context={context} sessions={sessions} here={here} />
      </Card>
      <OwnIdentity
        {...{ context, offered, problems }}
        action={`${ROOT}/identity`}
        since={account?.identity_on ?? null}
      />
      <script type="module" src={assetAddress('passkey.js')} />
    </>,
  );
}

function Passkeys(props: { context: OfficeContext; passkeys: readonly OwnPasskey[]; problems: readonly Problem[] }) {
  const { context, passkeys, problems } = props;
  const { lang } = context;
  const columns = [
    {
      head: words.passkeyName[lang],
      cell: (one: OwnPasskey) => (
        <form method="post" action={href(lang, `${ROOT}/passkeys/rename`)} className="d-flex gap-2">
          <input type="hidden" name="id" value={one.id} />
          <input
            className="form-control w-auto"
            name="name"
            defaultValue={one.name}
            maxLength={40}
            required
            aria-label={`${words.passkeyName[lang]} ${one.name}`}
          />
          <button type="submit" className="btn btn-secondary">
            {words.rename[lang]}
          </button>
        </form>
      ),
    },
    { head: words.addedAt[lang], cell: (one: OwnPasskey) => moment(one.addedAt), tight: true },
    {
      head: words.removePasskey[lang],
      cell: (one: OwnPasskey) => (
        <ActionForm action={href(lang, `${ROOT}/passkeys/remove`)} label={words.removePasskey[lang]} tone="danger">
          <input type="hidden" name="id" value={one.id} />
        </ActionForm>
      ),
    },
  ];
  return (
    <Card title={words.passkeys[lang]}>
      <p className="text-secondary">{words.passkeysHint[lang]}</p>
      <DataTable
        caption={words.passkeys[lang]}
        columns={columns}
        rows={passkeys}
        rowKey={(one) => one.id}
        empty={words.noPasskeys}
      />
      <noscript>
        <p className="text-secondary">{words.needsScript[lang]}</p>
      </noscript>
      <form
        method="post"
        action={href(lang, `${ROOT}/passkeys`)}
        data-passkey="create"
        data-options={href(lang, `${ROOT}/passkeys/options`)}
        hidden
      >
        <input type="hidden" name="response" />
        <TextField name="name" label={words.passkeyName} hint={words.passkeyNameHint} problems={problems} required />
        <TextField
          name="passkeyPassword"
          label={words.present}
          type="password"
          autoComplete="current-password"
          problems={problems}
          required
        />
        <button type="submit" className="btn btn-primary">
          {words.addPasskey[lang]}
        </button>
      </form>
    </Card>
  );
}

function Sessions(props: { context: OfficeContext; sessions: readonly OwnSession[]; here: string | null }) {
  const { context, sessions, here } = props;
  const { lang } = context;
  const action = href(lang, `${ROOT}/sessions/end`);
  const columns = [
    { head: words.openedAt[lang], cell: (one: OwnSession) => moment(one.openedAt), tight: true },
    { head: words.lastSeen[lang], cell: (one: OwnSession) => moment(one.lastSeenAt), tight: true },
    { head: words.address[lang], cell: (one: OwnSession) => one.address, tight: true },
    { head: words.browser[lang], cell: (one: OwnSession) => browserName(one.browser) },
    {
      head: words.end[lang],
      cell: (one: OwnSession) =>
        one.id === here ? (
          <Badge tone="good">{words.here[lang]}</Badge>
        ) : (
          <ActionForm action={action} label={words.end[lang]} tone="danger">
            <input type="hidden" name="id" value={one.id} />
          </ActionForm>
        ),
      tight: true,
    },
  ];
  return (
    <>
      <DataTable
        caption={words.sessions[lang]}
        columns={columns}
        rows={sessions}
        rowKey={(one) => one.id}
        empty={words.noPasskeys}
      />
      {sessions.length > 1 ? (
        <ActionForm action={action} label={words.endOthers[lang]} tone="danger">
          <input type="hidden" name="id" value="others" />
        </ActionForm>
      ) : null}
    </>
  );
}

async function options(context: OfficeContext): Promise<Response> {
  const { username } = await ownOf(context);
  const { site, session, deps } = context;
  const given = { siteId: site.siteId, username, personName: session.personName };
  return registrationOptions(deps, context.c.req.raw, given);
}

const name = fields.needed('请填写通行密钥的名称', 'Give the passkey a name', 40);
const ID = z.object({ id: z.string().min(1).max(80) });

async function add(context: OfficeContext): Promise<Response> {
  const password = fields.needed('请填写当前密码', 'Give your present password', 1000);
  const form = await readForm(
    context.c,
    z.object({ name, response: z.string().max(20_000), passkeyPassword: password }),
  );
  if (!form.ok) return page(context, form.problems);
  // it opens the account for good, past password and second factor: a desk left open is not enough
  const wrong = await passwordProblem(context.deps, await ownOf(context), form.value.passkeyPassword);
  if (wrong) return page(context, [{ ...wrong, field: 'passkeyPassword' }]);
  const response = parsed(form.value.response);
  const given = { name: form.value.name, response };
  const done = response && (await addPasskey(context.deps, context.c.req.raw, await ownOf(context), given));
  if (!done) return page(context, [problem('name', words.passkeyFailed.zh, words.passkeyFailed.en)]);
  return seeOther(href(context.lang, ROOT));
}

async function rename(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, ID.extend({ name }));
  if (!form.ok) return page(context, form.problems);
  await changePasskey(await ownOf(context), form.value.id, form.value.name);
  return seeOther(href(context.lang, ROOT));
}

async function remove(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, ID);
  if (!form.ok) return page(context, form.problems);
  await changePasskey(await ownOf(context), form.value.id, null);
  return seeOther(href(context.lang, ROOT));
}

async function end(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, ID);
  if (!form.ok) return page(context, form.problems);
  const own = await ownOf(context);
  const here = await sessionId(context.deps, context.c.req.raw);
  const all = await listSessions(context.deps, own.personId);
  const wanted = form.value.id === 'others' ? all.map((one) => one.id).filter((id) => id !== here) : [form.value.id];
  for (const id of wanted) await endSession(own, id);
  return seeOther(href(context.lang, ROOT));
}

function accept(context: OfficeContext): Promise<Response> {
  return acceptOwn(context, (problems) => page(context, problems), ROOT);
}
