/** A finding with what proves it, as it is kept and handed on. */
import { hash } from 'node:crypto';
import type { Text } from '../../web/language.ts';
import type { PageRef } from '../probes/page-ref.ts';
import type { Probe, Seen } from '../probes/probe.ts';
import { type Requirement, requirementOf } from './requirements.ts';

export interface Evidence {
  address: string;
  /** instant of the answer */
  at: string;
  status: number;
  /** SHA-256 of the answer's bytes, and their number */
  digest: string;
  bytes: number;
}

export interface Finding {
  /** the same for the same fault at each inspection, so that repeats can be linked */
  id: string;
  probe: { id: string; version: number };
  indicator: string;
  verdict: Seen['verdict'];
  what: Text;
  /** null when the fault is that something is nowhere */
  evidence: Evidence | null;
  selector: string | null;
  excerpt: string;
  /** the eye sees it: its picture belongs to it */
  isVisual: boolean;
  /** file of the picture in the folder of the inspection */
  screenshot: string | null;
  needs: Requirement;
}

/** bytes of text that a finding quotes at most */
const EXCERPT = 200;

export function findingOf({ id, version }: Pick<Probe, 'id' | 'version'>, seen: Seen): Finding {
  const excerpt = (seen.excerpt ?? '').slice(0, EXCERPT);
  return {
    id: hash('sha256', [id, seen.indicator, seen.where?.address ?? '', excerpt].join('\n')).slice(0, 16),
    probe: { id, version },
    indicator: seen.indicator,
    verdict: seen.verdict,
    what: seen.what,
    evidence: seen.where && evidenceOf(seen.where),
    selector: seen.selector ?? null,
    excerpt,
    isVisual: seen.isVisual ?? false,
    screenshot: null,
    needs: requirementOf(seen.indicator),
  };
}

/** What proves that something stood on a page. */
export function evidenceOf({ address, at, status, digest, bytes }: PageRef): Evidence {
  return { address, at, status, digest, bytes };
}
