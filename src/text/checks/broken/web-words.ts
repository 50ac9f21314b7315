/** Lines, and ends of lines, of nothing but the words of buttons, menus and counters. Pure. */
import type { Line } from '../lines.ts';
import type { Span } from '../rule.ts';
import { isAt, unitsOf } from './units.ts';

/** Words of buttons, menus and pages of lists; a line of nothing else is no text. */
const FRAME = new Set(
  '打印 打印本页 打印本文 打印页面 关闭 关闭窗口 关闭本页 关闭页面 收藏 收藏本页 加入收藏 设为首页 返回 返回顶部 返回首页 返回列表 返回上一页 返回上级 返回上一级 返回主页 返回目录 回到顶部 分享 分享到 转发 推荐 推荐给好友 纠错 我要纠错 复制链接 微信 微博 新浪微博 腾讯微博 新浪 腾讯 QQ QQ空间 QQ好友 朋友圈 人人网 大 中 小 默认 特大 字体 字号 字体大小 更多 上一页 下一页 首页 网站首页 尾页 末页 上一篇 下一篇 没有了 登录 注册 退出 搜索 站内搜索 高级搜索 网站地图 联系我们 关于我们 使用帮助 无障碍 无障碍阅读 无障碍浏览 长者模式 长者版 关怀版 无障碍 适老化 长者助手 手机版 电脑版 移动版 繁體 繁体 简体 English 英文版 朗读 语音播报 置顶 顶部 TOP 点赞 评论 意见反馈 正文字号 字体颜色 视力保护色 小号 中号 大号 大字 小字 A A- A+ 用户登录 用户注册 忘记密码 找回密码 提交 重置 清空 换一张 验证码 下载 附件下载 点击下载 发送给朋友 扫一扫 二维码 保存 收起 展开 展开全部 收起全文 回复 举报 投稿 订阅 RSS 背景色 护眼 阅读模式 播放 暂停 全屏 我要评论 发表评论 查看更多 隐私声明 版权声明 法律声明 展开全文 展开更多 点击展开 点击展开全文 点击下载附件 下载附件 查看全文 阅读全文 查看原文 阅读原文 显示更多 加载更多 点击加载更多 点击查看更多 查看详情 了解更多 听全文 收听全文 隐藏 全文 点击收起 用户名 账号 密码 记住密码 记住我 自动登录 立即登录 立即注册 免费注册 短信登录 扫码登录 个人中心 我的收藏 退出登录 注销 游客 欢迎您 微信好友 微信扫一扫 扫码分享 分享本页 一键分享 点击分享 转发到 在看 赞 踩 留言 写留言 关注 已关注 私信 反馈 我要投诉 客户端 移动端 打开APP 下载APP 智能问答 智能客服 在线客服 关怀模式 进入关怀版 进入长者版 进入适老模式 老年模式 切换 辅助阅读 简 繁 EN 相关推荐 相关文章 相关新闻 推荐阅读 猜你喜欢 热门推荐 热门文章 热门搜索 热搜词 大家都在搜 最新文章 最新评论 全部评论 没有更多了 已经到底了 到底了 刷新 刷新重试 重新加载 点击刷新 跳转 跳转到 确定 取消 上一条 下一条 上一张 下一张 上一章 下一章 打印预览 网站导航 站点地图 网站声明 网站帮助 常见问题 帮助中心 使用条款 隐私政策 返回旧版 旧版入口 返回上层 放大 缩小 A++ 浏览量 浏览次数 点击量 阅读量 点赞数 评论数 访问量 访问统计 今日访问 党政机关 党政机关标识 网站找错 政府网站找错 我来说两句 说两句 网友评论 用户评论 发表评论 政务微博 政务微信 移动客户端 微信公众号 官方微信 官方微博 小程序 QQ咨询 在线留言 在线咨询 留言板 编辑 删除 修改 收藏夹 倍速 静音 标清 高清 超清 画中画 弹幕 T大 T小 T+ T-'.split(
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
  /^(?:大|中|小|A|提交|重置|保存|下载|回复|举报|播放|暂停|验证码|二维码|清空|展开|投稿|订阅|推荐|默认|评论|English|微信|微博|新浪|腾讯|QQ|搜索|注册|登录|退出|首页|转发|分享|联系我们|关于我们|使用帮助|意见反馈|[隐版法][私权律]声明|用户[注登][册录]|[忘找][记回]密码|用户名|账号|密码|游客|欢迎您|留言|关注|反馈|客户端|移动端|切换|[简繁赞踩]|EN|相关(?:文章|新闻)|隐藏|全文|刷新|确定|取消|常见问题|帮助中心|使用条款|隐私政策|放大|缩小|跳转|注销|智能问答|在线客服|(?:浏览|点击|阅读)[量次]数?|[点评][赞论]数|网站声明|网站帮助|最新文章|私信|个人中心|老年模式|关怀模式|辅助阅读|推荐阅读|转发到|今日访问|党政机关|访问统计|(?:网友|用户)评论|(?:政务|官方)微[博信]|移动客户端|微信公众号|小程序|QQ咨询|在线[留咨][言询]|留言板|编辑|删除|修改|访问量|静音|[标高超]清|弹幕)$/u;

/** What a button does, to what: 打印本页, 点击查看大图, 下拉加载更多, 推荐给朋友 */
const VERBS =
  '打印 关闭 收藏 返回 回到 分享 转发 推荐 复制 保存 下载 查看 展开 收起 显示 加载 隐藏 播放 登录 注册 评论 留言 点赞 举报 纠错 订阅 关注 搜索 检索 刷新 放大 缩小 切换 跳转 删除 置顶 回复 阅读 浏览 收听 观看 打开 扫描 识别 长按 发送 添加 加入'.split(
    ' ',
  );
const THINGS =
  '(?:本[页文站]|[此该]页|正文|当前页面?|页面|本?窗口|全文|全部(?:内容|评论)?|更多(?:内容|评论|精彩)?|剩余(?:全文|内容|\\d+%)|余下全文|[大原]图|图片|附件|文件|首页|主页|页首|顶部|列表|上一?[页级层]|目录|链接|网址|好友|朋友圈?|微信(?:好友)?|微博|QQ(?:好友|空间)?|我们|评论|[左右下上][侧方图]?二维码|收藏夹?|手机版|电脑版|客户端|APP|App|视频|语音|给好友|弹窗)';
const BUTTON = new RegExp(
  `^(?:(?:请|立即|我要|免费|一键|下拉|上拉|点击(?:这里|此处|图片|按钮|右上角)?|点此|直接)(?:${VERBS.join('|')})(?:[到至给为])?${THINGS}?|(?:${VERBS.join('|')})(?:[到至给为])?${THINGS})$`,
  'u',
);
/** Words that begin a button, beside the verbs. */
const OPENINGS = ['立即', '我要', '免费', '一键', '下拉', '上拉', '点击', '点此', '直接'];

/** With what those words begin, and what may stand before them. */
const BEGINNINGS = unitsOf([...FRAME, ...MENU, ...VERBS, ...OPENINGS].map((word) => word.charAt(0)).join(''));
const BEFORE = unitsOf(' \t\u3000\u00a0|｜/·>＞»›【】[]（）()：:-—–_=*、↑↓▲▼∨∧▶►◀');

/** The same of the first two characters; alone, or with a space behind it, a first one may be any. */
const FIRST_TWO = new Set([...FRAME, ...MENU, ...VERBS, ...OPENINGS].map((word) => word.slice(0, 2)));

const LETTER = /[\u4e00-\u9fffA-Za-z]/u;

function mayBeFrame(line: string): boolean {
  let at = 0;
  while (at < line.length && isAt(line, at, BEFORE)) at += 1;
  if (!isAt(line, at, BEGINNINGS)) return false;
  return at + 1 === line.length || !LETTER.test(line.charAt(at + 1)) || FIRST_TWO.has(line.slice(at, at + 2));
}

/** What parts the words of such a line. */
const PARTED = /[\s|｜/·>＞»›【】[\]（）()：:、–—_=*?？!！↑↓▲▼∨∧▶►◀-]+/u;
const FIRST_WORD = /[^\s|｜/·>＞»›【】[\]（）()：:、–—_=*?？!！↑↓▲▼∨∧▶►◀-]+/u;
const COUNT = /^\d[\d.,]*(?:万|次|人|条(?:评论|留言|回复)?)?$/u;

/** '打　印　｜　关　闭' */
const SPACED = /(?<=^|[|｜/])[ \u3000]*[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,3}[ \u3000]*(?=$|[|｜/])/gu;

function isFrame(written: string): boolean {
  const line = written.length < 40 && written.includes('\u3000') ? written.replace(SPACED, unspaced) : written;
  if (/[，。；]|\t[\d\t]/u.test(line)) return false;
  // '—— 打　印　本　页 ——', '[ 返 回 ]', '▲ 返回顶部', '▶ 播放'
  const bare = line.length < 24 ? line.replace(/[\s—–_=\-*·[\]【】（）()↑↓▲▼∨∧▶►◀>＞»+…]/gu, '') : '';
  if (bare !== line && bare.length > 1 && isWord(bare) && (!ALONE.test(bare) || /[▲▼▶►◀↑↓]/u.test(line))) return true;
  // each of its words must be one of those: mostly the first already is none
  const first = FIRST_WORD.exec(line)?.[0] ?? '';
  if (!isWord(first) && !MENU.has(first)) return false;
  const words = line.split(PARTED).filter((word) => word !== '' && !COUNT.test(word));
  const frame = words.filter(isWord).length;
  const menu = words.filter((word) => MENU.has(word)).length;
  if (frame === 0 || frame + menu < words.length) return false;
  const isMenu = menu > 0 && frame + menu < 3;
  return !isMenu && (words.length > 1 || !ALONE.test(words[0] ?? ''));
}

const isWord = (word: string) => FRAME.has(word) || BUTTON.test(word);
const unspaced = (word: string) => word.replace(/[ \u3000]/g, '');

/** A sentence, or who wrote it, ends here; what stands behind it in the line may be of the page's frame. */
const SENTENCE_ENDS = unitsOf('。！？；');
/** … or a bracket. */
const ANY_ENDS = unitsOf('。！？；）)】]');
/** Who wrote it, in brackets; other brackets may stand in a row of links. */
const WRITERS = /编|记者|来源|作者|供稿|通讯员|校对|审核|文[/／]图?/u;

/** Where the last sentence of a line ends; 0 where the line is one, or none. */
function tailOf(line: string): number {
  if (isAt(line, line.length - 1, SENTENCE_ENDS)) return 0;
  for (let at = line.length - 2; at > 0 && line.length - at <= LONGEST_TAIL; at -= 1) {
    if (!isAt(line, at, ANY_ENDS)) continue;
    if (isAt(line, at, SENTENCE_ENDS) || WRITERS.test(line.slice(Math.max(0, at - 20), at))) return at + 1;
  }
  return 0;
}

export function frameLines(lines: readonly Line[]): Span[] {
  const found: Span[] = [];
  for (const { text, span } of lines) {
    if (text.length <= LONGEST && mayBeFrame(text) && isFrame(text)) found.push(span);
    else {
      const at = tailOf(text);
      const tail = at > 0 ? text.slice(at) : '';
      if (at > 0 && mayBeFrame(tail) && isFrame(tail)) found.push([span[0] + at, span[1]]);
    }
  }
  return found;
}
/** characters of a line of such words, and of the end of one */
const [LONGEST, LONGEST_TAIL] = [120, 40];
