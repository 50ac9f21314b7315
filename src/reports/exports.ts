/** The report as files that offices exchange. */
import { sectionsOf } from '../law/report-forms.ts';
import { docx } from '../paper/docx.ts';
import { pdf } from '../paper/pdf.ts';
import { type Sheet, workbook } from '../paper/sheet.ts';
import { type FormCell, formTable } from './form-tables.ts';
import { type PrintedReport, reportPaper, reportTitle } from './report-paper.ts';

export interface ExportedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** All six sections as a Word file. */
export async function reportDocx(printed: PrintedReport): Promise<ExportedFile> {
  return { name: `${reportTitle(printed)}.docx`, mediaType: WORD, bytes: await docx(reportPaper(printed)) };
}

/** All six sections as they are printed, A4. */
export async function reportPdf(printed: PrintedReport): Promise<ExportedFile> {
  const { bytes } = await pdf(reportPaper(printed));
  return { name: `${reportTitle(printed)}.pdf`, mediaType: 'application/pdf', bytes };
}

const TABS = { t2: '表二 主动公开', t3: '表三 申请办理', t4: '表四 复议诉讼' } as const;

/** Column widths in characters with which each sheet prints on one page of A4. */
const SHEETS = {
  t2: { widths: [26, 25, 25, 25], landscape: true },
  t3: { widths: [5, 9, 26, 4, 4, 4, 4, 4, 4, 4], landscape: false },
  t4: { widths: Array.from({ length: 15 }, () => 6.6), landscape: true },
} as const;

/** The three tables as a workbook, a sheet each, figures as numbers. */
export async function reportXlsx(printed: PrintedReport): Promise<ExportedFile> {
  const sheets = sectionsOf(printed.report.form).flatMap(({ content, title }): Sheet[] => {
    if (content === 'text') return [];
    const { rows } = formTable(content, printed.report, 'zh');
    const widths = [...SHEETS[content].widths];
    const value = `${title.zh}（${printed.name}，${printed.year}年）`;
    const heading: FormCell = { value, colSpan: widths.length, header: true };
    return [{ name: TABS[content], rows: [[heading], ...rows], widths, landscape: SHEETS[content].landscape }];
  });
  return { name: `${reportTitle(printed)}（统计表）.xlsx`, mediaType: EXCEL, bytes: await workbook(sheets) };
}
