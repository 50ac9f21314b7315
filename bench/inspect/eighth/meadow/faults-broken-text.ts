/** Passages whose characters are destroyed, lost or foreign. */
export const BROKEN_TEXT = `
= mis-decoded p x
<<{utf-8>windows-1252:请各乡镇于月底前将汇总表报送县政府办公室}>>
= mis-decoded p x
<<{utf-8>gbk:联系人信息以及办公地址见附件所列内容}>>
= mis-decoded p x
<<锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷>>
= mis-decoded o x
申报材料应当真实完整，<<{gbk>windows-1252:弄虚作假的取消资格}>>，三年内不再受理同一单位的申报。
= mis-decoded o x
本通知由县政府办公室负责解释，<<{utf-8>gbk:具体事项由各股室承办}>>，执行中遇到问题请及时反馈。
= mis-decoded o x
值班人员要严格执行<<{gbk>big5:二十四小时值班制度和领导带班}>>，不得擅自离岗、脱岗。
= mis-decoded h m
项目\t数量\t责任单位
沟渠维修\t{n1}处\t县水利局
<<{utf-8>shift_jis:道路养护}>>\t{n2}处\t县交通运输局
山塘清淤\t{n3}处\t县水利局
= mis-decoded h x
各地要把安全生产放在首位，加强巡查<<{utf-8>windows-1252:值守}>>，遇有险情及时转移群众，确保不漏一户、不落一人。
= mis-decoded h x
联系电话：{电话2}（<<{gbk>euc-kr:县政府办公室秘书股}>>），传真与电话同号，工作日上午八时至十二时有人接听。
= dropped-characters p x
根据《关于做好秋冬季森林防灭火工作的通知》（<<{代}政办发〔〕号>>）要求，现将有关事项明确如下。
= dropped-characters p x
本批资金已于<<{年}年月日>>全部拨付到位，请各单位及时核对入账情况。
= dropped-characters p a
县人民政府《关于印发政务服务提升行动方案的通知》（<<{代}政发{年}{号}号>>）同时抓好落实。
= dropped-characters o x
公示时间自{前}起，至<<{年}年月{n1}>>止，任何单位和个人均可反映情况，来信来访均予受理。
= dropped-characters o a
参照<<{代}政办〔{年}〕号>>文件的分工，县财政局负责资金筹措，县审计局负责跟踪监督。
= dropped-characters o x
此前印发的<<{代}政办发〔{上年}{号}号>>文件所列名单已作调整，以本次公布的为准。
= dropped-characters h x
据县档案馆藏资料记载，该桥始建于1974年，<<98年7月日>>被洪水冲毁桥面，次年由县交通部门重新修复。
= dropped-characters h m
文件名称\t文号\t印发日期
防汛应急预案\t{代}政办发〔{上年}〕{n1}号\t{上年}年4月2日
抗旱应急预案\t<<{代}政办发{上年}〕{n2}号>>\t{上年}年5月6日
森林防火预案\t{代}政办发〔{上年}〕{n3}号\t{上年}年9月9日
= dropped-characters h x
（本表数据采集截止<<{年}月15日>>，此后新增的事项列入下一批，不再补录。）
= traditional-script p x
<<各鄉鎮人民政府要高度重視，加強組織領導，確保各項任務按時完成。>>
= traditional-script p x
<<請廣大群眾積極參與，發現問題及時向當地政府報告。>>
= traditional-script p x
<<縣財政局負責資金撥付，縣審計局負責監督檢查，項目單位負責實施。>>
= traditional-script o x
申请人可以到镇便民服务中心提交材料，<<也可以通過網上辦事大廳進行預約辦理>>，工作人员当场审核。
= traditional-script o x
第一责任人为各村党支部书记，<<具體聯絡員由駐村幹部擔任>>，名单于{后}前报镇党政办。
= traditional-script o x
逾期不改正的，<<將依據有關規定進行處罰>>，并在全县范围内通报。
= traditional-script h x
今年以来全县共办理各类事项{N1}件，其中线上<<辦結>>{n1}件，群众满意度保持在较高水平。
= traditional-script h m
科目\t金额（万元）\t说明
办公费\t{n1}\t日常办公
<<維護費>>\t{n2}\t设备维修
差旅费\t{n3}\t外出公务
= traditional-script h x
说明：以上事项的办理<<時間>>按工作日计算，不含专家评审和现场勘验所需的天数。
= injected-pinyin p x
县人民政府<<（xiàn rén mín zhèng fǔ）>>将继续加大投入，改善群众生产生活条件，办好各项民生实事。
= injected-pinyin p x
请有关单位认真<<(rèn zhēn)>>核对名单，发现错漏及时与承办股室联系，更正后重新公布。
= injected-pinyin p x
全县农业<<（nóng yè）>>生产形势总体平稳，早稻播种面积稳中有增，畜禽产品供应充足。
= injected-pinyin o x
要压实属地管理责任<<（ze ren）>>，做到一级抓一级、层层抓落实，形成上下联动的工作局面。
= injected-pinyin o x
施工期间过往车辆请减速慢行，按照现场指示牌<<(zhi shi pai)>>绕行，由此带来的不便敬请谅解。
= injected-pinyin o x
各校要定期开展应急演练，做到师生人人参与，切实提高避险<<［bì xiǎn］>>自救能力。
= injected-pinyin h m
指标\t单位\t数值
播种面积\t万亩\t{n1}
总产量<<(zǒng chǎn liàng)>>\t万吨\t{n2}
化肥用量\t吨\t{N1}
= injected-pinyin h x
复核人：{名3}；审核<<（shen he）>>人：{名4}；填报日期：{前}。本表一式两份，存档一份。
= injected-pinyin h x
对长期闲置的资产，由主管部门提出处置<<（chǔ zhì）>>意见（含评估报告、权属证明），报县财政局审批后执行。
= private-use p x
各单位要按照分工<<\uE5E5\uE5E5\uE5E5>>认真组织实施，确保各项措施落到实处、见到成效。
= private-use p x
<<\uF06C\uF06C>>申请材料应当真实、完整、合法有效，申请人对材料的真实性负责。
= private-use p x
联系地址：{县}{路}<<\uE863\uE864>>号，来信请写明真实姓名和联系方式，以便回复办理结果。
= private-use o x
会议听取了镇村两级关于道路养护的情况汇报<<\uE010>>，研究了下一步的工作安排和经费来源。
= private-use o x
本次培训面向全县种植大户<<\uF0B7>>家庭农场和农民合作社，共设{n1}个名额，报满即止，食宿自理。
= private-use o x
镇村干部分片包干，逐户走访<<\u0007>>，把政策讲清楚，把困难摸清楚，把诉求记清楚。
= private-use h m
村名\t户数\t负责人
{村}\t{n1}\t{名1}
{村1}\t{n2}\t{姓2}<<\uE3A8>>
{村2}\t{n3}\t{名3}
= private-use h x
工程量以现场收方为准，土石方开挖约{N1}立方米<<\uF8F5>>，浆砌石约{n1}立方米，工期以合同约定为准。
= private-use h x
注：①数据为初步统计数；②因四舍五入，分项之和可能与合计略有出入；<<\uE81A>>③不含驻县单位。
= placeholder p x
请于<<××年×月×日>>前将书面意见反馈至县政府办公室综合股，逾期视为无意见，不再另行催报。
= placeholder p x
现任命<<（此处填写姓名）>>为该项目现场负责人，全面负责施工组织、质量监督和资料归档工作。
= placeholder p x
本次共拨付补助资金<<XXX万元>>，惠及{n1}个村，资金使用情况在村务公开栏张榜公布。
= placeholder o x
全镇共排查沿街商铺{n1}家，发现问题<<    处>>，已责令限期整改，整改情况将组织回头看。
= placeholder o x
项目总投资{N1}万元，其中县级配套<<___万元>>，其余由上级补助和乡镇自筹解决。
= placeholder o x
经研究，同意上述方案，请你单位于{后}前启动，具体牵头领导为<<（待定）>>同志，联络员由办公室指定。
= placeholder h x
截至{前}，累计接听群众来电{N2}个，按时办结率<<　%>>，较上月有所提高，回访工作正在进行。
= placeholder h m
单位\t参训人数\t带队人
{镇}\t{n1}\t{名1}
{镇1}\t{n2}\t<<【姓名】>>
{镇2}\t{n3}\t{名3}
= placeholder h x
监督电话：{电话1}；举报信箱设在县行政中心<<?号楼>>一楼大厅，由专人定期开启，内容严格保密。
`;
