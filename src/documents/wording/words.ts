/** Texts of the page of the lists of wording. */
import { type Text, text } from '../../web/language.ts';
import type { EntryKind } from './state.ts';

export const KIND_NAMES: Record<EntryKind, Text> = {
  leader: text('领导人员', 'Leaders'),
  formulation: text('规范表述', 'Fixed formulations'),
  confusion: text('易错用语', 'Words often confused'),
};

export const wordingWords = {
  title: text('规范用语', 'Wording'),
  lead: text(
    '领导人员姓名职务、规范表述和本地易错用语由本机构维护，起草、审查、审签时按此检查。每条写明来源和起止日期，增加、截止都留有记录。',
    'Names and titles, fixed formulations and words often confused here: drafts are checked by them. Each has a source and days; every change is on record.',
  ),
  none: text('此类还没有条目。', 'Nothing of this kind yet.'),
  word: {
    leader: text('姓名', 'Name'),
    formulation: text('正确表述', 'Wording'),
    confusion: text('正确写法', 'Right'),
  } satisfies Record<EntryKind, Text>,
  others: {
    leader: text('职务', 'Titles'),
    formulation: text('已知的错误写法', 'Known wrong ways'),
    confusion: text('错误写法', 'Wrong'),
  } satisfies Record<EntryKind, Text>,
  kind: text('类别', 'Kind'),
  anyWord: text('姓名或者正确写法', 'Name, or what is right'),
  anyOthers: text('职务或者错误写法', 'Titles, or what is wrong'),
  othersHint: text('几项用分号隔开；规范表述可以不填', 'Several between semicolons; a formulation may have none'),
  from: text('起始日期', 'From'),
  fromHint: text('任职或者启用之日', 'First day in office or in use'),
  to: text('截止日期', 'Until'),
  toHint: text('没有截止的不填', 'Empty while it holds'),
  source: text('来源', 'Source'),
  sourceHint: text('任免文件、公报、规定等的名称', 'The document in which it stands'),
  add: text('增加', 'Add'),
  save: text('保存', 'Save'),
  saved: text('已保存', 'Saved'),
  end: text('截止', 'End'),
  ended: text('已截止', 'Ended'),
  doing: text('办理', 'Do'),
  endOn: (word: string) => text(`“${word}”的截止日期`, `Last day of ${word}`),
  import: text('导入', 'Take over'),
  importNote: text(
    '下载模板逐行填写后上传。有一处不符合要求的，全部不导入。',
    'Fill in the template and upload it. If anything is wrong, nothing is taken over.',
  ),
  template: text('下载模板', 'Template'),
  export: text('导出供gongkai inspect使用（.json）', 'Export for gongkai inspect (.json)'),
  file: text('规范用语（.xlsx）', 'List (.xlsx)'),
  noFile: text('请选择要导入的.xlsx文件', 'Choose an .xlsx file'),
  errors: (count: number) =>
    text(`有${count}处需要改正，没有导入任何条目`, `${count} to be mended: nothing was taken over`),
  warnings: (count: number) => text(`有${count}处请核对`, `${count} to be looked at`),
};
