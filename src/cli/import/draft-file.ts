/** One file becomes one draft, in one transaction. */
import { basename } from 'node:path';
import type { Kysely } from 'kysely';
import type { KeyStore } from '../../db/keys.ts';
import type { Database } from '../../db/schema.ts';
import { draftDocument } from '../../documents/actions.ts';
import { readFile } from '../../documents/import/read-file.ts';
import { draftContent } from '../../documents/import-draft.ts';
import { openColumnCodes } from '../../documents/store.ts';
import type { Finding } from '../../text/checks/rule.ts';
import { findUnit } from '../../units/read.ts';
import { type Appointment, permits } from '../../web/duties.ts';
import { atDesk } from '../../web/routes.ts';
import type { Drafter } from './drafter.ts';

export interface ImportDeps {
  office: Kysely<Database>;
  keys: KeyStore;
  now: Temporal.Instant;
}

export interface Drafted {
  id: string;
  title: string;
  unit: string;
  /** characters without white space */
  textLength: number;
  findings: readonly Finding[];
  /** what the file asked for and did not get, in both languages */
  notes: readonly { zh: string; en: string }[];
}

/** @throws ImportRefused when the file cannot be read; then nothing was written */
export async function draftFile(deps: ImportDeps, drafter: Drafter, file: string, bytes: Uint8Array): Promise<Drafted> {
  const imported = await readFile(basename(file), bytes);
  const { siteId, personId } = drafter;
  const asked = imported.front?.unit?.trim();
  const appointment = await appointmentFor(deps.office, drafter, asked);
  const { unitId, role } = appointment ?? drafter.own;
  const unit = await findUnit(deps.office, siteId, { id: unitId });
  const columns = await openColumnCodes(deps.office, siteId);
  const officeDeps = { office: deps.office, keys: deps.keys, now: () => deps.now };
  const actor = { siteId, personId, role, unitId };
  const id = await atDesk(officeDeps, actor, deps.now, (desk) =>
    draftDocument(desk, unitId, draftContent(imported, columns), { name: basename(file), bytes }),
  );
  const { title, textLength, findings } = imported;
  const notes = appointment ? [] : [notFor(asked ?? '', unit?.name ?? '')];
  return { id, title, unit: unit?.code ?? '', textLength, findings, notes };
}

/** The appointment for the unit that the file names; the person's own when it names none; null when it may not be. */
async function appointmentFor(
  db: Kysely<Database>,
  drafter: Drafter,
  code: string | undefined,
): Promise<Appointment | null> {
  if (!code) return drafter.own;
  const unit = await findUnit(db, drafter.siteId, { code });
  const held = unit && permits(drafter.appointments, 'document.draft', unit.id);
  return held ? { ...held, unitId: unit.id } : null;
}

function notFor(code: string, name: string): Drafted['notes'][number] {
  return {
    zh: `文件注明的单位“${code}”不在此账号的起草权限内，已建为${name}的草稿。`,
    en: `The account does not draft for the unit ${code} that the file names; the draft is of ${name}.`,
  };
}
