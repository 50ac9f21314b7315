/** Setting and removing a unit's template, and what stands at the head of its letters. */
import { type Desk, load, record } from '../../db/acts.ts';
import { keepBlob } from '../../db/blobs.ts';
import { refused } from '../../web/refusal.ts';
import { unitOf } from '../actions.ts';
import { DOCX } from '../frozen.ts';
import { type Head, letterheads } from './fold.ts';
import { templateRefusal } from './refusal.ts';

/** Takes an office's .docx as the template of its letters from now on. @throws Refusal letter-template naming the fault */
export async function setTemplate(
  desk: Desk,
  unitId: string,
  file: { name: string; bytes: Uint8Array },
): Promise<void> {
  const fault = templateRefusal(file.bytes);
  if (fault) throw refused('letter-template', fault);
  const letterhead = await opened(desk, unitId);
  const { digest, size } = await keepBlob(desk, DOCX, file.bytes);
  await record(desk, letterheads, letterhead, {
    kind: 'letterhead.template-set',
    data: { name: file.name.slice(-200), size, digest },
  });
}

/** Letters are printed without a template again; those already made stay as they are. */
export async function removeTemplate(desk: Desk, unitId: string): Promise<void> {
  const letterhead = await opened(desk, unitId);
  if (!letterhead.state.template)
    throw refused('letter-template', { zh: '没有可以停用的模板。', en: 'There is no template to remove.' });
  await record(desk, letterheads, letterhead, { kind: 'letterhead.template-removed' });
}

export async function changeHead(desk: Desk, unitId: string, head: Head): Promise<void> {
  await record(desk, letterheads, await opened(desk, unitId), { kind: 'letterhead.changed', data: head });
}

async function opened(desk: Desk, unitId: string) {
  await unitOf(desk, unitId);
  return load(desk, letterheads, { siteId: desk.actor.siteId, id: unitId });
}
