/** `gongkai start`: what `npm start` runs. */
import { parseArgs } from 'node:util';
import { serveSite } from '../main.ts';
import { type Io, Usage } from './command.ts';

export async function run(argv: readonly string[], io: Io): Promise<number> {
  return serveSite({ config: io.config, empty: isEmpty(argv), say: io.out });
}

function isEmpty(argv: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...argv], options: { empty: { type: 'boolean' } } }).values.empty ?? false;
  } catch {
    throw new Usage('start knows only --empty: no demonstration county.');
  }
}
