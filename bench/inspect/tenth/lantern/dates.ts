/** Days as the pages write them. */
import { between, type Random } from './random.ts';

const DAY = 86_400_000;

/** A working day from 2023 to October 2026 in one of the months, and not in the first days of October. */
export function workingDay(random: Random, months: readonly [number, number] = [1, 12]): Date {
  for (;;) {
    const month = between(random, months[0], months[1]);
    const day = new Date(Date.UTC(between(random, 2023, 2026), month - 1, between(random, 8, 28)));
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    if (!weekend && day < new Date('2026-10-20')) return day;
  }
}

const moved = (day: Date, days: number) => new Date(day.getTime() + days * DAY);
const two = (value: number) => String(value).padStart(2, '0');

/** The day so many days later in the form of that name. */
export function written(form: string, day: Date, days: number): string {
  const then = moved(day, days);
  const [year, month, date] = [then.getUTCFullYear(), then.getUTCMonth() + 1, then.getUTCDate()];
  if (form === '日') return `${year}年${month}月${date}日`;
  if (form === '月日') return `${month}月${date}日`;
  if (form === '周') return `星期${'日一二三四五六'[then.getUTCDay()]}`;
  if (form === '简周') return `周${'日一二三四五六'[then.getUTCDay()]}`;
  if (form === '点日') return `${year}.${two(month)}.${two(date)}`;
  if (form === '横日') return `${year}-${two(month)}-${two(date)}`;
  if (form === '年月') return `${year}年${month}月`;
  if (form === '号') return `${date}日`;
  throw new Error(`no form ${form}`);
}
