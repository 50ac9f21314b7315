/** One column of the platform, listed. */
import { DocumentEntries } from '../documents/list.tsx';
import type { ListedDocument } from '../documents/published-lists.ts';
import { columnName } from '../web/columns.ts';
import { Pager } from '../web/components.tsx';
import { href, useLanguage } from '../web/language.ts';
import type { SiteColumn } from '../web/routes.ts';
import { columnWords, disclosureWords as words } from './messages.ts';

export function ColumnContent(props: {
  column: SiteColumn;
  list: readonly ListedDocument[];
  count: number;
  page: number;
  pages: number;
  path: string;
}) {
  const lang = useLanguage();
  const { column, list, path } = props;
  return (
    <section className="sheet">
      <header className="list-head">
        <h1>{columnName(column, lang)}</h1>
        <p>{columnWords.total(props.count)[lang]}</p>
      </header>
      {list.length > 0 ? <DocumentEntries list={list} /> : <p className="empty-note">{words.empty[lang]}</p>}
      <Pager page={props.page} pages={props.pages} address={(n) => href(lang, n === 1 ? path : `${path}?page=${n}`)} />
    </section>
  );
}
