/** What the pages of a report's revisions say. */
import { text } from '../../web/language.ts';

export const revisionWords = {
  title: text('审定与更正记录', 'Approvals and corrections'),
  none: text('尚未审定', 'Not approved yet'),
  number: text('版次', 'Revision'),
  on: text('审定日期', 'Approved on'),
  reason: text('更正原因', 'Why it was corrected'),
  first: text('首次审定', 'First approval'),
  changed: text('更正内容', 'What changed'),
  cell: text('数据', 'Figure'),
  from: text('原为', 'Was'),
  to: text('更正为', 'Is now'),
  sections: (names: string) => text(`文字有更正：${names}`, `Texts changed: ${names}`),
  unchanged: text('数据和文字与上一版相同', 'Nothing differs from the revision before'),
  signature: text('签名（Ed25519）', 'Signature (Ed25519)'),
  valid: text('签名有效', 'The signature is valid'),
  faults: {
    digest: text('内容与审定时的摘要不符', 'The content has another digest than when it was approved'),
    key: text('签名所用的密钥不是本站点的密钥', 'Signed with a key that is not this site’s'),
    signature: text('签名与内容不符', 'The signature is of something else'),
  },
  unsigned: text('审定时尚未启用签名', 'Approved before reports were signed'),
  publicKey: text('公钥', 'Public key'),
  acts: text('计入的案件记录', 'Acts of cases that were counted'),
  actsOf: (cases: number, acts: number) => text(`${cases}件案件，${acts}条记录`, `${cases} cases, ${acts} acts`),
  download: text('下载带签名的数据（JSON）', 'Download with signature (JSON)'),
  pageTitle: (name: string, year: number, number: number) =>
    text(`${name}${year}年度报告（第${number}版）`, `${name}: annual report ${year}, revision ${number}`),
};
