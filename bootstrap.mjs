/**
 * What every command needs before the program can run: the packages of the lock file, the bundle of the present
 * sources, and Node 26. Plain JavaScript for Node 20; nothing here may need a package.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(fileURLToPath(import.meta.url));

/** The exit code with which the serving process asks to be started again. */
const startAgain = 75;

/** Runs `npm ci` when packages are missing or other than the lock file says. `dev`: also those of the checks. */
export function install({ dev = false } = {}) {
  if (isInstalled(dev)) return;
  process.stderr.write('Installing the packages of package-lock.json …\n');
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const done = spawnSync(program, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: withoutNpm(process.env),
  });
  if (done.status !== 0) fail('npm ci did not succeed; what it said stands above.');
}

/** Node 26 from the packages, whatever Node this is. */
export function node26() {
  const name = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const file = join(root, 'node_modules', `${name}-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(file)) return file;
  if (Number.parseInt(process.versions.node, 10) >= 26) return process.execPath;
  return fail(
    `There is no Node 26 for ${process.platform}-${process.arch} among the packages; start Gongkai with Node 26 or newer.`,
  );
}

/** Installs, bundles and runs a command of the program; ends with its exit code. */
export async function runProgram(args) {
  install();
  const { build } = await import('./build.mjs');
  let code;
  do {
    // asked again at a new start: another start may have replaced the bundle meanwhile
    const bundle = await build();
    const env = {
      ...process.env,
      // React and others choose their fast build by it when they load
      NODE_ENV: 'production',
      // the second start need not compile again; where this cannot be written it is as if it were not there
      NODE_COMPILE_CACHE: join(bundle, 'compiled'),
    };
    code = await runNode(['--enable-source-maps', join(bundle, 'main.js'), ...args], { env });
  } while (code === startAgain);
  process.exitCode = code;
}

/** Runs Node 26 to its end with this terminal; its life ends with ours, by a channel that closes when we die. */
export function runNode(args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node26(), args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], ...options });
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Says what is wrong in one sentence and ends. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Compares what npm says it installed with the lock file; the times of the files say nothing after a clone. */
function isInstalled(dev) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const [have, want] = [installed, join(root, 'package-lock.json')].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.entries(want).every(([path, wanted]) => {
    if (path === '') return true;
    if (!have[path]) return wanted.optional === true || wanted.devOptional === true || (wanted.dev === true && !dev);
    return have[path].version === wanted.version && have[path].integrity === wanted.integrity;
  });
}

/** npm passes its settings on to scripts; those of the calling npm are not meant for the inner one. */
function withoutNpm(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^npm_(lifecycle|package)/.test(name) && name !== 'NODE_ENV'),
  );
}
