/**
 * Whom the program believes about where a request comes from. A proxy names the caller and the scheme in headers that
 * anybody can write, so the server takes them off every request but those of a proxy that it knows (`trustProxies`);
 * behind it, they may be believed.
 */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';

/** The headers by which a proxy speaks for others, in lower case. */
export const FORWARDING: readonly string[] = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
];

/** The machine at the other end of the connection; without a connection, as in a test, this one. */
export function directPeer(c: Context): { address: string; isLoopback: boolean } {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  const address = plainAddress(incoming?.socket?.remoteAddress ?? '127.0.0.1');
  return { address, isLoopback: isLoopbackAddress(address) };
}

/** Whether the browser came by https, directly or through a proxy that says so. */
export function isSecure(request: Request): boolean {
  return request.url.startsWith('https:') || request.headers.get('x-forwarded-proto') === 'https';
}

/** The origin that the browser shows; the address of the request itself is the one behind the proxy. */
export function originOf(request: Request): string {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return `${isSecure(request) ? 'https' : 'http'}://${host}`;
}

/**
 * A function that takes the forwarding headers off requests whose peer is neither this machine nor among the proxies.
 * @param proxies addresses and ranges: '10.1.2.3', '10.1.0.0/16', 'fd00::/8'
 * @throws a plain sentence for one that is neither
 */
export function trustProxies(proxies: readonly string[]): (request: IncomingMessage) => void {
  const trusted = new BlockList();
  for (const proxy of proxies) addRange(trusted, proxy);
  return (request) => {
    // asked in this order because it is asked of every request: most come through a proxy on this machine
    const address = plainAddress(request.socket.remoteAddress ?? '');
    if (isLoopbackAddress(address) || !FORWARDING.some((name) => name in request.headers)) return;
    if (trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')) return;
    // both: the pages read the raw headers, the server itself the others
    for (const name of FORWARDING) delete request.headers[name];
    request.rawHeaders = request.rawHeaders.filter(
      (_, index, all) => !FORWARDING.includes((all[index - (index % 2)] ?? '').toLowerCase()),
    );
  };
}

function addRange(list: BlockList, range: string): void {
  const [address = '', length, ...more] = range.split('/');
  const version = isIP(address);
  const bits = length === undefined ? (version === 6 ? 128 : 32) : Number(length || Number.NaN);
  const isRange = Number.isInteger(bits) && bits >= 0 && bits <= (version === 6 ? 128 : 32);
  if (version === 0 || more.length > 0 || !isRange)
    throw new Error(`GONGKAI_PROXIES names "${range}", which is neither an address nor a range such as 10.1.0.0/16.`);
  list.addSubnet(address, bits, version === 6 ? 'ipv6' : 'ipv4');
}

function plainAddress(address: string): string {
  return address.replace(/^::ffff:/, '');
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
