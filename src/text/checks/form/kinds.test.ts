import { describe, expect, it } from 'vitest';
import type { TextKind } from '../rule.ts';
import { KIND_EXAMPLES, missingElementsRule } from './missing-elements.ts';
import { VALIDITY_EXAMPLES, validity } from './validity.ts';

describe.each(Object.entries(KIND_EXAMPLES))('elements of the kind %s', (kind, { whole, lacking }) => {
  const context = { kind: kind as TextKind };

  it.each(whole)('are all found in %s', (text) => expect(missingElementsRule.check(text, context)).toEqual([]));

  it.each(lacking)('are missed in %s', (text) => {
    const [finding] = missingElementsRule.check(text, context);
    expect(finding?.span[0]).toBe(0);
    expect(finding?.reason.zh).toContain('缺少要素');
  });
});

it('names every element that is missing', () => {
  const [finding] = missingElementsRule.check('老年人优待证办理指南\n联系电话：12345', { kind: 'service-guide' });
  for (const name of ['设定依据', '申请条件', '办理材料', '办理地点', '办理时间', '办理流程'])
    expect(finding?.reason.zh).toContain(name);
  expect(finding?.reason.zh).not.toContain('联系电话');
});

it('does not count a label with nothing behind it', () => {
  const text = KIND_EXAMPLES['service-guide'].whole[0]?.replace('县政务服务中心一楼', '') ?? '';
  const [finding] = missingElementsRule.check(text.replace('办理时间：工作日9:00—17:00\n', ''), {
    kind: 'service-guide',
  });
  expect(finding?.reason.zh).toContain('办理时间');
});

describe('the validity of a normative document', () => {
  it.each(VALIDITY_EXAMPLES.match)('is missed in %s', (text) =>
    expect(validity.check(text, { kind: 'normative' })).toHaveLength(1),
  );
  it.each(VALIDITY_EXAMPLES.pass)('is found in %s', (text) =>
    expect(validity.check(text, { kind: 'normative' })).toEqual([]),
  );
  it('is not asked of a text of another kind', () =>
    expect(validity.check(VALIDITY_EXAMPLES.match[0] ?? '', { kind: 'interpretation' })).toEqual([]));
});
