import type { Difficulty, Kind } from '../../../corpus.ts';

/** Parts that a document of a kind lacks, and what stands in place of the first. */
export interface Lack {
  kind: Kind;
  parts: readonly string[];
  instead?: string;
}

export const MISSING: Readonly<Record<Difficulty, readonly Lack[]>> = {
  plain: [
    { kind: 'interpretation', parts: ['背景', '依据'] },
    { kind: 'interpretation', parts: ['要点', '其他'] },
    { kind: 'disclosure-guide', parts: ['机构', '时间', '联系'] },
    { kind: 'disclosure-guide', parts: ['获取', '时间', '联系'] },
    { kind: 'service-guide', parts: ['材料', '程序'] },
    { kind: 'service-guide', parts: ['条件', '时限'] },
    { kind: 'service-guide', parts: ['费用', '地点', '联系'] },
  ],
  ordinary: [
    { kind: 'interpretation', parts: ['依据'] },
    { kind: 'interpretation', parts: ['背景'] },
    { kind: 'disclosure-guide', parts: ['分类'] },
    { kind: 'disclosure-guide', parts: ['时间'] },
    { kind: 'service-guide', parts: ['时限'] },
    { kind: 'service-guide', parts: ['材料'] },
    { kind: 'service-guide', parts: ['费用'] },
  ],
  hard: [
    {
      kind: 'interpretation',
      parts: ['依据'],
      instead: '工作人员上门检查时应当出示证件，告知当事人享有的权利，并在记录上签字。',
    },
    {
      kind: 'interpretation',
      parts: ['要点', '其他'],
      instead: '文件印发后，各单位要组织学习，读原文、悟原理，条文较多，此处不再一一列举，可查阅全文。',
    },
    {
      kind: 'disclosure-guide',
      parts: ['时间'],
      instead: '网站全天可以访问，系统维护期间可能短时中断，维护通知会在首页提前发布。',
    },
    {
      kind: 'disclosure-guide',
      parts: ['联系'],
      instead: '网页打不开时请更换浏览器，或者清理缓存后重新进入，仍不能解决的请换一台电脑。',
    },
    {
      kind: 'service-guide',
      parts: ['时限'],
      instead: '证件到期前三十日内可以申请换证，逾期未换的应当重新申请，遗失的先行登报声明。',
    },
    {
      kind: 'service-guide',
      parts: ['地点'],
      instead: '前来办事的群众请尽量乘坐公交车，自驾的请服从停车引导，雨天注意地面湿滑。',
    },
    {
      kind: 'service-guide',
      parts: ['联系'],
      instead: '办结后系统自动发送结果通知，请保持手机畅通，并对窗口服务作出评价。',
    },
  ],
};

/** Last articles of a normative document that leave its validity open; '': it just ends. */
export const VALIDITY_NONE: readonly string[] = [
  '',
  '本文件由{c}人民政府办公室负责解释。',
  '未尽事宜，按照上级有关规定执行。',
  '各乡镇可以结合实际制定具体实施方案。',
  '执行中遇到的问题，请及时向主管部门反映。',
];

export const VALIDITY_OTHER: Readonly<Record<Exclude<Difficulty, 'plain'>, readonly string[]>> = {
  ordinary: [
    '主管部门每年对执行情况开展一次评估，评估报告报县人民政府。',
    '国家、省、市另有规定的，从其规定；与上位法相抵触的条款无效。',
    '本文件的执行情况纳入乡镇年度考核，考核结果于次年一季度通报。',
    '本文件规定的罚款事项，由有权机关依照法定程序作出决定。',
    '本文件由主管部门会同县财政局、县司法局解释，并报县人大常委会备案。',
    '本文件所称以上、以内包括本数，所称不满、以外不包括本数。',
    '有关配套表格由主管部门另行印制，各乡镇到县政务服务中心领取。',
  ],
  hard: [
    '{c0}政发〔{y-5}〕6号文件有效期已经届满，不再执行，各单位不得继续引用。',
    '依照本文件作出的许可和备案有效期三年，自核发之日起计算，期满前三十日内可以申请延续。',
    '各项补助从{y+1}年1月1日起按新标准测算，测算结果由财政部门复核。',
    '本文件全文自{d}起在县政府门户网站公示十日，公示期内可以提出意见。',
    '与第三方签订的服务合同期限不得超过两年，自签订之日起生效，期满重新招标。',
    '主管部门应当自收到申请之日起十五个工作日内答复，逾期视为同意。',
    '首批名单自{d+20}起公布，名单实行动态管理，每半年更新一次。',
  ],
};

/** General remarks that fill up a page from which much was taken, and none of which is what it lacks. */
export const FILLERS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  interpretation: [
    '本解读以问答和图示相结合的形式发布，方便群众在手机上阅读，也可在政务服务大厅领取纸质折页。',
    '各乡镇可以利用村民会议、院坝会等场合宣讲，宣讲材料由主管部门统一印制并免费发放。',
    '解读内容如需转载，请完整引用并注明来源，不得断章取义，不得用于商业宣传。',
  ],
  'disclosure-guide': [
    '本指南在政府网站和便民服务场所同步公布，纸质版放置于大厅资料架，供来访群众自由取阅。',
    '本机关根据工作变化及时修订指南，修订后的版本替换旧版，并在首页显著位置提示。',
    '对阅读有困难的老年人和残疾人，工作人员将提供代读、代填等必要的帮助。',
  ],
  'service-guide': [
    '实施机关坚持公开透明、便民高效，不断优化服务，欢迎社会各界对本事项提出改进建议。',
    '本事项已纳入政务服务事项目录，与省级标准保持一致，今后如有调整将及时更新指南内容。',
    '对老年人、残疾人等群体，工作人员主动引导帮助，提供轮椅、老花镜等便民物品。',
  ],
  normative: [
    '本文件起草过程中公开征求了社会意见，经合法性审查和集体讨论后印发，请各单位认真组织学习。',
    '各乡镇人民政府，县政府各部门：现将文件印发给你们，请结合实际抓好贯彻落实，有关情况及时反馈。',
    '为便于群众了解，有关条文已在村务公开栏张贴，各单位应当做好宣传解释工作，不得擅自扩大适用范围。',
    '制定本文件前，起草单位到部分村组进行了调研，召开座谈会听取群众代表和从业者的意见。',
    '县政府办公室对文件进行了公平竞争审查，未发现限制市场准入、妨碍商品要素自由流动的内容。',
    '主管部门会同有关单位建立工作台账，对落实情况开展经常性检查，检查结果向县人民政府报告。',
  ],
};
