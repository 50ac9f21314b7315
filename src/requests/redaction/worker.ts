/** The thread in which PDFs are read, drawn and made anew: one task after another, each answered with one message. */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { Answer, Task, Tasks } from './apart.ts';
import type { PageText } from './marks.ts';
import { UnreadablePdf, withPdf } from './pdfium.ts';
import { isBlack } from './picture.ts';
import { pagePicture, readPages, sheetsOf } from './rebuild.ts';

/** Texts of the files worked on last: a page that is turned or marked does not draw the whole file again. */
const known = new Map<string, PageText[]>();
const MOST_KNOWN = 4;

async function texts(source: Uint8Array): Promise<PageText[]> {
  const digest = createHash('sha256').update(source).digest('hex');
  const found = known.get(digest) ?? (await readPages(source));
  known.delete(digest);
  known.set(digest, found);
  for (const oldest of [...known.keys()].slice(0, -MOST_KNOWN)) known.delete(oldest);
  return found;
}

const tasks: { [K in keyof Tasks]: (given: Tasks[K]['given']) => Promise<Tasks[K]['answer']> } = {
  texts: ({ source }) => texts(source),
  picture: async ({ source, page, marks }) => pagePicture(source, page, marks && { marks, texts: await texts(source) }),
  sheets: async ({ source, marks }) => sheetsOf(source, await texts(source), marks),
  uncovered: ({ source, boxes }) =>
    withPdf(source, (pdf) =>
      boxes.flatMap((own, page) => {
        if (own.length === 0) return [];
        const { picture, width } = pdf.draw(page);
        return own.every((box) => isBlack(picture, picture.width / width, box)) ? [] : [page];
      }),
    ),
};

async function answer<K extends keyof Tasks>({ name, given }: Task<K>): Promise<Answer> {
  try {
    return { value: await tasks[name](given) };
  } catch (error) {
    return { failed: error instanceof UnreadablePdf ? error.reason : null, why: String((error as Error).stack) };
  }
}

parentPort?.on('message', async (task: Task<keyof Tasks>) => parentPort?.postMessage(await answer(task)));
