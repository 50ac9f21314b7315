import { numeral } from '../form/quantities.ts';
import type { Line } from '../lines.ts';
import { rule, type Span } from '../rule.ts';
import { endsIn, isAt, unitsOf, WHITE } from './units.ts';

/** characters, signs and white space not counted: shorter lines repeat by nature */
const SHORTEST = 20;
/** Only a sentence makes a paragraph of fewer characters. */
const SURELY = 28;
/** characters of a paragraph that is the same under another label, and of each line of a block */
const [UNDER_LABEL, IN_BLOCK] = [32, 10];
/** and under the same one, which each item of a list may have */
const [SAME_LABEL, WHOLE_ADDRESS] = [34, 54];
/** under labels that mean the same */
const ALIKE = 20;
/** where only one of the two has a label */
const REMARKED = 24;
/** The same under another number, or with a remark before it, is the same. */
const PREFIX =
  /^(?:(?:[一二三四五六七八九十]{1,3}[、是]|[甲乙丙丁戊]、|[（(](?:附件)?[一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2}){0,2}(?:[.．、)）](?!\d)|[ \u3000])|[A-Ha-h][.．、)）]|【[\u4e00-\u9fff]{2,6}】|[①-⑳●■◆★▲※◎•·]|第[一二三四五六七八九十百]{1,4}条|(?:另|又|再|补充|重申|附|注|备注|附注|说明|(?:温馨|特别|再次|友情)?提[示醒])[：:])\s*)+/u;
/** '责任单位：…', '设定依据：…': each item of a list may have the same. */
const LABEL = /^[^，。；：:]{2,10}[：:]/u;
/** Labels of things that are alike: places, periods, parts with numbers. */
const ONE_OF_MANY = /[\d一二三四五六七八九十镇乡村县市局段路线区号班组站所院午晨晚]/u;
/** Of these each thing on a page may have the same. */
const OF_VALUE = /(?:地点|地址|依据|单位|部门|时间|时限|电话|方式|条件|材料|标准|流程|人|对象|结果)[：:]$/u;
const LABEL_ALONE = /^[^，。；：:]{2,10}[：:]$/u;
/** '（县政府办公室牵头，各乡镇配合）' stands under each task; what is quoted is said of somebody. */
const ASIDE = /^(?:[（(][^（）()]*[）)]|“[^“”]*”)$/u;
/** What each of several decisions, letters or terms on one page says in the same words. */
const SET_CLAUSE =
  /^(?:如(?:不服|对)本|对[^，。]{2,12}不服的?，|当事人(?:如)?(?:不服|对)|申请人(?:如)?(?:不服|对)|你(?:单位|[（(]单位[）)])|感谢您|我(?:单位|公司|局)?(?:郑重)?承诺|本(?:人|单位|公司)(?:郑重)?承诺)/u;

const STOPS = unitsOf('。！？；');
/** Signs and white space: two texts that differ in them alone are the same. */
const MARKS = `${WHITE}，。、；：！？“”‘’（）《》〈〉【】〔〕—…·●■◆★▲※◎•,.;:!?"'()<>[]-_*`;
const SIGNS = unitsOf(MARKS);
/** And figures, which one copy may write in characters. */
const SIGNS_AND_FIGURES = unitsOf(`${MARKS}0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千`);

/** characters at the end of a paragraph that part it from nearly all others */
const TAIL = 8;

/** A number for the last characters of a text, signs and figures left out: texts that are the same have the same. */
function tailOf(text: string): number {
  let [hash, left] = [0, TAIL];
  for (let at = text.length - 1; at >= 0 && left > 0; at -= 1) {
    if (isAt(text, at, SIGNS_AND_FIGURES)) continue;
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    left -= 1;
  }
  return hash;
}

/** '六十分钟' and '60分钟' are the same. */
const inFigures = (bare: string): string =>
  bare
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[零〇一二两三四五六七八九十百千]+/gu, (written) => String(numeral(written) ?? written));

function bareOf(text: string): string {
  let bare = '';
  for (let at = 0; at < text.length; at += 1) if (!isAt(text, at, SIGNS)) bare += text.charAt(at);
  return bare;
}

const mayCount = ({ text }: Line) => !text.includes('\t') && !text.includes('|') && !ASIDE.test(text);

