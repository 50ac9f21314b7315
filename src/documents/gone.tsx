/** What stays at the address of a document that left the public: which it was, since when, and why. */
import { Facts } from '../web/components.tsx';
import { href, useLanguage } from '../web/language.ts';
import { documentWords as words } from './messages.ts';
import type { PublicDocument } from './published.ts';

export function GoneDocument({ document }: { document: PublicDocument }) {
  const lang = useLanguage();
  const { gone } = document;
  if (!gone) return null;
  const isEnded = gone.reason === null;
  const since = gone.on.toString();
  return (
    <div className="container-xl page">
      <section className="sheet gone">
        <h1>{(isEnded ? words.endedTitle : words.withdrawnTitle)[lang]}</h1>
        <p className="lead">{(isEnded ? words.ended(since) : words.withdrawn(since))[lang]}</p>
        <Facts
          items={[
            [words.title[lang], document.title],
            [words.indexNumber[lang], document.indexNumber],
            [words.unit[lang], document.unitName],
            [words.reason[lang], gone.reason],
          ]}
        />
        <p className="text-secondary">{words.askFor[lang]}</p>
        <p>
          <a className="btn btn-primary" href={href(lang, `/requests/new?unit=${document.unitCode}`)}>
            {words.request[lang]}
          </a>
        </p>
      </section>
    </div>
  );
}
