import { expect, it } from 'vitest';
import { headsOf } from './pattern-heads.ts';

it('tells the first three characters of every match, or as many as there are', () => {
  // what may be repeated, or not, is taken for more than one
  expect(headsOf('办(?:理)?真[证书]')).toEqual(['办理理', '办理真', '办真证', '办真书']);
  expect(headsOf('群(?!众)')).toEqual(['群']);
  expect(headsOf('[甲乙]丙?')).toEqual(['甲丙丙', '甲丙', '甲', '乙丙丙', '乙丙', '乙']);
  expect(headsOf('办证.{0,3}刻章')).toEqual(['办证']);
  expect(headsOf('办.{0,3}证')).toBeNull();
});
