/** Invented counties, without 县. */
export const COUNTIES =
  '禾川 云垄 岚桥 澄塘 松岔 临栎 柏坪 石漳 青泸 永汀 望棠 平砀 桐埠 双梓 长浦 广陂 鹤洲 泊岭 安栗 沐江'.split(' ');

/** Invented cities over them. */
export const CITIES = '澜州市 桂陵市 靖阳市 沅陵州市 襄沂市 栖川市'.replace('沅陵州市', '汉沔市').split(' ');

export const TOWNS =
  '柳林镇 石桥镇 双河镇 青山乡 白沙镇 龙潭乡 大庙镇 沙湾镇 板桥镇 红旗乡 金坪镇 三岔镇 官渡镇 高坡乡 新集镇 马家店镇 梅子乡 竹溪镇'.split(
    ' ',
  );

export const VILLAGES =
  '大湾村 上河村 枣林村 向阳村 团结村 石门村 杨家岗村 桃园村 清水村 北坡村 小营村 塔山村 槐树村 古井村 梁家村 新民村'.split(
    ' ',
  );

export const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶'.replace(
    '萧',
    '肖',
  );

export const GIVEN =
  '建国 秀英 志强 玉兰 德明 桂芳 永生 春梅 国栋 丽华 俊杰 晓燕 文斌 海霞 立新 凤琴 长林 淑珍 卫东 美玲 宏伟 翠莲 振华 艳红 光荣 素云 伟 敏 静 磊 涛 芳 勇 杰'.split(
    ' ',
  );

/** First characters of number plates. */
export const PROVINCES = '皖赣鄂湘川豫鲁冀陕黔桂闽';
