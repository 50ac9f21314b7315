/** Takes the demonstration documents through their whole life, as their dates say. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../config.ts';
import type { Desk } from '../db/acts.ts';
import { TIME_ZONE } from '../db/acts.ts';
import {
  amendDocument,
  approveDocument,
  clearDocument,
  draftDocument,
  releaseDocument,
  submitDocument,
} from '../documents/actions.ts';
import { repealDocument, withdrawDocument } from '../documents/actions-leave.ts';
import { readFile as readImport } from '../documents/import/read-file.ts';
import { CHECKLIST } from '../documents/rules.ts';
import type { Content, DocumentKind } from '../documents/state.ts';
import type { County, UnitStaff } from './county.ts';

/** How far a document of the live slice has come. */
type Reach = 'draft' | 'review' | 'approval' | 'approved' | 'released';

export interface DemoDocument {
  slug: string;
  unit: string;
  /** Of the live slice: the moment of loading. */
  released: Temporal.Instant;
  reach: Reach;
  /** A normative document's repeal: ISO date and by what. */
  repealed: { on: string; by: string } | null;
  interprets: string | null;
  content: Content;
}

/** Reads the released documents (`documents`) or those still on their way (`live`), oldest release first. */
export async function readDocuments(which: 'documents' | 'live', now: Temporal.Instant): Promise<DemoDocument[]> {
  const folder = join(projectRoot, 'src/demo', which);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md'));
  const documents = await Promise.all(files.map((name) => readDocument(join(folder, name), now)));
  return documents.sort((a, b) => Temporal.Instant.compare(a.released, b.released));
}

async function readDocument(path: string, now: Temporal.Instant): Promise<DemoDocument> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const imported = await readImport(name, await readFile(path));
  const front = imported.front ?? {};
  const text = (key: string) => front[key]?.trim() || null;
  return {
    slug: name.replace(/\.md$/, ''),
    unit: text('unit') ?? '',
    released: text('released') ? momentOf(`${text('released')}`) : now,
    reach: (text('reach') ?? 'released') as Reach,
    repealed: text('repealed') ? { on: `${text('repealed')}`, by: text('repealed-by') ?? '' } : null,
    interprets: text('interprets'),
    content: {
      title: imported.title,
      body: imported.bodyHtml,
      kind: (text('kind') ?? 'document') as DocumentKind,
      columns: (text('columns') ?? '')
        .replace(/[[\]]/g, '')
        .split(',')
        .map((code) => code.trim())
        .filter(Boolean),
      number: imported.number ?? null,
      signedOn: text('signed'),
      effectiveOn: text('effective'),
      expiresOn: text('expires'),
      publicUntil: null,
      subjectClass: text('subject'),
      summary: text('summary'),
      attribute: 'proactive',
      attributeGround: text('ground'),
      interprets: null,
      channels: ['web'],
      plannedAt: text('reach') === 'approved' ? tomorrow(now) : null,
      attachments: [],
    },
  };
}

const momentOf = (local: string) =>
  Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(TIME_ZONE).toInstant();

/** Nine o'clock tomorrow: the planned release of an approved document. */
function tomorrow(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(TIME_ZONE).add({ days: 1 }).withPlainTime('09:00').toInstant().toString();
}

/** Drafts, submits, clears, approves and releases one document at the hours its dates give. Returns its id. */
export async function liveDocument(
  desk: Desk,
  staff: UnitStaff,
  document: DemoDocument,
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  const { released, reach } = document;
  const as = (personId: string, role: string, now: Temporal.Instant): Desk => ({
    ...desk,
    now,
    actor: { ...desk.actor, personId, role, unitId: staff.unitId },
  });
  const hours = (n: number) => released.subtract({ hours: n });
  const interprets = document.interprets ? (ids.get(document.interprets) ?? null) : null;
  const drafter = as(staff.drafter, 'drafter', hours(26));
  const id = await draftDocument(drafter, staff.unitId, { ...document.content, interprets });
  if (reach === 'draft') return id;
  await submitDocument({ ...drafter, now: hours(25) }, id);
  if (reach === 'review') return id;
  await clearDocument(as(staff.reviewer, 'reviewer', hours(20)), id, {
    verdict: 'publish',
    basis: '经逐项审查，不涉及国家秘密、工作秘密、商业秘密和个人隐私，可以公开。',
    checklist: CHECKLIST.map((item) => item.id),
  });
  if (reach === 'approval') return id;
  await approveDocument(as(staff.approver, 'approver', hours(2)), id);
  if (reach === 'approved') return id;
  await releaseDocument(as(staff.drafter, 'drafter', released), id);
  const { repealed } = document;
  if (repealed) {
    const on = Temporal.PlainDate.from(repealed.on);
    await repealDocument({ ...desk, actor: as(staff.drafter, 'drafter', released).actor }, id, {
      on,
      by: repealed.by,
      late: '建站前已废止，随历史文件一并登记。',
    });
  }
  return id;
}

/** Amends one released document and withdraws another, so that both kinds of page can be seen. */
export async function changeSome(
  desk: Desk,
  county: County,
  list: readonly { id: string; document: DemoDocument }[],
): Promise<void> {
  const [amended, withdrawn] = list;
  if (!amended || !withdrawn) return;
  const act = (entry: { document: DemoDocument }, role: 'drafter' | 'reviewer' | 'approver', days: number): Desk => {
    const staff = county.staff.get(entry.document.unit);
    if (!staff) throw new Error(`no staff for ${entry.document.unit}`);
    return {
      ...desk,
      now: entry.document.released.add({ hours: days * 24 }),
      actor: { ...desk.actor, personId: staff[role], role, unitId: staff.unitId },
    };
  };
  await amendDocument(act(amended, 'drafter', 5), amended.id, '更正联系电话的书写格式');
  await submitDocument(act(amended, 'drafter', 5), amended.id);
  await clearDocument(act(amended, 'reviewer', 5), amended.id, {
    verdict: 'publish',
    basis: '仅更正书写格式，公开内容未作实质变动。',
    checklist: CHECKLIST.map((item) => item.id),
  });
  await approveDocument(act(amended, 'approver', 6), amended.id);
  await releaseDocument(act(amended, 'drafter', 6), amended.id);
  await withdrawDocument(
    act(withdrawn, 'approver', 7),
    withdrawn.id,
    '信息发布后发现部分数据需要重新核定，核定后另行公开。',
  );
}
