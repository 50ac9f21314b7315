const DAY = 86_400_000;

/** The day so many days after an ISO day. */
export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
}

/** “2025年3月9日” */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** “3月9日” */
export function shortDate(iso: string): string {
  return longDate(iso).slice(5);
}

/** “星期日”; `turn` days on for a wrong one. */
export function weekday(iso: string, turn = 0): string {
  return `星期${'日一二三四五六'[(new Date(iso).getUTCDay() + turn) % 7]}`;
}
