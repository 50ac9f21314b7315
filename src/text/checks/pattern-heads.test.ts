import { expect, it } from 'vitest';
import { headsOf } from './pattern-heads.ts';

it('tells the first two characters of every match, or the only one', () => {
  expect(headsOf('办(?:理)?真[证书]')).toEqual(['办理', '办真']);
  expect(headsOf('群(?!众)')).toEqual(['群']);
  expect(headsOf('[甲乙]{1,2}丙')).toEqual(['甲甲', '甲乙', '甲丙', '乙甲', '乙乙', '乙丙']);
  expect(headsOf('办.{0,3}证')).toBeNull();
});
