/** Personal data that should have been masked. */
import { type Planting, plantings } from './fault.ts';
import { oldResidentId } from './numbers.ts';

const wide = (text: string): string =>
  text.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const spaced = (text: string): string => text.replace(/^(.{6})(.{4})(.{4})(.{4})$/, '$1 $2 $3 $4');
const fours = (text: string, by = ' '): string => text.replace(/(.{4})(?=.)/g, `$1${by}`);
const mobileSpaced = (text: string, by = ' '): string => text.replace(/^(.{3})(.{4})(.{4})$/, `$1${by}$2${by}$3`);

export const PERSONAL: Planting[] = [
  ...plantings('resident-id', {
    plain: [
      ['aid village', (s) => `经审核，${s.p(6)}（身份证号：[[${s.id()}]]）符合条件，同意按照规定给予救助。`],
      ['farm land money', (s) => `补贴领取人${s.p(6)}，公民身份号码[[${s.id()}]]，核定金额已汇入本人账户。`],
      ['notice law', (s) => `委托代理人：${s.p(7)}，男，身份证号码[[${s.id()}]]。`],
      [
        'recruit personnel school',
        (s) => `面试人员名单\n姓名\t身份证号\t报考岗位\n${s.p(7)}\t[[${s.id(1990, 2001)}]]\t管理岗位`,
      ],
      ['list money', (s) => `以上名单中，${s.p(8)}的身份证号更正为[[${s.id()}]]，其余内容不变。`],
      ['police penalty', (s) => `违法行为人${s.p(9)}，居民身份证号[[${s.id(1965, 1999)}]]，因违反规定被处以警告。`],
      ['works tender', (s) => `项目经理${s.p(6)}，身份证号[[${s.id(1970, 1992)}]]，持有二级建造师注册证书。`],
      ['health', (s) => `参保人${s.p(7)}，证件号码：[[${s.id()}]]，所交材料已经退回，请补齐后重新提交。`],
    ],
    ordinary: [
      ['village aid', (s) => `户主\t身份证号码\t人口\n${s.m(7)}\t[[${s.id()}]]\t${s.n(1, 4)}`],
      [
        'land village',
        (s) =>
          `土地承包经营权证遗失声明：承包方代表${s.p(7)}（${s.id().replace(/^.*$/, (id) => `[[${id}]]`)}）不慎遗失证书，特此声明作废。`,
      ],
      ['farm', (s) => `购机者${s.p(8)}，证件号[[${s.id()}]]，购置微耕机一台，人机合影已经上传。`],
      [
        'law notice',
        (s) =>
          `本院受理原告诉你合同纠纷一案，被告${s.p(9)}，住址不详，公民身份号码[[${s.id(1960, 1995)}]]，依法公告送达。`,
      ],
      ['village list', (s) => `经核对，名册第${s.n(3, 30)}行的证件号应为[[${s.id()}]]，请镇里据此修改。`],
      ['school money', (s) => `汇款附言请写明领取人姓名和证件号码，例如“${s.p(6)}[[${s.id(1975, 1990)}]]”。`],
      ['works personnel', (s) => `授权${s.p(5)}（身份证[[${s.id(1970, 1998)}]]）为我方代表，全权处理验收移交事宜。`],
      [
        'aid health',
        (s) =>
          `享受对象${s.p(6)}，${s.id(1938, 1950).replace(/^.*$/, (id) => `[[${id}]]`)}，自本季度起停发津贴，原因是户籍迁出。`,
      ],
    ],
    hard: [
      ['village aid', (s) => `领取人${s.p(7)}，证号[[${spaced(s.id())}]]，由本人签字领取。`],
      ['farm money', (s) => `户主${s.p(6)}（身份证：[[${wide(s.id())}]]）的补贴因账户注销退回，请到镇财政所重新登记。`],
      [
        'village land',
        (s) => `登记簿记载的原使用人为${s.p(7)}，旧证号码[[${oldResidentId(s)}]]，已故，由其子女申请变更。`,
      ],
      [
        'notice law',
        (s) => `申请人\t证件\t事由\n${s.p(8)}\t居民身份证 [[${s.id().replace(/^(.{6})(.{8})/, '$1-$2-')}]]\t补办证明`,
      ],
      ['aid village', (s) => `更正：原公示中“${s.p(9)}”一行所附数字串[[${s.id()}]]与户口簿一致，姓名应改为同音字。`],
      [
        'recruit works',
        (s) =>
          `报名信息请核对：准考证号${s.n(202301, 202312)}${s.n(1000, 9999)}，身份识别码[[${s.id(1988, 2002)}]]，如有错误请联系更改。`,
      ],
      [
        'law police',
        (s) =>
          `被执行人${s.p(5)}，男，汉族，务农，[[${s.id(1962, 1990).replace(/^(.{14})/, '$1　')}]]，经传唤没有到庭。`,
      ],
      ['money village', (s) => `转账备注：${s.p(6)}／[[${oldResidentId(s)}]]／一代身份证，待换领新证后更新系统。`],
    ],
  }),
  ...plantings('private-phone', {
    plain: [
      ['village aid', (s) => `户主${s.p(6)}，联系电话[[${s.mobile()}]]，家中缺少劳动力。`],
      ['list money', (s) => `补贴户${s.p(7)}的手机号码[[${s.mobile()}]]已经停用，请村里通知本人更新。`],
      ['letters', (s) => `来信人留下的姓名为${s.p(6)}，手机[[${s.mobile()}]]，请承办单位直接与其联系。`],
      ['school', (s) => `学生家长${s.p(7)}（手机：[[${s.mobile()}]]）对处理结果表示满意。`],
      ['farm land', (s) => `种植户${s.p(8)}，电话[[${s.mobile()}]]，种植面积${s.n(5, 40)}亩。`],
      ['health', (s) => `接种对象的家属${s.p(6)}，联系方式[[${s.mobile()}]]，已预约下周三上午。`],
      ['police news', (s) => `报警人${s.p(7)}（[[${s.mobile()}]]）称，自家三轮车停在路边被人骑走。`],
      ['works village', (s) => `危房户\t户主电话\n${s.p(6)}\t[[${s.mobile()}]]`],
    ],
    ordinary: [
      ['village', (s) => `姓名\t组别\t手机\n${s.p(6)}\t三组\t[[${s.mobile()}]]`],
      ['aid', (s) => `受助人${s.p(7)}，本人手机[[${s.mobile()}]]，救助金已到账。`],
      ['letters', (s) => `投诉人：${s.p(8)}先生，[[${s.mobile()}]]，要求对其信息保密。`],
      ['farm', (s) => `受灾农户${s.p(9)}家的大棚倒塌两座，回访号码[[${s.mobile()}]]。`],
      ['recruit personnel labour', (s) => `递补人员：${s.p(6)}，联系手机[[${s.mobile()}]]，请于三日内到场资格复审。`],
      ['law police penalty', (s) => `当事人${s.p(7)}，移动电话[[${s.mobile()}]]，经营蔬菜批发，未婚。`],
      ['village news', (s) => `村民${s.p(6)}说，她的号码是[[${s.mobile()}]]，邻居有事都打给她。`],
      ['money', (s) => `申请贷款贴息的脱贫户${s.p(8)}，登记电话[[${s.mobile()}]]，贴息期限一年。`],
    ],
    hard: [
      ['village aid', (s) => `独居老人${s.p(7)}的女儿在外务工，可打[[${mobileSpaced(s.mobile())}]]找到她。`],
      [
        'farm list',
        (s) =>
          `户名\t面积\t备注\n${s.p(6)}\t${s.n(2, 9)}.${s.n(1, 9)}亩\t本人不在家，儿媳[[${mobileSpaced(s.mobile(), '-')}]]`,
      ],
      ['letters village', (s) => `网友“山里人”（注册手机[[${wide(s.mobile())}]]）补充说，问题仍然没有解决。`],
      ['school health', (s) => `陪读家长${s.p(8)}，微信同手机号[[${s.mobile()}]]，暂住学校附近。`],
      ['law notice police', (s) => `失主${s.p(6)}请速来认领，登记的联系方式为[[+86 ${s.mobile()}]]。`],
      [
        'land village',
        (s) =>
          `承包户${s.p(9)}（[[${s.mobile().replace(/^(.{3})(.{4})/, '（$1）$2 ')}]]）不同意调换地块，要求维持原状。`,
      ],
      [
        'works money',
        (s) => `领款人签字：${s.p(7)}；[[${s.mobile().replace(/^(.{4})(.{3})/, '$1 $2 ')}]]；代领人与本人系父子。`,
      ],
      [
        'health aid',
        (s) =>
          `随访记录：${s.p(6)}，女，联系不上时请打其丈夫的号码[[${s.mobile().replace(/^(.{3})(.{4})/, '$1·$2·')}]]。`,
      ],
    ],
  }),
  ...plantings('bank-card', {
    plain: [
      ['money aid', (s) => `发放账号：${s.p(6)}，银行卡号[[${s.card()}]]。`],
      ['farm money', (s) => `补贴打入${s.p(7)}的农业银行卡，卡号为[[${s.card()}]]。`],
      ['village money', (s) => `村民${s.p(8)}，社保卡银行账号[[${s.card()}]]，金额${s.n(100, 900)}元。`],
      ['school money', (s) => `资助金收款人${s.p(6)}，卡号：[[${s.card()}]]，开户行为县农商银行。`],
      ['aid list', (s) => `户主\t银行卡号\t金额（元）\n${s.p(7)}\t[[${s.card()}]]\t${s.n(200, 900)}`],
      ['works money labour', (s) => `农民工${s.p(9)}的工资卡号[[${s.card()}]]有误，工资退回专用账户。`],
      ['health money', (s) => `报销款汇入参保人${s.p(6)}的账户[[${s.card()}]]，请注意查收。`],
      ['police fraud', (s) => `被骗群众${s.p(7)}先后向卡号[[${s.card()}]]转账三笔。`],
    ],
    ordinary: [
      ['money village', (s) => `退回原因：户名与账号不符。账号[[${s.card()}]]，户名${s.p(6)}。`],
      ['aid', (s) => `姓名\t村组\t打卡账号\n${s.p(7)}\t${s.village(2)}一组\t[[${s.card()}]]`],
      ['farm land', (s) => `租金由承租人汇至出租方代表${s.p(8)}的建行卡（[[${s.card()}]]）。`],
      ['notice', (s) => `爱心捐款请汇至${s.p(6)}个人账户[[${s.card()}]]，并注明“捐款”。`],
      ['personnel school', (s) => `教师${s.p(7)}，公务卡号[[${s.card(16)}]]，报销差旅费${s.n(300, 900)}元。`],
      ['works money', (s) => `保证金退还账户：${s.p(9)}，[[${s.card()}]]，农商行营业部。`],
      ['village list', (s) => `公益性岗位人员${s.p(6)}，发放卡[[${s.card()}]]，每月${s.n(400, 900)}元。`],
      ['health aid money', (s) => `救助对象由其监护人代领，代领人卡号[[${s.card()}]]，户名${s.p(8)}。`],
    ],
    hard: [
      ['money village', (s) => `打卡明细：${s.p(6)}　[[${fours(s.card())}]]　成功`],
      ['aid money', (s) => `户名${s.p(7)}，尾号变更，新卡[[${fours(s.card(), '-')}]]，旧卡作废。`],
      ['farm money', (s) => `序号\t户名\t一卡通\n1\t${s.p(8)}\t[[${wide(s.card())}]]`],
      ['village money list', (s) => `请财政所核实：${s.p(6)}/[[${s.card()}]]/账户状态异常。`],
      [
        'school aid money',
        (s) => `家长${s.p(7)}来电称未收到补助，查系统登记为[[${fours(s.card(), '　')}]]，与存折不一致。`,
      ],
      ['money notice', (s) => `经办人垫付款请转[[${s.card(16)}]]（${s.p(9)}，信用卡还款）。`],
      [
        'works labour money',
        (s) => `班组长${s.p(8)}代收工资，入[[${s.card().replace(/^(.{6})(.{6})/, '$1 $2 ')}]]，此做法不符合规定。`,
      ],
      ['land money village', (s) => `青苗补偿款兑付：${s.p(6)}，${s.n(2, 9)}亩，[[${fours(s.card(16))}]]。`],
    ],
  }),
];
