/** Deadlines of those outside who are asked: third parties (Art. 32), co-makers (Art. 34), the payer of a fee. */
import { articleName } from './articles.ts';
import type { Clock, Due, Law } from './clock-types.ts';
import type { PlainDate } from './days.ts';
import { type Deadline, type DeadlineShape, deadline } from './deadline-shape.ts';
import { addWorkingDays } from './due.ts';
import type { EventOf } from './events.ts';
import { feeDue } from './fee-due.ts';
import { all, first } from './history.ts';
import { CONSULTATION, FEE_PAYMENT } from './periods.ts';
import { words } from './words.ts';

/** None under the regulation of 2007, which set no period for any of them. */
export function sideDeadlines(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  if (clock.regulation === '2007') return [];
  const asked = (who: Consulted) =>
    all(clock.events, `${who}-asked`).map((one) => opinion(who, one, clock, law, today));
  return [...asked('third-party'), ...asked('co-maker'), ...fee(clock, law, today)];
}

type Consulted = 'third-party' | 'co-maker';

const OPINION = {
  'third-party': { article: '32', title: words('第三方答复意见', 'Opinion of the third party') },
  'co-maker': { article: '34', title: words('共同制作机关答复意见', 'Opinion of the co-maker') },
} as const;

function opinion(
  who: Consulted,
  asked: EventOf<'third-party-asked' | 'co-maker-asked'>,
  clock: Clock,
  law: Law,
  today: PlainDate,
): Deadline {
  const same = (event: { party?: string | undefined }) => event.party === asked.party;
  const answered = all(clock.events, `${who}-answered`).find(same);
  const received = asked.receivedOn ?? all(clock.events, `${who}-received`).find(same)?.on;
  const shape: DeadlineShape = {
    id: asked.party === undefined ? `${who}-answer` : `${who}-answer:${asked.party}`,
    owedBy: who,
    isRight: false,
    title: OPINION[who].title,
    basis: articleName(OPINION[who].article),
    period: { unit: 'working-days', length: CONSULTATION },
    countedFrom: received ?? null,
    rolls: false,
  };
  const due: Due = received
    ? addWorkingDays(law.calendar, received, CONSULTATION, law.settings.countingStart)
    : { status: 'waiting', reason: who, since: asked.on };
  return deadline(shape, due, answered?.on ?? null, today, clock.closed?.on);
}

function fee(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  const noticed = first(clock.events, 'fee-noticed');
  if (!noticed) return [];
  const shape: DeadlineShape = {
    id: 'fee-payment',
    owedBy: 'applicant',
    isRight: false,
    title: words('申请人缴纳信息处理费', 'Payment of the processing fee'),
    basis: articleName('42'),
    period: { unit: 'working-days', length: FEE_PAYMENT },
    countedFrom: noticed.receivedOn ?? first(clock.events, 'fee-notice-received')?.on ?? null,
    start: 'next-day',
    rolls: false,
  };
  const due: Due = feeDue(clock.events, law) ?? { status: 'waiting', reason: 'fee', since: noticed.on };
  const done = first(clock.events, 'fee-paid') ?? first(clock.events, 'fee-waived');
  return [deadline(shape, due, done?.on ?? null, today, clock.closed?.on)];
}
