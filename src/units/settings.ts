/** Settings of a site: what a county decides, or what the sources leave unverified, with defaults. */
import { z } from 'zod';
import { workingDays } from '../law/days.ts';
import { DEFAULT_INDEX_PATTERN, indexPatternProblems } from '../law/index-number.ts';
import { OUTCOME_ROWS } from '../law/outcomes.ts';
import { DEFAULT_SETTINGS, type LawSettings, type SettingsChange, settingsWith } from '../law/settings.ts';
import { type AccountRules, accountRulesSchema } from './account-rules.ts';
import { type AllowedFinding, allowedFindingsSchema } from './allowed-findings.ts';
import { type Chain, chainsSchema } from './chains.ts';
import { type Rubric, rubricSchema } from './interpretation-rubric.ts';
import {
  DEFAULT_LETTER_PATTERN,
  DEFAULT_RECEIPT_PATTERN,
  isLetterPattern,
  isReceiptPattern,
} from './number-patterns.ts';
import { DEFAULT_POLICY, type PasswordPolicy } from './policy.ts';
import { type RequestChain, requestChainsSchema } from './request-chains.ts';
import { type CalendarEntry, calendarSchema } from './site-calendar.ts';

export interface SiteSettings {
  /** Number of the act that set them last, the calendar apart; 0 while all are defaults. Goes into everything derived from settings. */
  version: number;
  accounts: PasswordPolicy;
  accountRules: AccountRules;
  /** Pattern of 索引号, see law/index-number.ts */
  indexNumber: string;
  /** Pattern of 登记编号 of requests, see number-patterns.ts; the database reads it too. */
  receiptNumber: string;
  /** Pattern of the numbers of letters about requests. */
  letterNumber: string;
  /** What the law leaves open, as this site decided; its version is this version. */
  law: LawSettings;
  /** What was imported over the State Council's calendar, in that order; it has a version of its own. */
  calendar: readonly CalendarEntry[];
  /** Whose reviewers and approvers act on documents; see chains.ts. */
  chains: readonly Chain[];
  /** By whom answers to requests are reviewed; see request-chains.ts. */
  requestChains: readonly RequestChain[];
  retention: Retention;
  fees: FeeSettings;
  service: ServiceSettings;
  replies: ReplyPeriods;
  reminders: Reminders;
  notices: NoticeKeeping;
  parties: PartySettings;
  rectification: RectificationSettings;
  /** By what interpretations are graded; see interpretation-rubric.ts. */
  interpretationRubric: Rubric;
  intake: IntakeSettings;
  /** Synonyms that the site adds to those of the search, a group a line; see search/synonyms.ts. */
  synonyms: string;
  /** Findings of the content checks that may stand; see allowed-findings.ts. */
  allowedFindings: readonly AllowedFinding[];
}

/**
 * With how many working days left somebody is reminded; what is over is told to all three. No source names the days: a
 * site decides.
 */
export interface Reminders {
  officer: readonly number[];
  leader: readonly number[];
  /** the disclosure office */
  office: readonly number[];
}

/** Calendar days for which notices to staff are kept. No source names a number: a site decides. */
export interface NoticeKeeping {
  /** after it was read */
  readDays: number;
  /** after it was made, where nobody read it */
  unreadDays: number;
}

/** What the measures on processing fees leave open (国办函〔2020〕109号). */
export interface FeeSettings {
  /** Whose requests of a month count together: those to the same body, or to all of the site. */
  scope: 'unit' | 'site';
  /** Whether a fee may be waived for a recorded reason, such as hardship. */
  waiver: boolean;
  /** Where and how to pay, as the notice says it; an officer may change it in each. */
  payment: string;
}

/** Within which the office replies to a reviewing body or a court. UNVERIFIED in the sources at hand. */
export interface ReplyPeriods {
  /** working days, 行政复议法 (2023) Art. 48 and 88 */
  ordinary: number;
  /** working days in a simplified procedure, Art. 54 and 88 */
  simplified: number;
  /** calendar days, 行政诉讼法 Art. 67; an end on a day off moves to the next working day */
  suit: number;
}

/** What follows when the applicant of a plain letter, fax or e-mail cannot be reached. No source says it: a site decides. */
export interface IntakeSettings {
  /** after so many attempts */
  attempts: number;
  /** `proceed`: the case may go on; `wait`: it is not received before the applicant is reached */
  unreached: 'proceed' | 'wait';
}

export interface ServiceSettings {
  /** Whether an applicant who chose this site is served by opening the answer there. */
  openingServes: boolean;
}

export interface PartySettings {
  /**
   * Whether opening the page of a third party or co-maker is recorded as the day on which it got the enquiry. By default it
   * is not: whoever holds a link need not be who was asked, and opening is not service.
   */
  openingIsReceipt: boolean;
}

export interface RectificationSettings {
  /** Pattern of the numbers of notices, as of letters. */
  number: string;
  /** working days that a notice usually gives */
  days: number;
}

export interface Retention {
  /** Years after its end for which the personal data of a request are kept. No source names a number: a site decides. */
  requestYears: number;
}

export const DEFAULT_RETENTION: Retention = { requestYears: 10 };

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Bounds outside of which a setting would switch a safeguard off. */
export const policySchema = z.object({
  minLength: count(8, 64).default(DEFAULT_POLICY.minLength),
  minClasses: count(1, 4).default(DEFAULT_POLICY.minClasses),
  history: count(0, 24).default(DEFAULT_POLICY.history),
  maxAgeDays: count(1, 3650).default(DEFAULT_POLICY.maxAgeDays),
  maxFailures: count(1, 20).default(DEFAULT_POLICY.maxFailures),
  lockMinutes: count(1, 1440).default(DEFAULT_POLICY.lockMinutes),
  idleMinutes: count(1, 480).default(DEFAULT_POLICY.idleMinutes),
});

