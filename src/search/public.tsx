/** The search page. Never kept: hardly anything is asked twice, and a search is not for others' caches. */
import { Breadcrumbs } from '../web/breadcrumbs.tsx';
import { href } from '../web/language.ts';
import { publicPage } from '../web/page.tsx';
import type { PublicContext, PublicRoute, Site } from '../web/routes.ts';
import { type Asked, addressOf, readAsked } from './address.ts';
import { isFiltered } from './filters.ts';
import { SearchForm } from './form.tsx';
import { type Choices, readChoices } from './found.ts';
import { suggestWords, words } from './messages.ts';
import { Elsewhere, Nothing } from './nothing.tsx';
import { Facets, Results } from './results.tsx';
import { publishedSearch } from './search.ts';
import { suggest } from './suggest.ts';

export const publicRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/search', kept: false, handle: searchPage },
  { method: 'get', path: '/search/suggest', kept: false, handle: suggestions },
];

/** What may be meant by what was typed so far, as JSON for the script of the search fields. */
async function suggestions({ c, site, lang, deps, now }: PublicContext): Promise<Response> {
  const found = await suggest(deps.published, site.siteId, c.req.query('q') ?? '', now);
  const named = found.map(({ kind, text, path }) => ({
    kind: suggestWords[kind][lang],
    text,
    path: path === null ? null : href(lang, path),
  }));
  return c.json(named, 200, { 'cache-control': 'no-store' });
}

/** A site object lives as long as nothing that is public changes; the sweep that makes an index anew changes no counter. */
const KEPT_MS = 60_000;
const keptChoices = new WeakMap<Site, { choices: Choices; until: number }>();

async function choicesOf(published: PublicContext['deps']['published'], site: Site): Promise<Choices> {
  const kept = keptChoices.get(site);
  if (kept && kept.until > performance.now()) return kept.choices;
  const choices = await readChoices(published, site.siteId);
  keptChoices.set(site, { choices, until: performance.now() + KEPT_MS });
  return choices;
}

async function searchPage(context: PublicContext): Promise<Response> {
  const { c, site, lang, deps, now } = context;
  const typed = readAsked((name) => c.req.query(name));
  const { siteId } = site;
  const search = publishedSearch(deps.published, () => now);
  const [answer, choices] = await Promise.all([
    search.search({
      siteId,
      text: typed.q,
      filters: typed.filters,
      sort: typed.sort,
      page: typed.page,
      correct: c.req.query('exact') === undefined,
    }),
    choicesOf(deps.published, site),
  ]);
  const asked: Asked = { ...typed, q: answer.query.text, page: answer.page };
  const isAsked = asked.q !== '' || isFiltered(asked.filters);
  const title = (asked.q === '' ? words.title : words.titleOf(asked.q))[lang];
  const props = { asked, answer, site, choices };
  const response = publicPage(
    context,
    { title, meta: { robots: 'noindex' } },
    <div className="container-xl page search">
      <Breadcrumbs site={site} more={[{ name: words.title[lang], path: addressOf({ ...asked, page: 1 }) }]} />
      <h1 className="visually-hidden">{title}</h1>
      <SearchForm asked={asked} site={site} choices={choices} />
      {isAsked ? (
        <div className="search-found">
          {answer.hits.length > 0 ? <Results {...props} /> : <Nothing {...props} />}
          <Facets {...props} />
        </div>
      ) : (
        <section className="sheet">
          <p>{words.empty[lang]}</p>
          <Elsewhere site={site} />
        </section>
      )}
    </div>,
  );
  response.headers.set('cache-control', 'no-store');
  return response;
}
