/** What an officer calls the facts of a letter, by the beginning of their path. */
const NAMES: readonly (readonly [path: string, name: string])[] = [
  ['unit.name', '机关名称'],
  ['unit.address', '联系地址'],
  ['unit.phone', '联系电话'],
  ['unit.officeHours', '办公时间'],
  ['applicant', '申请人'],
  ['request.receiptNumber', '登记编号'],
  ['request.lodgedOn', '提出申请的日期'],
  ['request.receivedOn', '收到申请的日期'],
  ['request.clarified', '补正'],
  ['request', '申请内容'],
  ['asked', '征求意见的情况'],
  ['dueOn', '答复期限'],
  ['extendedDueOn', '延长后的答复期限'],
  ['delayedUntil', '延迟答复的期限'],
  ['clarifyReplyBy', '补正期限'],
  ['approvedOn', '同意延期的日期'],
  ['workingDays', '延长的工作日数'],
  ['payBy', '缴费期限'],
  ['afterPayment', '缴费后答复期限的计算'],
  ['provisionalYear', '尚未公布节假日安排的年份'],
  ['wanted', '申请的提供方式'],
  ['history.ordered', '责令重新答复的决定'],
  ['history.joined', '一并答复的申请'],
  ['history.consultations', '征求意见的情况'],
  ['history.extension.until', '延长后的答复期限'],
  ['history.extension', '延期告知'],
  ['history.delay', '延迟答复告知'],
  ['decision.thirdParty', '第三方的意见'],
  ['decision.clarification', '补正告知书'],
  ['decision.repliedOn', '收到补正的日期'],
  ['decision.replyBy', '补正期限'],
  ['decision.fee', '收费通知'],
  ['decision.amountYuan', '信息处理费金额'],
  ['decision.payBy', '缴费期限'],
  ['decision.withdrawnOn', '撤回申请的日期'],
  ['decision.reasons', '要求说明理由的情况'],
  ['remedies.reconsiderationFirst', '是否须先申请行政复议'],
  ['remedies.reconsiderationBody', '行政复议机关'],
  ['remedies.court', '管辖法院'],
  ['remedies', '救济途径'],
];

export function labelOf(path: string): string {
  return NAMES.find(([start]) => path.startsWith(start))?.[1] ?? path;
}

const CHOICES: Readonly<Record<string, string>> = {
  'third-party': '第三方',
  'co-maker': '共同制作机关',
  agency: '其他机关',
  agreed: '同意公开',
  objected: '不同意公开',
  overridden: '不同意公开，已决定予以公开',
  silent: '逾期未提出意见',
  waiting: '尚未答复',
  restarts: '重新计算',
  pauses: '扣除缴费时间',
  none: '不受影响',
  true: '是',
  false: '否',
};

/** How a fact chosen from a list reads; any other text is itself. */
export function choiceName(text: string): string {
  return CHOICES[text] ?? text;
}
