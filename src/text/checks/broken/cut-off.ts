import type { Line } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { rule, type Span } from '../rule.ts';
import { cutCells } from './cut-cells.ts';
import { FLATTENED, isWhole, NUMBERED } from './cut-exceptions.ts';
import {
  isClosed,
  isDangling,
  isHalf,
  isOpen,
  isOpened,
  isOpenSentence,
  isOtherEnd,
  isProse,
  isSettled,
  isUnfinished,
  LONG,
  type Paragraph,
} from './cut-lines.ts';
import { isOddLabelled, isOddOne, runsOn } from './cut-siblings.ts';
import { CELL, COLON, signsOf } from './line-signs.ts';
import { punctuated } from './punctuation.ts';
import { endsIn, unitsOf } from './units.ts';

const STOPS = unitsOf('。！？；!?;');
/** What may stand below the last paragraph: signature, date, annexes, remarks in brackets, the foot of a document. */
const BELOW =
  /^(?:[（(【[].*[）)】\]]|附(?:件|表|：|:).*|抄送.*|主送.*|[^，。；]{0,30}\d{4}年\d{1,2}月\d{1,2}日(?:印发)?|[二〇○零一二三四五六七八九年月日十]{8,}|[^，。；：:]{2,30})$/;

/** characters of a sentence that may be judged by a single other one that has its stop */
const LONG_SENTENCE = 24;

/** The last words stand for the paragraph. */
const endOf = ({ text, span }: Line): Span => [span[1] - Math.min(text.length, 12), span[1]];

function faults(reading: Reading): Span[] {
  const { lines } = reading;
  if (lines.length === 0) return [];
  const signs = signsOf(reading);
  const paragraph = (i: number): Paragraph | null => {
    const line = lines[i];
    return line && !((signs[i] ?? 0) & CELL) ? { text: line.text, span: line.span, signs: signs[i] ?? 0 } : null;
  };
  const open: Paragraph[] = [];
  const places: number[] = [];
  let [prose, closed, stopped] = [0, 0, 0];
  for (let i = 0; i < lines.length; i += 1) {
    const one = paragraph(i);
    if (!one) continue;
    if (isProse(one)) {
      prose += 1;
      if (isClosed(one)) closed += 1;
    }
    if (one.text.length >= LONG && endsIn(one.text, STOPS)) stopped += 1;
    if (isSettled(one)) continue;
    open.push(one);
    places.push(i);
  }
  const orderly = stopped > 0 && isOrderly(open, stopped);
  // lines cut by width, not by sense: then only the end of the text tells
  const wrapped = prose >= 4 && prose - closed > prose * 0.4;
  const ends = wrapped ? lastParagraph(lines, paragraph) : -1;
  const found: Line[] = [];
  for (const [at, one] of open.entries()) {
    const i = places[at] ?? 0;
    if (wrapped && i !== ends) continue;
    const isCut =
      (isProse(one) && isDangling(one)) ||
      (i > 0 && (isHalf(one) || isOpened(one, lines[i + 1]))) ||
      (orderly &&
        i > 0 &&
        (stopped > 1 || one.text.length >= LONG_SENTENCE) &&
        isUnfinished(one, lines[i - 1], lines[i + 1])) ||
      (i > 0 && isOddOne(lines, i) && !isOtherEnd(one.text.slice(3))) ||
      (i > 0 && (one.signs & COLON) !== 0 && isOddLabelled(lines, i) && !isOtherEnd(one.text));
    // a copy of it that has its stop shows that nothing is lost
    if (!isCut || isWhole(one, lines[i + 1]) || reading.text.includes(`${one.text.trim()}。`)) continue;
    if (
      !runsOn(
        one.text,
        lines[i + 1],
        lines,
        open.filter((other) => other !== one && !isClosed(other)),
      )
    )
      found.push(one);
  }
  // at the very end even a short line tells
  const end = paragraph(lines.length - 1);
  if (end && prose > 0 && end.text.length >= 8 && found.at(-1)?.span[0] !== end.span[0] && !FLATTENED.test(end.text))
    if (/[，、,（《]$|的$/.test(end.text) || (isProse(end) && isOpen(end.text) && !isClosed(end))) found.push(end);
  return [...found, ...cutCells(lines, signs)].map(endOf);
}

