/** What texts of a kind must say, and words by which several kinds of them say it. */

interface Sign {
  test: (text: string) => boolean;
}

export interface Element {
  zh: string;
  en: string;
  /** some of these shows that the text has it, in what no label gives to another element */
  shown: readonly Sign[];
  /** … and these wherever they stand */
  anywhere?: readonly Sign[];
  /** what a label or heading of it holds */
  label?: RegExp;
  /** it is sought under whatever label, in the title too */
  everywhere?: true;
  /** elements that are told together with it, by their names */
  alike?: RegExp;
  /** a number, an address on the Internet or hours: seen in whatever words it is told */
  hasForm?: true;
}

/** The first of a list, or a table, below a label: '办理流程：' and '1.申请' in the next line. */
const LIST = '[（(]?[1１一①][、.．）)]?|第一步|首先|序\\s*号\\t|[^\\n：:\\t]{2,8}\\t[^\\n\\t]+\\t';

/** A label with something behind it, or as a heading with something below it. */
export const labelled = (words: string) =>
  new RegExp(
    `(?:${words})[：:][ \\t]*\\n\\s*(?:${LIST})|(?:${words})(?:[（(][^）)\\n]{0,20}[）)])?[】\\]]?[ \\t|]*(?:(?:[：:是为在]|包括|依次|如下|有)[ \\t|]*\\S|\\n+\\s*\\S|[\\t|\\u3000 ]+[ \\t]*[^\\s|]|[、及和与][^，。；\\n]{1,8}(?:[：:\\t|]|\\n))|[（【\\[〔](?:${words})[】\\]〕）][ \\t]*\\S`,
    'u',
  );
/** A question about it, as a sentence or in place of a label, with an answer behind it. */
export const asked = (words: string) =>
  new RegExp(`(?:${words})[^\\n。？?：:\\t|]{0,12}(?:[？?]\\s*|[：:\\t|][ \\t|]*|\\n\\s*)(?!问|[QqＱ])[^\\s|]`, 'u');
export const heading = (words: string) => new RegExp(`^[^\\n，。；]{0,8}(?:${words})[^\\n。；]{0,12}$`, 'mu');

/** How many different ones of some words stand in the line that holds most of them. */
export const mostInLine = (text: string, words: RegExp): number =>
  Math.max(0, ...text.split('\n').map((line) => new Set(line.match(words)).size));

/** A law, or a document of those above, by its name, with or without the marks of a title. */
export const LAW =
  /[\u4e00-\u9fff]{2}(?:(?<![办方想用做看违非合依司执立无设书说手守普复议诉讼])法(?=[、，。；和及与》的（(第\s明修里中写授把对允有]|规定|要求|$)|(?<!符合|违反|按照|依照)条例)|(?:国务院|国家|[省厅]|[\u4e00-\u9fff]市(?!场|民|政)|部(?!门|分))(?:里|级)?(?:关于|的)?[^，。；：\n]{3,30}(?<!以)(?:办法|规定|意见|通知|细则|规程|政策|文件)(?!》?的?(?:解读|说明|标准))|(?:依据|根据|出处|凭|依照|按照?|来自)(?!本|该)[^，。；\n]{3,30}(?:办法|规定|意见|通知|细则|规程|规范|政策)(?!的)|令第\d+号/mu;

/** '工作日8:30—17:30' */
export const HOURS = /(?:周一至周五|工作日)[^。\n]{0,10}\d{1,2}[:：]\d{2}/u;
/** What an element is said by without its label. */
export const STREET = /(?:到|在|设在|设于|位于|地址)[^。，\n]{0,14}(?:路|街|大道|巷|道)\d+号/u;
export const OPEN_FROM =
  /(?:每天|每日|工作日|工作时间|星期一|周一|除[^。\n]{0,6}节假日)[^。\n]{0,24}(?:[点时]|\d[:：]\d|开门|值守|上班|办公|受理|接待)/u;
export const CALLED = /(?:打|拨|咨询|联系|问|热线|客服)[^\n。]{0,14}(?:\d{3,4}[-－—]\d{7,8}|\d{5,8}(?!\d))/u;
/** A house, a floor, a counter. */
export const ROOM =
  /[路街道巷][东西南北中一二三四]?段?\d+号|\d+号窗口|(?<!\d)[一二三四五六七\d]{1,2}[楼层]|\d+室|政府大[院楼]/u;
/** An hour of the day: '上午八点', '自八时至', '9:00-12:00' */
export const CLOCK =
  /(?:[上下中]午|早上?|晚上?|傍晚)[^。\n]{0,4}[\d一二三四五六七八九十]{1,3}(?:[:：]\d{2}|[点时])|[自从][七八九]时|\d{1,2}[:：]\d{2}\s*[-—–－~～至到]|[一二三四五六七八九十]点半?[至到—－-]|公休日|不打烊|逐日|Mon/u;
/** Where a house stands, told by what stands there. */
export const BESIDE_WHAT = /(?:旁边?|对面|隔壁|路口|交叉口|院内|楼下|门口|东侧|西侧|南侧|北侧)(?=[，。；）)\s]|$)/mu;
/** Days of the week, or days of work that are no term. */
export const WEEK = /周[一二三四五六日天末]|星期[一二三四五六日天]|礼拜|(?<![个\d])工作日(?!内)|上班[日时]|每[周天]/u;
/** With its area code, and neither fax nor office of complaints. */
export const LANDLINE =
  /(?<!(?:传真|监督|投诉|举报)[^\n。；]{0,16})(?:(?<!\d)0\d{2,3}\s?[-－—)）]\s?\d|(?<![\d〔])(?!20\d{6})[2-8])\d{6,7}(?![\d元])/u;
