/** The filtered acts as a file: a table for Excel, or comma-separated lines that flow out while they are read. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { workbook } from '../paper/sheet.ts';
import { type Text, text } from '../web/language.ts';
import { actName, subjectName } from './act-names.ts';
import { type AuditFilter, type AuditLine, findActs } from './audit.ts';
import { auditWords as words } from './audit-words.ts';
import { moment } from './moment.ts';
import { roleName } from './role-names.ts';

/** Lines of a table for Excel at most; more leave as .csv. */
export const SHEET_LINES = 20_000;
/** Lines of a .csv at most. */
export const CSV_LINES = 1_000_000;
/** Lines read together. */
const BATCH = 2000;

const HEADS = [
  words.seq,
  words.moment,
  words.person,
  words.role,
  words.unit,
  words.kind,
  words.subject,
  words.legal,
  words.ground,
];

/** In which role, and in whose place: an act of a substitute is the substitute's own, done with another's duties. */
export function roleOf({ role, insteadOf }: Pick<AuditLine, 'role' | 'insteadOf'>): Text {
  const { zh, en } = roleName(role);
  const instead = insteadOf === null ? text('', '') : words.insteadOf(insteadOf);
  return text(zh + instead.zh, en + instead.en);
}

function cellsOf(line: AuditLine): (string | number)[] {
  const subject = line.subjectNumber ?? line.subjectId;
  const kind = line.voids === null ? actName(line.kind).zh : `${actName(line.kind).zh} №${line.voids}`;
  return [
    line.seq,
    moment(line.recordedAt),
    line.personName ?? roleName(line.role).zh,
    roleOf(line).zh,
    line.unitName ?? '',
    kind,
    `${subjectName(line.subjectKind).zh} ${subject}`,
    line.happenedOn.toString(),
    line.ground ?? '',
  ];
}

/** The matching acts in batches, newest first, `most` at the most. */
async function* batches(db: Kysely<Database>, siteId: string, filter: AuditFilter, most: number) {
  let before: number | undefined;
  for (let left = most; left > 0; ) {
    const size = Math.min(BATCH, left);
    const lines = await findActs(db, siteId, filter, before === undefined ? { size } : { before, size });
    if (lines.length > 0) yield lines;
    if (lines.length < size) return;
    left -= lines.length;
    before = lines.at(-1)?.seq;
  }
}

/** A table for Excel with at most SHEET_LINES acts. */
export async function actsSheet(db: Kysely<Database>, siteId: string, filter: AuditFilter): Promise<Uint8Array> {
  const rows: { value: string | number; header?: boolean }[][] = [
    HEADS.map((head) => ({ value: head.zh, header: true })),
  ];
  for await (const lines of batches(db, siteId, filter, SHEET_LINES))
    for (const line of lines) rows.push(cellsOf(line).map((value) => ({ value })));
  const widths = [10, 20, 14, 16, 18, 22, 30, 12, 50];
  return workbook([{ name: words.title.zh, rows, widths, stickyRows: 1, landscape: true }]);
}

/** Comma-separated lines (RFC 4180, UTF-8 with a mark so that Excel reads Chinese), read as fast as they are taken. */
export function actsCsv(db: Kysely<Database>, siteId: string, filter: AuditFilter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  async function* parts() {
    yield encoder.encode(`\uFEFF${csvLine(HEADS.map((head) => head.zh))}`);
    for await (const lines of batches(db, siteId, filter, CSV_LINES))
      yield encoder.encode(lines.map((line) => csvLine(cellsOf(line))).join(''));
  }
  const iterator = parts();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return(undefined);
    },
  });
}

/** A value that a table program could take for a formula is kept from being one. */
function csvLine(cells: readonly (string | number)[]): string {
  const quoted = cells.map((cell) => {
    const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}
