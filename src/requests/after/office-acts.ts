/** The office's acts on remedies against an answer, as forms of the case page. */
import { z } from 'zod';
import { clockOn } from '../../law/clock.ts';
import { says } from '../../web/forms.tsx';
import { text } from '../../web/language.ts';
import { ROUTE_WORDS } from '../messages.ts';
import { options, papers, pick, receivedOn } from '../office-act-fields.ts';
import { type ActField, needed, type OfficeAct, officeAct, optionalDate } from '../office-acts.ts';
import type { OfficeCase } from '../office-case.ts';
import { OPEN_STAGES } from '../state.ts';
import * as remedy from './remedy-actions.ts';
import { lessonsOwed, mayBeOrdered, owesReply } from './rules.ts';
import { DISPOSALS, LESSON_CAUSES } from './state.ts';
import { CAUSE_WORDS, DISPOSAL_WORDS } from './words.ts';

/** An answer can be contested, and so can its absence once it is overdue. */
function isContestable({ state, clock, law, today }: OfficeCase): boolean {
  return !OPEN_STAGES.includes(state.stage) || clockOn(clock, law, today).state === 'overdue';
}

const short = z
  .string()
  .trim()
  .max(100, says(text('最多100个字', 'At most 100 characters')))
  .default('');
const lodging = { body: short, number: short, acceptedOn: optionalDate, noticedOn: optionalDate };

const lodgingFields = (body: ActField['label']): ActField[] => [
  { name: 'body', label: body, type: 'text' },
  { name: 'number', label: text('案号', 'Case number'), type: 'text' },
  { name: 'acceptedOn', label: text('受理日期（已知时填写）', 'Taken on, if known'), type: 'date' },
  {
    name: 'noticedOn',
    label: text('本机关收到申请书、起诉状副本的日期', 'When the office got the copy'),
    type: 'date',
    hint: text('提交答复、答辩的期限自次日起算。', 'The period for the reply runs from the next day.'),
  },
  papers,
];

