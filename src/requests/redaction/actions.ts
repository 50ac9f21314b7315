/** Redacting a file of a case: taken in, made anew without what is marked, and let out only when nothing is found in it. */
import type { Desk, Loaded } from '../../db/acts.ts';
import { notFound, refused } from '../../web/refusal.ts';
import { demand, openCase, perform, type When, write } from '../actions.ts';
import type { NewFile } from '../case-files.ts';
import { keepSealed, PDF } from '../frozen.ts';
import type { RequestState } from '../state.ts';
import { without } from './apart.ts';
import { IN_NAME, leaks } from './gate.ts';
import type { Mark } from './marks.ts';
import { asPdf } from './source.ts';
import type { OpenMark } from './state.ts';

type After = Promise<Loaded<RequestState>>;

/** A file whose pages can be marked. @throws ImportRefused, UnreadablePdf */
export interface Readable extends NewFile {
  pdf: Uint8Array;
}

export async function readable(file: NewFile): Promise<Readable> {
  return { ...file, pdf: await asPdf(file.name, file.bytes) };
}

export async function beginRedaction(desk: Desk, id: string, file: Readable, when: When = {}): After {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.redaction-begun', {});
  const source = await keepSealed(desk, id, file.mediaType, file.bytes);
  const pages = file.pdf === file.bytes ? source : await keepSealed(desk, id, PDF, file.pdf);
  return write(desk, open, 'request.redaction-begun', { source, pages }, { name: file.name });
}

declare const cleared: unique symbol;
/** An outgoing file in which nothing withheld was found: `clear` alone makes one. */
export interface Cleared {
  readonly [cleared]: true;
  name: string;
  bytes: Uint8Array;
  marks: readonly Mark[];
  /** pages from 0 with pictures, in which words are not searched for */
  pictures: readonly number[];
}

/** Makes the outgoing file and looks for everything withheld in it. @throws Refusal naming what was found and where; redaction-name: in its name alone */
export async function clear(pages: Uint8Array, name: string, marks: readonly Mark[]): Promise<Cleared> {
  if (marks.length === 0)
    throw refused('redaction', { zh: '还没有标记不予公开的内容。', en: 'Nothing is marked yet.' });
  const { bytes, covered, pictures } = await without(pages, marks);
  const missed = marks.filter((_, at) => covered.found[at] === 0);
  if (missed.length > 0) {
    const words = missed.map((mark) => (mark.kind === 'words' ? `“${mark.words}”` : '')).join('、');
    throw refused('redaction', {
      zh: `文件中没有找到${words}。扫描件请在页面图像上框选；不需要的标记请移除。`,
      en: `${words} is not in the file. Draw a box on a scanned page, or remove the mark.`,
    });
  }
  const found = await leaks({ name, bytes }, covered);
  if (found.length > 0)
    throw refused(found.every(({ where }) => where === IN_NAME) ? 'redaction-name' : 'redaction', {
      zh: `检查没有通过，文件未生成：${found.map(({ words, where }) => `${where.zh}中仍有${words ? `“${words}”` : '未遮盖的内容'}`).join('；')}。请补充标记或者修改文件名后重试。`,
      en: `The check found withheld content, so nothing was made: ${found.map(({ words, where }) => `${words || 'something visible'} in ${where.en}`).join('; ')}.`,
    });
  return { name, bytes, marks, pictures } as unknown as Cleared;
}

/** Attaches the cleared file to the answer, in place of an earlier one of the same source. */
export async function finishRedaction(desk: Desk, id: string, source: string, file: Cleared, when: When = {}): After {
  const open = await openCase(desk, id, when);
  demand(desk, open, 'request.redacted', {});
  if (!open.state.redactions.some((one) => one.source.digest === source)) throw notFound();
  const outgoing = await keepSealed(desk, id, PDF, file.bytes);
  const marks = file.marks.map(
    (mark): OpenMark =>
      mark.kind === 'box' ? { article: mark.article, page: mark.page, box: mark.box } : { article: mark.article },
  );
  const data = { source, outgoing, marks, ...(file.pictures.length > 0 ? { pictures: file.pictures } : {}) };
  return write(desk, open, 'request.redacted', data, { name: file.name, marks: file.marks });
}

export function dropRedaction(desk: Desk, id: string, source: string, when: When = {}): After {
  return perform(desk, id, 'request.redaction-dropped', { source }, null, when);
}
