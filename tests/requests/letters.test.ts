import { describe, expect, test } from 'vitest';
import { flow } from '../../src/paper/flow.ts';
import { answerFacts, extensionFacts, receiptFacts } from '../../src/requests/letter-facts.ts';
import { changedFacts, readFacts } from '../../src/requests/letter-stale.ts';
import { compose } from '../../src/requests/letters/compose.ts';
import type { LetterFacts } from '../../src/requests/letters/facts.ts';
import { sampleDecisions } from '../../src/requests/letters/fixtures/decisions.ts';
import {
  answers,
  CLARIFIED,
  caseOf,
  EXTENSION,
  LODGED,
  OBJECTED,
  others,
  THIRD_PARTY,
  type Told,
} from './letter-cases.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const HEAD = { number: '示自然资公开〔2026〕30号', letterDate: day('2026-04-20') };

function textOf(facts: LetterFacts): string {
  const letter = compose(facts);
  if ('problems' in letter) throw new Error(JSON.stringify(letter.problems));
  return JSON.stringify(flow(letter.paper));
}

/** Paths of all dates in plain data. */
function datesIn(value: unknown, path = ''): [string, string][] {
  if (value instanceof Temporal.PlainDate) return [[path, value.toString()]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => datesIn(inner, `${path}.${key}`));
}

describe.each([...others(), ...answers()])('$name of the demonstration county', ({ facts }) => {
  test('is a whole letter under its own number', () => {
    expect(textOf(facts)).toContain(facts.number);
  });
});

describe('dates of a letter', () => {
  const given = sampleDecisions.find(({ decision }) => decision.outcome === 'r3_1' && decision.way === 'provided');
  const file = caseOf([LODGED, ...CLARIFIED, ...EXTENSION]);

  test('follow the clock: whatever it says otherwise, the letter says too', () => {
    if (!given) throw new Error('no sample');
    const moved = JSON.parse(JSON.stringify(file.clock), (_key, value) =>
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value).add({ days: 400 }) : value,
    );
    const later = { ...HEAD, letterDate: HEAD.letterDate.add({ days: 400 }) };
    const before = datesIn(answerFacts(file, HEAD, given.decision));
    const after = datesIn(answerFacts({ ...file, clock: moved }, later, given.decision));
    expect(after.map(([path]) => path)).toEqual(before.map(([path]) => path));
    const shifted = before.map(([path, on]) => [path, day(on).add({ days: 400 }).toString()]);
    expect(after).toEqual(shifted);
    expect(before.map(([path]) => path)).toEqual([
      '.letterDate',
      '.request.lodgedOn',
      '.request.receivedOn',
      '.request.clarified.on',
      '.history.extension.notice.date',
      '.history.extension.until',
    ]);
  });

  test('do not depend on what the state remembers', () => {
    if (!given) throw new Error('no sample');
    const forgotten = { ...file.state, lodgedOn: '2020-01-02', firstReceivedOn: null };
    expect(answerFacts({ ...file, state: forgotten }, HEAD, given.decision)).toEqual(
      answerFacts(file, HEAD, given.decision),
    );
  });

  test('name no due date while the clock waits', () => {
    const waiting = caseOf([LODGED, ...CLARIFIED.slice(0, 1)]);
    expect(receiptFacts(waiting, HEAD).dueOn).toBeNull();
    expect(extensionFacts(waiting, HEAD, '…', waiting.clock).extendedDueOn).toBeNull();
  });

  test('a clarification is asked by the day that the clock has, not by a day off', () => {
    const clarification = caseOf([
      LODGED,
      [
        'request.clarification-asked',
        '2026-03-05',
        { replyBy: '2026-03-21', letter: file.state.clarification?.letter ?? expect.fail() },
        { items: [] },
      ],
      ['request.clarification-lapsed', '2026-03-24', {}],
    ]);
    const ended = sampleDecisions.find(({ decision }) => decision.outcome === 'r3_6_1');
    if (!ended) throw new Error('no sample');
    const { decision } = answerFacts(clarification, { ...HEAD, letterDate: day('2026-03-25') }, ended.decision);
    // 21 March 2026 is a Saturday
    expect(decision).toMatchObject({ replyBy: day('2026-03-23') });
  });
});

