/** What the gate says. */

import { emptyReport, withTotals } from '../law/annual-report.ts';
import { reportCells } from '../law/report-identities.ts';
import type { CellChange } from '../law/report-mend.ts';
import type { Words } from '../law/words.ts';
import { type Text, text } from '../web/language.ts';

const PLACES = new Map(
  (['2019', '2021'] as const).flatMap((form) =>
    reportCells(withTotals(emptyReport(0, form))).map(({ id, where }) => [id, where] as const),
  ),
);

/** A cell as people call it, as '表三 一、本年新收政府信息公开申请数量 自然人'. */
export function cellName(cell: string): Text {
  return PLACES.get(cell) ?? text(cell, cell);
}

const changeIn = (lang: 'zh' | 'en', { cell, from, to }: CellChange): string =>
  lang === 'zh' ? `“${cellName(cell).zh}”由${from}改为${to}` : `“${cellName(cell).en}” from ${from} to ${to}`;

/** One set of changes in a sentence part. */
function changesText(changes: readonly CellChange[]): Text {
  return text(
    changes.map((one) => changeIn('zh', one)).join('，并将'),
    changes.map((one) => changeIn('en', one)).join(' and '),
  );
}

export const gateWords = {
  title: text('校验', 'Checks before submission'),
  breach: (id: string, where: Words, mends: readonly (readonly CellChange[])[]): Text => {
    const [first] = mends;
    const zh = first ? `改动最少的办法：将${changesText(first).zh}` : '涉及数据较多，请逐项核对';
    const en = first
      ? `The smallest mend: ${changesText(first).en}`
      : 'Many figures are concerned: check them one by one';
    return text(`勾稽关系不成立（${id}，${where.zh}），不能提交。${zh}`, `Identity ${id} fails at ${where.en}. ${en}`);
  },
  open: (n: number): Text =>
    text(
      `尚有${n}项数据未填报，请填写数量，或者选“不适用”“未提供”并写明原因`,
      `${n} figures are not entered: give a number, or choose not applicable or not supplied with the reason`,
    ),
  needZero: text(
    '本年度没有新收和结转的申请，请确认以零报送',
    'No request was received or carried over: confirm that the zeros are meant',
  ),
  needExplanation: text('有提示项尚未消除，请说明原因', 'Warnings stand: say why the report goes on'),
  errors: (n: number): Text => text(`${n}项勾稽关系不成立，不能提交`, `${n} identities fail: it cannot be submitted`),
  warnings: (n: number): Text =>
    text(`${n}项提示须核对，提交时请说明原因`, `${n} warnings to look at; explain them when you submit`),
  mend: text(
    '改动最少、又不影响其他勾稽关系的办法（点击可查看数据所依据的案件）：',
    'The fewest changes that mend this and break nothing else (follow a cell to its cases):',
  ),
  from: text('现为', 'now'),
  to: text('改为', 'would be'),
  unsupplied: (n: number): Text => text(`${n}项数据未提供`, `${n} figures were not supplied`),
  explanation: text('提示项说明', 'Explanation of the warnings'),
  explanationHint: text('说明数据与惯例不一致或未提供的原因', 'Why figures depart from practice, or are not supplied'),
  zero: text(
    '确认本年度没有新收和结转的申请，以零报送',
    'No request was received or carried over: the zeros are meant',
  ),
  zeroDeclared: text('已确认以零报送', 'Zeros confirmed'),
  blank: text('填报方式', 'How'),
  number: text('数量', 'A number'),
  'not-applicable': text('不适用', 'Not applicable'),
  'not-supplied': text('未提供', 'Not supplied'),
  blankWithNumber: text('选“不适用”或者“未提供”的，不能再填数量', 'A blank takes no number'),
  note: (cell: string, blank: 'not-applicable' | 'not-supplied', names: readonly string[]): string =>
    `${cellName(cell).zh.replace('表二 ', '').replaceAll(' ', '')}：${names.join('、')}${blank === 'not-applicable' ? '不适用' : '未提供'}`,
};
