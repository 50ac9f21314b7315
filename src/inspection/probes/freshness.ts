/**
 * The day that counts for 'updated': not simply the one that is shown. A post that was there before its date, or that
 * showed an earlier one, was dated anew; without any date it counts as not updated.
 */
import { isBefore } from './dates.ts';

export interface Dated {
  /** in the list, beside the link */
  listed: Temporal.PlainDate | null;
  /** by the page's own tag or head */
  own: Temporal.PlainDate | null;
  /** named by the address */
  address: Temporal.PlainDate | null;
  /** day on which a crawl first saw the address */
  firstSeen: Temporal.PlainDate | null;
  /** earliest date that a crawl saw on it */
  earlier: Temporal.PlainDate | null;
}

export type Redated = 'shown-earlier' | 'seen-earlier' | 'address' | 'list' | 'future';

export interface Day {
  /** null: no date, or one that cannot be believed */
  day: Temporal.PlainDate | null;
  redated: Redated | null;
}

/** days by which an address may be older than the date: drafts lie for a while */
const DRAFTED = 30;
/** days by which two dates of one post may differ without meaning anything */
const SLACK = 1;

export function dayThatCounts(dated: Dated, today: Temporal.PlainDate): Day {
  const shown = dated.own ?? dated.listed;
  if (shown === null) return { day: null, redated: null };
  if (isBefore(today, shown, SLACK)) return { day: null, redated: 'future' };
  if (dated.earlier && isBefore(dated.earlier, shown, SLACK)) return { day: dated.earlier, redated: 'shown-earlier' };
  if (dated.firstSeen && isBefore(dated.firstSeen, shown, SLACK))
    return { day: dated.firstSeen, redated: 'seen-earlier' };
  if (dated.address && isBefore(dated.address, shown, DRAFTED)) return { day: dated.address, redated: 'address' };
  if (dated.listed && isBefore(shown, dated.listed, DRAFTED)) return { day: shown, redated: 'list' };
  return { day: shown, redated: null };
}
