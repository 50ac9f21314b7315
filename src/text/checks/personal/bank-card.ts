import { hasProvince, isCardNumber, isIdCard } from '../../identity-number.ts';
import type { Reading } from '../reading.ts';
import { rule } from '../rule.ts';
import { before, numbersIn, type Written } from './digits.ts';
import { SENSITIVE } from './laws.ts';

/** 银联, and the old cards of one bank: no other numbers begin so often. */
const DOMESTIC = /^(?:62\d{14,17}|9558\d{15}|(?:60|81)\d{14,17})$/;
/** Cards of foreign brands: serials begin so too. */
const FOREIGN = /^(?:4\d{15}|5[1-5]\d{14}|35\d{14}|4\d{18})$/;
const SAYS_SO = /银行|卡号|[账帐][号户]|一卡通|存折|开户|社保卡|储蓄卡|信用卡|工资卡|收款|汇款|转账|打卡/u;
const SERIAL =
  /(?:信用代码|订单号|订单编号|流水号|交易号|单号|凭证号|项目代码|项目编号|合同编号|合同号|设备号|序列号|备案号|条形?码|电表号|(?<![账帐])户号|快递|物流|运单|imei|编号|编码)[^\p{Script=Han}\d]{0,4}$/u;

/** An account of a body, right before the number or as its holder: '县慈善总会 账号', '户名：县财政局'. */
const BODY =
  '(?:公司|集团|中心|[总商学协]会|基金会|法院|[局委厅厂校]|合作社|经联社|村委会|居委会|工会|学校|医院|专[户账]|财政所?|政府|管理所)';
const OF_BODY = new RegExp(
  `${BODY}[\\s,:(]{0,3}(?:的|对公|专用|基本|捐款|捐赠|银行|收款|结算){0,3}(?:账[户号]|专户|卡号)?(?:号码?)?[为是:,\\s]{0,3}$|(?:户名|收款单位|单位名称)[为是:\\s]{0,2}[^,;]{0,16}${BODY}(?![职员])`,
  'u',
);

/** Four by four, or all digits apart: figures in neighbouring columns of a copied table stand otherwise. */
function isWrittenAsCard({ groups }: Written): boolean {
  if (groups.length === 1 || groups.every((length) => length === 1)) return true;
  return groups.slice(0, -1).every((length) => length === 4) || groups.length === 2;
}

function isCard(number: Written, reading: Reading): boolean {
  const { digits, groups } = number;
  if (!isCardNumber(digits) || !isWrittenAsCard(number)) return false;
  if (digits.length === 18 && hasProvince(digits) && isIdCard(digits)) return false;
  const lead = before(reading, number, 40);
  if (SERIAL.test(lead) || (!lead.includes('\t') && OF_BODY.test(lead))) return false;
  return DOMESTIC.test(digits)
    ? groups.length === 1 || SAYS_SO.test(lead) || groups.length > 3
    : FOREIGN.test(digits) && SAYS_SO.test(lead);
}

export const bankCard = rule({
  id: 'bank-card',
  severity: 'high',
  finds: {
    zh: '出现完整的银行卡号（前缀、位数和校验位均符合）。',
    en: 'A whole bank card number: prefix, length and check digit are right.',
  },
  ground: SENSITIVE,
  remedy: {
    zh: '删去卡号；确需核对的，只留后四位。',
    en: 'Remove the number, or leave its last four digits only.',
  },
  examples: {
    match: [
      '开户行：示范县农村商业银行，卡号6222020200012345670',
      '农行卡：6228480402564890018',
      '银行账号 6222 0202 0001 2345 670',
      '６２２２０２０２０００１２３４５６７０',
      '姓名\t补贴（元）\t一卡通账号\n李明\t300\t6228480402564890018',
      '捐款请汇信用卡4111111111111111',
      '卡号：6 2 2 8 4 8 0 4 0 2 5 6 4 8 9 0 0 1 8',
    ],
    pass: [
      '县慈善总会 账号6228480402564890018',
      '户名：示范县财政局 账号：6222020200012345670',
      '卡号6222************671',
      '尾号0018的银行卡',
      '订单编号：6228480402564890018',
      '流水号4111111111111111',
      '项目统一编码2403-330102-04-01-123456',
      '预算数6228、4804、2564、8900，合计22496',
      '卡号6222020200012345678',
      '身份证号620102194912310023',
      '快递单号：6228480402564890018',
    ],
  },
  spans: (_text, _context, reading) =>
    numbersIn(reading, { least: 16, fits: (number) => isCard(number, reading) }).map(({ span }) => span),
});
