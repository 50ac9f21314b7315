/** `npm start`: runs on any Node from 20; see `bootstrap.mjs`. */
import { runProgram } from './bootstrap.mjs';

await runProgram(['start', ...process.argv.slice(2)]);
