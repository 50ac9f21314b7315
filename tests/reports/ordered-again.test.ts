/** Cases that were ordered to be answered again: however often and whenever, each is counted once in, and once out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '../../src/db/acts.ts';
import { OUTCOME_ROWS, type OutcomeRow } from '../../src/law/outcomes.ts';
import { APPLICANT_COLUMNS } from '../../src/law/report-form.ts';
import { checkIdentities } from '../../src/law/report-identities.ts';
import { countFigures } from '../../src/reports/cells.ts';
import type { CaseFact } from '../../src/reports/facts.ts';
import { periodOf } from '../../src/reports/rules.ts';
import { DEFAULT_REPORT_SETTINGS as RULES } from '../../src/reports/settings.ts';
import { foldRequest, requests } from '../../src/requests/fold.ts';

const LATER = Temporal.PlainDate.from('2030-06-30');
const UNIT = '6d1f4f3e-8f65-4d6e-9a52-3a0d0c1b7a01';

/** A case as its acts: registered, then answers with the days between each and the order that quashed the one before. */
interface Life {
  lodged: number;
  answers: readonly { after: number; outcome: OutcomeRow }[];
}

function actsOf({ lodged, answers }: Life, index: number): Act[] {
  let seq = 0;
  let on = Temporal.PlainDate.from('2022-07-01').add({ days: lodged });
  const act = (kind: string, data: object): Act => ({
    seq: ++seq,
    kind,
    happenedOn: on,
    recordedAt: Temporal.Instant.from('2030-01-01T00:00:00Z'),
    personId: null,
    role: 'drafter',
    unitId: UNIT,
    ground: null,
    data,
    personal: null,
    voids: null,
  });
  const column = APPLICANT_COLUMNS[index % APPLICANT_COLUMNS.length];
  const facts = { number: `GOV-${index}`, unitId: UNIT, channel: 'counter', confirmation: null, applicantKind: column };
  const acts = [act('request.registered', facts)];
  for (const [round, { after, outcome }] of answers.entries()) {
    if (round > 0) {
      acts.push(act('request.reconsideration-lodged', {}));
      acts.push(act('request.reconsideration-decided', { result: 'corrected' }));
      acts.push(act('request.answer-ordered', { by: 'reconsideration' }));
    }
    on = on.add({ days: after });
    acts.push(act('request.answered', { outcome, withheldUnder: [], letter: null, attachments: [] }));
  }
  return acts;
}

function factOf(life: Life, index: number): CaseFact {
  const ref = { siteId: 'east', id: `case-${index}` };
  const row = requests.rows(foldRequest(actsOf(life, index)), ref).requests?.[0] as Record<string, string | null>;
  return {
    id: ref.id,
    number: row.number ?? '',
    unitId: UNIT,
    applicantKind: row.applicant_kind as CaseFact['applicantKind'],
    firstReceivedOn: row.first_received_on ?? null,
    outcome: row.outcome as OutcomeRow | null,
    answeredOn: row.answered_on ?? null,
  };
}

const lives: fc.Arbitrary<Life[]> = fc.array(
  fc.record({
    lodged: fc.integer({ min: 0, max: 900 }),
    answers: fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 400 }), outcome: fc.constantFrom(...OUTCOME_ROWS) }),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 25 },
);

const count = (cases: readonly CaseFact[], year: number) => {
  const facts = { cases, remedies: [], documents: [], figures: [] };
  return countFigures(facts, { kind: 'unit', unitId: UNIT }, periodOf(year, LATER), RULES).report;
};

test('every identity holds in every year, and each year begins with what the last one left', () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: 2022, max: 2028 }), (all, year) => {
      const cases = all.map(factOf);
      const checks = checkIdentities(count(cases, year), { previous: count(cases, year - 1) });
      expect(checks.filter((check) => !check.holds)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a case leaves once in all years, by the outcome that was given first', () => {
  fc.assert(
    fc.property(lives, (all) => {
      const cases = all.map(factOf);
      const years = [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029].map((year) => count(cases, year));
      for (const outcome of OUTCOME_ROWS) {
        const left = years.reduce((sum, report) => sum + report.t3[outcome].total, 0);
        expect(left).toBe(all.filter(({ answers }) => answers[0]?.outcome === outcome).length);
      }
    }),
    { numRuns: 50 },
  );
});

test('what is ordered after a year has ended changes nothing in it', () => {
  const first = { after: 20, outcome: 'r3_3_1' } as const;
  const before = factOf({ lodged: 0, answers: [first] }, 0);
  const after = factOf({ lodged: 0, answers: [first, { after: 200, outcome: 'r3_1' }] }, 0);
  for (const year of [2022, 2023]) expect(count([after], year)).toEqual(count([before], year));
});
