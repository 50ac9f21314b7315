/** 'Which unit do I ask?': a question in plain words, the likely units with why, and how to reach them. */
import { listUnits, type PublicUnit } from '../portal/published.ts';
import { unitName } from '../portal/unit-groups.tsx';
import { NO_FILTERS } from '../search/filters.ts';
import { publishedSearch } from '../search/search.ts';
import { Breadcrumbs } from '../web/breadcrumbs.tsx';
import { colon, href, textLanguage, useLanguage } from '../web/language.ts';
import { publicPage } from '../web/page.tsx';
import type { PublicContext, PublicRoute } from '../web/routes.ts';
import { words } from './messages.ts';
import { absentKeepers, type Candidate, candidates, type FoundIn, fallbackUnit } from './rules.ts';

/** characters of a question that are read */
const LONGEST = 100;

export const publicRoutes: readonly PublicRoute[] = [{ method: 'get', path: '/ask-whom', kept: false, handle: page }];

async function page(context: PublicContext): Promise<Response> {
  const { c, site, lang } = context;
  const question = (c.req.query('q') ?? '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  const found = question === '' ? null : await answer(context, question);
  const response = publicPage(
    context,
    { title: words.title[lang], meta: { robots: 'noindex' } },
    <div className="container-xl page">
      <Breadcrumbs site={site} more={[{ name: words.title[lang], path: '/ask-whom' }]} />
      <h1>{words.title[lang]}</h1>
      <form className="sheet" action={href(lang, '/ask-whom')} method="get">
        <label className="form-label" htmlFor="question">
          {words.question[lang]}
        </label>
        <div className="search-line">
          <input
            className="form-control"
            id="question"
            name="q"
            type="search"
            defaultValue={question}
            maxLength={LONGEST}
            placeholder={words.placeholder[lang]}
            aria-describedby="question-lead"
          />
          <button className="btn btn-primary" type="submit">
            {words.find[lang]}
          </button>
        </div>
        <p id="question-lead" className="form-hint mt-2 mb-0">
          {words.lead[lang]}
        </p>
      </form>
      {found ? <Answer {...found} /> : null}
    </div>,
  );
  response.headers.set('cache-control', 'no-store');
  return response;
}

interface Found {
  list: readonly Candidate<PublicUnit>[];
  absent: ReturnType<typeof absentKeepers>;
  /** whom to ask when the others are unsure; null where they are not, or there is none */
  fallback: PublicUnit | null;
}

/** With so many documents at most where only documents speak for a unit. */
const UNSURE = 3;

async function answer({ deps, site, now }: PublicContext, question: string): Promise<Found> {
  const [units, searched] = await Promise.all([
    listUnits(deps.published, site.siteId, now),
    publishedSearch(deps.published, () => now).search({
      siteId: site.siteId,
      text: question,
      filters: NO_FILTERS,
      sort: 'relevance',
      page: 1,
    }),
  ]);
  const found = searched.hits.map(
    ({ slug, title, unitCode }): FoundIn => ({ slug, title: title.map((piece) => piece.text).join(''), unitCode }),
  );
  const list = candidates(question, units, found);
  const isSure = list.some(({ named, subjects }) => named || subjects.length > 0);
  const absent = isSure ? [] : absentKeepers(question, units);
  const fallback = isSure ? null : fallbackUnit(units);
  const shown = isSure ? list : list.filter(({ unit }) => unit.code !== fallback?.code).slice(0, UNSURE);
  return { list: shown, absent, fallback };
}

function Answer({ list, absent, fallback }: Found) {
  const lang = useLanguage();
  return (
    <>
      {absent.map(({ subjects, keeper }) => (
        <p key={keeper} className="sheet mb-3">
          {words.absent(subjects, keeper)[lang]}
        </p>
      ))}
      {list.length > 0 ? <Likely list={list} /> : <Nothing />}
      {fallback ? <Unit candidate={{ unit: fallback, subjects: [], named: false, documents: [] }} isFallback /> : null}
    </>
  );
}

function Likely({ list }: Pick<Found, 'list'>) {
  const lang = useLanguage();
  return (
    <>
      {list.map((candidate) => (
        <Unit key={candidate.unit.code} candidate={candidate} />
      ))}
      <p className="text-secondary">{words.hint[lang]}</p>
    </>
  );
}

function Unit(props: { candidate: Omit<Candidate<PublicUnit>, 'score'>; isFallback?: boolean }) {
  const { unit, subjects, named, documents } = props.candidate;
  const lang = useLanguage();
  const { contact } = unit;
  const reach = [contact.phone, contact.address, contact.hours, contact.email]
    .filter(Boolean)
    .join(lang === 'zh' ? '；' : '; ');
  return (
    <section className="sheet mb-3">
      <h2 className="h3">
        <a href={href(lang, `/units/${unit.code}`)}>{unitName(unit, lang)}</a>
      </h2>
      {props.isFallback ? <p className="mb-1">{words.fallback[lang]}</p> : null}
      {named ? <p className="mb-1">{words.named[lang]}</p> : null}
      {subjects.length > 0 ? <p className="mb-1">{words.subjects(subjects)[lang]}</p> : null}
      <p className="mb-2">
        {words.contact[lang] + colon(lang)}
        {reach || words.noContact[lang]}
      </p>
      {documents.length > 0 ? (
        <>
          <p className="mb-1">{words.documents[lang] + colon(lang)}</p>
          <ul className="mb-2">
            {documents.map(({ slug, title }) => (
              <li key={slug} lang={textLanguage(lang)}>
                <a href={href(lang, `/documents/${slug}`)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="actions mb-0">
        <a className="btn btn-primary" href={href(lang, `/requests/new?unit=${unit.code}`)}>
          {words.request[lang]}
        </a>
        <a className="btn btn-outline-primary" href={href(lang, `/disclosure/${unit.code}`)}>
          {words.disclosure[lang]}
        </a>
      </p>
    </section>
  );
}

function Nothing() {
  const lang = useLanguage();
  return (
    <section className="sheet">
      <h2 className="h3">{words.nothing[lang]}</h2>
      <p>{words.nothingHint[lang]}</p>
      <p className="mb-0">
        <a href={href(lang, '/units')}>{words.allUnits[lang]}</a>
      </p>
    </section>
  );
}
