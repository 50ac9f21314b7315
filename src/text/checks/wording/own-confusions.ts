import type { Place } from '../rule.ts';
import type { OwnConfusion } from './lists.ts';

const holdsOn = ({ from, to }: OwnConfusion, day: Temporal.PlainDate | null) =>
  day === null
    ? to === null
    : Temporal.PlainDate.compare(from, day) <= 0 && (to === null || Temporal.PlainDate.compare(day, to) <= 0);

/** Whether the wrong word only stands here as a part of the right one: 青石 within 青石板. */
function isWithin(text: string, at: number, wrong: string, right: string): boolean {
  for (let shift = right.indexOf(wrong); shift >= 0; shift = right.indexOf(wrong, shift + 1))
    if (text.startsWith(right, at - shift)) return true;
  return false;
}

/** Words that the office knows to be confused here, on the day of the text; null: those that hold now. */
export function ownConfusionFaults(
  text: string,
  confusions: readonly OwnConfusion[],
  day: Temporal.PlainDate | null,
): Place[] {
  return confusions
    .filter((one) => holdsOn(one, day))
    .flatMap(({ right, wrong, source }) =>
      wrong.flatMap((word) => {
        const found: Place[] = [];
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          if (isWithin(text, at, word, right)) continue;
          found.push({
            span: [at, at + word.length],
            // a slip of a local name is no grave fault of expression
            severity: 'medium',
            reason: { zh: `“${word}”应为“${right}”（${source}）。`, en: `The list has ${right} for ${word}.` },
            remedy: { zh: `改为“${right}”。`, en: `Write ${right}.` },
          });
        }
        return found;
      }),
    );
}
