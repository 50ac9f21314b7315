import type { Bilingual, Severity } from '../../text/checks/rule.ts';
import { text } from '../../web/language.ts';

interface SaidProbe {
  id: string;
  severity: Severity;
  finds: Bilingual;
  remedy: Bilingual;
  ground: string;
}

const INDICATORS = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）';
const GUIDELINE = '《政府网站发展指引》（国办发〔2017〕47号）';

const said = (
  id: string,
  severity: SaidProbe['severity'],
  finds: SaidProbe['finds'],
  remedy: SaidProbe['remedy'],
  ground = INDICATORS,
): SaidProbe => ({ id, severity, finds, remedy, ground });

/** What each probe says of itself, for reports. A probe that can lead to a veto is severe. */
export const PROBE_RULES: readonly SaidProbe[] = [
  said(
    'reachability',
    'high',
    text('网站在监测期内多次无法打开。', 'The site did not open at many visits.'),
    text('请排查服务器、网络和域名解析。', 'Look at server, network and name service.'),
  ),
  said(
    'home-freshness',
    'high',
    text('首页长期没有更新。', 'The home page stands still.'),
    text('请及时在首页更新信息。', 'Publish on the home page.'),
  ),
  said(
    'column-freshness',
    'medium',
    text('栏目长期没有更新。', 'A column stands still.'),
    text('请更新栏目；无法保障的栏目应当合并或者关停。', 'Update it, or merge or close what cannot be kept alive.'),
  ),
  said(
    'blank-columns',
    'medium',
    text('栏目没有内容。', 'A column is blank.'),
    text('请补充内容；本期确无信息的，写明期间。', 'Fill it; where there was nothing, name the period.'),
  ),
  said(
    'redated-posts',
    'high',
    text('信息的发布日期被改新。', 'Posts were given newer dates.'),
    text('请恢复真实的发布日期。', 'Restore the true date.'),
  ),
  said(
    'required-columns',
    'medium',
    text('缺少应当设置的栏目。', 'A column that each site must have is missing.'),
    text('请设置栏目并在首页展示。', 'Add it and show it on the home page.'),
  ),
  said(
    'dialogue',
    'medium',
    text('留言渠道、答复或者公开不合要求。', 'Asking, answering or showing answers falls short.'),
    text(
      '请开通渠道，按时答复并公开答复单位、时间和内容。',
      'Open the channel, answer in time, show who answered when and what.',
    ),
  ),
  said(
    'service-guides',
    'medium',
    text('办事指南要素不全、表述含糊或者没有表格。', 'A service guide lacks elements, is vague or offers no form.'),
    text('请补齐要素，写明每一份材料，并提供空白表和样表。', 'Complete it, name each paper, offer form and sample.'),
  ),
  said(
    'service-figures',
    'medium',
    text('办事统计数据没有公开或者没有更新。', 'Figures on services are missing or old.'),
    text('请至少每季度更新办事统计数据。', 'Update them each quarter at least.'),
  ),
  said(
    'interpretations',
    'medium',
    text('政策文件没有解读，或者没有相互链接。', 'A policy is not interpreted, or pages do not link to each other.'),
    text('请发布解读，并在文件和解读页面互相链接。', 'Publish an interpretation and link both ways.'),
  ),
  said(
    'disclosure-guide',
    'medium',
    text('政府信息公开指南缺少法定内容。', 'The guide to disclosure lacks what the law asks for.'),
    text('请按条例第十二条补齐。', 'Complete it by Art. 12.'),
    '《中华人民共和国政府信息公开条例》第十二条',
  ),
  said(
    'domain-and-name',
    'medium',
    text('域名或者网站名称不规范。', 'Domain or name is not as required.'),
    text('请使用规范的域名和名称。', 'Use the prescribed domain and name.'),
    GUIDELINE,
  ),
  said(
    'site-marks',
    'medium',
    text('首页页脚缺少规定的标识。', 'The foot of the home page lacks a mark.'),
    text('请在页脚补齐标识。', 'Add it.'),
    GUIDELINE,
  ),
  said(
    'broken-links',
    'medium',
    text('链接无法打开。', 'A link does not open.'),
    text('请修复或者删除链接。', 'Mend or remove it.'),
  ),
  said(
    'search',
    'medium',
    text('搜索功能不可用或者搜不到已公开的信息。', 'Search does not work or does not find what is published.'),
    text('请修复搜索功能，并对结果分类。', 'Mend it and sort the results.'),
  ),
  said(
    'page-tags',
    'low',
    text('页面标签缺失或者不规范。', 'Tags of the page are missing or wrong.'),
    text('请按规范设置网站、栏目和内容页标签。', 'Set tags of site, column and content.'),
    GUIDELINE,
  ),
  said(
    'ipv6',
    'medium',
    text('域名没有IPv6地址。', 'The name has no IPv6 address.'),
    text('请完成IPv6改造。', 'Make the site reachable over IPv6.'),
  ),
  said(
    'https-and-headers',
    'medium',
    text('没有全面使用HTTPS，或者缺少安全响应头。', 'HTTPS or security headers are missing.'),
    text('请启用HTTPS并设置响应头。', 'Serve over HTTPS and set the headers.'),
    '《信息安全技术 政府网站系统安全指南》（GB/T 31506—2022）',
  ),
  said(
    'load-time',
    'low',
    text('首页打开过慢。', 'The home page loads slowly.'),
    text('请压缩图片和脚本，减少请求。', 'Shrink images and scripts, ask for less.'),
    GUIDELINE,
  ),
  said(
    'accessibility',
    'medium',
    text('页面存在无障碍问题。', 'The page keeps some readers out.'),
    text('请按提示修改页面元素。', 'Change the element as said.'),
    '《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）',
  ),
  said(
    'answer-manner',
    'low',
    text('留言答复较晚或者内容很少。', 'An answer came late or says little.'),
    text('请由检查人员核对。', 'A person looks at it.'),
  ),
  said(
    'sign-in',
    'low',
    text('各栏目需要分别登录。', 'Columns want a sign-in each.'),
    text('请接入统一身份认证。', 'Use one sign-in for all.'),
  ),
  said(
    'guide-accuracy',
    'medium',
    text('办事指南的内容互相矛盾。', 'A service guide contradicts itself.'),
    text('请按实际办理情况更正。', 'Say what is done.'),
  ),
  said(
    'browsers',
    'medium',
    text('首页在浏览器中显示异常。', 'The home page is broken in a browser.'),
    text('请在常用浏览器中检查并修复。', 'Try common browsers and mend it.'),
  ),
  said(
    'data-published',
    'low',
    text('以图表发布数据，数据可以下载。', 'Data as charts, and data to download.'),
    text('加分项，不需要整改。', 'A bonus: nothing to mend.'),
  ),
  said(
    'named-features',
    'low',
    text('在线办理、服务评价和实时互动的入口。', 'Ways to handle items online, rate services and be answered at once.'),
    text('加分项，不需要整改。', 'A bonus: nothing to mend.'),
  ),
  said(
    'surveys',
    'low',
    text('一年内的网上征集调查。', 'Surveys online within a year.'),
    text('加分项，不需要整改。', 'A bonus: nothing to mend.'),
  ),
  said(
    'search-bonus',
    'low',
    text('输入不完整时仍能搜到。', 'Search finds despite a missing character.'),
    text('加分项，不需要整改。', 'A bonus: nothing to mend.'),
  ),
];
