/** One question under way: takes what comes of it, within limits of time and size, and hands out one answer. */
import type { IncomingHttpHeaders } from 'node:http';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { InnerAddress } from '../../web/inner-address.ts';
import type { Answer, Answered, FailureKind, Question, Unanswered } from './answer.ts';

/** bytes of an unread body that are taken in, so that the connection can be used again */
const DUMPED = 64 * 1024;

type Decoder = ReturnType<typeof createGunzip>;

const DECODERS: Readonly<Record<string, () => Decoder>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** We want no more of it. */
class Enough extends Error {}

/**
 * Handed to the client, which tells it what arrives. No streams and signals: they cost more than all else of a page
 * that is asked for.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #question: Question;
  readonly #settle: (answer: Answer) => void;
  readonly #begun = performance.now();
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | null = null;
  #decoder: Decoder | null = null;
  #head: Pick<Answered, 'status' | 'headers'> = { status: 0, headers: {} };
  #isRead = false;
  #parts: Buffer[] = [];
  #size = 0;
  #isOver = false;

  constructor(question: Question, settle: (answer: Answer) => void) {
    this.#question = question;
    this.#settle = settle;
    this.#timer = setTimeout(() => {
      this.#end({ failure: 'timeout', detail: `no whole answer within ${question.wait} ms` });
    }, question.wait);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) controller.abort(new Enough());
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200 || this.#isOver) return;
    const plain: Record<string, string> = {};
    for (const name of Object.keys(headers)) {
      const value = headers[name];
      plain[name] = Array.isArray(value) ? value.join('\n') : (value ?? '');
    }
    this.#head = { status, headers: plain };
    const { method, reads } = this.#question;
    this.#isRead = method !== 'HEAD' && reads(plain['content-type'] ?? '');
    const decoder = this.#isRead ? DECODERS[plain['content-encoding']?.toLowerCase() ?? '']?.() : undefined;
    if (!decoder) return;
    this.#decoder = decoder;
    decoder.on('data', (part: Buffer) => this.#take(part));
    decoder.on('end', () => this.#finish());
    decoder.on('error', (cause) => this.fail(cause));
  }

  onResponseData(controller: Dispatcher.DispatchController, part: Buffer): void {
    if (this.#isOver) return;
    const decoder = this.#decoder;
    if (!decoder) this.#take(part);
    else if (!decoder.write(part)) {
      controller.pause();
      decoder.once('drain', () => controller.resume());
    }
  }

  onResponseEnd(): void {
    this.#controller = null;
    if (this.#decoder) this.#decoder.end();
    else this.#finish();
  }

  onResponseError(_: Dispatcher.DispatchController | undefined, cause: Error): void {
    this.fail(cause);
  }

  /** Nothing comes of it any more. */
  fail(cause: unknown): void {
    this.#end(failure(cause));
  }

  #take(part: Buffer): void {
    if (this.#isOver) return;
    const room = (this.#isRead ? this.#question.most : DUMPED) - this.#size;
    this.#size += part.length;
    if (this.#isRead) this.#parts.push(part.length > room ? part.subarray(0, room) : part);
    if (part.length > room) this.#finish();
  }

  #finish(): void {
    const [first] = this.#parts;
    const whole = this.#parts.length === 1 && first ? first : Buffer.concat(this.#parts);
    const cut = this.#isRead && this.#size > this.#question.most;
    this.#end({ ...this.#head, body: this.#isRead ? whole : null, cut });
  }

  #end(answer: Answered | Unanswered): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#parts = [];
    this.#decoder?.destroy();
    // what is still under way is of no use: the connection goes
    this.#controller?.abort(new Enough());
    this.#settle({ ...answer, ms: Math.round(performance.now() - this.#begun) });
  }
}

function failure(cause: unknown): Unanswered {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  const detail = `${code || (cause as Error).name}: ${message}`.slice(0, 200);
  const kind = (): FailureKind => {
    if (cause instanceof InnerAddress) return 'inner';
    if (/TIMEDOUT|TIMEOUT/.test(code)) return 'timeout';
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'name';
    if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code)) return 'refused';
    if (/CERT|SSL|TLS|SIGNATURE|SELF_SIGNED|EPROTO|UNABLE_TO/.test(code)) return 'tls';
    if (/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_HTTP2\w*)$/.test(code)) return 'reset';
    return 'protocol';
  };
  return { failure: kind(), detail };
}
