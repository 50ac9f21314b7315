/** How letters are served: as an office knows it, and as the clock does. */
import type { ServiceMethod } from '../../law/events.ts';
import { type Text, text } from '../../web/language.ts';

/** 直接送达, 当场领取, 委托送达, 邮寄, 电子邮件, 传真, 本网站下载. */
export const SERVICE_WAYS = ['direct', 'counter', 'entrusted', 'post', 'email', 'fax', 'online'] as const;
export type ServiceWay = (typeof SERVICE_WAYS)[number];

export const WAY_WORDS: Record<ServiceWay, Text> = {
  direct: text('直接送达', 'Handed over'),
  counter: text('申请人到场领取', 'Collected at the counter'),
  entrusted: text('委托其他行政机关代为送达', 'Through another agency'),
  post: text('邮寄送达', 'Post'),
  email: text('电子邮件送达', 'E-mail'),
  fax: text('传真送达', 'Fax'),
  online: text('本网站下载', 'Downloaded from this site'),
};

export const METHOD_OF: Record<ServiceWay, ServiceMethod> = {
  direct: 'direct',
  counter: 'direct',
  entrusted: 'entrusted',
  post: 'post',
  email: 'electronic',
  fax: 'electronic',
  online: 'electronic',
};

/** What an act of before ways were recorded says. */
export const WAY_OF: Record<ServiceMethod, ServiceWay> = {
  direct: 'direct',
  entrusted: 'entrusted',
  post: 'post',
  electronic: 'email',
};

/** Why a letter did not reach its addressee. */
export const FAILURES = ['refused', 'absent', 'address', 'returned', 'bounced', 'other'] as const;
export type Failure = (typeof FAILURES)[number];

export const FAILURE_WORDS: Record<Failure, Text> = {
  refused: text('拒收', 'Refused'),
  absent: text('无人签收', 'Nobody signed for it'),
  address: text('地址不详或者有误', 'Address unclear or wrong'),
  returned: text('逾期未领退回', 'Not collected, returned'),
  bounced: text('电子邮件、传真发送失败', 'E-mail or fax did not go through'),
  other: text('其他', 'Other'),
};
