/** Lengths printed in the law. */
import { calendarDays, workingDays } from './days.ts';

/** Art. 33: the answer. */
export const ANSWER = workingDays(20);
/** Art. 33: the longest extension, once. */
export const LONGEST_EXTENSION = workingDays(20);
/** Art. 30: the notice to clarify, from receipt. */
export const CLARIFICATION_NOTICE = workingDays(7);
/** Art. 32 and 34: third parties and co-makers, from their receipt of the letter. */
export const CONSULTATION = workingDays(15);
/** 国办函〔2020〕109号: payment, from the day after the notice is received. */
export const FEE_PAYMENT = workingDays(20);
/** Art. 26: proactive disclosure, from formation or change. */
export const PROACTIVE = workingDays(20);
/** 行政复议法 Art. 20: from knowing the act. */
export const RECONSIDERATION = calendarDays(60);
/** 行政诉讼法 Art. 45: suit after reconsideration, from receiving the decision. */
export const SUIT_AFTER_RECONSIDERATION = calendarDays(15);
/** 行政诉讼法 Art. 46: direct suit, from knowing the act. */
export const DIRECT_SUIT_MONTHS = 6;
