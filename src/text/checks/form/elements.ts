/** What texts of a kind must say, and the words by which they say it. */
import type { TextKind } from '../rule.ts';

export interface Element {
  zh: string;
  en: string;
  /** some of these shows that the text has it */
  shown: readonly RegExp[];
}

/** A label with something behind it, or as a heading with something below it. */
const labelled = (words: string) =>
  new RegExp(
    `(?:${words})(?:[（(][^）)\\n]{0,20}[）)])?[】\\]]?[ \\t|]*(?:(?:[：:是为在]|包括|依次|如下|有)[ \\t|]*\\S|\\n+\\s*\\S|[\\t|\\u3000 ]+[ \\t]*[^\\s|]|[、及和与][^，。；\\n]{1,8}(?:[：:\\t|]|\\n))|[【\\[〔](?:${words})[】\\]〕][ \\t]*\\S`,
    'u',
  );
/** A question about it with an answer below. */
const asked = (words: string) => new RegExp(`(?:${words})[^\\n。？?]{0,12}[？?]\\s*(?!问|[QqＱ])\\S`, 'u');
const heading = (words: string) => new RegExp(`^[^\\n，。；]{0,8}(?:${words})[^\\n。；]{0,12}$`, 'mu');

/** '工作日8:30—17:30' */
const HOURS = /(?:周一至周五|工作日)[^。\n]{0,10}\d{1,2}[:：]\d{2}/u;
/** What an element is said by without its label. */
const STREET = /(?:到|在|设在|设于|位于|地址)[^。，\n]{0,14}(?:路|街|大道|巷|道)\d+号/u;
const OPEN_FROM =
  /(?:每天|每日|工作日|工作时间|星期一|周一|除[^。\n]{0,6}节假日)[^。\n]{0,24}(?:[点时]|\d[:：]\d|开门|值守|上班|办公|受理|接待)/u;
const CALLED = /(?:打|拨|咨询|联系|问)[^\n。]{0,14}\d{3,4}[-－]\d{7,8}/u;

/** What is said of such texts, not by this one: '解读材料应当包括背景、依据和主要内容'. */
const ABOUT = /^[^\n]*(?:(?:解读|材料|指南)应当包括|如需了解|可以?查看)[^\n]*$/gmu;

const INTERPRETATION: readonly Element[] = [
  {
    zh: '背景（为什么制定）',
    en: 'background',
    shown: [
      /(?:出台|起草|制定|政策|修订|编制|文件|发布)(?:的)?背景|背景(?=[：:和与及、】\n]|情况|$)|^[^\n]{0,8}背景\s*$|必要性|由来|目的(?:和|与|及|、)?意义|起草目的|制定目的|出台目的|为什么(?:要)?(?:制定|出台|修订|起草)|(?:制定|出台|修订|起草|编制)的?(?:目的|意义|初衷|原因|缘由|缘起|起因|考虑)|为什么(?:现在|今年|这次|此时|还)?要?(?:出台|制定|修订|修改|调整|重新|修|做这)/u,
      // told without its name: what was amiss, or what has changed
      /(?:矛盾|问题|现象|短板|困难|不足|压力)[^。\n]{0,12}(?:突出|普遍|明显|较多|增多|加剧|凸显|显现)|(?:亟需|亟待|需要)(?:修订|制定|完善|出台)|(?:过去一段时期|长期以来|近年来|近些年|随着)[^。\n]{8,}/u,
      /为(?:了|进一步|深入|认真)?(?:贯彻|规范|加强|落实|解决|推动|推进|促进|提升|提高|健全|完善|优化|保障)[^。\n]{4,120}(?:制定|出台|起草|修订|印发)/u,
    ],
  },
  {
    zh: '依据（根据什么制定）',
    en: 'grounds',
    shown: [
      /(?:制定|政策|法律|法定|文件|起草|出台|编制|修订|主要|上位法)依据|(?:根据|依据)(?:什么|哪些|的是|来自)|^[^\n\p{L}]*依据[^\n\p{L}]*$|政策来源/mu,
      /以《[^。\n]{4,60}为依据/u,
      /(?:根据|依据|按照|依照|遵照|贯彻落实)[^。\n]{0,30}(?:《|法律|条例|规定|精神|要求|部署|文件)/u,
    ],
  },
  {
    zh: '主要内容（规定了什么）',
    en: 'main points',
    shown: [
      /(?:主要|重点|核心|具体|基本)(?:内容|条款|任务|措施|举措|变化|亮点|制度|政策|规定|事项)/u,
      /(?<!有关|相关|文件|其|现就)内容(?:解读|说明|介绍)(?!如下)|(?:共|分为?)[^。\n]{0,6}(?:章|条|个?(?:部分|方面))|明确了|规定了|(?:[一二三四五六七八九十几\d]个|政策|内容|规定|^[^\n\p{L}]*)(?:看点|要点)|(?:新旧|与[^。\n]{1,12})(?:有什么|有哪些)?(?:不同|差别|变化)|(?:一|首先)是[^\n]{5,400}二是/mu,
      // told by questions: four and more are not about reasons and grounds alone
      /(?:^[^\n\p{L}]{0,4}问\s*[：:][\s\S]*?){4}/mu,
    ],
  },
];

