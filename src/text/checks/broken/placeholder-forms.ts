/** Where a blank is honest: in forms, models and what is said of a sign. Pure. */
import { type Span, spansOf } from '../rule.ts';

/** A line that names a form, an agreement or the like. */
const BLANK_FORM =
  /^[^\n，。；]{0,30}(?:[^图报代发外地手仪]表|申请书|问卷|承诺书|委托书|告知书|通知书|协议书?|合同|回执|证明|存根|格式|样式|样本|范本|模板|示范文本)(?:[（(][^）)\n]*[）)])?[ \t]*$/mu;

/** Where a form begins: at its name; a list of annexes only names them. */
export function formBegins(text: string): number {
  let start = 0;
  for (const line of text.split('\n')) {
    if (BLANK_FORM.test(line) && !/^\s*(?:附件[：:]|\d{1,2}[.．、]|[（(]?[一二三四五六七八九十]+[）)、])/u.test(line))
      return start;
    start += line.length + 1;
  }
  // its name may stand below: '…\n\n信用承诺书'
  return Number.POSITIVE_INFINITY;
}

/** The sum that alone is left blank in an agreement whose day and parties are filled in. */
export function blankSum(text: string): Span[] {
  if (!/(?:合同|协议书?)[ \t]*(?:[（(][^）)\n]*[）)])?[ \t]*$/mu.test(text.slice(0, TITLE))) return [];
  const found = spansOf(text, SUM);
  const isFilled = !OPEN.test(text.replace(SUM, '')) && /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/u.test(text);
  return found.length === 1 && isFilled ? found : [];
}
const SUM = /(?<=[\u4e00-\u9fff：:])[_＿]{2,}[ ]?[万亿]?元/gu;
/** What else was left open. */
const OPEN = /[_＿□]|[ \u3000]{3,}|[（(][ \u3000]*[）)]|[×xX某]{2}/u;
/** characters in which a title ends */
const TITLE = 60;

/** An annex that is a form to fill in is full of honest placeholders. */
const FORM = /^附件?[^\n]{0,40}(?:格式|样式|样本|样表|模板|范本|示范文本|填写说明)[^\n]*$/gmu;
const NEXT_ANNEX = /^附件\s*[0-9一二三四五六七八九十]/mu;

export function forms(text: string): Span[] {
  return spansOf(text, FORM).map(([start, end]) => {
    const next = text.slice(end).search(NEXT_ANNEX);
    return [start, next < 0 ? text.length : end + next];
  });
}

export function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

/** An examination paper, or a table of right and wrong ways to fill in a form. */
export const isExercise = (text: string): boolean =>
  /填空题|判断题|第\d{1,2}题[：:]|选择题|简答题|[一二三四五]、(?:填空|判断|选择|简答)[ \t]*[（(\n]|^[^\n]{0,40}(?:试题|试卷|考题|练习题?|问卷|测试题|知识测试|知识竞赛|有奖问答|答题|小测|随堂测)|^[^\n]{0,8}(?:测试|测验|练习)\n/u.test(
    text,
  );
/** A text that as a whole is a form or a model of one. */
export const isModel = (text: string): boolean =>
  /^[^\n]{0,40}(?:[（(](?:样本|范本|模板|示范文本|参考文本|样式)[）)]|填[写表]说明|样[本表张例]|式样|样式|范例|模板|范本|范文|示范文本|格式文本)(?:[（(][^）)\n]*[）)])?[ \t]*(?:\n|$)/u.test(
    text,
  );
export const showsHowToFill = (text: string): boolean =>
  /\t(?:正确|错误)?(?:填法|写法|填写示例|填写样例|示例|样例)(?:\t|$)|(?:[以所]?[附上下]|一)[行列表栏][^，。\n]{0,4}[为是]?(?:样例|示例|范例|例子)|(?:姓名|号码|数据|内容|信息)[^，。\n]{0,6}(?:均?[为系是])?虚构/mu.test(
    text,
  );

/** A draft for comments has neither its number nor its day yet. */
export const isDraft = (text: string): boolean =>
  /征求意见|征集意见|送审稿|讨论稿|草案/u.test(text.slice(0, text.indexOf('\n') + 1 || text.length));

/** '注：*号越多评价越高', '“×”表示缺考': the page says what its sign means. */
export const explainsSign = (text: string, sign: string): boolean =>
  /[*＊×○〇△▲□■●◆★☆]/u.test(sign) &&
  new RegExp(
    `(?:注|说明|备注|打|标|画|其中)[^。\\n]{0,6}[“"]?[${sign}][”"]?[^。\\n]{0,10}(?:表示|代表|为|指|越|不予|的)`,
    'u',
  ).test(text);

/** An old text in which a square or a circle stands for a character that nobody can read. */
export const isOldText = (text: string): boolean =>
  /碑[文刻记]|残缺|缺字|铭文|族谱|家谱|宗谱|墓志|民国|清代|明代|(?:康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|万历)|档案原文|贫农/u.test(
    text,
  );

