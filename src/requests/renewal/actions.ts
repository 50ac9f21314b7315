/** A notice that no longer says what the case says is not sent; it is made anew under its own number. */
import { type Desk, dateOf, type Loaded } from '../../db/acts.ts';
import { refused } from '../../web/refusal.ts';
import { composed, demand, type OpenCase, openCase, type When, write } from '../actions.ts';
import { freezeLetter } from '../frozen.ts';
import { factsNow } from '../letter-stale.ts';
import { keptFacts, staleFacts, unsentNotices } from '../stale-store.ts';
import type { RequestState } from '../state.ts';
import type { FrozenLetter } from '../stored.ts';

/**
 * Nothing leaves today that is out of date. What left on an earlier day left as it was: recording that is no sending.
 * `leftOn`: when it left, where that is another day than the act's.
 * @throws Refusal request-stale, with what changed and where it is made anew
 */
export async function demandFreshNotice(
  desk: Desk,
  open: OpenCase,
  letter: FrozenLetter,
  leftOn: Temporal.PlainDate = open.on,
): Promise<void> {
  if (!leftOn.equals(dateOf(desk.now))) return;
  const changes = await staleFacts(desk.tx, desk.keys, open, letter);
  if (changes.length === 0) return;
  const said = changes.map(({ words }) => words).join('；');
  throw refused('request-stale', {
    zh: `文书形成后案卷有变化，不能照原样发出，请在本页“文书与案卷不符”处或者“全部文书”中重新生成：${said}。`,
    en: `The case has changed since this letter was made. Make it anew, here or among the letters: ${said}`,
  });
}

/** @throws Refusal where no such notice waits, or it says what the case says */
export async function renewLetter(
  desk: Desk,
  id: string,
  number: string,
  when: When = {},
): Promise<Loaded<RequestState>> {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.letter-renewed', {});
  const letter = unsentNotices(open.state).find((one) => one.number === number);
  const kept = letter && (await keptFacts(desk.tx, desk.keys, open, letter));
  const now = kept && factsNow(open, open.loaded.acts, kept);
  if (!letter || !now || (await staleFacts(desk.tx, desk.keys, open, letter)).length === 0)
    throw refused('request-renewal', {
      zh: '没有需要重新生成的文书：已经送达，或者与案卷一致。',
      en: 'There is nothing to make anew: it was served, or agrees with the case.',
    });
  return write(desk, open, 'request.letter-renewed', { letter: await freezeLetter(desk, id, composed(now)) }, null);
}
