/** Answers as JSON: with an ETag, open to every origin, mistakes as problem details (RFC 9457). */
import { createHash } from 'node:crypto';
import { matches } from '../web/etag.ts';
import { peerOf } from '../web/peer.ts';
import { Refusal } from '../web/refusal.ts';
import type { PublicContext } from '../web/routes.ts';
import type { Spend } from './rate.ts';

/** Public data: any page may read it, and whoever holds a copy asks whether it is still true. */
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' };

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  410: 'Gone',
  429: 'Too Many Requests',
};

/** Runs one endpoint within the caller's budget. Programmer errors go on to the shell. */
export async function respond(context: PublicContext, spend: Spend, work: () => Promise<unknown>): Promise<Response> {
  const { headers, refusal } = await spend(peerOf(context.c));
  try {
    if (refusal) throw refusal;
    return answer(context, await work(), headers);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problemOf(context, error, headers);
  }
}

function answer({ c, lang }: PublicContext, body: unknown, headers: Budget): Response {
  const json = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
  const all = { ...OPEN, ...headers, etag, 'content-language': lang };
  if (matches(c.req.header('if-none-match') ?? null, etag)) return new Response(null, { status: 304, headers: all });
  return new Response(json, { headers: { ...all, 'content-type': 'application/json; charset=utf-8' } });
}

type Budget = Readonly<Record<string, string>>;

function problemOf({ lang }: PublicContext, { status, id, text }: Refusal, headers: Budget): Response {
  const body = { type: 'about:blank', title: TITLES[status] ?? 'Refused', status, detail: text[lang], id };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...OPEN,
      ...headers,
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
    },
  });
}
