/** A released document as its page shows it. */
import type { ReactNode } from 'react';
import { Breadcrumbs } from '../web/breadcrumbs.tsx';
import { Badge, Notice } from '../web/components.tsx';
import { Html } from '../web/html.tsx';
import { Icon } from '../web/icons.tsx';
import { href, type Text, textLanguage, useLanguage } from '../web/language.ts';
import { day, minute } from '../web/moments.ts';
import type { Site } from '../web/routes.ts';
import { documentWords as words } from './messages.ts';
import type { PublicDocument, PublicFile, Reference } from './published.ts';
import { typeset } from './typeset.ts';
import { ValidityMark } from './validity-mark.tsx';

export function DocumentArticle({ document, site }: { document: PublicDocument; site: Site }) {
  const lang = useLanguage();
  const { amended } = document;
  return (
    <div className="container-xl page">
      <Breadcrumbs site={site} column={document.columns[0]} />
      <article className="sheet">
        <Metadata document={document} />
        <header className="article-head">
          <h1 lang={textLanguage(lang)}>{document.title}</h1>
          <p className="article-facts">
            <span>
              {words.releasedMark[lang]}
              <time dateTime={document.releasedAt.toString()}>{minute(document.releasedAt)}</time>
            </span>
            <span>
              {words.sourceMark[lang]}
              <a href={href(lang, `/units/${document.unitCode}`)}>{document.unitName}</a>
            </span>
            <button type="button" className="print-button" data-action="print" hidden>
              <Icon name="print" />
              {words.print[lang]}
            </button>
          </p>
        </header>
        <Standing document={document} />
        <Html className="article-body" clean={typeset(document.body, words.table[lang])} />
        <Attachments document={document} />
        {amended ? (
          <section className="article-note">
            <h2>{words.changed[lang]}</h2>
            <p>
              {words.amendedAt(day(amended.at))[lang]}
              {amended.note}
            </p>
          </section>
        ) : null}
        <References title={words.interprets} list={document.interprets ? [document.interprets] : []} />
        <References title={words.interpretedBy} list={document.interpretedBy} />
      </article>
    </div>
  );
}

/** The header used nationwide: two pairs a row on a wide screen, one on a narrow one. */
function Metadata({ document }: { document: PublicDocument }) {
  const lang = useLanguage();
  const mark = document.validity ? <ValidityMark validity={document.validity} /> : null;
  const pairs: readonly (readonly [Text, ReactNode, wide?: boolean])[] = [
    [words.indexNumber, document.indexNumber],
    [words.subjectClass, document.subjectClass],
    [words.unit, document.unitName],
    [words.signedOn, document.signedOn?.toString()],
    [words.title, document.title, true],
    [words.number, document.number],
    [words.releasedAt, day(document.releasedAt)],
    [words.validity, mark],
    [words.effectiveOn, document.effectiveOn?.toString()],
    ...(document.expiresOn ? [[words.expiresOn, document.expiresOn.toString()] as const] : []),
  ];
  return (
    <dl className="metadata" aria-label={words.metadata[lang]}>
      {pairs.map(([term, value, wide]) => (
        <div key={term.en} className={wide ? 'wide' : undefined}>
          <dt>{term[lang]}</dt>
          <dd>{value ?? words.none[lang]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a reader must know before reading on: not yet in force, expired, repealed, public until a day. */
function Standing({ document }: { document: PublicDocument }) {
  const lang = useLanguage();
  const { validity, repealed, effectiveOn, expiresOn, publicUntil } = document;
  if (validity === 'repealed' && repealed)
    return <Notice tone="bad">{words.repealed(repealed.on.toString(), repealed.by)[lang]}</Notice>;
  if (validity === 'expired' && expiresOn)
    return <Notice tone="bad">{words.expired(expiresOn.toString())[lang]}</Notice>;
  if (validity === 'not-yet' && effectiveOn)
    return <Notice tone="warn">{words.notYet(effectiveOn.toString())[lang]}</Notice>;
  if (publicUntil) return <Notice tone="wait">{words.publicUntil(publicUntil.toString())[lang]}</Notice>;
  return null;
}

function Attachments({ document }: { document: PublicDocument }) {
  const lang = useLanguage();
  if (document.files.length === 0) return null;
  return (
    <section className="attachments">
      <h2>{words.attachments[lang]}</h2>
      <ol>
        {document.files.map((file) => (
          <li key={file.position}>
            <a href={fileAddress(document.slug, file)} download>
              <Icon name="attachment" />
              {file.name}
            </a>{' '}
            <Badge>{sizeOf(file)}</Badge>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function fileAddress(slug: string, file: Pick<PublicFile, 'position' | 'name'>): string {
  return `/files/${slug}/${file.position}/${encodeURIComponent(file.name)}`;
}

function sizeOf({ size }: PublicFile): string {
  if (size < 1024) return `${size} B`;
  return size < 1024 * 1024 ? `${Math.round(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}

function References({ title, list }: { title: Text; list: readonly Reference[] }) {
  const lang = useLanguage();
  if (list.length === 0) return null;
  return (
    <section className="article-note">
      <h2>{title[lang]}</h2>
      <ul>
        {list.map((other) => (
          <li key={other.slug}>
            <a href={href(lang, `/documents/${other.slug}`)}>{other.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
