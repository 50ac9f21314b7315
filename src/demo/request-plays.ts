/** What each kind of event of a demonstration request does. */
import type { Desk } from '../db/acts.ts';
import { actsOf } from '../db/acts.ts';
import { nationalCalendar } from '../law/calendar.ts';
import { workingDays } from '../law/days.ts';
import { addWorkingDays } from '../law/due.ts';
import type { ReviewResult } from '../law/events.ts';
import { workbook } from '../paper/sheet.ts';
import { approveAnswer, draftAnswer, sendAnswer, submitDraft } from '../requests/actions-answer.ts';
import { confirmMending, proposeMending } from '../requests/actions-mend.ts';
import { dispatchRequest, withdrawRequest } from '../requests/actions-receive.ts';
import {
  approveExtension,
  askClarification,
  consult,
  lapseClarification,
  lapseFee,
  proposeExtension,
  recordClarification,
  recordOpinion,
} from '../requests/actions-wait.ts';
import type { NewFile } from '../requests/case-files.ts';
import { noticeFee } from '../requests/fees/actions.ts';
import { confirmRequest } from '../requests/intake/actions.ts';
import type { Notice } from '../requests/letters/common-facts.ts';
import { giveOpinion } from '../requests/review/actions.ts';
import { askReasons, findRepetition, recordReasons } from '../requests/serial/actions.ts';
import { recordService } from '../requests/service/actions.ts';
import type { ServiceWay } from '../requests/service/ways.ts';
import { type County, reviewers, type UnitStaff } from './county.ts';
import { decisionOf, sentences } from './decisions.ts';
import { guidedTo } from './guided.ts';
import { playRemedy } from './remedies.ts';
import { type DemoEvent, type DemoRequest, dayAfter } from './request-data.ts';

/** What later requests of the same applicant refer to. */
export interface Played {
  id: string;
  applicant: string;
  /** serial of the applicant's papers */
  serial: string;
  letter: Notice | null;
}

/** A request being played. */
export interface Play {
  id: string;
  request: DemoRequest;
  county: County;
  staff: UnitStaff;
  lodgedOn: Temporal.PlainDate;
  today: Temporal.PlainDate;
  parties: { who: 'third-party' | 'co-maker'; party: string }[];
  /** The last answer to this applicant. */
  letter: Notice | null;
  /** The last request of this applicant before this one. */
  earlier: Played | null;
  desk(role: 'drafter' | 'approver', day: Temporal.PlainDate): Desk;
}

/** `on`: the legal date; `recorded`: the day of recording, which may be later. */
type Step = (play: Play, event: DemoEvent, on: Temporal.PlainDate, recorded: Temporal.PlainDate) => Promise<unknown>;

const text = (value: unknown) => String(value ?? '');
const FORM_WORDS = { paper: '纸质', electronic: '电子文件', disc: '光盘', other: '查阅、抄录' } as const;
const SERVICE: Record<string, ServiceWay> = { post: 'post', email: 'email', counter: 'counter', web: 'online' };

const asks =
  (who: 'third-party' | 'co-maker'): Step =>
  async (play, event, on, recorded) => {
    const asked = {
      who,
      receivedOn: on,
      name: text(event.party),
      information: play.request.description,
      interest: who === 'third-party' ? '商业秘密或者个人隐私' : '共同制作的政府信息',
    };
    const party = await consult(play.desk('drafter', recorded), play.id, asked, { happenedOn: on });
    play.parties.push({ who, party });
  };

const hears =
  (who: 'third-party' | 'co-maker'): Step =>
  async (play, event, on, recorded) => {
    const party = play.parties.findLast((one) => one.who === who)?.party ?? '';
    const opinion = { who, party, consents: event.agrees === true, text: text(event.reasons) };
    await recordOpinion(play.desk('drafter', recorded), play.id, opinion, { happenedOn: on });
  };

/** The last day that a clarification notice names: the day before it lapsed, else ten working days. */
function replyBy(play: Play, on: Temporal.PlainDate): Temporal.PlainDate {
  const lapsed = play.request.events.find((event) => event.kind === 'clarification-lapsed');
  return lapsed
    ? dayAfter(play.lodgedOn, lapsed.after - 1)
    : addWorkingDays(nationalCalendar, on, workingDays(10)).date;
}

/** Asks for reasons two days after the request came, as Art. 35 has it before a refusal. */
async function askWhy({ id, lodgedOn, desk }: Play, recorded: Temporal.PlainDate): Promise<void> {
  await askReasons(desk('drafter', recorded), id, dayAfter(lodgedOn, 7), { happenedOn: dayAfter(lodgedOn, 2) });
  await recordReasons(desk('drafter', recorded), id, '需要了解情况。', { happenedOn: dayAfter(lodgedOn, 5) });
}

async function answer(
  play: Play,
  event: DemoEvent,
  on: Temporal.PlainDate,
  recorded: Temporal.PlainDate,
): Promise<void> {
  const { id, request } = play;
  const when = { happenedOn: on };
  const decision = decisionOf(request.outcome ?? 'r3_1', {
    ground: text(event.ground),
    content: text(event.content),
    form: FORM_WORDS[request.form],
    earlier: play.letter ?? { number: '登记前的答复', date: play.lodgedOn.subtract({ months: 6 }) },
  });
  if (decision.outcome === 'r3_5_4') await askWhy(play, recorded);
  if (decision.outcome === 'r3_5_2' && play.earlier)
    await findRepetition(play.desk('drafter', recorded), id, play.earlier.id, when);
  await draftAnswer(
    play.desk('drafter', recorded),
    id,
    { decision, path: guidedTo(decision), attachments: await enclosed(play, text(event.content)) },
    when,
  );
  const { state } = await submitDraft(play.desk('drafter', recorded), id, when);
  if (state.review?.steps[0]?.step === 'opinion' && play.county.lawyer)
    await giveOpinion(of(play.county.lawyer, play.desk('approver', recorded)), id, OPINION, when);
  await approveAnswer(play.desk('approver', recorded), id, when);
  const sent = await sendAnswer(play.desk('drafter', recorded), id, when);
  play.letter = { number: sent.state.answer?.letter.number ?? '', date: on };
}

