/** The office routes of documents: each says which duty it needs and which act it records. */
import type { OfficeRoute } from '../web/routes.ts';
import {
  amend,
  confirmMend,
  declareVoid,
  proposeMend,
  refuseMend,
  release,
  repeal,
  sendBack,
  submit,
  takeItBack,
  withdraw,
} from './office/acts.ts';
import { allowedRoutes } from './office/allowed.tsx';
import { approve, approvePage } from './office/approve.tsx';
import { comparePage } from './office/compare.tsx';
import { discardCopy, heartbeat, saveCopy } from './office/copies.ts';
import { documentPage } from './office/document.tsx';
import { download, downloadOriginal } from './office/download.ts';
import { create, editPage, newPage, save } from './office/edit.tsx';
import { importFile, importPage } from './office/import.tsx';
import { listPage } from './office/list.tsx';
import { giveVerdict, reviewPage } from './office/review.tsx';

const ONE = '/office/documents/:id';

function page(path: OfficeRoute['path'], duty: OfficeRoute['duty'], handle: OfficeRoute['handle']): OfficeRoute {
  return { method: 'get', path, duty, act: null, handle };
}

function act(
  path: OfficeRoute['path'],
  duty: OfficeRoute['duty'],
  kind: string,
  handle: OfficeRoute['handle'],
): OfficeRoute {
  return { method: 'post', path, duty, act: kind, handle };
}

/** Keeps what is the person's own: no act. */
function keep(path: OfficeRoute['path'], handle: OfficeRoute['handle']): OfficeRoute {
  return { method: 'post', path, duty: 'document.draft', act: null, handle };
}

export const officeRoutes: readonly OfficeRoute[] = [
  page('/office/documents', 'document.read', listPage),
  page('/office/documents/new', 'document.draft', newPage),
  act('/office/documents/new', 'document.draft', 'document.drafted', create),
  page('/office/documents/import', 'document.draft', importPage),
  act('/office/documents/import', 'document.draft', 'document.drafted', importFile),
  page(ONE, 'document.read', documentPage),
  keep('/office/documents/new/copy', saveCopy),
  keep('/office/documents/new/copy/discard', discardCopy),
  keep(`${ONE}/copy`, saveCopy),
  keep(`${ONE}/copy/discard`, discardCopy),
  keep(`${ONE}/window`, heartbeat),
  page(`${ONE}/compare`, 'document.read', comparePage),
  page(`${ONE}/files/:position`, 'document.read', download),
  page(`${ONE}/original`, 'document.read', downloadOriginal),
  page(`${ONE}/edit`, 'document.draft', editPage),
  act(`${ONE}/edit`, 'document.draft', 'document.edited', save),
  act(`${ONE}/submit`, 'document.draft', 'document.submitted', submit),
  act(`${ONE}/take-back`, 'document.draft', 'document.taken-back', takeItBack),
  page(`${ONE}/review`, 'document.review', reviewPage),
  act(`${ONE}/review`, 'document.review', 'document.cleared', giveVerdict),
  page(`${ONE}/approve`, 'document.approve', approvePage),
  act(`${ONE}/approve`, 'document.approve', 'document.approved', approve),
  // the stage decides whether it is the reviewer's or the approver's
  act(`${ONE}/return`, 'document.read', 'document.returned', sendBack),
  act(`${ONE}/release`, 'document.release', 'document.released', release),
  act(`${ONE}/amend`, 'document.draft', 'document.amending', amend),
  act(`${ONE}/withdraw`, 'document.withdraw', 'document.withdrawn', withdraw),
  act(`${ONE}/repeal`, 'document.release', 'document.repealed', repeal),
  act(`${ONE}/mending`, 'document.release', 'document.mending-proposed', proposeMend),
  act(`${ONE}/mending/confirm`, 'document.approve', 'void', confirmMend),
  act(`${ONE}/mending/refuse`, 'document.approve', 'document.mending-refused', refuseMend),
  act(`${ONE}/void`, 'document.draft', 'void', declareVoid),
  ...allowedRoutes,
];
