import { type Element, named, type Page, within } from '../../text/page/page.ts';

/** Pairs of bytes that GBK gives to a character; made when a form first asks for it. */
let pairs: Map<string, readonly [number, number]> | undefined;

function gbkPairs(): Map<string, readonly [number, number]> {
  if (pairs) return pairs;
  const decoder = new TextDecoder('gbk');
  pairs = new Map();
  for (let first = 0x81; first < 0xff; first += 1)
    for (let second = 0x40; second < 0xff; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if ([...character].length === 1 && character !== '\ufffd') pairs.set(character, [first, second]);
    }
  return pairs;
}

const escaped = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** A value as a browser writes it into an address from a page in GBK: other characters as numbers of Unicode. */
export function inGbk(value: string): string {
  const known = gbkPairs();
  return [...value]
    .map((character) => {
      if (/[\w.*-]/.test(character)) return character;
      if (character === ' ') return '+';
      const bytes = character <= '\x7f' ? [character.charCodeAt(0)] : known.get(character);
      return bytes ? bytes.map(escaped).join('') : inGbk(`&#${character.codePointAt(0)};`);
    })
    .join('');
}

/** Whether a form is sent in GBK: by its own word, else as its page is written. */
function isGbk(page: Page, form: Element): boolean {
  const own = form.attributes['accept-charset'];
  if (own) return /gb/i.test(own);
  return named(page, 'meta').some(({ attributes }) =>
    /^gb/i.test(attributes.charset ?? /charset\s*=\s*([\w-]+)/i.exec(attributes.content ?? '')?.[1] ?? ''),
  );
}

/** The address to which a browser goes when a form of the method GET is sent with a value in one of its boxes. */
export function formAddress(page: Page, form: Element, box: Element, value: string, home: string): string {
  const url = new URL(form.attributes.action ?? '', home);
  const fields = within(page, form)
    .filter(({ name, attributes }) => name === 'input' && attributes.type === 'hidden' && attributes.name)
    .map(({ attributes }) => [attributes.name ?? '', attributes.value ?? ''] as const);
  const all = [...fields, [box.attributes.name ?? '', value] as const];
  // what stands in the action's own query is dropped by browsers; servers that need it repeat it in hidden fields
  url.search = isGbk(page, form)
    ? all.map(([name, given]) => `${inGbk(name)}=${inGbk(given)}`).join('&')
    : new URLSearchParams(all.map(([name, given]) => [name, given])).toString();
  return url.href;
}
