/** Names of things in this area. Chinese as an office writes it. */
import type { WaitReason } from '../law/clock-types.ts';
import type { Channel, ReviewResult } from '../law/events.ts';
import { type Text, text } from '../web/language.ts';
import { AFTER_ACT_WORDS } from './after/words.ts';
import { INTAKE_ACT_WORDS } from './intake/words.ts';
import type { LetterKind } from './letters/facts.ts';
import { PAPER_ACT_WORDS } from './papers/words.ts';
import type { IdentityProof, RequestActKind } from './request-acts.ts';
import type { ApplicantKind, Consulted, Delivery, Form, IdentityDocument, RemedyRoute, Stage } from './state.ts';

/** How a request came in, as a letter says it: 以…方式提交. */
export const CHANNEL_WORDS: Record<Channel, Text> = {
  counter: text('当面', 'At the counter'),
  oral: text('口头', 'Orally'),
  'post-signed': text('挂号信或者特快专递', 'Signed post'),
  'post-plain': text('平常信函', 'Plain post'),
  web: text('互联网', 'Web'),
  fax: text('传真', 'Fax'),
  email: text('电子邮件', 'E-mail'),
};

export const KIND_WORDS: Record<ApplicantKind, Text> = {
  natural: text('自然人', 'Natural person'),
  enterprise: text('商业企业', 'Business'),
  research: text('科研机构', 'Research body'),
  welfare: text('社会公益组织', 'Public-benefit organisation'),
  legal: text('法律服务机构', 'Legal services'),
  other: text('其他组织', 'Other organisation'),
};

export const IDENTITY_WORDS: Record<IdentityDocument, Text> = {
  'id-card': text('居民身份证', 'Resident identity card'),
  passport: text('护照', 'Passport'),
  'hk-macao': text('港澳居民来往内地通行证', 'Mainland travel permit (Hong Kong, Macao)'),
  taiwan: text('台湾居民来往大陆通行证', 'Mainland travel permit (Taiwan)'),
  'credit-code': text('统一社会信用代码', 'Unified social credit code'),
  other: text('其他证件', 'Other document'),
};

export const FORM_WORDS: Record<Form, Text> = {
  paper: text('纸质', 'Paper'),
  electronic: text('电子文件', 'Electronic file'),
  disc: text('光盘', 'Disc'),
  inspection: text('当场查阅、抄录', 'Reading on the spot'),
};

export const DELIVERY_WORDS: Record<Delivery, Text> = {
  post: text('邮寄', 'Post'),
  email: text('电子邮件', 'E-mail'),
  fax: text('传真', 'Fax'),
  collect: text('自行领取', 'Collect in person'),
  online: text('在本网站下载', 'Download from this site'),
};

export const STAGE_WORDS: Record<Stage, Text> = {
  lodged: text('待确认收到', 'To be confirmed'),
  handling: text('办理中', 'Being handled'),
  clarifying: text('待申请人补正', 'Waiting for clarification'),
  fee: text('待缴费', 'Waiting for the fee'),
  drafted: text('拟稿中', 'Being drafted'),
  approval: text('待审签', 'Waiting for approval'),
  approved: text('已审签待发出', 'Approved, to be sent'),
  answered: text('已答复待送达', 'Answered, to be served'),
  served: text('已送达', 'Served'),
  closed: text('已归档', 'Closed'),
  withdrawn: text('申请人已撤回', 'Withdrawn'),
  abandoned: text('已终止', 'Ended'),
};

/** To the applicant the office's inner steps are one: it is being handled. */
export function publicStage(stage: Stage): Text {
  return ['drafted', 'approval', 'approved'].includes(stage) ? STAGE_WORDS.handling : STAGE_WORDS[stage];
}