function repeated(lines: readonly Line[]): Span[] {
  const seen = new Map<number, number[]>();
  const found: Span[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || line.text.length < (endsIn(line.text, STOPS) ? IN_BLOCK : SURELY)) continue;
    const tail = tailOf(line.text);
    const places = seen.get(tail);
    if (!places) {
      seen.set(tail, [i]);
      continue;
    }
    const before = places.find((place) => isRepeated(lines, place, i));
    places.push(i);
    if (before === undefined) continue;
    // the two are not the same character by character: both are shown
    const first = lines[before];
    if (first && first.text !== line.text) found.push(first.span);
    found.push(line.span);
  }
  return found;
}

/** Whether the line there says the same as the one before, as a paragraph or within a block of lines. */
function isRepeated(lines: readonly Line[], before: number, i: number): boolean {
  const [other, line] = [lines[before], lines[i]];
  if (!other || !line || !mayCount(line) || !mayCount(other)) return false;
  // a set clause whose line above is not the same one ends another part of the page
  if (SET_CLAUSE.test(line.text) && lines[i - 1]?.text !== line.text) return false;
  // '运行时间：' above: the same value for another thing
  if (!endsIn(line.text, STOPS) && LABEL_ALONE.test(lines[i - 1]?.text ?? '')) return false;
  return isSame(other.text, line.text, before + 1 === i) || isInBlock(lines, before, i);
}

function isSame(other: string, text: string, isNext: boolean): boolean {
  const [one, two] = [other.replace(PREFIX, ''), text.replace(PREFIX, '')];
  const [label = '', otherLabel = ''] = [LABEL.exec(two)?.[0], LABEL.exec(one)?.[0]];
  const isLabelled = label !== '' && otherLabel !== '';
  const isOther = label !== otherLabel;
  const [bare, otherBare] = isOther
    ? [bareOf(two.slice(label.length)), bareOf(one.slice(otherLabel.length))]
    : [bareOf(two), bareOf(one)];
  if (bare.length < SHORTEST || (bare !== otherBare && inFigures(bare) !== inFigures(otherBare))) return false;
  if (isOther && !endsIn(text, STOPS)) return false;
  if (isOther && !isLabelled) return bare.length >= REMARKED;
  if (isOther && bare.length >= ALIKE && isAlike(label, otherLabel)) return true;
  if (isOther) return bare.length >= UNDER_LABEL && !ONE_OF_MANY.test(label + otherLabel);
  // under the same number it is no other item
  if (isLabelled && text === other && two !== text) return true;
  if (isLabelled && !endsIn(text, STOPS)) return false;
  if (isLabelled) return isNext || bare.length >= (OF_VALUE.test(label) ? WHOLE_ADDRESS : SAME_LABEL);
  return bare.length >= SURELY || endsIn(text, STOPS);
}

/** Of two labels one is the other shortened, '市场监管局' and '市场监督管理局', or says 方法 for 方式. */
function isAlike(label: string, other: string): boolean {
  const [short, long] = label.length < other.length ? [label, other] : [other, label];
  const names = [short, long].map((one) =>
    one
      .slice(0, -1)
      .replace(/^[本我]?[县区旗]/u, '')
      .replace(SAME_WORDS, '法'),
  );
  const [bare = '', whole = ''] = names;
  if (bare === whole) return bare.length > 2;
  if (bare.length < 3 || bare.slice(0, 2) !== whole.slice(0, 2) || !OFFICES.test(`${bare}/${whole}`)) return false;
  let at = 0;
  for (const character of whole) if (character === bare.charAt(at)) at += 1;
  return at === bare.length;
}
const OFFICES = /([局委办院])\/.*\1$/u;
const SAME_WORDS = /(?<=.{2})(?:方式|方法|办法|途径|渠道)$/u;

/** Two sentences or more, one below the other, that stand so above as well. */
function isInBlock(lines: readonly Line[], before: number, i: number): boolean {
  if (lines[before]?.text !== lines[i]?.text) return false;
  return [1, -1].some((step) => {
    const next = lines[i + step];
    if (!next || i + step === before || next.text !== lines[before + step]?.text || !mayCount(next)) return false;
    const both = [lines[i]?.text ?? '', next.text];
    return (
      both.join('').length >= UNDER_LABEL &&
      both.every((text) => text.length >= IN_BLOCK && !LABEL.test(text) && !SET_CLAUSE.test(text)) &&
      both.some((text) => endsIn(text, STOPS))
    );
  });
}

