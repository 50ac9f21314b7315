/** Files as the office keeps them, before and after release: named downloads, never shown inside a page. */
import { findBlob } from '../../db/blobs.ts';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import type { DocumentActs } from '../fold.ts';
import type { Attachment } from '../state.ts';
import { openedOf } from './opened.ts';

export async function download(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context);
  return send(context, opened.state.attachments[Number(context.c.req.param('position'))]);
}

/** The file that the document was imported from. */
export async function downloadOriginal(context: OfficeContext): Promise<Response> {
  const { acts } = await openedOf(context);
  return send(context, (acts[0]?.data as DocumentActs['document.drafted'] | undefined)?.original);
}

async function send(context: OfficeContext, file: Attachment | undefined): Promise<Response> {
  const blob = file && (await findBlob(context.deps.office, context.site.siteId, file.digest));
  if (!file || !blob) throw notFound();
  return new Response(new Uint8Array(blob.bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'no-store',
    },
  });
}
