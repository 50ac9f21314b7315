/**
 * What waits for whom: the one shape in which areas say it. An area lists what waits on its own subjects, whoever may
 * do it; `concerns` says whether that is this person.
 */
import type { Calendar } from '../law/calendar.ts';
import { workingDaysAfter } from '../law/due.ts';
import { type Appointment, type Duty, permits } from './duties.ts';
import { type Text, text } from './language.ts';

/** What there is to be done. The part before the dot is the area. */
export const STEPS = {
  'documents.draft': text('草稿待完成', 'Finish the draft'),
  'documents.returned': text('已退回，待修改', 'Returned, to be changed'),
  'documents.review': text('待公开审查', 'Release review'),
  'documents.approval': text('待审签', 'Approval'),
  'documents.release': text('已审签，待发布', 'Approved, to be released'),
  'documents.mending': text('作废、更正日期待另一人确认', 'A mended date to be confirmed'),
  'requests.mending': text('作废、更正、补登待另一人确认', 'A mended or late entry to be confirmed'),
  'requests.confirm': text('待确认收到', 'Confirm the receipt'),
  'requests.handle': text('待办理', 'Handle'),
  'requests.clarified': text('申请人已补正，继续办理', 'Clarified: go on'),
  'requests.consulted': text('已收到征询意见，继续办理', 'Opinions are in: go on'),
  'requests.silent': text('第三方逾期未提出意见，须依照条例决定是否公开', 'No opinion in time: decide'),
  'requests.presumed': text('共同制作机关逾期未提出意见，视为同意公开，继续办理', 'Consent is presumed: go on'),
  'requests.tell-party': text(
    '公开了第三方不同意公开的信息，待书面告知第三方',
    'Tell the third party what is disclosed',
  ),
  'requests.lapsed': text('申请人逾期未补正或未缴费，须作出处理', 'The applicant let the time pass: conclude'),
  'requests.draft': text('答复草稿待送审', 'Answer drafted: submit it'),
  'requests.returned': text('答复稿已退回，待修改', 'Answer returned, to be changed'),
  'requests.opinion': text('答复待合法性审查', 'Answer for a legal opinion'),
  'requests.approval': text('答复待审签', 'Answer for approval'),
  'requests.leader': text('答复待县领导审签', 'Answer for the county leader'),
  'requests.extension': text('延期待批准', 'Extension for approval'),
  'requests.send': text('答复已审签，待发出', 'Answer approved: send it'),
  'requests.serve': text('答复已作出，待登记送达', 'Answered: record the service'),
  'requests.serve-letter': text('告知文书待登记送达', 'A letter to the applicant: record the service'),
  'requests.reply': text('待向复议机关、法院提交答复', 'Reply to the reviewing body or court'),
  'requests.lesson': text('复议、诉讼已审结，待总结', 'A remedy was decided: draw the lesson'),
  'reports.begin': text('年度报告尚未开始编制', 'Begin the annual report'),
  'reports.compile': text('年度报告待编制', 'Compile the annual report'),
  'reports.returned': text('年度报告已退回，待修改', 'Annual report returned, to be changed'),
  'reports.approval': text('年度报告待审签', 'Annual report for approval'),
  'reports.document': text('年度报告已审签，待生成文件', 'Annual report approved: make its document'),
  'plans.report': text('工作要点任务待报送进展', 'Report on the task of a key point'),
  'plans.check': text('工作要点任务已完成，待回头看', 'A finished task: look back at it'),
  'inspection.notice': text('巡查发现的问题待通知责任单位', 'Tell the unit of a finding'),
  'inspection.mend': text('巡查发现的问题待整改', 'Mend what an inspection found'),
  'inspection.check': text('整改情况待复核', 'Check what was mended'),
  'inspection.decide': text('整改申诉待裁定', 'Decide an appeal against a finding'),
  'inspection.grade': text('抽中的解读材料待评分', 'Grade an interpretation that was drawn'),
  'inspection.enter': text('考评结果待填写', 'Enter what a check found'),
  'proposals.role': text('授予角色待复核', 'A role to be confirmed'),
  'proposals.account': text('开通账号待复核', 'An account to be confirmed'),
  'proposals.password': text('重置密码待复核', 'A new password to be confirmed'),
  'proposals.factor': text('解除动态口令待复核', 'Taking a second factor off to be confirmed'),
  'proposals.outsider': text('开设外部人员账号待复核', 'An account for somebody from outside to be confirmed'),
  'proposals.term': text('延长外部人员账号待复核', 'Prolonging an account from outside to be confirmed'),
  'proposals.hand-out': text('已复核，待生成并转交初始密码', 'Confirmed: hand the initial password out'),
  'proposals.substitute': text('指定代理待复核', 'A substitute to be confirmed'),
  'retention.confirm': text('销毁期满案卷个人信息待确认', 'The erasure of personal data to be confirmed'),
} as const satisfies Record<`${WaitingArea}.${string}`, Text>;
export type Step = keyof typeof STEPS;

