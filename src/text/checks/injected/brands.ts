/** What gambling and other illicit sites call themselves; read in folded text. Names seen on pages that were tampered with. */

/** With Latin letters: none is a word that a public office would use. */
export const LATIN =
  '365bet|bet365|188bet|betway|betvictor|bwin|unibet|1xbet|22bet|10bet|dafabet|opebet|manbetx?|vwin|fun88|w88|m88|12bet|yabo(?:vip|app)?\\d*|beplay|hth\\d+|hth(?=体育|官网|app|登录)|188金宝博|ag8|k8凯发|ob体育|leyu|long8|tlc\\d+|(?<![京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼])hg\\d{4}|u8体育|m6米乐|bob(?=体育|app|官网|综合)|kaiyun|jiuyou|mksport|milan(?=体育)|ayx|aiyouxi|sports?bet|betting|pinnacle|sbobet|pokerstars|91porn|pornhub|xvideos|avtaobao|t66y|1024核工厂';

/** In Chinese, and no word otherwise. */
export const NO_WORD =
  '新葡京(?!酒店)|斗地主官网|pc蛋蛋|六合宝典|千亿qy|欧宝(?:体育|娱乐|精神|app)|易胜博|188金宝博|永利皇宫|永利博|太阳城集团|新宝gg|米兰体育(?![场馆])|新葡萄京|新蒲京|新莆京|新2皇冠网?|新2网|皇冠(?:网(?![吧络点])|足球|比分|信用网|正网|体育网)|亚搏|亚博(?!会)|华体会|博狗|九游会|必威(?![安信达尔])|竞博|优德88|澳博|伟德|新濠天地|乐鱼(?![湾村岛园港山庄河溪塘])|万博manbetx|威尼斯人|草榴|麻豆传媒|抖阴|杏吧|蜜桃视频|香蕉视频|秋葵视频|丝瓜视频|草莓视频|澳门新葡(?!京大?酒店)|澳门百老汇|mg电子|pg电子|ag真人|bbin|凯发k8|博天堂|明升m88|千赢|尊龙凯时|凯时kb88|沐鸣|蓝冠注册|傲世皇朝|问鼎app|赢彩汇|开云·官方|开云官方|九州酷游|亿万先生|大发888|全讯网|必发88|九五至尊(?!影|剧)|彩神(?:ⅷ|viii|8|争霸)|ku游|美高梅(?!大?酒店|影)|麻将胡了|亚游ag|ag亚游|申博(?=太阳城|娱乐|官网|sunbet)';

/** Whole names, no words otherwise but where a hall or a firm of that name is meant. */
export const WHOLE_NAME =
  '必一(?:运动|体育)|金年会|乐动体育|火博体育|雷速体育|欧亿体育|安博体育|三亿体育|好博体育|亿博体育|博鱼体育|八戒体育|芒果体育|皇冠体育|云开体育|星空体育|半岛体育|完美体育|天博体育|立博体育|宝博体育|亚星体育|壹号娱乐|永利澳门|澳门永利|新浦京|新葡的京|大阳城集团|南宫28|南宫ng|ng28|人生就是博|天生赢家|来利国际|同乐城娱乐|和记怡情|和记娱乐|巴黎人娱乐|澳门巴黎人|赏金女王|杏彩(?:平台|体育|娱乐|官网|注册)|爱游戏(?:体育|app|官网)|太阳城娱乐|b0b体育|bob体育|伟德bv|bv伟德|韦德1946';

/** Names of such sites that end in 国际. */
export const INTERNATIONAL =
  '(?:葡京|富豪|大发|凯发|博狗|钱柜|亚博|万博|必发|永乐|银河|金沙|乐虎|龙腾|鸿运|千赢|伟德|环亚|优发|齐发|盈丰|利来|龙8|万喜|凯时|鼎丰|优德|新濠|通博|博乐|乐橙|利升|澳博)国际';

/** In Chinese; many are ordinary words, so they count only together with what such a site calls itself. */
export const HAN =
  '必发|威廉希尔|和记|大富豪|亿发|华宇|金冠|凤凰|九州|利记|申博|菲博|盛世|明升|宝博|宝盈|齐博|合乐|万利|金福|鸿博|聚宝|聚星|摩登|杏彩|拉菲|奇亿|华纳|新百胜|腾龙|帝豪|凯撒|凯旋门|百胜|博天|球探|竞彩|红彩|喜彩|顺彩|旺彩|天博|威尼斯人|新葡京|葡京|永利|金沙|银河|太阳城|皇冠|万博|亚博|亚搏|必威|必赢|乐鱼|开云|华体会|爱游戏|九游会|九游|伟德|立博|韦德|大发|优德|博狗|凯发|澳博|米乐|完美|星空|江南|竞博|天博|酷游|开元|亚美|日博|乐博|沙巴|188|365|雷火|半岛|乐竞|环球|澳门|金鼎|鸿运|盈彩|乐彩|大赢家|宝马|美高梅|银联|尊龙|龙8|利来|腾博|博天堂|云顶|新宝|赢彩|彩神|快三|乐天堂|千亿|万达|云开|三昇|泛亚|火狐|富联|天空|贝博|bob|od|sky|hth|mk|ng|pg|ag|bg|bb';

export const TRADE =
  '娱乐城|娱乐场(?!所)|娱乐(?!场所)|体育(?![场馆公中局设赛产健活教运器用文事彩总课组老专部委])|(?<!体育|福利)彩票(?!销|管|公|中|发)|棋牌(?!室|类|活|比|协)|电竞(?!社|协)|真人|赌场|赌城|博彩|投注|电子游戏|捕鱼|老虎机|百家乐';
export const SITE =
  '中文网|官方app|官方网站|官方网址|官方入口|官网|网址|备用网址|登录入口|登陆入口|手机版|app下载|下载app|平台登录|注册登录|客户端下载|welcome|全站app|最新网址';
/** Of which every Chinese pattern holds one. */
export const ANCHOR_WORDS = `${NO_WORD}|必一|金年会|永利|新浦京|新葡的京|大阳城|南宫|ng28|人生就是博|天生赢家|同乐城|和记|巴黎人|赏金女王|杏彩|韦德|${SITE}|娱乐|体育|彩票|棋牌|电竞|真人|赌场|赌城|博彩|投注|电子游戏|捕鱼|老虎机|百家乐|六合彩|时时彩|龙虎斗|麻将胡|飞禽走兽|电玩城|旗舰厅|网赌|备用网|中文网|太阳城|中文网|葡京|威尼斯人|皇冠|六合彩|时时彩|龙虎斗|麻将胡|飞禽走兽|电玩城|旗舰厅|网赌|备用网|亚洲|必赢|澳门|国际`;
export const WHERE = '亚洲|国际|中国|全站|在线|线上|官方|集团|(?:手机)?(?:app|版)';

/** Bodies whose name stands behind that of a place. */
export const OFFICE =
  '(?:人民政府|政府办|街道办事处|办公室|委员会|(?:财政|教育|公安|民政|水利|司法|审计|统计|气象|税务|档案|信访|医保|医疗保障|农业农村|卫生健康|卫健|人社|人力资源和社会保障|自然资源|住建|住房和城乡建设|应急管理|市场监管|市场监督管理|交通运输|生态环境|行政审批|政务服务|发展和改革|文化和旅游|文化广电|商务|林业|城市管理)(?:服务管理)?局|[镇乡]人民政府|党委|党组|管委会)';
