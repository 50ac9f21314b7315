import { type Place, rule } from '../rule.ts';
import { matchesOf } from '../searched.ts';

const BRACKETED =
  /([〔［[(（【〖﹝﹙])\s*((?:19|20)?\d{2})(年度?)?\s*([〕］\])）】〗﹞﹚])\s*(第)?\s*(\d{1,5})(?!\d)\s*号/g;
/** 证, 字第 …: registers of rights and certificates, case numbers of courts, decisions that enforce a law. */
const REGISTER =
  /(?:证|权|执照|许可|备案|登记|挂|拍|储|出让|采购|(?<![财林])采|车位|卷宗|招标?|询价|竞价|磋商|谈判|许|条|初字?|终字?|执字?|仲案?|仲裁|残|竣备|单位|案|档|卷|图|合同|标|宗|检|验|鉴|环评|勘|罚|罚决|罚告|监理|责改|限改|催告|强执)字?$|(?:[国集][用有]|他项)(?:字)?$|(?<!文)[号码]$|(?:许可证?|证书|编号|案号|档号|卷号|图号|宗地号?|地块|档案|案卷|合同号?|批号|文书号?|标段)[\s：:]*\S{0,8}$|检[\u4e00-\u9fff]{0,8}[诉捕]$|不?诉$|证[\u4e00-\u9fff]{0,3}字$|第$|[A-Za-z0-9\-－]$/;
/** Letters of an agency and the mark of its documents: whatever label stands before them. */
const OF_DOCUMENTS = /[\u4e00-\u9fff]{2}(?:发|函|规|指|党组|纪要)$|[\u4e00-\u9fff][政府委]办$/u;
/** A report of an expert counts so: '审字[2024]第118号审计报告'. */
const OF_REPORTS = /^(?:[\u4e00-\u9fff]{0,6}(?:报告书?|鉴定|意见书|起诉书|判决书|裁定书|裁决书|结论书|认定书|公证书))/u;
/** The number of a document stands alone in its line, or in brackets behind the title. */
const HEADS = /(?:^|\n|》[（(])[\u4e00-\u9fff]{2,9}(?<![决告改催])$/u;
const ENDS = /^(?:$|\n|[）)])/u;
/** Behind it too: '…25号地块', '…12号宗地'. */
const OF_THINGS =
  /^(?:提案|议案|建议|检测|资质|案(?!件)|线|台风|规划条件|许可证?|证书|执照|[桌楼幢院房门铺机井]|厂房|车间|教室|窗口|地块|宗地|包件?|标段|图幅|卷宗|案卷|合同|标的|批次)/u;
const STARTS = /[\p{Script=Han}）)】\s：:，。；《“、（(]$/u;

/** An old number, quoted as it was written. */
const AS_IT_WAS =
  /当时的?(?:写|格式|样式|编号)|[保留按依照]原[貌样文]|原文如此|(?:历史|老|旧)(?:文件|档案|文书|资料|文号)|(?:旧|原)(?:写法|格式)|照录|原样|老式/u;
/** The standard of 1999 was the first to ask for these brackets. */
const FIRST_YEAR = 2000;

function isQuotedAsOld(text: string, at: number, year: number): boolean {
  if (year < FIRST_YEAR) return true;
  return AS_IT_WAS.test(
    text.slice(text.lastIndexOf('\n', at) + 1, (text.indexOf('\n', at) + 1 || text.length + 1) - 1),
  );
}

