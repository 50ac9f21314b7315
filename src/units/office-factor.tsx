/** Setting one's own second factor up, its backup codes, taking it off. */
import { toString as drawQr } from 'qrcode';
import { z } from 'zod';
import { Card, Notice } from '../web/components.tsx';
import { ErrorSummary, type Problem, problem, readForm, TextField } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { needsSecondFactor } from './account-rules.ts';
import { ownOf } from './own.ts';
import { ownWords as words } from './own-words.ts';
import { siteSettings } from './read.ts';
import { beginFactor, confirmFactor, dropFactor, passwordProblem, renewCodes } from './second-factor.ts';
import { accountOf } from './usable.ts';

const ROOT = '/office/my-account';
const HERE = `${ROOT}/factor` as const;

export const factorRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: HERE, duty: 'signed-in', act: null, handle: (context) => page(context, []) },
  { method: 'post', path: `${HERE}/begin`, duty: 'signed-in', act: 'factor.enrolled', handle: begin },
  { method: 'post', path: `${HERE}/confirm`, duty: 'signed-in', act: 'factor.enrolled', handle: confirm },
  { method: 'post', path: `${HERE}/codes`, duty: 'signed-in', act: 'factor.codes', handle: codes },
  { method: 'post', path: `${HERE}/remove`, duty: 'signed-in', act: 'factor.removed', handle: remove },
];

async function page(context: OfficeContext, problems: readonly Problem[]): Promise<Response> {
  const { lang, session } = context;
  const account = await accountOf(context.deps, session.personId);
  return officePage(
    context,
    { title: words.factor[lang], back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {session.mustSetUpFactor ? <Notice tone="warn">{words.factorForced[lang]}</Notice> : null}
      <p className="text-secondary">{words.factorHint[lang]}</p>
      {account?.second_factor ? (
        <>
          <PasswordForm context={context} path="codes" title={words.renew} hint={words.renewHint} problems={problems} />
          {(await isForced(context)) ? (
            <p className="text-secondary">{words.removeForced[lang]}</p>
          ) : (
            <PasswordForm context={context} path="remove" title={words.remove} problems={problems} />
          )}
        </>
      ) : (
        <PasswordForm context={context} path="begin" title={words.setUp} problems={problems} />
      )}
    </>,
  );
}

async function isForced({ deps, site, session }: OfficeContext): Promise<boolean> {
  const { accountRules } = await siteSettings(deps.office, site.siteId);
  return needsSecondFactor(accountRules, session.appointments);
}

function PasswordForm(props: {
  context: OfficeContext;
  path: 'begin' | 'codes' | 'remove';
  title: typeof words.setUp;
  hint?: typeof words.setUp;
  problems: readonly Problem[];
}) {
  const { context, path, title, hint, problems } = props;
  const { lang } = context;
  return (
    <Card title={title[lang]}>
      <form method="post" action={href(lang, `${HERE}/${path}`)}>
        <TextField
          name="password"
          label={words.present}
          type="password"
          autoComplete="current-password"
          {...(hint ? { hint } : {})}
          problems={problems}
          required
        />
        <button type="submit" className={`btn btn-${path === 'remove' ? 'danger' : 'primary'}`}>
          {path === 'begin' ? words.next[lang] : title[lang]}
        </button>
      </form>
    </Card>
  );
}

const withPassword = z.object({ password: z.string().max(1000) });

/** Reads the password of a form and says what is wrong with it; '' with problems. */
async function passwordOf(context: OfficeContext): Promise<{ password: string; problems: readonly Problem[] }> {
  const form = await readForm(context.c, withPassword);
  if (!form.ok) return { password: '', problems: form.problems };
  const wrong = await passwordProblem(context.deps, await ownOf(context), form.value.password);
  return { password: form.value.password, problems: wrong ? [wrong] : [] };
}

async function begin(context: OfficeContext): Promise<Response> {
  const { password, problems } = await passwordOf(context);
  const { second_factor } = (await accountOf(context.deps, context.session.personId)) ?? {};
  if (problems.length > 0 || second_factor) return page(context, problems);
  const { username } = await ownOf(context);
  const given = { password, issuer: context.site.shortName, username };
  return scanPage(context, await beginFactor(context.deps, context.c.req.raw, given), []);
}

/** The QR code of the secret and the field for the first digits. The address is in the form, so that an error keeps it. */
async function scanPage(context: OfficeContext, address: string, problems: readonly Problem[]): Promise<Response> {
  const { lang } = context;
  const svg = await drawQr(address, { type: 'svg', margin: 2, width: 220 });
  const secret = new URL(address).searchParams.get('secret') ?? '';
  return officePage(
    context,
    { title: words.setUp[lang], back: href(lang, HERE), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card title={words.scan[lang]}>
        <img
          src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
          width={220}
          height={220}
          alt={words.qr[lang]}
        />
        <p className="mt-2 mb-0">
          {words.orType[lang]} <code id="totp-secret">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
      </Card>
      <form method="post" action={href(lang, `${HERE}/confirm`)} className="card card-body">
        <input type="hidden" name="address" value={address} />
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          problems={problems}
          required
        />
        <div>
          <button type="submit" className="btn btn-primary">
            {words.confirm[lang]}
          </button>
        </div>
      </form>
    </>,
  );
}

const confirming = z.object({ code: z.string().max(20), address: z.string().startsWith('otpauth://').max(500) });

async function confirm(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, confirming);
  if (!form.ok) return page(context, form.problems);
  const { second_factor } = (await accountOf(context.deps, context.session.personId)) ?? {};
  // nobody's guesses are counted here, and the answer shows the backup codes
  if (second_factor) return page(context, []);
  const own = await ownOf(context);
  const code = form.value.code.replaceAll(/\s/g, '');
  const done = await confirmFactor(context.deps, context.c.req.raw, own, code);
  if (!done.ok) return scanPage(context, form.value.address, [problem('code', words.wrongCode.zh, words.wrongCode.en)]);
  const shown = codesPage(context, done.codes);
  for (const cookie of done.cookies) shown.headers.append('set-cookie', cookie);
  return shown;
}

async function codes(context: OfficeContext): Promise<Response> {
  const { password, problems } = await passwordOf(context);
  if (problems.length > 0) return page(context, problems);
  return codesPage(context, await renewCodes(context.deps, context.c.req.raw, await ownOf(context), password));
}

function codesPage(context: OfficeContext, list: readonly string[]): Response {
  const { lang } = context;
  return officePage(
    context,
    { title: words.codes[lang] },
    <>
      <Notice tone="warn">{words.codesOnce[lang]}</Notice>
      <Card>
        <ol className="fs-3">
          {list.map((one) => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ol>
        <a className="btn btn-primary" href={href(lang, ROOT)}>
          {words.finished[lang]}
        </a>
      </Card>
    </>,
  );
}

async function remove(context: OfficeContext): Promise<Response> {
  const { problems } = await passwordOf(context);
  if (problems.length > 0) return page(context, problems);
  if (await isForced(context))
    return page(context, [problem('password', words.removeForced.zh, words.removeForced.en)]);
  await dropFactor(await ownOf(context));
  return seeOther(href(context.lang, ROOT));
}
