/** Every way to answer, with what the drafter has to say for it. The letter's own checks are in letters/. Pure. */
import { articleName } from '../law/articles.ts';
import { OUTCOME_GROUPS, type OutcomeGroup, outcome } from '../law/outcomes.ts';
import { linesOf } from '../text/lines.ts';
import { type Text, text } from '../web/language.ts';
import { readDecision } from './decision.ts';
import type { Decision } from './letters/facts.ts';

export interface DecisionField {
  /** path in the decision, such as 'earlier.number' */
  name: string;
  label: Text;
  /** lines: one entry each; check: a confirmation */
  type: 'text' | 'area' | 'lines' | 'date' | 'check' | 'one' | 'many';
  options?: readonly string[];
  hint?: Text;
  /** left out of the decision where it is blank */
  isOptional?: boolean;
}

/** Articles under which a part is withheld, as people call them; an option without a name is its own. */
export const OPTION_NAMES: Readonly<Record<string, Text>> = {
  '14': articleName('14'),
  '15': articleName('15'),
  '16-1': articleName('16(1)'),
  '16-2': text('条例第十六条第二款（过程性信息）', 'Art. 16(2), deliberation'),
  '16-2-file': text('条例第十六条第二款（行政执法案卷信息）', 'Art. 16(2), enforcement file'),
};

const field = (
  name: string,
  zh: string,
  en: string,
  type: DecisionField['type'] = 'area',
  options?: readonly string[],
): DecisionField => ({ name, label: text(zh, en), type, ...(options ? { options } : {}) });

const ground = field('ground', '理由（结合本件信息写明）', 'Reasons, for this very information');
const documents = field('documents', '公开的文件（一行一件）', 'Documents disclosed, one a line', 'lines');
const form = field('form', '提供的形式', 'Form in which they are given', 'text');
const formReason: DecisionField = {
  ...field('formReason', '没有按申请人要求的形式提供的理由', 'Why not in the form asked for'),
  isOptional: true,
  hint: text(
    '按要求的形式提供可能危及载体安全或者成本过高时填写（第四十条）；按要求的形式提供的不填。',
    'Where that form would endanger the carrier or cost too much (Art. 40); else blank.',
  ),
};
const access = field('access', '怎样获取', 'How to get it');
const noDuty = field(
  'noDutyToPublish',
  '已核实：法律、法规、规章没有规定该信息应当公开',
  'Checked: no law, regulation or rule requires publication',
  'check',
);
const earlier = (zh: string, en: string) => [
  field('earlier.number', `${zh}文号`, `Number of ${en}`, 'text'),
  field('earlier.date', `${zh}日期`, `Date of ${en}`, 'date'),
];
export const WITHHELD_ROWS = 6;
const withheld = Array.from({ length: WITHHELD_ROWS }, (_, row) => [
  field(`withheld.${row}.what`, `不予公开部分之${row + 1}`, `Withheld part ${row + 1}`, 'text'),
  field(`withheld.${row}.article`, '适用条款', 'Article', 'one', ['14', '15', '16-1', '16-2', '16-2-file']),
  field(`withheld.${row}.reason`, '不予公开的理由', 'Reasons', 'text'),
]).flat();

interface Way {
  key: string;
  /** What the outcome's own name does not say. */
  way: Text | null;
  fields: readonly DecisionField[];
}

