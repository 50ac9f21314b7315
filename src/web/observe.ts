/**
 * What is told of every request: which kind of page, how it ended, how long it took. Never the address itself, which
 * may hold a name or a receipt number.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { placeOf } from './view.ts';

export interface Seen {
  /** Number of the request; the person sees it when a page fails. */
  readonly id: string;
  method: string;
  /** The path as it is declared, in every language and view the same: '/documents/:slug'; 'none' where nothing is. */
  readonly route: string;
  status: number;
  /** milliseconds until the answer began */
  ms: number;
  /** answered from the kept pages */
  kept: boolean;
}

export type Observe = (seen: Seen) => void;

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST'];
const ids = new WeakMap<Context, string>();

/** The number of a request, made when it is first asked for. */
export function requestId(c: Context): string {
  const known = ids.get(c);
  if (known) return known;
  const made = crypto.randomUUID().slice(0, 8);
  ids.set(c, made);
  return made;
}

/** What is told of a request. @param began when it came, by performance.now() */
export function seenOf(c: Context, status: number, { began, kept }: { began: number; kept: boolean }): Seen {
  return {
    // made when somebody reads it: a number for each costs more than telling
    get id() {
      return requestId(c);
    },
    method: METHODS.includes(c.req.method) ? c.req.method : 'other',
    // found when somebody reads it, too
    get route() {
      return routeOf(c);
    },
    status,
    ms: performance.now() - began,
    kept,
  };
}

/** Hono middleware: tells of every request that it reaches once its answer stands. */
export function observed(observe: Observe): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    observe(seenOf(c, c.res.status, { began, kept: false }));
  };
}

const plain = new Map<string, string>();

function routeOf(c: Context): string {
  const pattern = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path;
  if (pattern === undefined) return 'none';
  let route = plain.get(pattern);
  if (route === undefined) {
    route = placeOf(pattern).path;
    plain.set(pattern, route);
  }
  return route;
}
