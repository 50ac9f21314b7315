/** Turns the words of a demonstration case into the decision that its letter states. */
import type { OutcomeRow } from '../law/outcomes.ts';
import type { Notice } from '../requests/letters/common-facts.ts';
import type { Decision, Withheld } from '../requests/letters/facts.ts';

export interface AnswerWords {
  ground: string;
  content: string;
  /** 纸质, 电子 … */
  form: string;
  /** An earlier letter to the same applicant, for what was given already. */
  earlier: Notice;
}

/** The finding without the citation, which the letter makes itself. */
function finding(ground: string): string {
  const cut = ground.split(/[，；]?(?:因此|故)?依据《条例》/)[0]?.replace(/[，。；]$/, '') ?? '';
  return cut === '' ? ground.replace(/。$/, '') : cut;
}

export const sentences = (text: string) =>
  text
    .split('。')
    .map((one) => one.trim())
    .filter(Boolean);
const first = (text: string) => sentences(text)[0] ?? text;
const plain = (text: string) => text.replace(/。$/, '');

/** The first of the choices that the text names, or the last one. */
function named<T extends string>(text: string, choices: readonly [T, ...T[]]): T {
  return choices.find((choice) => text.includes(choice)) ?? choices[0];
}

function documentsOf(content: string): string[] {
  const titles = [...new Set(content.match(/《[^》]+》[^，。；、]{0,8}/g) ?? [])];
  return titles.length > 0
    ? titles
    : [
        first(content)
          .replace(/^(现将|现|提供|向您提供)/, '')
          .replace(/提供给您.*$/, ''),
      ];
}

function withheld(ground: string, content: string): Withheld[] {
  const deliberative = /第十六条第二款/.test(ground);
  const what = sentences(content).find((one) => /不予公开|遮盖|隐去|不公开|代替/.test(one)) ?? first(ground);
  return [
    { what: plain(what).replace(/(均)?不予公开$/, ''), article: deliberative ? '16-2' : '15', reason: finding(ground) },
  ];
}

/** The decision of an outcome, in the words of the case. */
export function decisionOf(outcome: OutcomeRow, words: AnswerWords): Decision {
  const { content } = words;
  const ground = finding(words.ground);
  const all = words.ground + content;
  switch (outcome) {
    case 'r3_1':
      return { outcome, way: 'provided', documents: documentsOf(content), form: words.form };
    case 'r3_2':
      return { outcome, documents: [first(content)], form: words.form, withheld: withheld(words.ground, content) };
    case 'r3_3_1':
      return { outcome, ground };
    case 'r3_3_2':
      return { outcome, basis: all.match(/《中华人民共和国[^》]+》/)?.[0] ?? '《中华人民共和国统计法》', ground };
    case 'r3_3_3':
      return { outcome, endangered: [named(all, ['公共安全', '国家安全', '经济安全', '社会稳定'])], ground };
    case 'r3_3_4':
      return {
        outcome,
        interest: named(all, ['个人隐私', '商业秘密']),
        thirdParty: { answer: 'silent', consultedOn: null },
        publicInterestWeighed: true,
        ground,
      };
    case 'r3_3_5':
      return { outcome, matter: named(all, ['内部工作流程', '人事管理', '后勤管理']), ground };
    case 'r3_3_6':
      return {
        outcome,
        matter: named(all, ['讨论记录', '过程稿', '磋商信函', '请示报告']),
        noDutyToPublish: true,
        ground,
      };
    case 'r3_3_7':
      return { outcome, noDutyToPublish: true, ground };
    case 'r3_3_8':
      return {
        outcome,
        matter: ground.split('查询')[0]?.concat('查询') ?? ground,
        basis: '该事项的专门管理规定',
        access: first(content),
      };
    case 'r3_4_1':
      return /第（五）项/.test(words.ground)
        ? { outcome, way: 'other-agency', ground, agency: null }
        : { outcome, way: 'not-held', search: ground };
    case 'r3_4_2':
      return { outcome, ground };
    case 'r3_4_3':
      return { outcome, clarification: blank, repliedOn: null, ground };
    case 'r3_5_1':
      return { outcome, matter: named(all, ['举报', '投诉', '信访']), ground };
    case 'r3_5_2':
      return { outcome, earlier: blank };
    case 'r3_5_3':
      return { outcome, publication: all.match(/《(?!条例)[^》]+》/)?.[0] ?? '该出版物', access: first(content) };
    case 'r3_5_4':
      return { outcome, frequency: '', reasonsNotice: blank, ground };
    case 'r3_5_5':
      return { outcome, earlier: words.earlier, ground };
    case 'r3_6_1':
      return { outcome, clarification: blank, replyBy: null };
    case 'r3_6_2':
      return { outcome, fee: blank, amountYuan: null, payBy: null };
    case 'r3_6_3':
      return { outcome, way: 'other', ground, basis: '《中华人民共和国政府信息公开条例》第二十七条' };
  }
}

/** Filled in from the case itself. */
const blank: Notice = { number: '', date: null };
