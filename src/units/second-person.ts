/**
 * Second confirmation: what one administrator proposes about accounts and roles, another one confirms. Nobody confirms
 * what he proposed or what concerns himself. Pure. Three administrators are enough: where one of them is concerned, the
 * other of system and security administrator proposes and the audit administrator may confirm.
 */
import type { Role } from '../web/duties.ts';
import type { Text } from '../web/language.ts';
import { text } from '../web/language.ts';

export const PROPOSAL_KINDS = ['role', 'account', 'password', 'factor', 'outsider', 'term'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** Who proposes what, usually. */
const PROPOSER: Record<ProposalKind, Role> = {
  role: 'security-admin',
  account: 'system-admin',
  password: 'system-admin',
  factor: 'security-admin',
  outsider: 'security-admin',
  term: 'security-admin',
};

const STAND_IN: Partial<Record<Role, Role>> = {
  'security-admin': 'system-admin',
  'system-admin': 'security-admin',
};

/** Days in which the initial password of a confirmed proposal is handed out. */
export const CONFIRMED_DAYS = 7;

export interface Acting {
  personId: string | null;
  role: string;
  /** In whose place: a substitute decides nothing that the holder may not decide. */
  onBehalfOf?: string | null;
}

const isOrStandsInFor = ({ personId, onBehalfOf }: Acting, other: string | null) =>
  personId === other || (onBehalfOf !== undefined && onBehalfOf !== null && onBehalfOf === other);

export interface Concerned {
  personId: string;
  /** Roles in force; of a proposed role that role too. */
  roles: readonly Role[];
}

/** Why this person may not propose it; null when he may. */
export function proposingRefusal(kind: ProposalKind, actor: Acting, concerned: Concerned): Text | null {
  if (isOrStandsInFor(actor, concerned.personId)) return text('不得为本人办理此事项', 'Nobody does this for himself');
  const usual = PROPOSER[kind];
  if (actor.role === usual) return null;
  if (concerned.roles.includes(usual) && actor.role === STAND_IN[usual]) return null;
  return usual === 'security-admin'
    ? text('此事项由安全管理员提请', 'The security administrator proposes this')
    : text('此事项由系统管理员提请', 'The system administrator proposes this');
}

/** Why this person may not confirm or refuse it; null when he may. */
export function confirmingRefusal(
  actor: Acting,
  proposal: { proposedBy: string | null },
  concerned: Concerned,
): Text | null {
  if (actor.personId === null || isOrStandsInFor(actor, proposal.proposedBy))
    return text('本人提请的事项须由另一名管理员复核', 'Another administrator confirms what you proposed');
  if (isOrStandsInFor(actor, concerned.personId))
    return text('涉及本人的事项须由另一名管理员复核', 'Another administrator confirms what concerns you');
  if (actor.role !== 'audit-admin') return null;
  const ofAdministrators = concerned.roles.some((role) => STAND_IN[role] !== undefined);
  return ofAdministrators
    ? null
    : text(
        '审计管理员仅复核涉及系统管理员、安全管理员的事项',
        'The audit administrator confirms only what concerns the other two',
      );
}

/** Whether a confirmed proposal still lets its initial password be handed out. */
export function stillConfirmed(decidedOn: string, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.from(decidedOn).until(today, { largestUnit: 'day' }).days <= CONFIRMED_DAYS;
}