const FIRST = '县政府办公室组织各乡镇、各部门开展政务公开培训，全年共举办四期，参加人员二百三十人次。';
const SECOND = '健全政策解读机制，做到政策文件与解读材料同步组织、同步审签、同步发布，方便群众理解。';

export const duplicateParagraph = rule({
  id: 'duplicate-paragraph',
  severity: 'medium',
  finds: { zh: '同一段文字重复出现。', en: 'The same paragraph stands in the text twice.' },
  ground: '《政府网站发展指引》（国办发〔2017〕47号）：发布的信息应当准确、规范',
  remedy: { zh: '核对原件，删去重复的段落。', en: 'Compare with the original and remove the repeated paragraph.' },
  examples: {
    match: [
      `${FIRST}\n${FIRST}`,
      `一、培训\n${FIRST}\n二、解读\n${SECOND}\n三、其他\n${FIRST}`,
      `${SECOND}\n\n　　${SECOND}`,
      `（一）机制建设。${SECOND}\n（二）队伍建设。\n（一）机制建设。${SECOND}`,
      `${FIRST}\n${SECOND}\n备注：${FIRST.replaceAll('，', ',').replace('。', '')}`,
      '一、持身份证到窗口登记领取入校卡。\n二、凭卡在规定时段入校，服从引导。\n一、持身份证到窗口登记领取入校卡。\n二、凭卡在规定时段入校，服从引导。',
      '市场监督管理局：检查餐饮后厨、特种设备和明码标价，严查缺斤少两的行为。\n公安局：疏导周边道路。\n县市场监管局:检查餐饮后厨、特种设备和明码标价,严查缺斤少两的行为。',
      '二、报名方式：带身份证到教务室现场报名，也可以由子女在手机上代报。\n三、学费：全免。\n四、报名方法:带身份证到教务室现场报名,也可以由子女在手机上代报。',
      '换乘：下车后六十分钟以内免起步价，每天最多享受四次。\n换乘：下车后60分钟以内免起步价，每天最多享受4次。',
      '甲方责任：按约定提供场地和水电，协调周边关系，发现问题及时告知对方，验收合格后付款。\n乙方责任：按约定提供场地和水电，协调周边关系，发现问题及时告知对方，验收合格后付款。',
    ],
    pass: [
      '水利局：落实二十四小时值班，重大情况第一时间报告县指挥部。\n应急管理局：落实二十四小时值班，重大情况第一时间报告县指挥部。',
      '上午：各代表团审议政府工作报告，审查计划报告和预算报告。\n下午：各代表团审议政府工作报告，审查计划报告和预算报告。',
      '县长强调：“各村要在路口设立检查站，登记进山人员。”\n各村要在路口设立检查站，登记进山人员。',
      '一路\n运行时间：\n6:00—18:30，高峰时段间隔10分钟，中午时段间隔15分钟\n二路\n运行时间：\n6:00—18:30，高峰时段间隔10分钟，中午时段间隔15分钟',
      `${FIRST}\n${SECOND}`,
      '其一\n准予某甲开办。\n如不服本决定，可以自收到之日起六十日内依法申请行政复议。\n其二\n不予某乙许可。\n如不服本决定，可以自收到之日起六十日内依法申请行政复议。',
      '请各单位认真落实。\n请各单位认真落实。',
      `${FIRST}\n${FIRST.replace('四期', '五期')}`,
      '事项甲\n设定依据：《示范省行政许可事项管理条例》第二十三条第一款、第三十条第二款第一项\n事项乙\n设定依据：《示范省行政许可事项管理条例》第二十三条第一款、第三十条第二款第一项',
      '建设专栏。\n（县政府办公室、县行政审批局、县司法局、县财政局牵头，各乡镇人民政府配合）\n开展培训。\n（县政府办公室、县行政审批局、县司法局、县财政局牵头，各乡镇人民政府配合）',
      '示范镇便民服务中心一楼综合窗口（示范大道一号）\t周一至周五\t12345\n示范镇便民服务中心一楼综合窗口（示范大道一号）\t周一至周五\t12345',
    ],
  },
  spans: (_text, _context, { lines }) => repeated(lines),
});
