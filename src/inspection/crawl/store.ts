/**
 * The folder of a crawl: files that only grow, so that a crawl which was killed goes on where it was.
 *
 *     crawl.json    settings
 *     found.jsonl   a line for each address that was found, in order of finding: the queue is this file read from its start
 *     visits.jsonl  a line for each address that was asked for; it is written last, and makes a page finished
 *     bodies        the pages, packed one after another
 *
 * In memory are two numbers for each address, never the addresses.
 */
import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import type { Left } from './address.ts';
import { Grouped } from './grouped.ts';
import { appendable, linesFrom, readLines } from './lines.ts';
import { takeLock } from './lock.ts';
import { rawFrame } from './raw-frame.ts';
import { CRAWL_SETTINGS, type CrawlSettings } from './settings.ts';
import { type Found, isPassing, type StoredPage, type Use, type Visit } from './visit.ts';

export const FILES = {
  settings: 'crawl.json',
  found: 'found.jsonl',
  visits: 'visits.jsonl',
  bodies: 'bodies',
} as const;

/** The folder holds another crawl, or is in use. */
export class FolderRefused extends Error {}

/** milliseconds that a finished page may wait to be written, and bytes of pages that do */
const SOON = 10;
const MOST_WAITING = 1024 * 1024;

type FoundLine = [address: string, use: Use, depth: number, from: number, left: Left | null];

export class CrawlStore {
  readonly settings: CrawlSettings;
  /** numbers of addresses by 53 bits of their digest */
  readonly #numbers = new Map<number, number>();
  readonly #finished = new Set<number>();
  readonly #files: { bodies: Grouped; found: Grouped; visits: Grouped };
  #timer: NodeJS.Timeout | null = null;
  #bodies: number;
  #cursor = 0;
  #read = 0;
  /** pages that were read, and bytes of them, in all runs together */
  pages = 0;
  bytes = 0;
  /** addresses that gave nothing yet, to be asked for once more; with the time (ms) at which they were asked for */
  readonly passing = new Map<number, Found & { asked: number }>();

  readonly #unlock: () => void;

  private constructor(folder: string, settings: CrawlSettings, unlock: () => void) {
    this.#unlock = unlock;
    this.settings = settings;
    this.#files = {
      bodies: new Grouped(openSync(join(folder, FILES.bodies), 'a')),
      found: new Grouped(appendable(join(folder, FILES.found))),
      visits: new Grouped(appendable(join(folder, FILES.visits))),
    };
    this.#bodies = fstatSync(this.#files.bodies.descriptor).size;
    for (const line of readLines(join(folder, FILES.found)))
      this.#numbers.set(key((JSON.parse(line) as FoundLine)[0]), this.#numbers.size);
    for (const line of readLines(join(folder, FILES.visits))) this.#note(JSON.parse(line) as Visit);
  }

  /** Opens a crawl's folder or makes it. A crawl that is there already goes on under its own settings; one of another start is refused. */
  static open(folder: string, settings: CrawlSettings): CrawlStore {
    mkdirSync(folder, { recursive: true });
    const unlock = takeLock(join(folder, 'lock'));
    if (!unlock) throw new FolderRefused(`another crawl is writing in ${folder}`);
    const file = join(folder, FILES.settings);
    if (!existsSync(file)) {
      writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`);
      renameSync(`${file}.new`, file);
    }
    const kept = CRAWL_SETTINGS.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (kept.start === settings.start) return new CrawlStore(folder, kept, unlock);
    unlock();
    throw new FolderRefused(`${folder} holds a crawl of ${kept.start}`);
  }

  /** Number of an address; -1 when it was not found yet. */
  numberOf(address: string): number {
    return this.#numbers.get(key(address)) ?? -1;
  }

  get found(): number {
    return this.#numbers.size;
  }

  /** Notes an address and returns its number, the same as before when it was known. */
  add(address: string, use: Use, depth: number, from: number, left: Left | null = null): number {
    const id = key(address);
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(id, number);
    this.#files.found.line(JSON.stringify([address, use, depth, from, left] satisfies FoundLine));
    this.#soon();
    return number;
  }

  /** Keeps a page's bytes and returns where they are. */
  keep(bytes: Buffer, packs: boolean): StoredPage['body'] {
    const packed = packs ? zstdCompressSync(bytes) : rawFrame(bytes);
    this.#files.bodies.bytes(packed);
    const place: StoredPage['body'] = [this.#bodies, packed.length];
    this.#bodies += packed.length;
    return place;
  }

  finish(visit: Visit): void {
    this.#files.visits.line(JSON.stringify(visit));
    this.#note(visit);
    this.#soon();
  }

  /** Writes what was kept within some milliseconds. */
  #soon(): void {
    if (this.#files.bodies.waiting > MOST_WAITING) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), SOON);
  }

  /** A visit is written after what it speaks of. */
  #flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    for (const file of Object.values(this.#files)) file.flush();
  }

  #note(visit: Visit): void {
    this.#finished.add(visit.number);
    const isToRepeat = visit.attempt === 1 && isPassing(visit);
    const { number, address, use, depth } = visit;
    if (isToRepeat)
      this.passing.set(number, { number, address, use, depth, from: -1, left: null, asked: Date.parse(visit.at) });
    else this.passing.delete(number);
    if (!visit.page) return;
    this.pages += 1;
    this.bytes += visit.page.bytes;
  }

  isFinished(number: number): boolean {
    return this.#finished.has(number);
  }

  /** The next addresses in order of finding that are not finished; none when all that was found has been handed out. */
  next(): Found[] {
    while (this.#cursor < this.found) {
      this.#flush();
      const { lines, end } = linesFrom(this.#files.found.descriptor, this.#read);
      this.#read = end;
      const first = this.#cursor;
      this.#cursor += lines.length;
      const batch = lines.flatMap((line, index) => {
        const [address, use, depth, from, left] = JSON.parse(line) as FoundLine;
        return this.isFinished(first + index) ? [] : [{ number: first + index, address, use, depth, from, left }];
      });
      if (batch.length > 0) return batch;
      if (lines.length === 0) return [];
    }
    return [];
  }

  /** Hands out from the start again, for what was left for later. */
  rewind(): void {
    this.#cursor = 0;
    this.#read = 0;
  }

  close(): void {
    this.#flush();
    for (const { descriptor } of Object.values(this.#files)) closeSync(descriptor);
    this.#unlock();
  }
}

function key(address: string): number {
  const digest = hash('md5', address, 'buffer');
  return digest.readUIntBE(0, 6) * 32 + ((digest[6] ?? 0) >> 3);
}
