/** The page for people who want to read by program: made from the same table as the routes. */
import { Breadcrumbs } from '../web/breadcrumbs.tsx';
import { colon, href } from '../web/language.ts';
import { publicPage } from '../web/page.tsx';
import type { PublicContext } from '../web/routes.ts';
import { BASE, ENDPOINTS } from './endpoints.ts';
import { words } from './messages.ts';

export function explanation(context: PublicContext, perMinute: number): Response {
  const { lang, site } = context;
  const description = `${BASE}/openapi.json`;
  const rules = [words.paging, words.etag, words.rate(perMinute), words.errors, words.withdrawn];
  return publicPage(
    context,
    { title: words.title[lang] },
    <div className="container-xl page">
      <Breadcrumbs site={site} more={[{ name: words.title[lang], path: '/developers' }]} />
      <article className="sheet">
        <h1>{words.title[lang]}</h1>
        <p>{words.lead[lang]}</p>
        <p>
          {words.description[lang] + colon(lang)}
          <a href={href(lang, description)}>{description}</a>
        </p>
        <h2>{words.endpoints[lang]}</h2>
        {ENDPOINTS.map(({ path, summary, parameters, example }) => (
          <section key={path} className="mb-4">
            <h3>
              <code>GET {BASE + path}</code>
            </h3>
            <p>{summary[lang]}</p>
            <p>
              {words.parameters[lang] + colon(lang)}
              {Object.keys(parameters.shape).length > 0 ? (
                <code>{Object.keys(parameters.shape).join(', ')}</code>
              ) : (
                words.none[lang]
              )}
            </p>
            {path.includes('{') ? null : (
              <p>
                {words.try[lang] + colon(lang)}
                <a href={BASE + example} className="text-break">
                  {BASE + decodeURIComponent(example)}
                </a>
              </p>
            )}
          </section>
        ))}
        <h2>{words.rules[lang]}</h2>
        <ul>
          {rules.map((rule) => (
            <li key={rule.en}>{rule[lang]}</li>
          ))}
        </ul>
      </article>
    </div>,
  );
}
