/** The platform's first page: the newest of each of the four columns, the statutory items with their counts, the units. */
import { DocumentLinks } from '../documents/list.tsx';
import type { ListedDocument } from '../documents/published-lists.ts';
import { childrenOf, columnName } from '../web/columns.ts';
import { href, useLanguage } from '../web/language.ts';
import type { Site, SiteColumn } from '../web/routes.ts';
import { fixedColumns, platformPath } from './disclosure-side.tsx';
import { disclosureWords as words } from './messages.ts';
import type { PublicUnit } from './published.ts';
import { UnitGroups, unitName } from './unit-groups.tsx';

interface OverviewProps {
  site: Site;
  unit: PublicUnit | null;
  units: readonly PublicUnit[];
  counts: ReadonlyMap<string, number>;
  newest: ReadonlyMap<string, readonly ListedDocument[]>;
}

export function DisclosureOverview({ site, unit, units, counts, newest }: OverviewProps) {
  const lang = useLanguage();
  const unitCode = unit?.code ?? null;
  return (
    <>
      <h1 className="visually-hidden">
        {unit ? `${unitName(unit, lang)} ${words.title[lang]}` : words.platform[lang]}
      </h1>
      {fixedColumns(site).map((column) => (
        <section className="panel" key={column.code}>
          <Head column={column} unitCode={unitCode} />
          {column.code === 'statutory' ? <Items site={site} unitCode={unitCode} counts={counts} /> : null}
          <Newest list={newest.get(column.code) ?? []} />
        </section>
      ))}
      <section className="panel request-panel">
        <header className="panel-head">
          <h2>{words.request[lang]}</h2>
        </header>
        <p>{words.requestLead[lang]}</p>
        <p className="actions">
          <a className="btn btn-primary" href={href(lang, unit ? `/requests/new?unit=${unit.code}` : '/requests/new')}>
            {words.requestButton[lang]}
          </a>
          <a className="btn btn-outline-primary" href={href(lang, '/requests/status')}>
            {words.follow[lang]}
          </a>
        </p>
      </section>
      {unit === null ? (
        <p>
          <a href={href(lang, '/statistics')}>
            {words.statistics[lang]} <span aria-hidden="true">›</span>
          </a>
        </p>
      ) : null}
      {units.length > 0 ? (
        <section className="panel">
          <header className="panel-head">
            <h2>{words.chooseUnit[lang]}</h2>
          </header>
          <UnitGroups units={units} address={({ code }) => platformPath(code)} />
        </section>
      ) : null}
    </>
  );
}

function Head({ column, unitCode }: { column: SiteColumn; unitCode: string | null }) {
  const lang = useLanguage();
  const name = columnName(column, lang);
  return (
    <header className="panel-head">
      <h2>{name}</h2>
      <a href={href(lang, platformPath(unitCode, column.code))} aria-label={`${words.more[lang]} ${name}`}>
        {words.more[lang]} <span aria-hidden="true">›</span>
      </a>
    </header>
  );
}

function Items({ site, unitCode, counts }: Pick<OverviewProps, 'site' | 'counts'> & { unitCode: string | null }) {
  const lang = useLanguage();
  return (
    <ul className="item-grid">
      {childrenOf(site, 'statutory').map((item) => (
        <li key={item.code}>
          <a href={href(lang, platformPath(unitCode, item.code))}>
            {columnName(item, lang)} <small>{words.count(counts.get(item.code) ?? 0)[lang]}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Newest({ list }: { list: readonly ListedDocument[] }) {
  const lang = useLanguage();
  return list.length > 0 ? <DocumentLinks list={list} /> : <p className="empty-note">{words.empty[lang]}</p>;
}
