/** What follows an answer: the applicant's periods for reconsideration and suit, and the body's own. */
import type { Clock, Law } from './clock-types.ts';
import { day, isBefore, type PlainDate } from './days.ts';
import { type Deadline, type DeadlineShape, deadline } from './deadline-shape.ts';
import { addCalendarDays, addMonths } from './due.ts';
import type { EventOf } from './events.ts';
import { first } from './history.ts';
import { DIRECT_SUIT_MONTHS, OLD_DIRECT_SUIT_MONTHS, RECONSIDERATION, SUIT_AFTER_RECONSIDERATION } from './periods.ts';
import { decisionDeadline, decisionDue } from './reconsideration-deadline.ts';
import {
  LITIGATION_LAW,
  LITIGATION_LAW_2014_FROM,
  lawArticle,
  RECONSIDERATION_LAW,
  RECONSIDERATION_LAW_2023_FROM,
  reconsiderationFirst,
} from './remedies.ts';
import { words } from './words.ts';

/** The applicant's rights run from the day the answer reached them: none before it is served. */
export function remedyDeadlines(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const served = first(clock.events, 'served');
  const answered = clock.closed?.kind === 'answered' ? clock.closed.event : null;
  const knownOn = answered && served ? (served.receivedOn ?? served.on) : null;
  return [
    ...(answered && knownOn ? [reconsideration(clock, law, answered, knownOn, today)] : []),
    ...(answered && knownOn ? directSuit(clock, law, answered, knownOn, today) : []),
    ...decisionDeadline(clock, law, today),
    ...suitAfterReconsideration(clock, law, today),
  ];
}

type RightShape = Omit<DeadlineShape, 'owedBy' | 'isRight'>;
const right = (shape: RightShape): DeadlineShape => ({ ...shape, owedBy: 'applicant', isRight: true });

function reconsideration(
  clock: Clock,
  law: Law,
  answered: EventOf<'answered'>,
  knownOn: PlainDate,
  today: PlainDate,
): Deadline {
  const rolls = law.settings.rolls.reconsideration;
  const shape = right({
    id: 'reconsideration',
    title: words('申请行政复议', 'Apply for reconsideration'),
    basis: lawArticle(RECONSIDERATION_LAW, isBefore(answered.on, day(RECONSIDERATION_LAW_2023_FROM)) ? 9 : 20),
    period: { unit: 'calendar-days', length: RECONSIDERATION },
    countedFrom: knownOn,
    rolls,
  });
  const due = addCalendarDays(law.calendar, knownOn, RECONSIDERATION, rolls, law.settings.countingStart);
  return deadline(shape, due, first(clock.events, 'reconsideration-filed')?.on ?? null, today);
}

function directSuit(
  clock: Clock,
  law: Law,
  answered: EventOf<'answered'>,
  knownOn: PlainDate,
  today: PlainDate,
): Deadline[] {
  const { outcome, withheldUnder, on: letterDate } = answered;
  if (reconsiderationFirst({ outcome, withheldUnder, letterDate }, law.settings)) return [];
  const rolls = law.settings.rolls.suit;
  const isOld = oldSuitPeriodOver(knownOn);
  const months = isOld ? OLD_DIRECT_SUIT_MONTHS : DIRECT_SUIT_MONTHS;
  const suit = clock.events.find((event) => event.kind === 'suit-filed' && event.route === 'direct');
  const shape = right({
    id: 'direct-suit',
    title: words('直接提起行政诉讼', 'Sue directly'),
    basis: lawArticle(LITIGATION_LAW, isOld ? 39 : 46),
    period: { unit: 'months', length: months },
    countedFrom: knownOn,
    rolls,
  });
  const row = deadline(shape, addMonths(law.calendar, knownOn, months, rolls), suit?.on ?? null, today);
  // Whoever chose reconsideration waits for its end.
  const choseReconsideration = !suit && first(clock.events, 'reconsideration-filed') !== undefined;
  return [choseReconsideration ? { ...row, state: 'ended' } : row];
}

/** A period of three months that had not ended when the amended law came into force became one of six. */
function oldSuitPeriodOver(knownOn: PlainDate): boolean {
  return isBefore(knownOn.add({ months: OLD_DIRECT_SUIT_MONTHS }), day(LITIGATION_LAW_2014_FROM));
}

/** From receiving the decision; without one, from the day on which the body should have decided. */
function suitAfterReconsideration(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const decided = first(clock.events, 'reconsideration-decided');
  const knownOn = decided ? (decided.receivedOn ?? decided.on) : decisionDue(clock, law)?.due.date;
  if (!knownOn) return [];
  const rolls = law.settings.rolls['suit-after-reconsideration'];
  const suit = clock.events.find((event) => event.kind === 'suit-filed' && event.route === 'after-reconsideration');
  const shape = right({
    id: 'suit-after-reconsideration',
    title: decided
      ? words('复议后提起行政诉讼', 'Sue after reconsideration')
      : words('复议机关逾期不作决定的，提起行政诉讼', 'Sue when the body has not decided in time'),
    basis: lawArticle(LITIGATION_LAW, isBefore(knownOn, day(LITIGATION_LAW_2014_FROM)) ? 38 : 45),
    period: { unit: 'calendar-days', length: SUIT_AFTER_RECONSIDERATION },
    countedFrom: knownOn,
    rolls,
  });
  const due = addCalendarDays(law.calendar, knownOn, SUIT_AFTER_RECONSIDERATION, rolls, law.settings.countingStart);
  return [deadline(shape, due, suit?.on ?? null, today)];
}
