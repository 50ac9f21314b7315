import type { ReactNode } from 'react';
import { href, useLanguage } from './language.ts';
import type { OfficePageOptions } from './page.tsx';
import type { OfficeContext } from './routes.ts';

/** Frame of every office page: who is signed in, what waits, content. */
export function OfficeLayout(props: { context: OfficeContext; options: OfficePageOptions; children: ReactNode }) {
  const { context, options } = props;
  const lang = useLanguage();
  return (
    <html lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${options.title} - ${context.site.shortName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body>
        <header>
          <a href={href(lang, '/office')}>{context.site.name}</a> {context.session.personName}
        </header>
        <main id="main">
          <h1>{options.title}</h1>
          {props.children}
        </main>
      </body>
    </html>
  );
}
