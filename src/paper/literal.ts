/**
 * A text as papers print it. Characters that no file format can carry (controls, lone surrogates, noncharacters) become
 * U+FFFD, so that a reader sees that something stood there. Invisible direction controls are dropped: with one, a
 * letter can be made to read differently from what it says, and right-to-left scripts need none.
 */
export function literal(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .toWellFormed()
    .replace(/(?![\t\n])\p{Cc}|[\ufdd0-\ufdef\ufffe\uffff]/gu, '\ufffd');
}

/** The same plain data with every text in it changed by `change`. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as T;
}
