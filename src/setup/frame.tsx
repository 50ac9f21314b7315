/** Frame of the first-run pages: there is no site yet whose layout they could have. */
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { assetAddress } from '../web/assets.ts';
import { href, type Language, LanguageProvider } from '../web/language.ts';
import { setupWords as words } from './messages.ts';

export interface Step {
  lang: Language;
  /** which step this is, from 0 */
  step: number;
  status?: 200 | 422;
  title?: string;
}

/** A page that nobody keeps. */
export function setupPage({ lang, step, status = 200, title = words.title[lang] }: Step, body: ReactNode): Response {
  const html = renderToString(
    <LanguageProvider value={lang}>
      <Frame lang={lang} step={step} title={title}>
        {body}
      </Frame>
    </LanguageProvider>,
  );
  return new Response(`<!doctype html>${html}`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-language': lang },
  });
}

function Frame(props: { lang: Language; step: number; title: string; children: ReactNode }) {
  const { lang, step, title, children } = props;
  const other: Language = lang === 'zh' ? 'en' : 'zh';
  // then there is a site, and nothing at /setup any more
  const isFounded = step === words.steps.length - 1;
  return (
    <html lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assetAddress('site.css')} />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main id="main" className="container-xl py-4">
          {isFounded ? null : (
            <p className="text-end d-print-none">
              <a href={href(other, '/setup')} hrefLang={other}>
                {words.other[lang]}
              </a>
            </p>
          )}
          <h1>{title}</h1>
          {isFounded ? null : <p className="text-secondary">{words.lead[lang]}</p>}
          <ol className="list-unstyled d-flex flex-wrap gap-3 mb-4 d-print-none">
            {words.steps.map((name, i) => (
              <li
                key={name.en}
                aria-current={i === step ? 'step' : undefined}
                className={i === step ? 'fw-bold' : 'text-secondary'}
              >
                {i < step ? '✓' : i + 1} {name[lang]}
              </li>
            ))}
          </ol>
          {children}
        </main>
      </body>
    </html>
  );
}
