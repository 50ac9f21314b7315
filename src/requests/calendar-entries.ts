/** What the office enters into the calendar, checked against the calendar as it is. Pure. */
import type { Calendar, CalendarYear, CountyDay } from '../law/calendar.ts';
import { type Problem, problem } from '../web/forms.tsx';

export interface EnteredYear {
  year: number;
  notice: string;
  /** One day off a line: date and holiday. */
  off: string;
  /** The same for weekend days that are worked. */
  makeup: string;
  /** An announced year may be replaced. */
  replace: boolean;
}

interface Line {
  field: 'off' | 'makeup';
  number: number;
  date: Temporal.PlainDate;
  name: string;
}

type Checked<T> = { value: T } | { problems: Problem[] };

const LINE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[\s,，、:：]+(\S.{0,39})$/u;
const NAMES = { off: ['放假', 'Days off'], makeup: ['上班', 'Working days'] } as const;

/** The year as the notice announces it; or every line that cannot be so, by its number. */
export function enteredYear(entered: EnteredYear, present: Calendar): Checked<CalendarYear> {
  const lines: Line[] = [];
  const problems = [...yearProblems(entered, present)];
  for (const field of ['off', 'makeup'] as const)
    for (const [index, text] of entered[field].split('\n').entries()) {
      if (text.trim() === '') continue;
      const read = readLine(field, index + 1, text.trim());
      if (read) lines.push(read);
      else problems.push(wrong(field, index + 1, '须写成“2027-01-01 元旦”', 'must read like “2027-01-01 元旦”'));
    }
  for (const [index, line] of lines.entries()) {
    const fault = faultOf(line, entered.year, lines.slice(0, index));
    if (fault) problems.push(wrong(line.field, line.number, ...fault));
  }
  const hasNewYear = lines.some(({ field, date }) => field === 'off' && date.equals(`${entered.year}-01-01`));
  if (problems.length === 0 && !hasNewYear)
    problems.push(problem('off', `放假日期中没有${entered.year}年元旦`, 'New Year’s Day is not among the days off'));
  if (problems.length > 0) return { problems };
  const { year, notice } = entered;
  return { value: { year, notice, verified: false, off: byName(lines, 'off'), makeup: byName(lines, 'makeup') } };
}

/** A county's day has to change something, in a year that is announced or next to be. */
export function enteredDay(entered: CountyDay, present: Calendar): Checked<CountyDay> {
  const date = Temporal.PlainDate.from(entered.date);
  const { firstYear, lastYear } = present;
  if (date.year < firstYear || date.year > lastYear + 1)
    return {
      problems: [
        problem(
          'date',
          `日期须在${firstYear}年至${lastYear + 1}年之间`,
          `Give a date from ${firstYear} to ${lastYear + 1}`,
        ),
      ],
    };
  const day = present.likelyDay(date);
  if (day.working !== entered.working) return { value: entered };
  const [zh, en] = day.working ? ['工作日', 'a working day'] : ['休息日', 'a day off'];
  return {
    problems: [problem('date', `${date}本来就是${zh}（${day.why.zh}）`, `${date} is ${en} already (${day.why.en})`)],
  };
}

function yearProblems({ year, replace }: EnteredYear, { firstYear, lastYear }: Calendar): Problem[] {
  if (year > lastYear + 1)
    return [problem('year', `请先载入${lastYear + 1}年的放假安排`, `Import the year ${lastYear + 1} first`)];
  if (year < Math.max(firstYear, 2019))
    return [problem('year', '年份须不早于2019年', 'The year must be 2019 or later')];
  if (year <= lastYear && !replace)
    return [
      problem(
        'year',
        `${year}年已经载入，如需更正请勾选“替换”`,
        `${year} is loaded already. Tick “replace” to correct it`,
      ),
    ];
  return [];
}

function readLine(field: Line['field'], number: number, text: string): Line | null {
  const [, year, month, day, name] = LINE.exec(text) ?? [];
  if (!name) return null;
  const fields = { year: Number(year), month: Number(month), day: Number(day) };
  const days = Temporal.PlainYearMonth.from({ year: fields.year, month: Math.min(Math.max(fields.month, 1), 12) });
  if (fields.month < 1 || fields.month > 12 || fields.day < 1 || fields.day > days.daysInMonth) return null;
  return { field, number, date: Temporal.PlainDate.from(fields), name: name.trim() };
}

function faultOf({ field, date }: Line, year: number, earlier: readonly Line[]): [string, string] | null {
  const before = earlier.find((one) => one.date.equals(date));
  if (before)
    return [
      `${date}已写在“${NAMES[before.field][0]}”第${before.number}行`,
      `${date} stands in line ${before.number} of “${NAMES[before.field][1]}”`,
    ];
  if (date.year !== year && !(date.year === year - 1 && date.month === 12))
    return [`${date}不属于${year}年的安排`, `${date} does not belong to ${year}`];
  if (field === 'makeup' && date.dayOfWeek <= 5)
    return [`${date}不是周六、周日，无需调休上班`, `${date} is no weekend day to be worked`];
  return null;
}

function wrong(field: Line['field'], number: number, zh: string, en: string): Problem {
  return problem(field, `${NAMES[field][0]}第${number}行：${zh}`, `${NAMES[field][1]}, line ${number}: ${en}`);
}

function byName(lines: readonly Line[], field: Line['field']): Record<string, string[]> {
  const days: Record<string, string[]> = {};
  for (const { name, date } of lines.filter((line) => line.field === field))
    days[name] = [...(days[name] ?? []), date.toString()];
  return days;
}
