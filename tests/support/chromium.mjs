/** The Chromium of the tests: where it is, and how it is brought. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The file of Chromium: CHROMIUM, then the PATH, then what playwright-core's installer brought; null when absent. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find(isProgram) ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : null);
}

/** Finds Chromium or brings it: by playwright-core's installer, then as root by apt. Throws a clear sentence. */
export function needChromium() {
  const found = findChromium();
  if (found) return found;
  const installer = join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  run(process.execPath, [installer, 'install', 'chromium'], { env, timeout: 240_000 });
  const brought = findChromium() ?? (aptInstall('chromium') ? findChromium() : null);
  if (brought) return brought;
  throw new Error('The tests need Chromium and could not install it. Install it and put its file in CHROMIUM.');
}

/** Screenshots of Chinese pages need a Chinese font; as root one is installed where there is none. */
export function needChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout.trim() !== '') return true;
  return aptInstall('fontconfig', 'fonts-noto-cjk');
}

/** Installs Debian packages, as root; false where that cannot be. */
export function aptInstall(...packages) {
  if (process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env, timeout: 300_000 });
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, timeout: 900_000 });
}

function run(program, args, options) {
  process.stdout.write(`${program} ${args.join(' ')}\n`);
  return spawnSync(program, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
