/** The head of a Markdown file: 'key: value' lines between two lines of ---. */

const HEAD = /^\ufeff?---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;
const LINE = /^([a-z][a-z-]*)\s*:\s*(.*)$/;

/** Values are strings: quotes and the brackets of a list are taken off ('[a, b]' → 'a, b'). Without a head, `front` is null. */
export function readFrontMatter(text: string): { front: Record<string, string> | null; body: string } {
  const match = HEAD.exec(text);
  if (!match?.[1]) return { front: null, body: text };
  const pairs = match[1]
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => LINE.exec(line));
  // a line that is no pair: this is a text between two rules, not a head
  if (pairs.some((pair) => !pair)) return { front: null, body: text };
  const front = Object.fromEntries(pairs.flatMap((pair) => (pair?.[1] ? [[pair[1], bare(pair[2] ?? '')]] : [])));
  return { front, body: text.slice(match[0].length) };
}

function bare(value: string): string {
  const trimmed = value.trim();
  return (
    /^"(.*)"$|^'(.*)'$|^\[(.*)\]$/
      .exec(trimmed)
      ?.slice(1)
      .find((inner) => inner !== undefined) ?? trimmed
  ).trim();
}
