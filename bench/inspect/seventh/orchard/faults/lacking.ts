import { type Way, ways } from '../draft.ts';

/** Lines that are put where an element was taken out: `letter tag element: words`. */
const MISSING = `
p interp background:
p interp basis:
p interp points:
p open hours:
p open phone:
p open obtain:
p serve material:
p serve fee:
p serve limit:
p serve condition:
o interp basis: 本解读由起草单位负责，群众关心的问题将陆续补充。
o interp background: 解读材料同步印制成宣传册，在各乡镇便民服务中心发放。
o open address: 邮寄申请的，请在信封上写明“政府信息公开申请”字样。
o open category: 本指南可以在县人民政府网站下载，也可以到查阅点免费领取。
o serve procedure: 办理过程中有意见的，可以在窗口评价器或者网上作出评价。
o serve contact: 大厅内请将电话调至静音，照看好随行的老人和孩子。
o serve place: 请合理安排出行，大厅周边停车位有限。
h interp points: 主要内容的宣讲课件，将由业务骨干送到各村（社区）。
h interp background: 提问时请简要说明问题的背景和具体情况，便于工作人员答复。
h interp basis: 申请人应当依据本人实际情况如实填写，对真实性负责。
h open hours: 网站栏目全天24小时可以浏览，维护升级时另行提示。
h open phone: 申请人应当留下能够联系到本人的电话，便于核实内容。
h open address: 请申请人写清本人的通信地址和邮政编码，以便寄送答复。
h serve limit: 领取结果请在收到通知之日起三十日内到窗口，逾期由档案室代管。
h serve fee: 谨防中介以代办为名收费，发现的请向工作人员反映。
h serve material: 工作人员不得要求申请人重复提交材料，不得以复印不清为由反复退件。
h serve procedure: 办理流程图张贴在大厅入口处，看不清的可以请导办员讲解。
`;

const missing: Way[] = MISSING.trim()
  .split('\n')
  .flatMap((line) => {
    const [, letter = '', tag = '', element = '', words = ''] = /^(\w) (\w+) (\w+): ?(.*)$/.exec(line) ?? [];
    return ways('missing-elements', `${letter} ${tag}: ${words}`).map((way) => ({ ...way, without: element }));
  });

const validity: Way[] = ways(
  'validity',
  `
p measure: ‖本文件由{c}司法局会同有关部门负责解释。
p measure: ‖各乡镇人民政府可以结合实际制定具体措施。
p measure: ‖县人民政府有关部门应当在六个月内公布配套办事指引。
p measure: ‖其他未尽事宜，按照上级有关规定执行。
p measure: ‖各责任单位应当做好宣传，使群众知晓办理渠道。
o measure: ‖此前有关规定与本文件不一致的，以本文件为准。
o measure: ‖执行中遇到的具体问题，由行业主管部门提出意见，报县人民政府研究。
o measure: ‖上级对有关事项另有规定的，从其规定。
o measure: ‖县人民政府办公室每年组织一次评估，根据评估结果提出修改意见。
o measure: ‖本文件所称“以上”“以下”均包括本数，所称工作日不含法定节假日。
h measure: ‖有关协议自双方签字盖章之日起生效，有效期由双方约定，最长不超过三年。
h measure: ‖依照本文件取得的证明有效期五年，期满前三十日可以申请换发。
h measure: ‖已经签订的合同在约定期限内继续有效，期满后按照本文件重新签订。
h measure: ‖对上级文件中自公布之日起施行的条款，各单位应当同步学习，并在宣传时注明出处。
h measure: ‖公示期满无异议的决定立即生效，当事人不服的可以依法申请复议。`,
).map((way) => ({ ...way, without: 'validity' }));

/** Pages that lack something they must say. */
export const LACKING = [...missing, ...validity];
