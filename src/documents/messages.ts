/** What the public pages of documents say. */
import { type Text, text } from '../web/language.ts';
import type { Validity } from './rules.ts';
import type { DocumentKind } from './state.ts';

export const KIND_NAMES: Readonly<Record<DocumentKind, Text>> = {
  normative: text('行政规范性文件', 'Normative document'),
  document: text('其他文件', 'Other document'),
  interpretation: text('政策解读', 'Interpretation'),
  guide: text('政府信息公开指南', 'Disclosure guide'),
  system: text('政府信息公开制度', 'Disclosure rules'),
  'annual-report': text('政府信息公开工作年度报告', 'Annual report'),
  notice: text('通知公告', 'Notice'),
  news: text('工作动态', 'News'),
  plan: text('规划计划', 'Plan'),
  budget: text('财政预决算', 'Budget and final accounts'),
  statistics: text('统计信息', 'Statistics'),
  licence: text('行政许可', 'Licence'),
  penalty: text('行政处罚、行政强制', 'Penalty or coercive measure'),
  fee: text('行政事业性收费', 'Administrative charge'),
  procurement: text('政府采购', 'Government procurement'),
  project: text('重大建设项目', 'Major construction project'),
  livelihood: text('民生保障', 'Livelihood'),
  emergency: text('突发公共事件', 'Public emergency'),
  inspection: text('监督检查', 'Supervision and inspection'),
  recruitment: text('公务员招考', 'Recruitment'),
  consultation: text('意见征集', 'Consultation'),
  response: text('回应关切', 'Response'),
  overview: text('概况信息', 'Overview'),
  leader: text('负责人信息', 'Leaders'),
  service: text('办事服务', 'Service'),
};

export const VALIDITY_NAMES: Readonly<Record<Validity, Text>> = {
  'in-force': text('有效', 'In force'),
  'not-yet': text('尚未施行', 'Not yet in force'),
  expired: text('失效', 'Expired'),
  repealed: text('废止', 'Repealed'),
};

export const documentWords = {
  metadata: text('公开信息要素', 'Particulars'),
  indexNumber: text('索引号', 'Index number'),
  subjectClass: text('主题分类', 'Subject'),
  unit: text('发布机构', 'Published by'),
  signedOn: text('成文日期', 'Date of document'),
  title: text('标题', 'Title'),
  number: text('发文字号', 'Document number'),
  releasedAt: text('发布日期', 'Released'),
  validity: text('有效性', 'Validity'),
  effectiveOn: text('施行日期', 'In force from'),
  expiresOn: text('有效期至', 'In force until'),
  releasedMark: text('发布日期：', 'Released: '),
  sourceMark: text('来源：', 'Source: '),
  none: text('—', '—'),
  attachments: text('附件', 'Attachments'),
  interprets: text('本文解读的文件', 'The document explained here'),
  interpretedBy: text('政策解读', 'Interpretations'),
  changed: text('修改说明', 'Change note'),
  amendedAt: (at: string): Text => text(`本文于 ${at} 修改发布。`, `Amended on ${at}.`),
  print: text('打印本页', 'Print this page'),
  expired: (on: string): Text =>
    text(
      `本文件有效期至 ${on}，现已失效，仅供查阅。`,
      `This document was in force until ${on}. It is kept for reference only.`,
    ),
  repealed: (on: string, by: string): Text =>
    text(
      `本文件自 ${on} 起废止，仅供查阅。${by ? `依据：${by}` : ''}`,
      `This document was repealed as of ${on} and is kept for reference only.${by ? ` Ground: ${by}` : ''}`,
    ),
  notYet: (on: string): Text => text(`本文件自 ${on} 起施行。`, `This document takes effect on ${on}.`),
  publicUntil: (on: string): Text => text(`本公示期至 ${on}。`, `Public notice until ${on}.`),
  withdrawnTitle: text('内容已撤回', 'Withdrawn'),
  endedTitle: text('公示期已满', 'Notice period over'),
  withdrawn: (on: string): Text => text(`本文已于 ${on} 撤回。`, `This document was withdrawn on ${on}.`),
  ended: (on: string): Text =>
    text(`本公示已于 ${on} 期满，不再公开。`, `The period of this notice is over; it is no longer public since ${on}.`),
  reason: text('撤回原因', 'Reason'),
  askFor: text(
    '如需获取相关信息，可以向发布机构咨询，或者提交政府信息公开申请。',
    'You can ask the unit that published it, or file a request for disclosure.',
  ),
  request: text('申请政府信息公开', 'Request information'),
  fileGone: text(
    '该附件所属文件已撤回或公示期已满，不再提供下载。',
    'The document of this file is no longer public, and neither is the file.',
  ),
  table: text('表格', 'Table'),
};
