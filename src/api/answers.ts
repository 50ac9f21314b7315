/** From the tables to the shapes of `schemas.ts`. */
import type { z } from 'zod';
import { findDocument, type PublicDocument } from '../documents/published.ts';
import { countByColumn } from '../documents/published-lists.ts';
import { listUnits } from '../portal/published.ts';
import { publishedSearch } from '../search/search.ts';
import { columnPath, withDescendants } from '../web/columns.ts';
import { text } from '../web/language.ts';
import { fullAddress } from '../web/meta.ts';
import { Refusal } from '../web/refusal.ts';
import type { PublicContext } from '../web/routes.ts';
import { badParameter, changeKey, documentKey, readCursor, searchKey, writeCursor } from './cursor.ts';
import type { changeParameters, documentParameters, searchParameters } from './parameters.ts';
import { changesAfter, documentItems, hasUnit, type ItemRow, slugOf } from './published.ts';
import type * as shapes from './schemas.ts';

type Shape<T extends z.ZodType> = z.output<T>;
type Item = Shape<typeof shapes.documentItem>;
interface Page<T> {
  items: T[];
  next: string | null;
}

const page = (context: PublicContext, slug: string) => fullAddress(context, `/documents/${slug}`);
const self = (context: PublicContext, indexNumber: string) =>
  fullAddress(context, `/api/v1/documents/${encodeURIComponent(indexNumber)}`);

export async function documents(
  context: PublicContext,
  asked: z.output<typeof documentParameters>,
): Promise<Page<Item>> {
  const { site, deps, now } = context;
  const after = asked.cursor === undefined ? undefined : readCursor(asked.cursor, documentKey);
  const columns = asked.column === undefined ? undefined : columnsBelow(context, asked.column);
  const { unit, kind, from, to, limit } = asked;
  if (from !== undefined && to !== undefined && from > to)
    throw badParameter('to', '不得早于 from', 'may not be before "from"');
  // one more than asked for tells whether there is a next page
  const query = { unit, kind, from, to, columns, after, limit: limit + 1 };
  const rows = await documentItems(deps.published, site.siteId, now, query);
  if (unit !== undefined && rows.length === 0 && !(await hasUnit(deps.published, site.siteId, unit)))
    throw badParameter(
      'unit',
      '不是本站的机构代码，机构代码见 /api/v1/units',
      'is no unit of this site; see /api/v1/units',
    );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => itemOf(context, row)),
    next: last ? writeCursor([last.releasedAt.toString(), last.id]) : null,
  };
}

function columnsBelow({ site }: PublicContext, code: string): readonly string[] {
  if (!site.columns.some((column) => column.code === code))
    throw badParameter(
      'column',
      '不是本站的栏目代码，栏目代码见 /api/v1/columns',
      'is no column of this site; see /api/v1/columns',
    );
  return withDescendants(site, code);
}

function itemOf(context: PublicContext, row: Omit<ItemRow, 'id'>): Item {
  return {
    indexNumber: row.indexNumber,
    title: row.title,
    number: row.number,
    kind: row.kind,
    unit: { code: row.unitCode, name: row.unitName },
    summary: row.summary,
    releasedAt: row.releasedAt.toString(),
    changedAt: row.changedAt.toString(),
    validity: row.validity,
    url: page(context, row.slug),
    self: self(context, row.indexNumber),
  };
}

/** @throws Refusal not-found, or gone (410) once it was withdrawn or its period ended */
export async function document(context: PublicContext): Promise<Shape<typeof shapes.document>> {
  const { c, site, deps, now } = context;
  const slug = await slugOf(deps.published, site.siteId, c.req.param('index') ?? '');
  const found = slug === null ? null : await findDocument(deps.published, site.siteId, slug, now);
  if (!found) throw new Refusal('not-found', 404, NO_DOCUMENT);
  if (found.gone) {
    const on = found.gone.on.toString();
    const { reason } = found.gone;
    throw new Refusal(
      'gone',
      410,
      reason === null
        ? text(`公示期已满，${on}起不再公开`, `Its public notice period ended; gone since ${on}`)
        : text(`已于${on}撤回：${reason}`, `Withdrawn on ${on}: ${reason}`),
    );
  }
  return wholeOf(context, found);
}

const NO_DOCUMENT = text(
  '本站没有公开过这一索引号的文件',
  'No document of this site has been public under this index number',
);

