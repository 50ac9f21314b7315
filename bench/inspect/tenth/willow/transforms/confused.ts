import type { Difficulty } from '../../../corpus.ts';

const pairs = (text: string) => text.split(' ').map((pair) => pair.split('/') as [string, string]);

/** Words and how they get written wrongly: by sound, by look, and such as one reads over. */
export const CONFUSED: Readonly<Record<Difficulty, readonly [string, string][]>> = {
  plain: pairs(
    '落实/落石 群众/群重 通知/通之 安全/安权 组织/组只 公布/公不 及时/急时 申请/身请 严格/言格 负责/付责 情况/请况 现场/现厂 服务/服物 问题/问提 管理/管里 设施/设失 学校/学小 人员/人园 材料/才料 部门/部们 标准/标谁',
  ),
  ordinary: pairs(
    '部署/布署 贯彻/惯彻 宣传/宜传 已经/己经 自己/自已 未经/末经 材料/材科 登记/登纪 按照/安照 履行/屡行 拨付/拔付 治理/冶理 缴纳/激纳 防范/防犯 保障/保章 补偿/补尝 赔偿/陪偿 竣工/峻工 隐患/隐惠 灌溉/灌慨 验收/验牧 维护/唯护 报销/报消 咨询/资询 措施/错施 巡查/巡茶 证件/正件 交通/交同',
  ),
  hard: pairs(
    '工作/工怍 乡镇/乡填 人员/入员 标准/标淮 地址/地扯 电话/电活 时间/时问 全县/全具 公布/公市 提供/堤供 拨打/拔打 候选/侯选 气候/气侯 时候/时侯 抽检/抽捡 检测/捡测 提醒/题醒 沥青/历青 堤防/提防 公证/公正 撤销/撒销 养护/养户 聘用/骋用 统筹/统畴 抗旱/抗早 末梢/未梢 竞价/竟价 抢险/枪险 渠道/渠到 凭证/凭征 住房/往房 批次/枇次 农户/衣户 土地/士地 日照/曰照 投诉/投拆 勘查/堪查 勘测/堪测 载明/栽明 栽植/载植 代理/代埋 施工/旋工 免费/兔费 处理/处埋 汛期/讯期 防汛/防讯 拆除/折除 复核/复劾 延期/廷期',
  ),
};
