/** Ways to sign in without a password: a passkey, or the identity service of the province. */
import { z } from 'zod';
import { assetAddress } from '../web/assets.ts';
import { readForm } from '../web/forms.tsx';
import { href, type Text } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import type { PublicContext, PublicRoute } from '../web/routes.ts';
import { localPath } from './back.ts';
import type { AuthDeps } from './deps.ts';
import { stepWords as words } from './own-words.ts';
import { signInOptions, signInWithPasskey } from './passkeys.ts';
import { parsed } from './posted-json.ts';
import { PROVINCE_PATH, type Province } from './province.ts';
import { withCookies } from './sign-in-step.tsx';
import { countBeginnings, withPeer } from './ways-in.ts';

const HERE = '/sign-in/passkey';

/** `refuse` shows the sign-in page with a reason. */
export function passkeyRoutes(
  deps: AuthDeps,
  refuse: (context: PublicContext, problem: Text) => Response,
): readonly PublicRoute[] {
  const mayBegin = countBeginnings();
  return [
    {
      method: 'get',
      path: HERE,
      kept: false,
      handle: async (context) =>
        (await mayBegin(context.c))
          ? signInOptions(deps, context.c.req.raw, context.site.siteId)
          : new Response(null, { status: 429, headers: { 'cache-control': 'no-store' } }),
    },
    { method: 'post', path: HERE, kept: false, handle: enter },
  ];

  async function enter(context: PublicContext): Promise<Response> {
    const form = await readForm(context.c, schema);
    const answer = form.ok ? parsed(form.value.response) : null;
    const cookies = answer && (await signInWithPasskey(deps, withPeer(context.c), context.site.siteId, answer));
    if (!form.ok || !cookies) return refuse(context, words.passkeyWrong);
    return withCookies(seeOther(localPath(form.value.back, href(context.lang, '/office'))), cookies);
  }
}

const schema = z.object({ response: z.string().max(20_000), back: z.string().max(2000).optional() });

/** What stands below the form of name and password. */
export function OtherWays(props: { context: PublicContext; back: string; province: Province | null }) {
  const { context, back, province } = props;
  const { lang } = context;
  return (
    <>
      <form
        method="post"
        action={href(lang, HERE)}
        className="mt-2"
        data-passkey="get"
        data-options={href(lang, HERE)}
        hidden
      >
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="response" />
        <button type="submit" className="btn btn-outline-primary w-100">
          {words.passkey[lang]}
        </button>
      </form>
      {province ? (
        <a
          className="btn btn-outline-primary w-100 mt-2"
          href={`${href(lang, PROVINCE_PATH)}?back=${encodeURIComponent(back)}`}
        >
          {words.province(province.name)[lang]}
        </a>
      ) : null}
      <script type="module" src={assetAddress('passkey.js')} />
    </>
  );
}