/** '样本：兹证明……', '（以上为格式，非真实信息）', an address of which all parts are signs: '××县××镇××村×组×号'. */
const isSampled = (whole: string, line: string): boolean =>
  /(?:样本|样例|样张|样式|范例|范文|范本|模板|示例|例句|格式|写法|填法|写明|书写(?:提示|要求|格式|方法))[：:][^。]*$/u.test(
    line,
  ) ||
  /非真实|[为系]虚构|。?[（(](?:示例|样例|举例|范例)[）)]。?$|[（(](?:以上|上面|此)[^）)]{0,6}(?:格式|样式|示例|样例)/u.test(
    whole,
  ) ||
  /(?:[×xX]{1,3}(?:省|市|县|区|镇|乡|街道|村|路|街|小区)){2,}[×xX]{1,3}(?:组|号|栋|幢|单元)/u.test(whole);

/** Within quotation marks what somebody else wrote, or what is to be written: '留言写道：“XX年……', '写“原×××局（×月起……'. */
const isSaid = (line: string): boolean =>
  /(?:写道|留言|来信|来电|提问|问道|原[文话]|署名?|注明|标注|写[明上成作为]?|记[为作]|表述为)[：:，]?“[^”]*$/u.test(
    line,
  );

/** '【时间】9月17日' */
const LABELLED = /^[ \t]*【[\u4e00-\u9fff]{2,6}】/gmu;

/** '“××年度”请改为实际年度', '打“×”': what is said of a sign in quotation marks. */
export function isExplained(text: string, start: number): boolean {
  const whole = lineAround(text, start);
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  if (isSampled(whole, line) || isSaid(line)) return true;
  if (/“[^”]*$/u.test(line) && /应[写为与注]|写明|书写|填写|不得使用|标题|落款|格式/u.test(whole)) return true;
  const isForm =
    /^(?:[_＿ \u3000]|[（(][ \u3000])/.test(text.slice(start, start + 2)) &&
    /样式|式样|样表|范本|填写|本人|签名|签字|盖章|[甲乙]方|承诺/u.test(whole) &&
    !/已[于经].*。$/u.test(whole);
  if (isForm) return true;
  // at the head of a line, or behind a sentence of one that begins so, it is a label: '【地点】镇政务大厅。【时间】工作日'
  const behind = /^[【〔［](?!请|填|插入|输入|待|此处|这里|在此)[^】〕］\n]{1,12}[】〕］]./u.test(
    text.slice(start, start + 20),
  );
  if (behind && /^\s*(?:[【〔［][^】〕］]{1,12}[】〕］][^\n]*[。；！]\s*)?$/u.test(line)) return true;
  // a label alone in its line, or one of several in a line; whoever is warned of, or calls himself so
  if (/^[ \t]*【(?!请|填|插|输|待)[^】]{2,10}】[ \t]*$/u.test(whole) && (text.match(LABELLED)?.length ?? 0) > 1)
    return true;
  if (behind && (whole.match(/【[\u4e00-\u9fff]{2,6}】/gu)?.length ?? 0) > 2) return true;
  if (/骗子|诈骗|冒充|假冒|谎称|自称|网名|网友“/u.test(whole)) return true;
  if (/^[（(【][\u4e00-\u9fff]{2,6}[）)】]一?[栏处项]/u.test(text.slice(start, start + 12))) return true;
  // who fills in a questionnaire, at its foot; what a column of a form is to hold; a masked address
  if (/(?:填表|调查|访问|审核|复核)[人员][：:]/u.test(whole) && /[_＿]/u.test(whole)) return true;
  if (/^[\s\d.．、]*[“"][^”"]{2,10}[”"](?:栏|项)?[：:]/u.test(whole)) return true;
  if (
    /(?:小区|社区|[路街巷村组栋]|号楼)[×＊*xX]*$|^[×＊*xX]+(?:小区|社区)/u.test(line.slice(-6)) &&
    /[\u4e00-\u9fff]某|[×＊*]{2}小区/u.test(whole)
  )
    return true;
  // '标准×人数×月数＝', '“XX”是两字的首字母'
  if (text.charAt(start) === '×' && /[＝=]|公式|相乘/u.test(whole)) return true;
  if (/[xX×]{1,4}[”"](?:是|为|系|代表|表示|指)|首字母|不是空缺/u.test(whole)) return true;
  // '“某年某月”在文书里表示……'
  if (
    line.endsWith('“') &&
    /^[^“”\n]{1,16}”(?:在|表示|代表|一词|字样|二字|等字|指|用来|这类|的意思)/u.test(text.slice(start, start + 24))
  )
    return true;
  const said = `${line}${text.slice(start, start + 16)}`;
  // '日期按YYYY-MM-DD格式填写', '标题格式：XX单位XX同志', '设x年后', '以“我的××年”为题'
  if (
    /(?:格式|样式|命名|示例|[例比]如|落款为|例(?=[：:]))(?:[为是]|[：:])?[^。；]*$/u.test(line) ||
    /^[^，。；]{0,12}格式/u.test(text.slice(start, start + 16))
  )
    return true;
  if (
    /设[xXyYnN]|求[xyXYnN]|[xyn] ?[=＝]/u.test(whole) ||
    (/“[^”]*$/u.test(line) && /为题|主题|征文|题目|造句|填空|句式/u.test(whole))
  )
    return true;
  return /“[^”]*$/u.test(line) && /填表|填写|样表|样式|范文|请改|改为|替换|换成|一栏|示例|格式|式样/u.test(said);
}
