/** Redacting files of a case: what was taken in, marking page by page, making the outgoing file. */

import { z } from 'zod';
import { LARGEST_ATTACHMENT, proveFile, proveText } from '../../documents/file-type.ts';
import { dropCopy } from '../../documents/working-copies.ts';
import { ImportRefused } from '../../files/refused.ts';
import { attachment } from '../../web/download.ts';
import { type Problem, problem, readForm, type Typed } from '../../web/forms.tsx';
import { href, type Text } from '../../web/language.ts';
import { seeOther } from '../../web/page.tsx';
import { notFound, Refusal } from '../../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import type { NewFile } from '../case-files.ts';
import { PDF, readFile } from '../frozen.ts';
import { demandAct, type OfficeCase, officeCase } from '../office-case.ts';
import { beginRedaction, clear, dropRedaction, finishRedaction, readable } from './actions.ts';
import { drawPage, textsOf } from './apart.ts';
import { listPage } from './list-page.tsx';
import { keepMarks, marksKey, readMarks } from './marking.ts';
import { markingPage } from './marking-page.tsx';
import { ARTICLES, type Box, type Mark, markText, SIDES, withheldParts } from './marks.ts';
import { words } from './messages.ts';
import { UnreadablePdf } from './pdfium.ts';
import type { Redaction } from './state.ts';

const HERE = '/office/requests/:id/redaction';
const ONE = `${HERE}/:blob`;
const duty = 'request.handle';

export const redactionRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: HERE, duty, act: null, handle: async (context) => listPage(context, await handled(context)) },
  { method: 'post', path: HERE, duty, act: 'request.redaction-begun', handle: take },
  { method: 'get', path: ONE, duty, act: null, handle: (context) => mark(context) },
  { method: 'get', path: `${ONE}/picture`, duty, act: null, handle: picture },
  { method: 'get', path: `${ONE}/file`, duty, act: null, handle: outgoing },
  // marks are a working copy of whoever makes them until the file is made
  { method: 'post', path: `${ONE}/words`, duty, act: null, handle: (context) => addMark(context, 'words') },
  { method: 'post', path: `${ONE}/box`, duty, act: null, handle: (context) => addMark(context, 'box') },
  { method: 'post', path: `${ONE}/unmark`, duty, act: null, handle: removeMark },
  { method: 'post', path: `${ONE}/finish`, duty, act: 'request.redacted', handle: finish },
  { method: 'post', path: `${ONE}/drop`, duty, act: 'request.redaction-dropped', handle: drop },
];

async function handled(context: OfficeContext): Promise<OfficeCase> {
  const file = await officeCase(context);
  demandAct(context, file.state, 'request.redacted');
  return file;
}

async function take(context: OfficeContext): Promise<Response> {
  const file = await handled(context);
  const form = await readForm(context.c, z.object({}));
  const upload = form.files.get('file')?.[0];
  const again = (refusal: Text, status: 409 | 422 = 422) =>
    listPage(context, file, [problem('file', refusal.zh, refusal.en)], status);
  if (!upload) return again(words.needFile);
  if (upload.size > LARGEST_ATTACHMENT) return again(new ImportRefused('too-large').words);
  const bytes = new Uint8Array(await upload.arrayBuffer());
  const proven = proveText(upload.name, bytes) ?? proveFile(upload.name, bytes);
  if (!proven.ok) return again(proven.text);
  const given: NewFile = { name: proven.name, mediaType: proven.mediaType, bytes };
  try {
    const source = await readable(given);
    // what cannot be read is refused before it is kept
    await textsOf(source.pdf);
    const as = demandAct(context, file.state, 'request.redaction-begun');
    let blob = '';
    await context.work(as, async (desk) => {
      const { state } = await beginRedaction(desk, file.id, source);
      blob = state.redactions.at(-1)?.source.blob ?? '';
    });
    return seeOther(href(context.lang, `/office/requests/${file.id}/redaction/${blob}`));
  } catch (error) {
    if (error instanceof ImportRefused) return again(error.words);
    if (error instanceof UnreadablePdf) return again(unreadable(error));
    if (error instanceof Refusal && error.status === 409) return again(error.text, 409);
    throw error;
  }
}

