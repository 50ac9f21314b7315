import { text } from '../../web/language.ts';
import { probe, type Seen } from './probe.ts';

interface Note {
  headers: Readonly<Record<string, string>>;
  /** addresses of scripts, sheets and frames that a secure page takes over a plain connection */
  plain: string[];
}

const HEADERS: readonly [string, (value: string) => boolean][] = [
  ['content-security-policy', (value) => value.trim() !== ''],
  ['x-content-type-options', (value) => /nosniff/i.test(value)],
];

/** HTTPS with a good certificate, plain addresses led to it, and headers that keep strangers out of pages. No indicators of the set. */
export const secure = probe<Note>({
  id: 'https-and-headers',
  version: 1,
  indicators: ['S.https', 'S.headers'],
  note({ ref, page }) {
    if (!ref.isHome) return null;
    const isSecure = ref.address.startsWith('https:');
    const plain = isSecure
      ? page.elements.flatMap(({ name, attributes }) => {
          const address =
            name === 'link' ? attributes.href : ['script', 'iframe', 'img'].includes(name) ? attributes.src : undefined;
          return address?.startsWith('http:') ? [address] : [];
        })
      : [];
    return { headers: ref.headers, plain };
  },
  judge([home], { asked }) {
    const where = home?.ref ?? null;
    const seen: Seen[] = [];
    const one = (indicator: string, verdict: Seen['verdict'], zh: string, en: string, excerpt = '') =>
      seen.push({ indicator, verdict, what: text(zh, en), where, excerpt });
    const way = asked.secure;
    if (!way || way.https === 'not-asked') one('S.https', 'unknown', '没有检查HTTPS', 'HTTPS was not asked for');
    else if (way.https === 'nothing') one('S.https', 'fail', '网站不支持HTTPS', 'the site does not answer over HTTPS');
    else if (way.https === 'bad-certificate')
      one('S.https', 'fail', '网站证书不被信任或者已经过期', 'its certificate is not trusted or has expired');
    else if (way.httpGoesToHttps === false)
      one('S.https', 'fail', 'http地址没有转到https', 'plain addresses are not led to HTTPS');
    if (home && home.note.plain.length > 0)
      one(
        'S.https',
        'fail',
        'https页面引用了http资源',
        'a secure page takes parts over a plain connection',
        home.note.plain[0],
      );
    if (!home) one('S.headers', 'unknown', '首页没有读到', 'the home page could not be read');
    else
      for (const [name, holds] of HEADERS)
        if (!holds(home.note.headers[name] ?? ''))
          one('S.headers', 'fail', `没有发送${name}`, `${name} is not sent`, home.note.headers[name] ?? '');
    if (
      home &&
      !home.note.headers['x-frame-options'] &&
      !/frame-ancestors/.test(home.note.headers['content-security-policy'] ?? '')
    )
      one('S.headers', 'fail', '页面可以被其他网站套用', 'pages can be framed by other sites');
    return { seen, looked: { 'S.https': 1, 'S.headers': HEADERS.length + 1 } };
  },
});
