/** Lines and tables of a Word document. Deleted and hidden text is left out; raised text keeps a cell from being a number. */
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { inspectDocx } from '../../files/zip.ts';
import { type Block, type SpannedCell, spread, tidy } from './grid.ts';
import { PICTURE_LINE } from './html.ts';

interface WordCell extends SpannedCell {
  /** 'continue' is part of the cell above */
  merge: 'none' | 'restart' | 'continue';
}

/** Throws ImportRefused for what is no sound Word document. */
export function docxBlocks(bytes: Buffer): Block[] {
  inspectDocx(bytes);
  const part = 'word/document.xml';
  const xml = unzipSync(bytes, { filter: ({ name }) => name === part })[part];
  const reader = new WordReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(strFromU8(xml ?? new Uint8Array()));
  parser.end();
  reader.endLine();
  return reader.blocks;
}

class WordReader {
  readonly blocks: Block[] = [];
  private readonly tables: { rows: WordCell[][]; cell: WordCell | null }[] = [];
  private line = '';
  private run = { inText: false, hidden: false, mark: '' };
  private deleted = 0;
  private alternate = 0;

  open(name: string, attributes: Record<string, string>): void {
    const value = attributes['w:val'];
    const table = this.tables.at(-1);
    if (name === 'mc:Fallback') this.alternate += 1;
    if (this.alternate > 0) return;
    switch (name) {
      case 'w:tbl':
        if (!table) this.endLine();
        this.tables.push({ rows: [], cell: null });
        break;
      case 'w:tr':
        table?.rows.push([]);
        break;
      case 'w:gridBefore':
        if (Number(value) > 0) table?.rows.at(-1)?.push(newCell(Number(value)));
        break;
      case 'w:tc':
        if (!table) break;
        table.cell = newCell(1);
        table.rows.at(-1)?.push(table.cell);
        break;
      case 'w:gridSpan':
        if (table?.cell) table.cell.colSpan = Math.max(1, Number(value) || 1);
        break;
      case 'w:vMerge':
        if (table?.cell) table.cell.merge = value === 'restart' ? 'restart' : 'continue';
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.deleted += 1;
        break;
      case 'w:r':
        this.run = { inText: false, hidden: false, mark: '' };
        break;
      case 'w:vanish':
        if (!isOff(value)) this.run.hidden = true;
        break;
      case 'w:strike':
      case 'w:dstrike':
        if (!isOff(value)) this.run.mark = '~';
        break;
      case 'w:vertAlign':
        if (value !== 'baseline') this.run.mark = '^';
        break;
      case 'w:t':
        this.run.inText = true;
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        this.write(name === 'w:tab' ? '\t' : ' ');
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (table?.cell) table.cell.picture = true;
        else if (!table) this.line += PICTURE_LINE;
        break;
      default:
    }
  }

  text(text: string): void {
    if (this.alternate > 0 || !this.run.inText || this.run.hidden || this.deleted > 0) return;
    this.write(this.run.mark === '' ? text : `${this.run.mark}${text}${this.run.mark}`);
  }

  close(name: string): void {
    if (name === 'mc:Fallback') this.alternate -= 1;
    if (this.alternate > 0) return;
    if (name === 'w:t') this.run.inText = false;
    else if (name === 'w:del' || name === 'w:moveFrom') this.deleted -= 1;
    else if (name === 'w:p') this.tables.length > 0 ? this.write('\n') : this.endLine();
    else if (name === 'w:tc') this.endCell();
    else if (name === 'w:tbl') this.endTable();
  }

  endLine(): void {
    const text = this.line.replace(/[^\S\t]+/g, ' ').trim();
    if (text !== '') this.blocks.push({ kind: 'line', text });
    this.line = '';
  }

  private write(text: string): void {
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.text += text;
    else if (this.tables.length === 0) this.line += text;
  }

  private endCell(): void {
    const table = this.tables.at(-1);
    if (table?.cell) table.cell.text = tidy(table.cell.text);
    if (table) table.cell = null;
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (table && table.rows.length > 0) this.blocks.push({ kind: 'grid', grid: spread(merged(table.rows)) });
  }
}

const isOff = (value: string | undefined) => value === '0' || value === 'false' || value === 'off';

function newCell(colSpan: number): WordCell {
  return { text: '', picture: false, colSpan, rowSpan: 1, merge: 'none' };
}

/** Cells that go on from above become part of the cell in which they began, found by its place. */
function merged(rows: readonly (readonly WordCell[])[]): SpannedCell[][] {
  const begun = new Map<number, WordCell>();
  return rows.map((cells) => {
    let x = 0;
    return cells.filter((cell) => {
      const place = x;
      x += cell.colSpan;
      if (cell.merge === 'restart') begun.set(place, cell);
      const above = cell.merge === 'continue' ? begun.get(place) : undefined;
      if (above && above.colSpan === cell.colSpan && cell.text === '') {
        above.rowSpan += 1;
        return false;
      }
      if (cell.merge !== 'restart') begun.delete(place);
      return true;
    });
  });
}
