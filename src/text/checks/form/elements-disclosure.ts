/** What a guide to the disclosure of information must say: Art. 12 of the regulation. */
import { CALLED, type Element, HOURS, LANDLINE, labelled, OPEN_FROM, ROOM, STREET, WEEK } from './element-words.ts';

/** A house or a floor that is not the library's, where the information may be read. */
const OWN_ROOM = new RegExp(`(?<!(?:图书馆|档案馆|查阅[点室])[^。；\\n]{0,12})(?:${ROOM.source})`, 'u');

/** A site or an account of its own. */
const OWN_SITE = /子站|官网|公众号|小程序/u;
const FAX =
  /传真[^\n]{0,24}?\d{3}|传真(?:同|与|和)[^。\n]{0,6}(?:号|一)|\d{7,8}[^。\n]{0,4}[（(，,]?(?:兼|含|同为)?传真/u;
/** In plain words, its headings questions: fax or mail is enough there. */
const PLAIN = /^\s*[^\n，。；]{0,6}(?:谁来受理|怎么申请|上哪找|找谁办|在哪里看|看哪里)[^\n，。；]{0,4}$/mu;
const INTERNET =
  /互联网联系方式|[\w.-]+@[\w-]+\.\w+|(?:邮箱|信箱|网址)|(?:https?:\/\/|www\.)\S+|(?:电子)?(?:邮箱|邮件)(?:地址)?[：:]\s*\S|网址[：:]\s*\S|(?:网上|在线|互联网)(?:受理|申请|提交|咨询|联系)[^。\n]{0,4}[：:]\s*\S/u;

export const DISCLOSURE: readonly Element[] = [
  {
    zh: '政府信息的分类',
    en: 'classification of the information',
    shown: [
      // named one by one under a label of their own
      /公开的(?:政府)?信息(?:内容|范围)?(?:主要|目前)?(?:包括|有|涉及|涵盖|是|为|：)|(?:公开|信息)的?(?:内容|范围|事项|类别|种类)(?:[】）：:]|包括|如下|有|\n)|(?:信息|内容)的?(?:种类|类别|类型|范围)/u,
      /公开(?:哪些|什么)|看到什么|主要公开|公开(?:以下|下列)|公开的?内容(?:包括|有|分)|[一二三四五六七八九十\d](?:大块|个栏目|大?类|大项|个?方面|大?部分|种|项)|分类|信息种类|分(?:为|成)?[^。\n]{0,40}类|[一二三四五六七八九十\d]个?大?类(?!似|型)|等(?:几)?(?:类别|种类|大类)/u,
    ],
  },
  {
    zh: '编排体系',
    en: 'arrangement',
    shown: [
      /编排|排列|编列|编好|编码|目录号|倒序|归档|按[^。\n，]{2,10}(?:排|归|编|列)|索引号?|体系|(?:编制|编成|列入)[^。\n]{0,6}目录|流水号|[一每]条[^。\n]{0,8}编号/u,
    ],
  },
  {
    zh: '获取方式',
    en: 'how to obtain it',
    shown: [
      /(?:获取|获得|查阅|公开|取得|得到)(?:的|(?:政府)?信息的?)?(?:主要|基本)?(?:有[^。\n]{0,4})?(?:方式|途径|渠道|形式|场所|办法)|(?:通过|登录|前往)[^。\n]{0,30}(?:查阅|查询|获取|浏览)|(?:网站|公开栏|查阅点|档案馆|图书馆)[^。\n]{0,20}(?:查|看|获|翻)|上网(?:看|查)|(?:可以?|能)(?:上|到|在|去)[^。\n]{2,40}(?:网站|专栏|档案馆|图书馆|公开栏)|怎样(?:得到|获得|查)|得到信息|写申请|申请表[^。\n]{0,12}(?:提交|邮寄|递交|交)|(?:如何|怎样|怎么)(?:获取|查|看|得到)|(?:获取|查询|查阅)[^\n]{0,4}[】：:\t]|公开栏|档案[馆局]|图书馆|公众号|公告栏|电子屏|网页|去[^。\n]{0,12}查|(?:查询获取|怎么查|查询方式)[^\n]{0,4}\n\s*\S|进入[“"]?政府信息公开[”"]?栏目/u,
    ],
  },
  {
    zh: '政府信息公开工作机构的名称',
    en: 'name of the disclosure office',
    shown: [
      // alone in the line below a heading, or asked where to find it
      /(?:机构|受理)[^。，；\n]{0,12}\n\s*[\u4e00-\u9fff]{2,24}(?:办公室|大队|科|股|中心|局)。?\s*\n|[办科股室]怎么联系|[办科股室]在哪[里儿]/u,
      /受理[：:\t]\s*\S|[\u4e00-\u9fff]{2,}(?:办公室|股|科)(?=[；，。（(]|在|设)/u,
      /(?:机构|单位|部门|负责|承办)(?:名称)?[】：:\t\n]\s*\S|谁(?:在|来)?(?:负责|管|办)|由[^。\n]{2,24}(?:办公室|办|股|科|室|中心|所|局)[^。\n]{0,6}(?:管|负责|承办|承担|办理)/u,
      /(?:工作|受理|公开|主管|负责)机构(?:的?名称|名称)?(?:为|是|：|:|，|\s)|机构名称|受理申请的(?:是|单位)|(?:负责|承担|承办|主管|受理)[^。，；\n]{2,14}的(?:工作|办事|日常)?(?:机构|部门|科室)(?:的?名称)?(?:就?是|为|叫做?)|(?:工作|事务|业务)由[^。\n]{2,24}(?:股|科|办公室|中心|室)(?:（[^）\n]{1,12}）)?(?:具体|统一)?(?:承担|负责|办理|受理)/u,
    ],
  },
  {
    zh: '办公地址',
    en: 'address',
    shown: [
      /地址[^。\n]{0,24}\n\s*[^\n：；]{2,24}[路街道巷][甲乙]?\d+号/u,
      labelled('(?:办公|通信|通讯|联系|受理|邮寄|详细)?(?:地址|地点)'),
      STREET,
      OWN_ROOM,
    ],
  },
  {
    zh: '办公时间',
    en: 'hours',
    shown: [labelled('(?:办公|工作|受理|接待|服务|对外办公)时间'), HOURS, OPEN_FROM, WEEK],
  },
  { zh: '联系电话', en: 'telephone', shown: [/电话[^\n]{0,24}?\d{3}/u, labelled('电话(?:号码)?'), CALLED, LANDLINE] },
  {
    zh: '传真号码',
    en: 'fax number',
    shown: [FAX, /无传真|不设传真/u, { test: (text: string) => PLAIN.test(text) && INTERNET.test(text) }],
  },
  {
    zh: '互联网联系方式',
    en: 'internet contact',
    shown: [INTERNET, { test: (text: string) => FAX.test(text) && OWN_SITE.test(text) }],
  },
];
