/** Marks while they are being made: a sealed working copy of whoever makes them; those of the finished file otherwise. */
import { type CopyKey, findCopy, keepCopy } from '../../documents/working-copies.ts';
import type { OfficeContext } from '../../web/routes.ts';
import type { OfficeCase } from '../office-case.ts';
import { sealOf } from '../office-draft-copy.ts';
import type { Mark } from './marks.ts';
import type { Redaction } from './state.ts';

export function marksKey({ site, session }: OfficeContext, id: string, { source }: Redaction): CopyKey {
  return {
    siteId: site.siteId,
    personId: session.personId,
    place: `request/${id}/redaction/${source.digest.slice(0, 16)}`,
  };
}

export async function readMarks(context: OfficeContext, id: string, redaction: Redaction): Promise<Mark[]> {
  const { office, keys } = context.deps;
  const copy = await findCopy(office, marksKey(context, id, redaction), await sealOf(keys, id));
  const { content } = redaction;
  if (copy) return JSON.parse(String(copy.typed.marks)) as Mark[];
  return content && content !== 'erased' ? [...content.marks] : [];
}

export async function keepMarks(
  context: OfficeContext,
  { id, loaded }: OfficeCase,
  redaction: Redaction,
  marks: readonly Mark[],
): Promise<void> {
  const { office, keys } = context.deps;
  const copy = { version: loaded.version, typed: { marks: JSON.stringify(marks) } };
  await keepCopy(office, marksKey(context, id, redaction), copy, context.now, await sealOf(keys, id));
}
