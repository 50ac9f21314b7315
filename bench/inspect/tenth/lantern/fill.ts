/**
 * Fills the slots of a written text. A slot stands in braces: a name of a pool (`{镇}`, `{镇2}`: another one), a day
 * counted from the page's own (`{日+7}`), a year (`{年-1}`), a number (`{3-9}`; `{a:3-9}` remembers it, `{a}` repeats
 * it, `{+a+b}` adds, `{*a*b}` multiplies, `{%a/b}` gives a percentage), or a made-up number of a person (`{身份}`).
 */
import { written } from './dates.ts';
import { garble } from './garble.ts';
import { CITIES, COUNTIES, POOLS } from './names.ts';
import { bankCard, creditCode, mobile, oldResident, passport, plate, resident } from './numbers.ts';
import { between, digits, one, type Random } from './random.ts';

const NUMBERS: Record<string, (random: Random) => string> = {
  手: mobile,
  身份: resident,
  童证: (random) => resident(random, 2011, 2018),
  旧证: oldResident,
  卡: bankCard,
  护照: passport,
  车: plate,
  信用: creditCode,
  电: (random) => `0${between(random, 712, 859)}-${one(random, ['3', '5', '6', '8'])}${digits(random, 6)}`,
};

const decimals = (text: string) => text.split('.')[1]?.length ?? 0;

export class Filler {
  readonly #known = new Map<string, string>();
  readonly #random: Random;
  readonly day: Date;

  constructor(random: Random, day: Date) {
    this.#random = random;
    this.day = day;
    const county = one(random, COUNTIES);
    this.#known.set('县', county).set('字', county.slice(0, 1)).set('地', county.slice(0, -1));
    this.#known.set('市', one(random, CITIES)).set('区号', `0${between(random, 712, 859)}`);
  }

  /** Makes the remembered numbers of a text known before any of it is filled. */
  prepare(text: string): void {
    for (const [, name, low, high] of text.matchAll(/\{([a-z]\w*):([\d.]+)-([\d.]+)\}/g)) {
      if (name && low && high && !this.#known.has(name)) this.#known.set(name, this.#number(low, high));
    }
  }

  fill(text: string): string {
    let filled = text;
    while (filled.includes('{')) {
      const next = filled.replace(/\{([^{}]+)\}/g, (_, slot: string) => this.#value(slot));
      if (next === filled) throw new Error(`open slot in ${text}`);
      filled = next;
    }
    return filled.replaceAll('⦃', '{').replaceAll('⦄', '}');
  }

  #number(low: string, high: string): string {
    const places = decimals(low);
    const scale = 10 ** places;
    return (between(this.#random, Math.round(Number(low) * scale), Math.round(Number(high) * scale)) / scale).toFixed(
      places,
    );
  }

  #operand(name: string): string {
    return /^\d/.test(name) ? name : this.#value(name);
  }

  #value(slot: string): string {
    const known = this.#known.get(slot);
    if (known !== undefined) return known;
    const day = /^(日|月日|周|简周|点日|横日|年月|号)([+-]\d+)?$/.exec(slot);
    if (day) return written(day[1] ?? '', this.day, Number(day[2] ?? 0));
    const year = /^年([+-]\d+)?$/.exec(slot);
    if (year) return String(this.day.getUTCFullYear() + Number(year[1] ?? 0));
    const range = /^(?:([a-z]\w*):)?([\d.]+)-([\d.]+)$/.exec(slot);
    if (range) return this.#range(range[1], range[2] ?? '', range[3] ?? '');
    if (/^[+-]/.test(slot)) return this.#sum(slot);
    const share = /^%(\w+)\/(\w+)(?:([+-][\d.]+))?$/.exec(slot);
    if (share) return this.#share(share[1] ?? '', share[2] ?? '', Number(share[3] ?? 0));
    const product = /^\*([\w.]+)\*([\w.]+)$/.exec(slot);
    if (product) return this.#product(product[1] ?? '', product[2] ?? '');
    const wrong = /^乱(.):(.*)$/s.exec(slot);
    if (wrong) return garble(wrong[1] ?? '', wrong[2] ?? '');
    const code = /^U([0-9A-F]+)$/.exec(slot);
    if (code?.[1] === '7B') return '⦃';
    if (code?.[1] === '7D') return '⦄';
    if (code) return String.fromCodePoint(Number.parseInt(code[1] ?? '', 16));
    return this.#named(slot);
  }

  #range(name: string | undefined, low: string, high: string): string {
    const known = name === undefined ? undefined : this.#known.get(name);
    const value = known ?? this.#number(low, high);
    if (name !== undefined) this.#known.set(name, value);
    return value;
  }

  #sum(slot: string): string {
    const parts = [...slot.matchAll(/([+-])([a-z]\w*|[\d.]+)/g)].map(([, sign, name = '']) => ({
      sign,
      value: this.#operand(name),
    }));
    const total = parts.reduce((sum, { sign, value }) => sum + (sign === '-' ? -1 : 1) * Number(value), 0);
    return total.toFixed(Math.max(...parts.map(({ value }) => decimals(value))));
  }

  #share(part: string, whole: string, off: number): string {
    return `${((100 * Number(this.#operand(part))) / Number(this.#operand(whole)) + off).toFixed(1)}%`;
  }

  #product(left: string, right: string): string {
    const [first, second] = [this.#operand(left), this.#operand(right)];
    return (Number(first) * Number(second)).toFixed(Math.max(decimals(first), decimals(second)));
  }

  #named(slot: string): string {
    const [, name = '', index = ''] = /^(\D+?)(\d*)$/.exec(slot) ?? [];
    const make = NUMBERS[name];
    const value = make === undefined ? this.#fresh(name, slot) : make(this.#random);
    if (make === undefined || index !== '') this.#known.set(slot, value);
    return value;
  }

  #fresh(name: string, slot: string): string {
    const pool = POOLS[name];
    if (pool === undefined) throw new Error(`unknown slot ${slot}`);
    const used = new Set(this.#known.values());
    return one(
      this.#random,
      pool.filter((item) => !used.has(item)),
    );
  }
}
