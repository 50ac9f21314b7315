import { merged, rule, type Span, spansOf } from '../rule.ts';
import { glued } from './glued-words.ts';
import { heapsIn } from './heaps.ts';
import { closed, isAsked, listedWords } from './listed.ts';
import { isSought, searchLists } from './search-lists.ts';
import type { Squeezed } from './squeezed.ts';
import { commonestPair, type Stuffed, stuffedLines } from './stuffed-lines.ts';
import { tradeHeaps } from './trade-heaps.ts';

/** Lines that may be words in a row: no sentence, or parted by signs that sentences do not have. */
const mayList = (line: string, isListed: boolean): boolean =>
  line.length >= 12 && (isListed || (line.length < 100 && (!line.includes('。') || line.includes(']['))));

/** places of a line with a phrase that stood there before */
const FEWEST = 3;

/** What broke on its way repeats itself too. */
const BROKEN = /锟斤拷|烫烫|屯屯|&(?:nbsp|amp|[lg]t|#\d+);/u;

/** Words of a list that share two characters, or one, or are asked for as nobody but a customer does. */
const shares = ({ repeats, hasLabel }: Stuffed, line: string): boolean =>
  repeats > 0 || hasLabel || commonestPair(line) >= FEWEST || isOfOne(line) || isAsked(line);

/** characters that are the same in a list whose words share one */
const SAME = 7;
const times = new Uint8Array(0x100);

/** Whether one character, or some that are taken for one here, comes so often. */
function isOfOne(line: string): boolean {
  times.fill(0);
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    if (unit < 0x3400) continue;
    const count = (times[unit & 0xff] ?? 0) + 1;
    if (count >= SAME) return true;
    times[unit & 0xff] = count;
  }
  return false;
}

/** `isApart`: characters are set apart somewhere in the text. */
function inLine(line: string, may: Stuffed, isApart: boolean): Span[] {
  const hasRepeats = may.repeats >= FEWEST;
  const isPlain = !(hasRepeats || may.isChained || may.isNear || may.isFourth);
  const heaps = may.isListed ? heapsIn(line, may.isOfTrades) : [];
  if (heaps.length > 0) return heaps;
  if (isPlain && !may.hasPieces && !may.hasLabel) return [];
  if (isPlain && !shares(may, line)) return isApart ? closed(line) : [];
  if (BROKEN.test(line)) return [];
  return [
    ...(may.isListed && may.hasPieces ? searchLists(line) : []),
    ...(hasRepeats || mayList(line, may.isListed) ? listedWords(line, may, isApart, isSought) : []),
  ];
}

function faults(folded: string, isApart: boolean): Span[] {
  return stuffedLines(folded).flatMap((one) =>
    inLine(folded.slice(one.start, one.end), one, isApart).map(
      ([from, to]): Span => [one.start + from, one.start + to],
    ),
  );
}

/** Two characters of the title or the line above, but for names of places. */
const OF_TITLE = /(?=(?!人民|民政|政府)([\p{Script=Han}]{2})(?![县市区乡镇村]))(?![\p{Script=Han}]?[县市区乡镇村])/gu;

/** Only those write so who look for a shop, or for what is free. */
const TYPED = /下载|免费|多少钱|哪[家个里]|怎么|报价|app|在线|排[名行]|源码|代[写办]|官网|彩票|贷款/u;

/** Whether several words hold two characters of the title or the line above: what the page is about. */
function isOfPage(folded: string, [start, end]: Span): boolean {
  const line = start === 0 ? -1 : folded.lastIndexOf('\n', start - 1);
  if (line < 0) return false;
  const title = folded.slice(0, folded.indexOf('\n'));
  const above = `${title}\n${folded.slice(folded.lastIndexOf('\n', line - 1) + 1, line)}`;
  const heap = folded.slice(start, end);
  return !TYPED.test(heap) && [...above.matchAll(OF_TITLE)].some(([, pair = '']) => heap.split(pair).length > FEWEST);
}

/** 万 年 历 万 年 历: what stands again and again, its characters set apart. */
const inSqueezed = ({ text, original }: Squeezed): Span[] =>
  spansOf(text, /(?<!\p{Script=Han})(\p{Script=Han}{2,6}?)\1{3,}/gu, ([, word = '']) => new Set(word).size > 1)
    .map((span) => [span, original(span)] as const)
    .filter(([[start, end], [from, to]]) => to - from > end - start)
    .map(([, span]) => span);

