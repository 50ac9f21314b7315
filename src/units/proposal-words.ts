/** What the pages of second confirmation say. */
import { type Text, text } from '../web/language.ts';
import type { ProposalKind } from './second-person.ts';

export const PROPOSAL_NAMES: Record<ProposalKind, Text> = {
  role: text('授予角色', 'Role'),
  account: text('开通账号', 'Open an account'),
  password: text('重置密码', 'Reset a password'),
  factor: text('解除动态口令', 'Take a second factor off'),
  outsider: text('开设外部人员账号', 'Account for somebody from outside'),
  term: text('延长外部人员账号', 'Prolong an account from outside'),
};

export const PROPOSAL_STATES = {
  open: text('待复核', 'To be confirmed'),
  confirmed: text('已复核', 'Confirmed'),
  refused: text('不同意', 'Refused'),
  withdrawn: text('已撤回', 'Taken back'),
  done: text('已办结', 'Done'),
};

export const proposalWords = {
  title: text('双人复核', 'Second confirmation'),
  lead: text(
    '授予和延长角色、开通账号、重置密码、解除动态口令，开设和延长外部人员账号，指定管理员的代理人，由一名管理员提请，另一名管理员复核后生效。提请人、当事人不得复核。',
    'Roles, accounts, passwords, second factors, people from outside, substitutes of administrators: one administrator proposes, another confirms, neither for himself.',
  ),
  nothing: text('没有待复核的事项。', 'Nothing waits.'),
  done: text('最近办结', 'Dealt with lately'),
  noneDone: text('尚无办结的事项。', 'Nothing yet.'),
  system: text('系统设置', 'Set-up'),
  proposer: text('提请人', 'Proposed by'),
  decider: text('复核人', 'Confirmed by'),
  decidedOn: text('复核日期', 'On'),
  matter: text('事项', 'Matter'),
  person: text('当事人', 'Person'),
  details: text('内容', 'Details'),
  state: text('状态', 'State'),
  role: text('角色', 'Role'),
  username: text('账号', 'Account name'),
  period: text('任职期间', 'Period'),
  to: text('至', 'to'),
  prolongedTo: text('延长至', 'Prolonged to'),
  lastDay: text('延长后的截止日期', 'New last day'),
  days: text('使用期限', 'Days'),
  body: text('派出单位', 'Body'),
  mayRead: text('查阅范围', 'May read'),
  wholeSite: text('全部单位', 'All units'),
  confirm: text('同意', 'Confirm'),
  refuse: text('不同意', 'Refuse'),
  reason: text('不同意的理由', 'Why not'),
  withdraw: text('撤回', 'Take back'),
  waitsForOther: text('等待另一名管理员复核。', 'Waits for another administrator.'),
  waitsForProposer: text('已复核，由提请人发放初始密码。', 'Confirmed. Its proposer hands the initial password out.'),
  lapsed: text(
    '复核已逾7日，不能再发放初始密码，请撤回后重新提请。',
    'Confirmed over 7 days ago: take it back, propose anew.',
  ),
  handOut: text('生成并发放初始密码', 'Make the initial password'),
  handedOut: text('初始密码', 'Initial password'),
  proposed: text('已提请，等待另一名管理员复核。', 'Proposed. Another administrator confirms it.'),
  seeList: text('查看待复核事项', 'See what waits'),
  proposeAccount: text('提请开通账号', 'Propose an account'),
  proposePassword: text('提请重置密码', 'Propose a new password'),
  proposePasswordHint: text(
    '复核同意后，由您生成初始密码当面交给本人，原密码同时失效。',
    'Once confirmed, you make the initial password and hand it over; the old one ends then.',
  ),
  proposeFactor: text('提请解除动态口令', 'Propose to take the second factor off'),
  proposeFactorHint: text(
    '本人手机遗失且备用码用尽时使用。复核同意后，凭密码即可登录，本人须重新绑定。',
    'For a lost telephone without backup codes. The password alone opens the account until it is set up again.',
  ),
  standIn: text('提请任命安全管理员', 'Propose a security administrator'),
  standInHint: text(
    '安全管理员不得办理涉及本人的授权，其任命由系统管理员提请，由审计管理员或另一名安全管理员复核。',
    'A security administrator is proposed by the system administrator and confirmed by the audit administrator.',
  ),
  prolong: text('提请延长', 'Propose to prolong'),
};
