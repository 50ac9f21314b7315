/** When nothing was found: what to try, and where else to look. */
import { AskWhom } from '../web/ask-whom.tsx';
import { childrenOf, columnName, columnPath } from '../web/columns.ts';
import { Notice } from '../web/components.tsx';
import { href, useLanguage } from '../web/language.ts';
import { addressOf } from './address.ts';
import { NO_FILTERS } from './filters.ts';
import { words } from './messages.ts';
import { ActiveFilters, Remarks, type ResultProps } from './results.tsx';

export function Nothing(props: ResultProps) {
  const lang = useLanguage();
  const { asked, answer } = props;
  const { query, unknown, withoutFilters } = answer;
  const known = query.words.filter((word) => !unknown.includes(word));
  return (
    <section className="sheet search-results">
      <ActiveFilters {...props} />
      <Remarks {...props} />
      <Notice title={words.nothing[lang]}>
        <ul className="mb-0">
          {withoutFilters && withoutFilters.count > 0 ? (
            <li>
              <a href={href(lang, addressOf({ ...asked, filters: NO_FILTERS, page: 1 }))}>
                {words.withoutFilters(`${withoutFilters.exact ? '' : '≈ '}${withoutFilters.count}`)[lang]}
              </a>
            </li>
          ) : null}
          {unknown.length > 0 && known.length > 0 ? (
            <li>
              <a href={href(lang, addressOf({ ...asked, q: known.join(' '), page: 1 }))}>
                {words.withoutWords(unknown)[lang]}
              </a>
            </li>
          ) : null}
          {query.words.length > 1 ? <li>{words.fewer[lang]}</li> : null}
          <li>{words.spelling[lang]}</li>
        </ul>
      </Notice>
      <Elsewhere {...props} />
    </section>
  );
}

/** Columns and the request form: also what the page shows before anything was asked. */
export function Elsewhere({ site }: Pick<ResultProps, 'site'>) {
  const lang = useLanguage();
  return (
    <>
      <h2>{words.byColumn[lang]}</h2>
      <ul className="search-columns">
        {childrenOf(site, null).map((column) => (
          <li key={column.code}>
            <a href={href(lang, columnPath(column.code))}>{columnName(column, lang)}</a>
          </li>
        ))}
      </ul>
      <AskWhom />
      <p className="actions">
        <a className="btn" href={href(lang, '/requests/new')}>
          {words.request[lang]}
        </a>
      </p>
    </>
  );
}
