/** A summary as a structured paper, for .docx. Pure. */
import type { Block, Paper } from '../paper/paper.ts';
import { SUMMARY_SECTIONS, type SummarySnapshot } from './summary-state.ts';
import { expanded } from './summary-text.ts';
import { SECTION_TITLES, summaryWords as words } from './summary-words.ts';

/** `digest`: of the final summary; null while it is a draft, which says so. `date`: ISO date under it. */
export function summaryPaper(snapshot: SummarySnapshot, digest: string | null, date: string): Paper {
  const shown = (field: string) => snapshot.figures.find(({ name }) => name === field)?.shown ?? null;
  const sections = SUMMARY_SECTIONS.flatMap((section): Block[] => [
    { kind: 'heading', level: 1, text: SECTION_TITLES[section].zh },
    ...expanded(snapshot.texts[section], shown)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Block => ({ kind: 'paragraph', text: line.trim() })),
  ]);
  return {
    lang: 'zh',
    letterhead: { unit: snapshot.name, ...(digest === null ? { classification: words.draftMark } : {}) },
    title: snapshot.title,
    blocks: [...sections, ...(digest === null ? [] : [{ kind: 'note' as const, text: words.digestNote(digest) }])],
    signature: { unit: snapshot.name, date },
  };
}
