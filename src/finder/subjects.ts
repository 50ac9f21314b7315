/**
 * Everyday subjects and the names by which a county's departments are usually known. Where a county divides its work
 * otherwise, what its units have published and what it enters about them decides: this table only gives a first hint.
 */
export interface Subject {
  /** what people call it; any of these in a question points to the subject */
  asked: readonly string[];
  /** parts of unit names, the likeliest first */
  units: readonly string[];
}

const subject = (asked: string, ...units: string[]): Subject => ({ asked: asked.split(' '), units });

export const SUBJECTS: readonly Subject[] = [
  subject(
    '低保 最低生活保障 特困 五保 社会救助 临时救助 困难群众 孤儿 养老机构 养老服务 敬老院 高龄津贴 残疾人两项补贴',
    '民政局',
    '社会事业',
  ),
  subject('结婚 离婚 婚姻登记 收养 殡葬 墓地 火化 地名 行政区划 社会组织 民办非企业', '民政局', '社会事业'),
  subject('残疾人证 残疾人就业 辅助器具 残疾', '残疾人联合会', '残联', '民政局'),
  subject(
    '社保 社会保险 养老保险 养老金 退休 工伤 失业 五险一金 就业 招聘 劳动合同 欠薪 工资 技能培训 职称 事业单位招聘 农民工',
    '人力资源',
    '人社',
  ),
  subject('医保 医疗保险 报销 异地就医 生育保险 医疗救助', '医疗保障', '医保'),
  subject('公积金 住房公积金', '公积金', '住房和城乡建设', '住建'),
  subject('医院 诊所 疫苗 接种 卫生 传染病 计划生育 独生子女 生育登记 托育 献血 饮用水卫生', '卫生健康', '卫健'),
  subject('学校 入学 学区 幼儿园 中考 高考 教师资格 校外培训 助学金 学籍 转学 营养餐', '教育'),
  subject('体育 健身 场馆', '体育', '教育和体育', '文化'),
  subject('房产证 不动产 土地 宅基地 征地 征收 规划 用地 采矿 地质灾害 测绘 耕地', '自然资源'),
  subject(
    '建房 施工许可 物业 公租房 保障房 廉租房 危房 棚改 供水 供气 燃气 供热 暖气 维修资金 商品房',
    '住房和城乡建设',
    '住建',
  ),
  subject('城管 占道 摊位 广告牌 垃圾 环卫 公厕 路灯 违建 违章建筑', '城市管理', '综合执法', '住房和城乡建设'),
  subject('环评 排污 污染 噪声 扬尘 臭味 空气质量 水质 环境', '生态环境', '环境'),
  subject(
    '营业执照 公司注册 个体户 食品安全 药品 特种设备 电梯 计量 商标 专利 价格举报 消费投诉 假货 12315',
    '市场监督',
    '市场监管',
  ),
  subject('落户 户口 户籍 身份证 居住证 出入境 护照 驾驶证 驾照 车管 交通违法 治安', '公安'),
  subject('公路 修路 客运 货运 公交 出租车 网约车 道路运输 驾校 农村公路', '交通运输', '交通'),
  subject('农业 种粮 农机 农药 种子 畜牧 养殖 动物防疫 农村土地 承包 耕地补贴 乡村振兴 高标准农田', '农业农村'),
  subject('水利 河道 水库 防汛 抗旱 取水 灌溉 采砂 水费', '水务', '水利'),
  subject('林业 草原 退耕还林 采伐 护林 森林防火 公益林', '林业', '自然资源'),
  subject('扶贫 脱贫 帮扶 移民搬迁 易地搬迁', '乡村振兴', '农业农村', '发展和改革'),
  subject('项目审批 备案 投资 价格 收费标准 粮食 能源 电价 光伏', '发展和改革', '发改'),
  subject('预算 决算 财政 补贴资金 惠农补贴 一卡通 政府采购 会计', '财政'),
  subject('税 发票 纳税 减免税', '税务'),
  subject('审计', '审计'),
  subject('统计 人口普查 GDP 经济数据', '统计'),
  subject('企业 工业 园区 中小企业 技改 通信 基站', '工业和信息化', '工信', '开发区'),
  subject('商务 外贸 家电以旧换新 成品油 加油站 电商 招商', '商务', '招商'),
  subject('旅游 景区 文物 图书馆 文化馆 演出 网吧 广播电视 非遗', '文化', '文旅'),
  subject('安全生产 消防 火灾 烟花爆竹 危险化学品 应急 地震 救灾 灾害', '应急管理', '消防'),
  subject('退役军人 退伍 优抚 烈士 随军 抚恤', '退役军人'),
  subject('信访 上访 投诉举报', '信访'),
  subject('法律援助 公证 调解 律师 司法鉴定 行政复议 普法', '司法'),
  subject('办事大厅 政务服务 行政审批 一网通办 窗口 12345', '政务服务', '行政审批', '政府办'),
  subject('政务公开 政府信息公开 依申请公开 政府网站 公报', '人民政府办公室', '政府办'),
  subject('民族 宗教 寺庙 清真', '民族', '宗教'),
  subject('科技 高新技术企业 科研项目', '科学技术', '科技', '工业和信息化'),
];
