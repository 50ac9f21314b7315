/**
 * What the applicant can do against an answer, as the law of the letter's date has it.
 *
 * 行政复议法 (2023 revision, in force 2024-01-01) Art. 23: against 不予公开 reconsideration comes first, and the letter
 * must say so. The interpretation of the Supreme People's Court in force since 2025-06-01 is read to mean by that the
 * refusals under Art. 14, 15 and 16 of the regulation. All other answers leave the choice.
 */
import { chineseNumber } from './articles.ts';
import { day, isBefore, type Period, type PlainDate } from './days.ts';
import type { WithholdingArticle } from './events.ts';
import { type OutcomeRow, outcome } from './outcomes.ts';
import { DIRECT_SUIT_MONTHS, OLD_DIRECT_SUIT_MONTHS, RECONSIDERATION, SUIT_AFTER_RECONSIDERATION } from './periods.ts';
import type { LawSettings } from './settings.ts';
import { type Words, words } from './words.ts';

export const RECONSIDERATION_LAW_2023_FROM = '2024-01-01';
/** 行政诉讼法 as amended in 2014: a direct suit within six months (before: three). */
export const LITIGATION_LAW_2014_FROM = '2015-05-01';
export const INTERPRETATION_2025_FROM = '2025-06-01';

export const RECONSIDERATION_LAW = words('中华人民共和国行政复议法', 'Administrative Reconsideration Law');
export const LITIGATION_LAW = words('中华人民共和国行政诉讼法', 'Administrative Litigation Law');
/** 《行政复议法》第二十条 / Administrative Reconsideration Law Art. 20. */
export function lawArticle(law: Words, article: number): Words {
  return words(`《${law.zh.replace('中华人民共和国', '')}》第${chineseNumber(article)}条`, `${law.en} Art. ${article}`);
}

export interface RemedyQuestion {
  outcome: OutcomeRow;
  /** For a partial disclosure: articles under which the rest is withheld; unknown when absent. */
  withheldUnder?: readonly WithholdingArticle[] | undefined;
  letterDate: PlainDate;
  /** Full name of the body that reviews, e.g. the county government. */
  reconsiderationBody: string;
  /** Full name of the people's court. */
  court: string;
}

export type RemedyKind = 'reconsideration' | 'direct-suit' | 'suit-after-reconsideration';

export interface Remedy {
  kind: RemedyKind;
  body: string;
  period: Period;
  /** From which day the period runs. */
  from: Words;
  law: Words;
  /** Article of that law, e.g. 20. */
  article: number;
}

export interface Remedies {
  order: 'reconsideration-first' | 'choice';
  remedies: Remedy[];
  /** Statutes relied on for the order, with the date from which they apply. */
  basis: { law: Words; article: string; inForceFrom: string }[];
  /** The paragraph of the letter. */
  text: Words;
}

/** Whether reconsideration must come before a suit, for an answer of this date. */
export function reconsiderationFirst(
  question: Pick<RemedyQuestion, 'outcome' | 'withheldUnder' | 'letterDate'>,
  settings: LawSettings,
): boolean {
  if (isBefore(question.letterDate, day(RECONSIDERATION_LAW_2023_FROM))) return false;
  const { refusal } = outcome(question.outcome);
  if (refusal !== 'part') return refusal === 'whole';
  const nothingUnder14To16 = question.withheldUnder !== undefined && question.withheldUnder.length === 0;
  return settings.partialNeedsReconsideration && !nothingUnder14To16;
}

/** The remedies of one answer, named and dated. */
export function remediesOf(question: RemedyQuestion, settings: LawSettings): Remedies {
  const isFirst = reconsiderationFirst(question, settings);
  const amended = !isBefore(question.letterDate, day(LITIGATION_LAW_2014_FROM));
  const months = amended ? DIRECT_SUIT_MONTHS : OLD_DIRECT_SUIT_MONTHS;
  const revised = !isBefore(question.letterDate, day(RECONSIDERATION_LAW_2023_FROM));
  const reconsideration: Remedy = {
    kind: 'reconsideration',
    body: question.reconsiderationBody,
    period: { unit: 'calendar-days', length: RECONSIDERATION },
    from: words('自收到本答复之日起', 'from receiving this answer'),
    law: RECONSIDERATION_LAW,
    article: revised ? 20 : 9,
  };
  const directSuit: Remedy = {
    kind: 'direct-suit',
    body: question.court,
    period: { unit: 'months', length: months },
    from: words('自收到本答复之日起', 'from receiving this answer'),
    law: LITIGATION_LAW,
    article: amended ? 46 : 39,
  };
  const laterSuit: Remedy = {
    kind: 'suit-after-reconsideration',
    body: question.court,
    period: { unit: 'calendar-days', length: SUIT_AFTER_RECONSIDERATION },
    from: words('自收到行政复议决定书之日起', 'from receiving the reconsideration decision'),
    law: LITIGATION_LAW,
    article: amended ? 45 : 38,
  };
  return {
    order: isFirst ? 'reconsideration-first' : 'choice',
    remedies: isFirst ? [reconsideration, laterSuit] : [reconsideration, directSuit, laterSuit],
    basis: isFirst ? orderBasis(question.letterDate) : [],
    text: isFirst ? textFirst(question) : textChoice(question, months),
  };
}

const INTERPRETATION = words(
  '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释',
  "Supreme People's Court interpretation on disclosure cases",
);

function orderBasis(letterDate: PlainDate): Remedies['basis'] {
  const statute = { law: RECONSIDERATION_LAW, article: '23', inForceFrom: RECONSIDERATION_LAW_2023_FROM };
  if (isBefore(letterDate, day(INTERPRETATION_2025_FROM))) return [statute];
  return [statute, { law: INTERPRETATION, article: '', inForceFrom: INTERPRETATION_2025_FROM }];
}

function textFirst({ reconsiderationBody: body, court }: RemedyQuestion): Words {
  return words(
    `如对本答复不服，应当自收到本答复之日起${RECONSIDERATION}日内，先向${body}申请行政复议；对行政复议决定仍不服的，可以自收到行政复议决定书之日起${SUIT_AFTER_RECONSIDERATION}日内，向${court}提起行政诉讼。复议机关逾期不作决定的，可以自复议期满之日起${SUIT_AFTER_RECONSIDERATION}日内提起行政诉讼。`,
    `If you disagree with this answer you must first apply to ${body} for administrative reconsideration within ${RECONSIDERATION} days of receiving it. If you disagree with that decision you may sue in ${court} within ${SUIT_AFTER_RECONSIDERATION} days of receiving it, or of the end of the reconsideration period when none is made.`,
  );
}

function textChoice({ reconsiderationBody: body, court }: RemedyQuestion, months: number): Words {
  return words(
    `如对本答复不服，可以自收到本答复之日起${RECONSIDERATION}日内，向${body}申请行政复议，也可以自收到本答复之日起${months}个月内，直接向${court}提起行政诉讼。先申请行政复议、对复议决定不服的，可以自收到行政复议决定书之日起${SUIT_AFTER_RECONSIDERATION}日内提起行政诉讼。`,
    `If you disagree with this answer you may apply to ${body} for administrative reconsideration within ${RECONSIDERATION} days of receiving it, or sue directly in ${court} within ${months} months of receiving it. After reconsideration you may sue within ${SUIT_AFTER_RECONSIDERATION} days of receiving the decision.`,
  );
}
