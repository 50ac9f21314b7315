/** When a notice was given: the day of its service, which the law sets, not the day on which it was written. */
import { expect, test } from 'vitest';
import type { Act } from '../../db/acts.ts';
import { nationalCalendar } from '../../law/calendar.ts';
import { deadlines } from '../../law/deadlines.ts';
import { DEFAULT_SETTINGS } from '../../law/settings.ts';
import { caseClock } from '../clock.ts';
import { foldRequest } from '../fold.ts';
import type { RequestActKind, RequestActs } from '../request-acts.ts';
import type { FrozenLetter } from '../stored.ts';
import { waitsOf } from '../waits.ts';
import { ungivenNotices } from './rules.ts';

const law = { calendar: nationalCalendar, settings: DEFAULT_SETTINGS };
const day = (iso: string) => Temporal.PlainDate.from(iso);
type Told = { [K in RequestActKind]: [kind: K, on: string, data: RequestActs[K][0]] }[RequestActKind];

const file = { mediaType: 'application/pdf', size: 1, digest: 'd', blob: 'b' };
const letter = (kind: FrozenLetter['kind'], number: string, date: string): FrozenLetter => ({
  ...{ kind, number, date },
  ...{ pdf: file, docx: file },
});
const extended: Told = [
  'request.extension-approved',
  '2025-03-28',
  { workingDays: 20, letter: letter('extension', '1号', '2025-03-28') },
];
const posted = (on: string, number = '1号'): Told => ['request.letter-served', on, { letter: number, way: 'post' }];
const cameBack: Told = ['request.service-failed', '2025-04-02', { letter: '1号', way: 'post', reason: 'returned' }];

/** A case received at the counter on 2025-03-03, whose answer is due on 2025-03-31. */
function history(...told: Told[]): Act[] {
  const data = {
    number: 'GOV-2025-0001',
    queryDigest: '',
    unitId: 'u',
    channel: 'counter',
    confirmation: null,
  } as const;
  const more = { applicantKind: 'natural', applicantIndex: '', form: 'paper', delivery: 'post' } as const;
  const all: Told[] = [['request.registered', '2025-03-03', { ...data, ...more }], ...told];
  return all.map(([kind, on, said], index) => ({
    ...{ seq: index + 1, kind, happenedOn: day(on), recordedAt: Temporal.Instant.from(`${on}T02:00:00Z`) },
    ...{ personId: null, role: 'drafter', unitId: null, ground: null, data: said, personal: null, voids: null },
  }));
}
const stands = (id: string, acts: Act[], today = '2025-04-10') => {
  const row = deadlines(caseClock(acts, law), law, day(today)).find((one) => one.id === id);
  return [row?.doneOn?.toString() ?? null, row?.state];
};

test('an extension approved in time and posted too late is told too late; the period is the longer one all the same', () => {
  expect(stands('extension-notice', history(extended))).toEqual(['2025-03-28', 'met']);
  expect(stands('extension-notice', history(extended, posted('2025-03-31')))).toEqual(['2025-03-31', 'met']);
  expect(stands('extension-notice', history(extended, posted('2025-04-01')))).toEqual(['2025-04-01', 'missed']);
  expect(caseClock(history(extended, posted('2025-04-01')), law).due).toMatchObject({ status: 'firm' });
});

test('what came back was not given, and another letter is no notice', () => {
  expect(stands('extension-notice', history(extended, posted('2025-03-31'), cameBack, posted('2025-04-03')))).toEqual([
    '2025-04-03',
    'missed',
  ]);
  expect(stands('extension-notice', history(extended, posted('2025-04-03', '9号')))).toEqual(['2025-03-28', 'met']);
});

test('a notice to clarify is given within seven working days when it left by then', () => {
  const asked: Told = [
    'request.clarification-asked',
    '2025-03-12',
    { replyBy: '2025-03-31', letter: letter('clarification', '2号', '2025-03-12') },
  ];
  expect(stands('clarification-notice', history(asked, posted('2025-03-12', '2号')))).toEqual(['2025-03-12', 'met']);
  expect(stands('clarification-notice', history(asked, posted('2025-03-13', '2号')))).toEqual(['2025-03-13', 'missed']);
});

test('until it was served, whoever handles the case has it before him with its last day', () => {
  const waits = (acts: Act[]) =>
    waitsOf({ state: foldRequest(acts), standing: acts, clock: caseClock(acts, law), law }, day('2025-03-28'))
      .filter(({ step }) => step === 'requests.serve-letter')
      .map(({ on }) => on);
  expect(waits(history(extended))).toEqual(['2025-03-31']);
  expect(ungivenNotices(foldRequest(history(extended)))).toEqual(['extension-notice']);
  expect(ungivenNotices(foldRequest(history(extended, posted('2025-03-31'))))).toEqual([]);
  expect(waits(history(extended, posted('2025-03-31')))).toEqual([]);
});
