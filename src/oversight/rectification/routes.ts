/** The office's routes of findings and their rectification. */
import type { OfficeRoute } from '../../web/routes.ts';
import { answer, appeal, change, file, notice, pass, proofFile, reopen, withdraw } from './acts.ts';
import { findingPage } from './finding-page.tsx';
import { changePage, newPage } from './form-pages.tsx';
import { importList, importPage, templateFile } from './import-page.tsx';
import { listPage } from './list-page.tsx';
import { noticeFile, noticePage } from './notice-page.tsx';
import { saveSettings, settingsPage } from './settings-page.tsx';
import { detailFile, unitsPage } from './units-page.tsx';

const ROOT = '/office/inspection';
const one = `${ROOT}/findings/:id` as const;
const read = { method: 'get', duty: 'inspection.read', act: null } as const;
const prepare = { method: 'get', duty: 'inspection.keep', act: null } as const;
const keep = { method: 'post', duty: 'inspection.keep' } as const;
const reply = { method: 'post', duty: 'inspection.answer' } as const;

export const rectificationRoutes: readonly OfficeRoute[] = [
  { ...read, path: ROOT, handle: (context) => listPage(context, {}, []) },
  { ...read, path: `${ROOT}/units`, handle: unitsPage },
  { ...read, path: `${ROOT}/findings.xlsx`, handle: detailFile },
  { ...prepare, path: `${ROOT}/new`, handle: (context) => newPage(context, {}, []) },
  { ...keep, path: `${ROOT}/new`, act: 'finding.filed', handle: file },
  { ...prepare, path: `${ROOT}/import`, handle: (context) => importPage(context) },
  { ...prepare, path: `${ROOT}/import/template.xlsx`, handle: templateFile },
  { ...keep, path: `${ROOT}/import`, act: 'finding.filed', handle: importList },
  { ...prepare, path: `${ROOT}/settings`, handle: (context) => settingsPage(context, {}, []) },
  { ...keep, path: `${ROOT}/settings`, act: 'site.changed', handle: saveSettings },
  { ...read, path: `${ROOT}/notices`, handle: noticePage },
  { ...read, path: `${ROOT}/notices/file.docx`, handle: noticeFile },
  { ...keep, path: `${ROOT}/notices`, act: 'finding.noticed', handle: notice },
  { ...read, path: one, handle: (context) => findingPage(context, {}, []) },
  { ...read, path: `${one}/files/:digest`, handle: proofFile },
  { ...prepare, path: `${one}/change`, handle: (context) => changePage(context, {}, []) },
  { ...keep, path: `${one}/change`, act: 'finding.changed', handle: change },
  { ...reply, path: `${one}/answer`, act: 'finding.answered', handle: answer },
  { ...reply, path: `${one}/appeal`, act: 'finding.appealed', handle: appeal },
  { ...keep, path: `${one}/pass`, act: 'finding.passed', handle: pass },
  { ...keep, path: `${one}/reopen`, act: 'finding.reopened', handle: reopen },
  { ...keep, path: `${one}/withdraw`, act: 'finding.withdrawn', handle: withdraw },
];
