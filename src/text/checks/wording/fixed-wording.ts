import { findDates, plainDate, signatureDate } from '../form/dates.ts';
import { type CheckContext, type Place, rule } from '../rule.ts';
import { formulationFaults } from './formulations.ts';
import { leaderFaults } from './leaders.ts';
import { ownConfusionFaults } from './own-confusions.ts';

/** The day for which the lists are read: that of signing, else today; null when neither is known. */
function dayOf(text: string, { today }: CheckContext): Temporal.PlainDate | null {
  const signed = signatureDate(text, findDates(text));
  return (signed && plainDate(signed)) ?? today ?? null;
}

function faults(text: string, context: CheckContext): Place[] {
  const { lists } = context;
  if (!lists || lists.leaders.length + lists.formulations.length + lists.confusions.length === 0) return [];
  const day = dayOf(text, context);
  return [
    ...leaderFaults(text, lists.leaders, day),
    ...formulationFaults(text, lists.formulations, day),
    ...ownConfusionFaults(text, lists.confusions, day),
  ];
}

export const fixedWording = rule({
  id: 'fixed-wording',
  severity: 'high',
  finds: {
    zh: '领导人姓名、职务、规定表述或者本地用语与本单位名单不一致。',
    en: 'A name, title, fixed formulation or local word differs from the list that the office keeps.',
  },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决：严重表述错误',
  remedy: {
    zh: '对照名单和出处改正；名单过时的，先更新名单。',
    en: 'Correct it by the list; renew the list first if it is out of date.',
  },
  // without a list nothing is found: the tests bring one
  examples: { match: [], pass: ['示范县县长某某同志出席会议', '坚持以人民为中心的发展思想'] },
  spans: (text, context) => faults(text, context),
});
