/**
 * What one long work in a transaction of its own remembers of its subjects. Nobody else can see or change them before
 * it ends, so that what was loaded or recorded need not be read again, and what is kept beside the acts is made once.
 */
export interface Memory {
  /** What was remembered under a key, last. */
  recall(key: string): unknown;
  remember(key: string, thing: unknown): void;
  /** Puts off what keeps something of a subject; a later one of the same key takes its place. */
  putOff(key: string, keep: () => Promise<void>): void;
  /** Does what was put off. */
  settle(): Promise<void>;
}

/** For a work that alone writes acts of the subjects it touches, all of them through `record`. */
export function newMemory(): Memory {
  const known = new Map<string, unknown>();
  const later = new Map<string, () => Promise<void>>();
  return {
    recall: (key) => known.get(key),
    remember: (key, thing) => void known.set(key, thing),
    putOff: (key, keep) => void later.set(key, keep),
    async settle() {
      const waiting = [...later.values()];
      later.clear();
      for (const keep of waiting) await keep();
    },
  };
}
