/** Lists of documents: title, standing, date. */
import { href, textLanguage, useLanguage } from '../web/language.ts';
import { day } from '../web/moments.ts';
import type { ListedDocument } from './published-lists.ts';
import { ValidityMark } from './validity-mark.tsx';

/** One line a document. */
export function DocumentLinks({ list }: { list: readonly ListedDocument[] }) {
  const lang = useLanguage();
  return (
    <ul className="doc-links" lang={textLanguage(lang)}>
      {list.map((document) => (
        <li key={document.slug}>
          <a href={href(lang, `/documents/${document.slug}`)} title={document.title}>
            {document.title}
          </a>
          <Standing document={document} />
          <time dateTime={day(document.releasedAt)}>{day(document.releasedAt)}</time>
        </li>
      ))}
    </ul>
  );
}

/** With document number and unit, for the pages that are lists. */
export function DocumentEntries({ list }: { list: readonly ListedDocument[] }) {
  const lang = useLanguage();
  return (
    <ul className="doc-entries" lang={textLanguage(lang)}>
      {list.map((document) => (
        <li key={document.slug}>
          <div className="doc-entry-title">
            <a href={href(lang, `/documents/${document.slug}`)}>{document.title}</a>
            <Standing document={document} />
          </div>
          <div className="doc-entry-facts">
            {document.number ? <span>{document.number}</span> : null}
            <span>{document.unitName}</span>
            <time dateTime={day(document.releasedAt)}>{day(document.releasedAt)}</time>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Lists mark only what a reader must not rely on: the rest is in force. */
function Standing({ document }: { document: ListedDocument }) {
  if (document.validity === null || document.validity === 'in-force') return null;
  return <ValidityMark validity={document.validity} />;
}
