/** What a filter's value is called on the page. */
import { KIND_NAMES, VALIDITY_NAMES } from '../documents/messages.ts';
import { columnName } from '../web/columns.ts';
import type { Language } from '../web/language.ts';
import type { Site } from '../web/routes.ts';
import { type Filters, VALIDITIES } from './filters.ts';
import type { Choices } from './found.ts';

/** The name of a value; what the site does not know is shown as it was asked. */
export function labelOf(
  name: keyof Filters,
  value: string,
  within: { site: Site; choices: Choices; lang: Language },
): string {
  const { site, choices, lang } = within;
  if (name === 'unit') {
    const unit = choices.units.find((known) => known.code === value);
    return (unit && lang === 'en' ? unit.nameEn : unit?.name) || value;
  }
  if (name === 'column') {
    const column = site.columns.find((known) => known.code === value);
    return column ? columnName(column, lang) : value;
  }
  if (name === 'kind') return Object.entries(KIND_NAMES).find(([kind]) => kind === value)?.[1][lang] ?? value;
  const validity = name === 'validity' ? VALIDITIES.find((known) => known === value) : undefined;
  if (validity) return VALIDITY_NAMES[validity][lang];
  return name === 'year' && lang === 'zh' ? `${value}年` : value;
}
