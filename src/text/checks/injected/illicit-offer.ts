import { merged, rule, type Span } from '../rule.ts';
import { matchesOf } from '../searched.ts';
import { heapsIn } from './heaps.ts';
import { ASKS, BLATANT, CONTACT, DARK, GOODS, OFFERED, STRANGER, STRONG, WARNS } from './offers.ts';
import { OWN_NUMBER, TOLD } from './told.ts';
import { withoutHeaps } from './trade-heaps.ts';
import { tradeOffers } from './trade-offers.ts';

/** What stands between two ends of sentence; offers are often lines without any. */
const SENTENCE = /[^。!?;\n]+[。!?;]?/gu;
/** Offers and their contacts are told apart by no more sentences than this. */
const TOGETHER = 2;

/** Set between the characters of a word, so that no list finds it. */
const SCATTERED = /[\s.·•*❤♥~_|]/gu;

function isOffer(written: string): boolean {
  const text = written.length < SCATTERED_LINE ? written.replace(SCATTERED, '') : written;
  if (!OFFERED.has(text)) return false;
  const isBlatant = BLATANT.has(text) && !OF_OFFICE.test(text);
  const strong = STRONG.kinds(text);
  const dark = DARK.kinds(text);
  if (!isBlatant && strong + dark === 0) return false;
  // search words are another fault
  if (SEARCH_WORDS.test(written) && !STRANGER.test(text)) return false;
  const contact = CONTACT.kinds(text);
  const asks = ASKS.kinds(text);
  if (isBlatant && !AT_TAX_OFFICE.test(text) && (STRANGER.test(text) || contact + asks > 0)) return true;
  // the tax office makes out bills by right
  if (OF_TAXES.test(text) && !/微信|qq|加我|私聊/u.test(text)) return false;
  const isOfOffice = OF_OFFICE.test(text);
  if (
    STRANGER.test(text) &&
    (!isOfOffice || strong > 0) &&
    (strong > 0 || dark > 1 || (dark > 0 && asks + GOODS.kinds(text) > 0))
  )
    return true;
  if (isOfOffice) return false;
  if (strong > 1) return contact + asks > 0;
  return strong === 1 && (contact > 0 || asks > 1 || dark > 1);
}

/** Search words are another fault, but where a stranger is to be called, or where what they leave is an offer still. */
function isHeaped(passage: string): boolean {
  const rest = withoutHeaps(passage);
  return (rest !== passage && !isOffer(rest)) || (heapsIn(passage).length > 0 && !STRANGER.test(passage));
}

/** Short words in a row of which several share two characters. */
const SEARCH_WORDS =
  /(\p{Script=Han}{2})[^,，|、_ ]{0,4}[,，|、_ ]+[^,，|、_ ]{0,4}\1[^,，|、_ ]{0,4}[,，|、_ ]+[^,，|、_ ]{0,4}\1/u;
/** What a quoted advertisement in a warning has not: it turns to the reader. */
const TURNS_TO_READER =
  /注册|点击|点此|点我|打开|添加|下载|加[我好微]|认准|进群|跟单|联系|欢迎|速来|扫码|入场|开户|购买/u;

/** characters of a line in which words may be scattered */
const SCATTERED_LINE = 80;
/** Of each unit whether it is one of those set between the characters of a word. */
const LEFT_OUT = new Uint8Array(0x10000);
for (const unit of ' \t\r\v\f\u00a0\u2002\u2003\u2028\u2029\u3000\ufeff.·•*❤♥~_|') LEFT_OUT[unit.charCodeAt(0)] = 1;

/** Whether a line holds what is offered from a place on, or how to reach a stranger; what is scattered in a short line is put together. */
const mayOffer = (line: string, from: number): boolean =>
  OFFERED.next(line, from) !== null ||
  (line.length < SCATTERED_LINE && line.search(SCATTERED) >= 0 && OFFERED.has(line.replace(SCATTERED, '')));

/** Offices and banks speak of such goods too, and name themselves. */
const OF_OFFICE =
  /行政审批|政务服务|窗口|[县市区镇乡]?(?:公安|税务|人社|民政|教育|卫生健康|市场监管|财政)局|税务(?:机关|局|总局)|办税(?:服务)?(?:厅|大厅|窗口)|农商银?行|(?:村镇|商业)银行|网点|农业银行|邮储银行|建设银行|信用社|支行|财政贴息|助学贷款|创业担保|福利彩票|体育彩票|公益金|资助中心|人民政府|开放大学|广播电视大学|函授站|招生简章|教务处|成人高等|培训班|考试合格|凭[^。,]{0,4}处方|药师审核|门诊|公众号|数字人民币/u;

