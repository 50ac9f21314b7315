/** Results of checking as lines and as a workbook. */
import { type Sheet, workbook } from '../../paper/sheet.ts';
import { type Language, type Text, text } from '../../web/language.ts';
import { type Checked, type Verdict, verdictOf } from './check-bytes.ts';
import { cellName } from './names.ts';

export const VERDICTS: Readonly<Record<Verdict, Text>> = {
  holds: text('全部相符', 'holds'),
  wrong: text('有误', 'wrong'),
  'not read': text('未全部读取', 'not read'),
};

export const STATES: Readonly<Record<Verdict, Text>> = {
  holds: text('相符', 'holds'),
  wrong: text('有误', 'wrong'),
  'not read': text('未读取', 'not read'),
};

/** What is wrong and what is not read, a sentence each. What is only blank is summed up by table. */
export function sentences(checked: Checked): { state: Verdict; says: Text }[] {
  if (!checked.report)
    return [{ state: 'not read', says: text(`未读取：${checked.reason.zh}`, `Not read: ${checked.reason.en}`) }];
  const { findings, unread, tables } = checked.report;
  const told = findings.filter(({ state, severity }) => state !== 'holds' && severity === 'error');
  const wholeTables = (['t2', 't3', 't4'] as const).filter((id) => tables[id].reason);
  const cells = Object.entries(unread).filter(([id]) => !wholeTables.some((table) => id.startsWith(table)));
  return [
    ...told.filter(({ state }) => state === 'wrong').map(({ state, says }) => ({ state, says })),
    ...cells.map(([id, reason]) => {
      const name = cellName(id);
      return {
        state: 'not read' as const,
        says: text(`${name.zh}：未读取，${reason.zh}。`, `${name.en}: not read, ${reason.en}.`),
      };
    }),
    ...told.filter(({ state }) => state === 'not read').map(({ state, says }) => ({ state, says })),
  ];
}

/** How many findings hold. */
export const holding = ({ report }: Checked): number =>
  (report?.held ?? 0) + (report?.findings.filter(({ state }) => state === 'holds').length ?? 0);

export function resultLines(checked: Checked, lang: Language): string[] {
  const { source, report } = checked;
  const form = report?.formNumber ?? (lang === 'zh' ? '表式未能确定' : 'form unknown');
  return [
    `${source}  ${VERDICTS[verdictOf(checked)][lang]}`,
    ...(report
      ? [`  ${report.title}  ${form}  ${lang === 'zh' ? `相符${holding(checked)}项` : `${holding(checked)} hold`}`]
      : []),
    ...sentences(checked).map(({ state, says }) => `  [${STATES[state][lang]}] ${says[lang]}`),
  ];
}

/** Two sheets: a row for each report, and a row for each thing that is wrong or not read. */
export function resultWorkbook(results: readonly Checked[]): Promise<Uint8Array> {
  const head = (...names: string[]) => names.map((value) => ({ value, header: true }));
  const overview: Sheet = {
    name: '核对结果',
    rows: [
      head('报告', '标题', '年度', '表式', '结论', '相符项数', '有误项数', '未读取格数'),
      ...results.map((checked) => {
        const { source, report } = checked;
        const wrong =
          report?.findings.filter(({ state, severity }) => state === 'wrong' && severity === 'error').length ?? 0;
        const unread = report ? Object.keys(report.unread).length : '';
        return [
          source,
          report?.title ?? '',
          report?.year ?? '',
          report?.formNumber ?? '',
          VERDICTS[verdictOf(checked)].zh,
          holding(checked),
          wrong,
          unread,
        ].map((value) => ({ value }));
      }),
    ],
    widths: [50, 40, 8, 26, 14, 10, 10, 12],
    stickyRows: 1,
    landscape: true,
  };
  const details: Sheet = {
    name: '明细',
    rows: [
      head('报告', '情形', '说明'),
      ...results.flatMap((checked) =>
        sentences(checked).map(({ state, says }) =>
          [checked.source, STATES[state].zh, says.zh].map((value) => ({ value })),
        ),
      ),
    ],
    widths: [50, 10, 90],
    stickyRows: 1,
    landscape: true,
  };
  return workbook([overview, details]);
}
