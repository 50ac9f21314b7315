/** A county of forty units as its own staff would fill it into the template, made by code. */

import { layoutOf, type SheetKey } from '../../src/setup/layout.ts';
import { writeSheets } from '../../src/setup/template.ts';
import { creditCheckDigit } from '../../src/text/credit-code.ts';

/** Cells by the keys of their fields. */
export type Cells = Record<string, string>;
export type Filled = Record<SheetKey, Cells[]>;

const DEPARTMENTS = [
  ['gov-office', '人民政府办公室', '县政府办'],
  ['fagai', '发展和改革局', '县发改局'],
  ['jiaoyu', '教育局', '县教育局'],
  ['keji', '科学技术局', '县科技局'],
  ['gongxin', '工业和信息化局', '县工信局'],
  ['gongan', '公安局', '县公安局'],
  ['minzheng', '民政局', '县民政局'],
  ['sifa', '司法局', '县司法局'],
  ['caizheng', '财政局', '县财政局'],
  ['renshe', '人力资源和社会保障局', '县人社局'],
  ['ziran', '自然资源局', '县自然资源局'],
  ['shengtai', '生态环境局', '县生态环境局'],
  ['zhujian', '住房和城乡建设局', '县住建局'],
  ['jiaotong', '交通运输局', '县交通局'],
  ['shuili', '水利局', '县水利局'],
  ['nongye', '农业农村局', '县农业农村局'],
  ['shangwu', '商务局', '县商务局'],
  ['wenlv', '文化和旅游局', '县文旅局'],
  ['weijian', '卫生健康局', '县卫健局'],
  ['tuiyi', '退役军人事务局', '县退役军人局'],
  ['yingji', '应急管理局', '县应急局'],
  ['shenji', '审计局', '县审计局'],
  ['shichang', '市场监督管理局', '县市场监管局'],
  ['tongji', '统计局', '县统计局'],
  ['yibao', '医疗保障局', '县医保局'],
  ['linye', '林业局', '县林业局'],
  ['xinfang', '信访局', '县信访局'],
] as const;
const TOWNS = ['城关', '云岭', '石桥', '白水', '龙泉', '双河', '长坪', '青山', '柳林', '东湖', '南坪', '西岭'] as const;
const PINYIN = [
  'chengguan',
  'yunling',
  'shiqiao',
  'baishui',
  'longquan',
  'shuanghe',
  'changping',
  'qingshan',
  'liulin',
  'donghu',
  'nanping',
  'xiling',
];

/** 1 government, 27 departments and 12 towns; 云岭镇 has a staff of two and is reviewed by the government's office. */
export function countyOfForty(): Filled {
  const units = [
    unit(0, 'gov', '示范县人民政府', '示范县政府', '政府', ''),
    ...DEPARTMENTS.map(([code, name, short], i) => unit(i + 1, code, `示范县${name}`, short, '工作部门', 'gov')),
    ...TOWNS.map((name, i) =>
      unit(i + 40, PINYIN[i] ?? '', `示范县${name}镇人民政府`, `${name}镇`, '乡镇（街道）', 'gov'),
    ),
  ];
  const people = units.flatMap(({ code = '' }, i) => (code === 'gov' ? [] : staffOf(code, i)));
  const administrators = [
    person('钱守信', 'xitong', '系统管理员', 'gov-office'),
    person('孙守正', 'anquan', '安全管理员', 'gov-office'),
    person('吴守真', 'shenji-yuan', '审计管理员', 'gov-office'),
    person('郑开明', 'zhengwu', '政务公开办', 'gov-office'),
    person('郑开明', 'zhengwu', '经办人', 'gov'),
  ];
  return {
    site: [
      {
        siteId: 'shifan',
        name: '示范县人民政府',
        shortName: '示范县',
        nameEn: 'Shifan County',
        hosts: '*',
        organiser: '示范县人民政府',
        undertaker: '示范县人民政府办公室',
        phone: '0000-5550100',
        address: '示范县人民路1号',
        idCode: '9900000003',
        icp: '示ICP备00000003号',
      },
    ],
    units,
    people: [...administrators, ...people],
    numbers: [{ receiptNumber: '依申请〔{year}〕{unit}-{serial:4}号' }],
    chains: [
      { unit: 'yunling', reviewUnit: 'gov-office' },
      { unit: 'gov', reviewUnit: 'gov-office', approveUnit: 'gov-office' },
    ],
    calendar: [{ date: '2027-04-20', working: '放假', why: '建县纪念日', notice: '青政办发〔2027〕3号' }],
    retention: [{ requestYears: '12' }],
  };
}

function unit(i: number, code: string, name: string, shortName: string, kind: string, parent: string): Cells {
  const serial = String(i).padStart(2, '0');
  const first = `11990033MB${serial}0099${serial}X`.slice(0, 17).replaceAll('I', '1').padEnd(17, '0');
  return {
    code,
    name,
    shortName,
    nameEn: code,
    kind,
    parent,
    creditCode: first + creditCheckDigit(first),
    activeFrom: '2019-03-01',
    address: `示范县人民路${i + 1}号`,
    hours: '工作日8:30—12:00，14:30—18:00',
    phone: `0000-55503${serial}`,
    postcode: '990300',
    reconsideration: code === 'gov' ? '云州市人民政府' : '示范县人民政府',
    court: '示范县人民法院',
  };
}

/** Three persons; the town of two has no reviewer. Of the government's office, who also act for the government. */
function staffOf(code: string, i: number): Cells[] {
  const surname = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦苏'[i] ?? '';
  const name = (n: number) => `${surname}${'文德武'[n]}${'明华强军勇杰涛超平刚'[code.length % 10]}`;
  const staff = [person(name(0), `${code}.jb`, '经办人', code), person(name(1), `${code}.ld`, '审签领导', code)];
  return code === 'yunling' ? staff : [...staff, person(name(2), `${code}.sc`, '公开（保密）审查员', code)];
}

function person(name: string, username: string, role: string, unitCode: string): Cells {
  return { name, username, role, unit: unitCode, phone: '0000-5550100', post: '' };
}

/** The workbook as bytes, laid out as the template is. */
export function workbookOf(filled: Filled): Promise<Uint8Array> {
  const rows = (Object.keys(filled) as SheetKey[]).map(
    (key) => [key, filled[key].map((cells) => layoutOf(key).fields.map((field) => cells[field.key] ?? ''))] as const,
  );
  return writeSheets(new Map(rows));
}
