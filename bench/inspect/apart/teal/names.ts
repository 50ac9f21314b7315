const words = (text: string): readonly string[] => text.split(' ');

export const COUNTIES = words(
  '云岭县 清溪县 安陵县 白沙川县 岚水县 青桥县 丰河县 石坪县 永泉县 兰塘县 双溪县 平湖岭县 雁北县 梅川县 河湾县 松原岭县 宁乐县 怀川县 泽阳县 凤台岭县',
);
export const TOWNS = words(
  '河口镇 龙泉镇 柳林镇 石桥镇 大坪镇 新塘镇 青山镇 马店镇 黄花镇 双河镇 沙湾镇 白云镇 松林镇 长岭镇 花桥镇 古渡镇 东湖镇 南坪镇 银杏镇 茶园镇 金沙镇 望江镇 竹溪镇 铁山镇',
);
export const VILLAGES = words(
  '前进村 新庄村 杨家湾村 大塘村 上坪村 红星村 桃园村 李家坝村 水口村 团结村 石门村 清泉村 中心村 胜利村 柏树村 荷塘村 三岔村 幸福村 高峰村 枣林村 月亮湾村 联合村 沿河村 光明村',
);
export const ROADS = words(
  '人民路 建设路 文昌路 滨河路 育才路 迎宾大道 解放路 中山路 学府路 城南大道 站前路 朝阳街 和平街 新华街',
);
export const SURNAMES = words(
  '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 许 何 吕 施 张 孔 曹 严 金 魏 陶 姜 谢 邹 苏 潘 葛 范 彭 鲁 韦 马 方 俞 任 袁 柳 鲍 史 唐 费 薛',
);
export const MEN = words(
  '建国 志强 明辉 国庆 海涛 永福 德胜 长林 文斌 正华 立新 保平 学军 宗耀 振东 家栋 勇 伟 磊 军 大江 守义 传宝 新民',
);
export const WOMEN = words(
  '秀英 桂兰 玉梅 春花 丽华 淑珍 晓燕 翠萍 红霞 金凤 月娥 素芳 慧敏 小琴 雪莲 美玲 静 芳 燕 敏 菊香 兰英 巧云 美华',
);
