/** Reconsideration and suits against an answer: lodged, replied to, decided, obeyed, learnt from. */
import { type Desk, dateOf, type Loaded, withoutVoided } from '../../db/acts.ts';
import { REVIEW_RESULTS, type ReviewResult } from '../../law/events.ts';
import { refused } from '../../web/refusal.ts';
import { demand, type OpenCase, openCase, perform, stopIf, type When, write } from '../actions.ts';
import { keepFiles, type NewFile } from '../case-files.ts';
import type { RequestActs } from '../request-acts.ts';
import { refuseDate } from '../rules.ts';
import type { RequestState } from '../state.ts';
import { mayBeOrdered, owesReply } from './rules.ts';
import type { Disposal, LessonCause } from './state.ts';
import { RESULT_OF } from './words.ts';

type After = Promise<Loaded<RequestState>>;
type RemedyKind = 'reconsideration' | 'suit';

/** What is known of a remedy when the office hears of it; the rest stays out. */
export interface RemedyLodging {
  body?: string;
  number?: string;
  /** 受理 */
  acceptedOn?: Temporal.PlainDate;
  /** the day the office got the copy */
  noticedOn?: Temporal.PlainDate;
  files?: readonly NewFile[];
}

function lodgingData({ body, number, acceptedOn, noticedOn }: RemedyLodging) {
  return {
    ...(body ? { body } : {}),
    ...(number ? { number } : {}),
    ...(acceptedOn ? { acceptedOn: acceptedOn.toString() } : {}),
    ...(noticedOn ? { noticedOn: noticedOn.toString() } : {}),
  };
}

/** Days that an act names beside its own lie between it and today. */
function checkDays(desk: Desk, kind: string, from: Temporal.PlainDate, days: (Temporal.PlainDate | undefined)[]): void {
  for (const day of days) if (day) stopIf(kind, refuseDate(day, dateOf(desk.now), from.toString()));
}

const kept = <F>(files: readonly F[]) => (files.length > 0 ? { files } : {});

/** The legal date is the day on which the applicant applied. */
export async function lodgeReconsideration(
  desk: Desk,
  id: string,
  { simplified, ...lodging }: RemedyLodging & { simplified?: boolean } = {},
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  const kind = 'request.reconsideration-lodged';
  const data = { ...lodgingData(lodging), ...(simplified ? { simplified } : {}) };
  demand(desk, open, kind, data);
  checkDays(desk, kind, open.on, [lodging.acceptedOn, lodging.noticedOn]);
  const { files, names } = await keepFiles(desk, id, lodging.files ?? []);
  return write(desk, open, kind, { ...data, ...kept(files) }, names);
}

/** A suit after reconsideration needs a decided one. */
export async function lodgeSuit(
  desk: Desk,
  id: string,
  { route, ...lodging }: RemedyLodging & { route: 'direct' | 'after-reconsideration' },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  const decided = open.state.remedies.some((one) => one.route === 'reconsideration' && one.result !== 'pending');
  if (route === 'after-reconsideration' && !decided)
    throw refused('request-suit', { zh: '尚未登记行政复议结果。', en: 'No reconsideration was decided yet.' });
  const kind = 'request.suit-lodged';
  const data = { route, ...lodgingData(lodging) };
  demand(desk, open, kind, data);
  checkDays(desk, kind, open.on, [lodging.acceptedOn, lodging.noticedOn]);
  const { files, names } = await keepFiles(desk, id, lodging.files ?? []);
  return write(desk, open, kind, { ...data, ...kept(files) }, names);
}

/**
 * `result` is what table four counts, or the disposal that the decision names, from which it follows. `receivedOn`: the
 * day the applicant got the decision, from which a suit after reconsideration runs; `officeReceivedOn`: the office.
 */
export interface RemedyDecision {
  result: ReviewResult | Disposal;
  /** where the lodging did not know them */
  body?: string;
  number?: string;
  receivedOn?: Temporal.PlainDate;
  officeReceivedOn?: Temporal.PlainDate;
  files?: readonly NewFile[];
}

