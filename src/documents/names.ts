/** Names of a document's stages, attributes and channels; those of kinds are in messages.ts. */
import { type Text, text } from '../web/language.ts';
import type { Attribute, CHANNELS, Stage } from './state.ts';

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
