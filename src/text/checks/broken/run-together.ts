import { rule, type Span } from '../rule.ts';

/** Headings in the middle of a line: after a space or the end of a sentence. */
const INNER_HEADING = /(?<=[^\n][。！？\s])(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/gu;
/** characters; no paragraph of an official text is that long */
const LONGEST_PARAGRAPH = 1_200;
const HEADINGS = 3;

function faults(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.length > LONGEST_PARAGRAPH && (line.match(INNER_HEADING)?.length ?? 0) >= HEADINGS)
    .map((match) => [match.index, match.index + match[0].length]);
}

const PARAGRAPH = '有关单位要认真落实各项要求，按时报送工作进展情况。'.repeat(30);

export const runTogether = rule({
  id: 'run-together',
  severity: 'low',
  finds: {
    zh: '分段丢失，多级标题与正文连成一段。',
    en: 'The paragraphs were lost: headings and text run on in one block.',
  },
  ground: '《党政机关公文格式》（GB/T 9704—2012）正文的结构层次',
  remedy: { zh: '按原件恢复分段和标题。', en: 'Restore paragraphs and headings from the original.' },
  examples: {
    match: [`一、总体情况 （一）机制。${PARAGRAPH} （二）队伍。${PARAGRAPH} 二、存在问题 不足。`],
    pass: [
      `一、总体情况\n（一）机制。${PARAGRAPH}\n（二）队伍。${PARAGRAPH}\n二、存在问题\n不足。`,
      '一、甲 二、乙 三、丙 四、丁',
    ],
  },
  spans: faults,
});
