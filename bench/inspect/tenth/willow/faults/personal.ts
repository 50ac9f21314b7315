/** Numbers, plates and homes of people that should not stand on a public page. */
export const PERSONAL = `
== resident-id plain

@relief recruit village
{p8}，身份证号码«{id}»，已通过资格审核，请按时领取有关证件。

@case
当事人{p8}，男，汉族，公民身份号码：«{id}»，经营一家五金店。

@village relief
领款人签名：{p7}，证件号«{id}»，领款用途为务工补贴。

@letter
来信人{p8}（身份证：«{id}»）反映的情况，我局已登记在案。

@recruit school personnel
报名登记表摘录：{p7}，女，居民身份证«{id}»，报考岗位为会计。

@project land
被征地农户代表{p8}，居民身份号码«{oldid}»（十五位），委托其子办理签约。

@health farm
投保人：{p7}　证件类型：居民身份证　证件号码：«{id}»

== resident-id ordinary

@relief village
| 姓名 | 身份证号 | 补贴金额（元）
| {p6} | «{id1}» | 300
| {x7}某某 | ******************  | 300

@case traffic
经查，驾驶人{p8}持C1证驾驶，驾驶证证号«{id}»，与其身份证号码一致。

@recruit
准考证号20{n:10-25}0{n:100-999}，考生{p8}，证号«{id}»，成绩合格，进入体检环节。

@project land farm
承包方代表：{p8}（身份证号：«{oldid}»），承包地块位于村西，四至清楚。

@case letter
委托代理人{p7}，系当事人之妻，身份证«{id}»，代理权限为特别授权。

@village minutes
股东名册记载：{p8}，«{id}»，持有人口股一股、土地股半股。

@school training
开户名{p8}，身份证件号«{id}»，用于发放劳务报酬，学校财务室留存。

== resident-id hard

@relief village
备注：第三户户主证件号末位为字母的系录入原文，即«{id}»，与户口簿核对无误。

@case
本院公告送达的法律文书编号0{n:1000-9999}，受送达人{p8}，«{id}»，统一社会信用代码{code}的企业为其工作单位。

@recruit personnel
附件：1.汇总表　2.{p8}_«{id}»_学历认证.pdf　3.体检通知

@village farm
| 户编码 | 户主 | 备注
| 0{n:10-19}20{n:1000-9999}0001 | {p6} | 人证一致
| 0{n:20-29}20{n:1000-9999}0002 | {p7} | 旧证«{oldid}»

@letter
（系统自动摘录：工单{iso}-0{n:100-999}；诉求人标识«{id}»；办理时限五个工作日）

@traffic case
查获的假证照片与{p8}相符，而证件所载号码«{id}»属本人真实号码，其余信息系伪造。

@project contract
乙方为自然人的，应填写身份证号。本合同乙方为{p8}，号码为«{id}»，手印附后。

== private-phone plain

@relief village
困难群众{p8}，家中缺少劳动力，联系电话«{mob}»，请爱心人士与其联系。

@letter
反映人{p7}，手机号码«{mob}»，反映小区夜间噪声扰民。

@recruit
拟聘用人员{p8}，手机«{mob}»，请保持通信畅通，等候办理入职手续。

@case traffic
伤者家属{p8}的手机号为«{mob}»，事故处理情况将及时告知。

@farm
种粮农民{p7}（电话«{mob}»）今年种植水稻三十余亩，秧苗长势良好。

@health
签约居民{p8}，联系手机«{mob}»，下次随访时间为下月上旬。

@school
学生家长{p7}，电话«{mob}»，对学校延时服务提出了改进建议。

== private-phone ordinary

@relief village
| 户主 | 家庭人口 | 手机
| {p6} | 3 | «{mob1}»
| {x7}某某 | 2 | 未登记

@letter
投诉工单摘要：来电人{p8}（机主本人，«{mob}»）称楼上长期漏水，物业未处理。

@case
被申请人{p8}下落不明，最后使用的手机«{mob}»已停机，现依法公告送达。

@recruit training
学员{p7}担任临时班长，其私人号码«{mob}»已拉入学习群，课后可自行删除。

@village minutes
村民代表{p8}请假，会议结果由其邻居{p7}（«{mob}»）转告。

@health relief
献血者{p7}，血型为O型，本人电话«{mob}»，同意登记为应急献血志愿者。

@project land
拆迁户{p8}已搬至女儿家居住，女儿的电话是«{mob}»，签约时请提前联系。

== private-phone hard

@letter
单位值班室电话{tel3}；来信人要求回复至其本人«{mob}»，已于当日电话告知。

@relief village
注：联系方式以最近一次登记为准，{p8}原号停用，改用其子的«{mob}»。

@recruit
附件：1.成绩单.xls　2.{p8}-«{mob}»-简历.docx　3.面试须知

@village farm
村级服务点{tel3}工作日有人接听；农户{p7}自述外出打工，平时打«{mob}»（微信同号）找得到本人。

@case
当事人{p8}的送达地址确认书载明：接收短信号码«{mob}»，同意电子送达。

@school
表中电话一栏，班主任填写办公室分机，{x8}姓家长{p8}误填为本人号码«{mob}»，特此说明。

@health
随访记录：患者家属{p7}来电（显示号码«{mob}»），询问复诊时间，已答复。

== bank-card plain

@relief
补助款已汇入{p8}的银行卡，卡号«{card}»，请注意查收。

@village
请将分红款转入开户行为农村信用社的账户，{p7}，卡号«{card}»。

@recruit training
学员{p8}误工补贴发放账号：«{card}»，开户银行为县农商银行。

@farm
农户{p7}惠农补贴一卡通卡号«{card}»，本年补贴已经到账。

@case
退还{p8}保证金，收款银行卡号为«{card}»，办理完毕。

@school
退费对象{p7}，退费账户«{card}»，金额为校服费余款。

@letter
您提供的收款银行卡（«{card}»）经核对户名一致，退款三日内到账。

== bank-card ordinary

@relief village
| 姓名 | 金额（元） | 账号
| {p6} | 600 | «{card1}»
| {x7}某某 | 600 | 6217****0000

@project land
青苗补偿费由镇财政所直接打入{p8}个人账户«{card}»，不经村集体代领。

@recruit
{p7}同志差旅费报销回单显示，收款账号«{card}»，摘要为面试考官交通费。

@case
涉案款项经查转入户名为{p8}的«{card}»卡内，随后分三次取现。

@health
参保人{p7}多缴的保险费退至社保卡金融账户，账号为«{card}»。

@farm
合作社代发工资清单首行为{p8}，工行卡«{card}»，应发两千四百元。

@letter relief
因原卡挂失，{p7}的高龄津贴改发到新卡，新卡号«{card}»，从下季度起生效。

== bank-card hard

@relief village
备注：①{x6}某账号有误已退票；②{p8}更正后的账号为«{card}»；③其余不变。

@case
本案扣押清单第四项：农业银行借记卡一张，卡面凸字«{card}»，持卡人{p8}。

@recruit training
附件：1.发放表.xlsx　2.回单_{p7}_«{card}».jpg　3.签领表

@project contract
收款单位对公账号另附；乙方个人{p8}指定的备用收款卡为«{card}»，限质保金退还时使用。

@farm village
流水号{n:100000-999999}，合同编号{c0}农合第{n:100-900}号，付款至{p7}尾数同合同所载的«{card}»。

@letter
系统截图文字识别：转账成功，对方账户«{card}»，对方户名{p8}，附言退学费。

@health
（三）退费。{p8}多缴部分原路退回，原支付卡即«{card}»，票据号0{n:10000-99999}作废。

== passport plain

@recruit personnel training
出国培训人员{p8}，护照号码«{pass}»，请按时办理签证。

@farm news
应邀来访的农业专家{p7}，护照号«{pass}»，在县停留三天。

@case
当事人{p8}持普通护照«{pass}»入境，逾期未办理居留登记。

@school
外籍教师应聘人员护照号码为«{pass}»，姓名Daniel Brooks，拟任英语口语教师。

@letter
来信人{p7}（护照：«{pass}»）咨询回国人员落户手续。

@health
归国人员{p8}，护照«{pass}»，预防接种记录已补录。

@relief general
归侨{p7}，护照号：«{pass}»，申请办理侨眷身份认定。

== passport ordinary

@recruit personnel
| 姓名 | 证件类型 | 证件号码
| {p6} | 因私护照 | «{pass1}»
| {p7} | 因私护照 | 已注销

@culture news
交流团成员名册：{p8}，剪纸艺人，持护照«{pass}»，随团赴国外展演。

@case
经核查，{p8}使用本人真实护照（No. «{pass}»）办理酒店入住，无违法情形。

@school recruit
留学归国人员{p7}提交的学历认证书与其护照«{pass}»信息一致。

@letter
您来信提供的护照号«{pass}»经查询无出入境限制，{p8}女士可以正常出行。

@village relief
户主{p7}常年在国外务工，因身份证过期，以护照«{pass}»办理委托公证。

@health
援外志愿者{p8}申领预防接种国际证书，出入境证件为护照«{pass}»，照片两张。

== passport hard

@recruit personnel
附件：1.任务批件.pdf　2.{p8}_PP_«{pass}».jpg　3.行程单

@culture general
注：参展者{p7}证件栏原填身份证，现更正为护照，号码«{pass}»。

@case
笔录第二页：问，你的旅行证件号码？答，护照，«{pass}»。被询问人{p8}，签名捺印。

@school
聘用合同编号HT{y}0{n:10-99}，受聘人Maria Lopez，Passport No.«{pass}»，聘期一年。

@letter
（工单附注）诉求人{p8}，证件类别代码414（普通护照），证件号«{pass}»，不公开。

@farm news
| 序号 | 来宾 | 备注
| 1 | {p6} | 车次G{n:1000-1999}
| 2 | {p7} | 护照«{pass1}»

@project contract
境外投资人{p8}以个人名义签约，证照类型为中国普通护照，编号«{pass}»，由律师见证。

== plate plain

@case traffic
{p8}驾驶车牌号为«{plate}»的小型轿车超速行驶，被处以罚款。

@village
村民{p7}将自家小汽车«{plate}»停放在消防通道，经劝导已经移走。

@relief
申请人{p8}名下有家用轿车一辆，车牌«{plate}»，不符合救助条件。

@school
家长{p7}驾驶«{plate}»私家车在校门口长时间停车，影响通行。

@letter
您反映的邻居{p8}的车（车牌号«{plate}»）占用公共车位一事已处理。

@health
事故受害人{p7}乘坐的私家车«{plate}»受损，理赔正在办理。

@recruit
考生{p8}自驾车辆«{plate}»进入考点，已登记备案。

== plate ordinary

@relief village
| 姓名 | 核查情况
| {p6} | 名下登记小客车«{plate1}»
| {x7}某某 | 无车辆登记

@case traffic
卡口记录显示，«{plate}»于凌晨一时二十分驶离，车主{p8}承认当晚由本人驾驶。

@letter
关于{p7}先生新能源车（«{plate}»）被贴条一事，经复核，违停告知单予以撤销。

@project land
地上附着物清点时，{p8}停放在院内的面包车«{plate}»不计入补偿范围。

@school
志愿送考车辆中，私家车主{p7}提供的«{plate}»固定接送三名考生。

@village farm
{p8}把收割后的稻谷装上自家皮卡«{plate}»，一趟趟运往烘干点。

@case
保全裁定：查封被执行人{p8}所有的«{plate}»小型普通客车，期限两年。

== plate hard

@case traffic
公务车号牌另行统一发布；本表所列«{plate}»系{p8}个人所有，误列入公车清单，现予更正。

@village
注：停车位抽签结果第九号为{p7}，对应号牌«{plate}»，第十号空缺。

@letter
（市民上传照片文字）前车«{plate}»，后经查车主为{p8}，已电话提醒。

@relief
比对信息：{p8}，小型汽车，{c}车管所登记，«{plate}»，状态正常，据此不予纳入。

@traffic
丢失启事摘录：{p7}遗失行驶证一本，证载号牌号码«{plate}»，声明作废。

@school news
最让人感动的是{p8}，他那辆贴着爱心标志的旧车，车尾的«{plate}»在雨里来回十几趟。

@project contract
附件：1.到场车辆照片（{p7}私车，«{plate}»）　2.签到表
`;
