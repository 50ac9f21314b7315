/** What is answered to bytes that are no request: browsers never send such, programs by mistake. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

const STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

const DETAIL =
  '无法识别的请求：地址中的汉字等字符须用百分号编码（UTF-8）。 The request cannot be read: characters beyond ASCII in an address must be percent-encoded (UTF-8).';

/** Answers as problem details and closes; nothing of what was sent is repeated. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS[error.code ?? ''] ?? 400;
  const title = STATUS_CODES[status] ?? '';
  const detail = status === 400 ? DETAIL : title;
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, id: 'unreadable' });
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'content-type: application/problem+json; charset=utf-8',
    'x-content-type-options: nosniff',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
