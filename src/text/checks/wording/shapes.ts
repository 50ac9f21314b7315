/** Characters that are taken for each other for their shape. Own compilation. */

const CLOSE =
  '晓哓 殆贷怠 蓬篷 治冶 己已巳 戊戌戍 末未 人入八 土士 干千于 天夭 日曰 田由甲申 贝见 刀刁力 今令 毋母 孑孓子 免兔 侯候 拔拨 辨辩辫 晴睛清请情 梁粱 洒酒 茶荼 暑署 幕慕墓募暮 撤撒澈彻 栽载裁戴 析折拆 徒徙陡 崇祟 炙灸 肓盲 券卷 弛驰 涣焕换 烁砾 竣峻俊骏 竞竟 籍藉 遗遣 瑕暇遐霞 赢羸嬴 历厉励 恳垦 篮蓝 练炼 缀辍掇 孤狐弧 诡跪 侍待持恃 蜜密 瞻赡檐 辐幅副福 梢稍捎 陪赔倍培 仿访坊防妨 惕锡踢 概慨溉 滥烂 浮俘孵 抄钞炒吵 矫骄娇 缓援暖 侦贞 暇假 博搏膊 薄簿 喧渲宣 壁璧 震振 讽枫 沾粘 蔓漫慢 谍碟蝶 绩积迹 跃耀 勃脖渤 骛鹜 嗔瞋 鸠鸩 戈弋 泯抿 裕欲 弦玄眩 眯咪 垛跺 仓沧苍 蹈踏 外处 爱受 传转 坚竖 住往 抵低 织积 拉垃 辉浑 乎平 准淮 圆园 钢纲 官宫 问间闻 找我 成戊 几凡 牛午 白百 目且 比此 亦赤 师帅 候喉 即既 束柬 大太犬 史吏 乌鸟 万方 夫失 代伐 折拆诉 拘枸 秉乘 卒率 暴曝 绝决 须需 佳隹 微徽 戒戎 荧萤莹 锤捶 坠堕 摄慑 毫豪 迥迴 斐裴 泄泻 祥详 提题 拾抬 燥躁操 蜡腊 讯汛 购构沟 俩两 骇赅该 罄磬 菅管 荟会汇 粱梁 捺奈 荒慌 窠巢 茶荼 绌拙 浃夹 籍藉 馈溃愧 络胳 肋助 坡破披 谁准淮 仪议义 姿资咨';

/** By units. */
function tableOf(groups: string): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  for (const group of groups.split(' '))
    for (const one of group) table.set(one.charCodeAt(0), (table.get(one.charCodeAt(0)) ?? '') + group);
  return table;
}

let close: ReadonlyMap<number, string> | undefined;

/** The characters that look like it, itself among them. */
export function shapedLike(character: string): string {
  close ??= tableOf(CLOSE);
  return close.get(character.charCodeAt(0)) ?? '';
}
