/** What `[...text.matchAll(pattern)]` gives, without making a copy of the global pattern each time. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  if (!pattern.global) throw new Error(`Without its flag g a pattern has no more than one match: ${pattern.source}`);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += isPair(pattern, text) ? 2 : 1;
    match = pattern.exec(text);
  }
  return found;
}

export const NONE: RegExpExecArray[] = [];

const isPair = ({ unicode, lastIndex }: RegExp, text: string) => unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff;
