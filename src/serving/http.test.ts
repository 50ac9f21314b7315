import { once } from 'node:events';
import { Agent, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passEdge } from '../web/edge.ts';
import { Refusal } from '../web/refusal.ts';
import { drain, ensureFree, listen } from './http.ts';

let server: Server;
let port: number;

beforeAll(async () => {
  const app = new Hono();
  app.post('/limited', async (c) => {
    await passEdge(c, 1000);
    return c.text(`read ${(await c.req.text()).length}`);
  });
  app.post('/unread', (c) => c.redirect('/sign-in', 303));
  app.onError((error, c) => c.text('too large', error instanceof Refusal ? error.status : 500));
  server = await listen(app, { host: '127.0.0.1', port: 0 }, () => undefined);
  port = (server.address() as AddressInfo).port;
});
afterAll(() => drain(server));

/** Sends one request and says how it was answered and on which connection. */
async function send(agent: Agent, path: string, body?: string): Promise<{ status: number; connection: number }> {
  const asked = request({ host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', agent });
  asked.end(body);
  const [answer] = await once(asked, 'response');
  const connection = asked.socket?.localPort ?? 0;
  answer.resume();
  await once(answer, 'end');
  return { status: answer.statusCode, connection };
}

describe('a body that a page does not read', () => {
  it.each([
    ['too large', '/limited', 300_000, 413],
    ['small', '/unread', 100, 303],
    ['large', '/unread', 3_000_000, 303],
  ])('%s: the connection serves the next request, also later', async (_, path, length, status) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = await send(agent, path, 'x'.repeat(length));
    expect(first.status).toBe(status);
    await wait(800);
    const second = await send(agent, '/limited', 'x'.repeat(10));
    expect(second).toEqual({ status: 200, connection: first.connection });
    agent.destroy();
  });
});

it('requests under way are finished before the end, and no new ones are taken', async () => {
  const agent = new Agent();
  const app = new Hono().get('/', async (c) => {
    await wait(300);
    return c.text('done');
  });
  const own = await listen(app, { host: '127.0.0.1', port: 0 }, () => undefined);
  const asked = request({ host: '127.0.0.1', port: (own.address() as AddressInfo).port, agent });
  asked.end();
  await wait(100);
  const ended = drain(own);
  const [answer] = await once(asked, 'response');
  expect(answer.statusCode).toBe(200);
  answer.resume();
  await ended;
  agent.destroy();
});

it('a port that is taken is refused in one sentence', async () => {
  await expect(ensureFree({ host: '127.0.0.1', port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
});
