/** What the audit administrator asks for, from an address or a form; nonsense counts as absent. */
import { z } from 'zod';
import type { AuditFilter } from './audit.ts';
import { fields } from './office-forms.ts';

export const auditQuery = z.object({
  person: z.uuid().optional().catch(undefined),
  kind: z.string().min(1).max(80).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  role: z.string().min(1).max(40).optional().catch(undefined),
  subject: z.string().trim().min(1).max(100).optional().catch(undefined),
  from: fields.date.optional().catch(undefined),
  to: fields.date.optional().catch(undefined),
  /** the seq before which the page begins */
  before: z.coerce.number().int().min(1).optional().catch(undefined),
});
export type AuditQuery = z.infer<typeof auditQuery>;

export function filterOf(asked: AuditQuery): AuditFilter {
  return {
    ...(asked.person ? { personId: asked.person } : {}),
    ...(asked.kind ? { kind: asked.kind } : {}),
    ...(asked.unit ? { unitId: asked.unit } : {}),
    ...(asked.role ? { role: asked.role } : {}),
    ...(asked.subject ? { subject: asked.subject } : {}),
    ...(asked.from ? { from: Temporal.PlainDate.from(asked.from) } : {}),
    ...(asked.to ? { to: Temporal.PlainDate.from(asked.to) } : {}),
  };
}