/** Keys are an outcome, or an outcome and its way: 'r3_1:provided'. Numbers and dates of the case's own steps are not asked. */
export const WAYS: readonly Way[] = [
  { key: 'r3_1:provided', way: text('提供信息', 'given'), fields: [documents, form, formReason] },
  {
    key: 'r3_1:already-public',
    way: text('已主动公开，告知获取途径', 'published already'),
    fields: [field('where', '在哪里、怎样获取', 'Where and how')],
  },
  {
    key: 'r3_1:to-collect',
    way: text('告知获取的方式、途径和时间', 'to be collected'),
    fields: [
      field('how', '方式', 'How', 'text'),
      field('where', '地点', 'Where', 'text'),
      field('when', '时间', 'When', 'text'),
      formReason,
    ],
  },
  { key: 'r3_2', way: null, fields: [documents, form, formReason, ...withheld] },
  { key: 'r3_3_1', way: null, fields: [ground] },
  {
    key: 'r3_3_2',
    way: null,
    fields: [field('basis', '禁止公开的法律、行政法规及其条款', 'Law and article', 'text'), ground],
  },
  {
    key: 'r3_3_3',
    way: null,
    fields: [
      field('endangered', '可能危及', 'Endangered', 'many', ['国家安全', '公共安全', '经济安全', '社会稳定']),
      ground,
    ],
  },
  {
    key: 'r3_3_4',
    way: null,
    fields: [
      field('interest', '第三方权益', 'Interest protected', 'one', ['商业秘密', '个人隐私', '其他合法权益']),
      ground,
      field(
        'publicInterestWeighed',
        '已衡量：不公开不会对公共利益造成重大影响',
        'Weighed: no serious harm to the public interest',
        'check',
      ),
    ],
  },
  {
    key: 'r3_3_5',
    way: null,
    fields: [field('matter', '哪一类', 'Which', 'one', ['人事管理', '后勤管理', '内部工作流程']), ground],
  },
  {
    key: 'r3_3_6',
    way: null,
    fields: [field('matter', '哪一类', 'Which', 'one', ['讨论记录', '过程稿', '磋商信函', '请示报告']), ground, noDuty],
  },
  { key: 'r3_3_7', way: null, fields: [ground, noDuty] },
  {
    key: 'r3_3_8',
    way: null,
    fields: [
      field('matter', '哪一类资料', 'Which records', 'text'),
      field('basis', '特别规定及其条款', 'Rule and article', 'text'),
      access,
    ],
  },
  {
    key: 'r3_4_1:not-held',
    way: text('经检索不存在', 'not found'),
    fields: [
      field('search', '在哪里、怎样检索', 'Where and how it was searched'),
      { ...field('ground', '说明（可不填）', 'Remarks (optional)'), isOptional: true },
    ],
  },
  {
    key: 'r3_4_1:other-agency',
    way: text('不属于本机关负责公开', "another agency's"),
    fields: [
      ground,
      field('agency.name', '负责公开的机关（知道时填写）', 'The right agency, if known', 'text'),
      field('agency.contact', '该机关的联系方式', 'How to reach it', 'text'),
    ],
  },
  { key: 'r3_4_2', way: null, fields: [ground] },
  { key: 'r3_4_3', way: null, fields: [ground] },
  {
    key: 'r3_5_1',
    way: null,
    fields: [
      field('matter', '哪一类', 'Which', 'one', ['信访', '投诉', '举报']),
      ground,
      field('channel.name', '可以通过什么渠道提出', 'The right channel', 'text'),
      field('channel.contact', '该渠道的联系方式', 'How to reach it', 'text'),
    ],
  },
  { key: 'r3_5_2', way: null, fields: [] },
  {
    key: 'r3_5_3',
    way: null,
    fields: [field('publication', '公开出版物的名称', 'Publication', 'text'), access],
  },
  { key: 'r3_5_4', way: null, fields: [ground] },
  {
    key: 'r3_5_5',
    way: null,
    fields: [
      ...earlier('原来提供信息的', 'the earlier letter'),
      ground,
      {
        ...field('basis', '上级机关的规定及其条款', 'Rule of a higher office', 'text'),
        isOptional: true,
        hint: text(
          '条例没有专门条款；上级机关对此类申请有规定的填写，没有的不填。',
          'The regulation has no article of its own; name a rule of a higher office, if any.',
        ),
      },
    ],
  },
  { key: 'r3_6_1', way: null, fields: [] },
  { key: 'r3_6_2', way: null, fields: [] },
  { key: 'r3_6_3:withdrawn', way: text('申请人撤回', 'withdrawn'), fields: [] },
  {
    key: 'r3_6_3:other',
    way: text('其他情形', 'other'),
    fields: [ground, field('basis', '法律依据及其条款', 'Legal basis', 'text')],
  },
];

