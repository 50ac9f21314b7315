import { CITIES, COUNTIES, GIVEN, PROVINCES, SURNAMES, TOWNS, VILLAGES } from './names.ts';
import { idCheckDigit, luhnDigit, reckon, seeded } from './numbers.ts';

const DAY = 86_400_000;

/** Fills the slots of one page: the same slot has the same value all over the page. */
export class Slots {
  readonly #random: () => number;
  readonly #said = new Map<string, string>();
  readonly #values = new Map<string, number>();
  readonly #taken = new Set<string>();
  readonly #date: number;

  /** `date`: the page's day of publication, UTC milliseconds. */
  constructor(seed: number, date: number) {
    this.#random = seeded(seed);
    this.#date = date;
  }

  /** The text with every {slot} filled. */
  fill(text: string): string {
    return text.replace(/\{([^{};]+)\}/g, (_, slot: string) => this.#slot(slot));
  }

  #slot(slot: string): string {
    const defined = /^(!?)([a-z]\d*):(\d+)-(\d+)$/.exec(slot);
    if (defined) {
      const name = defined[2] ?? '';
      if (!this.#values.has(name)) this.#values.set(name, this.#between(Number(defined[3]), Number(defined[4])));
      return defined[1] ? '' : String(this.#values.get(name));
    }
    const reckoned = /^([=%])([^|]+)(?:\|(\d))?$/.exec(slot);
    if (reckoned) {
      const value = reckon(reckoned[2] ?? '', this.#values);
      if (reckoned[1] === '%') return `${(value * 100).toFixed(Number(reckoned[3] ?? 1))}%`;
      return reckoned[3] ? value.toFixed(Number(reckoned[3])) : String(Math.round(value));
    }
    const dated = /^([年月日短周])([-+]\d+)?$/.exec(slot);
    if (dated) return this.#dated(dated[1] ?? '', Number(dated[2] ?? 0));
    const known = this.#said.get(slot);
    if (known !== undefined) return known;
    const fresh = this.#fresh(slot);
    this.#said.set(slot, fresh);
    return fresh;
  }

  #dated(what: string, offset: number): string {
    const page = new Date(this.#date);
    if (what === '年') return String(page.getUTCFullYear() + offset);
    if (what === '月') {
      const month = new Date(Date.UTC(page.getUTCFullYear(), page.getUTCMonth() + offset, 1));
      return `${month.getUTCFullYear()}年${month.getUTCMonth() + 1}月`;
    }
    const day = new Date(this.#date + offset * DAY);
    if (what === '周') return `星期${'日一二三四五六'[day.getUTCDay()]}`;
    const short = `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
    return what === '短' ? short : `${day.getUTCFullYear()}年${short}`;
  }

  #fresh(slot: string): string {
    const kind = slot.replace(/\d+$/, '');
    switch (kind) {
      case '县':
        return `${this.#say('县名')}县`;
      case '县名':
        return this.#other(COUNTIES);
      case '字':
        return this.#say('县名')[0] ?? '';
      case '市':
        return this.#other(CITIES);
      case '镇':
        return this.#other(TOWNS);
      case '村':
        return this.#other(VILLAGES);
      case '人':
        return this.#other(GIVEN.map((given) => this.#pick([...SURNAMES]) + given));
      case '号':
        return String(this.#between(3, 68));
      case '话':
        return `${this.#say('区号')}-${this.#between(2, 8)}${this.#figures(6)}`;
      case '区号':
        return `0${this.#between(3, 8)}${this.#between(31, 89)}`;
      case '手':
        return `1${this.#pick([...'35789'])}${this.#pick([...'1235678'])}${this.#figures(8)}`;
      case '身':
        return this.#identity();
      case '旧身':
        return `${this.#identity().slice(0, 6)}${this.#between(38, 68)}0${this.#between(1, 9)}${this.#between(10, 28)}${this.#between(100, 899)}`;
      case '卡': {
        const body = `${this.#pick(['622848', '621799', '621700', '622202'])}${this.#figures(12)}`;
        return body + luhnDigit(body);
      }
      case '护':
        return `E${this.#pick([...'ABDEG'])}${this.#figures(7)}`;
      case '牌':
        return `${this.#pick([...PROVINCES])}${this.#pick([...'BCDEFGHJK'])}·${this.#pick([...'ADFMQ'])}${this.#figures(4)}`;
      default:
        throw new Error(`unknown slot {${slot}}`);
    }
  }

  #identity(): string {
    const area = `${this.#pick(['34', '36', '42', '43', '51', '61'])}0${this.#between(1, 9)}2${this.#between(1, 9)}`;
    const body = `${area}${this.#between(1951, 1989)}${this.#pick(['03', '07', '10', '11'])}${this.#between(10, 28)}${this.#between(100, 899)}`;
    return body + idCheckDigit(body);
  }

  #say(slot: string): string {
    return this.#slot(slot);
  }

  #figures(count: number): string {
    return Array.from({ length: count }, () => this.#between(0, 9)).join('');
  }

  #between(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low + 1));
  }

  #pick(from: readonly string[]): string {
    return from[this.#between(0, from.length - 1)] ?? '';
  }

  /** One that the page does not have yet. */
  #other(from: readonly string[]): string {
    const left = from.filter((one) => !this.#taken.has(one));
    const one = this.#pick(left);
    this.#taken.add(one);
    return one;
  }
}
