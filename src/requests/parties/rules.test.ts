import { describe, expect, test } from 'vitest';
import type { Act } from '../../db/acts.ts';
import { nationalCalendar } from '../../law/calendar.ts';
import { DEFAULT_SETTINGS } from '../../law/settings.ts';
import { caseClock } from '../clock.ts';
import { foldRequest } from '../fold.ts';
import type { RequestActKind, RequestActs } from '../request-acts.ts';
import type { Draft } from '../state.ts';
import { waitsOf } from '../waits.ts';
import { isToken, newCode, newToken } from './link-code.ts';
import { opinionWords } from './messages.ts';
import { linkable, opinions, owesLetter, refusals, refuseByParties, refuseEarly, untold } from './rules.ts';

const law = { calendar: nationalCalendar, settings: DEFAULT_SETTINGS };
const day = (iso: string) => Temporal.PlainDate.from(iso);

type Told = {
  [K in RequestActKind]: [kind: K, on: string, data: RequestActs[K][0], personal?: RequestActs[K][1]];
}[RequestActKind];

/** A case received on 2025-03-03, and what followed. */
function history(...told: Told[]): Act[] {
  const lodged: Told = [
    'request.registered',
    '2025-03-03',
    {
      number: 'GOV-2025-0001',
      queryDigest: '',
      unitId: 'u',
      channel: 'counter',
      confirmation: null,
      applicantKind: 'natural',
      applicantIndex: '',
      form: 'paper',
      delivery: 'post',
    },
  ];
  return [lodged, ...told].map(([kind, on, data, personal], index) => ({
    seq: index + 1,
    kind,
    happenedOn: day(on),
    recordedAt: Temporal.Instant.from(`${on}T02:00:00Z`),
    personId: null,
    role: 'drafter',
    unitId: null,
    ground: null,
    data,
    personal: personal ?? null,
    voids: null,
  }));
}

const asked = (who: 'third-party' | 'co-maker', party = '1'): Told => [
  `request.${who}-asked`,
  '2025-03-04',
  { party, receivedOn: '2025-03-05' },
];
const answered = (consents: boolean): Told => ['request.third-party-answered', '2025-03-10', { party: '1', consents }];
const overridden: Told = ['request.third-party-overridden', '2025-03-11', { party: '1' }, { ground: '危及下游取水' }];

const standing = (acts: Act[], today: string) => {
  const [one] = opinions(foldRequest(acts), caseClock(acts, law), law, day(today));
  if (!one) throw new Error('nobody was asked');
  return one;
};
const waiting = (acts: Act[], today: string) =>
  waitsOf({ state: foldRequest(acts), standing: acts, clock: caseClock(acts, law), law }, day(today)).map(
    ({ step }) => step,
  );

const draft = (more: Partial<Draft>): Draft => ({
  drafters: [],
  draftedOn: '2025-03-12',
  outcome: 'r3_1',
  withheldUnder: [],
  attachments: [],
  path: null,
  content: { decision: { outcome: 'r3_1', way: 'provided' }, attachmentNames: [] },
  ...more,
});

describe('silence', () => {
  // received on Wednesday 2025-03-05: the fifteenth working day is Wednesday 2025-03-26
  test.each([
    ['third-party', '2025-03-26', 'open', '最后一日2025-03-26'],
    ['third-party', '2025-03-27', 'silent', '由本机关依照条例规定决定是否公开'],
    ['co-maker', '2025-03-26', 'open', '最后一日2025-03-26'],
    ['co-maker', '2025-03-27', 'silent', '视为同意公开'],
  ] as const)('of a %s on %s is %s', (who, today, state, said) => {
    const opinion = standing(history(asked(who)), today);
    expect(opinion.state).toBe(state);
    expect(opinionWords(opinion).zh).toContain(said);
  });

  test('of a third party waits for a decision, of a co-maker for nothing but going on', () => {
    expect(waiting(history(asked('third-party')), '2025-03-27')).toEqual(['requests.silent']);
    expect(waiting(history(asked('co-maker')), '2025-03-27')).toEqual(['requests.presumed']);
    expect(waiting(history(asked('third-party'), asked('co-maker', '2')), '2025-03-27')).toEqual(['requests.silent']);
    expect(waiting(history(asked('co-maker')), '2025-03-26')).toEqual([]);
  });

  test('of one party while another may still answer is no consent yet', () => {
    const later: Told = ['request.third-party-asked', '2025-03-20', { party: '2', receivedOn: '2025-03-21' }];
    expect(waiting(history(asked('co-maker'), later), '2025-03-27')).toEqual([]);
  });
});

