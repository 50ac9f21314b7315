/** The office's routes of this area. */
import type { OfficeRoute } from '../web/routes.ts';
import { casesPage, documentsPage } from './office-behind.tsx';
import { statisticsPage } from './office-statistics.tsx';
import { begin, summariesPage } from './office-summaries.tsx';
import { summaryPage } from './office-summary.tsx';
import { finalise, reopen, summaryDocx, write } from './office-summary-acts.ts';
import { figurePage } from './office-summary-figure.tsx';
import { thisYear, yearPage } from './office-year.tsx';
import { discardSummaryCopy, saveSummaryCopy } from './summary-copy.ts';
import { statisticsXlsx } from './workbook.ts';

const ROOT = '/office/statistics';
const SUMMARIES = '/office/summaries';
const one = `${SUMMARIES}/:id` as const;

const reading = (
  path: OfficeRoute['path'],
  handle: OfficeRoute['handle'],
  duty: OfficeRoute['duty'] = 'statistics.read',
): OfficeRoute => ({ method: 'get', path, duty, act: null, handle });

export const statisticsRoutes: readonly OfficeRoute[] = [
  reading(ROOT, statisticsPage),
  reading(`${ROOT}/cases`, casesPage),
  reading(`${ROOT}/documents`, documentsPage),
  reading(`${ROOT}/table.xlsx`, statisticsXlsx),
  reading('/office/year', thisYear, 'year.read'),
  reading('/office/year/:year', yearPage, 'year.read'),
  reading(SUMMARIES, (context) => summariesPage(context, {}, [])),
  { method: 'post', path: SUMMARIES, duty: 'summary.write', act: 'summary.begun', handle: begin },
  reading(one, (context) => summaryPage(context, {}, [])),
  reading(`${one}/summary.docx`, summaryDocx),
  reading(`${one}/figures/:figure`, figurePage),
  { method: 'post', path: one, duty: 'summary.write', act: 'summary.written', handle: write },
  { method: 'post', path: `${one}/copy`, duty: 'summary.write', act: null, handle: saveSummaryCopy },
  { method: 'post', path: `${one}/copy/discard`, duty: 'summary.write', act: null, handle: discardSummaryCopy },
  { method: 'post', path: `${one}/finalise`, duty: 'summary.write', act: 'summary.finalised', handle: finalise },
  { method: 'post', path: `${one}/reopen`, duty: 'summary.write', act: 'summary.reopened', handle: reopen },
];
