/** Who may do what: roles, duties and the pure rule between them. Nothing is allowed that is not listed here. */

export const ROLES = [
  'drafter', // 经办人
  'reviewer', // 公开（保密）审查员
  'approver', // 审签领导
  'legal-reviewer', // 合法性审查员
  'disclosure-office', // 政务公开办
  'inspector', // 巡查·测评
  'system-admin', // 系统管理员
  'security-admin', // 安全管理员
  'audit-admin', // 审计管理员
  'evaluator', // 外部测评员：看指定单位
  'superior-inspector', // 外部督查员：看全部单位
] as const;
export type Role = (typeof ROLES)[number];

/** Held by people from outside, for a time: they read and do nothing else. See units/outsiders. */
export const OUTSIDE_ROLES = ['evaluator', 'superior-inspector'] as const satisfies readonly Role[];

/** A role that a person holds for a unit between two dates. */
export interface Appointment {
  role: Role;
  unitId: string;
  unitName: string;
  /** The holder, where it is held as a substitute (代理). */
  onBehalfOf?: { personId: string; personName: string };
}

/** `site`: the role serves every unit of its site; `unit`: only the unit of the appointment. */
const REACH: Record<Role, 'site' | 'unit'> = {
  drafter: 'unit',
  reviewer: 'unit',
  approver: 'unit',
  'legal-reviewer': 'unit',
  'disclosure-office': 'site',
  inspector: 'site',
  'system-admin': 'site',
  'security-admin': 'site',
  'audit-admin': 'site',
  evaluator: 'unit',
  'superior-inspector': 'site',
};

/** Duties and the roles that carry them. The three administrators share none but the second confirmation (三员分立). */
export const DUTIES = {
  'document.read': ['drafter', 'reviewer', 'approver', 'disclosure-office'],
  'document.draft': ['drafter', 'disclosure-office'],
  'document.review': ['reviewer'],
  'document.approve': ['approver'],
  'document.release': ['drafter', 'disclosure-office'],
  'document.withdraw': ['approver', 'disclosure-office'],
  'request.read': ['drafter', 'approver', 'legal-reviewer', 'disclosure-office'],
  'request.register': ['drafter', 'disclosure-office'],
  // the old ledgers of all units, with whatever they say of days gone by
  'request.import': ['disclosure-office'],
  // applicants' data of many cases in one file; see docs/decisions/0017
  'request.export': ['disclosure-office'],
  'request.handle': ['drafter', 'disclosure-office'],
  'request.dispatch': ['disclosure-office', 'approver'],
  'request.opinion': ['legal-reviewer'],
  'request.approve': ['approver'],
  'letterhead.keep': ['disclosure-office', 'system-admin'],
  'retention.propose': ['disclosure-office'],
  // the second person: another of the office, or who keeps the site's security
  'retention.confirm': ['disclosure-office', 'security-admin'],
  'report.read': ['drafter', 'reviewer', 'approver', 'disclosure-office'],
  'report.compile': ['drafter', 'disclosure-office'],
  'report.approve': ['approver'],
  // whether every unit has made its report, and who is urged
  'report.roll-up': ['disclosure-office'],
  'plan.read': ['drafter', 'approver', 'disclosure-office'],
  'plan.keep': ['disclosure-office'],
  'plan.report': ['drafter'],
  'inspection.read': [
    'drafter',
    'reviewer',
    'approver',
    'disclosure-office',
    'inspector',
    'evaluator',
    'superior-inspector',
  ],
  'inspection.keep': ['inspector', 'disclosure-office'],
  'inspection.answer': ['drafter'],
  // what the public could read on an earlier day
  'past.read': ['disclosure-office', 'inspector', 'evaluator', 'superior-inspector'],
  // findings, draws and measurements as a package to take away
  'evidence.read': ['disclosure-office', 'inspector', 'evaluator', 'superior-inspector'],
  // who was let in from outside, until when, and what they opened
  'evaluator.read': ['inspector', 'disclosure-office', 'security-admin'],
  'year.read': ['approver', 'disclosure-office'],
  'statistics.read': ['drafter', 'approver', 'disclosure-office'],
  'summary.write': ['drafter', 'disclosure-office'],
  // how a step is done here
  'lesson.read': ['drafter', 'reviewer', 'approver', 'legal-reviewer', 'disclosure-office', 'inspector'],
  'lesson.keep': ['disclosure-office'],
  // the lists that the checks go by
  'wording.read': ['disclosure-office', 'inspector'],
  'catalogue.keep': ['disclosure-office'],
  'calendar.keep': ['disclosure-office'],
  'site.keep': ['system-admin'],
  'unit.keep': ['system-admin'],
  'account.open': ['system-admin'],
  'role.grant': ['security-admin'],
  'work.hand-over': ['security-admin', 'disclosure-office'],
  'account.secure': ['security-admin'],
  // the one duty that they share: each confirms what another one proposed
  'proposal.decide': ['system-admin', 'security-admin', 'audit-admin'],
  'audit.read': ['audit-admin'],
} as const satisfies Record<string, readonly Role[]>;
export type Duty = keyof typeof DUTIES;

export const isOutside = (role: Role): boolean => OUTSIDE_ROLES.some((one) => one === role);

/**
 * Roles that carry a duty: no other one is granted, since whoever held it alone would find nothing to do. Those of people
 * from outside come with their account and its days.
 */
export const GRANTED_ROLES = ROLES.filter(
  (role) => !isOutside(role) && Object.values<readonly Role[]>(DUTIES).some((roles) => roles.includes(role)),
);

/** The appointment under which this duty may be done for this unit, or null. */
export function permits(appointments: readonly Appointment[], duty: Duty, unitId: string): Appointment | null {
  const roles: readonly Role[] = DUTIES[duty];
  return appointments.find((a) => roles.includes(a.role) && (a.unitId === unitId || REACH[a.role] === 'site')) ?? null;
}

/** The appointments that carry a duty for any unit: the first gate of every office route. */
export function holds(appointments: readonly Appointment[], duty: Duty): Appointment[] {
  const roles: readonly Role[] = DUTIES[duty];
  return appointments.filter((a) => roles.includes(a.role));
}

/** Units for which a duty may be done: 'all' of the site, or these. */
export function reach(appointments: readonly Appointment[], duty: Duty): 'all' | string[] {
  const held = holds(appointments, duty);
  return held.some((a) => REACH[a.role] === 'site') ? 'all' : held.map((a) => a.unitId);
}