export const keywordStuffing = rule({
  id: 'keyword-stuffing',
  severity: 'medium',
  finds: {
    zh: '同一词语不成句地反复出现，或者堆砌搜索词，疑似为骗取搜索排名植入。',
    en: 'The same phrase repeated without a sentence, or a pile of search words: probably planted to be found.',
  },
  ground: '《政府网站发展指引》（国办发〔2017〕47号）：内容应当准确、规范；《互联网信息服务管理办法》第十五条',
  remedy: { zh: '删去堆砌的词语，检查标题和关键词设置。', en: 'Remove the words, and look at title and keywords.' },
  examples: {
    match: [
      '手机号码定位 手机窃听 微信监控 开房记录查询 通话清单查询 私家侦探',
      'cheap viagra online, buy cialis, viagra without prescription, kamagra',
      '名表回收包包回收黄金回收钻石回收首饰回收',
      '宝马报价 二手车网 车贷计算器 新能源车排名 汽车之家',
      '时时彩走势图 北京赛车开奖 六合彩特码 幸运飞艇计划 澳门资料大全',
      '私服发布网 传奇私服 新开传奇 单职业传奇 传奇外挂',
      '示范县搬家公司,示范县搬家公司电话,示范县搬家公司价格,示范县搬家公司哪家好,示范县搬家公司推荐,示范县专业搬家公司',
      '办证办证办证办证办证',
      '贷款 贷款 贷款 贷款 贷款',
      '旅游攻略_示范县旅游景点推荐_示范县旅游地址_示范县旅游价格_示范县旅游官网',
      '租房、租房网、租房信息、租房价格、租房平台、短期租房、公寓租房',
      '整形－整形医院－整形价格－整形哪家好－整形排名－整形咨询',
      '[红木家具][红木家具价格][红木家具厂家][红木家具图片][红木家具回收]',
      '北京搬家上海搬家广州搬家深圳搬家杭州搬家成都搬家',
      '免费小说免费小说免费小说-示范县人民政府',
      '律师律师事务所律师咨询律师免费咨询律师在线咨询律师电话律师收费',
      '旅游攻略、旅游线路、旅游报价、旅游门票、旅游酒店、旅游签证、旅游团购',
      '贷 款 贷 款 贷 款 贷 款 贷 款',
      '月嫂价格|月嫂公司|月嫂培训|月嫂多少钱|金牌月嫂|月嫂排名 示范县人民政府门户网站',
      '万 年 历 万 年 历 万 年 历 万 年 历 万 年 历',
      '解梦大全→周公解梦→解梦查询→解梦网→免费解梦→在线解梦',
      '减肥药哪个好减肥药排行榜减肥药价格减肥药官网减肥药副作用减肥药正品',
      '数据来源于部门统计。翡翠手镯翡翠原石翡翠价格翡翠鉴定翡翠批发翡翠吊坠个别指标有四舍五入。',
      '参会单位为县财政局、二手车二手车市场二手车评估二手车报价二手车之家、县林业局等。',
      '关键词：宜陵市开锁、宜陵市开锁电话、宜陵市附近开锁、宜陵市24小时开锁、宜陵市开锁换锁、宜陵市汽车开锁',
      '附：政策目录；整形医院排名、双眼皮价格、隆鼻多少钱、岳川市整形、祛斑医院哪家好、植发价格表；联系方式。',
      '关键词：体育直播在线、足球直播免费、篮球直播app、体育直播官网、体育直播下载',
      '会议由县长主持。买房 租房 二手房 学区房 房价走势 楼盘开盘 房产中介会议审议了三个文件。',
      '名单如下钢管厂家 无缝钢管价格 镀锌钢管批发 螺旋钢管多少钱一吨 不锈钢管规格表。',
      '贷款|小额贷款|无抵押贷款|急用钱|身份证贷款|车贷|房贷|网贷口子',
      '蜂蜜批发蜂蜜价格体育投注平台蜂蜜图片真人棋牌蜂蜜网赌开户，带动二十户增收。',
      '一等奖\t《春江》走势图开奖直播走势图开奖结果\t国画',
      '买家电看能效，冰箱、空调、官网、登录、注册、代理、返水、线路、登录、注册、官网、代理，留好发票。',
    ],
    pass: [
      '顺达货运公司 安达货运公司 鸿运货运公司 长通货运公司 捷顺货运公司\n青松天气 青松美食 青松房价 青松招聘 青松交通 青松医院 青松学校',
      '示范发布 示范公安 平安示范 健康示范 示范教育 示范交警 示范司法\n大王庄 小王庄 前王庄 后王庄 东王庄 西王庄',
      '网店培训课程\n网店装修 网店推广 网店客服 网店美工 网店运营 直播带货 短视频剪辑\n水费查询、电费查询、燃气费查询、公交查询、停车费查询',
      '点击登录→点击我的→点击认证→点击上传→点击提交\n古筝 古筝 二胡 二胡 葫芦丝 葫芦丝 舞蹈 舞蹈',
      '贷款先交费，诈骗没商量；中奖先交税，诈骗没商量；网购退货款，诈骗没商量；冒充公检法，诈骗没商量。',
      '张三轴承 李四电机 王五阀门 赵六水泵 孙七钢材\n动漫电影展映、动漫游戏体验、漫画签售、手办展、漫画教室',
      '网上办事：社保查询 社保缴费 社保转移 社保卡申领 社保待遇认证',
      '便民维修点服务项目：空调维修、空调加氟、空调移机、冰箱维修、洗衣机维修，随叫随到。',
      '“甲类”全额进报销，“乙类”先自付一部分，“丙类”全自费，三类金额之和等于总费用，报销比例另算。',
      '严禁在网络平台参与百家乐、六合彩、时时彩、赌球等活动，不得充当代理、发展下线。',
      '建筑控制区的范围，从公路用地外缘起向外，国道不少于二十米，省道不少于十五米，县道不少于十米，乡道不少于五米。',
      '旅游景区、旅游厕所、旅游标识、旅游公路、旅游停车场建设均已完成',
      '教师培训、校长培训、班主任培训、骨干培训、新教师培训、心理培训',
      '柳树村、大湾村、永利村、金沙村、石桥村、青山村',
      '示范县财政局、示范县教育局、示范县公安局、示范县民政局、示范县水利局',
      '县财政局，县教育局，县公安局，县民政局，县水利局，县审计局',
      '姓名\t单位\t得分\n李某\t县财政局\t90\n王某\t县财政局\t88\n张某\t县财政局\t87\n赵某\t县财政局\t86',
      '加强组织领导，加强队伍建设，加强监督检查，加强宣传引导，加强经费保障。',
      '示市监处罚〔2024〕1号、示市监处罚〔2024〕2号、示市监处罚〔2024〕3号、示市监处罚〔2024〕4号',
      '甲建设有限公司、乙建设有限公司、丙建设有限公司、丁建设有限公司、戊建设有限公司',
      '公开、公平、公正，依法公开、主动公开、及时公开、全面公开',
      '咨询电话、投诉电话、监督电话、举报电话均为12345',
      '一是抓学习，二是抓落实，三是抓督查，四是抓考核',
      '————————————————',
      '申请→受理→审核→公示→发放；登记受理→资格审核→资格公示→资格确认→发放',
      '养老保险,医疗保险,失业保险,工伤保险,生育保险,长护保险',
      '首页|政务公开|信息公开|公开指南|公开目录|公开年报',
      '幼儿教育、小学教育、初中教育、高中教育、职业教育、特殊教育',
      '农业机械、农业技术、农业信息、农业保险、农业气象服务均有安排',
      '请您务必做到“四知道”：知道孩子去了哪里，知道孩子和谁在一起，知道孩子在做什么，知道孩子什么时候回家。',
      '“桥头”一名在全县共有四处：青林镇的桥头、龙泉镇的桥头、八里镇的桥头和月山镇的桥头。',
      '要坚持预防为主，坚持问题导向，坚持系统观念，坚持底线思维，坚持齐抓共管，坚持依法治理。',
      '不轻信陌生来电，不点击陌生链接，不扫描陌生二维码，不下载陌生软件，不添加陌生好友，不向陌生账户转账。',
      '二、债务余额。2021年末政府债务余额控制在限额以内，一般债务余额144.8亿元，专项债务余额126.1亿元。',
      '猪肉零售价格15元，牛肉零售价格35元，羊肉零售价格36元，鸡蛋零售价格5元。',
      '培训人数 培训期数 培训费用 培训地点 培训机构 培训对象',
      '序号 户数 人数 户数 人数 户数 人数',
      '坚持问题导向坚持目标导向坚持结果导向坚持系统观念坚持依法治理',
      '第一中学、第二中学、第三中学、第四中学、第五中学、第六中学',
      '结果维持 结果纠正 尚未审结 总计 结果维持 结果纠正 尚未审结 总计\n上午 下午 上午 下午 上午 下午',
      '有困难找网格员，有矛盾找网格员，有建议找网格员，有诉求找网格员。',
      '党建引领聚合力 党建引领促发展 党建引领惠民生 党建引领强治理',
      '06:30—07:00 转播中央台节目 同左 同左 同左 同左 同左\n第一节 语文 数学 语文 数学 语文 数学 语文 数学',
      '内科 张爱华 张爱华 郭敏 郭敏 张爱华 郭敏 急诊\n甲样品 合格 合格 合格 合格 合格 合格',
      '城区清理小广告，多为办证、刻章、贷款、代开发票；不得开设赌场，不得提供老虎机、百家乐、时时彩、网络投注平台。',
      '什么是医保电子凭证？医保电子凭证有什么用？医保电子凭证怎么激活？医保电子凭证安全吗？',
    ],
  },
  spans: (_text, _context, { folded, squeezed }) =>
    merged([
      ...faults(folded, squeezed !== null).filter((span) => !isOfPage(folded, span)),
      ...glued(folded),
      ...tradeHeaps(folded),
      ...(squeezed ? inSqueezed(squeezed) : []),
    ]),
});
