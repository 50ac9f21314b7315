/** The report as files that offices exchange. */
import { REPORT_SECTIONS } from '../law/report-form.ts';
import { docx } from '../paper/docx.ts';
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

const TABS = { t2: '表二 主动公开', t3: '表三 申请办理', t4: '表四 复议诉讼' } as const;

/** The three tables as a workbook, a sheet each, figures as numbers. */
export async function reportXlsx(printed: PrintedReport): Promise<ExportedFile> {
  const sheets = REPORT_SECTIONS.flatMap(({ content, title }): Sheet[] => {
    if (content === 'text') return [];
    const { rows, widths } = formTable(content, printed.report, 'zh');
    const heading: FormCell = {
      value: `${printed.name}${printed.year}年${title.zh}`,
      colSpan: widths.length,
      header: true,
    };
    const scale = content === 't4' ? 8 : 7;
    return [{ name: TABS[content], rows: [[heading], ...rows], widths: widths.map((w) => w * scale), landscape: true }];
  });
  return { name: `${reportTitle(printed)}（统计表）.xlsx`, mediaType: EXCEL, bytes: await workbook(sheets) };
}
