#!/usr/bin/env node
/** `npx gongkai COMMAND …`: runs on any Node from 20; see `bootstrap.mjs`. */
import { runProgram } from './bootstrap.mjs';

await runProgram(process.argv.slice(2));
