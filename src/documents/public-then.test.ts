/** What was public on a day, against a replay of everything that had been recorded by then. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Act, type NewAct, withoutVoided } from '../db/acts.ts';
import { foldDocument } from './fold.ts';
import { endOf, publicAtEndOf } from './public-then.ts';
import type { Content, DocumentState } from './state.ts';

const FIRST = Temporal.PlainDate.from('2026-01-30');
const DAYS = 24;
const dayNo = (n: number) => FIRST.add({ days: n });

/** What is released is its own digest, so that a digest tells the very text. */
const digestOf = ({ title, body, columns, publicUntil }: Content) =>
  JSON.stringify([title, body, columns, publicUntil]);

const blank = {
  title: '甲',
  body: '<p>一</p>',
  kind: 'normative',
  columns: ['normative'],
  publicUntil: null,
  attachments: [],
} as unknown as Content;

interface Move {
  /** days since the move before */
  wait: number;
  hour: number;
  what: 'edit' | 'release' | 'amend' | 'withdraw' | 'end' | 'repeal' | 'mend';
  n: number;
}

/** The act that a move makes in a state; null where the document does not allow it. */
function actOf(state: DocumentState, { what, n }: Move, at: string, day: Temporal.PlainDate): NewAct | null {
  const isPublic = state.publicDigest !== null;
  switch (what) {
    case 'edit': {
      if (state.stage !== 'draft') return null;
      const publicUntil = n % 5 === 0 ? day.add({ days: n }).toString() : null;
      return { kind: 'document.edited', data: { changes: { title: `题${n}`, body: `<p>${n}</p>`, publicUntil } } };
    }
    case 'release':
      if (state.stage !== 'draft' || (state.publicUntil !== null && state.publicUntil < day.toString())) return null;
      return { kind: 'document.released', data: { digest: digestOf(state), indexNumber: 'N', slug: 's', at } };
    case 'amend':
      if (!isPublic && state.stage !== 'withdrawn') return null;
      return state.stage === 'draft' ? null : { kind: 'document.amending', data: { changeNote: '更正' } };
    case 'withdraw':
      return isPublic ? { kind: 'document.withdrawn', data: { reason: '内容有误', at } } : null;
    case 'end':
      if (!isPublic || !state.publicUntil || state.publicUntil >= day.toString() || state.stage !== 'released')
        return null;
      return { kind: 'document.ended', data: { reason: '期满', at } };
    case 'repeal':
      if (!isPublic || state.repealed) return null;
      return { kind: 'document.repealed', happenedOn: day.subtract({ days: n % 7 }), data: { by: '决定' } };
    case 'mend':
      return null;
  }
}

/** Plays moves by the clock: every act is recorded at its moment, as the program does. */
function play(moves: readonly Move[]): Act[] {
  const acts: Act[] = [];
  let at = FIRST.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '00:00' });
  const write = (act: NewAct) =>
    acts.push({
      seq: acts.length + 1,
      kind: act.kind,
      happenedOn: act.happenedOn ?? at.toPlainDate(),
      recordedAt: at.toInstant(),
      personId: null,
      role: 'system',
      unitId: null,
      ground: null,
      data: act.data ?? {},
      personal: null,
      voids: act.voids ?? null,
    });
  write({ kind: 'document.drafted', data: { unitId: 'u', content: blank } });
  for (const move of moves) {
    at = at.add({ days: move.wait }).with({ hour: Math.max(move.hour, move.wait === 0 ? at.hour : 0) });
    const state = foldDocument(withoutVoided(acts));
    const repeal = withoutVoided(acts).find(({ kind }) => kind === 'document.repealed');
    if (move.what === 'mend' && repeal) {
      write({ kind: 'void', voids: repeal.seq });
      if (move.n % 2 === 0)
        write({ kind: repeal.kind, happenedOn: repeal.happenedOn.add({ days: 1 }), data: repeal.data as object });
    }
    const act = actOf(state, move, at.toInstant().toString(), at.toPlainDate());
    if (act) write(act);
  }
  return acts;
}

const moves = fc.array(
  fc.record({
    wait: fc.nat(3),
    hour: fc.nat(23),
    what: fc.constantFrom<Move['what']>('edit', 'release', 'release', 'amend', 'withdraw', 'end', 'repeal', 'mend'),
    n: fc.nat(20),
  }),
  { maxLength: 24 },
);

it('is what a replay up to the end of that day shows', () => {
  fc.assert(
    fc.property(moves, fc.nat(DAYS), (given, n) => {
      const acts = play(given);
      const day = dayNo(n);
      const then = foldDocument(
        withoutVoided(acts.filter(({ recordedAt }) => Temporal.Instant.compare(recordedAt, endOf(day)) < 0)),
      );
      const shown = publicAtEndOf(acts, day);
      // a period that is over hides the text, whether or not the sweep has come by
      const released = then.publicDigest === null ? null : (JSON.parse(then.publicDigest) as (string | null)[]);
      const isOver = typeof released?.[3] === 'string' && released[3] < day.toString();
      expect(shown?.digest ?? null).toBe(isOver ? null : then.publicDigest);
      if (!shown) return;
      expect(digestOf(shown.state)).toBe(shown.digest);
      expect(shown.isLate).toBe(false);
    }),
    { numRuns: 400 },
  );
});

it('takes the date of a repeal that was registered late, and says that its page did not show it', () => {
  const acts = play([
    { wait: 0, hour: 9, what: 'release', n: 1 },
    { wait: 3, hour: 9, what: 'edit', n: 1 },
    { wait: 3, hour: 9, what: 'repeal', n: 5 },
  ]);
  expect(publicAtEndOf(acts, dayNo(0))?.repealed).toBeNull();
  expect(publicAtEndOf(acts, dayNo(1))?.repealed).toMatchObject({ on: dayNo(1).toString(), isLate: true });
  expect(publicAtEndOf(acts, dayNo(6))?.repealed).toMatchObject({ isLate: false });
});

it('counts an imported release from the moment that it names, and says that it was recorded later', () => {
  const acts = play([{ wait: 3, hour: 9, what: 'release', n: 1 }]).map((act) =>
    act.kind === 'document.released' ? { ...act, data: { ...(act.data as object), at: '2026-01-30T04:00:00Z' } } : act,
  );
  expect(publicAtEndOf(acts, dayNo(-1))).toBeNull();
  expect(publicAtEndOf(acts, dayNo(0))?.isLate).toBe(true);
  expect(publicAtEndOf(acts, dayNo(3))?.isLate).toBe(false);
});

it('ends a day at midnight in Asia/Shanghai', () => {
  const release = (at: string) =>
    play([{ wait: 0, hour: 0, what: 'release', n: 1 }]).map((act) =>
      act.kind === 'document.released' ? { ...act, data: { ...(act.data as object), at } } : act,
    );
  expect(publicAtEndOf(release('2026-01-30T15:59:59.999Z'), dayNo(0))).not.toBeNull();
  expect(publicAtEndOf(release('2026-01-30T16:00:00Z'), dayNo(0))).toBeNull();
});
