/** Answers as JSON: with an ETag, open to every origin, mistakes as problem details (RFC 9457). */
import { createHash } from 'node:crypto';
import { matches } from '../web/etag.ts';
import { type Language, text } from '../web/language.ts';
import { peerOf } from '../web/peer.ts';
import { Refusal } from '../web/refusal.ts';
import type { PublicContext } from '../web/routes.ts';
import type { Spend } from './rate.ts';

/** Public data: any page may read it with what its headers say, and whoever holds a copy asks whether it is still true. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, RateLimit, RateLimit-Policy, Retry-After',
  'cache-control': 'public, no-cache',
};

const METHODS = 'GET, HEAD, OPTIONS';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Runs one endpoint within the caller's budget. Programmer errors go on to the shell, which tells them by `problem`. */
export async function respond(context: PublicContext, spend: Spend, work: () => Promise<unknown>): Promise<Response> {
  const { headers, refusal } = await spend(peerOf(context.c));
  try {
    if (refusal) throw refusal;
    return answer(context, await work(), headers);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problem(context.lang, error, headers);
  }
}

/** What a browser asks before a page of another site may send If-None-Match. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      allow: METHODS,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    },
  });
}

/** Of an address that is no endpoint, or of a method that would change something. */
export function nothingHere(method: string): Refusal {
  return method === 'GET' || method === 'HEAD'
    ? new Refusal('not-found', 404, NO_ENDPOINT)
    : new Refusal('method', 405, READ_ONLY);
}

const NO_ENDPOINT = text(
  '没有这个接口，现有接口见 /api/v1/openapi.json',
  'There is no such endpoint; see /api/v1/openapi.json',
);
const READ_ONLY = text('本接口只供读取，请用 GET 方法', 'This interface is read-only: use GET');

function answer({ c, lang }: PublicContext, body: unknown, headers: Budget): Response {
  const json = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
  const all = { ...OPEN, ...headers, etag, 'content-language': lang };
  if (matches(c.req.header('if-none-match') ?? null, etag)) return new Response(null, { status: 304, headers: all });
  return new Response(json, { headers: { ...all, 'content-type': 'application/json; charset=utf-8' } });
}

type Budget = Readonly<Record<string, string>>;

/** A refusal as problem details; a fault names its number in the log and nothing else. */
export function problem(lang: Language, { status, id, text: detail }: Refusal, headers: Budget = {}): Response {
  const body = { type: 'about:blank', title: TITLES[status] ?? 'Refused', status, detail: detail[lang], id };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...OPEN,
      ...headers,
      ...(status === 405 && { allow: METHODS }),
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
    },
  });
}
