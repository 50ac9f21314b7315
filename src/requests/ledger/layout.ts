/**
 * The ledger of requests as a workbook: its two sheets and their columns. Template, import and export are all made from
 * this. Heads and choices are Chinese alone: an office fills it in from its own ledger.
 */
import { CHANNELS } from '../../law/events.ts';
import { OUTCOMES } from '../../law/outcomes.ts';
import {
  CHANNEL_WORDS,
  CONSULTED_WORDS,
  DELIVERY_WORDS,
  FORM_WORDS,
  IDENTITY_WORDS,
  KIND_WORDS,
  RESULT_WORDS,
  ROUTE_WORDS,
} from '../messages.ts';
import { WAY_WORDS } from '../service/ways.ts';

export interface Column {
  key: string;
  head: string;
  hint: string;
  needed?: boolean;
  /** of the applicant: sealed, and exported for a recorded reason only */
  personal?: boolean;
  /** word on the sheet → what is kept */
  choices?: ReadonlyMap<string, string>;
  isDate?: boolean;
  example?: string;
  /** characters; 14 when absent */
  width?: number;
  /** characters that a cell may hold; 100 when absent */
  longest?: number;
}

export interface Layout {
  name: string;
  lead: string;
  /** a file without this sheet is as good */
  isOptional?: boolean;
  columns: readonly Column[];
}

const words = (given: Readonly<Record<string, { zh: string }>>) =>
  new Map(Object.entries(given).map(([key, { zh }]) => [zh, key]));

export const ENDINGS = { answered: '答复', withdrawn: '申请人撤回', clarification: '逾期未补正', fee: '逾期未缴费' };
const RESULTS = new Map([...words(RESULT_WORDS)].filter(([, key]) => key !== 'pending'));

const CONSENTS = new Map([
  ['同意公开', 'yes'],
  ['不同意公开', 'no'],
]);

const date = (key: string, head: string, hint: string, example = ''): Column => ({
  key,
  head,
  hint,
  isDate: true,
  example,
});
const choice = (key: string, head: string, hint: string, choices: Column['choices'], example: string): Column => ({
  key,
  head,
  hint,
  choices: choices ?? new Map(),
  example,
  width: 18,
});
const own = (key: string, head: string, hint: string, example = '', longest = 100): Column => ({
  key,
  head,
  hint,
  personal: true,
  example,
  longest,
});
const needed = (column: Column): Column => ({ ...column, needed: true });

