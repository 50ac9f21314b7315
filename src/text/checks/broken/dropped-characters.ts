import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { merged, rule, type Span, spansOf } from '../rule.ts';
import { mayLackFigures } from './broken-figures.ts';
import { AGENCY_END, DAMAGED_DATES, YEAR } from './damaged-dates.ts';
import { FIGURE, signsOf } from './line-signs.ts';

const OPEN = '[〔［【]';
const CLOSE = '[〕］】]';

/** Document numbers that lost a bracket, the serial or its 号. */
const NUMBERS = [
  new RegExp(`${OPEN}\\s*(?:19|20)\\d{3,7}\\s*${CLOSE}[号號]?`, 'gu'),
  new RegExp(`(?<=${AGENCY_END})[(（[]\\s*(?:19|20)\\d{3,7}[号號]`, 'gu'),
  new RegExp(`${OPEN}\\s*(?:19|20)\\d{2}\\s*\\d{1,5}(?![\\d\\s]*${CLOSE})(?!\\d)[号號]?`, 'gu'),
  new RegExp(`(?<=\\p{Script=Han})${YEAR}${CLOSE}\\s*\\d+[号號]?`, 'gu'),
  new RegExp(`${OPEN}\\d{1,3}(?![\\d〕］】年号]|\\s*号\\p{Script=Han})(?=[^〕］】]{1,4}[\\p{Script=Han}])`, 'gu'),
  new RegExp(`(?<=\\p{Script=Han})${OPEN}\\d${CLOSE}\\s*\\d{1,4}[号號]`, 'gu'),
  // the letter O for a nought, and the closing bracket gone
  new RegExp(`(?<=\\p{Script=Han})${OPEN}[\\dO]{2,5}\\s?第`, 'gu'),
  new RegExp(`(?<=\\p{Script=Han})${OPEN}(?:19|20)\\d{2}${CLOSE} ?[号號](?!\\s*\\d)`, 'gu'),
  // a figure of the year, the whole year, 号
  /[〔［]\d{3}[〕］]\s*\d{1,5}[号號]/gu,
  /(?<=\p{Script=Han})〔(?:19|20)\d{2}〕\s?\d{1,4}(?!\d|[）)#＃.．]号|\s*[号號|\t]|\s*[至和、—-]\s*\d)/gu,
  // only the serial or a rest of the year is left behind the opening bracket
  new RegExp(`${OPEN}\\s*(?:\\d{1,5}|年\\s*\\d{1,5})\\s*[号號](?![\\p{Script=Han}A-Za-z]{1,8}[〕］】\\]])`, 'gu'),
  // both brackets lost; the opening one where no agency stands right before it
  /(?<=[\p{Script=Han}][发函字规])(?:19|20)\d{3,7}[号號]/gu,
  new RegExp(`(?<![\\d（('’${'〔［【'}])(?:19|20)\\d{2}[〕］]\\s*\\d*\\s*[号號]`, 'gu'),
  /(?<=\p{Script=Han})\d{1,4}〕\s*\d*[号號]/gu,
  // 府发202368的要求, 财农〔〕52号, 〔2022〕25和, 〔2022〕 9、
  /(?<=[政府办][发函字])20[012]\d{2,5}(?!\d)(?=的|文件|精神|规定|要求|通知|[，。；）])/gu,
  /(?<=[\p{Script=Han}\d])〔〕\s*(?:\d{1,4})?[号號]/gu,
  // 云政办发2025号, 字[2025 8号, 〔2025〕第文件
  /(?<=[政府办教财农水建民林环规][发函字])20[012]\d[号號]/gu,
  new RegExp(`${OPEN}(?:19|20)\\d{2}${CLOSE}第(?=[\\p{Script=Han}，。])`, 'gu'),
];

/** Month and day run together: can these digits be read as a month and a day? */
function isMonthDay(digits: string): boolean {
  return [1, 2].some((cut) => {
    const [month, day] = [Number(digits.slice(0, cut)), Number(digits.slice(cut))];
    return digits.length > cut && month >= 1 && month <= 12 && day >= 1 && day <= 31 && digits.length - cut <= 2;
  });
}

type Kept = readonly [pattern: RegExp, keep?: (match: RegExpExecArray) => boolean];

/** Dates that lost a figure or a sign. */
const DATES: readonly Kept[] = [
  // 2025 + month and day + 日, without 年 and 月
  [/(?<![\d第])(?:19|20)\d{2}(\d{2,4})日/gu, (m) => isMonthDay(m[1] ?? '')],
  // 2025 + month + 月, without 年
  [/(?<![\d第])(?:19|20)\d{2}(?:1[0-2]|0?[1-9])月(?:\d{1,2}日)?/gu],
  // 年 there, 月 lost
  [new RegExp(`${YEAR}年(\\d{3,4})日`, 'gu'), (m) => isMonthDay(m[1] ?? '')],
  // a figure of the year lost, or one too many
  [/(?<![\d〔.])(?:20\d|20\d{3})年(?=\d{1,2}月)/gu],
  // the day lost; the month lost; 年 and the month lost
  [new RegExp(`${YEAR}年\\d{1,2}月日`, 'gu')],
  [new RegExp(`${YEAR}年(?:[12]?\\d|3[01])日(?![内以之期间])`, 'gu')],
  [new RegExp(`${YEAR}月\\d{1,2}日`, 'gu')],
  // the month's own figure lost
  [new RegExp(`${YEAR}年月(?:\\d{1,2}日?|份)`, 'gu')],
  // 年 and 月 lost and the day lost; a figure too many or too few before them
  [/(?<![\d第])(?:19|20)\d{2,5}(?:月|年月)?日(?![照均产])/gu, (m) => !/^\d{8}日/u.test(m[0])],
  [/(?<![\d第])(?:19|20)\d{2}[\d-]{3,6}日/gu, (m) => m[0].includes('-')],
  // only the day of the end lost its month
  [/月\d{1,2}日[至到—-]+(\d{3,4})日/gu, (m) => isMonthDay(m[1] ?? '')],
  [/(?<![\d.])(?:19|20)\d(?=年(?:[至到—-]|\d{1,2}月))/gu],
  [/(?<!\d)0(?:19|20)\d{2}年/gu],
  [/(?<![\d.])20 \d年/gu],
  // in figures and in characters by turns
  [new RegExp(`${YEAR}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日`, 'gu')],
  // the last character lost: a day, an hour or a full stop follows
  [new RegExp(`(?<=[至到于为：:]\\s*)${YEAR}年(?:1[0-2]|0?[1-9])月\\d{1,2}(?=[。，；）)止前起]|[上下]午|$)`, 'gmu')],
  [/月\d{1,2}日[至到](?:[12]?\d|3[01])(?=止|[。，；）)]|$)/gmu],
  [new RegExp(`${YEAR}年\\d{1,2}月[至到—-]\\d{1,2}日`, 'gu')],
  [/(?<![A-Za-z\d-])20\d{2}-\d{1,2}-(?=$|[\s，。；）\p{Script=Han}])/gmu],
  ...DAMAGED_DATES.map((pattern): Kept => [pattern]),
  // digits alone where a date is named
  [
    /(?<=(?:有效期|期限|截止|截至|日期|时间)[^，。；\d]{0,4}[至到为：:]?\s*)(?:19|20)\d{2}(\d{3}|(?<=[至到止]\s*\d{4})\d{4})(?=[。，；）)印起止前]|$)/gmu,
    (m) => isMonthDay(m[1] ?? ''),
  ],
  [/(?<=[（(])(?:19|20)\d{2}(\d{2,4})(?=印发|发布|起|施行)/gu, (m) => isMonthDay(m[1] ?? '')],
];