function decisionData({ result, body, number, receivedOn, officeReceivedOn }: RemedyDecision) {
  const counted = REVIEW_RESULTS.find((known) => known === result);
  // 'upheld' and 'other' are a disposal and a result of one name
  const disposal = result === 'corrected' ? {} : { disposal: result };
  return {
    ...(counted ? { result: counted } : { result: RESULT_OF[result as Disposal] }),
    ...disposal,
    ...(body ? { body } : {}),
    ...(number ? { number } : {}),
    ...(receivedOn ? { receivedOn: receivedOn.toString() } : {}),
    ...(officeReceivedOn ? { officeReceivedOn: officeReceivedOn.toString() } : {}),
  };
}

export function decideReconsideration(desk: Desk, id: string, decision: RemedyDecision, when: When = {}): After {
  return decide(desk, id, 'request.reconsideration-decided', decision, when);
}

export function decideSuit(desk: Desk, id: string, decision: RemedyDecision, when: When = {}): After {
  return decide(desk, id, 'request.suit-decided', decision, when);
}

async function decide(
  desk: Desk,
  id: string,
  kind: 'request.reconsideration-decided' | 'request.suit-decided',
  decision: RemedyDecision,
  when: When,
): After {
  const open = await openCase(desk, id, when);
  const data = decisionData(decision);
  demand(desk, open, kind, data);
  checkDays(desk, kind, open.on, [decision.officeReceivedOn]);
  const { files, names } = await keepFiles(desk, id, decision.files ?? []);
  return write(desk, open, kind, { ...data, ...kept(files) }, names);
}

/** The reviewing body takes longer, by its notice: 1 to 30 calendar days. */
export function extendReconsideration(desk: Desk, id: string, days: number, when: When = {}): After {
  return perform(desk, id, 'request.reconsideration-extended', { days }, null, when);
}

/** The office's reply to the body or court, with what was sent. */
export async function replyToRemedy(
  desk: Desk,
  id: string,
  { remedy, files: given = [] }: { remedy: RemedyKind; files?: readonly NewFile[] },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.remedy-replied', {});
  if (!owesReply(open.state, remedy))
    throw refused('request-remedy', { zh: '该途径没有待答复的案件。', en: 'No such remedy waits for a reply.' });
  const { files, names } = await keepFiles(desk, id, given);
  return write(desk, open, 'request.remedy-replied', { remedy, ...kept(files) }, names);
}

/** Which act ends or goes on with a round: an order cannot have come before one of these. */
const COURSE: readonly string[] = [
  'request.answered',
  'request.answered-jointly',
  'request.served',
  'request.closed',
  'request.withdrawn',
  'request.clarification-lapsed',
  'request.fee-unpaid',
];

/** Opens the case for a new answer, from the day on which the office got the decision or judgment. */
export async function orderAnswer(
  desk: Desk,
  id: string,
  { by, within }: { by: 'reconsideration' | 'judgment'; within?: RequestActs['request.answer-ordered'][0]['within'] },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  const data = { by, ...(within ? { within } : {}) };
  demand(desk, open, 'request.answer-ordered', data, lastOfCourse(open));
  if (!mayBeOrdered(open.state, by))
    throw refused('request-remedy', {
      zh: '该途径没有纠正本答复的决定或者裁判。',
      en: 'No decision of that kind corrects the answer.',
    });
  return write(desk, open, 'request.answer-ordered', data, null);
}

function lastOfCourse({ loaded, state }: OpenCase): string {
  const days = withoutVoided(loaded.acts)
    .filter(({ kind }) => COURSE.includes(kind))
    .map(({ happenedOn }) => happenedOn.toString());
  return days.sort().at(-1) ?? state.lodgedOn;
}

/** What a decided remedy taught. `position`: of the remedy in the case, from 0. */
export async function drawLesson(
  desk: Desk,
  id: string,
  { position, cause, happened, changes }: { position: number; cause: LessonCause; happened: string; changes: string },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.lesson-drawn', {});
  const remedy = open.state.remedies[position];
  if (!remedy || remedy.result === 'pending' || remedy.lesson)
    throw refused('request-remedy', { zh: '该案件尚未审结或者已经总结。', en: 'Not decided yet, or drawn already.' });
  const { route, lodgedOn } = remedy;
  return write(desk, open, 'request.lesson-drawn', { position, cause, route, lodgedOn }, { happened, changes });
}
