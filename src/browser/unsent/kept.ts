/** What was typed and not sent, in the storage of this tab: one entry for each person, request and field. */

export interface Place {
  /** as the page names whoever is signed in: a digest */
  person: string;
  /** of the request */
  number: string;
  field: string;
}

interface Held extends Place {
  text: string;
  /** milliseconds since the epoch */
  at: number;
}

const NAME = 'gongkai unsent';
/** Milliseconds after the last change. */
const LONGEST = 2 * 3_600_000;

function all(): Held[] {
  const held = JSON.parse(sessionStorage.getItem(NAME) ?? '[]') as Held[];
  return held.filter(({ at }) => Date.now() - at < LONGEST);
}

function write(held: readonly Held[]): void {
  if (held.length === 0) sessionStorage.removeItem(NAME);
  else sessionStorage.setItem(NAME, JSON.stringify(held));
}

const isAt = (one: Place, place: Place) =>
  one.person === place.person && one.number === place.number && one.field === place.field;

/** Keeps a text in place of what was kept there; an empty one is not kept. */
export function hold(place: Place, text: string): void {
  const others = all().filter((one) => !isAt(one, place));
  write(text === '' ? others : [...others, { ...place, text, at: Date.now() }]);
}

export function read(place: Place): string | null {
  return all().find((one) => isAt(one, place))?.text ?? null;
}

export function heldBy(person: string): readonly Place[] {
  return all().filter((one) => one.person === person);
}

/** Drops what is meant, and what is too old. */
export function drop(isMeant: (one: Place) => boolean): void {
  write(all().filter((one) => !isMeant(one)));
}

/** When the last of it is too old, in milliseconds since the epoch; null while nothing is kept. */
export function expireAt(): number | null {
  const held = all();
  return held.length === 0 ? null : Math.max(...held.map(({ at }) => at)) + LONGEST;
}
