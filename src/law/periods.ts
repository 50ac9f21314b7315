/** Lengths printed in the law. */
import { calendarDays, workingDays } from './days.ts';

/** Art. 32 and 34 of the regulation of 2019: third parties and co-makers, from their receipt of the letter. */
export const CONSULTATION = workingDays(15);
/** 国办函〔2020〕109号: payment, from the day after the notice is received. */
export const FEE_PAYMENT = workingDays(20);
/** Art. 26: proactive disclosure, from formation or change. */
export const PROACTIVE = workingDays(20);
/** 行政复议法 Art. 20: from knowing the act. */
export const RECONSIDERATION = calendarDays(60);
/** 行政复议法 Art. 30: the body examines within five working days; then the application counts as accepted. */
export const RECONSIDERATION_EXAMINATION = workingDays(5);
/** 行政复议法 Art. 62: the decision, from acceptance. */
export const RECONSIDERATION_DECISION = calendarDays(60);
/** The same under the simplified procedure (Art. 53), since 2024. */
export const SIMPLIFIED_DECISION = calendarDays(30);
/** The longest extension of the ordinary procedure. */
export const LONGEST_DECISION_EXTENSION = calendarDays(30);
/** 行政诉讼法 Art. 45: suit after reconsideration, from receiving the decision. */
export const SUIT_AFTER_RECONSIDERATION = calendarDays(15);
/** 行政诉讼法 Art. 46: direct suit, from knowing the act. */
export const DIRECT_SUIT_MONTHS = 6;
/** The same under the law before 2015-05-01 (Art. 39). */
export const OLD_DIRECT_SUIT_MONTHS = 3;
