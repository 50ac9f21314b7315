/** What was found: hits with the words marked, and links that narrow the search. */
import { ValidityMark } from '../documents/validity-mark.tsx';
import { Notice, Pager } from '../web/components.tsx';
import { href, useLanguage } from '../web/language.ts';
import { day } from '../web/moments.ts';
import type { Site } from '../web/routes.ts';
import { type Asked, addressOf } from './address.ts';
import type { Piece } from './excerpt.ts';
import { FILTERS } from './filters.ts';
import type { Choices } from './found.ts';
import { labelOf } from './labels.ts';
import { FILTER_NAMES, words } from './messages.ts';
import { LONGEST_QUERY } from './query.ts';
import { type Answer, type Hit, MOST_PAGES, PAGE_SIZE } from './search.ts';

export interface ResultProps {
  asked: Asked;
  answer: Answer;
  site: Site;
  choices: Choices;
}

export function Results(props: ResultProps) {
  const lang = useLanguage();
  const { asked, answer } = props;
  const { count, exact } = answer.total;
  const isCut = answer.page === answer.pages && count > MOST_PAGES * PAGE_SIZE;
  return (
    <section className="sheet search-results" aria-labelledby="results">
      <header className="list-head">
        <h2 id="results">{words.results[lang]}</h2>
        <p role="status">{(exact ? words.found(count) : words.foundAbout(rounded(count)))[lang]}</p>
      </header>
      <ActiveFilters {...props} />
      <Remarks {...props} />
      <ol className="hits" start={(answer.page - 1) * PAGE_SIZE + 1}>
        {answer.hits.map((hit) => (
          <HitEntry key={hit.slug} hit={hit} />
        ))}
      </ol>
      <Pager
        page={answer.page}
        pages={answer.pages}
        address={(page) => href(lang, addressOf({ ...asked, q: answer.query.text, page }))}
      />
      {isCut ? <p className="empty-note">{words.lastPage[lang]}</p> : null}
    </section>
  );
}

/** An estimate is told in two digits. */
function rounded(count: number): number {
  return Number(count.toPrecision(2));
}

function HitEntry({ hit }: { hit: Hit }) {
  const lang = useLanguage();
  return (
    <li>
      <h3>
        <a href={href(lang, `/documents/${hit.slug}`)}>
          <Marked pieces={hit.title} />
        </a>
        {hit.validity && hit.validity !== 'in-force' ? <ValidityMark validity={hit.validity} /> : null}
      </h3>
      {hit.excerpt.length > 0 ? (
        <p>
          <Marked pieces={hit.excerpt} />
        </p>
      ) : null}
      <div className="doc-entry-facts">
        {hit.number ? <span>{hit.number}</span> : null}
        <span>{hit.unit}</span>
        <time dateTime={day(hit.releasedAt)}>{day(hit.releasedAt)}</time>
      </div>
    </li>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, i) =>
    // pieces have no identity beyond their place
    piece.hit ? <mark key={String(i)}>{piece.text}</mark> : <span key={String(i)}>{piece.text}</span>,
  );
}

/** What the visitor must know about how the query was understood. */
export function Remarks({ asked, answer }: ResultProps) {
  const lang = useLanguage();
  const { query, unknown, facets } = answer;
  const year = asked.filters.year === null ? query.year : null;
  const hasYear = facets.some((row) => row.facet === 'year' && row.value === String(year));
  return (
    <>
      {query.shortened ? <Notice tone="warn">{words.shortened(LONGEST_QUERY)[lang]}</Notice> : null}
      <Meant asked={asked} answer={answer} />
      {answer.matched === 'few' ? <Notice tone="wait">{words.few[lang]}</Notice> : null}
      {answer.matched === 'most' && answer.hits.length > 0 ? (
        <Notice tone="warn">
          <p className="mb-0">{words.most[lang]}</p>
          {unknown.length > 0 ? <p className="mb-0">{words.unknown(unknown)[lang]}</p> : null}
        </Notice>
      ) : null}
      {year !== null && hasYear ? (
        <p className="search-hint">
          <a href={href(lang, addressOf({ ...asked, filters: { ...asked.filters, year }, page: 1 }))}>
            {words.onlyYear(year)[lang]}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** What was searched instead, and what else was perhaps meant. */
function Meant({ asked, answer }: Pick<ResultProps, 'asked' | 'answer'>) {
  const lang = useLanguage();
  const { corrected, suggestions, query } = answer;
  // once one of them has been searched instead, the others are poorer guesses
  const others = corrected === null ? suggestions : [];
  return (
    <>
      {corrected === null ? null : (
        <Notice tone="wait">
          <p className="mb-0">{words.corrected(query.text, corrected)[lang]}</p>
          <p className="mb-0">
            <a href={href(lang, `${addressOf({ ...asked, q: query.text, page: 1 })}&exact=1`)}>
              {words.asTyped(query.text)[lang]}
            </a>
          </p>
        </Notice>
      )}
      {others.length > 0 ? (
        <p className="search-hint">
          {words.meant[lang]}
          {others.map((text) => (
            <a key={text} className="me-3" href={href(lang, addressOf({ ...asked, q: text, page: 1 }))}>
              {text}
            </a>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** The filters that are on, each a link that takes it off. */
export function ActiveFilters({ asked, site, choices }: ResultProps) {
  const lang = useLanguage();
  const active = FILTERS.flatMap((name) => {
    const value = asked.filters[name];
    return value === null ? [] : [{ name, label: labelOf(name, String(value), { site, choices, lang }) }];
  });
  if (active.length === 0) return null;
  return (
    <ul className="search-active" aria-label={words.active[lang]}>
      {active.map(({ name, label }) => (
        <li key={name}>
          <a
            href={href(lang, addressOf({ ...asked, filters: { ...asked.filters, [name]: null }, page: 1 }))}
            aria-label={words.removeFilter(label)[lang]}
          >
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const SHOWN = 8;

/** Where the hits lie: each value a link that keeps only its own. */
export function Facets({ asked, answer, site, choices }: ResultProps) {
  const lang = useLanguage();
  const groups = FILTERS.flatMap((name) => {
    if (asked.filters[name] !== null) return [];
    const isKnown = (code: string) => name !== 'column' || site.columns.some((column) => column.code === code);
    const rows = answer.facets.filter((row) => row.facet === name && isKnown(row.value)).slice(0, SHOWN);
    if (name === 'year') rows.sort((a, b) => Number(b.value) - Number(a.value));
    return rows.length > 1 ? [{ name, rows }] : [];
  });
  if (groups.length === 0) return null;
  return (
    <nav className="side search-facets" aria-label={words.narrowBy[lang]}>
      <p className="side-title">{words.narrowBy[lang]}</p>
      {groups.map(({ name, rows }) => (
        <section key={name}>
          <h2>{FILTER_NAMES[name][lang]}</h2>
          <ul>
            {rows.map((row) => {
              const filters = { ...asked.filters, [name]: name === 'year' ? Number(row.value) : row.value };
              return (
                <li key={row.value}>
                  <a href={href(lang, addressOf({ ...asked, filters, page: 1 }))}>
                    <span>{labelOf(name, row.value, { site, choices, lang })}</span>
                    {answer.total.exact ? <span className="count">{row.count}</span> : null}
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
