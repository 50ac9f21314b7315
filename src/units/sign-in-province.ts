/** Signing in with the identity service of the province: out to it, and back. */
import { href, type Text } from '../web/language.ts';
import { isSecure, originOf } from '../web/proxy.ts';
import type { PublicContext, PublicRoute } from '../web/routes.ts';
import { cookiesOf, createAuth } from './auth.ts';
import { localPath } from './back.ts';
import type { AuthDeps } from './deps.ts';
import { signInWords } from './messages.ts';
import { stepWords as words } from './own-words.ts';
import { PROVIDER, PROVINCE_PATH } from './province.ts';
import { withCookies } from './sign-in-step.tsx';
import { countBeginnings, withPeer } from './ways-in.ts';

const BACK = `${PROVINCE_PATH}/callback/${PROVIDER}`;

/** Nothing of it where no service is named. `refuse` shows the sign-in page with a reason. */
export function provinceRoutes(
  deps: AuthDeps,
  refuse: (context: PublicContext, problem: Text) => Response,
): readonly PublicRoute[] {
  const { province } = deps;
  if (!province) return [];
  const mayBegin = countBeginnings();
  return [
    { method: 'get', path: PROVINCE_PATH, kept: false, handle: out },
    { method: 'get', path: BACK, kept: false, handle: back },
  ];

  function authAt(context: PublicContext) {
    const { raw } = context.c.req;
    const place = { siteId: context.site.siteId, origin: originOf(raw), province: province ?? null };
    return createAuth(deps, isSecure(raw), place);
  }

  async function out(context: PublicContext): Promise<Response> {
    const { c, lang } = context;
    if (!(await mayBegin(c))) return refuse(context, signInWords.wait(1));
    const auth = await authAt(context);
    const callbackURL = localPath(c.req.query('back'), href(lang, '/office'));
    const body = { provider: PROVIDER, callbackURL, errorCallbackURL: `${originOf(c.req.raw)}${BACK}` };
    const response = await auth.api.signInSocial({ body, headers: new Headers(), asResponse: true });
    if (!response.ok) return refuse(context, words.provinceAway);
    const { url } = (await response.json()) as { url?: string };
    if (!url) return refuse(context, words.provinceAway);
    return withCookies(
      new Response(null, { status: 302, headers: { location: url } }),
      response.headers.getSetCookie(),
    );
  }

  async function back(context: PublicContext): Promise<Response> {
    const { c } = context;
    if (c.req.query('error') !== undefined && c.req.query('state') === undefined)
      return refuse(context, reason(c.req.query('error') ?? ''));
    const auth = await authAt(context);
    const request = new Request(originOf(c.req.raw) + new URL(c.req.url).pathname + new URL(c.req.url).search, {
      headers: withPeer(c).headers,
    });
    const response = await auth.handler(request);
    const location = response.headers.get('location') ?? '';
    const error = URL.parse(location, originOf(c.req.raw))?.searchParams.get('error');
    if (response.status !== 302 || error) return refuse(context, reason(error ?? 'failed'));
    const to = localPath(location, href(context.lang, '/office'));
    return withCookies(new Response(null, { status: 303, headers: { location: to } }), cookiesOf(response));
  }
}

/** What the person reads for the reasons that better-auth gives. */
function reason(error: string): Text {
  if (error === 'signup_disabled' || error === 'account_not_linked') return words.provinceUnlinked;
  return error === 'ACCOUNT_SHUT' ? words.provinceShut : words.provinceFailed;
}
