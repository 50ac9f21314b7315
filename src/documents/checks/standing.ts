/** Findings of the content checks on a draft: which of them stand in the way of its release. Pure. */
import { createHash } from 'node:crypto';
import type { Finding, TextKind } from '../../text/checks/rule.ts';
import { type AllowedFinding, isAllowed } from '../../units/allowed-findings.ts';
import { text } from '../../web/language.ts';
import type { Refused } from '../rules.ts';
import type { DocumentKind, Overruled } from '../state.ts';

/** A finding, and the file that it stands in: null for the title and the text. */
export interface Found extends Pick<Finding, 'rule' | 'severity' | 'excerpt' | 'reason' | 'remedy'> {
  file: string | null;
}

/** What was found in a draft and its attachments. */
export interface Looked {
  /** in the title and the text; spans refer to documentText */
  inText: readonly Finding[];
  inFiles: readonly (Found & { file: string })[];
  /** attachments whose words, or some of them, could not be read; of a PDF also why */
  unread: readonly { file: string; why: Finding['reason'] | null }[];
}

/** Names a finding in forms: the same for the same words under the same rule in the same file. */
export function keyOf({ rule, file, excerpt }: Pick<Found, 'rule' | 'file' | 'excerpt'>): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, file, excerpt]))
    .digest('hex')
    .slice(0, 16);
}

/** What must be mended or overruled: each once, though it stand in several places. */
export function blocking({ inText, inFiles }: Looked): Found[] {
  const all: Found[] = [...inText.map((finding) => ({ ...finding, file: null })), ...inFiles];
  const high = all.filter(({ severity }) => severity === 'high');
  return [...new Map(high.map((found) => [keyOf(found), found])).values()];
}

/** Of those that block, the ones that nobody overruled. */
export function standing(looked: Looked, overruled: readonly Pick<Overruled, 'rule' | 'file' | 'excerpt'>[]): Found[] {
  const settled = new Set(overruled.map(keyOf));
  return blocking(looked).filter((found) => !settled.has(keyOf(found)));
}

/** Why the draft cannot pass, or null. */
export function refuseStanding(found: readonly Found[]): Refused | null {
  const [first] = found;
  if (!first) return null;
  return {
    field: 'findings',
    text: text(
      `内容检查还有 ${found.length} 处“必须更正”的问题（如“${first.excerpt}”），请退回更正，或者逐处写明保留理由`,
      `${found.length} findings must be mended (“${first.excerpt}”): return it, or give a reason for each to let it stand`,
    ),
  };
}

/** Without what the site allows on a day (ISO). */
export function withoutAllowed(looked: Looked, allowed: readonly AllowedFinding[], today: string): Looked {
  const remains = (found: { rule: string; excerpt: string }) => !isAllowed(allowed, found, today);
  return { ...looked, inText: looked.inText.filter(remains), inFiles: looked.inFiles.filter(remains) };
}

const KINDS: Partial<Record<DocumentKind, TextKind>> = {
  interpretation: 'interpretation',
  guide: 'disclosure-guide',
  service: 'service-guide',
  normative: 'normative',
  'annual-report': 'annual-report',
};

/** What the checks call a document of this kind; null where they ask nothing of it. */
export function textKindOf(kind: DocumentKind): TextKind | null {
  return KINDS[kind] ?? null;
}
