/**
 * Folding of scripts, so that an index and a query meet: Traditional → Simplified, full width → half width, lower case.
 *
 * Folding goes character by character and never changes the length of a string: a span found in folded text is the same
 * span in the original, and folding a part gives the part of the folded whole. (OpenCC's phrase tables would give nicer
 * words in a few places, but a query cut out of a phrase would then no longer meet it.)
 */
import pairs from 'opencc-js/dict/TSCharacters';

/** In GB 2312 by historical accident; nobody writes them in Simplified text today. */
const TRADITIONAL_IN_GB2312 = new Set('後於麽');

interface Tables {
  /** every character that is folded → its Simplified form */
  simplified: ReadonlyMap<string, string>;
  /** the same for code units: each its own index or what it is folded to; pairs of surrogates are not in it */
  units: Uint16Array;
  /** the same for half width and lower case as well */
  folded: Uint16Array;
  /** characters that do not occur in Simplified text */
  traditionalOnly: ReadonlySet<string>;
}

let tables: Tables | undefined;

/** Built on first use: 4,000 pairs and the 6,763 characters of GB 2312 take some milliseconds. */
function scriptTables(): Tables {
  if (tables) return tables;
  const everyday = gb2312(0xb0, 0xd7);
  const all = gb2312(0xb0, 0xf7);
  const simplified = new Map<string, string>();
  const traditionalOnly = new Set<string>();
  for (const pair of pairs.split('|')) {
    const [from, to] = pair.split(' ');
    // 乾 覆 著 藉 are everyday Simplified characters too: 乾隆, 覆盖, 著名, 慰藉
    if (!from || !to || from === to || from.length !== to.length || everyday.has(from)) continue;
    simplified.set(from, to);
    if (!all.has(from) || TRADITIONAL_IN_GB2312.has(from)) traditionalOnly.add(from);
  }
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [from, to] of simplified) if (from.length === 1) units[from.charCodeAt(0)] = to.charCodeAt(0);
  const folded = Uint16Array.from(units, (_, unit) => {
    const half = unit === 0x3000 ? 0x20 : unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
    return lower(String.fromCharCode(units[half] ?? half)).charCodeAt(0);
  });
  tables = { simplified, units, folded, traditionalOnly };
  return tables;
}

/** The Han characters of GB 2312 whose first byte lies in the range. */
function gb2312(firstRow: number, lastRow: number): Set<string> {
  const decoder = new TextDecoder('gb18030');
  const characters = new Set<string>();
  for (let row = firstRow; row <= lastRow; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(decoder.decode(new Uint8Array([row, cell])));
  }
  return characters;
}

/** Traditional → Simplified, character by character; everything else stays. The length never changes. */
export function simplify(text: string): string {
  const { simplified, units } = scriptTables();
  const quick = byTable(text, units);
  if (quick !== null) return quick;
  let result = '';
  for (const character of text) result += simplified.get(character) ?? character;
  return result;
}

/** Every code unit as the table says; null where the text holds characters of two units. Whole books are folded: ten times as fast. */
function byTable(text: string, table: Uint16Array): string | null {
  const bytes = Buffer.alloc(text.length * 2);
  bytes.write(text, 'utf16le');
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i] ?? 0;
    if ((unit & 0xf800) === 0xd800) return null;
    units[i] = table[unit] ?? 0;
  }
  return bytes.toString('utf16le');
}

/** Full-width ASCII and the ideographic space → half width. The length never changes. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** One form for index and query: Simplified, half width, lower case. The length never changes. */
export function fold(text: string): string {
  return byTable(text, scriptTables().folded) ?? simplify(halfWidth(text)).replace(/\p{Lu}/gu, lower);
}

function lower(character: string): string {
  const small = character.toLowerCase();
  return small !== character && small.length === character.length && /\p{Lu}/u.test(character) ? small : character;
}

/** Whether the character is written in Traditional script only (務, 區; not 乾 or 里). */
export function isTraditionalOnly(character: string): boolean {
  return scriptTables().traditionalOnly.has(character);
}
