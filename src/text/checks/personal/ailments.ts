/** What is said of the health of somebody named, in words that stand in other texts too: it must be told of them. Pure; all in folded text. */
import type { Span } from '../rule.ts';
import { isHanAt } from './names.ts';

/** Parts of the body. */
const PARTS =
  '跟腱 血管 骨头 眼睛? 双目 耳 额头 额角 眉[骨弓] 下巴 嘴唇 后脑勺? 头顶 手[掌腕臂指脚] 左手 右手 双手 [食拇中无]指 小指 腿 脚 足 臂 胳膊 袖管 上肢 下肢 四肢 肢体 肺 肝 肾 心脏 胃 心肌 脑部 头[部皮骨] 颅 面部 胸[部腔椎] 腰[椎部] 脊 颈 膝 髋 股骨 胫骨 腓骨 尺骨 桡骨 跟骨 锁骨 肋骨 髌骨 鼻骨 椎体 皮肤 角膜 视网膜 甲状腺 乳腺 子宫 卵巢 前列腺 胆 脾 胰 肠 膀胱 牙 声带 神经 韧带 肌腱 半月板 视力 听力';
/** What is the matter with them, or was done to them. */
const HARM =
  '(?:缺失|没了|看不见|看不清|听不见|听不清|[断折]了|失去|聋|空荡荡|萎缩|变形|坏死|[烧灼烫裂挫擦扭砸压摔刺咬割冻受]伤|骨折|骨裂|截[去掉肢指]|残[疾废]|破裂|撕裂|拉伤|脱位|脱臼|不便|不好|不灵便|麻木|有毛病|不好使|动不了|不能动|无力|瘫|浮肿|肿胀|侧弯|畸形|异常|下降|减退|受损|损伤|移植|置换|切除|摘除|模糊|积水|积液|出血|结石|囊肿|肿块|阴影|占位|瘤|病变|梗[死塞]|栓塞|结节|溃疡|穿孔|手术|弹片|断裂|感染|未恢复|不全|[长生][了着出][^,，。;；]{0,3}(?:东西|块|包|疙瘩|肿物|斑)|[打取][着了][^,。;]{0,3}钢|缝[了合过]{0,2}[\\d一二两三四五六七八九十]{1,3}针|磕破|撞破|划破|流血|卷[入进]|功能(?:不好|差|减退|丧失))';
const DRUGS =
  '替尼 单抗 沙坦 地平 他汀 洛尔 二甲双胍 列净 氮平 西泮 唑仑 西汀 舍曲林 利培酮 喹硫平 卡马西平 丙戊酸 碳酸锂 美沙酮 胰岛素 紫杉醇 顺铂 卡铂 恩替卡韦 替诺福韦 利福平 异烟肼 他克莫司 环孢素 甲氨蝶呤 优甲乐 阿卡波糖 安眠药 止[痛疼]药 降[压糖]药 靶向药 抗[癌结凝排][核血异]?药 激素药 免疫抑制剂 多巴 精神类药物 化疗药';
const DEVICES =
  '(?:假肢|义肢|义眼|助听器|人工耳蜗|起搏器|支架|导尿管|胃管|造口袋?|造瘘|引流管|钢板|呼吸机|制氧机|氧气[机瓶]|钢[钉针])';
const WARDS =
  '(?:(?:肿瘤|精神病?|精神卫生|传染病|结核病|职业病|康复)(?:专科)?医院|精神科|肿瘤科|放疗科|化疗科|透析(?:室|中心)|血透室|icu|重症(?:监护|医学)[室科]?)';
