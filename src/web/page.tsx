/** Turns a React tree into a full HTML response: the one place where pages are rendered. */
import type { ReactElement, ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { LanguageProvider } from './language.ts';
import { OfficeLayout } from './office-layout.tsx';
import { PublicLayout } from './public-layout.tsx';
import type { OfficeContext, PublicContext } from './routes.ts';

/** Tags of 国办发〔2017〕47号: name → content. Site tags are added by the layout. */
export type MetaTags = Readonly<Record<string, string>>;

export interface PublicPageOptions {
  title: string;
  meta?: MetaTags;
  /** Addresses of feeds for <link rel="alternate">. */
  feed?: string;
  status?: 200 | 404 | 409 | 410 | 422;
  /** The instant after which a kept copy of this page is stale (a notice ends, a validity expires). */
  validUntil?: Temporal.Instant | null;
  /** Code of the column that the navigation marks as current. */
  column?: string;
}

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

export interface OfficePageOptions {
  title: string;
  status?: 200 | 403 | 404 | 409 | 422;
  /** Where the back link of the header leads. */
  back?: string;
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
