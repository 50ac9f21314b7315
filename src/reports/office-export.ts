/** Downloads of a report as it stands: frozen once approved, else as counted now. */
import { dateOf } from '../db/acts.ts';
import type { OfficeContext } from '../web/routes.ts';
import { type ExportedFile, reportDocx, reportPdf, reportXlsx } from './exports.ts';
import { printedReport, readReport } from './office-view.ts';
import type { PrintedReport } from './report-paper.ts';
import { correctionsOf } from './revisions/changes.ts';
import { revisionsOf } from './store.ts';

export const exportDocx = (context: OfficeContext): Promise<Response> => download(context, 'docx', reportDocx);
export const exportPdf = (context: OfficeContext): Promise<Response> => download(context, 'pdf', reportPdf);
export const exportXlsx = (context: OfficeContext): Promise<Response> => download(context, 'xlsx', reportXlsx);

async function download(
  context: OfficeContext,
  extension: string,
  make: (printed: PrintedReport) => Promise<ExportedFile>,
): Promise<Response> {
  const view = await readReport(context);
  const all =
    view.stored.stage === 'approved' ? await revisionsOf(context.deps.office, context.site.siteId, view.stored.id) : [];
  const corrections = correctionsOf(all);
  const file = await make(printedReport(view, corrections, dateOf(context.now)));
  const name = `report-${view.stored.year}.${extension}`;
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'no-store',
    },
  });
}