const FIGURES: readonly Kept[] = [...NUMBERS.map((pattern): Kept => [pattern]), ...DATES];

/** 二〇二年三月, 二〇二四年月三日 */
const CENTURIES = ['二〇', '二○', '二零', '二二', '一九'];
const IN_CHARACTERS = [
  /(?<![〇○零一二三四五六七八九十百千])二[〇○零二][〇○零一二三四五六七八九]年[一二三四五六七八九十]{1,2}月/gu,
  /[二一][〇○零九][〇○零一二三四五六七八九]{2}(?:年月[一二三四五六七八九十日]|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|年[一二三四五六七八九十]{1,2}月日)/gu,
];

/** A line at the end that should be the date of signing but is digits, or lacks its last character. */
function signatureDate(lines: readonly Line[]): Span[] {
  return lines.slice(-4).flatMap(({ text, span }): Span[] => {
    const digits = /^(?:19|20)\d{2}(\d{2,3})$/.exec(text)?.[1];
    const broken = (digits && isMonthDay(digits)) || /^(?:19|20)\d{2}年(?:1[0-2]|0?[1-9])月\d{1,2}$/.test(text);
    return broken ? [span] : [];
  });
}

/** '政办发号文件': the year and the serial are gone. */
const BARE_NUMBER = /(?<=[政府办财教农水建民][发函])号(?=文件|精神|规定|要求|通知|[，。；）》])/gu;

function faults({ text, halved, lines }: Reading, signs: Uint32Array): Span[] {
  const found = signatureDate(lines);
  if (text.includes('发号') || text.includes('函号')) found.push(...spansOf(text, BARE_NUMBER));
  if (CENTURIES.some((begun) => text.includes(begun)))
    for (const pattern of IN_CHARACTERS) found.push(...spansOf(text, pattern));
  // figures of full width are read as others are
  const isFull = halved !== text;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || (!((signs[i] ?? 0) & FIGURE) && !isFull)) continue;
    const written = isFull ? halved.slice(...line.span) : line.text;
    if (!mayLackFigures(written)) continue;
    const start = line.span[0];
    for (const [pattern, keep] of FIGURES)
      for (const [from, to] of spansOf(written, pattern, keep)) found.push([start + from, start + to]);
  }
  return found;
}

