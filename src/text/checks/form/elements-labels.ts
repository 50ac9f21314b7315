/** Labels as sites set them, written one way: before a text is asked for its elements. */

/** Stretched by spaces so that they stand in line: '电　　话', '传  真', '联 系 人'. */
const STRETCHED = [
  '电话 传真 地址 邮编 邮箱 时间 地点 单位 机构 收费 对象 条件 材料 流程 程序 步骤 依据 窗口 名称 科室',
  '联系人 办公时间 工作时间 受理时间 联系电话 办公地址 联系方式 电子邮箱',
]
  .join(' ')
  .split(' ')
  .map((label) => [...label].join('[ \\u3000\\t]*'))
  .join('|');
const STRETCHED_LABEL = new RegExp(`(?<!\\p{Script=Han})(?:${STRETCHED})(?=[ \\u3000\\t：:|])`, 'gu');

const TELEPHONE = /[☎☏📞]️?|(?<![A-Za-z])tel(?:ephone)?(?![A-Za-z])/giu;
const FACSIMILE = /[℻📠]️?|(?<![A-Za-z])fax(?![A-Za-z])/giu;

/** '1.申请条件。年满六十周岁…': what heads a line, with a full stop behind it. */
const STOPPED_LABEL =
  /(?<=^[^\n\p{L}]{1,6}(?:申请|受理|办理|申报|审批|申领|咨询|联系|收费|公开|对象|所需)?(?:条件|对象|材料|资料|流程|程序|步骤|期限|时限|费用|标准|地点|地址|窗口|时间|方式|依据|电话))。(?=\S)/gmu;

/** Plain spaces, labels unstretched, a bar or a full stop behind a label as a colon, signs for telephone and fax as words. Places move. */
export const withPlainLabels = (text: string): string =>
  text
    .replace(/[\u00a0\u2000-\u200a\u202f]/gu, ' ')
    .replace(/(?<=^[ \u3000]*\S{2,6})[ \u3000]*｜/gmu, '：')
    .replace(STOPPED_LABEL, '：')
    .replace(STRETCHED_LABEL, (label) => label.replace(/[ \u3000\t]/gu, ''))
    .replace(TELEPHONE, '电话')
    .replace(FACSIMILE, '传真');
