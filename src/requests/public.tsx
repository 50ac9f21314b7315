/** Disclosure on request for the public: how to ask, the form, the receipt; following a case is in public-status.tsx. */
import { paperStyles } from '../paper/styles.ts';
import { dayOf } from '../web/moments.ts';
import { publicPage } from '../web/page.tsx';
import type { PublicContext, PublicRoute } from '../web/routes.ts';
import { beforeAskingRoutes } from './before-asking/public.tsx';
import { REQUEST_TAGS } from './column-tags.ts';
import { ownCases } from './mine/public.tsx';
import { PAPERS_BODY } from './papers/received.ts';
import { opinionRoutes } from './parties/public.tsx';
import { HowToAsk, words } from './public-guide.tsx';
import { askForm, receiptPage, takeForm } from './public-lodge.tsx';
import { LostCode, words as lostWords } from './public-lost.tsx';
import {
  followCase,
  sendFile,
  statusForm,
  takePapers,
  takeSuggestion,
  takeSupplement,
  takeWithdrawal,
} from './public-status.tsx';
import { addressees } from './published.ts';

export const publicRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/requests', kept: true, handle: guide },
  { method: 'get', path: '/requests/new', kept: false, handle: askForm },
  { method: 'post', path: '/requests/new', kept: false, mostBytes: PAPERS_BODY, handle: takeForm },
  { method: 'get', path: '/requests/receipt', kept: false, handle: receiptPage },
  { method: 'get', path: '/requests/status', kept: false, handle: statusForm },
  { method: 'post', path: '/requests/status', kept: false, handle: followCase },
  { method: 'get', path: '/requests/mine', kept: false, handle: ownCases },
  { method: 'get', path: '/requests/lost', kept: true, handle: lost },
  { method: 'post', path: '/requests/supplement', kept: false, mostBytes: PAPERS_BODY, handle: takeSupplement },
  { method: 'post', path: '/requests/papers', kept: false, mostBytes: PAPERS_BODY, handle: takePapers },
  { method: 'post', path: '/requests/suggest', kept: false, handle: takeSuggestion },
  { method: 'post', path: '/requests/withdraw', kept: false, handle: takeWithdrawal },
  { method: 'post', path: '/requests/file', kept: false, handle: sendFile },
  { method: 'get', path: '/requests/paper.css', kept: false, handle: styleSheet },
  ...beforeAskingRoutes,
  ...opinionRoutes,
];

async function guide(context: PublicContext): Promise<Response> {
  const units = await addressees(context.deps.published, context.site.siteId, dayOf(context.now));
  const { site, deps, lang } = context;
  const guide = <HowToAsk units={units} site={site} canSignIn={Boolean(deps.citizens)} />;
  return publicPage(context, { title: words.title[lang], meta: REQUEST_TAGS }, guide);
}

async function lost(context: PublicContext): Promise<Response> {
  const units = await addressees(context.deps.published, context.site.siteId, dayOf(context.now));
  return publicPage(context, { title: lostWords.title[context.lang] }, <LostCode units={units} site={context.site} />);
}

/** How a letter looks on a page, for the office's previews too. */
async function styleSheet(): Promise<Response> {
  return new Response(paperStyles, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