export const WAIT_WORDS: Record<WaitReason, Text> = {
  confirmation: text('待双方确认收到', 'Waits for confirmation of receipt'),
  clarification: text('等待申请人补正', 'Waits for clarification'),
  fee: text('等待缴纳信息处理费', 'Waits for the processing fee'),
  'third-party': text('正在征求第三方意见', 'A third party is consulted'),
  'co-maker': text('正在征求共同制作机关意见', 'A co-maker is consulted'),
  agency: text('正在征求其他机关意见', 'Another agency is consulted'),
};

export const CONSULTED_WORDS: Record<Consulted, Text> = {
  'third-party': text('第三方', 'Third party'),
  'co-maker': text('共同制作机关', 'Co-maker'),
  agency: text('其他机关', 'Other agency'),
};

export const PROOF_WORDS: Record<IdentityProof, Text> = {
  document: text('核对身份证件原件', 'Identity document seen'),
  authorised: text('核对授权委托书和受托人证件', 'Authorisation and document of the agent seen'),
  contact: text('按申请书所留联系方式回访确认', 'Confirmed by the contact given in the request'),
};

export const RESULT_WORDS: Record<ReviewResult | 'pending', Text> = {
  pending: text('尚未审结', 'Pending'),
  upheld: text('结果维持', 'Upheld'),
  corrected: text('结果纠正', 'Corrected'),
  other: text('其他结果', 'Other result'),
};

export const ROUTE_WORDS: Record<RemedyRoute, Text> = {
  reconsideration: text('行政复议', 'Reconsideration'),
  'direct-suit': text('未经复议直接起诉', 'Direct suit'),
  'suit-after-reconsideration': text('复议后起诉', 'Suit after reconsideration'),
};

export const LETTER_WORDS: Record<LetterKind, Text> = {
  receipt: text('登记回执', 'Receipt'),
  clarification: text('补正告知书', 'Clarification notice'),
  extension: text('延期答复告知书', 'Extension notice'),
  'third-party-enquiry': text('征求意见书', 'Third-party enquiry'),
  'co-maker-enquiry': text('征求意见函', 'Co-maker enquiry'),
  'third-party-override': text('公开决定告知书', 'Notice of disclosure to a third party'),
  'fee-notice': text('收费通知书', 'Fee notice'),
  assistance: text('协助告知书', 'Help with the request'),
  guidance: text('指引告知书', 'Guidance to another body'),
  'consultation-notice': text('征求意见告知书', 'Notice that others are asked'),
  'reasons-request': text('说明理由告知书', 'Request for reasons'),
  'delayed-period': text('延迟答复告知书', 'Notice of a later day'),
  correction: text('更正告知书', 'Correction notice'),
  answer: text('答复书', 'Answer'),
};

