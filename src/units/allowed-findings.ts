/** Findings of the content checks that a site lets stand for a time: a setting of the site. */
import { z } from 'zod';

/** Lets pass what a rule finds in places that hold these words, until a day (inclusive). */
export interface AllowedFinding {
  rule: string;
  /** as it stands in the text; a part of the place will do */
  text: string;
  reason: string;
  /** ISO date */
  until: string;
}

/** characters: fewer would let pass what nobody had in mind */
export const SHORTEST_ALLOWED = 2;

export const allowedFindingSchema = z.object({
  rule: z.string().min(1).max(60),
  text: z.string().trim().min(SHORTEST_ALLOWED).max(120),
  reason: z.string().trim().min(1).max(300),
  until: z.iso.date(),
});

export const allowedFindingsSchema = z.array(allowedFindingSchema).max(500);

/** Whether a rule's finding with this excerpt may stand on a day (ISO). */
export function isAllowed(
  allowed: readonly AllowedFinding[],
  found: { rule: string; excerpt: string },
  today: string,
): boolean {
  return allowed.some(
    ({ rule, text, until }) =>
      rule === found.rule && until >= today && found.excerpt.includes(text.replace(/\s+/g, ' ')),
  );
}
