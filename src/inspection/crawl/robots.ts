/** robots.txt as RFC 9309 reads it: groups of agents, the longest rule decides, Allow wins a draw. */

interface Rule {
  allow: boolean;
  /** length of the path pattern: longer is more specific */
  weight: number;
  /** what stands between the stars of its path, in order */
  parts: string[];
  /** the path must end where the rule does */
  isWhole: boolean;
}

export interface Robots {
  /** Whether path and query may be asked for. */
  allows(pathAndQuery: string): boolean;
  /** seconds between two requests, where the site asks for them (no part of the RFC, but widely written); 0 otherwise */
  readonly delay: number;
  readonly sitemaps: readonly string[];
}

/** A site without robots.txt, which forbids nothing. */
export const OPEN: Robots = { allows: () => true, delay: 0, sitemaps: [] };
/** A site whose robots.txt cannot be had (5xx, no answer): nothing may be asked for until it can (RFC 9309 § 2.3.1.4). */
export const SHUT: Robots = { allows: () => false, delay: 0, sitemaps: [] };

/** bytes that are read of it; the RFC asks for 500 KiB at least */
export const ROBOTS_BYTES = 512_000;

/** Reads robots.txt for one agent; groups for all (`*`) count only where none names it. */
export function readRobots(content: string, agent: string): Robots {
  const groups = { named: [] as Rule[], all: [] as Rule[] };
  const delays = { named: 0, all: 0 };
  const sitemaps: string[] = [];
  let isNamed = false;
  let current: ('named' | 'all')[] = [];
  let inRules = true;
  for (const line of content.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const parts = /^\s*([a-z-]+)\s*:\s*(.*?)\s*(?:#.*)?$/i.exec(line);
    if (!parts) continue;
    const [, name = '', value = ''] = parts;
    const field = name.toLowerCase();
    if (field === 'sitemap') sitemaps.push(value);
    else if (field === 'user-agent') {
      if (inRules) current = [];
      inRules = false;
      if (value === '*') current.push('all');
      else if (value.toLowerCase() === agent.toLowerCase()) {
        current.push('named');
        isNamed = true;
      }
    } else if (field === 'allow' || field === 'disallow' || field === 'crawl-delay') {
      inRules = true;
      for (const group of current) {
        if (field === 'crawl-delay') delays[group] = Math.max(0, Number.parseFloat(value) || 0);
        else if (value !== '') groups[group].push(rule(field === 'allow', value));
      }
    }
  }
  const mine = isNamed ? 'named' : 'all';
  return { allows: (path) => decides(groups[mine], path), delay: delays[mine], sitemaps };
}

function decides(rules: readonly Rule[], path: string): boolean {
  const written = normal(path);
  let best: Rule | undefined;
  for (const one of rules) {
    if (best && (one.weight < best.weight || (one.weight === best.weight && !one.allow))) continue;
    if (fits(one, written)) best = one;
  }
  return best?.allow ?? true;
}

function rule(allow: boolean, value: string): Rule {
  const isEnd = value.endsWith('$');
  const path = normal(isEnd ? value.slice(0, -1) : value);
  return { allow, weight: path.length, parts: path.split(/\*+/), isWhole: isEnd };
}

/** Each part is looked for after the one before it: the time is that of one search, whatever the number of stars. */
function fits({ parts, isWhole }: Rule, path: string): boolean {
  const [first = '', ...rest] = parts;
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return !isWhole || path === first;
  let place = first.length;
  const last = isWhole ? rest.pop() : '';
  for (const part of rest) {
    const at = path.indexOf(part, place);
    if (at === -1) return false;
    place = at + part.length;
  }
  return !isWhole || (path.length - place >= (last ?? '').length && path.endsWith(last ?? ''));
}

/** Percent-encoding in one way, so that 政策 and %E6%94%BF%E7%AD%96 are the same path. */
function normal(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (part) => {
      const character = String.fromCharCode(Number.parseInt(part.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : part.toUpperCase();
    });
}
