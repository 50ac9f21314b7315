/** What the pages of hand-over say. */
import { type Text, text } from '../web/language.ts';

export const handoverWords = {
  title: text('工作移交', 'Hand-over'),
  lead: text(
    '人员离任、调岗时，应将其负责起草的文件移交接手人，并终止其代理安排；由安全管理员办理的，同时终止其全部角色。申请件和年度报告属于单位，由本单位其他经办人继续办理。',
    'When somebody leaves, their drafts go to a successor and substitutions end; done by the security administrator, the roles end too. Cases and reports belong to units, whose other officers go on.',
  ),
  leaver: text('离任人', 'Who leaves'),
  successor: text('接手人', 'Successor'),
  leavesOn: text('离任日期', 'Leaves on'),
  leavesHint: text('自该日起不再履行职责', 'The first day without the duties'),
  ground: text('依据或理由', 'Ground'),
  choose: text('请选择', 'Choose'),
  next: text('查看未结事项', 'What is open'),
  open: (name: string): Text => text(`${name} 的未结事项`, `Open with ${name}`),
  drafts: text('负责起草的文件', 'Drafts in hand'),
  noDrafts: text('没有尚未办结的起草文件。', 'No drafts.'),
  draftCount: (count: number): Text =>
    text(`${count}件（内容由政务公开办查看）`, `${count} (titles: disclosure office)`),
  cases: text('所在单位在办事项', 'Open in the unit'),
  caseCount: (count: number): Text =>
    text(
      `${count}件待其单位办理，由本单位其他经办人继续办理`,
      `${count} wait for the unit, whose other officers go on`,
    ),
  alone: (units: string): Text =>
    text(
      `注意：${units}没有其他人员具备相同职责，请先授权。`,
      `Nobody else holds the duty at ${units}: grant it first.`,
    ),
  roles: text('现任职责', 'Roles held'),
  noRoles: text('没有现任职责', 'None'),
  substitutions: text('代理安排', 'Substitutions'),
  noSubstitutions: text('没有', 'None'),
  substitution: (holder: string, substitute: string): Text =>
    text(`${substitute} 代 ${holder}`, `${substitute} for ${holder}`),
  endsRoles: text('确认移交，并终止其全部角色', 'Hand over and end all roles'),
  keepsRoles: text('确认移交', 'Hand over'),
  askSecurity: text(
    '移交后，请安全管理员终止离任人的角色和账号。',
    'Then have the security administrator end the roles.',
  ),
  past: text('移交记录', 'Hand-overs'),
  none: text('没有移交记录。', 'None yet.'),
  done: text('移交已办理。', 'Handed over.'),
  needPerson: text('请选择人员', 'Choose a person'),
};
