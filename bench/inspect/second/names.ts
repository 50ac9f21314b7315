/** Invented names of places, people and bodies. */
const words = (list: string) => list.trim().split(/\s+/);

export const COUNTIES = words('云岫县 临沅县 石浦县 清源县 广岭县 澄江县 望川县 松河县 宁泽县 白芷县 兰陂县 安澜县');
export const CITIES = words('泽州市 越宁市 江陵市 云安市 怀川市 庐阳市');
export const TOWNS = words(
  '柳林镇 青石镇 桥头镇 大洼乡 沙河镇 新田镇 古塘镇 双溪乡 马坪镇 凤鸣镇 龙泉镇 枫树乡 白鹤镇 高桥镇 长岗乡 太平镇 石门镇 金盆乡',
);
export const VILLAGES = words(
  '东岭村 杨柳村 前进村 上湾村 李家坝村 红星村 石桥村 团结村 大塘村 后坪村 枫香村 张家河村 新庄村 双井村 梅花村 岩口村 水磨村 黄土村 竹园村 望江村',
);
export const COMMUNITIES = words(
  '城东社区 文昌社区 建设社区 滨江社区 和平社区 光明社区 朝阳社区 西苑社区 桂园社区 北门社区',
);
export const BUREAUS = words(
  '财政局 教育局 民政局 司法局 交通运输局 水利局 农业农村局 文化广电和旅游局 卫生健康局 应急管理局 审计局 市场监督管理局 统计局 林业局 自然资源局 住房和城乡建设局 人力资源和社会保障局 发展和改革局 医疗保障局 退役军人事务局',
);
export const ROADS = words('人民路 解放路 文昌路 滨河大道 建设路 迎宾大道 府前街 学府路 兴业路 东风路 环城西路 中山街');
export const SURNAMES = words(
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文',
);
export const GIVEN = words(
  '建国 志强 秀英 国庆 小红 丽华 明辉 永福 春梅 德胜 桂兰 海燕 俊杰 雪梅 文斌 晓东 玉珍 立新 金凤 少华 家豪 思远 雨桐 子涵 振宇 美玲 长生 红霞 卫东 素芬 光明 成林 彩云 学军 淑贞 宏伟 佳怡 天佑 浩然 爱民 兴旺 翠莲 大勇 守信 慧敏 正平 凯 敏 涛 静 磊 洁 鹏 颖',
);
export const COMPANIES = words(
  '宏达建设工程 绿野农业科技 永顺物流 鑫源机械制造 惠民药房连锁 华盛装饰 金穗粮油 顺达汽车运输 恒信工程咨询 同心养老服务 启明环保科技 天成园林绿化 诚安消防工程 瑞丰食品 广通信息技术',
);
export const SCHOOLS = words('育才学校 思源学校 滨江学校 希望学校 城北学校 桥头学校 云溪学校 明德学校');
export const HOSPITALS = words('人民医院 中医院 妇幼保健院 第二人民医院 疾病预防控制中心 康复医院');
