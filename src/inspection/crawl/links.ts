/** The addresses that a page names, each with what it is there for. One pass of the parser, no tree. */
import { Parser } from 'htmlparser2';
import { canonical } from './address.ts';

/** page: to be opened and read. part: an image, style sheet or script, which is only to be there. */
export type LinkUse = 'page' | 'part';

export interface PageLinks {
  /** each address once, in order of place, without the page itself */
  links: { address: string; use: LinkUse }[];
  /** where the page itself sends its visitor by `meta refresh` */
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
const SHEETS = /(?:^|\s)(?:stylesheet|icon|manifest|apple-touch-icon)(?:\s|$)/i;
/** endings of files that a visitor downloads: they are asked for, not read */
const FILE =
  /\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|zip|rar|7z|gz|tar|jpe?g|png|gif|bmp|webp|svg|ico|mp[34]|m4a|avi|mov|wmv|flv|webm|css|js|json|exe|apk|dmg|iso|ttf|woff2?|csv|ics)$/i;

type Written = { address: string; isFile: boolean } | null;

/** What paths from a host's root lead to, which the pages of a site name again and again; of one host at a time. */
const met = new Map<string, Written>();
let metAt = '';
const REMEMBERED = 4_096;
const FROM_ROOT = /^\/(?![/\\])/;
const ORIGIN = /^https?:\/\/[^/]+/;

function written(href: string, base: string): Written {
  const origin = FROM_ROOT.test(href) ? ORIGIN.exec(base)?.[0] : undefined;
  if (origin === undefined) return whole(href, base);
  if (origin !== metAt || met.size >= REMEMBERED) met.clear();
  metAt = origin;
  const known = met.get(href);
  if (known !== undefined) return known;
  const found = whole(href, base);
  met.set(href, found);
  return found;
}

function whole(href: string, base: string): Written {
  const address = canonical(href, base);
  return address === null ? null : { address, isFile: FILE.test(URL.parse(address)?.pathname ?? '') };
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
    const found = written(href, base);
    if (found === null || seen.has(found.address)) return;
    seen.add(found.address);
    links.push({ address: found.address, use: found.isFile ? 'part' : use });
  };
  const parser = new Parser({
    onopentag(name, attributes) {
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
      if (attributes.srcset !== undefined)
        for (const one of attributes.srcset.split(/,\s+/)) add(one.trim().split(/\s/)[0], 'part');
    },
  });
  parser.end(html);
  return { links, refresh };
}