export const ACT_WORDS: Record<RequestActKind | 'void', Text> = {
  'request.lodged': text('申请人在线提交申请', 'Lodged on the web'),
  'request.registered': text('登记申请', 'Registered'),
  ...INTAKE_ACT_WORDS,
  'request.dispatched': text('交办', 'Dispatched'),
  'request.clarification-asked': text('告知补正', 'Clarification asked'),
  'request.clarified': text('收到补正', 'Clarified'),
  'request.clarification-lapsed': text('逾期未补正，终止办理', 'Not clarified in time'),
  'request.third-party-asked': text('书面征求第三方意见', 'Third party asked'),
  'request.third-party-received': text('第三方收到征求意见书', 'Third party got the enquiry'),
  'request.third-party-answered': text('收到第三方意见', 'Third party answered'),
  'request.co-maker-asked': text('征求共同制作机关意见', 'Co-maker asked'),
  'request.co-maker-received': text('共同制作机关收到函件', 'Co-maker got the letter'),
  'request.co-maker-answered': text('收到共同制作机关意见', 'Co-maker answered'),
  'request.party-link-issued': text('生成网上提交意见的链接', 'Link for an opinion issued'),
  'request.party-code-sent': text('由系统发送网上提交意见的验证码', 'Code for an opinion sent by the site'),
  'request.party-code-told': text('告知网上提交意见的验证码', 'Code for an opinion told'),
  'request.party-link-revoked': text('撤销网上提交意见的链接', 'Link for an opinion revoked'),
  'request.third-party-overridden': text(
    '认定不公开会对公共利益造成重大影响',
    'Refusal overridden for the public interest',
  ),
  'request.third-party-told': text('书面告知第三方决定公开', 'Third party told of the disclosure'),
  'request.agency-asked': text('征求其他机关意见', 'Agency asked'),
  'request.agency-answered': text('收到其他机关意见', 'Agency answered'),
  'request.extension-proposed': text('提出延期答复', 'Extension proposed'),
  'request.extension-returned': text('退回延期', 'Extension returned'),
  'request.extension-approved': text('批准延期并告知申请人', 'Extension approved'),
  'request.fee-noticed': text('发出收费通知', 'Fee noticed'),
  'request.fee-notice-received': text('申请人收到收费通知', 'Fee notice received'),
  'request.fee-paid': text('申请人已缴费', 'Fee paid'),
  'request.fee-waived': text('免收信息处理费', 'Fee waived'),
  'request.fee-refunded': text('退还信息处理费', 'Fee given back'),
  'request.fee-unpaid': text('逾期未缴费，终止办理', 'Fee not paid in time'),
  'request.joined': text('并案办理', 'Joined with another case'),
  'request.separated': text('分案办理', 'Separated'),
  'request.reasons-asked': text('要求申请人说明理由', 'Reasons asked for'),
  'request.reasons-given': text('收到申请人说明理由', 'Reasons given'),
  'request.repetition-found': text('认定为重复申请', 'Found to repeat an earlier request'),
  'request.delayed': text('确定延迟答复的期限', 'Answer delayed'),
  'request.drafted': text('拟写答复', 'Answer drafted'),
  'request.redaction-begun': text('上传文件，开始遮盖', 'Redaction begun'),
  'request.redacted': text('遮盖完成，生成公开件', 'Redacted'),
  'request.redaction-dropped': text('移除遮盖文件', 'Redaction dropped'),
  'request.submitted': text('提交审签', 'Submitted for approval'),
  'request.opinion-given': text('出具合法性审查意见', 'Legal opinion given'),
  'request.step-approved': text('审签同意，报县领导审签', 'Approved, to the county leader'),
  'request.number-reserved': text('预留答复文号', 'Document number reserved'),
  'request.number-cancelled': text('作废预留文号', 'Reserved number cancelled'),
  'request.draft-taken-back': text('收回送审的答复稿', 'Answer taken back'),
  'request.draft-returned': text('退回修改', 'Returned'),
  'request.answer-approved': text('审签答复', 'Answer approved'),
  'request.answered': text('作出答复', 'Answered'),
  'request.answered-jointly': text('并案作出答复', 'Answered jointly'),
  'request.served': text('送达', 'Served'),
  'request.letter-issued': text('发出告知书', 'Letter of help issued'),
  'request.letter-renewed': text('重新生成文书', 'Letter made anew'),
  'request.letter-served': text('送达文书', 'Letter served'),
  'request.letter-received': text('申请人收到文书', 'Letter received'),
  'request.service-failed': text('送达未成', 'Service failed'),
  'request.withdrawn': text('申请人撤回申请', 'Withdrawn'),
  'request.closed': text('办结归档', 'Closed'),
  'request.receipt-reissued': text('核验身份后补发登记回执', 'Receipt reissued after proof of identity'),
  ...PAPER_ACT_WORDS,
  ...AFTER_ACT_WORDS,
  'request.mending-proposed': text('提出作废、更正日期', 'Mending of a date proposed'),
  'request.late-confirmed': text('确认补登的日期', 'Late entry confirmed'),
  'request.mending-refused': text('不同意作废、更正', 'Mending refused'),
  void: text('作废', 'Voided'),
};

export const ERASED = text('已销毁', 'Destroyed');
