/** Settings of a site: what a county decides, or what the sources leave unverified, with defaults. */
import { z } from 'zod';
import { DEFAULT_POLICY, type PasswordPolicy } from './policy.ts';

export interface SiteSettings {
  /** Number of the act that set them last; 0 while all are defaults. Goes into everything derived from settings. */
  version: number;
  accounts: PasswordPolicy;
  /** Pattern of 索引号: {credit}, {unit}, {year}, {month} and {number:5} stand for what they say. */
  indexNumber: string;
  /** Settings of the law's rules, by name; the area that uses one knows its default. */
  law: Readonly<Record<string, string | number | boolean>>;
}

export const DEFAULT_INDEX_NUMBER = '{credit}/{year}-{number:5}';

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Bounds outside of which a setting would switch a safeguard off. */
export const policySchema = z.object({
  minLength: count(8, 64).default(DEFAULT_POLICY.minLength),
  minClasses: count(1, 4).default(DEFAULT_POLICY.minClasses),
  history: count(0, 24).default(DEFAULT_POLICY.history),
  maxAgeDays: count(1, 3650).default(DEFAULT_POLICY.maxAgeDays),
  maxFailures: count(1, 20).default(DEFAULT_POLICY.maxFailures),
  lockMinutes: count(1, 1440).default(DEFAULT_POLICY.lockMinutes),
  idleMinutes: count(1, 480).default(DEFAULT_POLICY.idleMinutes),
});

export const indexNumberSchema = z.string().regex(/^[^{}]*(\{(credit|unit|year|month|number:\d)\}[^{}]*)+$/);

const settingsSchema = z.object({
  version: z.number().default(0),
  accounts: policySchema.default(DEFAULT_POLICY),
  indexNumber: indexNumberSchema.default(DEFAULT_INDEX_NUMBER),
  law: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

/** Fills what a site has not set with the defaults. Throws when the stored settings are not settings. */
export function readSettings(stored: unknown): SiteSettings {
  return settingsSchema.parse(stored ?? {});
}
