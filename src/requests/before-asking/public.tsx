/**
 * Before asking: what is published on the matter, and the answer 'nothing need be asked', which is counted by unit and day
 * and by nothing else. A description may say much about a person: it travels in a posted form, never in an address.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { z } from 'zod';
import { Notice } from '../../web/components.tsx';
import { readForm } from '../../web/forms.tsx';
import { href, LanguageProvider } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { publicPage, seeOther } from '../../web/page.tsx';
import { notFound } from '../../web/refusal.ts';
import type { PublicContext, PublicRoute } from '../../web/routes.ts';
import { RequestFrame } from '../frame.tsx';
import { addressees } from '../published.ts';
import { countOffer, unitCounted } from './count.ts';
import { words } from './messages.ts';
import { Offer } from './offer.tsx';
import { relatedTo } from './related.ts';

export const beforeAskingRoutes: readonly PublicRoute[] = [
  { method: 'post', path: '/requests/related', kept: false, handle: fragment },
  { method: 'get', path: '/requests/found', kept: true, handle: foundPage },
  { method: 'post', path: '/requests/found', kept: false, handle: found },
];

const asked = z.object({ description: z.string().max(5000).default(''), unit: z.string().max(60).default('') });

/** What is offered for a description, as a piece of a page for the script of the lodging form. */
async function fragment(context: PublicContext): Promise<Response> {
  const { c, deps, site, lang, now } = context;
  const form = await readForm(c, asked);
  const { description, unit } = form.ok ? form.value : { description: '', unit: '' };
  const looked = await relatedTo(deps.published, site.siteId, description, now);
  const units = looked.length > 0 ? await addressees(deps.published, site.siteId, dayOf(now)) : [];
  const html = renderToStaticMarkup(
    <LanguageProvider value={lang}>
      <Offer looked={looked} unitId={unitCounted(units, unit, looked)} />
    </LanguageProvider>,
  );
  return c.html(html, 200, { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
}

async function found(context: PublicContext): Promise<Response> {
  const { c, deps, site, lang, now } = context;
  const form = await readForm(c, z.object({ unit: z.uuid() }));
  const units = await addressees(deps.published, site.siteId, dayOf(now));
  const unit = form.ok ? units.find(({ id }) => id === form.value.unit) : undefined;
  if (!unit) throw notFound();
  await countOffer(context, unit.id, 'found');
  return seeOther(href(lang, '/requests/found'));
}

async function foundPage(context: PublicContext): Promise<Response> {
  const { lang, site } = context;
  return publicPage(
    context,
    { title: words.foundTitle[lang], meta: { robots: 'noindex' } },
    <RequestFrame site={site} title={words.foundTitle[lang]} path="/requests/found">
      <Notice tone="good">{words.thanks[lang]}</Notice>
      <p>
        <a className="btn btn-primary me-2" href={href(lang, '/')}>
          {words.home[lang]}
        </a>
        <a className="btn btn-outline-primary" href={href(lang, '/requests/new')}>
          {words.ask[lang]}
        </a>
      </p>
    </RequestFrame>,
  );
}
