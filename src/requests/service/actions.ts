/** Serving the letters of a case: each attempt with its way and proof; what failed is tried again by another way. */
import type { Desk, Loaded } from '../../db/acts.ts';
import { refused } from '../../web/refusal.ts';
import { demand, type OpenCase, openCase, type When, write } from '../actions.ts';
import { keepFiles, type NewFile } from '../case-files.ts';
import { demandFreshNotice } from '../renewal/actions.ts';
import type { RequestState } from '../state.ts';
import type { FrozenLetter } from '../stored.ts';
import { awaitingReceipt, lettersToApplicant, serviceOf } from './rules.ts';
import { type Failure, METHOD_OF, type ServiceWay } from './ways.ts';

type After = Promise<Loaded<RequestState>>;

export interface NewService {
  /** number of the letter; the answer when left out */
  letter?: string;
  way: ServiceWay;
  receivedOn?: Temporal.PlainDate;
  /** of the post; needed there */
  tracking?: string;
  proof?: readonly NewFile[];
}

/**
 * Records that a letter was served: `happenedOn` is the day of signing or sending, by post the posting day. Whoever
 * hands a letter over or sends it by e-mail, fax or this site reaches the applicant that day.
 * @throws Refusal where an attempt with this letter stands already: nothing is served twice silently
 */
export async function recordService(desk: Desk, id: string, given: NewService, when: When = {}): After {
  const open = await openCase(desk, id, when);
  const letter = letterOf(open, given.letter ?? open.state.answer?.letter.number ?? '');
  const { way, tracking } = given;
  const isAnswer = letter.number === open.state.answer?.letter.number;
  const receivedOn = given.receivedOn ?? (way === 'post' ? undefined : open.on);
  const received = receivedOn ? { receivedOn: receivedOn.toString() } : {};
  const kind = isAnswer ? 'request.served' : 'request.letter-served';
  demand(desk, open, kind, received, letter.date);
  if (serviceOf(open.state, letter.number))
    throw refused('request-service', {
      zh: '该文书已登记送达。未送达成功的，请先登记送达未成，再另行送达。',
      en: 'This letter is recorded as served. Record first that the service failed, then serve it anew.',
    });
  if (receivedOn && Temporal.PlainDate.compare(receivedOn, open.on) < 0)
    throw refused('request-service', { zh: '收到日期不能早于送达日期。', en: 'Received before it was sent.' });
  // the answer left when it was sent; a notice leaves now
  if (!isAnswer) await demandFreshNotice(desk, open, letter);
  const { files, names } = await keepFiles(desk, id, given.proof ?? []);
  const data = {
    letter: letter.number,
    way,
    ...received,
    ...(tracking ? { tracking } : {}),
    ...(files.length > 0 ? { proof: files } : {}),
  };
  if (isAnswer) return write(desk, open, 'request.served', { method: METHOD_OF[way], ...data }, names);
  const served = await write(desk, open, 'request.letter-served', data, names);
  return receivedOn ? noteFee(desk, { ...open, loaded: served, state: served.state }, letter, receivedOn) : served;
}

/** Records when what was sent arrived. */
export async function recordReceipt(desk: Desk, id: string, number: string, when: When = {}): After {
  const open = await openCase(desk, id, when);
  const service = awaitingReceipt(open.state).find((one) => one.letter === number);
  if (!service) throw noSuchLetter();
  demand(desk, open, 'request.letter-received', {}, service.on);
  const after = await write(desk, open, 'request.letter-received', { letter: number }, null);
  const letter = letterOf(open, number);
  return noteFee(desk, { ...open, loaded: after, state: after.state }, letter, open.on);
}

/** From the receipt of a fee notice runs the time to pay: the clock is told. */
async function noteFee(desk: Desk, open: OpenCase, { number }: FrozenLetter, on: Temporal.PlainDate): After {
  const { fee, stage } = open.state;
  if (stage !== 'fee' || fee?.letter?.number !== number || fee.receivedOn) return open.loaded;
  return write(desk, { ...open, on }, 'request.fee-notice-received', {}, null);
}

/** An attempt that did not succeed, or a letter that came back: it counts as not served, and waits again. */
export async function recordFailure(
  desk: Desk,
  id: string,
  { letter: number, way, reason, remarks }: { letter: string; way: ServiceWay; reason: Failure; remarks: string },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  const letter = letterOf(open, number);
  const stands = serviceOf(open.state, number);
  demand(desk, open, 'request.service-failed', {}, stands?.on ?? letter.date);
  if (stands?.receivedOn && stands.way !== 'email' && stands.way !== 'fax')
    throw refused('request-service', {
      zh: '该文书已登记申请人收到，不能登记送达未成；登记有误的，请更正原登记。',
      en: 'The applicant is recorded to have it. If that is a mistake, mend that act.',
    });
  // the time to pay runs from that receipt: it would end a case whose applicant never got the notice
  const { fee } = open.state;
  if (fee?.letter?.number === number && fee.receivedOn && open.state.stage === 'fee')
    throw refused('request-service', {
      zh: '缴费期限已从登记的收到日期起算。通知没有送到的，请先更正其收到日期，再登记送达未成。',
      en: 'The time to pay runs from the recorded receipt. Have that act mended first, then record that service failed.',
    });
  return write(desk, open, 'request.service-failed', { letter: number, way, reason }, { remarks });
}

function letterOf({ state }: OpenCase, number: string): FrozenLetter {
  const letter = lettersToApplicant(state).find((one) => one.number === number);
  if (!letter) throw noSuchLetter();
  return letter;
}

const noSuchLetter = () => refused('request-service', { zh: '没有这一待办的文书。', en: 'No such letter waits.' });
