/** What is said of children alone, beside a name. Pure; all in folded text. */
import type { Span } from '../rule.ts';

const NUMERAL = '一二三四五六七八九十';
const YEARS = `(?:[1-9]|1[0-7]|[一二两三四五六七八九]|十[一二三四五六七]?)`;
/** An age of today: not '七岁那年', '6至12岁', '六十八岁'. */
const AGE = `(?<![\\d.${NUMERAL}百零第至到—~～-])${YEARS}(?:周|个半)?岁(?:[一二三四五六七八九十半\\d]+个?月)?(?![时那起以至到时就丧失随开学便后前多\\d—~～-])`;
const CLASS = `[${NUMERAL}1-9] ?年 ?级|初[一二三](?!步)|高[一二三](?!\\p{Script=Han}?[度层级])|[（(][${NUMERAL}\\d]{1,2}[)）]班(?![子组委车次])|[${NUMERAL}初高1-9] ?年?[（(]?[${NUMERAL}\\d]{1,2}[)）]?班(?![子组委车次])|(?<![多最强])[大中小]班(?!化|制)|学前班|启智`;
const SCHOOL = '(?:小学|初级中学|初中|高中|中学|幼儿园|[学完]校|中心校|完小|教学点|校)';
const ATTENDS = `(?:就读|在读|上(?:着|了|到)?(?:小学|中学|幼儿园|初中|高中|${CLASS})|[读念][^,，。;；、]{0,10}(?:${SCHOOL}|${CLASS})|${SCHOOL}[^,，。;；、]{0,4}(?:上学|读书|念书|住校|寄宿|走读)|学籍|未上学|入园|辍学|休学|停学)`;
const IS_PUPIL = `(?:${SCHOOL}(?:${CLASS})?|留守|散居|幼托|在园|残疾|困境|适龄|患病)(?:小?学生|幼儿|儿童|孤儿|婴幼?儿)(?=[,，。;；、)）(（\\s]|$)|^[^,，。;；、]{0,3}[系是为][^,，。;；、]{0,12}(?:小学生|中学生|初中生|高中生|孤儿|留守儿童|学生|未成年人)|[(（,，、](?:学生|孤儿|幼儿|婴儿|留守儿童|小学生|初中生|高中生|未成年人?|学龄前)(?=[,，。;；、)）(（]|$)`;
const GUARDED =
  '(?:^|[,，(（、;；\\s])(?:一直|现|自幼|平时|今|均)?(?:随|跟|由|寄养[于在])着?(?:其|他|她)?(?:母改嫁|父改嫁|爷爷|奶奶|外公|外婆|祖父母?|祖母|外祖父母?|舅|叔|姑|伯|姨|父亲?生活|母亲?生活)|(?:兄妹|姐弟|姊妹|姐妹|兄弟)(?:俩|二人|两人)?[^。;；]{0,16}(?:父|母|爸|妈)|父母(?:均?失联|双亡|离异|离婚|服刑|在外|外出)|(?:父|母)亲?[^,，。;；]{0,4}(?:改嫁|服刑|失联|出走|弃养)';
const MONTHS = `(?<=^|[男女,，(（\\s才仅刚满约])(?:\\d{1,2}|[${NUMERAL}]{1,2})个(?:半|多)?月(?=[大龄的,，。)）]|$)|出生(?:仅|才|后)?(?:\\d+|[${NUMERAL}]{1,3})天|日龄|月龄`;

/** Anywhere behind the name, as far as it is told of them. */
const TOLD = new RegExp(`${AGE}|${CLASS}|${ATTENDS}|${IS_PUPIL}|${GUARDED}|${MONTHS}`, 'u');
/** '李明等3名学生' */
const AMONG_CHILDREN =
  /^等\p{Script=Han}{0,2}[\d一二三四五六七八九十]{0,3}[名位个]?(?:小?学生|同学|儿童|幼儿|少年|孩子|未成年人)/u;
