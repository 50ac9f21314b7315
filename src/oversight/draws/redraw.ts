/** A draw that was a mistake is withdrawn with a reason, and drawn again by another seed: both stay to be seen. Pure. */
import { type Text, text } from '../../web/language.ts';
import type { Lot } from '../rounds/draw.ts';

/** What is said when somebody draws again. */
export interface Redraw {
  /** why the draw before was a mistake */
  reason: string;
  seed: string;
  /** 0.3 for 30 % */
  share: number;
}

/** A draw that does not count any more. Dates are ISO strings. */
export interface WithdrawnDraw {
  seed: string;
  share: number;
  /** everyone who could be drawn, in the order of the lots */
  lots: readonly Lot[];
  /** of those that were drawn, the ones of whom something was recorded by then */
  begun: readonly string[];
  reason: string;
  on: string;
  personId: string | null;
}

/** Why nobody can draw again so; null when one can. @param isOver whether what was drawn for is closed */
export function refuseRedraw(
  { reason, seed }: Redraw,
  of: { seed: string; withdrawn: readonly WithdrawnDraw[]; isOver: boolean },
): { field: string; text: Text } | null {
  if (of.isOver)
    return { field: 'reason', text: text('已经结束，不能重新抽签', 'It is closed: nothing is drawn again') };
  if (reason.trim() === '')
    return { field: 'reason', text: text('请写明原抽签为什么作废', 'Say why the draw before was a mistake') };
  const used = [of.seed, ...of.withdrawn.map((one) => one.seed)];
  return used.includes(seed.trim())
    ? { field: 'seed', text: text('重新抽签须换用新的种子', 'Another seed is needed to draw again') }
    : null;
}
