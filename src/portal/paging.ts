/** Pages of a list, counted from 1. */
import { notFound } from '../web/refusal.ts';
import type { PublicContext } from '../web/routes.ts';

export const PAGE_SIZE = 20;

/** The asked page, 1 when none is. @throws Refusal not-found for what is no page number */
export function askedPage(context: PublicContext): number {
  const asked = context.c.req.query('page') ?? '1';
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw notFound();
  return Number(asked);
}

/** How many pages a list of `count` has: at least one. @throws Refusal not-found when `page` is beyond it */
export function pagesOf(count: number, page: number): number {
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
  if (page > pages) throw notFound();
  return pages;
}
