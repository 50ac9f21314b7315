/**
 * Articles of the regulation by short code: '33' is an article, '36(2)' an item or paragraph of one.
 * Also the two lists of what must be published (Art. 20, 21) and what the guide must contain (Art. 12).
 */
import { type Words, words } from './words.ts';

const DIGITS = '零一二三四五六七八九';

/** 1–99 in Chinese numerals as statutes write them. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return ones === 0 && tens > 0 ? head : `${head}${DIGITS[ones]}`;
}

/** Articles whose numbered parts are items (项); the others have paragraphs (款). */
const ARTICLES_WITH_ITEMS = new Set([20, 29, 31, 36, 50]);
const WITH_ITEMS_IN_2007 = new Set([9, 10, 11, 12, 21]);

/**
 * '36(2)' → 条例第三十六条第（二）项 / Art. 36(2); several codes may be joined with commas. '2007:24' is an article of
 * the regulation of 2007.
 */
export function articleName(codes: string): Words {
  const old = codes.startsWith('2007:');
  const title = old ? '2007年条例' : '条例';
  const withItems = old ? WITH_ITEMS_IN_2007 : ARTICLES_WITH_ITEMS;
  const plain = old ? codes.slice('2007:'.length) : codes;
  const names = plain.split(',').map((code, index) => {
    const match = /^(\d+)(?:\((\d+)\))?$/.exec(code.trim());
    if (!match) return code;
    const article = `${index === 0 ? title : ''}第${chineseNumber(Number(match[1]))}条`;
    if (match[2] === undefined) return article;
    const part = chineseNumber(Number(match[2]));
    return withItems.has(Number(match[1])) ? `${article}第（${part}）项` : `${article}第${part}款`;
  });
  const english = `Art. ${plain.split(',').join(', ')}`;
  return words(names.join('、'), old ? `${english} of the 2007 regulation` : english);
}

export interface ListedItem {
  code: string;
  article: string;
  name: Words;
}

const ART_20: readonly (readonly [string, string])[] = [
  ['行政法规、规章和规范性文件', 'Regulations, rules and normative documents'],
  [
    '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
    'Functions, organisation, address, hours, contacts, heads',
  ],
  ['国民经济和社会发展规划、专项规划、区域规划及相关政策', 'Development, special and regional plans and policies'],
  ['国民经济和社会发展统计信息', 'Economic and social statistics'],
  [
    '行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
    'Licences and services: basis, conditions, procedure, results',
  ],
  [
    '行政处罚、行政强制的依据、条件、程序以及具有一定社会影响的处罚决定',
    'Penalties and coercion: basis, procedure, notable decisions',
  ],
  ['财政预算、决算信息', 'Budgets and final accounts'],
  ['行政事业性收费项目及其依据、标准', 'Administrative charges, their basis and rates'],
  ['政府集中采购项目的目录、标准及实施情况', 'Central procurement: catalogue, standards, execution'],
  ['重大建设项目的批准和实施情况', 'Major construction projects'],
  [
    '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
    'Poverty relief, education, health, social security, employment',
  ],
  ['突发公共事件的应急预案、预警信息及应对情况', 'Emergencies: plans, warnings, response'],
  [
    '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
    'Inspection of environment, health, safety, food, drugs, products',
  ],
  ['公务员招考的职位、名额、报考条件等事项以及录用结果', 'Civil service recruitment and its results'],
  [
    '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
    'Other information that law requires to be published',
  ],
];

/** Art. 20: the fifteen items of 法定主动公开内容, codes a20-1 … a20-15. */
export const ARTICLE_20: readonly ListedItem[] = ART_20.map(([zh, en], index) => ({
  code: `a20-${index + 1}`,
  article: `20(${index + 1})`,
  name: words(zh, en),
}));

/** Art. 21: what counties and their departments, and what towns, add. Code a21 stands for the article. */
export const ARTICLE_21 = {
  code: 'a21',
  article: '21',
  name: words(
    '涉及市政建设、公共服务、土地征收、社会救助等方面的政府信息',
    'Local matters: works, services, land, social aid',
  ),
  county: ['市政建设', '公共服务', '公益事业', '土地征收', '房屋征收', '治安管理', '社会救助'],
  town: [
    '贯彻落实农业农村政策',
    '农田水利工程建设运营',
    '农村土地承包经营权流转',
    '宅基地使用情况审核',
    '土地征收',
    '房屋征收',
    '筹资筹劳',
    '社会救助',
  ],
} as const;

/** Art. 12: what the guide (指南) must contain. */
export const GUIDE_ELEMENTS: readonly { code: string; name: Words }[] = [
  { code: 'classification', name: words('政府信息的分类', 'classification of the information') },
  { code: 'arrangement', name: words('编排体系', 'arrangement') },
  { code: 'access', name: words('获取方式', 'how to obtain it') },
  { code: 'office-name', name: words('工作机构名称', 'name of the disclosure office') },
  { code: 'address', name: words('办公地址', 'address') },
  { code: 'hours', name: words('办公时间', 'hours') },
  { code: 'telephone', name: words('联系电话', 'telephone') },
  { code: 'fax', name: words('传真号码', 'fax number') },
  { code: 'internet', name: words('互联网联系方式', 'internet contact') },
];
