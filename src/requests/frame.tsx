/** What the public's pages of this area share: where one stands, and the heading. */
import type { ReactNode } from 'react';
import { Breadcrumbs } from '../web/breadcrumbs.tsx';
import { text, useLanguage } from '../web/language.ts';
import type { Site } from '../web/routes.ts';

export const AREA_TITLE = text('依申请公开', 'Request information');

/** `path` is the page's own address below /requests; the area's first page has none. */
export function RequestFrame(props: { site: Site; title: string; path?: string; children: ReactNode }) {
  const lang = useLanguage();
  const own = props.path ? [{ name: props.title, path: props.path }] : [];
  return (
    <div className="container-xl page">
      <Breadcrumbs site={props.site} more={[{ name: AREA_TITLE[lang], path: '/requests' }, ...own]} />
      <h1>{props.title}</h1>
      {props.children}
    </div>
  );
}

/** A table cell that keeps a readable width on a narrow screen, where the table scrolls. */
export function Roomy({ children }: { children: ReactNode }) {
  return (
    <span className="d-inline-block" style={{ minWidth: '9em' }}>
      {children}
    </span>
  );
}
