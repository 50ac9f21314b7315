/** Text that was decoded with the wrong charset, and characters that no text should hold. */
import { fill, pick, type Setting } from '../fill.ts';

const gbk = new TextDecoder('gbk');
const utf8 = new TextDecoder('utf-8');
const latin = new TextDecoder('windows-1252');

/** Bytes of each character in GBK, read off the decoder. */
const GBK = new Map<string, [number, number]>();
for (let lead = 0x81; lead < 0xff; lead += 1)
  for (let trail = 0x40; trail < 0xff; trail += 1) {
    const char = gbk.decode(Uint8Array.of(lead, trail));
    if (char.length === 1 && char !== '\ufffd' && !GBK.has(char)) GBK.set(char, [lead, trail]);
  }

const inGbk = (text: string) =>
  Uint8Array.from([...text].flatMap((char) => GBK.get(char) ?? [char.charCodeAt(0) & 0x7f]));
const inUtf8 = (text: string) => new TextEncoder().encode(text);

const WAYS: readonly ((text: string) => string)[] = [
  (text) => gbk.decode(inUtf8(text)),
  (text) => latin.decode(inUtf8(text)),
  (text) => latin.decode(inGbk(text)),
  (text) => utf8.decode(inGbk(text)),
];

const SENTENCES = `
各乡镇人民政府要切实加强组织领导
请于本月底前将有关材料报送县政府办公室
经研究同意你单位提出的实施方案
申请人应当提交身份证明和书面申请
会议听取了今年重点工作进展情况的汇报
项目资金由县财政统筹安排专款专用
本公告自发布之日起生效
欢迎社会各界监督并提出宝贵意见
县农业农村局组织技术人员下乡指导
对违反规定的单位和个人依法处理
全县粮食播种面积保持稳定
公示期内如有异议可以书面反映
学校食堂实行陪餐制度
气象部门发布暴雨黄色预警
补助资金通过一卡通发放到户
`
  .trim()
  .split('\n');

const PHRASES =
  '政府信息公开 通知公告 工作动态 联系电话 办公地址 主动公开 县财政局 服务指南 补助标准 申请条件 办理流程 农村公路 公共服务 安全生产 乡村振兴 义务教育 医疗保障'.split(
    ' ',
  );

const STRANGE_TO_ALL = /[\p{Cc}\p{Co}\p{Cn}\p{Cf}«»]/gu;

/** Spoilt; without the control and private-use characters that come of it, another fault, and without our own marks. */
const spoilt = (at: Setting, from: readonly string[], ways = WAYS) =>
  pick(at.below, ways)(pick(at.below, from)).replaceAll('?', '').replace(STRANGE_TO_ALL, '');

type Made = (at: Setting) => string;

export const misDecoded: Record<'plain' | 'ordinary' | 'hard', readonly Made[]> = {
  plain: [
    (at) => `«${spoilt(at, SENTENCES)}»`,
    (at) => `«${spoilt(at, SENTENCES, WAYS.slice(0, 1))}»。`,
    (at) => `«${spoilt(at, SENTENCES, WAYS.slice(1, 2))}»`,
    (at) => `«${spoilt(at, SENTENCES, WAYS.slice(2, 3))}»`,
    (at) => `«${spoilt(at, SENTENCES, WAYS.slice(3))}»`,
    () => '«锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷»',
    (at) => `+:«${spoilt(at, SENTENCES)}»。`,
    (at) => `T:«${spoilt(at, SENTENCES)}»`,
    (at) => `«锘${spoilt(at, SENTENCES, WAYS.slice(0, 1))}»`,
    () => '+:会议指出，«������»各项工作取得进展。',
  ],
  ordinary: [
    (at) => fill(at, `+:{bureau}的«${spoilt(at, PHRASES)}»已经更新。`),
    (at) => fill(at, `T:{county}人民政府«${spoilt(at, PHRASES)}»`),
    (at) => fill(at, `事项→责任单位⏎«${spoilt(at, PHRASES)}»→{dept}⏎便民服务→{dept}`),
    (at) => `«${spoilt(at, PHRASES, WAYS.slice(0, 1))}»：详见县政府门户网站。`,
    (at) => `+:（«${spoilt(at, PHRASES, WAYS.slice(1, 2))}»）`,
    (at) => `+:请登录«${spoilt(at, PHRASES, WAYS.slice(2, 3))}»栏目查询。`,
    (at) => `+:按照«${spoilt(at, PHRASES, WAYS.slice(3))}»要求执行。`,
    () => '+:«锟斤拷»县政府常务会议审议通过。',
    (at) => `$:«${spoilt(at, PHRASES)}»`,
    () => '+:有关单位要«����»抓好落实。',
  ],
  hard: [
    () => '+:政府信«息�»公开工作有序推进。',
    (at) => fill(at, '+:{person}«�»同志主持会议。'),
    () => '+:坚持«鈥»以人为本«鈥»的理念。',
    () => '+:要做到«â€œ»应公开尽公开«â€»，不留死角。',
    () => '+:温度为25«Â°»C，湿度适中。',
    () => '+:会议强调«锛»要压实责任«銆»',
    (at) => fill(at, '姓名→单位⏎{masked}→县«²ÆÕþ¾Ö»⏎{masked}→县教育局'),
    () => '+:本县«ÏØ»级财政安排资金。',
    () => '+:全县1«锟»2个乡镇完成任务。',
    () => '+:标准为每人每月300«�»元。',
    () => 'T:关于做好安全生产«�»作的通知',
    () => '+:项目名称为“«涓滄渤»镇卫生院扩建”。',
    () => '+:农«æ°‘»专业合作社已完成登记。',
    () => '$:特此通«�»',
    (at) => `+:联系人：«${spoilt(at, ['王县长', '李主任', '张科长', '办公室'])}»。`,
  ],
};

