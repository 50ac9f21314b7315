/**
 * 《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号). Thresholds of the vetoes and the points marked verified are
 * printed in the sources; every other point is a default that a county confirms or changes in its own version of the set.
 */
import { type Words, words } from '../words.ts';
import type { Condition, Group, IndicatorSet, Item } from './indicator-set.ts';

const BASIS = words('国办秘函〔2019〕19号', 'General Office of the State Council, letter 〔2019〕19');

const found = (id: string, zh: string, en: string, atLeast = 1, verified = true): Condition => ({
  id,
  finds: words(zh, en),
  of: 'hits',
  atLeast,
  verified,
});

/** An item whose every place costs or earns `each`; caps and points are defaults unless `verified`. */
const item = (
  id: string,
  name: Words,
  finds: Words,
  points: { each: number; cap: number },
  verified = false,
): Item => ({
  id,
  name,
  finds,
  of: 'hits',
  ...points,
  verified,
});

const MISSING_COLUMN = { each: 5, cap: 5 };

export const SERVICES_GROUP = 'D2';

const PUBLISHING: Group = {
  id: 'D1',
  name: words('发布解读', 'Publishing and interpreting'),
  points: 38,
  verified: false,
  items: [
    item(
      'D1.1',
      words('概况信息', 'About the place'),
      words('未设栏目，或者内容过期、有误', 'no column, or out of date or wrong'),
      MISSING_COLUMN,
    ),
    item(
      'D1.2',
      words('机构职能', 'Duties of the office'),
      words('未设栏目，或者内容有误', 'no column, or wrong'),
      MISSING_COLUMN,
    ),
    item(
      'D1.3',
      words('领导信息', 'Leaders'),
      words('未设栏目，或者姓名、简历缺失、有误', 'no column, or names or careers missing or wrong'),
      MISSING_COLUMN,
    ),
    item(
      'D1.4',
      words('动态要闻', 'News'),
      words('未设栏目，或者两周内未更新', 'no column, or nothing new for two weeks'),
      MISSING_COLUMN,
    ),
    item(
      'D1.5',
      words('政策文件', 'Policy documents'),
      words('未设栏目，或者六个月内未更新', 'no column, or nothing new for six months'),
      MISSING_COLUMN,
      true,
    ),
    item(
      'D1.6',
      words('政策解读', 'Interpretations'),
      words('未设栏目，或者六个月内未更新', 'no column, or nothing new for six months'),
      MISSING_COLUMN,
    ),
    item(
      'D1.7',
      words('解读比例', 'Policies interpreted'),
      words('抽查的本级政策文件没有解读', 'a sampled policy document is not interpreted'),
      { each: 1, cap: 3 },
    ),
    item(
      'D1.8',
      words('解读关联', 'Linked both ways'),
      words('文件与解读页面没有相互链接', 'document and interpretation do not link to each other'),
      { each: 1, cap: 3 },
    ),
    item(
      'D1.9',
      words('其他栏目', 'Other columns'),
      words('栏目空白，或者应更新未更新', 'a column is blank or long not updated'),
      { each: 1, cap: 5 },
    ),
  ],
};

const SERVICES: Group = {
  id: SERVICES_GROUP,
  name: words('办事服务', 'Services'),
  points: 25,
  verified: false,
  items: [
    item(
      'D2.1',
      words('事项公开', 'Items'),
      words('事项没有集中、分类，或者没有办事指南', 'items not brought together and sorted, or without guide'),
      { each: 1, cap: 5 },
    ),
    item(
      'D2.2',
      words('办事指南', 'Guides'),
      words('指南缺少要素，或者材料表述含糊', 'a guide lacks elements or names papers vaguely'),
      { each: 1, cap: 8 },
    ),
    item('D2.3', words('内容准确', 'Accuracy'), words('指南与实际不符', 'a guide contradicts what is done'), {
      each: 1,
      cap: 5,
    }),
    item(
      'D2.4',
      words('表格样表', 'Forms and samples'),
      words('没有空白表格或者填写样例', 'no blank form or filled sample'),
      { each: 1, cap: 5 },
    ),
    item(
      'D2.5',
      words('办事统计数据', 'Figures on services'),
      words('未公开，或者三个月内未更新', 'not published, or not updated for three months'),
      { each: 2, cap: 2 },
      true,
    ),
  ],
};

