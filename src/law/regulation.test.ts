import { describe, expect, it } from 'vitest';
import { day } from './days.ts';
import { articleIn, regulationOn, requireRegulationInForce } from './regulation.ts';

describe('the regulation', () => {
  it('is that of 2007 from 2008-05-01 and that of 2019 from 2019-05-15', () => {
    expect(() => regulationOn(day('2008-04-30'))).toThrow(/2008-05-01/);
    expect(regulationOn(day('2008-05-01'))).toMatchObject({ id: '2007', answer: 15, extension: 15 });
    expect(regulationOn(day('2019-05-14')).id).toBe('2007');
    expect(regulationOn(day('2019-05-15'))).toMatchObject({ id: '2019', answer: 20, extension: 20 });
  });

  it('of 2007 does not serve to register a request', () => {
    expect(() => requireRegulationInForce(day('2019-05-14'))).toThrow(/2019-05-15/);
    expect(() => requireRegulationInForce(day('2019-05-15'))).not.toThrow();
  });

  it('cites the article of its own version', () => {
    expect([articleIn('2019', '33'), articleIn('2007', '33')]).toEqual(['33', '2007:24']);
    expect(articleIn('2007', '30')).toBe('2007:21(4)');
    expect(articleIn('2007', '51')).toBe('2007:33');
  });
});
