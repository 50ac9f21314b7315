/** How much of some words is made of words that stand elsewhere. Pure. */

const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;

/** How many of these characters are in no pair that stands in the known words, either. */
export function unknownIn(words: string, known: string): number {
  let unknown = 0;
  let covered = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (at + 1 < words.length && isHan(words.charCodeAt(at + 1)) && known.includes(words.slice(at, at + 2)))
      covered = at + 2;
    if (at >= covered && isHan(words.charCodeAt(at))) unknown += 1;
  }
  return unknown;
}
