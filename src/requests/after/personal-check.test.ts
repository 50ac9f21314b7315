import { describe, expect, test } from 'vitest';
import { text } from '../../web/language.ts';
import { personalDataIn } from './conversion-actions.ts';
import { findPersonalData } from './personal-check.ts';

const NAME = text('申请人姓名', 'Name');
const kinds = (given: string, own: { what: typeof NAME; value: string }[] = []) =>
  findPersonalData(given, own).map(({ what }) => what.zh);

describe('personal data in a text for everybody', () => {
  test('finds identity numbers by their check digit, in full-width figures too', () => {
    expect(kinds('户主身份证110101199003070011。')).toEqual(['居民身份证号码']);
    expect(kinds('户主身份证１１０１０１１９９００３０７００１１。')).toEqual(['居民身份证号码']);
    expect(kinds('合同编号110101199003070012。')).toEqual([]);
  });

  test('finds what is spaced out, or parted by signs that nobody sees', () => {
    expect(kinds('身份证110101 19900307 0011')).toEqual(['居民身份证号码']);
    expect(kinds('手机139\u200b1234\u200b5678')).toEqual(['手机号码']);
    expect(kinds('答复张\u200b三', [{ what: NAME, value: '张三' }])).toEqual(['申请人姓名']);
  });

  test('looks into addresses of links and descriptions of pictures', () => {
    const body = '<p><a href="mailto:zhang@example.cn">联系</a><img alt="13912345678" src="x"></p>';
    expect(personalDataIn('标题', body, { submission: null }).map(({ what }) => what.zh)).toEqual([
      '手机号码',
      '电子邮箱',
    ]);
  });

  test('finds mobile numbers and addresses of mail, not landlines', () => {
    expect(kinds('联系人手机139 1234 5678，邮箱a.b@example.cn')).toEqual(['手机号码', '电子邮箱']);
    expect(kinds('联系电话0000-1234567，索引号1391234567890123')).toEqual([]);
  });

  test('finds card numbers by their check digit, once', () => {
    expect(kinds('收款账号6222 0212 3456 7890 128')).toEqual(['银行卡号']);
    expect(kinds('统一社会信用代码91110000MA01ABCD2X')).toEqual([]);
  });

  test('finds the name of the applicant although it is spaced out, but no single character', () => {
    const own = [{ what: NAME, value: '欧阳 秋霖' }];
    expect(kinds('答复欧 阳秋霖的申请', own)).toEqual(['申请人姓名']);
    expect(kinds('答复申请', [{ what: NAME, value: '申' }])).toEqual([]);
    expect(kinds('答复申请', [{ what: NAME, value: '' }])).toEqual([]);
  });
});
