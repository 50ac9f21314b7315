/** The HTTP shell: finds site and language, guards the office, mounts what areas declare, turns refusals into pages. */

import type { Context } from 'hono';
import { Hono } from 'hono';
import { Conflict } from '../db/acts.ts';
import { mountAssets } from './assets.ts';
import { holds, permits } from './duties.ts';
import { OFFICE_BODY, PUBLIC_BODY, passEdge } from './edge.ts';
import type { KeptPages } from './kept.ts';
import { href, LANGUAGES, type Language, text } from './language.ts';
import { type Observe, observed, requestId, seenOf } from './observe.ts';
import { conflict, forbidden, notFound, Refusal } from './refusal.ts';
import { officeRefusalPage, publicRefusalPage } from './refusal-page.tsx';
import type {
  OfficeContext,
  OfficeDeps,
  OfficeRoute,
  PlainRoute,
  PublicContext,
  PublicDeps,
  PublicRoute,
  Site,
} from './routes.ts';
import { atDesk } from './routes.ts';
import { complete, SAFE, secure } from './security.ts';
import { firstPlace, type Session, type Sessions } from './session.ts';
import { readSites, siteOfHost } from './sites.ts';
import { carriedAddress, carryView, placeOf, VIEWS, type View, viewPrefix } from './view.ts';
import type { Visits } from './visits.ts';

export interface ShellParts {
  publicDeps: PublicDeps;
  officeDeps: OfficeDeps;
  sessions: Sessions;
  publicRoutes: readonly PublicRoute[];
  officeRoutes: readonly OfficeRoute[];
  /** Keeps rendered pages; without it every page is rendered anew. */
  pages?: KeptPages;
  /** Addresses of the program itself, which belong to no site. */
  plainRoutes?: readonly PlainRoute[];
  /** Is told of every request. */
  observe?: Observe;
  /** Counts views of public pages; kept ones are counted where they are kept. */
  visits?: Pick<Visits, 'seen'>;
  /** Answers everything while there is no site; null from it once there is one. */
  firstRun?: (c: Context) => Promise<Response | null>;
  /** Receives programmer errors; the person sees a short page with its number. */
  report(error: unknown, reference: string): void;
}

/** Builds the application from what the areas declare. */
export function shell(parts: ShellParts): Hono {
  const app = new Hono({ strict: false });
  const { pages } = parts;
  const { observe } = parts;
  // before everything else: what is kept needs none of it, and every step shows in its price
  if (pages)
    app.get('*', async (c, next) => {
      const began = performance.now();
      const page = await pages.find(c.req.raw);
      if (!page) return next();
      observe?.(seenOf(c, page.status, { began, kept: true }));
      return page;
    });
  if (observe) app.use(observed(observe));
  app.use(secure);
  for (const { path, handle } of parts.plainRoutes ?? []) app.get(path, (c) => handle(c));
  mountAssets(app);
  const { firstRun } = parts;
  if (firstRun) app.use(async (c, next) => ((await sitesOf(parts)).length === 0 && (await firstRun(c))) || next());
  for (const lang of LANGUAGES) {
    const prefix = lang === 'zh' ? '' : '/en';
    for (const route of parts.officeRoutes)
      app.on(route.method.toUpperCase(), prefix + route.path, (c) => office(parts, route, c, lang));
    for (const view of VIEWS) {
      const above = viewPrefix(view) + prefix;
      for (const route of parts.publicRoutes) {
        // the router strips a trailing slash from what is asked, so '/en/' is declared as '/en'
        const path = above + route.path.replace(/^\/$/, above ? '' : '/');
        app.on(route.method.toUpperCase(), path, (c) => {
          const render = () => open(parts, route, c, lang, view);
          if (route.method !== 'get') return render();
          return counted(parts, c, pages && route.kept ? pages.keep(c.req.raw, render) : render());
        });
      }
    }
  }
  app.notFound((c) => {
    const { lang, view } = placeOf(c.req.path);
    return open(parts, { handle: async () => Promise.reject(notFound()) }, c, lang, view);
  });
  app.onError((error, c) => {
    const refusal = refusalOf(parts, error, c);
    const { text, status } = refusal;
    const told = toldBy(parts, c)?.(placeOf(c.req.path).lang, refusal) ?? c.text(`${text.zh}\n${text.en}`, status);
    complete(told.headers);
    return told;
  });
  return app;
}