export const indexNumberSchema = z.string().refine((pattern) => indexPatternProblems(pattern).length === 0);

export const receiptNumberSchema = z.string().refine(isReceiptPattern);
export const letterNumberSchema = z.string().refine(isLetterPattern);
const daysLeft = z.array(count(0, 60)).max(8);
const remindersSchema = z.object({ officer: daysLeft, leader: daysLeft, office: daysLeft });
export const retentionSchema = z.object({ requestYears: count(1, 100) });

const confirmation = z.enum(['automatic', 'office']).optional();
const yes = z.boolean().optional();

/** What a site may decide about the law's rules; what is absent keeps its default. */
export const lawSchema = z.object({
  countingStart: z.enum(['next-day', 'same-day']).optional(),
  confirmation: z.object({ web: confirmation, fax: confirmation, email: confirmation }).optional(),
  confirmWithin: count(1, 30).optional(),
  rolls: z
    .object({
      'clarification-reply': yes,
      delayed: yes,
      reconsideration: yes,
      suit: yes,
      'suit-after-reconsideration': yes,
    })
    .optional(),
  consultationExcluded: z.enum(['up-to-period', 'until-answer']).optional(),
  lateClarification: z.enum(['restarts', 'ignored']).optional(),
  feeEffect: z.enum(['restarts', 'pauses', 'none']).optional(),
  partialNeedsReconsideration: yes,
});

const row = z.enum(OUTCOME_ROWS).optional();

/** Rows of table three for outcomes whose row follows custom; what is absent keeps its default. */
const reportRowsSchema = z.object({ GRANT_ALREADY_PUBLIC: row, DENY_ADMIN_QUERY: row, WITHDRAWN: row, OTHER: row });

export const feesSchema = z.object({
  scope: z.enum(['unit', 'site']).default('unit'),
  waiver: z.boolean().default(true),
  payment: z.string().max(300).default('凭本通知书向本机关领取缴款书，按照非税收入收缴规定缴入国库。'),
});
export const serviceSchema = z.object({ openingServes: z.boolean().default(true) });
export const repliesSchema = z.object({
  ordinary: count(1, 60).default(10),
  simplified: count(1, 60).default(5),
  suit: count(1, 60).default(15),
});

const noticesSchema = z.object({
  readDays: count(30, 3650).default(180),
  unreadDays: count(30, 3650).default(365),
});
export const partiesSchema = z.object({ openingIsReceipt: z.boolean().default(false) });

/** No source names the limit or the number of a notice of rectification. */
export const rectificationSchema = z.object({
  number: letterNumberSchema.default('{short}网改〔{year}〕{serial}号'),
  days: count(1, 90).default(5),
});
export const intakeSchema = z.object({
  attempts: count(1, 10).default(3),
  unreached: z.enum(['proceed', 'wait']).default('proceed'),
});

const settingsSchema = z.object({
  version: z.number().default(0),
  accounts: policySchema.default(DEFAULT_POLICY),
  accountRules: accountRulesSchema.prefault({}),
  indexNumber: indexNumberSchema.default(DEFAULT_INDEX_PATTERN),
  receiptNumber: receiptNumberSchema.default(DEFAULT_RECEIPT_PATTERN),
  letterNumber: letterNumberSchema.default(DEFAULT_LETTER_PATTERN),
  law: lawSchema.default({}),
  calendar: calendarSchema.default([]),
  chains: chainsSchema.default([]),
  requestChains: requestChainsSchema.default([]),
  reportRows: reportRowsSchema.default({}),
  retention: retentionSchema.default(DEFAULT_RETENTION),
  fees: feesSchema.prefault({}),
  service: serviceSchema.prefault({}),
  replies: repliesSchema.prefault({}),
  reminders: remindersSchema.default({ officer: [10, 5, 2], leader: [2], office: [1] }),
  notices: noticesSchema.prefault({}),
  synonyms: z.string().default(''),
  allowedFindings: allowedFindingsSchema.default([]),
  parties: partiesSchema.prefault({}),
  rectification: rectificationSchema.prefault({}),
  interpretationRubric: rubricSchema.prefault({}),
  intake: intakeSchema.prefault({}),
});

/** Fills what a site has not set with the defaults. Throws when the stored settings are not settings. */
export function readSettings(stored: unknown): SiteSettings {
  const { law, reportRows, ...settings } = settingsSchema.parse(stored ?? {});
  return { ...settings, law: { ...lawSettings(settings.version, law), reportRows: rowsWith(reportRows) } };
}

function rowsWith(reportRows: z.infer<typeof reportRowsSchema>): LawSettings['reportRows'] {
  return settingsWith({ version: '', reportRows }).reportRows;
}

function lawSettings(version: number, { confirmWithin, ...law }: z.infer<typeof lawSchema>): LawSettings {
  const days = confirmWithin === undefined ? {} : { confirmWithin: workingDays(confirmWithin) };
  const change = { ...law, ...days, version: version === 0 ? DEFAULT_SETTINGS.version : `site-${version}` };
  // absent and undefined mean the same here: JSON has no undefined
  return settingsWith(change as SettingsChange);
}
