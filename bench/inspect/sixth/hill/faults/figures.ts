import { tidy } from '../slots.ts';
import type { Ways } from './fault.ts';
import { column, double, type Rows, rows, told, towns } from './tables.ts';

/** Figures: totals, prose beside tables. */
export const figures: Ways[] = [
  {
    check: 'table-sum',
    fits: {
      plain: ['plan gov', 'fin', 'per gov', 'letter gov', 'plan fin', 'fin pro', 'fin', 'agr land'],
      ordinary: ['plan gov', 'gov mkt', 'fin', 'gov letter', 'mkt fin', 'land agr', 'gov letter', 'gov plan'],
      hard: ['fin pro', 'fin gov', 'land agr', 'pro plan', 'fin pro', 'fin', 'plan letter', 'gov plan'],
    },
    theme: 'fin gov pro plan land agr mkt',
    ways: {
      plain: [
        (s) => column('乡镇\t任务数（个）', rows(towns(s), s, 20, 60), 9),
        (s) => column('类别\t金额（万元）', rows(['培训', '印刷', '差旅'], s, 11, 39), -7),
        (s) => column('单位\t人数', rows(['办公室', '业务股', '监督股', '服务中心'], s, 6, 29), 5, '总计'),
        (s) => column('项目\t数量（件）', rows(['来信', '来访', '来电'], s, 31, 88), 20),
        (s) => column('季度\t完成数', rows(['一季度', '二季度', '三季度', '四季度'], s, 101, 180), 30, '全年合计'),
        (s) => column('物资\t数量（台）', rows(['电脑', '打印机', '空调'], s, 12, 44), -10),
        (s) => column('来源\t资金（万元）', rows(['省级', '市级', '县级'], s, 120, 290), 100),
        (s) => column('村名\t户数', rows([s.v(9), s.v(10), s.v(11)], s, 130, 460), 18),
      ],
      ordinary: [
        (s) => double('乡镇\t上半年\t下半年\t全年', towns(s), s, 6, false),
        (s) => double('单位\t本级\t下属\t小计', ['综合股', '业务股', '监督股'], s, -11, true),
        (s) =>
          column('科目\t预算（万元）', rows(['工资', '津贴', '公用', '项目'], s, 1101, 4800, 10), 12.5, '支出合计'),
        (s) => column('渠道\t件数', rows(['窗口', '网上', '邮寄', '转办'], s, 7, 98), 3, '总数'),
        (s) => double('类别\t存量\t增量\t合计', ['一类', '二类', '三类', '四类'], s, 20, true),
        (s) => column('地类\t面积（亩）', rows(['水田', '旱地', '园地', '林地'], s, 2010, 9990, 100), -4.2, '总面积'),
        (s) => double('事项\t自行办理\t转办\t总量', ['咨询', '投诉', '建议'], s, -9, false),
        (s) => column('时段\t接待人次', rows(['上午', '下午', '夜间'], s, 1021, 4980), 1000),
      ],
      hard: [
        (s) => column('批次\t数量', rows(['第一批', '第二批'], s, 13, 88), 1),
        (s) => column('名称\t金额（元）', rows(['场租', '资料', '交通', '餐费'], s, 10105, 98765, 100), 0.9, '共计'),
        (s) => double('片区\t甲类\t乙类\t合计', ['东片', '西片', '南片', '北片', '中片'], s, 1, true),
        (s) => {
          const given = rows(['完成', '在建', '未动'], s, 4, 39);
          return `状态\t${given.names.join('\t')}\t合计\n⟦个数\t${given.values.join('\t')}\t${given.sum + 2}⟧`;
        },
        (s) => {
          const given = rows(['首期', '二期', '三期', '四期', '五期'], s, 1011, 1990);
          const named = { ...given, sum: Number([...String(given.sum)].reverse().join('')) || given.sum + 9 };
          const safe = named.sum === given.sum ? given.sum + 90 : named.sum;
          return column('期次\t投资（万元）', given, safe - given.sum);
        },
        (s) => double('月份\t收入\t支出\t总额', ['七月', '八月', '九月'], s, 10, false),
        (s) => column('站点\t里程（公里）', rows(towns(s), s, 105, 390, 10), 0.6, '全程合计'),
        (s) => {
          const one = rows(['甲', '乙'], s, 110, 190);
          const two = rows(['丙', '丁'], s, 210, 290);
          const list = (of: Rows) => of.names.map((name, at) => `${name}\t${of.values[at]}`).join('\n');
          return `组别\t数值\n${list(one)}\n小计\t${one.sum}\n${list(two)}\n⟦小计\t${two.sum + 4}⟧`;
        },
      ],
    },
  },
  {
    check: 'text-table',
    fits: {
      plain: ['plan gov', 'fin per', 'gov letter', 'gov', 'fin', 'fin edu', 'edu per', 'land agr'],
      ordinary: ['gov per mkt', 'plan pro', 'agr aid land', 'per', 'agr', 'pro letter', 'gov plan', 'plan gov'],
      hard: ['fin gov', 'edu', 'pro plan', 'agr', 'fin pro', 'agr', 'land', 'gov per'],
    },
    theme: 'fin gov pro plan land agr mkt',
    ways: {
      plain: [
        (s) =>
          told(s, '乡镇\t新建（个）', towns(s), 20, 60, (x) => `全县四个乡镇合计新建⟦${x.sum + 13}个⟧，具体见下表。`),
        (s) =>
          told(
            s,
            '用途\t金额（万元）',
            ['培训费', '印刷费', '差旅费'],
            11,
            39,
            (x) => `经费合计⟦${x.sum + 8}万元⟧，分项安排见下表。`,
          ),
        (s) =>
          told(
            s,
            '渠道\t件数',
            ['来信', '来访', '来电'],
            31,
            88,
            (x) => `下表显示，来访⟦${x.values[1] + 14}件⟧，占有一定比重。`,
          ),
        (s) =>
          told(
            s,
            '季度\t办件量（件）',
            ['一季度', '二季度', '三季度'],
            110,
            290,
            (x) => `三个季度办件量合计⟦${x.sum + 50}件⟧，分季度情况如下。`,
          ),
        (s) =>
          told(
            s,
            '来源\t资金（万元）',
            ['省级资金', '市级资金', '县级资金'],
            120,
            290,
            (x) => `其中省级资金⟦${x.values[0] + 35}万元⟧，见下表。`,
          ),
        (s) =>
          told(
            s,
            '物资\t数量（套）',
            ['桌椅', '书架', '灯具'],
            40,
            99,
            (x) => `本次共购置物资⟦${x.sum - 9}套⟧，清单如下。`,
          ),
        (s) =>
          told(
            s,
            '学段\t人数',
            ['小学', '初中', '高中'],
            310,
            890,
            (x) => `参加人数合计⟦${x.sum + 100}人⟧，分学段情况见下表。`,
          ),
        (s) =>
          told(
            s,
            '类型\t面积（亩）',
            ['水田', '旱地', '园地'],
            105,
            380,
            (x) => `从下表看，旱地面积为⟦${x.values[1] + 42}亩⟧。`,
          ),
      ],
      ordinary: [
        (s) =>
          told(
            s,
            '股室\t受理（件）',
            ['综合股', '业务股', '监督股'],
            21,
            98,
            (x) => `业务股受理⟦${x.values[1] + 7}件⟧，各股室受理情况见下表。`,
          ),
        (s) =>
          told(
            s,
            '项目\t投资（万元）',
            ['道路', '供水', '照明'],
            210,
            780,
            (x) => `三个项目总投资⟦${tidy((x.sum + 5200) / 10000)}亿元⟧，构成如下表所示。`,
          ),
        (s) =>
          told(
            s,
            '村名\t户数（户）',
            [s.v(9), s.v(10), s.v(11)],
            130,
            390,
            (x) => `${s.v(10)}有⟦${x.values[1] + 26}户⟧参加，三个村的情况列表如下。`,
          ),
        (s) =>
          told(
            s,
            '岗位\t报名人数',
            ['甲岗', '乙岗', '丙岗'],
            14,
            96,
            (x) => `三个岗位共有⟦${x.sum + 11}人⟧报名，分岗位报名人数见下表。`,
          ),
        (s) =>
          told(
            s,
            '品种\t产量（吨）',
            ['水稻', '玉米', '薯类'],
            1100,
            5900,
            (x) => `据下表，玉米产量⟦${x.values[1] - 300}吨⟧，薯类产量${x.values[2]}吨。`,
          ),
        (s) =>
          told(
            s,
            '片区\t长度（米）',
            ['东片', '西片', '北片'],
            1200,
            4800,
            (x) => `改造管道总长⟦${tidy((x.sum + 500) / 1000)}公里⟧，各片区长度见下表。`,
          ),
        (s) =>
          told(
            s,
            '等次\t单位（家）',
            ['优秀', '良好', '合格'],
            5,
            36,
            (x) => `评为良好的单位有⟦${x.values[1] + 3}家⟧，结果见下表。`,
          ),
        (s) =>
          told(
            s,
            '月份\t客流（人次）',
            ['七月', '八月', '九月'],
            2100,
            8800,
            (x) => `下表中，三个月客流合计⟦${x.sum + 900}人次⟧，八月为${x.values[1]}人次。`,
          ),
      ],
      hard: [
        (s) =>
          told(
            s,
            '名目\t金额（元）',
            ['场租', '资料', '餐费'],
            1100,
            8800,
            (x) => `资料一项支出⟦${x.values[1] + 90}元⟧，其余见下表。`,
          ),
        (s) =>
          told(
            s,
            '年级\t班数',
            ['七年级', '八年级', '九年级'],
            4,
            12,
            (x) => `各年级班数见下表，全校合计⟦${x.sum + 1}个⟧班。`,
          ),
        (s) =>
          told(
            s,
            '路段\t里程（公里）',
            ['南线', '北线'],
            13,
            48,
            (x) => `南线、北线里程之和为⟦${x.sum - 2}公里⟧，分段里程如下表。`,
          ),
        (s) =>
          told(
            s,
            '机具\t台数',
            ['插秧机', '收割机', '烘干机'],
            11,
            59,
            (x) => `下表收割机⟦${x.values[1] + 1}台⟧，均已核验。`,
          ),
        (s) =>
          told(
            s,
            '资金\t数额（万元）',
            ['财政资金', '自筹资金'],
            310,
            880,
            (x) =>
              `资金总额${x.sum}万元，其中财政资金⟦${x.values[0] - 20}万元⟧、自筹资金${x.values[1]}万元，列表如下。`,
          ),
        (s) =>
          told(
            s,
            '水库\t蓄水（万方）',
            ['上洞', '下洞', '龙塘'],
            110,
            690,
            (x) => `三座水库合计蓄水⟦${x.sum + 40}万方⟧，较常年偏多，各库蓄水见下表。`,
          ),
        (s) =>
          told(
            s,
            '类别\t宗数',
            ['工业', '住宅', '商服'],
            3,
            19,
            (x) => `⟦住宅${x.values[1] + 2}宗⟧，工业${x.values[0]}宗，商服${x.values[2]}宗，见下表。`,
          ),
        (s) =>
          told(
            s,
            '窗口\t办件（件）',
            ['一号', '二号', '三号'],
            310,
            990,
            (x) => `统计表明，窗口办件共⟦${x.sum - 100}件⟧。各窗口办件如下：`,
          ),
      ],
    },
  },
];