/** From here on it is told of somebody else: of their own children, of one of many. */
const OF_OTHERS =
  /[^,，。;；]{0,12}(?:同学|学生|孩子|家长|师生)们|全[体校班]|照[顾料看]|帮[助扶]|关爱|陪[同伴]|带领|组织|(?<!被告人的)(?:婚生[子女]|儿子|女儿|孩子[们家的]|[一二两三四五几个名位]孩子|(?<!两)子女|孙[子女]|孙儿|[长次幼养继][子女](?!,)|外甥|侄[子女儿])|其[子女儿]|[两二三四五六七八九十几余\d][个名位]|最[小大]的?|[等共][\d一二两三四五六七八九十]|向|为(?!农|一|单亲|留守|孤|困)|给|到(?!校|今)|看望|慰问|走访|担任|教授/u;
/** What no child is. */
const GROWN =
  /(?:1[89]\d\d|200[0-5])年[^,，。;；]{0,6}生|(?<!班主任|\p{Script=Han})\p{Script=Han}?教师|(?<!班主任.?.?)老师|校长|园长|(?<!班)主任|书记|同志|任教|任职|干部|民警|法官|律师|毕业|文化(?!户口)|学历|参加工作|退休|志愿|教练|从教|医[生师]|记者|作家|[教授]课|执教|辅导员|志愿|企业|公司|捐赠|捐资|(?<![其之生])[父母]亲[节会]/u;
/** Words for a child of somebody, right before the name; an own child may be grown up. */
const OFFSPRING =
  /(?:令郎|令爱|令嫒|小儿|犬子|爱[子女]|[其你他她您我][的之]?[子女儿]|[长次三独幼养继][子女]|儿子|女儿|孙[子女儿]|外孙女?|[侄甥][子女儿]|外甥女?|老[大二三四五幺]|妹妹|弟弟|姐姐|哥哥|孩子|娃儿?|丫头|小名)[:：“"(（]?$/u;
/** Anywhere in the sentence of such a word: of its age, or where it learns. */
const OF_CHILD = new RegExp(`${AGE}|${CLASS}|${ATTENDS}|小学|幼儿园|中学|未成年|抚养|至十八周?岁`, 'u');

/** characters behind a name that may still tell of it */
const REACH = 44;

/** Without one of these nothing of all that is told. */
const MAY_TELL = /[岁级班读念籍园随跟由养姐兄妹改双母孤儿童月天学辍启未]|[初高][一二三]|等|20|二[〇○零]/u;

/** Whether what stands behind a name, up to the next person, tells of a child; `year`: that of the page. */
export function isToldOfChild(behind: string, year: number): boolean {
  const own = behind.slice(0, REACH);
  if (!MAY_TELL.test(own) || !isChildish(own, year) || GROWN.test(own)) return false;
  return AMONG_CHILDREN.test(own) || isChildish(own.slice(0, OF_OTHERS.exec(own)?.index ?? own.length), year);
}

const isChildish = (told: string, year: number) =>
  TOLD.test(told) || isBornLate(told, year) || AMONG_CHILDREN.test(told);

const BORN =
  /(?<![\d零〇○])((?:20|二[〇○零0])[\d〇○零一二三四五六七八九]{2})(?:年(?:\s?[\d一二三四五六七八九十]{1,2}月)?(?:\s?[\d一二三四五六七八九十]{1,3}日)?[^,，。;；]{0,4}生|(?<=生于.{4})年|[.\-/年](?:0?[1-9]|1[0-2])月?(?=[.\-/\t,，)）(（]|$))/u;

/** characters behind a name within which the day of birth stands */
const BIRTH = 30;

/** Born less than eighteen years before. */
function isBornLate(told: string, year: number): boolean {
  const [, written = ''] = BORN.exec(told.slice(0, BIRTH)) ?? [];
  const born = Number(written.replace(/\D/gu, (sign) => String(Math.max(0, '〇一二三四五六七八九'.indexOf(sign)))));
  return born > year - 18;
}

/** '令郎苏晓燕所在的四年级四班': somebody's child, and of an age to go to school. */
export const isSomebodysChild = (sentence: string, [start]: Span): boolean =>
  OFFSPRING.test(sentence.slice(Math.max(0, start - 6), start)) && OF_CHILD.test(sentence);