const DIALOGUE: Group = {
  id: 'D3',
  name: words('互动交流', 'Dialogue'),
  points: 15,
  verified: false,
  items: [
    item('D3.1', words('信息提交', 'Submitting'), words('无法提交咨询', 'a question cannot be submitted'), {
      each: 5,
      cap: 5,
    }),
    item('D3.2', words('统一登录', 'One sign-in'), words('各互动栏目需要分别登录', 'columns want a sign-in each'), {
      each: 2,
      cap: 2,
    }),
    item(
      'D3.3',
      words('留言公开', 'Answers in public'),
      words('两个月内没有新公开的答复', 'no answer published in the last two months'),
      { each: 3, cap: 3 },
      true,
    ),
    item(
      'D3.4',
      words('办理答复', 'Answering'),
      words('简单咨询未按时答复，或者答复敷衍', 'a simple question answered late or evasively'),
      { each: 1, cap: 5 },
    ),
  ],
};

const DESIGN: Group = {
  id: 'D4',
  name: words('功能设计', 'Functions'),
  points: 22,
  verified: false,
  items: [
    item(
      'D4.1',
      words('域名名称', 'Domain and name'),
      words('域名或者网站名称不规范', 'domain or name not as required'),
      { each: 1, cap: 2 },
    ),
    item(
      'D4.2',
      words('网站标识', 'Marks of the site'),
      words('页脚缺少规定的标识', 'the foot lacks a required mark'),
      { each: 1, cap: 4 },
    ),
    item('D4.3', words('可用性', 'Links'), words('链接无法打开', 'a link does not open'), { each: 0.1, cap: 4 }),
    item(
      'D4.4',
      words('我为政府网站找错', 'Entry for reporting errors'),
      words('首页页脚没有入口', 'no entry at the foot of the home page'),
      { each: 1, cap: 1 },
    ),
    item(
      'D4.5',
      words('搜索功能', 'Search'),
      words(
        '没有搜索、搜不到已公开的标题，或者结果没有分类',
        'no search, a published title is not found, or results are not sorted',
      ),
      { each: 1, cap: 5 },
    ),
    item(
      'D4.6',
      words('页面标签', 'Meta tags'),
      words('抽查页面缺少网站、栏目或者内容标签', 'a sampled page lacks tags of site, column or content'),
      { each: 0.2, cap: 2 },
    ),
    item('D4.7', words('兼容性', 'Browsers'), words('常用浏览器中显示异常', 'broken in a common browser'), {
      each: 1,
      cap: 1,
    }),
    item('D4.8', words('IPv6改造', 'IPv6'), words('未完成改造', 'not done'), { each: 2, cap: 2 }),
    item(
      'D4.9',
      words('一号登录', 'One account'),
      words('注册用户需要多次登录', 'a registered user signs in several times'),
      { each: 1, cap: 1 },
    ),
  ],
};

const BONUS_POINTS = 6;

const bonusGroup = (id: string, name: Words, items: readonly [Words, Words][]): Group => ({
  id,
  name,
  points: BONUS_POINTS,
  verified: false,
  items: items.map(([title, finds], at) => {
    const points = BONUS_POINTS / items.length;
    return item(`${id}.${at + 1}`, title, finds, { each: points, cap: points });
  }),
});

const BONUS: readonly Group[] = [
  bonusGroup('B1', words('信息发布', 'Publishing'), [
    [words('数据发布', 'Data published'), words('以图表等可视化方式发布数据', 'data are shown as charts')],
    [
      words('数据开放', 'Open data'),
      words('数据可以下载或者通过接口取得', 'data can be downloaded or fetched by programs'),
    ],
  ]),
  bonusGroup('B2', words('办事服务', 'Services'), [
    [words('服务功能', 'Functions'), words('事项可以全程在线办理', 'items are handled online to the end')],
    [words('服务评价', 'Ratings'), words('办事结果可以评价，评价公开', 'results can be rated and ratings are public')],
  ]),
  bonusGroup('B3', words('互动交流', 'Dialogue'), [
    [words('实时互动', 'Answers at once'), words('提供实时互动', 'questions are answered at once')],
    [
      words('征集调查', 'Surveys'),
      words(
        '一年内征集调查不少于六次，仅提供邮箱的不计',
        'at least six surveys in a year; those by e-mail alone do not count',
      ),
    ],
  ]),
  bonusGroup('B4', words('功能设计', 'Functions'), [
    [
      words('模糊搜索', 'Tolerant search'),
      words('输入有误或者不完整时仍能搜到', 'finds despite errors or parts of words'),
    ],
    [
      words('信息聚合', 'Brought together'),
      words('搜索结果聚合同一事项的信息', 'results bring together what belongs to one matter'),
    ],
  ]),
  bonusGroup('B5', words('创新发展', 'New ways'), [
    [words('特色服务', 'Local services'), words('有其他单位可以借鉴的做法', 'others could learn from it')],
  ]),
];

