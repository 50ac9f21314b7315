/**
 * The log of the serving process: JSON, a line each. It holds the kind of page, never an address with its query, a
 * body, a name, a receipt number, a cookie or the caller's address.
 */
import type { Seen } from '../web/observe.ts';
import { type Fault, faultOf } from './fault.ts';
import type { LogForm } from './settings.ts';

export interface Log {
  request(seen: Seen): void;
  fault(error: unknown, reference: string): void;
  /** Writes what is still held back. */
  flush(): void;
}

/** Lines are written together this often (ms): a write for each would cost more than a kept page itself. */
const EVERY_MS = 200;
const MOST_HELD = 64 * 1024;

/** @param write hands finished lines to the system at once */
export function openLog(form: LogForm, write: (lines: string) => void): Log {
  if (form === 'plain') return plainLog(write);
  let held = '';
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    const lines = held;
    held = '';
    if (lines) write(lines);
  };
  const put = (line: object) => {
    held += `${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`;
    if (held.length > MOST_HELD) flush();
    else timer ??= setTimeout(flush, EVERY_MS).unref();
  };
  return {
    request({ id, method, route, status, ms, kept }) {
      put({ level: 'info', event: 'request', id, method, route, status, ms: Math.round(ms * 10) / 10, kept });
    },
    fault(error, reference) {
      put({ level: 'error', event: 'fault', id: reference, ...faultOf(error) });
      // the next thing that happens may be the end
      flush();
    },
    flush,
  };
}

function plainLog(write: (lines: string) => void): Log {
  const lines = (fault: Fault, word: string): string[] => [
    `${word} ${fault.kind}`,
    ...fault.at.map((place) => `    at ${place}`),
    ...fault.causes.flatMap((cause) => lines(cause, '  caused by')),
  ];
  return {
    request() {},
    fault: (error, reference) => write(`${lines(faultOf(error), `fault ${reference}:`).join('\n')}\n`),
    flush() {},
  };
}
