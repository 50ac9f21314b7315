/** Fills the slots of a written text: {d+5} a date, {t1} a town, {a:10-99} a figure, {!a:10-99} one that is not shown yet, {=a+b} what is reckoned from figures. */
import { evaluate } from './evaluate.ts';
import { CITIES, COUNTIES, GIVEN, SURNAMES, TOWNS, VILLAGES } from './names.ts';
import { bankCard, creditCode, mobile, oldResidentId, passport, plate, residentId } from './numbers.ts';
import type { Random } from './random.ts';

const DAY = 86_400_000;
const WEEKDAYS = '日一二三四五六';

export class Slots {
  private readonly random: Random;
  private readonly today: Date;
  private readonly words = new Map<string, string>();
  private readonly figures = new Map<string, number>();
  private readonly used = new Set<string>();
  /** number of the row while a repeated row is filled, from 1 */
  row = 0;

  constructor(random: Random, today: Date) {
    this.random = random;
    this.today = today;
  }

  /** Braces that are to stay are written ⦃ ⦄. */
  fill(text: string): string {
    const filled = text.replace(/\{([^{}]+)\}/g, (_, slot: string) => this.one(slot));
    return filled.replaceAll('⦃', '{').replaceAll('⦄', '}');
  }

  private one(slot: string): string {
    return this.time(slot) ?? this.figure(slot) ?? this.choice(slot) ?? this.word(slot);
  }

  private time(slot: string): string | undefined {
    const found = /^(d|md|ym|dd|w|zw|iso)([+-]\d+)?$/.exec(slot);
    if (!found) {
      const year = /^y([+-]\d+)?$/.exec(slot);
      return year ? String(this.today.getUTCFullYear() + Number(year[1] ?? 0)) : undefined;
    }
    const date = new Date(this.today.getTime() + Number(found[2] ?? 0) * DAY);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    switch (found[1]) {
      case 'd':
        return `${year}年${month}月${day}日`;
      case 'md':
        return `${month}月${day}日`;
      case 'ym':
        return `${year}年${month}月`;
      case 'dd':
        return `${day}日`;
      case 'w':
        return `星期${WEEKDAYS[date.getUTCDay()]}`;
      case 'zw':
        return `周${WEEKDAYS[date.getUTCDay()]}`;
      default:
        return date.toISOString().slice(0, 10);
    }
  }

  private figure(slot: string): string | undefined {
    if (slot === 'i') return String(this.row);
    if (slot.startsWith('=')) return evaluate(slot.slice(1), (name) => this.known(name));
    const range = /^(!?)([a-z]\d?):([\d.]+)-([\d.]+)$/.exec(slot);
    if (range) {
      const [, silent, name = '', low = '', high = ''] = range;
      const scale = 10 ** (low.split('.')[1]?.length ?? 0);
      const value = this.random.int(Number(low) * scale, Number(high) * scale) / scale;
      this.figures.set(name, value);
      return silent ? '' : value.toFixed(low.split('.')[1]?.length ?? 0);
    }
    return this.figures.has(slot) ? evaluate(slot, (name) => this.known(name)) : undefined;
  }

  private known(name: string): number {
    const value = this.figures.get(name);
    if (value === undefined) throw new Error(`figure ${name} is used before it is drawn`);
    return value;
  }

  private choice(slot: string): string | undefined {
    const found = /^(\w*)\[(.+)\]$/.exec(slot);
    if (!found) return undefined;
    const list = (found[2] ?? '').split('/');
    const chosen = this.row > 0 ? list[(this.row - 1) % list.length] : this.random.pick(list);
    if (found[1]) this.words.set(found[1], chosen ?? '');
    return chosen ?? '';
  }

  private word(slot: string): string {
    const [name = '', form] = slot.split('~');
    let value = name.endsWith('*') ? undefined : this.words.get(name);
    if (value === undefined) {
      value = this.fresh(name.replace(/[\d*]*$/, ''));
      if (!name.endsWith('*')) this.words.set(name, value);
    }
    return form ? shaped(value, form) : value;
  }

  private fresh(name: string): string {
    const { random } = this;
    switch (name) {
      case 'c':
        return random.pick(COUNTIES);
      case 'cc':
        return this.word('c').slice(0, 1);
      case 'city':
        return random.pick(CITIES);
      case 't':
        return this.unused(() => random.pick(TOWNS));
      case 'v':
        return this.unused(() => random.pick(VILLAGES));
      case 'p':
        return this.unused(() => random.pick(SURNAMES) + random.pick(GIVEN));
      case 'm':
        return this.unused(() => `${random.pick(SURNAMES)}某某`);
      case 'x':
        return this.unused(() => `${random.pick(SURNAMES)}*${random.pick(GIVEN)[1]}`);
      case 'ph':
        return `${this.word('area')}-${random.int(3, 8)}${random.digits(6)}`;
      case 'area':
        return `07${random.int(31, 46)}`;
      case 'wx':
        return `微信${random.pick(['kd', 'yx', 'hf', 'lq'])}${random.digits(5)}`;
      case 'mob':
        return mobile(random);
      case 'id':
        return residentId(random);
      case 'oid':
        return oldResidentId(random);
      case 'card':
        return bankCard(random);
      case 'pass':
        return passport(random);
      case 'plate':
        return plate(random);
      case 'uscc':
        return creditCode(random);
      default:
        throw new Error(`unknown slot {${name}}`);
    }
  }

  private unused(draw: () => string): string {
    for (;;) {
      const value = draw();
      if (this.used.has(value)) continue;
      this.used.add(value);
      return value;
    }
  }
}

/** A number as it is also written: in groups, with a sign between, or in full-width digits. */
function shaped(value: string, form: string): string {
  if (form === 'full') return value.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  if (form === 'mask') return `${value.slice(0, 3)}****${value.slice(-4)}`;
  const mark = form.endsWith('-') ? '-' : ' ';
  const sizes = form.replace('-', '').split(',').map(Number);
  const parts: string[] = [];
  let at = 0;
  for (let turn = 0; at < value.length; turn += 1) {
    const size = sizes[Math.min(turn, sizes.length - 1)] ?? value.length;
    parts.push(value.slice(at, at + size));
    at += size;
  }
  return parts.join(mark);
}
