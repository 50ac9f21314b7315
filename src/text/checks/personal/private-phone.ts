import type { Reading } from '../reading.ts';
import { type Place, rule, type Span } from '../rule.ts';
import { numbersIn, type Written } from './digits.ts';
import { PERSONAL } from './laws.ts';
import { whoseIn } from './phone-owner.ts';
import { isListedForOffice, whoseInTable } from './phone-rows.ts';

const mayBeMobile = (run: string) => /1[ \u00a0-]{0,2}[3-9](?:[ \u00a0.-]{0,2}\d){9}/.test(run);
const isMobile = ({ digits, groups }: Written) =>
  /^1[3-9]\d{9}$/.test(digits) &&
  (groups.length === 1 ||
    groups.length > 10 ||
    /^3,(?:4,4|3,5|5,3|8)$|^4,(?:4,3|3,4)$|^3,3,(?:3,2|2,3|5)$|^7,4$|^5,6$|^6,5$/.test(groups.join()));

/** +86, 0 and Tel before it are no part of another number: what is cut off with them is the same number. */
const PREFIXED =
  /(?<![\d*＊])(?:\+?86[- ]?|0)(?=1[3-9]\d(?:[ -]?\d){8}(?!\d))|(?<![a-z])(?:tel|phone|mobile|mob|cell|wechat|vx|wx)[.:]?(?=1[3-9])/gu;

/** Groups of a longer number, such as a card's. */
const isOfLonger = (text: string, [start, end]: Span) =>
  /(?<!\+?86)(?<=\d)[ -]$/.test(text.slice(Math.max(0, start - 4), start)) || /^[ .-]\d/.test(text.slice(end, end + 2));

const HIGH = {
  severity: 'high' as const,
  reason: {
    zh: '公开了私人的手机号码，号码与当事人、申请人等并列，可以识别到个人。',
    en: 'The mobile number of a private person stands beside who they are.',
  },
};

const plain = (run: string) =>
  run
    .replace(/(?<![\d.])(1[3-9]\d)\.(\d{4})\.(\d{4})(?![\d.])/gu, '$1-$2-$3')
    .replace(PREFIXED, (prefix) => ' '.repeat(prefix.length));

function faults(text: string, reading: Reading): Place[] {
  return numbersIn(reading, { least: 11, mayHold: mayBeMobile, prepare: plain, fits: isMobile }).flatMap(
    ({ span, groups }): Place[] => {
      if (groups.length > 1 && isOfLonger(reading.folded, span)) return [];
      const table = reading.tables.find(({ start, end }) => start <= span[0] && span[1] <= end);
      const whose = table ? whoseInTable(text, table, span[0]) : whoseIn(reading.folded, span);
      if (whose === 'private') return [{ span, ...HIGH }];
      if (whose !== 'person') return [];
      return !table && isListedForOffice(reading.folded, span[0]) ? [] : [{ span }];
    },
  );
}

export const privatePhone = rule({
  id: 'private-phone',
  severity: 'medium',
  finds: { zh: '疑似公开了私人的手机号码。', en: 'Probably the mobile number of a private person.' },
  ground: PERSONAL,
  remedy: {
    zh: '私人号码应当删去或者遮盖中间四位，如“138****5678”；确为单位公布的联系方式的，写明单位和用途。',
    en: 'Remove it, or mask its middle (138****5678); where it is an office’s contact, name the office.',
  },
  examples: {
    match: [
      '中签人\t联系电话\n谢国华\t13812345678',
      '想凑单的乡亲可联系邻居谢海燕接龙，13812345678。',
      '拟聘用人员谢立新，手机13812345678，请保持畅通。',
      '报名电话0742-4336237，学员谢德旺（13812345678）愿意转让名额。',
      '信访人：你于11月3日来访，所留联系方式13812345678，事项已受理。',
      '最近领回7件，13812345678的机主本周来领',
      '选手谢大勇的紧急联系人为其妻13812345678',
      '捐赠者谢先生13812345678捐出棉衣四十件',
      '手机13912345678，王某某的。',
      '散养户何少华手机173 248 168 71',
      '类别\t建议\t承办单位\n养老\t增加床位\t县民政局\n程雪梅\t1584 6929 547\t低保户',
      '申请人李明，联系电话13812345678',
      '投诉人王芳（手机：138 1234 5678）反映噪声扰民',
      '患者家属电话13912345678',
      '李建国 13812345678',
      '姓名\t补贴金额\t联系电话\n李明\t300\t13812345678',
      '户主\t电话\n李明\t１３８１２３４５６７８',
      '失主可联系本人138-1234-5678',
      '学生家长张伟，电话：+8613812345678',
      '一、申请人：李明\n电话：13812345678',
      '张海燕，李家沟村五组，1778 4662 911，危房已拆除',
      '献血者：高家明；血型O；手机：13812345678',
      '奖学金拟发放对象董天佑，Tel13812345678',
      '苏建国，男，五十六岁，联系电话：13812345678，申请危房改造',
      '经电话回访诉求人顾先生（13812345678），对办理结果表示满意，工单予以办结。',
      '单位\t值班电话\t反映人及回拨号码\n县水利局\t0745-7060443\t钟女士，13812345678\n县住建局\t0745-7060444\t匿名',
      '网民“罗某某”留下手机号13812345678，要求修复路灯',
    ],
    pass: [
      '水稻专家 谢明 13812345678',
      '良种经营部（业主谢国民）13812345678',
      '镇干部公示\n姓名\t分管\t手机\n谢伟\t农业\t13812345678',
      '红星五金店，经营者谢建国，联系电话：13812345678',
      '会务组：谢思源13812345678，请各单位将回执发到邮箱',
      '客运班车司机班老谢13812345678，乘车请提前预约',
      '村支书刘建军：13912345678',
      '护林员陈大山 13812340003',
      '联系人：李明，联系电话：13812345678',
      '县应急管理局值班电话13812345678',
      '采购代理机构：示范咨询有限公司，电话13812345678',
      '咨询热线12345、0571-88880000',
      '申请人李某，联系电话138****5678',
      '网格员\t负责区域\t联系电话\n李明\t一组\t13812345678',
      '单位\t联系人\t电话\n县水利局\t王芳\t13912345678',
      '村级河长李建国，电话13812345678',
      '项目编号13812345678号',
      '报名联系：王老师13812345678',
      '群众举报电话为0563-8996840，值班手机为13812345678，由主管部门安排专人接听。',
      '第3组 廖石生 横岭—鹅公坑 1960 6390118',
      '统计数13812345678元',
      '城乡居民养老保险补助 1842 1842 100.0 2.6万人',
      '扶贫车间招工，联系黎厂长13812345678',
      '村民如需灌溉，请联系管水员张大山，13812345678。',
      '家庭农场主王建国，13812345678，常年供应土鸡蛋。',
      '供货商：樊大牛农资店，电话13812345678',
      '请加班主任尹素芳微信13812345678',
      '石灰窑村 妇联主席 张建国 13812345678\n白沙村 张建国 护林员 13812345678',
      '白沙渠\t1.2\t张建国\t治调主任\t13812345678\t每周1次',
      '土鸡蛋 雷家湾家庭农场 日产2000枚 12元/斤 雷女士13812345678',
      '防汛值班表\n7月1日 张建国 13812345678\n7月2日 李海燕 13812345679',
      '大塘组 联户长 张建国 13812345678 搬迁12户',
      '公交失物招领电话：13812345678（调度室常建军）',
    ],
  },
  spans: (text, _context, reading) => faults(text, reading),
});
