/** A collector of syslog over TCP, as rsyslog or syslog-ng would be: reads to the end of a connection, then closes. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface Collector {
  readonly address: string;
  /** The lines that came in whole connections, in order. */
  readonly lines: string[];
  /** Lines by a field of their structured data: all values of `seq`. */
  values(field: string): string[];
  /** Breaks the next connections off after so many bytes; null: reads them whole. */
  breakAfter(bytes: number | null): void;
  /** Ends it; the port is free again. */
  close(): Promise<void>;
}

/** @param port 0 for any */
export async function openCollector(port = 0): Promise<Collector> {
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  let limit: number | null = null;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    const parts: Buffer[] = [];
    let size = 0;
    socket.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.byteLength;
      if (limit !== null && size >= limit) socket.resetAndDestroy();
    });
    socket.on('end', () => lines.push(...framesOf(Buffer.concat(parts))));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lines,
    values: (field) => lines.map((line) => new RegExp(` ${field}="([^"]*)"`).exec(line)?.[1] ?? ''),
    breakAfter(bytes) {
      limit = bytes;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Splits octet-counted frames; throws where a count does not fit. */
function framesOf(bytes: Buffer): string[] {
  const frames: string[] = [];
  for (let at = 0; at < bytes.byteLength; ) {
    const space = bytes.indexOf(' ', at);
    const length = Number(bytes.toString('latin1', at, space));
    if (!Number.isInteger(length) || length < 1) throw new Error('a frame without length');
    frames.push(bytes.toString('utf8', space + 1, space + 1 + length));
    at = space + 1 + length;
  }
  return frames;
}
