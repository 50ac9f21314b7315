/** The file that `gongkai clock` reads: its schema, and messages that name the field and the remedy. */
import { z } from 'zod';
import { calendarDays, workingDays } from '../../law/days.ts';
import {
  CHANNELS,
  type ClockEvent,
  NOTICES,
  ORDERED_BY,
  RECONSIDERATION_PROCEDURES,
  REVIEW_RESULTS,
  SERVICE_METHODS,
} from '../../law/events.ts';
import { OUTCOME_ROWS } from '../../law/outcomes.ts';
import { type Words, words } from '../../law/words.ts';

const DATE_FORMAT = words('应为存在的日期，格式如 2026-02-10', 'must be an existing date such as 2026-02-10');

function bilingual({ zh, en }: Words): string {
  return `${zh} / ${en}`;
}

const isoDate = z.string().refine(isDate, bilingual(DATE_FORMAT));
const date = isoDate.transform((text) => Temporal.PlainDate.from(text));

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

const party = z.string().min(1).optional();

function happening<K extends string, S extends z.ZodRawShape>(kind: K, shape: S) {
  return z.strictObject({
    id: z.string().min(1).optional(),
    on: date,
    note: z.string().optional(),
    kind: z.literal(kind),
    ...shape,
  });
}

const event = z.discriminatedUnion('kind', [
  happening('lodged', { channel: z.enum(CHANNELS), confirmation: z.enum(['automatic', 'office']).optional() }),
  happening('confirmed', {}),
  happening('clarification-asked', { replyBy: date }),
  happening('clarified', {}),
  happening('third-party-asked', { party, receivedOn: date.optional() }),
  happening('third-party-received', { party }),
  happening('third-party-answered', { party, consents: z.boolean().optional() }),
  happening('co-maker-asked', { party, receivedOn: date.optional() }),
  happening('co-maker-received', { party }),
  happening('co-maker-answered', { party, consents: z.boolean().optional() }),
  happening('agency-asked', { party }),
  happening('agency-answered', { party }),
  happening('extension-approved', { workingDays: z.int().min(1).transform(workingDays) }),
  happening('fee-noticed', { receivedOn: date.optional() }),
  happening('fee-notice-received', {}),
  happening('fee-paid', {}),
  happening('fee-waived', {}),
  happening('delayed', { until: date }),
  happening('notice-served', { notice: z.enum(NOTICES) }),
  happening('dispatched', { to: z.string().optional() }),
  happening('answered', {
    outcome: z.enum(OUTCOME_ROWS),
    withheldUnder: z.array(z.enum(['14', '15', '16'])).optional(),
  }),
  happening('served', { method: z.enum(SERVICE_METHODS), receivedOn: date.optional() }),
  happening('withdrawn', {}),
  happening('abandoned', { because: z.enum(['no-clarification', 'fee-unpaid']) }),
  happening('reconsideration-filed', {
    acceptedOn: date.optional(),
    procedure: z.enum(RECONSIDERATION_PROCEDURES).optional(),
  }),
  happening('reconsideration-extended', { days: z.int().min(1).transform(calendarDays) }),
  happening('reconsideration-decided', { result: z.enum(REVIEW_RESULTS), receivedOn: date.optional() }),
  happening('suit-filed', { route: z.enum(['direct', 'after-reconsideration']) }),
  happening('suit-decided', { result: z.enum(REVIEW_RESULTS) }),
  happening('answer-ordered', {
    by: z.enum(ORDERED_BY),
    receivedOn: date.optional(),
    within: z
      .union([z.strictObject({ workingDays: z.int().min(1).transform(workingDays) }), z.strictObject({ until: date })])
      .optional(),
  }),
  happening('voided', { voids: z.string().min(1) }),
]);

const confirmation = z.enum(['automatic', 'office']);
const outcomeRow = z.enum(OUTCOME_ROWS);