describe('a refusal', () => {
  const refused = foldRequest(history(asked('third-party'), answered(false)));

  test('stops an answer that discloses all, until it is overridden', () => {
    expect(refusals(refused)).toHaveLength(1);
    for (const kind of ['request.submitted', 'request.answer-approved', 'request.answered'] as const)
      expect(refuseByParties(kind, { ...refused, draft: draft({}) })?.zh).toContain('第三方不同意公开');
    const now = foldRequest(history(asked('third-party'), answered(false), overridden));
    expect(refuseByParties('request.submitted', { ...now, draft: draft({}) })).toBeNull();
    expect(standing(history(asked('third-party'), answered(false), overridden), '2025-03-12').state).toBe('overridden');
  });

  test('stops a partial answer only where nothing is withheld under Art. 15', () => {
    const partial = (withheldUnder: Draft['withheldUnder']) =>
      refuseByParties('request.submitted', { ...refused, draft: draft({ outcome: 'r3_2', withheldUnder }) });
    expect(partial(['16'])).not.toBeNull();
    expect(partial(['15', '16'])).toBeNull();
  });

  test('stops no refusal, and no pointing to what is public already', () => {
    expect(refuseByParties('request.submitted', { ...refused, draft: draft({ outcome: 'r3_3_4' }) })).toBeNull();
    const content = { decision: { outcome: 'r3_1', way: 'already-public' }, attachmentNames: [] };
    expect(refuseByParties('request.submitted', { ...refused, draft: draft({ content }) })).toBeNull();
  });

  test('of a co-maker stops nothing by itself: the office weighs it', () => {
    const acts = history(asked('co-maker'), [
      'request.co-maker-answered',
      '2025-03-10',
      { party: '1', consents: false },
    ]);
    expect(refuseByParties('request.submitted', { ...foldRequest(acts), draft: draft({}) })).toBeNull();
  });

  test('overridden is to be told once the answer is out, and before the case closes', () => {
    const state = foldRequest(history(asked('third-party'), answered(false), overridden));
    expect(untold(state)).toHaveLength(1);
    expect(owesLetter(state)).toBe(false);
    expect(owesLetter({ ...state, stage: 'served' })).toBe(true);
    expect(refuseByParties('request.closed', state)?.zh).toContain('告知第三方');
    const told: Told = ['request.third-party-told', '2025-03-12', { party: '1' }, { disclosed: ['检测结论'] }];
    const after = foldRequest(history(asked('third-party'), answered(false), overridden, told));
    expect([untold(after), refuseByParties('request.closed', after)]).toEqual([[], null]);
  });
});

test('a link is for third parties and co-makers who have not answered', () => {
  const acts = history(asked('third-party'), answered(true), asked('co-maker', '2'), [
    'request.agency-asked',
    '2025-03-05',
    { party: '3' },
  ]);
  expect(linkable(foldRequest(acts)).map(({ party }) => party)).toEqual(['2']);
});

test('a token has 160 bits and a code eight characters that nobody confuses', () => {
  const token = newToken();
  expect([isToken(token), Buffer.from(token, 'base64url').length]).toEqual([true, 20]);
  for (const other of ['', 'a', `${token}a`, `${token.slice(1)}/`, '../../../../../../etc/passw'])
    expect(isToken(other)).toBe(false);
  expect(newCode()).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
});

describe('while somebody who was asked may still answer', () => {
  const early = (acts: Act[], on: string, more: Partial<Draft> = {}) =>
    refuseEarly({ ...foldRequest(acts), draft: draft(more) }, caseClock(acts, law), law, day(on));

  test.each(['third-party', 'co-maker'] as const)('nothing is disclosed against a %s that is not silent yet', (who) => {
    const acts = history(asked(who));
    const last = standing(acts, '2025-03-06').lastDay;
    expect(last?.toString()).toBe('2025-03-26');
    expect(early(acts, '2025-03-26')?.zh).toContain('2025-03-26');
    expect(early(acts, '2025-03-27')).toBeNull();
    expect(early(acts, '2025-03-10', { outcome: 'r3_3_4' })).toBeNull();
    expect(early(acts, '2025-03-10', { outcome: 'r3_2', withheldUnder: ['15'] })).toBeNull();
  });

  test('an opinion that is in ends the waiting', () => {
    expect(early(history(asked('third-party'), answered(true)), '2025-03-11')).toBeNull();
  });
});
