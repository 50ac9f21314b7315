import { ago, article, column, guide, letter, list, months, page } from './html.ts';
import type { Plan } from './plan.ts';

export function plantDialogue(plan: Plan): void {
  const letters: [string, string, string][] = [];
  const add = (path: string, title: string, html: string) => {
    plan.pages[path] = html;
    letters.push([path, title, '']);
  };
  const ok = (path: string, title: string, why: string, html: string) => {
    add(path, title, html);
    plan.trap(path, why);
  };
  const bad = (path: string, title: string, indicator: string, html: string) => {
    add(path, title, html);
    plan.fault(path, indicator);
  };
  ok(
    '/m/1.html',
    '咨询老旧小区加装电梯',
    'unanswered for a month',
    letter('咨询老旧小区加装电梯', { asked: months(1) }),
  );
  ok(
    '/m/2.html',
    '咨询农村公路养护情况',
    'unanswered since before the last year',
    letter('咨询农村公路养护情况', { asked: months(14) }),
  );
  ok(
    '/m/3.html',
    '咨询学区划分调整办法',
    'answered after five months',
    letter('咨询学区划分调整办法', { asked: months(9), answered: months(4) }),
  );
  ok(
    '/m/4.html',
    '信访事项办理情况查询',
    'a petition is excluded',
    letter('信访事项办理情况查询', { asked: months(6) }, '网上信访'),
  );
  ok(
    '/m/5.html',
    '举报违规占道经营行为',
    'a report of wrongs is excluded',
    letter('举报违规占道经营行为', { asked: months(6) }, '举报专区'),
  );
  ok(
    '/m/6.html',
    '公园建设征集调查意见',
    'a survey is excluded',
    letter('公园建设征集调查意见', { asked: months(6) }, '民意征集'),
  );
  ok(
    '/m/7.html',
    '咨询医保异地结算手续',
    'asked exactly three months ago',
    letter('咨询医保异地结算手续', { asked: months(3) }),
  );
  bad('/m/f1.html', '咨询自来水水压不足', 'W5.2', letter('咨询自来水水压不足', { asked: months(4) }));
  bad('/m/f2.html', '咨询公租房申请进度', 'W5.2', letter('咨询公租房申请进度', { asked: months(11) }));
  bad('/m/f3.html', '咨询路灯长期不亮', 'W5.2', letter('咨询路灯长期不亮', { asked: ago(95) }));
  bad(
    '/m/f4.html',
    '咨询垃圾清运时间',
    'D3.3',
    letter('咨询垃圾清运时间', { asked: months(4), answered: months(3), by: null }),
  );
  bad(
    '/m/f5.html',
    '咨询公交线路调整',
    'D3.3',
    letter('咨询公交线路调整', { asked: months(4), answered: months(3), text: null }),
  );
  plan.pages['/messages/'] = column('县长信箱', '咨询投诉', list(letters));
  // no form, nothing answered in two months, no figures
  plan.missing('W5.1', 'D3.1');
  plan.faults.push(
    { path: '/m/f4.html', indicator: 'D3.3', says: '2个月' },
    { path: null, indicator: 'D3.3', says: '统计' },
  );
  plan.pages['/ask-closed.html'] = column(
    '我要写信',
    '咨询投诉',
    '<form action="/send" method="post"><p>信箱维护中，暂停受理</p><textarea name="t"></textarea><button>提交</button></form>',
  );
}

