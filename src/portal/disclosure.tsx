/**
 * 政府信息公开平台, the same for the county and for each unit: the four fixed columns on the left and the entry to requests
 * (国办公开办函〔2019〕61号: same name, same format).
 */
import { countByColumn, countDocuments, listDocuments } from '../documents/published-lists.ts';
import { Breadcrumbs, type Crumb } from '../web/breadcrumbs.tsx';
import { columnName, withDescendants } from '../web/columns.ts';
import { columnTags } from '../web/meta.ts';
import { endOfDay } from '../web/moments.ts';
import { publicPage } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { PublicContext, Site, SiteColumn } from '../web/routes.ts';
import { ColumnContent } from './disclosure-column.tsx';
import { DisclosureOverview } from './disclosure-overview.tsx';
import { DisclosureSide, fixedColumns, platformPath } from './disclosure-side.tsx';
import { disclosureWords as words } from './messages.ts';
import { askedPage, PAGE_SIZE, pagesOf } from './paging.ts';
import { findUnit, listUnits, type PublicUnit } from './published.ts';
import { unitName } from './unit-groups.tsx';

/** /disclosure, /disclosure/UNIT and /disclosure/UNIT/COLUMN; UNIT 'all' is the county. */
export async function disclosure(context: PublicContext): Promise<Response> {
  const { c, site, deps, now, lang } = context;
  const unitCode = c.req.param('unit') ?? 'all';
  const unit = unitCode === 'all' ? null : await findUnit(deps.published, site.siteId, unitCode, now);
  if (unitCode !== 'all' && !unit) throw notFound();
  const asked = c.req.param('column');
  const column = asked === undefined ? null : columnOfPlatform(site, asked);
  const name = unit ? unitName(unit, lang) : null;
  const title = [column ? columnName(column, lang) : null, name, words.title[lang]].filter(Boolean).join(' - ');
  const content = column ? await columnContent(context, unit, column) : await overview(context, unit);
  const tagged = column ?? site.columns.find((known) => known.code === 'disclosure');
  return publicPage(
    context,
    {
      title,
      meta: tagged ? columnTags(tagged) : {},
      column: 'disclosure',
      feed: column && !unit ? `/columns/${column.code}/feed.xml` : '/feed.xml',
      validUntil: endOfDay(now),
    },
    <div className="container-xl page">
      <Breadcrumbs site={site} column="disclosure" more={crumbs(context, unit, column)} />
      <div className="platform-head">
        <p className="platform-title">{words.title[lang]}</p>
        <p>{name ?? site.name}</p>
      </div>
      <div className="with-side">
        <DisclosureSide site={site} unitCode={unit?.code ?? null} current={column?.code ?? null} />
        <div>{content}</div>
      </div>
    </div>,
  );
}

/** Only the four columns and what is below them. @throws Refusal not-found */
function columnOfPlatform(site: Site, code: string): SiteColumn {
  const within = fixedColumns(site).flatMap((fixed) => withDescendants(site, fixed.code));
  const column = site.columns.find((known) => known.code === code);
  if (!column || !within.includes(code)) throw notFound();
  return column;
}

function crumbs({ lang }: PublicContext, unit: PublicUnit | null, column: SiteColumn | null): Crumb[] {
  const list: Crumb[] = [];
  if (unit) list.push({ name: unitName(unit, lang), path: platformPath(unit.code) });
  if (column) list.push({ name: columnName(column, lang), path: platformPath(unit?.code ?? null, column.code) });
  return list;
}

async function columnContent(context: PublicContext, unit: PublicUnit | null, column: SiteColumn) {
  const { site, deps, now } = context;
  const page = askedPage(context);
  const query = {
    columns: withDescendants(site, column.code),
    ...(unit ? { unitCode: unit.code } : {}),
  };
  const [count, list] = await Promise.all([
    countDocuments(deps.published, site.siteId, now, query),
    listDocuments(deps.published, site.siteId, now, { ...query, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
  ]);
  const path = platformPath(unit?.code ?? null, column.code);
  return (
    <ColumnContent column={column} list={list} count={count} page={page} pages={pagesOf(count, page)} path={path} />
  );
}

async function overview(context: PublicContext, unit: PublicUnit | null) {
  const { site, deps, now } = context;
  const ofUnit = unit ? { unitCode: unit.code } : {};
  const fixed = fixedColumns(site);
  const [units, counts, lists] = await Promise.all([
    unit ? [] : listUnits(deps.published, site.siteId, now),
    countByColumn(deps.published, site.siteId, now, unit?.code),
    Promise.all(
      fixed.map((column) =>
        listDocuments(deps.published, site.siteId, now, {
          ...ofUnit,
          columns: withDescendants(site, column.code),
          limit: column.code === 'statutory' ? 8 : 5,
        }),
      ),
    ),
  ]);
  const newest = new Map(fixed.map((column, i) => [column.code, lists[i] ?? []]));
  return <DisclosureOverview site={site} unit={unit} units={units} counts={counts} newest={newest} />;
}
