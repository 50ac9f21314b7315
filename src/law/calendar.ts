/**
 * The State Council's calendar: which date is a 工作日, why, and by which notice.
 *
 * Years are data (`workdays/state-council.json`); a county may lay its own days and newly announced years over them.
 * A year that is not loaded is an error or, where a caller asks for it, a provisional answer that says so; it is
 * never silently Monday to Friday.
 */
import { day, type PlainDate } from './days.ts';
import { LawError } from './law-error.ts';
import { type Words, words } from './words.ts';
import stateCouncil from './workdays/state-council.json' with { type: 'json' };

/** One announced year. Dates are ISO; a notice may also name days at the end of the year before. */
export interface CalendarYear {
  year: number;
  /** The notice's number in the State Council's policy library; null when only a secondary source is known. */
  notice: string | null;
  /** A later notice for one holiday (2019 Labour Day, 2020 Spring Festival). */
  noticeByHoliday?: Record<string, string> | undefined;
  /** Two independent sources agree on every date. */
  verified: boolean;
  /** Days off by holiday name, weekend days inside the block included. */
  off: Record<string, readonly string[]>;
  /** Weekend days that are worked (调休上班), by the holiday they make up for. */
  makeup: Record<string, readonly string[]>;
}

/** A county's own decision about one date: local leave, or work on a day off. */
export interface CountyDay {
  date: string;
  working: boolean;
  why: string;
  notice: string;
}

export type DayKind = 'weekday' | 'makeup' | 'weekend' | 'holiday' | 'county-work' | 'county-off';

export interface Day {
  date: PlainDate;
  working: boolean;
  kind: DayKind;
  why: Words;
  /** Number of the notice; null for an ordinary weekday or weekend, and where the source gives none. */
  notice: string | null;
  /** False where the year rests on a single source. */
  verified: boolean;
  /** True when the year is not announced yet: Monday to Friday with New Year's Day off. */
  provisional: boolean;
}

export interface Calendar {
  /** Changes whenever any day in it changes. */
  version: string;
  firstYear: number;
  lastYear: number;
  /** Throws LawError `calendar-year-missing` for a year that is not loaded. */
  isWorkingDay(date: PlainDate): Day;
  /** The same, but a year after the last announced one gets a provisional day. Still throws before the first year. */
  likelyDay(date: PlainDate): Day;
}

export interface CalendarParts {
  /** Further years, or better versions of years; the later entry wins. */
  years?: readonly CalendarYear[] | undefined;
  county?: readonly CountyDay[] | undefined;
}

interface Entry {
  working: boolean;
  kind: DayKind;
  name: string;
  notice: string | null;
}

/** The years that come with the program. */
export const NATIONAL_YEARS: readonly CalendarYear[] = stateCouncil as readonly CalendarYear[];

/** The calendar of the State Council, with a county's days and further years laid over it. */
export function makeCalendar(parts: CalendarParts = {}): Calendar {
  const years = new Map<number, CalendarYear>();
  for (const year of [...NATIONAL_YEARS, ...(parts.years ?? [])]) years.set(year.year, year);
  const loaded = [...years.keys()].sort((a, b) => a - b);
  const firstYear = loaded[0] as number;
  const lastYear = loaded.at(-1) as number;
  for (let year = firstYear; year <= lastYear; year++) if (!years.has(year)) throw yearMissing(year);
  const entries = entriesOf([...years.values()], parts.county ?? []);
  const version = `${firstYear}-${lastYear}.${fingerprint(entries, loaded.length)}`;

  function likelyDay(date: PlainDate): Day {
    if (date.year < firstYear) throw yearMissing(date.year);
    const year = years.get(date.year);
    return year
      ? announcedDay(date, entries.get(date.toString()), year.verified)
      : provisionalDay(date, entries.get(date.toString()));
  }

  function isWorkingDay(date: PlainDate): Day {
    if (!years.has(date.year)) throw yearMissing(date.year);
    return likelyDay(date);
  }

  return { version, firstYear, lastYear, isWorkingDay, likelyDay };
}

