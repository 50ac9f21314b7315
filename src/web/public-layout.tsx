/** Frame of every public page: identity and navigation above, content, statutory marks below (国办发〔2017〕47号). */
import type { ReactNode } from 'react';
import { assetAddress } from './assets.ts';
import { childrenOf, columnName, columnPath, rootOf } from './columns.ts';
import { Icon } from './icons.tsx';
import { href, type Language, useLanguage } from './language.ts';
import { publicFrame as words } from './messages.ts';
import { fullAddress, siteTags } from './meta.ts';
import type { PublicPageOptions } from './page-options.ts';
import { PublicFooter } from './public-footer.tsx';
import type { PublicContext, Site } from './routes.ts';
import { LEAVES_VIEW, placeOf } from './view.ts';

/** 公, white on blue: small enough to travel with the page. */
export const MARK = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0d4a8c"/><path d="M12 6c-1 5-3 9-6 12M20 6c1 5 3 9 6 12M15 15c-1 4-3 7-5 10c4 0 8-1 12-2M19 18c2 2 4 5 5 8" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>',
)}`;

export function PublicLayout(props: { context: PublicContext; options: PublicPageOptions; children: ReactNode }) {
  const { context, options } = props;
  const { site, view } = context;
  const lang = useLanguage();
  const tags = { ...siteTags(site), ...options.meta };
  const name = siteName(site, lang);
  return (
    <html lang={lang === 'zh' ? 'zh-CN' : 'en'} className={view === 'elder' ? 'elder' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <title>{options.title === name ? name : `${options.title} - ${name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {Object.entries(tags).map(([key, content]) => (
          <meta key={key} name={key} content={content} />
        ))}
        {view === 'elder' ? <link rel="canonical" href={fullAddress(context, standard(context))} /> : null}
        <link rel="stylesheet" href={assetAddress('site.css')} />
        <link rel="icon" href={MARK} type="image/svg+xml" />
        {options.feed ? <link rel="alternate" type="application/atom+xml" href={options.feed} title={name} /> : null}
        <script src={assetAddress('site.js')} defer />
      </head>
      <body className="public">
        <a className="skip" href="#main">
          {words.skip[lang]}
        </a>
        <Header context={context} current={options.column} />
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
        <PublicFooter site={site} />
      </body>
    </html>
  );
}

/** The page's address in its standard view. */
function standard({ c, lang }: PublicContext): string {
  return href(lang, placeOf(c.req.path).path) + new URL(c.req.url).search;
}

export function siteName(site: Pick<Site, 'name' | 'nameEn'>, lang: Language): string {
  return lang === 'zh' ? site.name : site.nameEn;
}

function Header({ context, current }: { context: PublicContext; current: string | undefined }) {
  const lang = useLanguage();
  const { site } = context;
  return (
    <header className="masthead">
      <Toolbar context={context} />
      <div className="masthead-identity">
        <div className="container-xl masthead-row">
          <a className="masthead-name" href={href(lang, '/')}>
            <span className="masthead-title">{siteName(site, lang)}</span>
            <span className="masthead-motto">{words.motto[lang]}</span>
          </a>
          <SearchBox />
        </div>
      </div>
      <nav className="masthead-nav" aria-label={words.navigation[lang]}>
        <ul className="container-xl">
          <NavItem path="/" name={words.home[lang]} isCurrent={placeOf(context.c.req.path).path === '/'} />
          {childrenOf(site, null).map((column) => (
            <NavItem
              key={column.code}
              path={columnPath(column.code)}
              name={columnName(column, lang)}
              isCurrent={current !== undefined && rootOf(site, current) === column.code}
            />
          ))}
        </ul>
      </nav>
    </header>
  );
}

function NavItem({ path, name, isCurrent }: { path: string; name: string; isCurrent: boolean }) {
  const lang = useLanguage();
  return (
    <li>
      <a href={href(lang, path)} aria-current={isCurrent ? 'true' : undefined}>
        {name}
      </a>
    </li>
  );
}

function SearchBox() {
  const lang = useLanguage();
  return (
    <search className="masthead-search">
      <form action={href(lang, '/search')} method="get">
        <label className="visually-hidden" htmlFor="site-search">
          {words.searchLabel[lang]}
        </label>
        <input
          id="site-search"
          type="search"
          name="q"
          placeholder={words.searchHint[lang]}
          maxLength={100}
          data-suggest={href(lang, '/search/suggest')}
          data-suggest-label={words.searchLabel[lang]}
        />
        <button type="submit">
          <Icon name="search" />
          <span>{words.search[lang]}</span>
        </button>
      </form>
    </search>
  );
}

/** Ways that every page offers. No sign-in among them: staff know its address, and the public needs none. */
function Toolbar({ context }: { context: PublicContext }) {
  const lang = useLanguage();
  const { c, view } = context;
  const other: Language = lang === 'zh' ? 'en' : 'zh';
  const { path } = placeOf(c.req.path);
  const otherHref = href(other, path) + new URL(c.req.url).search;
  const here = standard(context);
  return (
    <div className="masthead-tools">
      <ul className="container-xl">
        <li>
          <a href={href(lang, '/requests/new')}>{words.request[lang]}</a>
        </li>
        <li>
          <a href={href(lang, '/sitemap')}>{words.sitemap[lang]}</a>
        </li>
        <li>
          {view === 'elder' ? (
            <a {...LEAVES_VIEW} href={here}>
              {words.standardView[lang]}
            </a>
          ) : (
            <a href={`/elder${here}`}>{words.elderView[lang]}</a>
          )}
        </li>
        <li>
          <a href={otherHref} hrefLang={other === 'zh' ? 'zh-CN' : 'en'} lang={other === 'zh' ? 'zh-CN' : 'en'}>
            {words.otherLanguage[lang]}
          </a>
        </li>
      </ul>
    </div>
  );
}
