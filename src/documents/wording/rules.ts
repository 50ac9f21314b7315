/** Pure decisions about the lists of wording. */
import type { OfficeLists } from '../../text/checks/wording/lists.ts';
import { type Text, text } from '../../web/language.ts';
import type { EntryFacts, EntryKind } from './state.ts';

export interface Refused {
  field: 'word' | 'others' | 'from' | 'to' | 'source';
  text: Text;
}

const need = (field: Refused['field'], zh: string, en: string): Refused => ({ field, text: text(zh, en) });

/** Shorter words stand inside of too many others. */
const SHORTEST: Record<EntryKind, number> = { leader: 2, formulation: 4, confusion: 2 };
const LONGEST_WORD = 200;
const MOST_OTHERS = 20;

/** What is missing or wrong. @param known entries of the site */
export function refuseEntry(entry: EntryFacts, known: readonly EntryFacts[]): Refused | null {
  const least = SHORTEST[entry.kind];
  if (entry.word.length < least || entry.word.length > LONGEST_WORD)
    return need('word', `请填写${least}至${LONGEST_WORD}个字`, `Give ${least} to ${LONGEST_WORD} characters`);
  if (entry.kind === 'leader' && entry.others.length === 0)
    return need('others', '请填写领导职务，几项用分号隔开', 'Give the titles');
  if (entry.kind === 'confusion' && entry.others.length === 0)
    return need('others', '请填写常见的错误写法，几种用分号隔开', 'Give the ways in which it is written wrongly');
  if (entry.others.length > MOST_OTHERS || entry.others.some((one) => one.length < 2 || one.length > LONGEST_WORD))
    return need(
      'others',
      `每项2至${LONGEST_WORD}个字，最多${MOST_OTHERS}项`,
      'Two characters at least, twenty at most',
    );
  if (entry.kind !== 'leader' && entry.others.includes(entry.word))
    return need('others', '错误写法不能与正确写法相同', 'What is wrong is not what is right');
  if (entry.from === '') return need('from', '请填写起始日期', 'Give the first day');
  if (entry.to !== null && entry.to < entry.from)
    return need('to', '截止日期不能早于起始日期', 'It ends before it begins');
  if (entry.source.trim() === '') return need('source', '请填写来源，如任免文件、公报的名称', 'Say where it stands');
  const isKnown = known.some(
    ({ kind, word, from }) => kind === entry.kind && word === entry.word && from === entry.from,
  );
  return isKnown ? need('word', '此条已在名单中', 'It stands in the list already') : null;
}

export function refuseEnd(entry: EntryFacts, to: string): Refused | null {
  return to < entry.from ? need('to', '截止日期不能早于起始日期', 'It ends before it begins') : null;
}

/** '县长；县委副书记': parts between semicolons, bars or line ends. */
export const partsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[;；|｜\n]/)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** What a file for `gongkai inspect --lists` holds. */
export function fileOf(entries: readonly EntryFacts[]) {
  const of = (kind: EntryKind) => entries.filter((one) => one.kind === kind);
  return {
    leaders: of('leader').map(({ word, others, from, to, source }) => ({
      name: word,
      titles: others,
      from,
      to,
      source,
    })),
    formulations: of('formulation').map(({ word, others, from, to, source }) => ({
      wording: word,
      wrong: others,
      from,
      to,
      source,
    })),
    confusions: of('confusion').map(({ word, others, from, to, source }) => ({
      right: word,
      wrong: others,
      from,
      to,
      source,
    })),
  };
}

/** The entries as the checks take them. */
export function listsOf(entries: readonly EntryFacts[]): OfficeLists {
  const { leaders, formulations, confusions } = fileOf(entries);
  const dated = <E extends { from: string; to: string | null }>(one: E) => ({
    ...one,
    from: Temporal.PlainDate.from(one.from),
    to: one.to === null ? null : Temporal.PlainDate.from(one.to),
  });
  return {
    leaders: leaders.map(dated),
    formulations: formulations.map(dated),
    confusions: confusions.map(dated),
  };
}
