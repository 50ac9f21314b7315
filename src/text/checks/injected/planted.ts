/**
 * Offers within sentences of an office, which would otherwise speak for them: 各单位财务人员注意，需要成本票冲账的可以找我们. What
 * is offered and how it is had stand side by side here, so that no contact need be named. In folded text. Pure.
 */
import { type Span, spansOf } from '../rule.ts';

/** Between what is offered and how it is had. */
const NEAR = '[^。;!?\\n]{0,16}';

const OFFERS: readonly RegExp[] = [
  // gambling
  new RegExp(
    `(?:棋牌|捕鱼|牌九|百家乐|麻将|斗地主|彩票|球赛|竞猜)(?:客户端|app|平台|软件)?${NEAR}(?:[充存][一二三五六八\\d百千]{1,4}[送返得]|首[充存]|上下?分|(?:赢了?|随时|秒|即时|稳定)[^。,，\\n]{0,4}提现|提现秒到|返水)`,
    'gu',
  ),
  // adult
  /(?:高端|同城|商务|兼职|私密)?(?:外围(?!护栏|护墙|区域|道路|环境)(?:模特|女|资源|空降)?[,，]?|模特|嫩模|佳丽|小姐姐?|学生妹|空姐)[^。;\n]{0,8}(?:可?空降|可飞|上门服务|全套|包夜|出台)/gu,
  // money
  /(?:信用卡|花呗|白条|京东|额度)[^。;\n]{0,4}(?:代还|套现|提现|取现|垫还)[^。;\n]{0,16}(?:当[日天]|秒|分钟|手续费|到账|点|包)/gu,
  /(?:私人|个人|民间)(?:放款|放贷|放账|空放|贷款|借贷)[^。;\n]{0,16}(?:日息|月息|身份证(?:就|即|便|拍)|当[日天]|秒|利息低(?!于)|不上门|不查|无视)/gu,
  /空放[^。;\n]{0,16}(?:身份证|应急|不上门|当[日天]|下款)|(?:扣|押)身份证(?:即可|就|便)[可能借放下拿]?|身份证[^。;,，\n]{0,4}(?:拍照)?就(?:能?下|放|到账|拿钱)/gu,
  // papers and bills
  /(?:买卖|出售|转让|代办|承接)[^。;\n]{0,8}(?:车牌|牌照|驾照|驾驶证)[^。;\n]{0,10}(?:内部|渠道|消分|包过|安全|联系)|(?:驾照|驾驶证|代人?)(?:消分|销分)(?!学习|教育)[^。;\n]{0,12}(?:内部|渠道|联系|一分|包)/gu,
  /(?:证件|证书|毕业证|文凭|执照|资格证)[^。;\n]{0,14}(?:仿真度|以假乱真|高仿|1:1|一比一|不用本人[^。\n]{0,8}仿)/gu,
  /(?:成本票|进项票?|专票|普票|餐饮[费票]|住宿[费票]|材料票|运输票|发[票嘌漂piao]{1,4}|[开出代](?:票|嘌|漂))[^。;\n]{0,14}(?:找我|加[薇微v]|私聊|[一两二三四五六七八九\d]个点|点低|点数[低优可]|看(?:签名|头像|主页)|老板)/gu,
  /做账[^。;\n]{0,4}[出开][^。;\n]{0,10}(?:专票|普票|发票)|开p(?![a-z])[^。;\n]{0,6}(?:老板|加|联系|私)/gu,
  /(?:老板|需要的?|有意)[,，]?(?:加[薇微v]|看(?:签名|头像|主页))/gu,
  // medicine
  /(?:曲马多|三唑仑|氯硝西泮|阿普唑仑|艾司唑仑|安定片|西布曲明|依托咪酯|烟油|笑气|迷药|听话水|伟哥|利他林|聪明药|减肥(?:特效)?药|胶囊)[^。;\n]{0,10}(?:现货|有货|(?:免|无需|不要|不用)处方|不用医生|不用[^。,，\n]{0,3}开(?:方|药)?|上头|看(?:头像|签名|主页)|保密发货|隐私发货|包邮|货到)/gu,
  // children
  /(?:招|诚招|诚聘|急招|寻|征)[^。;,，\n]{0,4}(?:捐卵|供卵|代妈|代孕|卖卵)|(?:捐卵|供卵|代孕|代妈)[^。;\n]{0,10}(?:补偿|报酬|高薪|包成功|套餐|万)|寄血[^。;\n]{0,6}(?:香港|鉴定|验)|(?:香港|验血|抽血)[^。;\n]{0,6}(?:鉴定|查|验)(?:胎儿)?(?:性别|男女)|包(?:生)?(?:男孩|儿子|男宝)/gu,
];

/** Who warns, reports or regulates; an office that forbids something else in the same sentence does not. */
const WARNS =
  /打击|警惕|谨防|防范|防骗|骗|反诈|违法|犯罪|涉嫌|非法|查处|查获|取缔|整治|严禁|禁止|拒绝|远离|举报|案|抓获|刑|处罚|检出|添加|抽检|不合格|列管|列入|管制|毒品|吸毒|禁毒|曝光|辨别|切勿|不要轻信|勿信|虚假|小广告|黑中介|严厉|陷阱|套路|话术|公安|民警|警方|所谓|声称|宣称/u;

/** `isWarned`: whether the title or the heading above warns of what follows. */
export function plantedOffers(folded: string, isWarned: (at: number) => boolean): Span[] {
  return OFFERS.flatMap((pattern) => spansOf(folded, pattern)).filter(([start, end]) => {
    const from = startOfSentence(folded, start);
    const stop = /[。;!?\n]/u.exec(folded.slice(end))?.index ?? folded.length - end;
    return !WARNS.test(folded.slice(from, end + stop)) && !isWarned(start);
  });
}

const startOfSentence = (text: string, at: number) =>
  Math.max(...['。', ';', '!', '?', '\n'].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;
