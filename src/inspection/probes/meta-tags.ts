import { metaTags } from '../../text/page/rules/meta-tags.ts';
import { text } from '../../web/language.ts';
import { probe } from './probe.ts';

interface Note {
  excerpts: string[];
  selector: string | null;
}

/** Tags of site, column and content on every page, as the page check reads them. */
export const pageTags = probe<Note>({
  id: 'page-tags',
  version: 2,
  indicators: ['D4.6'],
  counted: ['D4.6'],
  note({ ref, page, kind }) {
    if (kind === 'other') return { excerpts: [], selector: null };
    const found = metaTags.check(page, { url: ref.address, kind });
    return {
      excerpts: found.map(({ reason, excerpt }) => `${reason.zh}${excerpt ? ` ${excerpt}` : ''}`),
      selector: found[0]?.selector ?? null,
    };
  },
  judge(notes) {
    const seen = notes
      .filter(({ note }) => note.excerpts.length > 0)
      .map(({ ref, note }) => ({
        ...{
          indicator: 'D4.6',
          verdict: 'fail' as const,
          where: ref,
          selector: note.selector,
          excerpt: note.excerpts.join(' '),
        },
        what: text('页面标签缺失或者不规范', 'tags are missing or not as prescribed'),
      }));
    return { seen, looked: notes.length > 0 ? { 'D4.6': notes.length } : {} };
  },
});
