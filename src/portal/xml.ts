/** Text in XML 1.0: markup escaped, characters that XML does not have left out. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An XML answer of the portal, stale after the day it was made on. */
export function xmlResponse(body: string, type: string, validUntil: Temporal.Instant): Response {
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${body}`, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'x-valid-until': validUntil.toString() },
  });
}
