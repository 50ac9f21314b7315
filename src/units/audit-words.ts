/** What the audit administrator's pages say. */
import { type Text, text } from '../web/language.ts';

export const auditWords = {
  title: text('审计记录', 'Audit'),
  lead: text(
    '查询何人、何时、以何身份、依据什么办理了何事。不显示个人信息和文件、申请的内容。',
    'Who did what, when, in which role, on what ground. Neither personal data nor content is shown.',
  ),
  seq: text('序号', 'No.'),
  person: text('人员', 'Person'),
  personHint: text('含代理人代其办理的事项', 'With what substitutes did in the place of that person'),
  anybody: text('全部人员', 'Anybody'),
  kind: text('事项', 'Act'),
  anything: text('全部事项', 'Any act'),
  from: text('自', 'From'),
  to: text('至（含当日）', 'To (included)'),
  search: text('查询', 'Search'),
  moment: text('办理时间', 'Recorded'),
  legal: text('生效日期', 'Legal date'),
  role: text('身份', 'Role'),
  insteadOf: (name: string): Text => text(`（代 ${name}）`, ` (for ${name})`),
  anyRole: text('全部身份', 'Any role'),
  unit: text('单位', 'Unit'),
  anyUnit: text('全部单位', 'Any unit'),
  subject: text('对象', 'Subject'),
  subjectHint: text('登记编号、索引号、姓名、账号或单位名称', 'Receipt or index number, name, account, unit'),
  ground: text('依据或理由', 'Ground'),
  none: text('没有符合条件的记录。', 'No act matches.'),
  count: (total: number, most: number): Text =>
    total > most ? text(`超过 ${most} 条`, `More than ${most} acts`) : text(`共 ${total} 条`, `${total} acts`),
  first: text('最新', 'Newest'),
  older: text('更早', 'Older'),
  pages: text('分页', 'Pages'),
  xlsx: text('导出 .xlsx', 'Export .xlsx'),
  csv: text('导出 .csv', 'Export .csv'),
  xlsxHint: (most: number): Text =>
    text(
      `.xlsx 最多 ${most} 条，更多的请导出 .csv。导出本身留痕。`,
      `.xlsx holds ${most}; .csv more. An export is an act.`,
    ),
  unmaskings: text('查看个人信息记录', 'Unmaskings'),
  refusals: text('登录失败记录', 'Failed sign-ins'),
  exports: text('导出记录', 'Exports'),
};
