/** The first page: what is new, what is open to everyone, and the ways in. */
import { DocumentLinks } from '../documents/list.tsx';
import { type ListedDocument, listDocuments } from '../documents/published-lists.ts';
import { AskWhom } from '../web/ask-whom.tsx';
import { columnName, withDescendants } from '../web/columns.ts';
import { href, useLanguage } from '../web/language.ts';
import { columnTags } from '../web/meta.ts';
import { day, endOfDay } from '../web/moments.ts';
import { publicPage } from '../web/page.tsx';
import { siteName } from '../web/public-layout.tsx';
import type { PublicContext, Site, SiteColumn } from '../web/routes.ts';
import { Entrances } from './entrances.tsx';
import { homeWords as words } from './messages.ts';
import { listUnits } from './published.ts';
import { StatutoryItems } from './statutory-items.tsx';
import { UnitGroups } from './unit-groups.tsx';

/** What the first page shows of which columns: how many, and what has a place of its own there. */
const SHOWN = [
  { code: 'news', limit: 9 },
  { code: 'notices', limit: 9 },
  { code: 'policies', limit: 7, without: 'interpretation' },
  { code: 'interpretation', limit: 7 },
  { code: 'consultation', limit: 5 },
  { code: 'response', limit: 5 },
  { code: 'services', limit: 5 },
] as const;
type Shown = (typeof SHOWN)[number]['code'];
type Newest = ReadonlyMap<string, readonly ListedDocument[]>;

export async function home(context: PublicContext): Promise<Response> {
  const { site, deps, now, lang } = context;
  const [units, ...lists] = await Promise.all([
    listUnits(deps.published, site.siteId, now),
    ...SHOWN.map(({ code, limit, ...other }) => {
      const columns = withDescendants(site, code).filter((column) => !('without' in other) || column !== other.without);
      return listDocuments(deps.published, site.siteId, now, { columns, limit });
    }),
  ]);
  const newest: Newest = new Map(SHOWN.map(({ code }, i) => [code, lists[i] ?? []]));
  const name = siteName(site, lang);
  return publicPage(
    context,
    {
      title: name,
      meta: columnTags({ name: '首页', description: `${site.name}门户网站首页`, keywords: site.name, type: '首页' }),
      feed: '/feed.xml',
      validUntil: endOfDay(now),
    },
    <div className="home">
      <h1 className="visually-hidden">{name}</h1>
      <div className="container-xl">
        <div className="home-top">
          <News list={newest.get('news') ?? []} site={site} />
          <Panel code="notices" site={site} newest={newest} />
        </div>
        <Entrances />
        <div className="home-pair">
          <Panel code="policies" site={site} newest={newest} />
          <Panel code="interpretation" site={site} newest={newest} />
        </div>
        <StatutoryItems site={site} />
        <div className="home-three">
          <Panel code="consultation" site={site} newest={newest} />
          <Panel code="response" site={site} newest={newest} />
          <Panel code="services" site={site} newest={newest} />
        </div>
        <section className="panel">
          <PanelHead title={words.units[lang]} path="/units" />
          <UnitGroups units={units} />
          <AskWhom />
        </section>
      </div>
    </div>,
  );
}

/** The newest item with its summary, the others below it. */
function News({ list, site }: { list: readonly ListedDocument[]; site: Site }) {
  const lang = useLanguage();
  const [first, ...others] = list;
  const column = site.columns.find((known) => known.code === 'news');
  return (
    <section className="panel">
      <PanelHead title={column ? columnName(column, lang) : words.news[lang]} path="/columns/news" />
      {first ? (
        <div className="lead-story">
          <h3>
            <a href={href(lang, `/documents/${first.slug}`)}>{first.title}</a>
          </h3>
          <p>{first.summary}</p>
          <p className="lead-facts">
            <span>{first.unitName}</span> <time dateTime={day(first.releasedAt)}>{day(first.releasedAt)}</time>
          </p>
        </div>
      ) : (
        <p className="empty-note">{words.empty[lang]}</p>
      )}
      <DocumentLinks list={others} />
    </section>
  );
}

function Panel({ code, site, newest }: { code: Shown; site: Site; newest: Newest }) {
  const lang = useLanguage();
  const column: SiteColumn | undefined = site.columns.find((known) => known.code === code);
  if (!column) return null;
  const list = newest.get(code) ?? [];
  return (
    <section className="panel">
      <PanelHead title={columnName(column, lang)} path={`/columns/${code}`} />
      {list.length > 0 ? <DocumentLinks list={list} /> : <p className="empty-note">{words.empty[lang]}</p>}
    </section>
  );
}

function PanelHead({ title, path }: { title: string; path: string }) {
  const lang = useLanguage();
  return (
    <header className="panel-head">
      <h2>{title}</h2>
      <a href={href(lang, path)} aria-label={words.moreOf(title)[lang]}>
        {words.more[lang]} <span aria-hidden="true">›</span>
      </a>
    </header>
  );
}
