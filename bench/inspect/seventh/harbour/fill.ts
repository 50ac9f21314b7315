/** Fills the slots of a template; a slot named twice on a page holds the same thing twice. */
import { misdecode } from './codes.ts';
import { Place } from './place.ts';
import type { Random } from './random.ts';

/** `{a:120-480.1}`: a figure from 12.0 to 48.0. */
const DEFINITION = /\{([a-z]):(\d+)-(\d+)(?:\.(\d))?\}/g;

interface Figure {
  value: number;
  decimals: number;
}

/** What is settled for one page: its figures, names and dates. */
export class Filling {
  readonly place: Place;
  readonly #random: Random;
  readonly #figures = new Map<string, Figure>();

  constructor(random: Random) {
    this.#random = random;
    this.place = new Place(random);
  }

  /** The template with every slot filled. */
  fill(template: string): string {
    for (const [, name, low, high, decimals] of template.matchAll(DEFINITION))
      this.#define(name ?? '', Number(low), Number(high), Number(decimals ?? 0));
    return template.replace(/\{([^{}]+)\}/g, (_, slot: string) => this.#slot(slot));
  }

  #slot(slot: string): string {
    if (/^[a-z](:|$)/.test(slot)) return this.#print(this.#sum(slot.slice(0, 1)));
    if (slot.startsWith('=')) return this.#print(this.#sum(slot.slice(1)));
    if (slot.startsWith('%')) return this.#ratio(slot.slice(1), 0);
    if (slot.startsWith('^')) return this.#ratio(slot.slice(1), 100);
    if (slot.startsWith('?')) return this.#random.pick(slot.slice(1).split('/'));
    if (slot.startsWith('!')) return misdecode(slot.slice(1, 3), slot.slice(4));
    return this.place.get(slot);
  }

  /** Settles a figure, wherever in the template its range stands. */
  #define(name: string, low: number, high: number, decimals: number): void {
    if (!this.#figures.has(name))
      this.#figures.set(name, { value: this.#random.whole(low, high) / 10 ** decimals, decimals });
  }

  /** Sums like `a+2*b-30`. */
  #sum(expression: string): Figure {
    const total = { value: 0, decimals: 0 };
    for (const [, sign, factor, term] of expression.matchAll(/([-+]?)(?:(\d+)\*)?([a-z]|\d+)/g)) {
      const figure = /\d/.test(term ?? '') ? { value: Number(term), decimals: 0 } : this.#figures.get(term ?? '');
      if (!figure) throw new Error(`figure without value: ${expression}`);
      total.value += (sign === '-' ? -1 : 1) * Number(factor ?? 1) * figure.value;
      total.decimals = Math.max(total.decimals, figure.decimals);
    }
    return total;
  }

  #print({ value, decimals }: Figure): string {
    return value.toFixed(decimals);
  }

  /** A share in percent, less `from`: 100 gives the growth. */
  #ratio(expression: string, from: number): string {
    const [part = '', whole = ''] = expression.split('/');
    return `${((this.#sum(part).value / this.#sum(whole).value) * 100 - from).toFixed(1)}%`;
  }
}
