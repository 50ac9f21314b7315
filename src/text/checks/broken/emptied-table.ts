import { merged, rule, type Span, spansOf } from '../rule.ts';

/** Bars with nothing between them, or a line of nothing but bars. Two neighbouring empty cells of a row are no fault. */
const EMPTY_CELLS = /\|(?:[ \t\u00a0\u3000]*\|){3,}/gu;
const BARE_BARS = /^[ \t\u00a0\u3000]*\|(?:[ \t\u00a0\u3000]*\|)*[ \t\u00a0\u3000]*$/gmu;
/** A bar left at the end of a line that has no other cell. */
const STRAY_BAR = /^([^|\n]*[^|\s])[ \t\u00a0\u3000]*\|[ \t\u00a0\u3000]*$/gmu;

const CAPTION = /^[ \t]*(?:附?表)\s*[0-9０-９一二三四五六七八九十]{1,3}[\s:：、．.][^\n。；]{2,40}$/gmu;
const PROMISE = /(?:如下表|见下表|详见下表|下表所示)[：:。]?[ \t]*$/gmu;
const NOTHING_FOLLOWS =
  /^\s*(?:$|[一二三四五六七八九十]{1,3}、|附?表\s*[0-9０-９一二三四五六七八九十]{1,3}[\s:：、．.])/u;

export const emptiedTable = rule({
  id: 'emptied-table',
  severity: 'medium',
  finds: {
    zh: '表格内容丢失，只剩下竖线或者表题。',
    en: 'A table lost its content: only bars or its caption are left.',
  },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确、完整',
  remedy: {
    zh: '从原件重新录入表格，删去多余的竖线。',
    en: 'Enter the table again from the original and remove the stray bars.',
  },
  examples: {
    match: [
      '年度报告 | |||||||||',
      '| | | | |',
      '合计 | 3 |\n|\n|\n完',
      '收费情况见下表：\n\n三、监督检查',
      '表1 收费项目一览表\n表2 减免项目一览表\n无',
      '示范县年度报告 |\n正文',
    ],
    pass: [
      '| 项目 | 数量 |\n|---|---|\n| 甲 | 3 |\n| 合计 | | |',
      '收费情况见下表：\n项目\t金额\n甲\t3',
      '表1 收费项目一览表\n项目\t金额\n甲\t3',
      '|甲|乙|丙|\n|1||3|',
      '如下表述有误：县|区应为县（区）',
    ],
  },
  spans: (text) => {
    const bars = [...spansOf(text, EMPTY_CELLS), ...spansOf(text, BARE_BARS), ...strayBars(text)];
    const bare = [...spansOf(text, CAPTION), ...spansOf(text, PROMISE)].filter(([, end]) =>
      NOTHING_FOLLOWS.test(text.slice(end)),
    );
    return merged([...bars, ...bare]);
  },
});

function strayBars(text: string): Span[] {
  return [...text.matchAll(STRAY_BAR)].map((match) => [
    match.index + (match[1] ?? '').length,
    match.index + match[0].length,
  ]);
}
