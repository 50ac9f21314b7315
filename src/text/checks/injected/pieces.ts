/** How a stretch of a line falls into short pieces: what no list can be is told so without cutting it. Pure. */

/** What a unit is: it parts words of a list, or those of a looser one; items; it is white space, a digit, a comma, a Latin letter. */
export const [BARE, LOOSE, ITEM, SPACE, DIGIT, COMMA, LATIN] = [1, 2, 4, 8, 16, 32, 64];
const STOP = 128;
const kinds = new Uint8Array(0x10000);
const put = (units: string, kind: number) => {
  for (let i = 0; i < units.length; i += 1) kinds[units.charCodeAt(i)] = (kinds[units.charCodeAt(i)] ?? 0) | kind;
};
for (let unit = 0; unit < 0x10000; unit += 1)
  if (/\s/.test(String.fromCharCode(unit))) kinds[unit] = BARE | LOOSE | ITEM | SPACE;
put(',;|_｜/·→', BARE);
put(',;|_｜/、→', LOOSE);
put('、,;|_｜+·[]【】/-→', ITEM);
put('0123456789', DIGIT);
put(',', COMMA);
put('abcdefghijklmnopqrstuvwxyz', LATIN);
put('\t\n。!?:()', STOP);

/** Where the stretch without a stop ends that begins here. */
export function endOfStretch(line: string, from: number): number {
  let at = from;
  while (at < line.length && ((kinds[line.charCodeAt(at)] ?? 0) & STOP) === 0) at += 1;
  return at;
}

/** How many pieces there are between units of a kind; 0 where one is too short or too long or holds what none may. */
export function piecesIn(
  line: string,
  [from, to]: readonly [number, number],
  parts: number,
  { shortest, longest, never }: { shortest: number; longest: number; never: number },
): number {
  let [count, length] = [0, 0];
  for (let at = from; at <= to; at += 1) {
    const kind = at < to ? (kinds[line.charCodeAt(at)] ?? 0) : parts;
    if ((kind & parts) === 0) {
      length += 1;
      if (length > longest || (kind & never) !== 0) return 0;
    } else if (length > 0) {
      if (length < shortest) return 0;
      count += 1;
      length = 0;
    }
  }
  return count;
}

/** How many units of a kind stand there. */
export function countOf(line: string, [from, to]: readonly [number, number], kind: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (((kinds[line.charCodeAt(at)] ?? 0) & kind) !== 0) count += 1;
  return count;
}
