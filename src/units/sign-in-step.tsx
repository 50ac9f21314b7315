/** The second step of signing in: the digits of the second factor, or a backup code. */
import { z } from 'zod';
import { Notice } from '../web/components.tsx';
import { readForm, TextField } from '../web/forms.tsx';
import { href, type Text } from '../web/language.ts';
import { publicPage, seeOther } from '../web/page.tsx';
import type { PublicContext, PublicRoute } from '../web/routes.ts';
import { localPath } from './back.ts';
import type { AuthDeps } from './deps.ts';
import { stepWords as words } from './own-words.ts';
import { signInFactor } from './second-factor.ts';
import { withPeer } from './ways-in.ts';

const HERE = '/sign-in/step';

export function stepRoutes(deps: AuthDeps): readonly PublicRoute[] {
  return [
    { method: 'get', path: HERE, kept: false, handle: async (context) => page(context) },
    { method: 'post', path: HERE, kept: false, handle: (context) => enter(deps, context) },
  ];
}

/** Where the second step is taken; afterwards it leads to `back`. */
export function stepAddress(context: PublicContext, back: string): string {
  return `${href(context.lang, HERE)}?back=${encodeURIComponent(back)}`;
}

/** Hands cookies to the browser with an answer that nobody keeps. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  response.headers.set('cache-control', 'no-store');
  return response;
}

const schema = z.object({ code: z.string().max(40), back: z.string().max(2000).optional() });

async function enter(deps: AuthDeps, context: PublicContext): Promise<Response> {
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, words.wrong);
  const { code, back } = form.value;
  const step = await signInFactor(deps, withPeer(context.c), code);
  if (step.result === 'in') return withCookies(seeOther(localPath(back, href(context.lang, '/office'))), step.cookies);
  return page(context, step.result === 'wrong' ? words.wrong : words.again, back);
}

function page(context: PublicContext, problem?: Text, posted?: string): Response {
  const { lang } = context;
  const back = posted ?? context.c.req.query('back') ?? '';
  const response = publicPage(
    context,
    { title: words.title[lang], status: problem ? 422 : 200 },
    <div className="container container-tight py-5">
      <div className="card card-md">
        <div className="card-body">
          <h1 className="h2 text-center mb-1">{words.title[lang]}</h1>
          <p className="text-secondary text-center mb-4">{words.lead[lang]}</p>
          {problem ? <Notice tone="bad">{problem[lang]}</Notice> : null}
          <form method="post" action={href(lang, HERE)}>
            <input type="hidden" name="back" value={back} />
            <TextField name="code" label={words.code} hint={words.hint} autoComplete="one-time-code" required />
            <button type="submit" className="btn btn-primary w-100">
              {words.enter[lang]}
            </button>
          </form>
          <p className="text-center mt-3 mb-0">
            <a href={href(lang, '/sign-in')}>{words.back[lang]}</a>
          </p>
        </div>
      </div>
    </div>,
  );
  return withCookies(response, []);
}
