/** The units and what the public should know of each: what it does, where it sits, what it has published. */
import { DocumentLinks } from '../documents/list.tsx';
import { listDocuments } from '../documents/published-lists.ts';
import { AskWhom } from '../web/ask-whom.tsx';
import { Breadcrumbs } from '../web/breadcrumbs.tsx';
import { Facts } from '../web/components.tsx';
import { href } from '../web/language.ts';
import { columnTags } from '../web/meta.ts';
import { endOfDay } from '../web/moments.ts';
import { publicPage } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { PublicContext } from '../web/routes.ts';
import { unitWords as words } from './messages.ts';
import { findUnit, listUnits } from './published.ts';
import { UnitGroups, unitName } from './unit-groups.tsx';

const tags = columnTags({
  name: '机构信息',
  description: '各机关的职能、联系方式和公开的政府信息',
  keywords: '机构信息,机构职能',
  type: '机构职能',
});

export async function units(context: PublicContext): Promise<Response> {
  const { site, deps, now, lang } = context;
  const list = await listUnits(deps.published, site.siteId, now);
  return publicPage(
    context,
    { title: words.title[lang], meta: tags, validUntil: endOfDay(now) },
    <div className="container-xl page">
      <Breadcrumbs site={site} more={[{ name: words.title[lang], path: '/units' }]} />
      <section className="sheet">
        <h1>{words.title[lang]}</h1>
        <p className="lead">{words.lead[lang]}</p>
        <AskWhom />
        <UnitGroups units={list} />
      </section>
    </div>,
  );
}

/** 机构职能 is item two of Art. 20. */
const FUNCTIONS = ['a20-2'];

export async function unit(context: PublicContext): Promise<Response> {
  const { c, site, deps, now, lang } = context;
  const code = c.req.param('code') ?? '';
  const shown = await findUnit(deps.published, site.siteId, code, now);
  if (!shown) throw notFound();
  const [functions, latest] = await Promise.all([
    listDocuments(deps.published, site.siteId, now, { unitCode: code, columns: FUNCTIONS, limit: 5 }),
    listDocuments(deps.published, site.siteId, now, { unitCode: code, limit: 10 }),
  ]);
  const { contact } = shown;
  const title = unitName(shown, lang);
  const more = [
    { name: words.title[lang], path: '/units' },
    { name: title, path: `/units/${code}` },
  ];
  return publicPage(
    context,
    { title, meta: tags, validUntil: endOfDay(now) },
    <div className="container-xl page">
      <Breadcrumbs site={site} more={more} />
      <section className="sheet">
        <h1>{title}</h1>
        <p className="actions">
          <a className="btn btn-primary" href={href(lang, `/disclosure/${code}`)}>
            {words.disclosure[lang]}
          </a>
          <a className="btn btn-outline-primary" href={href(lang, `/requests/new?unit=${code}`)}>
            {words.request[lang]}
          </a>
        </p>
        <h2>{words.contact[lang]}</h2>
        <Facts
          items={[
            [words.address[lang], contact.address],
            [words.hours[lang], contact.hours],
            [words.phone[lang], contact.phone],
            [words.fax[lang], contact.fax],
            [words.email[lang], contact.email],
            [words.postcode[lang], contact.postcode],
            [words.creditCode[lang], shown.creditCode],
          ]}
        />
        {functions.length > 0 ? (
          <>
            <h2>{words.functions[lang]}</h2>
            <DocumentLinks list={functions} />
          </>
        ) : null}
        <h2>{words.latest[lang]}</h2>
        {latest.length > 0 ? <DocumentLinks list={latest} /> : <p className="empty-note">{words.empty[lang]}</p>}
      </section>
    </div>,
  );
}
