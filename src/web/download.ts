/** A file sent to be saved: never shown inside a page, never kept on the way. */
export function attachment(bytes: Uint8Array, mediaType: string, name: string): Response {
  return new Response(bytes.slice(), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, percent)}`,
      'cache-control': 'no-store',
    },
  });
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
