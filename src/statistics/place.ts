/** Whose figures of which days somebody asks for, read from an address, and who may see them. */
import { placeName, type SiteFrame } from '../reports/compile.ts';
import type { ScopeKind } from '../reports/scopes.ts';
import { type Duty, permits, reach } from '../web/duties.ts';
import type { Problem } from '../web/forms.tsx';
import type { Language } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { forbidden } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import type { Period } from './rules.ts';
import { statisticsWords as words } from './words.ts';

/** A unit, the government itself, or the whole county. `unitId` of the latter two is the unit that compiles for them. */
export interface Place {
  scope: ScopeKind;
  unitId: string;
}

/** Longest period that is counted at once. */
const MOST_YEARS = 5;

export interface Question {
  place: Place;
  period: Period;
  /** what stood wrong in the address; the figures are then of this year */
  problems: Problem[];
}

/** How a place stands in addresses and forms: 'county', 'government' or the id of a unit. */
export function placeKey({ scope, unitId }: Place): string {
  return scope === 'unit' ? unitId : scope;
}

/** The units that a place counts; null: all. */
export function unitsOf(place: Place, frame: Pick<SiteFrame, 'government'>): readonly string[] | null {
  if (place.scope === 'county') return null;
  return place.scope === 'government' ? frame.government : [place.unitId];
}

/** Places whose figures this person may open, the widest first. */
export function openPlaces({ session }: OfficeContext, frame: SiteFrame, duty: Duty): Place[] {
  const mine = reach(session.appointments, duty);
  const units = frame.units.filter(({ id }) => mine === 'all' || mine.includes(id));
  const { compiler } = frame;
  const wide: Place[] =
    compiler !== null && permits(session.appointments, duty, compiler)
      ? [
          { scope: 'county', unitId: compiler },
          { scope: 'government', unitId: compiler },
        ]
      : [];
  return [...wide, ...units.map((unit): Place => ({ scope: 'unit', unitId: unit.id }))];
}

/** What a form offers of these: the government stands in it once, with all that it is made of. */
export function offeredPlaces(context: OfficeContext, frame: SiteFrame, duty: Duty): Place[] {
  const places = openPlaces(context, frame, duty);
  if (!places.some(({ scope }) => scope === 'government')) return places;
  const itself = frame.units.filter(({ id, kind }) => kind === 'government' && frame.government.includes(id));
  return places.filter(({ scope, unitId }) => scope !== 'unit' || !itself.some(({ id }) => id === unitId));
}

/** Reads place and period from the query. @throws Refusal forbidden for a place that this person may not open */
export function readQuestion(context: OfficeContext, frame: SiteFrame, duty: Duty): Question {
  const { c, now } = context;
  const query = c.req.query();
  const places = openPlaces(context, frame, duty);
  const place = query.place ? places.find((one) => placeKey(one) === query.place) : places[0];
  if (!place) throw forbidden();
  return { place, ...readPeriod(query.from, query.to, dayOf(now)) };
}

/** Both days or none; nothing typed is this year up to today. */
export function readPeriod(
  from: string | undefined,
  to: string | undefined,
  today: Temporal.PlainDate,
): Pick<Question, 'period' | 'problems'> {
  const usual = { from: `${today.year}-01-01`, to: today.toString() };
  if (!from && !to) return { period: usual, problems: [] };
  const wrong = (field: string, message: Problem['text']) => ({ period: usual, problems: [{ field, text: message }] });
  if (!isDate(from)) return wrong('from', words.badDate);
  if (!isDate(to)) return wrong('to', words.badDate);
  if (from > to) return wrong('to', words.turnedPeriod);
  if (Temporal.PlainDate.from(from).add({ years: MOST_YEARS }).toString() <= to)
    return wrong('from', words.longPeriod(MOST_YEARS));
  return { period: { from, to }, problems: [] };
}

function isDate(given: string | undefined): given is string {
  return /^\d{4}-\d{2}-\d{2}$/.test(given ?? '') && isReal(given ?? '');
}

function isReal(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (year < 2008 || month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** The address of a page of this area for a place and period. */
export function addressOf(
  path: string,
  { place, period }: Pick<Question, 'place' | 'period'>,
  more: Record<string, string> = {},
) {
  const query = new URLSearchParams({ place: placeKey(place), from: period.from, to: period.to, ...more });
  return `${path}?${query}`;
}

/** As printed: 示范县（全县）, 示范县人民政府（政府本级）, a unit. */
export function nameOfPlace(frame: SiteFrame, place: Place, lang: Language): string {
  if (place.scope === 'unit') {
    const unit = frame.units.find(({ id }) => id === place.unitId);
    return (lang === 'zh' ? unit?.name : unit?.nameEn) ?? '';
  }
  const name = placeName(frame, place);
  return place.scope === 'county' ? words.ofCounty(name)[lang] : words.ofGovernment(name)[lang];
}
