/** 站点地图: every column, service and unit on one page. */
import { Breadcrumbs } from '../web/breadcrumbs.tsx';
import { childrenOf, columnName, columnPath } from '../web/columns.ts';
import { href, useLanguage } from '../web/language.ts';
import { askWhom } from '../web/messages.ts';
import { columnTags } from '../web/meta.ts';
import { endOfDay } from '../web/moments.ts';
import { publicPage } from '../web/page.tsx';
import type { PublicContext, Site } from '../web/routes.ts';
import { disclosureWords, homeWords, sitemapWords as words } from './messages.ts';
import { listUnits } from './published.ts';
import { UnitGroups } from './unit-groups.tsx';

const tags = columnTags({
  name: '站点地图',
  description: '本网站的全部栏目、服务和机构',
  keywords: '站点地图',
  type: '信息公开目录',
});

const SERVICES = [
  ['/search', words.search],
  ['/requests', homeWords.request],
  ['/requests/new', disclosureWords.requestButton],
  ['/requests/status', homeWords.status],
  ['/ask-whom', askWhom.title],
  ['/statistics', homeWords.statistics],
  ['/feed.xml', words.siteFeed],
] as const;

export async function sitemap(context: PublicContext): Promise<Response> {
  const { site, deps, now, lang } = context;
  const units = await listUnits(deps.published, site.siteId, now);
  return publicPage(
    context,
    { title: words.title[lang], meta: tags, validUntil: endOfDay(now) },
    <div className="container-xl page">
      <Breadcrumbs site={site} more={[{ name: words.title[lang], path: '/sitemap' }]} />
      <section className="sheet sitemap">
        <h1>{words.title[lang]}</h1>
        <h2>{words.columns[lang]}</h2>
        <Tree site={site} parent={null} />
        <h2>{words.services[lang]}</h2>
        <ul>
          {SERVICES.map(([path, name]) => (
            <li key={path}>
              <a href={href(lang, path)}>{name[lang]}</a>
            </li>
          ))}
        </ul>
        <h2>{words.units[lang]}</h2>
        <UnitGroups units={units} />
      </section>
    </div>,
  );
}

function Tree({ site, parent }: { site: Site; parent: string | null }) {
  const lang = useLanguage();
  const columns = childrenOf(site, parent);
  if (columns.length === 0) return null;
  return (
    <ul>
      {columns.map((column) => (
        <li key={column.code}>
          <a href={href(lang, columnPath(column.code))}>{columnName(column, lang)}</a>
          <Tree site={site} parent={column.code} />
        </li>
      ))}
    </ul>
  );
}
