/**
 * What is told of every request: which kind of page, how it ended, how long it took. Never the address itself, which
 * may hold a name or a receipt number.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { placeOf } from './view.ts';

export interface Seen {
  /** Number of the request; the person sees it when a page fails. */
  id: string;
  method: string;
  /** The path as it is declared, in every language and view the same: '/documents/:slug'; 'none' where nothing is. */
  route: string;
  status: number;
  /** milliseconds until the answer began */
  ms: number;
  /** answered from the kept pages */
  kept: boolean;
}

export type Observe = (seen: Seen) => void;

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST'];
const ids = new WeakMap<Context, string>();
const kept = new WeakSet<Context>();

/** The number of a request, made when it is first asked for. */
export function requestId(c: Context): string {
  const known = ids.get(c);
  if (known) return known;
  const made = crypto.randomUUID().slice(0, 8);
  ids.set(c, made);
  return made;
}

/** Says that the request was answered from the kept pages. */
export function markKept(c: Context): void {
  kept.add(c);
}

/** Hono middleware: tells of every request once its answer stands. */
export function observed(observe: Observe): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    observe({
      id: requestId(c),
      method: METHODS.includes(c.req.method) ? c.req.method : 'other',
      route: routeOf(c),
      status: c.res.status,
      ms: performance.now() - began,
      kept: kept.has(c),
    });
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
