/** Whose home an address is: of a household right beside it, of whom a letter is addressed to, or of one named before. Pure; all in folded text. */
import { isAddressedByName } from './addressee.ts';
import { isName, isNameAlone } from './names.ts';
import { privatePeopleIn } from './people.ts';

/** '按你登记的住址（' */
const OF_READER =
  /[你您][^,。;你您]{0,10}(?:住址|住所地?|住处|家庭地址|住的|的[住房]房|的房屋|[租购]的)[(:为是在于]{0,2}$/u;
/** characters from who is named before to the address */
const FAR = 300;

/** Whether what stands before an address calls it that of the reader, and the text is addressed to a person: '周世海：'. */
export const isOfReader = (before: string, text: string, offset: number): boolean =>
  OF_READER.test(before) && isAddressedByName(text, offset);

/** '家住…的她来到': named before in the paragraph. */
export function isOfNamedBefore(behind: string, text: string, offset: number): boolean {
  if (!/^的[她他](?!们)/u.test(behind)) return false;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return privatePeopleIn(text.slice(Math.max(start, offset - FAR), offset)).length > 0;
}

/** A clause that says where somebody lives and not who: '…带出徒弟九名，现居…'. */
const OF_SUBJECT = /[,。;]\s?(?:他|她|其)?(?:家住|[现独]居|现住|户籍|家庭住址|住址)[\p{Script=Han}]{0,2}[:\s]?$/u;
/** Whom a profile is of: named at its very beginning, with a mark behind. */
const SUBJECT = /^(?:\d{1,2}[.、]\s?)?(\p{Script=Han}{2,4})(?:同志)?[,:(]/u;

/** '李明，管道工，从业二十四年，…现居…': named at the beginning of the paragraph. */
export function isOfSubject(before: string, text: string, offset: number): boolean {
  if (!OF_SUBJECT.test(before)) return false;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return isNameAlone(SUBJECT.exec(text.slice(start, start + LONGEST_SUBJECT))?.[1] ?? '');
}
const LONGEST_SUBJECT = 12;

/** For forms with a line for each item: up to four short lines before this one. */
export function linesAbove(text: string, at: number): string {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  if (start !== at) return '';
  for (let up = 0; up < 4 && start > 0; up += 1) start = text.lastIndexOf('\n', start - 2) + 1;
  return text
    .slice(start, at)
    .split('\n')
    .filter((other) => other.length < 30 && (/姓名|[人户主者员]:/u.test(other) || isNameAlone(other.trim())))
    .join('\n');
}

/** '傅天佑户，迎宾大道51号': a household is named for whose it is. */
export function isHousehold(before: string): boolean {
  const [, name = ''] = /(\p{Script=Han}{2,3})(?:户|一?家[中里]?)[,:(\s]{1,2}$/u.exec(before) ?? [];
  return isName(name) || isName(name.slice(-2));
}

/** '西门巷17号白志强家门前' */
export function isHouseholdBehind(behind: string): boolean {
  const [, name = ''] =
    /^(?:[前后侧偏]院|院[里内]|老屋)?的?(?:村民|居民|住户|户主|业主|\p{Script=Han}{0,4}老人)?(\p{Script=Han}{2,3}?)(?:家(?![具电庭])|户|宅|的家|老人|老汉|大[爷娘妈]|[奶爷]{2}|婆婆|阿婆|夫妇|夫妻|一家|母[子女]|父[子女])/u.exec(
      behind,
    ) ?? [];
  return isName(name);
}
