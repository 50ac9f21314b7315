/** An application of a test's own on a free port, with style sheets and scripts as they are shipped. */
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { bundledAssets } from './program.ts';

export async function listen(app: Hono): Promise<{ address: string; close(): Promise<void> }> {
  const asset = await bundledAssets();
  const fetch = (request: Request) => asset(new URL(request.url).pathname) ?? app.fetch(request);
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
