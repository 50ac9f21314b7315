/** Addresses of the ledger: they stand before what a case's id might be taken for. */
import type { OfficeRoute } from '../../web/routes.ts';
import { exportPage, plainFile, wholeFile } from './office-export.tsx';
import { checkUpload, confirmImport, importPage, templateFile } from './office-import.tsx';

const IMPORT = '/office/requests/import';
const EXPORT = '/office/requests/export';

export const ledgerRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: IMPORT, duty: 'request.import', act: null, handle: (context) => importPage(context) },
  { method: 'get', path: `${IMPORT}/template.xlsx`, duty: 'request.import', act: null, handle: templateFile },
  // what is looked over is not kept: no act
  { method: 'post', path: IMPORT, duty: 'request.import', act: null, handle: checkUpload },
  { method: 'post', path: `${IMPORT}/confirm`, duty: 'request.import', act: 'ledger.imported', handle: confirmImport },
  { method: 'get', path: EXPORT, duty: 'request.read', act: null, handle: exportPage },
  { method: 'get', path: `${EXPORT}/ledger.xlsx`, duty: 'request.read', act: null, handle: plainFile },
  { method: 'post', path: EXPORT, duty: 'request.export', act: 'personal.unmasked', handle: wholeFile },
];
