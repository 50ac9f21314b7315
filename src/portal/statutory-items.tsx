/** 法定主动公开内容: the items of 条例 Art. 20 and 21, as the catalogue has them. */
import { childrenOf, columnName } from '../web/columns.ts';
import { href, useLanguage } from '../web/language.ts';
import type { Site } from '../web/routes.ts';
import { homeWords as words } from './messages.ts';

export function StatutoryItems({ site }: { site: Site }) {
  const lang = useLanguage();
  const items = childrenOf(site, 'statutory');
  if (items.length === 0) return null;
  return (
    <section className="panel statutory">
      <header className="panel-head">
        <h2>{words.statutory[lang]}</h2>
        <p>{words.statutoryLead[lang]}</p>
      </header>
      <ul className="item-grid">
        {items.map((item) => (
          <li key={item.code}>
            <a href={href(lang, `/disclosure/all/${item.code}`)}>{columnName(item, lang)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