const DISEASES =
  '癌 肿瘤 白血病 尿毒症 糖尿病 高血压 冠心病 心(?<!中心)脏?病 [肝肾胃肺脑]脏?病 慢粒 结核 [甲乙丙戊肝肺肾胃脑膜管肠阑节髓]型?炎 [乙丙]肝 精神(?:分裂症?|失常|障碍) 抑郁 焦虑症 癫痫 脑(?:梗死?|出血|溢血|瘫|萎缩) 中风 骨折 偏瘫 截瘫 瘫痪 衰竭 帕金森 阿尔茨海默 痴呆 孤独症 自闭症 红斑狼疮 [矽尘]肺 失明 失聪 聋哑 梅毒 艾滋 hiv 综合征 贫血 硬化 坏死 [盘椎]突出 肌无力 哮喘 风湿 再障 唐氏 侏儒 渐冻 血友病 痛风 甲亢 麻痹 斜视 白内障 青光眼 慢阻肺 肺气肿 心梗 心绞痛 心衰 房颤 疝气 耳聋 色盲 色弱 昏迷 紫癜 地贫 疟疾 伤寒 猩红热 高度近视 近视\\d 阑尾 老慢支 老寒腿 脑血栓 强直性 静脉曲张 腰突 胃穿孔 多动症 植物人 植物状态 精神异常 中毒 [疟疝疱疹疡痔癣痫瘘痉痨痿疖疣癔瘸] 隐睾 唐筛 损伤 畸形 缺损 破裂 后遗症 并发症 盲目 结石 囊肿 息肉 结节 [烧烫裂挫擦咬砸撞摔压刺割扭砍]伤 骨裂 脑震荡';
/** Not those who are ill in general, nor what is done against it. */
const IN_GENERAL =
  '(?!患者|病人|人群|的?(?:防[治控疫]|预防|筛查|管理|诊[疗治断]|知识|专[科家病]|[内外]?科|门诊|医院|疫苗|救[治援助]|风险|发病|发生|高发|等(?:慢性|疾)病)|者)';
const TREATMENTS = `打[着了有][^,。;]{0,4}${DEVICES} 离不开[^,。;]{0,4}${DEVICES} 装[^,。;]{0,6}${DEVICES} 戴[^,。;]{0,6}${DEVICES} 配[^,。;]{0,6}${DEVICES} 植入[^,。;]{0,6}${DEVICES} 留置[^,。;]{0,6}${DEVICES} 更换[^,。;]{0,6}${DEVICES} 插[^,。;]{0,6}${DEVICES} 依?靠[^,。;]{0,6}${DEVICES} 在[^,。;]{0,10}${WARDS} 于[^,。;]{0,10}${WARDS} 转[入至][^,。;]{0,10}${WARDS} 送[^,。;]{0,10}${WARDS} 住[^,。;]{0,10}${WARDS} 入住[^,。;]{0,10}${WARDS} 做[了过完]?[^,。;]{0,8}(?:手术|[切摘]除|移植|置换|化疗|透析|搭桥|支架) 动[了过]?手术 开刀 [血腹]透 被[^,。;]{0,10}[砸撞击刺咬夹压轧碾][中到倒伤断][^,。;]{0,3}[腰头腿脚手臂胸背眼面腹] 经[^,。;]{0,4}抢救(?!无效) 抢救(?:[^,。;]{1,6}[分时])?(?:脱险|苏醒|成功|恢复|过来) 脱离(?:生命)?危险 呛水 溺水(?=[,，]|后|昏) 触电(?=[,，]|后|受) 中暑(?=[,，]|后|倒|晕|昏) 误[食服][^,。;]{0,8}(?=[,，]) 毒蛇咬 大出血 在家[休静]养 住院(?!医|楼|部|病历) 出院 吊针 洗胃 输血 保外就医 暂予监外 失去[^,。;]{0,4}(?:臂|手|腿|脚|眼|视力|听力|指|肢|劳动能力) 摔断 砸断 压断 截去 截掉 换[了过]?[一两]?个?(?:[肾肝心](?![态情意])|\\p{Script=Han}{0,2}关节)`;
const STATES =
  '确诊(?!病例|率|后|的) 罹患 身患 患有 血[糖压脂色][^,，。;；]{0,6}\\d 低血[糖压] 石膏 手脚?抖 没醒 醒不过来 不省人事 劳动功能障碍 双相[^,。;]{0,2}障碍 吞咽[^,。;]{0,2}障碍 睡眠障碍 认知[^,。;]{0,2}障碍 记[性忆]力?[变越]?[坏差] 孕(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\+?周 早破水 高热惊厥 呕吐 腹泻 抽搐 晕厥 晕倒 昏倒 精神(?:上?有|出了?)[^,。]{0,2}(?:问题|毛病|异常) 咯血 割腕 伴有自[残伤] 怀孕 怀[着了上][^,。;]{0,3}[胎孕] 身怀六甲 [有了]身孕 妊娠 前置胎盘 剖宫产 剖腹产 顺产 先兆流产 流产(?!假) 宫外孕 早产 引产 保胎 预产期 胎儿(?:停育|畸形|异常) 不能自理 卧病 卧床 病重 病倒 病危 旧疾 瘫在 坐[着上]?轮椅 拄着?拐 离不开(?:轮椅|药|氧气|拐) 神志不清 智力(?:低下|缺陷) 智障 [听视]障(?!人|者|学|儿|群|奥) 不认得?人 失禁 犯病 [旧发]病(?:复发|两次|多次) 直不起 站不起 下不了床 走不了路 动弹不得 抬不起来 口齿不清 入院 轻微伤 轻伤[一二]级 重伤[一二]级 受[轻重]伤 持[^,。;]{0,10}残疾人?证 [一二三四五六七八九十]级[^,。;]{0,2}残疾 身体残疾 听不清(?!的) 看不清(?!的) 耳背 眼睛花 看不见(?!的) 听不见(?!的) 不会说话 [过转血尿肌甲抗两表核胸心][^,。;]{1,9}(?:偏高|偏低|异常|阳性|超标|升高|休克) 严重[^,。;]{0,6}过敏 对[^,。;]{1,6}过敏 [ⅰⅱⅲ1-3一二三]级暴露 精神残疾 智力残疾 肢体残疾 听力残疾 视力残疾 言语残疾 多重残疾';

