/** Where keys that are watched stand in a text, in order of place. */
export class Marks {
  places: Uint32Array;
  /** at each place the lists of keys that watch it, as bits */
  lists: Uint32Array;
  count: number;

  constructor(places = new Uint32Array(0), lists = new Uint32Array(0)) {
    this.places = places;
    this.lists = lists;
    this.count = places.length;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    const size = this.count + more;
    if (size <= this.places.length) return;
    this.places = grown(this.places, size);
    this.lists = grown(this.lists, size);
  }

  /** Those there are, without the room that is left; then there are none, and all is room. */
  taken(): Marks {
    const taken = new Marks(this.places.slice(0, this.count), this.lists.slice(0, this.count));
    this.count = 0;
    return taken;
  }

  /** The places of one list, each once. */
  of(list: number): number[] {
    const found: number[] = [];
    let last = -1;
    for (let i = 0; i < this.count; i += 1) {
      const place = this.places[i] ?? 0;
      if ((((this.lists[i] ?? 0) >>> list) & 1) === 0 || place === last) continue;
      found.push(place);
      last = place;
    }
    return found;
  }
}

function grown(numbers: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.max(least, numbers.length * 2));
  more.set(numbers);
  return more;
}
