import { isCreditCode } from '../../credit-code.ts';
import { hasProvince, isIdCard, isOldIdCard } from '../../identity-number.ts';
import { rule } from '../rule.ts';
import { before, numbersIn, type Written } from './digits.ts';
import { SENSITIVE } from './laws.ts';

/** Before a number that is counted, not given to a person. */
const SERIAL =
  /(?:信用代码|机构代码|注册号|登记号|识别号|税号|订单号|订单编号|流水号|交易号|单号|凭证号|项目代码|项目编号|项目编码|合同编号|合同号|批次号|设备号|序列号|备案号|许可证号|发票号码?|发票代码|条形?码|物资编号|资产编号|产品编号|商品编号|设备编号|货号|账号|电表号|户号|imei)[^\p{Script=Han}\d]{0,4}$/u;

/** Said to be the code of a body: then what passes both checks is that. */
const OF_BODY = /代码|信用|机构|单位|公司|中心|[局委院社]/u;

function isOfPerson({ digits, groups }: Written, lead: string): boolean {
  const isSpread = groups.length > 8 && groups.some((length) => length > 1);
  if (isSpread || SERIAL.test(lead)) return false;
  if (digits.length === 18)
    return hasProvince(digits) && isIdCard(digits) && !(isCreditCode(digits) && OF_BODY.test(lead));
  // without a check digit only an unbroken number, or one that is said to be such, is told from other figures
  return isOldIdCard(digits) && (groups.length === 1 || /身份/u.test(lead));
}

/** Letters that say what the number is are no part of it: sfz5117…, ID:1101…. */
const bare = (run: string) =>
  run.replace(/(?<![a-z])(?:sfzh?m?|id(?:no|card)?|no|num)[.:]?(?=\d)/gu, (letters) => ' '.repeat(letters.length));

export const residentId = rule({
  id: 'resident-id',
  severity: 'high',
  finds: {
    zh: '出现完整的居民身份证号码（按GB 11643校验位或者旧号码的出生日期判定）。',
    en: 'A whole resident ID number: its check digit (GB 11643), or the date in an old one, is right.',
  },
  ground: SENSITIVE,
  remedy: {
    zh: '删去号码；确需识别身份的，遮盖出生日期等中间各位，如“330102********1234”。',
    en: 'Remove the number, or mask its middle: 330102********1234.',
  },
  examples: {
    match: [
      'sfz11010519491231002X，姓名李明',
      '申请人李明，身份证号：11010519491231002X',
      '（公民身份号码11010519491231002x）',
      '身份证号 110105 19491231 002X',
      '证件号码：１１０１０５１９４９１２３１００２Ｘ',
      '1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X',
      '序号\t姓名\t证件号码\n1\t李明\t11010519491231002X\n2\t王芳\t110105********0012',
      '旧身份证号330102650315123',
      '编号3中的11010519491231002X应当遮盖',
      '1101-0519-4912-3100-2X',
    ],
    pass: [
      '统一社会信用代码：91330100MA2AX00X8C',
      '身份证号：110105********002X',
      '公民身份号码1101051949****002X',
      '身份证号110105194912310021',
      '订单号：11010519491231002X',
      '流水号202403150000012345、项目代码2403-330102-04-01-123456',
      '注册号330102650315123',
      '面积330102平方米，投资650315万元',
      '咨询电话：0571-88880000、12345',
      'ISBN 978-7-5000-0000-0，刊号CN11-1234/D',
      '账号33010265031512345678',
      '物资编号357729001111183对应三岔镇库房',
    ],
  },
  spans: (_text, _context, reading) =>
    numbersIn(reading, {
      least: 15,
      prepare: bare,
      fits: (number) => isOfPerson(number, before(reading, number, 14)),
    }).map(({ span }) => span),
});