const unreadable = ({ reason }: UnreadablePdf): Text =>
  reason === 'pages'
    ? words.tooMany
    : reason === 'slow'
      ? words.tooSlow
      : new ImportRefused(reason === 'encrypted' ? 'encrypted-pdf' : 'damaged-pdf').words;

interface Named {
  file: OfficeCase;
  redaction: Redaction;
}

interface Opened extends Named {
  /** as PDF */
  pages: Uint8Array;
  marks: Mark[];
}

async function named(context: OfficeContext): Promise<Named> {
  const file = await handled(context);
  const blob = context.c.req.param('blob');
  const redaction = file.state.redactions.find((one) => one.source.blob === blob);
  if (!redaction) throw notFound();
  return { file, redaction };
}

async function opened(context: OfficeContext): Promise<Opened> {
  const { file, redaction } = await named(context);
  const { deps, site } = context;
  const pages = await readFile(deps.office, deps.keys, { siteId: site.siteId, id: file.id }, redaction.pages);
  if (!pages) throw notFound();
  return { file, redaction, pages, marks: await readMarks(context, file.id, redaction) };
}

const address = ({ lang }: OfficeContext, { file, redaction }: Named) =>
  href(lang, `/office/requests/${file.id}/redaction/${redaction.source.blob}`);

async function mark(
  context: OfficeContext,
  wrong: { typed: Typed; problems: readonly Problem[]; status: 409 | 422 } | null = null,
): Promise<Response> {
  const one = await opened(context);
  const page = Math.max(0, Math.trunc(Number(wrong?.typed.page ?? context.c.req.query('page'))) || 0);
  return markingPage(context, { ...one, page, address: address(context, one), wrong });
}

async function picture(context: OfficeContext): Promise<Response> {
  const { pages, marks } = await opened(context);
  const { c } = context;
  const page = Math.trunc(Number(c.req.query('page'))) || 0;
  const png = await drawPage(pages, page, c.req.query('after') === undefined ? null : marks);
  if (!png) throw notFound();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png', 'cache-control': 'no-store' } });
}

async function outgoing(context: OfficeContext): Promise<Response> {
  const { file, redaction } = await named(context);
  const { deps, site } = context;
  const made = redaction.outgoing;
  const bytes = made && (await readFile(deps.office, deps.keys, { siteId: site.siteId, id: file.id }, made));
  if (!bytes) throw notFound();
  const name = redaction.content && redaction.content !== 'erased' ? redaction.content.name : '公开件.pdf';
  return attachment(bytes, PDF, name);
}

const needed = (zh: string, en: string, most: number) =>
  z.string().trim().min(1, `${zh}\u001f${en}`).max(most, `最多${most}个字\u001fAt most ${most} characters`);
const ground = z.object({
  what: needed(words.needWhat.zh, words.needWhat.en, 100),
  article: z.enum(ARTICLES, `${words.needArticle.zh}\u001f${words.needArticle.en}`),
  reason: needed(words.needReason.zh, words.needReason.en, 400),
  page: z.coerce.number().int().nonnegative().catch(0),
});
const wordsForm = ground.extend({
  words: z.string().trim().min(2, `${words.needWords.zh}\u001f${words.needWords.en}`).max(200),
});
const side = z.coerce.number().min(0).max(20_000);
const boxForm = ground.extend({ left: side, top: side, right: side, bottom: side });
type Marked = z.infer<typeof wordsForm> | z.infer<typeof boxForm>;

