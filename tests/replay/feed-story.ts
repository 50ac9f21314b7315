/** The lives of calendar feeds: a key made, replaced, taken back. */
import type { NewAct } from '../../src/db/acts.ts';
import { type FeedState, feeds } from '../../src/requests/feed/feed-fold.ts';
import type { Story } from './story.ts';

export const feedStory: Story<FeedState> = {
  aggregate: feeds,
  next(state, draw): NewAct | null {
    if (state && draw.chance(0.5)) return { kind: 'calendar-feed.closed' };
    // a digest of its own, as no two keys are the same
    const digit = () => (draw.chance(0.5) ? '1' : '0');
    return { kind: 'calendar-feed.opened', data: { keyDigest: Array.from({ length: 64 }, digit).join('') } };
  },
};
