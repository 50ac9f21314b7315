/** Fetches one published page or file, within limits of time and size. */
import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { InnerAddress, isInnerHost, outerOnly } from '../../web/inner-address.ts';
import { type Text, text } from '../../web/language.ts';
import { LARGEST_REPORT } from './source.ts';

/** milliseconds for the whole of one address, redirections included */
const LONGEST = 20_000;
const MOST_REDIRECTIONS = 5;

/** Why an address gave nothing. */
export class NotFetched extends Error {
  readonly words: Text;

  constructor(words: Text, cause?: unknown) {
    super(words.en, { cause });
    this.words = words;
  }
}

export interface Reach {
  /** Addresses of the machine itself and of inner networks may be asked: the command line's user can reach them anyway. */
  inner: boolean;
}

/** The bytes behind an address. Throws NotFetched. */
export async function fetchReport(address: string, { inner }: Reach): Promise<Buffer> {
  const signal = AbortSignal.timeout(LONGEST);
  let url = parsed(address);
  for (let turn = 0; turn <= MOST_REDIRECTIONS; turn += 1) {
    const answer = await ask(url, inner, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.destroy();
      url = parsed(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      answer.destroy();
      throw new NotFetched(text(`网站答复${statusCode}`, `the site answered ${statusCode}`));
    }
    return body(answer, signal);
  }
  throw new NotFetched(text('转向次数过多', 'too many redirections'));
}

function parsed(address: string, base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new NotFetched(text('不是http或者https地址', 'this is no http or https address'));
  return url;
}

const REFUSED = text('是本机或者内部网络的地址，不能从这里读取', 'this is an address of an inner network');

function ask(url: URL, inner: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  if (!inner && isInnerHost(url.hostname)) return Promise.reject(new NotFetched(REFUSED));
  const options: RequestOptions = {
    signal,
    agent: false,
    headers: {
      accept: 'text/html,*/*',
      'accept-encoding': 'identity',
      'user-agent': 'Mozilla/5.0 (compatible; Gongkai report check)',
    },
    ...(inner ? {} : { lookup: outerOnly }),
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestSecure : requestPlain;
    request(url, options, resolve)
      .on('error', (cause) => reject(failure(cause, signal)))
      .end();
  });
}

async function body(answer: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer) {
      size += part.length;
      if (size > LARGEST_REPORT) throw new NotFetched(text('内容超过20MB', 'larger than 20 MB'));
      parts.push(part);
    }
  } catch (cause) {
    throw failure(cause, signal);
  }
  return Buffer.concat(parts);
}

function failure(cause: unknown, { aborted }: AbortSignal): NotFetched {
  if (cause instanceof NotFetched) return cause;
  if (cause instanceof InnerAddress) return new NotFetched(REFUSED, cause);
  return aborted
    ? new NotFetched(text('网站没有及时答复', 'the site did not answer in time'), cause)
    : new NotFetched(text('网站无法连接', 'the site cannot be reached'), cause);
}
