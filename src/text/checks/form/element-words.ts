/** What texts of a kind must say, and words by which several kinds of them say it. */

export interface Element {
  zh: string;
  en: string;
  /** some of these shows that the text has it */
  shown: readonly { test: (text: string) => boolean }[];
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

/** '工作日8:30—17:30' */
export const HOURS = /(?:周一至周五|工作日)[^。\n]{0,10}\d{1,2}[:：]\d{2}/u;
/** What an element is said by without its label. */
export const STREET = /(?:到|在|设在|设于|位于|地址)[^。，\n]{0,14}(?:路|街|大道|巷|道)\d+号/u;
export const OPEN_FROM =
  /(?:每天|每日|工作日|工作时间|星期一|周一|除[^。\n]{0,6}节假日)[^。\n]{0,24}(?:[点时]|\d[:：]\d|开门|值守|上班|办公|受理|接待)/u;
export const CALLED = /(?:打|拨|咨询|联系|问|热线|客服)[^\n。]{0,14}(?:\d{3,4}[-－—]\d{7,8}|\d{5,8}(?!\d))/u;
/** A house, a floor, a counter. */
export const ROOM = /[路街道巷]\d+号|\d+号窗口|(?<!\d)[一二三四五六七\d]{1,2}[楼层]|\d+室|政府大[院楼]/u;
/** Days of the week, or days of work that are no term. */
export const WEEK = /周[一二三四五六日天末]|星期[一二三四五六日天]|礼拜|(?<![个\d])工作日(?!内)|上班[日时]|每[周天]/u;
/** With its area code, and neither fax nor office of complaints. */
export const LANDLINE =
  /(?<!(?:传真|监督|投诉|举报)[^\n。；]{0,16})(?:(?<!\d)0\d{2,3}\s?[-－—)）]\s?\d|(?<![\d〔])(?!20\d{6})[2-8])\d{6,7}(?![\d元])/u;
