/** What a reader sees of a workbook, as tables: the sheets, rows and columns that are not hidden, as values. */
import { strFromU8, unzipSync } from 'fflate';
import { MOST_COLUMNS, reachesFar } from '../../documents/import/sheets.ts';
import { ImportRefused } from '../../files/refused.ts';
import { all, attribute, type Element, parse } from '../../paper/office/xml.ts';
import type { PlainBlock } from '../../paper/plain.ts';

/** The bytes were inspected before. @throws ImportRefused damaged-xlsx, far-cell */
export async function sheetBlocks(bytes: Uint8Array): Promise<PlainBlock[]> {
  if (reachesFar(bytes)) throw new ImportRefused('far-cell');
  try {
    const shown = visibleSheets(bytes);
    const { default: read } = await import('read-excel-file/universal');
    const sheets = await read(new Uint8Array(bytes).buffer);
    return shown.flatMap(({ name, hidden }): PlainBlock[] => {
      const data = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
      const rows = data
        .filter((_, row) => !hidden.rows.has(row))
        .map((row) => row.filter((_, column) => !hidden.columns.has(column)).map(shownValue));
      return rows.length > 0
        ? [
            { kind: 'heading', text: name },
            { kind: 'table', rows },
          ]
        : [];
    });
  } catch (cause) {
    if (cause instanceof ImportRefused) throw cause;
    throw new ImportRefused('damaged-xlsx', cause);
  }
}

function shownValue(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

interface Shown {
  name: string;
  /** from 0 */
  hidden: { rows: Set<number>; columns: Set<number> };
}

function visibleSheets(bytes: Uint8Array): Shown[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  });
  const part = (name: string) => parse(strFromU8(parts[name] ?? new Uint8Array()));
  const targets = new Map(
    all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map((link) => [
      attribute(link, 'Id'),
      attribute(link, 'Target'),
    ]),
  );
  return all(part('xl/workbook.xml'), 'sheet')
    .filter((sheet) => (attribute(sheet, 'state') ?? 'visible') === 'visible')
    .map((sheet) => {
      const target = (targets.get(attribute(sheet, 'r:id')) ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
      return { name: attribute(sheet, 'name') ?? '', hidden: hiddenPlaces(all(part(target), 'worksheet')[0]) };
    });
}

const isOn = (value: string | undefined) => value === '1' || value === 'true';

function hiddenPlaces(sheet: Element | undefined): Shown['hidden'] {
  if (!sheet) throw new ImportRefused('damaged-xlsx');
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const column of all(sheet.kids, 'col')) {
    const [first, last] = [Number(attribute(column, 'min')), Number(attribute(column, 'max'))];
    if (isOn(attribute(column, 'hidden')))
      for (let at = first; at <= Math.min(last, MOST_COLUMNS); at += 1) columns.add(at - 1);
  }
  for (const row of all(sheet.kids, 'row'))
    if (isOn(attribute(row, 'hidden'))) rows.add(Number(attribute(row, 'r') ?? 0) - 1);
  return { rows, columns };
}
