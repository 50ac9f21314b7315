/** Numbers that carry a check digit, and text destroyed by decoding. All persons and numbers are made up. */

/** Random integer from lo to hi, both included. */
export type Draw = (lo: number, hi: number) => number;

const digits = (draw: Draw, count: number): string => Array.from({ length: count }, () => draw(0, 9)).join('');

/** The last place of an 18-place identity number (GB 11643). */
export function idCheck(first17: string): string {
  const sum = [...first17].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** Luhn's check digit of a card number without it. */
export function luhn(head: string): string {
  const sum = [...head].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The last place of a unified social credit code (GB 32100). */
export function creditCheck(first17: string): string {
  const sum = [...first17].reduce((total, sign, i) => total + CREDIT.indexOf(sign) * (3 ** i % 31), 0);
  return CREDIT[(31 - (sum % 31)) % 31] ?? '';
}

const two = (value: number): string => String(value).padStart(2, '0');

export function residentId(draw: Draw): string {
  const head = `5${draw(1, 3)}${draw(10, 34)}${draw(21, 29)}${draw(1951, 1996)}${two(draw(1, 12))}${two(draw(1, 28))}${digits(draw, 3)}`;
  return head + idCheck(head);
}

/** The form of before 1999, without century and check digit. */
export function oldId(draw: Draw): string {
  return `5${draw(1, 3)}${draw(10, 34)}${draw(21, 29)}${draw(45, 79)}${two(draw(1, 12))}${two(draw(1, 28))}${digits(draw, 3)}`;
}

export const mobile = (draw: Draw): string => `1${['38', '39', '52', '58', '77', '86'][draw(0, 5)]}${digits(draw, 8)}`;

export function bankCard(draw: Draw): string {
  const head = `62${['1700', '2848', '2202', '1098'][draw(0, 3)]}${digits(draw, 12)}`;
  return head + luhn(head);
}

export function creditCode(draw: Draw): string {
  const head = `91${draw(51, 53)}${draw(10, 34)}${draw(21, 29)}MA${draw(1, 7)}X${digits(draw, 5)}`;
  return head + creditCheck(head);
}

/** UTF-8 read as another encoding. */
export function misread(text: string, encoding: 'gbk' | 'windows-1252' | 'big5'): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

let gb: Map<string, number[]> | undefined;

function gbBytes(text: string): Uint8Array {
  if (!gb) {
    gb = new Map();
    const decoder = new TextDecoder('gbk');
    for (let high = 0xa1; high < 0xf8; high++)
      for (let low = 0xa1; low < 0xff; low++) gb.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  }
  return new Uint8Array([...text].flatMap((sign) => gb?.get(sign) ?? [sign.charCodeAt(0)]));
}

/** GB 2312 read as another encoding. */
export function gbAs(text: string, encoding: 'windows-1252' | 'big5' | 'utf-8'): string {
  return new TextDecoder(encoding).decode(gbBytes(text));
}