const GUIDE: readonly Element[] = [
  {
    zh: '政府信息的分类',
    en: 'classification of the information',
    shown: [
      /分类|信息种类|分(?:为|成)?[^。\n]{0,40}类|[一二三四五六七八九十\d]个?大?类(?!似|型)|等(?:几)?(?:类别|种类|大类)/u,
    ],
  },
  { zh: '编排体系', en: 'arrangement', shown: [/编排|索引号?|体系/u] },
  {
    zh: '获取方式',
    en: 'how to obtain it',
    shown: [
      /(?:获取|获得|查阅|公开|取得|得到)(?:的|(?:政府)?信息的?)?(?:主要|基本)?(?:有[^。\n]{0,4})?(?:方式|途径|渠道|形式|场所|办法)|(?:通过|登录|前往)[^。\n]{0,30}(?:查阅|查询|获取|浏览)|(?:网站|公开栏|查阅点|档案馆|图书馆)[^。\n]{0,20}(?:查|看|获|翻)|上网(?:看|查)|写申请|申请表[^。\n]{0,12}(?:提交|邮寄|递交)/u,
    ],
  },
  {
    zh: '政府信息公开工作机构的名称',
    en: 'name of the disclosure office',
    shown: [
      /(?:工作|受理|公开|主管|负责)机构(?:的?名称|名称)?(?:为|是|：|:|，|\s)|机构名称|(?:工作|事务|业务)由[^。\n]{2,24}(?:股|科|办公室|中心|室)(?:（[^）\n]{1,12}）)?(?:具体|统一)?(?:承担|负责|办理|受理)/u,
    ],
  },
  { zh: '办公地址', en: 'address', shown: [labelled('(?:办公|通信|通讯|联系|受理|邮寄|详细)?(?:地址|地点)'), STREET] },
  { zh: '办公时间', en: 'hours', shown: [labelled('(?:办公|工作|受理|接待|服务|对外办公)时间'), HOURS, OPEN_FROM] },
  { zh: '联系电话', en: 'telephone', shown: [/电话[^\n]{0,24}?\d{3}/u, labelled('电话(?:号码)?'), CALLED] },
  { zh: '传真号码', en: 'fax number', shown: [/传真[^\n]{0,24}?\d{3}/u, /无传真|不设传真/u] },
  {
    zh: '互联网联系方式',
    en: 'internet contact',
    shown: [
      /互联网联系方式|[\w.-]+@[\w-]+\.\w+|(?:https?:\/\/|www\.)\S+|(?:电子)?(?:邮箱|邮件)(?:地址)?[：:]\s*\S|网址[：:]\s*\S/u,
    ],
  },
];