/** Counts the page as seen when it is one and was there, also to the reader whose own copy is still good. */
async function counted({ visits }: ShellParts, c: Context, made: Promise<Response>): Promise<Response> {
  const response = await made;
  const isThere = response.status === 200 || response.status === 304;
  if (visits && isThere && response.headers.get('content-type')?.startsWith('text/html')) visits.seen(c.req.raw);
  return response;
}

async function open(
  parts: ShellParts,
  { handle, mostBytes = PUBLIC_BODY }: Pick<PublicRoute, 'handle' | 'mostBytes'>,
  c: Context,
  lang: Language,
  view: View,
): Promise<Response> {
  const site = await siteOf(parts, c);
  if (!site) throw noSite();
  const context: PublicContext = { c, site, lang, view, now: parts.publicDeps.now(), deps: parts.publicDeps };
  const response = await answer();
  return view === 'elder' ? carried(response) : response;

  async function answer(): Promise<Response> {
    try {
      await passEdge(c, mostBytes);
      return await handle(context);
    } catch (error) {
      const refusal = refusalOf(parts, error, c);
      return toldBy(parts, c)?.(lang, refusal) ?? publicRefusalPage(context, refusal);
    }
  }
}

/** How refusals of this address are told, where its routes say so; below the address as well, whatever is asked there. */
function toldBy({ publicRoutes }: ShellParts, c: Context): PublicRoute['refused'] {
  const { path } = placeOf(c.req.path);
  return publicRoutes.find((route) => route.refused && `${path}/`.startsWith(route.path.replace(/\*$/, '')))?.refused;
}

async function siteOf(parts: ShellParts, c: Context): Promise<Site | null> {
  return siteOfHost(await sitesOf(parts), c.req.header('host') ?? '');
}

function sitesOf({ pages, publicDeps }: ShellParts) {
  return pages ? pages.sites() : readSites(publicDeps.published);
}

/** The same answer with its links leading on in the elders' view. */
async function carried(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  const location = headers.get('location');
  if (location) headers.set('location', carriedAddress(location));
  const isPage = headers.get('content-type')?.startsWith('text/html');
  return new Response(isPage ? carryView(await response.text()) : response.body, { status: response.status, headers });
}

async function office(parts: ShellParts, route: OfficeRoute, c: Context, lang: Language): Promise<Response> {
  const site = await siteOf(parts, c);
  if (!site) throw noSite();
  const session = await parts.sessions.current(c.req.raw, site.siteId);
  if (!session) {
    const back = c.req.method === 'GET' ? `?back=${encodeURIComponent(c.req.path)}` : '';
    return c.redirect(href(lang, `/sign-in${back}`), 303);
  }
  const context = officeContext(parts, route, c, lang, site, session);
  try {
    const first = firstPlace(session);
    if (first && !route.path.startsWith(first)) return c.redirect(href(lang, first), 303);
    if (route.duty !== 'signed-in' && holds(session.appointments, route.duty).length === 0) throw forbidden();
    // not before: whoever is not signed in has no body read
    await passEdge(c, OFFICE_BODY);
    return await route.handle(context);
  } catch (error) {
    return officeRefusalPage(context, refusalOf(parts, error, c));
  }
}

function officeContext(
  parts: ShellParts,
  route: OfficeRoute,
  c: Context,
  lang: Language,
  site: Site,
  session: Session,
): OfficeContext {
  const now = parts.officeDeps.now();
  return {
    c,
    site,
    lang,
    now,
    session,
    deps: parts.officeDeps,
    demand(unitId, duty) {
      const asked = duty ?? route.duty;
      const held = asked === 'signed-in' ? null : permits(session.appointments, asked, unitId);
      if (!held) throw forbidden();
      return held;
    },
    work(as, task) {
      const actor = {
        siteId: site.siteId,
        personId: session.personId,
        role: as.role,
        unitId: as.unitId,
        ...(as.onBehalfOf ? { onBehalfOf: as.onBehalfOf.personId } : {}),
      };
      return atDesk(parts.officeDeps, actor, now, task);
    },
  };
}

function refusalOf(parts: ShellParts, error: unknown, c: Context): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Conflict) return conflict();
  const reference = requestId(c);
  parts.report(error, reference);
  const lost = SAFE.includes(c.req.method) ? text('', '') : text('您填写的内容没有提交。', ' Nothing was saved.');
  return new Refusal('fault', 500, {
    zh: `系统出现故障。${lost.zh}请稍后再试；联系我们时请说明编号 ${reference}。`,
    en: `Something went wrong.${lost.en} Try again later; our reference is ${reference}.`,
  });
}

const noSite = () => new Refusal('no-site', 503, text('尚未建立站点', 'No site is set up here yet'));