describe('a refusal for the sake of a third party', () => {
  const secret = sampleDecisions.find(({ decision }) => decision.outcome === 'r3_3_4')?.decision;

  const written = (steps: typeof OBJECTED, on: string) => {
    if (!secret) throw new Error('no sample');
    return compose(answerFacts(caseOf([LODGED, ...steps]), { ...HEAD, letterDate: day(on) }, secret));
  };
  const fields = (letter: ReturnType<typeof compose>) =>
    'problems' in letter ? letter.problems.map(({ field }) => field) : [];

  test('tells when the third party objected', () => {
    const letter = written(OBJECTED, '2026-03-25');
    expect('paper' in letter && JSON.stringify(flow(letter.paper))).toContain('于2026年3月16日答复不同意公开');
  });

  test('is not written while the third party may still answer, and says so once it may not', () => {
    expect(fields(written(THIRD_PARTY, '2026-03-27'))).toEqual(['decision.thirdParty.answer']);
    expect(fields(written(THIRD_PARTY, '2026-03-30'))).toEqual([]);
  });

  test('is not written where the third party agreed', () => {
    const agreed: typeof OBJECTED = [
      ...THIRD_PARTY,
      ['request.third-party-answered', '2026-03-16', { party: '1', consents: true }, { text: '同意。' }],
    ];
    expect(fields(written(agreed, '2026-03-25'))).toEqual(['decision.thirdParty.answer']);
  });

  test('disclosure against its objection needs the decision for the public interest first', () => {
    const given = sampleDecisions.find(({ decision }) => decision.outcome === 'r3_1')?.decision;
    if (!given) throw new Error('no sample');
    const facts = answerFacts(caseOf([LODGED, ...OBJECTED]), { ...HEAD, letterDate: day('2026-03-25') }, given);
    expect(fields(compose(facts))).toEqual(['history.consultations']);
  });
});

describe('a frozen letter', () => {
  const given = sampleDecisions.find(({ decision }) => decision.outcome === 'r3_1' && decision.way === 'provided');
  const steps = [LODGED, ...CLARIFIED, ...EXTENSION];
  const keep = (facts: LetterFacts) => readFacts(JSON.stringify(facts));
  const changes = (kept: LetterFacts, file: ReturnType<typeof caseOf>) => changedFacts(file, file.acts, kept);

  test('is fresh while nothing has changed, and after its own act', () => {
    const file = caseOf(steps);
    if (!given) throw new Error('no sample');
    expect(changes(keep(answerFacts(file, HEAD, given.decision)), file)).toEqual([]);
    const [, , , extension] = [...CLARIFIED, ...EXTENSION];
    const letter = file.state.extension?.letter;
    if (!extension || !letter) throw new Error('no letter');
    const before = caseOf([LODGED, ...CLARIFIED]);
    const head = { number: letter.number, letterDate: day(letter.date) };
    const kept = keep(extensionFacts(before, head, '需要检索纸质档案', file.clock));
    expect(changes(kept, file)).toEqual([]);
  });

  test('is stale once the clock has moved, and says how', () => {
    if (!given) throw new Error('no sample');
    const kept = keep(answerFacts(caseOf(steps), HEAD, given.decision));
    const mended = caseOf(
      steps.map((step): Told => (step[0] === 'request.clarified' ? (step.with(1, '2026-03-13') as Told) : step)),
    );
    expect(changes(kept, mended).map(({ words }) => words)).toEqual([
      '补正由“2026年3月12日”变为“2026年3月13日”',
      '延长后的答复期限由“2026年5月12日”变为“2026年5月13日”',
    ]);
  });

  test('is stale once the office is found elsewhere or another court decides', () => {
    if (!given) throw new Error('no sample');
    const file = caseOf(steps);
    const kept = keep(answerFacts(file, HEAD, given.decision));
    const { unit } = file;
    const moved = {
      ...unit,
      contact: { ...unit.contact, phone: '0000-1' },
      courts: [{ name: '云州铁路运输法院', from: '2019-05-15', to: null }],
    };
    expect(changes(kept, { ...file, unit: moved }).map(({ field }) => field)).toEqual(['unit.phone', 'remedies.court']);
  });

  test('does not take words of the applicant that look like a date for a changed one', () => {
    if (!given) throw new Error('no sample');
    const [kind, on, data, personal] = LODGED;
    if (kind !== 'request.lodged' || !personal) throw new Error('no lodging');
    const file = caseOf([[kind, on, data, { ...personal, description: '2026-01-01' }]]);
    expect(changes(keep(answerFacts(file, HEAD, given.decision)), file)).toEqual([]);
  });
});
