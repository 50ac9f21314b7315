/** The shape that all probes share: what is noted of each page, and what follows from all notes. Both are pure. */
import type { Text } from '../../web/language.ts';
import type { Outline } from './outline.ts';
import type { PageRef } from './page-ref.ts';

/** fail: the fault was seen. unknown: it could not be judged, which is neither good nor bad. merit: what earns a bonus. */
export interface Seen {
  /** id of the indicator's condition or item */
  indicator: string;
  verdict: 'fail' | 'unknown' | 'merit';
  what: Text;
  /** null: a thing that is nowhere on the site, or no page */
  where: PageRef | null;
  selector?: string | null;
  excerpt?: string;
  /** a fault that the eye sees: its picture belongs to the evidence */
  isVisual?: boolean;
}

export interface Judged {
  seen: Seen[];
  /** places looked at, by indicator; one that is absent was not measured */
  looked: Readonly<Record<string, number>>;
  /** by indicator, why more may be than any program sees: it is never passed */
  open?: Readonly<Record<string, Text>>;
}

export interface Probe<Note = unknown> {
  id: string;
  /** counts up with each change of what it finds */
  version: number;
  /** ids of the indicators of which it says something */
  indicators: readonly string[];
  /** those of which each page may hold another place: nothing is settled before the site is read as a whole */
  counted?: readonly string[];
  /** what is kept of a page until the end; null for a page that does not matter */
  note(outline: Outline, site: Site): Note | null;
  judge(notes: readonly Noted<Note>[], site: Site): Judged;
}

export interface Noted<Note> {
  ref: PageRef;
  note: Note;
}

/** A probe whose notes have a type of their own, among others. */
export function probe<Note>(parts: Probe<Note>): Probe {
  return {
    ...parts,
    // the notes that it is handed are those that it made
    judge: (notes, site) => parts.judge(notes as readonly Noted<Note>[], site),
  };
}

/** What the probes know of the site beside its pages. */
export interface Site {
  start: string;
  /** Asia/Shanghai */
  today: Temporal.PlainDate;
  limits: ProbeLimits;
  /** false when a limit ended the crawl: what was not found may be where it did not get to */
  isWhole: boolean;
  /** whether the home page was read */
  hasHome: boolean;
  /** what is known of addresses from this crawl and earlier ones */
  history: History;
  links: readonly BrokenLink[];
  /** links that were asked for */
  linksAsked: number;
  visits: readonly SpacedVisit[];
  /** what was asked beside the crawl; null for what was not asked */
  asked: Asked;
}

export interface ProbeLimits {
  newsDays: number;
  noticeMonths: number;
  /** for columns of which the indicators name no limit */
  otherMonths: number;
  homeDays: number;
  messageMonths: number;
  answerMonths: number;
  serviceFigureMonths: number;
  missingElements: number;
  /** seconds until a page is loaded */
  loadSeconds: number;
  /** working days in which a simple question is answered */
  answerWorkdays: number;
  /** surveys within a year that earn the bonus */
  surveysInYear: number;
  newMediaDays: number;
}

/** The numbers of 国办秘函〔2019〕19号; otherMonths and answerWorkdays are defaults of our own. */
export const LIMITS_2019: ProbeLimits = {
  newsDays: 14,
  noticeMonths: 6,
  otherMonths: 12,
  homeDays: 14,
  messageMonths: 2,
  answerMonths: 3,
  serviceFigureMonths: 3,
  missingElements: 4,
  loadSeconds: 3,
  answerWorkdays: 5,
  surveysInYear: 6,
  newMediaDays: 14,
};

/** By address, what earlier crawls saw: when it was first there, and the earliest date that it showed. */
export type History = ReadonlyMap<string, { firstSeen: string; shown: string | null }>;

export interface BrokenLink {
  /** address that does not open */
  to: string;
  /** first page that names it, and how many do */
  from: PageRef;
  pages: number;
  /** status, or kind of failure */
  answer: string;
  /** unknown: it did not answer as it should, but not so that visitors are known to fail */
  verdict: 'fail' | 'unknown';
}

export interface SpacedVisit {
  at: string;
  ok: boolean;
  ms: number;
}

export interface Asked {
  /** version 6 addresses of the host's name; null: could not be asked */
  ipv6: readonly string[] | null;
  /** searches that were made for titles on the site */
  searches:
    | readonly { title: string; result: PageRef | null; text: string; links: readonly string[]; target: string }[]
    | null;
  /** what the plain address (http) answers, and whether the secure one does */
  secure: { https: 'answers' | 'bad-certificate' | 'nothing' | 'not-asked'; httpGoesToHttps: boolean | null } | null;
  /** violations of WCAG by axe, in the rendered home page */
  axe: readonly { rule: string; help: string; impact: string; selectors: readonly string[] }[] | null;
  /** milliseconds of loading the home page in Chromium */
  load: number | null;
  /** the home page as Chromium shows it 1280 pixels wide: characters to be read, pixels beyond the right edge */
  shown: { characters: number; overflow: number } | null;
  /** a search for a published title with a character left out; null where it was not tried */
  tolerant: { asked: string; target: string; isFound: boolean; result: PageRef } | null;
}
