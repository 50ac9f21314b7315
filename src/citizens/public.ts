/** Signing in as a citizen: out to the identity service, back, and out of the session again. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import { href, LANGUAGES, text } from '../web/language.ts';
import { peerOf } from '../web/peer.ts';
import { originOf } from '../web/proxy.ts';
import { notFound, Refusal, refused } from '../web/refusal.ts';
import type { CitizenService, PublicContext, PublicRoute } from '../web/routes.ts';
import { VIEWS, viewPrefix } from '../web/view.ts';
import { personIndex } from './person-index.ts';
import { arrivalOf, wayOut } from './provider.ts';
import { asCitizen, endedSession, opened, sealedCookie } from './session.ts';

/** The same whatever the language: it is registered with the service. */
const BACK = '/citizens/callback';
const WAY = 'gongkai-citizen-way';
/** Milliseconds that somebody may take at the service. */
const LONGEST = 10 * 60_000;

/** Sign-ins that one caller may begin in a minute. */
const mayBegin = new RateLimiterMemory({ points: 60, duration: 60 });

const OR_CODE = {
  zh: '请重新登录，或者凭登记编号和查询码查询。',
  en: 'Sign in again, or use the receipt number and the query code.',
};
const away = () =>
  refused(
    'citizen.away',
    text(`身份认证服务暂时没有响应。${OR_CODE.zh}`, `The identity service is away. ${OR_CODE.en}`),
  );
const failed = () =>
  refused('citizen.failed', text(`登录没有完成。${OR_CODE.zh}`, `You are not signed in. ${OR_CODE.en}`));
const noNumber = () =>
  refused(
    'citizen.no-number',
    text(
      '身份认证服务没有提供居民身份证号码，无法找到您的申请。请凭登记编号和查询码查询。',
      'The identity service gave no number of a resident identity card, by which requests are found. Use the receipt number and the query code.',
    ),
  );

export const publicRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/citizens/sign-in', kept: false, handle: out },
  { method: 'get', path: BACK, kept: false, handle: back },
  { method: 'post', path: '/citizens/sign-out', kept: false, handle: leave },
];

function serviceOf({ deps }: PublicContext): CitizenService {
  if (!deps.citizens) throw notFound();
  return deps.citizens;
}

async function out(context: PublicContext): Promise<Response> {
  const { c, lang, view, now } = context;
  const service = serviceOf(context);
  await begin(context);
  const gone = await wayOut(service, originOf(c.req.raw) + BACK);
  if (!gone) throw away();
  const kept = await sealedCookie(context, WAY, { ...gone.way, lang, view, at: now.epochMilliseconds });
  return new Response(null, { status: 303, headers: { location: gone.location, 'set-cookie': kept } });
}

async function begin({ c }: PublicContext): Promise<void> {
  try {
    await mayBegin.consume(peerOf(c));
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    throw new Refusal('citizen.too-often', 429, text('登录过于频繁，请稍后再试。', 'Too many sign-ins. Try later.'));
  }
}

const waySchema = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  at: z.number(),
  lang: z.enum(LANGUAGES),
  view: z.enum(VIEWS),
});

async function back(context: PublicContext): Promise<Response> {
  const { c, deps, now } = context;
  const service = serviceOf(context);
  const way = waySchema.safeParse(await opened(context, WAY)).data;
  if (!way || now.epochMilliseconds - way.at > LONGEST) throw failed();
  const { search } = new URL(c.req.url);
  const person = await arrivalOf(service, new URL(originOf(c.req.raw) + BACK + search), way);
  if (person === 'failed') throw failed();
  if (person === 'no-number') throw noNumber();
  const index = await personIndex(deps.keys, 'id-card', person.number);
  const citizen = { name: person.name, index, since: now.epochMilliseconds };
  const location = viewPrefix(way.view) + href(way.lang, '/requests/mine');
  return asCitizen(context, citizen, new Response(null, { status: 303, headers: { location } }));
}

async function leave(context: PublicContext): Promise<Response> {
  const location = href(context.lang, '/requests/status');
  return new Response(null, { status: 303, headers: { location, 'set-cookie': endedSession(context) } });
}
