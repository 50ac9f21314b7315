/** The check digit of an 18-figure identity number (GB 11643, ISO 7064 MOD 11-2) for its first 17 figures. */
export function idCheckDigit(body: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += Number(body[at]) * (2 ** (17 - at) % 11);
  return '10X98765432'[sum % 11] ?? '';
}

/** The figure that makes a card number satisfy Luhn, for all figures before it. */
export function luhnDigit(body: string): string {
  let sum = 0;
  for (let back = 0; back < body.length; back++) {
    const figure = Number(body[body.length - 1 - back]) * (back % 2 === 0 ? 2 : 1);
    sum += figure > 9 ? figure - 9 : figure;
  }
  return String((10 - (sum % 10)) % 10);
}

/** Pseudo-random numbers in [0, 1), always the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The value of a sum with + - * / and brackets over figures and named values. */
export function reckon(sum: string, values: ReadonlyMap<string, number>): number {
  const parts = sum.match(/\d+(?:\.\d+)?|[a-z]\d*|[-+*/()]/g) ?? [];
  let at = 0;
  const single = (): number => {
    const part = parts[at++] ?? '';
    if (part === '(') {
      const inner = total();
      at++;
      return inner;
    }
    const value = /^\d/.test(part) ? Number(part) : values.get(part);
    if (value === undefined) throw new Error(`no value for ${part} in ${sum}`);
    return value;
  };
  const product = (): number => {
    let value = single();
    while (parts[at] === '*' || parts[at] === '/') value = parts[at++] === '*' ? value * single() : value / single();
    return value;
  };
  const total = (): number => {
    let value = product();
    while (parts[at] === '+' || parts[at] === '-') value = parts[at++] === '+' ? value + product() : value - product();
    return value;
  };
  const value = total();
  if (at < parts.length) throw new Error(`cannot reckon ${sum}`);
  return value;
}
