/** Asks for one address, within limits of time and size. Never follows a redirect and never throws for what a site does. */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, type Dispatcher, request } from 'undici';
import { InnerAddress, isInner, isInnerHost, outerOnly } from '../../web/inner-address.ts';

/** Why there was no answer. inner: refused by us, since a stranger's link led to an inner network. */
export type FailureKind = 'name' | 'refused' | 'reset' | 'timeout' | 'tls' | 'inner' | 'protocol';

export interface Answered {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** null when it was not read: no page, or only the head was asked for */
  body: Buffer | null;
  /** the body was longer than the limit and is kept up to it */
  cut: boolean;
}
export interface Unanswered {
  failure: FailureKind;
  detail: string;
}
export type Answer = (Answered | Unanswered) & {
  /** milliseconds from asking to the last byte */
  ms: number;
};

export interface Question {
  address: string;
  method: 'GET' | 'HEAD';
  /** milliseconds */
  wait: number;
  /** bytes */
  most: number;
  /** which content types are read; of others the head is enough */
  reads: (contentType: string) => boolean;
}

export interface FetcherOptions {
  agent: string;
  /** addresses of inner networks may be asked: the person who started this chose one */
  inner: boolean;
  together: number;
  /** certificates that are trusted beside the usual ones (PEM) */
  ca?: string | undefined;
}

/** bytes of an unread body that are taken in, so that the connection can be used again */
const DUMPED = 64 * 1024;

/** A client that speaks HTTP/1.1 and, where the site offers it, HTTP/2. */
export class Fetcher {
  readonly #agent: Agent;
  readonly #options: FetcherOptions;

  constructor(options: FetcherOptions) {
    this.#options = options;
    this.#agent = new Agent({
      connections: options.together,
      allowH2: true,
      maxHeaderSize: 64 * 1024,
      keepAliveTimeout: 4_000,
      connect: {
        ...(options.inner ? {} : { lookup: outerOnly }),
        ...(options.ca ? { ca: options.ca } : {}),
      },
    });
  }

  async ask(question: Question): Promise<Answer> {
    const begun = performance.now();
    const took = () => Math.round(performance.now() - begun);
    if (!this.#options.inner && isInnerHost(new URL(question.address).hostname))
      return { failure: 'inner', detail: 'an address of an inner network', ms: 0 };
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), question.wait);
    try {
      const answer = await request(question.address, {
        dispatcher: this.#agent,
        method: question.method,
        signal: stop.signal,
        headersTimeout: question.wait,
        bodyTimeout: question.wait,
        headers: {
          'user-agent': this.#options.agent,
          accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
          'accept-language': 'zh-CN,zh;q=0.9',
          'accept-encoding': 'gzip, deflate, br',
        },
      });
      return { ...(await this.#read(question, answer)), ms: took() };
    } catch (cause) {
      return { ...failure(cause, stop.signal.aborted), ms: took() };
    } finally {
      clearTimeout(timer);
    }
  }

  async #read(question: Question, { statusCode, headers, body }: Dispatcher.ResponseData): Promise<Answered> {
    const plain = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : (value ?? '')]),
    );
    const answered = { status: statusCode, headers: plain, body: null, cut: false };
    if (question.method === 'HEAD' || !question.reads(plain['content-type'] ?? '')) {
      await body.dump({ limit: DUMPED });
      return answered;
    }
    const decoder = DECODERS[plain['content-encoding']?.toLowerCase() ?? '']?.();
    // the callback takes what goes wrong in either stream; reading the last one meets it again
    const source: Readable = decoder ? pipeline(body, decoder, () => undefined) : body;
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of source as AsyncIterable<Buffer>) {
      parts.push(size + part.length > question.most ? part.subarray(0, question.most - size) : part);
      size += part.length;
      if (size > question.most) break;
    }
    return { ...answered, body: Buffer.concat(parts), cut: size > question.most };
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

const DECODERS: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Whether the name of a start address leads to inner networks only, so that they may be asked. Unknown names do not. */
export async function leadsInside(address: string): Promise<boolean> {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isInner(host);
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.length > 0 && found.every((one) => isInner(one.address));
}

function failure(cause: unknown, aborted: boolean): Unanswered {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  const detail = `${code || (cause as Error).name}: ${message}`.slice(0, 200);
  const kind = (): FailureKind => {
    if (cause instanceof InnerAddress) return 'inner';
    if (aborted || /TIMEDOUT|TIMEOUT/.test(code)) return 'timeout';
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'name';
    if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code)) return 'refused';
    if (/CERT|SSL|TLS|SIGNATURE|SELF_SIGNED|EPROTO|UNABLE_TO/.test(code)) return 'tls';
    if (/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_HTTP2\w*)$/.test(code)) return 'reset';
    return 'protocol';
  };
  return { failure: kind(), detail };
}
