/** The key of a person's calendar feed: made, replaced and taken back by that person. What is kept of it is a digest. */
import type { Act, Aggregate, SubjectRef } from '../../db/acts.ts';

/** null: there is none. */
export type FeedState = { keyDigest: string; openedOn: string } | null;

/** Its subject has the id of the person. */
export const feeds: Aggregate<FeedState> = {
  kind: 'calendar-feed',
  tables: [{ name: 'calendar_feeds', key: 'person_id' }],
  fold: (acts) => acts.reduce<FeedState>(step, null),
  rows: (state, ref) => ({ calendar_feeds: state ? [row(state, ref)] : [] }),
};

function step(state: FeedState, act: Act): FeedState {
  if (act.kind === 'calendar-feed.opened') {
    const { keyDigest } = act.data as { keyDigest: string };
    return { keyDigest, openedOn: act.happenedOn.toString() };
  }
  return act.kind === 'calendar-feed.closed' ? null : state;
}

function row({ keyDigest, openedOn }: NonNullable<FeedState>, { siteId, id }: SubjectRef) {
  return { site_id: siteId, person_id: id, key_digest: keyDigest, opened_on: openedOn };
}
