/** What the pages of accounts for people from outside say. */
import { text } from '../../web/language.ts';

export const KIND_NAMES = {
  'third-party': text('第三方测评', 'Third party'),
  superior: text('上级督查', 'Superior office'),
};

export const STANDING_NAMES = {
  coming: text('未到起始日', 'To come'),
  running: text('使用中', 'Running'),
  over: text('已到期', 'Over'),
  ended: text('已提前终止', 'Ended'),
};

export const evaluatorWords = {
  list: text('外部人员账号', 'People from outside'),
  lead: text(
    '供第三方测评机构、上级督查人员在规定期限内查阅，只能看、不能办。个人信息一律遮盖，所看页面全部留痕；期限届满自动停用。',
    'For evaluators and superior inspectors, for a time: they read and do nothing else. Personal data are masked, every page is on record.',
  ),
  none: text('还没有为外部人员开设账号。', 'No account for people from outside yet.'),
  add: text('提请开设', 'Propose an account'),
  waiting: text('待复核的申请在“双人复核”中办理。', 'What waits is dealt with under second confirmation.'),
  seeProposals: text('查看待复核事项', 'See what waits'),
  name: text('姓名', 'Name'),
  username: text('账号', 'Account name'),
  usernameHint: text('3至32位小写字母、数字、点、横线，以字母开头', '3 to 32 small letters, digits, dots or dashes'),
  phone: text('联系电话', 'Telephone'),
  kind: text('类别', 'Kind'),
  body: text('派出单位', 'Body'),
  bodyHint: text('第三方机构或者上级机关的全称', 'Full name of the body that sends the person'),
  purpose: text('查阅事由', 'Purpose'),
  purposeHint: text('写明依据，如委托合同、督查通知的名称和文号', 'The contract or order that it rests on'),
  scope: text('查阅范围', 'May read'),
  units: text('指定单位', 'These units'),
  site: text('全部单位（包括以后新设的）', 'All units, also those founded later'),
  choose: text('可以查阅的单位', 'Units to be read'),
  chooseHint: text('查阅范围为全部单位的，选接待单位', 'For all units choose the one that receives the person'),
  from: text('起始日期', 'First day'),
  until: text('截止日期', 'Last day'),
  days: text('使用期限', 'Days'),
  daysLeft: text('剩余天数', 'Days left'),
  left: (days: number) => text(`${days} 天`, `${days} days`),
  standing: text('状态', 'State'),
  propose: text('提请开设', 'Propose'),
  after: text(
    '提请后由另一名管理员复核，再由您发放初始密码。',
    'Another administrator confirms it; then you hand the initial password out.',
  ),
  prolong: text('延长期限', 'Prolong'),
  newUntil: text('新的截止日期', 'New last day'),
  prolongGround: text('延长理由', 'Why longer'),
  doProlong: text('提请延长', 'Propose'),
  end: text('提前终止', 'End now'),
  endNote: text('立即生效：当前登录随即结束，不能再登录。', 'At once: its sessions end and it opens no more.'),
  endGround: text('终止理由', 'Why'),
  doEnd: text('终止账号', 'End the account'),
  opened: text('查阅记录', 'What was opened'),
  openedNone: text('尚未查阅任何页面。', 'Nothing was opened yet.'),
  openedMost: (most: number) => text(`仅列最近 ${most} 条，其余由审计管理员查询。`, `The newest ${most}.`),
  at: text('时间', 'At'),
  page: text('页面', 'Page'),
};