export const droppedCharacters = rule({
  id: 'dropped-characters',
  severity: 'high',
  finds: {
    zh: '文号或者日期缺字，年、月、日或者括号、序号丢失。',
    en: 'A document number or a date has lost characters: a bracket, a figure, or 年, 月, 日.',
  },
  ground: '《党政机关公文格式》（GB/T 9704—2012）发文字号、成文日期的标注',
  remedy: { zh: '对照原件补全文号、日期。', en: 'Complete the number or date from the original.' },
  examples: {
    match: [
      '有效期到2023年12月31日，2023年12月31之后另行通知。',
      '他1998年月参加工作，调查于2024年9月至月进行，发文日期2024年12月1日5日',
      '《办法》（示政办发〔2012478号）',
      '《办法》（示政办发〔2012 478）',
      '示财字〔2012478〕号',
      '示政发(2012478号',
      '示政发2012〕478号',
      '根据示政发〔2012〕号文件',
      '该条例2019515日起施行',
      '自20211月1日起',
      '统计期限为202311日至20231231日',
      '截至2022年1231日',
      '示范县人民政府办公室\n\n2019918',
      '示范县财政局\n2024年3月5',
      '202年3月5日召开',
      '示政发〔202〕12号',
      '《通知》（示政发〔2021〕30）',
      '示政办发〔〕30号',
      '2023年5月日',
      '示范县人民政府\n二〇二六年月日',
      '于年5月12日印发',
      '2024年5日起',
      '20233年5月',
      '有效期至2025年12月31。',
      '示财社2023〕36号',
      '统计时段为2022年1月1日至1231日',
      '施工期限为2022年5至2022年9月30日，自2023.1月起至5月1止',
      '经示审批201945〕号核准，示府办〔20 2217号',
      '2024年9月1起，全县执行秋季作息时间；合同自2023年6 日生效',
      '公示期10月9日至月15日',
      '三年行动计划（201年至2023年）',
      '按照省政府〔2023号批示',
      '修订日期为2022年二月十日',
      '2024年月份空气质量报告',
      '示水发〔25号',
      '示住建发202363号',
      '示民发2025〕号',
      '示财〔年39号',
      '开标时间2025年9月9时30分',
      '履职情况（2024月至12月）',
      '考核期2022年至12月31日',
      '修订于2022年12，现重新公布',
      '1月1至1231为统计期',
      '截至2021年1231',
      '20221至12月',
      '2024年3月5召开会议',
      '自2023年9月1至2026年8月31日',
      '时间：2023年10月8—12，地点：学校',
      '安办发２０２３〕１１号文件不再执行',
      '二二一年六月十日召开',
      '至2027年12月3日1。',
      '依据示政办发〔〕号文件，2025年月5完工',
      '根据示政办〔2025〕12文件，2025-3月5日印发',
      '定于月15日召开，公示期为10月8日至日。',
      '同意你单位年8月1日的请示，款项于202年底拨付',
      '报名材料应于9月日17时前送达，截止时间为11月30日时。',
      '见示政〔2024〕36第三条、示教字[2025 8号、示政办发2025号、2024年第季度',
    ],
    pass: [
      '每月15日前、当月20日、今年8月1日、少年8月1日开营、工龄20年9个月，示政发〔2024〕36、37号',
      '某某加油站\t示危经字〔2023〕05\t延期',
      '二十二年三月、3日5场、2025年3月5日9时、项目2024-27、２０２４年３月５日、2024年日常工作',
      '《办法》（示政办发〔2012〕478号）自2019年5月15日起施行',
      '示政发〔2012〕478号、示财字〔2020〕3号',
      '2023年1月1日至2023年12月31日',
      '联系电话：0000-2019918',
      '项目编号SF-2024-0315，面积2024315平方米',
      '订单20240315，合计2024015元，共用20日',
      '办公室\n2024年3月5日',
      '第2019515号',
      '第三条第一款、第条件',
      '公示期为3月1日至7日',
      '每日均在2024年12月底前、2024年日均客流',
      '二〇二四年三月五日，（20240315）批次',
      '2023年5至8月、2023年至2025年、2024年12月5起案件',
      '2021年1231人、2024年365天、第（2024）5号',
      '登记日期20190612，均已录入系统；工龄20年9个月',
      '自2023年3月1至31日，上午时段，下午时间',
      '【1号展厅】古代农具\n〔2号窗口〕办理登记',
    ],
  },
  spans: (_text, _context, reading) => merged(faults(reading, signsOf(reading))),
});
