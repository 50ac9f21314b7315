import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { peerOf } from './peer.ts';
import { isSecure, trustProxies } from './proxy.ts';

const FORWARDED = {
  'X-Forwarded-For': '198.51.100.7, 203.0.113.9',
  'X-Forwarded-Proto': 'https',
  'X-Real-IP': '1.1.1.1',
};
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

/** Asks a real server what it makes of the caller; `from` is the address that the connection comes from. */
async function ask(proxies: readonly string[], headers: Record<string, string>, from: string): Promise<unknown> {
  const app = new Hono();
  app.get('/', (c) =>
    c.json({
      peer: peerOf(c),
      secure: isSecure(c.req.raw),
      real: c.req.header('x-real-ip') ?? null,
      kept: c.req.header('x-other'),
    }),
  );
  const discard = trustProxies(proxies);
  const answer = getRequestListener(app.fetch);
  const server = createServer((incoming, outgoing) => {
    // the machine has loopback addresses alone; another peer is one that says so of its socket
    if (from !== '127.0.0.1') Object.defineProperty(incoming.socket, 'remoteAddress', { value: from });
    discard(incoming);
    void answer(incoming, outgoing);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const asked = request({ host: '127.0.0.1', port, headers: { ...headers, 'X-Other': 'stays' }, agent: false });
  asked.end();
  const [response] = await once(asked, 'response');
  let body = '';
  for await (const chunk of response) body += chunk;
  return JSON.parse(body);
}

describe('forwarding headers', () => {
  it('of a proxy on this machine are believed: its own last word about the caller', async () => {
    expect(await ask([], FORWARDED, '127.0.0.1')).toEqual({
      peer: '203.0.113.9',
      secure: true,
      real: '1.1.1.1',
      kept: 'stays',
    });
  });

  it('of anybody else are taken off; other headers stay', async () => {
    expect(await ask([], FORWARDED, '203.0.113.50')).toEqual({
      peer: '203.0.113.50',
      secure: false,
      real: null,
      kept: 'stays',
    });
  });

  it.each([
    [['10.1.2.3'], '10.1.2.3', '203.0.113.9'],
    [['10.1.0.0/16'], '::ffff:10.1.9.9', '203.0.113.9'],
    [['10.1.0.0/16'], '10.2.0.1', '10.2.0.1'],
    [['fd00::/8'], 'fd12::1', '203.0.113.9'],
    [['fd00::/8', '10.1.2.3'], 'fe80::1', 'fe80::1'],
  ])('of proxies %j, connected from %s: the caller is %s', async (proxies, from, peer) => {
    expect(await ask(proxies, FORWARDED, from)).toMatchObject({ peer });
  });

  it('that hold no address say nothing', async () => {
    expect(await ask([], { 'X-Forwarded-For': 'unknown' }, '127.0.0.1')).toMatchObject({
      peer: '127.0.0.1',
      secure: false,
    });
  });

  it.each(['proxy.example', '10.0.0.1/33', '10.0.0.0/8/9', '10.0.0.1/', 'fd00::/129', '10.0.0.1/x'])(
    'cannot be trusted of "%s"',
    (range) => expect(() => trustProxies([range])).toThrow('neither an address nor a range'),
  );
});
