/** The characters of ordinary official Chinese: those of GB 2312 but for its foreign alphabets, phonetics and boxes. */

/** Traditional by accident of that standard; nobody writes them in Simplified text today. */
const NOT = '後於麽';
/** Common, and not in those rows. */
const ALSO = '\u00a0\u2002\u2003·•–€￥㎡㎥㎞㎏';
/** rows of GB 2312: punctuation and signs, numerals in circles, full-width ASCII, Han */
const ROWS: readonly (readonly [first: number, last: number])[] = [
  [0xa1, 0xa3],
  [0xb0, 0xf7],
];

let table: Uint8Array | undefined;

function build(): Uint8Array {
  const usual = new Uint8Array(0x10000);
  const decoder = new TextDecoder('gb18030');
  for (const [first, last] of ROWS) {
    for (let row = first; row <= last; row += 1) {
      for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
        const character = decoder.decode(new Uint8Array([row, cell]));
        if (character.length === 1 && !isPrivate(character.charCodeAt(0))) usual[character.charCodeAt(0)] = 1;
      }
    }
  }
  for (let code = 0x20; code < 0x7f; code += 1) usual[code] = 1;
  for (const character of `\t\n\r${ALSO}`) usual[character.charCodeAt(0)] = 1;
  for (const character of NOT) usual[character.charCodeAt(0)] = 0;
  usual[0xfffd] = 0;
  return usual;
}

const isPrivate = (code: number) => code >= 0xe000 && code <= 0xf8ff;

/** Whether this UTF-16 unit is one of those characters. The table is built on first use. */
export function isUsual(unit: number): boolean {
  table ??= build();
  return table[unit] === 1;
}
