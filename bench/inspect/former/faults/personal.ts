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
} as const;
