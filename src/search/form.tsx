/** The form of the search: a plain GET, so that every search has an address. */
import { childrenOf, columnName, rootOf } from '../web/columns.ts';
import { type Option, Select } from '../web/forms.tsx';
import { href, useLanguage } from '../web/language.ts';
import type { Site } from '../web/routes.ts';
import type { Asked } from './address.ts';
import { type Filters, isFiltered, VALIDITIES } from './filters.ts';
import type { Choices } from './found.ts';
import { labelOf } from './labels.ts';
import { FILTER_NAMES, SORT_NAMES, words } from './messages.ts';
import { LONGEST_QUERY } from './query.ts';
import { SORTS } from './search.ts';

export function SearchForm({ asked, site, choices }: { asked: Asked; site: Site; choices: Choices }) {
  const lang = useLanguage();
  const { filters, sort } = asked;
  const named = (name: keyof Filters, values: readonly (string | number)[]): Option[] =>
    values.map((value) => ({ value: String(value), label: labelOf(name, String(value), { site, choices, lang }) }));
  const options: Readonly<Record<keyof Filters, Option[]>> = {
    unit: named(
      'unit',
      choices.units.map((unit) => unit.code),
    ),
    column: columnOptions(site, lang),
    kind: named('kind', choices.kinds),
    year: named('year', choices.years),
    validity: named('validity', VALIDITIES),
  };
  return (
    <search>
      <form className="sheet search-form" action={href(lang, '/search')} method="get">
        <label className="visually-hidden" htmlFor="q">
          {words.query[lang]}
        </label>
        <div className="search-line">
          <input
            className="form-control"
            id="q"
            name="q"
            type="search"
            defaultValue={asked.q.slice(0, LONGEST_QUERY)}
            maxLength={LONGEST_QUERY}
            data-suggest={href(lang, '/search/suggest')}
            data-suggest-label={words.suggestions[lang]}
            placeholder={words.placeholder[lang]}
          />
          <button className="btn btn-primary" type="submit">
            {words.submit[lang]}
          </button>
        </div>
        <details open={isFiltered(filters)}>
          <summary>{words.narrow[lang]}</summary>
          <div className="search-filters">
            {(Object.keys(options) as (keyof Filters)[]).map((name) => (
              <Select
                key={name}
                name={name}
                label={FILTER_NAMES[name]}
                empty={words.any}
                options={options[name]}
                value={filters[name]?.toString()}
              />
            ))}
            <Select
              name="sort"
              label={words.sort}
              options={SORTS.map((value) => ({ value, label: SORT_NAMES[value][lang] }))}
              value={sort}
            />
          </div>
        </details>
      </form>
    </search>
  );
}

/** Columns under the name of the outermost column above them. */
function columnOptions(site: Site, lang: 'zh' | 'en'): Option[] {
  return childrenOf(site, null).flatMap((root) =>
    site.columns
      .filter((column) => rootOf(site, column.code) === root.code)
      .map((column) => ({
        value: column.code,
        label: columnName(column, lang),
        group: columnName(root, lang),
      })),
  );
}