/** Other signs in the brackets' place, or none: 发<2023>30号, 发2023〔30〕号, 发2023—12号, 字2022第8号, 〔2024〕No.18 */
const OTHERWISE = [
  /(?<=[\u4e00-\u9fff]{2})[<《〈{｛＜「『]((?:19|20)\d{2})[>》〉}｝＞」』]\s*第?(\d{1,5})号/gu,
  /(?<=[发函字办规])\/((?:19|20)\d{2})\/\s*第?(\d{1,5})号/gu,
  /(?<=[\u4e00-\u9fff]{2})((?:19|20)\d{2})年?[〔［[【](\d{1,5})[〕］\]】]号/gu,
  /(?<=[发函字办规])((?:19|20)\d{2})(?:年(?=\d{1,3}号(?:[，。；）)》文]|$))|第|[—－-]{1,2}|[(（])(\d{1,5})[)）]?号/gmu,
  /(?<=[\u4e00-\u9fff])〔((?:19|20)\d{2})〕\s*[Nn][Oo][.．]?\s*(\d{1,5})/gu,
  /(?<=[发函字办规林财民教农水卫审])[[［]((?:19|20)\d{2})[\]］]\s*(\d{1,5})(?![\d号])(?=$|[，。；）)]|文件|印发|要求|精神|规定)/gmu,
  /[〔［[【(（]((?:19|20)\d{2})[〕］\]】)）](?![^号\n]{0,7}[裁执初终证])(?=[\u4e00-\u9fff]{2,6}(?:[发函规办指政府委组]第?|字)\d{1,5}号)[\u4e00-\u9fff]{3,7}第?(\d{1,5})号/gu,
  /(?<=[发函字办规])号〔((?:19|20)\d{2})〕\s*(\d{1,5})(?!\d|号)/gu,
  /(?<=[发函字办规])〔((?:19|20)\d{2})〕\s*(\d{1,5})(?=文件|印发|要求|精神|规定)/gu,
  /(?<=[\u4e00-\u9fff]{2}(?<!字第?))第〔((?:19|20)\d{2})〕\s*(\d{1,5})号/gu,
  /(?<=[发函办规]字)第〔((?:19|20)\d{2})〕\s*(\d{1,5})号/gu,
];
/** … where registers, cases and contracts may write as they like. */
const OTHERWISE_TOO = [
  /(?<=[\u4e00-\u9fff]{2})〔((?:19|20)\d{2})〕[—－-]{1,2}(\d{1,5})号/gu,
  // the serial within the brackets, in its own, with a sign, a word or in characters
  /(?<=[\u4e00-\u9fff]{2})〔((?:19|20)\d{2})\s*[—－\-–~、,，.·/]{1,2}\s*(\d{1,5})〕\s*号/gu,
  /(?<=[\u4e00-\u9fff]{2})〔((?:19|20)\d{2})〕第?[〔［[（(](\d{1,5})[〕］\]）)]号/gu,
  /(?<=[\u4e00-\u9fff]{2})〔((?:19|20)\d{2})〕\s*(?:年第?|字第?|[Nn][.．]?)(\d{1,5})号/gu,
  /(?<=[\u4e00-\u9fff]{2})〔((?:19|20)\d{2})〕(\d{1,5})(?:号号|[#＃.．、]号|号?[）)]号)/gu,
  /(?<=[\u4e00-\u9fff]{2})〔((?:19|20)\d{2})〕第?([一二三四五六七八九十百]{1,4})号/gu,
  /(?<=[\u4e00-\u9fff]{2})[〔［[(（]\s?['’‘`]((?:20)?\d{2})[〕］\])）]\s*第?(\d{1,5})号/gu,
  /(?<=[\u4e00-\u9fff]{2})[〔［[(（]{1,2}((?:19|20)\d{2})[〕］\])）]{1,2}(?<=[〔［[(（]{2}.{4,6}|[〕］\])）]{2})第?(\d{1,5})号/gu,
  // the year and the serial in one pair of brackets, or 号 outside its place
  /(?<=[\u4e00-\u9fff][发函字办规])[〔［[(（【]((?:19|20)\d{2})(\d{1,4})[〕］\])）】]\s*号/gu,
  /(?<=[\u4e00-\u9fff]{2})〔((?:19|20)\d{2})〕\s*号第?(\d{1,5})/gu,
  /(?<=[\u4e00-\u9fff]{2})第?(?<!\d)(\d{1,5})号〔((?:19|20)\d{2})〕(?=[，。；）)》]|$)/gmu,
  /(?<=[\u4e00-\u9fff]{2})[〔［[(（]((?:19|20)\d{2})[〕］\])）][发函办规]字?第?\s*(\d{1,5})[#＃]?号/gu,
  /(?<=^|[《（(“\t：据了])((?:19|20)\d{2})(?!年)[\u4e00-\u9fff]{1,6}[发函字办规]第?(\d{1,5})号(?=$|[，。；）)》”\t文])/gmu,
  /(?<![\u4e00-\u9fff])〔((?:19|20)\d{2})〕(?![^号\n]*[证裁执初终宗图卷案第])[\u4e00-\u9fff]{2,7}(\d{1,5})号(?=$|[，。；）)》”\t文])/gmu,
  // the letters of the office within the brackets, or behind the number
  /(?<![\dA-Za-z年])((?:19|20)\d{2})〔[\u4e00-\u9fff]{2,8}〕第?(\d{1,5})号/gu,
  /〔[\u4e00-\u9fff]{2,8}((?:19|20)\d{2})〕第?(\d{1,5})号/gu,
  /(?<![\d])(\d{1,4})号〔((?:19|20)\d{2})〕(?=[\u4e00-\u9fff]{1,6}[发函字办规])/gu,
  /(?<=[\u4e00-\u9fff][发函字办规])[|｜“"'‘·.]((?:19|20)\d{2})[|｜”"'’·.](\d{1,5})号/gu,
  /(?<=[\u4e00-\u9fff]{2}[发函])((?:19|20)\d{2})(?:\/|年第)(\d{1,5})号/gu,
  /(?<=[\u4e00-\u9fff]{2}[发函])[（(]([0-3]\d)[）)]第?(\d{1,5})号/gu,
];

/** Every one of them has such a year. */
const ODD_YEAR =
  /(?:19|20)\d{2}(?:[>》〉}｝＞」』/〔［[【第年—－–~、,，.·|｜”"'’（(-]|[〕］\]】)）](?!\s*第?\s*\d{1,5}号(?!号)))|第〔|[〔［[(（]\s?['’‘`（([〔［]|号[）)]号|〔[\u4e00-\u9fff]|[发函][（(]\d{2}[）)]|号〔|[〔［[(（【]20\d{3,6}[〕］\])）】]|〕\s*号|[〕］\])）][发函办规]字?第?\s*\d|\d[#＃.．、]号|20\d{2}[\u4e00-\u9fff]{1,6}[发函字办规]第?\d|〔20\d{2}〕[\u4e00-\u9fff]/u;

function otherwise(text: string): Place[] {
  if (!ODD_YEAR.test(text)) return NONE;
  return [...OTHERWISE, ...OTHERWISE_TOO].flatMap((pattern, i) =>
    matchesOf(text, pattern).flatMap((match): Place[] => {
      const isAnywhere = i < OTHERWISE.length;
      const before = text.slice(Math.max(0, match.index - 12), match.index);
      if (!isAnywhere && REGISTER.test(before) && !OF_DOCUMENTS.test(before)) return [];
      const [year = '', serial = ''] = (match[2]?.length ?? 0) === 4 ? [match[2], match[1]] : match.slice(1);
      const right = `〔${year.length < 4 ? `20${year}` : year}〕${Number(serial) || serial}号`;
      return [
        {
          span: [match.index, match.index + match[0].length],
          remedy: { zh: `改为“${right}”。`, en: `Write ${right}.` },
        },
      ];
    }),
  );
}

/** '〔二〇二一〕19号': the year is written in Arabic figures. */
const HAN_YEAR =
  /(?<=[\u4e00-\u9fff]{2})[〔［[(（【]([一二][〇○零九][〇○零一二三四五六七八九]{2})[〕］\])）】]\s*第?(\d{1,5}|[一二三四五六七八九十]{1,4})号/gu;
const NUMERALS = '〇一二三四五六七八九';

function inCharacters(text: string): Place[] {
  if (!/[〇○零九][〇○零一二三四五六七八九]{2}[〕］\])）】]/u.test(text)) return NONE;
  return matchesOf(text, HAN_YEAR).flatMap((match): Place[] => {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (REGISTER.test(before) && !OF_DOCUMENTS.test(before)) return [];
    const year = [...(match[1] ?? '').replace(/[○零]/gu, '〇')].map((one) => NUMERALS.indexOf(one)).join('');
    return [
      {
        span: [match.index, match.index + match[0].length],
        reason: {
          zh: '发文字号的年份、序号用阿拉伯数字。',
          en: 'Year and serial are written in Arabic figures.',
        },
        remedy: { zh: `年份改为“〔${year}〕”。`, en: `Write 〔${year}〕.` },
      },
    ];
  });
}

interface Fault {
  zh: string;
  en: string;
}

function faultOf(match: RegExpExecArray): Fault | null {
  const [, open = '', year = '', nian, close = '', di, serial = ''] = match;
  if (open !== '〔' || close !== '〕')
    return { zh: '年份应当用六角括号“〔〕”括入。', en: 'The year belongs into the brackets 〔 〕.' };
  if (year.length < 4) return { zh: '年份应当标全称。', en: 'The year is written in full.' };
  if (nian)
    return { zh: '六角括号内只标年份数字，不写“年”字。', en: 'Only the figures of the year stand in the brackets.' };
  if (di) return { zh: '发文顺序号不加“第”字。', en: 'No 第 stands before the serial.' };
  if (serial.startsWith('0'))
    return { zh: '发文顺序号不编虚位（1不编为01）。', en: 'The serial has no leading zeros.' };
  return null;
}

function bracketed(text: string): Place[] {
  return matchesOf(text, BRACKETED).flatMap((match): Place[] => {
    const fault = faultOf(match);
    if (!fault) return [];
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const [, open, year = '', nian, , di, serial = ''] = match;
    const isDocument = OF_DOCUMENTS.test(before) || (open === '〔' && nian && /许可$/u.test(before));
    if (before !== '' && !isDocument && (REGISTER.test(before) || !STARTS.test(before))) return [];
    if (year.length === 4 && isQuotedAsOld(text, match.index, Number(year))) return [];
    // two figures in round brackets may be anything
    if (year.length < 4 && !(open === '〔' && /[\u4e00-\u9fff]$/u.test(before))) return [];
    // '招标公告【2023】第12号包件'
    if (/公告$/.test(before) && /^(?:包|标段|地块|宗地)/u.test(text.slice(match.index + match[0].length))) return [];
    // a register counts with noughts: 第0571号
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 16);
    const isPlaced = open === '〔' && !di && HEADS.test(before) && ENDS.test(behind);
    if (/^0\d{3,}$/u.test(serial) && !OF_DOCUMENTS.test(before) && !isPlaced) return [];
    if (OF_THINGS.test(behind) || (/字$/u.test(before) && OF_REPORTS.test(behind))) return [];
    const right = `〔${year.length < 4 ? `20${year}` : year}〕${Number(serial)}号`;
    const remedy = { zh: `改为“${right}”。`, en: `Write ${right}.` };
    return [{ span: [match.index, match.index + match[0].length], reason: fault, remedy }];
  });
}

/** A year, or two figures in brackets. */
const YEAR = /(?:19|20)\d{2}|[〔［[(（【〖﹝]\s*['’‘`]?\d{2}|[〇○零一二三四五六七八九]{2}[〕］\])）】]/u;
const NONE: Place[] = [];

const faults = (text: string): Place[] =>
  YEAR.test(text) ? [...bracketed(text), ...otherwise(text), ...inCharacters(text)] : NONE;

export const documentNumber = rule({
  id: 'document-number',
  severity: 'medium',
  finds: { zh: '发文字号书写不规范。', en: 'A document number is not written as the standard says.' },
  ground:
    '《党政机关公文格式》（GB/T 9704—2012）7.2.5：年份标全称，用六角括号“〔〕”括入；发文顺序号不加“第”字，不编虚位，后加“号”字',
  remedy: { zh: '按标准改写发文字号。', en: 'Write the number as the standard says.' },
  examples: {
    match: [
      '示政办发(2021)30号',
      '根据示政发（2021）30号文件',
      '示政办发[2021]30号',
      '示府办【2021】8号',
      '示政规〔2021〕030号',
      '示政令〔2021〕第3号',
      '示政办函〔2021〕第030号',
      '示政办发［2021］30号',
      '（2021）30号',
      '示财发〔21〕30号',
      '示政发〔2021年〕30号',
      '示政发〔2021)30号',
      '《关于做好统计工作的通知》（示统字[2019]12号）',
      '示政函<2022>11号',
      '示政办发2023—12号',
      '示林字2025〔76〕号',
      '示审发〔2024〕No.18',
      '示民〔23〕18号',
      '示财〔2023〕０5号',
      '示残联(２０２３)53号',
      '见示市监〔二〇二一〕19号公告，示统字(二〇二〇)5号',
      '示工信『2023』10号、示财预2024〔12〕号',
      '按照示审办发2024年12号文件办理',
      '(2024)示政办发28号，〔2024〕示森防指28号',
      '示政发〔2024－12〕号、示政发〔2024〕〔12〕号、示政〔2024〕字12号、示政发〔2024〕十二号',
      '2024〔示政办〕12号、〔示政发2024〕12号、〔2024〕示教字15号、示府函2024年第12号',
      '示建〔2024〕号15\n示交函〔202415〕号、示教发第15号〔2024〕\n示安〔2024〕发字第15号\n2024示政发第15号',
      '示编〔’24〕8号、示政发“2024”12号、示建复第〔2021〕1号、示政发〔2024〕12号号',
      '示政办〔2010〕0027号、示教函号〔2024〕27、（示教发〔2024〕15号）号',
      '〔2025〕示交运118号，2026示人社字3号，示建〔2025〕-45号',
      '示财预〔2025〕〕88号、（示政复〔2026〕6）号、示财社指〔2026〕0012号',
      '示水许可〔2023年〕49号、示办通报第〔2023〕49号',
      '示范县森林督查整改情况\n示范自然资〔2025〕0081号\n整改已经完成。',
      '见示发改（2025）发第45#号、示教（2025）函12号、示教〔2025〕12#号',
    ],
    pass: [
      '示会审字[2024]第118号审计报告、示检诉[2019]3号、示评报字（2024）第32号资产评估报告',
      '文号为“示府字（1987）9号”的老文件',
      '以前文件中的“示政发[2009]12号”是当时的写法',
      '“示政发[2009]7号”等编号保留原貌',
      '示财采计（2024）00123号、示残字（2024）第12号残疾人证、示仲裁字（2024）第056号裁决书',
      '下达示人社监理字〔2024〕第3号、示交罚〔2024〕0236号决定书',
      '(2024)示仲裁字第12号、卷宗号（2024）12号、示革发（73）08号',
      '示政办发〔2021〕30号',
      '《关于做好统计工作的通知》（示统字〔2019〕12号）',
      '示范县人民政府令第3号',
      '（2021）示01行终30号行政判决',
      '示(2021)示范县不动产权第0030号',
      '房权证字（2010）第0030号',
      'HT(2021)30号合同',
      '建字第（2021）030号',
      '2021年第30号公告',
      '示建质字（2026）第037号检测资质',
      '示建拆许（2023）12号许可证、取水证示字[2023]第12号、会议室（2023）12号桌、示规地条（2024）06号规划条件',
      '施工许可 示建施〔2025〕04号',
      '案号：示民调〔2025〕04号',
      '门牌为（12）30号',
      '示国用（2013）第0571号、示他项（2010）第012号',
      '宗地编号示范挂（2023）25号地块，示土储（2024）6号宗地',
      '案卷示档（2023）12号、示劳人仲案（2023）8号、示采购（2024）15号',
    ],
  },
  near: '号〔[［',
  spans: (_text, _context, { halved }) => faults(halved),
});
