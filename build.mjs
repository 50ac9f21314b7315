/**
 * Bundles the program when its sources changed: Node runs no .tsx. Each state of the sources has its own folder
 * `dist/<digest>`, so that a running server keeps its files while a newer one is made.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { root } from './bootstrap.mjs';

const dist = join(root, 'dist');
const compressed = promisify(brotliCompress);

/** The folder of the bundle of the present sources, made now if it is missing. */
export async function build() {
  const bundle = join(dist, digest());
  if (existsSync(bundle)) return bundle;
  const draft = `${bundle}.${process.pid}`;
  const esbuild = await import('esbuild');
  const common = {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
  };
  const assets = buildAssets(esbuild, common, join(draft, 'assets'));
  const program = esbuild.build({
    ...common,
    entryPoints: { main: 'src/cli/main.ts', 'redaction-worker': 'src/requests/redaction/worker.ts' },
    outdir: draft,
    platform: 'node',
    target: 'node26',
    packages: 'external',
    splitting: true,
    sourcemap: true,
    jsx: 'automatic',
  });
  await Promise.all([program, assets]);
  publish(draft, bundle);
  return bundle;
}

/**
 * What the browser is sent: every script of `src/browser` and style sheet of `src/web/assets`, named by its content so
 * that it may be kept forever, and `manifest.json`, which says `{"site.css": "site-1A2B3C4D.css"}`.
 */
async function buildAssets(esbuild, common, outdir) {
  mkdirSync(outdir, { recursive: true });
  const scripts = list(join(root, 'src/browser'), /^(?!.*\.test\.).*\.tsx?$/, 0);
  const styles = list(join(root, 'src/web/assets'), /\.css$/, 0);
  const made = await esbuild.build({
    ...common,
    entryPoints: [...scripts, ...styles],
    outdir,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    minify: true,
    metafile: true,
    target: ['es2022'],
    loader: Object.fromEntries(['.woff2', '.woff', '.ttf', '.svg', '.png'].map((ending) => [ending, 'file'])),
  });
  const texts = Object.keys(made.metafile.outputs).filter((name) => /\.(css|js|svg)$/.test(name));
  await Promise.all(
    texts.map(async (file) => {
      const path = join(root, file);
      writeFileSync(`${path}.br`, await compressed(readFileSync(path)));
    }),
  );
  const entries = Object.entries(made.metafile.outputs).filter(([, output]) => output.entryPoint);
  const manifest = entries.map(([file, output]) => [
    output.entryPoint
      .split('/')
      .pop()
      .replace(/\.tsx?$/, '.js'),
    relative(outdir, join(root, file)),
  ]);
  writeFileSync(join(outdir, 'manifest.json'), JSON.stringify(Object.fromEntries(manifest), null, 2));
}

/** Digest of everything that the bundle is made of. */
function digest() {
  const hash = createHash('sha256');
  const sources = list(join(root, 'src'), /^(?!.*\.test\.).*\.(tsx?|css|json|svg|png|woff2)$/);
  for (const file of [...sources, join(root, 'build.mjs'), join(root, 'package-lock.json')]) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function list(folder, pattern, depth = Number.POSITIVE_INFINITY) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return depth > 0 ? list(path, pattern, depth - 1) : [];
      return pattern.test(entry.name) ? [path] : [];
    });
}

/** Puts the finished draft in its place, unless another process was first, and keeps the three newest. */
function publish(draft, bundle) {
  if (existsSync(bundle)) rmSync(draft, { recursive: true });
  else renameSync(draft, bundle);
  // several processes may build and tidy at once: what one looks at another may have removed
  const age = (name) => statSync(join(dist, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const old = readdirSync(dist)
    .sort((a, b) => age(b) - age(a))
    .slice(3);
  for (const name of old) rmSync(join(dist, name), { recursive: true, force: true });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${await build()}\n`);
}