export function plantServices(plan: Plan): void {
  const guides: [string, string, string][] = [];
  const add = (path: string, title: string, html: string) => {
    plan.pages[path] = html;
    guides.push([path, `${title}办事指南`, '']);
  };
  const ok = (path: string, title: string, why: string, html: string) => {
    add(path, title, html);
    plan.trap(path, why);
  };
  ok('/g/1.html', '城镇居民医疗救助', 'all eight', guide('城镇居民医疗救助', {}));
  ok(
    '/g/2.html',
    '农村危房改造补助',
    'other labels for the same elements',
    page(
      '农村危房改造补助服务指南',
      '<p>服务名称：农村危房改造补助</p><p>政策依据：《社会救助暂行办法》第四十条</p><p>受理条件：住房经鉴定为危房</p><p>申报材料：鉴定报告一份，户口簿复印件一份</p><p>受理窗口：镇便民服务中心</p><p>窗口地址：受理地址在镇政府一楼</p><p>工作时间：工作日</p><p>咨询电话：0898-65300001</p><p>办事流程：申请、鉴定、审批</p><a href="/files/form.docx">申请表下载</a>',
    ),
  );
  ok(
    '/g/3.html',
    '老年优待证申领',
    'needs no form and says so',
    guide('老年优待证申领', { 办理材料: '无需提交材料，免填表，凭身份证现场核验' }, ''),
  );
  ok(
    '/g/4.html',
    '残疾人两项补贴',
    'others papers are named',
    guide('残疾人两项补贴', { 办理材料: '申请书、残疾人证以及其他地区出具的未享受证明' }),
  );
  ok(
    '/g/5.html',
    '食品经营许可',
    'the form is a file',
    guide('食品经营许可', {}, '<a href="/files/form.docx">食品经营许可申请表</a>'),
  );
  plan.pages['/news/guide-notice.html'] = article(
    '关于修订办事指南的通知',
    ago(4),
    '<p>联系电话：0898-65300000</p><p>办公时间：工作日</p>',
  );
  plan.trap('/news/guide-notice.html', 'a notice about guides is none');
  const bad = (path: string, title: string, html: string, ...indicators: string[]) => {
    add(path, title, html);
    plan.fault(path, ...indicators);
  };
  bad(
    '/g/f1.html',
    '临时占道许可',
    guide('临时占道许可', { 设定依据: null, 申请条件: null, 办理地点: null, 办理时间: null }),
    'W6.2',
    'D2.2',
  );
  bad(
    '/g/f2.html',
    '户外广告设置',
    guide('户外广告设置', { 设定依据: null, 申请条件: null, 办理材料: null, 联系电话: null, 办理流程: null }),
    'W6.2',
    'D2.2',
  );
  bad('/g/f3.html', '排水许可核发', guide('排水许可核发', { 办理时间: null }), 'D2.2');
  bad('/g/f4.html', '林木采伐许可', guide('林木采伐许可', { 设定依据: '' }), 'D2.2');
  bad('/g/f5.html', '养殖水面承包', guide('养殖水面承包', { 办理材料: '身份证、申请书及其他相关材料' }), 'D2.2');
  bad('/g/f6.html', '殡葬补贴申领', guide('殡葬补贴申领', { 办理材料: '身份证原件；法律法规规定的其他材料' }), 'D2.2');
  bad('/g/f7.html', '校车使用许可', guide('校车使用许可', {}, ''), 'D2.4');
  plan.pages['/services/'] = column('办事服务', '办事服务', list(guides));
  plan.pages['/figures/'] = column(
    '办事统计',
    '',
    '<table><tr><th>月份</th><th>办件量</th></tr><tr><td>2026年1月</td><td>320</td></tr></table><p>统计到2026年1月。</p>',
  );
  plan.fault('/figures/', 'D2.5');
  plan.pages['/files/form.docx'] = 'x';

  const policy = (path: string, title: string, body: string) => {
    plan.pages[path] = article(title, ago(30), body, { ColumnName: '政策文件', ColumnType: '政策文件' });
  };
  const explains = (path: string, title: string, body: string) => {
    plan.pages[path] = article(title, ago(29), body, { ColumnName: '政策解读', ColumnType: '政策解读' });
  };
  policy('/p/1.html', '关于印发《示范县公租房管理办法》的通知', '<a href="/p/1-j.html">解读</a>');
  explains('/p/1-j.html', '《示范县公租房管理办法》解读', '<a href="/p/1.html">原文</a>');
  plan.trap('/p/1.html', 'linked both ways');
  plan.pages['/p/2.html'] = article('关于张某同志任职的通知', ago(20), '', {
    ColumnName: '政策文件',
    ColumnType: '政策文件',
  });
  plan.trap('/p/2.html', 'an appointment needs no interpretation');
  policy('/p/f1.html', '关于印发《示范县河道管理规定》的通知', '');
  plan.fault('/p/f1.html', 'D1.7');
  policy('/p/f2.html', '关于印发《示范县养老服务补贴办法》的通知', '');
  explains('/p/f2-j.html', '《示范县养老服务补贴办法》解读', '<a href="/p/f2.html">原文</a>');
  plan.fault('/p/f2.html', 'D1.8');
  policy('/p/f3.html', '关于印发《示范县人才引进实施细则》的通知', '<a href="/p/f3-j.html">解读</a>');
  explains('/p/f3-j.html', '《示范县人才引进实施细则》解读', '');
  plan.fault('/p/f3-j.html', 'D1.8');
  plan.pages['/guide/'] = column(
    '政府信息公开指南',
    '信息公开指南',
    '<p>本指南说明县政府办公室主动公开的信息分类和编排体系。公开方式包括网站、公报和查阅点，群众可以随时查阅。</p><p>受理机构名称：县政府办公室</p><p>办公地址：县政府大楼三楼</p><p>办公时间：工作日上午八时至十二时，下午二时三十分至五时三十分</p><p>联系电话：0898-65300000</p><p>申请人可以当面提交申请，也可以邮寄申请表，填写要求见附件说明，答复期限按条例规定执行。</p>',
  );
  plan.fault('/guide/', 'P.elements');
}
