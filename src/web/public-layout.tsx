import type { ReactNode } from 'react';
import { href, useLanguage } from './language.ts';
import type { PublicPageOptions } from './page.tsx';
import type { PublicContext } from './routes.ts';

/** Frame of every public page: identity, navigation, content, statutory footer marks. */
export function PublicLayout(props: { context: PublicContext; options: PublicPageOptions; children: ReactNode }) {
  const { context, options } = props;
  const lang = useLanguage();
  return (
    <html lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${options.title} - ${context.site.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {Object.entries(options.meta ?? {}).map(([name, content]) => (
          <meta key={name} name={name} content={content} />
        ))}
      </head>
      <body>
        <header>
          <a href={href(lang, '/')}>{lang === 'zh' ? context.site.name : context.site.nameEn}</a>
        </header>
        <main id="main">{props.children}</main>
      </body>
    </html>
  );
}