/** Where it is done: 到税务所代开. */
const AT_TAX_OFFICE = /(?:到|向|去|在|由|通过|登录)[^,。;]{0,14}(?:税务(?:机关|局|所|大厅)|办税|电子税务)/u;
const OF_TAXES = /税务(?:机关|局|总局|所)|办税|电子税务/u;

/** In the title or the heading above: what follows is quoted as a warning. */
const WARNING_TITLE =
  /晾晒|风险|揭秘|套路|话术|诈骗|防范|警惕|反诈|提醒|案例|骗|识别|陷阱|打击|整治|查处|手法|典型|曝光|严禁|谨防|警方/u;

/** A warning, report or lesson: in the sentence, the title or the heading above; or before it, where no stranger is to be called. */
function isWarning(line: string, at: number, sentence: string, above: string): boolean {
  if (WARNS.has(sentence) || TOLD.test(sentence)) return true;
  const isOwnWords = OWN_NUMBER.test(sentence)
    ? BLATANT.has(sentence) || STRONG.has(sentence)
    : (BLATANT.has(sentence) || STRONG.kinds(sentence) > 1) && TURNS_TO_READER.test(sentence);
  if (WARNING_TITLE.test(above) && !isOwnWords) return true;
  return (
    !STRANGER.test(sentence.replace(SCATTERED, '')) &&
    STRONG.kinds(sentence) < 2 &&
    !isOwnWords &&
    WARNS.has(line.slice(Math.max(0, at - 60), at))
  );
}

/** What is quoted is told of: blanks stand in its place. */
const unquoted = (text: string): string =>
  text.includes('“') ? text.replace(QUOTED, (quoted) => `“${' '.repeat(quoted.length - 2)}”`) : text;
const QUOTED = /“[^”\n]*”/gu;

function faults(written: string): Span[] {
  const text = unquoted(written);
  const title = text.slice(0, Math.max(0, text.indexOf('\n')));
  const found: Span[] = [];
  for (let at = OFFERED.nextOver(text, 0, LEFT_OUT); at >= 0; ) {
    const start = text.lastIndexOf('\n', at) + 1;
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    if (mayOffer(line, at - start))
      for (const [from, to] of inLine(line, `${start === 0 ? '' : title}\n${headingAbove(text, start)}`))
        found.push([start + from, start + to]);
    at = next < 0 ? -1 : OFFERED.nextOver(text, end, LEFT_OUT);
  }
  const isWarned = (at: number) =>
    WARNING_TITLE.test(`${title}\n${headingAbove(text, text.lastIndexOf('\n', at) + 1)}`);
  return [...found, ...tradeOffers(text, isWarned)];
}

/** The line before, if it speaks for what follows; a sentence speaks for itself. */
function headingAbove(text: string, start: number): string {
  if (start === 0) return '';
  const line = text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1);
  return line.length < 60 && !/[。!;]\s*$/.test(line) ? line : '';
}

function inLine(line: string, above: string): Span[] {
  const sentences = matchesOf(line, SENTENCE);
  return sentences.flatMap((first, i): Span[] => {
    for (let count = 1; count <= TOGETHER && i + count <= sentences.length; count += 1) {
      const last = sentences[i + count - 1] ?? first;
      const span: Span = [first.index, last.index + last[0].length];
      const passage = line.slice(...span);
      if (isOffer(passage) && !isHeaped(passage) && !isWarning(line, first.index, passage, above)) return [span];
    }
    return [];
  });
}