const settings = z.strictObject({
  version: z.string().min(1).default('file'),
  countingStart: z.enum(['next-day', 'same-day']).optional(),
  confirmation: z.strictObject({ web: confirmation, fax: confirmation, email: confirmation }).partial().optional(),
  confirmWithin: z.int().min(0).transform(workingDays).optional(),
  rolls: z
    .strictObject({
      'clarification-reply': z.boolean(),
      delayed: z.boolean(),
      reconsideration: z.boolean(),
      suit: z.boolean(),
      'suit-after-reconsideration': z.boolean(),
    })
    .partial()
    .optional(),
  consultationExcluded: z.enum(['up-to-period', 'until-answer']).optional(),
  lateClarification: z.enum(['restarts', 'ignored']).optional(),
  feeEffect: z.enum(['restarts', 'pauses', 'none']).optional(),
  partialNeedsReconsideration: z.boolean().optional(),
  reportRows: z
    .strictObject({
      GRANT_ALREADY_PUBLIC: outcomeRow,
      DENY_ADMIN_QUERY: outcomeRow,
      WITHDRAWN: outcomeRow,
      OTHER: outcomeRow,
    })
    .partial()
    .optional(),
});

const namedDates = z.record(z.string(), z.array(isoDate));

const calendar = z.strictObject({
  years: z
    .array(
      z.strictObject({
        year: z.int(),
        notice: z.string().nullable(),
        noticeByHoliday: z.record(z.string(), z.string()).optional(),
        verified: z.boolean().default(false),
        off: namedDates,
        makeup: namedDates.default({}),
      }),
    )
    .optional(),
  county: z
    .array(z.strictObject({ date: isoDate, working: z.boolean(), why: z.string().min(1), notice: z.string().min(1) }))
    .optional(),
});

const historyFile = z.strictObject({
  situation: z.string().optional(),
  article: z.string().optional(),
  today: date.optional(),
  settings: settings.optional(),
  calendar: calendar.optional(),
  remedies: z.strictObject({ reconsiderationBody: z.string().min(1), court: z.string().min(1) }).optional(),
  events: z.array(event).min(1),
  /** What a tested example must yield; the command itself does not read it. */
  expect: z.unknown().optional(),
});

export type HistoryFile = z.output<typeof historyFile>;

/** The parsed file, or every problem as one line each. */
export function parseHistory(text: string): { history: HistoryFile } | { problems: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [bilingual(words(`不是有效的JSON：${reason}`, `not valid JSON: ${reason}`))] };
  }
  const parsed = historyFile.safeParse(json, { reportInput: true });
  if (!parsed.success) return { problems: parsed.error.issues.map(problemLine) };
  const problems = idProblems(parsed.data.events);
  return problems.length > 0 ? { problems } : { history: parsed.data };
}

function idProblems(events: readonly ClockEvent[]): string[] {
  const ids = events.flatMap((one) => (one.id === undefined ? [] : [one.id]));
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) =>
    bilingual(words(`events: id“${id}”重复，请改为不同的id`, `events: id "${id}" occurs twice, give each its own`)),
  );
  const unknown = events.flatMap((one, index) =>
    one.kind === 'voided' && !ids.includes(one.voids)
      ? [
          bilingual(
            words(
              `events[${index}].voids: 没有id为“${one.voids}”的记录`,
              `events[${index}].voids: no event has the id "${one.voids}"`,
            ),
          ),
        ]
      : [],
  );
  return [...twice, ...unknown];
}

function problemLine(issue: z.core.$ZodIssue): string {
  const field = issue.path.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`),
    '',
  );
  return `${field || '(file)'}: ${remedy(issue)}`;
}

function remedy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ');
      return bilingual(
        words(`没有这样的字段：${keys}，请删除或改正拼写`, `no such field: ${keys}; remove it or check its spelling`),
      );
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return bilingual(words(`应为以下之一：${values}`, `must be one of: ${values}`));
    }
    case 'invalid_union':
      return bilingual(
        words(`没有这种事项，应为以下之一：${kinds()}`, `no such kind of event; must be one of: ${kinds()}`),
      );
    case 'invalid_type':
      return issue.input === undefined
        ? bilingual(words(`缺少该字段（${issue.expected}）`, `is missing (${issue.expected})`))
        : bilingual(words(`类型应为 ${issue.expected}`, `must be of type ${issue.expected}`));
    case 'too_small':
      return bilingual(words(`不得少于 ${issue.minimum}`, `must be at least ${issue.minimum}`));
    default:
      return issue.message;
  }
}

function kinds(): string {
  return event.options.map((option) => [...option.shape.kind.values][0]).join(', ');
}
