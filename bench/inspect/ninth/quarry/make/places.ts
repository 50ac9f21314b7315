/** Invented counties with what their pages name. */
export interface County {
  name: string;
  city: string;
  /** the character its documents are numbered with */
  mark: string;
  /** area code of its telephones */
  area: string;
  /** first six digits of its residents' numbers */
  region: string;
  /** first two characters of its plates */
  plate: string;
  towns: readonly string[];
  rivers: readonly string[];
}

const county = (line: string): County => {
  const [name = '', city = '', mark = '', area = '', region = '', plate = '', towns = '', rivers = ''] =
    line.split(' ');
  return { name, city, mark, area, region, plate, towns: towns.split('、'), rivers: rivers.split('、') };
};

export const COUNTIES: readonly County[] = [
  '青岚县 临陵市 青 0836 511421 川K 云集镇、柳沟镇、大坪镇、石门镇、双溪乡、松林乡、马鞍镇、黄泥乡 青水河、南溪',
  '柏川县 广泽市 柏 0378 411622 豫P 城关镇、白庙镇、寨河镇、杨店镇、孔集乡、陈楼乡、新桥镇、三里岗乡 柏河、沙沟河',
  '云泽县 安湖市 云 0726 421181 鄂J 湖口镇、杨林镇、沙洋铺镇、周湾镇、龙潭乡、白沙镇、牌楼镇、长岭乡 云水、东荆渠',
  '石湾县 海宁州市 石 0768 441423 粤M 石湾镇、梅坑镇、大埔头镇、水口镇、高陂岭镇、黄坭镇、长塘镇、沙田镇 石窟河、梅溪',
  '丰原县 河阳市 丰 0319 131122 冀T 丰原镇、赵庄镇、李家屯镇、北河镇、唐邱乡、王寺镇、大留乡、苏曹镇 滏水、老盐河',
  '临溪县 南宁州市 临 0578 331125 浙K 溪口镇、碧湖镇、云岭乡、竹源乡、安民乡、石仓镇、古市镇、枫坪乡 松阴溪、小港溪',
  '通岭县 吉原市 通 0435 220523 吉E 通岭镇、大泉镇、柞木镇、金川镇、朝阳沟镇、三棵榆镇、二道江乡、富江乡 浑水、哈泥河',
  '安洛县 宝平市 安 0917 610326 陕C 首善镇、汤峪镇、常兴庄镇、横渠岭镇、槐芽镇、金渠镇、营头镇、小法镇 渭水支渠、石头河',
  '宜桐县 黔阳市 宜 0856 522223 贵D 城南镇、木黄镇、坝盘镇、德旺乡、官和乡、民和镇、太平镇、怒溪镇 锦水、太平河',
  '海棠县 滨州湾市 海 0543 371625 鲁M 海棠镇、兴福里镇、陈户镇、湖滨镇、店子镇、吕艺镇、纯化镇、庞家庄镇 小清沟、支脉河',
].map(county);

export const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
export const GIVEN = (
  '建国 秀兰 志强 桂英 海燕 文斌 春梅 德明 玉珍 永福 晓东 丽华 国栋 淑芬 长林 红霞 立新 美玲 兴旺 小军 光辉 慧敏 ' +
  '少华 雪梅 子轩 家豪 雨桐 俊杰 金花 仁贵 世昌 月娥 庆云 凤英 宝山 景春 素琴 学文 水生 爱民 忠义 巧云 振宇 佳怡 明远 ' +
  '传福 腊梅 新民 冬生 瑞芳 正平 思远 若琳 开元 友谊 锦程 浩然 玉梅 成林 翠莲 占魁 广田 喜凤 运来 会玲'
).split(' ');
export const VILLAGE_HEADS = '前 后 东 西 上 下 大 小 新 老 南 北'.split(' ');
export const VILLAGE_TAILS =
  '柳 杨庄 李湾 河湾 石桥 龙泉 白塔 松坡 樟树 官渡 清水 红旗 向阳 双井 朱楼 塔山 竹园 枣林 五里 银杏'.split(' ');
export const FIRMS =
  '恒通建设工程 绿源农业开发 华盛建筑安装 金穗粮油 鑫达市政工程 众合工程咨询 润田水利建设 瑞丰食品 宏远公路工程 永安物业服务 蓝天环保科技 诚信招标代理 德康医药 嘉禾种业 博远测绘'.split(
    ' ',
  );
