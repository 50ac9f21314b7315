/** The platform's left navigation: exactly four columns, then the entry to requests. */
import { childrenOf, columnName, withDescendants } from '../web/columns.ts';
import { Icon, type IconName } from '../web/icons.tsx';
import { href, useLanguage } from '../web/language.ts';
import type { Site, SiteColumn } from '../web/routes.ts';
import { disclosureWords as words } from './messages.ts';

const FIXED: readonly (readonly [code: string, icon: IconName])[] = [
  ['guide', 'guide'],
  ['system', 'rules'],
  ['statutory', 'folder'],
  ['annual-reports', 'chart'],
];

export function fixedColumns(site: Site): SiteColumn[] {
  return FIXED.flatMap(([code]) => site.columns.filter((column) => column.code === code));
}

/** The address of the platform of a unit (null: of the county), or of one of its columns. */
export function platformPath(unitCode: string | null, column?: string): string {
  if (column === undefined) return unitCode === null ? '/disclosure' : `/disclosure/${unitCode}`;
  return `/disclosure/${unitCode ?? 'all'}/${column}`;
}

interface SideProps {
  site: Site;
  unitCode: string | null;
  current: string | null;
}

export function DisclosureSide({ site, unitCode, current }: SideProps) {
  const lang = useLanguage();
  const icons = new Map(FIXED);
  return (
    <nav className="side platform-side" aria-label={words.navigation[lang]}>
      <ul>
        {fixedColumns(site).map((column) => (
          <li key={column.code}>
            <a
              href={href(lang, platformPath(unitCode, column.code))}
              aria-current={column.code === current ? 'page' : undefined}
            >
              <Icon name={icons.get(column.code) ?? 'folder'} />
              {columnName(column, lang)}
            </a>
            {current !== null && withDescendants(site, column.code).includes(current) ? (
              <Items site={site} unitCode={unitCode} current={current} parent={column.code} />
            ) : null}
          </li>
        ))}
      </ul>
      <a
        className="request-entry"
        href={href(lang, unitCode === null ? '/requests/new' : `/requests/new?unit=${unitCode}`)}
      >
        <Icon name="apply" />
        {words.request[lang]}
      </a>
    </nav>
  );
}

function Items({ site, unitCode, current, parent }: SideProps & { parent: string }) {
  const lang = useLanguage();
  const items = childrenOf(site, parent);
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.code}>
          <a
            href={href(lang, platformPath(unitCode, item.code))}
            aria-current={item.code === current ? 'page' : undefined}
          >
            {columnName(item, lang)}
          </a>
        </li>
      ))}
    </ul>
  );
}
