import { COMPANIES, COUNTIES, type County, GIVEN, HOURS, OFFICES, ROADS, SURNAMES, TOWNS, VILLAGES } from './names.ts';
import { bankCard, mask, mobile, oldResidentId, passport, plate, residentId } from './numbers.ts';
import type { Random } from './random.ts';

const DAY = 86_400_000;
const WEEKDAYS = '日一二三四五六';

/** Saturdays, Sundays and the days about 1 May and 1 October. */
function holiday(day: Date): boolean {
  const [month, date] = [day.getUTCMonth() + 1, day.getUTCDate()];
  return [0, 6].includes(day.getUTCDay()) || (month === 5 && date < 6) || (month === 10 && date < 9);
}

/** Scale of a figure by the first letter of its name: n whole, x one decimal, f two. */
const SCALES: Record<string, number> = { n: 1, x: 10, f: 100 };

/** Words that may stand for each other in any official sentence. */
const EITHER: Record<string, string> = {
  应当: '应',
  可以: '可',
  按照: '依照',
  或者: '或',
  有关: '相关',
  '根据《': '依据《',
  县人民政府: '县政府',
  本县: '我县',
  工作人员: '经办人员',
  所需: '需要的',
};
const SAME = new RegExp(Object.keys(EITHER).join('|'), 'g');

/** Fills the slots of one page, remembering what it once said: the same name is always the same thing. */
export class Slots {
  readonly county: County;
  /** day of the page, UTC midnight, a working day */
  readonly day: Date;
  private readonly said = new Map<string, string>();
  private readonly figures = new Map<string, number>();
  private readonly random: Random;

  constructor(random: Random, months: readonly [number, number]) {
    this.random = random;
    this.county = random.pick(COUNTIES);
    let day = Date.UTC(random.int(2022, 2025), random.int(months[0], months[1]) - 1, random.int(2, 27));
    while (holiday(new Date(day))) day += DAY;
    this.day = new Date(day);
  }

