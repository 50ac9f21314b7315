import { isIP } from 'node:net';
import { metaOf, named, textOf } from '../../text/page/page.ts';
import { text } from '../../web/language.ts';
import { probe, type Seen } from './probe.ts';

interface Note {
  title: string;
  domain: string | null;
}

const GOVERNMENT = /(?:\.gov\.cn|\.政务|\.xn--zfr164b)$/;

/** The domain ends as those of governments do, and the home page is titled with the site's name. */
export const domain = probe<Note>({
  id: 'domain-and-name',
  version: 1,
  indicators: ['D4.1'],
  note({ ref, page }) {
    const title = named(page, 'title')[0];
    return ref.isHome ? { title: title ? textOf(page, title) : '', domain: metaOf(page, 'SiteDomain') } : null;
  },
  judge([home], { start }) {
    const host = new URL(start).hostname;
    const isLocal = isIP(host.replace(/^\[|\]$/g, '')) !== 0 || host === 'localhost' || host.endsWith('.localhost');
    const name = isLocal ? (home?.note.domain?.replace(/^https?:\/\//, '').replace(/\/.*$/, '') ?? null) : host;
    const seen: Seen[] = [];
    const where = home?.ref ?? null;
    if (name === null)
      seen.push({
        indicator: 'D4.1',
        verdict: 'unknown',
        what: text(
          '用本机地址检查，页面也没有写明域名',
          'inspected under a local address, and no page names the domain',
        ),
        where,
      });
    else if (!GOVERNMENT.test(name))
      seen.push({
        indicator: 'D4.1',
        verdict: 'fail',
        what: text(`域名${name}不以.gov.cn或者.政务结尾`, `the domain ${name} does not end in .gov.cn or .政务`),
        where,
      });
    if (home && !/政府|委员会|[局办厅部院署]|中心/.test(home.note.title))
      seen.push({
        indicator: 'D4.1',
        verdict: 'fail',
        what: text('首页标题没有写明网站名称', 'the title of the home page does not name the site'),
        where,
        selector: 'title',
        excerpt: home.note.title,
      });
    return { seen, looked: { 'D4.1': 2 } };
  },
});
