/** A column's page: what stands in it and in the columns below it, newest first. */
import { DocumentEntries } from '../documents/list.tsx';
import { countDocuments, listDocuments } from '../documents/published-lists.ts';
import { Breadcrumbs } from '../web/breadcrumbs.tsx';
import { childrenOf, columnName, columnPath, rootOf, withDescendants } from '../web/columns.ts';
import { Pager } from '../web/components.tsx';
import { Icon } from '../web/icons.tsx';
import { href, useLanguage } from '../web/language.ts';
import { columnTags } from '../web/meta.ts';
import { endOfDay } from '../web/moments.ts';
import { publicPage, seeOther } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { PublicContext, Site, SiteColumn } from '../web/routes.ts';
import { columnWords as words } from './messages.ts';
import { askedPage, PAGE_SIZE, pagesOf } from './paging.ts';

export async function column(context: PublicContext): Promise<Response> {
  const { c, site, deps, now, lang } = context;
  const code = c.req.param('code') ?? '';
  const shown = site.columns.find((known) => known.code === code);
  if (!shown) throw notFound();
  if (code === 'disclosure') return seeOther(href(lang, '/disclosure'));
  const page = askedPage(context);
  const columns = withDescendants(site, code);
  const [count, list] = await Promise.all([
    countDocuments(deps.published, site.siteId, now, { columns }),
    listDocuments(deps.published, site.siteId, now, { columns, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
  ]);
  const pages = pagesOf(count, page);
  const title = columnName(shown, lang);
  const feed = `/columns/${code}/feed.xml`;
  return publicPage(
    context,
    { title, meta: columnTags(shown), feed, column: code, validUntil: endOfDay(now) },
    <div className="container-xl page">
      <Breadcrumbs site={site} column={code} />
      <div className="with-side">
        <SideNavigation site={site} current={shown} />
        <section className="sheet">
          <header className="list-head">
            <h1>{title}</h1>
            <p>{words.total(count)[lang]}</p>
            <a href={feed}>
              <Icon name="feed" />
              {words.feed[lang]}
            </a>
          </header>
          {list.length > 0 ? <DocumentEntries list={list} /> : <p className="empty-note">{words.empty[lang]}</p>}
          <Pager
            page={page}
            pages={pages}
            address={(n) => href(lang, n === 1 ? `/columns/${code}` : `/columns/${code}?page=${n}`)}
          />
        </section>
      </div>
    </div>,
  );
}

/** The columns under the same root; without any, nothing stands at the side. */
function SideNavigation({ site, current }: { site: Site; current: SiteColumn }) {
  const lang = useLanguage();
  const root = site.columns.find((known) => known.code === rootOf(site, current.code)) ?? current;
  return (
    <nav className="side" aria-label={words.sections[lang]}>
      <p className="side-title">{columnName(root, lang)}</p>
      <Branch site={site} parent={root.code} current={current} />
    </nav>
  );
}

function Branch({ site, parent, current }: { site: Site; parent: string; current: SiteColumn }) {
  const lang = useLanguage();
  const columns = childrenOf(site, parent);
  if (columns.length === 0) return null;
  return (
    <ul>
      {columns.map((column) => (
        <li key={column.code}>
          <a
            href={href(lang, columnPath(column.code))}
            aria-current={column.code === current.code ? 'page' : undefined}
          >
            {columnName(column, lang)}
          </a>
          {withDescendants(site, column.code).includes(current.code) ? (
            <Branch site={site} parent={column.code} current={current} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
