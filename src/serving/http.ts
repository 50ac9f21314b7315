/** The HTTP server's beginning and end. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createProbe } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Config } from '../config.ts';
import { answerUnreadable } from './unreadable.ts';

type Address = Pick<Config, 'host' | 'port'>;

/** How long (ms) requests under way may take once the process is to end; without the database none can succeed. */
const PATIENCE = { asked: 8000, lost: 500 };

/** Refuses before any work is done when another program has the port. */
export async function ensureFree(address: Address): Promise<void> {
  const probe = createProbe();
  await bind(probe, address);
  await new Promise((resolve) => probe.close(resolve));
}

/** @param discard takes off a request what its sender may not say, before anything reads it */
export async function listen(
  app: Hono,
  address: Address,
  discard: (request: IncomingMessage) => void,
): Promise<Server> {
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    discard(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') readToEnd(request, response);
    void answer(request, response);
  });
  // longer than browsers and proxies keep an idle connection: whoever closes first must not be the one that is being asked
  server.keepAliveTimeout = 75_000;
  server.on('clientError', answerUnreadable);
  await bind(server, address);
  return server;
}

/**
 * What a page refused to read is read and thrown away once it is answered, so that the connection can serve the next
 * request: a proxy that had kept it would otherwise meet a closed one, and its visitor a fault.
 */
function readToEnd(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.readableEnded || request.destroyed) return;
    // the page's own reader stands still and would hold everything up
    request.removeAllListeners('data').removeAllListeners('readable');
    request.resume();
  });
}

/** Takes no new connection, lets the requests under way finish, then cuts what is left. */
export async function drain(server: Server, why: keyof typeof PATIENCE = 'asked'): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const limit = new AbortController();
  const cut = wait(PATIENCE[why], undefined, { signal: limit.signal }).then(
    () => server.closeAllConnections(),
    () => {},
  );
  await closed;
  limit.abort();
  await cut;
}

async function bind(server: Server | ReturnType<typeof createProbe>, { host, port }: Address): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Error(`Port ${port} on ${host} is taken by another program. Choose another: PORT=3001 npm start`);
    if (code === 'EACCES')
      throw new Error(`This user may not use port ${port}. Choose one from 1024 on: PORT=3000 npm start`);
    throw new Error(`Gongkai cannot listen on ${host}, port ${port}: ${(cause as Error).message}`);
  }
}
