/** The sheet 日历: days that the county itself decided. */
import type { CountyDay } from '../law/calendar.ts';
import { text } from '../web/language.ts';
import { readLine } from './fields.ts';
import type { Findings } from './problems.ts';
import type { Line } from './workbook.ts';

export function checkCalendar(lines: readonly Line[], found: Findings): CountyDay[] {
  const days: CountyDay[] = [];
  const rows = new Map<string, number>();
  for (const line of lines) {
    const read = readLine('calendar', line, found);
    if (read.text('date') === '') continue;
    const date = read.date('date', null);
    const working = read.text('working');
    if (working !== '' && working !== '放假' && working !== '上班')
      read.error(
        'working',
        text(`“${working}”应为放假或上班`, `“${working}” is neither`),
        text('从下拉列表中选择', 'Choose one of the list'),
      );
    const day = { working: working === '上班', why: read.text('why'), notice: read.text('notice') };
    if (date === null) continue;
    const before = rows.get(date);
    if (before !== undefined)
      read.error(
        'date',
        text(`${date}与第${before}行重复`, `${date} is that of row ${before}`),
        text('每个日期只填一行', 'Give each day once'),
      );
    rows.set(date, line.row);
    days.push({ date, ...day });
  }
  return days;
}
