import { describe, expect, it } from 'vitest';
import { missingForReview } from './rules.ts';
import type { Content } from './state.ts';

const WHOLE: Content = {
  title: '示范县公共自行车管理办法',
  body: '<p>第一条</p>',
  kind: 'normative',
  columns: ['normative'],
  number: '示政发〔2026〕9号',
  signedOn: '2026-02-20',
  effectiveOn: '2026-04-01',
  expiresOn: '2031-03-31',
  publicUntil: null,
  subjectClass: null,
  summary: null,
  attribute: 'proactive',
  attributeGround: '条例第十九条',
  interprets: null,
  channels: ['web'],
  plannedAt: null,
  attachments: [],
};
const lacking = (change: Partial<Content>) => missingForReview({ ...WHOLE, ...change }).map(({ field }) => field);

describe('what a draft lacks for review', () => {
  it('is nothing when it is whole', () => {
    expect(lacking({})).toEqual([]);
  });

  it('is told all at once', () => {
    expect(lacking({ attributeGround: ' ', signedOn: null, number: null, columns: [] })).toEqual([
      'attributeGround',
      'columns',
      'signedOn',
      'number',
    ]);
  });

  it.each([
    ['on the day before it was signed', '2026-02-19', ['effectiveOn']],
    ['on the day it was signed', '2026-02-20', []],
  ])('counts a document that takes effect %s', (_, effectiveOn, fields) => {
    expect(lacking({ effectiveOn })).toEqual(fields);
  });

  it('includes an end before the beginning', () => {
    expect(lacking({ expiresOn: '2026-03-31' })).toEqual(['expiresOn']);
  });
});
