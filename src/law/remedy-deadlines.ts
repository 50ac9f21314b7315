/** The applicant's periods for reconsideration and suit, from the day the answer reached them. */
import type { Clock, Law } from './clock-types.ts';
import type { PlainDate } from './days.ts';
import { type Deadline, type DeadlineShape, deadline } from './deadline-shape.ts';
import { addCalendarDays, addMonths, type DatedDue } from './due.ts';
import type { EventOf } from './events.ts';
import { first } from './history.ts';
import { DIRECT_SUIT_MONTHS, RECONSIDERATION, SUIT_AFTER_RECONSIDERATION } from './periods.ts';
import {
  LITIGATION_LAW,
  lawArticle,
  RECONSIDERATION_LAW,
  RECONSIDERATION_LAW_2023_FROM,
  reconsiderationFirst,
} from './remedies.ts';
import { words } from './words.ts';

/** None before the answer is served. */
export function remedyDeadlines(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const served = first(clock.events, 'served');
  if (clock.closed?.kind !== 'answered' || !served) return [];
  const answered = clock.closed.event;
  const knownOn = served.receivedOn ?? served.on;
  const filed = first(clock.events, 'reconsideration-filed');
  return [
    right(reconsideration(answered, knownOn), reconsiderationEnd(law, knownOn), filed?.on ?? null, today),
    ...directSuit(clock, law, knownOn, answered, today),
    ...suitAfterReconsideration(clock, law, today),
  ];
}

function reconsideration(answered: EventOf<'answered'>, knownOn: PlainDate): Omit<DeadlineShape, 'rolls'> {
  const revised = answered.on.toString() >= RECONSIDERATION_LAW_2023_FROM;
  return {
    id: 'reconsideration',
    owedBy: 'applicant',
    title: words('申请行政复议', 'Apply for reconsideration'),
    basis: lawArticle(RECONSIDERATION_LAW, revised ? 20 : 9),
    period: { unit: 'calendar-days', length: RECONSIDERATION },
    countedFrom: knownOn,
  };
}

function reconsiderationEnd(law: Law, knownOn: PlainDate): Ending {
  const rolls = law.settings.rolls.reconsideration;
  return { rolls, due: addCalendarDays(law.calendar, knownOn, RECONSIDERATION, rolls, law.settings.countingStart) };
}

function directSuit(
  clock: Clock,
  law: Law,
  knownOn: PlainDate,
  answered: EventOf<'answered'>,
  today: PlainDate,
): Deadline[] {
  const { outcome, withheldUnder, on: letterDate } = answered;
  if (reconsiderationFirst({ outcome, withheldUnder, letterDate }, law.settings)) return [];
  const rolls = law.settings.rolls.suit;
  const suit = clock.events.find((event) => event.kind === 'suit-filed' && event.route === 'direct');
  const row = right(
    {
      id: 'direct-suit',
      owedBy: 'applicant',
      title: words('直接提起行政诉讼', 'Sue directly'),
      basis: lawArticle(LITIGATION_LAW, 46),
      period: { unit: 'months', length: DIRECT_SUIT_MONTHS },
      countedFrom: knownOn,
    },
    { rolls, due: addMonths(law.calendar, knownOn, DIRECT_SUIT_MONTHS, rolls) },
    suit?.on ?? null,
    today,
  );
  // Whoever chose reconsideration waits for its end.
  const choseReconsideration = !suit && first(clock.events, 'reconsideration-filed') !== undefined;
  return [choseReconsideration ? { ...row, state: 'ended' } : row];
}

function suitAfterReconsideration(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const decided = first(clock.events, 'reconsideration-decided');
  if (!decided) return [];
  const knownOn = decided.receivedOn ?? decided.on;
  const rolls = law.settings.rolls['suit-after-reconsideration'];
  const suit = clock.events.find((event) => event.kind === 'suit-filed' && event.route === 'after-reconsideration');
  return [
    right(
      {
        id: 'suit-after-reconsideration',
        owedBy: 'applicant',
        title: words('复议后提起行政诉讼', 'Sue after reconsideration'),
        basis: lawArticle(LITIGATION_LAW, 45),
        period: { unit: 'calendar-days', length: SUIT_AFTER_RECONSIDERATION },
        countedFrom: knownOn,
      },
      {
        rolls,
        due: addCalendarDays(law.calendar, knownOn, SUIT_AFTER_RECONSIDERATION, rolls, law.settings.countingStart),
      },
      suit?.on ?? null,
      today,
    ),
  ];
}

interface Ending {
  due: DatedDue;
  rolls: boolean;
}

/** A right that is not used just ends. */
function right(
  shape: Omit<DeadlineShape, 'rolls'>,
  { due, rolls }: Ending,
  usedOn: PlainDate | null,
  today: PlainDate,
): Deadline {
  const row = deadline({ ...shape, rolls }, due, usedOn, today, undefined);
  return row.state === 'missed' && usedOn === null ? { ...row, state: 'ended' } : row;
}
