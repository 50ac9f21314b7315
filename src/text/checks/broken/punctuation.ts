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

/** Whether one of them stands right behind a Chinese character. */
function isHalfWidth(text: string): boolean {
  for (const sign of ',:;')
    for (let at = text.indexOf(sign, 1); at > 0; at = text.indexOf(sign, at + 1)) {
      const before = text.charCodeAt(at - 1);
      if (before >= 0x4e00 && before <= 0x9fff) return true;
    }
  return false;
}

/** The text read last: several checks ask for the same one after the other. */
let last: { reading: Reading; other: Reading } | undefined;

/** The same text with the signs of full width; a span of it is the same span of the text. Mostly it is the text itself. */
export function punctuated(reading: Reading): Reading {
  if (last?.reading !== reading) {
    const { text } = reading;
    const other = isHalfWidth(text) ? new Reading(text.replace(HALF, (sign) => SIGNS[sign] ?? sign)) : reading;
    last = { reading, other };
  }
  return last.other;
}
