import { Day } from './days.ts';
import { COMMUNITIES, COUNTIES, FIRMS, GIVEN, ROADS, SCHOOLS, SURNAMES, TOWNS, VILLAGES } from './names.ts';
import { bankCard, creditCode, mobile, oldResidentId, plate, residentId } from './numbers.ts';
import type { Random } from './random.ts';

interface Figure {
  value: number;
  digits: number;
}

/** A named figure with its range. */
const NAMED = /\{!?([a-z]+\d?)=([\d.]+)-([\d.]+)\}/g;

const HAN = '零一二三四五六七八九十';

/**
 * Fills the slots of one page, so that its places, people, days and figures belong together.
 *
 * Places: c cc city t1 v1 r1 k1 (community) s1 (school) co1. People: p1, x1 (surname only). Days from that of the
 * page: d+3 (whole), m+3 (month and day), w+3, z+3, l+3 (with weekday in three forms, never a weekend), wx+3 … (wrong weekday), y+1 (year).
 * Figures: n:1-9, a=1-9 (named), a, =a+b, %a/b, !a=1-9 (named, not shown). Numbering: # and ##.
 */
export class Slots {
  readonly day: Day;
  private readonly random: Random;
  private readonly place;
  private readonly lists: Record<string, readonly string[]>;
  private readonly people: string[];
  private readonly figures = new Map<string, Figure>();
  private readonly kept = new Map<string, string>();
  private section = 0;
  private item = 0;

  constructor(random: Random, months: readonly [number, number], since = 2021) {
    this.random = random;
    this.place = random.pick(COUNTIES);
    this.lists = {
      t: random.shuffled(TOWNS),
      v: random.shuffled(VILLAGES),
      r: random.shuffled(ROADS),
      k: random.shuffled(COMMUNITIES),
      s: random.shuffled(SCHOOLS),
      co: random.shuffled(FIRMS),
    };
    const given = random.shuffled(GIVEN);
    this.people = random.shuffled(SURNAMES).map((surname, at) => surname + given[at % given.length]);
    const year = random.whole(since, 2026);
    const last = year === 2026 ? Math.min(months[1], 9) : months[1];
    this.day = Day.of(year, random.whole(Math.min(months[0], last), last), random.whole(3, 26)).working();
  }

  fill(text: string): string {
    // a total may stand before its parts, so all figures are drawn first
    for (const [, name = '', least = '', most = ''] of text.matchAll(NAMED)) {
      this.figures.set(name, this.draw(least, most));
    }
    return text.replace(/\{([^{};\s]+)\}/g, (_, slot: string) => this.value(slot));
  }

  private value(slot: string): string {
    const found =
      this.fixed(slot) ?? this.listed(slot) ?? this.dated(slot) ?? this.counted(slot) ?? this.calculated(slot);
    if (found === undefined) throw new Error(`unknown slot ${slot}`);
    return found;
  }

  /** A value made at first use and kept for the page. */
  private keep(slot: string, make: () => string): string {
    const value = this.kept.get(slot) ?? make();
    this.kept.set(slot, value);
    return value;
  }

  private fixed(slot: string): string | undefined {
    const { county, city, area, province } = this.place;
    const makers: Record<string, () => string> = {
      c: () => county,
      cc: () => county.slice(0, -1),
      c0: () => county.slice(0, 1),
      city: () => city,
      area: () => area,
      tel: () => `${area}-${this.random.whole(2, 8)}${this.random.digits(6)}`,
      mob: () => mobile(this.random),
      id: () => residentId(this.random),
      oldid: () => oldResidentId(this.random),
      card: () => bankCard(this.random),
      code: () => creditCode(this.random),
      pass: () => `${this.random.pick(['E', 'G', 'EA', 'EJ'])}${this.random.digits(8)}`.slice(0, 9),
      plate: () => plate(this.random, province),
      doc: () => `${county.slice(0, 1)}政办发〔${this.day.year}〕${this.random.whole(3, 60)}号`,
    };
    const kind = /^([a-z0]+?)[1-9]?$/.exec(slot)?.[1];
    const make = makers[slot] ?? (kind === undefined ? undefined : makers[kind]);
    return make && this.keep(slot, make);
  }

  private listed(slot: string): string | undefined {
    const [, kind = '', number = ''] = /^(t|v|r|k|s|co|p|x)([1-9]\d?)$/.exec(slot) ?? [];
    if (kind === '') return undefined;
    const at = Number(number) - 1;
    if (kind === 'p') return this.people[at];
    if (kind === 'x') return this.people[at]?.slice(0, 1);
    const name = this.lists[kind]?.[at];
    return kind === 's' || kind === 'co' ? `${this.place.county.slice(0, kind === 's' ? 3 : 2)}${name}` : name;
  }

  private dated(slot: string): string | undefined {
    const [, kind = '', shift = '0'] = /^(d|m|wx|w|lx|l|zx|z|y|iso)([+-]\d+)?$/.exec(slot) ?? [];
    if (kind === '') return undefined;
    if (kind === 'y') return String(this.day.year + Number(shift));
    const day = this.day.plus(Number(shift));
    if (kind === 'd') return day.long;
    if (kind === 'm') return day.short;
    if (kind === 'iso') return day.iso;
    const working = day.working();
    const weekday = working.weekday(kind.endsWith('x') ? this.random.whole(1, 4) : 0);
    if (kind.startsWith('l')) return `${working.long}星期${weekday}`;
    return `${working.short}（${kind.startsWith('z') ? '周' : '星期'}${weekday}）`;
  }

  private counted(slot: string): string | undefined {
    if (slot === '#') {
      this.section += 1;
      this.item = 0;
      return HAN[this.section] ?? '';
    }
    if (slot !== '##') return undefined;
    this.item += 1;
    return String(this.item);
  }

  private calculated(slot: string): string | undefined {
    const [, range = '', least = '', most = ''] = /^(n|!?[a-z]+\d?=):?([\d.]+)-([\d.]+)$/.exec(slot) ?? [];
    if (range === 'n') {
      const { value, digits } = this.draw(least, most);
      return value.toFixed(digits);
    }
    if (range.startsWith('!')) return '';
    if (range !== '') return this.sum(range.slice(0, -1));
    if (this.figures.has(slot)) return this.sum(slot);
    if (slot.startsWith('=')) return this.sum(slot.slice(1));
    const [, part = '', whole = ''] = /^%([^/]+)\/([^/]+)$/.exec(slot) ?? [];
    return part === '' ? undefined : ((Number(this.sum(part)) / Number(this.sum(whole))) * 100).toFixed(1);
  }

  /** A figure between two, with the decimals of the lesser. */
  private draw(least: string, most: string): Figure {
    const digits = least.split('.')[1]?.length ?? 0;
    const scale = 10 ** digits;
    return {
      value: this.random.whole(Math.round(Number(least) * scale), Math.round(Number(most) * scale)) / scale,
      digits,
    };
  }

  /** Sums of named figures and numbers, with as many decimals as they have: a+b-3. */
  private sum(expression: string): string {
    const terms = (expression.match(/[+-]?[^+-]+/g) ?? []).map((term) => {
      const name = term.replace(/^[+-]/, '');
      const { value, digits } = this.figures.get(name) ?? {
        value: Number(name),
        digits: name.split('.')[1]?.length ?? 0,
      };
      if (Number.isNaN(value)) throw new Error(`unknown figure ${name}`);
      return { value: term.startsWith('-') ? -value : value, digits };
    });
    return terms
      .reduce((total, { value }) => total + value, 0)
      .toFixed(Math.max(0, ...terms.map(({ digits }) => digits)));
  }
}
