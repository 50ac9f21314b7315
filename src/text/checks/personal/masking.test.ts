import { expect, it } from 'vitest';
import { hasPersonalData, withoutPersonalData } from './masking.ts';
import { PERSONAL_RULES } from './rules.ts';

it.each(PERSONAL_RULES.flatMap(({ id, examples }) => examples.match.map((text) => [id, text] as const)))(
  'leaves nothing behind that %s finds: %s',
  (_, text) => {
    expect(hasPersonalData(text)).toBe(true);
    const masked = withoutPersonalData(text);
    expect(masked).toContain('［已遮盖］');
    expect(masked).not.toBe(text);
  },
);

it('leaves what is nobody’s alone', () => {
  const text = '示范县人民政府办公室，电话0000-5550100，统一社会信用代码11441700007280420Y。';
  expect([hasPersonalData(text), withoutPersonalData(text)]).toEqual([false, text]);
});

it('masks every number that may be a person’s, also one that may be published', () => {
  expect(withoutPersonalData('联系人手机号码13800138000，编号20260101123')).toBe(
    '联系人手机号码［已遮盖］，编号20260101123',
  );
});

it('masks a piece and keeps what stands around it', () => {
  expect(withoutPersonalData('名单：张某，身份证号11010519491231002X，已核实。')).toMatch(
    /^名单：.*［已遮盖］.*已核实。$/,
  );
});