export interface DecisionOption {
  key: string;
  label: Text;
  group: Text;
}

/** All ways to answer by group, for choosing one; only those of an outcome that the case's end forces. */
export function decisionOptions(forced: Decision['outcome'] | null): DecisionOption[] {
  return WAYS.filter(({ key }) => forced === null || rowOf(key) === forced).map(({ key, way }) => {
    const { name, group } = outcome(rowOf(key));
    const label = way ? text(`${name.zh}（${way.zh}）`, `${name.en} (${way.en})`) : text(name.zh, name.en);
    const words = OUTCOME_GROUPS[group as OutcomeGroup];
    return { key, label, group: text(words.zh, words.en) };
  });
}

export function wayOf(key: string | undefined): Way | null {
  return WAYS.find((way) => way.key === key) ?? null;
}

function rowOf(key: string): Decision['outcome'] {
  return key.split(':')[0] as Decision['outcome'];
}

/** The key of a decision: its outcome, and its way where it has several. */
export function keyOf(decision: Decision): string {
  return 'way' in decision ? `${decision.outcome}:${decision.way}` : decision.outcome;
}

/** What the case itself knows, left blank for decision.ts to complete. */
const BLANKS: Readonly<Record<string, object>> = {
  r3_3_4: { thirdParty: { answer: 'silent', consultedOn: null } },
  r3_4_3: { clarification: { number: '', date: null }, repliedOn: null },
  r3_5_2: { earlier: { number: '', date: null } },
  r3_5_4: { frequency: '', reasonsNotice: { number: '', date: null } },
  r3_6_1: { clarification: { number: '', date: null }, replyBy: null },
  r3_6_2: { fee: { number: '', date: null }, amountYuan: null, payBy: null },
  'r3_6_3:withdrawn': { withdrawnOn: null },
};

/** The decision that a filled form means. Blank texts stay: the letter says what is missing. */
export function decisionOf(key: string, typed: Readonly<Record<string, string | readonly string[]>>): Decision {
  const [row, way] = key.split(':');
  const tree: Tree = { outcome: row ?? '', ...(way ? { way } : {}), ...structuredClone(BLANKS[key] ?? {}) };
  for (const { name, type, isOptional } of wayOf(key)?.fields ?? []) {
    const value = parsed(type, typed[name]);
    if (!isOptional || value !== '') put(tree, name.split('.'), value);
  }
  if (row === 'r3_2') tree.withheld = Object.values(tree.withheld as Tree).filter((part) => (part as Tree).what !== '');
  // another agency or channel that nobody named is none
  if ('agency' in tree && (tree.agency as Tree).name === '') tree.agency = null;
  if ('channel' in tree && (tree.channel as Tree).name === '') delete tree.channel;
  return readDecision(tree);
}

type Tree = Record<string, unknown>;

function parsed(type: DecisionField['type'], given: string | readonly string[] | undefined): unknown {
  const one = typeof given === 'string' ? given.trim() : '';
  if (type === 'lines') return linesOf(one);
  if (type === 'many') return given === undefined ? [] : [given].flat();
  if (type === 'check') return given !== undefined;
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(one) ? one : null;
  return one;
}

function put(tree: Tree, [head = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) tree[head] = value;
  else {
    tree[head] ??= {};
    put(tree[head] as Tree, rest, value);
  }
}

/** A decision as its form was filled. */
export function typedOf(decision: Decision): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {};
  const tree = JSON.parse(JSON.stringify(decision)) as Tree;
  for (const { name, type } of wayOf(keyOf(decision))?.fields ?? []) {
    const value = name.split('.').reduce<unknown>((at, key) => (at as Tree | null | undefined)?.[key], tree);
    if (type === 'lines') typed[name] = ((value as string[] | undefined) ?? []).join('\n');
    else if (type === 'many') typed[name] = (value as string[] | undefined) ?? [];
    else if (type === 'check') {
      if (value === true) typed[name] = 'yes';
    } else if (typeof value === 'string') typed[name] = value;
  }
  return typed;
}