/** By its first unit what may begin there. */
const BEGIN = new Map<number, RegExp>();
/** Which units begin any: most are told at a glance. */
const BEGINS = new Uint8Array(0x10000);
for (const [unit, words] of groupedByFirst()) {
  BEGIN.set(unit, new RegExp(words, 'uy'));
  BEGINS[unit] = 1;
}

/** By its first unit what may begin there: words that end alike together, so that the pattern stays short. */
function groupedByFirst(): Map<number, string> {
  const groups = new Map<number, Map<string, string[]>>();
  const endings = [
    [PARTS, `[^,。;:]{0,8}?${HARM}`],
    [DRUGS, ''],
    [DISEASES, IN_GENERAL],
    [TREATMENTS, ''],
    [STATES, ''],
  ];
  for (const [words = '', ending = ''] of endings)
    for (const word of words.split(' ')) {
      const [, listed = word.charAt(0)] =
        /^\[([^\]-]+)\]/u.exec(word.replace('[ⅰⅱⅲ1-3一二三]', '[ⅰⅱⅲ123一二三]')) ?? [];
      for (const first of listed) {
        const group = groups.get(first.charCodeAt(0)) ?? new Map<string, string[]>();
        groups.set(first.charCodeAt(0), group.set(ending, [...(group.get(ending) ?? []), word]));
      }
    }
  return new Map(
    [...groups].map(([unit, group]) => [
      unit,
      [...group].map(([ending, words]) => `(?:${words.join('|')})${ending}`).join('|'),
    ]),
  );
}

/** The first of these in a text, unless so much stands before it without a mark that it is another story. */
function toldIn(text: string): { index: number; end: number } | null {
  for (let at = 0, unbroken = 0; at < text.length && unbroken < UNBROKEN; at += 1) {
    const unit = text.charCodeAt(at);
    unbroken = isHanAt(text, at) ? unbroken + 1 : 0;
    if (BEGINS[unit] === 0) continue;
    const pattern = BEGIN.get(unit);
    if (!pattern) continue;
    pattern.lastIndex = at;
    if (pattern.test(text)) return { index: at, end: pattern.lastIndex };
  }
  return null;
}

/** What somebody does, says or studies: what follows is not their own illness. */
const DEEDS =
  /宣传|防治|预防|[讲说](?!话)|介绍|指出|强调|提醒|表示|建议|呼吁|开展|组织|负责|主持|出席|演示|模拟|练习|学习|掌握|团队|调研|检查|督导|捐|[送赠帮扶护陪]|慰问|看望|走访|探望|照[料顾看]|治疗[\p{Script=Han}]|[救接坐义]诊|诊治|医|研[究制发]|发明|[种养卖造修]|销售|经营|推[销广]|为[\p{Script=Han}]{0,12}(?:做|提供|办)|代表|等\d|向|[给替]|率|参加|服务|登记|发现|获|荣|任|[猪牛羊鸡鸭鱼树果苗稻麦桥墙路渠车]|(?<![玩戏落下])水|有人|抢救|(?:同[伴事]|工人|群众|落水者?|[一两二三几]名[^,。;]{0,6}|[一两二三几]位[^,。;]{0,6})$|未见|没有|无(?!法|力)|排除|以免|防止|避免|可能|容易|如果|组长|成员|牵头|联系|办公|田[间块里]|作物|病[株叶虫]|论文|课题|专著|著作|撰写|扮演|饰演|《/u;