export const WAITING_AREAS = [
  'documents',
  'requests',
  'reports',
  'plans',
  'inspection',
  'proposals',
  'retention',
] as const;
export type WaitingArea = (typeof WAITING_AREAS)[number];

export interface WaitingItem {
  area: WaitingArea;
  step: Step;
  /** the subject's id */
  id: string;
  /** What it is called: a document's title, a case's receipt number. */
  title: string;
  /** What may be said of it outside the program: a receipt number, or nothing. */
  label: string;
  /** The unit it is about. */
  unitId: string;
  waitsFor: Duty;
  /** Units for which the duty serves; an empty list: nobody can do it at present. */
  units: readonly string[];
  /** Only these persons, where it is theirs; null: whoever has the duty. */
  only: readonly string[] | null;
  /** Persons who may not, having had a hand in it. */
  not: readonly string[];
  /** Whether the duty may be done under this appointment, where more than the duty decides. */
  may?: (personId: string, held: Appointment) => boolean;
  /** seq of the act since which it waits: one and the same wait, however often it is asked. */
  mark: number;
  since: Temporal.PlainDate;
  deadline: Deadline | null;
  /** When somebody last urged it, with the seq of that act; absent while nobody did. */
  urged?: { mark: number; on: Temporal.PlainDate };
  href: string;
}

export interface Deadline {
  on: Temporal.PlainDate;
  /** Working days left; 0 on the last day, negative when it is over. */
  left: number;
  /** rests on a year whose holidays are not announced yet */
  isProvisional: boolean;
}

/** How a last day stands today. */
export function deadlineOn(on: Temporal.PlainDate, calendar: Calendar, today: Temporal.PlainDate): Deadline {
  const isOver = Temporal.PlainDate.compare(today, on) > 0;
  // the first day after the last one is over, also where it is a day off
  const left = isOver ? -Math.max(1, workingDaysAfter(calendar, on, today)) : workingDaysAfter(calendar, today, on);
  return { on, left, isProvisional: !isOver && calendar.likelyDay(on).provisional === true };
}

/** A person and what it holds. */
export interface Holding {
  personId: string;
  appointments: readonly Appointment[];
}

/** The appointment under which this waits for that person, or null. */
export function concerns(item: WaitingItem, { personId, appointments }: Holding): Appointment | null {
  if (item.not.includes(personId) || item.only?.includes(personId) === false) return null;
  const held = item.units.map((unit) => permits(appointments, item.waitsFor, unit)).find((one) => one !== null) ?? null;
  return held && item.may?.(personId, held) !== false ? held : null;
}

/** The most urgent first: what is over, what is due soon, then what has waited longest. */
export function byUrgency(a: WaitingItem, b: WaitingItem): number {
  const left = (item: WaitingItem) => item.deadline?.left ?? Number.POSITIVE_INFINITY;
  const [one, other] = [left(a), left(b)];
  if (one !== other) return one < other ? -1 : 1;
  return Temporal.PlainDate.compare(a.since, b.since) || a.mark - b.mark;
}
