/** In half-width text: 的, 地 and 得; 在 and 再: judged by what stands around them. */
import { matchesOf } from '../searched.ts';
import type { WrongWord } from './confusion-sets.ts';

const ADVERBS =
  '有条不紊|扎实|认真|切实|圆满|较好|很好|顺利|有力|有效|极大|形象生动|积极主动|全面|稳步|扎扎实实|实实在在|及时|准确|清楚|充分|大力|深入|深刻|迅速|妥善|坚决|严格';
/** With 了 or 好 behind it a word is a verb for certain. */
const VERBS =
  '(?:完成|展示|开展|推进|推动|提升|提高|促进|解决|保障|保证|履行|落实|贯彻|反映|掌握|发挥|增强|改善|维护|激发|调动|贯彻落实|集中展示)了|(?:做|抓|搞)(?:好|实)|集中展示了';
const LACKING = '不(?:够|明显|到位|充分|理想|彻底|深入|扎实|及时|完善|紧密|平衡)';
const DEEDS = '发挥|落实|执行|开展|掌握|学习|贯彻|理解|宣传|推进|运用|把握|研究|抓|做|管|讲|结合|协调|衔接|解读|公开';

/** The group `wrong` is the wrong character. */
const PATTERNS: readonly { pattern: RegExp; right: string }[] = [
  { pattern: new RegExp(`(?<wrong>的)(?=${VERBS})(?<=(?:${ADVERBS})的)`, 'gu'), right: '地' },
  // a machine may have put its reading between the characters of the verb
  { pattern: /有条不紊(?<wrong>的)(?=进(?:[(（][^()（）\n]{1,8}[)）])?行|开展|推进|展开)/gu, right: '地' },
  // '落实的不到位问题' names the trouble; at the end of a clause it is the complement of the verb
  {
    pattern: new RegExp(
      `(?<wrong>[的地])(?=(?:还|仍|也)?${LACKING}(?:[,，。;；、!]|$))(?<=(?:${DEEDS})(?:还|仍|也|都)?[的地])`,
      'gmu',
    ),
    right: '得',
  },
];

/** '认识上再提升 … 能力上在强化': the sentences beside it say 再. */
const AGAIN = /上在(?=强化|提升|完善|提高|加强|发力|突破|创新|优化|深化|升级|加力|细化)/gu;
const PARALLEL = /上再(?:强化|提升|完善|提高|加强|发力|突破|创新|优化|深化|升级|加力|细化)/u;

export function wrongParticles(text: string): WrongWord[] {
  const found = PATTERNS.flatMap(({ pattern, right }) =>
    matchesOf(text, pattern).map((match) => {
      const wrong = match.groups?.wrong ?? '';
      const start = match.index + match[0].lastIndexOf(wrong);
      return { start, end: start + wrong.length, right };
    }),
  );
  const again = matchesOf(text, AGAIN);
  if (again.length > 0 && PARALLEL.test(text))
    for (const { index } of again) found.push({ start: index + 1, end: index + 2, right: '再' });
  return found;
}
