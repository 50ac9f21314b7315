/** Conditional requests: whether a reader's copy is still good. */

/** Weak comparison of RFC 9110, 8.8.3.2: representations packed differently are the same page. */
export function matches(condition: string | null, etag: string): boolean {
  if (!condition) return false;
  if (condition.trim() === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return condition.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === opaque);
}
