/** The id of a report follows from whose it is. Pure. */
import { createHash } from 'node:crypto';
import type { Place } from './compile.ts';

/** The one id of a place's report of a year, so that two who begin it at once begin the same. */
export function reportId(siteId: string, { scope, unitId, year }: Place): string {
  const hex = createHash('sha256').update(`report/${siteId}/${scope}/${unitId}/${year}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
