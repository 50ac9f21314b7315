/**
 * `npm run lock`, after each change of dependencies: completes package-lock.json with the optional packages of other
 * platforms that npm left out, because the registry it asked did not have them (yet). A lock file without them is
 * refused by `npm ci` everywhere, even where they would not be installed. They carry no digest: npm adds it on the
 * platform that needs them.
 *
 * It also names the address of each package at the public registry, whichever registry npm asked: without it `npm ci`
 * asks for every package's list of versions first, even when the package lies in its store. npm goes to its own
 * registry all the same, when it has another one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';

const platform =
  /-(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(?<abi>[a-z]+))?$/;

/** The optional packages that a lock file's packages name and it does not hold: path and entry. */
export function missingEntries(packages) {
  const missing = {};
  for (const [path, owner] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const places = [`node_modules/${name}`, `${path}/node_modules/${name}`];
      if (!places.some((place) => packages[place])) missing[`node_modules/${name}`] = entry(name, version, owner);
    }
  }
  return missing;
}

/** The packages of a lock file, each with its address at the public registry. */
export function withAddresses(packages) {
  return Object.fromEntries(
    Object.entries(packages).map(([path, owner]) => [path, path === '' ? owner : addressed(path, owner)]),
  );
}

function addressed(path, { version, ...others }) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const resolved = `https://registry.npmjs.org/${name}/-/${name.split('/').at(-1)}-${version}.tgz`;
  // in npm's order
  return Object.assign({ version, resolved }, others, { resolved });
}

function entry(name, version, owner) {
  const { os, cpu, abi = '' } = platform.exec(name)?.groups ?? {};
  if (!os) throw new Error(`${name} is optional and missing, and its name does not tell its platform.`);
  const libc = os === 'linux' && /^(gnu|musl)/.test(abi) ? { libc: [abi.startsWith('gnu') ? 'glibc' : 'musl'] } : {};
  const dev = owner.dev ? { dev: true } : {};
  return { version, cpu: [cpu], ...dev, ...libc, license: owner.license, optional: true, os: [os] };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock.packages);
  const all = Object.entries(withAddresses({ ...lock.packages, ...missing })).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(all) }, null, 2)}\n`);
  process.stdout.write(`${Object.keys(missing).length} packages of other platforms added to package-lock.json\n`);
}
