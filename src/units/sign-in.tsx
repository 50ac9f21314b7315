/** The way in and out of the office: plain forms that work without scripts. */
import { z } from 'zod';
import { Notice } from '../web/components.tsx';
import { readForm, TextField, type Typed } from '../web/forms.tsx';
import { href, type Text } from '../web/language.ts';
import { publicPage, seeOther } from '../web/page.tsx';
import { peerOf } from '../web/peer.ts';
import type { PublicContext, PublicRoute } from '../web/routes.ts';
import { localPath } from './back.ts';
import type { AuthDeps } from './deps.ts';
import { signInWords as words } from './messages.ts';
import { signIn, signOut } from './sign-in-actions.ts';
import { OtherWays, passkeyRoutes } from './sign-in-passkey.tsx';
import { provinceRoutes } from './sign-in-province.ts';
import { stepAddress, stepRoutes, withCookies } from './sign-in-step.tsx';

/** GET and POST /sign-in, POST /sign-out. They need the office's connection, which public pages otherwise never see. */
export function signInRoutes(deps: AuthDeps): readonly PublicRoute[] {
  return [
    { method: 'get', path: '/sign-in', kept: false, handle: async (context) => page(deps, context, {}) },
    { method: 'post', path: '/sign-in', kept: false, handle: (context) => enter(deps, context) },
    ...stepRoutes(deps),
    ...passkeyRoutes(deps, (context, problem) => page(deps, context, {}, problem)),
    ...provinceRoutes(deps, (context, problem) => page(deps, context, {}, problem)),
    { method: 'post', path: '/sign-out', kept: false, handle: (context) => leave(deps, context) },
  ];
}

const schema = z.object({
  username: z.string().max(200),
  password: z.string().max(1000),
  back: z.string().max(2000).optional(),
});

async function enter(deps: AuthDeps, context: PublicContext): Promise<Response> {
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(deps, context, form.typed, words.wrong);
  const { username, password, back } = form.value;
  const given = { siteId: context.site.siteId, username, password, peer: peerOf(context.c) };
  const tried = await signIn(deps, context.c.req.raw, given);
  if (tried.result === 'wrong') return page(deps, context, form.typed, words.wrong);
  if (tried.result === 'locked') return page(deps, context, form.typed, words.locked[tried.reason]);
  if (tried.result === 'wait') return page(deps, context, form.typed, words.wait(tried.minutes));
  const wanted = localPath(back, href(context.lang, '/office'));
  const advice = `${href(context.lang, '/office/password')}?back=${encodeURIComponent(wanted)}`;
  const after = tried.advise ? advice : wanted;
  if (tried.result === 'in') return withCookies(seeOther(after), tried.cookies);
  return withCookies(seeOther(stepAddress(context, after)), tried.cookies);
}

async function leave(deps: AuthDeps, context: PublicContext): Promise<Response> {
  return withCookies(seeOther(href(context.lang, '/sign-in')), await signOut(deps, context.c.req.raw));
}

function page(deps: AuthDeps, context: PublicContext, typed: Typed, problem?: Text): Response {
  const { lang } = context;
  const back = typeof typed.back === 'string' ? typed.back : (context.c.req.query('back') ?? '');
  const response = publicPage(
    context,
    { title: words.title[lang], status: problem ? 422 : 200 },
    <div className="container container-tight py-5">
      <div className="card card-md">
        <div className="card-body">
          <h1 className="h2 text-center mb-1">{words.title[lang]}</h1>
          <p className="text-secondary text-center mb-4">{words.lead[lang]}</p>
          {problem ? <Notice tone="bad">{problem[lang]}</Notice> : null}
          <form method="post" action={href(lang, '/sign-in')} autoComplete="on">
            <input type="hidden" name="back" value={back} />
            <TextField name="username" label={words.username} typed={typed} autoComplete="username" required />
            <TextField
              name="password"
              label={words.password}
              type="password"
              autoComplete="current-password"
              required
            />
            <button type="submit" className="btn btn-primary w-100">
              {words.enter[lang]}
            </button>
          </form>
          <OtherWays context={context} back={back} province={deps.province ?? null} />
        </div>
      </div>
      <p className="text-secondary small text-center mt-3">{words.help[lang]}</p>
    </div>,
  );
  response.headers.set('cache-control', 'no-store');
  return response;
}
