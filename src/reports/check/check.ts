/** Checks one published report: reads its tables, then every identity and every figure that its text states. */
import { emptyReport, type Report, withTotals } from '../../law/annual-report.ts';
import { FORM_NUMBERS, type FormYear } from '../../law/report-forms.ts';
import { checkIdentities, reportCells } from '../../law/report-identities.ts';
import type { Words } from '../../law/words.ts';
import { fold } from '../../text/script.ts';
import { type Text, text } from '../../web/language.ts';
import type { Block } from './grid.ts';
import { PICTURE_LINE } from './html.ts';
import { cellName, expectedCells } from './names.ts';
import { type Claim, claims } from './prose.ts';
import { isRead, type Reading, type TableId } from './reading.ts';
import { readTables } from './tables.ts';

/** One thing that was looked at. Only 'holds' says that it is right. */
export interface Finding {
  /** An identity's id (I1…), or 'prose'. */
  id: string;
  state: 'holds' | 'wrong' | 'not read';
  /** A warning follows practice alone and decides nothing. */
  severity: 'error' | 'warning';
  /** One sentence: where, both sides, or why it is not read. */
  says: Text;
  cells: readonly string[];
  left: number | null;
  right: number | null;
}

export interface CheckedReport {
  title: string;
  year: number | null;
  form: FormYear | null;
  formNumber: string | null;
  tables: Record<TableId, { read: number; of: number; reason: Text | null }>;
  /** Figures that were read: counts, 项, or 万元. */
  cells: Record<string, number>;
  /** Cells that were not read, with the reason. */
  unread: Record<string, Text>;
  findings: readonly Finding[];
  /** How many held that `findings` no longer lists; absent where it lists all. */
  held?: number;
  /** wrong: something does not agree; not read: nothing is wrong, but something is unknown. */
  verdict: 'holds' | 'wrong' | 'not read';
}

const TABLES: readonly TableId[] = ['t2', 't3', 't4'];
const TABLE_NAMES: Readonly<Record<TableId, string>> = { t2: '表二', t3: '表三', t4: '表四' };

export function checkBlocks(blocks: readonly Block[]): CheckedReport {
  const readings = readTables(blocks);
  const form = formOf(readings);
  const prose = proseOf(blocks);
  const cells = new Map<string, number>();
  const unread = new Map<string, Text>();
  const tables = {} as CheckedReport['tables'];
  for (const id of TABLES) {
    const reading = readings[id];
    const reason = isRead(reading) ? null : (reading?.refused ?? missing(id, blocks));
    const expected = expectedCells(id, (isRead(reading) ? reading.form : null) ?? form ?? '2021');
    let read = 0;
    for (const cell of expected) {
      const figure = isRead(reading) ? reading.cells.get(cell) : undefined;
      if (figure && 'value' in figure) {
        cells.set(cell, figure.value);
        read += 1;
      } else
        unread.set(cell, figure?.unread ?? reason ?? text('没有找到这一格的行或列', 'its row or column was not found'));
    }
    tables[id] = { read, of: expected.length, reason };
  }
  const findings = [
    ...identities(cells, unread, tables),
    ...claims(prose).flatMap((claim) => against(claim, cells, unread)),
  ];
  return {
    ...heading(prose),
    form,
    formNumber: form && FORM_NUMBERS[form],
    tables,
    cells: Object.fromEntries(cells),
    unread: Object.fromEntries(unread),
    findings,
    verdict: verdictOf(findings, unread.size),
  };
}

function verdictOf(findings: readonly Finding[], unread: number): CheckedReport['verdict'] {
  const decisive = findings.filter(({ severity }) => severity === 'error');
  if (decisive.some(({ state }) => state === 'wrong')) return 'wrong';
  return unread > 0 || decisive.some(({ state }) => state === 'not read') ? 'not read' : 'holds';
}