export const CASES: Layout = {
  name: '申请台账',
  lead: '一件申请一行。日期写作2025-03-05，没有发生的不填。',
  columns: [
    {
      key: 'number',
      head: '登记编号',
      hint: '原台账的编号，原样保留，不得重复',
      needed: true,
      example: '2025年第12号',
    },
    {
      key: 'unit',
      head: '受理机关',
      hint: '本系统中的机构名称或者代码',
      needed: true,
      example: '示范县民政局',
      width: 24,
    },
    { key: 'handler', head: '承办单位', hint: '受理机关内部承办的，填机构名称或者代码', width: 24 },
    needed(
      choice(
        'channel',
        '提交方式',
        '决定收到日期的认定',
        new Map(CHANNELS.map((key) => [CHANNEL_WORDS[key].zh, key])),
        '互联网',
      ),
    ),
    date('lodgedOn', '提交日期', '提交或者到达之日；不填时同收到日期', '2025-03-03'),
    date('receivedOn', '收到日期', '条例第三十一条规定的收到之日；尚未与申请人确认的不填', '2025-03-05'),
    needed(choice('applicantKind', '申请人类型', '年度报告表三的六类', words(KIND_WORDS), '自然人')),
    needed(own('name', '申请人', '姓名或者单位名称', '张示例')),
    { ...choice('document', '证件类型', '不填时不登记证件', words(IDENTITY_WORDS), '居民身份证'), personal: true },
    own('identity', '证件号码', '按文本填写，避免末位变成0', '', 40),
    own('contactPerson', '联系人', '单位申请的填写', '', 50),
    own('phone', '联系电话', '', '0000-5550199', 40),
    own('email', '电子邮箱', ''),
    own('address', '通信地址', '', '', 200),
    own('postcode', '邮政编码', '', '', 10),
    own('fax', '传真', '', '', 40),
    { ...needed(own('description', '申请内容', '申请公开的信息', '2024年低保资金发放情况', 2000)), width: 40 },
    choice('form', '提供方式', '不填时为纸质', words(FORM_WORDS), '纸质'),
    choice('delivery', '获取方式', '不填时为邮寄', words(DELIVERY_WORDS), '邮寄'),
    date('clarifyOn', '补正通知日期', '向申请人发出补正告知书之日'),
    date('clarifyBy', '补正期限', '告知书所定的期限'),
    date('clarifiedOn', '补正日期', '收到申请人补正之日'),
    date('thirdOn', '征求第三方意见日期', '发出征求意见书之日；征求两个以上对象意见的，其余填入“征求意见”表'),
    date('thirdAnsweredOn', '第三方答复日期', ''),
    choice('thirdConsents', '第三方意见', '第三方已答复的填写', CONSENTS, ''),
    date('feeOn', '收费通知日期', '收取信息处理费的填写'),
    { key: 'feeNumber', head: '收费通知编号', hint: '', width: 24 },
    { key: 'feeYuan', head: '收费金额', hint: '整数，单位为元' },
    date('feeReceivedOn', '收到收费通知日期', '申请人收到通知之日'),
    date('feePaidOn', '缴费日期', ''),
    { key: 'feeReceipt', head: '财政票据号码', hint: '一张票据对应一次缴费', width: 20 },
    date('extendedOn', '延期批准日期', '并告知申请人的'),
    { key: 'extendedBy', head: '延长工作日', hint: '1至20的整数' },
    date('delayedOn', '延迟答复决定日期', '申请数量、频次明显超过合理范围，确定延迟答复的填写（第三十五条）'),
    date('delayedUntil', '延迟至', '确定的答复日期'),
    { key: 'joins', head: '并入的登记编号', hint: '并入另一件申请一并办理的，填那一件的编号' },
    date('joinedOn', '并案日期', ''),
    {
      ...choice(
        'outcome',
        '办理结果',
        '年度报告表三的21个末级项目之一；尚未办结的不填',
        new Map(OUTCOMES.map(({ name, row }) => [name.zh, row])),
        '予以公开',
      ),
      width: 30,
    },
    choice(
      'ending',
      '结束方式',
      '不填时按办理结果认定；撤回的须选“申请人撤回”',
      new Map(Object.entries(ENDINGS).map(([key, zh]) => [zh, key])),
      '答复',
    ),
    { key: 'withheld', head: '不公开依据', hint: '部分公开的，填14、15、16中的一个或者几个，用顿号隔开' },
    date('endedOn', '答复或者终止日期', '答复书落款之日，或者撤回、终止之日', '2025-03-20'),
    { key: 'reference', head: '答复文号', hint: '', width: 24, example: '示民依申请〔2025〕12号' },
    date('servedOn', '送达日期', '交付、寄出或者发送之日；不填时按答复日期登记', '2025-03-21'),
    choice('servedBy', '送达方式', '不填时为邮寄送达', words(WAY_WORDS), '邮寄送达'),
    date('closedOn', '归档日期', '已归档的填写；不填的列入待归档', '2025-04-10'),
  ],
};

export const CONSULTATIONS: Layout = {
  name: '征求意见',
  lead: '征求两个以上对象意见，或者征求共同制作机关、其他机关意见的，一个对象一行；没有的不填。',
  isOptional: true,
  columns: [
    { key: 'number', head: '登记编号', hint: '“申请台账”中的编号', needed: true, example: '2025年第12号' },
    needed(choice('who', '征求对象', '', words(CONSULTED_WORDS), '第三方')),
    own('party', '姓名或者名称', '', '', 200),
    needed(date('askedOn', '征求意见日期', '', '2025-03-10')),
    date('partyReceivedOn', '对方收到日期', '第三方、共同制作机关的填写'),
    date('answeredOn', '对方答复日期', ''),
    choice('consents', '意见', '已答复的填写', CONSENTS, ''),
  ],
};

export const REMEDIES: Layout = {
  name: '复议诉讼',
  lead: '一件行政复议或者行政诉讼一行，登记编号与“申请台账”一致；没有的不填。',
  columns: [
    { key: 'number', head: '登记编号', hint: '“申请台账”中的编号', needed: true, example: '2025年第12号' },
    needed(choice('route', '途径', '', words(ROUTE_WORDS), '行政复议')),
    needed(date('lodgedOn', '提起日期', '', '2025-04-01')),
    { key: 'body', head: '复议机关或者法院', hint: '', width: 28, example: '示范市人民政府' },
    { key: 'caseNumber', head: '案号', hint: '', width: 24 },
    choice('result', '结果', '尚未审结的不填', RESULTS, '结果维持'),
    date('decidedOn', '审结日期', '作出决定或者裁判之日', '2025-05-20'),
  ],
};

export const LAYOUTS = [CASES, CONSULTATIONS, REMEDIES] as const;

export const columnOf = (layout: Layout, key: string): Column => {
  const column = layout.columns.find((one) => one.key === key);
  if (!column) throw new Error(`${layout.name} has no column ${key}`);
  return column;
};

/** The word of a kept value, as the sheet has it. */
export function wordOf(layout: Layout, key: string, value: string): string {
  const found = [...(columnOf(layout, key).choices ?? [])].find(([, kept]) => kept === value);
  return found?.[0] ?? '';
}
