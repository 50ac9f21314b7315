/** Words of the matters in which persons are named; patterns that begin with a plain character, parted by spaces. Pure data. */

/** Words and signs of addresses and of living there. */
export const HOME_WORDS =
  '住(?!建|院|房和|房公积) 居住 居于 居民 现居 独居 户籍 地址 房号 坐落 家在 的家 门牌 栋 幢 单元 号楼 弄[\\d] 室 号附 号院 庭[\\d] 府[\\d] 郡[\\d] 轩[\\d] 寓[\\d] 城[\\d] 里[\\d] 区[\\d] 院子 排[\\d] 街[\\d] 路[\\d] 巷[\\d] 自家 户[,:(] 组\\s?[\\d一二三四五六七八九十] 村[\\d一二三四五六七八九十] 屯[\\d] 庄[\\d] 湾[\\d] 冲[\\d] 坪[\\d] 园[\\d] 苑[\\d] 居[\\d] 小区\\d 湾[\\da-z] 号[\\d]';

/** What tells that a sentence may be about a child: where they learn, how old they are, who looks after them. */
export const CHILD_WORDS =
  '小学 完小 教学点 初中 初级中学 初[一二三] 高[一二三] 中学 学校 幼儿园 小班 中班 大班 年级 班 监护 孤 儿童 困境 未成年 幼儿 男童 女童 婴 患儿 小朋友 少年 少女 家长 学生 孩子 岁 同学 收养 抚养 孙 女儿 女生 男生 弃婴 儿子 子女 其子 其女 之子 之女 老[二三] 出生 年龄 月龄 生于 生[,);] 令郎 令爱 兄妹 姐弟 兄弟 姐妹 姑娘 丫头 双胞胎 个月大';

/** Words of which a sentence about somebody's health holds one. */
export const HEALTH_WORDS =
  '唐筛 植物人 精神异常 耳背 眼睛花 直不起 站不起 近视 昏迷 辅具 辅助器具 入院 耳聋 压断 摔断 吃药 服药 服用 止[痛疼] 抗[癌结凝排] 降[压糖] 安眠 激素 看不[见清] 听不[见清] 没了 缺失[,)、] 空荡 破裂[,)、] 麻木 腿脚 手脚 义眼 义肢 助听 耳蜗 起搏 尿管 胃管 造口 造瘘 胎[盘儿停] 剖宫 剖腹 不能自理 失禁 替尼 单抗 沙坦 地平 他汀 洛尔 氮平 西泮 西汀 唑仑 双胍 胰岛 轮椅 拄 侧弯 过敏 放疗 级暴露 换了 狼疮 尿检 氨酶 出院 洗胃 慢粒 聋 哑 疮 色盲 风湿 哮喘 再障 ca 假肢 绞断 行为能力 支架 置换 移植 切除 孕检 产检 体检 唐氏 痛风 甲亢 病 癌 残 确诊 患 结核 症 炎 诊断 瘤 卒中 伤 透析 化疗 放疗 手术 术后 置换术 根治术 切除术 阳性 瘫 骨折 梗 致贫 失明 截肢 癫痫 丧失劳动 障碍 携带者 搭桥 抑郁 坏死 硬化 hiv 中风 半身不遂 血压 痴呆 帕金森 尘肺 矽肺 突出 衰 贫血 溢血 出血 白内障 流产 抢救 乙肝 丙肝 甲肝 戒毒 美沙酮 聋哑 孤独症 听力 视力 肢体 智力 言语 精神 送医 失能 卧床 盲人 缺损 离断 断裂 住院 损伤 换肾 换肝 换心 孕[\\d一二三四五六七八九十] 早破水 惊厥 呕吐 抽搐 割腕 自残 自伤 怀孕 妊娠';
