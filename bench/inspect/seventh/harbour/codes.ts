/** Numbers with check digits, all invented, and the damage a wrong decoding does. */
import type { Random } from './random.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last character of a resident identity number by GB 11643. */
export function residentCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

const two = (value: number) => String(value).padStart(2, '0');

/** A resident identity number of an adult, or of a child; `old`: the form of 15 digits. */
export function residentId(random: Random, form: 'adult' | 'child' | 'old' = 'adult'): string {
  const region = random.pick(['341722', '513201', '421122', '360733', '610929']);
  const year = form === 'child' ? random.whole(2012, 2016) : random.whole(1946, 1989);
  const day = `${two(random.whole(1, 12))}${two(random.whole(1, 28))}`;
  const serial = String(random.whole(101, 989));
  if (form === 'old') return `${region}${String(year).slice(2)}${day}${serial}`;
  const first = `${region}${year}${day}${serial}`;
  return first + residentCheck(first);
}

/** Whether the check digit of a card number holds (Luhn). */
export function luhnHolds(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A bank card number of 19 digits whose check digit holds. */
export function bankCard(random: Random): string {
  const first = `${random.pick(['622848', '621700', '622202', '621098'])}${random.digits(12)}`;
  const last = [...'0123456789'].find((digit) => luhnHolds(first + digit));
  return first + last;
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The last character of a unified social credit code by GB 32100. */
export function creditCheck(first17: string): string {
  const sum = [...first17].reduce((total, char, at) => total + CREDIT.indexOf(char) * (3 ** at % 31), 0);
  return CREDIT[(31 - (sum % 31)) % 31] ?? '';
}

/** A unified social credit code of an invented firm. */
export function creditCode(random: Random): string {
  const first = `91${random.pick(['342923', '513229', '421187'])}MA${random.digits(4)}${random.pick(['K', 'N', 'T', 'W'])}${random.digits(2)}`;
  return first + creditCheck(first);
}

let table: Map<string, number[]> | undefined;

/** The bytes of each character in GBK, read off the decoder. */
function gbkTable(): Map<string, number[]> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if ([...char].length === 1 && !table.has(char)) table.set(char, [high, low]);
    }
  return table;
}

const gbk = (text: string) =>
  Uint8Array.from([...text].flatMap((char) => gbkTable().get(char) ?? [char.codePointAt(0) ?? 63]));

const ENCODINGS: Record<string, string> = {
  g: 'gbk',
  u: 'utf-8',
  w: 'windows-1252',
  b: 'big5',
  s: 'shift_jis',
  k: 'euc-kr',
  r: 'windows-1251',
};

/** Text as it stands after it was written in one encoding and read in another: `ug` is UTF-8 read as GBK. Characters a page would not show are lost. */
export function misdecode(pair: string, text: string): string {
  const bytes = pair[0] === 'g' ? gbk(text) : new TextEncoder().encode(text);
  const read = new TextDecoder(ENCODINGS[pair[1] ?? 'g']).decode(bytes);
  return read.replace(/[\p{Cc}\p{Co}\p{Cn}\u{ad}\u{a0}]/gu, '?');
}
