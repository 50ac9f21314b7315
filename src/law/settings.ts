/**
 * Rules that the sources leave open, each with the default that offices usually follow.
 *
 * A county changes them as an act; a fold names the version it used. Everything printed in the law is not here.
 */
import { type CountingStart, type WorkingDays, workingDays } from './days.ts';
import type { CustomRowCode } from './decisions.ts';
import type { Confirmation } from './events.ts';
import type { OutcomeRow } from './outcomes.ts';

/** Deadlines in calendar days, months or named days; those in working days end on one by themselves. */
export type RollingDeadline =
  | 'clarification-reply'
  | 'delayed'
  | 'reconsideration'
  | 'suit'
  | 'suit-after-reconsideration';

export interface LawSettings {
  version: string;
  /** Day 1 of every period: the day after its trigger, or the trigger day. */
  countingStart: CountingStart;
  /** Art. 31(3), "both sides confirm": who confirms for the office. */
  confirmation: Record<'web' | 'fax' | 'email', Confirmation>;
  /** An unconfirmed web, fax or e-mail request raises an alarm after this many working days. */
  confirmWithin: WorkingDays;
  /** Whether a deadline that ends on a day off moves to the next working day. */
  rolls: Record<RollingDeadline, boolean>;
  /** Consultation time is excluded until the answer at most up to the end of the statutory 15 days, or until the answer. */
  consultationExcluded: 'up-to-period' | 'until-answer';
  /** What a clarification notice sent after its 7 working days does to the clock. */
  lateClarification: 'restarts' | 'ignored';
  /** After full payment the answer period starts afresh, or only pauses meanwhile, or is untouched. */
  feeEffect: 'restarts' | 'pauses' | 'none';
  /** A partial disclosure whose rest is withheld under Art. 14–16 also has to go to reconsideration first. */
  partialNeedsReconsideration: boolean;
  /** Rows of table three for decisions whose row is custom. */
  reportRows: Record<CustomRowCode, OutcomeRow>;
}

export const DEFAULT_SETTINGS: LawSettings = {
  version: 'default-1',
  countingStart: 'next-day',
  confirmation: { web: 'automatic', fax: 'office', email: 'office' },
  confirmWithin: workingDays(1),
  rolls: {
    'clarification-reply': true,
    delayed: false,
    reconsideration: true,
    suit: true,
    'suit-after-reconsideration': true,
  },
  consultationExcluded: 'up-to-period',
  lateClarification: 'restarts',
  feeEffect: 'restarts',
  partialNeedsReconsideration: true,
  reportRows: { GRANT_ALREADY_PUBLIC: 'r3_1', DENY_ADMIN_QUERY: 'r3_3_8', WITHDRAWN: 'r3_6_3', OTHER: 'r3_6_3' },
};

type Changes<T> = { [K in keyof T]?: T[K] | undefined };
type Groups = 'confirmation' | 'rolls' | 'reportRows';

/** Settings that differ from the default; groups are merged key by key. The caller names the version. */
export type SettingsChange = { version: string } & Changes<Omit<LawSettings, 'version' | Groups>> & {
    [G in Groups]?: Changes<LawSettings[G]> | undefined;
  };

export function settingsWith(change: SettingsChange): LawSettings {
  return {
    ...merged(DEFAULT_SETTINGS, change as Changes<LawSettings>),
    confirmation: merged(DEFAULT_SETTINGS.confirmation, change.confirmation),
    rolls: merged(DEFAULT_SETTINGS.rolls, change.rolls),
    reportRows: merged(DEFAULT_SETTINGS.reportRows, change.reportRows),
  };
}

/** The defaults with what is set; a key that is there but undefined changes nothing. */
function merged<T extends object>(defaults: T, change: Changes<T> = {}): T {
  const set = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(set) };
}
