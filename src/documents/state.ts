/** What a document is: its content, where it stands, and who has had a hand in it. */

import type { Figures } from './checks/figures.ts';

/** Kinds of documents; the kind decides which elements are required and what the annual report counts. */
export const DOCUMENT_KINDS = [
  'normative', // 行政规范性文件
  'document', // 其他文件
  'interpretation', // 政策解读
  'guide', // 政府信息公开指南
  'system', // 政府信息公开制度
  'annual-report', // 政府信息公开工作年度报告
  'notice', // 通知公告
  'news', // 工作动态
  'plan', // 规划计划
  'budget', // 财政预决算
  'statistics', // 统计信息
  'licence', // 行政许可
  'penalty', // 行政处罚、行政强制
  'fee', // 行政事业性收费
  'procurement', // 政府采购
  'project', // 重大建设项目
  'livelihood', // 扶贫、教育、医疗、社保、就业
  'emergency', // 突发公共事件
  'inspection', // 监督检查
  'recruitment', // 公务员招考
  'consultation', // 意见征集
  'response', // 回应关切
  'overview', // 概况信息
  'leader', // 负责人信息
  'service', // 办事服务
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Openness attribute 公开属性 (国办发〔2016〕80号). */
export const ATTRIBUTES = ['proactive', 'on-request', 'withheld'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** Where a released document goes beside the site itself (渠道). */
export const CHANNELS = ['web', 'gazette', 'feed', 'wechat', 'screen', 'television', 'paper'] as const;

/**
 * draft → review (release review) → approval → approved → released → withdrawn; `ended` when the date until which it
 * was to be public has passed. A document that is not proactively disclosed rests at `approved`.
 */
export const STAGES = ['draft', 'review', 'approval', 'approved', 'released', 'withdrawn', 'ended'] as const;
export type Stage = (typeof STAGES)[number];

export interface Attachment {
  name: string;
  mediaType: string;
  /** bytes */
  size: number;
  /** SHA-256, hex; the bytes are in office.blobs */
  digest: string;
}

/** Dates are ISO strings (YYYY-MM-DD), moments ISO instants, so that content travels in acts as it is. */
export interface Content {
  title: string;
  /** clean HTML */
  body: string;
  kind: DocumentKind;
  /** column codes, the main one first */
  columns: readonly string[];
  number: string | null;
  signedOn: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
  /** last day on which it is to be public (公示期), or null */
  publicUntil: string | null;
  subjectClass: string | null;
  summary: string | null;
  attribute: Attribute | null;
  attributeGround: string | null;
  /** id of the document that this one interprets */
  interprets: string | null;
  channels: readonly string[];
  /** release not before this moment */
  plannedAt: string | null;
  attachments: readonly Attachment[];
}

/** What a draft holds before anybody has said anything of it. */
export const BLANK_CONTENT: Content = {
  title: '',
  body: '',
  kind: 'document',
  columns: [],
  number: null,
  signedOn: null,
  effectiveOn: null,
  expiresOn: null,
  publicUntil: null,
  subjectClass: null,
  summary: null,
  attribute: null,
  attributeGround: null,
  interprets: null,
  channels: ['web'],
  plannedAt: null,
  attachments: [],
};

/** A grave finding of the content checks that the reviewer let stand, with the reason. */
export interface Overruled {
  rule: string;
  /** name of the attachment that it stands in; null for the title and the text */
  file: string | null;
  excerpt: string;
  reason: string;
}

export interface Clearing {
  personId: string;
  digest: string;
  verdict: 'publish' | 'not-publish';
  basis: string;
  /** ids of the checklist's items that the reviewer confirmed */
  checklist: readonly string[];
  overruled?: readonly Overruled[];
  on: string;
}

/** Somebody's proposal to void an act, or to record it anew with its right date. */
export interface Mending {
  /** of the act whose date is wrong */
  seq: number;
  /** the right date; null: the act was a mistake altogether */
  on: string | null;
  reason: string;
  personId: string | null;
  proposedOn: string;
}

export interface DocumentState extends Content {
  unitId: string;
  /** what was computed for it when it was drafted; null where nothing was */
  figures: Figures | null;
  stage: Stage;
  /** 1 for the first release; one more with each amendment */
  revision: number;
  changeNote: string | null;
  /** persons who changed the text, in any revision */
  editors: readonly string[];
  clearing: Clearing | null;
  approval: { personId: string; digest: string; on: string } | null;
  /** remarks of the last return, until it is submitted again */
  returned: {
    personId: string;
    remarks: string;
    /** remarks on single places, by field */
    places?: Readonly<Record<string, string>>;
    from: Stage;
    on: string;
  } | null;
  slug: string | null;
  indexNumber: string | null;
  releasedAt: string | null;
  amendedAt: string | null;
  /** when it left the public; no reason when its period was over */
  withdrawn: { at: string; reason: string | null } | null;
  repealed: { on: string; by: string } | null;
  /** a wrong date that one person wants mended and a second has not confirmed yet */
  mending: Mending | null;
  changedOn: string;
  /** digest of the record that the public sees now */
  publicDigest: string | null;
}
