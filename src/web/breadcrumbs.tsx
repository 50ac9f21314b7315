/** Where a page stands: home, then the columns above it. */
import { columnPath } from './columns.ts';
import { href, type Language, useLanguage } from './language.ts';
import { publicFrame as words } from './messages.ts';
import type { Site, SiteColumn } from './routes.ts';

export interface Crumb {
  name: string;
  path: string;
}

/** `column` is the innermost column above the page; `more` follows it, and its last entry is the page itself. */
export function Breadcrumbs(props: { site: Site; column?: string | undefined; more?: readonly Crumb[] }) {
  const lang = useLanguage();
  const crumbs: Crumb[] = [
    { name: words.home[lang], path: '/' },
    ...columnsAbove(props.site, props.column, lang),
    ...(props.more ?? []),
  ];
  return (
    <nav className="crumbs" aria-label={words.here[lang]}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.path}>
            <a href={href(lang, crumb.path)}>{crumb.name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function columnsAbove(site: Site, code: string | undefined, lang: Language): Crumb[] {
  const column: SiteColumn | undefined = site.columns.find((known) => known.code === code);
  if (!column) return [];
  const crumb = { name: lang === 'zh' ? column.name : column.nameEn, path: columnPath(column.code) };
  return [...columnsAbove(site, column.parent ?? undefined, lang), crumb];
}
