/** The editor's buttons: what each does and when it shows as pressed. */
import type { Editor } from '@tiptap/core';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables';

export interface Tool {
  zh: string;
  en: string;
  run(editor: Editor): void;
  /** absent: a button that is never pressed */
  isOn?(editor: Editor): boolean;
  /** absent: always of use */
  isOf?(editor: Editor): boolean;
}

const inTable = (editor: Editor) => isInTable(editor.state);
type TableCommand = typeof addRowAfter;
const table = (zh: string, en: string, command: TableCommand): Tool => ({
  zh,
  en,
  isOf: inTable,
  run: (editor) => {
    command(editor.state, editor.view.dispatch);
    editor.commands.focus();
  },
});

const heading = (level: 2 | 3, zh: string, en: string): Tool => ({
  zh,
  en,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
});

export const TOOLS: readonly (readonly Tool[])[] = [
  [
    { zh: '撤销', en: 'Undo', run: (editor) => editor.chain().focus().undo().run() },
    { zh: '重做', en: 'Redo', run: (editor) => editor.chain().focus().redo().run() },
  ],
  [
    {
      zh: '加粗',
      en: 'Bold',
      run: (editor) => editor.chain().focus().toggleBold().run(),
      isOn: (editor) => editor.isActive('bold'),
    },
    {
      zh: '斜体',
      en: 'Italic',
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      isOn: (editor) => editor.isActive('italic'),
    },
  ],
  [
    heading(2, '一级标题', 'Heading'),
    heading(3, '二级标题', 'Subheading'),
    { zh: '正文', en: 'Text', run: (editor) => editor.chain().focus().setParagraph().run() },
  ],
  [
    {
      zh: '项目符号',
      en: 'Bullets',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      zh: '编号',
      en: 'Numbers',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
  ],
  [
    { zh: '插入表格', en: 'Table', isOf: (editor) => !inTable(editor), run: insertTable },
    table('加一行', 'Add row', addRowAfter),
    table('加一列', 'Add column', addColumnAfter),
    table('首行作表头', 'Head row', toggleHeaderRow),
    table('首列作表头', 'Head column', toggleHeaderColumn),
    table('合并单元格', 'Merge cells', mergeCells),
    table('拆分单元格', 'Split cell', splitCell),
    table('删除行', 'Delete row', deleteRow),
    table('删除列', 'Delete column', deleteColumn),
    table('删除表格', 'Delete table', deleteTable),
  ],
  [
    {
      zh: '清除格式',
      en: 'Plain',
      run: (editor) => editor.chain().focus().clearNodes().unsetAllMarks().run(),
    },
  ],
];

/** Three rows of three, the first of them heads. */
function insertTable(editor: Editor): void {
  const row = (type: string) => ({
    type: 'tableRow',
    content: [1, 2, 3].map(() => ({ type, content: [{ type: 'paragraph' }] })),
  });
  const content = [row('tableHeader'), row('tableCell'), row('tableCell')];
  editor.chain().focus().insertContent({ type: 'table', content }).run();
}