  /** Chooses among [a|b], then fills {slots}. */
  fill(text: string): string {
    const chosen = text.replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_, all: string) => this.random.pick(all.split('|')));
    return chosen.replace(/\{([^{}]+)\}/g, (_, slot: string) => this.slot(slot));
  }

  /** Says a sentence of a document now this way, now that. */
  reword(text: string): string {
    return text.replace(SAME, (word) => this.random.pick([word, EITHER[word] ?? word]));
  }

  /** Settles the figures of a text before it is filled: words may lead up to a table below them. */
  settle(text: string): void {
    for (const [, figure = ''] of text.matchAll(/\{!?([nxf]\w*:\d+-\d+)\}/g)) this.slot(figure);
  }

  private slot(slot: string): string {
    if (slot.startsWith('!')) return '';
    if (slot.startsWith('=')) return this.show(slot.slice(1), this.compute(slot.slice(1)));
    if (slot.startsWith('%')) return this.percent(slot.slice(1));
    const date = /^(d|md|w|dw|wk|wx|iso|dot|y|m|ym)([+-]\d+)?$/.exec(slot);
    if (date) return this.date(date[1] ?? '', Number(date[2] ?? 0));
    const document = /^h\d?([+-]\d+)?:(.+)$/.exec(slot);
    if (document) return this.once(slot, () => this.documentNumber(document[2] ?? '', Number(document[1] ?? 0)));
    const figure = /^([nxf]\w*)(?::(\d+)-(\d+))?$/.exec(slot);
    if (figure) return this.figure(figure[1] ?? '', figure[2], figure[3]);
    return this.once(slot, () => this.name(slot));
  }

  private once(key: string, make: () => string): string {
    const known = this.said.get(key);
    if (known !== undefined) return known;
    let made = make();
    for (let tries = 0; tries < 40 && [...this.said.values()].includes(made); tries++) made = make();
    this.said.set(key, made);
    return made;
  }

  private date(form: string, offset: number): string {
    if (form === 'y') return String(this.day.getUTCFullYear() + offset);
    if (form === 'm') return String(this.day.getUTCMonth() + 1 + offset);
    let day = new Date(this.day.getTime() + offset * DAY);
    if (form === 'w' || form === 'dw') while (holiday(day)) day = new Date(day.getTime() + DAY);
    const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
    const weekday = `（星期${WEEKDAYS[day.getUTCDay()]}）`;
    if (form === 'wk') return WEEKDAYS.charAt(day.getUTCDay());
    if (form === 'wx') return WEEKDAYS.charAt((day.getUTCDay() + this.random.int(2, 5)) % 7);
    if (form === 'iso') return day.toISOString().slice(0, 10);
    if (form === 'dot') return `${year}.${month}.${date}`;
    if (form === 'ym') return `${year}年${month}月`;
    return `${form.startsWith('m') || form === 'w' ? '' : `${year}年`}${month}月${date}日${form.includes('w') ? weekday : ''}`;
  }

  private documentNumber(body: string, years: number): string {
    return `${this.county.short}${body}〔${this.day.getUTCFullYear() + years}〕${this.random.int(2, 68)}号`;
  }

  private figure(name: string, low: string | undefined, high: string | undefined): string {
    if (!this.figures.has(name)) {
      if (low === undefined) throw new Error(`figure ${name} has no range`);
      const scale = SCALES[name.charAt(0)] ?? 1;
      this.figures.set(name, this.random.int(Number(low) * scale, Number(high) * scale));
    }
    return this.show(name, this.figures.get(name) ?? 0);
  }

  private show(name: string, value: number): string {
    const scale = SCALES[name.charAt(0)] ?? 1;
    return (value / scale).toFixed(Math.round(Math.log10(scale)));
  }

  /** From left to right; names stand for what was filled in. */
  private compute(expression: string): number {
    let total = 0;
    for (const [, sign, term = ''] of expression.matchAll(/([-+*]?)(\w+)/g)) {
      const value = /^\d+$/.test(term) ? Number(term) : this.figures.get(term);
      if (value === undefined) throw new Error(`figure ${term} is not known in ${expression}`);
      total = sign === '*' ? total * value : sign === '-' ? total - value : total + value;
    }
    return total;
  }

  /** `a/b`: the share in per cent; `+a/b`: the growth. */
  private percent(expression: string): string {
    const [above = '', below = ''] = expression.replace(/^\+/, '').split('/');
    const share = this.compute(above) / this.compute(below);
    return `${((expression.startsWith('+') ? share - 1 : share) * 100).toFixed(1)}%`;
  }

  private name(slot: string): string {
    const { county, random } = this;
    const stem = slot.replace(/\d+$/, '');
    const number = slot.slice(stem.length);
    switch (stem) {
      case 'c':
        return county.name;
      case 'cs':
        return county.short;
      case 'city':
        return county.city;
      case 'p':
        return random.pick(SURNAMES) + random.pick(GIVEN);
      case 'sn':
        return random.pick(SURNAMES);
      case 't':
        return random.pick(TOWNS);
      case 'v':
        return random.pick(VILLAGES);
      case 'r':
        return random.pick(ROADS);
      case 'of':
        return random.pick(OFFICES);
      case 'hrs':
        return random.pick(HOURS);
      case 'co':
        return `${county.name.slice(0, 2)}${random.pick(COMPANIES)}有限公司`;
      case 'tel':
        return `${county.area}-${random.int(2, 8)}${random.digits(6)}`;
      case 'code':
        return random.digits(6);
      case 'post':
        return `${county.region.slice(0, 3)}${random.digits(2)}0`;
      case 'ID':
        return residentId(random, county.region);
      case 'IDM':
        return mask(this.slot(`ID${number}`), 6, 4);
      case 'OLDID':
        return oldResidentId(random, county.region);
      case 'MOB':
        return mobile(random);
      case 'MOBM':
        return mask(this.slot(`MOB${number}`), 3, 4);
      case 'CARD':
        return bankCard(random);
      case 'CARDM':
        return mask(this.slot(`CARD${number}`), 4, 4);
      case 'PASS':
        return passport(random);
      case 'PASSM':
        return mask(this.slot(`PASS${number}`), 2, 2);
      case 'PLATE':
        return plate(random, county.plate);
      case 'PLATEM':
        return mask(this.slot(`PLATE${number}`), 3, 1);
      case 'PM':
        return `${this.slot(`p${number}`).slice(0, 1)}某某`;
      case 'PX':
        return `${this.slot(`p${number}`).slice(0, 1)}**`;
      default:
        throw new Error(`no such slot: ${slot}`);
    }
  }
}
