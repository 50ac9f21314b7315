/** Asks for one address, within limits of time and size. Never follows a redirect and never throws for what a site does. */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent } from 'undici';
import { isInner, isInnerHost, outerOnly } from '../../web/inner-address.ts';
import type { Answer, Question } from './answer.ts';
import { Exchange } from './exchange.ts';

export interface FetcherOptions {
  agent: string;
  /** addresses of inner networks may be asked: the person who started this chose one */
  inner: boolean;
  together: number;
  /** certificates that are trusted beside the usual ones (PEM) */
  ca?: string | undefined;
}

/** A client that speaks HTTP/1.1 and, where the site offers it, HTTP/2. */
export class Fetcher {
  readonly #agent: Agent;
  readonly #inner: boolean;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(options: FetcherOptions) {
    this.#inner = options.inner;
    this.#headers = {
      'user-agent': options.agent,
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'accept-language': 'zh-CN,zh;q=0.9',
      'accept-encoding': 'gzip, deflate, br',
    };
    this.#agent = new Agent({
      connections: options.together,
      allowH2: true,
      maxHeaderSize: 64 * 1024,
      keepAliveTimeout: 4_000,
      // an exchange has one limit for all of it
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: {
        ...(options.inner ? {} : { lookup: outerOnly }),
        ...(options.ca ? { ca: options.ca } : {}),
      },
    });
  }

  ask(question: Question): Promise<Answer> {
    const url = new URL(question.address);
    if (!this.#inner && isInnerHost(url.hostname))
      return Promise.resolve({ failure: 'inner', detail: 'an address of an inner network', ms: 0 });
    return new Promise((resolve) => {
      const exchange = new Exchange(question, resolve);
      const { origin, pathname, search } = url;
      const { method } = question;
      try {
        this.#agent.dispatch({ origin, path: pathname + search, method, headers: this.#headers }, exchange);
      } catch (cause) {
        exchange.fail(cause);
      }
    });
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

/** Whether the name of a start address leads to inner networks only, so that they may be asked. Unknown names do not. */
export async function leadsInside(address: string): Promise<boolean> {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isInner(host);
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.length > 0 && found.every((one) => isInner(one.address));
}
