import { text } from '../../web/language.ts';
import { probe } from './probe.ts';

/** Links that do not open, each once. What answered neither well nor badly is unknown. */
export const brokenLinks = probe<never>({
  id: 'broken-links',
  version: 2,
  indicators: ['D4.3'],
  counted: ['D4.3'],
  note: () => null,
  judge(_, { links, linksAsked, hasHome }) {
    const unread = text('首页没有读到', 'the home page could not be read');
    if (!hasHome)
      return { seen: [{ indicator: 'D4.3', verdict: 'unknown', what: unread, where: null }], looked: { 'D4.3': 1 } };
    const seen = links.map(({ to, from, pages, answer, verdict }) => ({
      ...{ indicator: 'D4.3', verdict, where: from, excerpt: `${to} (${answer})` },
      what:
        verdict === 'fail'
          ? text(
              `链接无法打开：${to}（${answer}），${pages}个页面有这个链接`,
              `a link does not open: ${to} (${answer}), named by ${pages} pages`,
            )
          : text(`链接没有查明：${to}（${answer}）`, `a link could not be checked: ${to} (${answer})`),
    }));
    return { seen, looked: linksAsked > 0 ? { 'D4.3': linksAsked } : {} };
  },
});