/** For government sites. Points of groups and most items are UNVERIFIED defaults. */
export const WEBSITE_2019: IndicatorSet = {
  id: '2019-website',
  version: 1,
  name: words('政府网站检查指标', 'Indicators for government sites'),
  basis: BASIS,
  veto: [
    {
      id: 'W1',
      name: words('安全、泄密事故等严重问题', 'Grave problems: security, secrets'),
      conditions: [
        found('W1.1', '严重表述错误', 'a grave error of wording'),
        found('W1.2', '泄露国家秘密', 'a state secret is disclosed'),
        found(
          'W1.3',
          '发布或者链接反动、暴力、色情等内容',
          'subversive, violent or obscene content is published or linked',
        ),
        found('W1.4', '受到攻击后处置不力，造成严重事故', 'an attack was not dealt with and did grave harm'),
        found('W1.5', '弄虚作假，如伪造发布日期', 'forgery, such as changed dates of publication'),
        found('W1.6', '建设管理不当，引发严重负面舆情', 'careless management that led to public outrage'),
      ],
    },
    {
      id: 'W2',
      name: words('站点无法访问', 'The site cannot be reached'),
      conditions: [
        {
          id: 'W2.1',
          finds: words(
            '一周内每日间隔访问二十次以上，打不开的次数占比',
            'share of spaced visits, at least twenty a day for a week, that fail',
          ),
          of: 'share',
          atLeast: 0.05,
          verified: true,
        },
      ],
    },
    {
      id: 'W3',
      name: words('首页不更新', 'The home page stands still'),
      conditions: [found('W3.1', '首页两周内没有更新', 'nothing new on the home page for two weeks')],
    },
    {
      id: 'W4',
      name: words('栏目不更新', 'Columns stand still'),
      conditions: [
        found(
          'W4.1',
          '动态、要闻类栏目两周内，通知公告、政策文件类一级栏目六个月内未更新',
          'news columns two weeks, notices and policies six months without anything new',
          5,
        ),
        found('W4.2', '应更新而长期未更新的栏目', 'columns that should change and do not', 10),
        found('W4.3', '空白栏目', 'blank columns', 5),
      ],
    },
    {
      id: 'W5',
      name: words('互动回应差', 'Little answer'),
      conditions: [
        found('W5.1', '没有有效的网上咨询建言渠道', 'no working way to ask or suggest online'),
        found(
          'W5.2',
          '一年内政务咨询类栏目的留言超过三个月未答复',
          'a question of the last year unanswered for more than three months',
        ),
      ],
    },
    {
      id: 'W6',
      name: words('服务不实用', 'Services of no use'),
      conditions: [
        found('W6.1', '没有办事服务', 'no services'),
        found(
          'W6.2',
          '办事指南八类要素缺少四类以上的事项',
          'items whose guide lacks four or more of the eight elements',
          5,
          false,
        ),
      ],
    },
  ],
  deductions: [PUBLISHING, SERVICES, DIALOGUE, DESIGN],
  bonus: BONUS,
  passLine: 60,
  bonusAbove: 80,
};

/** For accounts of 政务新媒体: vetoes only. */
export const NEW_MEDIA_2019: IndicatorSet = {
  id: '2019-new-media',
  version: 1,
  name: words('政务新媒体检查指标', 'Indicators for government accounts in new media'),
  basis: BASIS,
  veto: [
    {
      id: 'M1',
      name: words('安全、泄密事故等严重问题', 'Grave problems: security, secrets'),
      conditions: [
        found('M1.1', '严重表述错误', 'a grave error of wording', 1, false),
        found('M1.2', '泄露国家秘密', 'a state secret is disclosed', 1, false),
        found(
          'M1.3',
          '发布或者链接反动、暴力、色情等内容',
          'subversive, violent or obscene content is published or linked',
          1,
          false,
        ),
        found('M1.4', '发布内容不当，引发严重负面舆情', 'unfit content that led to public outrage', 1, false),
      ],
    },
    {
      id: 'M2',
      name: words('内容不更新', 'Nothing new'),
      conditions: [
        found('M2.1', '检查之前两周内没有更新', 'nothing new in the two weeks before'),
        found('M2.2', '移动客户端无法下载或者使用', 'the app cannot be downloaded or used', 1, false),
      ],
    },
    {
      id: 'M3',
      name: words('互动回应差', 'Little answer'),
      conditions: [
        found('M3.1', '没有有效的互动功能', 'no working way to ask'),
        found('M3.2', '购买关注、强制点赞', 'followers bought, likes forced', 1, false),
      ],
    },
  ],
  deductions: [],
  bonus: [],
  passLine: 0,
  bonusAbove: 0,
};
