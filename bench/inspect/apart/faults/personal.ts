/** What must be masked before publication. Signs as in injected.ts. */
export const personal = {
  'resident-id': {
    plain: `
+:{person}，身份证号码：«{id}»，符合补助条件。
+:申请人{person}（身份证号：«{id}»）已通过审核。
+:受送达人：{person}，公民身份号码«{id}»。
+:居民身份证号«{id}»的持有人请到窗口领取证件。
序号→姓名→身份证号→金额⏎1→{person}→«{id}»→{200-900}⏎2→{person}→«{id}»→{200-900}
低保对象：{person}，女，身份证«{id}»，每月补助{300-600}元。
+:被征收人{person}，身份证号码为«{id}»，房屋面积{60-180}平方米。
+:拟录用人员{person}，证件号码«{id}»。
户主：{person}　身份证：«{id}»　家庭人口：{2-6}人
+:法定代表人{person}，身份证件号码：«{id}»。
+:失信被执行人{person}，身份证«{id}»。
T:关于注销{person}（身份证号«{id}»）不动产权证书的公告
`,
    ordinary: `
考号→姓名→证件号→岗位⏎01→{person}→«{id}»→综合管理⏎02→{person}→«{id}»→财务
+:{person}（«{id}»），经核实符合条件。
+:委托人{person}，证件号«{id}»，委托{person}代为办理。
+:经营者：{person}；身份证（其他有效证件）号码：«{id}»；处罚种类：警告。
退役军人名单：{person}«{id}»、{person}«{id}»。
+:联系人{person}，«{id}»，领取方式为现场领取。
户口簿首页复印件显示，{person}的公民身份号码是«{id}»。
+:老年证号3399{1000-9999}，持证人证件号«{id}»。
+:{person} 男 汉族 «{id}» 群众
姓名→性别→出生年月→身份证号码⏎{person}→男→{1950-1980}.05→«{id}»
+:当事人{person}，一九六二年生，旧证号码«{id15}»。
+:持证人：{person}，身份证号码（15位）：«{id15}»。
监护人{person}，联系方式见档案，证号«{id}»。
`,
    hard: `
+:{person}，身份证号：«{idspaced}»。
+:证件号码«{idwide}»，请核对。
+:{person}«{id}»。
村民→证件→亩数⏎{person}→«{idspaced}»→{2-9}⏎{person}→«{idwide}»→{2-9}
+:编号{yr}-{10-99}，«{id}»，{person}，通过。
+:证书编号与本人证件号一致（«{id}»），丢失不补。
附：«{id15}»　«medical|{person}　残疾军人»
+:购房人{person}／«{id}»／{estate}。
+:账号即证件号«{id}»，初始密码为后六位。
+:{person}（«{iddash}»）于{D-9}提交申请。
+:SFZ:«{id}»
+:户主证号为«{idlower}»的家庭已脱贫。
文件名：{person}«{id}»申请表.pdf
`,
  },
  'private-phone': {
    plain: `
+:申请人{person}，手机号码«{cell}»。
+:{person}，{village}村民，联系电话«{cell}»。
序号→姓名→手机号→补助金额⏎1→{person}→«{cell}»→{200-900}⏎2→{person}→«{cell}»→{200-900}
+:受益农户{person}，电话：«{cell}»。
信访人：{person}，联系方式：«{cell}»，反映宅基地纠纷问题。
+:低保户{person}（电话«{cell}»）已纳入帮扶。
+:拟录用人员{person}，手机«{cell}»。
+:户主{person}，移动电话«{cell}»，种植面积{3-30}亩。
+:举报人{person}，手机号为«{cell}»。
+:家长{person}，联系手机«{cell}»，已收到通知。
村民→电话→面积⏎{person}→«{cell}»→{2-9}亩⏎{person}→«{cell}»→{2-9}亩
+:参保人{person}的手机号码«{cell}»已更新。
`,
    ordinary: `
+:来信人{person}（«{cell}»）反映路灯不亮。
+:申请公开人：{person}，«{cell}»，用途为生产生活需要。
姓名→性别→年龄→联系方式⏎{person}→女→{50-80}→«{cell}»
+:考生{person}、«{cell}»，请于报到时携带准考证。
+:房主{person}同意拆迁，电话«{cell}»。
+:网友“山里人”留言：我叫{person}，我的电话是«{cell}»，请尽快回复。
+:«medical|残疾人{person}»的监护人{person}，联系电话为«{cell}»。
+:养殖户{person}存栏生猪{100-600}头，联系«{cell}»。
中奖名单：{person}«{cell}»，{person}«{cell}»
+:投诉人{person}称其号码«{cell}»多次接到骚扰电话。
+:求职者{person}，应聘岗位为会计，电话«{cell}»。
孤寡老人{person}，联系人为其侄子，手机«{cell}»。
`,
    hard: `
+:{person}，«{cellspaced}»。
+:户主：{person}，«{celldash}»，已签字。
+:{person} «{cellwide}» 同意
姓名→备注⏎{person}→«{cell}»⏎{person}→«{cell}»
+:被征收人{person}（+86 «{cell}»）到场确认。
+:回访记录：«{cell}»，接听人为申请人之子{person}，表示满意。
+:附件名称：{person}«{cell}»危房改造申请。
+:村民{person}(«{cell}»)领取种子{2-9}袋。
+:捐款人{person}，微信同号«{cellspaced}»。
+:转诉件：{person}/«{cell}»/噪声扰民。
+:家属{person}，Tel:«{cell}»。
+:租户{person}，{estate}，«{cell}»，未缴物业费。
`,
  },
  'bank-card': {
    plain: `
+:补助资金打入{person}银行卡，卡号«{card}»。
+:收款人{person}，银行卡号：«{card}»。
序号→姓名→银行账号→金额⏎1→{person}→«{card}»→{200-900}⏎2→{person}→«{card}»→{200-900}
+:户名：{person}，开户行：{place}农村商业银行，账号：«{card}»。
+:农户{person}一卡通账号为«{card}»。
+:退款至{person}工商银行卡«{card}»。
低保金发放账户：{person}，«{card}»。
+:{person}的建设银行储蓄卡卡号是«{card}»。
+:工资卡号«{card}»，持卡人{person}。
姓名→开户银行→卡号⏎{person}→农业银行→«{card}»
+:请将押金退回{person}的邮储银行账户«{card}»。
+:领款人{person}，社保卡金融账号«{card}»。
`,
    ordinary: `
+:{person}（«{card}»）首批补助已到账。
村民→亩数→一卡通⏎{person}→{3-9}→«{card}»⏎{person}→{3-9}→«{card}»
+:奖励对象{person}，开户信息：农业银行{place}支行«{card}»。
+:受害人将两万元转入对方账户«{card}»。
+:因卡号«{card}»有误，{person}的补贴退回重发。
+:户主{person}，账户：«{card}»，补贴{100-900}元。
+:打卡账号变更：原账号作废，新账号«{card}»。
+:{person}，收款账号«{card}»，银行：建行。
捐款人指定退回账户为«{card}»，户名{person}。
+:乡村医生{person}，养老补助账号«{card}»。
+:领取人{person}未到场，款项转至«{card}»。
+:转账凭证显示收款方为{person}，卡号«{card}»。
`,
    hard: `
+:卡号«{cardspaced}»，户名{person}。
+:{person}，«{cardspaced}»。
姓名→备注⏎{person}→«{cardspaced}»⏎{person}→«{card}»
+:账号：«{cardwide}»。
+:附：{person}«{card}»回单。
+:{person} 农行 «{cardspaced}» 已核
+:一折通（«{carddash}»）已更换为社会保障卡。
+:户名账号：{person}«{card}»，金额{100-900}元。
+:（«{card}»）{person}确认领取。
+:N{10-99}/«{card}»/{person}/成功
+:持«{cardspaced}»卡的{person}请到柜面补录信息。
+:发放清册第{1-9}行：{person}　«{card}»　{200-900}.00
`,
  },
  passport: {
    plain: `
+:出国人员{person}，护照号码«{passport}»。
+:{person}持普通护照，护照号«{passport}»。
+:因公出访人员：{person}，护照号码：«{passport}»。
姓名→护照号码→签发日期⏎{person}→«{passport}»→{D-500}
+:护照（«{passport}»）持有人{person}于{D-3s}入境。
+:外籍专家持护照，号码为«{passport}»，聘期一年。
+:护照号为«{passport}»的{person}被列入名单。
+:申请人{person}，证件类型：护照，证件号码：«{passport}»。
+:{person}护照遗失，护照号«{passport}»，声明作废。
+:中国公民{person}（护照号«{passport}»）。
+:护照编号«{passport}»已注销。
+:归侨{person}，护照号码«{passport}»，申请定居。
`,
    ordinary: `
+:公务护照«SE{1000000-9999999}»由{person}使用，已交回保管。
+:{person}，护照«{passport}»，目的地为老挝。
证件种类→证件号→姓名⏎护照→«{passport}»→{person}⏎护照→«{passport}»→{person}
+:该生家长持外国护照（No.«{passport}»）办理入学。
+:护照No：«{passport}»，有效期十年。
+:因公护照领取登记：{person}«PE{1000000-9999999}»。
+:{person}的护照，号码«{passport}»，已过期。
+:外国人就业许可登记，护照号码：«K{10000000-99999999}»。
+:团组成员{person}持公务普通护照«PE{1000000-9999999}»。
+:台账显示护照号«G{10000000-99999999}»，持有人{person}。
+:港澳居民未提供护照，{person}提供护照«{passport}»。
+:护照号码由«{passport}»变更，{person}已提交说明。
`,
    hard: `
+:护照：«{passportspaced}»。
+:护照号（«{passportlower}»）{person}。
+:{person}／护照／«{passport}»
+:Passport No. «{passport}»，姓名{person}。
证件→号码⏎护照→«{passportspaced}»
+:持照人{person}，护照证号«{passportwide}»。
+:护 照 号：«{passport}»，出访天数{4-9}天。
+:passport: «{passport}»
+:新护照«{passport}»、旧护照«G{10000000-99999999}»均为{person}所有。
+:护照首页（编号«{passport}»）复印件附后。
+:{person}护照«DE{1000000-9999999}»为外交护照。
+:填护照栏：«{passport}»，签证栏：无。
`,
  },
  plate: {
    plain: `
+:车主{person}，车牌号«{plate}»。
+:{person}驾驶«{plate}»号小型轿车发生交通事故。
+:违法当事人{person}，车牌«{plate}»，罚款二百元。
姓名→车牌号→违法行为⏎{person}→«{plate}»→闯红灯⏎{person}→«{plate}»→逆行
+:{person}名下车辆«{plate}»逾期未检验。
+:驾驶人{person}，号牌号码«{plate}»，饮酒后驾驶。
+:被扣车辆车主{person}，车牌照为«{plate}»。
+:村民{person}的私家车«{plate}»占用消防通道。
+:{person}驾驶的«{plate}»货车超限{10-50}%。
+:停车费退还：车主{person}，«{plate}»。
+:报废车辆所有人{person}，号牌«{plate}»。
+:受损车辆«{plate}»，车主为{person}。
`,
    ordinary: `
+:{person}（«{plate}»）请到大队接受处理。
车牌→所有人→金额⏎«{plate}»→{person}→{100-900}⏎«{plate}»→{person}→{100-900}
+:网友{person}称其车«{plate}»被划。
+:{person}所有的摩托车«{plate}»长期停放楼道。
+:“僵尸车”名单：«{plate}»（车主{person}）。
+:以旧换新补贴：{person}，旧车«{plate}»。
+:{person}持新能源车«{plated}»申请充电桩补贴。
+:顺风车司机{person}驾车牌«{plate}»接送乘客。
+:当事人：{person}；车号：«{plate}»；超载两人。
+:投诉人{person}，车辆号牌«{plate}»，反映收费过高。
+:{person}租用«{plate}»运送砂石。
+:货主{person}、货车«{plate}»均已查验放行。
`,
    hard: `
+:{person}，«{platedot}»。
+:{person}开着«{platespaced}»送孩子上学时追尾。
姓名→备注⏎{person}→«{platedot}»⏎{person}→已缴
+:«{plate}»，{person}，未戴头盔。
+:（{person}«{plate}»）通行证已办。
+:{person}的五菱面包车（«{platedot}»）。
+:业主{person}登记车位：«{plated}»。
+:{person}／«{plate}»／超速
+:车号«{platespaced}»系{person}所有。
+:{person}将«{platewide}»过户。
+:拖移通知：«{plate}»已拖至停车场，请{person}认领。
+:申请人{person}免费停放车辆«{plated}»。
`,
  },
  'home-address': {
    plain: `
+:{person}，家住«{county}{road}{10-180}号{2-20}栋{1-4}单元{101-909}室»。
+:{person}，家庭住址：«{estate}{2-20}幢{101-909}室»。
+:申请人{person}，住址为«{town}{village}{1-12}组{10-90}号»。
姓名→家庭住址⏎{person}→«{estate}{2-20}栋{101-909}室»⏎{person}→«{estate}{2-20}栋{101-909}室»
+:当事人{person}，住«{county}{town}{road}{10-180}号»。
+:低保户{person}，现居住地址：«{road}{10-180}号{101-609}室»。
+:被执行人{person}，户籍地址«{county}{town}{village}{1-12}组{10-90}号»。
+:业主{person}，房屋坐落：«{estate}{2-20}号楼{1-4}单元{101-909}»。
+:老人{person}独居在«{estate}{2-20}栋{1-4}单元{101-609}室»。
+:孤儿{masked}的监护人{person}住«{village}{1-12}组{10-90}号»。
+:承租人{person}，承租地址为«{estate}{2-20}幢{1-4}单元{101-909}室»。
+:«medical|残疾人{person}»，住所地«{road}{10-180}弄{2-20}号{101-609}室»。
`,
    ordinary: `
+:{person}（«{estate}{2-20}栋{101-909}»）申请加装电梯。
户主→住址→面积⏎{person}→«{village}{1-12}组{10-90}号»→{60-180}
+:信访人{person}，«{road}{10-180}号附{1-9}号»居民。
+:公租房配租结果：{person}，«{estate}{2-20}-{1-4}-{101-909}»。
+:维修基金申请人{person}，房号«{estate}{2-20}#{101-909}»。
+:抗美援朝老战士{person}家住«{road}老粮站宿舍{2-6}栋{101-409}室»，志愿者上门慰问。
+:{person}户位于«{village}{1-12}组{10-90}号»，属C级危房。
+:邮寄地址：«{county}{road}{10-180}号{estate}{2-20}栋{101-909}室»，收件人{person}。
+:{person}自述住在«{road}{10-180}号院内平房第{2-9}间»。
+:拟拆除{person}位于«{estate}{2-20}幢楼顶{101-909}室»的违法建筑。
+:{person}之妻居住«{town}{road}{10-180}号三楼东户»。
+:欠缴水费用户：{person}，«{estate}{2-20}栋{1-4}单元{101-909}»。
`,
    hard: `
+:{person}，«{estate}{2-20}-{101-909}»。
姓名→备注⏎{person}→«{2-20}栋{101-909}（{estate}）»
+:{person}家（«{village}{10-90}号»）昨夜进水。
+:走进«{estate}{2-20}号楼{101-909}»，{person}正在浇花。
+:«{road}{10-180}号 {2-20} 幢 {101-909} 室»，{person}签收。
+:{person}：«{village}七组十三号»。
+:{person}住«{road}一百零{2-9}号二单元三楼左手»。
+:送餐对象：{person}、«{estate}{2-20}栋{1-4}门{101-609}»。
+:{person}／«{town}{village}{1-12}组门牌{10-90}»／一级
+:独居老人{person}，门牌«{estate}Ｂ座{101-909}»。
+:收件：{person}　«{road}{10-180}号院{2-9}号楼{101-609}户»
+:户主{person}«住{village}{1-12}组{10-90}号»，已签约。
`,
  },
  minor: {
    plain: `
+:受助学生«{child}»，{school}三年级二班学生，家庭困难，给予救助{500-900}元。
+:孤儿«{child}»，{6-14}岁，由祖母{person}抚养，每月发放基本生活费。
+:留守儿童«{child}»，{7-13}岁，就读于{school}，监护人为其外公{person}。
+:未成年人«{child}»因盗窃被公安机关训诫，现年{13-15}岁。
+:困境儿童«{child}»（{school}五年级学生）列入帮扶对象。
+:被害人«{child}»，女，{6-13}岁，案件正在审理。
姓名→年龄→学校→资助金额⏎«{child}»→{7-14}→{school}→{500-900}⏎«{child}»→{7-14}→城西小学→{500-900}
+:«{child}»，{school}七年级三班，父亲{person}，获助学金{500-900}元。
+:事实无人抚养儿童«{child}»，{5-14}岁，监护人{person}。
+:辍学学生«{child}»，{12-15}岁，原就读{school}，已劝返复学。
+:走失儿童«{child}»今年{4-9}岁，其母{person}报警求助。
+:«{child}»同学，{school}四年级一班，因家庭变故获得临时救助。
`,
    ordinary: `
+:志愿者看望了{8-13}岁的«{child}»，她的父母常年在外务工，平时由奶奶{person}照看。
+:《小小书画家》获奖：«{child}»（{school}）、«{child}»（{school}）。
获奖学生→学校→奖次⏎«{child}»→{school}→一等奖⏎«{child}»→城西小学→二等奖
+:涉案少年«{child}»（{14-16}岁）被送往专门学校。
+:爱心人士与«{child}»结对，孩子在{school}读六年级，家里只有爷爷。
+:拟发放孤儿助学金：«{child}»，{school}，高一（3）班。
+:校园欺凌事件中，«{child}»（{school}八年级）被打，学校已作处理。
+:«{child}»的监护权由其母{person}变更为外祖父{person}，孩子现年{4-12}岁。
+:“微心愿”清单：«{child}»，{7-12}岁，想要一个书包，住{village}。
+:助学对象：«{child}»，{school}，二年级，单亲家庭。
+:交通事故造成«minor+medical|{child}»（{5-12}岁）受伤，已送医救治。
+:«{child}»，{school}小学部，低保家庭，资助标准每学期{500-900}元。
`,
    hard: `
+:«{child}»（{6-12}岁，随祖父生活）。
学生→年级→类别⏎«{child}»→四→孤儿⏎«{child}»→六→低保
+:帮扶户{person}之孙«{child}»，上小学二年级，获赠书包。
+:{school}：«{child}»、«{child}»，建档困难学生。
+:{person}的女儿«{child}»今年上初一，减免学费。
+:二（4）班«{child}»免除营养餐费，系低保户子女。
+:幼儿«{child}»（中班）由社区代为看护，母亲服刑。
+:「圆梦助学」«{child}» {school} 九年级 {500-900}元
+:诗歌朗诵金奖得主为{school}的«{child}»。
+:«{child}»，监护人：{person}（外婆），每季度走访一次。
+:少年«{child}»，十四岁，不予刑事处罚，责令监护人管教。
+:{person}（父）、«{child}»（子，{5-12}岁）纳入低保。
`,
  },
  medical: {
    plain: `
+:«{person}»，患尿毒症，需长期透析，给予临时救助{1-9}000元。
+:村民«{person}»因患肺癌住院治疗，家庭困难。
+:«{person}»，女，{40-80}岁，患有精神分裂症，列入帮扶。
姓名→病种→救助金额⏎«{person}»→白血病→{1-9}000⏎«{person}»→乳腺癌→{1-9}000
+:«{person}»，视力残疾一级，享受重度残疾人护理补贴。
+:低保户«{person}»因脑梗塞后遗症瘫痪在床。
+:«{person}»确诊肺结核，已在定点医院隔离治疗。
+:困难职工«{person}»做了心脏搭桥手术，自付医疗费{2-9}万元。
+:大病救助对象：«{person}»，病种为肝硬化，救助{2-9}000元。
+:«{person}»系艾滋病病毒感染者，由疾控中心随访管理。
+:户主«{person}»，残疾类别：肢体，残疾等级：二级。
+:«{person}»患糖尿病多年，现并发肾衰竭，每周透析三次。
`,
    ordinary: `
+:«{person}»，致贫原因为本人患胃癌，家中劳动力不足。
+:公示对象«{person}»（肢体三级）、«{person}»（智力二级）。
+:驻村工作队看望了身患重病的«{person}»，他去年查出肝癌，刚做完化疗。
户主→家庭人口→困难原因⏎«{person}»→{2-6}→妻子患抑郁症⏎«{person}»→{2-6}→本人患强直性脊柱炎
+:医疗救助：«{person}»，恶性肿瘤门诊放化疗，报销{1-9}000元。
+:«{person}»的妻子卧病多年，本人腰椎间盘突出不能干重活。
+:退役军人«{person}»，因战致残，评定为七级伤残。
+:病退人员名单：«{person}»，诊断为冠心病。
+:严重精神障碍患者«{person}»由监护人看护，以奖代补{1-2}400元。
+:«{person}»因工受伤，右手截肢，经鉴定为五级伤残。
+:水滴筹求助人«{person}»，诊断为再生障碍性贫血，情况属实。
+:«{person}»突发脑溢血，在县人民医院重症监护室抢救。
`,
    hard: `
+:«{person}»（尿毒症），{1-9}000元。
姓名→备注⏎«{person}»→透析⏎«{person}»→听力残疾
+:«{person}»，听力二级。
+:«{person}»之子脑瘫，申请护理补贴。
+:特殊病种备案：«{person}»，帕金森。
+:因«{person}»长期服用抗精神病药物，同意延期缴费。
+:«{person}»／HIV／随访
+:公益岗位人员«{person}»，癫痫，不宜登高。
+:«{person}»乙肝表面抗原阳性，调离岗位。
+:缓缴说明：«{person}»住院，甲状腺癌术后。
+:«{person}»，多重残疾，贰级，护理补贴{80-150}元。
+:「两癌」救助：«{person}»，宫颈癌，已发放。
`,
  },
} as const;
