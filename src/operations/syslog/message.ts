/** An act as a line of RFC 5424: who did what to which subject, by number, never in words. */

/** What is handed over of an act. Names, grounds and contents stay where they are. */
export interface AuditRecord {
  readonly siteId: string;
  readonly seq: number;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly personId: string | null;
  readonly role: string;
  readonly unitId: string | null;
  readonly happenedOn: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  readonly voids: number | null;
}

/** Facility 13, log audit; severity 6, informational. */
const PRIORITY = 13 * 8 + 6;
/** Gongkai has no enterprise number of its own; this is the one that RFC 5612 keeps for examples. */
const STRUCTURE = 'act@32473';

/** @param host name of this machine */
export function auditMessage(record: AuditRecord, host: string): string {
  const at = record.recordedAt.toString({ fractionalSecondDigits: 6 });
  const named: readonly (readonly [string, string | number | null])[] = [
    ['site', record.siteId],
    ['seq', record.seq],
    ['kind', record.kind],
    ['subject', record.subjectKind],
    ['id', record.subjectId],
    ['person', record.personId],
    ['role', record.role],
    ['unit', record.unitId],
    ['on', record.happenedOn.toString()],
    ['voids', record.voids],
  ];
  const params = named.flatMap(([name, value]) => (value === null ? [] : `${name}="${escaped(String(value))}"`));
  return `<${PRIORITY}>1 ${at} ${word(host, 255)} gongkai - ${word(record.kind, 32)} [${STRUCTURE} ${params.join(' ')}]`;
}

/** RFC 5424, 6.3.3 */
function escaped(value: string): string {
  return value.replace(/[\\"\]]/g, '\\$&');
}

/** A header field: printable ASCII without spaces; '-' where nothing is left. */
function word(text: string, most: number): string {
  return text.replace(/[^\x21-\x7e]/g, '').slice(0, most) || '-';
}
