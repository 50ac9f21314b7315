/**
 * Offers told by how they are made, whatever words name the thing: what is offered, and the manners of those who sell
 * what may not be sold – at once, to anybody, with a gain, with a promise, from one person to another. In folded text.
 */
import { Lexicon } from '../lexicon.ts';

/** Nothing that an office gives out: worth two. */
const DARK_WORDS = [
  // gambling
  '赌(?![气徒])|博彩|投注|下注|荷官|百家乐|老虎机|时时彩|牛牛|炸金花|彩金|赔率|首[日次单]?[存充]|上分秒|下分秒|赢(?:钱|话费|现金|红包|大奖|奖金)|买球|串球|真人(?:麻将|视讯|棋牌|发牌)|棋牌(?!室|活动|类|比|协|馆)|打麻将|竞猜(?=[^。]{0,10}(?:赔率|充|送|返))',
  // adult
  '私约|可约(?!束)|能约|少妇|寂寞|嫩茶|茶友|佳丽|空姐(?=[^。]{0,4}(?:兼职|任选|白领|模特|学生|上门|可))|学生妹|伴游|陪[聊睡玩酒]|福利视频|看片|裸|包夜|上门(?:特服|按摩)',
  // money
  '套现|取现(?=[^。]{0,12}(?:手续费|点|秒|到账|当面|快))|变现(?=[^。]{0,12}(?:手续费|点|秒|到账|当面|快))|洗白|提额|黑户|白户|花呗|白条|学生贷|校园贷|应急贷|秒贷|私人贷|短期贷|放贷',
  // papers
  '文凭|学历(?=[^。]{0,8}(?:办|快|可查|国家承认|提升))|刻(?:制|各|公)?[^。，,]{0,6}章|公章(?=[^。]{0,8}(?:制作|代刻|可取))|假[证章票]|代[考写刻]|代开|票据(?=[^。]{0,4}(?:代|齐全|均可))|真题(?=[^。]{0,12}(?:qq|微|v|加|购买|联系|保真|命中))|答案(?=[^。]{0,12}(?:qq|微|v|加|购买|联系|保真|命中))|出售[^。，,]{0,16}(?:真题|答案|试题|发票)|包过|一次过|行流水|在职证明(?=[^。]{0,12}(?:任选|代|做|办|需要))|收入证明(?=[^。]{0,12}(?:任选|代|做|办|需要))',
  // medicine
  '壮阳|持久(?=[\\d一二两三不耐])|延时|男性保健|祖[传方]|秘方|断根|除根|根治|包治|神医|生男|查性别|代孕|迷药|春药|枪支',
  // work
  '刷单|日赚|日入(?=[过\\d一二三五千百斗])|月入(?=[过\\d一二三五千百斗])|躺赚|网赚',
].join('|');
const DARK = new Lexicon(DARK_WORDS);
/** What offices, banks and clinics have as well: worth one. */
const GREY_WORDS =
  '贷|放款|借款|周转|信用卡|征信|取现|变现|学历|公章|财务章|发票|票据|真题|证件|资格证|毕业证|驾照|驾驶证|减肥|瘦身|男科|保健|疑难杂症|糖尿病|高血压|兼职|棋牌|麻将|彩票|竞猜|美女|按摩|酒店';
const GREY = new Lexicon(GREY_WORDS);

/** A passage without any of these is not read for its manners. */
export const TOPICS = `${DARK_WORDS}|${GREY_WORDS}`;

/** Each is a manner of its own. */
const MANNERS: readonly RegExp[] = [
  /当[天日场](?!气)|小时(?:内)?[到下放]|分钟(?:内)?(?:到|下|放|审|搞)|秒[到批下放贷]|立等|最快|快速|极速|马上|即[办批]|[一二两三五七]天(?:内)?[出见拿瘦到]|到[卡账]/u,
  /只[看凭要需]|凭[^。，,]{2,8}(?:就|即|便|秒)|不用(?!于)|无[需须](?!再)|不[看查问押](?!询|处)|不限[户人地用]|不论|[都也]能(?:办|贷|批|过|拿)|人人可|零首付|黑白/u,
  /手续费|点数|返[现水佣利]|[充存][^。，,]{1,5}[送得返]|抽成|提成|低至|利息低|高薪|日[结赚]|日入[过\d一二三五千百]|高回报|送\d|翻倍|赔率|赢(?:钱|话费|现金|红包)/u,
  /包[过会治好赢赔邮退]|不[过成](?:退|不收)|(?:无效|不满意)[^。，,]{0,3}退|退款|先[^。，,]{1,4}[后再]付|再付|成功(?:后|再)|准确率|可查|匿名|保密|隐私|副作用|信誉|提现|国家承认|百分百|100%|长期(?:提供|出售|供应|办理|有效)|各[类种]/u,
  /本人|老板|找我|我们|[\p{Script=Han}](?:经理|[哥姐])(?![\p{Script=Han}]{0,2}[说介])|小[王李张刘陈杨]|客服|导师|师傅|亲诊|想[^。，,]{1,6}(?:找|加|来)/u,
];

/** A private account or number. */
const PRIVATE =
  /微[号:]?\s?[a-z\d]|薇[号信:]?\s?[a-z\d]|老板微|v(?:信|x|号)?[:+]?\s?[a-z\d]{4}|qq|企鹅|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|加我|加[vq微薇]|私[聊信](?!息|用)|tg|飞机号|包邮|货到|到付|同号/u;
const SOFT = /来电|致电|热线|预约|联系|咨询|点此|点击|点开|下载|扫码|收藏|电话|名片|邀请好友|留言|上门|当面|发货/u;

/** Who speaks of such things for another reason. */
const PUBLIC = new Lexicon(
  '应当|居民|村民|群众|本县|本市|本区|本镇|本乡|全县|我县|全市|我市|网点|银行(?!流水)|农商行|信用社|医院|医保|政府|学校|社区|党员|街道|窗口|公司|机构|部门|单位|依法|规定|条例|行为|公告|公示|徒刑|罚|税务|中标|采购|申报|补贴|补助|贴息|失业|就业|残疾|学生资助|警|安全|监督|提醒',
);
/** A body of an office. */
const BODY = /[县市区镇乡省][^。，,]{0,8}[局委院所办会]/u;

const ENOUGH = 4;

/** Whether the passage has the manners of such an offer. */
export function isPitched(passage: string): boolean {
  if (PUBLIC.has(passage)) return false;
  const topic = DARK.has(passage) ? 2 : GREY.has(passage) ? 1 : 0;
  if (topic === 0 || BODY.test(passage)) return false;
  const manners = MANNERS.filter((manner) => manner.test(passage)).length;
  const contact = PRIVATE.test(passage) ? 2 : SOFT.test(passage) ? 1 : 0;
  return topic === 2
    ? topic + manners + contact >= ENOUGH && manners + contact > 1
    : contact > 0 && topic + manners + contact > ENOUGH;
}
