/** What the words of a sentence near a table tell of a figure: of another kind, time or part than the table shows. Pure. */

import { matchesOf } from '../searched.ts';
import { type Held, isGeneral, type MeasuredColumn } from './measured.ts';

/** What tells of another figure than the table shows: a change, a plan, a part, a limit. */
const OTHER =
  /要求|确保|年底|规划|设计|上限|下限|每|均|增(?!加值)|减(?!排)|升(?![至到])|降(?![至到雨水])|较(?![好大多高快重强低小少长短早晚])|比(?![例重])|同期|上年|去年|往年|前年|上月|上季|计划(?!总?投资)|目标|预计|拟|争取|力争|不超|限|其[余他中]|另|还|将(?!近)|剩|除|相差|差额|历年|累计(?!为)|以来|原[有来]|曾|已(?![达有为经])|历史|警戒|保证(?![金责])|极端|开工(?!建设)|新增|待|未|尚|[里中内]有|首批|超|占(?!地|用|道)/gu;
/** Words that say nothing of what a figure is of. */
export const FILLERS =
  /一项|这项|方面|岗位|窗口|领域|共计|合计|总计|累计|达到|共有|只有|仅有|仅为|总共|一共|分别|降[至到]|升[至到]|最[多高大少低小长短重远近快]|居首|居?第[一二三]位?|位居|位列|列|也|又|则|即|占|只|仅|就|才|都|全年|今年|本年|全[县镇市乡]|我[县镇局]|数量?|[的总量共已计有为是达至到在了于，,：:（(）)、“”"「」\s]/gu;

/** A name that ends in one of these tells its kind by it. */
const KIND_OF = '价额费款率量位期数';

/** '汛限水位：清水坝186.5米' beside a table of other things */
export function isUnderOther(before: string, known: string): boolean {
  const name = /(\p{Script=Han}{2,6})[：:](?:[^。；]*[，,、])?$/u.exec(before)?.[1];
  return name !== undefined && KIND_OF.includes(name.at(-1) ?? '') && !known.includes(name.slice(-2));
}

const PLANNED = /计划|任务|目标|预算|应/u;
const DONE = /完成|实际|已|支出|执行|实|决算/u;

/** '起始价' where the column is 成交价, '完成播种' where it is 计划 */
export const isOfOtherName = (rest: string, meant: readonly Held[], columns: readonly MeasuredColumn[]): boolean => {
  const words = /\p{Script=Han}*/u.exec(rest.replace(/[为是有达到共计]+$/u, ''))?.[0] ?? '';
  return meant.every(({ column }) => {
    const name = columns.find(({ at }) => at === column)?.name ?? '';
    if ((PLANNED.test(name) && DONE.test(words)) || (DONE.test(name) && PLANNED.test(words))) return true;
    const last = name.at(-1) ?? '';
    return (
      name.length > 1 && words.length > 2 && KIND_OF.includes(last) && words.endsWith(last) && !words.endsWith(name)
    );
  });
};

/** The columns have names of their own, of which the sentence says nothing: 中标价 where it says 预算. */
export const isOfOwnKind = (meant: readonly Held[], columns: readonly MeasuredColumn[], text: string): boolean =>
  meant.every(({ column }) => {
    const { name = '', core = '' } = columns.find(({ at }) => at === column) ?? {};
    return (
      name.length > 1 && !isGeneral(name) && ![core.slice(0, 2), core.slice(-2)].some((word) => text.includes(word))
    );
  });

/** '每斤' is no other figure where the column is one of yuan for each catty. */
export const tellsOther = (words: string, known: string): boolean =>
  words !== '' &&
  matchesOf(words, OTHER).some(
    ({ 0: word, index }) =>
      !known.includes(word) && !(word === '每' && (/单|标准/u.test(known) || known.includes(words[index + 1] ?? ''))),
  );
