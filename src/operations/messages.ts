/** Texts of the operations page. */
import type { FindingState } from '../web/health.ts';
import { type Text, text } from '../web/language.ts';

export const operationsWords = {
  title: text('运行状况', 'Operations'),
  lead: text(
    '每次打开本页时即时检查。命令行中执行 npx gongkai doctor 可得到相同结果。',
    'Looked at anew whenever this page opens. npx gongkai doctor says the same on the command line.',
  ),
  findings: text('检查结果', 'Findings'),
  check: text('检查项目', 'Check'),
  state: text('结论', 'State'),
  what: text('情况', 'What'),
  remedy: text('处理办法：', 'Remedy: '),
  noFindings: text('没有检查结果。', 'Nothing was looked at.'),
  sweeps: text('后台任务', 'Sweeps'),
  sweepsLead: text(
    '到期发布、登记收件、期限提醒等由后台任务每半分钟处理一次。',
    'Planned releases, new requests and deadlines are handled every half minute.',
  ),
  sweep: text('任务', 'Sweep'),
  goodAt: text('最近正常完成', 'Last ended well'),
  took: text('用时（毫秒）', 'Took (ms)'),
  faultAt: text('最近故障', 'Last fault'),
  fault: text('故障类别', 'Kind of fault'),
  noSweeps: text('后台任务尚未运行过，程序启动一分钟后再查看。', 'No sweep has run yet; look again in a minute.'),
  never: text('—', '—'),
  backups: text('备份', 'Backups'),
  backupsLead: text(
    '以 npx gongkai backup 备份，以 npx gongkai drill 演练恢复。个人信息密钥不在备份中，须另行保管。',
    'Made by npx gongkai backup and tried by npx gongkai drill. The keys of personal data are not in them: keep them apart.',
  ),
  noBackups: text('还没有备份记录。', 'No backup is on record.'),
  backup: text('名称', 'Name'),
  takenAt: text('备份时刻', 'Taken at'),
  size: text('大小（MB）', 'Size (MB)'),
  drill: text('恢复演练', 'Restore drill'),
  passed: text('通过', 'passed'),
  failed: text('未通过', 'failed'),
};

export const STATE_NAMES: Readonly<Record<FindingState, Text>> = {
  ok: text('正常', 'Well'),
  warning: text('需关注', 'Attend'),
  fault: text('故障', 'Fault'),
  unknown: text('未能检查', 'Not seen'),
};

/** Overall, by the worst finding. */
export const OVERALL: Readonly<Record<FindingState, Text>> = {
  ok: text('各项检查均正常。', 'All is well.'),
  warning: text('系统正常运行，有事项需要关注。', 'The system runs; some things need attention.'),
  fault: text('发现故障，请尽快按处理办法排除。', 'There are faults; follow the remedies soon.'),
  unknown: text('已检查的项目均正常，部分项目未能检查。', 'What was looked at is well; some things could not be seen.'),
};

/** Names of the checks: of all that the program brings, which a test proves. */
const CHECK_NAMES: Readonly<Record<string, Text>> = {
  database: text('数据库', 'Database'),
  clock: text('时钟', 'Clock'),
  'time-zone': text('时区', 'Time zone'),
  schema: text('数据库结构', 'Schema'),
  serving: text('服务进程', 'Serving process'),
  sweeps: text('后台任务', 'Sweeps'),
  projection: text('网上提交转入办理', 'State from acts'),
  releases: text('定时发布', 'Planned releases'),
  'due-dates': text('办理期限核对', 'Due dates'),
  mail: text('邮件服务器', 'Mail server'),
  deliveries: text('消息发送', 'Deliveries'),
  'audit-handover': text('审计送达', 'Audit hand-over'),
  drill: text('恢复演练', 'Restore drill'),
  versions: text('版本', 'Versions'),
  disk: text('磁盘', 'Disk'),
  'disk-database': text('数据库磁盘', 'Database disk'),
  backup: text('备份', 'Backup'),
  archive: text('日志归档', 'Archive of the log'),
  certificate: text('网站证书', 'Certificate'),
};

/** The name of a check; of one without, its own. */
export const checkName = (check: string): Text => CHECK_NAMES[check] ?? text(check, check);

/** Names of sweeps for officials; every one of the program's has one, which a test proves. */
const SWEEP_NAMES: Readonly<Record<string, Text>> = {
  'scheduled releases': text('定时发布', 'Planned releases'),
  'ended notices': text('公示期满撤下', 'Notices that end'),
  'forgotten working copies': text('清理过期草稿副本', 'Forgotten working copies'),
  'requests: acts of applicants': text('申请人网上提交转入办理', 'Acts of applicants'),
  'requests: finish erasures': text('到期个人信息清除', 'End of retention'),
  'notices: raised': text('待办事项提醒', 'Notices raised'),
  'notices: pruned': text('清理过期通知', 'Old notices'),
  'requests: due dates': text('办理期限更新', 'Due dates of requests'),
  'notices: delivered': text('邮件短信发送', 'Notices delivered'),
  'idle accounts': text('闲置账号锁定', 'Idle accounts'),
  'search.index': text('检索索引更新', 'Search index'),
  'reports: addresses to check': text('年度报告网页核对', 'Addresses of annual reports'),
  'audit hand-over': text('审计记录送达', 'Audit hand-over'),
};

/** The name of a job; of one that an older program left behind, its own. */
export const sweepName = (sweep: string): Text => SWEEP_NAMES[sweep] ?? text(sweep, sweep);
