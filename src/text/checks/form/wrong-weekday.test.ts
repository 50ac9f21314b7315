import { expect, it } from 'vitest';
import { wrongWeekday } from './wrong-weekday.ts';

const on = (text: string, day: string) => wrongWeekday.check(text, { published: Temporal.PlainDate.from(day) });

it('takes the year of a day without one from the day of the page', () => {
  expect(on('请于5月9日（星期四）前报名。', '2025-05-06')).toHaveLength(1);
  expect(on('请于5月9日（星期五）前报名。', '2025-05-06')).toEqual([]);
});

it('leaves alone what is months from that day, or right in a year that the page names', () => {
  expect(on('请于5月9日（星期四）前报名。', '2025-11-06')).toEqual([]);
  expect(on('2024年春季招生\n请于5月9日（星期四）前报名。', '2025-05-06')).toEqual([]);
});
