/** What a revision of a report changed against the one before. Pure. */
import { cellName } from '../gate-words.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Revision } from '../state.ts';
import { TEXT_SECTIONS, type TextSection } from '../texts.ts';

export interface Changes {
  cells: { cell: string; from: number; to: number }[];
  /** Sections of which the text was changed. */
  sections: TextSection[];
}

export function changesBetween(before: Snapshot, after: Snapshot): Changes {
  const cells = Object.entries(after.cells).flatMap(([cell, to]) => {
    const from = before.cells[cell] ?? 0;
    return from === to ? [] : [{ cell, from, to }];
  });
  const sections = TEXT_SECTIONS.filter((section) => (before.texts[section] ?? '') !== (after.texts[section] ?? ''));
  return { cells, sections };
}

const SECTION_NAMES: Record<TextSection, string> = { 1: '第一部分', 5: '第五部分', 6: '第六部分' };

/** A sentence for each correction, as the published report says it; none while a report was approved once only. */
export function correctionsOf(revisions: readonly Revision[]): string[] {
  return revisions.slice(1).map((revision, at) => {
    const { year, month, day } = Temporal.PlainDate.from(revision.on);
    const { cells, sections } = changesBetween((revisions[at] ?? revision).snapshot, revision.snapshot);
    const changed = [
      ...cells.map(({ cell, from, to }) => `“${cellName(cell).zh}”由${from}更正为${to}`),
      ...(sections.length > 0 ? [`${sections.map((section) => SECTION_NAMES[section]).join('、')}文字有更正`] : []),
    ];
    const what = changed.length > 0 ? `：${changed.join('；')}` : '，数据和文字没有变化';
    const why = revision.reason ? `更正原因：${revision.reason.replace(/[。；，\s]+$/u, '')}。` : '';
    return `本报告于${year}年${month}月${day}日更正${what}。${why}`;
  });
}
