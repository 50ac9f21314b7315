/** Published documents offered inside the form, before somebody asks. */
import { href, textLanguage, useLanguage } from '../../web/language.ts';
import { day } from '../../web/moments.ts';
import { words } from './messages.ts';
import type { Related } from './related.ts';

/** What was found for a description; `null`: nobody has looked. */
export type Looked = readonly Related[] | null;

/** The id of the empty form by which somebody says that nothing need be asked: it sends nothing that was typed. */
export const FOUND_FORM = 'found';

/** The place for what is offered, filled by the script while somebody types, and by the button without it. */
export function OfferPlace({ looked, unitId }: { looked: Looked; unitId: string | null }) {
  const lang = useLanguage();
  return (
    <>
      <p>
        <button type="submit" name="look" value="yes" className="btn btn-outline-primary" formNoValidate>
          {words.look[lang]}
        </button>{' '}
        <span className="text-secondary">{words.lookHint[lang]}</span>
      </p>
      <div id="related" role="status" data-related={href(lang, '/requests/related')}>
        {looked ? <Offer looked={looked} unitId={unitId} /> : null}
      </div>
    </>
  );
}

/** @param unitId for which it is counted that nothing need be asked */
export function Offer({ looked, unitId }: { looked: readonly Related[]; unitId: string | null }) {
  const lang = useLanguage();
  if (looked.length === 0) return <p className="text-secondary">{words.nothing[lang]}</p>;
  return (
    <section className="card card-body mb-3" aria-labelledby="related-title">
      <h3 className="h4" id="related-title">
        {words.title[lang]}
      </h3>
      <p>{words.lead[lang]}</p>
      <ul lang={textLanguage(lang)}>
        {looked.map(({ slug, title, unit, releasedAt }) => (
          <li key={slug}>
            <a
              className="text-decoration-underline"
              href={href(lang, `/documents/${slug}`)}
              target="_blank"
              rel="noopener"
            >
              {title}
            </a>{' '}
            <span className="text-secondary">
              {unit} <span className="text-nowrap">{day(releasedAt)}</span>
            </span>
          </li>
        ))}
      </ul>
      <input type="hidden" name="offered" value="yes" />
      {unitId ? (
        <div>
          <button type="submit" form={FOUND_FORM} name="unit" value={unitId} className="btn btn-primary">
            {words.found[lang]}
          </button>
        </div>
      ) : null}
    </section>
  );
}

/** Stands beside the lodging form. */
export function FoundForm() {
  return <form method="post" action={href(useLanguage(), '/requests/found')} id={FOUND_FORM} />;
}
