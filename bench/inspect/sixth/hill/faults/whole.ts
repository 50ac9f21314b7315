import type { Difficulty } from '../../../corpus.ts';
import type { Slots } from '../slots.ts';

/** Papers from which a named block is left out: the element is missing. */
export const missing: Record<Difficulty, [doc: string, block: string][]> = {
  plain: [
    ['k-guide-headings', 'basis'],
    ['k-guide-headings', 'phone'],
    ['k-guide-headings', 'flow'],
    ['k-interpret-procure', 'back'],
    ['k-interpret-procure', 'ground'],
    ['k-disclosure-full', 'order'],
    ['k-disclosure-full', 'body'],
    ['k-disclosure-full', 'contact'],
  ],
  ordinary: [
    ['k-guide-table', 'basis'],
    ['k-guide-table', 'phone'],
    ['k-guide-table', 'flow'],
    ['k-guide-questions', 'time'],
    ['k-guide-questions', 'material'],
    ['k-interpret-land', 'ground'],
    ['k-disclosure-prose', 'body'],
    ['k-disclosure-prose', 'contact'],
  ],
  hard: [
    ['k-guide-prose', 'basis'],
    ['k-guide-prose', 'time'],
    ['k-guide-prose', 'phone'],
    ['k-guide-prose', 'flow'],
    ['k-interpret-brief', 'back'],
    ['k-interpret-brief', 'ground'],
    ['k-disclosure-prose', 'class'],
    ['k-guide-questions', 'basis'],
  ],
};

/** What stands in a normative paper instead of its last article, which says from when it is in force. */
export const endings: Record<Difficulty, ((s: Slots) => string)[]> = {
  plain: [
    () => '',
    (s) => `§本文件由${s.c}人民政府办公室负责解释。`,
    () => '§未尽事宜，按照国家有关法律法规的规定执行。',
    () => '§各乡镇人民政府可以结合实际制定实施细则。',
    () => '',
    () => '§违反本文件规定，构成犯罪的，依法追究刑事责任。',
    (s) => `§监督电话：${s.tel()}。`,
    () => '§本文件所称以上、以下，均包括本数。',
  ],
  ordinary: [
    () => '§本文件由制定机关负责解释，各单位执行中遇到的问题请及时反馈。',
    () => '',
    () => '§法律、法规另有规定的，从其规定。',
    () => '§有关部门工作人员玩忽职守、滥用职权的，依法给予处分。',
    () => '§本文件规定的期限以工作日计算，不含法定节假日。',
    () => '§所需表格的样式由主管部门另行公布。',
    () => '§执行情况每年向县人民政府报告一次。',
    () => '§本文件涉及的收费项目，按照价格主管部门核定的标准执行。',
  ],
  hard: [
    () => '§此前已经办理的事项，不再重新办理；正在办理的，按照本文件办理。',
    (s) =>
      `§《中华人民共和国民法典》自2021年1月1日起施行，其施行前订立的协议，依照当时的规定处理。${s.c}人民政府另有规定的除外。`,
    () => '§许可证的有效期为五年，期满前三十日内可以申请延续。',
    (s) => `§第二条所列目录自${s.y}年起每年更新一次。`,
    () => '§本文件施行中的具体问题，由主管部门商有关部门解决。',
    () => '§原有规定同时废止。',
    () => '§过渡期间的衔接办法，由主管部门提出意见，报县人民政府同意后公布。',
    () => '§前款规定的奖励自申报之日起六十日内兑现。',
  ],
};
