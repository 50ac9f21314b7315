/**
 * /opinion/TOKEN: where a third party or co-maker gives its opinion. Token and code together open one consultation; the
 * code travels in posted forms alone. Never kept, listed nowhere, and no other site learns the address.
 */
import { z } from 'zod';
import { type Problem, readForm, says, type Typed } from '../../web/forms.tsx';
import { dayOf } from '../../web/moments.ts';
import { publicPage } from '../../web/page.tsx';
import { isSecure } from '../../web/proxy.ts';
import { notFound } from '../../web/refusal.ts';
import type { PublicContext, PublicRoute } from '../../web/routes.ts';
import { addressees } from '../published.ts';
import { isToken } from './link-code.ts';
import { pageWords as words } from './messages.ts';
import { EnterCode, OpinionView } from './opinion-view.tsx';
import { giveOpinion, type LinkTicket, type OwnOpinion, openOpinion } from './own-opinion.ts';

export const opinionRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/opinion/:token', kept: false, handle: async (context) => enter(context, []) },
  { method: 'post', path: '/opinion/:token', kept: false, handle: open },
  // where the links of a posted page to another language or view lead
  { method: 'get', path: '/opinion/:token/answer', kept: false, handle: async (context) => enter(context, []) },
  { method: 'post', path: '/opinion/:token/answer', kept: false, handle: answer },
];

const LONGEST = 5000;
const codeSchema = z.object({ code: z.string().trim().min(1, says(words.code)).max(60, says(words.wrong)) });
const answerSchema = z
  .object({
    code: codeSchema.shape.code,
    consents: z.enum(['yes', 'no'], says(words.choose)),
    reasons: z.string().trim().max(LONGEST, says(words.tooLong)).default(''),
  })
  .superRefine(({ consents, reasons }, issues) => {
    if (consents === 'no' && reasons === '')
      issues.addIssue({ code: 'custom', path: ['reasons'], message: says(words.needReasons) });
  });

function tokenOf({ c }: PublicContext): string {
  const token = c.req.param('token') ?? '';
  if (!isToken(token)) throw notFound();
  return token;
}

function guarded({ c }: PublicContext, response: Response): Response {
  response.headers.set('cache-control', 'no-store');
  response.headers.set('x-robots-tag', 'noindex, nofollow, noarchive');
  // without https browsers send no Sec-Fetch-Site, and 'no-referrer' would hide the form's own origin from us as well
  response.headers.set('referrer-policy', isSecure(c.req.raw) ? 'no-referrer' : 'same-origin');
  return response;
}

function enter(context: PublicContext, problems: readonly Problem[]): Response {
  const page = publicPage(
    context,
    { title: words.title[context.lang], meta: { robots: 'noindex' }, status: problems.length > 0 ? 422 : 200 },
    <EnterCode token={tokenOf(context)} problems={problems} />,
  );
  return guarded(context, page);
}

async function show(
  context: PublicContext,
  ticket: LinkTicket,
  own: OwnOpinion,
  problems: readonly Problem[] = [],
  typed: Typed = {},
): Promise<Response> {
  const units = await addressees(context.deps.published, ticket.siteId, dayOf(context.now));
  const unit = units.find(({ id }) => id === own.unitId) ?? null;
  const title = (own.given ? words.receipt : words.title)[context.lang];
  const page = publicPage(
    context,
    { title, meta: { robots: 'noindex' }, status: problems.length > 0 ? 422 : 200 },
    <OpinionView own={own} ticket={ticket} unit={unit} problems={problems} typed={typed} />,
  );
  return guarded(context, page);
}

/** One message whatever was wrong: nobody learns which links exist. */
const wrong = (context: PublicContext) => enter(context, [{ field: 'code', text: words.wrong }]);

async function open(context: PublicContext): Promise<Response> {
  const token = tokenOf(context);
  const form = await readForm(context.c, codeSchema);
  if (!form.ok) return wrong(context);
  const ticket = { siteId: context.site.siteId, token, code: form.value.code };
  const own = await openOpinion(context.deps, ticket, dayOf(context.now));
  return own ? show(context, ticket, own) : wrong(context);
}

async function answer(context: PublicContext): Promise<Response> {
  const token = tokenOf(context);
  const form = await readForm(context.c, answerSchema);
  const { code } = form.typed;
  const ticket = { siteId: context.site.siteId, token, code: typeof code === 'string' ? code.slice(0, 60) : '' };
  const own = await openOpinion(context.deps, ticket, dayOf(context.now));
  if (!own) return wrong(context);
  // whoever sends the form again sees the receipt; a co-maker's silence has become consent
  const isOver = own.given !== null || (own.who === 'co-maker' && own.opinion.state === 'silent');
  if (isOver) return show(context, ticket, own);
  if (!form.ok) return show(context, ticket, own, form.problems, form.typed);
  const { consents, reasons } = form.value;
  await giveOpinion(context.deps, ticket, { id: own.id, consents: consents === 'yes', text: reasons });
  const now = await openOpinion(context.deps, ticket, dayOf(context.now));
  return now ? show(context, ticket, now) : wrong(context);
}