function missing(id: TableId, blocks: readonly Block[]): Text {
  const pictures = blocks.some((block) => block.kind === 'line' && block.text.includes(PICTURE_LINE));
  return pictures
    ? text(
        `没有找到${TABLE_NAMES[id]}；文中有图片，表格可能是图片`,
        `table ${id.slice(1)} was not found; it may be a picture`,
      )
    : text(`没有找到${TABLE_NAMES[id]}`, `table ${id.slice(1)} was not found`);
}

function formOf(readings: Record<TableId, Reading>): FormYear | null {
  const forms = new Set([readings.t2, readings.t3].flatMap((one) => (isRead(one) && one.form ? [one.form] : [])));
  return forms.size === 1 ? ([...forms][0] ?? null) : null;
}

/** The text outside of tables, and that of tables that only arrange a page. */
function proseOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'line') return [block.text];
    const cells = new Set(block.grid.flat());
    return [...cells].flatMap((cell) => (cell && cell.text.length > 30 ? [cell.text] : []));
  });
}

function heading(lines: readonly string[]): { title: string; year: number | null } {
  const title = lines
    .map((line) => line.trim())
    .find((line) => /政府信息公开.{0,6}年度报告|信息公开年报/.test(fold(line)) && line.length < 80);
  const found = /(20\d\d)年/.exec(fold(title ?? lines.slice(0, 40).join('')).replace(/\s/g, ''));
  return { title: title ?? '', year: found ? Number(found[1]) : null };
}

/** The identities of the form, those with a cell that was not read left open. */
function identities(
  cells: ReadonlyMap<string, number>,
  unread: ReadonlyMap<string, Text>,
  tables: CheckedReport['tables'],
): Finding[] {
  // the earlier form has one row 其他处理: it stands in for the three of the later one
  const single = [...cells.keys(), ...unread.keys()].some((cell) => cell.startsWith('t3.r3_6.'));
  const actual = (cell: string) =>
    single && /^t3\.r3_6_\d\./.test(cell)
      ? cell.startsWith('t3.r3_6_3.')
        ? cell.replace('r3_6_3', 'r3_6')
        : null
      : cell;
  const report = reportOf((cell) => {
    const place = actual(cell);
    return (place === null ? 0 : cells.get(place)) ?? 0;
  });
  const identity = checkIdentities(report)
    .map(({ cells: ids, ...check }) => ({ ...check, cells: ids.flatMap((cell) => actual(cell) ?? []) }))
    // a cell that is not read is told once, where it stands
    .filter(({ id, cells: ids }) => ids.length > 0 && (id !== 'I5' || cells.has(ids[0] ?? '')));
  return identity
    .flatMap((check): Finding[] => {
      const table = check.cells[0]?.slice(0, 2) as TableId;
      const open = check.cells.filter((cell) => !cells.has(cell));
      const common = { id: check.id, severity: check.severity, cells: check.cells };
      if (tables[table].reason) return [];
      if (open.length > 0) {
        return [
          { ...common, state: 'not read', says: openSentence(check.where, open, unread), left: null, right: null },
        ];
      }
      const { left, right } = check;
      const state = check.holds ? 'holds' : 'wrong';
      return [{ ...common, state, says: check.holds ? heldSentence(check) : wrongSentence(check), left, right }];
    })
    .concat(unreadTables(tables));
}

function unreadTables(tables: CheckedReport['tables']): Finding[] {
  return TABLES.flatMap((id) => {
    const { reason } = tables[id];
    if (!reason) return [];
    const says = text(`${TABLE_NAMES[id]}未读取：${reason.zh}。`, `Table ${id.slice(1)} is not read: ${reason.en}.`);
    return [{ id, state: 'not read', severity: 'error', says, cells: [], left: null, right: null } satisfies Finding];
  });
}

function reportOf(value: (cell: string) => number): Report {
  const report = withTotals(emptyReport(0, '2021'));
  for (const { id } of reportCells(report)) {
    const [table, row = '', column = ''] = id.split('.');
    const rows = report[table as TableId] as unknown as Record<string, Record<string, number>>;
    (rows[row] as Record<string, number>)[column] = value(id);
  }
  return report;
}

interface Sides {
  id: string;
  where: Words;
  left: number;
  right: number;
}

