/** All figures of a place and period, read once: for the page and for the workbook. */

import type { SiteFrame } from '../reports/compile.ts';
import { countOffers, type OfferCounts } from '../requests/before-asking/store.ts';
import { countHelp, type HelpCounts } from '../requests/intake/store.ts';
import { type CaseTiming, caseTimings } from '../requests/timing.ts';
import { siteSettings } from '../units/read.ts';
import type { Language } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import type { VisitKind } from '../web/visits.ts';
import { columnWords } from './names.ts';
import { type Place, unitsOf } from './place.ts';
import { countReleases, RELEASE_DIMENSIONS, type ReleaseDimension, releaseCounts } from './release-store.ts';
import { type CaseCounts, countCases, type Period } from './rules.ts';
import { mostRead, type ReadDocument, viewsByKind, viewsByMonth } from './visit-store.ts';

/** One value of a dimension under the name by which it is shown. */
export interface NamedCount {
  value: string;
  name: string;
  count: number;
}

export interface Statistics {
  place: Place;
  period: Period;
  releases: { total: number; by: Record<ReleaseDimension, readonly NamedCount[]> };
  cases: {
    /** the place itself; for the county, the government itself */
    own: CaseCounts;
    ownPlace: Place;
    county: CaseCounts;
    /** of the county, units with cases alone; else empty */
    byUnit: readonly { unitId: string; name: string; counts: CaseCounts }[];
    timings: readonly CaseTiming[];
  };
  offers: OfferCounts;
  help: HelpCounts;
  visits: {
    total: number;
    byKind: readonly { kind: VisitKind; views: number }[];
    byMonth: readonly { month: string; views: number }[];
    documents: readonly ReadDocument[];
  };
}

const MOST_READ = 20;

export async function gather(
  context: OfficeContext,
  frame: SiteFrame,
  { place, period }: { place: Place; period: Period },
): Promise<Statistics> {
  const { deps, site, lang } = context;
  const own = { siteId: site.siteId, unitIds: unitsOf(place, frame), ...period };
  const names = await columnWords(context);
  const db = deps.office;
  const by = {} as Record<ReleaseDimension, readonly NamedCount[]>;
  for (const dimension of RELEASE_DIMENSIONS) {
    const counts = await releaseCounts(db, own, dimension);
    by[dimension] = counts.map((one) => ({ ...one, name: names.nameOf(dimension, one.value, frame) }));
  }
  const byKind = await viewsByKind(db, own);
  return {
    place,
    period,
    releases: { total: await countReleases(db, own), by },
    cases: await casesOf(context, frame, place, period, lang),
    offers: await countOffers(db, own),
    help: await countHelp(db, own),
    visits: {
      total: byKind.reduce((sum, { views }) => sum + views, 0),
      byKind,
      byMonth: await viewsByMonth(db, own),
      documents: await mostRead(db, own, MOST_READ),
    },
  };
}

async function casesOf(
  { deps, site }: OfficeContext,
  frame: SiteFrame,
  place: Place,
  period: Period,
  lang: Language,
): Promise<Statistics['cases']> {
  const settings = await siteSettings(deps.office, site.siteId);
  const source = { db: deps.office, keys: deps.keys, settings };
  const all = await caseTimings(source, site.siteId, { ...period, unitIds: null });
  const ownPlace: Place = place.scope === 'county' ? { ...place, scope: 'government' } : place;
  const of = (unitIds: readonly string[] | null) =>
    unitIds === null ? all : all.filter(({ unitId }) => unitIds.includes(unitId));
  const groups = place.scope === 'county' ? [...Map.groupBy(all, ({ unitId }) => unitId)] : [];
  const order = new Map(frame.units.map(({ id }, i) => [id, i]));
  return {
    own: countCases(of(unitsOf(ownPlace, frame)), period),
    ownPlace,
    county: countCases(all, period),
    byUnit: groups
      .map(([unitId, timings]) => {
        const unit = frame.units.find(({ id }) => id === unitId);
        return {
          unitId,
          name: (lang === 'zh' ? unit?.shortName : unit?.nameEn) ?? '',
          counts: countCases(timings, period),
        };
      })
      .sort((a, b) => (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0)),
    timings: of(unitsOf(place, frame)),
  };
}
