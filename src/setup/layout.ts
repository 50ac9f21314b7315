/**
 * The workbook with which a county is founded: its sheets, their fields and what each field says of itself. The
 * template is written from this and a filled workbook is read by it, so that the two never differ. Chinese alone: it is
 * filled in by the county's own staff.
 */
import { KIND_NAMES } from '../documents/messages.ts';
import { DEFAULT_INDEX_PATTERN } from '../law/index-number.ts';
import { MARKS, ROLE_NAMES, UNIT_KIND_NAMES } from '../units/messages.ts';
import { DEFAULT_LETTER_PATTERN, DEFAULT_RECEIPT_PATTERN } from '../units/number-patterns.ts';
import { GRANTED_ROLES } from '../web/duties.ts';

export interface Field {
  key: string;
  head: string;
  hint: string;
  needed?: boolean;
  /** what may be chosen: words of a list, or the unit codes entered in this workbook */
  choice?: readonly string[] | 'units';
  /** shown on the sheet of examples */
  example?: string;
  /** stands in the template already */
  filled?: string;
  /** width of the column in characters; 16 when absent */
  width?: number;
}

export interface SheetLayout {
  name: string;
  /** `list`: one field a row (项目, 填写内容, 说明); `table`: one field a column, heads in the first row. */
  shape: 'list' | 'table';
  /** what it is for, on the sheet of explanations */
  lead: string;
  fields: readonly Field[];
}

const DAY = '日期写作2026-01-05';
const MARK_EXAMPLES: Readonly<Record<string, string>> = {
  organiser: '示范县人民政府',
  undertaker: '示范县人民政府办公室',
  phone: '0000-5550100',
  address: '示范县人民路1号',
  domain: 'www.shifan.example',
  idCode: '9900000003',
};

export const LIST_HEADS = ['项目', '填写内容', '说明'] as const;

