import { merged, rule, type Span, spansOf } from '../rule.ts';

const YEAR = '(?<!\\d)(?:19|20)\\d{2}';
const OPEN = '[〔［【]';
const CLOSE = '[〕］】]';
const AGENCY_END = '[发函字办政令规文發辦規]';

/** Document numbers that lost a bracket, the serial or its 号. */
const NUMBERS = [
  new RegExp(`${OPEN}\\s*(?:19|20)\\d{2}\\s*\\d{1,5}(?![\\d\\s]*${CLOSE})(?!\\d)[号號]?`, 'gu'),
  new RegExp(`${OPEN}\\s*(?:19|20)\\d{3,7}\\s*${CLOSE}[号號]?`, 'gu'),
  new RegExp(`(?<=${AGENCY_END})[(（[]\\s*(?:19|20)\\d{3,7}[号號]`, 'gu'),
  new RegExp(`(?<=${AGENCY_END})${YEAR}${CLOSE}\\s*\\d+[号號]?`, 'gu'),
  new RegExp(`(?<=\\p{Script=Han})${OPEN}(?:19|20)\\d{2}${CLOSE}\\s*[号號]`, 'gu'),
  // a figure of the year, the whole year, 号
  /[〔［]\d{3}[〕］]\s*\d{1,5}[号號]/gu,
  new RegExp(`(?<=${AGENCY_END})〔〕\\s*\\d+[号號]`, 'gu'),
  new RegExp(`(?<=${AGENCY_END})〔(?:19|20)\\d{2}〕\\d{1,4}(?=[）)》。，；]|$)`, 'gmu'),
];

/** Month and day run together: can these digits be read as a month and a day? */
function isMonthDay(digits: string): boolean {
  return [1, 2].some((cut) => {
    const [month, day] = [Number(digits.slice(0, cut)), Number(digits.slice(cut))];
    return digits.length > cut && month >= 1 && month <= 12 && day >= 1 && day <= 31 && digits.length - cut <= 2;
  });
}

function dates(text: string): Span[] {
  return [
    // 2025 + month and day + 日, without 年 and 月
    ...spansOf(text, /(?<![\d第])(?:19|20)\d{2}(\d{2,4})日/gu, (m) => isMonthDay(m[1] ?? '')),
    // 2025 + month + 月, without 年
    ...spansOf(text, /(?<![\d第])(?:19|20)\d{2}(?:1[0-2]|0?[1-9])月(?:\d{1,2}日)?/gu),
    // 年 there, 月 lost
    ...spansOf(text, new RegExp(`${YEAR}年(\\d{3,4})日`, 'gu'), (m) => isMonthDay(m[1] ?? '')),
    // a figure of the year lost, or one too many
    ...spansOf(text, /(?<![\d〔.])(?:20\d|20\d{3})年(?=\d{1,2}月)/gu),
    // the year lost
    ...spansOf(text, /(?<=[于自至在到为截])年\d{1,2}月\d{1,2}日/gu),
    // the day lost; the month lost; 年 and the month lost
    ...spansOf(text, new RegExp(`${YEAR}年\\d{1,2}月日`, 'gu')),
    ...spansOf(text, new RegExp(`${YEAR}年(?:[12]?\\d|3[01])日(?![内以之期间])`, 'gu')),
    ...spansOf(text, new RegExp(`${YEAR}月\\d{1,2}日`, 'gu')),
    // the month's own figure lost
    ...spansOf(text, new RegExp(`${YEAR}年月\\d{1,2}日`, 'gu')),
  ];
}

/** A line at the end that should be the date of signing but is digits, or lacks its last character. */
function signatureDate(text: string): Span[] {
  const lines = [...text.matchAll(/[^\n]*[^\s][^\n]*/g)].slice(-4);
  return lines.flatMap((line): Span[] => {
    const bare = line[0].trim();
    const start = line.index + line[0].indexOf(bare);
    const digits = /^(?:19|20)\d{2}(\d{2,3})$/.exec(bare)?.[1];
    const broken = (digits && isMonthDay(digits)) || /^(?:19|20)\d{2}年(?:1[0-2]|0?[1-9])月\d{1,2}$/.test(bare);
    return broken ? [[start, start + bare.length]] : [];
  });
}

const MISSING_ARTICLE = /第(?=[条款章][规的，。])[条款章]/gu;

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
      '依照本条例第条规定',
      '202年3月5日召开',
      '示政发〔202〕12号',
      '《通知》（示政发〔2021〕30）',
      '示政办发〔〕30号',
      '2023年5月日',
      '于年5月12日印发',
      '2024年5日起',
      '20233年5月',
    ],
    pass: [
      '《办法》（示政办发〔2012〕478号）自2019年5月15日起施行',
      '示政发〔2012〕478号、示财字〔2020〕3号',
      '2023年1月1日至2023年12月31日',
      '联系电话：0000-2019918',
      '项目编号SF-2024-0315，面积2024315平方米',
      '订单20240315，合计2024015元，共用20日',
      '办公室\n2024年3月5日',
      '第2019515号',
      '第三条第一款、第条件',
    ],
  },
  spans: (text) =>
    merged([
      ...NUMBERS.flatMap((pattern) => spansOf(text, pattern)),
      ...dates(text),
      ...signatureDate(text),
      ...spansOf(text, MISSING_ARTICLE),
    ]),
});
