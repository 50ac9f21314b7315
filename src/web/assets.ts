/**
 * Style sheets and scripts that the browser is sent. The bundle names each by its content (see build.mjs), so that they
 * may be kept for ever; `manifest.json` beside them says which name stands for which.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';

const folder = join(import.meta.dirname, 'assets');
const manifest = readManifest();

function readManifest(): ReadonlyMap<string, string> {
  const file = join(folder, 'manifest.json');
  // unbundled, in tests, the pages name sheets by their plain names
  return existsSync(file)
    ? new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>))
    : new Map();
}

/** The address of an asset: assetAddress('site.css') is '/assets/site-1A2B3C4D.css'. */
export function assetAddress(name: string): string {
  return `/assets/${manifest.get(name) ?? name}`;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

interface Asset {
  bytes: Buffer<ArrayBuffer>;
  brotli: Buffer<ArrayBuffer> | null;
  type: string;
}

/** Answers /assets/NAME from the bundle's folder: what the manifest does not lead to is not there. */
export function mountAssets(app: Hono): void {
  const read = new Map<string, Asset | null>();
  app.get('/assets/:name', (c) => {
    const name = c.req.param('name');
    if (!read.has(name) && isPlainName(name)) read.set(name, readAsset(name));
    const asset = read.get(name);
    if (!asset) return c.notFound();
    const headers: Record<string, string> = {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    };
    if (asset.brotli && /\bbr\b/.test(c.req.header('accept-encoding') ?? ''))
      return c.body(asset.brotli, 200, { ...headers, 'content-encoding': 'br' });
    return c.body(asset.bytes, 200, headers);
  });
}

function isPlainName(name: string): boolean {
  return /^[\w-]+\.(?:css|js|svg|png|woff2)$/.test(name) && existsSync(join(folder, name));
}

function readAsset(name: string): Asset {
  const file = join(folder, name);
  const packed = `${file}.br`;
  return {
    bytes: readFileSync(file),
    brotli: existsSync(packed) ? readFileSync(packed) : null,
    type: TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
  };
}
