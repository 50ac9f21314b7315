/** Sends lines of syslog to a collector and says whether it took them. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { SyslogTarget } from './target.ts';

/** How long (ms) a collector may take over one batch. */
const PATIENCE_MS = 10_000;

/**
 * Resolves when the collector has read everything. Syslog over TCP knows no receipt, so the connection is ended after
 * each batch: a collector that closes its side has read up to our end. Over UDP nothing is known beyond our own machine.
 * @throws when the collector cannot be reached, breaks off, or does not close in time
 */
export async function deliver(target: SyslogTarget, lines: readonly string[], patienceMs = PATIENCE_MS): Promise<void> {
  if (target.transport === 'udp') return sendDatagrams(target, lines);
  const socket = open(target);
  const opened = target.transport === 'tls' ? 'secureConnect' : 'connect';
  const limit = AbortSignal.timeout(patienceMs);
  try {
    await once(socket, opened, { signal: limit });
    // nothing is expected from the other side but its end
    socket.resume();
    const closed = once(socket, 'close', { signal: limit });
    socket.end(Buffer.concat(lines.map(framed)));
    const [hadError] = (await closed) as [boolean];
    if (hadError) throw new Error('the collector broke the connection off');
  } finally {
    // heard no more: whatever comes late is of a batch that is sent again
    socket.on('error', () => undefined);
    socket.destroy();
  }
}

function open({ transport, host, port }: SyslogTarget): Socket {
  if (transport === 'tcp') return connect({ host, port });
  return connectTls({ host, port, ...(isIP(host) ? {} : { servername: host }) });
}

/** Octet counting of RFC 6587 and 5425: length, space, line. */
function framed(line: string): Buffer {
  const bytes = Buffer.from(line);
  return Buffer.concat([Buffer.from(`${bytes.byteLength} `), bytes]);
}

async function sendDatagrams({ host, port }: SyslogTarget, lines: readonly string[]): Promise<void> {
  const socket = createSocket(isIP(host) === 6 ? 'udp6' : 'udp4');
  const failed = new Promise<never>((_, reject) => socket.once('error', reject));
  const send = (line: string) =>
    new Promise<void>((resolve, reject) =>
      socket.send(line, port, host, (cause) => (cause ? reject(cause) : resolve())),
    );
  const sent = (async () => {
    for (const line of lines) await send(line);
  })();
  await Promise.race([sent, failed]).finally(() => socket.close());
}
