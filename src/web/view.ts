/**
 * The two views of every public page: the usual one and 长者模式 (larger type, stronger contrast, one column). The view
 * is in the address, so that it needs neither script nor cookie and every copy of a page can be kept: /elder/en/units is
 * /units, in English, in the elders' view.
 */
import type { Language } from './language.ts';

export const VIEWS = ['standard', 'elder'] as const;
export type View = (typeof VIEWS)[number];

const ELDER = '/elder';

export function viewPrefix(view: View): string {
  return view === 'elder' ? ELDER : '';
}

export interface Place {
  view: View;
  lang: Language;
  /** the address without view and language, beginning with '/' */
  path: string;
}

/** Splits an address: placeOf('/elder/en/units') is { view: 'elder', lang: 'en', path: '/units' }. */
export function placeOf(address: string): Place {
  const [view, afterView] = strip(address, ELDER);
  const [english, path] = strip(afterView, '/en');
  return { view: view ? 'elder' : 'standard', lang: english ? 'en' : 'zh', path };
}

function strip(address: string, prefix: string): [found: boolean, rest: string] {
  if (address === prefix) return [true, '/'];
  return address.startsWith(`${prefix}/`) ? [true, address.slice(prefix.length)] : [false, address];
}

/** Marks a link that leaves the elders' view; it must stand before `href`. */
export const LEAVES_VIEW = { 'data-view': 'standard' } as const;

const LOCAL_LINK = /(?<!data-view="standard" )\b(href|action)="(\/(?!\/)[^"]*)"/g;
const SAME_FOR_ALL = /^\/(?:assets|files|office|elder)(?:\/|$)|\.xml$/;

/** Lets every local link and form of a page lead on in the elders' view. */
export function carryView(html: string): string {
  return html.replace(LOCAL_LINK, (whole, name: string, address: string) =>
    SAME_FOR_ALL.test(address) ? whole : `${name}="${ELDER}${address}"`,
  );
}

/** The same for the address of a redirection. */
export function carriedAddress(address: string): string {
  const isLocal = address.startsWith('/') && !address.startsWith('//');
  return isLocal && !SAME_FOR_ALL.test(address) ? ELDER + address : address;
}
