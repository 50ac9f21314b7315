/** Makes lines of what is read, tag by tag. */

export interface Line {
  text: string;
  /** where it begins in the source */
  start: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);
/** characters of a name that stands with its value in one line */
const LONGEST_TERM = 12;

/** Gathers lines as tags open and close. */
export class Writer {
  private readonly made: Line[] = [];
  private readonly tables: { row: string[] | null; start: number }[] = [];
  private text = '';
  private start = -1;
  /** a short name whose value has not yet come: '成文日期' */
  private term: Line | null = null;

  open(name: string): void {
    const table = this.tables.at(-1);
    if (name === 'table') {
      if (!table) this.end();
      this.tables.push({ row: null, start: -1 });
    } else if (name === 'tr' && table && this.tables.length === 1) {
      this.endRow();
      table.row = [];
    } else if ((name === 'td' || name === 'th') && table && this.tables.length === 1) {
      this.endCell();
      table.row ??= [];
      table.row.push('');
    } else if (BLOCKS.has(name) && !(name === 'dd' && this.term && tidy(this.text) === '')) this.breakLine();
  }

  close(name: string): void {
    if (name === 'table') {
      if (this.tables.length === 1) this.endRow();
      this.tables.pop();
      return;
    }
    if (this.tables.length === 1 && (name === 'td' || name === 'th')) this.endCell();
    else if (this.tables.length === 1 && name === 'tr') this.endRow();
    else if (name === 'dt' && this.tables.length === 0) this.endTerm();
    else if (BLOCKS.has(name)) this.breakLine();
  }

  write(text: string, start: number): void {
    if (this.start < 0 && text.trim() !== '') this.start = start + text.length - text.trimStart().length;
    this.text += text;
  }

  lines(): Line[] {
    while (this.tables.length > 0) this.close('table');
    this.end();
    return this.made;
  }

  /** In a cell the paragraphs of a row stay in its line. */
  private breakLine(): void {
    if (this.tables.length > 0) this.text += ' ';
    else this.end();
  }

  private endCell(): void {
    const table = this.tables[0];
    const row = table?.row;
    if (!table) return;
    if (row && row.length > 0) row[row.length - 1] += tidy(this.text);
    else if (tidy(this.text) !== '') this.made.push({ text: tidy(this.text), start: this.start });
    if (table.start < 0) table.start = this.start;
    this.text = '';
    this.start = -1;
  }

  private endRow(): void {
    this.endCell();
    const table = this.tables[0];
    if (!table) return;
    const text = (table.row ?? []).join('\t').replace(/\t+$/, '');
    if (text.trim() !== '') this.made.push({ text, start: Math.max(0, table.start) });
    table.row = null;
    table.start = -1;
  }

  /** A name and its value are one line, as in a table; a question and its answer are two. */
  private endTerm(): void {
    const text = tidy(this.text);
    if (text === '' || text.length > LONGEST_TERM || /[。？！?!]$/.test(text)) {
      this.end();
      return;
    }
    const start = Math.max(0, this.start);
    this.text = '';
    this.end();
    this.term = { text, start };
  }

  private end(): void {
    const text = tidy(this.text);
    if (this.term) this.made.push({ ...this.term, text: text === '' ? this.term.text : `${this.term.text}\t${text}` });
    else if (text !== '') this.made.push({ text, start: Math.max(0, this.start) });
    this.term = null;
    this.text = '';
    this.start = -1;
  }
}

const tidy = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();
