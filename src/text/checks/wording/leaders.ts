import type { Place } from '../rule.ts';
import type { Leader } from './lists.ts';

/** The end of a title as it may stand before a name. */
const TITLE =
  /(?:党组|党委|常委|县委|市委|区委|政府|人大常委会|政协|办公室|委员会|[\p{Script=Han}]{0,8}?)(?:副?书记|副?县长|副?市长|副?区长|副?主任|副?主席|副?局长|副?镇长|副?乡长|副?部长|副?秘书长|常委|委员|组长)$/u;
const CLOSING =
  /(?:副?书记|副?县长|副?市长|副?区长|副?主任|副?主席|副?局长|副?镇长|副?乡长|副?部长|副?秘书长|常委|委员|组长)$/u;
const SURNAME_AND_NAME = /^\p{Script=Han}{2,4}/u;
/** What may follow a name. */
const AFTER = /^(?:同志|主持|出席|在|到|带|说|指|强|要|参|讲|表|调|一|检|，|。|、|,|（|\(|\s|$)/u;

const inOffice = (leader: Leader, day: Temporal.PlainDate | null) =>
  day === null
    ? leader.to === null
    : Temporal.PlainDate.compare(leader.from, day) <= 0 &&
      (leader.to === null || Temporal.PlainDate.compare(day, leader.to) <= 0);

/** 县委副书记、县长: titles before the name, from the last backwards. */
function titlesBefore(text: string, at: number): { written: string; start: number } | null {
  const clause = /[^，。；：:\s“”（）()]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const parts = (clause.split(/[及和与]/).at(-1) ?? '').split('、');
  // 县委书记某某、县长 …: what is before is another person
  const written = parts.slice(parts.findLastIndex((part) => !TITLE.test(part)) + 1).join('、');
  return written === '' ? null : { written, start: at - written.length };
}

/** Whether what is written is one of the titles, or several of them in a row; a place may stand before. */
function isHeld(written: string, titles: readonly string[]): boolean {
  return written.split('、').every((part) => titles.some((title) => title.endsWith(part) || part.endsWith(title)));
}

/** A listed person with a title that the list does not give. */
function wrongTitles(text: string, leaders: readonly Leader[], day: Temporal.PlainDate | null): Place[] {
  const names = [...new Set(leaders.map(({ name }) => name))];
  return names.flatMap((name) => {
    const terms = leaders.filter((leader) => leader.name === name && inOffice(leader, day));
    if (terms.length === 0) return [];
    const titles = terms.flatMap((leader) => leader.titles);
    const found: Place[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const before = titlesBefore(text, at);
      if (!before || isHeld(before.written, titles) || /原|时任|前任?$/.test(before.written)) continue;
      found.push({
        span: [before.start, at + name.length],
        reason: {
          zh: `${name}的职务与本单位名单不符，名单为：${titles.join('、')}（${terms[0]?.source ?? ''}）。`,
          en: `The list gives ${name} as ${titles.join(', ')}.`,
        },
        remedy: { zh: `核对后写作“${titles[0]}${name}”。`, en: `Check it; the list has ${titles[0]} ${name}.` },
      });
    }
    return found;
  });
}

const alike = (one: string, other: string) =>
  one.length === other.length && [...one].filter((character, i) => character === other[i]).length === one.length - 1;

/** A listed title before a name that is nearly the listed one. */
function wrongNames(text: string, leaders: readonly Leader[], day: Temporal.PlainDate | null): Place[] {
  const holders = leaders.filter((leader) => inOffice(leader, day));
  const known = new Set(leaders.map(({ name }) => name));
  return holders.flatMap((leader) =>
    leader.titles.flatMap((title) => {
      const closing = CLOSING.exec(title)?.[0] ?? title;
      const found: Place[] = [];
      for (let at = text.indexOf(closing); at >= 0; at = text.indexOf(closing, at + closing.length)) {
        const start = at + closing.length;
        const name = SURNAME_AND_NAME.exec(text.slice(start, start + leader.name.length))?.[0] ?? '';
        const follows = AFTER.test(text.slice(start + name.length, start + name.length + 2));
        if (!alike(name, leader.name) || known.has(name) || !follows) continue;
        found.push({
          span: [start, start + name.length],
          reason: {
            zh: `姓名与本单位名单不符，名单为“${leader.name}”（${leader.source}）。`,
            en: `The list has the name ${leader.name}.`,
          },
          remedy: { zh: `核对后写作“${leader.name}”。`, en: `Check it; the list has ${leader.name}.` },
        });
      }
      return found;
    }),
  );
}

/** Names and titles that differ from the list for that day; null: for those in office now. */
export function leaderFaults(text: string, leaders: readonly Leader[], day: Temporal.PlainDate | null): Place[] {
  return [...wrongTitles(text, leaders, day), ...wrongNames(text, leaders, day)];
}
