/** The fictional persons of the demonstration county, and who of them has an account. */
import type { Role } from '../web/duties.ts';

export interface DemoAccount {
  site: string;
  username: string;
  role: Role;
  /** unit code; absent for roles that serve the whole site */
  unit?: string;
  what: string;
}

export const ACCOUNTS: readonly DemoAccount[] = [
  { site: 'shifan', username: 'jingban', role: 'drafter', unit: 'gov-office', what: '县政府办 经办人' },
  { site: 'shifan', username: 'shencha', role: 'reviewer', unit: 'gov-office', what: '县政府办 公开审查员' },
  { site: 'shifan', username: 'shenqian', role: 'approver', unit: 'gov-office', what: '县政府办 审签领导' },
  { site: 'shifan', username: 'fazhi', role: 'legal-reviewer', unit: 'gov-office', what: '县政府办 合法性审查员' },
  { site: 'shifan', username: 'minzheng', role: 'drafter', unit: 'mzj', what: '县民政局 经办人' },
  { site: 'shifan', username: 'chengguan', role: 'drafter', unit: 'chengguan', what: '城关镇 经办人' },
  { site: 'shifan', username: 'liuhe', role: 'drafter', unit: 'liuhe', what: '柳河乡 经办人' },
  { site: 'shifan', username: 'gongkaiban', role: 'disclosure-office', what: '县政务公开办' },
  { site: 'shifan', username: 'xuncha', role: 'inspector', what: '县政府办 巡查人员' },
  { site: 'shifan', username: 'xitong', role: 'system-admin', what: '系统管理员' },
  { site: 'shifan', username: 'anquan', role: 'security-admin', what: '安全管理员' },
  { site: 'shifan', username: 'shenji', role: 'audit-admin', what: '审计管理员' },
  { site: 'qingxi', username: 'qx-jingban', role: 'drafter', unit: 'qx-office', what: '开发区党政办 经办人' },
  { site: 'qingxi', username: 'qx-shencha', role: 'reviewer', unit: 'qx-office', what: '开发区党政办 公开审查员' },
  { site: 'qingxi', username: 'qx-shenqian', role: 'approver', unit: 'qx-office', what: '开发区党政办 审签领导' },
  { site: 'qingxi', username: 'qx-gongkaiban', role: 'disclosure-office', what: '开发区政务公开办' },
];

const SURNAMES =
  '林何罗高梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const GIVEN = [
  '文远',
  '思齐',
  '晓岚',
  '建平',
  '雨桐',
  '志明',
  '若溪',
  '海波',
  '静怡',
  '国安',
  '春晖',
  '子墨',
  '慧敏',
  '永年',
  '丽华',
  '启航',
  '佳音',
];

/** A name of its own for each person of a site: neither surnames nor given names repeat in step. */
export function personName(siteId: string, n: number): string {
  const shifted = siteId === 'qingxi' ? n + 37 : n;
  return `${SURNAMES[shifted % SURNAMES.length]}${GIVEN[(shifted * 7 + Math.floor(shifted / SURNAMES.length)) % GIVEN.length]}`;
}
