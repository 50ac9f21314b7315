/** What a crawl may do, decided before it begins and kept with it: a resumed crawl goes on under the same settings. */
import { z } from 'zod';

export const LIMITS = z.object({
  /** pages of the hosts that are asked for */
  pages: z.int().positive().default(20_000),
  /** links from the start to a page, at most */
  depth: z.int().nonnegative().default(30),
  /** addresses that are remembered; those beyond are counted and left */
  addresses: z.int().positive().default(500_000),
  /** bytes of one page that are read */
  pageBytes: z.int().positive().default(2_000_000),
  /** bytes that are read in all */
  allBytes: z.int().positive().default(8_000_000_000),
  /** milliseconds of one address, from asking to the last byte; 15 s is what a visitor waits by the indicators */
  wait: z.int().positive().default(15_000),
  /** addresses that differ in numbers and in values of their query only */
  alike: z.int().positive().default(2_000),
});

export const CRAWL_SETTINGS = z.object({
  start: z.url({ protocol: /^https?$/ }),
  /** host, with its port where it is not the usual one; the start's own is always among them */
  hosts: z.array(z.string()),
  limits: LIMITS,
  /** requests a second to one host; 0 sets no limit. robots.txt may ask for fewer. */
  perSecond: z.number().nonnegative(),
  /** requests under way at once */
  together: z.int().min(1).max(64),
  /** links to other hosts are asked for too, without being followed */
  outside: z.boolean(),
  /** pages are opened in Chromium and kept as they are when their scripts have run */
  render: z.boolean(),
  agent: z.string(),
});

export type CrawlSettings = z.infer<typeof CRAWL_SETTINGS>;

export const AGENT = 'Mozilla/5.0 (compatible; GongkaiInspection/1.0)';
/** the name by which robots.txt may speak to this crawler */
export const ROBOT = 'GongkaiInspection';

/** Settings for a start address: gentle with strangers, without limit of rate on one's own machine. */
export function crawlSettings(
  start: string,
  own: boolean,
  given: Partial<Omit<CrawlSettings, 'start' | 'limits'>> & { limits?: Partial<z.input<typeof LIMITS>> } = {},
): CrawlSettings {
  const { limits, hosts, ...rest } = given;
  return CRAWL_SETTINGS.parse({
    perSecond: own ? 0 : 8,
    together: own ? 16 : 4,
    outside: false,
    render: false,
    agent: AGENT,
    ...rest,
    start: new URL(start).href,
    hosts: [...new Set([new URL(start).host, ...(hosts ?? [])])],
    limits: LIMITS.parse(limits ?? {}),
  });
}
