import { book } from './book.ts';

/** What of a person must be masked before publication. */
export const personalFaults = book(`
= resident-id
- plain
申请人{name}，身份证号码：⟦{id}⟧，经审核符合条件。
低保对象{name}（身份证号⟦{id}⟧）因收入变化停发补助。
序号|姓名|身份证号|金额（元）¶1|{name}|⟦{id}⟧|{a=300..900}¶2|{name2}|⟦{id2}⟧|{b=300..900}
当事人：{name}，公民身份号码⟦{id}⟧，因占道经营被处以警告。
中签人员{name}，证件号码⟦{id}⟧，请在七日内办理选房手续。
兹证明{name}（⟦{id}⟧）系{village}村民，情况属实。
退役士兵{name}，身份证⟦{id}⟧，已完成技能培训。
法定代表人：{name}，居民身份证号码：⟦{id}⟧。
被执行人{name}，身份证号码⟦{id}⟧，拒不履行生效判决。
考生姓名：{name}　身份证号：⟦{id}⟧　考场：第{a=1..20}考场
领款人{name}，公民身份证号码为⟦{id}⟧，金额已核对。
承包方代表{name}，证件号⟦{id}⟧，承包地{a=2..9}亩。
- ordinary
准考证号|姓名|证件号码|成绩¶{y}{a=1000..9999}|{name}|⟦{id}⟧|{b=60..90}¶{y}{c=1000..9999}|{name2}|⟦{id2}⟧|{d=60..90}
{name}，男，汉族，⟦{id}⟧，{town}{village}村民小组长。
权利人{name}⟦{id}⟧的不动产权证书遗失，声明作废。
以下人员已办理死亡注销：{name}⟦{id}⟧，原户籍地{town}。
附：委托书。委托人{name}（身份证：⟦{id}⟧）委托他人代为办理过户。
账户名{name}，ID：⟦{id}⟧，补贴到账情况请自行查询。
行政处罚决定书送达公告：{name}（⟦{id}⟧），因无法直接送达，现予公告送达。
老年证持有人{name}，旧身份证号⟦{idold}⟧，已换发新证。
{village}一组：{name}（⟦{id}⟧）、{name2}（⟦{id2}⟧）两户通过评议。
经比对，{name}的证件⟦{id}⟧与系统登记一致，予以通过。
车辆所有人{name}，登记证件⟦{id}⟧，逾期未检验。
护林员名册：{name}，⟦{id}⟧，责任区为{village}后山。
- hard
{name} ⟦{idsp}⟧ 已签收
证号⟦{idfw}⟧，系本村村民。
姓名|号码¶{name}|⟦{idlow}⟧
⟦{id}⟧{name}：耕地补贴{a=100..600}元
户主{masked}，证件号⟦{idold}⟧，属于分散供养对象。
凭证{masked}（后附⟦{idsp}⟧）报销医药费{a=100..900}元。
文件名：{name}-⟦{id}⟧-申请表.pdf
监护人号码⟦{idfw}⟧，子女就读于本县。
编号|说明¶{a=10..99}|代领人⟦{id}⟧¶{b=100..199}|本人领取
经手：{masked}/⟦{id}⟧/{town}
请持证人（尾号X，全号⟦{idlow}⟧）尽快来领取证件。
列支{masked}务工补助，收款人⟦{idold}⟧，附签名。
= private-phone
- plain
申请人{name}，手机号码⟦{mobile}⟧，申请事项为危房改造。
低保户{name}，联系电话：⟦{mobile}⟧，家庭人口{a=1..4}人。
来信人：{name}，电话⟦{mobile}⟧，反映路灯不亮的问题。
序号|农户姓名|手机号|面积（亩）¶1|{name}|⟦{mobile}⟧|{a=2..9}¶2|{name2}|⟦{mobile2}⟧|{b=2..9}
投诉人{name}（⟦{mobile}⟧）称其购买的食品已经变质。
考生{name}，本人手机：⟦{mobile}⟧，报考岗位为会计。
失主{name}，联系方式⟦{mobile}⟧，丢失钱包一个。
房屋承租人{name}，手机⟦{mobile}⟧，租期一年。
养殖户{name}电话⟦{mobile}⟧，存栏生猪{a=20..90}头。
信访人{name}，移动电话⟦{mobile}⟧，要求解决宅基地纠纷。
学生家长{name}（手机：⟦{mobile}⟧）同意参加课后服务。
受助老人{name}的儿子电话为⟦{mobile}⟧，常年在外务工。
- ordinary
户主|人口|联系方式¶{name}|{a=1..5}|⟦{mobile}⟧¶{name2}|{b=1..5}|⟦{mobile2}⟧
{village}村民{name}⟦{mobile}⟧，家中有闲置房屋一处，愿意出租。
留言人：{masked}，手机：⟦{mobile}⟧，留言内容：请问医保怎么转移？
公租房轮候家庭：{name}，⟦{mobile}⟧，人口{a=2..5}人。
原告{name}，联系电话⟦{mobile}⟧，与被告系邻居。
种粮大户{name}承包耕地{a=100..300}亩，电话⟦{mobile}⟧。
报名序号{a=10..90}，{name}，⟦{mobile}⟧，已缴费。
老年人代办申请：本人{name}，亲属电话⟦{mobile}⟧。
建议人{name}（手机⟦{mobile}⟧）提出增设公交站点。
获得临时救助的{name}，电话号码⟦{mobile}⟧，已通过电话回访。
退回资金人员：{name}，⟦{mobile}⟧，退回{a=100..900}元。
货车驾驶人{name}电话⟦{mobile}⟧，车辆超限被查处。
- hard
{name} ⟦{mobsp}⟧ 已回访，满意。
反映人⟦{mobd}⟧{masked}，请承办单位直接与其联系。
住户{name}（⟦{mobfw}⟧）表示同意加装电梯。
姓名、电话：{name}⟦{mobile}⟧、{name2}⟦{mobile2}⟧，均已通知到本人。
诉求人号码+86⟦{mobile}⟧，诉求为停车难。
户别|备注¶二组{masked}|长期外出，⟦{mobile}⟧
困难职工{name}☎⟦{mobsp}⟧
借款农户{name}，联⟦{mobd}⟧，贷款用于购买化肥。
⟦{mobile}⟧（{name}，拾得人）
工单来电：⟦{mobile}⟧，市民{masked}咨询落户。
领取人签字：{name}　号码：⟦{mobfw}⟧
备案房东{masked}，⟦{mobsp}⟧，出租三间。
= bank-card
- plain
补贴对象{name}，银行卡号：⟦{card}⟧，金额{a=100..900}元。
请将保证金汇入个人账户：{name}，卡号⟦{card}⟧，开户行农业银行。
序号|姓名|银行账号|金额（元）¶1|{name}|⟦{card}⟧|{a=100..900}¶2|{name2}|⟦{card2}⟧|{b=100..900}
受助学生家长账户⟦{card}⟧，户名{name}。
一卡通账号⟦{card}⟧，持卡人{name}，发放退耕还林补助。
收款人{name}，借记卡号码⟦{card}⟧，用于发放劳务费。
退费账户：{name}，工商银行⟦{card}⟧。
村干部{name}工资卡⟦{card}⟧，已核对。
抚恤金发放至{name}名下银行卡⟦{card}⟧。
农户{name}，社保卡金融账号⟦{card}⟧，激活成功。
{name}，建设银行卡号⟦{card}⟧，开户网点为{town}支行。
赔偿款转入{name}的卡内，卡号：⟦{card}⟧。
- ordinary
户名|开户行|账号¶{name}|农商银行|⟦{card}⟧¶{name2}|邮储银行|⟦{card2}⟧
高龄津贴发放有误，{name}（⟦{card}⟧）多发{a=50..90}元，已通知退回。
{village}{name}⟦{card}⟧，粮补{a=200..900}元。
发放失败名单：{name}，账户⟦{card}⟧状态异常。
见义勇为奖金已汇至⟦{card}⟧（{name}）。
请核对本人信息：{name}，卡⟦{card}⟧，如有误请更正。
代发工资明细：{masked}，⟦{card}⟧，实发{a=2000..4000}元。
因卡号变更，{name}的新账户为⟦{card}⟧，原账户停用。
{name}户，信用社账号⟦{card}⟧，地力补贴已入账。
征地补偿款兑付：{name}，⟦{card}⟧，签字确认。
考务费发放表：{name}，卡号⟦{card}⟧，监考两场。
生态护林员{name}报酬账户⟦{card}⟧，按季度发放。
- hard
{masked} ⟦{cardsp}⟧ 到账
卡号⟦{cardd}⟧，请农户自查。
姓名|备注¶{name}|农行⟦{card}⟧¶{name2}|现金
入账⟦{cardfw}⟧成功，金额{a=100..900}元。
{name}/⟦{card}⟧/{a=100..900}.00
转⟦{cardsp}⟧（儿媳代收），{masked}按手印。
⟦{card}⟧　{masked}　养老金
经办人注：旧卡⟦{cardd}⟧作废。
户主{masked}，一折通改为⟦{card}⟧。
序号{a=1..30}：⟦{cardsp}⟧：{b=100..900}元
附图文字：持卡人{name}　NO.⟦{card}⟧
奖补户{masked}账⟦{cardfw}⟧。
= passport
- plain
申请人{name}，护照号码：⟦{passport}⟧，拟办理工作许可。
外籍教师持护照⟦{passport}⟧在我县中学任教。
{name}，护照号⟦{passport}⟧，因公出访团组成员。
证件类型：护照；证件号码：⟦{passport}⟧；姓名：{name}。
归国留学人员{name}（护照⟦{passport}⟧）申请创业补贴。
侨眷{name}，护照编号⟦{passport}⟧，申请子女入学。
遗失声明：{name}遗失中华人民共和国护照，号码⟦{passport}⟧。
姓名|护照号|出境日期¶{name}|⟦{passport}⟧|{D+10}
团员{name}的普通护照号为⟦{passport}⟧，签证已办妥。
当事人{name}，持⟦{passport}⟧号护照入境。
境外人员{name}登记护照号码⟦{passport}⟧，住宿三晚。
高层次人才{name}，护照号：⟦{passport}⟧，引进方式为全职。
- ordinary
因公出国人员公示：{name}，县农业农村局，护照⟦{passport}⟧，赴外考察水稻种植。
姓名|单位|护照号¶{name}|县水利局|⟦{passport}⟧¶{name2}|县林业局|⟦{passport2}⟧
港澳居民来访登记：{masked}，护照编号⟦{passport}⟧。
{name}（Passport No. ⟦{passport}⟧）参加了经贸洽谈会。
华侨{name}捐资助学，其护照（⟦{passport}⟧）复印件已存档。
注销登记：护照⟦{passport}⟧，持照人{name}。
涉外婚姻登记当事人护照号：⟦{passport}⟧，登记日期{D-5}。
来华务工人员一名，护照号⟦{passport}⟧，入境事由为商务。
劳务派遣{name}，护照证号⟦{passport}⟧，派往海外项目。
{name}护照有效期至{y+3}年，证号⟦{passport}⟧。
学历认证材料：{name}，护照号码为⟦{passport}⟧，毕业院校在国外。
出境旅游领队{name}，护照：⟦{passport}⟧。
- hard
护照｜⟦{passport}⟧｜{masked}
PP No.⟦{passport}⟧（{name}），护照原件已退还。
登记项|内容¶护照号|⟦{passport}⟧
持照人{masked}之护照（号：⟦{passport}⟧）已宣布作废。
{name}的护照，即⟦{passport}⟧，现存放于外事办。
证照种类护照　号⟦{passport}⟧　有效
⟦{passport}⟧为其护照号码，请勿外传。
回执：{masked}，护 照 号 ⟦{passport}⟧
护照首页信息：{name}，⟦{passport}⟧，签发地本省。
同行人护照分别为⟦{passport}⟧、⟦{passport2}⟧。
护照/⟦{passport}⟧/因私
拾到护照一本，编号⟦{passport}⟧，请失主认领。
= plate
- plain
车主{name}的小型轿车⟦{plate}⟧违法停放，已依法处理。
驾驶人{name}驾驶⟦{plate}⟧号小型客车超速行驶。
{name}名下车辆⟦{plate}⟧逾期未检验，请尽快办理。
村民{name}的三轮汽车（车牌号⟦{plate}⟧）在集镇占道。
失主{name}，车牌⟦{plate}⟧，车辆停放时被剐蹭。
货车司机{name}，车号⟦{plate}⟧，超限运输被查处。
申请人{name}的私家车⟦{plate}⟧申请小区停车位。
当事人{name}驾驶号牌为⟦{plate}⟧的摩托车逆行。
业主{name}，登记车辆⟦{plate}⟧，车位编号{a=10..99}。
姓名|车牌号|违法行为¶{name}|⟦{plate}⟧|闯红灯
{name}因醉酒驾驶⟦{plate}⟧小型轿车被吊销驾驶证。
报废车辆所有人{name}，号牌⟦{plate}⟧，已领取补贴。
- ordinary
经查，{name}使用自有车辆⟦{plate}⟧从事非法营运。
{masked}驾驶⟦{plate}⟧在{road}路口违法变道，与他人发生擦碰。
以旧换新补贴公示：{name}，新车号牌⟦{plate}⟧，补贴{a=5..15}000元。
住户{name}（⟦{plate}⟧）长期占用消防通道，已劝离。
交通事故认定：甲方{name}，⟦{plate}⟧；乙方承担次要责任。
车主|号牌|滞留天数¶{name}|⟦{plate}⟧|{a=30..90}¶{name2}|⟦{plate2}⟧|{b=30..90}
出租房主{name}的⟦{plate}⟧面包车被盗，现已追回。
农户{name}用⟦{plate}⟧运送生猪，检疫证明齐全。
请⟦{plate}⟧车主{name}速到{road}挪车。
{name}投诉其轿车⟦{plate}⟧在洗车时被刮花。
网约车驾驶员{name}，车辆⟦{plate}⟧，未取得从业资格。
护林员{name}骑行⟦{plate}⟧摩托车巡山，油料由村集体补贴。
- hard
{name}（⟦{platesp}⟧）已挪车。
司机{masked}，⟦{platej}⟧，罚款二百元。
车主电话略，⟦{platesp}⟧，{masked}。
姓名|备注¶{name}|自备车⟦{platej}⟧
⟦{plate}⟧—{name}—月租车位
{masked}名下两车⟦{plate}⟧、⟦{plate2}⟧均未年检。
乘坐{name}私车（牌照⟦{platej}⟧）前往县城。
挂靠人{masked}，号牌 ⟦{platesp}⟧ 。
{name}之妻驾⟦{plate}⟧途经{town}时爆胎。
借用村民{masked}农用车⟦{platej}⟧拉运秸秆。
⟦{plate}⟧驾驶人{masked}拒不配合。
月卡续费：{name} ⟦{platej}⟧ 三个月
`);
