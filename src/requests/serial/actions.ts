/** Many requests of one applicant: joined and answered together, reasons asked for, one found to repeat another. */
import { Conflict, type Desk, type Loaded, read } from '../../db/acts.ts';
import { notFound, refused } from '../../web/refusal.ts';
import {
  clockAfter,
  composed,
  demand,
  nextLetterHead,
  type OpenCase,
  openCase,
  perform,
  stopIf,
  type When,
  write,
} from '../actions.ts';
import { requests } from '../fold.ts';
import { freezeLetter } from '../frozen.ts';
import { delayedPeriodFacts, reasonsRequestFacts } from '../letter-facts-notices.ts';
import type { RequestState } from '../state.ts';
import { frequencyOn, frequencyText, refuseJoining, refuseRepeating } from './rules.ts';
import type { CaseRef } from './state.ts';
import { casesOfApplicant } from './store.ts';

type After = Promise<Loaded<RequestState>>;

const refOf = ({ loaded, state }: OpenCase): CaseRef => ({ id: loaded.ref.id, number: state.number });

/** The same act on another case: the version that the form was opened with is of its own. */
const elsewhere = ({ version: _, ...when }: When): When => when;

/** Two cases at once, always locked in the same order: whoever joins them the other way round must not wait for ever. */
async function openBoth(desk: Desk, id: string, other: string, when: When): Promise<[OpenCase, OpenCase]> {
  if (id < other) {
    const own = await openCase(desk, id, when);
    return [own, await openCase(desk, other, elsewhere(when))];
  }
  const second = await openCase(desk, other, elsewhere(when));
  return [await openCase(desk, id, when), second];
}

/** Answers this case in another one of the same applicant and body; each keeps its own clock. */
export async function joinRequest(desk: Desk, id: string, leadingId: string, when: When = {}): After {
  if (id === leadingId) throw refused('request-joined', { zh: '请选择另一件申请。', en: 'Choose another case.' });
  const [own, leading] = await openBoth(desk, id, leadingId, when);
  stopIf('request.joined', refuseJoining(own.state, leading.state));
  const joins = { part: 'joins' as const, ...refOf(leading) };
  const leads = { part: 'leads' as const, ...refOf(own) };
  demand(desk, own, 'request.joined', joins);
  await write(desk, leading, 'request.joined', leads, null);
  return write(desk, own, 'request.joined', joins, null);
}

/** Takes a case out of the leading one, to be answered by itself. */
export async function separateRequest(desk: Desk, id: string, when: When = {}): After {
  const found = await read(desk.tx, desk.keys, requests, { siteId: desk.actor.siteId, id });
  const joined = found?.state.joined;
  if (!joined) throw refused('request-separated', { zh: '本件没有并入其他申请。', en: 'This case is not joined.' });
  // the leading case first, as where its letter is sent: who separates and who sends must not wait for each other
  const leading = await openCase(desk, joined.id, elsewhere(when));
  const own = await openCase(desk, id, when);
  if (own.state.joined?.id !== joined.id) throw new Conflict(`request ${id}`);
  const joins = { part: 'joins' as const, ...refOf(leading) };
  demand(desk, own, 'request.separated', joins);
  // the leading case's letter may be approved already, naming both
  demand(desk, leading, 'request.separated', { part: 'leads' });
  await write(desk, leading, 'request.separated', { part: 'leads', ...refOf(own) }, null);
  return write(desk, own, 'request.separated', joins, null);
}

/** Asks why so many requests were made (Art. 35), with the numbers as they are; the letter is frozen and numbered. */
export async function askReasons(desk: Desk, id: string, replyBy: Temporal.PlainDate, when: When = {}): After {
  const open = await openCase(desk, id, when);
  const due = replyBy.toString();
  demand(desk, open, 'request.reasons-asked', { replyBy: due });
  const cases = await casesOfApplicant(desk.tx, desk.actor.siteId, open.state.applicantIndex);
  const mine = cases.filter(({ unitId }) => unitId === open.state.unitId);
  const frequency = frequencyText(frequencyOn(mine, open.on));
  const head = await nextLetterHead(desk, open);
  const letter = await freezeLetter(desk, id, composed(reasonsRequestFacts(open, head, { frequency, replyBy })));
  return write(desk, open, 'request.reasons-asked', { replyBy: due, letter }, { frequency });
}

export function recordReasons(desk: Desk, id: string, text: string, when: When = {}): After {
  return perform(desk, id, 'request.reasons-given', {}, { text }, when);
}

/** Sets a later day, where reasons were asked for and given and are found good (Art. 35); the applicant is told. */
export async function delayAnswer(
  desk: Desk,
  id: string,
  { until, reason }: { until: Temporal.PlainDate; reason: string },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  const data = { until: until.toString() };
  demand(desk, open, 'request.delayed', data);
  const { reasons } = open.state;
  const head = await nextLetterHead(desk, open);
  const said = {
    frequency: reasons?.asked && reasons.asked !== 'erased' ? reasons.asked.frequency : '',
    reasonsNotice: { number: reasons?.letter.number ?? '', date: day(reasons?.askedOn) },
    reasonsGivenOn: day(reasons?.givenOn),
    reason,
  };
  const delayed = clockAfter(desk, open, 'request.delayed', data);
  const letter = await freezeLetter(desk, id, composed(delayedPeriodFacts(open, head, said, delayed)));
  return write(desk, open, 'request.delayed', { ...data, letter }, { reason });
}

const day = (iso: string | null | undefined) => (iso ? Temporal.PlainDate.from(iso) : null);

/** Finds that this request repeats an answered one of the same applicant (Art. 36(6)). */
export async function findRepetition(desk: Desk, id: string, earlierId: string, when: When = {}): After {
  const open = await openCase(desk, id, when);
  // not locked: nothing is done to it, and its personal data may be erased by now
  const earlier = await read(desk.tx, desk.keys, requests, { siteId: desk.actor.siteId, id: earlierId });
  if (!earlier) throw notFound();
  stopIf('request.repetition-found', refuseRepeating(open.state, earlier.state));
  const { answer, answeredOn, number } = earlier.state;
  const found = { id: earlierId, number, letter: answer?.letter.number ?? '', answeredOn: answeredOn ?? '' };
  demand(desk, open, 'request.repetition-found', found);
  return write(desk, open, 'request.repetition-found', found, null);
}
