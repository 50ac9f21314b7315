import type { LabelledPage } from '../labelled-page.ts';
import { COPIES, IMAGES, LINKED, LINKS, OWN, PICTURED, TAGGED, TAGGED_WELL, TITLES } from './forms.ts';
import { ADDRESS, framed, type Put } from './frames.ts';
import { HIDDEN, SHOWN } from './hidden.ts';
import { REDIRECTS, SCRIPTS } from './scripts.ts';

const FAULTS: Readonly<Record<string, readonly Put[]>> = {
  'hidden-content': HIDDEN,
  'script-redirect': REDIRECTS,
  'foreign-copy': COPIES,
  'image-text': IMAGES,
  'empty-link': LINKS,
  'page-title': TITLES,
  'meta-tags': TAGGED,
};
const CLEAN: Readonly<Record<string, readonly Put[]>> = {
  shown: SHOWN,
  scripts: SCRIPTS,
  own: OWN,
  pictured: PICTURED,
  linked: LINKED,
  tagged: TAGGED_WELL,
  plain: [{ frame: 0 }, { frame: 1 }, { frame: 2 }, { frame: 3 }],
};

/** Written without knowledge of the rules of pages and measured once so; open to those who make the rules since. */
export function secondPages(): LabelledPage[] {
  const of = (name: string, fault: string | null, all: readonly Put[]): LabelledPage[] =>
    all.map((put, at) => ({
      id: `second-${name}-${at + 1}`,
      fault,
      html: framed(put),
      url: put.url === undefined ? ADDRESS : put.url,
    }));
  return [
    ...Object.entries(FAULTS).flatMap(([check, all]) => of(check, check, all)),
    ...Object.entries(CLEAN).flatMap(([name, all]) => of(`clean-${name}`, null, all)),
  ];
}
