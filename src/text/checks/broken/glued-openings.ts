/** Words and rare marks with which a paragraph begins, right behind what ends another. Pure. */
import type { Reading } from '../reading.ts';
import { matchesOf } from '../searched.ts';
import { headBehind } from './glued-heads.ts';

/** Words that begin a paragraph, right behind what ends another. */
const OPENINGS: readonly RegExp[] = [
  /近日，(?<=[\u4e00-\u9fff]{4}近日，)(?<![在于自从至到是的与和及最将]近日，)/gu,
  /下一步，(?<=[\u4e00-\u9fff]{4}下一步，)(?<![在于为对的和及是将划了好]下一步，)(?=我|将|县|全|各|要|继续)/gu,
  /以来，(?<=[\u4e00-\u9fff]{4}(?<![自从在于的])(?:今年|去年|近年)以来，)/gu,
  /会议(?:指出|强调|要求|认为|决定)[，：](?<=(?:讲话|汇报|发言|致辞|情况介绍|作说明|该方案|报告)会议...)/gu,
  /特此(?<=[\u4e00-\u9fff\d）]特此)(?<![现兹故予并谨今此銆]特此)(?:通知|公告|通报|公示|函复|函告|批复|报告|说明|证明|声明|公布)(?=[。！\s]|$)/gmu,
  /感谢您对(?<=(?:修复|完成|解决|整改|处理|落实|到位|办结|处置|恢复|核实|查处|拆除|更换|安装|说明|解释|跟进|改进)感谢您对)/gu,
  /下面，(?=我|请|由)(?<=[\u4e00-\u9fff]{4}下面，)(?<![在以的从将]下面，)/gu,
  /据(?:了解|悉|介绍|测算)，(?<=[\u4e00-\u9fff]{2}据[^，]{1,2}，)(?<![根依数证单票凭占论收字契拮另又经]据[^，]{1,2}，)/gu,
  /希望(?:受到?表彰|以上|上述|获奖)(?<=[\u4e00-\u9fff]{4}希望[\u4e00-\u9fff]{2,4})(?=[^。]{0,20}(?:再接再厉|珍惜|戒骄|发扬))/gu,
  /(?:任命|免去)(?<=职务..)(?=[\u4e00-\u9fff]{2,4}同志)/gu,
  /各(?:乡镇|部门|单位|学校|村|社区|镇|街道|有关单位)要(?=[\u4e00-\u9fff]{2})(?<=[\u4e00-\u9fff]{2}(?:问题|到位|落实|安全|稳定|实效|成效|见效|管理|工作|责任|整改|任务|巡查|秩序|建设|发展|台账)各[^要]{1,4}要)/gu,
  /第[二三四五六]、(?<=[\u4e00-\u9fff]{4}第.、)(?=(?:强化|加强|加大|严格|明确|坚持|落实|完善|提高|深化|推进|做好|抓好|建立|健全|切实|注重|突出|压实|优化|规范)[\u4e00-\u9fff]{2})/gu,
  /负责(?<=^负责[^，。；、\n]{4,30}(?:管理|工作|监管|备案|建设|服务|指导|保障|审核|监督)负责)(?=[\u4e00-\u9fff]{4})(?!人|同志|的|任|解释)/gmu,
  /附件1[.．、：:](?<=[\u4e00-\u9fff]附件..)(?<![见及和与按]附件..)(?!附件)(?=[^，。；\n]{3,30}附件2[.．、：:])/gu,
  /一、(?<=(?:解读|通知|方案|公告|办法|意见|通报|指南|报告|纪要|总结|计划|须知|简介|规划)一、)(?=[\u4e00-\u9fff]{0,4}(?:背景|情况|目标|任务|依据|要求|原则|对象|条件|思想|成效|做法|概况|范围)(?:$|[\u4e00-\u9fff]{3}))/gmu,
  /^尊敬的[^，。：:！\s]{0,12}(?:朋友们|同志们|家长们?|市民|居民|群众|业主|旅客|考生)(?=[\u4e00-\u9fff]{8})(?!的|来信)/gmu,
];

/** Marks without a sign of their own, or of a rare kind: no line is looked at for them but where they stand. */
const RARE_MARKS =
  /(?=[二三四五六七八九Ⅱ-Ⅻ])(?<=[\u4e00-\u9fff]{4})(?:[二三四五六七八九][ \u3000](?=[\u4e00-\u9fff]{2})|[Ⅱ-Ⅻ][、.．])/gu;

function rareHeads({ text }: Reading): number[] {
  return matchesOf(text, RARE_MARKS).flatMap(({ index }) => {
    const start = text.lastIndexOf('\n', index) + 1;
    const end = text.indexOf('\n', index);
    const at = headBehind(text.slice(start, end < 0 ? text.length : end));
    return at < 0 ? [] : [start + at];
  });
}

const openings = ({ text }: Reading): number[] =>
  OPENINGS.flatMap((pattern) =>
    matchesOf(text, pattern).map(({ index, 0: found }) => index + (found.startsWith('尊敬') ? found.length : 0)),
  );

/** Places of the text where such words stand. */
export const openingsBehind = (reading: Reading): number[] => [...rareHeads(reading), ...openings(reading)];
