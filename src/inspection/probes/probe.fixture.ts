import { parsePage } from '../../text/page/page.ts';
import { NOT_ASKED } from './asked.ts';
import { outlineOf } from './outline.ts';
import type { PageRef } from './page-ref.ts';
import { type Judged, LIMITS_2019, type Noted, type Probe, type Site } from './probe.ts';

const ADDRESS = 'https://www.shifan.gov.cn';

export function refOf(path: string, more: Partial<PageRef> = {}): PageRef {
  return {
    ...{ address: ADDRESS + path, at: '2026-06-15T01:00:00Z', status: 200, ms: 80, digest: 'd'.repeat(64), bytes: 100 },
    ...{ headers: {}, isHome: path === '/' },
    ...more,
  };
}

export function siteOf(more: Partial<Site> = {}): Site {
  return {
    ...{ start: `${ADDRESS}/`, today: Temporal.PlainDate.from('2026-06-15'), limits: LIMITS_2019 },
    ...{ isWhole: true, hasHome: true, history: new Map(), links: [], linksAsked: 0, visits: [] },
    asked: NOT_ASKED,
    ...more,
  };
}

/** What a probe says of pages, given by their paths; without '/' the home page was not read. */
export function judged(one: Probe, pages: Readonly<Record<string, string>>, more: Partial<Site> = {}): Judged {
  const site = siteOf({ hasHome: '/' in pages, ...more });
  const notes = Object.entries(pages).flatMap(([path, html]): Noted<unknown>[] => {
    const ref = refOf(path);
    const note = one.note(outlineOf(parsePage(html), ref), site);
    return note === null ? [] : [{ ref, note }];
  });
  return one.judge(notes, site);
}

/** 'W3.1 fail' for each thing seen. */
export const verdicts = ({ seen }: Judged): string[] => seen.map(({ indicator, verdict }) => `${indicator} ${verdict}`);
