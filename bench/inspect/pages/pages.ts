/** Pages with the fault that each holds, or none: open to the makers of the rules, so that its figures say what is left to do. */
import { COPIES, IMAGES, LINKED, LINKS, OWN, PICTURED, TAGS } from './forms.ts';
import { govPage, HOME, type Put } from './frame.ts';
import { HIDDEN, SHOWN } from './hidden.ts';
import type { LabelledPage } from './labelled-page.ts';
import { REDIRECTS, SCRIPTS } from './scripts.ts';
import { secondPages } from './second/pages.ts';

const FAULTS: Readonly<Record<string, readonly Put[]>> = {
  'hidden-content': HIDDEN,
  'script-redirect': REDIRECTS,
  'foreign-copy': COPIES,
  'image-text': IMAGES,
  'empty-link': LINKS,
  'meta-tags': TAGS,
};
const CLEAN: Readonly<Record<string, readonly Put[]>> = {
  hidden: SHOWN,
  scripts: SCRIPTS,
  own: OWN,
  pictures: PICTURED,
  links: LINKED,
};

/** A tag that is put in takes the place of the page's own. */
function made(put: Put): Pick<LabelledPage, 'html' | 'url'> {
  let html = govPage(put);
  for (const [, name = ''] of (put.head ?? '').matchAll(/<meta name="(\w+)"/g)) {
    const first = new RegExp(`<meta name="${name}"[^>]*>\\n`).exec(html);
    if (first && html.indexOf(`<meta name="${name}"`, first.index + 1) > 0) html = html.replace(first[0], '');
  }
  if (/rel="canonical"/.test(put.head ?? '') || put.url !== undefined)
    html = html.replace(/<link rel="canonical" href="\/[^>]*>\n/, '');
  return { html, url: put.url === undefined ? `${HOME}zwgk/tzgg/202509/t20250916_1.html` : put.url };
}

export function labelledPages(): LabelledPage[] {
  const of = (name: string, fault: string | null, all: readonly Put[]): LabelledPage[] =>
    all.map((put, at) => ({ id: `${name}-${at + 1}`, fault, ...made(put) }));
  return [
    ...of('plain', null, [{}, { url: null }]),
    ...Object.entries(FAULTS).flatMap(([check, all]) => of(check, check, all)),
    ...Object.entries(CLEAN).flatMap(([name, all]) => of(`clean-${name}`, null, all)),
    ...secondPages(),
  ];
}
