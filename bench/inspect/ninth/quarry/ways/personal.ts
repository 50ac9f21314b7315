import type { Ways } from '../make/way.ts';

/** Numbers by which a private person is known. */
export const NUMBERS: Ways = {
  'resident-id': {
    plain: [
      'persons,relief,village,job,talk>申请人：{人6}，身份证号码⟦{证}⟧，材料已审核。',
      'persons>经核对，{人6}（公民身份号码⟦{证}⟧）符合条件，予以登记。',
      'persons,relief,village>户主\t身份证号\t人口\n{人6}\t⟦{证}⟧\t3\n{人7}\t{证遮}\t2',
      'persons,law,traffic>当事人{人6}，男，身份证号：⟦{证}⟧，住本县。',
      'persons>领款人签字：{人6}　身份证：⟦{证}⟧',
      'persons>代理人{人7}，证件类型：居民身份证，证件号码：⟦{证}⟧。',
    ],
    ordinary: [
      'persons,relief,village,health>户主\t证件号\t核定人数\n{人6}\t{证遮}\t2\n{人7}\t⟦{证}⟧\t4\n{人8}\t{证遮}\t1',
      'persons,law,land,talk>委托书载明，{人6}（⟦{证}⟧）委托其弟办理相关手续。',
      'persons>经办人{人6}，身份证尾号以登记表为准（登记表记载：⟦{证}⟧）。',
      'persons,village,land>{人6}，⟦{旧证}⟧，系已故老村民，其户内事项由其子办理。',
      'persons,job,people,school>{人6}\t女\t本科\t⟦{证}⟧\n{人7}\t男\t专科\t{证遮}',
      'persons>撤回申请一份，申请人{人6}，证号⟦{证}⟧，撤回理由为重复提交。',
    ],
    hard: [
      'persons>附件说明：文件名“{人6}_⟦{证}⟧_承诺书.pdf”已归档，其余材料退回本人。',
      'persons,relief,village,land>编号\t姓名\t登记信息\n{10-40}\t{人6}\tGR{数}\n{41-80}\t{人7}\t⟦{旧证}⟧\n{81-99}\t{人8}\tGR{数}',
      'persons,law,talk>银行流水摘要栏显示“{人6}⟦{证}⟧代领”，经核实系本人委托。',
      'persons>注：③该户因户籍迁移，原登记号⟦{旧证}⟧改为新号（略），户主{人6}。',
      'persons,job,school>报名序号{年}{数}，{人6}，登录名⟦{证}⟧，初始密码已重置。',
      'persons,money,farm,village>转账附言：{人6}/⟦{证}⟧/{月}，收款行：县农村商业银行。',
    ],
  },
  'private-phone': {
    plain: [
      'persons,relief,village,talk>申请人{人6}，手机号码⟦{机}⟧，已通过电话核实。',
      'persons,talk,law>来信人：{人6}　联系电话：⟦{机}⟧',
      'persons,relief,village>户主\t人口\t手机\n{人6}\t3\t⟦{机}⟧\n{人7}\t2\t{机遮}',
      'persons,law,traffic>当事人{人6}，电话⟦{机}⟧，对事实无异议。',
      'persons,job,school>{人6}，求职意向为保洁，本人电话⟦{机}⟧。',
      'persons,farm,village>受灾户{人6}（手机⟦{机}⟧）家中倒塌厢房一间。',
    ],
    ordinary: [
      'persons,talk>来信内容末尾署名：一名住户{姓6}女士，⟦{机}⟧，盼复。',
      'persons,relief,village,health>{人6}之子在外务工，联系方式为⟦{机}⟧，由其代办手续。',
      'persons,school,job>学员名册\n姓名\t班次\t联系\n{人6}\t一班\t⟦{机}⟧\n{人7}\t二班\t{机遮}',
      'persons,land,works,village>被征地户{人6}对面积有疑问，留下手机⟦{机}⟧，请测量人员联系。',
      'persons,law,talk>证人{人6}（⟦{机}⟧）的证言与现场情况相符。',
      'persons,relief,people>监护人：{人6}，与对象系母子关系，手机：⟦{机}⟧。',
    ],
    hard: [
      'persons,talk,law>信件编号{数}，回访两次，⟦{机}⟧无人接听，第三次由邻居{人6}转告。',
      'persons,relief,village>备注：{人6}\t独居\t女儿⟦{机}⟧\n备注：{人7}\t与子同住\t村干部每周走访',
      'persons,job,school>报名表第六项“紧急联系人”填写为父亲{人6} ⟦186-{a=1000-9999}-{b=1000-9999}⟧，请核对。',
      'persons,village,land>甲方（出租人，村民）：{人6}　电话：⟦138 {a=1000-9999} {b=1000-9999}⟧　乙方：{企2}',
      'persons,traffic,law>失主{人6}认领电动自行车一辆，核验微信号即手机号⟦{机}⟧后发还。',
      'persons,farm,village,relief>序号\t农户\t备注\n1\t{人6}\t已核\n2\t{人7}\t打⟦{机}⟧找其儿媳\n3\t{人8}\t已核',
    ],
  },
  'bank-card': {
    plain: [
      'persons,relief,village,farm,money>{人6}，银行卡号⟦{卡}⟧，发放金额{300-1900}元。',
      'persons>收款人：{人6}；开户行：县农村商业银行；卡号：⟦{卡}⟧。',
      'persons,relief,farm,village>姓名\t卡号\t金额（元）\n{人6}\t⟦{卡}⟧\t{300-900}\n{人7}\t{卡遮}\t{300-900}',
      'persons,school,job>补贴打入{人6}的社会保障卡，金融账号⟦{卡}⟧。',
      'persons,talk,law>退款已汇至{人6}名下账户⟦{卡}⟧，请注意查收。',
    ],
    ordinary: [
      'persons,relief,farm,village,money>姓名\t账号\t备注\n{人6}\t{卡遮}\t已发\n{人7}\t⟦{卡}⟧\t卡号变更\n{人8}\t{卡遮}\t已发',
      'persons,village,land,farm>补偿款分两笔支付，第二笔转入{人6}妻子的账户⟦{卡分}⟧。',
      'persons,job,school,relief>经核对，{人6}所报账号有误，更正为⟦{卡}⟧，请财政所重新发放。',
      'persons,talk,law>投诉人{人6}称将货款打入个人账户（⟦{卡}⟧），对方未发货。',
      'persons>保证金原路退回，户名{人6}，账号⟦{卡}⟧。',
    ],
    hard: [
      'persons,relief,farm,village,money>回执：交易流水{数}{数}，付方县财政国库，收方{人6} ⟦{卡}⟧，状态成功。',
      'persons>注：退回一笔，原因“⟦{卡}⟧户名不符（{人6}）”，待更正后补发。',
      'persons,village,land>编号\t合同号\t收款信息\n1\tHT{数}{数}\t{人6}，见村账\n2\tHT{数}{数}\t{人7}，⟦{卡分}⟧',
      'persons,law>经查，{人6}将本人⟦{卡}⟧出借他人使用，公安机关予以警告。',
      'persons,school,relief,health>附件文件名：“{人6}-⟦{卡}⟧-报销.jpg”，其余票据另行装订。',
    ],
  },
  passport: {
    plain: [
      'persons>{人6}，护照号码⟦{照}⟧，申请办理出国探亲证明。',
      'persons,people,job,school,news>出访人员：{人6}，护照号⟦{照}⟧，出访时间七天。',
      'persons>遗失声明：{人6}遗失护照一本，号码为⟦{照}⟧，声明作废。',
      'persons,people,school,job>姓名\t护照号码\t前往国家\n{人6}\t⟦{照}⟧\t日本',
      'persons,law,talk>申请人{人6}，持普通护照（⟦{照}⟧）回国定居。',
    ],
    ordinary: [
      'persons,people,job,money>团组名单\n序号\t姓名\t证件\n1\t{人6}\t因公护照已收\n2\t{人7}\t⟦{照}⟧',
      'persons,law,talk>经核，归侨{人6}的身份证件为中国护照，编号⟦{照}⟧。',
      'persons,school,job>赴外务工人员{人6}签证已出，证件⟦{照}⟧由本人领回。',
      'persons>公证事项：{人6}（护照：⟦{照}⟧）的出生公证，已出证。',
      'persons,people,school>交流学生领队{人6}，旅行证件号⟦{照}⟧，其余人员名单略。',
    ],
    hard: [
      'persons,people,money>报销附件：{人6}国际机票行程单一张，证件信息栏“PP ⟦{照}⟧”，金额已核。',
      'persons>注：{人6}所持旧护照⟦{照}⟧已剪角，新护照尚未领取。',
      'persons,law,job>名称\t编号\t持有人\n健康证\tJK{数}\t{人6}\n护照\t⟦{照}⟧\t{人7}\n驾驶证\t（已遮盖）\t{人8}',
      'persons,school,people,talk>邀请函抬头写明{人6} (Passport No. ⟦{照}⟧)，复印件留存。',
      'persons,law,land>委托人{人6}旅居国外，委托书由其本人签字，经使馆认证，所附证件为⟦{照}⟧号护照。',
    ],
  },
  plate: {
    plain: [
      'persons,traffic,law>当事人{人6}驾驶⟦{牌}⟧小型轿车违法停放，已通知驶离。',
      'persons>{人6}的私家车（车牌号⟦{牌}⟧）停在消防通道，已劝离。',
      'persons,talk,traffic>来信人{人6}称其车⟦{牌}⟧在修路路段爆胎，要求赔偿。',
      'persons,law,traffic>姓名\t号牌\t处理\n{人6}\t⟦{牌}⟧\t罚款二百元',
      'persons,relief,village>经核查，{人6}名下有小汽车一辆，车牌⟦{牌}⟧，不予纳入。',
    ],
    ordinary: [
      'persons,relief,village>信息比对反馈：{人6}，配偶名下车辆⟦{牌}⟧，购于前年，需补充说明。',
      'persons,traffic,law>序号\t驾驶人\t号牌\n1\t{人6}\t{牌遮}\n2\t{人7}\t⟦{牌}⟧\n3\t{人8}\t{牌遮}',
      'persons,works,village,talk>物业登记的长期占位车主为{人6}（⟦{牌}⟧），已多次沟通。',
      'persons,village,news>村民{人6}主动用自家面包车⟦{牌}⟧接送老人。',
      'persons,land,law,money>{人6}抵债车辆一台，号牌为⟦{牌}⟧，评估价{2-6}万元。',
    ],
    hard: [
      'persons,traffic,law>抓拍编号{数}，⟦{牌}⟧，车主{人6}，时速{81-99}公里，已寄送告知书。',
      'persons>注：门岗登记“{人6} ⟦{牌}⟧ 访客”一条因字迹不清重新录入。',
      'persons,law,traffic>事故认定书摘要：甲车为公交车，乙车（⟦{牌}⟧，{人6}本人驾驶）负次要责任。',
      'persons,relief,village>对象\t财产情况\n{人6}\t三轮摩托一辆\n{人7}\t轿车（⟦{牌}⟧）\n{人8}\t无',
      'persons,talk,traffic>寻主启事：滨河公园捡到行驶证一本，姓名{人6}，⟦{牌}⟧，请来认领。',
    ],
  },
};
/** A home, a child, an illness. */
export const LIVES: Ways = {
  'home-address': {
    plain: [
      'persons,law,talk>当事人⟦{人6}，家住{县}人民路{3-99}号和顺苑{1-9}号楼{1-3}单元{301-602}室⟧。',
      'persons,relief,village>⟦{人6}，住{镇2}{村2}{3-9}组{11-88}号⟧，经审核符合条件。',
      'persons>奖励证书按⟦{人6}的住址（{县}文昌路{12-99}号机械厂家属院{2-8}栋{201-506}室）⟧邮寄送达。',
      'persons,health,relief>联系人⟦{人6}，家庭住址：{镇2}新民家园{1-9}幢{101-602}室⟧。',
      'persons,law,works>业主⟦{人6}（城关安居苑{2-12}号楼{2-5}单元{401-602}）⟧对方案提出意见。',
    ],
    ordinary: [
      'persons,relief,village,land>户主\t住址\n{人7}\t{镇}\n⟦{人6}\t{村2}{3-9}组{12-99}号⟧\n{人8}\t{镇2}',
      'persons,law,talk>文书送达：⟦{人6}收，{县}迎宾大道{5-88}号金桂花园{3-9}座{701-1102}⟧，挂号信退回。',
      'persons,village,relief,news>志愿者来到⟦{人6}老人家中，她家在纺织厂小区{2-9}号楼{101-602}⟧，帮她打扫卫生。',
      'persons,traffic,law>肇事人⟦{人6}，现租住{镇2}老街{11-66}号后院二楼东间⟧，未受伤。',
      'persons,people,job,school>⟦{人6}，女，常住地{县}教师新村{2-9}栋{201-503}号⟧，报考资格合格。',
    ],
    hard: [
      'persons,relief,village>备注：该户（⟦{人6}）实际居住在女儿处，即滨河苑{2-9}-{1-3}-{301-902}⟧，每月由社区走访。',
      'persons>快递单号{数}{数}，⟦收件人{人6}，粮食局家属院北楼二门{201-402}⟧，内为审批结果，已签收。',
      'persons,land,village>四至：东至道路，西至⟦{人6}宅（{村2}{12-98}号）⟧，南至水渠，北至空地。',
      'persons,law,talk>调解地点为申请人家中，⟦{镇2}供销社宿舍{1-6}排{2-9}号，申请人{人6}⟧，双方到场。',
      'persons,health,relief,safety>上门对象\t位置\n{人7}\t村卫生室对面\n⟦{人6}\t电影院小区{2-7}栋{1-4}门{101-602}⟧',
    ],
  },
  minor: {
    plain: [
      'persons,relief,school>资助对象⟦{人6}，女，9岁，{镇2}小学三年级学生⟧，每学期资助{400-900}元。',
      'persons,relief,village>孤儿⟦{人6}，11岁，现由其祖父{人7}抚养⟧，纳入保障。',
      'persons,law,traffic>失物由⟦{人6}（12岁，{镇2}中心小学六年级）⟧的家长领回，案件已了结。',
      'persons,relief,school>姓名\t年级\t资助（元）\n⟦{人6}\t实验小学四年级2班⟧\t{400-900}',
      'persons,relief>困境儿童⟦{人6}，7岁，监护人为其外祖母{人7}⟧，每月领取基本生活费。',
    ],
    ordinary: [
      'persons,relief,school,people>爱心企业与⟦{人6}同学结对，她今年读初二，跟着奶奶{人7}生活⟧，每年资助两千元。',
      'persons,law,talk>调解达成协议，⟦{人6}（201{6-8}年出生）由母亲{人7}抚养⟧，父亲按月支付抚养费。',
      'persons,relief,village>户主\t家庭成员\t类别\n{人8}\t配偶\t低保\n⟦{人7}\t孙{人6}，8岁⟧\t低保',
      'persons,school,law>经查，⟦县第二初中八年级3班学生{人6}⟧被同学推倒，学校已启动欺凌事件处置程序。',
      'persons,relief,news>捐款箱前，⟦读小学五年级的受助学生{人6}⟧代表受助家庭致谢。',
    ],
    hard: [
      'persons,relief,village>备注：{人7}户\t三口\t⟦&medical 其女{人6}在县特教学校启智四班就读⟧\t从{月}起增发',
      'persons,law>判决摘要：被害人⟦{人6}（案发时{9-13}岁）⟧的陈述与监控相印证，被告人对事实供认不讳。',
      'persons,relief,school>助学金签领：⟦{人7}代其子{人6}（九年级）⟧签收，金额{500-900}元，经手人签字。',
      'persons,talk,relief>来信反映⟦侄儿{人6}未满六岁、父母均失联⟧，请求认定为事实无人抚养儿童，现已受理。',
      'persons,relief,school,safety>落水获救者系⟦{镇2}小学学生{人6}，四年级⟧，经救助站送回，其家庭获临时救助{600-1500}元。',
    ],
  },
  medical: {
    plain: [
      'persons,relief,village>⟦{人6}因患肝硬化⟧，医疗支出较大，给予临时救助{2000-6000}元。',
      'persons,relief,health>救助对象⟦{人6}，患尿毒症⟧，每周透析三次，报销后个人负担仍重。',
      'persons,relief>⟦{人6}，精神残疾二级⟧，享受护理补贴。',
      'persons,relief,village>姓名\t致困原因\n⟦{人6}\t胃癌术后⟧',
      'persons,talk,health>来信人的丈夫⟦{人6}去年确诊白血病⟧，咨询大病报销事宜。',
    ],
    ordinary: [
      'persons,village,relief,news>驻村干部走访⟦{人6}家，得知她做过两次心脏搭桥⟧，帮她申请了慢性病卡。',
      'persons,job,people>⟦{人6}因双侧股骨头坏死⟧不能从事原岗位，调整为门卫。',
      'persons,relief,village>对象\t类别\t备注\n{人7}\t低保\t无劳动力\n⟦{人6}\t特困\t脑梗偏瘫⟧\n{人8}\t低保\t就学支出大',
      'persons,law,traffic>取保候审的理由是⟦{人6}患有严重糖尿病并发症⟧，经医院证明。',
      'persons,relief,people>优抚对象⟦{人6}，耳聋，佩戴助听器⟧，安排同伴陪护。',
    ],
    hard: [
      'persons,relief,village>备注栏：⟦{人6}，透析，县医院⟧；{人7}，缺资金；{人8}，缺技术。',
      'persons,village,relief,news>说起⟦{人6}，邻居都知道她常年离不开胰岛素⟧，如今药费报销后一年只花几百元。',
      'persons,job,school,people>请假登记：⟦{人6}，抑郁发作住院⟧，假期一个月，工作由{人7}代理。',
      'persons,talk,law>鉴定意见为⟦被鉴定人{人6}双眼盲目四级⟧，依此计算赔偿金。',
      'persons,health,relief>报销退件：发票抬头⟦{人6}，项目为化疗药物⟧，缺少费用清单，请补交。',
    ],
  },
};
