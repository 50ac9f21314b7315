/** The addresses that a page names, each with what it is there for. One pass over its tags, no tree. */
import { canonical } from './address.ts';
import { type Attributes, eachTag } from './tags.ts';

/** page: to be opened and read. part: an image, style sheet or script, which is only to be there. */
export type LinkUse = 'page' | 'part';

export interface PageLinks {
  /** each address once, in order of place, without the page itself */
  links: { address: string; use: LinkUse }[];
  /** where the page itself sends its visitor: by `meta refresh`, or by a script that is all it holds */
  refresh: string | null;
}

/** Links of one page that are taken; the pages that have more are made to catch crawlers. */
const MOST = 5_000;

const PARTS: Readonly<Record<string, string>> = {
  img: 'src',
  script: 'src',
  source: 'src',
  video: 'src',
  audio: 'src',
  embed: 'src',
  object: 'data',
  input: 'src',
};
/** elements that may name pictures for several screens */
const SETS = new Set(['img', 'source']);
const NAMING = new Set([...Object.keys(PARTS), 'a', 'area', 'iframe', 'frame', 'link', 'base', 'meta']);
const SHEETS = /(?:^|\s)(?:stylesheet|icon|manifest|apple-touch-icon)(?:\s|$)/i;
/** endings of files that a visitor downloads: they are asked for, not read */
const FILE =
  /\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|zip|rar|7z|gz|tar|jpe?g|png|gif|bmp|webp|svg|ico|mp[34]|m4a|avi|mov|wmv|flv|webm|css|js|json|exe|apk|dmg|iso|ttf|woff2?|csv|ics)$/i;

/** characters of a page that holds nothing but the word to go elsewhere */
const SPLASH = 3_000;
const SENDS =
  /\blocation(?:\.href)?\s*=\s*["']([^"'\s<>]{1,300})["']\s*[;}<\n]|\blocation\.(?:replace|assign)\(\s*["']([^"'\s<>]{1,300})["']\s*\)/;

/** Paths that are written as they are kept, from a host's root and from the folder of their page. */
const FROM_ROOT = /^(?:\/[\w-][\w.-]*)+\/?$/;
const FROM_HERE = /^(?:\.\/)?[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\/?$/;
const ORIGIN = /^https?:\/\/[^/]+/;

function whole(href: string, base: string): string | null {
  if (FROM_ROOT.test(href)) return `${ORIGIN.exec(base)?.[0]}${href}`;
  if (!FROM_HERE.test(href)) return canonical(href, base);
  const path = pathOf(base);
  return path.slice(0, path.lastIndexOf('/') + 1) + href.slice(href.startsWith('./') ? 2 : 0);
}

/** The path of an address that is written in the one way. */
function pathOf(address: string): string {
  const query = address.indexOf('?');
  return query === -1 ? address : address.slice(0, query);
}

export function pageLinks(html: string, address: string): PageLinks {
  const seen = new Set<string>([address]);
  const raw = new Set<string>();
  const links: PageLinks['links'] = [];
  let base = address;
  let refresh: string | null = null;
  const add = (href: string | undefined, use: LinkUse) => {
    if (href === undefined || href === '' || links.length >= MOST || raw.has(href)) return;
    raw.add(href);
    if (href.startsWith('#')) return;
    const found = whole(href, base);
    if (found === null || seen.has(found)) return;
    seen.add(found);
    links.push({ address: found, use: FILE.test(pathOf(found)) ? 'part' : use });
  };
  const see = (name: string, attributes: Attributes) => {
    if (name === 'a' || name === 'area') add(attributes.href, 'page');
    else if (name === 'iframe' || name === 'frame') add(attributes.src, 'page');
    else if (name === 'link') SHEETS.test(attributes.rel ?? '') && add(attributes.href, 'part');
    else if (name === 'base') base = canonical(attributes.href ?? '', base) ?? base;
    else if (name === 'meta' && /^refresh$/i.test(attributes['http-equiv'] ?? '')) {
      const to = /^\s*[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(attributes.content ?? '')?.[1];
      refresh ??= to ? canonical(to, base) : null;
      add(to, 'page');
    }
    const part = PARTS[name];
    if (part !== undefined) add(attributes[part], 'part');
    if (attributes.srcset !== undefined && SETS.has(name))
      for (const one of attributes.srcset.split(/,\s+/)) add(one.trim().split(/\s/)[0], 'part');
  };
  eachTag(html, NAMING, see);
  if (!refresh && html.length <= SPLASH && !links.some(({ use }) => use === 'page')) {
    const [, assigned, called] = SENDS.exec(html) ?? [];
    refresh = canonical(assigned ?? called ?? '#', base);
    add(assigned ?? called, 'page');
    if (refresh === address) refresh = null;
  }
  return { links, refresh };
}
