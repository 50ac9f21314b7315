/** Passports, plates, dwellings, children and illnesses. */
import { type Planting, plantings } from './fault.ts';
import type { Slots } from './slots.ts';

const passport = (s: Slots): string =>
  `${s.pick(['E', 'EA', 'EB', 'EH', 'G'])}${s.n(1000000, 9999999)}${s.n(0, 9)}`.slice(0, 9);
const door = (s: Slots): string => `${s.village(5)}${s.n(1, 9)}组${s.n(11, 98)}号`;
const room = (s: Slots): string =>
  `${s.pick(['康居', '锦绣', '河畔', '金桂', '阳光'])}小区${s.n(2, 19)}栋${s.n(1, 3)}单元${s.n(2, 17)}0${s.n(1, 4)}室`;

export const PRIVATE: Planting[] = [
  ...plantings('passport', {
    plain: [
      ['notice law', (s) => `申请人${s.p(6)}，护照号码：[[${passport(s)}]]，申请出具无犯罪记录证明。`],
      ['school', (s) => `外籍教师安娜，护照号[[${passport(s)}]]，聘期一年。`],
      ['police', (s) => `失主${s.p(7)}遗失护照一本，护照号[[${passport(s)}]]，请拾到者交派出所。`],
      ['recruit personnel', (s) => `归国留学人员${s.p(8)}，护照编号[[${passport(s)}]]，已完成资格审核。`],
      ['health', (s) => `入境人员${s.p(6)}（护照：[[${passport(s)}]]）已完成健康申报。`],
      ['village news', (s) => `回乡探亲的华侨${s.p(9)}，持中国护照[[${passport(s)}]]，为村里捐款修路。`],
      ['land market', (s) => `投资人${s.p(7)}，证件类型护照，证件号码[[${passport(s)}]]，拟在本县兴办农场。`],
      ['money labour', (s) => `外派劳务人员${s.p(6)}，普通护照号码为[[${passport(s)}]]，工资已结清。`],
    ],
    ordinary: [
      ['personnel', (s) => `因私出国备案\n姓名\t护照号\n${s.p(7)}\t[[${passport(s)}]]`],
      ['law', (s) => `被告${s.p(8)}，现旅居国外，护照号[[${passport(s)}]]，依法公告送达开庭传票。`],
      ['school list', (s) => `交流学生领队${s.p(6)}，护照[[${passport(s)}]]，有效期十年。`],
      ['notice', (s) => `声明：${s.p(9)}的因私普通护照（号码[[${passport(s)}]]）遗失，声明作废。`],
      ['farm', (s) => `赴国外学习柑橘技术的农技员${s.p(7)}，护照号码[[${passport(s)}]]，签证正在办理。`],
      [
        'health village',
        (s) => `援外医疗队队员${s.p(6)}所持公务护照为[[${passport(s).replace(/^[A-Z]+/, 'SE')}]]，任期两年。`,
      ],
      ['police news', (s) => `民警核查发现，该男子使用的护照[[${passport(s)}]]已经过期，姓名为${s.p(8)}。`],
      ['works market', (s) => `外方股东代表的护照复印件（[[${passport(s)}]]）已随登记材料归档，代表姓名${s.p(7)}。`],
    ],
    hard: [
      ['*', (s) => `旅客${s.p(6)}，护照 No. [[${passport(s)}]]，物品请到值班室领取。`],
      ['personnel list', (s) => `证照集中保管清单\n保管人\t种类\t号码\n${s.p(7)}\t护照\t[[${passport(s)}]]`],
      ['law police', (s) => `${s.p(8)}护照[[${passport(s).replace(/^([A-Z]+)/, '$1 ')}]]，由出入境管理部门宣布作废。`],
      [
        'school recruit',
        (s) =>
          `应聘者未持身份证，以护照（[[${passport(s).replace(/[0-9A-Z]/g, (x) => String.fromCharCode(x.charCodeAt(0) + 0xfee0))}]]）登记，姓名${s.p(9)}。`,
      ],
      ['health', (s) => `登记人员${s.p(6)}，无身份证，护照号后登记为[[${passport(s)}]]，资料齐全。`],
      ['village land', (s) => `房屋共有人${s.p(7)}长期居住国外，委托书所附护照、号[[${passport(s)}]]，经公证认证。`],
      [
        'letters',
        (s) => `来信人自述护照号[[${passport(s)}]]，姓${s.p(8).slice(0, 1)}，名${s.p(8).slice(1)}，要求办理落户。`,
      ],
      [
        'money market',
        (s) => `开户人${s.p(6)}；护照：[[${passport(s).replace(/^([A-Z]+\d{3})/, '$1-')}]]；用途：捐赠。`,
      ],
    ],
  }),
  ...plantings('plate', {
    plain: [
      ['police traffic', (s) => `违法停车的车主${s.p(6)}，车牌号[[${s.plate()}]]，请尽快驶离。`],
      ['village', (s) => `村民${s.p(7)}的小轿车（车牌[[${s.plate()}]]）占用消防通道。`],
      ['aid', (s) => `复核发现，${s.p(8)}名下有小型汽车一辆，车牌号码为[[${s.plate()}]]，不再符合条件。`],
      ['notice works', (s) => `失主${s.p(6)}，驾驶[[${s.plate()}]]号轿车途经施工路段，遗落挎包一个。`],
      ['school', (s) => `家长${s.p(7)}驾驶[[${s.plate()}]]号面包车超员接送学生，被交警查处。`],
      ['farm', (s) => `养殖户${s.p(8)}的运输车辆[[${s.plate()}]]没有备案，已责令补办。`],
      ['letters', (s) => `来信反映邻居${s.p(9)}的车[[${s.plate()}]]长期停在院坝路口。`],
      ['penalty law', (s) => `当事人${s.p(7)}驾驶号牌为[[${s.plate()}]]的货车抛洒渣土，处罚款1000元。`],
    ],
    ordinary: [
      ['police traffic', (s) => `车主\t号牌\t违法行为\n${s.p(6)}\t[[${s.plate()}]]\t逾期未检验`],
      ['aid village', (s) => `${s.p(7)}，[[${s.plate()}]]，购于去年，评议时没有如实申报。`],
      ['health', (s) => `患者家属${s.p(8)}自驾[[${s.plate()}]]来院，车辆停在急诊通道。`],
      ['market', (s) => `摊主${s.p(9)}的三轮摩托（[[${s.plate()}]]）请停到指定地点。`],
      ['village news', (s) => `热心人${s.p(6)}开着自家的[[${s.plate()}]]，连夜把老人送到医院。`],
      ['fire', (s) => `在卡口登记的上山人员有${s.p(7)}，乘坐[[${s.plate()}]]。`],
      ['land farm', (s) => `收购商${s.p(8)}，车号[[${s.plate()}]]，每周来村里两趟。`],
      ['school safety', (s) => `接送登记：${s.p(9)}，私家车[[${s.plate()}]]，接一名学生。`],
    ],
    hard: [
      ['police traffic', (s) => `请[[${s.plate().replace(/^(..)/, '$1·')}]]的车主${s.p(6)}前来处理交通违法。`],
      ['village', (s) => `停在晒谷场的白色车[[${s.plate().replace(/^(..)/, '$1 ')}]]，系${s.p(7)}所有。`],
      ['aid list', (s) => `户主\t车辆\t结论\n${s.p(8)}\t轿车[[${s.plate()}]]\t退出`],
      [
        'market works',
        (s) =>
          `${s.p(9)}（驾[[${s.plate().replace(/[0-9A-Z]/g, (x) => String.fromCharCode(x.charCodeAt(0) + 0xfee0))}]]）将建筑垃圾倒在路边，已清理。`,
      ],
      ['letters', (s) => `网友提供的照片显示，车尾号牌[[${s.plate()}]]清晰可见，经核实车主为居民${s.p(6)}。`],
      [
        'farm',
        (s) =>
          `新能源车[[${s.plate().slice(0, 2)}D${s.n(10000, 98888)}]]由合作社社员${s.p(7)}个人购买，不属于集体资产。`,
      ],
      [
        'school police',
        (s) => `目击者${s.p(8)}说，她当时正坐在自家[[${s.plate().replace(/^(..)/, '$1-')}]]车上等孩子。`,
      ],
      ['health news', (s) => `献血者${s.p(9)}骑着摩托车（[[${s.plate().replace(/^(..)/, '$1.')}]]）从山里赶来。`],
    ],
  }),
  ...plantings('home-address', {
    plain: [
      ['aid village', (s) => `${s.p(6)}，家庭住址：[[${s.c}${s.t}${door(s)}]]，家中三口人。`],
      ['letters', (s) => `来信人${s.p(7)}，住址为[[${s.c}城关镇${room(s)}]]，希望上门答复。`],
      ['farm money', (s) => `补贴户主${s.p(8)}，住[[${s.town(1)}${door(s)}]]，核定面积无误。`],
      ['law penalty', (s) => `当事人${s.p(9)}，男，现住[[${s.c}${room(s)}]]，从事个体经营。`],
      ['school', (s) => `请班主任家访：家长${s.p(6)}，家住[[${s.t}${door(s)}]]。`],
      ['health', (s) => `随访对象${s.p(7)}，居住地址[[${s.town(2)}${door(s)}]]，下次随访在下月。`],
      ['works village', (s) => `施工时请通知${s.p(8)}，其住房位于[[${s.t}${door(s)}]]。`],
      ['police', (s) => `犯罪嫌疑人${s.p(9)}，户籍所在地[[${s.c}${s.town(3)}${door(s)}]]，已被依法拘留。`],
    ],
    ordinary: [
      ['list aid', (s) => `姓名\t家庭地址\n${s.p(6)}\t[[${s.t}${door(s)}]]`],
      ['village news', (s) => `志愿者来到${s.p(7)}老人位于[[${room(s)}]]的家中，帮他换上了新灯泡。`],
      ['land', (s) => `申请户${s.p(8)}，户口登记地址[[${s.town(1)}${door(s)}]]，四至清楚。`],
      ['notice', (s) => `慰问名单更正：${s.p(9)}的住址应为[[${s.town(2)}${door(s)}]]。`],
      ['aid', (s) => `适老化改造申请人${s.p(6)}，住[[${room(s)}]]，需安装扶手两处。`],
      ['recruit personnel', (s) => `拟录用人员${s.p(7)}，通讯地址（住宅）[[城关镇${room(s)}]]，录用通知书将邮寄送达。`],
      ['water farm', (s) => `受损农户${s.p(8)}家在[[${door(s)}]]，厨房进水。`],
      ['money labour', (s) => `讨薪人${s.p(9)}，家庭地址[[${s.town(3)}${door(s)}]]，拖欠工资已经付清。`],
    ],
    hard: [
      ['village', (s) => `${s.p(6)}（[[${s.t}${door(s)}]]）提出不同意见，村里正在协调。`],
      [
        'aid',
        (s) =>
          `送餐路线：先到${s.p(7)}家，[[滨河路${s.n(3, 90)}号院${s.n(2, 9)}幢${s.n(3, 9)}0${s.n(1, 3)}]]，再返回食堂。`,
      ],
      [
        'letters',
        (s) => `姓名\t反映事项\t住处\n${s.p(8)}\t自来水浑浊\t[[老粮站宿舍${s.n(1, 3)}栋${s.n(2, 5)}0${s.n(1, 6)}]]`,
      ],
      [
        'law notice',
        (s) => `遗嘱所涉房产系${s.p(9)}生前自住，门牌[[东门巷${s.n(2, 60)}号附${s.n(1, 4)}号]]，继承人已协商一致。`,
      ],
      ['farm land', (s) => `${s.p(6)}，一家五口，住在[[${s.village(6)}八组大院子右起第三户，门牌${s.n(11, 69)}号]]。`],
      [
        'school',
        (s) =>
          `录取通知书因无人签收被退回，收件人${s.p(7)}，[[${s.pick(['枫林苑', '书香里', '望江楼'])}${s.n(1, 9)}-${s.n(1, 3)}-${s.n(11, 18)}02]]。`,
      ],
      [
        'health',
        (s) =>
          `签约居民${s.p(8)}搬家了，新家在[[${room(s)
            .replace(/栋|单元/g, '－')
            .replace('室', '')}]]，请村医更新记录。`,
      ],
      [
        'police fire',
        (s) => `起火房屋为${s.p(9)}的自建住宅，[[${s.village(4)}${s.n(2, 9)}组${s.n(11, 80)}号附1]]，无人员伤亡。`,
      ],
    ],
  }),
];
