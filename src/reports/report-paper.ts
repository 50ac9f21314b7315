/** A report as a structured paper and as the HTML of a document. Both are Chinese: the form is. Pure. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Report } from '../law/annual-report.ts';
import { sectionsOf } from '../law/report-forms.ts';
import { PaperTable } from '../paper/page.tsx';
import type { Block, Paper } from '../paper/paper.ts';
import { cleanHtml, escapeHtml, paragraphs } from '../text/html.ts';
import { formTable } from './form-tables.ts';
import type { ScopeKind } from './scopes.ts';
import { TEXT_SECTIONS, type Texts } from './texts.ts';

export interface PrintedReport {
  /** Who reports, as printed: 示范县人民政府, a unit. */
  name: string;
  scope: ScopeKind;
  year: number;
  report: Report;
  texts: Texts;
  /** Printed under table two: which entered figures are no numbers. */
  notes: readonly string[];
  /** How the report was corrected, the newest last; empty for the first that was approved. */
  corrections: readonly string[];
  /** ISO date under the report: of approval, or of printing while it is not approved. */
  date: string;
  /** ISO date up to which a year still running was counted; null when the year is over. */
  snapshotOn: string | null;
}

/** 示范县人民政府2025年政府信息公开工作年度报告, with （汇总） where it speaks of the whole county. */
export function reportTitle(printed: Pick<PrintedReport, 'name' | 'year' | 'scope'>): string {
  return printed.name + shortTitle(printed);
}

const shortTitle = ({ year, scope }: Pick<PrintedReport, 'year' | 'scope'>): string =>
  `${year}年政府信息公开工作年度报告${scope === 'county' ? '（汇总）' : ''}`;

/** Ground and period, as reports begin; or what a snapshot is and is not. */
function opening({ year, snapshotOn }: PrintedReport): string {
  if (snapshotOn)
    return `本件为${year}年度统计数据快照，数据截至${chineseDate(snapshotOn)}，统计期限尚未届满，不作为年度报告公布。`;
  return `根据《中华人民共和国政府信息公开条例》第四十九条、第五十条的规定，编制本报告。本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
}

function chineseDate(iso: string): string {
  const { year, month, day } = Temporal.PlainDate.from(iso);
  return `${year}年${month}月${day}日`;
}

const textOf = (texts: Texts, number: number): string =>
  TEXT_SECTIONS.map((section) => (section === number ? (texts[section] ?? '') : '')).join('');

/** What is said under a table: of table two, which figures are no numbers. */
function notesUnder({ notes }: PrintedReport, content: string): string[] {
  return content === 't2' && notes.length > 0 ? [`注：${notes.join('；')}。`] : [];
}

/** The paper for .docx: title, six sections, tables with merged heads, signature. */
export function reportPaper(printed: PrintedReport): Paper {
  const blocks = sectionsOf(printed.report.form).flatMap((section): Block[] => [
    { kind: 'heading', level: 1, text: section.title.zh },
    ...(section.content === 'text'
      ? paragraphs(textOf(printed.texts, section.number)).map((line): Block => ({ kind: 'paragraph', text: line }))
      : [
          { kind: 'table' as const, table: formTable(section.content, printed.report, 'zh') },
          ...notesUnder(printed, section.content).map((line): Block => ({ kind: 'note', text: line })),
        ]),
  ]);
  return {
    lang: 'zh',
    letterhead: { unit: printed.name, ...(printed.snapshotOn ? { classification: '快照' } : {}) },
    title: shortTitle(printed),
    blocks: [
      ...[opening(printed), ...printed.corrections].map((line): Block => ({ kind: 'paragraph', text: line })),
      ...blocks,
    ],
    signature: { unit: printed.name, date: printed.date },
  };
}

/** The body of the document that the public reads: clean HTML, the tables with their merged heads. */
export function reportHtml(printed: PrintedReport): string {
  const sections = sectionsOf(printed.report.form).map(({ content, number, title }) => {
    const body =
      content === 'text'
        ? textOf(printed.texts, number)
        : [
            renderToStaticMarkup(createElement(PaperTable, { table: formTable(content, printed.report, 'zh') })),
            ...notesUnder(printed, content).map((line) => `<p>${escapeHtml(line)}</p>`),
          ].join('\n');
    return `<h2>${escapeHtml(title.zh)}</h2>\n${body}`;
  });
  return cleanHtml(
    [...[opening(printed), ...printed.corrections].map((line) => `<p>${escapeHtml(line)}</p>`), ...sections].join('\n'),
  );
}
