/** The list of initial passwords as a table that spreadsheet programs open, to be printed, cut and handed out. */
import type { NewAccount } from './found.ts';

const HEADS = ['姓名', '职务', '单位', '账号', '初始密码'];

/** CSV with a mark of its encoding, which Excel needs for Chinese. */
export function accountsCsv(accounts: readonly NewAccount[]): string {
  const rows = accounts.map(({ name, post, unit, username, password }) => [name, post, unit, username, password]);
  return `\uFEFF${[HEADS, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted always; a text that a spreadsheet would compute is kept a text. */
function csvCell(value: string): string {
  const literal = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${literal.replaceAll('"', '""')}"`;
}
