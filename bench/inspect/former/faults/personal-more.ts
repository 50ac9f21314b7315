/** More of the kinds of personal.ts, worded otherwise. */
export const personalMore = {
  'resident-id': {
    plain: `
+:参保人员{person}，社会保障号码（身份证号）«{id}»。
+:监护人{person}的身份证号为«{id}»。
+:{person}身份证号码是«{id}»，特此证明。
+:获得廉租住房的家庭户主{person}，身份证号码：«{id}»。
+:被处罚人{person}，居民身份证：«{id}»，罚款五百元。
+:考生{person}，身份证件号：«{id}»，准考证号{yr}{1000-9999}。
+:采伐申请人{person}，身份证号«{id}»，采伐杉木{3-20}立方米。
+:遗失声明：{person}，身份证号码«{id}»，不动产权证书遗失。
`,
    ordinary: `
+:出租人{person}（公民身份号码：«{id}»）已备案。
+:农户代码：{person}，证件代码«{id}»，确权面积{3-9}亩。
+:持证人{person}，证件名称：居民身份证，编号：«{id}»。
+:受理单显示：{person}，身份号码«{id}»，材料齐全。
+:参训学员{person}、«{id}»，考核合格。
序号→持证人→证件号码→工种⏎1→{person}→«{id}»→电工⏎2→{person}→«{id}»→焊工
+:委托书载明受托人{person}，证号«{id}»。
+:死者{person}（生前身份证号«{id}»）户籍已注销。
`,
    hard: `
+:身份证　　«{id}»　　{person}
+:户主{person}身份证后附：«{idwide}»。
+:I D：«{id}»，{person}。
+:一代证«{id15}»已换领二代证，持有人{person}。
+:{person}：«{idspaced}»，合格。
+:系统账号u«{id}»的使用人为{person}。
+:“«{id}»”即申请人{person}的登录名。
姓名／证号→结果⏎{person}／«{id}»→通过⏎{person}／«{id}»→不通过
`,
  },
  'private-phone': {
    plain: `
+:患者家属{person}，手机：«{cell}»。
+:缴费人{person}，联系手机号«{cell}»。
+:见义勇为人员{person}，电话号码：«{cell}»。
+:新生儿父亲{person}，联系电话：«{cell}»。
+:承租户{person}，手机号码为«{cell}»。
+:租房人{person}，电话«{cell}»，租期一年。
+:退役士兵{person}，联系方式«{cell}»。
+:建议人{person}，手机«{cell}»，建议增设公交站。
+:死者亲属{person}，联系电话«{cell}»。
+:购票人{person}，手机号«{cell}»。
`,
    ordinary: `
+:{person}反映，其手机«{cell}»收不到短信。
+:受访者{person}，«{cell}»，对服务表示满意。
+:志愿者{person}的电话«{cell}»写在登记簿上。
户号→户主→联系号码⏎{1000-9999}→{person}→«{cell}»⏎{1000-9999}→{person}→«{cell}»
+:据{person}（手机«{cell}»）称，物业从未公示账目。
+:失主{person}请与民警联系，失主号码«{cell}»。
+:大学生{person}，毕业于省农业大学，«{cell}»。
+:茶农{person}家有好茶，想买的可打他电话«{cell}»。
+:信件编号{1000-9999}，写信人{person}，手机«{cell}»，内容：低保咨询。
+:报名人{person}，移动号码«{cell}»，已缴费。
`,
    hard: `
+:«{cellspaced}»（{person}）未接。
+:村民{person}　«{celldash}»
户主→电话（保密）⏎{person}→«{cellspaced}»⏎{person}→«{cellwide}»
+:{person}，手«{cell}»机已停用。
+:代领人：{person}«{celldash}»（与户主系父子）。
+:签收：{person} {D} «{cell}»
+:爆料人{person}　V信／手机«{cell}»
+:学员{person}(M:«{cellspaced}»)缺考。
+:{person}之妻«{cell}»代签。
+:86-«{cell}» {person} 已回访
`,
  },
  'bank-card': {
    plain: `
+:{person}，开户行农业银行，卡号：«{card}»，补贴{100-900}元。
+:请向{person}账户«{card}»汇款。
+:奖金直接汇入获奖者{person}的银行账户«{card}»。
+:代发工资账号«{card}»，户名{person}。
+:丧葬补助由{person}领取，银行卡号为«{card}»。
+:患者{masked}的医疗救助款汇入其子{person}卡«{card}»。
+:{person}农商行卡号«{card}»核对无误。
+:户主{person}，惠农卡卡号：«{card}»。
`,
    ordinary: `
+:嫌疑人使用的银行卡（«{card}»）已被冻结。
+:拆迁补偿款付至{person}，账号«{card}»，分两次付清。
开户名→账（卡）号→结果⏎{person}→«{card}»→成功⏎{person}→«{card}»→失败
+:爱心捐款接收人{person}，邮储«{card}»。
+:误发的补贴已从«{card}»扣回，涉及农户{person}。
+:申请表所填账户«{card}»系{person}本人开立。
+:{person}社保卡银行账户（«{card}»）未激活。
+:工会慰问金转入{person}尾号前完整卡号«{card}»。
`,
    hard: `
+:{person}：«{carddash}»。
+:卡　号：«{cardspaced}»（{person}）
+:信合«{card}»{person}{100-900}元
户主→一卡通号→备注⏎{person}→«{cardwide}»→无⏎{person}→«{carddash}»→换卡
+:收方：{person}；«{cardspaced}»；附言：补贴。
+:{person}卡«{card}»注销，改用存折。
+:回单号{1000-9999}，付«{card}»，{100-900}.00元。
+:“«{card}»”一栏姓名应为{person}。
`,
  },
  passport: {
    plain: `
+:考察团团长{person}，护照号码：«{passport}»。
+:留学人员{person}，护照号«{passport}»，申请创业补贴。
+:护照号码«{passport}»，姓名{person}，往返日期待定。
+:外教所持护照号码为«{passport}»。
+:丢失护照一本，号码«{passport}»，失主{person}。
+:领取护照人员：{person}，护照号码«{passport}»。
+:华侨{person}（护照号码：«{passport}»）捐资助学。
+:劳务人员{person}，护照编号：«{passport}»。
`,
    ordinary: `
姓名→证件→号码→国别⏎{person}→护照→«{passport}»→泰国⏎{person}→护照→«{passport}»→泰国
+:{person}使用护照（号：«G{10000000-99999999}»）登记住宿。
+:境外人员登记：护照，«{passport}»，{person}。
+:机票信息：{person}，护照证件«{passport}»。
+:出国审批表中护照号填写为«{passport}»。
+:回国人员{person}持护照«{passport}»接受体检。
+:换发护照后，新号码为«{passport}»。
+:随团翻译{person}，护照号码«P{1000000-9999999}»。
`,
    hard: `
+:护照号：«{passportwide}»（{person}）。
+:PASSPORT NO：«{passport}»
+:护照/«{passportspaced}»/{person}
+:{person}，护照«{passportlower}»，有效。
+:护照（旧）«G{10000000-99999999}»已剪角。
姓名→护照⏎{person}→«{passport}»⏎{person}→无
+:凭«{passport}»号护照入住的{person}已离店。
+:{person}的护照扫描件文件名为«{passport}».jpg。
`,
  },
  plate: {
    plain: `
+:轿车车主{person}（车牌号：«{plate}»）联系不上。
+:{person}所驾«{plate}»号货车侧翻。
+:被查处驾驶员{person}，车牌号码«{plate}»。
+:业主{person}的车辆«{plate}»停放在消防登高面。
+:车牌«{plate}»的车主{person}逾期未缴罚款。
+:{person}的摩托车，号牌«{plate}»，予以扣留。
+:乘客{person}乘坐«{plate}»出租车遗失手机。
+:驾驶«{plate}»小客车的{person}无证驾驶。
`,
    ordinary: `
+:报废补贴领取人{person}，车辆号牌«{plate}»，补贴{1-2}万元。
+:非法营运当事人{person}，车辆«{plate}»。
+:{person}购置的新能源小客车«{plated}»获补贴。
+:违停通报：«{plate}»（{person}）。
序号→号牌→驾驶人→时间⏎1→«{plate}»→{person}→{Ds}⏎2→«{plate}»→{person}→{D-1s}
+:村民{person}拉沙用的«{plate}»未按规定覆盖。
+:免检标志已寄给{person}（«{plate}»）。
+:乘客{person}系«{plate}»乘车人。
`,
    hard: `
+:{person}　«{platedot}»　超员
+:“«{platespaced}»”车主{person}。
+:{person}，«{platewide}»，罚二百。
+:接送学生车辆：{person}，«{plated}»。
+:肇事逃逸的«{platedot}»由{person}驾驶。
车主→号牌→结果⏎{person}→«{platespaced}»→合格
+:{person}家的«{plate}»被水淹。
+:代驾员{person}驾«{plated}»剐蹭护栏。
`,
  },
  'home-address': {
    plain: `
+:受助人{person}，居住地址：«{county}{road}{10-180}号{1-4}单元{101-609}室»。
+:{person}，现住«{estate}{2-20}栋{1-4}单元{101-909}室»。
+:优抚对象{person}家住«{town}{village}{1-12}组{10-90}号»。
+:户主{person}，户籍住址«{village}{1-12}组{10-90}号»。
+:报案人{person}，住址：«{road}{10-180}号{2-20}幢{101-609}室»。
+:见义勇为者{person}住在«{estate}{2-20}栋{101-909}室»。
+:车主{person}，住«{estate}{2-20}号楼{1-4}单元{101-909}室»。
+:申请人{person}，通讯地址«{road}{10-180}号{estate}{2-20}栋{101-909}室»。
`,
    ordinary: `
+:网格员入户走访«{estate}{2-20}栋{1-4}单元{101-909}»的{person}。
+:«medical|失能老人{person}»（«{road}{10-180}号{101-609}»）享受上门护理。
+:{person}在«{estate}{2-20}幢{101-909}室»家中被找到。
+:廉租房清退对象：{person}，«{estate}{2-20}号楼{101-909}»。
序号→姓名→门牌⏎1→{person}→«{village}{1-12}组{10-90}号»⏎2→{person}→«{village}{1-12}组{10-90}号»
+:应{person}要求，决定书寄往其住处«{road}{10-180}号{1-4}单元{101-609}室»。
+:{person}老人的家在«{estate}{2-20}栋一楼{101-109}»。
+:火灾起于{person}住宅（«{road}{10-180}号{2-20}栋{101-609}室»）。
`,
    hard: `
+:{person}　«{estate}{2-20}/{101-909}»
+:{person}（住«{estate}Ａ区{2-20}栋{101-909}»）
+:«{village}{10-90}号»{person}家。
+:订奶户{person}、«{estate}{2-20}栋-{1-4}-{101-909}»。
楼栋→房号→业主⏎«{estate}{2-20}栋→{101-909}»→{person}
+:{person}，«{road}十八号二栋三零一»。
+:送达地址确认：{person}，«{road}{10-180}-{1-9}号»（自建房）。
+:受灾户{person}　«{village}{1-12}组　{10-90}号»
`,
  },
  minor: {
    plain: `
+:患病儿童«minor+medical|{child}»，{5-12}岁，就读{school}，家长{person}，获救助金{1-9}000元。
+:困难学生«{child}»，就读于{school}六年级一班，获资助。
+:被收养人«{child}»，{2-9}岁，收养人{person}。
+:服刑人员子女«{child}»，{6-14}岁，在{school}就读。
+:农村留守儿童«{child}»，{school}二年级，监护人奶奶{person}。
+:违法行为人«{child}»，{14-17}岁，因殴打他人被调查。
+:溺水学生«{child}»，{school}八年级二班，{13-15}岁。
+:孤儿«{child}»就读于{school}，年龄{7-15}岁，每月补助一千元。
`,
    ordinary: `
+:志愿者为«{child}»（{7-13}岁，单亲）过生日。
+:朗诵比赛一等奖：{school}«{child}»。
+:“春蕾计划”受助女童«{child}»，{school}五年级。
+:教育局上门送教，对象«{child}»，{7-14}岁，不能到校。
+:{person}申请变更孩子«{child}»（{3-9}岁）的抚养关系。
+:失学少年«{child}»已返回{school}九年级就读。
学生姓名→班级→资助类别⏎«{child}»→三（2）班→孤儿⏎«{child}»→四（1）班→残疾人子女
+:报警人称其儿子«{child}»（{8-15}岁）离家出走。
`,
    hard: `
+:«{child}»，{6-12}，{school}，低保。
+:「孤」«{child}»　监护人{person}　祖孙
+:{person}家老二«{child}»，六岁，等待入园，享受救助。
+:绘画二等奖　«{child}»　{school}
+:二年级的«{child}»从此吃上了免费午餐，她家是低保户。
+:取保候审少年«{child}»（十五周岁）。
姓名→出生→监护人⏎«{child}»→{2012-2018}.3→{person}
+:«{child}»的外婆{person}代领了孤儿生活费。
`,
  },
  medical: {
    plain: `
+:救助对象«{person}»患恶性肿瘤，自费{2-9}万元。
+:«{person}»因脑瘫生活不能自理。
+:«{person}»，听力残疾二级，发放补贴{80-150}元。
+:重病患者«{person}»，肾移植术后长期服药。
+:«{person}»被诊断为新冠肺炎，在隔离病房治疗。
+:特困人员«{person}»，患有老年痴呆症，集中供养。
+:低收入家庭«{person}»，本人患冠心病、高血压三级。
+:«{person}»患有癫痫，暂不宜驾驶机动车。
`,
    ordinary: `
+:办理门诊慢特病的有«{person}»（糖尿病）、«{person}»（高血压）。
+:«{person}»前年中风后半身不遂，儿子在外打工。
+:村干部带着慰问品来到«{person}»家，他的尿毒症已拖了五年。
姓名→残疾类别→等级⏎«{person}»→精神→二级⏎«{person}»→言语→三级
+:大病报销公示：«{person}»，慢性肾功能不全，{1-9}万元。
+:«{person}»经抢救无效死亡，死因为急性心梗。
+:«{person}»流产后申请生育津贴。
+:戒毒人员«{person}»参加社区康复，服用美沙酮。
`,
    hard: `
+:«{person}»：重度抑郁，免试。
+:«{person}»，精残贰级。
+:«{person}»白内障复明手术费已结。
+:驾驶证注销：«{person}»（癫痫）。
姓名→病种代码→备注⏎«{person}»→慢性肾衰→透析
+:«{person}»／肢残／四级
+:抚恤：«{person}»，尘肺三期。
+:因病返贫户«{person}»（ＣＡ）。
`,
  },
} as const;
