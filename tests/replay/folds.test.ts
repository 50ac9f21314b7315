/** Declaring an act mistaken leaves what there would be if it had never been recorded. Without a database. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Act, withoutVoided } from '../../src/db/acts.ts';
import { nationalCalendar } from '../../src/law/calendar.ts';
import { DEFAULT_SETTINGS } from '../../src/law/settings.ts';
import { caseClock } from '../../src/requests/clock.ts';
import { checkStory, lessonStory, sampleStory, trainingStory, wordingStory } from './assessment-story.ts';
import { backupStory } from './backup-story.ts';
import { documentStory } from './document-story.ts';
import { type Draw, drawFrom } from './draw.ts';
import { erasureStory } from './erasure-story.ts';
import { feedStory } from './feed-story.ts';
import { findingStory } from './finding-story.ts';
import { letterheadStory } from './letterhead-story.ts';
import { planStory, taskStory } from './plan-story.ts';
import { reportCheckStory } from './report-check-story.ts';
import { reportReminderStory } from './report-reminder-story.ts';
import { reportStory } from './report-story.ts';
import { requestStory } from './request-story.ts';
import { indicatorSetStory, roundStory } from './round-story.ts';
import { handoverStory, personStory, substituteStory, unitStory } from './staff-story.ts';
import { pureHistory, recorded, type Story } from './story.ts';
import { summaryStory } from './summary-story.ts';

const STORIES: [string, Story<unknown>][] = [
  ['document', documentStory as Story<unknown>],
  ['request', requestStory as Story<unknown>],
  ['person', personStory as Story<unknown>],
  ['unit', unitStory as Story<unknown>],
  ['substitution', substituteStory as Story<unknown>],
  ['hand-over', handoverStory as Story<unknown>],
  ['report', reportStory as Story<unknown>],
  ['check of reports', reportCheckStory as Story<unknown>],
  ['reminder of a report', reportReminderStory as Story<unknown>],
  ['erasure', erasureStory as Story<unknown>],
  ['calendar feed', feedStory as Story<unknown>],
  ['letterhead', letterheadStory as Story<unknown>],
  ['key point', planStory as Story<unknown>],
  ['task of a key point', taskStory as Story<unknown>],
  ['round of inspection', roundStory as Story<unknown>],
  ['set of indicators', indicatorSetStory as Story<unknown>],
  ['training session', trainingStory as Story<unknown>],
  ['graded sample', sampleStory as Story<unknown>],
  ['check of an assessment', checkStory as Story<unknown>],
  ['entry of the wording', wordingStory as Story<unknown>],
  ['lesson', lessonStory as Story<unknown>],
  ['finding', findingStory as Story<unknown>],
  ['work summary', summaryStory as Story<unknown>],
  ['backup', backupStory as Story<unknown>],
];

const ref = { siteId: 'east', id: '00000000-0000-4000-8000-0000000000aa' };
const chosen = fc.record({ seed: fc.nat(2 ** 31), length: fc.integer({ min: 1, max: 14 }) });

/** `seq` of acts to be voided, all of them after the first act that makes the subject. */
function someOf(acts: readonly Act[], draw: Draw): number[] {
  return draw.some(acts.slice(draw.chance(0.1) ? 0 : 1), 0.3).map((act) => act.seq);
}

function voiding(seq: number, voids: number, draw: Draw): Act {
  return recorded(
    { kind: 'void', voids, ground: '登记有误', happenedOn: Temporal.PlainDate.from('2026-05-06') },
    seq,
    draw,
  );
}

/** The history with one act of voiding for each of these, in this order, at its end. */
function voided(acts: readonly Act[], wanted: readonly number[], draw: Draw): Act[] {
  return [...acts, ...wanted.map((seq, i) => voiding(acts.length + 1 + i, seq, draw))];
}

describe.each(STORIES)('of a %s', (_name, { aggregate, ...rest }) => {
  const story = { aggregate, ...rest };
  const rows = (acts: readonly Act[]) => aggregate.rows(aggregate.fold(acts, ref), ref);

  test('a voided act leaves the state of a history that never had it', () => {
    fc.assert(
      fc.property(chosen, ({ seed, length }) => {
        const draw = drawFrom(seed);
        const acts = pureHistory(story, draw, length, false);
        const wanted = someOf(acts, draw);
        const never = acts.filter((act) => !wanted.includes(act.seq));
        const after = withoutVoided(voided(acts, wanted, draw));
        expect(aggregate.fold(after, ref)).toEqual(aggregate.fold(never, ref));
        expect(rows(after)).toEqual(rows(never));
      }),
      { numRuns: 400 },
    );
  });

  test('the order of voiding does not matter', () => {
    fc.assert(
      fc.property(chosen, ({ seed, length }) => {
        const draw = drawFrom(seed);
        const acts = pureHistory(story, draw, length, false);
        const wanted = someOf(acts, draw);
        const turned = wanted.toSorted((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
        expect(rows(withoutVoided(voided(acts, turned, draw)))).toEqual(
          rows(withoutVoided(voided(acts, wanted, draw))),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('voiding every act of voiding brings everything back', () => {
    fc.assert(
      fc.property(chosen, ({ seed, length }) => {
        const draw = drawFrom(seed);
        const acts = pureHistory(story, draw, length, false);
        const once = voided(acts, someOf(acts, draw), draw);
        const twice = voided(
          once,
          once.slice(acts.length).map((act) => act.seq),
          draw,
        );
        expect(withoutVoided(twice)).toEqual(acts);
        expect(rows(withoutVoided(twice))).toEqual(rows(acts));
      }),
      { numRuns: 200 },
    );
  });
});

test("the law's clock sees a voided act as little as the case does", () => {
  const law = { calendar: nationalCalendar, settings: DEFAULT_SETTINGS };
  fc.assert(
    fc.property(chosen, ({ seed, length }) => {
      const draw = drawFrom(seed);
      const acts = pureHistory(requestStory, draw, length, false);
      const wanted = someOf(acts, draw).filter((seq) => seq > 1);
      const never = acts.filter((act) => !wanted.includes(act.seq));
      const [with_, without] = [voided(acts, wanted, draw), never].map((history) => caseClock(history, law));
      expect({ due: with_?.due, days: with_?.days }).toEqual({ due: without?.due, days: without?.days });
    }),
    { numRuns: 300 },
  );
});