const STRANGE = [
  '\ue000',
  '\ue5e5',
  '\uf0b7',
  '\uf06c',
  '\uf8ff',
  '\ue863',
  '\ue78d',
  '\uf0d8',
  '\u{f0001}',
  '\u{100123}',
];
const CONTROLS = ['\u0001', '\u0007', '\u0008', '\u001b', '\u007f', '\u0090'];
const UNASSIGNED = ['\u0378', '\u0379', '\u05ff', '\u2fe0', '\ufdd0'];
const anyOf = (at: Setting) => pick(at.below, pick(at.below, [STRANGE, STRANGE, CONTROLS, UNASSIGNED]));

export const privateUse: Record<'plain' | 'ordinary' | 'hard', readonly Made[]> = {
  plain: [
    (at) => `+:各单位要«${pick(at.below, STRANGE)}${pick(at.below, STRANGE)}${pick(at.below, STRANGE)}»抓好落实。`,
    (at) => `«${pick(at.below, STRANGE).repeat(4)}»各乡镇按照职责分工推进。`,
    (at) => `T:关于做好«${pick(at.below, STRANGE).repeat(2)}»工作的通知`,
    (at) => `+:办理地点«${pick(at.below, CONTROLS).repeat(2)}»在政务服务中心二楼。`,
    (at) => `+:公示名单«${pick(at.below, UNASSIGNED).repeat(2)}»已经张贴。`,
    (at) => `$:«${pick(at.below, STRANGE).repeat(3)}»`,
  ],
  ordinary: [
    (at) => `«${pick(at.below, ['\uf0b7', '\uf06c', '\uf0d8', '\uf0fc'])}» 加强组织领导，落实工作责任。`,
    (at) => `+:（«${pick(at.below, STRANGE)}»）各村要及时上报。`,
    (at) => `+:村名“«${pick(at.below, STRANGE)}»塘村”沿用至今。`,
    (at) => `+:会议决定«${pick(at.below, CONTROLS)}»予以表彰。`,
    (at) => `T:{county}通知«${anyOf(at)}»`.replace('{county}', at.county),
    (at) => fill(at, `项目→数量⏎桥梁«${anyOf(at)}»→{2-9}⏎涵洞→{10-40}`),
    (at) => `联系电话«${anyOf(at)}»见县政府门户网站。`,
  ],
  hard: [
    (at) => fill(at, `姓名→单位⏎张«${pick(at.below, STRANGE)}»→{dept}⏎李某→{dept}`),
    (at) => `+:全县共«${pick(at.below, CONTROLS)}»有乡镇十六个。`,
    (at) => `+:乡贤吴«${pick(at.below, STRANGE)}»捐建图书室。`,
    (at) => `+:请按时报送«${pick(at.below, UNASSIGNED)}»。`,
    (at) => `$:特此通知«${anyOf(at)}»`,
    (at) => `+:面积为120㎡«${pick(at.below, STRANGE)}»，权属清楚。`,
    (at) => `+:详见附件«${pick(at.below, STRANGE)}»1。`,
    (at) => `+:增长5.2%«${pick(at.below, CONTROLS)}»，高于全市平均水平。`,
  ],
};
