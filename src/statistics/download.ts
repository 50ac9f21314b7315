/** A made file as a named download. */
export interface MadeFile {
  /** in Chinese, with its ending */
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** @param plainName for programs that read no other than ASCII names */
export function download({ name, mediaType, bytes }: MadeFile, plainName: string): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
}
