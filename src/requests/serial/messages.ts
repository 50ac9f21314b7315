/** Texts of the page about an applicant's requests. */
import { text } from '../../web/language.ts';
import type { Frequency } from './rules.ts';

export const serialWords = {
  newest: (most: number) =>
    text(`只列出最近的${most}件，件数按全部申请统计。`, `The newest ${most} are listed; all are counted.`),
  title: text('同一申请人的申请', 'Requests of the same applicant'),
  lead: text(
    '按申请人证件号码的加密索引归集，不显示个人信息。数量、频次明显超过合理范围的，可以要求说明理由（条例第三十五条）；重复申请的，可以不重复处理（第三十六条第六项）。',
    'Gathered by a keyed index of the identity number, without personal data. Excess: reasons may be asked for (Art. 35). Repetition: Art. 36(6).',
  ),
  here: ({ in30Days, in12Months }: Frequency) =>
    text(
      `向本机关：近30日${in30Days}件，近12个月${in12Months}件。`,
      `To this body: ${in30Days} in 30 days, ${in12Months} in 12 months.`,
    ),
  everywhere: ({ in30Days, in12Months }: Frequency) =>
    text(
      `向本站点各机关：近30日${in30Days}件，近12个月${in12Months}件。`,
      `To all bodies of this site: ${in30Days} in 30 days, ${in12Months} in 12 months.`,
    ),
  short: (all: number, { in30Days, in12Months }: Frequency) =>
    text(
      `共${all}件，其中近30日${in30Days}件、近12个月${in12Months}件`,
      `${all}, ${in30Days} in 30 days, ${in12Months} in 12 months`,
    ),
  see: text('查看、并案、认定重复', 'See, join, find repeated'),
  thisOne: text('（本件）', ' (this one)'),
  none: text('没有其他申请。', 'No other requests.'),
  number: text('登记编号', 'Receipt number'),
  unit: text('受理机关', 'Unit'),
  lodged: text('提交日期', 'Lodged'),
  stage: text('环节', 'Stage'),
  outcome: text('办理结果', 'Outcome'),
  answered: text('答复日期', 'Answered'),
  join: text('并案办理', 'Join with another case'),
  joinLead: text(
    '并入主案后，由主案的一份答复书列明各登记编号一并答复；各案期限分别计算，年度报告按件分别统计。',
    'One letter of the leading case then answers all, naming each number. Each case keeps its clock and counts by itself.',
  ),
  leading: text('主案', 'Leading case'),
  noLeading: text(
    '没有可以并入的申请：须是同一申请人向本机关提出、正在办理的申请。',
    'None can lead: it must be to this body and being handled.',
  ),
  doJoin: text('并入主案', 'Join'),
  isJoined: (number: string) =>
    text(`本件已并入${number}办理。分案请在案卷页办理。`, `Joined with ${number}. Separate it on the case’s page.`),
  leadsCases: (numbers: string) => text(`以本件为主案并案办理的：${numbers}。`, `Answered with this case: ${numbers}.`),
  repetition: text('认定为重复申请', 'Find it repeated'),
  repetitionLead: text(
    '选定已经答复的原申请后，可以按“重复申请”拟写告知书，原答复的文号和日期取自原案卷。',
    'With the earlier answered request chosen, the notice “repeated” can be drafted; number and date come from there.',
  ),
  earlier: text('原申请及其答复', 'Earlier request and its answer'),
  noEarlier: text('没有在本件提交前已经答复的申请。', 'None was answered before this one was lodged.'),
  doFind: text('认定', 'Find it repeated'),
  repeats: (number: string, letter: string, on: string) =>
    text(`已认定重复${number}，原答复${letter}（${on}）。`, `Repeats ${number}, answered by ${letter} on ${on}.`),
  choose: text('请选择', 'Choose'),
};
