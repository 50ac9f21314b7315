/** Turns a React tree into a full HTML response: the one place where pages are rendered. */
import type { ReactElement, ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { LanguageProvider } from './language.ts';
import { OfficeLayout } from './office-layout.tsx';
import type { OfficePageOptions, PublicPageOptions } from './page-options.ts';
import { PublicLayout } from './public-layout.tsx';
import type { OfficeContext, PublicContext } from './routes.ts';

/** A public page in the site's layout. */
export function publicPage(context: PublicContext, options: PublicPageOptions, body: ReactNode): Response {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', 'content-language': context.lang });
  if (options.validUntil) headers.set('x-valid-until', options.validUntil.toString());
  return new Response(
    document_(
      <LanguageProvider value={context.lang}>
        <PublicLayout context={context} options={options}>
          {body}
        </PublicLayout>
      </LanguageProvider>,
    ),
    { status: options.status ?? 200, headers },
  );
}

/** An office page in the signed-in layout. Never kept by anyone. */
export function officePage(context: OfficeContext, options: OfficePageOptions, body: ReactNode): Response {
  return new Response(
    document_(
      <LanguageProvider value={context.lang}>
        <OfficeLayout context={context} options={options}>
          {body}
        </OfficeLayout>
      </LanguageProvider>,
    ),
    {
      status: options.status ?? 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-language': context.lang,
      },
    },
  );
}

function document_(tree: ReactElement): string {
  return `<!doctype html>${renderToString(tree)}`;
}

/** After a successful POST: 303 to where the result is seen. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
