/** What of a case leaves through `intake.own_acts`: the kinds that are named there, and none that comes later unasked. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movesDates } from '../../src/requests/clock.ts';
import { ACT_WORDS } from '../../src/requests/messages.ts';
import { queryDigest } from '../../src/requests/query-code.ts';
import { openRequests, type RequestsBench } from './bench.ts';

const HIDDEN = [
  'request.answer-approved',
  'request.contact-tried',
  'request.draft-returned',
  'request.draft-taken-back',
  'request.drafted',
  'request.extension-proposed',
  'request.extension-returned',
  'request.helped',
  'request.lesson-drawn',
  'request.letter-renewed',
  'request.mending-proposed',
  'request.mending-refused',
  'request.number-cancelled',
  'request.number-reserved',
  'request.opinion-given',
  'request.papers-filed',
  'request.party-code-sent',
  'request.party-code-told',
  'request.party-link-issued',
  'request.party-link-revoked',
  'request.redacted',
  'request.redaction-begun',
  'request.redaction-dropped',
  'request.remedy-replied',
  'request.repetition-found',
  'request.step-approved',
  'request.submitted',
  'request.third-party-overridden',
  'request.third-party-told',
];
const kinds = Object.keys(ACT_WORDS).filter((kind) => kind !== 'void');

let bench: RequestsBench;
let shown: string[];

beforeAll(async () => {
  bench = await openRequests();
  const made = await bench.register(bench.someone('east'));
  const digest = await queryDigest(bench.keys, made.code);
  for (const kind of [...kinds, 'request.of-next-year'])
    await sql`insert into office.acts (site_id, subject_kind, subject_id, kind, happened_on, role, data)
      values ('east', 'request', ${made.id}, ${kind}, '2026-03-04', 'drafter', '{}')`.execute(bench.owner);
  const { rows } = await sql<{ kind: string }>`
    select distinct kind from intake.own_acts('east', ${made.number}, ${digest})`.execute(bench.intake);
  shown = rows.map(({ kind }) => kind);
});
afterAll(() => bench.close());

test('every kind is either shown or hidden on purpose; one that nobody decided about is hidden', () => {
  expect(shown.toSorted()).toEqual(kinds.filter((kind) => !HIDDEN.includes(kind)).toSorted());
});

test('nothing is hidden that moves a date of the case', () => {
  expect(HIDDEN.filter(movesDates)).toEqual([]);
});
