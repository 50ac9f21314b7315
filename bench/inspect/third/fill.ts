/** Fills the slots of a piece of text: names, numbers, dates, tables with right sums. */
import { garble } from './garble.ts';
import {
  bankCard,
  between,
  creditCode,
  mobile,
  oldResidentId,
  passport,
  pick,
  plate,
  type Random,
  residentId,
  serial,
} from './ids.ts';
import { NAMES } from './names.ts';
import { sums } from './sums.ts';

export interface Setting {
  random: Random;
  /** day of publication */
  day: Temporal.PlainDate;
  /** slots that stay the same within the page */
  kept: Map<string, string>;
}

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];

export const chinese = (day: Temporal.PlainDate): string => `${day.year}年${day.month}月${day.day}日`;
export const weekday = (day: Temporal.PlainDate): string => `星期${WEEK[day.dayOfWeek - 1]}`;

const masked = (text: string, from: number, to: number): string =>
  text.slice(0, from) + '*'.repeat(to - from) + text.slice(to);

const person = (random: Random): string => pick(random, NAMES.surnames) + pick(random, NAMES.given);

const phone = (random: Random): string =>
  `0${between(random, 710, 839)}-${between(random, 2, 8)}${between(random, 100000, 999999)}`;

const MAKERS: Record<string, (random: Random) => string> = {
  county: (random) => pick(random, NAMES.counties),
  town: (random) => pick(random, NAMES.towns),
  village: (random) => pick(random, NAMES.villages),
  office: (random) => `县${pick(random, NAMES.offices)}`,
  school: (random) => pick(random, NAMES.schools),
  company: (random) => pick(random, NAMES.companies),
  road: (random) => pick(random, NAMES.roads),
  name: person,
  masked: (random) => `${pick(random, NAMES.surnames)}某某`,
  starred: (random) => `${pick(random, NAMES.surnames)}*${pick(random, ['明', '英', '华', '强', '芳', '军'])}`,
  mobile,
  mobilemask: (random) => masked(mobile(random), 3, 7),
  tel: phone,
  id: (random) => residentId(random),
  idchild: (random) => residentId(random, 2010, 2016),
  idmask: (random) => masked(residentId(random), 6, 14),
  id15: oldResidentId,
  serial: (random) => serial(random),
  serial19: (random) => serial(random, 19),
  credit: creditCode,
  card: bankCard,
  cardmask: (random) => masked(bankCard(random), 6, 12),
  plate,
  platemask: (random) => masked(plate(random), 3, 6),
  passport,
  abbr: (random) => pick(random, ['青', '云', '临', '宁', '安', '平', '松', '清']),
};

/** {d-3} a date, {D-3} with its weekday, {m-3} month and day, {w-3} weekday, {Y-1} a year. */
function dated(slot: string, setting: Setting): string | undefined {
  const found = /^([dDmwYiWV])([+-]\d+)?$/.exec(slot);
  if (!found) return undefined;
  const shift = Number(found[2] ?? 0);
  if (found[1] === 'Y') return String(setting.day.year + shift);
  const day = setting.day.add({ days: shift });
  if (found[1] === 'd') return chinese(day);
  if (found[1] === 'm') return `${day.month}月${day.day}日`;
  if (found[1] === 'w') return weekday(day);
  if (found[1] === 'i') return day.toString();
  if (found[1] === 'W' || found[1] === 'V')
    return weekday(day.add({ days: 1 + (setting.day.day % 5) })).slice(found[1] === 'V' ? 2 : 0);
  return `${chinese(day)}（${weekday(day)}）`;
}

function numbered(slot: string, random: Random): string | undefined {
  const found = /^(?:n:)?(\d+)(\.\d+)?-(\d+)(\.\d+)?$/.exec(slot);
  if (!found) return undefined;
  const places = (found[2] ?? '').length > 1 ? (found[2] ?? '').length - 1 : 0;
  const unit = 10 ** places;
  const low = Math.round(Number(found[1] + (found[2] ?? '')) * unit);
  const high = Math.round(Number(found[3] + (found[4] ?? '')) * unit);
  return (between(random, low, high) / unit).toFixed(places);
}

function slotted(slot: string, setting: Setting): string {
  const way = /^>([a-z0-9-]+):(.+)$/s.exec(slot);
  if (way) return garble(way[1] ?? '', way[2] ?? '');
  const spaced = /^(\w+)\/(.)$/.exec(slot);
  if (spaced) return (slotted(spaced[1] ?? '', setting).match(/.{1,4}/g) ?? []).join(spaced[2]);
  const wide = /^(\w+)~$/.exec(slot);
  if (wide)
    return slotted(wide[1] ?? '', setting).replace(/[0-9A-Z]/g, (mark) =>
      String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
    );
  const plain = dated(slot, setting) ?? numbered(slot, setting.random);
  if (plain !== undefined) return plain;
  if (slot === 'county' || slot === 'abbr' || /[a-z]\d$/.test(slot)) {
    const before = setting.kept.get(slot);
    if (before !== undefined) return before;
  }
  const maker = MAKERS[slot] ?? MAKERS[slot.replace(/\d$/, '')];
  if (!maker) throw new Error(`unknown slot {${slot}}`);
  let made = maker(setting.random);
  const others = [...setting.kept].filter(([key]) => key.replace(/\d$/, '') === slot.replace(/\d$/, ''));
  for (let tries = 0; tries < 20 && others.some(([, value]) => value === made); tries += 1)
    made = maker(setting.random);
  setting.kept.set(slot, made);
  return made;
}

/** Braces of other shape (sums, style sheets) are left alone. */
const SLOT = /^(?!S\d|C\d)(?:[A-Za-z][A-Za-z0-9]*~?(?:\/.)?|[dDmwYiWV][+-]\d+|n:[\d.-]+|>[a-z0-9-]+:.+)$/s;

/** The text of a piece: slots filled, ¶ made a line break, | a tab, sums reckoned; ⟦marks⟧ stay. */
export function fill(piece: string, setting: Setting): string {
  const filled = piece
    .replaceAll('¶', '\n')
    .replace(/\{([^{}]+)\}/g, (whole, slot: string) => (SLOT.test(slot) ? slotted(slot, setting) : whole))
    .replace(/(?<=^|[|⟦])#([\d.]+-[\d.]+)/gm, (_, range: string) => numbered(range, setting.random) ?? range);
  const first = /^[^\n]*/.exec(filled)?.[0] ?? '';
  return sums(filled.replaceAll('=1⟧', `${first}⟧`).replaceAll('县县', '县')).replaceAll('|', '\t');
}