/** Absent and undefined are told apart in what an action is given. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const decision = z.object({
  result: pick(DISPOSALS),
  body: short,
  number: short,
  receivedOn: optionalDate,
  officeReceivedOn: optionalDate,
});
const decisionFields: ActField[] = [
  {
    name: 'result',
    label: text('结果', 'Result'),
    type: 'select',
    required: true,
    options: options(DISPOSALS, DISPOSAL_WORDS),
    hint: text(
      '年度报告据此归入维持、纠正、其他：撤销、变更、确认违法、责令履行为纠正。',
      'From it follows what the annual report counts.',
    ),
  },
  {
    name: 'body',
    label: text('复议机关、法院（登记时未填的填写）', 'Body or court, if not recorded yet'),
    type: 'text',
  },
  {
    name: 'number',
    label: text('决定书、裁判文书的文号（与已登记的案号不同的填写）', 'Number of the decision, if another'),
    type: 'text',
  },
  { ...receivedOn, label: text('申请人收到决定、裁判的日期', 'When the applicant got the decision') },
  { name: 'officeReceivedOn', label: text('本机关收到的日期', 'When the office got it'), type: 'date' },
  papers,
];

const withinFields: ActField[] = [
  {
    name: 'workingDays',
    label: text('限定的工作日数', 'Working days that it names'),
    type: 'number',
    hint: text('决定未限定期限的不填，按20个工作日计算。', 'Blank where it names none: twenty then.'),
  },
  { name: 'until', label: text('或者限定的截止日期', 'Or the last day that it names'), type: 'date' },
];

const within = z
  .object({
    by: pick(['reconsideration', 'judgment']),
    workingDays: z.preprocess(
      (typed) => (typed === '' ? undefined : typed),
      z.coerce
        .number(says(text('请填写数字', 'Give a number')))
        .int()
        .min(1, says(text('至少1个工作日', 'At least one')))
        .max(250, says(text('最多250个工作日', 'At most 250')))
        .optional(),
    ),
    until: optionalDate,
  })
  .refine(({ workingDays, until }) => !(workingDays && until), {
    message: says(text('工作日数与截止日期只填一项', 'Give the days or the last day, not both')),
    path: ['until'],
  });

export const REMEDY_ACTS: readonly OfficeAct[] = [
  officeAct({
    slug: 'reconsideration',
    kind: 'request.reconsideration-lodged',
    label: text('登记行政复议', 'Record a reconsideration'),
    tone: 'secondary',
    schema: z.object({ ...lodging, simplified: z.enum(['yes', 'no']).default('no') }),
    fields: () => [
      ...lodgingFields(text('复议机关', 'Reviewing body')),
      {
        name: 'simplified',
        label: text('审理程序', 'Procedure'),
        type: 'select',
        options: [
          { value: 'no', label: text('普通程序', 'Ordinary') },
          { value: 'yes', label: text('简易程序', 'Simplified') },
        ],
      },
    ],
    isOffered: isContestable,
    run: (desk, id, { simplified, ...value }, when, files) =>
      remedy.lodgeReconsideration(desk, id, { ...present(value), simplified: simplified === 'yes', files }, when),
  }),
  officeAct({
    slug: 'suit',
    kind: 'request.suit-lodged',
    label: text('登记行政诉讼', 'Record a suit'),
    tone: 'secondary',
    schema: z.object({ ...lodging, route: pick(['direct', 'after-reconsideration']) }),
    fields: () => [
      {
        name: 'route',
        label: text('途径', 'Route'),
        type: 'select',
        required: true,
        options: [
          { value: 'direct', label: ROUTE_WORDS['direct-suit'] },
          { value: 'after-reconsideration', label: ROUTE_WORDS['suit-after-reconsideration'] },
        ],
      },
      ...lodgingFields(text('人民法院', 'Court')),
    ],
    isOffered: isContestable,
    run: (desk, id, value, when, files) => remedy.lodgeSuit(desk, id, { ...present(value), files }, when),
  }),
  officeAct({
    slug: 'remedy-reply',
    kind: 'request.remedy-replied',
    label: text('登记向复议机关、法院提交答复', 'Record the reply to the body or court'),
    schema: z.object({ remedy: pick(['reconsideration', 'suit']) }),
    fields: ({ state }) => [
      {
        name: 'remedy',
        label: text('案件', 'Which'),
        type: 'select',
        required: true,
        options: [
          { value: 'reconsideration', label: text('行政复议', 'Reconsideration') },
          { value: 'suit', label: text('行政诉讼', 'Suit') },
        ].filter(({ value }) => owesReply(state, value as 'reconsideration' | 'suit')),
      },
      papers,
    ],
    run: (desk, id, value, when, files) => remedy.replyToRemedy(desk, id, { ...value, files }, when),
  }),
  officeAct({
    slug: 'reconsideration-extended',
    kind: 'request.reconsideration-extended',
    label: text('登记复议机关延长审理期限', 'Record that the body takes longer'),
    tone: 'secondary',
    schema: z.object({
      days: z.coerce
        .number(says(text('请填写数字', 'Give a number')))
        .int()
        .min(1, says(text('至少1日', 'At least one day')))
        .max(30, says(text('最多30日', 'At most 30 days'))),
    }),
    fields: () => [{ name: 'days', label: text('延长的日数', 'Days'), type: 'number', required: true, value: '30' }],
    run: (desk, id, { days }, when) => remedy.extendReconsideration(desk, id, days, when),
  }),
  officeAct({
    slug: 'reconsideration-decided',
    kind: 'request.reconsideration-decided',
    label: text('登记复议结果', 'Record its result'),
    schema: decision,
    fields: () => decisionFields,
    run: (desk, id, value, when, files) => remedy.decideReconsideration(desk, id, { ...present(value), files }, when),
  }),
  officeAct({
    slug: 'suit-decided',
    kind: 'request.suit-decided',
    label: text('登记诉讼结果', 'Record its result'),
    schema: decision,
    fields: () => decisionFields,
    run: (desk, id, value, when, files) => remedy.decideSuit(desk, id, { ...present(value), files }, when),
  }),
  officeAct({
    slug: 'answer-ordered',
    kind: 'request.answer-ordered',
    label: text('登记责令重新答复，重新办理', 'Record the order to answer again'),
    schema: within,
    fields: ({ state }) => [
      {
        name: 'by',
        label: text('依据', 'By'),
        type: 'select',
        required: true,
        options: [
          { value: 'reconsideration', label: text('行政复议决定', 'Reconsideration decision') },
          { value: 'judgment', label: text('人民法院裁判', 'Judgment') },
        ].filter(({ value }) => mayBeOrdered(state, value as 'reconsideration' | 'judgment')),
      },
      ...withinFields,
    ],
    run: (desk, id, { by, workingDays, until }, when) => {
      const period = workingDays ? { workingDays } : until ? { until: until.toString() } : null;
      return remedy.orderAnswer(desk, id, { by, ...(period ? { within: period } : {}) }, when);
    },
  }),
  officeAct({
    slug: 'lesson',
    kind: 'request.lesson-drawn',
    label: text('总结复议、诉讼案件', 'Draw the lesson'),
    isDated: false,
    schema: z.object({
      position: z.coerce.number().int().min(0),
      cause: pick(LESSON_CAUSES),
      happened: needed('请写明案件情况', 'Say what happened'),
      changes: needed('请写明整改措施；无须整改的写明理由', 'Say what changes, or why nothing does'),
    }),
    fields: ({ state }) => [
      {
        name: 'position',
        label: text('案件', 'Which'),
        type: 'select',
        required: true,
        options: lessonsOwed(state).flatMap((position) => {
          const one = state.remedies[position];
          if (!one) return [];
          const { zh, en } = ROUTE_WORDS[one.route];
          return [{ value: String(position), label: text(`${zh}（${one.lodgedOn}）`, `${en} (${one.lodgedOn})`) }];
        }),
      },
      {
        name: 'cause',
        label: text('问题出在哪里', 'What was wrong'),
        type: 'select',
        required: true,
        options: options(LESSON_CAUSES, CAUSE_WORDS),
      },
      {
        name: 'happened',
        label: text('案件情况（谁在哪个环节、怎样处理）', 'What happened: who, where, how'),
        type: 'area',
        required: true,
      },
      { name: 'changes', label: text('今后怎样改进', 'What changes'), type: 'area', required: true },
    ],
    run: (desk, id, value, when) => remedy.drawLesson(desk, id, value, when),
  }),
];
