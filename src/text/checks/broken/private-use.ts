import { merged, rule, type Span } from '../rule.ts';
import { garbled } from './mis-decoded.ts';

/** Private use, unassigned, half a pair, control. Tabs and ends of line never come here: they are usual. */
const NO_CHARACTER = /^[\p{Co}\p{Cn}\p{Cs}\p{Cc}]$/u;
/** Ends of a page and of a line, as PDF writers leave them. */
const BREAKS = new Set('\f\u0085');
/** Windows-1252 and Latin-1 leave control characters among accented letters: then the text was decoded wrongly. */
const LATIN_1 = /[\u00a0-\u00ff]/;

/** characters beside a garbled stretch that belong to it */
const BESIDE = 3;

function isFault(text: string, at: number, character: string): boolean {
  if (!NO_CHARACTER.test(character) || BREAKS.has(character)) return false;
  const control = /\p{Cc}/u.test(character) && character > '\u007e';
  return !(control && LATIN_1.test(text.slice(Math.max(0, at - 2), at + 3).replace(character, '')));
}

export const privateUse = rule({
  id: 'private-use',
  severity: 'medium',
  finds: {
    zh: '含有自造字区字符、控制字符或者未定义字符，多数设备上显示为空白或者方框。',
    en: 'Characters of private use, control characters or unassigned ones: most devices show a blank or a box.',
  },
  ground: '《信息技术 中文编码字符集》（GB 18030—2022）：公开的文字应当使用已编码的字符',
  remedy: {
    zh: '对照原件改为规范字符；项目符号改用序号。',
    en: 'Replace them by proper characters from the original; replace bullets by numbers.',
  },
  examples: {
    match: [
      '\ue4c6加强组织领导',
      '申请材料：\uf0b7身份证\uf06c户口簿',
      '联系人：王\ue863',
      '全年\u0001办理\u001f申请12件',
      '示范县\u0000人民政府',
      '序号\u{f0041}一',
      '办理\u0007结果',
      '统一思想\u000b，狠抓落实',
      '说明\uffff如下',
    ],
    pass: [
      '①加强领导；②落实责任。',
      '项目\t数量\r\n甲\t3',
      '第一页\f第二页',
      '𠮷野家、䶮、㐂、龥',
      'Zürich、Øresund、Łódź',
      '👍 ✔ ☎ 12345',
      '零宽\u200b空格与\ufeff标记',
    ],
  },
  spans: (text, _context, reading) => {
    const { unusual } = reading;
    if (unusual.length === 0) return [];
    // what came of a wrong decoding is told there
    const broken = garbled(reading);
    return merged(
      unusual.flatMap((at): Span[] => {
        if (broken.some(([from, to]) => from - BESIDE <= at && at < to + BESIDE)) return [];
        const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
        const second = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
        // what shows as nothing is shown with the character before it
        const start = character === '\v' ? Math.max(0, at - 1) : at;
        return !second && isFault(text, at, character) ? [[start, at + character.length]] : [];
      }),
    );
  },
});
