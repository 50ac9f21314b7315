import type { Line } from '../lines.ts';
import { merged, rule, type Span } from '../rule.ts';
import { needed, needing } from './needing.ts';
import { isAt, unitsOf } from './units.ts';
import { MORE } from './web-frames.ts';

const PATTERNS = needing([
  [['首', '>＞»›'], /^[ \t]*首页[ \t]*[>＞»›][^\n]*$/gmu],
  [
    ['<'],
    /<\/?(?:p|div|span|br|table|tbody|tr|td|th|font|strong|img|a|ul|li|script|style|iframe|input|h[1-6])(?:[ \t\u3000\u00a0][^<>\n]{0,200})?\/?>/giu,
  ],
  [['<&'], /<!--[^\n]{0,80}?-->|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|middot|mdash|hellip|ensp|emsp);/gu],
  [
    ['w$f', '(.'],
    /(?:document\.write|window\.(?:open|location)|\$\(document\)|function[ \t\u3000\u00a0]+\w*[ \t\u3000\u00a0]*\([^()\n]{0,60}\)[ \t\u3000\u00a0]*\{)[^\n]{0,80}/gu,
  ],
  [
    ['-', ':', 'flm'],
    /(?:font-(?:size|family|weight)|line-height|text-indent|text-align|margin-(?:top|left|right|bottom))[ \t\u3000\u00a0]*:[^\n，。]{1,60}/gu,
  ],
  [
    ['编', '：:'],
    /^[ \t]*[【[(（]?(?:责任编辑|责编)[：:][ \t]*(?!\S*(?:体育|娱乐|国际|平台|[a-zA-Z\d]))\S{2,8}[】\])）]?[ \t]*$/gmu,
  ],
  [
    ['击描扫纠享印存'],
    /^[ \t]*(?:点击查看更多|扫码关注|扫描二维码关注[^\n。，]{0,10}|我要纠错|我要分享|打印本页|保存本页)[ \t]*$/gmu,
  ],
  [
    ['位', '置'],
    /^[ \t]*(?:[您你](?:现在|当前)?(?:所在)?的?|[當当]前(?:所在)?的?)位置[ \t\u3000\u00a0]*[:：][^\n]*$/gmu,
  ],
  [['印', '闭閉'], /^[ \t|]*[【[]?(?:打印|列印)[本此页]*[】\]]?[ \t|]*[【[]?(?:关闭|關閉)[^\n|]{0,6}[ \t|]*$/gmu],
  [
    ['关返加设', '窗页顶表藏首'],
    /^[ \t|]*[【[]?(?:关闭窗口|关闭本页|返回顶部|返回列表|加入收藏|设为首页)[】\]]?[ \t|]*$/gmu,
  ],
  [['源', '整'], /[来來]源[ \t\u3000\u00a0]*[:：][ \t\u3000\u00a0]*[网網][^\n]{0,10}整理/gu],
  [['免', '责責'], /免[责責][声聲]明[ \t\u3000\u00a0]*[:：][^\n]{0,60}/gu],
  [
    ['浏瀏点點阅访', '：:'],
    /(?:^|(?<=[ \t\u3000\u00a0]))(?:浏览|瀏覽|点击|點擊|阅读|访问)(?:次数|次數|量|数)?[ \t]*[:：][ \t]*(?:\d+[ \t]*次?)?(?=$|[ \t\u3000\u00a0])/gmu,
  ],
  [
    ['-', '日时'],
    /^[ \t]*(?:发布|发文|更新|录入)(?:日期|时间)[ \t\u3000\u00a0]*[:：][ \t\u3000\u00a0]*\d{4}-\d{1,2}-\d{1,2}[^\n]*(?:来源|作者|浏览|点击)[^\n]*$/gmu,
  ],
  [
    ['字', '大', '小'],
    /^[ \t]*[【[]?字[体号]?(?:大小)?[ \t\u3000\u00a0]*[:：]?[ \t\u3000\u00a0]*[【[]?[ \t\u3000\u00a0]*大[ \t\u3000\u00a0]*[】\]]?[ \t\u3000\u00a0]*[【[]?[ \t\u3000\u00a0]*中[ \t\u3000\u00a0]*[】\]]?[ \t\u3000\u00a0]*[【[]?[ \t\u3000\u00a0]*小[ \t\u3000\u00a0]*[】\]]?[^\n]{0,10}$/gmu,
  ],
  // of players, loaders, editors and word processors
  [
    ['浏加请', '器载'],
    /您的浏览器(?:不支持|版本)[^\n。]{0,20}|(?:正在加载|加载中|数据加载)[^\n。”"]{0,10}(?:…|\.{3}|请稍[候后])|请使用[^\n。，]{0,12}浏览器[^\n。]{0,30}/gu,
  ],
  [['$击'], /\$\([ \t\u3000\u00a0]*function|^[ \t]*点击(?:下载|查看(?:大图|原图))[^\n。]{0,40}$/gmu],
  [
    ['磅fMUE_H'],
    /(?:Normal[ \t\u3000\u00a0]+0[ \t\u3000\u00a0]+[\d.]+[ \t\u3000\u00a0]*磅|false[ \t\u3000\u00a0]+false[ \t\u3000\u00a0]+false|MicrosoftInternetExplorer\d|U[Ee]ditor_\w+|EMBED[ \t\u3000\u00a0]+\w+\.\w+|_x000[dDaA]_|MsoNormal|HYPERLINK[ \t\u3000\u00a0]+["“\\])/gu,
  ],
  [['&\\'], /&#x?(?:a0|3000|12288|8201|8203|200b);|\\u003[ce]/giu],
  [
    ['上', '下', '一'],
    /^[ \t]*(?:相关链接[ \t\u3000\u00a0]*[：:][ \t\u3000\u00a0]*)?上一[篇条个页][ \t\u3000：:|]*(?:没有了)?[ \t\u3000]*下一[篇条个页][ \t\u3000：:|]*(?:没有了)?[ \t]*$/gmu,
  ],
  [
    ['TＴPCBA印闭'],
    /^[ \t]*[【[]?[ \t\u3000\u00a0]*(?:TOP|ＴＯＰ|Ｔｏｐ|Top|PRINT|CLOSE|BACK|打[ \u3000]印|关[ \u3000]闭|A\+|A-|A)(?:[ \t\u3000]+(?:TOP|PRINT|CLOSE|BACK|打[ \u3000]印|关[ \u3000]闭|A\+|A-|A))*[ \t\u3000\u00a0]*[】\]]?[ \t]*$/gmu,
  ],
  [['享'], /^[ \t]*分享(?:到|至)[ \t\u3000\u00a0]*[:：][^\n]{0,30}$/gmu],
  [['上下', '一', '篇条', '：:'], /^[ \t]*(?:上一[篇条]|下一[篇条])[ \t\u3000\u00a0]*[:：][^\n]*$/gmu],
  [['扫'], /扫一扫在手机(?:上)?打开(?:当前|本)页面?/gu],
  // buttons and counters that run on in a paragraph
  [
    ['【[', '印闭返藏荐享错字'],
    /[【[](?:打印|列印|关闭|返回|收藏|推荐给好友|分享|纠错|字[体号])(?:本[页文]|窗口|页面|顶部|首页|列表|此[页文])?[】\]]/gu,
  ],
  [
    ['字', '大', '小'],
    /[【[（(]?字[体号](?:大小)?[：:]?[ \t\u3000\u00a0]*[【[（(]?[ \t\u3000\u00a0]*(?:特大|超大|大)[ \t\u3000\u00a0]*[|/]?[ \t\u3000\u00a0]*中[ \t\u3000\u00a0]*[|/]?[ \t\u3000\u00a0]*小[ \t\u3000\u00a0]*[】\]）)]{0,2}/gu,
  ],
  [
    ['印享'],
    /(?=[打分])(?<=^|[。！？ \t\u3000\u00a0])(?:打印(?:本[页文])?[ \t|]+关闭(?:窗口|本页)?|分享到?[：:]?[ \t]*(?:微信|微博|新浪|QQ)[^\n。]{0,20})/gmu,
  ],
  [
    ['上下', '篇条'],
    /(?=[上下])(?<=^|[。！？ \t\u3000\u00a0])[上下]一[篇条][ \t\u3000\u00a0]*[：:][ \t\u3000\u00a0]*(?:没有了|无|[^\n。]{4,40})/gmu,
  ],
  [
    [],
    /(?:浏览|点击|阅读|访问)(?:次数|量|数)[ \t\u3000\u00a0]*[：:][ \t\u3000\u00a0]*\d+|您是第[ \t\u3000\u00a0]*\d*[ \t\u3000\u00a0]*位(?:访问者|访客)|本文(?:已被|共有)[^\n。]{0,8}(?:阅读|浏览)/gu,
  ],
  [['首主'], /^[ \t]*(?:首页|网站首页|主页)[ \t]*(?:-|—|\/|\\|→|::|>>?)[ \t]*[^\n。，]{2,60}$/gmu],
  [
    ['>＞»›+['],
    /(?:更多|查看更多|more)[ \t\u3000\u00a0]*(?:>{1,2}|＞{1,2}|»|›|\+)|\[(?:详细|查看|查看详情|查看全文|阅读全文)\]/giu,
  ],
  // scripts, styles and templates
  [
    ['j=({'],
    /javascript:[ \t\u3000\u00a0]*(?:void)?[\w(;]|\bon(?:click|load|mouseover)[ \t\u3000\u00a0]*=|\bvar[ \t\u3000\u00a0]+\w+[ \t\u3000\u00a0]*=[^\n]{0,60}|\bif[ \t\u3000\u00a0]*\([^()\n]{1,60}\)[ \t\u3000\u00a0]*\{|\}[ \t\u3000\u00a0]*else[ \t\u3000\u00a0]*\{|\$\(['"][#.\w][^)\n]{0,40}\)/gu,
  ],
  [
    ['{dbc', '{:'],
    /[.#]?[\w-]{1,30}[ \t\u3000\u00a0]*\{[ \t\u3000\u00a0]*[a-z-]{3,24}[ \t\u3000\u00a0]*:[^{}\n]{1,120}\}|(?:display[ \t\u3000\u00a0]*:[ \t\u3000\u00a0]*(?:none|block)|background(?:-color)?[ \t\u3000\u00a0]*:[ \t\u3000\u00a0]*#?\w+|color[ \t\u3000\u00a0]*:[ \t\u3000\u00a0]*#[0-9a-f]{3,6})[ \t\u3000\u00a0]*;?/giu,
  ],
  [
    ['<>'],
    /<\/?(?:center|section|article|header|footer|label|form|button|select|option|textarea|b|i|u|em|sup|sub|o:p|st1:\w+|v:\w+|w:\w+|xml)(?:[ \t\u3000\u00a0][^<>\n]{0,200})?\/?>|<!\[(?:if|endif|CDATA)[^\n]{0,60}|<!--|-->/giu,
  ],
  [
    ['="{<['],
    /(?:href|src|class|style|target)[ \t\u3000\u00a0]*=[ \t\u3000\u00a0]*["'][^"'\n]{0,120}["']|\{\{[^{}\u4e00-\u9fff\n]{1,40}\}\}|<%=?[^%\n]{0,60}%>|\{dede:[^}\n]{0,40}\}|\[!--[^\]\n]{0,40}--\]|\[field:[^\]\n]{0,40}\]/gu,
  ],
  [
    ['展下论评'],
    /^[ \t]*(?:点击)?(?:展开|收起)(?:全文|更多)[ \t]*$|[（(]?点击下载，已下载\d+次[）)]?|登录后(?:才能|方可|可以)?(?:发表)?评论/gmu,
  ],
  [['{'], /\bfunction[ \t]*\([\w, ]*\)[ \t]*\{/gu],
  [['&'], /&#(?:160|8194|8195|8226|183|39|34);|&(?:bull|laquo|raquo|copy|times|rsquo|lsquo|apos|thinsp);/gu],
  [['pP'], /Produced[ \t\u3000\u00a0]+By[ \t\u3000\u00a0]+[^\n]{0,40}|publishdate[ \t\u3000\u00a0]*:[^\n]{0,20}/giu],
  [['建'], /建议使用[^\n。]{0,20}(?:分辨率|浏览器)[^\n。]{0,20}/gu],
  [
    ['备标'],
    /公网安备(?<!\t[^\t\n]{0,3}公网安备)[ \u3000\u00a0]*\d{6,}号?|网站标识码[ \u3000\u00a0]*[：:]?[ \u3000\u00a0]*\w{6,}/gu,
  ],
  [
    ['入扫'],
    /^[ \t]*(?:请输入(?:关键[字词]|检索词|您要搜索的内容)|(?:扫一扫|扫码)[^\n。]{0,10}(?:关注|分享|手机)[^\n。]{0,12})[ \t]*$/gmu,
  ],
  [['今'], /^[ \t]*今天是[ \t\u3000\u00a0]*\d{4}年[^\n。]{4,20}[ \t]*$/gmu],
  [
    ['关'],
    /^[ \t]*相关(?:链接|阅读|文章|新闻|附件|推荐)[ \t\u3000\u00a0]*[：:]?[ \t\u3000\u00a0]*(?:更多[^\n]{0,6})?[ \t]*$/gmu,
  ],
  [
    ['：:', '管aA'],
    /^[ \t]*(?:作者|编辑|录入|发布者?|审核)[ \t\u3000\u00a0]*[：:][ \t\u3000\u00a0]*(?:admin|administrator|管理员)[^\n]{0,30}[ \t]*$/gimu,
  ],
  [
    ['：:', '备术承Ii'],
    /^[ \t]*(?:主办|承办|技术支持)(?:单位)?[ \t\u3000\u00a0]*[：:][^\n]{2,40}(?:备案|ICP|技术支持|(?<=政府[^\n]{0,6}|网站?|信息中心|融媒体中心)[ \t\u3000\u00a0]+承办(?:单位)?[：:][^\n]{0,20}(?:办公室|信息|融媒体|大数据|政务|网络))[^\n]*[ \t]*$/gimu,
  ],
  [
    ['©版备'],
    /^[ \t]*(?:版权所有(?=[：: \t\u3000\u00a0©]{0,3}\S{0,30}(?:政府|办|局|委|中心|院|公司|报|台|网|©|Copyright)|$)|Copyright[ \t\u3000\u00a0]*©|[^\n]{0,6}ICP备\d+号)[^\n]*$/gimu,
  ],
]);

/** Words of buttons, menus and pages of lists; a line of nothing else is no text. */
const FRAME = new Set(
  '打印 打印本页 打印本文 打印页面 关闭 关闭窗口 关闭本页 关闭页面 收藏 收藏本页 加入收藏 设为首页 返回 返回顶部 返回首页 返回列表 返回上一页 返回上级 返回上一级 返回主页 返回目录 回到顶部 分享 分享到 转发 推荐 推荐给好友 纠错 我要纠错 复制链接 微信 微博 新浪微博 腾讯微博 新浪 腾讯 QQ QQ空间 QQ好友 朋友圈 人人网 大 中 小 默认 特大 字体 字号 字体大小 更多 上一页 下一页 首页 网站首页 尾页 末页 上一篇 下一篇 没有了 登录 注册 退出 搜索 站内搜索 高级搜索 网站地图 联系我们 关于我们 使用帮助 无障碍 无障碍阅读 无障碍浏览 长者模式 长者版 关怀版 无障碍 适老化 长者助手 手机版 电脑版 移动版 繁體 繁体 简体 English 英文版 朗读 语音播报 置顶 顶部 TOP 点赞 评论 意见反馈 正文字号 字体颜色 视力保护色 小号 中号 大号 大字 小字 A A- A+ 用户登录 用户注册 忘记密码 找回密码 提交 重置 清空 换一张 验证码 下载 附件下载 点击下载 发送给朋友 扫一扫 二维码 保存 收起 展开 展开全部 收起全文 回复 举报 投稿 订阅 RSS 背景色 护眼 阅读模式 播放 暂停 全屏 我要评论 发表评论 查看更多 隐私声明 版权声明 法律声明'.split(
    ' ',
  ),
);
const MENU = new Set(
  '新闻 公开 服务 互动 政务 新闻中心 新闻动态 工作动态 政务公开 信息公开 政府信息公开 办事服务 政务服务 网上办事 互动交流 公众参与 政民互动 专题专栏 专题 机构概况 机构设置 机构职能 通知公告 部门动态 解读回应 政策解读 要闻动态 政策文件 数据发布 领导之窗 领导信息 在线服务 便民服务 下载中心 正文'.split(
    ' ',
  ),
);
/** Alone in a line these may be a heading. */
const ALONE =
  /^(?:大|中|小|A|提交|重置|保存|下载|回复|举报|播放|暂停|验证码|二维码|清空|展开|投稿|订阅|推荐|默认|评论|English|微信|微博|新浪|腾讯|QQ|搜索|注册|登录|退出|首页|转发|分享|联系我们|关于我们|使用帮助|意见反馈|[隐版法][私权律]声明|用户[注登][册录]|[忘找][记回]密码)$/u;

/** With what those words begin, and what may stand before them. */
const BEGINNINGS = unitsOf([...FRAME, ...MENU].map((word) => word.charAt(0)).join(''));
const BEFORE = unitsOf(' \t\u3000\u00a0|｜/·>＞»›【】[]（）()：:-—–_=*、');

/** The same of the first two characters; alone, or with a space behind it, a first one may be any. */
const FIRST_TWO = new Set([...FRAME, ...MENU].map((word) => word.slice(0, 2)));

function mayBeFrame(line: string): boolean {
  let at = 0;
  while (at < line.length && isAt(line, at, BEFORE)) at += 1;
  if (!isAt(line, at, BEGINNINGS)) return false;
  return (
    at + 1 === line.length ||
    !/[\u4e00-\u9fffA-Za-z]/u.test(line.charAt(at + 1)) ||
    FIRST_TWO.has(line.slice(at, at + 2))
  );
}

const FIRST_WORD = /[^\s|｜/·>＞»›【】[\]（）()：:、-]+/u;

function isFrame(line: string): boolean {
  if (/[，。；]/u.test(line)) return false;
  // '—— 打　印　本　页 ——', '[ 返 回 ]'
  const bare = line.length < 24 ? line.replace(/[\s—–_=\-*·[\]【】（）()]/gu, '') : '';
  if (bare !== line && bare.length > 1 && FRAME.has(bare) && !ALONE.test(bare)) return true;
  // each of its words must be one of those: mostly the first already is none
  const first = FIRST_WORD.exec(line)?.[0] ?? '';
  if (!FRAME.has(first) && !MENU.has(first)) return false;
  const words = line.split(/[\s|｜/·>＞»›【】[\]（）()：:、-]+/u).filter(Boolean);
  const frame = words.filter((word) => FRAME.has(word)).length;
  const menu = words.filter((word) => MENU.has(word)).length;
  if (frame === 0 || frame + menu < words.length) return false;
  const isMenu = menu > 0 && frame + menu < 3;
  return !isMenu && (words.length > 1 || !ALONE.test(words[0] ?? ''));
}

function frameLines(lines: readonly Line[]): Span[] {
  const found: Span[] = [];
  for (const { text, span } of lines) if (text.length <= LONGEST && mayBeFrame(text) && isFrame(text)) found.push(span);
  return found;
}
/** characters of a line of such words */
const LONGEST = 120;

export const webDebris = rule({
  id: 'web-debris',
  severity: 'low',
  finds: {
    zh: '混入了网页的导航、打印按钮、浏览次数、免责声明等文字。',
    en: 'Words of a web page’s frame came along: navigation, print button, view count, disclaimer.',
  },
  ground: '《政府网站发展指引》（国办发〔2017〕47号）：信息发布应当规范',
  remedy: {
    zh: '删去这些文字；来源不明的内容不得发布。',
    en: 'Remove these words; content of unknown origin must not be published.',
  },
  examples: {
    match: [
      '当前位置 :首页 > 政务公开 >',
      '您现在的位置：首页 > 通知',
      '打印 关闭',
      '【打印】【关闭】',
      '打印 关闭 | ||||||||||',
      '来源:网络整理 免责声明:仅供参考',
      '來源:網(wǎng)絡整理',
      '发布日期:2020-01-02 信息来源:示范县\n浏览:',
      '浏览次数：128',
      '字体：【大】【中】【小】',
      '上一篇：关于某事的公告',
      '首页 > 政务公开 > 通知公告',
      '<p style="text-indent:2em">各单位：</p>',
      '&nbsp;&nbsp;各单位：',
      'document.write("访问量")',
      'font-size:14px; color:#333',
      '【字体：大 中 小】',
      '责任编辑：某某某',
      '访问量：23',
      '<!-- 正文开始 -->',
      '版权所有：示范县人民政府',
      '收藏 | 纠错 | 返回顶部',
      '首页 新闻中心 政务公开 办事服务 互动交流',
      '请认真贯彻执行。【打印】',
      'var url = "list.html";',
      '.title{font-weight:bold;}',
      '相关链接：更多>>',
      '下载次数：12　文件大小：36KB',
      'document.getElementById("hits").innerHTML',
      'loading...',
      '作者：系统管理员　点击：[ 128 ]',
      '共1页 首页 上一页 下一页 尾页',
      '—— 打　印　本　页 ——',
      '[ 返 回 ]',
      '正文字号：小 中 大　视力保护色',
      '附件下载：[object Object]',
      '(function(){})();',
      '看不清？换一张',
      '首页·动态·正文',
      '详情见index.jsp',
      '阅读(231) 评论(0)',
      'T|T　大|中|小',
      '来源：本站 分享：',
      '上一页 1 2 3 下一页',
      '供稿：示范镇　【打 印】【收 藏】',
      '当前位置 首页 公示公告',
      '保护视力色： 杏仁黄 秋叶褐',
      '本页面已被浏览 235 次',
      '登录后才能发表评论 | 0条评论',
      '点击展开全文',
      '（点击下载，已下载67次）',
      'function(){return true;}',
    ],
    pass: [
      '页面提示“加载中”时请稍候，不要重复提交。',
      '扫描二维码关注公众号即可报名。\n版权所有者应当依法维权。',
      '办理方式：网上办事、在线服务。\n政务公开\n下载打印申请表后关闭页面。',
      '网站设有打印、关闭等功能，浏览次数超过三万次。',
      '信息来源：县统计局。发布日期：2025年3月1日',
      '数据来源：网上政务服务平台',
      '本标准自发布之日起施行，字体大小应当便于阅读。',
      '采摘节\n主办单位：县农业农村局　承办单位：东山镇人民政府',
      '版权声明\n本站文字未经许可不得转载，长按识别二维码可以关注我们。',
      '位置：县城东侧。下一步：继续推进。',
      '网站首页设有“互动交流”栏目，责任编辑为县融媒体中心工作人员。',
      '地址为www.shifan.gov.cn/index.jsp，返回通知要求，共3页，首页为封面',
      'A组、B组完成，下载次数超过三万次，文件大小不限，A\tB',
      '增速 < 5 且 > 3 的指标，A<B',
    ],
  },
  spans: (_text, _context, reading) =>
    merged([...needed(PATTERNS, reading), ...needed(MORE, reading), ...frameLines(reading.lines)]),
});
