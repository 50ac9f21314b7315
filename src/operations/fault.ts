/**
 * An error as the log may hold it. Its message is left out: databases and parsers quote in it what a person typed. The
 * kind, the code and the places in the program say where to look.
 */

export interface Fault {
  /** 'TypeError', 'DatabaseError 23505 documents_slug' */
  readonly kind: string;
  /** Places in the program, innermost first: 'findDue (src/documents/sweeps.ts:34:3)'. */
  readonly at: readonly string[];
  readonly causes: readonly Fault[];
}

const DEPTH = 3;
const PLACES = 12;

/** Never throws, whatever was thrown. */
export function faultOf(error: unknown, depth = DEPTH): Fault {
  if (!(error instanceof Error)) return { kind: `thrown ${typeof error}`, at: [], causes: [] };
  const inner = [...(error instanceof AggregateError ? error.errors : []), error.cause].filter((one) => one);
  return {
    kind: kindOf(error),
    at: placesOf(error),
    causes: depth > 0 ? inner.slice(0, 5).map((one) => faultOf(one, depth - 1)) : [],
  };
}

/** 'DatabaseError 23505 documents_slug ← Error ECONNRESET': the kinds alone, for one line. */
export function kindsOf(error: unknown): string {
  const words = (fault: Fault): string[] => [fault.kind, ...fault.causes.flatMap(words)];
  return words(faultOf(error)).slice(0, 4).join(' ← ').slice(0, 200);
}

/** Names from the system and the database catalogue; a code or a constraint never holds a value. */
const NAMING = ['code', 'syscall', 'constraint', 'table'] as const;

function kindOf(error: Error): string {
  const named = error as Error & Partial<Record<(typeof NAMING)[number], unknown>>;
  const words = NAMING.map((key) => named[key]).filter(
    (word) => typeof word === 'string' && /^[\w.-]{1,80}$/.test(word),
  );
  return [/^[\w.-]{1,60}$/.test(error.constructor.name) ? error.constructor.name : 'Error', ...words].join(' ');
}

function placesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  // a message of several lines may look like places
  const from = error.message ? stack.indexOf(error.message) + error.message.length : 0;
  const lines = stack
    .slice(from)
    .split('\n')
    .filter((line) => /^ {4}at \S.*:\d+:\d+\)?$/.test(line));
  return lines.slice(0, PLACES).map((line) => line.slice(7));
}
