/** `npm run check`: the gates that run no test. Each says what it found; all run, whatever the others say. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, node26, root } from './bootstrap.mjs';

const tool = (...path) => join(root, 'node_modules', ...path);

/** Name and command of each gate, run by Node 26 in a folder. */
const gates = [
  ['types', tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'],
  ['style', tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'],
  ['imports', join(root, 'tests', 'support', 'imports.mjs')],
  ['unused', tool('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints'],
];

/** Runs the gates on a folder and returns the names of those that passed and failed. */
export function check(folder = root, only = gates.map(([name]) => name)) {
  const result = { passed: [], failed: [], output: '' };
  for (const [name, ...command] of gates.filter(([name]) => only.includes(name))) {
    const done = spawnSync(node26(), command, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const passed = done.status === 0;
    result[passed ? 'passed' : 'failed'].push(name);
    result.output += `${passed ? '✓' : '✗'} ${name}\n${passed ? '' : `${done.stdout}${done.stderr}\n`}`;
  }
  return result;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install({ dev: true });
  const { failed, output } = check();
  process.stdout.write(output);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
