/** Personal data that must be masked: numbers. */
import type { Levels } from './levels.ts';

export const NUMBERS: Record<string, Levels> = {
  'resident-id': {
    plain: `
被执行人{name}，身份证号码⟦{id}⟧，应当履行生效法律文书确定的义务。
申请人：{name}，公民身份号码：⟦{id}⟧，住本县。
姓名|身份证号|金额¶{name}|⟦{id}⟧|600¶{name}|⟦{id}⟧|600
经核查，{name}（身份证⟦{id}⟧）符合临时救助条件，同意给予一次性救助。
当事人{name}，男，居民身份证号⟦{id}⟧，从事餐饮服务。
低保对象{name}，身份证号：⟦{id}⟧，保障人口两人。
受让人{name}，证件号码⟦{id}⟧，受让宅基地使用权。
报名人员{name}的身份证号为⟦{id}⟧，资格审查合格。
{town}优抚对象{name}，公民身份证⟦{id}⟧，每月发放补助。
法定代表人：{name}，身份证件号码：⟦{id}⟧。
户主{name}，身份证号码为⟦{id}⟧，家庭人口四人。
驾驶人{name}，身份证明号码⟦{id}⟧，驾驶证已达吊销条件。
`,
    ordinary: `
序号|姓名|证件号|村组¶1|{name}|⟦{id}⟧|{village}¶2|{masked}|{idmask}|{village}¶3|{name}|⟦{id}⟧|{village}
危房改造户：{name}⟦{id}⟧，{village}二组，补助一万二千元。
处罚决定书送达公告：{name}（⟦{id}⟧），因无法直接送达，现公告送达。
老年人高龄津贴发放对象{name}，身份证⟦{id15}⟧，按月发放。
农机购置补贴：购机者{name}，⟦{id}⟧，机具为微耕机一台。
{name}，{town}人，⟦{id}⟧，原件遗失，声明作废。
公租房轮候人员：{name}、身份证号末次核对为⟦{id}⟧，申请一居室。
经办人证件信息：⟦{id}⟧（{name}），联系方式已登记。
退役士兵{name}的身份证号由⟦{id15}⟧升位，请核对。
农机购置补贴名单（节选）：{name}，{town}，⟦{id}⟧
抵押人{name}与抵押权人签订合同，抵押人身份证号码⟦{id}⟧，不动产权证遗失。
请{name}（身份证号：⟦{id}⟧）于{m+7}前到{office}领取退款。
`,
    hard: `
{name}，证号⟦{id/ }⟧，已纳入公益性岗位。
失信人员公示　{name}　⟦{id~}⟧　限制消费
户主：{name}；ID：⟦{id}⟧；面积：3.2亩
岗位|考生|号码¶护士|{name}|⟦{id}⟧¶司机|{masked}|{idmask}
卡号后四位已隐去，持卡人{name}⟦{id/-}⟧，金额1200元。
老党员生活补贴：{name}⟦{id15}⟧每月三百元。
宅基地使用权人：{name}（⟦{id/　}⟧），四至见附图。
统一社会信用代码{credit}，经营者{name}⟦{id}⟧，从事零售。
单号{serial}　收件人{name}　⟦{id}⟧　已签收
备注：{masked}之子证件⟦{idchild}⟧，随母落户。
奖扶人员：{name}／⟦{id}⟧／{village}。
林权证号00{n:1000-9999}，权利人{name}，⟦{id}⟧，林班3小班12。
`,
  },
  'private-phone': {
    plain: `
种粮大户{name}，手机号码⟦{mobile}⟧，种植水稻一百二十亩。
申请人{name}，联系电话⟦{mobile}⟧，申请临时救助。
姓名|村组|手机¶{name}|{village}|⟦{mobile}⟧¶{name}|{village}|⟦{mobile}⟧
拟录用人员{name}，本人手机⟦{mobile}⟧，请按时参加体检。
投诉人{name}（电话：⟦{mobile}⟧）反映楼下餐馆油烟扰民。
脱贫户{name}，联系方式⟦{mobile}⟧，家中有三口人。
受助学生家长{masked}，家长手机：⟦{mobile}⟧，资助标准每学期五百元。
房屋所有权人{name}，移动电话⟦{mobile}⟧，房屋面积九十平方米。
参保人{name}的手机号为⟦{mobile}⟧，请核对参保信息。
被征收户主{name}，电话⟦{mobile}⟧，补偿款已拨付。
购机农户{name}，本人联系电话⟦{mobile}⟧，购置旋耕机一台。
考生{name}，报名时所留手机⟦{mobile}⟧，请保持畅通。
`,
    ordinary: `
来信人：{name}　来信时间：{d-9}　电话：⟦{mobile}⟧　内容：咨询医保缴费。
序号|户主|人口|电话|金额¶1|{name}|3|⟦{mobile}⟧|900¶2|{masked}|2|{mobilemask}|600
公租房申请人{name}⟦{mobile}⟧，家庭人均收入低于标准。
据举报人{name}（⟦{mobile}⟧）反映，有人在河边倾倒垃圾。
退役军人{name}，现住外地，手机⟦{mobile}⟧，已办理登记。
{village}护林员补助公示：{name}，⟦{mobile}⟧，每月八百元。
网民“{masked}”留言并留下手机号⟦{mobile}⟧，要求尽快修复路灯。
宅基地申请户{name}，配偶电话⟦{mobile}⟧，申请面积一百平方米。
失业人员登记：{name}，女，{n:30-50}岁，⟦{mobile}⟧，求职意向为保洁。
养殖户{name}（微信同手机号⟦{mobile}⟧）存栏生猪三百头。
老人{name}走失，其子手机⟦{mobile}⟧，后经民警帮助找回。
残疾人{masked}的监护人联系电话为⟦{mobile}⟧，补贴打入监护人账户。
`,
    hard: `
{name}，{village}五组，⟦{mobile/ }⟧，危房已拆除。
领取人签字：{name}　⟦{mobile~}⟧
户号|姓名|联系|结果¶0{n:11-99}|{name}|⟦{mobile}⟧|合格¶0{n:11-99}|{masked}|{mobilemask}|合格
本局联系电话{tel}，信访人{name}电话⟦{mobile}⟧。
已通知{name}本人（⟦{mobile/-}⟧）补交材料。
考生备注：⟦{mobile}⟧，{name}母亲接听。
中奖居民{name}⟦{mobile}⟧请到社区领奖。
租户{masked}，押金已退，机主号⟦+86{mobile}⟧。
献血者：{name}；血型O；手机：⟦{mobile}⟧
建议人{name}，县人大代表之外的普通居民，T：⟦{mobile}⟧
奖学金拟发放对象{name}，Tel⟦{mobile}⟧，成绩优秀。
受访者{masked}留下号码⟦{mobile}⟧，愿意参加下次听证。
`,
  },
  'bank-card': {
    plain: `
收款人{name}，银行卡号⟦{card}⟧，金额一千二百元。
姓名|银行账号|补贴¶{name}|⟦{card}⟧|480¶{masked}|{cardmask}|360
农户{name}的一卡通卡号为⟦{card}⟧，已发放到位。
请将退款汇入{name}卡号⟦{card}⟧，开户行为县农商行。
低保户{name}，社保卡银行账号：⟦{card}⟧，每月十日发放。
{name}个人账户⟦{card}⟧收到补偿款三万元。
开户名：{name}，卡号：⟦{card}⟧，开户银行：工商银行。
学生{masked}家长银行卡⟦{card}⟧，助学金已打卡。
公益性岗位人员{name}，工资卡号⟦{card}⟧。
抚恤金发放账户：{name}，⟦{card}⟧。
农机补贴结算卡号⟦{card}⟧，持卡人{name}。
种粮补贴打卡名单：{name}，⟦{card}⟧，五百六十元。
`,
    ordinary: `
序号|户主|开户行|账号|金额¶1|{name}|农业银行|⟦{card}⟧|1250¶2|{starred}|农商行|{cardmask}|980
捐款请汇：{name}，⟦{card}⟧，用于其医疗费用。
{village}移民直补资金：{name} ⟦{card}⟧ 600元
经核对，{name}提供的卡号⟦{card}⟧与姓名一致，予以支付。
丧葬补助金转入{name}（⟦{card}⟧），由其子代领。
退还{name}保证金五千元，退款账号⟦{card}⟧。
见义勇为奖励一万元，打入{name}在建设银行的账户⟦{card}⟧。
临时工{name}劳务费：卡号⟦{card}⟧，天数22，合计2640元。
更正：{name}的卡号应为⟦{card}⟧，此前登记有误。
租金由承租人存入房主{name}银行卡（⟦{card}⟧）。
计生奖扶对象{name}本年度奖扶金已转入⟦{card}⟧账户。
中介人{name}收取费用的银行卡号是⟦{card}⟧，已被冻结。
`,
    hard: `
{name}　⟦{card/ }⟧　生态护林员补助
户名{name}，帐户信息：⟦{card~}⟧。
编号|姓名|卡|元¶07|{name}|⟦{card}⟧|300¶08|{starred}|{cardmask}|300
打卡发放：{starred}（⟦{card/-}⟧）
{name}⟦{card}⟧，村干部代领未签字，责令整改。
合同号{serial19}，付款至⟦{card}⟧（{name}）。
本次更换社保卡，旧卡⟦{card}⟧停用，{name}领取新卡。
补助对象：{starred}，尾号不详，全号⟦{card}⟧
汇款凭证显示：付{name}，贷方⟦{card/　}⟧。
赡养费由其长子按月存入⟦{card}⟧，母亲{name}支取。
账号：⟦{card}⟧；金额：柒佰元整
公务卡⟦{card}⟧（持有人{name}）未按期还款，已提醒。
`,
  },
  passport: {
    plain: `
申请人{name}，护照号码⟦{passport}⟧，因公出国五天。
外籍教师护照号：⟦{passport}⟧，聘期一年。
{name}的护照⟦{passport}⟧遗失，声明作废。
出国人员{name}，护照号⟦{passport}⟧，任务为技术交流。
持照人{name}，普通护照⟦{passport}⟧，有效期十年。
姓名|护照号码|国家¶{name}|⟦{passport}⟧|德国¶{masked}|已隐去|德国
团员{name}，中国护照号码⟦{passport}⟧，随团出访。
侨眷{name}提交的护照号为⟦{passport}⟧，予以登记。
{name}（护照号：⟦{passport}⟧）申请延长境外停留时间。
身份证件类型：护照；证件号码：⟦{passport}⟧；姓名：{name}。
请{name}凭护照（⟦{passport}⟧）办理退税。
劳务人员{name}，护照证号⟦{passport}⟧，赴境外务工。
`,
    ordinary: `
因公出访公示：团长{name}，护照⟦{passport}⟧，往返共六天，费用由单位承担。
境外捐赠人{name}持⟦{passport}⟧号护照，捐资修建教学楼。
留学生{name}（⟦{passport}⟧，护照）申请创业补贴，拟予支持。
更正：{name}护照号应为⟦{passport}⟧，原公示有误。
序号|人员|证件|号码¶1|{name}|护照|⟦{passport}⟧¶2|{masked}|身份证|{idmask}
{name}护照原件（编号⟦{passport}⟧）由{office}统一保管。
经审查，{name}所持护照⟦{passport}⟧真实有效，同意受理婚姻登记。
归侨{name}，旧护照⟦{passport}⟧，现申请落户。
涉外收养登记：收养人护照号码为⟦{passport}⟧，材料齐全。
学生{masked}赴外研学，护照号：⟦{passport}⟧，领队为学校教师。
请领取因私护照，本人{name}，证号⟦{passport}⟧。
出境证照上缴情况：{name}，护照一本（⟦{passport}⟧），已上缴。
`,
    hard: `
{name}，护照 ⟦{passport/ }⟧，拟赴境外培训。
护　照：⟦{passport~}⟧　持有人：{name}
姓名|护照|签证¶{name}|⟦{passport}⟧|商务¶{masked}|不公开|商务
Passport No. ⟦{passport}⟧（{name}）
随行翻译{name}，护照尾号见前页，全号⟦{passport}⟧。
护照号⟦No.{passport}⟧，{name}，批件已下。
丢失护照一本，号码为⟦{passport}⟧，失主{masked}。
证件种类填“护照”，{name}填⟦{passport}⟧。
{name}等三人出访，护照依次登记，首位⟦{passport}⟧。
普通护照/⟦{passport}⟧/{name}/公示无异议
海外人才{name}提交护照（号：⟦{passport}⟧）及学历认证。
旅行社代收{name}护照，护照本号⟦{passport}⟧，已退还。
`,
  },
};
