/** An attachment as the office keeps it, before and after release: a named download, never shown inside a page. */
import { findBlob } from '../../db/blobs.ts';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { openedOf } from './opened.ts';

export async function download(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context);
  const file = opened.state.attachments[Number(context.c.req.param('position'))];
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
