/** `npm run bench:NAME`: runs bench/NAME.ts on Node 26, whatever Node this is. */
import { join } from 'node:path';
import { install, root, runNode } from '../bootstrap.mjs';

const [name, ...rest] = process.argv.slice(2);
install({ dev: true });
process.exitCode = await runNode([join(root, 'bench', `${name}.ts`), ...rest]);
