import { describe, expect, it } from 'vitest';
import { type CalendarEvent, iCalendar } from './ical.ts';

const event: CalendarEvent = {
  uid: 'answer.6f2d@east.gongkai',
  stamp: Temporal.Instant.from('2026-03-05T01:02:03.456Z'),
  on: Temporal.PlainDate.from('2026-12-31'),
  summary: 'GOV-2026-0001 县政府办 答复申请人',
  url: 'https://www.east.example/office/requests/6f2d',
  isTentative: false,
};
const calendar = (changes: Partial<CalendarEvent> = {}) => iCalendar('办理期限', [{ ...event, ...changes }]);
/** As a reader puts it together again. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar', () => {
  it('is one object with the lines that every reader asks for, each ended by CR LF', () => {
    const text = calendar();
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('gives a deadline one whole day, a stamp in UTC and an id that does not change with it', () => {
    expect(unfolded(calendar())).toEqual(
      expect.arrayContaining([
        'UID:answer.6f2d@east.gongkai',
        'DTSTAMP:20260305T010203Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'STATUS:CONFIRMED',
      ]),
    );
    expect(unfolded(calendar({ isTentative: true }))).toContain('STATUS:TENTATIVE');
  });

  it('escapes what would be read as something else', () => {
    expect(unfolded(calendar({ summary: '甲,乙;丙\\丁\n戊' }))).toContain('SUMMARY:甲\\,乙\\;丙\\\\丁\\n戊');
  });

  it('folds lines at 75 octets and never within a character', () => {
    const summary = `${'办理期限'.repeat(30)}𠮷 end`;
    const text = calendar({ summary });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(unfolded(text)).toContain(`SUMMARY:${summary}`);
  });
});
