import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../law/calendar.ts';
import { DEFAULT_SETTINGS } from '../../law/settings.ts';
import { type Noticed, replyBasis, replyDue } from './reply.ts';

const law = { calendar: nationalCalendar, settings: DEFAULT_SETTINGS };
const periods = { ordinary: 10, simplified: 5, suit: 15 };
const noticed = (noticedOn: string, more: Partial<Noticed> = {}): Noticed => ({
  route: 'reconsideration',
  isSimplified: false,
  noticedOn,
  ...more,
});

describe('the reply to a reviewing body', () => {
  it.each([
    ['ten working days', noticed('2024-03-01'), '2024-03-15', '《行政复议法》第四十八条'],
    [
      'five in a simplified procedure',
      noticed('2024-03-01', { isSimplified: true }),
      '2024-03-08',
      '《行政复议法》第五十四条',
    ],
    ['ten calendar days before 2024', noticed('2023-12-29'), '2024-01-08', '《行政复议法》第二十三条'],
    [
      'fifteen calendar days to a court',
      noticed('2024-03-01', { route: 'direct-suit' }),
      '2024-03-18',
      '《行政诉讼法》第六十七条',
    ],
  ])('%s', (_, one, due, basis) => {
    expect([replyDue(one, periods, law)?.date.toString(), replyBasis(one).zh]).toEqual([due, basis]);
  });

  it('has no last day while nobody knows when the copy came', () => {
    expect(replyDue({ ...noticed(''), noticedOn: null }, periods, law)).toBeNull();
  });
});
