/** Numbers with check digits, all invented. */
export type Draw = (from: number, to: number) => number;

/** A repeatable source of whole numbers (mulberry32). */
export function source(seed: string): Draw {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) % (to - from + 1));
  };
}

export function digits(draw: Draw, count: number): string {
  return Array.from({ length: count }, () => draw(0, 9)).join('');
}

/** The last character of a resident ID number by GB 11643. */
export function residentCheck(seventeen: string): string {
  const sum = [...seventeen].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return '10X98765432'[sum % 11] ?? '';
}

const AREAS = ['430923', '522631', '511724', '360829', '420982', '610527', '341225', '532524'];

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function residentId(draw: Draw, years: [number, number] = [1951, 1999]): string {
  const area = AREAS[draw(0, AREAS.length - 1)] ?? '';
  const body = `${area}${draw(...years)}${two(draw(1, 12))}${two(draw(1, 28))}${digits(draw, 3)}`;
  return body + residentCheck(body);
}

export function oldResidentId(draw: Draw): string {
  const area = AREAS[draw(0, AREAS.length - 1)] ?? '';
  return `${area}${draw(45, 79)}${two(draw(1, 12))}${two(draw(1, 28))}${digits(draw, 3)}`;
}

/** The check digit of Luhn for the digits before it. */
export function luhn(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const CARDS = ['622848', '621700', '621799', '622202', '621661', '622188', '621098', '622588'];

export function bankCard(draw: Draw): string {
  const prefix = CARDS[draw(0, CARDS.length - 1)] ?? '';
  const body = prefix + digits(draw, prefix === '622588' ? 9 : 12);
  return body + luhn(body);
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The last character of a unified social credit code by GB 32100. */
export function creditCheck(seventeen: string): string {
  const sum = [...seventeen].reduce((total, sign, at) => total + CREDIT.indexOf(sign) * (3 ** at % 31), 0);
  return CREDIT[(31 - (sum % 31)) % 31] ?? '';
}

/** A code of a company whose digits are no valid resident ID and no card. */
export function creditCode(draw: Draw): string {
  const area = AREAS[draw(0, AREAS.length - 1)] ?? '';
  const body = `91${area}MA${draw(4, 7)}${CREDIT[draw(10, 30)]}${CREDIT[draw(10, 30)]}${digits(draw, 2)}${CREDIT[draw(10, 30)]}${digits(draw, 1)}`;
  return body + creditCheck(body);
}
