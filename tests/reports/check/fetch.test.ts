/** Limits within which a published page is fetched, against a server that keeps to none. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchReport } from '../../../src/reports/check/fetch.ts';
import { LARGEST_REPORT } from '../../../src/reports/check/source.ts';

const ANSWERS: Record<string, (answer: ServerResponse, turn: number) => void> = {
  '/report': (answer) => answer.end('报告'),
  '/turn': (answer, turn) => answer.writeHead(302, { location: turn > 1 ? `/turn?${turn - 1}` : '/report' }).end(),
  '/elsewhere': (answer) => answer.writeHead(302, { location: 'file:///etc/hosts' }).end(),
  '/whole': (answer) => answer.end(Buffer.alloc(LARGEST_REPORT)),
  '/large': (answer) => answer.end(Buffer.alloc(LARGEST_REPORT + 1)),
  '/endless': (answer) => {
    const more = () => {
      while (answer.write(Buffer.alloc(1 << 20)));
    };
    answer.on('drain', more);
    more();
  },
  '/gone': (answer) => answer.writeHead(404).end(),
  '/silent': () => {},
  '/stuck': (answer) => answer.write('报'),
};

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request: IncomingMessage, answer) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://here');
    ANSWERS[pathname]?.(answer, Number(search.slice(1)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetched = async (path: string) => (await fetchReport(address + path, { inner: true })).length;
const refusal = (path: string) =>
  fetchReport(address + path, { inner: true }).then(
    () => null,
    ({ words }) => words.zh,
  );

describe('a page', () => {
  it('is fetched over five redirections, and not over six', async () => {
    expect(await fetched('/turn?5')).toBe(Buffer.byteLength('报告'));
    expect(await refusal('/turn?6')).toBe('转向次数过多');
  });

  it('that leads to something else than a page of the web is refused', async () => {
    expect(await refusal('/elsewhere')).toBe('不是http或者https地址');
  });

  it('is fetched up to twenty megabytes, and no further, however much comes', async () => {
    expect(await fetched('/whole')).toBe(LARGEST_REPORT);
    expect(await refusal('/large')).toBe('内容超过20MB');
    expect(await refusal('/endless')).toBe('内容超过20MB');
  });

  it('that is not there, or whose site is not, is said so', async () => {
    expect(await refusal('/gone')).toBe('网站答复404');
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const { port } = nobody.address() as AddressInfo;
    await new Promise((resolve) => nobody.close(resolve));
    await expect(fetchReport(`http://127.0.0.1:${port}/`, { inner: true })).rejects.toMatchObject({
      words: { zh: '网站无法连接' },
    });
  });

  it.each(['/silent', '/stuck'])('that does not come in time is given up: %s', async (path) => {
    const shorter = AbortSignal.timeout(300);
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(shorter);
    expect(await refusal(path)).toBe('网站没有及时答复');
  });
});
