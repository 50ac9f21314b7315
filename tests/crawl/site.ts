/** Small sites on loopback for tests of the crawler. */
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { Http2SecureServer } from 'node:http2';
import type { Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Served {
  /** with a slash at its end */
  address: string;
  /** paths in order of asking, `HEAD ` before those of heads */
  asked: string[];
  close(): Promise<void>;
}

type Anything = Server | SecureServer | Http2SecureServer;

export async function listening(
  server: Anything,
  scheme = 'http',
): Promise<{ address: string; close(): Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `${scheme}://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** A site of given pages by path; a function answers by itself, what is missing is 404. */
export async function site(pages: Readonly<Record<string, string | Buffer | RequestListener>>): Promise<Served> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(request.method === 'HEAD' ? `HEAD ${path}` : path);
    const page = pages[path] ?? pages[path.split('?')[0] ?? ''];
    if (typeof page === 'function') return page(request, response);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(page ?? '<h1>没有找到</h1>');
  });
  return { ...(await listening(server)), asked };
}
