import { digits, pick, type Random } from './seed.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check digit of an identity number (GB 11643) from its first seventeen. */
export function identityDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

function birth(random: Random): string {
  const year = 1948 + Math.floor(random() * 50);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  return `${year}${month}${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
}

export function identity(random: Random): string {
  const first = `${pick(random, ['431225', '522635', '341822', '361127', '450328'])}${birth(random)}${digits(random, 3)}`;
  return first + identityDigit(first);
}

/** The form of fifteen digits, in use until the end of the century. */
export function oldIdentity(random: Random): string {
  return `431225${birth(random).slice(2)}${digits(random, 3)}`;
}

/** Whether the Luhn sum of a card number holds. */
export function luhn(card: string): boolean {
  const sum = [...card].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

export function card(random: Random): string {
  const first = `${pick(random, ['621799', '622848', '621700', '623059', '621721'])}${digits(random, 12)}`;
  const last = [...'0123456789'].find((digit) => luhn(first + digit));
  return first + last;
}

export function mobile(random: Random): string {
  return `${pick(random, ['138', '139', '151', '158', '177', '186', '199'])}${digits(random, 8)}`;
}
