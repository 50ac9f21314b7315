/** Whether an address is the seat of a body, a place of work or of works, no home. Pure; all in folded text. */

/** The same clause says that it is the seat of a body, or a place of work. */
const OF_BODY =
  /单位地址|办公|公司|企业|注册地|经营|机构|民宿|农家乐|客栈|作坊|文化室|接种|林地|耕地|四至|山场|诊所|工作室|工作站|树龄|豆腐坊|值班|控制室|监控室|配电房|邮编|邮政编码|投稿|现场|项目|工地|中心|门店|商铺|门面|药店|超市|饭店|餐馆|小吃店|幼儿园|医院|窗口|大厅|报名|咨询|会议室|教室|施工|改造|道路|律师|执业|故居|旧宅|文物|抽样|采样|网点|政府|事务所|合作社|信用代码|法定代表人|统一社会|检修|停电|停水|开标|集合|范围|责任区|领取|考点|学院|中学|小学|学校|校区|大厦|广场|政务|法庭|村委|居委|委员会|党群|接待|活动室|活动阵地|代办点|联系点|投票站|服务站|卫生室|(?:泵站|电站|机站|水井|机井|渡口|路灯|灯杆|井盖|消[防火]栓|垃圾[桶箱房]|公厕|监控|快递柜|充电桩|公告栏|健身器材|水库|变压器)(?![湾村组坪沟冲坝路街巷小])|[局委办厅科股站所院校馆厂行联会社部处段队库](?:地址|驻|位于|设在|搬)/u;
/** A road or an estate that is called after a body is none. */
const CALLED_AFTER =
  /(?:广场|中心|学院|学校|小学|中学|医院|大厦|公司|企业|工业|政府|政务|幼儿园|厂)(?=[东西南北中前后新老一二三四五六七八九\d]{0,2}(?:大?[路街道巷弄]|支路|小区|社区|新村|家属|公寓|宿舍))/gu;
export const isOfBody = (text: string) =>
  OF_BODY.test(text) && OF_BODY.test(text.replace(CALLED_AFTER, '').replace(OF_WORKS, ''));
/** What is done at somebody's home. */
const OF_WORKS = /(?:适老化|无障碍|危房)改造(?=地[址点]|对象|[:,])|改造(?=地[址点])/gu;
