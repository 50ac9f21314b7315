/** What is said of figures in texts. */
import { type Text, text } from '../../web/language.ts';
import { cellName } from '../gate-words.ts';
import { sectionOf, type TextSection } from '../texts.ts';
import type { Literal } from './literals.ts';

const sectionName = (section: TextSection): Text => {
  const { zh, en } = sectionOf(section).title;
  return text(zh, en);
};

const cellsName = (cells: readonly string[]): Text =>
  text(
    cells.length > 2
      ? `“${cellName(cells[0] ?? '').zh}”等${cells.length}格之和`
      : cells.map((cell) => `“${cellName(cell).zh}”`).join('与'),
    cells.length > 2
      ? `the sum of ${cells.length} cells from ${cellName(cells[0] ?? '').en}`
      : cells.map((cell) => cellName(cell).en).join(' and '),
  );

export const referenceWords = {
  choose: text('引用表中数据', 'Refer to a figure'),
  chooseHint: text(
    '正文中的数字请引用表中数据：输入项目名称查找，选中后点“插入”。保存后显示为当前数值，表中数据变化时正文随之变化。',
    'Figures of the text refer to cells: look one up, then insert it. It shows the present value and follows the table.',
  ),
  insert: text('插入', 'Insert'),
  insertInto: (section: TextSection): Text =>
    text(`插入到“${sectionName(section).zh}”`, `Insert into "${sectionName(section).en}"`),
  preview: text('印出的正文', 'As printed'),
  unknown: (section: TextSection, reference: string): Text =>
    text(
      `“${sectionName(section).zh}”中的“{{${reference}}}”不是本报告的数据项，请改正`,
      `"{{${reference}}}" in "${sectionName(section).en}" is no figure of this report`,
    ),
  literal: ({ section, words, value, cells, figure, state }: Literal): Text => {
    const where = sectionName(section);
    const cell = cellsName(cells);
    if (state === 'same')
      return text(
        `${where.zh}“${words}”：${value}与${cell.zh}相同，请改为数据引用`,
        `${where.en}, “${words}”: ${value} is ${cell.en}; refer to it instead`,
      );
    if (state === 'differs')
      return text(
        `${where.zh}“${words}”：正文为${value}，${cell.zh}为${figure}，两者不一致`,
        `${where.en}, “${words}”: the text says ${value}, ${cell.en} ${figure}`,
      );
    return text(
      `${where.zh}“${words}”：${value}与${cell.zh}（${figure}）并非同一数字，请核对；应当一致的，改为数据引用`,
      `${where.en}, “${words}”: ${value} beside ${cell.en} (${figure}); if they should agree, refer to the cell`,
    );
  },
  literals: (n: number): Text =>
    text(`正文中有${n}处数字未引用表中数据`, `${n} figures of the texts are no references`),
  frozen: text('正文引用的数据', 'Figures that the texts refer to'),
  reference: text('引用', 'Reference'),
  section: text('部分', 'Section'),
  cell: text('数据项', 'Cells'),
  value: text('数值', 'Value'),
  sectionName,
  cellsName,
};
