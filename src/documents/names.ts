/** Names of what a document can be, in both languages. */
import { type Text, text } from '../web/language.ts';
import type { Attribute, CHANNELS, DocumentKind, Stage } from './state.ts';

export const KIND_NAMES: Record<DocumentKind, Text> = {
  normative: text('行政规范性文件', 'Normative document'),
  document: text('其他文件', 'Other document'),
  interpretation: text('政策解读', 'Interpretation'),
  guide: text('政府信息公开指南', 'Disclosure guide'),
  system: text('政府信息公开制度', 'Disclosure rules'),
  'annual-report': text('政府信息公开年报', 'Annual report'),
  notice: text('通知公告', 'Notice'),
  news: text('工作动态', 'News'),
  plan: text('规划计划', 'Plan'),
  budget: text('财政预决算', 'Budget or accounts'),
  statistics: text('统计信息', 'Statistics'),
  licence: text('行政许可', 'Licence'),
  penalty: text('行政处罚、行政强制', 'Penalty or coercive measure'),
  fee: text('行政事业性收费', 'Charge'),
  procurement: text('政府采购', 'Procurement'),
  project: text('重大建设项目', 'Major project'),
  livelihood: text('民生保障', 'Livelihood'),
  emergency: text('突发公共事件', 'Public emergency'),
  inspection: text('监督检查', 'Inspection'),
  recruitment: text('公务员招考', 'Recruitment'),
  consultation: text('意见征集', 'Consultation'),
  response: text('回应关切', 'Response'),
  overview: text('概况信息', 'Overview'),
  leader: text('负责人信息', 'Leader'),
  service: text('办事服务', 'Service'),
};

export const STAGE_NAMES: Record<Stage, Text> = {
  draft: text('草稿', 'Draft'),
  review: text('待审查', 'In release review'),
  approval: text('待审签', 'Waiting for approval'),
  approved: text('已审签', 'Approved'),
  released: text('已发布', 'Released'),
  withdrawn: text('已撤回', 'Withdrawn'),
  ended: text('公示期满', 'Period ended'),
};

export const ATTRIBUTE_NAMES: Record<Attribute, Text> = {
  proactive: text('主动公开', 'Proactive disclosure'),
  'on-request': text('依申请公开', 'On request'),
  withheld: text('不予公开', 'Withheld'),
};

export const CHANNEL_NAMES: Record<(typeof CHANNELS)[number], Text> = {
  web: text('政府网站', 'Web site'),
  gazette: text('政府公报', 'Gazette'),
  feed: text('信息订阅', 'Feed'),
  wechat: text('政务微信', 'WeChat'),
  screen: text('公共查阅点屏幕', 'Public screens'),
  television: text('广播电视', 'Television'),
  paper: text('纸质张贴', 'Paper notice'),
};

/** The channel's name; a channel of an earlier list is shown as it was recorded. */
export function channelName(channel: string): Text {
  return CHANNEL_NAMES[channel as keyof typeof CHANNEL_NAMES] ?? text(channel, channel);
}
