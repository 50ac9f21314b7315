/**
 * Reading, drawing and rebuilding PDFs in a thread of their own: a file of many pages, or one made to be slow, holds up
 * nobody else's page, and what takes too long is given up.
 */
import { Worker } from 'node:worker_threads';
import { drawSheets } from '../../paper/sheets.ts';
import type { Box, Mark, PageText } from './marks.ts';
import { UnreadablePdf } from './pdfium.ts';
import type { Sheets } from './rebuild.ts';

/** name → what a task is given and what it answers */
export interface Tasks {
  texts: { given: { source: Uint8Array }; answer: PageText[] };
  picture: { given: { source: Uint8Array; page: number; marks: readonly Mark[] | null }; answer: Uint8Array | null };
  sheets: { given: { source: Uint8Array; marks: readonly Mark[] }; answer: Sheets };
  uncovered: { given: { source: Uint8Array; boxes: readonly (readonly Box[])[] }; answer: number[] };
}

export interface Task<K extends keyof Tasks> {
  name: K;
  given: Tasks[K]['given'];
}

/** `failed`: why the file cannot be read; null for a fault of the program. */
export type Answer = { value: unknown } | { failed: UnreadablePdf['reason'] | null; why: string };

/** milliseconds: 120 pages of a scan take about one minute and a half on a slow machine */
const LONGEST = 300_000;
/** milliseconds without work after which the thread gives its memory back */
const IDLE = 60_000;

/** Beside this file as a source, in the bundle beside the bundle's own. */
const FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './redaction-worker.js', import.meta.url);

let worker: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/** One task at a time, in their order. @throws UnreadablePdf */
function run<K extends keyof Tasks>(task: Task<K>): Promise<Tasks[K]['answer']> {
  const next = last.then(() => ask(task));
  last = next.catch(() => undefined);
  return next;
}

/** A thread that ends or fails by itself, also while it has nothing to do, is given no further task. */
function begin(): Worker {
  const own = new Worker(FILE);
  const over = () => {
    if (worker === own) worker = null;
  };
  return own.on('error', over).on('exit', over);
}

async function ask<K extends keyof Tasks>(task: Task<K>): Promise<Tasks[K]['answer']> {
  clearTimeout(idle);
  worker ??= begin();
  const own = worker;
  own.ref();
  try {
    const answer = await answerOf(own, task);
    if ('value' in answer) return answer.value as Tasks[K]['answer'];
    if (answer.failed) throw new UnreadablePdf(answer.failed, answer.why);
    throw new Error(answer.why);
  } finally {
    own.unref();
    idle = setTimeout(stop, IDLE).unref();
  }
}

function answerOf(own: Worker, task: object): Promise<Answer> {
  return new Promise((resolve) => {
    const done = (answer: Answer) => {
      clearTimeout(timer);
      own.off('message', done);
      own.off('error', fault);
      own.off('exit', ended);
      resolve(answer);
    };
    const given = (failed: UnreadablePdf['reason'], why: string) => {
      stop();
      done({ failed, why });
    };
    // memory that ran out, most of all
    const fault = (error: unknown) => given('damaged', String(error));
    const ended = (code: number) => done({ failed: 'damaged', why: `the thread ended with ${code}` });
    const timer = setTimeout(() => given('slow', `no answer after ${LONGEST} ms`), LONGEST);
    own.on('message', done);
    own.on('error', fault);
    own.on('exit', ended);
    own.postMessage(task);
  });
}

function stop(): void {
  void worker?.terminate();
  worker = null;
}

export interface Rebuilt extends Omit<Sheets, 'sheets'> {
  bytes: Uint8Array;
}

/** The text of every page. @throws UnreadablePdf */
export function textsOf(source: Uint8Array): Promise<PageText[]> {
  return run({ name: 'texts', given: { source } });
}

/** A page (from 0) as it looks, or with what the marks cover blackened, as PNG; null when there is no such page. @throws UnreadablePdf */
export function drawPage(source: Uint8Array, page: number, marks: readonly Mark[] | null): Promise<Uint8Array | null> {
  return run({ name: 'picture', given: { source, page, marks } });
}

/** The file without what the marks cover. @throws UnreadablePdf */
export async function without(source: Uint8Array, marks: readonly Mark[]): Promise<Rebuilt> {
  const { sheets, covered, pictures } = await run({ name: 'sheets', given: { source, marks } });
  return { bytes: await drawSheets(sheets), covered, pictures };
}

/** Pages, from 0, on which a box is not black. @throws UnreadablePdf */
export function uncoveredPages(source: Uint8Array, boxes: readonly (readonly Box[])[]): Promise<number[]> {
  return run({ name: 'uncovered', given: { source, boxes } });
}
