/** Where to go after signing in: only ever a path of this site. */

/** The path and query of `back` when it is a local path; otherwise the fallback. Never another host, however spelt. */
export function localPath(back: string | undefined, fallback: string): string {
  if (!back?.startsWith('/') || /[\\\p{Cc}]/u.test(back)) return fallback;
  const origin = 'http://local.invalid';
  const url = URL.parse(back, origin);
  // '//host' and '/.//host' are read as another host by browsers
  return url?.origin === origin && !url.pathname.startsWith('//') ? url.pathname + url.search : fallback;
}
