/** Numbers of persons and bodies that carry a check digit (GB 11643, GB 32100, Luhn). */
import type { Random } from './random.ts';

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const REGIONS = ['431229', '522636', '610927', '360733', '513431', '450326', '341881', '421087'];
const PROVINCES = ['湘', '黔', '陕', '赣', '川', '桂', '皖', '鄂'];

/** The last sign of an identity number of 18. */
export function idCheck(first17: string): string {
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

export function luhnHolds(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function born(random: Random): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${random.int(1946, 1995)}${pad(random.int(1, 12))}${pad(random.int(1, 28))}`;
}

export function residentId(random: Random): string {
  const first17 = random.pick(REGIONS) + born(random) + String(random.int(1, 999)).padStart(3, '0');
  return first17 + idCheck(first17);
}

/** The old form of fifteen. */
export function oldResidentId(random: Random): string {
  return random.pick(REGIONS) + born(random).slice(2) + String(random.int(1, 999)).padStart(3, '0');
}

export function bankCard(random: Random): string {
  const first = random.pick(['622848', '621700', '621799', '623059', '622202']) + random.digits(12);
  return first + [...'0123456789'].find((digit) => luhnHolds(first + digit));
}

/** A unified social credit code, with its check sign. */
export function creditCode(random: Random): string {
  const first17 = `91${random.pick(REGIONS)}MA4${random.pick(['L', 'P', 'Q', 'R'])}${random.digits(5)}`;
  let weight = 1;
  let sum = 0;
  for (const sign of first17) {
    sum += CREDIT_ALPHABET.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return first17 + CREDIT_ALPHABET[(31 - (sum % 31)) % 31];
}

export function mobile(random: Random): string {
  return random.pick(['138', '139', '150', '152', '159', '177', '183', '187', '198']) + random.digits(8);
}

export function plate(random: Random): string {
  const letter = random.pick(['A', 'C', 'D', 'F', 'H', 'N']);
  return `${random.pick(PROVINCES)}${letter}${random.digits(2)}${random.pick(['B', 'K', 'M', 'T'])}${random.digits(2)}`;
}

export function passport(random: Random): string {
  return `E${random.pick(['A', 'C', 'H', 'K'])}${random.int(1, 9)}${random.digits(6)}`;
}
