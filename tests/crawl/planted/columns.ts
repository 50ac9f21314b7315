import { ago, article, column, list, months, type Post, page } from './html.ts';
import type { Plan } from './plan.ts';

/** A column and the posts that it lists; each post has a page of its own. */
function posts(
  plan: Plan,
  path: string,
  name: string,
  type: string,
  items: readonly [string, string][],
  own: Record<string, string> = {},
): void {
  const listed = items.map(([title, date], index): Post => [own[title] ?? `${path}${index + 1}.html`, title, date]);
  plan.pages[path] = column(name, type, list(listed));
  for (const [href, title, date = ''] of listed)
    plan.pages[href] ??= article(title, date, '', { ColumnName: name, ColumnType: type });
}

export function plantColumns(plan: Plan): void {
  const news = (path: string, name: string, items: [string, string][], own?: Record<string, string>) =>
    posts(plan, path, name, '工作动态', items, own);
  // clean ones that look otherwise
  news('/news/', '工作动态', [
    ['全县春耕备耕工作会议召开情况', ago(400)],
    ['县领导调研防汛准备工作情况', ago(13)],
  ]);
  plan.trap('/news/', 'an old post stands first, one of thirteen days below');
  plan.pages['/news/list_2.html'] = column(
    '工作动态',
    '工作动态',
    list([['/news/1.html', '全县春耕备耕工作会议召开情况', ago(400)]]),
  );
  plan.trap('/news/list_2.html', 'the second page of a list is old');
  posts(plan, '/notices/', '通知公告', '通知公告', [['关于开展节前安全检查的通告', months(5)]]);
  plan.trap('/notices/', 'notices of five months');
  posts(plan, '/policy/', '政策文件', '政策文件', [['关于成立防汛指挥部的公告事项', months(6)]]);
  plan.trap('/policy/', 'exactly six months');
  posts(plan, '/jiedu/', '政策解读', '政策解读', [['上级粮食补贴规定要点问答内容', ago(100)]]);
  plan.trap('/jiedu/1.html', 'explains a document of a superior office: a person must look');
  posts(plan, '/budget/', '财政预决算', '', [['县本级部门预算公开情况说明', months(11)]]);
  plan.trap('/budget/', 'eleven months in a column of yearly posts');
  plan.pages['/fuyi/'] = column('行政复议', '', '<p>2026年第二季度本栏目没有应当公开的信息。</p>');
  plan.trap('/fuyi/', 'declares nothing for the present quarter');
  plan.pages['/yuanyang/'] = column('罚没收入', '', '<p>2025年度无此类信息。</p>');
  plan.trap('/yuanyang/', 'declares nothing for the last year');
  plan.pages['/jigou/'] = column(
    '机构职能',
    '机构职能',
    '<p>县政府办公室负责起草文件、组织会议、督促检查。地址：县政府大楼三楼。</p>',
  );
  plan.trap('/jigou/', 'a standing column has no dates');
  plan.pages['/nianbao/'] = column(
    '政府信息公开年报',
    '信息公开年报',
    list([
      ['/nianbao/2025.html', '2025年政府信息公开工作年度报告', months(5)],
      ['/nianbao/2024.html', '2024年政府信息公开工作年度报告', months(17)],
    ]),
  );
  plan.pages['/nianbao/2025.html'] = article('2025年政府信息公开工作年度报告', months(5));
  plan.pages['/nianbao/2024.html'] = article('2024年政府信息公开工作年度报告', months(17));
  plan.trap('/nianbao/', 'yearly by nature');
  plan.pages['/duty/'] = column(
    '法定主动公开内容',
    '',
    list([
      ['/budget/', '财政预决算'],
      ['/fuyi/', '行政复议'],
    ]),
  );
  plan.trap('/duty/', 'a column of columns shows no dates');
  plan.pages['/album/'] = column(
    '图片展示',
    '',
    '<ul><li><a href="/news/2.html"><img src="/i/a.png" alt="防汛准备"></a></li></ul><p>2026-06-01 拍摄</p>',
  );
  plan.trap('/album/', 'a column of pictures is not blank');
  plan.pages['/news/empty-word.html'] = article('关于暂无信息栏目整改情况的说明', ago(3));
  plan.trap('/news/empty-word.html', 'an article speaks of 暂无信息');
  plan.pages['/about-site.html'] = page('网站地图', '<p>栏目建设中的事项请咨询办公室。</p>');
  plan.trap('/about-site.html', 'a page that is no column');
  news('/town/', '乡镇动态', [['河东镇开展环境卫生整治活动', ago(5)]], {
    河东镇开展环境卫生整治活动: '/town/202605/t20260526_31.html',
  });
  plan.trap('/town/', 'a draft lay for fifteen days before it was published');
  news('/video/', '视频新闻', [['全县招商引资推介会现场报道', ago(9)]], {
    全县招商引资推介会现场报道: '/video/seen-same-day.html',
  });
  plan.history('/video/seen-same-day.html', ago(9), ago(9));
  plan.trap('/video/seen-same-day.html', 'first seen on the day of its date');
  news('/press/', '新闻发布', [['防汛工作新闻发布会文字实录', ago(7)]], {
    防汛工作新闻发布会文字实录: '/press/known.html',
  });
  plan.history('/press/known.html', ago(8), null);
  plan.trap('/press/known.html', 'seen a day before its date, around midnight');

  // faults
  news('/f/news-stale/', '部门动态', [['县农业农村局开展技术培训活动', ago(15)]]);
  plan.fault('/f/news-stale/', 'W4.1', 'D1.4');
  news('/f/news-old/', '要闻聚焦', [
    ['县委召开常委会传达会议精神', ago(300)],
    ['全县经济运行分析会议召开', ago(90)],
  ]);
  plan.fault('/f/news-old/', 'W4.1', 'D1.4');
  plan.pages['/f/news-undated/'] = column(
    '基层动态',
    '工作动态',
    list([
      ['/news/1.html', '全县春耕备耕工作会议召开情况'],
      ['/news/2.html', '县领导调研防汛准备工作情况'],
      ['/nowhere-dated.html', '没有日期的基层工作动态信息'],
    ]).replaceAll('/news/', '/undated/'),
  );
  for (const path of ['/undated/1.html', '/undated/2.html', '/nowhere-dated.html'])
    plan.pages[path] = page('没有日期的信息内容页面', '<p>正文内容没有写明任何日期。</p>');
  plan.fault('/f/news-undated/', 'W4.1', 'D1.4');
  posts(plan, '/f/notices-stale/', '公示公告', '通知公告', [['关于道路施工临时管制的通告', months(7)]]);
  plan.fault('/f/notices-stale/', 'W4.1', 'D1.9');
  posts(plan, '/f/policy-stale/', '政府文件', '政策文件', [['关于调整联席会议成员的公告', months(8)]]);
  plan.fault('/f/policy-stale/', 'W4.1', 'D1.5');
  posts(plan, '/f/jiedu-stale/', '图解政策', '政策解读', [['上级医保待遇规定图表问答', months(7)]]);
  plan.fault('/f/jiedu-stale/', 'W4.2', 'D1.6');
  posts(plan, '/f/other-stale/', '专题专栏', '', [['文明城市创建专题活动安排', months(14)]]);
  plan.fault('/f/other-stale/', 'W4.2', 'D1.9');
  plan.pages['/f/declared-old/'] = column('行政处罚', '', '<p>2023年度无此类信息。</p>');
  plan.fault('/f/declared-old/', 'W4.2', 'D1.9');
  news('/f/redated/', '工作简报', [['政务公开工作简报第一期内容', ago(2)]]);
  plan.history('/f/redated/1.html', months(9), months(9));
  plan.fault('/f/redated/', 'W4.1', 'D1.4', 'W1.5');
  news('/f/seen-before/', '督查动态', [['重点项目督查情况通报内容', ago(4)]]);
  plan.history('/f/seen-before/1.html', months(5), null);
  plan.fault('/f/seen-before/', 'W4.1', 'D1.4', 'W1.5');
  news('/f/address-old/', '招商动态', [['外出招商考察活动情况报道', ago(6)]], {
    外出招商考察活动情况报道: '/f/202401/t20240110_9.html',
  });
  plan.fault('/f/address-old/', 'W4.1', 'D1.4');
  news('/f/future/', '会议动态', [['下半年工作推进会议召开情况', TOMORROW]]);
  plan.fault('/f/future/', 'W4.1', 'D1.4');
  for (const [path, name, body] of [
    ['/f/blank-1/', '采购信息', '<p>暂无信息</p>'],
    ['/f/blank-2/', '应急管理', '<p>栏目建设中</p>'],
    ['/f/blank-3/', '统计信息', ''],
    ['/f/blank-4/', '价格收费', '<div class="list"><p>没有找到相关内容</p></div>'],
    ['/f/blank-5/', '人事任免', '<ul></ul><p> </p>'],
  ] as const) {
    plan.pages[path] = column(name, '', body);
    plan.fault(path, 'W4.3', 'D1.9');
  }
  plan.missing('D1.1', 'D1.3', 'P.rules');
}

const TOMORROW = '2026-08-01';
