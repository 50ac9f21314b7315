import { merged, rule, type Span } from '../rule.ts';

const NUMERAL = '[一二三四五六七八九十]';
const HAN = '\\p{Script=Han}';

/** Headings and articles in the middle of a line, where a sentence has just ended. */
const AFTER_SENTENCE = new RegExp(
  `[。！？][ \\u3000]{0,4}(?<head>${NUMERAL}{1,3}、|[（(]${NUMERAL}{1,3}[）)]|第${NUMERAL}{1,3}条[ \\u3000])(?=${HAN}{2})`,
  'gu',
);
/** The next heading of the first order right after the last character of the one before. */
const AFTER_HEADING = new RegExp(`[二三四五六七八九]、(?<=${HAN}.)(?<![周第期初十月日高大、]..)(?=${HAN}{4})`, 'gu');
/** Who signed and when, right after the last sentence. */
const SIGNATURE = new RegExp(
  `${HAN}{2,20}(?:政府|办公室|委员会|局|厅|中心|管委会)[ \\u3000]{0,4}(?:\\d{4}|[〇○零一二三四五六七八九]{4})年[^。；，,\\n]{2,8}日(?=[ \\u3000]*$)`,
  'u',
);

function faultIn(line: string): Span | null {
  const headings = [...line.matchAll(AFTER_SENTENCE)].map(
    ({ 0: whole, index, groups }) => index + whole.length - (groups?.head?.length ?? 0),
  );
  const first = headings[0] ?? afterHeading(line) ?? signature(line);
  if (first === undefined) return null;
  // more than one place, or a whole text in one block: the line as a whole has to be parted
  return headings.length > 1 ? [0, line.length] : [Math.max(0, first - 6), Math.min(line.length, first + 12)];
}

function afterHeading(line: string): number | undefined {
  if (!/^\s*一、/.test(line)) return undefined;
  return [...line.matchAll(AFTER_HEADING)].find(({ index }) => index > 4)?.index;
}

function signature(line: string): number | undefined {
  const last = /日[ \u3000]*$/.test(line) ? line.lastIndexOf('。') : -1;
  if (last < 0) return undefined;
  const match = SIGNATURE.exec(line.slice(last + 1));
  return match?.index === 0 ? last + 1 : undefined;
}

function faults(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]{12,}/g)) {
    // a cell of a table is as long as it has to be
    if (/\||\t/.test(line.slice(0, 200)) && !line.includes('||')) continue;
    const fault = faultIn(line);
    if (fault) spans.push([index + fault[0], index + fault[1]]);
  }
  return merged(spans);
}

export const runTogether = rule({
  id: 'run-together',
  severity: 'low',
  finds: {
    zh: '分段丢失，多级标题、条文或者落款与正文连成一段。',
    en: 'The paragraphs were lost: headings, articles or the signature run on in one block.',
  },
  ground: '《党政机关公文格式》（GB/T 9704—2012）正文的结构层次',
  remedy: { zh: '按原件恢复分段和标题。', en: 'Restore paragraphs and headings from the original.' },
  examples: {
    match: [
      '一、总体情况 （一）机制健全。有关单位要认真落实。 （二）队伍稳定。按时报送。 二、存在问题 不足。',
      '全县各项工作有序推进。二、主要任务',
      '各镇要落实属地责任。（二）强化日常监管。定期开展检查。',
      '第一条 为规范管理，制定本办法。第二条 本办法适用于本县行政区域。',
      '一、指导思想二、工作目标三、保障措施',
      '请各单位遵照执行。示范县财政局2024年3月5日',
      '特此通知。示范县人民政府办公室　二〇二四年三月五日',
    ],
    pass: [
      '一、总体情况\n（一）机制健全。有关单位要认真落实。\n（二）队伍稳定。\n二、存在问题\n不足。',
      '申请人应当提交下列材料：（一）申请书；（二）身份证明；（三）其他材料。',
      '会议指出，一是提高认识；二是压实责任；三是强化督查。',
      '评出一、二、三等奖各一名，周一、周二、周三开放办理。',
      '依照第一条、第二条的规定办理。第三条规定的情形除外。',
      '（一）强化学习，广泛宣传。各单位组织干部职工学习。',
      '示范县财政局2024年3月5日',
      '本办法由县财政局负责解释。自2024年3月5日起施行。',
      '办法于2024年1月1日由县人民政府公布。县财政局于2024年3月5日印发细则。',
    ],
  },
  spans: faults,
});
