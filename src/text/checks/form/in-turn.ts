/** Figures that a sentence gives of several rows in turn: '大塘、三溪分别有60张和45张'. Pure. */
import { fits, heldOf, isSame } from './measured.ts';
import type { Mention } from './row-names.ts';
import { faultOf, type StatedFault, type Statement } from './statement.ts';

const IN_TURN = /分别|依次|各[有为]/u;
const JOINED = /^(?:片区|线路|方案|项目)?(?:、|和|与|及|以及)$/u;
const RANGE = /^(?:至|到|—|-|～|~)$/u;

/** '大塘、三溪分别有60张和45张' */
export function inTurnFaults({ columns, sentence, named, distance, isPointing }: Statement): StatedFault[] {
  const { text, figures } = sentence;
  if (named.length < 2 || (distance > 1 && !isPointing)) return [];
  const at = text.search(IN_TURN);
  if (at < 0) return [];
  const before = named.filter(({ end }) => end <= at);
  const run = runTo(before, before.length - 1, text);
  const behind = figures.filter(({ start }) => start > at);
  const [first] = behind;
  if (run.length < 2 || !first || behind.length < run.length || at - (run.at(-1)?.end ?? 0) > 8) return [];
  const listed = behind.slice(0, run.length);
  const isList = listed.every(
    ({ start, isRough }, i) =>
      i === 0 || (!isRough && /^(?:、|和|，|,|与|及)$/u.test(text.slice(listed[i - 1]?.unitEnd, start))),
  );
  if (!isList) return [];
  // the column that most of them are of
  const fitting = columns().flatMap((column) => {
    const held = run.map(({ named: row }) => heldOf(row, [column])[0]);
    if (held.some((one) => one === undefined || fits(one, first, column.name) === 0)) return [];
    const wrong = listed.filter((figure, i) => !isSame(figure, held[i]?.value ?? Number.NaN));
    return [{ held, wrong }];
  });
  const [best, ...more] = fitting.sort((a, b) => a.wrong.length - b.wrong.length);
  if (!best || (more.length > 0 && best.wrong.length === listed.length)) return [];
  return best.wrong.map((figure) => faultOf(sentence, figure, [best.held[listed.indexOf(figure)]?.value ?? 0], 'row'));
}

/** The names joined with each other up to this one. */
function runTo(named: readonly Mention[], last: number, text: string): readonly Mention[] {
  let first = last;
  while (first > 0 && JOINED.test(text.slice(named[first - 1]?.end, named[first]?.start))) first -= 1;
  const [one, other] = [named[last - 1], named[last]];
  return one && other && RANGE.test(text.slice(one.end, other.start)) ? [] : named.slice(Math.max(0, first), last + 1);
}
