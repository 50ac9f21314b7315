/** Addresses of the machine itself and of inner networks: what a stranger's link must not lead the program to. */
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const INNER = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  INNER.addSubnet(net, bits, 'ipv4');

/** Whether an address is the machine's own or of an inner network. Of version 6 only what is routed to everyone is let through. */
export function isInner(address: string): boolean {
  if (isIP(address) === 4) return INNER.check(address, 'ipv4');
  // 2000::/3 is global; 2002::/16 and 2001::/23 carry other addresses within
  return !/^[23][0-9a-f]{3}:/i.test(address) || /^(?:2002|2001:0?[01]?[0-9a-f]{0,2}):/i.test(address);
}

/** Whether the host of a URL is written as such an address. Names are looked up by `outerOnly` when they are connected to. */
export function isInnerHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && isInner(host);
}

/** The name leads to an inner network. */
export class InnerAddress extends Error {}

/** Looks up the name and lets only outer addresses be connected to: what was checked is what is asked. */
export const outerOnly: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, []);
    if (addresses.some(({ address }) => isInner(address)))
      return done(new InnerAddress(`${name} is of an inner network`), []);
    const [first] = addresses;
    if (options.all || !first) return done(null, addresses);
    done(null, first.address, first.family);
  });
};
