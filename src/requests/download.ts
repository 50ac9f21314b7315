/** A file of a case, sent to be saved: never shown inside a page, never kept on the way. */
/** `bytes`: whole, or in parts that are made while they are sent. */
export function attachment(bytes: Uint8Array | AsyncGenerator<Uint8Array>, mediaType: string, name: string): Response {
  const isWhole = bytes instanceof Uint8Array;
  return new Response(isWhole ? bytes.slice() : streamed(bytes), {
    headers: {
      'content-type': mediaType,
      ...(isWhole ? { 'content-length': String(bytes.byteLength) } : {}),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, percent)}`,
      'cache-control': 'no-store',
    },
  });
}

function streamed(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    // whoever leaves before the end lets go of what would still be read
    async cancel() {
      await parts.return(undefined);
    },
  });
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