async function addMark(context: OfficeContext, kind: Mark['kind']): Promise<Response> {
  const { file, redaction, marks } = await opened(context);
  const form = await readForm<Marked>(context.c, kind === 'words' ? wordsForm : boxForm);
  if (!form.ok) {
    const isOfBox = ({ field }: Problem) => SIDES.some((side) => side === field);
    const others = form.problems.filter((one) => !isOfBox(one));
    const problems = form.problems.some(isOfBox) ? [...others, problem('box', words.noBox.zh, words.noBox.en)] : others;
    return mark(context, { typed: form.typed, problems, status: 422 });
  }
  const { what, article, reason, page } = form.value;
  const why = { what, article, reason };
  const made: Mark =
    'words' in form.value
      ? { kind: 'words', words: form.value.words, ...why }
      : { kind: 'box', page, box: boxOf(form.value), ...why };
  const all = [...marks, made];
  const wrong = (field: string, said: Text) =>
    mark(context, { typed: form.typed, problems: [problem(field, said.zh, said.en)], status: 422 });
  if (made.kind === 'box' && (made.box.right - made.box.left < 2 || made.box.bottom - made.box.top < 2))
    return wrong('box', words.noBox);
  if (withheldParts(all).length > 6) return wrong('what', words.tooManyParts);
  await keepMarks(context, file, redaction, all);
  return seeOther(`${address(context, { file, redaction })}?page=${page}`);
}

const boxOf = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });

async function removeMark(context: OfficeContext): Promise<Response> {
  const { file, redaction, marks } = await opened(context);
  const form = await readForm(context.c, z.object({ mark: z.string(), page: z.coerce.number().catch(0) }));
  if (!form.ok) throw notFound();
  await keepMarks(
    context,
    file,
    redaction,
    marks.filter((one) => markText(one) !== form.value.mark),
  );
  return seeOther(`${address(context, { file, redaction })}?page=${form.value.page}`);
}

const finishForm = z.object({
  version: z.coerce.number().int(),
  name: needed(words.needName.zh, words.needName.en, 110),
  seen: z.array(z.literal('yes')).default([]),
});

async function finish(context: OfficeContext): Promise<Response> {
  const { file, redaction, pages, marks } = await opened(context);
  const as = demandAct(context, file.state, 'request.redacted');
  const form = await readForm(context.c, finishForm);
  if (!form.ok) return mark(context, { typed: form.typed, problems: form.problems, status: 422 });
  const { version } = form.value;
  const proper = proveFile(`${form.value.name.replace(/\.pdf$/i, '')}.pdf`, NOTHING_BUT_A_NAME);
  const name = proper.ok ? proper.name : '公开件.pdf';
  try {
    const cleared = await clear(pages, name, marks);
    if (cleared.pictures.length > 0 && form.value.seen.length === 0) {
      const unseen = problem('seen', words.needSeen.zh, words.needSeen.en);
      return mark(context, { typed: form.typed, problems: [unseen], status: 422 });
    }
    await context.work(as, async (desk) => {
      await finishRedaction(desk, file.id, redaction.source.digest, cleared, { version });
      await dropCopy(desk.tx, marksKey(context, file.id, redaction));
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409) throw error;
    return mark(context, {
      typed: form.typed,
      problems: [problem(error.id === 'redaction-name' ? 'name' : 'marks', error.text.zh, error.text.en)],
      status: 409,
    });
  }
  return seeOther(href(context.lang, `/office/requests/${file.id}/redaction`));
}

const NOTHING_BUT_A_NAME = Buffer.from('%PDF-1.7\n%%EOF\n');

async function drop(context: OfficeContext): Promise<Response> {
  const { file, redaction } = await named(context);
  const as = demandAct(context, file.state, 'request.redaction-dropped');
  const form = await readForm(context.c, z.object({ version: z.coerce.number().int() }));
  if (!form.ok) throw notFound();
  await context.work(as, async (desk) => {
    await dropRedaction(desk, file.id, redaction.source.digest, { version: form.value.version });
    await dropCopy(desk.tx, marksKey(context, file.id, redaction));
  });
  return seeOther(href(context.lang, `/office/requests/${file.id}/redaction`));
}