/** The eight classes of elements of a service guide in the check table of 2019. */
const SERVICE: readonly Element[] = [
  {
    zh: '事项名称',
    en: 'name of the item',
    shown: [
      labelled('(?:事项|服务|项目|办理项目|办理事项)名称|办理事项'),
      heading('事项名称'),
      /本指南[^。\n]{0,6}(?:标题|所说|说的)|(?:适用于|办理)“[^”\n]{2,30}”(?:事项|业务)/u,
      // the title names it, and the text takes it up
      /^[ \t]*([^\n，。]{3,30}?)(?:的?(?:办理|办事|服务|申请|申办|申报|业务))?(?:指南|须知|指引|流程|说明)[^\n]*\n[\s\S]*?\1/u,
    ],
  },
  {
    zh: '设定依据',
    en: 'legal basis',
    shown: [
      labelled('(?:设定|法律|法定|实施|办理|政策|审批|服务)依据'),
      asked('依据|根据'),
      /(?:根据|依据|按照)《|《[^》\n]{2,40}》(?:及[^。\n]{0,12})?(?:第[一二三四五六七八九十百]+条|[^。\n]{0,6}规定)/u,
    ],
  },
  {
    zh: '申请条件',
    en: 'conditions',
    shown: [
      labelled('(?:申请|受理|办理|申报|办事|许可|准予|享受|领取)条件|(?:办理|服务|申请|补贴)对象(?:及条件|和条件)'),
      asked('谁|哪些人|什么人|什么样的人|条件|哪些对象'),
      /(?:谁|哪些人|什么人)(?:可以|能)[^\n]{2,}|什么情况(?:可以|能)|凡[^。\n]{2,40}可以?(?:申请|提出|办理|领取)|(?:具备|符合|年满|持有)[^。\n]{2,40}(?:可以|方可|即可|可)(?:申请|办理|领取)|(?:具备|符合|满足)(?:以下|下列)(?:条件|情形)/u,
    ],
  },
  {
    zh: '办理材料',
    en: 'documents to hand in',
    shown: [
      labelled('(?:办理|申请|申报|提交|所需|需提交的?|报送|办事)材料(?:目录|清单)?|材料(?:清单|目录)'),
      asked('材料|资料|证件|带什么|带些什么'),
      /(?:提交|准备|提供)(?:以下|下列|如下|的)?材料(?:有)?[：:]/u,
      /(?:[需须]提交)[ \u3000]+\S|(?:只需|带上|带好|带齐|备齐|准备好|需要?提[供交]|需要?准备|须?携带|请带)[^。\n]{0,24}(?:身份证|户口簿|申请表|申请书|证明|复印件|执照)/u,
    ],
  },
  {
    zh: '办理地点',
    en: 'place',
    shown: [
      labelled('(?:办理|受理|办公|服务|办事|申请|窗口)(?:地点|地址|窗口|场所|位置)|地址'),
      STREET,
      asked('哪里|哪儿|何处|什么地方|哪个(?:窗口|部门|单位|地方)'),
    ],
  },
  {
    zh: '办理时间',
    en: 'opening hours',
    shown: [
      labelled('(?:办理|办公|受理|工作|服务|接待|对外服务|上班)时间'),
      HOURS,
      OPEN_FROM,
      asked('什么时间|什么时候|何时|几点'),
    ],
  },
  {
    zh: '联系电话',
    en: 'telephone',
    shown: [/电话[^\n]{0,24}?\d{3}/u, labelled('(?:联系|咨询|服务)(?:电话|方式)'), CALLED, asked('电话')],
  },
  {
    zh: '办理流程',
    en: 'steps',
    shown: [
      labelled('(?:办理|办事|申请|审批|服务|业务|受理|申报)(?:流程|程序|步骤)|流程图'),
      asked('流程|程序|环节|步骤|几步|怎么走'),
      /(?:办理|审批|审核)[^。\n]{0,6}分为[^。\n]{0,6}(?:环节|步骤|阶段)|按照?[^。\n]{6,60}的?(?:顺序|步骤|次序)(?:办理|进行)/u,
      /第一步[^\n]{2,}|分几步[^\n]*\n|(?:申请|受理|收件|交件|提交)[^。\n]{0,24}(?:审核|审查|核对|审批|初审)[^。\n]{0,30}(?:决定|发证|办结|送达|取件|领取|通知|来取|制证)/u,
    ],
  },
];

export const ELEMENTS: Partial<Record<TextKind, readonly Element[]>> = {
  interpretation: INTERPRETATION,
  'disclosure-guide': GUIDE,
  'service-guide': SERVICE,
};

/** Those that a text of the kind does not show. */
export function missingElements(text: string, kind: TextKind | undefined): Element[] {
  const elements = (kind && ELEMENTS[kind]) ?? [];
  const own = elements.length > 0 ? text.replace(ABOUT, '') : text;
  return elements.filter(({ shown }) => !shown.some((pattern) => pattern.test(own)));
}
