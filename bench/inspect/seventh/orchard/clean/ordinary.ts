import { ways } from '../draft.ts';

/** Harmless words that a careful clerk might look at twice. */
export const ORDINARY = ways(
  'clean',
  `
o serve,notice,open,interp,recruit,project,land: 咨询电话：{tel9}（办公室），工作日上班时间有人接听，节假日请留言。
o notice,weather,serve,letter,open,project,interp: 值班手机：{MOB9}（{c}应急管理局值班室），24小时畅通。
o contract,school,project,budget: 供货商业务联系人{sn9}经理，手机{MOB9}，负责设备安装和售后维修。
o list,relief,recruit: 注：公示名单中证件号码已作隐藏处理，如{p9}，{IDM9}。
o relief,list,farm: 发放账户以系统登记为准，卡号中间各位不予显示（如{CARDM9}）。
o notice,village,news,faq,letter: 温馨提醒：赌博害人害己，六合彩、网络投注均属违法，发现线索请向公安机关举报。
o notice,faq,village,serve,news,school: 防骗提示：凡是声称“无抵押、秒到账”的网络贷款，多为诈骗，请勿点击陌生链接。
o enforce,contract,budget,serve: 严禁虚开、代开发票，违者由税务机关依法处理，构成犯罪的移送司法机关。
o serve,recruit,faq,relief: 申请人姓名：＿＿＿＿　联系电话：＿＿＿＿　申请日期：　　年　　月　　日（此栏由申请人填写）
o recruit,minutes,report,contest: 报名回执¶单位¦姓名¦职务¦电话¶（由参加单位填写）¦¦¦
o enforce,faq,history,open,report: 本县工商行政管理局已于2019年机构改革时并入{c}市场监督管理局，原有档案由后者保管。
o history,land,report: 2012年，时任{c}国土资源局局长主持了首次地籍调查，成果至今仍在使用。
o stat,report,letter,news,open: 与上年相比，网上办件量增长{n91:110-240}.{n92:2-8}%，增长的主要原因是新增了手机端入口。
o report,stat,budget,plan: 年度任务完成率{n91:104-136}%，超额部分结转为下一年度的工作基础。
o farm: 投入产出比较高，每亩净利润率达到{n91:120-180}%，但受行情影响较大，种植户应当谨慎扩种。
o history,news: 展厅正中悬挂的匾额写着“澤被桑梓”四字，为本县一位老书法家所题。
o history,news,school: 繁体字“學而時習之”的书法作品由参观者当场写成，现存于文化馆。
o history,school: “仡佬”读作“gē lǎo”，播音时请注意，不要读错地名和族名。
o history,village,faq: 生僻字注音：坜（lì）、垭（yā），均为本县地名常用字，登记时不得用别字代替。
o stat,budget,report,sample: 数据口径说明：所列比例因四舍五入，合计可能不等于100%。
o minutes,history,budget,report,interp: 以前年度文件中使用的“{cs}政发[2009]12号”为当时的写法，引用时保持原样。
o history,land: 文号为“{cs}府字（1987）9号”的老文件，现由县档案馆永久保存。
o serve,traffic,faq: 上半月（1日至15日）受理单号，下半月（16日至月末）受理双号，遇到休息日顺延。
o faq,relief,serve,recruit: 闰年二月有29日，2020年2月29日出生的人员，资格起算日按照2月28日掌握。
o health: 县医院内科门诊开诊时间：周一至周六；中医科{md+8}（星期{wk+8}）上午有专家坐诊。
o serve,faq: 本页附有导航图，进入大厅后按照地面标线行走即可找到对应窗口。
o serve,open,faq: 网站首页右上角设有“无障碍浏览”和“长者模式”，点击后字号会变大。
o minutes,report,recruit: 请参会人员携带身份证（无需复印），在签到处核验，现场不登记证件号码。
o relief,village,letter,news: 困难老人{PM9}（78岁）由村干部结对照看，每周上门两次，代买米面和日用品。
o relief,school,village: 受助儿童信息依法保护，公示时只列编号和金额，不列姓名和学校。
o health,relief,faq,serve: 常见慢性病包括高血压、糖尿病、冠心病等，签约居民可以享受长处方服务。
o health,faq: 结核病患者在定点医院可以享受免费的抗结核药品，治疗期间应当按时复查。
o traffic,enforce,letter: 违停车辆号牌为{PLATEM9}，民警已通知车主挪车，并给予口头警告。
o budget,report,person: 公务用车实行统一标识，号牌末两位为单号的由机关事务服务中心调度。
o serve,open,notice,interp,recruit: 本办公地点：{c}{r9}{n91:10-299}号{n92:2-5}楼，乘坐公交车到政务中心站下车。
o enforce,contract,project: {co9}（住所：{t9}工业园区{n91:3-30}号厂房）对检查结果没有异议，已签收文书。
o plan,project,report,budget: 全年分为两个阶段，第一阶段{y+1}年1月至6月，第二阶段{y+1}年7月至12月。
o stat,budget,sample,list,contract: 表中“—”表示没有此项数据，空格表示数据不足最小单位，“#”表示其中的主要项。
o sample,stat: 类别¦上限¦下限¶甲类¦—¦5¶乙类¦12¦—¶“—”表示不作限制。
o serve,faq,open: 收费公示¶项目¦标准¶资料复印¦免费¶证照邮寄¦免费¶打印¦免费
o report,minutes,notice: 请各单位（单位名单附后，共{n91:20-48}家）对号入座，按照领取顺序办理。
o serve,faq: 咨询时请说明是“一件事一次办”还是单项业务，工作人员会给出相应的材料单。
o report,news,history,stat,plan: 有关省略：原文较长，此处只摘录主要内容，全文见政府公报本年合订本……
o report,minutes,weather: 会场口号“安全第一、安全第一、还是安全第一”，提醒大家时刻绷紧这根弦。
o serve,letter,relief,faq,open: 同一事项重复申请的，以第一次受理的时间为准，重复部分不再编号。
o news,history: 香港同乡会来函称“謹致謝忱，並祝家鄉風調雨順”，县委统战部已复函致意。
o news,report,interp: 新闻发布会实录中有笑声、掌声等记录，均为现场情况，整理时予以保留。
o stat,farm,budget: 统计范围不含{t9}代管的农场，农场数据由其主管部门另行公布。
o faq,serve,health: 医保卡丢失的，持卡人可以先打电话口头挂失，再到银行网点补卡，旧卡随即作废。
o faq,person: 出国（境）证件遗失的，应当及时向公安机关出入境管理部门报失，不能只登报声明。
o letter,village: 棋牌室应当在22时前停止营业，不得提供赌具和抽头渔利，邻居可以向社区反映噪声。
o health,sample: 处方药必须凭医师处方购买，网上药店应当展示药师审核信息，群众不要自行购买使用。
o budget,relief: 体彩、福彩公益金按规定用于社会福利和体育事业，上年使用情况已经公告。
o letter,enforce,env: 投诉人{PM9}来电反映的问题已经办结，回访时表示满意。
o recruit,person: 编号{y}{n91:1001-1999}的考生请于{md+6}前补交学历认证材料，逾期视为放弃。
o project,contract: 项目代码{y}-{code}-47-01-{n91:100000-999999}为系统自动生成，申报时请完整填写。
o contract,enforce,serve,stat: 统一社会信用代码为十八位，前两位表示登记管理部门和机构类别，填写时不要遗漏字母。
o village,farm: “数字乡村”平台的英文简称为DVP，登录后选择Village模块即可查询公开事项。
o: 扫描下方二维码可以进入小程序；没有智能手机的群众，可以由工作人员代为登记。
o serve,faq,relief,recruit: 表格填写样例：“户主姓名：张三；家庭人口：4人”，样例为虚构，请按实际情况填写。
o stat,report,farm: 第三季度的同比增幅为-{n91:2-6}.{n92:1-8}%，主要是上年同期基数较高。
o: 未尽事宜另行通知。本页内容自发布之日起供公众查阅，转载请注明来源。
o serve,recruit,farm: 申报指南分为上、下两篇，上篇见上月刊登的内容，下篇为本篇，请对照阅读。
o serve,faq,interp: 有群众问“截止日”和“截至”怎么区分，窗口统一以公告所写的日期和钟点为准。
o history,health: 二十世纪八十年代的县卫生局旧址，现为社区活动中心，门前老樟树仍在。
o letter,land,contract: 根据当时施行的《中华人民共和国合同法》，2018年签订的租赁协议继续履行至期满。
o measure: 违反规定从事赌博活动，或者为赌博提供条件的，由公安机关依法处理。
o measure: 申请表由主管部门统一印制，设姓名、事项、日期等栏，由申请人签名后提交。
o measure: {y-12}年以前由原{c}国土资源局、原{c}环境保护局核发的批准文件，在其有效期内继续有效。
o measure: 补助以实际发生额为基数计算，超过基数百分之百的部分不再补助。
o measure: 群众举报电话为{tel9}，值班手机为{MOB9}，由主管部门安排专人接听。
o measure: 电子文件与纸质文件具有同等效力，两者不一致的，由制发机关核实后更正。
o open,interp: 版面右侧设有字号切换和语音播报，阅读有困难的读者可以使用。
o open: 邮寄申请的，请勿在信封内夹寄身份证原件或者现金，提供复印件即可。
o open,interp,serve: 栏目中的老照片题有“為民服務”字样，是二十世纪五十年代的原件。
o open,interp: 政策问答机器人回答“暂时无法识别”的，可以转接人工，服务电话{tel9}。`,
);