/** The table that an answer in electronic form says is enclosed: its statements, one a row. */
async function enclosed({ request }: Play, content: string): Promise<NewFile[]> {
  if (request.form !== 'electronic' || !content.includes('附表')) return [];
  const head = ['序号', '内容'].map((value) => ({ value, header: true }));
  const rows = sentences(content).map((one, at) => [{ value: at + 1 }, { value: one }]);
  const bytes = await workbook([{ name: '附表', rows: [head, ...rows], widths: [6, 60], stickyRows: 1 }]);
  return [{ name: '附表.xlsx', mediaType: XLSX, bytes }];
}
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const of = (lawyer: NonNullable<County['lawyer']>, desk: Desk): Desk => ({
  ...desk,
  actor: { ...desk.actor, ...lawyer, role: 'legal-reviewer' },
});
const OPINION = { result: 'agree' as const, text: '事实清楚，所依据的条款适用正确，程序符合条例规定。' };

export const PLAYS: Readonly<Record<string, Step>> = {
  confirmed: (play, _, on, recorded) => confirmRequest(play.desk('drafter', recorded), play.id, { happenedOn: on }),
  dispatched: (play, event, on, recorded) => {
    const to = play.county.staff.get(text(event.to))?.unitId ?? play.staff.unitId;
    return dispatchRequest(play.desk('approver', recorded), play.id, to, { happenedOn: on });
  },
  'clarification-asked': (play, event, on, recorded) =>
    askClarification(
      play.desk('drafter', recorded),
      play.id,
      { items: [text(event.items)], replyBy: replyBy(play, on) },
      { happenedOn: on },
    ),
  clarified: (play, event, on, recorded) =>
    recordClarification(play.desk('drafter', recorded), play.id, text(event.text), { happenedOn: on }),
  'clarification-lapsed': (play, _, on, recorded) =>
    lapseClarification(play.desk('drafter', recorded), play.id, { happenedOn: on }),
  'third-party-asked': asks('third-party'),
  'third-party-answered': hears('third-party'),
  'co-maker-asked': asks('co-maker'),
  'co-maker-answered': hears('co-maker'),
  'extension-approved': async (play, event, on, recorded) => {
    const proposal = { workingDays: Number(event.workingDays), reason: text(event.reasons) };
    await proposeExtension(play.desk('drafter', recorded), play.id, proposal, { happenedOn: on });
    await approveExtension(play.desk('approver', recorded), play.id, { happenedOn: on });
  },
  'fee-noticed': (play, event, on, recorded) =>
    noticeFee(
      play.desk('drafter', recorded),
      play.id,
      { tariff: { way: 'by-pages', pages: Number(event.pages) }, receivedOn: on },
      { happenedOn: on },
    ),
  'fee-unpaid': (play, _, on, recorded) => lapseFee(play.desk('drafter', recorded), play.id, { happenedOn: on }),
  withdrawn: (play, event, on, recorded) =>
    withdrawRequest(play.desk('drafter', recorded), play.id, text(event.reasons), { happenedOn: on }),
  answered: answer,
  served: (play, event, on, recorded) =>
    recordService(
      play.desk('drafter', recorded),
      play.id,
      { way: SERVICE[text(event.by)] ?? 'post', receivedOn: on },
      { happenedOn: on },
    ),
  reconsideration: (play, event, on, recorded) => remedy(play, event, on, recorded),
  suit: (play, event, on, recorded) => remedy(play, event, on, recorded),
  voided: async (play, event, _, recorded) => {
    const desk = play.desk('approver', recorded);
    const acts = await actsOf(desk.tx, desk.keys, 'request', { siteId: desk.actor.siteId, id: play.id });
    const mistaken = acts.findLast((act) => act.kind === `request.${text(event.what)}`);
    if (!mistaken) throw new Error(`${play.request.key}: nothing to void`);
    await proposeMending(play.desk('drafter', recorded), play.id, { seq: mistaken.seq, reason: text(event.why) });
    await confirmMending(desk, play.id);
  },
};

function remedy(play: Play, event: DemoEvent, lodgedOn: Temporal.PlainDate, recorded: Temporal.PlainDate) {
  const isSuit = event.kind === 'suit';
  const { body, court } = reviewers(play.request.unit === play.county.government);
  const isPending = event.result === 'pending';
  return playRemedy(
    {
      id: play.id,
      kind: isSuit ? 'suit' : 'reconsideration',
      route: event.route === 'direct' ? 'direct' : 'after-reconsideration',
      body: isSuit ? court : body,
      serial: play.request.key.replace(/\D/g, ''),
      lodgedOn,
      decidedOn: isPending ? null : dayAfter(play.lodgedOn, Number(event.resultAfter ?? 0)),
      result: isPending ? 'other' : (event.result as ReviewResult),
      today: play.today,
      desk: (day) => play.desk('drafter', day),
    },
    recorded,
  );
}