function wholeOf(context: PublicContext, found: PublicDocument): Shape<typeof shapes.document> {
  const day = (date: Temporal.PlainDate | null) => date?.toString() ?? null;
  return {
    ...itemOf(context, found),
    columns: [...found.columns],
    subjectClass: found.subjectClass,
    body: found.body,
    signedOn: day(found.signedOn),
    effectiveOn: day(found.effectiveOn),
    expiresOn: day(found.expiresOn),
    publicUntil: day(found.publicUntil),
    repealed: found.repealed && { on: found.repealed.on.toString(), by: found.repealed.by },
    amended: found.amended && { at: found.amended.at.toString(), note: found.amended.note },
    interprets: found.interprets && page(context, found.interprets.slug),
    interpretedBy: found.interpretedBy.map(({ slug }) => page(context, slug)),
    files: found.files.map(({ name, mediaType, size, digest, position }) => ({
      name,
      mediaType,
      size,
      sha256: digest,
      url: fullAddress(context, `/files/${found.slug}/${position}/${encodeURIComponent(name)}`),
    })),
    digest: found.digest,
  };
}

export async function search(
  context: PublicContext,
  asked: z.output<typeof searchParameters>,
): Promise<Shape<typeof shapes.searchResult>> {
  const { site, deps, now } = context;
  if (asked.column !== undefined) columnsBelow(context, asked.column);
  const [at] = asked.cursor === undefined ? [1] : readCursor(asked.cursor, searchKey);
  const answer = await publishedSearch(deps.published, () => now).search({
    siteId: site.siteId,
    text: asked.q,
    filters: {
      unit: asked.unit ?? null,
      column: asked.column ?? null,
      kind: asked.kind ?? null,
      year: asked.year ?? null,
      validity: null,
    },
    sort: asked.sort,
    page: at,
  });
  // a cursor beyond the end, where results have become fewer meanwhile, ends the list
  const hits = answer.page === at ? answer.hits : [];
  return {
    total: answer.total,
    items: hits.map((hit) => ({
      indexNumber: hit.indexNumber,
      title: plain(hit.title),
      number: hit.number,
      kind: hit.kind,
      unit: { code: hit.unitCode, name: hit.unit },
      releasedAt: hit.releasedAt.toString(),
      validity: hit.validity,
      url: page(context, hit.slug),
      self: self(context, hit.indexNumber),
      excerpt: plain(hit.excerpt),
    })),
    next: at < answer.pages && hits.length > 0 ? writeCursor([at + 1]) : null,
  };
}

const plain = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join('');

export async function columns(context: PublicContext): Promise<{ items: Shape<typeof shapes.column>[] }> {
  const { site, deps, now } = context;
  const counts = await countByColumn(deps.published, site.siteId, now);
  return {
    items: site.columns.map(({ code, parent, name, nameEn, description, type }) => ({
      code,
      parent,
      name,
      nameEn,
      description,
      type,
      documents: counts.get(code) ?? 0,
      url: fullAddress(context, columnPath(code)),
    })),
  };
}

export async function units(context: PublicContext): Promise<{ items: Shape<typeof shapes.unit>[] }> {
  const list = await listUnits(context.deps.published, context.site.siteId, context.now);
  return {
    items: list.map((unit) => ({
      ...unit,
      contact: { ...unit.contact },
      url: fullAddress(context, `/units/${unit.code}`),
    })),
  };
}

/** The changes after a cursor, oldest first. `next` is always there: asked again later, it gives what came since. */
export async function changes(
  context: PublicContext,
  asked: z.output<typeof changeParameters>,
): Promise<Page<Shape<typeof shapes.change>> & { next: string; more: boolean }> {
  const { site, deps } = context;
  const [seen] = asked.cursor === undefined ? [0] : readCursor(asked.cursor, changeKey);
  const rows = await changesAfter(deps.published, site.siteId, seen, asked.limit + 1);
  const shown = rows.slice(0, asked.limit);
  return {
    items: shown.map((row) => ({
      seq: row.seq,
      kind: row.kind,
      at: row.happened_at.toString(),
      indexNumber: row.index_number,
      url: page(context, row.slug),
      self: self(context, row.index_number),
    })),
    next: writeCursor([shown.at(-1)?.seq ?? seen]),
    more: rows.length > shown.length,
  };
}
