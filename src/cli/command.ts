/** What every command of `npx gongkai` is: a summary for the help and a `run`. */
import type { Config } from '../config.ts';
import type { Language } from '../web/language.ts';

export interface Io {
  readonly config: Config;
  /** Prints a line for the person or program that asked. */
  out(line: string): void;
  /** Prints a line about what went wrong or is under way. */
  err(line: string): void;
}

export interface Command {
  /** Runs with the words after the command's name and returns the exit code: 0 done, 1 refused, 2 not understood. */
  run(argv: readonly string[], io: Io): Promise<number>;
  /** What `COMMAND --help` prints where the summary does not tell all. */
  help?(language: Language): string;
}

/** What the person who called the command did wrong, in one sentence; printed without a trace. */
export class Usage extends Error {}