/** The national calendar alone. */
export const nationalCalendar: Calendar = makeCalendar();

function entriesOf(years: readonly CalendarYear[], county: readonly CountyDay[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const year of years) {
    addDays(entries, year, year.off, 'holiday');
    addDays(entries, year, year.makeup, 'makeup');
  }
  for (const local of county) {
    day(local.date);
    const kind = local.working ? 'county-work' : 'county-off';
    entries.set(local.date, { working: local.working, kind, name: local.why, notice: local.notice });
  }
  return entries;
}

function addDays(
  entries: Map<string, Entry>,
  year: CalendarYear,
  days: CalendarYear['off'],
  kind: 'holiday' | 'makeup',
): void {
  for (const [name, dates] of Object.entries(days)) {
    for (const date of dates) {
      if (![year.year, year.year - 1].includes(day(date).year)) {
        throw new LawError(
          'calendar-date-outside-year',
          words(
            `${year.year}年的日历中不应有 ${date}，请核对该年放假通知`,
            `The calendar of ${year.year} names ${date}; check it against that year's notice`,
          ),
        );
      }
      const notice = year.noticeByHoliday?.[name] ?? year.notice;
      entries.set(date, { working: kind === 'makeup', kind, name, notice });
    }
  }
}

function announcedDay(date: PlainDate, entry: Entry | undefined, verified: boolean): Day {
  if (entry) {
    return {
      date,
      working: entry.working,
      kind: entry.kind,
      why: entryWords(entry),
      notice: entry.notice,
      verified,
      provisional: false,
    };
  }
  return { ...plainDay(date), notice: null, verified, provisional: false };
}

function provisionalDay(date: PlainDate, entry: Entry | undefined): Day {
  if (entry) return { ...announcedDay(date, entry, false), provisional: true };
  const newYear = date.month === 1 && date.day === 1;
  const plain = newYear
    ? { date, working: false, kind: 'holiday' as const, why: words('元旦', 'New Year') }
    : plainDay(date);
  const why = words(
    `${plain.why.zh}（${date.year}年放假安排尚未载入，暂按此计算）`,
    `${plain.why.en} (provisional: the holidays of ${date.year} are not loaded)`,
  );
  return { ...plain, why, notice: null, verified: false, provisional: true };
}

function plainDay(date: PlainDate): Pick<Day, 'date' | 'working' | 'kind' | 'why'> {
  const working = date.dayOfWeek <= 5;
  return working
    ? { date, working, kind: 'weekday', why: words('工作日', 'working day') }
    : { date, working, kind: 'weekend', why: words('休息日', 'weekend') };
}

const HOLIDAYS_IN_ENGLISH: Record<string, string> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明: 'Qingming',
  劳动节: 'Labour Day',
  端午: 'Dragon Boat Festival',
  中秋: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

function entryWords(entry: Entry): Words {
  const english = HOLIDAYS_IN_ENGLISH[entry.name] ?? entry.name;
  switch (entry.kind) {
    case 'makeup':
      return words(`调休上班（${entry.name}）`, `make-up working day (${english})`);
    case 'holiday':
      return words(`${entry.name}放假`, english);
    default:
      return words(entry.name, entry.name);
  }
}

/** FNV-1a over the sorted days: short, stable, and different when a day differs. */
function fingerprint(entries: Map<string, Entry>, yearCount: number): string {
  const lines = [...entries].map(
    ([date, entry]) => `${date}|${entry.working}|${entry.kind}|${entry.name}|${entry.notice}`,
  );
  let hash = 0x811c9dc5;
  for (const unit of `${yearCount}\n${lines.sort().join('\n')}`) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) as number), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

function yearMissing(year: number): LawError {
  return new LawError(
    'calendar-year-missing',
    words(
      `工作日历中没有 ${year} 年，请先载入国务院办公厅关于${year}年部分节假日安排的通知`,
      `The working-day calendar has no year ${year}: load the State Council notice for ${year} first`,
    ),
  );
}
