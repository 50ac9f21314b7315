/** Half-width punctuation beside Chinese characters, read as the full-width signs that a writer means by it. */
import { Reading } from '../reading.ts';

const SIGNS: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
/** not amid figures, letters and other such signs: 8:30, 1,200 */
const HALF = /(?<![!-~])[,:;!?()]|[,:;!?()](?![!-~])/gu;
const SOME = /[\u4e00-\u9fff][,:;]/u;

const known = new WeakMap<Reading, Reading>();

/** The same text with the signs of full width; a span of it is the same span of the text. Mostly it is the text itself. */
export function punctuated(reading: Reading): Reading {
  let other = known.get(reading);
  if (!other) {
    const { text } = reading;
    other = SOME.test(text) ? new Reading(text.replace(HALF, (sign) => SIGNS[sign] ?? sign)) : reading;
    known.set(reading, other);
  }
  return other;
}