const SIDES: Readonly<Record<string, readonly [Text, Text]>> = {
  I1: [text('“一”加“二”', 'rows 一 and 二'), text('“（七）总计”加“四”', 'rows （七） and 四')],
  I2: [text('“（七）总计”', 'row （七）'), text('各项办理结果之和', 'the sum of the outcomes')],
  I3: [text('总计列', 'the total'), text('各类申请人之和', 'the sum of the applicants')],
  I4: [text('总计', 'the total'), text('各项结果之和', 'the sum of the results')],
};

function wrongSentence({ id, where, left, right }: Sides): Text {
  const sides = SIDES[id];
  if (!sides)
    return text(
      `${where.zh}：${left}，应为非负整数（金额为非负数）。`,
      `${where.en}: ${left} is no count (or amount).`,
    );
  return text(
    `${where.zh}：${sides[0].zh}为${left}，${sides[1].zh}为${right}，相差${gap(left, right)}。`,
    `${where.en}: ${sides[0].en} is ${left}, ${sides[1].en} is ${right}.`,
  );
}

function heldSentence({ id, where, left, right }: Sides): Text {
  const sides = SIDES[id];
  if (!sides) return text(`${where.zh}：${left}。`, `${where.en}: ${left}.`);
  return text(
    `${where.zh}：${sides[0].zh}${left}，等于${sides[1].zh}${right}。`,
    `${where.en}: ${sides[0].en} ${left} equals ${sides[1].en} ${right}.`,
  );
}

const gap = (left: number, right: number) => Number(Math.abs(left - right).toFixed(8));

function openSentence(where: Words, open: readonly string[], unread: ReadonlyMap<string, Text>): Text {
  const [first = ''] = open;
  const name = cellName(first);
  const reason = unread.get(first) ?? text('没有读到', 'not read');
  const more = open.length > 1 ? text(`等${open.length}格`, ` and ${open.length - 1} more`) : text('', '');
  return text(
    `${where.zh}：无法核对，“${name.zh}”${more.zh}未读取（${reason.zh}）。`,
    `${where.en}: cannot be checked, “${name.en}”${more.en} not read (${reason.en}).`,
  );
}

/** A figure of the text beside the sum of its cells. */
function against(claim: Claim, cells: ReadonlyMap<string, number>, unread: ReadonlyMap<string, Text>): Finding[] {
  const carried = claim.withCarried ? ['t3.r2.total'] : [];
  // the earlier form has one cell where the later one has three
  const ids =
    claim.cells.some((cell) => cell.startsWith('t3.r3_6_')) &&
    (cells.has('t3.r3_6.total') || unread.has('t3.r3_6.total'))
      ? ['t3.r3_6.total']
      : [...claim.cells, ...carried];
  // a figure that this form has no cell for
  if (ids.some((cell) => !cells.has(cell) && !unread.has(cell))) return [];
  const open = ids.filter((cell) => !cells.has(cell));
  const common = { id: 'prose', severity: 'error' as const, cells: ids, left: claim.value };
  if (open.length > 0) {
    const name = cellName(open[0] ?? '');
    const says = text(
      `正文“${claim.words}”：无法与表核对，“${name.zh}”未读取。`,
      `The text says “${claim.words}”: cannot be compared, “${name.en}” is not read.`,
    );
    return [{ ...common, state: 'not read', says, right: null }];
  }
  const sum = ids.reduce((total, cell) => total + (cells.get(cell) ?? 0), 0);
  const holds = sum === claim.value;
  const names = ids.length > 2 ? claim.what.zh : ids.map((cell) => cellName(cell).zh).join('＋');
  const says = text(
    `正文“${claim.words}”${holds ? '与表一致' : '与表不一致'}：${names}为${sum}${holds ? '' : `，正文为${claim.value}`}。`,
    `The text says “${claim.words}” (${claim.what.en}): the table has ${sum}${holds ? '' : `, the text ${claim.value}`}.`,
  );
  return [{ ...common, state: holds ? 'holds' : 'wrong', says, right: sum }];
}
