/** Reads what a crawl kept, without the network: pages with their text, and what became of each link. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { decodePage } from './decode.ts';
import { readLines } from './lines.ts';
import { CRAWL_SETTINGS, type CrawlSettings } from './settings.ts';
import { FILES } from './store.ts';
import type { StoredPage, Visit } from './visit.ts';

/** A visit that brought a page, with its text. */
export interface Page extends Visit {
  status: number;
  page: StoredPage;
  html: string;
}

export function readSettings(folder: string): CrawlSettings {
  return CRAWL_SETTINGS.parse(JSON.parse(readFileSync(join(folder, FILES.settings), 'utf8')));
}

/** Every visit in order of time; of an address that was asked for twice, both. */
export function* readVisits(folder: string): Generator<Visit> {
  for (const line of readLines(join(folder, FILES.visits))) yield JSON.parse(line) as Visit;
}

/** The bytes of an address's page as they came; null where none was read. */
export function bodyOf(folder: string, address: string): Buffer | null {
  for (const visit of readVisits(folder)) {
    if (visit.address !== address || !visit.page) continue;
    const bodies = openSync(join(folder, FILES.bodies), 'r');
    try {
      return unpacked(bodies, visit.page);
    } finally {
      closeSync(bodies);
    }
  }
  return null;
}

/** bytes that a kept page may have, packed or not: folders come from elsewhere too */
const LARGEST_PAGE = 64 * 1024 * 1024;

function unpacked(bodies: number, { body: [offset, length] }: StoredPage): Buffer {
  if (!(length >= 0 && length <= LARGEST_PAGE)) throw new RangeError('a kept page is too large');
  const packed = Buffer.alloc(length);
  readSync(bodies, packed, 0, length, offset);
  return zstdDecompressSync(packed, { maxOutputLength: LARGEST_PAGE });
}

/** Every page that was read, one in memory at a time. */
export function* readPages(folder: string, wanted: (visit: Visit) => boolean = () => true): Generator<Page> {
  const bodies = openSync(join(folder, FILES.bodies), 'r');
  try {
    for (const visit of readVisits(folder)) {
      const { page, status } = visit;
      if (!page || status === undefined || !wanted(visit)) continue;
      const type = page.rendered ? 'text/html; charset=utf-8' : visit.headers?.['content-type'];
      yield { ...visit, page, status, html: decodePage(unpacked(bodies, page), type).html };
    }
  } finally {
    closeSync(bodies);
  }
}
