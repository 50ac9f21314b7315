import type { Difficulty } from '../corpus.ts';
import { at } from './draw.ts';

const PHRASES = [
  '各单位要认真贯彻落实会议精神',
  '县财政局负责资金拨付和监督检查',
  '请申请人携带身份证件到窗口办理',
  '本办法由县水利局负责解释',
  '会议听取了项目建设情况汇报',
  '农村公路养护管理办法',
  '森林防火工作通知',
  '城乡居民医疗保险缴费标准',
  '学校食堂食品安全检查结果',
  '土地征收补偿安置方案公告',
  '公开招聘工作人员面试成绩',
  '政府信息公开年度报告',
];
const SHORT = [
  '养老保险',
  '办公室',
  '农业农村局',
  '审批流程',
  '联系电话',
  '通知公告',
  '责任单位',
  '资金来源',
  '项目名称',
  '申报条件',
  '环境保护',
  '公共服务',
];

let table: Map<string, [number, number]> | undefined;

/** Bytes of GBK for Chinese characters, by turning the decoder's table round. */
function gbk(text: string): Uint8Array<ArrayBuffer> {
  if (!table) {
    const decoder = new TextDecoder('gbk');
    table = new Map();
    for (let lead = 0xb0; lead <= 0xf7; lead++)
      for (let trail = 0xa1; trail <= 0xfe; trail++)
        table.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  return new Uint8Array([...text].flatMap((char) => table?.get(char) ?? [0x3f]));
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const read = (bytes: Uint8Array<ArrayBuffer>, charset: string): string =>
  // characters that have no picture are shown as question marks, as real sites show them
  new TextDecoder(charset).decode(bytes).replace(/[\u0080-\u009f\u00a6\u00ad\ue000-\uf8ff]/gu, '?');

const GARBLERS: readonly ((text: string) => string)[] = [
  (text) => read(utf8(text), 'gbk'),
  (text) => read(utf8(text), 'windows-1252'),
  (text) => read(gbk(text), 'windows-1252'),
  (text) => read(gbk(text), 'utf-8'),
  (text) => read(utf8(read(gbk(text), 'utf-8')), 'gbk'),
];

/** A line with text decoded with the wrong charset between ⟦ and ⟧. */
export function misDecoded(difficulty: Difficulty, index: number): string {
  // some GBK words are right UTF-8 as well and come back whole: those are read as Latin letters instead
  const garble = (text: string): string => {
    const broken = at(GARBLERS, index)(text);
    return broken === text || !/[^\p{M}\s]/u.test(broken) ? read(gbk(text), 'windows-1252') : broken;
  };
  if (difficulty === 'plain') return `⟦${garble(at(PHRASES, index))}⟧`;
  if (difficulty === 'ordinary') return `${at(PHRASES, index + 3)}，⟦${garble(at(SHORT, index))}⟧另行通知。`;
  return at(
    [
      `序号¦内容↵1¦⟦${garble(at(SHORT, index + 4))}⟧`,
      `（⟦${garble(at(SHORT, index + 1).slice(0, 2))}⟧）县政府门户网站`,
      `附件：⟦${garble(at(SHORT, index + 2).slice(0, 3))}⟧.doc`,
    ],
    index,
  );
}

const UNSEEN: Record<Difficulty, readonly string[]> = {
  plain: ['\ue5e5', '\ue4c6', '\uf06c', '\ue003'],
  ordinary: ['\u0007', '\ue863', '\u0001', '\uf0b7', '\u001f', '\ue010'],
  hard: ['\u{f0001}', '\u0378', '\ue7c7', '\u0003', '\u{10fffd}', '\u0e5f\u0e7f'.slice(1)],
};

/** A line with a private-use, control or unassigned character. */
export function unseen(difficulty: Difficulty, index: number): string {
  const char = at(UNSEEN[difficulty], index);
  if (difficulty === 'hard')
    return `项目¦说明↵${at(SHORT, index).slice(0, 2)}¦⟦${at(SHORT, index + 5).slice(0, 2)}${char}${at(SHORT, index + 5).slice(2)}⟧`;
  const phrase = at(PHRASES, index + 5);
  return difficulty === 'plain'
    ? `⟦${char}${char}${phrase.slice(0, 6)}⟧${phrase.slice(6)}。`
    : `关于${phrase.slice(0, 4)}⟦${phrase.slice(4, 6)}${char}${phrase.slice(6)}⟧的说明。`;
}

const HEADS = `
收入支出总表|项目¦预算数¦决算数
机构人员一览表|单位¦编制数¦实有数
监督电话公示|部门¦电话¦地址
拟补助对象名单|乡镇¦户数¦金额
河长名单|河流¦河长¦职务
检查结果汇总|企业¦问题¦整改情况
行政许可目录|事项¦依据¦时限
价格监测表|品种¦规格¦价格
中标结果|标段¦供应商¦金额
课程安排|日期¦课程¦教师
值班表|日期¦带班领导¦值班人员
项目进度|项目¦投资¦进度`
  .trim()
  .split('\n');
const FIRST = ['第一类', '城区', '其他', '甲', '本级', '下属单位'];
const PROMISES = `
⟦现将拟表彰的先进集体名单公布如下：⟧
⟦各岗位招聘人数见下表：⟧
⟦具体收费标准如下：⟧
⟦本次抽检不合格产品信息如下表所示：⟧
⟦附表：水质监测数据⟧
⟦表2 一般公共预算支出情况⟧
⟦中标候选人排名如下：⟧
⟦有关安排如下表：⟧
⟦各乡镇任务分解情况见下表。⟧
⟦拟征收地块的面积、地类如下：⟧
⟦入围作品名单如下：⟧
⟦调整后的票价表：⟧`
  .trim()
  .split('\n');

/** An emptied table (plain, ordinary) or a promise with nothing after it (hard: to stand last on its page). */
export function emptied(difficulty: Difficulty, index: number): string {
  if (difficulty === 'hard') return at(PROMISES, index);
  const [caption = '', head = ''] = at(HEADS, index).split('|');
  const rows = Array.from({ length: 3 + (index % 3) }, (_, row) =>
    difficulty === 'plain' ? '¦¦' : `${at(FIRST, row + index)}¦¦`,
  );
  return `⟦${caption}↵${head}↵${rows.join('↵')}⟧`;
}
