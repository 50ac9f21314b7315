import { describe, expect, it } from 'vitest';
import { contentOf, contentSchema, localTime } from './content-form.ts';

const TYPED = { title: ' 通知 ', kind: 'notice', body: '<p>甲</p>' };
const read = (change: object) => contentSchema.safeParse({ ...TYPED, ...change });
const content = (change: object) => contentOf(contentSchema.parse({ ...TYPED, ...change }));

describe('the form of a document', () => {
  it('needs title, kind and text alone, so that a draft can be kept at any time', () => {
    expect(content({})).toMatchObject({ title: '通知', number: null, signedOn: null, attribute: null, columns: [] });
  });

  it.each([
    ['示政发[2026]3号', '示政发〔2026〕3号'],
    ['示政发（2026）3 号', '示政发〔2026〕3号'],
    ['示政发【2026】第3号', '示政发〔2026〕3号'],
    ['示范县人民政府令第 5 号', '示范县人民政府令第5号'],
    ['', null],
  ])('reads the document number %s', (typed, number) => {
    expect(content({ number: typed }).number).toBe(number);
  });

  it.each([
    ['number', { number: '三号文' }],
    ['title', { title: '  ' }],
    ['title', { title: '长'.repeat(201) }],
    ['kind', { kind: 'letter' }],
    ['signedOn', { signedOn: '2026-02-30' }],
    ['plannedAt', { plannedAt: '明天上午' }],
    ['plannedAt', { plannedAt: '2026-13-01T09:00' }],
    ['summary', { summary: '长'.repeat(101) }],
    ['attribute', { attribute: 'secret' }],
  ])('refuses a %s that cannot be', (field, change) => {
    const parsed = read(change);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.path).toEqual([field]);
  });

  it('puts the main column first and keeps none twice', () => {
    const chosen = { columns: ['notices', 'a20-1', 'notices'] };
    expect(content({ ...chosen, mainColumn: 'a20-1' }).columns).toEqual(['a20-1', 'notices']);
    expect(content({ ...chosen, mainColumn: 'elsewhere' }).columns).toEqual(['notices', 'a20-1']);
  });

  it('takes the planned time as Beijing time and shows it so again', () => {
    const { plannedAt } = content({ plannedAt: '2026-03-02T09:30' });
    expect(plannedAt).toBe('2026-03-02T01:30:00Z');
    expect(localTime(plannedAt)).toBe('2026-03-02T09:30');
    expect(localTime(null)).toBe('');
  });

  it('always counts the site itself among the channels', () => {
    expect(content({ channels: ['paper'] }).channels).toEqual(['web', 'paper']);
  });
});