/** Nearly all sentences of the page have their stops; it is none of catchwords. */
function isOrderly(open: readonly Paragraph[], stopped: number): boolean {
  let [unstopped, others] = [0, 0];
  for (const one of open) {
    if (one.text.length < LONG || isClosed(one)) continue;
    if (isOpenSentence(one)) unstopped += 1;
    else if (!NUMBERED.test(one.text)) others += 1;
  }
  return unstopped <= Math.max(1, stopped / 4) && others <= Math.max(3, stopped);
}

/** The last line that is no foot of a document. */
function lastParagraph(lines: readonly Line[], paragraph: (i: number) => Paragraph | null): number {
  return lines.findLastIndex((line, i) => {
    const one = paragraph(i);
    return (one && isProse(one)) || !BELOW.test(line.text);
  });
}

const WHOLE = '各乡镇、各部门要高度重视政务公开工作，明确分管领导和责任人员，按时完成各项任务。';
const NEXT = '县政府办公室对落实情况进行督查，督查结果纳入年度考核。';

export const cutOff = rule({
  id: 'cut-off',
  severity: 'medium',
  finds: { zh: '文字在句子中间中断，疑似丢失了后面的内容。', en: 'The text breaks off in the middle of a sentence.' },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：信息内容应当准确、完整',
  remedy: { zh: '从原件补全中断处的文字。', en: 'Supply the missing words from the original.' },
  examples: {
    match: [
      `${WHOLE}\n各单位要加强组织领导，细化工作措施，确保`.concat('各项任务的'),
      `${WHOLE}\n${NEXT}\n全年共收到政府信息公开申请三十二件，其中网络申请二十件，信函申请十二件，均在法定期限内作出答复并送达申请人`,
      `一、工作情况\n今年以来，县政府办公室认真贯彻上级部署，不断完善制度，进一步\n二、下一步打算\n${WHOLE}`,
      `${WHOLE}按照省、市统一部署，县政府决定在全县范围内开展集中整治，\n示范县人民政府办公室\n2024年5月1日`,
      `${WHOLE}\n${NEXT}现就有关事项通知如下……[查看全文]`,
      `${WHOLE}根据《示范县人民政府关于`,
      `${WHOLE}\n${NEXT}\n以上情况，请及时向`,
      `${WHOLE}\n${NEXT}\n水质、水量、水压均\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n本通知自印发之日起`,
      `${WHOLE}\n${NEXT}\n请各参赛队将报名表发送至\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n其余款项待验收合格后\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n（一）年满十八周岁；（二）\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n本次补贴按照“谁种粮、谁受\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n咨询请拨打`,
      `${WHOLE}\n供水恢复时间视抢修进度而\n项目\t金额\n甲\t3`,
      `${WHOLE}\n凡逾期未申报的单位，一律视为自动放\n项目\t金额\n甲\t3`,
      `${WHOLE}\n由于管网年久失修，县自来水公司计划投入资金对`,
      `${WHOLE}\n${NEXT}\n办理时限：自受理之日起\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n大户每亩八十元，普通农户每亩`,
      `${WHOLE}\n${NEXT}\n未经批准的项目一律\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n接送考生的车辆凭准考证可以\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n对于群众反映强烈的问题，不得推诿、拖延，更不能\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n此项工作事关大局，务必（以下简称“\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n请于五日前发至邮箱\n下一步，我们将继续\n根据《中华人民共和国行政许可`,
      `${NEXT}会议强调，要坚持以人民为中心，把群众满意作为工作标准，着力解决群众反映的`,
      `${WHOLE}\n${NEXT}\n设备已经到货，安装时间预计在\n${WHOLE.replace('政务', '村务')}`,
      '事项\t说明\n新办\t当场取证\n补办\t交回旧证后由窗口人员在系统中',
      '单位\t要求\n林业局\t落实专人看守，发现火情立即\n供销社\t备足物资，随调随用',
      `${WHOLE}\n${NEXT}\n请参加人员带好户口簿以及近期照片到\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n原因有两条：一是管网老化，二是\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n（二）对弄虚作假、隐瞒不报的，除责令改正外，还要追究\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n保护区内的养殖场已经\n项目\t金额\n甲\t3`,
      `${WHOLE}\n安置办法：货币补偿为主，失去土地的农民纳入\n${NEXT}`,
      // the last word wants an object, or is the beginning of one
      `通知\n资金由县财政安排，主要原因是人员增加，相应\n项目\t金额`,
      `通知\n违者由县水务站依照条例予以处\n项目\t金额`,
      // all items of the list have their stops
      '承诺\n1.来访人员登记。\n2.楼道每日清扫，每周拖洗。\n3.水电急修当场处理，一般维修\n4.账目每年公布。',
    ],
    pass: [
      // a paragraph that a PDF broke by its width
      '报告\n今年以来，我镇坚持把水利建设作为改善民生的\n主抓手，全年新开工项目46个，完成投资38万元，\n同比增长12.6%。',
      `${WHOLE}\n${NEXT}\n因道路施工，即日起临时调整公交车走向\n目前各项工作正在有序推进，未接到群众反映`,
      `${WHOLE}\n${NEXT}\n具体工作由局办公室承担，地址是学府路16号教育大楼四〇二室\n全县共有护林员八百六十人，巡山队十二支\n现将条件和程序予以公布，具体安排如下`,
      `${WHOLE}\n${NEXT}\n应到四十人，实到三十六人，符合法定人数。主持人：王春　记录人：李冬`,
      // the last character of one line and the first of the next may make a word by chance
      `${WHOLE}\n第二张：谁可以用\n户口在本镇的人可以申请。\n有效性：现行有效\n有效期限：五年`,
      `${WHOLE}\n${NEXT}\n示范县人民政府办公室\n2024年5月1日`,
      `${WHOLE}\n${NEXT}\n【承办单位】县司法局，各镇人民政府\n先在村里报名→镇里初审，符合条件的→县里备案\n▲不予受理的：超过期限的、材料不全又不补正的\n${WHOLE.replace('政务', '村务')}`,
      `关于做好政务公开工作的通知\n各乡镇人民政府，县直各单位：\n${WHOLE}\n附件：1.任务分工表\n2.联系人名单\n（此件公开发布）`,
      '各乡镇、各部门要高度重视政务公开工作，明确分管领导和责任\n人员，按时完成各项任务，县政府办公室对落实情况进行督\n查，督查结果纳入年度考核，考核不合格的单位要在一个月\n内整改到位，整改情况报县政府办公室，由县政府办公室汇\n总后报县政府。',
      `${WHOLE}\n${NEXT}\n工钱怎么发，由村民代表商定：七成当月付，三成年底付，\n余下的存进公账备用。`,
      `${WHOLE}\n联系人：办公室，电话：12345`,
      `${NEXT}\n报送材料包括：\n1.申请书，一式两份\n2.身份证明，原件及复印件`,
      `${WHOLE}\n1、切断电源；\n2、处于危险地带的学校、企业停课、停业，\n已在校的学生由老师看护；\n3、做好排涝；\n${NEXT}`,
      '项目名称，建设地点\t数量\n便民服务中心，一楼\t3',
      `${WHOLE}\n主要任务有：宣传、培训、督查……`,
      `${WHOLE}\n${NEXT}\n基本原则\n服务方向\n取得的成就\n责任人：王向\n文化之都\n（一）统筹推进\n二、严格落实`,
      `${WHOLE}\n${NEXT}\n定于2023年4月2日，周日，在三楼会议室`,
      `${WHOLE}\n${NEXT}\n请提前半小时到场布置展位。感谢各单位的支持与配合\n活动现场气氛热烈，达成意向三百余人`,
      `${WHOLE}\n${NEXT}\n路修通了，产业活了\n2.现场办公\n${WHOLE.replace('政务', '村务')}\n看不到的怎么要\n管护员 3 刘建平、高贵生、王候则`,
      `${WHOLE}\n${NEXT}\n六月里，（请客来，）三十日，\n我把客人请进来。`,
      `${WHOLE}\n${NEXT}\n停水区域：城东片区，包括学府家园、西苑、\n农机局家属院等\n展厅里人头攒动，孩子们玩得正欢\n本报记者　周明　摄\n公平竞争审查均通过\n道路养护由县交通运输局负责\n台下掌声不断\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n${NEXT}\n2 示范镇人民政府 临时救助对象认定 《社会救助暂行办法》第四十八条 截留、挪用救助资金的`,
      `${WHOLE}\n${NEXT}\n受理条件 年满十六周岁，不含在校学生，未参加职工养老保险的本县户籍居民\n${WHOLE.replace('政务', '村务')}`,
      `${WHOLE}\n地址：示范县示范大道一号，县政府大楼三楼东侧三〇五办公室，政务公开科`,
    ],
  },
  spans: (_text, _context, reading) => faults(punctuated(reading)),
});
