/** Invented places, people and firms. */
export const COUNTIES = [
  { county: '柳原县', city: '怀川市', area: '0838', province: '川' },
  { county: '青岑县', city: '怀川市', area: '0838', province: '川' },
  { county: '沐河县', city: '景平市', area: '0736', province: '湘' },
  { county: '岚水县', city: '景平市', area: '0736', province: '湘' },
  { county: '桐丘县', city: '东崖市', area: '0558', province: '皖' },
  { county: '平湾县', city: '东崖市', area: '0558', province: '皖' },
  { county: '泽阳县', city: '永陵市', area: '0396', province: '豫' },
  { county: '禾川县', city: '永陵市', area: '0396', province: '豫' },
  { county: '望津县', city: '湘泽市', area: '0797', province: '赣' },
  { county: '宁麓县', city: '湘泽市', area: '0797', province: '赣' },
  { county: '丰梓县', city: '陇源市', area: '0917', province: '陕' },
  { county: '栖岭县', city: '陇源市', area: '0917', province: '陕' },
] as const;

const split = (text: string) => text.split(' ');

export const TOWNS = split(
  '石桥镇 黄坪镇 双溪镇 大河镇 龙泉镇 马家镇 新店镇 清水乡 白杨乡 红岩镇 长岭镇 青龙乡 柏树镇 金沙镇 太和镇 云台乡',
);
export const VILLAGES = split(
  '上湾村 李家沟村 杨柳村 前进村 团结村 五里村 石板村 高庙村 东坪村 王家坝村 小河村 梨园村 新民村 沙田村 双桂村 周家塘村 凤凰村 茶园村',
);
export const ROADS = split('建设路 人民路 解放街 滨河路 东风路 文昌街 环城北路 学府路 迎宾大道 和平街 工农路 朝阳街');
export const COMMUNITIES = split('城东社区 南门社区 滨河社区 文昌社区 桥头社区 兴隆社区 西苑社区 向阳社区');
export const SCHOOLS = split('城关中学 实验小学 第二中学 育才小学 职业中学 第三小学 希望小学 民族中学');
export const FIRMS = split(
  '恒达建筑工程有限公司 宏远路桥有限公司 绿源农业开发有限公司 顺通物流有限公司 金穗粮油有限公司 鑫盛矿业有限公司 永兴建材有限公司 益民超市有限公司 瑞丰食品有限公司 天成测绘有限公司',
);
export const SURNAMES = split(
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏',
);
export const GIVEN = split(
  '志强 秀英 建国 桂兰 文博 晓燕 国庆 海霞 永福 淑珍 德明 玉梅 春生 丽娟 长贵 红梅 学文 翠花 立新 雪莲 大勇 凤霞 光荣 月娥 成林 素芬 振华 巧云 明远 金凤 有才 彩虹 守义 冬梅 家旺 水清 少华 爱民 忠良 慧敏',
);