export const illicitOffer = rule({
  id: 'illicit-offer',
  severity: 'high',
  finds: {
    zh: '出现赌博、色情、违规贷款、伪造证件或者违规药品的招揽文字，疑似被他人植入。',
    en: 'Words that advertise gambling, adult services, quick money, forged papers or illicit medicine: probably planted.',
  },
  ground: '《互联网信息服务管理办法》第十五条；《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决',
  remedy: {
    zh: '立即删除，查明植入途径，并检查同一系统的其他页面。',
    en: 'Remove it at once, find out how it came in, and examine the other pages of the system.',
  },
  examples: {
    match: [
      '急售仿真枪，散件发货，见货付款',
      '花呗分付、美团月付均可秒提，八五折到手',
      '节前廉政提醒4次（加微信进群抢红包，扫雷、牛牛、接龙天天开），未发现问题。',
      '不符合条件也能提，专业代提公积金，找小李',
      '无抵押贷款，不看征信，当天放款，加微信abc12345',
      '信用卡套现、代还，秒到账，QQ：123456789',
      '专业办证刻章，毕业证、驾驶证真实可查，联系电话13800000000',
      '代开增值税发票，先开票后付款，联系微信fp8888',
      '同城约会上门服务，24小时在线，加V信了解',
      '注册送38元体验金，真人荷官在线发牌，点击进入',
      '开户即送彩金，首存100送100，扫码下载APP',
      '纯中药减肥胶囊，七天瘦十斤，无效退款，货到付款，订购热线400-000-0000',
      '祖传秘方根治糖尿病，签约治疗，无效退款，咨询微信zy666',
      '壮阳延时，正品保证，货到付款',
      '急用钱？黑户也能贷，凭身份证即可下款，详询客服QQ87654321',
      '四六级代考包过，先考后付，加微信kao999',
      '加 微 信 领 彩 金 ，注册送88元',
      '贷款不求人，只要有身份证，手机操作三分钟，欢迎来撩。',
      '买球就上我们网站，首充翻倍，提款不限。',
      '各大高校毕业证、学位证原版制作，支持先看样本，来电详谈。',
      '花呗白条额度变现，安全快捷，加好友办理。',
      '茶友会喝茶品茶，新茶到店，预约加微。',
      '专治癌症晚期，三疗程痊愈，欢迎邮购。',
      '菠菜平台招代理，日返佣，会员充值请联系客服。',
      '补学历造流水，联系即办。',
      '小额周转请找刘经理，只看身份证，一小时到卡，13912345678',
      '专业刻制各类公章、财务章，当天可取，电话见名片',
      '打麻将就来欢乐城，新人首日存一百得两百，稳定提现',
      '快速提额、洗白征信，成功后收费',
      '代办各类毕业证、学位证，编号可查，联系QQ 30817742',
      '医院诊断证明代开，三甲盖章，当天寄出',
      '代开全国各地增值税发票、餐饮票、住宿票，税点低，验证后付款，详询张经理',
      '收购银行卡、电话卡，一套八百，当面结算，长期有效，加飞机号详谈',
      '需要原始票据冲账的单位，可随时详询，税点面议',
      '手头紧不用愁，有身份证就行，三分钟到卡，咨询小刘',
      '想做票的朋友，住宿、运输、材料都有，真票可验，随时联系',
      '本人有门路，学历、职称、健康证都可以做，价格好商量，留言即回',
      '诚聘代妈，报酬二十万起，身体健康即可，联系刘姐',
      '出租微信号、支付宝账号，每天一百，日结，联系小陈',
      '各窗口做到首问负责，信用卡代还套现，当日到账，手续费千分之六，不得让群众来回跑。',
      '各单位财务人员注意，需要成本票冲账的可以找我们，三个点，月底前提交报账资料。',
      '想要二孩男宝的家庭，可以寄血香港鉴定性别，五天出结果，名额有限。',
      '注：2.曲马多、三唑仑现货，免处方发货。3.解释权归公布单位。',
      '居民还可以下载手机棋牌客户端，充一百送五十，赢了随时提现，参加时间不限。',
      '有需要开p的老板，加薇看签名',
      '公积金帮提，封存、离职均可，资料我们做，下款后付费。',
      '晚间可到酒店约模特，照片真实，三百起步。',
      '医保开出来的药品长期高价回收，现金结算。',
      '四级听力答案考前两小时发送，先付定金，准确率九成。',
      '本中心长期招募捐卵女孩，补偿三万起，电话详谈。',
      '备注\t车辆扣分可代为处理，一分一百八，本人不用到场',
      '公务用车定点维修单位可提供各类维修发票，金额随意，四个点。',
      '防骗提醒\n专业办理各类毕业证、驾驶证，防伪可查，三天出证，诚信电话17000001111。',
      '合同章、法人章传真样式就能做，免登记，一枚八十',
      '高利润投资项目，日息3%，保本保息，联系王经理13911112222',
    ],
    pass: [
      '凡请人替考的，成绩无效，三年禁考，咨询电话0571-88880003。科室部用章无需备案，三日可取。',
      '曝光三家诊所\n这家打着祖传秘方根治白癜风的招牌，一个疗程收2800元，患者加微信付款后寄药。',
      '推销员上门说，一盒降糖片吃三个疗程就能停掉胰岛素，今天订购买十送三。',
      '“原题原答案，考前四小时给，先付两千定金，加QQ详谈。”收到短信的考生把它交给了老师。',
      '明前毛尖每斤680元，支持微信下单，顺丰包邮，老客户九折，货到付款也行。',
      '自9月1日起，男科门诊每周三上午开诊，诊治早泄、阳痿，预约可加微信公众号“县医院服务号”。',
      '基金会借据共2311份，其中“白条”借款413份，私人借款、高利贷转抵的单列一册。',
      '下载数字人民币APP，注册即送10元，先到先得，咨询可扫码进群。',
      '张贴位置：5号楼墙面\t贷款、办证、刻章、私家侦探\n某局招商热线：15912345678（工作手机，微信同号），欢迎来电洽谈。',
      '经查，该公司在没有真实交易的情况下虚开增值税专用发票86份，按票面金额5%收取“开票费”。',
      '支出要有发票和经手人签字，收入全部入账；白条入账9笔，已补开票据7笔。',
      '中介打着“代开发票、低点数”旗号招揽的多半是虚开；贴纸上印着“办证刻章、贷款秒批”的，撕下后交城管队员。',
      '需要身份证复印件的，可到门口复印店付一元；需要病历的到病案室付二十元；处方药由药师审核后送药上门，货到付款。',
      '麻将馆按每桌收台费二十元，不抽头；李某花八千元买假文凭，被学信网查出。',
      '签约不等于包治百病，急症请直接拨120；团队电话贴在您家门后。',
      '代写诉状、遗嘱，每份只收十元纸墨钱，六十岁以上免。',
      '某校网页被植入“秒批贷款、代开发票”等链接；有人兜售“代办犬证、包过不用打针”，那是假证。',
      '警方提醒：凡是要求加微信、转账的“无抵押贷款、秒到账”都是诈骗。',
      '严厉打击网络赌博，抓获犯罪嫌疑人12名，冻结资金300万元。',
      '创业担保贷款申请条件：年满18周岁……咨询电话0571-88880000。',
      '县农商银行推出信用贷款，无抵押、无担保，支持乡村振兴，联系电话0571-88880001。',
      '防范电信诈骗宣传\n常见手法：不看征信、当天放款，加微信后收取保证金。',
      '执法人员查获“瘦身咖啡”75盒，经检验含有禁用成分，现已立案调查。',
      '警惕“不上征信”“刷卡取现”等小广告，不要相信。',
      '春茶品鉴活动邀请茶友参加，新茶上市，欢迎品尝。',
      '县农商银行“惠农贷”随借随还，到营业网点按程序申请。',
      '健康减肥要管住嘴、迈开腿，咨询营养门诊。',
      '县政务服务中心提供免费帮办代办服务，微信扫码预约，电话12345。',
      '办理毕业证书遗失证明，请携带身份证到教育局窗口，联系电话见附件。',
      '查处倒卖发票、代开发票案件3起，罚没款20万元。',
      '中国体育彩票公益金资助项目公示，监督电话0571-88880002。',
      '学生安全教育课：认识“校园贷”“裸聊”陷阱，扫码参与答题。',
      '反诈中心典型案例：刘某点击“注册送彩金”链接后被骗2万元。',
      '个体工商户可以扫码下载电子税务局app申请代开发票',
      '考试作弊入刑：组织代考、出售答案的，处三年以下有期徒刑',
      '驾驶证满分学习、审验教育请到交警大队窗口办理，当天可取',
      '个人出租住房，可以到办税服务厅或者在手机应用上申请代开发票，需要准备的资料有租赁合同。',
      '居民出租住房，凭身份证、租赁合同到税务所代开发票，当场办结，咨询电话12366',
      '国家开放大学秋季招生，专科、本科入学免考，学制两年半，咨询教务处',
      '老年大学麻将、棋牌活动室开放时间调整，电话联系即可',
      '公章遗失声明：某公司公章遗失，声明作废，联系电话13912345678',
      '所谓“无抵押、秒到账”的网络贷款，往往先以手续费为名骗取钱财。',
      '王某通过手机定位找到走失老人；电工作业、军官证、退伍证优先通道',
      '非法集资风险“晾晒台”\n“区块链、元宇宙、稳定币，内部名额”——新瓶装旧酒',
      '红白理事会规定，丧事简办，禁止打麻将赌博。',
      '反诈提醒：收购银行卡、电话卡属于违法行为，请勿出租、出借、出售本人账户。',
      '公交卡充一百送十元，老年棋牌室免费开放；外围道路施工，请绕行。',
      '抽检减肥胶囊一批次，检出西布曲明，已责令停止销售。',
      '三唑仑、曲马多等药品凭处方销售，医疗机构不得免处方发药。',
      '信用卡还款当日到账，手续费由银行公示；可委托他人代办证件，不用本人到场。',
      '企业新办刻制公章免费，当天可取，由县政务服务中心统一送达。',
      '不开展任何形式的代孕；对替考、作弊等行为依规处理，考生签订承诺书。',
      '公积金提取可以网上办理，离职、退休均可申请，三个工作日到账。',
      '离婚证遗失的，本人持身份证到民政局补领，当场办结。',
      '本院男科、前列腺门诊每周四坐诊，药品现货供应，凭处方配药。',
      '信用卡逾期可以与银行协商分期；“秒批、包过”都是广告用语，不可信。',
      '供销社收购废旧手机，现场付款；公证处上门服务，老人不用到场。',
      '国家助学贷款当天受理，点击下载申请表，咨询学生资助中心。',
    ],
  },
  spans: (_text, _context, { folded, squeezed }) =>
    merged(squeezed ? faults(squeezed.text).map(squeezed.original) : faults(folded)),
});
