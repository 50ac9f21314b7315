import { merged, rule, type Span, spansOf } from '../rule.ts';

const HAN = '\\p{Script=Han}';

/** In half-width text: places where marks stand that no writer put there, or where one is lost for certain. */
/** Each begins with what it looks for; what must stand before it is asked only there. */
const PATTERNS = [
  // a Western full stop between two clauses; names such as 中国.浙江 are short
  new RegExp(`\\.(?<=${HAN}[^。；;:,、?!"“”\\s.]{3,30}${HAN}\\.)(?=${HAN}[^。；;:,、\\s.]{3})`, 'gu'),
  // two marks of which one is too many; dots and dashes come in pairs by right
  /[,、;:](?<!\);|&[a-z]{2,6};)[,、。;]|。(?:[,、;]|。(?<!。。。)(?!。))/gu,
  // a colon after a word and its explanation: '四个原则:即:'
  /:[即如]:/gu,
  // who leads and who helps are parted by a comma
  new RegExp(
    `牵头(?<=\\(${HAN}{2,24}牵头)(?!单位|部门|负责|组织|实施|制定|会同|落实|做好|抓|的)(?=${HAN}[^(),、;。]{2,24}(?:配合|参加|参与|协助)\\))`,
    'gu',
  ),
  // two deeds in a row: '加强业务指导加大协调力度'
  new RegExp(`加大(?<=加强${HAN}{2,6}(?<![力并和与及])加大)(?=${HAN}{2,6}力度)`, 'gu'),
];

export const punctuation = rule({
  id: 'punctuation',
  severity: 'low',
  finds: {
    zh: '标点有误：多用、漏用，或者误用西文句点。',
    en: 'Punctuation: a mark too many, one that is lost, or a Western full stop.',
  },
  ground: '《标点符号用法》（GB/T 15834—2011）；《党政机关公文处理工作条例》第十九条：标点符号使用规范',
  remedy: { zh: '对照原件改正标点。', en: 'Correct the marks from the original.' },
  examples: {
    match: [
      '全年共开展执法检查九千余次.组织随机抽查一千余次，结果全部公开。',
      '各单位要高度重视，，认真落实。',
      '按照以下四个原则：即：依法、公正、便民、高效。',
      '(县政府办公室牵头县直有关部门配合)',
      '需要进一步加强业务指导加大协调力度。',
      '工作已经完成。。下一步继续推进。',
    ],
    pass: [
      '各单位要高度重视，认真落实……确保按时完成——这是底线。',
      '（县政府办公室牵头，县直有关部门配合）',
      '（由县财政局牵头组织相关部门配合）',
      '附件1.申报表 2.汇总表，网址为www.county.gov.cn',
      '访问“中国.示范”门户网站，占比为12.5%，共3.2万元。',
      '加强领导，加大投入力度。坚持加强监督和加大处罚力度并重。',
      '问：怎么办理？答：可以网上办理。即日起执行。',
      '甲、乙、丙等；其中：丁。“一、二”，（三）。商标&trade;、专利。',
    ],
  },
  spans: (_text, _context, { folded }): Span[] => merged(PATTERNS.flatMap((pattern) => spansOf(folded, pattern))),
});
