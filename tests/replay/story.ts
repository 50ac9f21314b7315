/**
 * Histories by chance. A story says which act may come next in a state; this file adds what can happen to any history:
 * acts entered late with an earlier legal date, acts declared mistaken, and such declarations declared mistaken.
 */
import type { Act, Aggregate, NewAct } from '../../src/db/acts.ts';
import { withoutVoided } from '../../src/db/acts.ts';
import type { Draw } from './draw.ts';

export interface Story<S> {
  aggregate: Aggregate<S>;
  /** The next act of an ordinary life; null when it has come to its end. Knows nothing of dates and voiding. */
  next(state: S, draw: Draw): NewAct | null;
}

const FIRST_DAY = Temporal.PlainDate.from('2024-01-02');

/** The next act of a history; null at its end. */
export function nextAct<S>(story: Story<S>, acts: readonly Act[], state: S, draw: Draw): NewAct | null {
  if (acts.length > 1 && draw.chance(0.12)) {
    const voiding = voidingAct(acts, draw);
    if (voiding) return voiding;
  }
  const act = story.next(state, draw);
  return act && { ...act, ...ofOwn(act, acts, draw), happenedOn: dateAfter(acts, draw) };
}

/** What waits for a second person names an act of its own history. */
function ofOwn(act: NewAct, acts: readonly Act[], draw: Draw): Pick<NewAct, 'data'> {
  return /\.(mending-proposed|late-confirmed)$/.test(act.kind)
    ? { data: { ...act.data, seq: draw.pick(acts).seq } }
    : {};
}

/** Declares an act that stands mistaken; now and then an act of voiding, which brings its act back. */
function voidingAct(acts: readonly Act[], draw: Draw): NewAct | null {
  const voided = new Set(acts.map((act) => act.voids));
  const wantsVoid = draw.chance(0.4);
  const open = acts.filter((act) => !voided.has(act.seq));
  const wanted = open.filter((act) => (act.voids !== null) === wantsVoid);
  // the first act is spared mostly: without it there is nothing left to see
  const likely = wanted.filter((act) => act !== acts[0] || draw.chance(0.2));
  const target = likely.length > 0 ? draw.pick(likely) : null;
  return target && { kind: 'void', voids: target.seq, ground: '登记有误', happenedOn: dateAfter(acts, draw) };
}

/** Mostly some days on; sometimes before acts that are recorded already, never before the first. */
function dateAfter(acts: readonly Act[], draw: Draw): Temporal.PlainDate {
  const [first] = acts;
  const last = acts.at(-1);
  if (!first || !last) return FIRST_DAY.add({ days: draw.below(600) });
  if (!draw.chance(0.15)) return last.happenedOn.add({ days: draw.below(6) });
  const back = last.happenedOn.subtract({ days: 1 + draw.below(30) });
  return Temporal.PlainDate.compare(back, first.happenedOn) < 0 ? first.happenedOn : back;
}

export const PERSONS = Array.from({ length: 6 }, (_, i) => `00000000-0000-4000-8000-00000000000${i}`);

/** A history as it would be recorded, without a database: at most `length` acts, numbered from 1. */
export function pureHistory<S>(story: Story<S>, draw: Draw, length: number, withVoids = true): Act[] {
  const ref = { siteId: 'east', id: draw.uuid() };
  const acts: Act[] = [];
  while (acts.length < length) {
    const state = story.aggregate.fold(withoutVoided(acts), ref);
    const act = nextAct(story, acts, state, draw);
    if (!act) break;
    if (act.voids !== undefined && !withVoids) continue;
    acts.push(recorded(act, acts.length + 1, draw));
  }
  return acts;
}

/** An act as the table would give it back. */
export function recorded(act: NewAct, seq: number, draw: Draw): Act {
  return {
    seq,
    kind: act.kind,
    happenedOn: act.happenedOn ?? FIRST_DAY,
    recordedAt: Temporal.Instant.fromEpochMilliseconds(1_700_000_000_000 + seq),
    personId: draw.pick(PERSONS),
    role: 'drafter',
    unitId: null,
    ground: act.ground ?? null,
    data: JSON.parse(JSON.stringify(act.data ?? {})),
    personal: act.personal ? JSON.parse(JSON.stringify(act.personal)) : null,
    voids: act.voids ?? null,
  };
}
