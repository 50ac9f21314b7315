/** Correction of records about the applicant (Art. 41): asked for, then corrected, passed on or refused by letter. */
import { type Desk, dateOf, type Loaded } from '../../db/acts.ts';
import { composed, demand, nextLetterHead, type OpenCase, openCase, perform, type When, write } from '../actions.ts';
import { freezeLetter } from '../frozen.ts';
import { correctionFacts } from '../letter-facts-notices.ts';
import type { CorrectionFacts } from '../letters/notice-facts.ts';
import type { RequestState } from '../state.ts';
import type { CorrectionResult, RecordCorrection } from './state.ts';

type After = Promise<Loaded<RequestState>>;

/** The legal date is the day the request to correct came in. */
export function askCorrection(
  desk: Desk,
  id: string,
  { record, evidence }: { record: string; evidence: string },
  when: When = {},
): After {
  return perform(desk, id, 'request.correction-asked', {}, { record, evidence }, when);
}

/** Of these only those count that the result needs; the letter says which one is missing. */
export interface CorrectionDecision {
  result: CorrectionResult;
  from: string;
  to: string;
  ground: string;
  body: string;
  contact: string;
}

/** Decides the newest request to correct by a letter of today. @throws Refusal request-letter naming what is missing */
export async function decideCorrection(desk: Desk, id: string, decision: CorrectionDecision, when: When = {}): After {
  const open = await openCase(desk, id, { ...when, happenedOn: dateOf(desk.now) });
  const waiting = open.state.corrections.findLast(({ result }) => result === null);
  demand(desk, open, 'request.correction-decided', {}, waiting?.askedOn);
  const head = await nextLetterHead(desk, open);
  const facts = correctionFacts(open, head, askedIn(waiting), letterOf(open, waiting, decision));
  const letter = await freezeLetter(desk, id, composed(facts));
  const { result, from, to, ground, body } = decision;
  const text = [from && to ? `${from} → ${to}` : '', ground, body].filter(Boolean).join('；');
  return write(desk, open, 'request.correction-decided', { result, letter }, { text });
}

const contentOf = (waiting: RecordCorrection | undefined) =>
  waiting?.asked && waiting.asked !== 'erased' ? waiting.asked : { record: '', evidence: '' };

function askedIn(waiting: RecordCorrection | undefined) {
  const on = Temporal.PlainDate.from(waiting?.askedOn ?? '1970-01-01');
  const { record, evidence } = contentOf(waiting);
  return { lodgedOn: on, receivedOn: on, description: evidence ? `${record}（证据：${evidence}）` : record };
}

function letterOf(
  { on }: OpenCase,
  waiting: RecordCorrection | undefined,
  { result, from, to, ground, body, contact }: CorrectionDecision,
): Pick<CorrectionFacts, 'record' | 'result'> {
  const other = { name: body, contact };
  const { record } = contentOf(waiting);
  switch (result) {
    case 'corrected':
      return { record, result: { way: 'corrected', from, to, correctedOn: on } };
    case 'passed-on':
      return { record, result: { way: 'passed-on', ground, body: other, passedOn: on } };
    case 'told':
      return { record, result: { way: 'told', ground, body: other } };
    default:
      return { record, result: { way: 'refused', because: result, ground } };
  }
}
