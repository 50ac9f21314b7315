const DAY = 86_400_000;
const WEEKDAYS = '日一二三四五六';

/** A day of the calendar, counted without time zones. */
export class Day {
  readonly time: number;

  constructor(time: number) {
    this.time = time;
  }

  static of(year: number, month: number, day: number): Day {
    return new Day(Date.UTC(year, month - 1, day));
  }

  plus(days: number): Day {
    return new Day(this.time + days * DAY);
  }

  /** This day, or the Monday after a weekend. */
  working(): Day {
    const weekday = new Date(this.time).getUTCDay();
    return weekday === 6 ? this.plus(2) : weekday === 0 ? this.plus(1) : this;
  }

  get year(): number {
    return new Date(this.time).getUTCFullYear();
  }

  get iso(): string {
    return new Date(this.time).toISOString().slice(0, 10);
  }

  /** 3月4日 */
  get short(): string {
    const date = new Date(this.time);
    return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  }

  /** 2025年3月4日 */
  get long(): string {
    return `${this.year}年${this.short}`;
  }

  /** The character of the weekday, or of the one some days later. */
  weekday(shift = 0): string {
    return WEEKDAYS[(new Date(this.time).getUTCDay() + shift + 7) % 7] ?? '';
  }
}
