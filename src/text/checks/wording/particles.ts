/** In half-width text: 的, 地 and 得; 在 and 再; 截止 and 截至: judged by what stands around them. */

import { matchesOf } from '../searched.ts';
import type { WrongWord } from './confusion-sets.ts';

interface Pattern {
  /** the group `wrong` is the wrong character or word */
  pattern: RegExp;
  right: string;
}

const ADVERBS =
  '有条不紊|扎实|认真|切实|圆满|较好|很好|顺利|有力|有效|极大|形象生动|积极主动|全面|稳步|扎扎实实|实实在在|及时|准确|清楚|充分|大力|深入|深刻|迅速|妥善|坚决|严格';
/** With 了 or 好 behind it a word is a verb for certain. */
const VERBS =
  '(?:完成|展示|开展|推进|推动|提升|提高|促进|解决|保障|保证|履行|落实|贯彻|反映|掌握|发挥|增强|改善|维护|激发|调动|贯彻落实|集中展示)了|(?:做|抓|搞)(?:好|实)|集中展示了';
const LACKING = '不(?:够|明显|到位|充分|理想|彻底|深入|扎实|及时|完善|紧密|平衡)';
const DEEDS = '发挥|落实|执行|开展|掌握|学习|贯彻|理解|宣传|推进|运用|把握|研究|抓|做|管|讲|结合|协调|衔接|解读|公开';

const PATTERNS: readonly Pattern[] = [
  { pattern: new RegExp(`(?<wrong>的)(?=${VERBS})(?<=(?:${ADVERBS})的)`, 'gu'), right: '地' },
  // a machine may have put its reading between the characters of the verb
  { pattern: /有条不紊(?<wrong>的)(?=进(?:[(（][^()（）\n]{1,8}[)）])?行|开展|推进|展开)/gu, right: '地' },
  // '落实的不到位问题' names the trouble; at the end of a clause it is the complement of the verb
  {
    pattern: new RegExp(
      `(?<wrong>的)(?=(?:还|仍|也)?${LACKING}(?:[,，。;；、!]|$))(?<=(?:${DEEDS})(?:还|仍|也|都)?的)`,
      'gmu',
    ),
    right: '得',
  },
  { pattern: new RegExp(`(?<wrong>地)(?=${LACKING}(?:[,，。;；、!]|$))(?<=(?:${DEEDS})地)`, 'gmu'), right: '得' },
  {
    pattern:
      /(?<wrong>截止)(?<!(?:报名|申报|申请|受理|投稿|征集|时间|日期)截止)(?=(?:今年|去年|本月|上月|昨日|昨天|目前|上月底|上年末|上年底|本月底|月末|上周|\d{4}年|\d{1,2}月(?:\d{1,2}日|底|末)?|年底|月底|\d{4}年底)[^。；\n]{0,12}[,，]?[^。;；\n]{0,10}(?:共|已|全|累计|完成|实现|达|有|仍|尚|收到|办理|发布))/gu,
    right: '截至',
  },
  {
    pattern: /(?<wrong>再)(?=所不惜|所难免|线办理|线申请|线查询|线申报|线访谈|线服务)/gu,
    right: '在',
  },
  {
    pattern: /(?<wrong>在次)(?=强调|召开|提醒|开展|组织|核实|申请|检查|修改|征求|调整|确认|下降|提升|获)/gu,
    right: '再次',
  },
  {
    pattern:
      /(?<wrong>渡过)(?=了?(?:一个|愉快的?|美好的?|祥和的?|难忘的?|快乐的?|[\p{Script=Han}]{2,4}的){0,3}(?:春节|元宵|中秋|国庆|节日|佳节|假期|新年|周末|晚年|暑假|寒假|童年|一生|时光|一年|一天))/gu,
    right: '度过',
  },
  // 启示 at the head of a notice
  { pattern: /^(?<wrong>启示)(?=[:：]|$)/gmu, right: '启事' },
  {
    pattern:
      /(?<wrong>必需)(?=严格|认真|坚决|及时|按|在|经|由|先|立即|依法|依照|到|全部|如实|提前|做|把|符合|遵守|执行|服从|建立|坚持|加强|高度|确保|持有?|具备|完成|达到|提交|佩戴|办理|报|于|严禁|公开|公示)/gu,
    right: '必须',
  },
  { pattern: /(?<wrong>在接再厉)/gu, right: '再接再厉' },
  {
    pattern:
      /(?<wrong>在)(?=创(?:新高(?![地原度质])|佳绩|新佳绩|历史新高|辉煌)|立新功|上新台阶|上台阶|获(?:殊荣|表彰|佳绩)|添新|掀高潮|掀热潮|提速(?![路段])|续(?:前缘|新篇|辉煌)|三(?:强调|要求|叮嘱|提醒)|度(?:强调|召开|荣获|获|被评)|攀高峰|谱新篇)(?<![存实正现所潜内旨贵重自何外同好要])/gu,
    right: '再',
  },
  // '即不推诿，也不敷衍'
  {
    pattern:
      /(?<wrong>即)(?<![立随当亦旋在]即)(?=(?:不|要|能|有|可以?|符合|注重|坚持|体现|讲|没有|是|抓|保|解决|方便|包括|考虑)[^，。；\n]{1,14}[，,](?:也|又|更|还|且))/gu,
    right: '既',
  },
  // '项目以竣工': the deed is done
  {
    pattern:
      /(?<wrong>以)(?=(?:全部|基本|全面|顺利|正式|陆续)?(?:完成|竣工|完工|建成|到位|开工|结束|办结|发放到位|投入使用|投入运行|启动)(?:[,，。;；]|$))(?<=[\p{Script=Han}\d]{2}以)(?<![可予得难加足所给用是]以)/gmu,
    right: '已',
  },
  {
    pattern:
      /(?<wrong>截止)(?<!(?:报名|申报|申请|受理|投稿|征集|时间|日期)截止)(?=(?:上月底|上月末|上年末|去年底|年末|目前为止|本月底|今日|当日|现在)[，,])/gu,
    right: '截至',
  },
  {
    pattern: /(?<=^|[。；])[ \u3000]*(?:招聘|征集|征文|寻人|招领|失物招领|征稿|更正)?(?<wrong>启示)(?=[：:])/gmu,
    right: '启事',
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