/** of a form, or of what is said by whoever stands before a colon */
export const SAID = 6;
/** characters behind a name */
const REACH = 32;

/** Where illness, disability or treatment is told of whoever is named before `behind`; the place where it ends there, or -1. */
export function endOfAilment(behind: string): number {
  const own = behind.slice(0, REACH);
  const told = toldIn(own);
  if (!told) return -1;
  const between = own.slice(0, told.index).replace(PLACES, '');
  // '李明：让罕见病…': what somebody says
  if (between.length > SAID && between.startsWith(':')) return -1;
  const isOthers = DEEDS.test(between) || OF_RELATIVE.test(between) || between === '、';
  return isOthers ? -1 : told.end;
}

/** Where somebody lives or works: ',县水泥厂,'. */
const PLACES =
  /\(\p{Script=Han}{2,12}\)|,\p{Script=Han}{2,12}(?:[村组社镇乡县市区厂校院局所站队店场矿户]|公司|街道|小区)(?=,)/gu;

/** It is another one of the family who is ill. */
const OF_RELATIVE =
  /(?:[父母]亲?|[爸妈]|妻子?|丈夫|爱人|老伴|[儿女孙]子?|女儿|爷爷|奶奶|家人|兄|弟|姐|妹)(?:均|都|也|还|又|常年|长期|系|是|为|有|患有?|因|的)?$/u;
/** so many characters without a mark tell another story */
const UNBROKEN = 12;

/** What a list of names is headed by: 白内障手术名单, 抗结核药领取登记. */
const HEADED = new RegExp(
  `(?:${DISEASES.replaceAll(' ', '|')}|${DRUGS.replaceAll(' ', '|')}|手术|残疾|失能|透析|化疗|孕产妇|孕妇|义肢|假肢|助听器|轮椅|辅[助]?[器]?具|流产假|护理床|暴露)[^:,。;]{0,12}(?:名单|登记|随访|患者|对象|补[助贴偿]|救助|报销|鉴定|诊断|发放|签收|评[估定]|专案|病例|审批|领取|复查|专档|补偿|适配|配发|慢[病性]卡?)[^:,。;]{0,4}[:为]\\s?(?:[^:。;]{2,12}、)*$`,
  'u',
);
const NOT_OF_PATIENTS = /防治|讲座|培训|[专医]家|组|工作|责任|联系|负责|医[生师]|护士|人员|单位|办公|咨询|报名/u;

/** '住院部三楼12床石国富' */
const IN_WARD = /(?:住院|病区|病房|科室?|楼)[^,。;]{0,8}\d{1,3}号?床(?:患者|病人)?:?$/u;

const MAY_END_HEAD = new Set([...'床者人:为、 \t\u3000\u00a0'].map((end) => end.charCodeAt(0)));

/** Whether what stands before a name heads a list of those who are ill or treated. */
export function isHeadedByAilment(before: string, [start]: Span): boolean {
  if (!MAY_END_HEAD.has(before.charCodeAt(start - 1))) return false;
  const head = before.slice(Math.max(0, start - 48), start);
  if (/床(?:患者|病人)?:?$/u.test(head)) return IN_WARD.test(head);
  return /[:为、]\s?$/u.test(head) && HEADED.test(head) && !NOT_OF_PATIENTS.test(head);
}

/** What is told of them is history. */
export const OF_HEROES =
  /烈士|战役|抗美援朝|抗日|光绪|民国|故居|幼年|少时|现货|先烈|红军|八路军|志愿军|长征|战斗中|革命老|狱中|任上|值得我们学习|这种精神|(?:1[89]\d|190)\d年(?![^,，。]{0,6}[生月])|焦裕禄|孔繁森|黄大年|邓稼先|雷锋|王进喜|史铁生|张海迪|霍金|贝多芬/u;