export const SHEETS = {
  site: {
    name: '站点',
    shape: 'list',
    lead: '网站标识与页脚标注。一个工作簿建立一个站点。',
    fields: [
      {
        key: 'siteId',
        head: '站点代号',
        hint: '2至31位小写字母、数字或横线，以字母开头；建立后不再变更',
        needed: true,
        example: 'shifan',
      },
      { key: 'name', head: '站点名称', hint: '网站全称，例如示范县人民政府', needed: true, example: '示范县人民政府' },
      { key: 'shortName', head: '简称', hint: '用于页面标题等处，例如示范县', needed: true, example: '示范县' },
      { key: 'nameEn', head: '英文名称', hint: '英文界面使用；不填时使用站点名称', example: 'Shifan County' },
      {
        key: 'hosts',
        head: '访问域名',
        hint: '多个域名用空格隔开；不填时所有域名均由本站响应',
        example: 'www.shifan.example',
      },
      ...MARKS.map(([mark, label]) => ({
        key: mark,
        head: label.zh,
        hint:
          mark === 'findFault' || mark === 'registrar' ? '以https://开头的完整网址' : '页脚和网页标签标注，没有的不填',
        example: MARK_EXAMPLES[mark] ?? '',
      })),
    ],
  },
  units: {
    name: '机构',
    shape: 'table',
    lead: '一行一个单位，包括本级政府。地址、电话等用于政府信息公开指南，复议机关和管辖法院写入答复文书。',
    fields: [
      {
        key: 'code',
        head: '单位代码',
        hint: '小写字母、数字、横线，最多40位；用于网址和编号，录入后不再变更',
        needed: true,
        example: 'caizheng',
      },
      { key: 'name', head: '单位全称', hint: '与公章一致的名称', needed: true, example: '示范县财政局', width: 28 },
      { key: 'shortName', head: '简称', hint: '用于列表和文书编号；不填时使用全称', example: '县财政局' },
      { key: 'nameEn', head: '英文名称', hint: '不填时使用全称', example: 'Finance Bureau', width: 20 },
      {
        key: 'kind',
        head: '单位类别',
        hint: '从下拉列表中选择',
        needed: true,
        choice: Object.values(UNIT_KIND_NAMES).map(({ zh }) => zh),
        example: UNIT_KIND_NAMES.department.zh,
      },
      {
        key: 'parent',
        head: '上级单位代码',
        hint: '本表中已填写的单位代码；本级政府不填',
        choice: 'units',
        example: 'gov',
      },
      {
        key: 'creditCode',
        head: '统一社会信用代码',
        hint: '18位；用于索引号。没有的不填，索引号使用单位代码',
        example: '',
        width: 22,
      },
      { key: 'activeFrom', head: '设立日期', hint: `${DAY}；不填时为建站当日`, example: '2019-03-01' },
      { key: 'address', head: '办公地址', hint: '公开工作机构办公地址', example: '示范县人民路5号', width: 28 },
      { key: 'hours', head: '办公时间', hint: '对外办公时间', example: '工作日8:30—12:00，14:30—18:00', width: 28 },
      { key: 'phone', head: '联系电话', hint: '公开工作机构电话', example: '0000-5550103' },
      { key: 'fax', head: '传真号码', hint: '没有的不填', example: '0000-5550203' },
      { key: 'email', head: '电子邮箱', hint: '没有的不填', example: 'caizheng@shifan.example', width: 24 },
      { key: 'postcode', head: '邮政编码', hint: '6位数字', example: '990300' },
      { key: 'reconsideration', head: '行政复议机关', hint: '答复文书据此告知', example: '示范县人民政府', width: 24 },
      { key: 'court', head: '管辖法院', hint: '答复文书据此告知', example: '示范县人民法院', width: 24 },
    ],
  },
  people: {
    name: '人员',
    shape: 'table',
    lead: '一行一人一个角色。同一人担任多个角色的分行填写，账号相同。系统管理员、安全管理员、审计管理员须由三人分别担任，且不兼任其他角色。',
    fields: [
      { key: 'name', head: '姓名', hint: '真实姓名', needed: true, example: '李明' },
      { key: 'post', head: '职务', hint: '没有的不填', example: '办公室科员' },
      { key: 'phone', head: '办公电话', hint: '没有的不填', example: '0000-5550103' },
      {
        key: 'username',
        head: '账号',
        hint: '3至32位小写字母、数字、点、横线或下划线，以字母开头；一人一个账号',
        needed: true,
        example: 'liming',
      },
      {
        key: 'role',
        head: '角色',
        hint: '从下拉列表中选择',
        needed: true,
        choice: GRANTED_ROLES.map((role) => ROLE_NAMES[role].zh),
        example: ROLE_NAMES.drafter.zh,
      },
      {
        key: 'unit',
        head: '任职单位代码',
        hint: '机构表中的单位代码',
        needed: true,
        choice: 'units',
        example: 'caizheng',
      },
      { key: 'startsOn', head: '起始日期', hint: `${DAY}；不填时为建站当日`, example: '' },
      { key: 'endsOn', head: '终止日期', hint: '自该日起不再担任；长期任职不填', example: '' },
    ],
  },
  numbers: {
    name: '编号规则',
    shape: 'list',
    lead: '不改动时使用已填写的默认规则。以后可以在“站点设置”中修改，已编号的不变。',
    fields: [
      {
        key: 'indexNumber',
        head: '索引号',
        hint: '须含 {code}（统一社会信用代码）、{year}、{serial:5} 各一次，可含 {month}',
        filled: DEFAULT_INDEX_PATTERN,
      },
      {
        key: 'receiptNumber',
        head: '依申请公开登记编号',
        hint: '须含 {unit}（单位代码）、{year}、{serial:4} 各一次，其间用大写字母、汉字、横线或括号隔开',
        filled: DEFAULT_RECEIPT_PATTERN,
      },
      {
        key: 'letterNumber',
        head: '依申请公开文书编号',
        hint: '须含 {short}（单位简称）、{year}、{serial} 各一次',
        filled: DEFAULT_LETTER_PATTERN,
      },
    ],
  },
  chains: {
    name: '审签链',
    shape: 'table',
    lead: '本单位审查员、审签领导齐备的不必填写。人员较少的单位可由其他单位的审查员审查、领导审签。同时适用多行时，以指明单位的为准。',
    fields: [
      {
        key: 'unit',
        head: '单位代码',
        hint: '起草文件的单位；不填时适用于全部单位',
        choice: 'units',
        example: 'yunling',
      },
      {
        key: 'kind',
        head: '信息类别',
        hint: '不填时适用于全部类别',
        choice: Object.values(KIND_NAMES).map(({ zh }) => zh),
        example: '',
        width: 28,
      },
      {
        key: 'reviewUnit',
        head: '审查单位代码',
        hint: '由该单位的审查员审查；不填时为本单位',
        choice: 'units',
        example: 'gov-office',
      },
      {
        key: 'approveUnit',
        head: '审签单位代码',
        hint: '由该单位的领导审签；不填时为本单位',
        choice: 'units',
        example: '',
      },
    ],
  },
  calendar: {
    name: '日历',
    shape: 'table',
    lead: '只填写本县自行规定的放假或上班日期。国务院公布的放假安排已在系统中。没有的不填。',
    fields: [
      { key: 'date', head: '日期', hint: DAY, needed: true, example: '2027-04-20' },
      { key: 'working', head: '安排', hint: '放假或上班', needed: true, choice: ['放假', '上班'], example: '放假' },
      { key: 'why', head: '事由', hint: '例如：县庆', needed: true, example: '建县七十周年' },
      {
        key: 'notice',
        head: '依据',
        hint: '通知的名称或文号',
        needed: true,
        example: '青政办发〔2027〕3号',
        width: 24,
      },
    ],
  },
  retention: {
    name: '保存期限',
    shape: 'list',
    lead: '现行规定未统一依申请公开案卷中个人信息的保存年限，由本级确定。审计记录长期保存，不予删除，满足《网络安全法》第二十一条不少于六个月的要求。',
    fields: [
      {
        key: 'requestYears',
        head: '已办结申请的个人信息保存年限（年）',
        hint: '1至100的整数。期满后由政务公开办提出、另一人确认，方可销毁',
        filled: '10',
      },
    ],
  },
} as const satisfies Record<string, SheetLayout>;

export type SheetKey = keyof typeof SHEETS;
export const SHEET_KEYS = Object.keys(SHEETS) as SheetKey[];

/** A sheet as it is declared, without the narrowness of its literals. */
export function layoutOf(key: SheetKey): SheetLayout {
  return SHEETS[key];
}

/** The key of what was chosen from a list of names; undefined when it is not among them. */
export function keyOfName<K extends string>(names: Readonly<Record<K, { zh: string }>>, given: string): K | undefined {
  return (Object.keys(names) as K[]).find((key) => names[key].zh === given);
}
