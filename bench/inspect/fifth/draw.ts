/** Seeded chance and invented numbers: the same seed gives the same corpus. */
export interface Draw {
  /** whole number from low to high, both included */
  number(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
}

/** A reproducible source (mulberry32). */
export function draw(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const number = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { number, pick: (list) => at(list, number(0, list.length - 1)) };
}

/** The element at an index counted round the list; throws on an empty list. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('empty list');
  return value;
}

const digits = (chance: Draw, count: number): string =>
  Array.from({ length: count }, () => chance.number(0, 9)).join('');

const pad = (value: number): string => String(value).padStart(2, '0');

/** Check character of GB 11643 for 17 digits. */
export function residentCheck(first: string): string {
  const sum = [...first].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
  return at([...'10X98765432'], sum % 11);
}

/** Invented resident ID number, right by its checksum. */
export function residentId(chance: Draw): string {
  const area = chance.pick(['431281', '522628', '360728', '511725', '420528', '340826', '612429', '450329']);
  const first = `${area}${chance.number(1951, 2004)}${pad(chance.number(1, 12))}${pad(chance.number(1, 28))}${digits(chance, 3)}`;
  return first + residentCheck(first);
}

/** Old ID number of 15 digits with a date that exists. */
export function oldId(chance: Draw): string {
  const area = chance.pick(['431281', '522628', '360728', '511725', '420528']);
  return `${area}${chance.number(38, 79)}${pad(chance.number(1, 12))}${pad(chance.number(1, 28))}${digits(chance, 3)}`;
}

/** Luhn check digit for the digits before it. */
export function luhn(first: string): string {
  const sum = [...first].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Invented bank card of 19 or 16 digits. */
export function bankCard(chance: Draw): string {
  const [prefix, length] = chance.pick([
    ['622848', 19],
    ['621700', 19],
    ['621799', 19],
    ['622202', 19],
    ['621661', 19],
    ['622588', 16],
    ['625965', 16],
  ] as const);
  const first = prefix + digits(chance, length - 1 - prefix.length);
  return first + luhn(first);
}

/** Invented mobile number. */
export const mobile = (chance: Draw): string =>
  chance.pick(['138', '139', '135', '150', '151', '158', '159', '173', '177', '181', '186', '188', '199']) +
  chance.number(1, 9) +
  digits(chance, 7);

export function passport(chance: Draw): string {
  const prefix = chance.pick(['E', 'G', 'EA', 'EC', 'EJ']);
  return prefix + digits(chance, 9 - prefix.length);
}

export const plate = (chance: Draw): string =>
  `${chance.pick([...'湘赣鄂黔川皖桂陕'])}${chance.pick([...'ABCDEFGHN'])}${chance.pick([...'ABCDEFGHJKLMNPQ'])}${digits(chance, 4)}`;

const CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Check character of GB 32100 for 17 characters. */
export function creditCheck(first: string): string {
  const sum = [...first].reduce((total, char, index) => total + CODE.indexOf(char) * (3 ** index % 31), 0);
  return at([...CODE], (31 - (sum % 31)) % 31);
}

/** Invented unified social credit code, right by its checksum. */
export function creditCode(chance: Draw): string {
  const first = `${chance.pick(['91', '92', '93', '52', '12'])}${chance.pick(['431281', '522628', '360728'])}MA${digits(chance, 6)}${chance.pick([...'ABCDEFGH'])}`;
  return first + creditCheck(first);
}
